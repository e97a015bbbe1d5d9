using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;

namespace PropertyService.Benchmarks;

/// <summary>Figures over ten million records in memory against loops written by hand; read the ratios before the figures.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class KpiBenchmarks
{
    /// <summary>How many requests.</summary>
    public const int Count = 10_000_000;

    /// <summary>How many repair orders, whose records are more than twice as large.</summary>
    public const int OrderCount = 2_000_000;

    private static readonly Kpi[] OfOrders =
    [
        CompanyKpis.RepairTimeliness, CompanyKpis.RepairQuality, CompanyKpis.ReturnVisits,
        ServiceKpis.UrgentOnSite, ServiceKpis.UrgentRepaired, ServiceKpis.PromiseWhenLate, ServiceKpis.ScheduledPunctual,
    ];

    private readonly Window window = History.Month.Window;
    private ServiceRequest[] requests = [];
    private RepairOrder[] orders = [];

    /// <summary>Makes the records, and sees to it that both sides count the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        (requests, orders) = (History.Requests(Count), History.Orders(OrderCount));
        var figures = Requests(ServiceKpis.RequestResponses, ServiceKpis.RequestsSeenThrough).Select(Totals.Of).ToArray();
        var byHand = CountedByHand.BothOfSound(requests, window);
        if (figures[0] != byHand.Responses || figures[1] != byHand.SeenThrough || Totals.Of(Requests(ServiceKpis.RequestResponses)[0]) != CountedByHand.Responses(requests, window))
            throw new InvalidOperationException($"The library and the loops count differently: {figures[0]} and {byHand.Responses}, {figures[1]} and {byHand.SeenThrough}.");
    }

    /// <summary>One figure by a loop that makes the library's checks.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("one figure")]
    public object ResponsesByHand() => CountedByHand.ResponsesOfSound(requests, window);

    /// <summary>One figure by a loop that believes every record.</summary>
    [Benchmark, BenchmarkCategory("one figure")]
    public object ResponsesUnchecked() => CountedByHand.Responses(requests, window);

    /// <summary>One figure by the library.</summary>
    [Benchmark, BenchmarkCategory("one figure")]
    public object Responses() => Requests(ServiceKpis.RequestResponses);

    /// <summary>The same, believing every record, by groups.</summary>
    [Benchmark, BenchmarkCategory("one figure")]
    public object ResponsesByGroups() => requests.GroupBy(r => CountedByHand.ResponseOf(r, window)).ToDictionary(static g => g.Key, static g => g.Count());

    /// <summary>The same, believing every record, by an aggregate.</summary>
    [Benchmark, BenchmarkCategory("one figure")]
    public object ResponsesByAggregate() => requests.AggregateBy(r => CountedByHand.ResponseOf(r, window), 0L, static (n, _) => n + 1).ToDictionary();

    /// <summary>Both figures over requests by a loop that makes the library's checks.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("both figures")]
    public object BothByHand() => CountedByHand.BothOfSound(requests, window);

    /// <summary>Both figures over requests by the library.</summary>
    [Benchmark, BenchmarkCategory("both figures")]
    public object Both() => Requests(ServiceKpis.RequestResponses, ServiceKpis.RequestsSeenThrough);

    /// <summary>All figures over repair orders, one after the other.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("all figures of orders")]
    public object OrdersOneByOne() => OfOrders.Select(kpi => Orders(kpi)[0]).ToArray();

    /// <summary>All figures over repair orders in one pass.</summary>
    [Benchmark, BenchmarkCategory("all figures of orders")]
    public object OrdersInOnePass() => Orders(OfOrders);

    private IReadOnlyList<Figure> Requests(params Kpi[] kpis) => new KpiRun(kpis, History.Month).AddChecked(ServiceRequests.Kind, requests).Figures();

    private IReadOnlyList<Figure> Orders(params Kpi[] kpis) => new KpiRun(kpis, History.Month).AddChecked(RepairOrders.Kind, orders).Figures();
}
