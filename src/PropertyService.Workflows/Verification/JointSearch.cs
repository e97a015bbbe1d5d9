using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>What the search of two cases together came to.</summary>
/// <param name="Link">As what the one waits for the other.</param>
/// <param name="Situations">Situations of the two together.</param>
/// <param name="Decisions">Decisions tried.</param>
/// <param name="Findings">What was seen broken; empty when all holds.</param>
public sealed record JointReport(Link Link, int Situations, long Decisions, IReadOnlyList<Finding> Findings);

/// <summary>
/// Searches a case and the case that it starts and waits for, on one ledger: every accepted command of either, by whoever
/// may, at every moment that matters to one of the two. That others are refused, each one's own search shows.
/// </summary>
internal sealed class JointSearch<TFacts, TLinked>
    where TFacts : notnull
    where TLinked : notnull
{
    private readonly Link<TFacts, TLinked> link;
    private readonly SitePolicy policy;
    private readonly Side<TFacts> own;
    private readonly Side<TLinked> other;
    private readonly JointProperty<TFacts, TLinked>[] properties;
    private readonly LedgerKeys ledgers = new(converts: true);
    private readonly Dictionary<(SituationKey<TFacts> Own, SituationKey<TLinked>? Other), int> known = [];
    private readonly List<Pair> pairs = [];
    private readonly List<List<int>> cameFrom = [];
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly List<Instant> marks = [];

    public JointSearch(Link<TFacts, TLinked> link, Procedure<TFacts> procedure, Procedure<TLinked> linked, SitePolicy policy)
    {
        (this.link, this.policy) = (link, policy);
        (own, other) = (new(procedure, policy), new(linked, policy));
        properties = procedure.JointProperties.OfType<JointProperty<TFacts, TLinked>>().Where(p => p.Link == link).ToArray();
    }

    /// <summary>The search ends once so many properties are seen broken.</summary>
    public int Enough { get; init; } = int.MaxValue;

    public JointReport Run()
    {
        Visit(new(own.Procedure.New(Verifier.CaseId, policy), null, Moments.Start, Ledger.Empty, -1, null, false));
        var explored = 0;
        for (; explored < pairs.Count && findings.Count < Enough; explored++) Expand(explored);
        if (explored == pairs.Count && Ways.FirstWithoutEnd(cameFrom, i => pairs[i].IsOver) is >= 0 and var stuck)
            findings[Laws.CanAlwaysEnd] = new(Laws.CanAlwaysEnd, null, Trace(stuck, null));
        return new(link, pairs.Count, own.Decisions + other.Decisions, findings.Values.ToArray());
    }

    private void Expand(int index)
    {
        var pair = pairs[index];
        foreach (var decision in own.Accepted(pair.Own, pair.Now, pair.Ledger))
        {
            var ledger = pair.Ledger.Apply(decision);
            var after = Awaited(pair, decision.Case);
            Check(index, decision, new(pair.Own, decision.Case, pair.Other, after, decision.Submission.Command, false));
            Arrive(index, new(decision.Case, after, pair.Now, ledger, index, decision.Submission, false));
        }

        if (pair.Other is { } linked)
        {
            foreach (var decision in other.Accepted(linked, pair.Now, pair.Ledger))
            {
                Check(index, decision, new(pair.Own, pair.Own, linked, decision.Case, decision.Submission.Command, true));
                Arrive(index, new(pair.Own, decision.Case, pair.Now, pair.Ledger.Apply(decision), index, decision.Submission, true));
            }
        }

        if (Moments.Wait(Marks(pair), pair.Now) is { } until) Arrive(index, pair with { Now = until, Parent = index, Via = null });
    }

    /// <summary>The awaited case as the waiting one names it now: the same, a new one, or none.</summary>
    private Case<TLinked>? Awaited(Pair before, Case<TFacts> after) => link.CaseOf(after.Facts) switch
    {
        null => null,
        var id when id == before.Other?.Id => before.Other,
        var id => other.Procedure.New(id, policy),
    };

    private void Check(int index, Decision decision, JointStep<TFacts, TLinked> step)
    {
        foreach (var property in properties)
            if (!findings.ContainsKey(property.Id) && property.IsBrokenBy(in step)) findings[property.Id] = new(property.Id, null, Trace(index, TraceStep.Of(decision)));
    }

    private void Arrive(int from, Pair pair)
    {
        var at = Visit(pair);
        if (cameFrom[at].Count == 0 || cameFrom[at][cameFrom[at].Count - 1] != from) cameFrom[at].Add(from);
    }

    private int Visit(Pair pair)
    {
        var key = (
            new SituationKey<TFacts>(pair.Own, Moments.Ranks(Marks(pair), pair.Now), ledgers.Of(pair.Ledger)),
            pair.Other is { } linked ? new SituationKey<TLinked>(linked, [], 0) : null);
        if (known.TryGetValue(key, out var index)) return index;
        known.Add(key, pairs.Count);
        pairs.Add(pair);
        cameFrom.Add([]);
        return pairs.Count - 1;
    }

    private List<Instant> Marks(Pair pair)
    {
        marks.Clear();
        own.Moments.Mark(pair.Own, pair.Now, marks);
        if (pair.Other is { } linked) other.Moments.Mark(linked, pair.Now, marks);
        return marks;
    }

    private TraceStep[] Trace(int index, TraceStep? last)
    {
        var steps = new List<TraceStep>();
        if (last is not null) steps.Add(last);
        for (var i = index; i >= 0; i = pairs[i].Parent)
        {
            if (pairs[i].Via is not { } via) continue;
            var before = pairs[pairs[i].Parent];
            steps.Add(TraceStep.Of(pairs[i].ViaOther ? other.Procedure.Decide(before.Other!, via, before.Ledger) : own.Procedure.Decide(before.Own, via, before.Ledger)));
        }

        steps.Reverse();
        return [.. steps];
    }

    /// <summary>The two cases at a moment, and how they came there.</summary>
    private sealed record Pair(Case<TFacts> Own, Case<TLinked>? Other, Instant Now, Ledger Ledger, int Parent, Submission? Via, bool ViaOther)
    {
        public bool IsOver => Own.IsEnded && (Other is null || Other.IsEnded || Other.Version == 0);
    }

    /// <summary>One of the two procedures. While the other case moves on, what this one can do is mostly the same as before.</summary>
    private sealed class Side<T>(Procedure<T> procedure, SitePolicy policy)
        where T : notnull
    {
        private readonly Attempts<T> attempts = new(procedure, policy);
        private readonly Dictionary<(Case<T> Case, Instant Now), Moves> moves = new(new ByReference());

        public Procedure<T> Procedure { get; } = procedure;

        public Moments<T> Moments { get; } = new(procedure, policy);

        public long Decisions { get; private set; }

        /// <summary>Every accepted decision that changes the case.</summary>
        public IEnumerable<Decision<T>> Accepted(Case<T> owner, Instant now, Ledger ledger)
        {
            if (!moves.TryGetValue((owner, now), out var known)) moves[(owner, now)] = known = Find(owner, now, ledger);
            foreach (var decision in known.Settled) yield return decision;
            foreach (var submission in known.Asking)
            {
                Decisions++;
                if (Procedure.Decide(owner, submission, ledger) is var decision && IsStep(decision)) yield return decision;
            }
        }

        private Moves Find(Case<T> owner, Instant now, Ledger ledger)
        {
            var (settled, asking) = (new List<Decision<T>>(), new List<Submission>());
            foreach (var (attempt, submission) in attempts.In(owner, now))
            {
                // An escalation changes nothing but its own level, and who may not act is refused or leaves a breach.
                if (attempt.Number == 0 || !Procedure.Parts.Rows.Any(r => r.Command == attempt.Payload.Definition && r.Allows(attempt.Actor.Role))) continue;
                Decisions++;
                var decision = Procedure.Decide(owner, submission, ledger);
                if (decision.Reads.Count > 0) asking.Add(submission);
                else if (IsStep(decision)) settled.Add(decision);
            }

            return new(settled, asking);
        }

        private static bool IsStep(Decision<T> decision) => decision.IsAccepted
            && !(decision.CaseBefore.Version > 0 && decision.CaseBefore.State == decision.Case.State
                && ReferenceEquals(decision.CaseBefore.Facts, decision.Case.Facts) && ReferenceEquals(decision.CaseBefore.DutyArray, decision.Case.DutyArray));

        /// <summary>What does not ask the ledger is decided once; the rest against each ledger.</summary>
        private sealed record Moves(List<Decision<T>> Settled, List<Submission> Asking);

        private sealed class ByReference : IEqualityComparer<(Case<T> Case, Instant Now)>
        {
            public bool Equals((Case<T> Case, Instant Now) x, (Case<T> Case, Instant Now) y) => ReferenceEquals(x.Case, y.Case) && x.Now == y.Now;

            public int GetHashCode((Case<T> Case, Instant Now) moment) =>
                unchecked((System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(moment.Case) * 31) + moment.Now.GetHashCode());
        }
    }
}
