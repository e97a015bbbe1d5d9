using System;
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

    private readonly Procedure<TFacts> procedure;
    private readonly SitePolicy policy;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Ledger>>> othersLeft;
    private readonly Lazy<(Search<TFacts> Search, IReadOnlyList<Ledger> LeftBehind)> alone;
    private readonly Lazy<SearchResult<TFacts>> usual;
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
        joint = JointSubject.Of(procedure, policy, () => usual!.Value.Peers.Where(static p => !p.AtOpeningOnly).Select(static p => p.Ledger).ToArray());
        alone = new(() =>
        {
            var search = new Search<TFacts>(procedure, policy, digest: true).Explore([Peer.None]);
            return (search, search.LeftBehind());
        });
        usual = new(() => alone.Value.Search.ExploreAmong(() => this.othersLeft.Value).Finish());
    }

    public override IReadOnlyList<Ledger> LeftBehind => alone.Value.LeftBehind;

    public override VerificationReport Verify(bool everyParameter)
    {
        var found = usual.Value;
        var findings = found.Findings.ToDictionary(static f => f.Rule, StringComparer.Ordinal);
        var (fired, reached, total, count) = (new HashSet<Transition>(found.Fired), new HashSet<State>(found.Reached), (long)found.Decisions, 1);
        var variants = everyParameter ? Variants(procedure) : [];
        foreach (var (result, changed) in variants.AsParallel().AsOrdered().Select(v => (Searched(v.Policy), v.Changed)))
        {
            fired.UnionWith(result.Fired);
            reached.UnionWith(result.Reached);
            total += result.Decisions;
            count++;
            foreach (var finding in result.Findings.Where(f => !findings.ContainsKey(f.Rule)))
                findings.Add(finding.Rule, finding with { Detail = (finding.Detail is null ? "" : finding.Detail + ", ") + "under " + changed });
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
        var mutants = Mutation.MutantsOf(procedure).ToArray();
        var noticed = mutants.AsParallel().AsOrdered().Select(m => Noticed(m.Procedure, ledgers)).ToArray();
        var found = mutants.Zip(noticed, static (m, n) => new Mutant(m.Id, m.Text, n.Findings, false)).ToArray();

        // Whether a property is the only one to notice takes a whole search; one such mutant a property is enough.
        var byOne = procedure.Properties.AsParallel().AsOrdered().Select(p => found.Select(static (m, i) => (Mutant: m, At: i))
            .Where(m => m.Mutant.Killers.Count == 1 && m.Mutant.Killers[0].Rule == p.Id).Take(Tries)
            .Select(m => (m.At, Found: FindingsOf(mutants[m.At].Procedure, noticed[m.At].Under, ledgers, enough: 2)))
            .FirstOrDefault(static m => m.Found is { Count: 1 })).Where(static m => m.Found is not null);
        foreach (var (at, _) in byOne) found[at] = found[at] with { ByOneOnly = true };
        return found;
    }

    public override IReadOnlyList<JointMutant> MutateTogether() => joint.SelectMany(static j => j.Mutate()).ToArray();

    private bool IsDefault() => procedure.Parameters.All(p => policy.ValueOf(p).Equals(p.DefaultValue));

    private SearchResult<TFacts> Searched(SitePolicy under) => new Search<TFacts>(procedure, under, digest: false).ExploreAmong(() => othersLeft.Value).Finish();

    /// <summary>The shortest run to each end: one on which no rule is broken and no other case stands in the way, where there is one.</summary>
    private (State End, IReadOnlyList<TraceStep> Run)[] Examples(SearchResult<TFacts> found)
    {
        var byTheRules = new Search<TFacts>(procedure, policy, digest: false) { OnlyByTheRules = true }.Explore([Peer.None]);
        return procedure.States.Where(static s => s.IsEnd).Select(e => (e, Run: byTheRules.RunTo(e) ?? found.RunTo(e)))
            .Where(static e => e.Run is not null).Select(static e => (e.e, (IReadOnlyList<TraceStep>)e.Run!)).ToArray();
    }

    // Some rows only fire under another policy than the usual one; a mutant of theirs is noticed there or nowhere.
    private (IReadOnlyList<Finding> Findings, SitePolicy Under) Noticed(Procedure<TFacts> mutant, IReadOnlyList<Peer> ledgers)
    {
        foreach (var under in Variants(mutant).Select(static v => v.Policy).Prepend(policy))
            if (FindingsOf(mutant, under, ledgers, enough: 1) is { Count: > 0 } findings) return (findings, under);
        return ([], policy);
    }

    private static IReadOnlyList<Finding> FindingsOf(Procedure<TFacts> mutant, SitePolicy under, IReadOnlyList<Peer> ledgers, int enough) =>
        new Search<TFacts>(mutant, under, digest: false) { Enough = enough }.Explore(ledgers).Finish().Findings;

    private IEnumerable<(SitePolicy Policy, string Changed)> Variants(Procedure procedure)
    {
        foreach (var parameter in procedure.Parameters)
            foreach (var value in parameter.Alternatives)
                if (policy.With(parameter, value) is { IsOk: true } variant) yield return (variant.Value, parameter.Id + " = " + parameter.Write(value));
    }
}
