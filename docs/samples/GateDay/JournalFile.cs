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

/// <summary>Rebuilds cases from a journal file.</summary>
internal static class JournalFile
{
    public static (IReadOnlyList<Rebuilt> Cases, IReadOnlyList<LeftOut> Wrong) Replay(
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

        var cases = read.GroupBy(static l => (l.Procedure, l.CaseId)).Select(g => Rebuild(g.Key.Procedure, g.Key.CaseId, policy, [.. g]));
        return (cases.Where(static c => c.Replay.Case.Version > 0).ToArray(), wrong);
    }

    private static Rebuilt Rebuild(Procedure procedure, string caseId, SitePolicy policy, IReadOnlyList<JournalLine> lines)
    {
        var entries = lines.Select(static l => l.Accepted).OfType<JournalEntry>().ToArray();
        var replay = CaseFile.Replay(procedure, caseId, policy, entries);
        var gaps = entries.Where((e, i) => e.Sequence != i + 1).Take(1)
            .Select(e => $"entry {e.Sequence} stands where entry {System.Array.IndexOf(entries, e) + 1} should");
        return new(replay, [.. gaps, .. replay.Differences], lines.Count - entries.Length);
    }
}
