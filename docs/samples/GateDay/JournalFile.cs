using System.Collections.Generic;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>Rebuilds the cases and the ledger of a site from a journal file: what a gate product loads when it starts again.</summary>
internal static class JournalFile
{
    /// <summary>The site, and the lines that could not be read.</summary>
    public static (SiteReplay Site, IReadOnlyList<LeftOut> Wrong) Replay(IEnumerable<(int Number, byte[] Bytes)> lines, Catalogue catalogue, SitePolicy policy)
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

        return (SiteReplay.Of(read, policy), wrong);
    }
}
