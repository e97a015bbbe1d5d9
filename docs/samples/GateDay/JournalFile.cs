using System.Collections.Generic;
using System.Linq;
using System.Text;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>One case as its journal tells it.</summary>
/// <param name="Replay">The case, and how its entries were taken.</param>
/// <param name="Differences">Entries that were decided differently, and gaps in the journal.</param>
/// <param name="Refused">How many refused attempts stand beside it.</param>
internal sealed record Rebuilt(Replay Replay, IReadOnlyList<string> Differences, int Refused);

/// <summary>A site as its journal file tells it: what a gate product loads when it starts again.</summary>
/// <param name="Cases">The cases that were opened, or that something is wrong with, in the order in which they came up.</param>
/// <param name="Ledger">What is true across them.</param>
/// <param name="Wrong">Lines that could not be read.</param>
internal sealed record RebuiltSite(IReadOnlyList<Rebuilt> Cases, Ledger Ledger, IReadOnlyList<LeftOut> Wrong);

/// <summary>Rebuilds the cases and the ledger of a site from a journal file.</summary>
internal static class JournalFile
{
    public static RebuiltSite Replay(
        IEnumerable<(int Number, byte[] Bytes)> lines, Catalogue catalogue, SitePolicy policy)
    {
        var read = new List<JournalLine>();
        var wrong = new List<LeftOut>();
        foreach (var (number, bytes) in lines)
        {
            if (ByteLines.IsSilent(bytes)) continue;
            var json = JsonText.Read(bytes, JsonLimits.Journal);
            var line = json.IsOk ? JournalCodec.Read(catalogue, json.Value) : null;
            if (line is { IsOk: true }) read.Add(line.Value);
            else wrong.Add(LeftOut.Because(number, line?.Faults ?? json.Faults));
        }

        var cases = read.GroupBy(static l => (l.Procedure, l.CaseId)).ToDictionary(static g => g.Key, g => Rebuild(g.Key.Procedure, g.Key.CaseId, policy, [.. g]));
        return new(cases.Values.Where(static c => c.Replay.Case.Version > 0 || c.Differences.Count > 0).ToArray(), Fold(read, cases), wrong);
    }

    /// <summary>The decisions of all cases in the order of the file, one for each accepted line that could be replayed.</summary>
    private static Ledger Fold(IEnumerable<JournalLine> lines, Dictionary<(Procedure, string), Rebuilt> cases)
    {
        var waiting = cases.ToDictionary(static c => c.Key, static c => new Queue<Decision>(c.Value.Replay.Decisions));
        return lines.Where(static l => l.Accepted is not null).Aggregate(Ledger.Empty, (ledger, line) =>
            waiting[(line.Procedure, line.CaseId)].TryDequeue(out var decision) ? ledger.Apply(decision) : ledger);
    }

    private static Rebuilt Rebuild(Procedure procedure, string caseId, SitePolicy policy, IReadOnlyList<JournalLine> lines)
    {
        var evidence = lines.Select(static l => l.Refused).OfType<EvidenceEntry>().ToArray();
        var replay = CaseFile.Replay(procedure, caseId, policy, lines.Select(static l => l.Accepted).OfType<JournalEntry>(), evidence);
        return new(replay, replay.Differences, evidence.Length);
    }
}
