using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Workflows.Chain;

/// <summary>Which openings belong to no entry of a sealed journal, and of which commitments the opening was erased.</summary>
internal static class OpeningCheck
{
    public static (IReadOnlyList<ErasedText> Erased, IReadOnlyList<ChainFinding> Strangers) Run(IEnumerable<string> openings, IEnumerable<KeyValuePair<int, ChainRow>> entries)
    {
        var commitments = entries.OrderBy(static e => e.Key).SelectMany(static e => e.Value.Commitments, static (e, c) => (Entry: e.Key, c.Path, c.Commitment)).ToArray();
        var known = new HashSet<string>(commitments.Select(static c => c.Commitment), StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var strangers = new List<ChainFinding>();
        var place = 0;
        foreach (var text in openings)
        {
            place++;
            var read = Opening.Read(text);
            if (read.IsOk && known.Contains(read.Value.Commitment)) open.Add(read.Value.Commitment);
            else strangers.Add(new(ChainFindingKind.OpeningUnknown, 0, place, read.IsOk ? Words.OpeningUnknown : read.Faults[0].Message));
        }

        return ([.. commitments.Where(c => !open.Contains(c.Commitment)).Select(static c => new ErasedText(c.Entry, c.Path))], strangers);
    }
}
