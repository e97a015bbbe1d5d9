using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>
/// A site as its journal tells it (全站重放): what a host loads when it starts again. A case goes on under the definition and
/// the policy of its last line, for a case keeps both until it is moved on purpose; what was recorded before under others is
/// applied as recorded.
/// </summary>
/// <param name="Cases">How the journal of each case was replayed, in the order in which they came up.</param>
/// <param name="Ledger">What is true across them.</param>
public sealed record SiteReplay(IReadOnlyList<Replay> Cases, Ledger Ledger)
{
    /// <summary>Rebuilds the cases and the ledger of a site. The lines of all cases stand in the order in which they were recorded.</summary>
    /// <param name="lines">The lines of the journal.</param>
    /// <param name="policy">The site's policy in force.</param>
    /// <param name="earlier">Policies under which cases were opened; without its own, a case is replayed under the one in force, and a difference says so.</param>
    public static SiteReplay Of(IReadOnlyList<JournalLine> lines, SitePolicy policy, params SitePolicy[] earlier)
    {
        SitePolicy[] policies = [policy, .. earlier];
        var cases = lines.GroupBy(static l => (l.Procedure.Id, l.CaseId)).Select(g => (g.Key, Replay: Replay([.. g], policies))).ToArray();
        var waiting = cases.ToDictionary(static c => c.Key, static c => new Queue<Decision>(c.Replay.Decisions));
        var ledger = Ledger.Empty;
        foreach (var line in lines.Where(static l => l.Accepted is not null))
            if (waiting[(line.Procedure.Id, line.CaseId)] is { Count: > 0 } decisions) ledger = ledger.Apply(decisions.Dequeue());
        return new(cases.Select(static c => c.Replay).ToArray(), ledger);
    }

    private static Replay Replay(JournalLine[] lines, SitePolicy[] policies)
    {
        var last = lines[lines.Length - 1];
        var (procedure, fingerprint) = (last.Procedure, last.Accepted?.PolicyFingerprint ?? last.Refused!.PolicyFingerprint);
        var policy = Array.Find(policies, p => procedure.PolicyFingerprint(p) == fingerprint);
        var replay = CaseFile.Replay(
            procedure, last.CaseId, policy ?? policies[0],
            lines.Select(static l => l.Accepted).OfType<JournalEntry>().Select(e => e with { Submission = Under(procedure, e.Submission) }),
            lines.Select(static l => l.Refused).OfType<EvidenceEntry>().Select(e => e with { Submission = Under(procedure, e.Submission) }));
        return policy is not null
            ? replay
            : replay with { Differences = 
            [
                new(
                    $"没有交来其最后一笔所依据的参数（指纹 {fingerprint}）；按现行参数重放，所欠各事的期限可能不同",
                    $"the policy of its last entry (fingerprint {fingerprint}) was not handed in; replayed under the one in force, by which what it owes may be due at another time"),
                .. replay.Differences,
            ] };
    }

    /// <summary>A command as the definition knows it under which the case goes on; as it was read where that one does not know it.</summary>
    private static Submission Under(Procedure procedure, Submission submission)
    {
        var was = submission.Command.Definition;
        return procedure.Commands.Contains(was) || procedure.FindCommand(was.Id)?.Read(was.Write(submission.Command), "") is not { IsOk: true } read
            ? submission
            : submission with { Command = read.Value };
    }
}
