using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <summary>When repairs are due at a site (维修时限). IN-B.4-1 to IN-B.4-3, SS-3.1.2-3.</summary>
internal readonly struct RepairTimes(SitePolicy policy)
{
    private readonly Duration onSite = policy.Get(RepairParameters.OnSiteWithin);
    private readonly Duration fix = policy.Get(RepairParameters.FixedWithin);
    private readonly Duration promiseMax = policy.Get(RepairParameters.PromiseMax);
    private readonly Duration grace = policy.Get(RepairParameters.Grace);
    private readonly FixClockStart start = policy.Get(KpiParameters.FixClock);

    /// <summary>By when somebody is on site.</summary>
    public Instant ArriveBy(in RepairOrder order) => order.ReportedAt + onSite;

    /// <summary>By when it is repaired, whatever was promised.</summary>
    public Instant FixLimit(in RepairOrder order) => (start == FixClockStart.Arrival ? order.ArrivedAt ?? order.ReportedAt : order.ReportedAt) + fix;

    /// <summary>By when it is repaired: within the limit, or by the time that was promised before the limit.</summary>
    public Instant FixBy(in RepairOrder order)
    {
        var limit = FixLimit(order);
        return HasPromise(order, limit) ? Instant.Max(order.PromisedAt!.Value, limit) : limit;
    }

    /// <summary>What a scheduled order is for a figure of visits paid as agreed; without an agreed time it is of no use for the period of its report.</summary>
    public Judgement AsAgreed(in RepairOrder order, in Window window) =>
        order.AppointmentAt is not { } agreed ? window.Has(order.ReportedAt) ? Judgement.Unusable(CompanyKpis.NoAppointment) : Judgement.Outside
        : window.Has(agreed + grace) ? Judgement.InTime(order.ArrivedAt, agreed + grace, window)
        : Judgement.Outside;

    /// <summary>Whether a date and time was promised before the limit, and no later one than the site allows.</summary>
    public bool HasPromise(in RepairOrder order, Instant limit) =>
        order is { PromiseGivenAt: { } given, PromisedAt: { } promised } && given <= limit && (promiseMax == Duration.Zero || promised <= given + promiseMax);
}
