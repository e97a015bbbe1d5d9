using System;
using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>A stretch of time that a record tells of one of a roll.</summary>
/// <param name="Of">Of which one.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
/// <param name="IsGap">Whether it was not so during that time, whatever other records of the same part say; of the whole where no part is named.</param>
public readonly record struct Stretch(string Of, Instant From, Instant? To, bool IsGap)
{
    /// <summary>Of which part of it the record tells, such as one of several lifts or guards, where one that is so is enough; null for the whole.</summary>
    public string? Part { get; init; }
}

/// <summary>Says of which one of a roll a record tells, and of which time.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
/// <param name="stretch">The stretch of time; not looked at unless it is counted.</param>
public delegate Judgement Covers<TRecord>(in TRecord record, in Window window, out Stretch stretch);

/// <summary>
/// The share of the period's time during which something was so of each one of a roll, such as manned or running (时段覆盖率).
/// Stretches that overlap count once; only time up to the moment asked for is asked about, and not the time of a record that
/// somebody left out for one of the reasons that the figure knows, nor a day that is off for one.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted, in minutes.</param>
/// <param name="denominator">Of what, in minutes.</param>
/// <param name="roll">Of whom or what it is asked.</param>
/// <param name="covers">Makes, from a site's policy, what says of whom and of which time a record tells.</param>
public sealed class TimeKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Wording denominator, Roll roll, Func<SitePolicy, Covers<TRecord>> covers)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, KpiUnit.Percent, KpiMemory.ByInterval), roll, Roll.NotOnIt)
    where TRecord : notnull
{
    /// <summary>
    /// Makes, from a site's policy, how much of each of the site's days is asked for, whichever hours of it; null, or 24 hours,
    /// for all of it. Where it is less, a day is asked about once it has ended.
    /// </summary>
    public Func<SitePolicy, Duration>? PerDay { get; init; }

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new TimeTally(this, context, covers(context.Policy), PerDay?.Invoke(context.Policy) ?? Duration.FromDays(1));

    /// <summary>What is told of one of a roll: of the whole, and of its parts.</summary>
    private sealed class Times
    {
        private readonly Dictionary<string, (Spans So, Spans NotSo)> parts = new(StringComparer.Ordinal);

        /// <summary>When the whole was not so.</summary>
        public Spans NotSo { get; } = new();

        public Spans NotAsked { get; } = new();

        /// <summary>When one of the parts was so.</summary>
        public Spans So
        {
            get
            {
                var so = new Spans();
                foreach (var part in parts.Values) so.Add(part.So.Without(part.NotSo));
                return so;
            }
        }

        public Spans Of(in Stretch stretch) => !stretch.IsGap ? Part(stretch.Part ?? "").So : stretch.Part is { } part ? Part(part).NotSo : NotSo;

        public void Add(Times other)
        {
            NotSo.Add(other.NotSo);
            NotAsked.Add(other.NotAsked);
            foreach (var part in other.parts)
            {
                var (so, notSo) = Part(part.Key);
                so.Add(part.Value.So);
                notSo.Add(part.Value.NotSo);
            }
        }

        private (Spans So, Spans NotSo) Part(string name)
        {
            if (!parts.TryGetValue(name, out var part)) parts[name] = part = (new(), new());
            return part;
        }
    }

    private sealed class TimeTally(Kpi<TRecord> kpi, KpiContext context, Covers<TRecord> covers, Duration perDay) : RollTally<TRecord>(kpi, context)
    {
        private readonly Dictionary<string, Times> times = new(StringComparer.Ordinal);
        private Stretch stretch;

        private Instant End => Instant.Max(Window.Start, Instant.Min(Window.End, Window.AsOf));

        public override Figure ToFigure()
        {
            var (missed, excluded, missing, asked) = (NewBook(), Excluded.Copy(), 0m, 0m);
            foreach (var name in Names)
            {
                var (time, notAsked) = (times.TryGetValue(name, out var found) ? found : new(), DaysOff(name, excluded));
                notAsked.Add(time.NotAsked);
                var so = time.So;
                foreach (var (from, to) in Slots())
                {
                    var gaps = so.Missing(from, to, time.NotSo).Without(notAsked);
                    var open = (to - from) - notAsked.Within(from, to).Length;
                    var wanted = perDay < Duration.FromDays(1) ? Duration.Min(perDay, open) : open;
                    var lacking = Duration.Max(Duration.Zero, wanted - (open - gaps.Length));
                    (asked, missing) = (asked + Nanoseconds(wanted), missing + Nanoseconds(lacking));
                    if (wanted == open)
                        foreach (var gap in gaps.All) missed.Add(new(Between(name, gap.From, gap.To), null, null));
                    else if (lacking > Duration.Zero) missed.Add(new(Between(name, from, to), null, null));
                }
            }

            return FigureOf((asked - missing) / NodaConstants.NanosecondsPerMinute, asked / NodaConstants.NanosecondsPerMinute, HasData, LineageOf(missed: missed, excluded: excluded));
        }

        private protected override bool Lasts => true;

        // A stretch that cannot be read may be one in which it was not so, of any length.
        private protected override bool Holds(Target target, decimal numerator, decimal denominator) => denominator == 0;

        private protected override Judgement JudgementOf(in TRecord record)
        {
            var judgement = covers(record, Window, out stretch);
            if (judgement.Outcome is not (Outcome.Counted or Outcome.Excluded)) return judgement;
            if (Instant.Max(stretch.From, Window.Start) >= Instant.Min(stretch.To ?? End, End)) return Judgement.Outside;
            return IsOnTheRoll(stretch.Of) ? judgement : Judgement.Unusable(Roll.NotOnIt);
        }

        private protected override void Settle(in TRecord record, Judgement judgement)
        {
            if (judgement.Outcome is Outcome.Counted or Outcome.Excluded)
            {
                var time = Of(stretch.Of);
                (judgement.Outcome == Outcome.Excluded ? time.NotAsked : time.Of(stretch)).Add(Instant.Max(stretch.From, Window.Start), Instant.Min(stretch.To ?? End, End));
            }

            // What it was not so is named by the gaps.
            if (judgement.Outcome == Outcome.Counted && stretch.IsGap) Outside++;
            else base.Settle(record, judgement);
        }

        private protected override void MergeMore(Tally other)
        {
            foreach (var entry in ((TimeTally)other).times) Of(entry.Key).Add(entry.Value);
        }

        private string Between(string name, Instant from, Instant to) => name + " " + Local(from) + "/" + Local(to);

        /// <summary>The days of the period so far on which one of the roll is not asked about.</summary>
        private Spans DaysOff(string name, LineageBook excluded)
        {
            var off = new Spans();
            for (var day = ReportingPeriod.Day(Context.Period.First); day.StartIn(Window.Zone) < End; day = ReportingPeriod.Around(PeriodUnit.Day, day.After))
            {
                var decided = OffOn(name, day.First);
                if (decided is null && Stands(name, day.First)) continue;
                if (decided is not null && Stands(name, day.First)) excluded.Add(new(name + " " + day, decided.Why, decided));
                off.Add(day.StartIn(Window.Zone), Instant.Min(day.EndIn(Window.Zone), End));
            }

            return off;
        }

        private static decimal Nanoseconds(Duration time) => ((decimal)time.Days * NodaConstants.NanosecondsPerDay) + time.NanosecondOfDay;

        private Times Of(string name)
        {
            if (!times.TryGetValue(name, out var time)) times[name] = time = new();
            return time;
        }

        /// <summary>The period as far as it has gone; where only a part of each day is asked for, its days that have ended.</summary>
        private IEnumerable<(Instant From, Instant To)> Slots()
        {
            if (perDay >= Duration.FromDays(1))
            {
                yield return (Window.Start, End);
                yield break;
            }

            for (var date = Context.Period.First; date < Context.Period.After && ReportingPeriod.Day(date) is var day && day.EndIn(Window.Zone) <= End; date = day.After)
                yield return (day.StartIn(Window.Zone), day.EndIn(Window.Zone));
        }
    }
}
