using System.Collections.Generic;
using System.Text;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>Rebuilds the cases and the ledger of a site from a journal file: what a gate product loads when it starts again.</summary>
internal static class JournalFile
{
    /// <summary>The site, and the lines that could not be read; the journal may be sealed.</summary>
    public static (SiteReplay Site, IReadOnlyList<LeftOut> Wrong) Replay(IEnumerable<(int Number, byte[] Bytes)> lines, Catalogue catalogue, SitePolicy policy, Openings openings)
    {
        var read = new List<JournalLine>();
        var wrong = new List<LeftOut>();
        foreach (var (number, bytes) in lines)
        {
            if (ByteLines.IsSilent(bytes)) continue;
            var json = JsonText.Read(bytes, JsonLimits.Sealed);
            var faults = json.Faults;
            if (json.IsOk && json.Value is { Kind: DatumKind.Map } map && map.Find("previous") is not null)
            {
                var line = JournalChain.Read(catalogue, Encoding.UTF8.GetString(bytes), openings);
                if (line.IsOk) read.Add(line.Value.Line);
                faults = line.Faults;
            }
            else if (json.IsOk)
            {
                var line = JournalCodec.Read(catalogue, json.Value);
                if (line.IsOk) read.Add(line.Value);
                faults = line.Faults;
            }

            if (faults.Count > 0) wrong.Add(LeftOut.Because(number, faults));
        }

        return (SiteReplay.Of(read, policy), wrong);
    }
}
