using System;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>What a figure says about its target.</summary>
public enum Verdict
{
    /// <summary>The target is met (达标).</summary>
    Met,

    /// <summary>The target is not met (未达标).</summary>
    NotMet,

    /// <summary>
    /// The records that can be used meet the target, but enough of no use may belong to the period that with them it might
    /// not be met (未能证实). A record that was spoilt, on purpose or not, never makes a figure look better.
    /// </summary>
    Unproven,

    /// <summary>The sample is too small to say: the interval holds the target (样本太少，说不准).</summary>
    TooFewToSay,

    /// <summary>Nothing fell due in the period, or it has not begun (不适用).</summary>
    NotApplicable,

    /// <summary>The register was not handed over, or the site has not said what is asked about (无数据).</summary>
    NoData,

    /// <summary>The regulations set no target (无目标).</summary>
    NoTarget,
}

/// <summary>The names of <see cref="Verdict"/>.</summary>
public static class Verdicts
{
    /// <summary>One of all verdicts.</summary>
    public static ChoiceShape<Verdict> Shape { get; } = new(
        (Verdict.Met, "met", "达标", "met"),
        (Verdict.NotMet, "not-met", "未达标", "not met"),
        (Verdict.Unproven, "unproven", "未能证实", "unproven"),
        (Verdict.TooFewToSay, "too-few-to-say", "样本太少，说不准", "too few to say"),
        (Verdict.NotApplicable, "not-applicable", "不适用", "not applicable"),
        (Verdict.NoData, "no-data", "无数据", "no data"),
        (Verdict.NoTarget, "no-target", "无目标", "no target"));
}

/// <summary>Between which bounds the true share lies in 95 of 100 samples, in the figure's unit.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public sealed record Bounds(decimal Low, decimal High)
{
    private const double Z = 1.959963984540054;

    /// <summary>
    /// The interval of Wilson at 95 %. Of scores between nought and full it is on the safe side: their spread is never wider
    /// than that of a yes or no with the same mean.
    /// </summary>
    /// <param name="counted">How many count: 0 to <paramref name="of"/>.</param>
    /// <param name="of">Of how many: above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its bounds.</exception>
    public static Bounds Wilson(decimal counted, decimal of)
    {
        if (of <= 0) throw new ArgumentOutOfRangeException(nameof(of), of, "A share is of more than nought.");
        if (counted < 0 || counted > of) throw new ArgumentOutOfRangeException(nameof(counted), counted, "A share is between nought and all.");
        var (n, share, z2) = ((double)of, (double)(counted / of), Z * Z);
        var (middle, reach) = (share + (z2 / (2 * n)), Z * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n))));
        var width = 1 + (z2 / n);
        return new(100 * (decimal)Math.Max(0, (middle - reach) / width), 100 * (decimal)Math.Min(1, (middle + reach) / width));
    }
}

/// <summary>
/// One figure with everything by which it can be defended (指标数值): what was counted, what was missed, left out, not yet due
/// or of no use, and why. Compared with the target unrounded; shown to one decimal, half away from nought.
/// </summary>
/// <param name="Kpi">The measure.</param>
/// <param name="Context">For which site, period and moment.</param>
/// <param name="Numerator">What was counted or added up; 0 where there are no data.</param>
/// <param name="Denominator">Of how many; 1 for a count or a sum, and else 0 where there are no data.</param>
/// <param name="Value">The figure in its unit, not rounded; null when it does not apply or there are no data.</param>
/// <param name="Passes">Whether the value meets the target, whatever the verdict makes of it; null without value or target.</param>
/// <param name="Interval">For a sample with a target strictly between nought and all: between which bounds the true share lies.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Lineage">The records behind it.</param>
public sealed record Figure(
    Kpi Kpi, KpiContext Context, decimal Numerator, decimal Denominator, Fraction? Value, bool? Passes, Bounds? Interval, Verdict Verdict, Lineage Lineage)
{
    /// <summary>What it has to reach at the site; null where nothing is set.</summary>
    public Target? Target => Kpi.TargetUnder(Context.Policy);

    /// <summary>The value with its unit, for a person to read; empty where there is none.</summary>
    /// <param name="language">In which language.</param>
    public string Show(Language language) => ScorecardTexts.Value(Value, Kpi.Unit, language);

    /// <param name="kpi">The measure.</param>
    /// <param name="context">For which site, period and moment.</param>
    /// <param name="numerator">What was counted or added up.</param>
    /// <param name="denominator">Of how many; 1 for a count or a sum.</param>
    /// <param name="hasData">Whether anything can be said.</param>
    /// <param name="lineage">The records behind it.</param>
    /// <param name="holds">Whether the target would be met if all records that are in doubt told against it.</param>
    internal static Figure Of(Kpi kpi, KpiContext context, decimal numerator, decimal denominator, bool hasData, Lineage lineage, Func<Target, bool> holds)
    {
        if (!hasData) return new(kpi, context, 0, kpi.Denominator is null ? 1 : 0, null, null, null, Verdict.NoData, lineage.OfNoData(kpi));
        if (context.AsOf <= context.Window.Start) return new(kpi, context, numerator, denominator, null, null, null, Verdict.NotApplicable, lineage);
        if (denominator == 0) return new(kpi, context, numerator, denominator, null, null, null, lineage.InDoubt > 0 && kpi.TargetUnder(context.Policy) is { } asked && !holds(asked) ? Verdict.Unproven : Verdict.NotApplicable, lineage);
        var value = new Fraction(kpi.Unit == KpiUnit.Percent ? numerator * 100 : numerator, denominator);
        if (kpi.TargetUnder(context.Policy) is not { } target) return new(kpi, context, numerator, denominator, value, null, null, Verdict.NoTarget, lineage);
        var passes = target.IsMetBy(value);
        var interval = kpi is { IsSample: true, Unit: KpiUnit.Percent } && target.Value is > 0 and < 100 ? Bounds.Wilson(numerator, denominator) : null;
        var verdict = target.IsWithin(interval) ? Verdict.TooFewToSay : !passes ? Verdict.NotMet : lineage.InDoubt == 0 || (holds(target) && SampleHolds()) ? Verdict.Met : Verdict.Unproven;
        return new(kpi, context, numerator, denominator, value, passes, interval, verdict, lineage);

        // With those in doubt a sample may be as many cases larger, none of which is as it should be, and so too small to say.
        bool SampleHolds() => interval is null || !target.IsWithin(Bounds.Wilson(target.Direction == TargetDirection.AtMost ? numerator + lineage.InDoubt : numerator, denominator + lineage.InDoubt));
    }
}

/// <summary>The records behind a figure (数据来历). What falls due in another period or does not concern the figure is only counted.</summary>
/// <param name="Counted">Those in the numerator.</param>
/// <param name="Missed">Those in the denominator only.</param>
/// <param name="Excluded">Those left out, each with its reason and, where somebody decided it, by whom.</param>
/// <param name="NotYetDue">Those that fall due in the period but later than the moment asked for.</param>
/// <param name="Unusable">Those of no use, each with its fault.</param>
/// <param name="Outside">How many do not concern it.</param>
/// <param name="InDoubt">How many of those of no use may belong to the period, as far as their times tell: 0 to all of them.</param>
public sealed record Lineage(LineageList Counted, LineageList Missed, LineageList Excluded, LineageList NotYetDue, LineageList Unusable, long Outside, long InDoubt)
{
    /// <summary>The same where nothing can be said: nothing is held to be missed.</summary>
    internal Lineage OfNoData(Kpi kpi)
    {
        var none = new LineageList(0, [], []);
        return kpi.Denominator is null ? this with { Counted = none, Missed = none } : this with { Missed = none };
    }

    /// <summary>How many came to what.</summary>
    public Totals Totals => new(Counted.Total, Missed.Total, Excluded.Total, NotYetDue.Total, Unusable.Total, Outside);
}
