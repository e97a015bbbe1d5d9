using System;
using System.Collections.Generic;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>A stretch of time that a record tells of one of a roll.</summary>
/// <param name="Of">Of which one.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
/// <param name="IsGap">Whether it was not so during that time, whatever other records say.</param>
public readonly record struct Stretch(string Of, Instant From, Instant? To, bool IsGap);

/// <summary>Says of which one of a roll a record tells, and of which time.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
/// <param name="stretch">The stretch of time; not looked at unless it is counted.</param>
public delegate Judgement Covers<TRecord>(in TRecord record, in Window window, out Stretch stretch);

/// <summary>
/// The share of the period's time during which something was so of each one of a roll, such as manned or running (时段覆盖率).
/// Stretches that overlap count once; only time up to the moment asked for is asked about, and no day that is off.
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
    : Kpi<TRecord>(id, zh, en, records, source)
    where TRecord : notnull
{
    /// <summary>A record names something that does not stand on the roll.</summary>
    public static readonly Reason NotOnTheRoll = CoverageKpi<TRecord>.NotOnTheRoll;

    /// <inheritdoc/>
    public override Wording Numerator => numerator;

    /// <inheritdoc/>
    public override Wording? Denominator => denominator;

    /// <inheritdoc/>
    public override KpiUnit Unit => KpiUnit.Percent;

    /// <inheritdoc/>
    public override KpiMemory Memory => KpiMemory.ByInterval;

    /// <inheritdoc/>
    public override IReadOnlyList<Roll> Rolls => [roll];

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new TimeTally(this, context, roll, covers(context.Policy));

    private sealed class TimeTally(Kpi<TRecord> kpi, KpiContext context, Roll roll, Covers<TRecord> covers) : Tally<TRecord>(kpi, context)
    {
        private readonly HashSet<string> names = new(context.Plan.Of(roll) ?? default, StringComparer.Ordinal);
        private readonly Dictionary<string, (Spans So, Spans NotSo)> times = new(StringComparer.Ordinal);
        private Stretch stretch;

        private Instant End => Instant.Max(Window.Start, Instant.Min(Window.End, Window.AsOf));

        public override Figure ToFigure()
        {
            var (missed, excluded, missing, asked) = (NewBook(), Excluded.Copy(), Duration.Zero, Duration.Zero);
            foreach (var name in Context.Plan.Of(roll) ?? default)
            {
                var (so, notSo) = times.TryGetValue(name, out var found) ? found : (new Spans(), new Spans());
                foreach (var (start, end) in Asked(name, excluded).All)
                {
                    asked += end - start;
                    foreach (var (from, to) in so.Missing(start, end, notSo).All)
                    {
                        missing += to - from;
                        missed.Add(new(name + " " + Local(from) + "/" + Local(to), null, null));
                    }
                }
            }

            var lineage = new Lineage(Counted.ToList(), missed.ToList(), excluded.ToList(), NotYetDue.ToList(), Unusable.ToList(), Outside);
            return Figure.Of(Kpi, Context, Minutes(asked - missing), Minutes(asked), HasRegister && Context.Plan.Of(roll) is not null, lineage);
        }

        private protected override Judgement JudgementOf(in TRecord record)
        {
            var judgement = covers(record, Window, out stretch);
            if (judgement.Outcome != Outcome.Counted) return judgement;
            if (!names.Contains(stretch.Of)) return Judgement.Unusable(NotOnTheRoll);
            return Instant.Max(stretch.From, Window.Start) < Instant.Min(stretch.To ?? End, End) ? judgement : Judgement.Outside;
        }

        private protected override void Accept(in TRecord record)
        {
            if (!times.TryGetValue(stretch.Of, out var spans)) times[stretch.Of] = spans = (new(), new());
            (stretch.IsGap ? spans.NotSo : spans.So).Add(Instant.Max(stretch.From, Window.Start), Instant.Min(stretch.To ?? End, End));
            base.Accept(record);
        }

        private protected override void MergeMore(Tally other)
        {
            foreach (var entry in ((TimeTally)other).times)
            {
                if (!times.TryGetValue(entry.Key, out var spans)) times[entry.Key] = spans = (new(), new());
                spans.So.Add(entry.Value.So);
                spans.NotSo.Add(entry.Value.NotSo);
            }
        }

        /// <summary>The time for which one of the roll is asked about: the period so far, without its days off.</summary>
        private Spans Asked(string name, LineageBook excluded)
        {
            var asked = new Spans();
            for (var day = ReportingPeriod.Day(Context.Period.First); day.StartIn(Window.Zone) < End; day = ReportingPeriod.Around(PeriodUnit.Day, day.After))
                if (Context.Plan.ExclusionOf(roll, name, day.First, Kpi.Excludes) is { } off) excluded.Add(new(name + " " + day, off.Why, off));
                else asked.Add(day.StartIn(Window.Zone), Instant.Min(day.EndIn(Window.Zone), End));
            return asked;
        }

        private static decimal Minutes(Duration time) => (decimal)time.TotalTicks / NodaConstants.TicksPerMinute;

        private string Local(Instant moment) => LocalDateTimePattern.ExtendedIso.Format(moment.InZone(Window.Zone).LocalDateTime);
    }
}
