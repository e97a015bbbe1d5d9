using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace PropertyService.Domain;

/// <summary>
/// An immutable sequence that is equal to another when its items are, in the same order. Records compare arrays by
/// reference; facts and commands need this instead. The default value is the empty sequence.
/// </summary>
/// <typeparam name="T">The items; compared with their default equality.</typeparam>
[CollectionBuilder(typeof(Seq), nameof(Seq.Build))]
public readonly struct Seq<T> : IEquatable<Seq<T>>, IReadOnlyList<T>
{
    private readonly T[]? items;

    internal Seq(T[] items) => this.items = items;

    /// <summary>How many items there are.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>The item at a position, from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="IndexOutOfRangeException">The position lies outside the sequence.</exception>
    public T this[int index] => (items ?? [])[index];

    /// <summary>A sequence with one more item at the end.</summary>
    /// <param name="item">The item to add.</param>
    public Seq<T> Add(T item) => new([.. items ?? [], item]);

    /// <summary>A sequence without any item equal to the given one.</summary>
    /// <param name="item">The item to leave out.</param>
    public Seq<T> Remove(T item) => new((items ?? []).Where(i => !EqualityComparer<T>.Default.Equals(i, item)).ToArray());

    /// <summary>Whether an equal item is in the sequence.</summary>
    /// <param name="item">The item to look for.</param>
    public bool Contains(T item) => items is not null && Array.IndexOf(items, item) >= 0;

    /// <summary>Equal when all items are, in order.</summary>
    /// <param name="other">The other sequence.</param>
    public bool Equals(Seq<T> other)
    {
        var (mine, theirs) = (items ?? [], other.items ?? []);
        if (ReferenceEquals(mine, theirs)) return true;
        if (mine.Length != theirs.Length) return false;
        for (var i = 0; i < mine.Length; i++)
            if (!EqualityComparer<T>.Default.Equals(mine[i], theirs[i])) return false;
        return true;
    }

    /// <summary>Equal when the other is a sequence of equal items.</summary>
    /// <param name="obj">The other object.</param>
    public override bool Equals(object? obj) => obj is Seq<T> other && Equals(other);

    /// <summary>A hash over all items in order.</summary>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in items ?? []) hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        return hash;
    }

    /// <summary>The items in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Equal when all items are, in order.</summary>
    /// <param name="left">One sequence.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Seq<T> left, Seq<T> right) => left.Equals(right);

    /// <summary>Different when any item differs, or the order does.</summary>
    /// <param name="left">One sequence.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Seq<T> left, Seq<T> right) => !left.Equals(right);
}

/// <summary>Makes sequences.</summary>
public static class Seq
{
    /// <summary>A sequence of the given items.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static Seq<T> Of<T>(params T[] items) => new((T[])(items ?? throw new ArgumentNullException(nameof(items))).Clone());

    /// <summary>A sequence of the items of a collection expression; without it <c>["a"]</c> would compile and be empty.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static Seq<T> Build<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A sequence of the items of another collection.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static Seq<T> From<T>(IEnumerable<T> items) => new(items.ToArray());
}
