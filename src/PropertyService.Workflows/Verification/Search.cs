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
/// every role that can make a difference, at every moment that matters, against every ledger that other cases can have
/// left behind. The delegates are the ones that run.
/// </summary>
internal sealed class Search<TFacts>
    where TFacts : notnull
{
    private static readonly Duration Moment = Duration.FromSeconds(1);
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private readonly Procedure<TFacts> procedure;
    private readonly SitePolicy policy;
    private readonly IReadOnlyList<Ledger> peers;
    private readonly Duration[] durations;
    private readonly Duration[] deadlines;
    private readonly Instant[] clock;
    private readonly Attempt[] attempts;
    private readonly LedgerKeys ledgers;
    private readonly Dictionary<SituationKey<TFacts>, int> known = [];
    private readonly List<Node<TFacts>> nodes = [];
    private readonly List<List<int>> cameFrom = [];
    private readonly bool ordersDeadlines;
    private readonly HashSet<Transition> fired = [];
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly BehaviourHash hash;
    private readonly bool onlyByTheRules;
    private int enough = int.MaxValue;
    private int decisions;

    private Search(Procedure<TFacts> procedure, SitePolicy policy, IReadOnlyList<Ledger> peers, bool digest, bool onlyByTheRules)
    {
        (this.procedure, this.policy, this.peers, this.onlyByTheRules) = (procedure, policy, peers, onlyByTheRules);
        hash = new(digest);
        ledgers = new(procedure.Rows.Any(static r => r.Effects.Any(static e => e is ConvertEffect)));
        durations = procedure.Parameters.OfType<Parameter<Duration>>().Select(p => policy.Get(p)).Distinct().OrderBy(static d => d).ToArray();
        deadlines = procedure.Duties.Select(static d => d.DeadlineParameter).OfType<Parameter<Duration>>().Select(p => policy.Get(p)).Distinct().ToArray();
        ordersDeadlines = procedure.Duties.Count(static d => d.Deadline is not null) > 1;
        clock = Clock(procedure.Parts.Search, policy).ToArray();
        attempts = Attempts(procedure).ToArray();
    }

    public static SearchResult<TFacts> Run(Procedure<TFacts> procedure, SitePolicy policy, IReadOnlyList<Ledger> peers, bool digest)
    {
        var search = new Search<TFacts>(procedure, policy, peers, digest, onlyByTheRules: false);
        search.Explore();
        return search.Result();
    }

    /// <summary>What a search finds until it has found so many laws and properties broken.</summary>
    public static IReadOnlyList<Finding> FirstFindings(Procedure<TFacts> procedure, SitePolicy policy, IReadOnlyList<Ledger> peers, int enough)
    {
        var search = new Search<TFacts>(procedure, policy, peers, digest: false, onlyByTheRules: false) { enough = enough };
        search.Explore();
        return search.findings.Values.ToArray();
    }

    /// <summary>The shortest run to each end on which no rule is broken, while no other case stands in the way.</summary>
    public static Func<State, TraceStep[]?> RunsByTheRules(Procedure<TFacts> procedure, SitePolicy policy)
    {
        var search = new Search<TFacts>(procedure, policy, [Ledger.Empty], digest: false, onlyByTheRules: true);
        search.Explore();
        return search.RunTo;
    }

    private static IEnumerable<Instant> Clock(SearchPlan plan, SitePolicy policy) =>
        from day in Enumerable.Range(1, plan.Days)
        from time in plan.ClockTimes
        select policy.Zone.AtLeniently(Start.InZone(policy.Zone).Date.PlusDays(day).At(time)).ToInstant();

    private static IEnumerable<Attempt> Attempts(Procedure<TFacts> procedure)
    {
        var plan = procedure.Parts.Search;
        var everybody = Roles.Staff;
        foreach (var kind in procedure.Commands.Where(static c => c != Escalate.Kind))
        {
            var rows = procedure.Rows.Where(r => r.Command == kind).ToArray();
            var named = rows.Where(r => r.By.Count < everybody.Length).SelectMany(static r => r.By).Distinct().ToArray();
            if (!plan.RolesApart.Contains(kind)) named = named.GroupBy(role => string.Concat(rows.Select(r => r.By.Contains(role) ? '1' : '0'))).Select(static g => g.First()).ToArray();
            Role[] roles = [.. named, .. rows.Any(r => r.By.Count >= everybody.Length) ? everybody.Except(named).Take(1) : [], Roles.Visitor];
            foreach (var payload in kind.Samples)
                foreach (var role in roles)
                    for (var person = 1; person <= (role.Equals(roles[0]) ? plan.PersonsPerRole : 1); person++)
                        yield return new(payload, new(role, PersonId(person)), person, plan.LooksBack.Contains(kind));
        }
    }

    private void Explore()
    {
        for (var peer = 0; peer < peers.Count; peer++) Visit(new(procedure.New(Verifier.CaseId, policy), Start, peers[peer], Ledger.Empty, peer, -1, null));
        for (var i = 0; i < nodes.Count; i++)
        {
            if (findings.Count >= enough) return;
            var node = nodes[i];
            var persons = Persons(node);
            foreach (var attempt in attempts)
                if (persons.Contains(attempt.Person)) TryAt(i, node, attempt.Payload, attempt.Actor, attempt.LooksBack);
            foreach (var open in node.Case.ListDuties().Where(static d => d.HasDeadline && d.Duty.Escalation.Count > 0))
            {
                for (var level = 1; level <= open.Duty.Escalation.Count + 1; level++)
                    foreach (var role in new[] { Roles.System, Roles.Visitor })
                        TryAt(i, node, new Escalate(open.Duty.Id, open.Item.Length == 0 ? null : open.Item, level), new(role, "p1"), false);
            }

            foreach (var until in Waits(node)) Arrive(i, node with { Now = until, Parent = i, Via = null });
            for (var peer = 0; peer < peers.Count && node.Case.Version > 0; peer++)
                if (peer != node.Peer) Arrive(i, node with { Ledger = peers[peer].With(node.Own), Peer = peer, Parent = i, Via = null });
        }

        CheckEnds();
    }

    /// <summary>
    /// Persons are interchangeable: those whom the case knows are tried, and one whom it does not know.
    /// </summary>
    private int[] Persons(Node<TFacts> node)
    {
        var all = Enumerable.Range(1, procedure.Parts.Search.PersonsPerRole).ToArray();
        if (all.Length == 1) return all;
        var facts = node.Case.FactsDatum.ToString();
        return [.. all.Where(p => Mentions(facts, PersonId(p))), .. all.Where(p => !Mentions(facts, PersonId(p))).Take(1)];
    }

    private static bool Mentions(string facts, string person) => facts.Split('"').Contains(person);

    private static string PersonId(int number) => "p" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void TryAt(int index, Node<TFacts> node, Command payload, Actor actor, bool looksBack)
    {
        Try(index, node, new("c", payload, actor, node.Now));
        if (!looksBack) return;
        foreach (var duration in durations)
        {
            Try(index, node, new("c", payload, actor, node.Now, node.Now - duration));
            Try(index, node, new("c", payload, actor, node.Now, node.Now - duration - Moment));
        }

        foreach (var due in node.Case.ListDuties().Where(d => d.HasDeadline && d.Due < node.Now).Select(static d => d.Due).Distinct())
        {
            Try(index, node, new("c", payload, actor, node.Now, due));
            Try(index, node, new("c", payload, actor, node.Now, due + Moment));
        }
    }

    private void Try(int index, Node<TFacts> node, Submission submission)
    {
        decisions++;
        try
        {
            Follow(index, node, submission, procedure.Decide(node.Case, submission, node.Ledger));
        }
#pragma warning disable CA1031 // Law 2 says that no exception comes out, of any type; one that does is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Found(Laws.Total, index, submission, exception.GetType().Name);
        }
    }

    private void Follow(int index, Node<TFacts> node, Submission submission, Decision<TFacts> decision)
    {
        if (onlyByTheRules && decision.Breaches.Count > 0) return;
        if (!decision.IsAccepted)
        {
            if (decision.Code == RefusalCode.DefinitionFault) Found(Laws.Deterministic, index, submission, null);
            hash.Refused(index, submission, decision);
            return;
        }

        fired.Add(decision.Transition!);
        if (decision.Reads.Count > 0) questions.Add(string.Join("\n", decision.Reads.Select(static r => r.Question).Distinct().OrderBy(static q => q, StringComparer.Ordinal)));
        if (submission.Actor.Role.Standing == Standing.Outsider) CheckOutsider(index, submission, decision);
        var step = new Step<TFacts>(decision, node.Ledger);
        foreach (var property in procedure.TypedProperties)
            if (property.IsBrokenBy(in step)) Found(property.Id, index, submission, null);
        var ledger = node.Ledger.Apply(decision);
        var next = index;
        if (!ReferenceEquals(ledger, node.Ledger) || !IsSame(decision.CaseBefore, decision.Case))
        {
            CheckDuties(index, submission, decision);
            next = Arrive(index, new(decision.Case, node.Now, ledger, ReferenceEquals(ledger, node.Ledger) ? node.Own : node.Own.Apply(decision), node.Peer, index, submission));
        }

        hash.Accepted(index, submission, decision, next);
    }

    private void CheckDuties(int index, Submission submission, Decision<TFacts> decision)
    {
        foreach (var duty in procedure.TypedDuties)
        {
            var (owed, missing, open) = (0, false, 0);
            foreach (var thing in duty.Owed!(decision.Case.Facts))
            {
                owed++;
                missing |= !decision.Case.IsOpen(duty, thing);
            }

            foreach (ref readonly var one in decision.Case.Duties) open += one.Duty == duty ? 1 : 0;
            if (owed != open || missing)
                Found(Laws.OwedIsOpen, index, submission, duty.Id);
        }
    }

    private void CheckOutsider(int index, Submission submission, Decision<TFacts> decision)
    {
        var traced = decision.Breaches.Any(static b => b.Rule == EngineRules.WrongRole.Rule || b.Rule == EngineRules.OutOfOrder.Rule || b.Rule == EngineRules.AfterEnd.Rule);
        if (submission.Command.Definition.Nature == CommandNature.Request || !traced) Found(Laws.OutsidersDoNotAct, index, submission, null);
    }

    private static bool IsSame(Case<TFacts> before, Case<TFacts> after) => before.State == after.State && before.Version > 0
        && ReferenceEquals(before.Facts, after.Facts) && ReferenceEquals(before.DutyArray, after.DutyArray);

    private int Arrive(int from, Node<TFacts> node)
    {
        var at = Visit(node);
        if (cameFrom[at].Count == 0 || cameFrom[at][cameFrom[at].Count - 1] != from) cameFrom[at].Add(from);
        return at;
    }

    private int Visit(Node<TFacts> node)
    {
        var key = new SituationKey<TFacts>(node.Case, Ranks(node), ledgers.Of(node.Ledger, node.Peer, node.Case));
        if (known.TryGetValue(key, out var index)) return index;
        known.Add(key, nodes.Count);
        hash.Situation(nodes.Count, node.Case, node.Now);
        nodes.Add(node);
        cameFrom.Add([]);
        return nodes.Count - 1;
    }

    /// <summary>The order of now and all moments that matter, as one number for each.</summary>
    private int[] Ranks(Node<TFacts> node)
    {
        var marks = Marks(node);
        if (marks.Count == 0) return [];
        var ranks = new int[marks.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = node.Now.CompareTo(marks[i]) switch { < 0 => 0, 0 => 1000, _ => 2000 };
            foreach (var other in marks) ranks[i] += other < marks[i] ? 1 : 0;
        }

        return ranks;
    }

    private List<Instant> Marks(Node<TFacts> node)
    {
        var marks = new List<Instant>();
        if (node.Case.Version > 0) marks.AddRange(clock);
        foreach (ref readonly var open in node.Case.Duties)
        {
            if (!open.HasDeadline) continue;
            marks.Add(open.Due);
            foreach (var level in open.Duty.Escalation) marks.Add(level.At(open.Due, policy));
            if (!ordersDeadlines || open.Due <= node.Now) continue;
            foreach (var time in deadlines) marks.Add(open.Due - time);
        }

        return marks;
    }

    private IEnumerable<Instant> Waits(Node<TFacts> node)
    {
        var marks = Marks(node);
        // All moments between two marks are one; so waiting goes to the next mark, and from a mark to just after it.
        if (marks.Contains(node.Now)) return [node.Now + Moment];
        return marks.Where(m => m > node.Now).OrderBy(static m => m).Take(1);
    }

    private void CheckEnds()
    {
        var canEnd = new bool[nodes.Count];
        var queue = new Queue<int>(Enumerable.Range(0, nodes.Count).Where(i => nodes[i].Case.IsEnded));
        foreach (var i in queue) canEnd[i] = true;
        while (queue.Count > 0)
        {
            foreach (var before in cameFrom[queue.Dequeue()].Where(b => !canEnd[b]))
            {
                canEnd[before] = true;
                queue.Enqueue(before);
            }
        }

        var stuck = Array.IndexOf(canEnd, false);
        if (stuck >= 0) findings[Laws.CanAlwaysEnd] = new(Laws.CanAlwaysEnd, null, Trace(stuck, null));
    }

    private void Found(string rule, int index, Submission submission, string? detail)
    {
        if (!findings.ContainsKey(rule)) findings[rule] = new(rule, detail, Trace(index, submission));
    }

    private TraceStep[] Trace(int index, Submission? last)
    {
        var steps = new List<TraceStep>();
        for (var i = index; i >= 0; i = nodes[i].Parent)
        {
            if (nodes[i].Via is { } via) steps.Add(StepOf(nodes[nodes[i].Parent], via));
        }

        steps.Reverse();
        if (last is not null) steps.Add(StepOf(nodes[index], last));
        return [.. steps];
    }

    private TraceStep StepOf(Node<TFacts> before, Submission submission)
    {
        try
        {
            return TraceStep.Of(procedure.Decide(before.Case, submission, before.Ledger));
        }
#pragma warning disable CA1031 // The step that throws is shown as it was asked.
        catch (Exception)
#pragma warning restore CA1031
        {
            return TraceStep.Asked(before.Case, submission);
        }
    }

    private SearchResult<TFacts> Result() => new(
        procedure, policy, nodes.Count, decisions, attempts.Select(static a => a.Payload).Distinct().Count(), peers,
        fired, nodes.Select(static n => n.Case.State).Distinct().ToArray(), findings.Values.ToArray(), hash.Finish(),
        nodes.Select(static n => n.Own).Distinct().ToArray(), questions, RunTo);

    private TraceStep[]? RunTo(State end)
    {
        var at = nodes.FindIndex(n => n.Case.State == end);
        return at < 0 ? null : Trace(at, null);
    }

    private sealed record Attempt(Command Payload, Actor Actor, int Person, bool LooksBack);
}

internal sealed record Node<TFacts>(Case<TFacts> Case, Instant Now, Ledger Ledger, Ledger Own, int Peer, int Parent, Submission? Via)
    where TFacts : notnull;

/// <summary>What tells one situation from another: state, facts, duties, the order of all moments that matter, the ledger.</summary>
internal sealed class SituationKey<TFacts>(Case<TFacts> owner, int[] ranks, int ledger) : IEquatable<SituationKey<TFacts>>
    where TFacts : notnull
{
    private readonly Case<TFacts> owner = owner;
    private readonly int[] ranks = ranks;
    private readonly int ledger = ledger;
    private readonly int hash = unchecked((((owner.Facts.GetHashCode() * 31) + owner.State.GetHashCode()) * 31) + (ledger * 7) + ranks.Sum());

    public bool Equals(SituationKey<TFacts>? other)
    {
        if (other is null || hash != other.hash || ledger != other.ledger || owner.State != other.owner.State || owner.Version == 0 != (other.owner.Version == 0)) return false;
        if (!owner.Facts.Equals(other.owner.Facts) || !ranks.AsSpan().SequenceEqual(other.ranks)) return false;
        var (mine, theirs) = (owner.DutyArray, other.owner.DutyArray);
        if (mine.Length != theirs.Length) return false;
        for (var i = 0; i < mine.Length; i++)
            if (mine[i].Duty != theirs[i].Duty || mine[i].Item != theirs[i].Item || mine[i].Level != theirs[i].Level) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as SituationKey<TFacts>);

    public override int GetHashCode() => hash;
}

/// <summary>Numbers the ledgers that can be told apart: by whose peer they are, what that peer still owes, and the book entries.</summary>
internal sealed class LedgerKeys(bool converts)
{
    private readonly Dictionary<object, int> byReference = [];
    private readonly Dictionary<string, int> byText = new(StringComparer.Ordinal);

    public int Of(Ledger ledger, int peer, Case owner)
    {
        // Only a conversion changes what another case owes; else the book entries tell two ledgers of one peer apart.
        object reference = converts ? ledger : ledger.Books;
        if (!byReference.TryGetValue(reference, out var number))
        {
            var text = string.Join("\n", ledger.Entries.Select(static e => e.Book + "\t" + e.Key + "\t" + e.Value)
                .Concat(converts ? ledger.Duties.Where(d => !d.IsOf(owner)).Select(static d => d.Key) : []));
            if (!byText.TryGetValue(text, out number)) byText[text] = number = byText.Count;
            byReference[reference] = number;
        }

        return (number * 1000) + peer;
    }
}
