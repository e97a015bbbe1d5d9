using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <summary>By when an urgent order is repaired at a site, whatever was promised (急修修复时限). IN-B.4-2.</summary>
internal readonly struct FixLimit(SitePolicy policy)
{
    private readonly Duration within = policy.Get(RepairParameters.FixedWithin);
    private readonly FixClockStart start = policy.Get(KpiParameters.FixClock);

    public Instant Of(in RepairOrder order) => (start == FixClockStart.Arrival ? order.ArrivedAt ?? order.ReportedAt : order.ReportedAt) + within;
}

/// <summary>What counts as a promise at a site (限时承诺). IN-B.4-3.</summary>
internal readonly struct Promise(SitePolicy policy)
{
    private readonly Duration most = policy.Get(RepairParameters.PromiseMax);

    /// <summary>The date and time that was promised, ahead and before limit and repair, and no later than the site allows; null without one.</summary>
    public Instant? Of(in RepairOrder order, Instant limit) =>
        order is { PromiseGivenAt: { } given, PromisedAt: { } promised } && given <= limit && promised > given && !(order.FixedAt <= given) && (most == Duration.Zero || promised <= given + most) ? promised : null;
}

/// <summary>What a visit as agreed is at a site (预约准时). SS-3.1.2-3.</summary>
internal readonly struct Appointment(SitePolicy policy)
{
    private readonly Duration grace = policy.Get(RepairParameters.Grace);

    /// <summary>What a scheduled order is for a figure; without an agreed time it is of no use for the period of its report.</summary>
    public Judgement Of(in RepairOrder order, in Window window) =>
        order.AppointmentAt is not { } agreed ? window.Has(order.ReportedAt) ? Judgement.Unusable(CompanyKpis.NoAppointment) : Judgement.Outside
        : Judge.Due(order.ArrivedAt, agreed + grace, window);
}
