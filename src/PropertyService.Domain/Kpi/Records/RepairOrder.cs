using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>How urgent a repair is (急修或预约).</summary>
public enum RepairKind
{
    /// <summary>Urgent: somebody comes at once (急修). IN-B.4-1.</summary>
    Urgent,

    /// <summary>Scheduled: somebody comes at an agreed time (预约维修). SS-3.1.2-3.</summary>
    Scheduled,
}

/// <summary>What a check or a resident found of a repair (验收结果).</summary>
public enum RepairFinding
{
    /// <summary>In order (合格).</summary>
    Passed,

    /// <summary>To be done again (不合格).</summary>
    Failed,
}

/// <summary>
/// One repair order as figures need it (维修单). Times in the order in which they happen: reported, arrived, fixed, accepted,
/// return visit; appointment and promise are plans. Not copied from a case; a host keeps one a case, or one a row of its own.
/// </summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Kind">Urgent or scheduled.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="AppointmentAt">The agreed time; of a scheduled order.</param>
/// <param name="PromiseGivenAt">When a time of completion was promised.</param>
/// <param name="PromisedAt">The promised time of completion.</param>
/// <param name="ArrivedAt">When somebody was on site.</param>
/// <param name="FixedAt">When it was repaired.</param>
/// <param name="Check">What the first quality check found (RS-2.7).</param>
/// <param name="Signature">What the resident found who signed first (SS-3.2.4-1).</param>
/// <param name="FoundAt">When the first check was made or, where there is none, the resident first signed or refused to.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="VisitDueAt">By when a return visit was due.</param>
/// <param name="VisitedAt">When the return visit was paid.</param>
/// <param name="VisitAttempts">How many times nobody was reached: 0 to 99.</param>
/// <param name="ReworkOf">The order whose repair this one does again.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct RepairOrder(
    string Id, RepairKind Kind, Instant ReportedAt, Instant? AppointmentAt = null, Instant? PromiseGivenAt = null, Instant? PromisedAt = null, Instant? ArrivedAt = null,
    Instant? FixedAt = null, RepairFinding? Check = null, RepairFinding? Signature = null, Instant? FoundAt = null, Instant? AcceptedAt = null, Instant? VisitDueAt = null,
    Instant? VisitedAt = null, int VisitAttempts = 0, string? ReworkOf = null, Exclusion? Exclusion = null);

/// <summary>The register of repair orders.</summary>
public static class RepairOrders
{
    /// <summary>Cancelled by the resident (住户取消).</summary>
    public static readonly Reason Cancelled = new("cancelled-by-resident", new("住户取消", "cancelled by the resident"));

    /// <summary>Nobody was let in (无法入户).</summary>
    public static readonly Reason NoAccess = new("no-access", new("住户不在或不让进门", "the resident was out or did not let anybody in"));

    /// <summary>The same defect reported twice (重复报修).</summary>
    public static readonly Reason Duplicate = new("duplicate-order", new("同一故障重复报修", "the same defect reported twice"));

    /// <summary>The resident moved the appointment (住户改约).</summary>
    public static readonly Reason MovedByResident = new("moved-by-resident", new("住户改约", "the resident moved the appointment"));

    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly OptionalValueShape<Instant> Moment = new(new InstantShape());

    private static readonly ChoiceShape<RepairKind> Kinds = new((RepairKind.Urgent, "urgent", "急修", "urgent"), (RepairKind.Scheduled, "scheduled", "预约", "scheduled"));

    private static readonly OptionalValueShape<RepairFinding> Found = new(new ChoiceShape<RepairFinding>((RepairFinding.Passed, "passed", "合格", "passed"), (RepairFinding.Failed, "failed", "不合格", "failed")));

    private static readonly Field<RepairOrder, string> IdField = new("id", "编号", "Id", Short, static o => o.Id);
    private static readonly Field<RepairOrder, RepairKind> KindField = new("kind", "类别", "Kind", Kinds, static o => o.Kind);
    private static readonly Field<RepairOrder, Instant> ReportedField = new("reportedAt", "报修时间", "Reported at", new InstantShape(), static o => o.ReportedAt);
    private static readonly Field<RepairOrder, Instant?> AppointmentField = new("appointmentAt", "预约时间", "Appointment at", Moment, static o => o.AppointmentAt);
    private static readonly Field<RepairOrder, Instant?> GivenField = new("promiseGivenAt", "作出承诺的时间", "Promise given at", Moment, static o => o.PromiseGivenAt);
    private static readonly Field<RepairOrder, Instant?> PromisedField = new("promisedAt", "承诺完成时间", "Promised at", Moment, static o => o.PromisedAt);
    private static readonly Field<RepairOrder, Instant?> ArrivedField = new("arrivedAt", "到场时间", "Arrived at", Moment, static o => o.ArrivedAt);
    private static readonly Field<RepairOrder, Instant?> FixedField = new("fixedAt", "修好时间", "Fixed at", Moment, static o => o.FixedAt);
    private static readonly Field<RepairOrder, RepairFinding?> CheckField = new("check", "首次质检", "First quality check", Found, static o => o.Check);
    private static readonly Field<RepairOrder, RepairFinding?> SignatureField = new("signature", "首次签收", "First acceptance", Found, static o => o.Signature);
    private static readonly Field<RepairOrder, Instant?> FoundField = new("foundAt", "首次质检或签收时间", "First found at", Moment, static o => o.FoundAt);
    private static readonly Field<RepairOrder, Instant?> AcceptedField = new("acceptedAt", "验收时间", "Accepted at", Moment, static o => o.AcceptedAt);
    private static readonly Field<RepairOrder, Instant?> VisitDueField = new("visitDueAt", "应回访时间", "Return visit due at", Moment, static o => o.VisitDueAt);
    private static readonly Field<RepairOrder, Instant?> VisitedField = new("visitedAt", "回访时间", "Return visit at", Moment, static o => o.VisitedAt);
    private static readonly Field<RepairOrder, int> AttemptsField = new("visitAttempts", "未能回访的次数", "Attempts to visit", new IntegerShape(0, 99, new("次", "times")), static o => o.VisitAttempts);
    private static readonly Field<RepairOrder, string?> ReworkField = new("reworkOf", "返修自", "Rework of", new OptionalShape<string>(Short), static o => o.ReworkOf);
    private static readonly Field<RepairOrder, Exclusion?> ExclusionField = new("exclusion", "剔除", "Left out", Exclusions.Shape(Cancelled, NoAccess, Duplicate, MovedByResident), static o => o.Exclusion);

    /// <summary>The register.</summary>
    public static RecordKind<RepairOrder> Kind { get; } = new(
        "repair-orders", "维修单", "Repair orders",
        new(
            static v => new(
                v.Get(IdField), v.Get(KindField), v.Get(ReportedField), v.Get(AppointmentField), v.Get(GivenField), v.Get(PromisedField), v.Get(ArrivedField), v.Get(FixedField),
                v.Get(CheckField), v.Get(SignatureField), v.Get(FoundField), v.Get(AcceptedField), v.Get(VisitDueField), v.Get(VisitedField), v.Get(AttemptsField), v.Get(ReworkField), v.Get(ExclusionField)),
            IdField, KindField, ReportedField, AppointmentField, GivenField, PromisedField, ArrivedField, FixedField, CheckField, SignatureField, FoundField, AcceptedField, VisitDueField, VisitedField, AttemptsField, ReworkField, ExclusionField),
        static (in o) => o.Id,
        static (in o) => Moments.From(o.ReportedAt).Then(o.ArrivedAt).Then(o.FixedAt).Then(o.AcceptedAt).Then(o.VisitedAt)
            .And(Moments.From(o.ReportedAt).Then(o.FoundAt).Then(o.AcceptedAt)).And(Moments.From(o.ReportedAt).Then(o.PromiseGivenAt))
            .Planned(o.AppointmentAt, o.ReportedAt).Planned(o.PromisedAt).Planned(o.VisitDueAt, o.AcceptedAt),
        static (in o) => o.Exclusion)
    {
        AsKnown = static (in o, at, out known) =>
        {
            var (isPromisedLater, isFoundLater) = (o.PromiseGivenAt > at, o.FoundAt > at);
            known = o with
            {
                PromiseGivenAt = o.PromiseGivenAt.Until(at), PromisedAt = isPromisedLater ? null : o.PromisedAt, ArrivedAt = o.ArrivedAt.Until(at), FixedAt = o.FixedAt.Until(at),
                Check = isFoundLater ? null : o.Check, Signature = isFoundLater ? null : o.Signature, FoundAt = o.FoundAt.Until(at), AcceptedAt = o.AcceptedAt.Until(at),
                VisitedAt = o.VisitedAt.Until(at),
            };
            return o.ReportedAt <= at;
        },
    };
}
