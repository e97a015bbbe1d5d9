using System.Collections.Generic;
using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>Adds up what records amount to; what is missed amounts to nothing.</summary>
internal sealed class AmountTally<TRecord>(AmountKpi<TRecord> kpi, KpiContext context, Measure<TRecord> measure) : Tally<TRecord>(kpi, context)
    where TRecord : notnull
{
    private readonly Dictionary<(string Of, string In), First> firsts = [];
    private decimal sum;
    private decimal amount;

    public override Figure ToFigure()
    {
        var (counted, missed, total) = (Counted, Missed, sum);
        if (kpi.Once is not null)
        {
            (counted, missed) = (NewBook(), NewBook());
            foreach (var first in firsts.Values)
            {
                (first.Amount is null ? missed : counted).Add(new(first.Id, null, null));
                total += first.Amount ?? 0;
            }
        }

        return FigureOf(total / kpi.Parts, Kpi.Denominator is null ? 1 : counted.Total + missed.Total, HasRegister, LineageOf(counted, missed));
    }

    private protected override bool FallsDue => true;

    // Of amounts that are no shares of a case nobody knows how much is lacking.
    private protected override bool Holds(Target target, decimal numerator, decimal denominator) =>
        Kpi is { Unit: KpiUnit.Percent, Denominator: not null } && HoldsAgainst(InDoubt, target, numerator, denominator);

    private protected override Judgement JudgementOf(in TRecord record) => measure(record, Window, out amount);

    private protected override void Settle(in TRecord record, Judgement judgement)
    {
        if (kpi.Once is not { } once || judgement.Outcome is not (Outcome.Counted or Outcome.Missed)) base.Settle(record, judgement);
        else
        {
            var (of, within, at) = once(record);
            Keep((of, within), new(at, Records.IdOf(record), judgement.Outcome == Outcome.Counted ? amount : null));
        }
    }

    private protected override void Accept(in TRecord record)
    {
        sum += amount;
        base.Accept(record);
    }

    private protected override void MergeMore(Tally other)
    {
        sum += ((AmountTally<TRecord>)other).sum;
        foreach (var first in ((AmountTally<TRecord>)other).firsts) Keep(first.Key, first.Value);
    }

    private void Keep((string Of, string In) key, First first)
    {
        if (firsts.TryGetValue(key, out var before))
        {
            var isEarlier = first.At != before.At ? first.At < before.At : string.CompareOrdinal(first.Id, before.Id) < 0;
            Excluded.Add(new(isEarlier ? before.Id : first.Id, kpi.Repeated, null));
            if (!isEarlier) return;
        }

        firsts[key] = first;
    }

    /// <summary>The first record of a key, and what it amounts to; null where it is missed.</summary>
    private readonly record struct First(Instant At, string Id, decimal? Amount);
}
