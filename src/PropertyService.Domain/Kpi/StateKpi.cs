using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>What a record found of one thing.</summary>
/// <param name="Of">Of which thing.</param>
/// <param name="At">When.</param>
/// <param name="Good">How much of it is in order: 0 to <paramref name="All"/>.</param>
/// <param name="All">How much there is of it: above 0; 1 for a thing that is counted as one.</param>
public readonly record struct Found(string Of, Instant At, decimal Good, decimal All);

/// <summary>Says what a record found of one thing.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
/// <param name="found">What it found; not looked at unless it is counted.</param>
public delegate Judgement Inspects<TRecord>(in TRecord record, in Window window, out Found found);

/// <summary>
/// The share of things that are in order, each as it was found last in the period (完好状态). What was found of it earlier in
/// the period concerns the figure no more, so that a thing looked at often weighs no more than another. Of two findings of the
/// same moment the one with the greater id is the last.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="denominator">Of what.</param>
/// <param name="inspects">Makes, from a site's policy, what says what a record found.</param>
public sealed class StateKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Wording denominator, Func<SitePolicy, Inspects<TRecord>> inspects)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, KpiUnit.Percent, KpiMemory.ByKey), ofItsSort: Unnamed)
    where TRecord : notnull
{
    /// <summary>A record does not name its thing.</summary>
    public static readonly Reason Unnamed = new("unnamed", new("记录没有写明是哪一项", "it does not name its thing"));

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new StateTally(this, context, inspects(context.Policy));

    private readonly record struct Last(Found Found, string Id, Exclusion? Off)
    {
        public bool IsAfter(Last other) => Found.At != other.Found.At ? Found.At > other.Found.At : string.CompareOrdinal(Id, other.Id) > 0;
    }

    private sealed class StateTally(Kpi<TRecord> kpi, KpiContext context, Inspects<TRecord> inspects) : Tally<TRecord>(kpi, context)
    {
        private readonly Dictionary<string, Last> things = new(StringComparer.Ordinal);
        private Found found;

        public override Figure ToFigure()
        {
            var (counted, missed, excluded) = (NewBook(), NewBook(), NewBook());
            var (good, all) = (0m, 0m);
            foreach (var last in things.Values)
            {
                (last.Off is not null ? excluded : last.Found.Good >= last.Found.All ? counted : missed).Add(new(last.Id, last.Off?.Why, last.Off));
                if (last.Off is null) (good, all) = (good + last.Found.Good, all + last.Found.All);
            }

            return FigureOf(good, all, HasRegister, LineageOf(counted, missed, excluded));
        }

        // Each may be the last finding of a thing that was found in order before; where things are not counted as one each,
        // it may be one that weighs more than all the others.
        private protected override bool Holds(Target target, decimal numerator, decimal denominator) =>
            denominator > 0 && things.Values.All(static t => t.Found.All == 1) && target.IsMetBy(new(100 * (numerator - InDoubt), denominator));

        private protected override Judgement JudgementOf(in TRecord record)
        {
            var judgement = inspects(record, Window, out found);
            return judgement.Outcome == Outcome.Counted && string.IsNullOrWhiteSpace(found.Of) ? Judgement.Unusable(Unnamed) : judgement;
        }

        private protected override void Settle(in TRecord record, Judgement judgement)
        {
            if (judgement.Outcome is Outcome.Counted or Outcome.Excluded) Keep(new(found, Records.IdOf(record), judgement.Why is null ? null : Records.ExclusionOf(record)));
            else base.Settle(record, judgement);
        }

        private protected override void MergeMore(Tally other)
        {
            foreach (var last in ((StateTally)other).things.Values) Keep(last);
        }

        private void Keep(Last last)
        {
            if (things.TryGetValue(last.Found.Of, out var before))
            {
                Outside++;
                if (!last.IsAfter(before)) return;
            }

            things[last.Found.Of] = last;
        }
    }
}
