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
/// may, at every moment that matters to one of the two. That others are refused, each one's own search shows. The awaited
/// case is opened as the waiting one asks, and also otherwise. That the two can end is not asked: numbers that are used once
/// run out among the few that are tried; each alone can always end, and comes to every milestone. What an awaited case for
/// which nobody waits any more has left behind stays where the waiting procedure asks about it.
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
    private readonly HashSet<(SituationKey<TFacts> Own, SituationKey<TLinked>? Other, string? Asked, int Part)> known = [];
    private readonly List<Pair> pairs = [];
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly List<Instant> marks = [];
    private readonly Dictionary<Ledger, int> parts = [];
    private readonly string self;
    private bool hasForgotten;

    /// <param name="link">The link.</param>
    /// <param name="procedure">The waiting procedure.</param>
    /// <param name="linked">The awaited procedure.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="only">The one property that is looked at; all of the link when null.</param>
    public JointSearch(Link<TFacts, TLinked> link, Procedure<TFacts> procedure, Procedure<TLinked> linked, SitePolicy policy, string? only = null)
    {
        (this.link, this.policy) = (link, policy);
        (own, other) = (new(procedure, policy), new(linked, policy));
        self = LedgerView.Self(procedure.New(Verifier.CaseId, policy));
        properties = procedure.JointProperties.OfType<JointProperty<TFacts, TLinked>>().Where(p => p.Link == link && (only is null || p.Id == only)).ToArray();
    }

    public JointReport Run()
    {
        // What the waiting procedure asks about is only known once it has been seen to ask; a later question begins anew.
        for (var asked = -1; asked < own.Asked.Count && findings.Count == 0;)
        {
            (asked, hasForgotten) = (own.Asked.Count, false);
            known.Clear();
            pairs.Clear();
            Explore(asked);
            if (!hasForgotten) break;
        }

        return new(link, pairs.Count, own.Decisions + other.Decisions, findings.Values.ToArray());
    }

    private void Explore(int asked)
    {
        Arrive(new(own.Procedure.New(Verifier.CaseId, policy), null, null, Moments.Start, Ledger.Empty, Ledger.Empty, -1, null, false));
        for (var explored = 0; explored < pairs.Count && !(hasForgotten && own.Asked.Count > asked) && !properties.All(p => findings.ContainsKey(p.Id)); explored++)
        {
            try
            {
                Expand(explored);
            }
#pragma warning disable CA1031 // Law 2 says that no exception comes out, of any type; one that does is a finding.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                findings[Laws.Total] = new(Laws.Total, exception.GetType().Name, Trace(explored, null));
            }
        }
    }

    private void Expand(int index)
    {
        var pair = pairs[index];
        foreach (var decision in own.Accepted(pair.Own, pair.Now, pair.Ledger))
        {
            var after = Awaited(pair, decision.Case);
            var part = pair.Part.Apply(decision);
            var ledger = pair.Ledger.Apply(decision);
            if (pair.Other is not null && !ReferenceEquals(after, pair.Other)) ledger = part.With(Remembered(ledger));
            Check(index, decision, new(pair.Own, decision.Case, pair.Other, after, decision.Submission.Command, false));
            var starts = decision.Effects.OfType<StartEffect>().FirstOrDefault(e => e.Link == link);
            Arrive(pair with
            {
                Own = decision.Case, Other = after, Asked = starts is null ? pair.Asked : starts.OpeningOf(decision),
                Ledger = ledger, Part = part, Parent = index, Via = decision.Submission, ViaOther = false,
            });
        }

        if (pair.Other is { } linked)
        {
            foreach (var decision in other.Accepted(linked, pair.Now, pair.Ledger)) Follow(index, pair, decision);
            if (linked.Version == 0 && pair.Asked is { } asked && other.Open(linked, asked, pair.Now, pair.Ledger) is { } opened) Follow(index, pair, opened);
        }

        if (Moments.Wait(Marks(pair), pair.Now) is { } until) Arrive(pair with { Now = until, Parent = index, Via = null });
    }

    private void Follow(int index, Pair pair, Decision<TLinked> decision)
    {
        Check(index, decision, new(pair.Own, pair.Own, pair.Other, decision.Case, decision.Submission.Command, true));
        Arrive(pair with { Other = decision.Case, Ledger = pair.Ledger.Apply(decision), Parent = index, Via = decision.Submission, ViaOther = true });
    }

    /// <summary>What stays of a ledger once nobody waits for the other case any more: the waiting case's own, and what its procedure asks about.</summary>
    private Ledger Remembered(Ledger ledger)
    {
        hasForgotten = true;
        return ledger.Of(self, d => own.Asked.Any(a => a.EveryDuty || (a.Thing is not null && a.Thing == d.Duty.Thing?.Id)), AsksAboutBook);
    }

    private bool AsksAboutBook(string book) => own.Asked.Any(a => a.Book == book);

    /// <summary>Of the waiting case's part of the ledger only that matters besides the whole of which it does not ask.</summary>
    private int OfPart(Ledger part)
    {
        if (!parts.TryGetValue(part, out var number)) parts[part] = number = ledgers.Of(part.Of("", static _ => false, b => !AsksAboutBook(b)));
        return number;
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

    private void Arrive(Pair pair)
    {
        var key = (
            new SituationKey<TFacts>(pair.Own, Moments.Ranks(Marks(pair), pair.Now), ledgers.Of(pair.Ledger)),
            pair.Other is { } linked ? new SituationKey<TLinked>(linked, [], 0) : null,
            pair.Other is { Version: 0 } && pair.Asked is { } asked ? asked.Definition.Write(asked).ToString() : null,
            OfPart(pair.Part));
        if (known.Add(key)) pairs.Add(pair);
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

    /// <summary>The two cases at a moment, by which command the other was to be opened, the ledger and the waiting case's part of it, and how they came there.</summary>
    private sealed record Pair(Case<TFacts> Own, Case<TLinked>? Other, Command? Asked, Instant Now, Ledger Ledger, Ledger Part, int Parent, Submission? Via, bool ViaOther);

    /// <summary>One of the two procedures. While the other case moves on, what this one can do is mostly the same as before.</summary>
    private sealed class Side<T>(Procedure<T> procedure, SitePolicy policy)
        where T : notnull
    {
        private readonly Attempts<T> attempts = new(procedure, policy);
        private readonly Dictionary<(Case<T> Case, Instant Now), Moves> moves = new(new ByReference());

        public Procedure<T> Procedure { get; } = procedure;

        public Moments<T> Moments { get; } = new(procedure, policy);

        public long Decisions { get; private set; }

        /// <summary>What it was seen to ask the ledger about.</summary>
        public HashSet<(string? Book, string? Thing, bool EveryDuty)> Asked { get; } = [];

        /// <summary>Every accepted decision that changes the case.</summary>
        public IEnumerable<Decision<T>> Accepted(Case<T> owner, Instant now, Ledger ledger)
        {
            if (!moves.TryGetValue((owner, now), out var known)) moves[(owner, now)] = known = Find(owner, now, ledger);
            foreach (var decision in known.Settled) yield return decision;
            foreach (var submission in known.Asking)
            {
                Decisions++;
                var decision = Procedure.Decide(owner, submission, ledger);
                Note(decision);
                if (IsStep(decision)) yield return decision;
            }
        }

        /// <summary>The case opened by a command, by somebody who may; null where nobody may or it is refused.</summary>
        public Decision<T>? Open(Case<T> unopened, Command command, Instant now, Ledger ledger)
        {
            var role = Procedure.Parts.Rows.Where(r => r.Command == command.Definition && r.From.Contains(State.Unopened)).SelectMany(static r => r.By).FirstOrDefault();
            if (role is null) return null;
            Decisions++;
            var decision = Procedure.Decide(unopened, new("c", command, new(role, "p1"), now), ledger);
            return decision.IsAccepted ? decision : null;
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
                Note(decision);
                if (decision.Reads.Count > 0) asking.Add(submission);
                else if (IsStep(decision)) settled.Add(decision);
            }

            return new(settled, asking);
        }

        private void Note(Decision<T> decision)
        {
            foreach (var read in decision.Reads) Asked.Add(LedgerView.About(read.Question));
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
