using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>The words of a scorecard.</summary>
internal static class ScorecardTexts
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static readonly Wording Passes = new("数值达到目标", "the value meets the target");

    public static readonly Wording Fails = new("数值未达到目标", "the value does not meet the target");

    /// <summary>Why a target that is met is not proven.</summary>
    public static Wording InDoubt(long records) => new($"可能属于本期的不可用记录 {records} 条", $"{records} of no use may belong to the period");

    public static Wording Of(Verdict verdict) => Verdicts.Shape[verdict].Text;

    public static Wording Of(Trend trend) => trend == Trend.Unknown ? new("", "") : Trends.Shape[trend].Text;

    public static Wording Of(PeriodUnit unit) => PeriodUnits.Shape[unit].Text;

    public static Wording Of(KpiUnit unit) => KpiUnits.Shape[unit].Text;

    /// <summary>What records came to, in the order in which people read it.</summary>
    public static IEnumerable<(Wording How, LineageList List)> Lists(Lineage lineage) =>
    [
        (new("计入", "counted"), lineage.Counted), (new("未达到", "missed"), lineage.Missed), (new("剔除", "left out"), lineage.Excluded),
        (new("未到期", "not yet due"), lineage.NotYetDue), (new("不可用", "unusable"), lineage.Unusable),
    ];

    public static string Moment(Instant moment, DateTimeZone zone) => Minute.Format(moment.InZone(zone).LocalDateTime);

    /// <summary>A value with its unit: a share and hours with one decimal, a count as it is.</summary>
    public static string Value(Fraction? value, KpiUnit unit, Language language) => value is not { } fraction ? "" : unit switch
    {
        KpiUnit.Count => fraction.Shown.ToString("0.#", CultureInfo.InvariantCulture),
        _ => fraction + " " + Of(unit).In(language),
    };

    public static string Target(Target? target, KpiUnit unit, Language language) => target is null ? "" :
        (target.Direction == TargetDirection.AtLeast ? "≥ " : "≤ ") + target.Value.ToString("0.##", CultureInfo.InvariantCulture) + (unit == KpiUnit.Count ? "" : " " + Of(unit).In(language));

    /// <summary>A numerator or denominator for programs: a third of an hour has no last digit, and a document takes 28 of them.</summary>
    public static decimal Part(decimal part) => decimal.Round(part, 9);

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
