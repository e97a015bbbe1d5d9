using System;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>What the records amount to on average, or together (均值、合计).</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="unit">In what it is given.</param>
/// <param name="numerator">What is added up.</param>
/// <param name="denominator">Over what it is averaged; null for the sum.</param>
/// <param name="measure">Makes, from a site's policy, what says how much a record amounts to.</param>
public sealed class AmountKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, KpiUnit unit, Wording numerator, Wording? denominator, Func<SitePolicy, Measure<TRecord>> measure)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, unit, KpiMemory.Constant))
    where TRecord : notnull
{
    /// <summary>
    /// Of which records only the first counts, such as the answers of one household in one round; the others are left out as
    /// <see cref="Repeated"/>, in whatever order they come. Null where every record counts.
    /// </summary>
    public Reading<TRecord, (string Of, string In, Instant At)>? Once
    {
        get;
        init => (field, Memory) = (value, value is null ? KpiMemory.Constant : KpiMemory.ByKey);
    }

    /// <summary>Why those that are not the first are left out.</summary>
    public Reason? Repeated { get; init; }

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new AmountTally<TRecord>(this, context, measure(context.Policy));

    /// <summary>
    /// How many parts make one of what the measure hands over: 1 or more. With enough of them every amount is a whole number
    /// and nothing is rounded before the end, so that the order of adding changes nothing.
    /// </summary>
    public long Parts { get; init; } = 1;
}
