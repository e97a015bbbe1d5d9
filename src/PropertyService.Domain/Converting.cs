using System;
using System.Collections.Generic;

namespace PropertyService.Domain;

/// <summary>
/// LINQ's Select, for code that is generic over values such as the choices of a list. Compiled ahead of time, a Select after
/// a Select is one more method for every pair of value types that any chain can lead from and to: with the hundreds of choices
/// and records here that made a program of 290 MB. This one is compiled once for each pair that is asked for.
/// </summary>
internal static class Converting
{
    public static TResult[] ConvertAll<T, TResult>(this IReadOnlyList<T> items, Func<T, TResult> convert)
    {
        var converted = new TResult[items.Count];
        for (var i = 0; i < converted.Length; i++) converted[i] = convert(items[i]);
        return converted;
    }
}
