using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>What a record marks for a figure that asks for checks again and again.</summary>
public enum MarkKind
{
    /// <summary>From here on checks are due (起).</summary>
    Begins,

    /// <summary>A check (查).</summary>
    Check,

    /// <summary>From here on no checks are due (止).</summary>
    Ends,
}

/// <summary>What a record marks, of which one of a roll, and when.</summary>
/// <param name="Of">Of which one.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
public readonly record struct Mark(string Of, Instant At, MarkKind Kind);

/// <summary>How often checks are due.</summary>
/// <param name="Every">The longest time from one check to the next, above nought.</param>
/// <param name="Tolerance">How much later still counts: nought or more.</param>
public readonly record struct Rhythm(Duration Every, Duration Tolerance);

/// <summary>Says what a record marks.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
/// <param name="mark">The mark; not looked at unless it is counted.</param>
public delegate Judgement Marks<TRecord>(in TRecord record, in Window window, out Mark mark);

/// <summary>
/// The share of due checks that were made, where after each check the next one is due within a given time, from a beginning to
/// an end such as closing and opening (按间隔逐次检查). The beginning starts the clock and every check starts it anew, so that a
/// check is due at the latest moment that keeps the rhythm; more checks than that add nothing. Each full interval that passes
/// without a check is one missed; the late check after it starts the clock and counts as neither. No check is due at the end
/// itself. Each falls due at its own moment: hand over the records from the last beginning before the period. One of the roll for
/// which there is no beginning at all is one missed.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="denominator">Of what.</param>
/// <param name="roll">Of whom or what it is asked.</param>
/// <param name="rhythm">How often, by a site's policy.</param>
/// <param name="marks">Makes, from a site's policy, what says what a record marks.</param>
public sealed class GapKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Wording denominator,
    Roll roll, Func<SitePolicy, Rhythm> rhythm, Func<SitePolicy, Marks<TRecord>> marks)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, KpiUnit.Percent, KpiMemory.ByInterval), roll, Roll.NotOnIt)
    where TRecord : notnull
{
    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new GapTally(this, context, rhythm(context.Policy), marks(context.Policy));

    private sealed class GapTally(Kpi<TRecord> kpi, KpiContext context, Rhythm rhythm, Marks<TRecord> marks) : RollTally<TRecord>(kpi, context)
    {
        private readonly Dictionary<string, List<(Mark Mark, string Id)>> kept = new(StringComparer.Ordinal);
        private Mark mark;

        public override Figure ToFigure()
        {
            var (counted, missed, notYet) = (NewBook(), NewBook(), NewBook());
            foreach (var name in Names)
            {
                if (!kept.TryGetValue(name, out var found) || !found.Exists(m => m.Mark.Kind == MarkKind.Begins && m.Mark.At < Window.End))
                {
                    if (StandsFor(name, Context.Period)) missed.Add(new(name, Roll.NeverBegun, null));
                    continue;
                }

                var clock = new Clock(
                    rhythm,
                    Window.Start,
                    (due, id) => Note(counted, name, due, id),
                    due => Note(missed, name, due, name + " " + Local(due)));
                foreach (var (at, id) in found.OrderBy(static m => m.Mark.At).ThenByDescending(static m => m.Mark.Kind).ThenBy(static m => m.Id, StringComparer.Ordinal))
                    clock.Take(at, id);
                if (clock.Pending(Window.AsOf) is { } next) Note(notYet, name, next, name);
            }

            var lineage = LineageOf(counted, missed, notYetDue: notYet);
            lineage = lineage with { Outside = lineage.Outside + kept.Values.Sum(static k => (long)k.Count) - counted.Total };
            return FigureOf(counted.Total, counted.Total + missed.Total, HasData, lineage);
        }

        // What begins lasts until it ends, which is told by another record.
        private protected override bool Lasts => true;

        // A night of which the closing cannot be read is not asked about at all.
        private protected override bool Holds(Target target, decimal numerator, decimal denominator) => false;

        private protected override Judgement JudgementOf(in TRecord record)
        {
            var judgement = marks(record, Window, out mark);
            return judgement.Outcome == Outcome.Counted && !IsOnTheRoll(mark.Of) ? Judgement.Unusable(Roll.NotOnIt) : judgement;
        }

        private protected override void Accept(in TRecord record) => KeptOf(mark.Of).Add((mark, Records.IdOf(record)));

        private protected override void MergeMore(Tally other)
        {
            foreach (var entry in ((GapTally)other).kept) KeptOf(entry.Key).AddRange(entry.Value);
        }

        private List<(Mark Mark, string Id)> KeptOf(string name)
        {
            if (!kept.TryGetValue(name, out var found)) kept[name] = found = [];
            return found;
        }

        private void Note(LineageBook book, string name, Instant due, string id)
        {
            if (Window.Has(due) && Stands(name, Window.DateOf(due))) book.Add(new(id, null, null));
        }
    }

    /// <summary>Goes through the marks of one thing in order, and says which checks were made and which were missed; of those missed long before a moment it says nothing.</summary>
    private sealed class Clock(Rhythm rhythm, Instant from, Action<Instant, string> made, Action<Instant> missed)
    {
        private Instant? last;
        private (Instant At, string Id)? latest;

        public void Take(Mark mark, string id)
        {
            if (last is null)
            {
                if (mark.Kind == MarkKind.Begins) last = mark.At;
                return;
            }

            if (mark.Kind == MarkKind.Begins) return;
            GoTo(mark.At);
            if (mark.Kind == MarkKind.Check && mark.At <= Due) latest = (mark.At, id);
            else (last, latest) = (mark.Kind == MarkKind.Check ? mark.At : null, null);
        }

        /// <summary>When the next check is due, at a moment up to which all marks were taken; null when none is.</summary>
        public Instant? Pending(Instant now)
        {
            if (last is null) return null;
            GoTo(now);
            if (latest is not null) Settle();
            var due = NotLongBefore(now, Due);
            while (due < now) due += rhythm.Every;
            return due;
        }

        private Instant Due => last!.Value + rhythm.Every + rhythm.Tolerance;

        /// <summary>Settles what was due before a moment: the latest check that kept the rhythm, then every interval without one.</summary>
        private void GoTo(Instant now)
        {
            if (latest is not null && now > Due) Settle();
            for (var due = NotLongBefore(from, Due); due < now; due += rhythm.Every) missed(due);
        }

        /// <summary>The last moment of the rhythm before another one, or the first.</summary>
        private Instant NotLongBefore(Instant moment, Instant due) => moment <= due ? due : due + (rhythm.Every * Math.Max(0, (long)((moment - due) / rhythm.Every) - 1));

        private void Settle()
        {
            var (at, id) = latest!.Value;
            made(Due, id);
            (last, latest) = (at, null);
        }
    }
}
