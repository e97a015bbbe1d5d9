using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>A site as its journal tells it (全站重放): what a host loads when it starts again.</summary>
/// <param name="Cases">How the journal of each case was replayed, in the order in which they came up.</param>
/// <param name="Ledger">What is true across them.</param>
public sealed record SiteReplay(IReadOnlyList<Replay> Cases, Ledger Ledger)
{
    /// <summary>Rebuilds the cases and the ledger of a site. The lines of all cases stand in the order in which they were recorded.</summary>
    /// <param name="lines">The lines of the journal.</param>
    /// <param name="policy">The site's policy.</param>
    public static SiteReplay Of(IReadOnlyList<JournalLine> lines, SitePolicy policy)
    {
        var cases = lines.GroupBy(static l => (l.Procedure, l.CaseId)).Select(g => (g.Key, Replay: CaseFile.Replay(
            g.Key.Procedure, g.Key.CaseId, policy, g.Select(static l => l.Accepted).OfType<JournalEntry>(), g.Select(static l => l.Refused).OfType<EvidenceEntry>()))).ToArray();
        var waiting = cases.ToDictionary(static c => c.Key, static c => new Queue<Decision>(c.Replay.Decisions));
        var ledger = Ledger.Empty;
        foreach (var line in lines.Where(static l => l.Accepted is not null))
            if (waiting[(line.Procedure, line.CaseId)] is { Count: > 0 } decisions) ledger = ledger.Apply(decisions.Dequeue());
        return new(cases.Select(static c => c.Replay).ToArray(), ledger);
    }
}
