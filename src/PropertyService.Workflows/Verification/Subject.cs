using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One procedure under verification. What is found out is found once, whoever asks first.</summary>
internal abstract class Subject
{
    /// <summary>What its cases can leave in the ledger when no other case is there.</summary>
    public abstract IReadOnlyList<Ledger> LeftBehind { get; }

    public abstract VerificationReport Verify(bool everyParameter);

    public abstract IReadOnlyList<Mutant> Mutate();

    public abstract IReadOnlyList<JointMutant> MutateTogether();
}

/// <summary>One procedure under verification, with the type of its facts.</summary>
internal sealed class Subject<TFacts> : Subject
    where TFacts : notnull
{
    private const int Tries = 4;

    // Those that answer most come first; beside a pair of cases more of them cost minutes.
    private const int MostThirds = 4;

    private readonly Procedure<TFacts> procedure;
    private readonly SitePolicy policy;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Ledger>>> othersLeft;
    private readonly Lazy<(Search<TFacts> Search, IReadOnlyList<Ledger> LeftBehind)> alone;
    private readonly Lazy<SearchResult<TFacts>> usual;
    private readonly Lazy<IReadOnlyList<Variant>> variants;
    private readonly IReadOnlyList<JointSubject> joint;

    /// <param name="procedure">The procedure.</param>
    /// <param name="policy">The policy under which it is searched, and around which the others lie.</param>
    /// <param name="othersLeft">What cases of other procedures can have left behind, a list for each.</param>
    public Subject(Procedure<TFacts> procedure, SitePolicy policy, Func<IReadOnlyList<IReadOnlyList<Ledger>>> othersLeft)
    {
        (this.procedure, this.policy) = (procedure, policy);
        // The duties of other procedures keep the id of the searched case on purpose: an id is unique within a procedure only.
        // A case for which one of theirs waits may be the searched one.
        this.othersLeft = new(() => othersLeft().Select(left => (IReadOnlyList<Ledger>)left.Select(l => l.Renamed(procedure.Id, Verifier.CaseId, Verifier.PeerId).Awaiting(procedure.Id, Verifier.CaseId)).ToArray()).ToArray());
        joint = JointSubject.Of(procedure, policy, () => usual!.Value.Peers.Where(static p => !p.AtOpeningOnly).Take(MostThirds).Select(static p => p.Ledger).ToArray());
        alone = new(() =>
        {
            var search = new Search<TFacts>(procedure, policy, digest: true).Explore([Peer.None]);
            return (search, search.LeftBehind());
        });
        usual = new(() => alone.Value.Search.ExploreAmong(() => this.othersLeft.Value).Finish());
        variants = new(() => Side(Variants().ToArray()).Select(v => Searched(v.Policy, v.Changed)).ToArray());
    }

    public override IReadOnlyList<Ledger> LeftBehind => alone.Value.LeftBehind;

    public override VerificationReport Verify(bool everyParameter)
    {
        var found = usual.Value;
        var findings = found.Findings.ToDictionary(static f => f.Rule, StringComparer.Ordinal);
        var (fired, reached, total, count) = (new HashSet<Transition>(found.Fired), new HashSet<State>(found.Reached), (long)found.Decisions, 1);
        foreach (var variant in everyParameter ? variants.Value : [])
        {
            fired.UnionWith(variant.Fired);
            reached.UnionWith(variant.Reached);
            total += variant.Decisions;
            count++;
            foreach (var finding in variant.Findings.Where(f => !findings.ContainsKey(f.Rule)))
                findings.Add(finding.Rule, finding with { Detail = (finding.Detail is null ? "" : finding.Detail + ", ") + "under " + variant.Changed });
        }

        var dead = procedure.Rows.Where(r => !fired.Contains(r)).Select(static r => "row " + r.Id)
            .Concat(procedure.States.Where(s => !reached.Contains(s)).Select(static s => "state " + s.Id))
            .Concat(procedure.Milestones.Where(m => !found.Milestones.Contains(m)).Select(static m => "milestone " + m.Id)).ToArray();
        var together = joint.Select(static j => j.Verify()).ToArray();
        foreach (var (report, finding) in together.SelectMany(static r => r.Findings.Select(f => (r, f))))
            if (!findings.ContainsKey(finding.Rule)) findings.Add(finding.Rule, finding with { Detail = (finding.Detail is null ? "" : finding.Detail + ", ") + "together with " + report.Link.Procedure.Id });
        // That every row fires is asked around the defaults: a site that has decided otherwise may leave rows without use.
        if (dead.Length > 0 && everyParameter && IsDefault()) findings[Laws.NoDeadWeight] = new(Laws.NoDeadWeight, string.Join(", ", dead), []);
        return new(
            procedure, count, found.Situations, found.Decisions, total, found.Payloads, found.Peers.Count, findings.Values.ToArray(), found.Digest, together, Examples(found));
    }

    public override IReadOnlyList<Mutant> Mutate()
    {
        var ledgers = usual.Value.Peers;
        var (mutants, elsewhere) = (Mutation.MutantsOf(procedure).ToArray(), variants.Value);
        var noticed = Side(mutants).Select(m => Noticed(m.Id, m.Procedure, ledgers, elsewhere)).ToArray();
        var found = mutants.Zip(noticed, static (m, n) => new Mutant(m.Id, m.Text, n.Findings, false)).ToArray();

        // Whether a property is the only one to notice takes a whole search; one such mutant a property is enough.
        var byOne = Side(procedure.Properties.ToArray()).Select(p => found.Select(static (m, i) => (Mutant: m, At: i))
            .Where(m => m.Mutant.Killers.Count == 1 && m.Mutant.Killers[0].Rule == p.Id).Take(Tries)
            .Where(m => FindingsOf(mutants[m.At].Procedure, noticed[m.At].Under, ledgers, enough: 2).Count == 1).Select(static m => m.At).DefaultIfEmpty(-1).First()).ToArray();
        foreach (var at in byOne.Where(static at => at >= 0)) found[at] = found[at] with { ByOneOnly = true };
        return found;
    }

    public override IReadOnlyList<JointMutant> MutateTogether() => joint.SelectMany(static j => j.Mutate()).ToArray();

    private bool IsDefault() => procedure.Parameters.All(p => policy.ValueOf(p).Equals(p.DefaultValue));

    private Variant Searched(SitePolicy under, string changed)
    {
        var result = new Search<TFacts>(procedure, under, digest: false).ExploreAmong(() => othersLeft.Value).Finish();
        return new(under, changed, result.Fired, result.Reached, result.Decisions, result.Findings);
    }

    /// <summary>The shortest run to each end: one on which no rule is broken and no other case stands in the way, where there is one.</summary>
    private (State End, IReadOnlyList<TraceStep> Run)[] Examples(SearchResult<TFacts> found)
    {
        var byTheRules = new Search<TFacts>(procedure, policy, digest: false) { OnlyByTheRules = true }.Explore([Peer.None]);
        return procedure.States.Where(static s => s.IsEnd).Select(e => (e, Run: byTheRules.RunTo(e) ?? found.RunTo(e)))
            .Where(static e => e.Run is not null).Select(static e => (e.e, (IReadOnlyList<TraceStep>)e.Run!)).ToArray();
    }

    // Some rows only fire under another policy than the usual one; a mutant of theirs is noticed there or nowhere.
    private (IReadOnlyList<Finding> Findings, SitePolicy Under) Noticed(string id, Procedure<TFacts> mutant, IReadOnlyList<Peer> ledgers, IReadOnlyList<Variant> elsewhere)
    {
        if (FindingsOf(mutant, policy, ledgers, enough: 1) is { Count: > 0 } atOnce) return (atOnce, policy);
        foreach (var under in elsewhere.OrderBy(v => v.Fired.Any(r => id.StartsWith(r.Id + ": ", StringComparison.Ordinal)) ? 0 : 1).Select(static v => v.Policy))
            if (FindingsOf(mutant, under, ledgers, enough: 1) is { Count: > 0 } findings) return (findings, under);
        return ([], policy);
    }

    // What a mutant asks after a condition is gone may need other ledgers than those of the procedure itself.
    private IReadOnlyList<Finding> FindingsOf(Procedure<TFacts> mutant, SitePolicy under, IReadOnlyList<Peer> ledgers, int enough)
    {
        var search = new Search<TFacts>(mutant, under, digest: false) { Enough = enough }.Explore([Peer.None]).Explore(ledgers.Skip(1));
        return (search.Findings.Count < enough ? search.ExploreAmong(() => othersLeft.Value) : search).Finish().Findings;
    }

    /// <summary>Side by side in the order given, each taken when a core is free: some take a thousand times as long as others.</summary>
    private static ParallelQuery<T> Side<T>(IList<T> items) => Partitioner.Create(items, loadBalance: true).AsParallel().AsOrdered();

    private IEnumerable<(SitePolicy Policy, string Changed)> Variants()
    {
        foreach (var parameter in procedure.Parameters)
            foreach (var value in parameter.Alternatives)
                if (policy.With(parameter, value) is { IsOk: true } variant) yield return (variant.Value, parameter.Id + " = " + parameter.Write(value));
    }

    /// <summary>What a search under another policy came to.</summary>
    private sealed record Variant(SitePolicy Policy, string Changed, HashSet<Transition> Fired, IReadOnlyList<State> Reached, int Decisions, IReadOnlyList<Finding> Findings);
}
