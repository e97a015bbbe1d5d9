using System.Collections.Generic;
using System.Text;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>
/// A hash over every situation and every decision of a search, in the order in which they are met: what can be tried, once;
/// each situation's state, facts and duties, once; each decision with its outcome, next situation, breaches and what its
/// effects say.
/// </summary>
internal sealed class BehaviourHash
{
    private const int Block = 1 << 16;

    private readonly bool wanted;
    private readonly StringBuilder text = new();
    private readonly List<string> blocks = [];

    public BehaviourHash(bool wanted, IReadOnlyList<Attempt> attempts)
    {
        this.wanted = wanted;
        if (!wanted) return;
        foreach (var attempt in attempts)
            text.Append(attempt.Number).Append(attempt.Actor.Role.Id).Append(attempt.Actor.Id).Append(attempt.Payload.Definition.Id).Append(attempt.Payload.Definition.Write(attempt.Payload)).Append('\n');
    }

    /// <summary>A situation that was not met before.</summary>
    public void Met(int number, Case owner, Instant now)
    {
        if (!wanted) return;
        text.Append('\n').Append(number).Append(owner.State.Id).Append(owner.FactsDatum);
        foreach (var open in owner.DutyArray) text.Append(open.Duty.Id).Append(open.Item).Append(open.Level).Append(open.HasDeadline ? (long)(open.Due - now).TotalSeconds : 0);
    }

    /// <summary>The situation in which the next decisions are tried.</summary>
    public void In(int number)
    {
        if (!wanted) return;
        if (text.Length > Block) Flush();
        text.Append("\n@").Append(number);
    }

    /// <summary>What came of something that was tried, on which of the ledgers of other cases.</summary>
    public void Decided(Attempt attempt, int peer, Decision decision, int next)
    {
        if (!wanted) return;
        text.Append(' ').Append(attempt.Number);
        if (peer > 0) text.Append('*').Append(peer);
        if (attempt.Number == 0) text.Append(attempt.Actor.Role.Id).Append(attempt.Payload.Definition.Write(attempt.Payload));
        if (decision.Submission.OccurredAt is { } occurred) text.Append('-').Append((long)(decision.Submission.RecordedAt - occurred).TotalSeconds);
        if (decision.Code is { } code)
        {
            text.Append((char)('a' + (int)code));
            return;
        }

        text.Append('>').Append(decision.Transition!.Id).Append('>').Append(next);
        foreach (var breach in decision.Breaches) text.Append('!').Append(breach.Rule).Append(breach.By?.Show(Language.En));
        foreach (var effect in decision.Effects) text.Append(effect.ValuesOf(decision));
    }

    public string Finish()
    {
        Flush();
        return Domain.Policy.Digest.Of(string.Concat(blocks));
    }

    private void Flush()
    {
        blocks.Add(Domain.Policy.Digest.Of(text.ToString()));
        text.Clear();
    }
}
