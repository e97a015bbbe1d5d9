using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>The words of a scorecard.</summary>
internal static class ScorecardTexts
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Wording Of(Verdict verdict) => Verdicts.Shape[verdict].Text;

    public static Wording Of(Trend trend) => trend switch
    {
        Trend.Better => new("好转", "better"),
        Trend.Same => new("持平", "same"),
        Trend.Worse => new("变差", "worse"),
        Trend.Up => new("上升", "up"),
        Trend.Down => new("下降", "down"),
        _ => new("", ""),
    };

    public static Wording Of(PeriodUnit unit) => PeriodUnits.Shape[unit].Text;

    public static Wording Of(KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => new("％", "%"),
        KpiUnit.Hours => new("小时", "hours"),
        _ => new("件", "count"),
    };

    public static string Moment(Instant moment, DateTimeZone zone) => Minute.Format(moment.InZone(zone).LocalDateTime);

    /// <summary>A value with its unit: a share and hours with one decimal, a count as it is.</summary>
    public static string Value(Fraction? value, KpiUnit unit, Language language) => value is not { } fraction ? "" : unit switch
    {
        KpiUnit.Count => fraction.Shown.ToString("0.#", CultureInfo.InvariantCulture),
        _ => fraction + " " + Of(unit).In(language),
    };

    public static string Target(Target? target, KpiUnit unit, Language language) => target is null ? "" :
        (target.Direction == TargetDirection.AtLeast ? "≥ " : "≤ ") + target.Value.ToString("0.##", CultureInfo.InvariantCulture) + (unit == KpiUnit.Count ? "" : " " + Of(unit).In(language));

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
