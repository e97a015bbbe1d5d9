using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Runtimes.Tests.NetFramework;

/// <summary>What the linked tests take from collections of .NET and .NET Framework lacks, with the same meaning.</summary>
internal static class LaterLinq
{
    extension<T>(IEnumerable<T> items)
    {
        public IOrderedEnumerable<T> Order(IComparer<T>? comparer = null) => items.OrderBy(static i => i, comparer);

        public IEnumerable<T> DistinctBy<TKey>(Func<T, TKey> key) => items.GroupBy(key).Select(static g => g.First());

        public IEnumerable<KeyValuePair<TKey, int>> CountBy<TKey>(Func<T, TKey> key) => items.GroupBy(key).Select(static g => new KeyValuePair<TKey, int>(g.Key, g.Count()));

        public IEnumerable<(T First, TOther Second)> Zip<TOther>(IEnumerable<TOther> others) => items.Zip(others, static (a, b) => (a, b));
    }

    extension<T>(T[] items)
    {
        public IEnumerable<T> Reverse() => Enumerable.Reverse(items);
    }

    extension<TKey, TValue>(Dictionary<TKey, TValue> map)
        where TKey : notnull
    {
        public TValue? GetValueOrDefault(TKey key) => map.TryGetValue(key, out var value) ? value : default;

        public TValue GetValueOrDefault(TKey key, TValue otherwise) => map.TryGetValue(key, out var value) ? value : otherwise;
    }
}
