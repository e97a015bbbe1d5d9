using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Keys;

namespace PropertyService.Benchmarks;

/// <summary>The engine against a hand-written function, in one run; read the ratios before the figures.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class DecisionBenchmarks
{
    private readonly Case<KeyLossFacts> unopened = KeyLossLife.Unopened;
    private readonly Case<KeyLossFacts> reported = KeyLossLife.Reported;
    private readonly Submission order = KeyLossLife.Order;
    private readonly Submission orderByTheWrongDepartment = KeyLossLife.OrderByTheWrongDepartment;
    private readonly Submission told = KeyLossLife.Told;
    private readonly Submission[] all = KeyLossLife.All;
    private JournalEntry[] journal = [];

    /// <summary>Sees to it that both sides give the same answers.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        KeyLossLife.RequireTheSameAnswers();
        journal = KeyLossLife.Journal(10_000);
    }

    /// <summary>An accepted request: two rows to choose from, no fact changes.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("accepted request")]
    public object AcceptedRequestByHand() => HandWritten.Decide(reported, order, Ledger.Empty);

    /// <inheritdoc cref="AcceptedRequestByHand"/>
    [Benchmark, BenchmarkCategory("accepted request")]
    public object AcceptedRequest() => KeyLoss.Procedure.Decide(reported, order, Ledger.Empty);

    /// <summary>An accepted report: a fact changes and a duty closes.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("accepted report")]
    public object AcceptedReportByHand() => HandWritten.Decide(reported, told, Ledger.Empty);

    /// <inheritdoc cref="AcceptedReportByHand"/>
    [Benchmark, BenchmarkCategory("accepted report")]
    public object AcceptedReport() => KeyLoss.Procedure.Decide(reported, told, Ledger.Empty);

    /// <summary>A request refused by a guard.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("refused")]
    public object RefusedByHand() => HandWritten.Decide(reported, orderByTheWrongDepartment, Ledger.Empty);

    /// <inheritdoc cref="RefusedByHand"/>
    [Benchmark, BenchmarkCategory("refused")]
    public object Refused() => KeyLoss.Procedure.Decide(reported, orderByTheWrongDepartment, Ledger.Empty);

    /// <summary>The same with its explanation.</summary>
    [Benchmark, BenchmarkCategory("refused")]
    public object RefusedAndExplained() => KeyLoss.Procedure.Decide(reported, orderByTheWrongDepartment, Ledger.Empty).Explain();

    /// <summary>From report to end: eight attempts, two of them refused.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("whole life")]
    public object WholeLifeByHand()
    {
        var one = unopened;
        foreach (var submission in all) one = HandWritten.Decide(one, submission, Ledger.Empty).Case;
        return one;
    }

    /// <inheritdoc cref="WholeLifeByHand"/>
    [Benchmark, BenchmarkCategory("whole life")]
    public object WholeLife()
    {
        var one = unopened;
        foreach (var submission in all) one = KeyLoss.Procedure.Decide(one, submission, Ledger.Empty).Case;
        return one;
    }

    /// <summary>Replaying a journal of 10,000 commands, each decided again and compared.</summary>
    [Benchmark, BenchmarkCategory("replay 10,000")]
    public object Replay() => CaseFile.Replay(KeyLoss.Procedure, KeyLossLife.Unopened.Id, KeyLossLife.Policy, journal).Case;
}
