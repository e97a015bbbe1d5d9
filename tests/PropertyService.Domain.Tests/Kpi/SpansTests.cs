using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Stretches of time against the plainest way to the same: a row of minutes, each covered or not.</summary>
public sealed class SpansTests
{
    private const int Row = 400;

    [Fact]
    public void Stretches_in_any_order_cover_what_they_cover_minute_by_minute()
    {
        var random = new Random(11);
        for (var run = 0; run < 400; run++)
        {
            var ((mine, row), (others, otherRow)) = (Any(random, random.Next(0, 12)), Any(random, random.Next(0, 12)));
            var (from, to) = (random.Next(Row), random.Next(Row));
            Same(row, mine);
            Same(Where(m => row[m] && !otherRow[m]), mine.Without(others));
            Same(Where(m => row[m] && m >= from && m < to), mine.Within(Minute(from), Minute(to)));
            Same(Where(m => m >= from && m < to && !row[m]), mine.Missing(Minute(from), Minute(to), null));
            Same(Where(m => m >= from && m < to && (!row[m] || otherRow[m])), mine.Missing(Minute(from), Minute(to), others));
            mine.Add(others);
            Same(Where(m => row[m] || otherRow[m]), mine);
        }
    }

    [Fact]
    public void Stretches_may_be_asked_for_between_any_two_that_are_added()
    {
        var random = new Random(12);
        var (spans, row) = (new Spans(), new bool[Row]);
        for (var i = 0; i < 300; i++)
        {
            Add(spans, row, random.Next(Row), random.Next(8));
            if (random.Next(3) == 0) Same(row, spans);
        }

        Same(row, spans);
    }

    [Fact]
    public void Thousands_of_stretches_that_hardly_touch_are_the_same_in_any_order()
    {
        // More than are kept unsettled, so that they are put in order on the way too.
        var stretches = Enumerable.Range(0, 5000).Select(static i => (From: 3 * i, To: (3 * i) + 2 + (i % 7 == 0 ? 1 : 0))).ToArray();
        var forward = Of(stretches);
        Assert.Equal(5000 - 715 + (stretches[^1].To % 3 == 0 ? 1 : 0), forward.All.Count);
        new Random(13).Shuffle(stretches);
        Assert.Equal(forward.All, Of(stretches).All);
    }

    [Fact]
    public void Two_hundred_thousand_stretches_in_reverse_that_grow_together_are_not_remembered()
    {
        var spans = new Spans();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 200_000; i > 0; i--) spans.Add(Minute(i - 1), Minute(i));
        Assert.Equal([(Minute(0), Minute(200_000))], spans.All);
        // One of them takes 32 bytes: all together more than six million.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Two_hundred_thousand_stretches_apart_in_reverse_come_out_in_order()
    {
        var spans = Of(Enumerable.Range(0, 200_000).Select(static i => (2 * (200_000 - i), (2 * (200_000 - i)) + 1)));
        Assert.Equal(200_000, spans.All.Count);
        Assert.Equal(Duration.FromMinutes(200_000), spans.Length);
        Assert.Equal((Minute(2), Minute(3)), spans.All[0]);
    }

    [Fact]
    public void A_stretch_of_one_nanosecond_covers_and_an_empty_or_reversed_one_does_not()
    {
        var spans = new Spans();
        spans.Add(Minute(2), Minute(2));
        spans.Add(Minute(3), Minute(1));
        Assert.Empty(spans.All);
        spans.Add(Minute(5), Minute(5) + Duration.Epsilon);
        Assert.Equal(Duration.Epsilon, spans.Length);
    }

    private static (Spans Spans, bool[] Row) Any(Random random, int count)
    {
        var (spans, row) = (new Spans(), new bool[Row]);
        for (var i = 0; i < count; i++) Add(spans, row, random.Next(Row), random.Next(-5, 80));
        return (spans, row);
    }

    private static void Add(Spans spans, bool[] row, int from, int length)
    {
        for (var minute = from; minute < Math.Min(from + length, Row); minute++) row[minute] = true;
        spans.Add(Minute(from), Minute(Math.Min(from + length, Row)));
    }

    private static Spans Of(IEnumerable<(int From, int To)> stretches)
    {
        var spans = new Spans();
        foreach (var (from, to) in stretches) spans.Add(Minute(from), Minute(to));
        return spans;
    }

    /// <summary>The same minutes, as long together, in order, and no two that could be one.</summary>
    private static void Same(bool[] row, Spans spans)
    {
        Assert.Equal(row, Where(m => spans.All.Any(s => s.From <= Minute(m) && Minute(m) < s.To)));
        Assert.Equal(row.Count(static m => m), spans.Length.TotalMinutes);
        Assert.All(spans.All.Zip(spans.All.Skip(1)), static pair => Assert.True(pair.First.To < pair.Second.From));
    }

    private static bool[] Where(Func<int, bool> covered) => [.. Enumerable.Range(0, Row).Select(covered)];

    private static Instant Minute(int minute) => Instant.FromUnixTimeSeconds(60L * minute);
}
