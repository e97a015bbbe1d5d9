using System;
using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>Says for which one of a roll a record counts, and on which date.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
/// <param name="of">For which one; not looked at unless it is counted.</param>
/// <param name="date">On which date of the site; not looked at unless it is counted.</param>
public delegate Judgement Place<TRecord>(in TRecord record, in Window window, out string of, out LocalDate date);

/// <summary>
/// The share of days, weeks or months in which each one of a roll has its record, or its number of records (按日、周、月逐项到位);
/// or how many lack it (缺漏数). A week belongs to the period in which its Sunday lies. A unit of which every
/// day is off is left out.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="denominator">Of what; null where those are counted that lack it.</param>
/// <param name="roll">Of whom or what it is asked.</param>
/// <param name="each">In each of which unit it is asked: day, week or month.</param>
/// <param name="times">How many records each has to have: 1 or more.</param>
/// <param name="place">Makes, from a site's policy, what says for whom and when a record counts.</param>
public sealed class CoverageKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Wording? denominator,
    Roll roll, PeriodUnit each, int times, Func<SitePolicy, Place<TRecord>> place)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, denominator is null ? KpiUnit.Count : KpiUnit.Percent, KpiMemory.ByKey), roll, Roll.NotOnIt)
    where TRecord : notnull
{
    /// <summary>In each of which unit it is asked.</summary>
    public PeriodUnit Each => each;

    /// <summary>How many records each has to have.</summary>
    public int Times => times;

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new CoverageTally(this, context, each, times, place(context.Policy));

    private sealed class CoverageTally(Kpi<TRecord> kpi, KpiContext context, PeriodUnit each, int times, Place<TRecord> place) : RollTally<TRecord>(kpi, context)
    {
        private readonly Dictionary<(string Of, LocalDate First), long> found = [];
        private readonly HashSet<(string Of, LocalDate First)> notAsAsked = [];
        private string of = "";
        private LocalDate first;

        public override Figure ToFigure()
        {
            var (there, lacking, excluded, notYet) = (NewBook(), NewBook(), Excluded.Copy(), NotYetDue.Copy());
            foreach (var name in Names)
                for (var slot = ReportingPeriod.Around(each, Context.Period.First); slot.After <= Context.Period.After; slot = ReportingPeriod.Around(each, slot.After))
                {
                    if (slot.StartIn(Window.Zone) == slot.EndIn(Window.Zone) || !StandsFor(name, slot)) continue;
                    var id = name + " " + slot.ToString();
                    found.TryGetValue((name, slot.First), out var count);
                    if (count >= times) there.Add(new(id, null, null));
                    else if (ExclusionOf(name, slot) is { } off) excluded.Add(new(id, off.Why, off));
                    else if (slot.EndIn(Window.Zone) > Window.AsOf) notYet.Add(new(id, null, null));
                    else lacking.Add(new(id, notAsAsked.Contains((name, slot.First)) ? Roll.NotAsAsked : null, null));
                }

            var asked = there.Total + lacking.Total;
            var (counted, missed) = Kpi.Denominator is null ? (lacking, new LineageBook(0)) : (there, lacking);
            return FigureOf(counted.Total, Kpi.Denominator is null ? Math.Min(1, asked) : asked, HasData, LineageOf(counted, missed, excluded, notYet));
        }

        // What cannot be read was counted as lacking already.
        private protected override bool Holds(Target target, decimal numerator, decimal denominator) => true;

        private protected override Judgement JudgementOf(in TRecord record)
        {
            var judgement = place(record, Window, out of, out var date);
            if (judgement.Outcome is not (Outcome.Counted or Outcome.Missed)) return judgement;
            if (!Moments.CanBeOn(date)) return Judgement.Unusable(RecordFaults.OutOfTime);
            var slot = ReportingPeriod.Around(each, date);
            first = slot.First;
            if (slot.After <= Context.Period.First || slot.After > Context.Period.After) return Judgement.Outside;
            return IsOnTheRoll(of) ? judgement : Judgement.Unusable(Roll.NotOnIt);
        }

        private protected override void Settle(in TRecord record, Judgement judgement)
        {
            if (judgement.Outcome != Outcome.Missed) base.Settle(record, judgement);
            else
            {
                Outside++;
                notAsAsked.Add((of, first));
            }
        }

        private protected override void Accept(in TRecord record)
        {
            found.TryGetValue((of, first), out var count);
            found[(of, first)] = count + 1;
        }

        private protected override void MergeMore(Tally other)
        {
            foreach (var entry in ((CoverageTally)other).found)
            {
                found.TryGetValue(entry.Key, out var count);
                found[entry.Key] = count + entry.Value;
            }

            notAsAsked.UnionWith(((CoverageTally)other).notAsAsked);
        }

        private Exclusion? ExclusionOf(string name, ReportingPeriod slot)
        {
            Exclusion? off = null;
            for (var day = slot.First; day < slot.After; day = day.PlusDays(1))
            {
                off = OffOn(name, day);
                if (off is null) return null;
            }

            return off;
        }
    }
}
