using System;
using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>What a row of columns is before anybody asks when it was due.</summary>
public enum RowMark : byte
{
    /// <summary>It takes part (计入).</summary>
    TakesPart,

    /// <summary>Somebody left it out, for a reason that the figure knows (剔除).</summary>
    LeftOut,

    /// <summary>It is of no use; so is whatever has a mark that is none of these (不可用).</summary>
    Unusable,
}

/// <summary>How many records came to what, where nobody asks which (合计). The default is nought of each.</summary>
/// <param name="Counted">Those in the numerator: 0 or more, as all of these.</param>
/// <param name="Missed">Those in the denominator only.</param>
/// <param name="Excluded">Those left out.</param>
/// <param name="NotYetDue">Those that fall due in the period but later than the moment asked for.</param>
/// <param name="Unusable">Those of no use.</param>
/// <param name="Outside">Those that do not concern the figure.</param>
public readonly record struct Totals(long Counted, long Missed, long Excluded, long NotYetDue, long Unusable, long Outside)
{
    /// <summary>The totals of both, of other records.</summary>
    /// <param name="other">The others.</param>
    public Totals Plus(Totals other) => new(
        Counted + other.Counted, Missed + other.Missed, Excluded + other.Excluded, NotYetDue + other.NotYetDue, Unusable + other.Unusable, Outside + other.Outside);
}

/// <summary>
/// Counts what was done by the time at which it was due, over columns instead of records, for hosts with much history (列式计数).
/// A column of times holds ticks since 1970 (<see cref="Instant.ToUnixTimeTicks"/>). No row takes a branch or memory of its own;
/// nothing is checked and no row is named: what is due when, and which rows are sound, the host says as it fills the columns.
/// </summary>
public static class DueColumns
{
    /// <summary>In the place of ticks: never due, which is outside every period, or not done.</summary>
    public const long Never = long.MaxValue;

    /// <summary>What the rows come to in a period, by the rule of <see cref="Judgement.InTime"/>.</summary>
    /// <param name="due">When each was due.</param>
    /// <param name="done">When each was done; as long as <paramref name="due"/>.</param>
    /// <param name="marks">What each is; as long as <paramref name="due"/>.</param>
    /// <param name="window">The period and the moment for which the figure is asked.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public static Totals Count(ReadOnlySpan<long> due, ReadOnlySpan<long> done, ReadOnlySpan<RowMark> marks, in Window window)
    {
        if (done.Length != due.Length || marks.Length != due.Length) throw new ArgumentException($"The columns have {due.Length}, {done.Length} and {marks.Length} rows; they are to be of one length.", nameof(due));
        var (start, asOf) = (FirstTickFrom(window.Start), FirstTickFrom(window.AsOf));
        var length = (ulong)Math.Max(0, FirstTickFrom(window.End) - start);
        long unusable = 0, excluded = 0, taken = 0, counted = 0, missed = 0;
        for (var i = 0; i < due.Length; i++)
        {
            var (dueAt, doneAt, mark) = (due[i], done[i], marks[i]);
            var inside = unchecked((ulong)(dueAt - start)) < length ? 1 : 0;
            var takes = mark == RowMark.TakesPart ? inside : 0;
            var kept = doneAt <= dueAt ? 1 : 0;
            var over = (doneAt != Never ? 1 : 0) | (dueAt < asOf ? 1 : 0);
            unusable += mark >= RowMark.Unusable ? 1 : 0;
            excluded += mark == RowMark.LeftOut ? inside : 0;
            taken += takes;
            counted += takes & kept;
            missed += takes & over & (kept ^ 1);
        }

        return new(counted, missed, excluded, taken - counted - missed, unusable, due.Length - taken - excluded - unusable);
    }

    private static long FirstTickFrom(Instant moment)
    {
        var ticks = moment.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) < moment ? ticks + 1 : ticks;
    }
}
