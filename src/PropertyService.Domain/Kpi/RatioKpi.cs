using System;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>The share of records for which something holds (比率).</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="denominator">Of what.</param>
/// <param name="judge">Makes, from a site's policy, what says what a record is for this figure.</param>
public sealed class RatioKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Wording denominator, Func<SitePolicy, Judge<TRecord>> judge)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, KpiUnit.Percent, KpiMemory.Constant))
    where TRecord : notnull
{
    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new CountingTally<TRecord>(this, context, judge(context.Policy));

    /// <summary>
    /// The figure of records that were counted elsewhere, such as by <see cref="DueColumns"/> or in a database; it names none of
    /// them, and takes all of those of no use to be in doubt, because nobody says when they were. Of a time in which the plan of
    /// the context has the register not kept there are no data.
    /// </summary>
    /// <param name="context">For which site, period and moment they were counted.</param>
    /// <param name="totals">What they came to.</param>
    /// <exception cref="ArgumentOutOfRangeException">A total is below nought.</exception>
    public Figure FigureOf(KpiContext context, Totals totals)
    {
        if (totals is not { Counted: >= 0, Missed: >= 0, Excluded: >= 0, NotYetDue: >= 0, Unusable: >= 0, Outside: >= 0 }) throw new ArgumentOutOfRangeException(nameof(totals), totals, "A total is 0 or more.");
        var lineage = new Lineage(Unnamed(totals.Counted), Unnamed(totals.Missed), Unnamed(totals.Excluded), Unnamed(totals.NotYetDue), Unnamed(totals.Unusable), totals.Outside, totals.Unusable);
        var all = totals.Counted + totals.Missed;
        return Figure.Of(this, context ?? throw new ArgumentNullException(nameof(context)), totals.Counted, all, context.Keeps(Records), lineage, target => Tally.HoldsAgainst(totals.Unusable, target, totals.Counted, all));

        static LineageList Unnamed(long total) => new(total, [], []);
    }
}
