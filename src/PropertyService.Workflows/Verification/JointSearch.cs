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
/// run out among the few that are tried; each alone can always end, and comes to every milestone. What awaited cases for
/// which nobody waits any more left in the ledger stays, under one id for all of them; they themselves do nothing more. Third
/// cases go on: any step may meet any of their ledgers.
/// </summary>
internal sealed class JointSearch<TFacts, TLinked>
    where TFacts : notnull
    where TLinked : notnull
{
    private readonly Link<TFacts, TLinked> link;
    private readonly SitePolicy policy;
    private readonly JointSide<TFacts> own;
    private readonly JointSide<TLinked> other;
    private readonly JointProperty<TFacts, TLinked>[] properties;
    private readonly AskedLedgers ledgers;
    private readonly HashSet<(SituationKey<TFacts> Own, SituationKey<TLinked>? Other, string? Opening)> known = [];
    private readonly List<Pair> pairs = [];
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly List<Instant> marks = [];
    private readonly Dictionary<(Ledger Ledger, string Id), Ledger> abandoned = [];

    /// <param name="link">The link.</param>
    /// <param name="procedure">The waiting procedure.</param>
    /// <param name="linked">The awaited procedure.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="thirds">What third cases can have left in the ledger; any step may meet any of it.</param>
    /// <param name="only">The one property that is looked at; all of the link when null.</param>
    public JointSearch(Link<TFacts, TLinked> link, Procedure<TFacts> procedure, Procedure<TLinked> linked, SitePolicy policy, IReadOnlyList<Ledger> thirds, string? only = null)
    {
        (this.link, this.policy, ledgers) = (link, policy, new(thirds));
        (own, other) = (new(procedure, linked, policy, ledgers), new(linked, procedure, policy, ledgers));
        properties = procedure.JointProperties.OfType<JointProperty<TFacts, TLinked>>().Where(p => p.Link == link && (only is null || p.Id == only)).ToArray();
    }

    public JointReport Run()
    {
        do
        {
            ledgers.Renew();
            own.Renew();
            other.Renew();
            known.Clear();
            pairs.Clear();
            Explore();
        }
        while (ledgers.IsStale && findings.Count == 0);
        return new(link, pairs.Count, own.Decisions + other.Decisions, findings.Values.ToArray());
    }

    private void Explore()
    {
        Arrive(new(own.Procedure.New(Verifier.CaseId, policy), null, null, Moments.Start, Ledger.Empty, -1, null));
        for (var explored = 0; explored < pairs.Count && !ledgers.IsStale && !properties.All(p => findings.ContainsKey(p.Id)); explored++)
        {
            try
            {
                Expand(explored);
            }
#pragma warning disable CA1031 // Law 2 says that no exception comes out, of any type; one that does is a finding.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Found(Laws.Total, explored, null, exception.GetType().Name);
            }
        }
    }

    private void Expand(int index)
    {
        var pair = pairs[index];
        foreach (var move in own.MovesOf(pair.Own, pair.Now, pair.Ledger))
        {
            var after = Awaited(pair, move.After);
            foreach (var decision in move.Decisions) Check(index, decision, new(pair.Own, move.After, pair.Other, after, decision.Submission.Command, false));
            if (move.ChangesNothing) continue;
            var ledger = pair.Other is { } left && after != left ? Abandoned(move.Ledger, left.Id) : move.Ledger;
            var start = move.Decisions[0].Effects.OfType<StartEffect>().FirstOrDefault(e => e.Link == link);
            Arrive(pair with
            {
                Own = move.After, Other = after, Opening = start is null ? pair.Opening : start.OpeningOf(move.Decisions[0]),
                Ledger = ledger, Parent = index, Via = move.Decisions[0],
            });
        }

        if (pair.Other is { } linked)
        {
            foreach (var move in other.MovesOf(linked, pair.Now, pair.Ledger)) Follow(index, pair, move);
            if (linked.Version == 0 && pair.Opening is { } opening)
                foreach (var move in other.Openings(linked, opening, pair.Now, pair.Ledger)) Follow(index, pair, move);
        }

        if (Moments.Wait(Marks(pair), pair.Now) is { } until) Arrive(pair with { Now = until, Parent = index, Via = null });
    }

    private void Follow(int index, Pair pair, Move<TLinked> move)
    {
        foreach (var decision in move.Decisions) Check(index, decision, new(pair.Own, pair.Own, pair.Other, move.After, decision.Submission.Command, true));
        if (!move.ChangesNothing) Arrive(pair with { Other = move.After, Ledger = move.Ledger, Parent = index, Via = move.Decisions[0] });
    }

    /// <summary>The awaited case as the waiting one names it now: the same, a new one, or none.</summary>
    private Case<TLinked>? Awaited(Pair before, Case<TFacts> after) => link.CaseOf(after.Facts) switch
    {
        null => null,
        var id when id == before.Other?.Id => before.Other,
        var id => other.Procedure.New(id, policy),
    };

    private Ledger Abandoned(Ledger ledger, string id)
    {
        if (!abandoned.TryGetValue((ledger, id), out var renamed)) abandoned[(ledger, id)] = renamed = ledger.Renamed(other.Procedure.Id, id, Verifier.FormerId);
        return renamed;
    }

    private void Check(int index, Decision decision, JointStep<TFacts, TLinked> step)
    {
        foreach (var property in properties)
            if (property.IsBrokenBy(in step)) Found(property.Id, index, decision, null);
    }

    private void Found(string rule, int index, Decision? decision, string? detail)
    {
        if (!findings.ContainsKey(rule)) findings[rule] = new(rule, detail, Trace(index, decision));
    }

    private void Arrive(Pair pair)
    {
        var key = (
            new SituationKey<TFacts>(pair.Own, Moments.Ranks(Marks(pair), pair.Now), ledgers.Of(pair.Ledger)),
            pair.Other is { } linked ? new SituationKey<TLinked>(linked, [], 0) : null,
            pair.Other is { Version: 0 } && pair.Opening is { } opening ? opening.Definition.Write(opening).ToString() : null);
        if (known.Add(key)) pairs.Add(pair);
    }

    private List<Instant> Marks(Pair pair)
    {
        marks.Clear();
        own.Moments.Mark(pair.Own, pair.Now, marks);
        if (pair.Other is { } linked) other.Moments.Mark(linked, pair.Now, marks);
        return marks;
    }

    private TraceStep[] Trace(int index, Decision? last)
    {
        var steps = new List<TraceStep>();
        if (last is not null) steps.Add(TraceStep.Of(last));
        for (var i = index; i >= 0; i = pairs[i].Parent)
        {
            if (pairs[i].Via is { } via) steps.Add(TraceStep.Of(via));
        }

        steps.Reverse();
        return [.. steps];
    }

    /// <summary>The two cases at a moment, the command by which the other is to be opened, the ledger, and how they came there.</summary>
    private sealed record Pair(Case<TFacts> Own, Case<TLinked>? Other, Command? Opening, Instant Now, Ledger Ledger, int Parent, Decision? Via);
}
