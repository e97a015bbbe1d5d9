using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;

namespace PropertyService.Workflows.Engine;

/// <summary>One replay of a journal on its way.</summary>
internal sealed class Replaying(CaseFile file)
{
    private readonly List<Decision> decisions = [];
    private readonly List<Wording> differences = [];
    private int decided;

    public Replay Run(IEnumerable<JournalEntry> journal, IEnumerable<EvidenceEntry> evidence)
    {
        var unopened = file.Case;
        foreach (var entry in journal)
            if (!Take(entry)) break;
        foreach (var entry in evidence) Take(entry, unopened);
        return new(file, decisions, decided, decisions.Count - decided, differences);
    }

    private void Take(EvidenceEntry entry, Case unopened)
    {
        if (entry.Version < 0 || entry.Version > decisions.Count)
        {
            differences.Add(new($"拒绝留痕 {entry.Submission.CommandId}：个案从未到过版本 {entry.Version}", $"evidence {entry.Submission.CommandId}: the case never came to version {entry.Version}"));
            file = file.Refused(entry, null);
            return;
        }

        var then = entry.Version == 0 ? unopened : decisions[entry.Version - 1].After;
        if (IsSameDefinition(then, entry.ProcedureFingerprint, entry.PolicyFingerprint))
        {
            var again = Again(then, entry.Submission, entry.Reads);
            if (again is null || again.Code != entry.Code)
            {
                var outcome = Outcome(again);
                differences.Add(new(
                    $"拒绝留痕 {entry.Submission.CommandId}：当时记为 {Refusals.Codes[entry.Code].Id}，{outcome.Zh}", $"evidence {entry.Submission.CommandId}: recorded {Refusals.Codes[entry.Code].Id}, {outcome.En}"));
            }
        }

        file = file.Refused(entry, then.Procedure.RefusedAsRecorded(then, entry));
    }

    /// <summary>Takes one entry; false when it cannot be applied to the case.</summary>
    private bool Take(JournalEntry entry)
    {
        var current = file.Case;
        var procedure = current.Procedure;
        if (entry.Sequence != current.Version + 1) differences.Add(new($"流水 {entry.Sequence}：应为第 {current.Version + 1} 笔", $"entry {entry.Sequence}: entry {current.Version + 1} was expected"));
        Decision? decision = null;
        if (IsSameDefinition(current, entry.ProcedureFingerprint, entry.PolicyFingerprint))
        {
            var again = Again(current, entry.Submission, entry.Reads);
            if (again is { IsAccepted: true } && again.Transition!.Id == entry.Transition && again.Breaches.Select(static b => b.Rule).SequenceEqual(entry.Breaches)) decision = again;
            else
            {
                var outcome = Outcome(again);
                differences.Add(new($"流水 {entry.Sequence}：当时记为 {entry.Transition}，{outcome.Zh}", $"entry {entry.Sequence}: recorded {entry.Transition}, {outcome.En}"));
            }
        }

        decided += decision is null ? 0 : 1;
        if (decision is null)
        {
            (decision, var whyNot) = procedure.ApplyRecorded(current, entry.Submission, entry.Transition, entry.Reads);
            if (decision is null)
            {
                differences.Add(new(
                    $"流水 {entry.Sequence}：{entry.Transition} 无法照录：{whyNot!.Zh}；重放到此为止", $"entry {entry.Sequence}: {entry.Transition} cannot be applied as recorded: {whyNot.En}; the replay stops here"));
                return false;
            }
        }

        decisions.Add(decision);
        file = file.Accepted(decision, entry);
        return true;
    }

    private static bool IsSameDefinition(Case owner, string procedure, string policy) =>
        procedure == owner.Procedure.Fingerprint && policy == owner.Procedure.PolicyFingerprint(owner.Policy);

    /// <summary>The decision over again; null where the case is such that it cannot be decided or folded at all.</summary>
    private static Decision? Again(Case current, Submission submission, IReadOnlyList<LedgerRead> reads)
    {
        try
        {
            var again = current.Procedure.Redecide(current, submission, reads);
            _ = Ledger.Empty.Apply(again);
            return again;
        }
        catch (Exception e) when (Untrusted.Raises(e))
        {
            return null;
        }
    }

    private static Wording Outcome(Decision? again) => again switch
    {
        null => new("无法重新裁定", "cannot be decided again"),
        { IsAccepted: true } => new("重新裁定为 " + again.Transition!.Id, "decided again " + again.Transition!.Id),
        _ => new("重新裁定为拒绝 " + Refusals.Codes[again.Code!.Value].Id, "decided again refused " + Refusals.Codes[again.Code!.Value].Id),
    };
}
