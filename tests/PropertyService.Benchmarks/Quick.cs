using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Benchmarks;

/// <summary>
/// Ratios in a few seconds: the pairs run in turns and the best round of each counts, so that what else the machine does
/// hits both sides.
/// </summary>
internal static class Quick
{
    private const int Rounds = 40;
    private const int Calls = 50_000;
    private const int RecordRounds = 7;

    public static void Decisions()
    {
        var all = new DecisionBenchmarks();
        all.Prepare();
        Pair("accepted request", all.AcceptedRequestByHand, all.AcceptedRequest);
        Pair("accepted report", all.AcceptedReportByHand, all.AcceptedReport);
        Pair("refused", all.RefusedByHand, all.Refused);
        Pair("refused, explained", all.RefusedByHand, all.RefusedAndExplained);
        Pair("whole visit", all.WholeVisitByHand, all.WholeVisit);
        var replay = Enumerable.Range(0, 10).Min(_ => Time(all.Replay, 1));
        Write($"replay of 10,000: {replay / 1e6:0.0} ms, {replay / 10_000:0} ns an entry");
        Verification();
    }

    /// <summary>Figures over records: nanoseconds and bytes a record, and the ratio to the loop written by hand.</summary>
    public static void Kpis()
    {
        var all = new KpiBenchmarks();
        all.Prepare();
        Records(
            "one figure", KpiBenchmarks.Count, ("by hand", all.ResponsesByHand), ("by hand, unchecked", all.ResponsesUnchecked), ("library", all.Responses),
            ("AggregateBy, unchecked", all.ResponsesByAggregate), ("GroupBy, unchecked", all.ResponsesByGroups));
        Records("both figures of requests", KpiBenchmarks.Count, ("by hand", all.BothByHand), ("library", all.Both));
        Records("one figure over columns", KpiBenchmarks.Count, ("by hand", all.ColumnsByHand), ("library", all.Columns));
        Records("seven figures of repair orders", KpiBenchmarks.OrderCount, ("one by one", all.OrdersOneByOne), ("in one pass", all.OrdersInOnePass));
    }

    /// <summary>Microseconds for an entry of a journal: written and hashed, sealed, verified.</summary>
    public static void Journals()
    {
        var all = new SealingBenchmarks();
        all.Prepare();
        (string Name, Func<object> Work)[] sides = [("written and hashed", all.WriteAndHash), ("sealed", all.Seal), ("verified", all.Verify)];
        var best = new double[sides.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < RecordRounds; round++)
            for (var i = 0; i < sides.Length; i++) best[i] = Math.Min(best[i], Time(sides[i].Work, 1) / SealingBenchmarks.Entries / 1000);
        for (var i = 0; i < sides.Length; i++) Write($"an entry {sides[i].Name}: {best[i]:0.0} µs, ratio {best[i] / best[0]:0.00}");
    }

    private static void Records(string name, int count, params (string Name, Func<object> Work)[] sides)
    {
        var best = new double[sides.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < RecordRounds; round++)
            for (var i = 0; i < sides.Length; i++) best[i] = Math.Min(best[i], Time(sides[i].Work, 1) / count);
        for (var i = 0; i < sides.Length; i++)
            Write($"{name}, {sides[i].Name}: {best[i]:0.0} ns and {(double)Bytes(sides[i].Work, 1) / count:0.0} B a record, ratio {best[i] / best[0]:0.00}");
    }

    /// <summary>Every procedure of the catalogue under the default policy, side by side on the cores there are.</summary>
    private static void Verification()
    {
        var start = Stopwatch.GetTimestamp();
        var verifier = new Verifier(Catalogue.Standard.DefaultPolicy(), Catalogue.Standard.Procedures);
        var decisions = Partitioner.Create(Catalogue.Standard.Procedures.OrderByDescending(static p => p.JointProperties.Count).ToArray(), loadBalance: true).AsParallel()
            .Sum(p => verifier.VerifyUnderPolicy(p) is var report ? report.Decisions + report.Joint.Sum(static j => j.Decisions) : 0);
        Write($"verification of all procedures: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s for {decisions:#,0} decisions");
    }

    private static void Pair(string name, Func<object> hand, Func<object> engine)
    {
        var (byHand, ours) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Rounds; i++)
            (byHand, ours) = (Math.Min(byHand, Time(hand, Calls)), Math.Min(ours, Time(engine, Calls)));
        Write($"{name}: by hand {byHand:0} ns {Bytes(hand, 1000)} B, engine {ours:0} ns {Bytes(engine, 1000)} B, ratio {ours / byHand:0.00}");
    }

    private static double Time(Func<object> work, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static long Bytes(Func<object> work, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
