using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Domain.Results;

/// <summary>What somebody may have meant by a name that is not known: most unknown names are slips of the finger.</summary>
internal static class Nearest
{
    private const int Longest = Shapes.TextShape.ShortLimit;
    private const int LongList = 20;
    private const int MostOfLongList = 4;

    /// <summary>The fault of an unknown name, with the known ones, the nearest first; of a long list the nearest only.</summary>
    /// <param name="id">The unknown name.</param>
    /// <param name="what">What it should name.</param>
    /// <param name="known">The known names.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="code">The code of the fault.</param>
    public static Fault Unknown(string id, Wording what, IEnumerable<string> known, string path, string code)
    {
        id = Shown.Of(id, Longest);
        var near = known.OrderBy(k => Distance(id, k)).ThenBy(static k => k, StringComparer.Ordinal).ToArray();
        var isLong = near.Length > LongList;
        var listed = isLong ? near.Take(MostOfLongList).ToArray() : near;
        return new(path, code, new(
            $"没有“{id}”这个{what.Zh}；{(isLong ? "相近" : "现有")}：{string.Join("、", listed)}",
            $"there is no {what.En} '{id}'; {(isLong ? "nearest" : "known")}: {string.Join(", ", listed)}"));
    }

    /// <summary>How many letters must be put in, left out or changed to make one text the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
