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
    private readonly long start = History.Month.Window.Start.ToUnixTimeTicks();
    private readonly long end = History.Month.Window.End.ToUnixTimeTicks();
    private (long[] Due, long[] Done, RowMark[] Marks) columns = ([], [], []);
    private ServiceRequest[] requests = [];
    private RepairOrder[] orders = [];

    /// <summary>Makes the records, and sees to it that both sides count the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        (requests, orders) = (History.Requests(Count), History.Orders(OrderCount));
        columns = History.Columns(requests);
        var figures = Requests(ServiceKpis.RequestResponses, ServiceKpis.RequestsSeenThrough).Select(static f => f.Lineage.Totals).ToArray();
        var byHand = CountedByHand.BothOfSound(requests, window);
        if (figures[0] != byHand.Responses || figures[1] != byHand.SeenThrough || figures[0] != CountedByHand.Responses(requests, window))
            throw new InvalidOperationException($"The library and the loops count differently: {figures[0]} and {byHand.Responses}, {figures[1]} and {byHand.SeenThrough}.");
        var counted = DueColumns.Count(columns.Due, columns.Done, columns.Marks, window);
        if (counted != figures[0] || CountedByHand.Responses(columns.Due, columns.Done, columns.Marks, start, end) != (counted.Counted, counted.Counted + counted.Missed + counted.NotYetDue))
            throw new InvalidOperationException($"Records and columns count differently: {figures[0]} and {counted}.");
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

    /// <summary>One figure over columns by a loop that only wants numerator and denominator.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("one figure over columns")]
    public object ColumnsByHand() => CountedByHand.Responses(columns.Due, columns.Done, columns.Marks, start, end);

    /// <summary>One figure over columns by the library, with all totals.</summary>
    [Benchmark, BenchmarkCategory("one figure over columns")]
    public object Columns() => ServiceKpis.RequestResponses.FigureOf(History.Month, DueColumns.Count(columns.Due, columns.Done, columns.Marks, window));

    /// <summary>All figures over repair orders, one after the other.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("all figures of orders")]
    public object OrdersOneByOne() => OfOrders.Select(kpi => Orders(kpi)[0]).ToArray();

    /// <summary>All figures over repair orders in one pass.</summary>
    [Benchmark, BenchmarkCategory("all figures of orders")]
    public object OrdersInOnePass() => Orders(OfOrders);

    private IReadOnlyList<Figure> Requests(params Kpi[] kpis) => new KpiRun(kpis, History.Month).AddChecked(ServiceRequests.Kind, requests).Figures();

    private IReadOnlyList<Figure> Orders(params Kpi[] kpis) => new KpiRun(kpis, History.Month).AddChecked(RepairOrders.Kind, orders).Figures();
}
