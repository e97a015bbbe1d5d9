using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrderDuties;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrderGuards;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>Repair order (报修): from the report to the return visit; time limits and promises are kept or leave a trace. Source IN-B, SS-3.1, RS, CM-3.</summary>
public static partial class RepairOrder
{
    /// <summary>Reported (已报修). CM-3.3.1.</summary>
    public static readonly State Reported = new("reported", "已报修", "Reported", Source.Of("CM-3.3.1"));

    /// <summary>Classified, to be dispatched (已分类待派工). SS-3.1.2-1.</summary>
    public static readonly State Classified = new("classified", "已分类待派工", "Classified", Source.Of("SS-3.1.2-1", "SS-3.1.2-3"));

    /// <summary>Dispatched, a repairer is to come (已派工). SS-3.1.2-2.</summary>
    public static readonly State Dispatched = new("dispatched", "已派工待上门", "Dispatched", Source.Of("SS-3.1.2-2", "RS-1.1-2"));

    /// <summary>On site, not begun (已到场). CM-3.4.1.</summary>
    public static readonly State OnSite = new("on-site", "已到场", "On site", Source.Of("CM-3.4.1", "IN-B.4-1"));

    /// <summary>Under repair (维修中). CM-3.4.1.</summary>
    public static readonly State InRepair = new("in-repair", "维修中", "In repair", Source.Of("CM-3.4.1", "N-30"));

    /// <summary>Referred to engineering works (已转工程修理). IN-B.4-4.</summary>
    public static readonly State ReferredToWorks = new("referred-to-works", "已转工程修理", "Referred to works", Source.Of("IN-B.4-4", "N-30"));

    /// <summary>Repaired, the resident is to be asked (已修好待确认). CM-3.4.2.</summary>
    public static readonly State Fixed = new("fixed", "已修好待确认", "Fixed", Source.Of("IN-B.4-2", "CM-3.4.2"));

    /// <summary>The resident says it is solved; acceptance is to come (已确认待验收). RS-2.7, IN-P.3-2.</summary>
    public static readonly State Confirmed = new("confirmed", "已确认待验收", "Confirmed", Source.Of("CM-3.4.2", "RS-2.7", "IN-P.3-2", "C-42").ReadAs(
        "质检与签收按站点的次序办理，故不各立状态", "the check and the signature follow in the site's own order and are no states of their own"));

    /// <summary>Resident and repairer do not agree; a manager decides (有异议待裁决). SS-3.2.4-2.</summary>
    public static readonly State Disputed = new("disputed", "有异议待裁决", "Disputed", Source.Of("SS-3.2.4-2", "N-30"));

    /// <summary>Accepted, to be filed (已验收). IN-P.3-2.</summary>
    public static readonly State Accepted = new("accepted", "已验收待归档", "Accepted", Source.Of("IN-P.3-2", "RS-2.7", "C-42", "N-36"));

    /// <summary>On file (已归档). RS-1.6.</summary>
    public static readonly State Archived = new("archived", "已归档", "Archived", Source.Of("RS-1.6"));

    /// <summary>Called off, what is owed to be settled (已取消待结清). Proposed.</summary>
    public static readonly State CalledOff = new("called-off", "已取消待结清", "Called off", CancellingIsOurs);

    /// <summary>Closed (已结单). Proposed.</summary>
    public static readonly State Closed = new("closed", "已结单", "Closed", Source.Proposed("流程须有终点", "a case needs an end"), isEnd: true);

    /// <summary>Cancelled (已取消). Proposed.</summary>
    public static readonly State Cancelled = new("cancelled", "已取消", "Cancelled", CancellingIsOurs, isEnd: true);

    /// <summary>The procedure.</summary>
    public static Procedure<RepairOrderFacts> Procedure { get; } = Define();

    private static Source CancellingIsOurs => Source.Proposed(
        "条款没有写取消；及时率要把住户撤回、拒绝入户、重复报修除外，须留下原因和经手人", "no clause has it; the timeliness rate leaves out what was withdrawn, not let in or reported twice, so ground and decider must be on record");

    private static Procedure<RepairOrderFacts> Define()
    {
        var p = new ProcedureBuilder<RepairOrderFacts>(
            "repair-order", 1, new("报修", "Repair order"),
            new("从报修到回访：时限与承诺要么守住，要么留痕。", "From the report to the return visit: limits and promises are kept, or leave a trace."),
            Source.Of("CM-3.3.1", "SS-3.1.2-2", "IN-B.4-1", "IN-B.4-2", "IN-B.4-3", "RS-2.7", "IN-P.3-2", "IN-P.3-3"),
            RepairOrderFacts.Shape, RepairOrderFacts.Nothing, static f => f.Post?.Id);
        p.States(Reported, Classified, Dispatched, OnSite, InRepair, ReferredToWorks, Fixed, Confirmed, Disputed, Accepted, Archived, CalledOff, Closed, Cancelled);
        p.Reads(
            RepairParameters.OnSiteWithin, RepairParameters.FixedWithin, RepairParameters.PromiseMax, RepairParameters.Grace, RepairParameters.VisitScope,
            RepairParameters.VisitBy, RepairParameters.VisitWithin, RepairParameters.Acceptance, RepairParameters.EscalateAfter);
        p.Duties(Visit, Repair, PromisedRepair, Appointment, ChargeToTell, WorksToTell, ResultToTell, Cleaning, Confirmation, QualityCheck, Signature, Ruling, ReturnVisit, Feedback);
        p.SearchEarlier(ArriveOnSite.Kind, FinishRepair.Kind);
        p.SearchRolesApart(PayReturnVisit.Kind);

        Take(p);
        Send(p);
        Work(p);
        Promise(p);
        Finish(p);
        Accept(p);
        Dispute(p);
        LookBack(p);
        CallOff(p);
        RepairOrderProperties.AddTo(p);
        Notes(p);
        return p.Build();
    }

    private static void Take(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Open().On(ReportRepair.Kind).By(Staff)
            .To(Reported).Then(static (in s, c) => s.Facts with { Post = c.Post, VisitDue = true, WorkOwed = true })
            .Opens(Visit).Opens(Repair)
            .Records(Registers.RepairRequests).Says(RepairScripts.CivilManner, RepairScripts.AskInDetail)
            .Cites("CM-3.3.1", "IN-B.4-1", "IN-B.4-2", "SS-3.1.1-1", "SS-3.1.1-2", "RS-1.1-1", "IN-W.1-1", "C-39").ReadAs(
                "报修随时受理，不论时段；时限从报修起算，分类之前先按急修", "a report is taken at any hour; the limits count from it, and until it is classified it runs as an urgent one");

        p.From(Reported).On(ClassifyRepair.Kind, "urgent").By(FrontDesk, CsStaff, CsLead).When(IsUrgent)
            .To(Classified).Then(static (in s, c) => WithCharge(s.Facts, c))
            .OpensEach(ChargeToTell, static (in _, c) => IfPrivate(c), provided: OnlyPrivate)
            .Records(Registers.RepairRequests)
            .Cites("SS-3.1.2-1", "IN-W.1-2", "C-47");
        p.From(Reported).On(ClassifyRepair.Kind, "scheduled").By(FrontDesk, CsStaff, CsLead).Unless(IsUrgent)
            .To(Classified).Then(static (in s, c) => WithCharge(s.Facts.WithVisitToAgree(), c))
            .Closes(Visit).Closes(Repair).Opens(Repair, due: NoLimit).Opens(Appointment)
            .OpensEach(ChargeToTell, static (in _, c) => IfPrivate(c), provided: OnlyPrivate)
            .Records(Registers.RepairRequests)
            .Cites("SS-3.1.2-1", "SS-3.1.2-3", "IN-W.1-2", "C-47");

        p.From(Classified, Dispatched).On(BecomeUrgent.Kind).By(FrontDesk, CsStaff, CsLead, Repairer).When(GoesByAppointment)
            .Expects(AppointmentIsKept, by: LateForVisit)
            .Then(static (in s, _) => s.Facts with { ByAppointment = false, AppointmentToAgree = false, VisitDue = true })
            .Closes(Appointment).Closes(Visit).Opens(Visit).Closes(Repair).Opens(Repair)
            .Records(Registers.RepairRequests)
            .Cites("SS-3.1.2-1", "IN-B.4-1", "IN-B.4-2").ReadAs(
                "分类须准确：约修变急的改判急修，时限从改判起算；急修不改判约修", "classification must be right: a scheduled repair that turns out urgent becomes one, and the limits count from then; an urgent one does not become scheduled");

        Tell("charge", ChargeIsToBeTold, ChargeToTell, "IN-W.1-2");
        Tell("works", WorksAreToBeTold, WorksToTell, "IN-B.4-4");
        Tell("result", ResultIsToBeTold, ResultToTell, "CM-3.3.2");

        void Tell(string matter, Guard<RepairOrderFacts, TellResident> owed, Duty<RepairOrderFacts> duty, string clause) =>
            p.FromAny().On(TellResident.Kind, matter).By(FrontDesk, CsStaff, CsLead, Repairer).When(owed)
                .Then(static (in s, c) => s.Facts with { ToTell = s.Facts.ToTell.Remove(c.Matter) })
                .Closes(duty)
                .Cites(clause);
    }

    private static void Send(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.From(Classified, Dispatched).On(AgreeAppointment.Kind).By(FrontDesk, CsStaff, CsLead, Repairer).When(GoesByAppointment).When(VisitLiesAhead)
            .Expects(AppointmentIsKept, by: LateForVisit)
            .Then(static (in s, _) => s.Facts with { AppointmentToAgree = false, VisitDue = true })
            .Closes(Appointment).Closes(Visit).Opens(Visit, due: static (in s, c) => c.Visit + s.Site.Get(RepairParameters.Grace))
            .Records(Registers.RepairRequests)
            .Cites("SS-3.1.2-3", "IN-P.3-1", "G-29").ReadAs(
                "到时之前可以与住户改约；过了时刻才改约，照样是失约", "until the agreed time another may be agreed; agreeing one afterwards does not make it kept");

        p.From(Classified, Dispatched).On(DispatchRepairer.Kind).By(FrontDesk, CsStaff, CsLead, EngineeringDept, EngineeringManager).When(AppointmentIsAgreed)
            .To(Dispatched).Tells(Repairer, "有报修单，请按时上门", "there is a repair for you; be there in time")
            .Cites("SS-3.1.2-2", "RS-1.1-2", "CM-3.3.2").ReadAs("派不出时可以改派他人", "another repairer may be sent in the place of the first");

        p.From(Dispatched).On(ArriveOnSite.Kind).By(Repairer)
            .Expects(OnSiteInTime, by: LateForVisit).Expects(AppointmentIsKept, by: LateForVisit)
            .To(OnSite).Then(static (in s, _) => s.Facts with { VisitDue = false })
            .Closes(Visit).Says(RepairScripts.KeepOrder, RepairScripts.UseToolsSafely)
            .Cites("IN-B.4-1", "SS-3.1.2-3", "CM-3.4.1", "IN-P.3-1", "RS-1.5", "RS-2.4");
        p.From(Dispatched).On(FindNobodyHome.Kind).By(Repairer)
            .Expects(OnSiteInTime, by: LateForVisit).Expects(AppointmentIsKept, by: LateForVisit)
            .To(Classified).Then(static (in s, _) => s.Facts.WithVisitToAgree())
            .Closes(Visit).Closes(Repair).Opens(Repair, due: NoLimit).Opens(Appointment)
            .Cites("SS-3.1.2-3").Proposed("条款没有写住户不在；另约时间再上门", "no clause says what follows when nobody is home; another time is agreed").ReadAs(
                "上门而住户不在，此后不再按急修计时；迟到的，迟到仍记违规", "once somebody came and nobody was home, the limits for urgent repairs no longer run; coming late is a breach all the same");
    }

    private static void CallOff(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.From(Reported, Classified, Dispatched, OnSite, InRepair, ReferredToWorks, Disputed).On(CancelRepair.Kind).By(FrontDesk, CsStaff, CsLead).When(WorkIsOwed)
            .To(CalledOff).Then(static (in s, _) => s.Facts.CalledOff())
            .Closes(Visit).Closes(Repair).Closes(PromisedRepair).Closes(Appointment).Closes(ChargeToTell).Closes(WorksToTell).Closes(Ruling)
            .Records(Registers.RepairRequests)
            .Tells(new("已派工时：维修员", "where one was sent: the repairer"), "报修已取消；现场未清的请清理", "the repair is called off; clean the site if it is not", static (d, _) => d.CaseBefore.State == Reported || d.CaseBefore.State == Classified ? [] : [Repairer])
            .Proposed("住户可以不修；已经动过的现场仍须清理", "a resident may do without the repair; a site where work had begun is cleaned all the same");
        p.From(CalledOff).On(CloseRepair.Kind, "called-off").By(FrontDesk, CsStaff, CsLead).To(Cancelled)
            .Proposed("取消之后全部结清方可结束", "a cancelled order ends once everything is settled");
        p.From(Archived).On(CloseRepair.Kind, "done").By(FrontDesk, CsStaff, CsLead).To(Closed)
            .Cites("CM-3.3.2").Proposed("告知、回访、意见都了结后结单", "it is closed once the resident was told, visited and heard");
    }

    private static void Notes(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Note(
            "受理时段（每天 16 或 24 小时）和及时率、合格率、回访率是指标，不约束单个报修；到场、修好、承诺、回访的违规供指标使用。",
            "the hours of intake (16 or 24 a day) and the rates of timeliness, quality and return visits are measures and bind no single order; the breaches of arrival, repair, promise and visit feed them.",
            Source.Of("IN-W.1-1", "SS-3.1.1-1", "RS-1.1-1", "SS-2.4", "SS-2.5", "SS-2.6", "IN-B.5", "C-39", "N-37"));
        p.Note(
            "收费标准不在本流程：收费依据见 C-47；这里只保证开工前告知收费、归档时记下费用。",
            "rates are no part of this procedure (see C-47); here the charge is told before the work begins and the cost is filed.", Source.Of("IN-W.1-2", "RS-1.6", "C-47"));
        p.Note(
            "工程部的定期回访不逐单计，不在本流程。", "engineering's visits at regular times are not counted by order and are no part of this procedure.", Source.Of("RS-2.8-1", "C-41"));
        p.Note(
            "公共部位的维修由报修人代住户确认、签收、接受回访。", "for a public part whoever reported it confirms, signs and is visited in the place of a resident.", Source.Of("IN-P.3-2", "CM-3.4.2"));
        p.Note(
            "“已承诺”“已回访”不另立状态：承诺可以有多次，回访与归档先后不拘；两者都是义务。",
            "\"promise given\" and \"return visited\" are no states: there may be several promises, and visit and filing come in either order; both are duties.", Source.Of("IN-B.4-3", "IN-P.3-3", "N-30"));
    }

    private static Wording OnlyPrivate => new("修的是私有部位", "a private part is repaired");

    private static Instant? NoLimit(in Situation<RepairOrderFacts> s, Command command) => null;

    private static Amount LateForVisit(in Situation<RepairOrderFacts> s, Command command) => Amount.Minutes(s.At - s.DueOf(Visit)!.Value);

    private static string[] IfPrivate(ClassifyRepair c) => c.Part == BuildingPart.Private ? [""] : [];

    private static RepairOrderFacts WithCharge(RepairOrderFacts facts, ClassifyRepair c) => c.Part == BuildingPart.Private ? facts.WithToTell(ResidentMatter.Charge) : facts;
}
