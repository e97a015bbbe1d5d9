using System;
using System.Collections.Generic;
using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>Stretches of time that do not touch each other, in order.</summary>
internal sealed class Spans
{
    private readonly List<(Instant From, Instant To)> spans = [];
    private bool isInOrder = true;
    private int settled = 512;

    public IReadOnlyList<(Instant From, Instant To)> All => InOrder;

    /// <summary>Adds a stretch; what it touches grows together with it. An empty one adds nothing.</summary>
    public void Add(Instant from, Instant to)
    {
        if (to <= from) return;
        if (isInOrder && spans.Count > 0 && spans[spans.Count - 1] is var last && from >= last.From)
        {
            if (from > last.To) spans.Add((from, to));
            else spans[spans.Count - 1] = (last.From, Instant.Max(last.To, to));
            return;
        }

        isInOrder = spans.Count == 0;
        spans.Add((from, to));
        if (spans.Count > 2 * settled) _ = InOrder;
    }

    public void Add(Spans other)
    {
        foreach (var (from, to) in other.InOrder) Add(from, to);
    }

    /// <summary>What of a stretch is not covered by this one, or is covered by another one.</summary>
    public Spans Missing(Instant from, Instant to, Spans? taken)
    {
        var missing = new Spans();
        var at = from;
        foreach (var span in InOrder)
        {
            if (span.To <= from || span.From >= to) continue;
            missing.Add(at, span.From);
            at = Instant.Max(at, span.To);
        }

        missing.Add(at, to);
        if (taken is null) return missing;
        foreach (var span in taken.InOrder) missing.Add(Instant.Max(from, span.From), Instant.Min(to, span.To));
        return missing;
    }

    /// <summary>What of these lies in a stretch.</summary>
    public Spans Within(Instant from, Instant to)
    {
        var within = new Spans();
        foreach (var span in InOrder) within.Add(Instant.Max(from, span.From), Instant.Min(to, span.To));
        return within;
    }

    /// <summary>What of these stretches is not covered by others.</summary>
    public Spans Without(Spans others)
    {
        var left = new Spans();
        foreach (var (from, to) in InOrder) left.Add(others.Missing(from, to, null));
        return left;
    }

    /// <summary>How long they are together.</summary>
    public Duration Length
    {
        get
        {
            var length = Duration.Zero;
            foreach (var (from, to) in InOrder) length += to - from;
            return length;
        }
    }

    /// <summary>
    /// The stretches, put in order and grown together where they touch. This is done when they are asked for, and whenever they
    /// have become twice as many, so that stretches in whatever order cost a logarithm and take no more memory than they need.
    /// </summary>
    private List<(Instant From, Instant To)> InOrder
    {
        get
        {
            if (isInOrder) return spans;
            spans.Sort();
            var kept = 0;
            for (var i = 1; i < spans.Count; i++)
            {
                if (spans[i].From > spans[kept].To) spans[++kept] = spans[i];
                else spans[kept] = (spans[kept].From, Instant.Max(spans[kept].To, spans[i].To));
            }

            spans.RemoveRange(kept + 1, spans.Count - kept - 1);
            (isInOrder, settled) = (true, Math.Max(512, spans.Count));
            return spans;
        }
    }
}
