namespace PropertyService.Domain.Kpi;

/// <summary>Counts records.</summary>
internal sealed class CountingTally<TRecord>(Kpi<TRecord> kpi, KpiContext context, Judge<TRecord> judge, bool atMidnight = false) : Tally<TRecord>(kpi, context)
    where TRecord : notnull
{
    public override Figure ToFigure() => FigureOf(
        Counted.Total, Kpi.Denominator is not null ? Counted.Total + Missed.Total : atMidnight && Window.AsOf < Judge.FirstMomentOf(Context.Period.First.PlusDays(1), Window) ? 0 : 1, HasRegister, LineageOf());

    private protected override bool Lasts => atMidnight;

    private protected override bool FallsDue => !atMidnight;

    private protected override bool Holds(Target target, decimal numerator, decimal denominator) =>
        (Kpi.Denominator is null && denominator == 0) || HoldsAgainst(InDoubt, target, numerator, Kpi.Denominator is null ? null : denominator);

    private protected override Judgement JudgementOf(in TRecord record) => judge(record, Window);
}
