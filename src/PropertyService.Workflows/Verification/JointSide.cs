using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One of the two procedures of a joint search. While the other case moves on, what this one can do is mostly the same as before.</summary>
internal sealed class JointSide<TFacts>
    where TFacts : notnull
{
    private readonly Attempts<TFacts> attempts;
    private readonly AskedLedgers asked;
    private readonly Dictionary<(Case<TFacts> Case, Instant Now), Moves> moves = new(new Alike());

    /// <param name="procedure">The procedure.</param>
    /// <param name="partner">The other one, whose deadlines are ordered among its own.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="asked">Where it is noted what the procedure asks the ledger.</param>
    public JointSide(Procedure<TFacts> procedure, Procedure partner, SitePolicy policy, AskedLedgers asked) =>
        (Procedure, attempts, Moments, this.asked) = (procedure, new(procedure, policy), new(procedure, policy, partner), asked);

    public Procedure<TFacts> Procedure { get; }

    public Moments<TFacts> Moments { get; }

    public long Decisions { get; private set; }

    /// <summary>Every accepted decision by those who may, also one that changes nothing.</summary>
    public IReadOnlyList<Decision<TFacts>> Accepted(Case<TFacts> owner, Instant now, Ledger ledger)
    {
        if (!moves.TryGetValue((owner, now), out var known)) moves[(owner, now)] = known = Find(owner, now, ledger);
        if (known.Asking.Count == 0) return known.Settled;
        var number = asked.Of(ledger);
        if (!known.ByLedger.TryGetValue(number, out var accepted))
            known.ByLedger[number] = accepted = [.. known.Settled, .. known.Asking.Select(s => Decide(owner, s, ledger)).Where(static d => d.IsAccepted)];
        return accepted;
    }

    /// <summary>The case opened by a command, by everybody who may and makes a difference.</summary>
    public IEnumerable<Decision<TFacts>> Opened(Case<TFacts> unopened, Command command, Instant now, Ledger ledger)
    {
        foreach (var actor in attempts.All.Where(a => a.Payload.Definition == command.Definition && MayTry(a)).Select(static a => a.Actor).Distinct())
        {
            if (Decide(unopened, new("c", command, actor, now), ledger) is { IsAccepted: true } decision) yield return decision;
        }
    }

    /// <summary>Forgets which decisions were made.</summary>
    public void Renew() => moves.Clear();

    private Moves Find(Case<TFacts> owner, Instant now, Ledger ledger)
    {
        var (settled, asking) = (new List<Decision<TFacts>>(), new List<Submission>());
        foreach (var (attempt, submission) in attempts.In(owner, now))
        {
            // An escalation changes nothing but its own level, and who may not act is refused or leaves a breach.
            if (attempt.Number == 0 || !MayTry(attempt)) continue;
            var decision = Decide(owner, submission, ledger);
            if (decision.Reads.Count > 0) asking.Add(submission);
            else if (decision.IsAccepted) settled.Add(decision);
        }

        return new(settled, asking);
    }

    private bool MayTry(Attempt attempt) => Procedure.Parts.Rows.Any(r => r.Command == attempt.Payload.Definition && r.Allows(attempt.Actor.Role));

    private Decision<TFacts> Decide(Case<TFacts> owner, Submission submission, Ledger ledger)
    {
        Decisions++;
        var decision = Procedure.Decide(owner, submission, ledger);
        if (decision.Reads.Count > 0) asked.Note(decision.Reads);
        return decision;
    }

    /// <summary>What does not ask the ledger is decided once; the rest against each ledger that can be told apart.</summary>
    private sealed record Moves(List<Decision<TFacts>> Settled, List<Submission> Asking)
    {
        public Dictionary<int, List<Decision<TFacts>>> ByLedger { get; } = [];
    }

    /// <summary>Cases of which the same comes at the same moment: alike down to when each duty is due.</summary>
    private sealed class Alike : IEqualityComparer<(Case<TFacts> Case, Instant Now)>
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
}
