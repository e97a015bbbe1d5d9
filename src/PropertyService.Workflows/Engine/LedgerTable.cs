using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PropertyService.Workflows.Engine;

/// <summary>By what entries of a ledger are asked for.</summary>
internal enum MarkKind
{
    /// <summary>Duties at a post.</summary>
    Post,

    /// <summary>Duties of one kind at a post.</summary>
    Owed,

    /// <summary>Duties about one thing.</summary>
    Item,

    /// <summary>Duties at a post about things of one kind.</summary>
    Thing,

    /// <summary>Entries of a book with one value.</summary>
    Value,

    /// <summary>Duties of one kind of a case; links of a waiting case.</summary>
    Owner,
}

/// <summary>What an entry of a ledger can be found by, besides its key.</summary>
internal readonly record struct Mark(MarkKind Kind, string About, string Of, string Key = "");

/// <summary>
/// A part of a ledger: entries by key, in order, and the keys of those that bear a mark. Immutable. The index is made when
/// first asked for and goes on with every change, so that no question walks over the whole site again and again.
/// </summary>
internal sealed class LedgerTable<T>
    where T : class
{
    // So few are looked through sooner than they are indexed; the ledgers of a search never have more.
    private const int Few = 32;

    private readonly MarkKind[] kinds;
    private readonly Func<MarkKind, string, T, Mark?> markOf;
    private ImmutableDictionary<Mark, ImmutableSortedSet<string>>? index;

    private LedgerTable(
        ImmutableSortedDictionary<string, T> entries, MarkKind[] kinds, Func<MarkKind, string, T, Mark?> markOf, ImmutableDictionary<Mark, ImmutableSortedSet<string>>? index) =>
        (Entries, this.kinds, this.markOf, this.index) = (entries, kinds, markOf, index);

    /// <param name="markOf">The mark of a kind that an entry bears, or null.</param>
    /// <param name="kinds">The kinds of marks that entries bear.</param>
    public LedgerTable(Func<MarkKind, string, T, Mark?> markOf, params MarkKind[] kinds)
        : this(ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal), kinds, markOf, null)
    {
    }

    /// <summary>The entries by their keys, in order.</summary>
    public ImmutableSortedDictionary<string, T> Entries { get; }

    /// <summary>A table of other entries.</summary>
    public LedgerTable<T> Of(IEnumerable<KeyValuePair<string, T>> entries) => new(Entries.Clear().SetItems(entries), kinds, markOf, null);

    /// <summary>The keys of the entries that bear a mark, in order.</summary>
    public IReadOnlyCollection<string> KeysWith(Mark mark)
    {
        if (Entries.Count > Few || index is not null) return (index ??= Index()).TryGetValue(mark, out var keys) ? keys : [];
        List<string>? found = null;
        foreach (var entry in Entries)
            if (markOf(mark.Kind, entry.Key, entry.Value) == mark) (found ??= []).Add(entry.Key);
        return (IReadOnlyCollection<string>?)found ?? [];
    }

    /// <summary>The table with an entry; the same one where it is there already.</summary>
    public LedgerTable<T> Set(string key, T value)
    {
        var after = Entries.SetItem(key, value);
        if (ReferenceEquals(after, Entries)) return this;
        if (index is null) return new(after, kinds, markOf, null);
        Entries.TryGetValue(key, out var old);
        return new(after, kinds, markOf, Reindex(index, key, old, value));
    }

    /// <summary>The table without an entry; the same one where it has none under the key.</summary>
    public LedgerTable<T> Remove(string key) => !Entries.TryGetValue(key, out var old)
        ? this
        : new(Entries.Remove(key), kinds, markOf, index is null ? null : Reindex(index, key, old, null));

    private ImmutableDictionary<Mark, ImmutableSortedSet<string>> Index()
    {
        var keys = new Dictionary<Mark, List<string>>();
        foreach (var entry in Entries)
        {
            foreach (var kind in kinds)
            {
                if (markOf(kind, entry.Key, entry.Value) is not { } mark) continue;
                if (!keys.TryGetValue(mark, out var those)) keys[mark] = those = [];
                those.Add(entry.Key);
            }
        }

        return keys.ToImmutableDictionary(static k => k.Key, static k => k.Value.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private ImmutableDictionary<Mark, ImmutableSortedSet<string>> Reindex(ImmutableDictionary<Mark, ImmutableSortedSet<string>> marks, string key, T? old, T? now)
    {
        foreach (var kind in kinds)
        {
            var (was, becomes) = (old is null ? null : markOf(kind, key, old), now is null ? null : markOf(kind, key, now));
            if (was == becomes) continue;
            if (was is { } gone)
            {
                var left = marks[gone].Remove(key);
                marks = left.IsEmpty ? marks.Remove(gone) : marks.SetItem(gone, left);
            }

            if (becomes is { } borne) marks = marks.SetItem(borne, (marks.TryGetValue(borne, out var others) ? others : ImmutableSortedSet.Create<string>(StringComparer.Ordinal)).Add(key));
        }

        return marks;
    }
}
