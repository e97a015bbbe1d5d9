using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <summary>When urgent repairs are due at a site (急修时限). IN-B.4-1 to IN-B.4-3.</summary>
internal readonly struct RepairTimes(SitePolicy policy)
{
    private readonly Duration onSite = policy.Get(RepairParameters.OnSiteWithin);
    private readonly Duration fix = policy.Get(RepairParameters.FixedWithin);
    private readonly Duration promiseMax = policy.Get(RepairParameters.PromiseMax);
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

    /// <summary>Whether a date and time was promised before the limit, and no later one than the site allows.</summary>
    public bool HasPromise(in RepairOrder order, Instant limit) =>
        order is { PromiseGivenAt: { } given, PromisedAt: { } promised } && given <= limit && (promiseMax == Duration.Zero || promised <= given + promiseMax);
}
