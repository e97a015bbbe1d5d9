using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>What is owed on a repair order (报修中的义务).</summary>
public static class RepairOrderDuties
{
    private static readonly Wording VisitingDepartment = new("站点指定的回访部门", "the department that the site names for return visits");
    private static readonly Wording VisitingManager = new("回访部门的经理", "the manager of the department that pays return visits");

    private static readonly Source Higher = Source.Proposed(
        "条款只写求援与投诉的先后：同事、工程部经理、公司经理；逾期照此逐级上报", "the clauses only give the order in which help and managers are called: colleague, engineering manager, company manager; a missed deadline goes the same way")
        .And("SD-2.5-1", "SS-3.2.4-2");

    /// <summary>A repairer is to come: urgent within the limit from the report, otherwise at the agreed time (待上门). IN-B.4-1, SS-3.1.2-3.</summary>
    public static readonly Duty<RepairOrderFacts> Visit = new Duty<RepairOrderFacts>(
            "visit-due", "维修员上门", "repairer to come", Source.Of("IN-B.4-1", "SS-3.1.2-3", "CM-3.4.1", "RS-1.1-2", "C-40", "G-29").ReadAs(
                "分类之前先按急修计时；约修或重约的，期限为约定时刻加宽限", "until it is classified the clock runs as for an urgent repair; by appointment the deadline is the agreed time plus the grace"))
        .HeldBy(Roles.Repairer).Within(RepairParameters.OnSiteWithin).OwedWhile(static f => f.VisitDue)
        .EscalatesTo(Roles.EngineeringDept, Higher).EscalatesTo(Roles.EngineeringManager, Higher, RepairParameters.EscalateAfter);

    /// <summary>The repair is to be done, urgent within the limit from the report (待修好). IN-B.4-2.</summary>
    public static readonly Duty<RepairOrderFacts> Repair = new Duty<RepairOrderFacts>(
            "repair-due", "修好", "repair to be done", Source.Of("IN-B.4-2", "SS-3.1.2-2", "C-40").ReadAs(
                "只有急修印有完成时限；约修、住户不在而重约、返工都没有，故不设期限", "only urgent repairs have a printed limit; scheduled ones, those put off because nobody was home, and rework have none"))
        .HeldBy(Roles.Repairer).Within(RepairParameters.FixedWithin).OwedWhile(static f => f.WorkOwed && !f.Promised)
        .EscalatesTo(Roles.EngineeringManager, Higher).EscalatesTo(Roles.CompanyManager, Higher, RepairParameters.EscalateAfter);

    /// <summary>The repair is to be done by the time that the resident was promised (承诺限时). IN-B.4-3.</summary>
    public static readonly Duty<RepairOrderFacts> PromisedRepair = new Duty<RepairOrderFacts>(
            "promised-repair", "按承诺修好", "promised repair to be done", Source.Of("IN-B.4-3", "IN-P.3-1", "G-28", "N-36").ReadAs(
                "承诺的时刻取代原时限，修好即了结", "the promised time takes the place of the limit; doing the repair settles it"))
        .HeldBy(Roles.Repairer).DueAt("承诺的时刻", "at the promised time", static (in _) => null).OwedWhile(static f => f.WorkOwed && f.Promised)
        .EscalatesTo(Roles.EngineeringManager, Higher).EscalatesTo(Roles.CompanyManager, Higher, RepairParameters.EscalateAfter);

    /// <summary>A time for the visit is to be agreed (待约时间). SS-3.1.2-3.</summary>
    public static readonly Duty<RepairOrderFacts> Appointment = new Duty<RepairOrderFacts>("appointment-to-agree", "约定上门时间", "appointment to be agreed", Source.Of("SS-3.1.2-3"))
        .HeldBy(Roles.CsStaff).OwedWhile(static f => f.AppointmentToAgree);

    /// <summary>The resident is to be told that the repair is charged (待告知收费). IN-W.1-2.</summary>
    public static readonly Duty<RepairOrderFacts> ChargeToTell = new Duty<RepairOrderFacts>("charge-to-tell", "告知住户收费", "resident to be told of the charge", Source.Of("IN-W.1-2"))
        .HeldBy(Roles.CsStaff).OwedWhile(static f => f.ToTell.Contains(ResidentMatter.Charge));

    /// <summary>The resident who reported is to be told that works are needed (待告知须工程修理). IN-B.4-4.</summary>
    public static readonly Duty<RepairOrderFacts> WorksToTell = new Duty<RepairOrderFacts>("works-to-tell", "告知住户须工程修理", "resident to be told that works are needed", Source.Of("IN-B.4-4"))
        .HeldBy(Roles.CsStaff).OwedWhile(static f => f.ToTell.Contains(ResidentMatter.Works));

    /// <summary>The resident who reported is to be told the result (待告知处理结果). CM-3.3.2.</summary>
    public static readonly Duty<RepairOrderFacts> ResultToTell = new Duty<RepairOrderFacts>("result-to-tell", "告知住户处理结果", "resident to be told the result", Source.Of("CM-3.3.2"))
        .HeldBy(Roles.CsStaff).OwedWhile(static f => f.ToTell.Contains(ResidentMatter.Result));

    /// <summary>The site of the repair is to be cleaned (待清场). RS-2.6.</summary>
    public static readonly Duty<RepairOrderFacts> Cleaning = new Duty<RepairOrderFacts>("site-to-clean", "清理现场", "site to be cleaned", Source.Of("RS-2.6", "IN-P.3-1", "IN-B.2-4"))
        .HeldBy(Roles.Repairer).OwedWhile(static f => f.SiteToClean);

    /// <summary>The resident is to be asked whether the problem is solved (待确认). CM-3.4.2.</summary>
    public static readonly Duty<RepairOrderFacts> Confirmation = new Duty<RepairOrderFacts>("confirmation", "与住户确认", "resident to be asked", Source.Of("CM-3.4.2"))
        .HeldBy(Roles.Repairer).OwedWhile(static f => f.ToConfirm);

    /// <summary>Engineering is to check the quality (待质检). RS-2.7.</summary>
    public static readonly Duty<RepairOrderFacts> QualityCheck = new Duty<RepairOrderFacts>("quality-check", "工程部质检", "quality to be checked", Source.Of("RS-2.7", "C-42"))
        .HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.AcceptanceToCome.Contains(AcceptanceStep.QualityCheck));

    /// <summary>The resident is to be asked to sign (待签收). IN-P.3-2, SS-3.2.4-1.</summary>
    public static readonly Duty<RepairOrderFacts> Signature = new Duty<RepairOrderFacts>("resident-signature", "住户签收", "resident to sign", Source.Of("IN-P.3-2", "SS-3.2.4-1", "C-42"))
        .HeldBy(Roles.Repairer).OwedWhile(static f => f.AcceptanceToCome.Contains(AcceptanceStep.ResidentSignature));

    /// <summary>A manager is to decide between resident and repairer (待裁决). SS-3.2.4-2.</summary>
    public static readonly Duty<RepairOrderFacts> Ruling = new Duty<RepairOrderFacts>("dispute-decision", "经理裁决", "dispute to be decided", Source.Of("SS-3.2.4-2"))
        .HeldBy(Roles.EngineeringManager).OwedWhile(static f => f.Disputed);

    /// <summary>A return visit is to be paid after acceptance (待回访). IN-P.3-3, RS-2.8-1.</summary>
    public static readonly Duty<RepairOrderFacts> ReturnVisit = new Duty<RepairOrderFacts>("return-visit", "回访", "return visit to be paid", Source.Of("IN-P.3-3", "SS-2.6", "RS-2.8-1", "IN-B.5", "C-41", "N-36"))
        .HeldBy(VisitingDepartment, static c => IsEngineerings(c) ? Roles.EngineeringDept : Roles.CsStaff)
        .Within(RepairParameters.VisitWithin).OwedWhile(static f => f.ReturnVisitOwed)
        .EscalatesTo(VisitingManager, static c => IsEngineerings(c) ? Roles.EngineeringManager : Roles.CsManager, Source.Proposed(
            "逾期未回访须有人过问", "somebody must ask after a return visit that is missing"));

    /// <summary>What the resident brought up is to be dealt with (待落实意见). RS-2.8-2.</summary>
    public static readonly Duty<RepairOrderFacts> Feedback = new Duty<RepairOrderFacts>("feedback", "落实回访意见", "feedback to be dealt with", Source.Of("RS-2.8-2"))
        .HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.FeedbackOwed);

    private static bool IsEngineerings(Case<RepairOrderFacts> owner) => owner.Policy.Get(RepairParameters.VisitBy) == ReturnVisitBy.Engineering;
}
