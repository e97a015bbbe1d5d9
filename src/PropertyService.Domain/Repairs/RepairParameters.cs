using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Repairs;

/// <summary>What sites decide about repair orders (报修参数).</summary>
public static class RepairParameters
{
    private static readonly Seq<AcceptanceStep> CheckThenSignature = Seq.Of(AcceptanceStep.QualityCheck, AcceptanceStep.ResidentSignature);

    /// <summary>Within how many hours of the report somebody is on site for an urgent repair (急修到场时限). 1 to 8 hours, default 2. Source IN-B.4-1; conflict C-40.</summary>
    public static readonly Parameter<Duration> OnSiteWithin = new(
        "repair.urgent.onSiteHours", "急修到场时限", "Urgent repair: on site within", DurationShape.Hours(1, 8), Duration.FromHours(2),
        Source.Of("IN-B.4-1", "RS-1.1-2", "CM-3.4.1", "SS-3.1.2-2", "C-40").ReadAs(
            "“尽快”“以最短时间”没有数字，取印有的 2 小时；从报修起算，不从派工起算", "\"as soon as possible\" has no figure, so the printed 2 hours count, from the report and not from the dispatch"));

    /// <summary>Within how many hours of the report an urgent repair is done (急修修复时限). 8 to 168 hours, default 38 as printed, unconfirmed. Source IN-B.4-2; conflict C-40.</summary>
    public static readonly Parameter<Duration> FixedWithin = new(
        "repair.urgent.fixHours", "急修修复时限", "Urgent repair: repaired within", DurationShape.Hours(8, 168), Duration.FromHours(38),
        Source.Of("IN-B.4-2", "C-40").ReadAs(
            "38（照原文，未经证实）：可能是 8、24 或 48 之误；从报修起算", "38 (as printed, unconfirmed): it may be a misprint of 8, 24 or 48; it counts from the report"));

    /// <summary>How far ahead a completion time may be promised (承诺最长时间). 0 to 720 hours; 0 is the default and sets no maximum. Source IN-B.4-3; gap G-28.</summary>
    public static readonly Parameter<Duration> PromiseMax = new(
        "repair.promiseMaxHours", "承诺最长时间", "Promise at most", DurationShape.Hours(0, 720, new("不设上限", "no maximum")), Duration.Zero,
        Source.Of("IN-B.4-3", "G-28").OurFigure().ReadAs("0 表示不设上限；承诺必须写明日期和时间", "0 sets no maximum; a promise always carries a date and a time"));

    /// <summary>How long after the agreed time a visit still counts as on time (约修宽限). 0 to 120 minutes, default 0. Source SS-3.1.2-3; gap G-29.</summary>
    public static readonly Parameter<Duration> Grace = new(
        "repair.scheduled.graceMinutes", "约修宽限", "Appointment kept within", DurationShape.Minutes(0, 120), Duration.Zero,
        Source.Of("SS-3.1.2-3", "IN-P.3-1", "SS-2.4", "G-29").OurFigure().ReadAs("0 表示不设宽限，以约定的时刻为准", "0 gives no grace: the agreed time is what counts"));

    /// <summary>After which repairs a return visit is owed (回访范围). Default every completed order. Source SS-2.6, IN-P.3-3, RS-2.8-1; conflict C-41.</summary>
    public static readonly Parameter<ReturnVisitScope> VisitScope = new(
        "repair.returnVisit.scope", "回访范围", "Return visit after", RepairShapes.VisitScope, ReturnVisitScope.EveryOrder,
        Source.Of("SS-2.6", "IN-P.3-3", "RS-2.8-1", "IN-B.5", "C-41").ReadAs("百分之百的回访率只有每单回访才做得到", "a rate of 100 % can be reached only by visits for every order"));

    /// <summary>Which department pays the return visit (回访部门). Default customer service. Source RS-2.8-1, IN-B.5; conflict C-41.</summary>
    public static readonly Parameter<ReturnVisitBy> VisitBy = new(
        "repair.returnVisit.by", "回访部门", "Return visit by", RepairShapes.VisitBy, ReturnVisitBy.CustomerService,
        Source.Of("RS-2.8-1", "IN-B.5", "IN-P.3-3", "C-41"));

    /// <summary>Within how many days of acceptance the return visit is paid (回访时限). 1 to 30 days of 24 hours, default 3, not in the sources. Source IN-P.3-3; conflict C-41.</summary>
    public static readonly Parameter<Duration> VisitWithin = new(
        "repair.returnVisit.withinDays", "回访时限", "Return visit within", DurationShape.Days(1, 30), Duration.FromDays(3),
        Source.Of("IN-P.3-3", "C-41").OurFigure().ReadAs("“及时”没有数字；一天按 24 小时，从验收起算", "\"promptly\" has no figure; a day is 24 hours, counted from acceptance"));

    /// <summary>By which steps a repair is accepted, in this order (验收步骤). 1 to 2, each once; default the quality check, then the signature. Source RS-2.7, IN-P.3-2, SS-3.2.4-1; conflict C-42.</summary>
    public static readonly Parameter<Seq<AcceptanceStep>> Acceptance = new(
        "repair.acceptance", "验收步骤", "Steps of acceptance",
        new ListShape<AcceptanceStep>(RepairShapes.Step, 1, 2).Sampled(
            CheckThenSignature, Seq.Of(AcceptanceStep.ResidentSignature, AcceptanceStep.QualityCheck), Seq.Of(AcceptanceStep.ResidentSignature), Seq.Of(AcceptanceStep.QualityCheck)),
        CheckThenSignature,
        Source.Of("RS-2.7", "IN-P.3-2", "SS-3.2.4-1", "CM-3.4.2", "C-42").ReadAs("质检与签收都有条款，两步都做，先质检", "both the check and the signature are printed, so both are done, the check first"));

    /// <summary>How long after a deadline the level above is told too (逾期再上报). 1 to 72 hours, default 4, not in the sources. SD-2.5-1, SS-3.2.4-2.</summary>
    public static readonly Parameter<Duration> EscalateAfter = new(
        "repair.escalateHours", "逾期再上报", "Tell the level above after", DurationShape.Hours(1, 72), Duration.FromHours(4),
        Source.Of("SD-2.5-1", "SS-3.2.4-2").OurFigure().ReadAs(
            "条款给出求援和投诉的先后，没有给出逾期上报的时间", "the clauses give the order in which help and managers are called, not when a missed deadline is told"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "repair", new("报修", "Repair orders"),
        [OnSiteWithin, FixedWithin, PromiseMax, Grace, VisitScope, VisitBy, VisitWithin, Acceptance, EscalateAfter], StepTwice);

    private static Fault? StepTwice(SitePolicy policy) => policy.Get(Acceptance) is var steps && steps.Distinct().Count() < steps.Count
        ? new(Acceptance.Id, "contradiction", new("同一验收步骤写了两次", "a step of acceptance stands there twice"))
        : null;
}
