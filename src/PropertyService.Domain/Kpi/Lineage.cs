using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Domain.Kpi;

/// <summary>One record behind a figure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Why">Why it is left out or cannot be used; otherwise null.</param>
/// <param name="Exclusion">Who decided to leave it out, and in which words; otherwise null.</param>
public readonly record struct LineageEntry(string Id, Reason? Why, Exclusion? Exclusion);

/// <summary>The records of one outcome behind a figure: how many in truth, and the first of them in the order of their ids.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="ByReason">How many for each reason, in the order of the reasons' ids.</param>
/// <param name="First">The first, in the order of their ids, as many as the caller's limit allows.</param>
public sealed record LineageList(long Total, IReadOnlyList<(Reason Why, long Count)> ByReason, IReadOnlyList<LineageEntry> First);

/// <summary>
/// Counts the records of one outcome and keeps those with the smallest ids, no more than a limit. Which ones are kept does not
/// depend on the order in which they come, so that two of these can be merged.
/// </summary>
internal sealed class LineageBook(int limit)
{
    // A handful of reasons, mostly one and the same object: looking through them costs less than their hash.
    private readonly List<(Reason Why, long Count)> byReason = [];
    private readonly List<LineageEntry> heap = [];
    private long total;

    public long Total => total;

    /// <summary>Whether an id would be kept. Asked first, so that an entry is only made where it is.</summary>
    public bool Keeps(string id) => heap.Count < limit || (limit > 0 && string.CompareOrdinal(id, heap[0].Id) <= 0);

    public void Count(Reason? why)
    {
        total++;
        if (why is not null) Count(why, 1);
    }

    public void Keep(LineageEntry entry)
    {
        if (heap.Count < limit)
        {
            heap.Add(entry);
            Rise(heap.Count - 1);
        }
        else if (limit > 0 && Compare(entry, heap[0]) < 0)
        {
            heap[0] = entry;
            Sink();
        }
    }

    public void Add(LineageEntry entry)
    {
        Count(entry.Why);
        Keep(entry);
    }

    public LineageBook Copy()
    {
        var copy = new LineageBook(limit);
        copy.Merge(this);
        return copy;
    }

    public void Merge(LineageBook other)
    {
        total += other.total;
        foreach (var (why, count) in other.byReason) Count(why, count);
        foreach (var entry in other.heap) Keep(entry);
    }

    public LineageList ToList() => new(
        total,
        byReason.OrderBy(static e => e.Why.Id, StringComparer.Ordinal).ToArray(),
        heap.OrderBy(static e => e, Comparer<LineageEntry>.Create(Compare)).ToArray());

    private void Count(Reason why, long more)
    {
        for (var i = 0; i < byReason.Count; i++)
        {
            if (byReason[i].Why != why) continue;
            byReason[i] = (why, byReason[i].Count + more);
            return;
        }

        byReason.Add((why, more));
    }

    private static int Compare(LineageEntry x, LineageEntry y)
    {
        var order = string.CompareOrdinal(x.Id, y.Id);
        if (order == 0) order = string.CompareOrdinal(x.Why?.Id, y.Why?.Id);
        if (order == 0) order = string.CompareOrdinal(x.Exclusion?.Why.Id, y.Exclusion?.Why.Id);
        if (order == 0) order = string.CompareOrdinal(x.Exclusion?.Because, y.Exclusion?.Because);
        return order != 0 ? order : string.CompareOrdinal(x.Exclusion?.Decider, y.Exclusion?.Decider);
    }

    // A heap whose root is the greatest entry that is kept: the one to give way.
    private void Rise(int at)
    {
        for (var parent = (at - 1) / 2; at > 0 && Compare(heap[at], heap[parent]) > 0; parent = (at - 1) / 2)
        {
            (heap[at], heap[parent]) = (heap[parent], heap[at]);
            at = parent;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var (left, greatest) = ((2 * at) + 1, at);
            if (left < heap.Count && Compare(heap[left], heap[greatest]) > 0) greatest = left;
            if (left + 1 < heap.Count && Compare(heap[left + 1], heap[greatest]) > 0) greatest = left + 1;
            if (greatest == at) return;
            (heap[at], heap[greatest]) = (heap[greatest], heap[at]);
            at = greatest;
        }
    }
}
