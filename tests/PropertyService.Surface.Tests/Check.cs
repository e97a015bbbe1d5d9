using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace PropertyService.Surface.Tests;

/// <summary>A convention fails with all its offenders, each on a line.</summary>
internal static class Check
{
    public static void None(IEnumerable<string> offenders, string whatToDo)
    {
        var all = offenders.Distinct().Order(System.StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} offend; {whatToDo}:\n  " + string.Join("\n  ", all));
    }

    /// <summary>The same, with exemptions by name; one that is needed no longer is an offence too.</summary>
    public static void None(IEnumerable<string> offenders, IReadOnlyDictionary<string, string> exempt, string whatToDo)
    {
        var all = offenders.ToHashSet();
        None(all.Where(o => !exempt.ContainsKey(o)).Concat(exempt.Keys.Where(k => !all.Contains(k)).Select(static k => k + ": the exemption is not needed")), whatToDo);
    }
}
