using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>
/// Searches every situation that one case of a procedure can be in: every command with every representative payload, by
/// every role that can make a difference, at every moment that matters, against the ledgers that other cases can have left
/// behind. The delegates are the ones that run. Other cases go on while one waits, so any step may meet any of their ledgers:
/// they are no part of a situation, and what asks none of them is decided once.
/// </summary>
internal sealed class Search<TFacts>
    where TFacts : notnull
{
    // Beside the empty one. Those come first that answer most questions otherwise than it does; no procedure of ours needs so many.
    private const int MostLedgers = 64;

    private readonly Procedure<TFacts> procedure;
    private readonly SitePolicy policy;
    private readonly Attempts<TFacts> attempts;
    private readonly Moments<TFacts> moments;
    private readonly Property<TFacts>[] properties;
    private readonly Duty<TFacts>[] duties;
    private readonly LedgerKeys ledgers = new();
    private readonly StepLedgers stepLedgers = new();
    private readonly BehaviourHash hash;
    private readonly List<Peer> peers = [];
    private readonly Dictionary<SituationKey<TFacts>, int> known = [];
    private readonly List<Node<TFacts>> nodes = [];
    private readonly List<List<int>> cameFrom = [];
    private readonly List<List<int>> asking = [];
    private readonly HashSet<Transition> fired = [];
    private readonly HashSet<Milestone> milestones = [];
    private readonly List<string[]> asked = [];
    private readonly List<string[]> askedAtOpening = [];
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly List<Instant> marks = [];
    private readonly List<Property<TFacts>> looking = [];
    private Decision<TFacts>? looked;
    private Ledger? metWith;
    private Ledger?[] met = [];
    private int alone;
    private int explored;
    private int decisions;

    public Search(Procedure<TFacts> procedure, SitePolicy policy, bool digest)
    {
        (this.procedure, this.policy) = (procedure, policy);
        attempts = new(procedure, policy);
        moments = new(procedure, policy);
        (properties, duties) = ([.. procedure.TypedProperties], [.. procedure.TypedDuties]);
        hash = new(digest, attempts.All);
    }

    /// <summary>The search ends once so many laws and properties are seen broken.</summary>
    public int Enough { get; init; } = int.MaxValue;

    /// <summary>Steps that break a rule are not taken.</summary>
    public bool OnlyByTheRules { get; init; }

    /// <summary>What the case itself left in the ledger while it met what it was first explored against, each different ledger once.</summary>
    public IReadOnlyList<Ledger> LeftBehind() => nodes.Take(alone).Select(static n => n.Own).Distinct()
        .GroupBy(static l => LedgerKeys.TextOf(l.Entries, l.Links, l.Duties), StringComparer.Ordinal)
        .Select(static g => g.First()).ToArray();

    /// <summary>Explores against some ledgers of other cases, beside those explored against before.</summary>
    public Search<TFacts> Explore(IEnumerable<Peer> against)
    {
        var before = peers.Count;
        peers.AddRange(against);
        if (before == 0) Visit(new(procedure.New(Verifier.CaseId, policy), Moments.Start, Ledger.Empty, -1, null, 0));
        for (var i = 0; i < explored && findings.Count < Enough; i++) Meet(i, before);
        for (; explored < nodes.Count && findings.Count < Enough; explored++) Expand(explored);
        if (before == 0) alone = nodes.Count;
        return this;
    }

    /// <summary>Explores until the ledgers answer in every way what decisions ask of them; begins without other cases.</summary>
    /// <param name="othersLeft">What cases of other procedures can have left behind, a list for each.</param>
    public Search<TFacts> ExploreAmong(Func<IReadOnlyList<IReadOnlyList<Ledger>>> othersLeft)
    {
        if (peers.Count == 0) Explore([Peer.None]);
        // What a case enters beside others may lean on what they entered; so only what it leaves alone stands for others.
        var own = LeftBehind().Select(l => l.Renamed(procedure.Id, Verifier.CaseId, Verifier.PeerId)).ToArray();
        var choice = new PeerLedgers(LedgerKey.Of(procedure.Id, Verifier.CaseId));
        while (asked.Count + askedAtOpening.Count > 0)
        {
            IReadOnlyList<Ledger>[] left = [own, .. othersLeft()];
            var always = peers.Where(static p => !p.AtOpeningOnly).Select(static p => p.Ledger).ToArray();
            var missing = choice.Missing(asked, left, always, MostLedgers + 1 - always.Length).Select(static l => new Peer(l, false)).ToArray();
            // What only an opening asks is met by the openings alone: they are few, and afterwards nobody can tell.
            if (missing.Length == 0) missing = choice.Missing(askedAtOpening, left, peers.Select(static p => p.Ledger), int.MaxValue).Select(static l => new Peer(l, true)).ToArray();
            if (missing.Length == 0) break;
            Explore(missing);
        }

        return this;
    }

    public IReadOnlyList<Finding> Findings => findings.Values.ToArray();

    public SearchResult<TFacts> Finish()
    {
        CheckEnds();
        return new(
            nodes.Count, decisions, attempts.All.Select(static a => a.Payload).Distinct().Count(), peers, fired,
            nodes.Select(static n => n.Case.State).Distinct().ToArray(), milestones, Findings, hash.Finish(), RunTo);
    }

    /// <summary>The shortest run to a state that the search has met, or null.</summary>
    public TraceStep[]? RunTo(State end)
    {
        var at = nodes.FindIndex(n => n.Case.State == end);
        return at < 0 ? null : Trace(at, null, 0);
    }

    /// <summary>Everything that can come of a situation.</summary>
    private void Expand(int index)
    {
        var node = nodes[index];
        hash.In(index);
        var (number, ledgersMet) = (0, LedgersMetBy(node));
        foreach (var (attempt, submission) in attempts.In(node.Case, node.Now))
        {
            var asks = Try(index, attempt, submission, 0, ledgersMet);
            if (asks || looking.Count > 0) asking[index].Add(number);
            for (var peer = 1; asks && peer < peers.Count; peer++) Try(index, attempt, submission, peer, ledgersMet);
            for (var peer = 1; !asks && looking.Count > 0 && peer < peers.Count; peer++) LookAgain(index, peer, ledgersMet);
            number++;
        }

        foreach (var awaited in node.Own.Links) GoOn(index, awaited);
        if (Moments.Wait(Marks(node), node.Now) is { } until) Arrive(index, node with { Now = until, Parent = index, Via = null });
    }

    /// <summary>What asks the ledger meets the ledgers that are new.</summary>
    private void Meet(int index, int firstNew)
    {
        if (asking[index].Count == 0) return;
        var node = nodes[index];
        hash.In(index);
        var (number, next, ledgersMet) = (0, 0, LedgersMetBy(node));
        foreach (var (attempt, submission) in attempts.In(node.Case, node.Now))
        {
            if (next < asking[index].Count && asking[index][next] == number++)
            {
                next++;
                for (var peer = firstNew; peer < peers.Count; peer++) Try(index, attempt, submission, peer, ledgersMet);
            }
        }
    }

    /// <summary>The case that is waited for goes on meanwhile, and may come to any of its milestones.</summary>
    private void GoOn(int index, LedgerLink awaited)
    {
        var node = nodes[index];
        foreach (var milestone in procedure.MilestonesOf(awaited.Procedure).Where(m => !awaited.Reached.Contains(m.Id)))
            Arrive(index, node with { Own = node.Own.WithReached(awaited, milestone.Id), Parent = index, Via = null });
    }

    /// <summary>Tries something on the ledger of other cases; says whether that ledger could make a difference.</summary>
    private bool Try(int index, Attempt attempt, Submission submission, int peer, Ledger?[] ledgersMet)
    {
        var node = nodes[index];
        looking.Clear();
        if (LedgerMet(node, peer, ledgersMet) is not { } ledger) return false;
        decisions++;
        try
        {
            return Follow(index, attempt, procedure.Decide(node.Case, submission, ledger), ledger, peer);
        }
#pragma warning disable CA1031 // Law 2 says that no exception comes out, of any type; one that does is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Found(Laws.Total, index, submission, peer, exception.GetType().Name);
            return true;
        }
    }

    private bool Follow(int index, Attempt attempt, Decision<TFacts> decision, Ledger ledger, int peer)
    {
        var node = nodes[index];
        var asks = decision.Reads.Count > 0;
        if (OnlyByTheRules && decision.Breaches.Count > 0) return asks;
        var submission = decision.Submission;
        if (asks) Note(decision.Reads, node.Case.Version == 0 ? askedAtOpening : asked);
        if (!decision.IsAccepted)
        {
            if (decision.Code == RefusalCode.DefinitionFault) Found(Laws.Deterministic, index, submission, peer, null);
            hash.Decided(attempt, peer, decision, index);
            return asks;
        }

        fired.Add(decision.Transition!);
        if (procedure.ReachedBy(decision) is { } milestone) milestones.Add(milestone);
        if (submission.Actor.Role.Standing == Standing.Outsider) CheckOutsider(index, submission, peer, decision);
        stepLedgers.Begin(decision, ledger);
        var step = new Step<TFacts>(decision, stepLedgers);
        foreach (var property in properties)
        {
            stepLedgers.WereLookedAt = false;
            if (property.IsBrokenBy(in step)) Found(property.Id, index, submission, peer, null);
            if (stepLedgers.WereLookedAt) looking.Add(property);
        }

        looked = decision;
        var next = index;
        var own = node.Own.Apply(decision);
        if (!ReferenceEquals(own, node.Own) || decision.ChangesCase)
        {
            var count = nodes.Count;
            next = Arrive(index, new(decision.Case, node.Now, own.WithFreshIds(node.Own), index, submission, peer));
            // What is owed follows from facts and duties, which every way into a situation has alike.
            if (next == count) CheckDuties(index, submission, peer, decision);
        }

        hash.Decided(attempt, peer, decision, next);
        return asks;
    }

    /// <summary>A step that asked nothing is the same on every ledger; what is said about it may not be.</summary>
    private void LookAgain(int index, int peer, Ledger?[] ledgersMet)
    {
        if (LedgerMet(nodes[index], peer, ledgersMet) is not { } ledger) return;
        stepLedgers.Begin(looked!, ledger);
        var step = new Step<TFacts>(looked!, stepLedgers);
        foreach (var property in looking)
            if (property.IsBrokenBy(in step)) Found(property.Id, index, looked!.Submission, peer, null);
    }

    /// <summary>The ledger of other cases with what the case entered; null where the case does not meet it: what only an opening asks is met by the openings alone.</summary>
    private Ledger? LedgerMet(Node<TFacts> node, int peer, Ledger?[] ledgersMet) =>
        peers[peer].AtOpeningOnly && node.Case.Version > 0 ? null : ledgersMet[peer] ??= peers[peer].Ledger.With(node.Own);

    /// <summary>Where the ledgers that a situation meets are kept: those of the situation before, where it entered the same.</summary>
    private Ledger?[] LedgersMetBy(Node<TFacts> node)
    {
        if (ReferenceEquals(node.Own, metWith) && met.Length == peers.Count) return met;
        (metWith, met) = (node.Own, new Ledger?[peers.Count]);
        return met;
    }

    /// <summary>Remembers what was asked together; there are few different questions, and they come again and again.</summary>
    private static void Note(IReadOnlyList<LedgerRead> reads, List<string[]> groups)
    {
        foreach (var group in groups)
        {
            var same = group.Length == reads.Count;
            for (var i = 0; same && i < group.Length; i++) same = string.Equals(group[i], reads[i].Question, StringComparison.Ordinal);
            if (same) return;
        }

        groups.Add(reads.Select(static r => r.Question).ToArray());
    }

    private void CheckDuties(int index, Submission submission, int peer, Decision<TFacts> decision)
    {
        foreach (var duty in duties)
        {
            var (owed, missing, open) = (0, false, 0);
            foreach (var thing in duty.Owed!(decision.Case.Facts))
            {
                owed++;
                missing |= !decision.Case.IsOpen(duty, thing);
            }

            foreach (ref readonly var one in decision.Case.Duties) open += one.Duty == duty ? 1 : 0;
            if (owed != open || missing) Found(Laws.OwedIsOpen, index, submission, peer, duty.Id);
        }
    }

    private void CheckOutsider(int index, Submission submission, int peer, Decision<TFacts> decision)
    {
        // An accepted request has no breaches.
        var traced = decision.Breaches.Any(static b => b.Rule == EngineRules.WrongRole.Rule || b.Rule == EngineRules.OutOfOrder.Rule || b.Rule == EngineRules.AfterEnd.Rule);
        if (!traced) Found(Laws.OutsidersDoNotAct, index, submission, peer, null);
    }

    private int Arrive(int from, Node<TFacts> node)
    {
        var at = Visit(node);
        if (cameFrom[at].Count == 0 || cameFrom[at][cameFrom[at].Count - 1] != from) cameFrom[at].Add(from);
        return at;
    }

    private int Visit(Node<TFacts> node)
    {
        var key = new SituationKey<TFacts>(node.Case, Moments.Ranks(Marks(node), node.Now), ledgers.Of(node.Own));
        if (known.TryGetValue(key, out var index)) return index;
        known.Add(key, nodes.Count);
        hash.Met(nodes.Count, node.Case, node.Now);
        nodes.Add(node);
        cameFrom.Add([]);
        asking.Add([]);
        return nodes.Count - 1;
    }

    private List<Instant> Marks(Node<TFacts> node)
    {
        marks.Clear();
        moments.Mark(node.Case, node.Now, marks);
        return marks;
    }

    private void CheckEnds()
    {
        if (explored < nodes.Count) return;
        // A case that another ledger keeps from being opened is none: nothing waits for its end.
        var stuck = Ways.FirstWithoutEnd(cameFrom, i => nodes[i].Case.IsEnded, i => nodes[i].Case.Version > 0);
        if (stuck >= 0) findings[Laws.CanAlwaysEnd] = new(Laws.CanAlwaysEnd, null, Trace(stuck, null, 0));
    }

    private void Found(string rule, int index, Submission submission, int peer, string? detail)
    {
        if (!findings.ContainsKey(rule)) findings[rule] = new(rule, detail, Trace(index, submission, peer));
    }

    private TraceStep[] Trace(int index, Submission? last, int peer)
    {
        var steps = new List<TraceStep>();
        for (var i = index; i >= 0; i = nodes[i].Parent)
        {
            if (nodes[i].Via is { } via) steps.Add(StepOf(nodes[nodes[i].Parent], via, nodes[i].Peer));
        }

        steps.Reverse();
        if (last is not null) steps.Add(StepOf(nodes[index], last, peer));
        return [.. steps];
    }

    private TraceStep StepOf(Node<TFacts> before, Submission submission, int peer)
    {
        try
        {
            return TraceStep.Of(procedure.Decide(before.Case, submission, peers[peer].Ledger.With(before.Own)));
        }
#pragma warning disable CA1031 // The step that throws is shown as it was asked.
        catch (Exception)
#pragma warning restore CA1031
        {
            return TraceStep.Asked(before.Case, submission);
        }
    }
}
