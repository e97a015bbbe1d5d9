using System;
using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>The calendar units by which figures are asked for.</summary>
public enum PeriodUnit
{
    /// <summary>A day (日).</summary>
    Day,

    /// <summary>A week from Monday (周，周一起).</summary>
    Week,

    /// <summary>A calendar month (月).</summary>
    Month,

    /// <summary>A quarter (季).</summary>
    Quarter,

    /// <summary>A calendar year (年).</summary>
    Year,
}

/// <summary>The names of <see cref="PeriodUnit"/>.</summary>
public static class PeriodUnits
{
    /// <summary>One of all units.</summary>
    public static ChoiceShape<PeriodUnit> Shape { get; } = new(
        (PeriodUnit.Day, "day", "日", "day"),
        (PeriodUnit.Week, "week", "周", "week"),
        (PeriodUnit.Month, "month", "月", "month"),
        (PeriodUnit.Quarter, "quarter", "季", "quarter"),
        (PeriodUnit.Year, "year", "年", "year"));
}

/// <summary>A period as it is written, such as <c>2026-10</c>.</summary>
public sealed class PeriodShape : Shape<ReportingPeriod>
{
    /// <inheritdoc/>
    public override Wording Description { get; } = new("统计期，例如 2026、2026-Q4、2026-10、2026-W41 或 2026-10-05", "a period such as 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-05");

    /// <inheritdoc/>
    public override Datum Schema => Datum.Map(("type", Datum.Of("string")), ("pattern", Datum.Of("^[0-9]{4}(-(Q[1-4]|W[0-9]{2}|[0-9]{2}(-[0-9]{2})?))?$")));

    /// <inheritdoc/>
    public override IReadOnlyList<ReportingPeriod> Samples { get; } = [ReportingPeriod.Of(PeriodUnit.Month, new(2026, 3, 1))];

    /// <inheritdoc/>
    public override bool Check(ReportingPeriod value, string path, ICollection<Fault>? faults)
    {
        if (value is not null) return true;
        faults?.Add(new(path, "missing", new("缺少统计期", "the period is missing")));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(ReportingPeriod value) => Datum.Of(value.ToString());

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out ReportingPeriod value)
    {
        value = Samples[0];
        if (datum.Kind != DatumKind.Text) return WrongType(datum, Description, path, faults);
        var read = ReportingPeriod.Parse(datum.AsText);
        foreach (var fault in read.Faults) faults.Add(fault with { Path = path });
        if (read.IsOk) value = read.Value;
        return read.IsOk;
    }
}

/// <summary>
/// A whole day, week, month, quarter or year of the site's calendar (统计期): from its first midnight, inclusive, to the
/// midnight after its last day, exclusive. Years 1900 to 2199; a week belongs to the year of its Thursday.
/// </summary>
public sealed record ReportingPeriod
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private ReportingPeriod(PeriodUnit unit, LocalDate first, LocalDate after) => (Unit, First, After) = (unit, first, after);

    /// <summary>Which calendar unit it is.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The day after the last one.</summary>
    public LocalDate After { get; }

    /// <summary>How many days it has.</summary>
    public int Days => Period.DaysBetween(First, After);

    /// <summary>One day.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1900 and 2199.</exception>
    public static ReportingPeriod Day(LocalDate date) => Of(PeriodUnit.Day, date);

    /// <summary>The period of a unit in which a day lies.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="day">A day of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year (of a week, the year of its Thursday) is not between 1900 and 2199, or there is no such unit.</exception>
    public static ReportingPeriod Of(PeriodUnit unit, LocalDate day) => (unit == PeriodUnit.Week ? WeekYearRules.Iso.GetWeekYear(day) : day.Year) is >= FirstYear and <= LastYear
        ? Around(unit, day)
        : throw new ArgumentOutOfRangeException(nameof(day), day, "A period lies in the years 1900 to 2199.");

    /// <summary>The same without bounds, for the days and weeks that reach over the first and last year.</summary>
    internal static ReportingPeriod Around(PeriodUnit unit, LocalDate day)
    {
        var month = new LocalDate(day.Year, day.Month, 1);
        return unit switch
        {
            PeriodUnit.Day => new(unit, day, day.PlusDays(1)),
            PeriodUnit.Week => Week(day.PlusDays(1 - (int)day.DayOfWeek)),
            PeriodUnit.Month => new(unit, month, month.PlusMonths(1)),
            PeriodUnit.Quarter => Quarter(month.PlusMonths(-((day.Month - 1) % 3))),
            PeriodUnit.Year => new(unit, new(day.Year, 1, 1), new(day.Year + 1, 1, 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
        };

        static ReportingPeriod Week(LocalDate monday) => new(PeriodUnit.Week, monday, monday.PlusDays(7));
        static ReportingPeriod Quarter(LocalDate first) => new(PeriodUnit.Quarter, first, first.PlusMonths(3));
    }

    /// <summary>Reads <c>2026</c>, <c>2026-Q4</c>, <c>2026-10</c>, <c>2026-W41</c> or <c>2026-10-05</c>.</summary>
    /// <param name="text">The text.</param>
    public static Result<ReportingPeriod> Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        var good = Number(parts[0], 4, FirstYear, LastYear, out var year);
        var first = new LocalDate(good ? year : FirstYear, 1, 1);
        if (good && parts.Length == 1) return new(Of(PeriodUnit.Year, first));
        if (good && parts.Length == 2 && parts[1].Length > 0 && parts[1][0] == 'Q' && Number(parts[1].Substring(1), 1, 1, 4, out var quarter))
            return new(Of(PeriodUnit.Quarter, first.PlusMonths((quarter - 1) * 3)));
        if (good && parts.Length == 2 && parts[1].Length > 0 && parts[1][0] == 'W' && Number(parts[1].Substring(1), 2, 1, WeekYearRules.Iso.GetWeeksInWeekYear(year), out var week))
            return new(Of(PeriodUnit.Week, LocalDate.FromWeekYearWeekAndDay(year, week, IsoDayOfWeek.Thursday)));
        if (good && parts.Length is 2 or 3 && Number(parts[1], 2, 1, 12, out var month))
        {
            if (parts.Length == 2) return new(Of(PeriodUnit.Month, new(year, month, 1)));
            if (Number(parts[2], 2, 1, CalendarSystem.Iso.GetDaysInMonth(year, month), out var day)) return new(Of(PeriodUnit.Day, new(year, month, day)));
        }

        var shown = Shown.Of(text ?? "", 40);
        return new([new("period", "unknown-value", new(
            $"“{shown}”不是统计期；应为 2026、2026-Q4、2026-10、2026-W41 或 2026-10-05 的样子，年份 1900 至 2199",
            $"'{shown}' is no period; expected the like of 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-05, in the years 1900 to 2199"))]);
    }

    /// <summary>The first moment in a zone.</summary>
    /// <param name="zone">The site's zone.</param>
    public Instant StartIn(DateTimeZone zone) => Midnight(First, zone);

    /// <summary>The first moment after it in a zone.</summary>
    /// <param name="zone">The site's zone.</param>
    public Instant EndIn(DateTimeZone zone) => Midnight(After, zone);

    /// <summary>Whether there is a period before it, not before 1900.</summary>
    public bool HasPrevious => First.Year > FirstYear || (First.Year == FirstYear && First.DayOfYear > 1);

    /// <summary>The period of the same unit just before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would lie before 1900.</exception>
    public ReportingPeriod Previous() => Of(Unit, First.PlusDays(-1));

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        var year = First.Year.ToString("0000", CultureInfo.InvariantCulture);
        return Unit switch
        {
            PeriodUnit.Year => year,
            PeriodUnit.Quarter => year + "-Q" + ((First.Month + 2) / 3).ToString(CultureInfo.InvariantCulture),
            PeriodUnit.Month => year + "-" + First.Month.ToString("00", CultureInfo.InvariantCulture),
            PeriodUnit.Week => WeekYearRules.Iso.GetWeekYear(First).ToString("0000", CultureInfo.InvariantCulture) + "-W" + WeekYearRules.Iso.GetWeekOfWeekYear(First).ToString("00", CultureInfo.InvariantCulture),
            _ => First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The first moment of a day; where the clock leaps over it or over the whole day, the moment after the leap.</summary>
    private static Instant Midnight(LocalDate date, DateTimeZone zone)
    {
        var midnight = (zone ?? throw new ArgumentNullException(nameof(zone))).MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    private static bool Number(string text, int digits, int min, int max, out int value)
    {
        value = 0;
        if (text.Length != digits) return false;
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return false;
            value = (value * 10) + (c - '0');
        }

        return value >= min && value <= max;
    }
}
