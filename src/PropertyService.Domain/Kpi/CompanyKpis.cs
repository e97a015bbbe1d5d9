using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <summary>The targets of company and departments (公司与部门指标). Source SS.</summary>
public static class CompanyKpis
{
    /// <summary>A scheduled order without an agreed time (预约单没有约定时间).</summary>
    public static readonly Reason NoAppointment = new("no-appointment", new("预约维修没有约定时间", "a scheduled order without an agreed time"));

    /// <summary>Repair timeliness (维修及时率). SS-2.4.</summary>
    public static readonly RatioKpi<RepairOrder> RepairTimeliness = new(
        "K08", "维修及时率", "Repair timeliness", RepairOrders.Kind,
        Source.Of("SS-2.4", "IN-B.4-1", "IN-B.4-2", "G-29", "N-37").ReadAs(
            "急修有到场、修复两个时限，跨月时按后一个归月；限期之前承诺了修复时刻的，以承诺为准", "an urgent order has two limits; where they lie in two months the later one decides; a promise given before the limit takes its place"),
        new("按时的单：急修到场与修复都在时限内，预约维修按约到场", "orders on time: urgent ones on site and repaired within their limits, scheduled ones visited as agreed"),
        new("本期到期的维修单", "orders that fall due in the period"),
        static policy =>
        {
            var (onSite, fix, grace, clock) = (policy.Get(RepairParameters.OnSiteWithin), policy.Get(RepairParameters.FixedWithin), policy.Get(RepairParameters.Grace), policy.Get(KpiParameters.RepairTimely));
            return (in RepairOrder o, in Window w) =>
            {
                if (o.Kind == RepairKind.Scheduled)
                {
                    if (o.AppointmentAt is not { } agreed) return Judgement.Unusable(NoAppointment);
                    return w.Has(agreed + grace) ? Judgement.InTime(o.ArrivedAt, agreed + grace, w) : Judgement.Outside;
                }

                var (arriveBy, fixBy) = (o.ReportedAt + onSite, FixBy(o, fix));
                var due = clock switch { RepairClock.Arrival => arriveBy, RepairClock.Completion => fixBy, _ => Instant.Max(arriveBy, fixBy) };
                if (!w.Has(due)) return Judgement.Outside;
                if (clock != RepairClock.Completion && Judgement.InTime(o.ArrivedAt, arriveBy, w) is { Outcome: not Outcome.Counted } early) return early;
                return clock == RepairClock.Arrival ? Judgement.Counted : Judgement.InTime(o.FixedAt, fixBy, w);
            };
        })
    {
        Target = Target.AtLeast(95),
        Excludes = [RepairOrders.Cancelled, RepairOrders.NoAccess, RepairOrders.Duplicate],
        Unusable = [NoAppointment],
        Parameters = [KpiParameters.RepairTimely, RepairParameters.OnSiteWithin, RepairParameters.FixedWithin, RepairParameters.Grace],
        Fields = ["kind", "reportedAt", "appointmentAt", "promiseGivenAt", "promisedAt", "arrivedAt", "fixedAt", "exclusion"],
    };

    /// <summary>By when an urgent order is to be repaired: within the limit, or by the time that was promised before the limit.</summary>
    internal static Instant FixBy(in RepairOrder order, Duration limit) =>
        order is { PromiseGivenAt: { } given, PromisedAt: { } promised } && given <= order.ReportedAt + limit ? Instant.Max(promised, order.ReportedAt + limit) : order.ReportedAt + limit;
}
