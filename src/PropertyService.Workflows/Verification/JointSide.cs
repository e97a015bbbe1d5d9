using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One way on for a case: accepted commands that leave the same behind.</summary>
internal sealed class Move<TFacts>
    where TFacts : notnull
{
    /// <param name="decisions">The decisions, one for each command.</param>
    /// <param name="before">The ledger on which they were made.</param>
    public Move(IReadOnlyList<Decision<TFacts>> decisions, Ledger before)
    {
        var ledger = before.Apply(decisions[0]);
        (Decisions, After, ChangesNothing) = (decisions, decisions[0].Case, !decisions[0].ChangesCase && ReferenceEquals(ledger, before));
        Ledger = ledger.WithFreshIds(before);
    }

    public IReadOnlyList<Decision<TFacts>> Decisions { get; }

    public Case<TFacts> After { get; }

    public Ledger Ledger { get; }

    public bool ChangesNothing { get; }
}

/// <summary>One of the two procedures of a joint search. While the other case moves on, what this one can do is mostly the same as before.</summary>
internal sealed class JointSide<TFacts>
    where TFacts : notnull
{
    private readonly Attempts<TFacts> attempts;
    private readonly AskedLedgers asked;
    private readonly Dictionary<(Case<TFacts> Case, Instant Now), Known> moves = new(new SameMoment<TFacts>());

    /// <param name="procedure">The procedure.</param>
    /// <param name="partner">The other one, whose deadlines are ordered among its own.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="asked">Where it is noted what the procedure asks the ledger.</param>
    public JointSide(Procedure<TFacts> procedure, Procedure partner, SitePolicy policy, AskedLedgers asked) =>
        (Procedure, attempts, Moments, this.asked) = (procedure, new(procedure, policy), new(procedure, policy, partner), asked);

    public Procedure<TFacts> Procedure { get; }

    public Moments<TFacts> Moments { get; }

    public long Decisions { get; private set; }

    /// <summary>What those who may can do, also what changes nothing.</summary>
    public IReadOnlyList<Move<TFacts>> MovesOf(Case<TFacts> owner, Instant now, Ledger ledger)
    {
        if (!moves.TryGetValue((owner, now), out var known)) moves[(owner, now)] = known = Find(owner, now, ledger);
        var number = asked.Of(ledger);
        if (!known.ByLedger.TryGetValue(number, out var found))
            known.ByLedger[number] = found = [.. known.Settled.Concat(Alike(known.Asking.SelectMany(s => OnEach(owner, s, ledger)))).Select(same => new Move<TFacts>(same, ledger))];
        return found;
    }

    /// <summary>The ways in which a case is opened by a command, by everybody who may and makes a difference.</summary>
    public IEnumerable<Move<TFacts>> Openings(Case<TFacts> unopened, Command command, Instant now, Ledger ledger) =>
        Alike(attempts.All.Where(a => a.Payload.Definition == command.Definition && MayTry(a)).Select(static a => a.Actor).Distinct()
            .SelectMany(actor => OnEach(unopened, new(new("c", command, actor, now)), ledger))).Select(same => new Move<TFacts>(same, ledger));

    /// <summary>Forgets which decisions were made.</summary>
    public void Renew() => moves.Clear();

    private Known Find(Case<TFacts> owner, Instant now, Ledger ledger)
    {
        var (settled, asking) = (new List<Answered>(), new List<Asked>());
        foreach (var (attempt, submission) in attempts.In(owner, now))
        {
            // An escalation changes nothing but its own level, and who may not act is refused or leaves a breach.
            if (attempt.Number == 0 || !MayTry(attempt)) continue;
            var one = new Asked(submission);
            var answered = Decide(owner, one, ledger);
            if (answered.Decision!.Reads.Count > 0) asking.Add(one);
            else settled.Add(answered);
        }

        return new(Alike(settled), asking);
    }

    /// <summary>The accepted decisions, those together that leave the same case behind and do the same to every ledger; of each command one.</summary>
    private static List<Decision<TFacts>[]> Alike(IEnumerable<Answered> answers) => answers.Where(static a => a.Outcome is not null)
        .GroupBy(static a => (a.Decision!.Case.Facts, a.Outcome)).Select(static g => g.Select(static a => a.Decision!).GroupBy(static d => d.Submission.Command).Select(static c => c.First()).ToArray()).ToList();

    private static string OutcomeOf(Decision<TFacts> decision) => string.Join("\n",
        decision.Case.ListDuties().Select(static d => $"{d.Duty.Id}\t{d.Item}\t{d.Level}\t{(d.HasDeadline ? InstantPattern.ExtendedIso.Format(d.Due) : "")}")
            .Concat(decision.Effects.Select(e => e.Kind + e.ValuesOf(decision)))
            .Prepend(decision.Case.State.Id + "\t" + decision.CaseBefore.Procedure.ReachedBy(decision)?.Id));

    private bool MayTry(Attempt attempt) => Procedure.Parts.Rows.Any(r => r.Command == attempt.Payload.Definition && r.Allows(attempt.Actor.Role));

    private IEnumerable<Answered> OnEach(Case<TFacts> owner, Asked attempt, Ledger ledger) => asked.Met(ledger).Select(l => Decide(owner, attempt, l));

    /// <summary>A decision is a matter of the answers that the ledger gives: where they were given before, it is the same.</summary>
    private Answered Decide(Case<TFacts> owner, Asked attempt, Ledger ledger)
    {
        Decisions++;
        if (attempt.Find(ledger, LedgerView.Self(owner)) is { } before) return before;
        var decision = Procedure.Decide(owner, attempt.Submission, ledger);
        if (decision.Reads.Count > 0) asked.Note(decision.Reads);
        return attempt.Keep(decision, decision.IsAccepted ? OutcomeOf(decision) : null);
    }

    /// <summary>What does not ask the ledger is decided once; the rest against each ledger that can be told apart.</summary>
    private sealed record Known(List<Decision<TFacts>[]> Settled, List<Asked> Asking)
    {
        public Dictionary<int, Move<TFacts>[]> ByLedger { get; } = [];
    }

    /// <summary>What came of something that was tried.</summary>
    private sealed class Answered
    {
        /// <summary>What the decision asks next, after the answers that lead here; null where it asks no more.</summary>
        public string? Question { get; set; }

        public Dictionary<string, Answered> ByAnswer { get; } = new(StringComparer.Ordinal);

        public Decision<TFacts>? Decision { get; set; }

        /// <summary>What an accepted one leaves behind.</summary>
        public string? Outcome { get; set; }
    }

    /// <summary>Something that is tried, with what came of it by the answers of the ledger.</summary>
    private sealed class Asked(Submission submission)
    {
        private readonly Answered first = new();

        public Submission Submission { get; } = submission;

        public Answered? Find(Ledger ledger, string self)
        {
            var at = first;
            while (at.Question is { } question)
                if (!at.ByAnswer.TryGetValue(LedgerView.Answer(question, ledger, self).ToString(), out at!)) return null;
            return at.Decision is null ? null : at;
        }

        public Answered Keep(Decision<TFacts> decision, string? outcome)
        {
            var at = first;
            foreach (var read in decision.Reads)
            {
                at.Question = read.Question;
                var answer = read.Answer.ToString();
                if (!at.ByAnswer.TryGetValue(answer, out var next)) at.ByAnswer[answer] = next = new();
                at = next;
            }

            (at.Decision, at.Outcome) = (decision, outcome);
            return at;
        }
    }
}

/// <summary>Cases of which the same comes at the same moment: alike down to when each duty is due.</summary>
internal sealed class SameMoment<TFacts> : IEqualityComparer<(Case<TFacts> Case, Instant Now)>
    where TFacts : notnull
{
    public bool Equals((Case<TFacts> Case, Instant Now) x, (Case<TFacts> Case, Instant Now) y)
    {
        if (x.Now != y.Now) return false;
        if (ReferenceEquals(x.Case, y.Case)) return true;
        var (mine, theirs) = (x.Case.DutyArray, y.Case.DutyArray);
        if (x.Case.State != y.Case.State || x.Case.Id != y.Case.Id || x.Case.Version == 0 != (y.Case.Version == 0) || mine.Length != theirs.Length) return false;
        for (var i = 0; i < mine.Length; i++)
            if (mine[i].Duty != theirs[i].Duty || mine[i].Item != theirs[i].Item || mine[i].Level != theirs[i].Level || mine[i].Due != theirs[i].Due) return false;
        return x.Case.Facts.Equals(y.Case.Facts);
    }

    public int GetHashCode((Case<TFacts> Case, Instant Now) moment) => unchecked((((moment.Case.Facts.GetHashCode() * 31) + moment.Case.State.GetHashCode()) * 31) + moment.Now.GetHashCode());
}
