using System;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>The number of records for which something holds (件数).</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="judge">Makes, from a site's policy, what says what a record is for this figure.</param>
public sealed class CountKpi<TRecord>(string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Func<SitePolicy, Judge<TRecord>> judge)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, null, KpiUnit.Count, KpiMemory.Constant))
    where TRecord : notnull
{
    /// <summary>Whether it is what stands at the midnights that end the days of the period, so that before the first of them it does not apply (零点存量).</summary>
    public bool AtMidnight { get; init; }

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new CountingTally<TRecord>(this, context, judge(context.Policy), AtMidnight);
}
