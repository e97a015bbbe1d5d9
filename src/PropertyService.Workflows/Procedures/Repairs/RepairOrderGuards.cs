using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>The conditions of a repair order (报修的条件).</summary>
internal static class RepairOrderGuards
{
    public static readonly Guard<RepairOrderFacts, ClassifyRepair> IsUrgent = Guard.Over<RepairOrderFacts, ClassifyRepair>(
        "is-urgent", "属于急修", "it is urgent", Source.Of("SS-3.1.2-1"), static (in _, c) => c.Urgency == Urgency.Urgent, new("问清后再分类", "ask, then classify"));

    public static readonly Guard<RepairOrderFacts> GoesByAppointment = Guard.Over<RepairOrderFacts>(
        "goes-by-appointment", "按约定时间上门", "the visit is by appointment", Source.Of("SS-3.1.2-3", "IN-B.4-1").ReadAs(
            "急修不得以约时间代替到场时限，除非上门时住户不在", "an appointment does not take the place of the limit for an urgent repair, unless nobody was home when the repairer came"),
        static (in s) => s.Facts.ByAppointment, new("急修直接派人上门", "send somebody at once"), DispatchRepairer.Kind);

    public static readonly Guard<RepairOrderFacts, AgreeAppointment> VisitLiesAhead = Guard.Over<RepairOrderFacts, AgreeAppointment>(
        "visit-lies-ahead", "约定的时刻尚未到", "the agreed time lies ahead", Source.Of("SS-3.1.2-3"), static (in s, c) => c.Visit > s.At, new("另约一个时间", "agree another time"), AgreeAppointment.Kind);

    public static readonly Guard<RepairOrderFacts> AppointmentIsAgreed = Guard.Over<RepairOrderFacts>(
        "appointment-is-agreed", "无须约时间，或已经约好", "a time is agreed, or none is needed", Source.Of("SS-3.1.2-3"),
        static (in s) => !s.Facts.AppointmentToAgree, new("先与住户约好时间", "agree a time with the resident first"), AgreeAppointment.Kind);

    public static readonly Guard<RepairOrderFacts> OnSiteInTime = Guard.Over<RepairOrderFacts>(
        "on-site-in-time", "急修在时限内到场", "somebody is on site within the limit for urgent repairs", Source.Of("IN-B.4-1", "RS-1.1-2", "CM-3.4.1", "C-40"),
        static (in s) => s.Facts.ByAppointment || s.At <= s.DueOf(RepairOrderDuties.Visit), new("急修优先派工", "send somebody to urgent repairs first"));

    public static readonly Guard<RepairOrderFacts> AppointmentIsKept = Guard.Over<RepairOrderFacts>(
        "appointment-is-kept", "按约定的时刻上门", "the appointment is kept", Source.Of("SS-3.1.2-3", "IN-P.3-1", "G-29"),
        static (in s) => !s.Facts.ByAppointment || s.DueOf(RepairOrderDuties.Visit) is not { } due || s.At <= due, new("赶不上时先与住户改约", "agree another time before the agreed one has passed"), AgreeAppointment.Kind);

    public static readonly Guard<RepairOrderFacts, TellResident> ChargeIsToBeTold = IsToBeTold(
        "charge-is-to-be-told", "收费尚待告知住户", "the resident is still to be told of the charge", Source.Of("IN-W.1-2"), ResidentMatter.Charge);

    public static readonly Guard<RepairOrderFacts, TellResident> WorksAreToBeTold = IsToBeTold(
        "works-are-to-be-told", "须工程修理一事尚待告知住户", "the resident is still to be told that works are needed", Source.Of("IN-B.4-4"), ResidentMatter.Works);

    public static readonly Guard<RepairOrderFacts, TellResident> ResultIsToBeTold = IsToBeTold(
        "result-is-to-be-told", "处理结果尚待告知住户", "the resident is still to be told the result", Source.Of("CM-3.3.2"), ResidentMatter.Result);

    public static readonly Guard<RepairOrderFacts> ChargeIsTold = Guard.Over<RepairOrderFacts>(
        "charge-is-told", "收费的维修已告知住户", "the resident knows of the charge where there is one", Source.Of("IN-W.1-2", "C-47").ReadAs(
            "私有部位收费；开工前告知是为了住户还能不修", "private parts are charged; the resident is told before the work begins, while it can still be declined"),
        static (in s) => !s.Facts.ToTell.Contains(ResidentMatter.Charge), new("先告知住户收费", "tell the resident of the charge first"), TellResident.Kind);

    public static readonly Guard<RepairOrderFacts, PromiseDeadline> PromiseLiesAhead = Guard.Over<RepairOrderFacts, PromiseDeadline>(
        "promise-lies-ahead", "承诺的时刻尚未到", "the promised time lies ahead", Source.Of("IN-B.4-3", "G-28"), static (in s, c) => c.Until > s.At, new("承诺一个以后的时刻", "promise a time that lies ahead"), PromiseDeadline.Kind);

    public static readonly Guard<RepairOrderFacts> PromisedInTime = Guard.Over<RepairOrderFacts>(
        "promised-in-time", "在时限之内作出承诺", "the promise is given before the time in force has passed", Source.Of("IN-B.4-2", "IN-B.4-3"),
        static (in s) => TimeInForce(in s) is not { } due || s.At <= due, new("赶不上时限就及早承诺", "promise as soon as it is clear that the limit will be missed"));

    public static readonly Guard<RepairOrderFacts> PromiseIsTheFirst = Guard.Over<RepairOrderFacts>(
        "promise-is-the-first", "承诺不改期", "no promise is put off by another", Source.Of("IN-P.3-1", "IN-B.5", "IN-B.4-3").ReadAs(
            "可以再承诺，但改期本身记为违规", "another promise may be given, but putting one off is a breach by itself"),
        static (in s) => !s.Facts.Promised, new("守住第一次承诺", "keep the first promise"));

    public static readonly Guard<RepairOrderFacts, PromiseDeadline> PromiseIsNotTooFar = Guard.Over<RepairOrderFacts, PromiseDeadline>(
        "promise-is-not-too-far", "承诺的时刻不超过站点上限", "the promised time is not further ahead than the site allows", Source.Of("IN-B.4-3", "G-28"),
        static (in s, c) => s.Site.Get(RepairParameters.PromiseMax) is var most && (most == Duration.Zero || c.Until <= s.At + most), new("承诺一个较近的时刻", "promise an earlier time"));

    public static readonly Guard<RepairOrderFacts> RepairedInTime = Guard.Over<RepairOrderFacts>(
        "repaired-in-time", "急修在时限内修好", "an urgent repair is done within its limit", Source.Of("IN-B.4-2", "C-40"),
        static (in s) => s.DueOf(RepairOrderDuties.Repair) is not { } due || s.At <= due, new("赶不上时限先向住户承诺时间", "promise the resident a time before the limit has passed"), PromiseDeadline.Kind);

    public static readonly Guard<RepairOrderFacts> PromiseIsKept = Guard.Over<RepairOrderFacts>(
        "promise-is-kept", "在承诺的时刻之前修好", "the repair is done by the promised time", Source.Of("IN-B.4-3", "IN-P.3-1", "N-36"),
        static (in s) => s.DueOf(RepairOrderDuties.PromisedRepair) is not { } due || s.At <= due, new("守住承诺", "keep the promise"));

    public static readonly Guard<RepairOrderFacts, FinishRepair> SiteIsCleaned = Guard.Over<RepairOrderFacts, FinishRepair>(
        "site-is-cleaned", "修完即清场", "the site is cleaned when the repair is done", Source.Of("RS-2.6", "IN-P.3-1", "IN-B.2-4"), static (in _, c) => c.SiteCleaned, new("清理现场", "clean the site"), CleanSite.Kind);

    public static readonly Guard<RepairOrderFacts> SiteIsToBeCleaned = Guard.Over<RepairOrderFacts>(
        "site-is-to-be-cleaned", "现场尚待清理", "the site is still to be cleaned", Source.Of("RS-2.6"), static (in s) => s.Facts.SiteToClean, new("现场已经清理", "it has been cleaned"));

    public static readonly Guard<RepairOrderFacts, ConfirmWithResident> IsSolved = Guard.Over<RepairOrderFacts, ConfirmWithResident>(
        "is-solved", "住户说问题已解决", "the resident says that the problem is solved", Source.Of("CM-3.4.2"), static (in _, c) => c.Solved, new("继续维修", "go on with the repair"));

    public static readonly Guard<RepairOrderFacts, CheckQuality> CheckIsPassed = Guard.Over<RepairOrderFacts, CheckQuality>(
        "check-is-passed", "质检合格", "the check is passed", Source.Of("RS-2.7"), static (in _, c) => c.Passed, new("返工", "do it again"));

    public static readonly Guard<RepairOrderFacts> CheckIsNext = Guard.Over<RepairOrderFacts>(
        "check-is-next", "验收轮到质检", "the quality check is the next step of acceptance", Source.Of("RS-2.7", "C-42"),
        static (in s) => s.Facts.AcceptanceToCome is { Count: > 0 } steps && steps[0] == AcceptanceStep.QualityCheck, new("按站点的验收次序办理", "follow the site's order of acceptance"), SignForRepair.Kind);

    public static readonly Guard<RepairOrderFacts, SignForRepair> ResidentSigns = Guard.Over<RepairOrderFacts, SignForRepair>(
        "resident-signs", "住户签了字", "the resident signs", Source.Of("IN-P.3-2", "SS-3.2.4-1"), static (in _, c) => c.HasSigned, new("请经理裁决", "let a manager decide"));

    public static readonly Guard<RepairOrderFacts> SignatureIsNext = Guard.Over<RepairOrderFacts>(
        "signature-is-next", "验收轮到住户签收", "the resident's signature is the next step of acceptance", Source.Of("IN-P.3-2", "C-42"),
        static (in s) => s.Facts.AcceptanceToCome is { Count: > 0 } steps && steps[0] == AcceptanceStep.ResidentSignature, new("按站点的验收次序办理", "follow the site's order of acceptance"), CheckQuality.Kind);

    public static readonly Guard<RepairOrderFacts> IsLastStep = Guard.Over<RepairOrderFacts>(
        "is-last-step", "这是最后一步验收", "it is the last step of acceptance", Source.Of("RS-2.7", "IN-P.3-2", "C-42"), static (in s) => s.Facts.AcceptanceToCome.Count == 1, new("尚有一步", "one more step is to come"));

    public static readonly Guard<RepairOrderFacts> WorkIsOwed = Guard.Over<RepairOrderFacts>(
        "work-is-owed", "尚未修好", "the repair is not done yet", Source.Of("IN-B.4-2", "RS-2.7"), static (in s) => s.Facts.WorkOwed, new("未修好的先修好；修好的由经理裁决", "unfinished work is finished first; about finished work a manager decides"), DecideDispute.Kind);

    public static readonly Guard<RepairOrderFacts, DecideDispute> WorkStands = Guard.Over<RepairOrderFacts, DecideDispute>(
        "work-stands", "裁定照此验收", "the decision is that the work stands", Source.Of("SS-3.2.4-2"), static (in _, c) => c.WorkStands, new("由经理裁定", "a manager decides"));

    public static readonly Guard<RepairOrderFacts> VisitedInTime = Guard.Over<RepairOrderFacts>(
        "visited-in-time", "及时回访", "the return visit is paid in time", Source.Of("IN-P.3-3", "C-41"),
        static (in s) => s.DueOf(RepairOrderDuties.ReturnVisit) is not { } due || s.At <= due, new("验收后及时回访", "pay it promptly after acceptance"));

    public static readonly Guard<RepairOrderFacts> VisitedByTheDepartment = Guard.Over<RepairOrderFacts>(
        "visited-by-the-department", "由站点指定的部门回访", "the department that the site names pays the return visit", Source.Of("RS-2.8-1", "IN-B.5", "C-41"),
        static (in s) => s.Actor.Role.Equals(Roles.EngineeringDept) == (s.Site.Get(RepairParameters.VisitBy) == ReturnVisitBy.Engineering), new("由指定部门回访", "let the department named do it"));

    public static readonly Guard<RepairOrderFacts, PayReturnVisit> ResidentIsSatisfied = Guard.Over<RepairOrderFacts, PayReturnVisit>(
        "resident-is-satisfied", "住户满意", "the resident is satisfied", Source.Of("RS-2.8-1"), static (in _, c) => c.Satisfied, new("落实意见", "deal with the feedback"), HandleFeedback.Kind);

    public static readonly Guard<RepairOrderFacts> FeedbackIsOwed = Guard.Over<RepairOrderFacts>(
        "feedback-is-owed", "有回访意见待落实", "there is feedback to deal with", Source.Of("RS-2.8-2"), static (in s) => s.Facts.FeedbackOwed, new("先记录回访", "report the return visit first"), PayReturnVisit.Kind);

    private static Guard<RepairOrderFacts, TellResident> IsToBeTold(string id, string zh, string en, Source source, ResidentMatter matter) => Guard.Over<RepairOrderFacts, TellResident>(
        id, zh, en, source, (in s, c) => c.Matter == matter && s.Facts.ToTell.Contains(matter), new("已经告知或无须告知", "the resident has been told, or need not be"));

    public static Instant? TimeInForce(in Situation<RepairOrderFacts> s) => s.DueOf(s.Facts.Promised ? RepairOrderDuties.PromisedRepair : RepairOrderDuties.Repair);
}
