using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;

namespace PropertyService.Benchmarks;

/// <summary>The engine against a hand-written function, in one run; read the ratios before the figures.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class DecisionBenchmarks
{
    private const int Commands = 10_000;

    private static readonly Procedure<VisitorFacts> Procedure = VisitorAdmission.Procedure;

    private readonly Case<VisitorFacts> unopened = Visit.Unopened;
    private readonly Case<VisitorFacts> withCard = Visit.WithCard;
    private readonly Case<VisitorFacts> withoutCard = Visit.WithoutCard;
    private readonly Case<VisitorFacts> leaving = Visit.Leaving;
    private readonly Submission admit = Visit.Admit;
    private readonly Submission collect = Visit.Collect;
    private readonly Submission[] visit = Visit.Attempts;
    private JournalEntry[] journal = [];

    /// <summary>Sees to it that both sides give the same answers.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Visit.RequireTheSameAnswers();
        journal = Visit.Journal;
    }

    /// <summary>An accepted request: the guest is let in; three rows to choose from, facts change, two duties open.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("accepted request")]
    public object AcceptedRequestByHand() => HandWritten.Decide(withCard, admit, Ledger.Empty);

    /// <inheritdoc cref="AcceptedRequestByHand"/>
    [Benchmark, BenchmarkCategory("accepted request")]
    public object AcceptedRequest() => Procedure.Decide(withCard, admit, Ledger.Empty);

    /// <summary>An accepted report: the card comes back; a fact changes and a duty closes.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("accepted report")]
    public object AcceptedReportByHand() => HandWritten.Decide(leaving, collect, Ledger.Empty);

    /// <inheritdoc cref="AcceptedReportByHand"/>
    [Benchmark, BenchmarkCategory("accepted report")]
    public object AcceptedReport() => Procedure.Decide(leaving, collect, Ledger.Empty);

    /// <summary>A request refused by a guard: the guest has no card.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("refused")]
    public object RefusedByHand() => HandWritten.Decide(withoutCard, admit, Ledger.Empty);

    /// <inheritdoc cref="RefusedByHand"/>
    [Benchmark, BenchmarkCategory("refused")]
    public object Refused() => Procedure.Decide(withoutCard, admit, Ledger.Empty);

    /// <summary>The same with its explanation.</summary>
    [Benchmark, BenchmarkCategory("refused")]
    public object RefusedAndExplained() => Procedure.Decide(withoutCard, admit, Ledger.Empty).Explain();

    /// <summary>From arrival to end: thirteen attempts, two of them refused.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("whole visit")]
    public object WholeVisitByHand()
    {
        var one = unopened;
        foreach (var attempt in visit) one = HandWritten.Decide(one, attempt, Ledger.Empty).Case;
        return one;
    }

    /// <inheritdoc cref="WholeVisitByHand"/>
    [Benchmark, BenchmarkCategory("whole visit")]
    public object WholeVisit()
    {
        var one = unopened;
        foreach (var attempt in visit) one = Procedure.Decide(one, attempt, Ledger.Empty).Case;
        return one;
    }

    /// <summary>Replaying 10,000 commands, visit after visit, each command decided again and compared.</summary>
    [Benchmark, BenchmarkCategory("replay 10,000")]
    public object Replay()
    {
        Case one = unopened;
        for (var left = Commands; left > 0; left -= journal.Length)
            one = CaseFile.Replay(Procedure, unopened.Id, Visit.Policy, left >= journal.Length ? journal : journal[..left]).Case;
        return one;
    }
}
