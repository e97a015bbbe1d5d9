using System;
using System.Collections.Generic;
using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>Stretches of time that do not touch each other, in order. Adding in the order of time costs least.</summary>
internal sealed class Spans
{
    private readonly List<(Instant From, Instant To)> spans = [];

    public IReadOnlyList<(Instant From, Instant To)> All => spans;

    /// <summary>Adds a stretch; what it touches grows together with it. An empty one adds nothing.</summary>
    public void Add(Instant from, Instant to)
    {
        if (to <= from) return;
        var first = FirstThatReaches(from);
        var after = first;
        while (after < spans.Count && spans[after].From <= to)
        {
            (from, to) = (Instant.Min(from, spans[after].From), Instant.Max(to, spans[after].To));
            after++;
        }

        if (after == first) spans.Insert(first, (from, to));
        else
        {
            spans[first] = (from, to);
            spans.RemoveRange(first + 1, after - first - 1);
        }
    }

    public void Add(Spans other)
    {
        foreach (var (from, to) in other.spans) Add(from, to);
    }

    /// <summary>What of a stretch is not covered by this one, or is covered by another one.</summary>
    public Spans Missing(Instant from, Instant to, Spans? taken)
    {
        var missing = new Spans();
        var at = from;
        foreach (var span in spans)
        {
            if (span.To <= from || span.From >= to) continue;
            missing.Add(at, span.From);
            at = Instant.Max(at, span.To);
        }

        missing.Add(at, to);
        if (taken is null) return missing;
        foreach (var span in taken.spans) missing.Add(Instant.Max(from, span.From), Instant.Min(to, span.To));
        return missing;
    }

    /// <summary>What of these lies in a stretch.</summary>
    public Spans Within(Instant from, Instant to)
    {
        var within = new Spans();
        foreach (var span in spans) within.Add(Instant.Max(from, span.From), Instant.Min(to, span.To));
        return within;
    }

    /// <summary>What of these stretches is not covered by others.</summary>
    public Spans Without(Spans others)
    {
        var left = new Spans();
        foreach (var (from, to) in spans) left.Add(others.Missing(from, to, null));
        return left;
    }

    /// <summary>How long they are together.</summary>
    public Duration Length
    {
        get
        {
            var length = Duration.Zero;
            foreach (var (from, to) in spans) length += to - from;
            return length;
        }
    }

    /// <summary>The first stretch that ends at a moment or after it.</summary>
    private int FirstThatReaches(Instant from)
    {
        if (spans.Count == 0 || spans[spans.Count - 1].To < from) return spans.Count;
        var (low, high) = (0, spans.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].To < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
