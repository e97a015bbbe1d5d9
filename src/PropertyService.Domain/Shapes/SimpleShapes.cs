using System;
using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>True or false.</summary>
public sealed class BooleanShape : Shape<bool>
{
    /// <inheritdoc/>
    public override Wording Description { get; } = new("是或否（true / false）", "true or false");

    /// <inheritdoc/>
    public override Datum Schema => Datum.Map(("type", Datum.Of("boolean")));

    /// <inheritdoc/>
    public override IReadOnlyList<bool> Samples { get; } = [true, false];

    /// <inheritdoc/>
    public override bool Check(bool value, string path, ICollection<Fault>? faults) => true;

    /// <inheritdoc/>
    public override Datum Write(bool value) => Datum.Of(value);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out bool value)
    {
        value = datum.Kind == DatumKind.Boolean && datum.AsBoolean;
        return datum.Kind == DatumKind.Boolean || WrongType(datum, Description, path, faults);
    }
}

/// <summary>A whole number between two bounds, both inclusive.</summary>
/// <param name="min">The least value taken.</param>
/// <param name="max">The greatest value taken.</param>
/// <param name="unit">What is counted.</param>
/// <param name="samples">Values that stand for all others in a search; the bounds when none are given.</param>
public sealed class IntegerShape(int min, int max, Wording unit, params int[] samples) : Shape<int>
{
    /// <summary>The least value taken, inclusive.</summary>
    public int Min { get; } = min;

    /// <summary>The greatest value taken, inclusive.</summary>
    public int Max { get; } = max;

    /// <summary>What nought means to a reader, such as no limit; null where it is a number like the others.</summary>
    public Wording? Zero { get; init; }

    /// <inheritdoc/>
    public override Wording Description { get; } = new($"整数 {min} 至 {max}（{unit.Zh}）", $"whole number {min} to {max} ({unit.En})");

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.Whole(Min, Max);

    /// <inheritdoc/>
    public override IReadOnlyList<int> Samples { get; } = samples.Length == 0 ? [min, max] : samples;

    /// <inheritdoc/>
    public override IEnumerable<int> Alternatives(int usual) => [Min, Max];

    /// <inheritdoc/>
    public override bool Check(int value, string path, ICollection<Fault>? faults)
    {
        if (value >= Min && value <= Max) return true;
        faults?.Add(Range.Broken(value, Description, path));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(int value) => Datum.Of(value);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out int value)
    {
        value = Min;
        if (datum.Kind != DatumKind.Number) return WrongType(datum, Description, path, faults);
        var number = datum.AsNumber;
        if (number != decimal.Truncate(number) || number < Min || number > Max)
        {
            faults.Add(Range.Broken(number, Description, path));
            return false;
        }

        value = (int)number;
        return true;
    }

    /// <inheritdoc/>
    public override string Show(int value, Language language) => value == 0 && Zero is { } zero ? zero.In(language) : base.Show(value, language);
}

/// <summary>A length of time written as a whole number of minutes, hours or days, between two bounds, both inclusive.</summary>
public sealed class DurationShape : Shape<Duration>
{
    private readonly Duration unit;
    private readonly int min;
    private readonly int max;
    private readonly Wording unitName;
    private readonly Wording? zero;

    private DurationShape(Duration unit, int min, int max, Wording unitName, Wording? zero = null)
    {
        (this.unit, this.min, this.max, this.unitName, this.zero) = (unit, min, max, unitName, zero);
        Description = new($"{min} 至 {max} {unitName.Zh}（整数）", $"{min} to {max} whole {unitName.En}");
        Samples = [unit * min, unit * max];
    }

    /// <inheritdoc/>
    public override Wording Description { get; }

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.Whole(min, max);

    /// <inheritdoc/>
    public override IReadOnlyList<Duration> Samples { get; }

    /// <summary>Written in hours.</summary>
    /// <param name="min">The least, inclusive.</param>
    /// <param name="max">The greatest, inclusive.</param>
    /// <param name="zero">What nought means to a reader, such as no limit; null where it is a time like the others.</param>
    public static DurationShape Hours(int min, int max, Wording? zero = null) => new(Duration.FromHours(1), min, max, new("小时", "hours"), zero);

    /// <summary>Written in minutes.</summary>
    /// <param name="min">The least, inclusive.</param>
    /// <param name="max">The greatest, inclusive.</param>
    public static DurationShape Minutes(int min, int max) => new(Duration.FromMinutes(1), min, max, new("分钟", "minutes"));

    /// <summary>Written in days of 24 hours.</summary>
    /// <param name="min">The least, inclusive.</param>
    /// <param name="max">The greatest, inclusive.</param>
    public static DurationShape Days(int min, int max) => new(Duration.FromDays(1), min, max, new("天", "days"));

    /// <inheritdoc/>
    public override bool Check(Duration value, string path, ICollection<Fault>? faults)
    {
        if (value >= unit * min && value <= unit * max && value == unit * (long)Math.Round(value / unit)) return true;
        faults?.Add(Range.Broken((decimal)(value / unit), Description, path));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(Duration value) => Datum.Of((decimal)(value / unit));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Duration value)
    {
        value = unit * min;
        if (datum.Kind != DatumKind.Number) return WrongType(datum, Description, path, faults);
        if (datum.AsNumber < min || datum.AsNumber > max || datum.AsNumber != decimal.Truncate(datum.AsNumber))
        {
            faults.Add(Range.Broken(datum.AsNumber, Description, path));
            return false;
        }

        value = unit * (long)datum.AsNumber;
        return true;
    }

    /// <inheritdoc/>
    public override string Show(Duration value, Language language) => value == Duration.Zero && zero is not null ? zero.In(language) : Write(value) + " " + unitName.In(language);
}

/// <summary>A moment in time, written in ISO 8601 with an offset or Z; years 1970 to 2199.</summary>
/// <param name="samples">Moments that stand for all others in a search.</param>
public sealed class InstantShape(params Instant[] samples) : Shape<Instant>
{
    /// <summary>The first moment taken.</summary>
    public static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);

    /// <summary>The first moment no longer taken.</summary>
    public static readonly Instant End = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <inheritdoc/>
    public override Wording Description { get; } = new("时刻，例如 2026-03-02T09:00:00+08:00", "a moment such as 2026-03-02T09:00:00+08:00");

    /// <inheritdoc/>
    public override Datum Schema => Datum.Map(("type", Datum.Of("string")), ("format", Datum.Of("date-time")), ("pattern", Datum.Of("(Z|[+-][0-9]{2}(:[0-9]{2}){0,2})$")));

    /// <inheritdoc/>
    public override IReadOnlyList<Instant> Samples { get; } = samples.Length == 0 ? [Instant.FromUtc(2026, 3, 2, 1, 0)] : samples;

    /// <inheritdoc/>
    public override bool Check(Instant value, string path, ICollection<Fault>? faults)
    {
        if (value >= Earliest && value < End) return true;
        faults?.Add(new Fault(path, "out-of-range", new("时刻应在 1970 至 2199 年之间", "the moment must lie in the years 1970 to 2199")));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(Instant value) => Datum.Of(InstantPattern.ExtendedIso.Format(value));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Instant value)
    {
        value = Earliest;
        if (datum.Kind != DatumKind.Text || datum.AsText.Length > 40) return WrongType(datum, Description, path, faults);
        var parsed = OffsetDateTimePattern.ExtendedIso.Parse(datum.AsText);
        if (!parsed.Success) return LocalDateTimePattern.ExtendedIso.Parse(datum.AsText).Success ? WithoutOffset(path, faults) : WrongType(datum, Description, path, faults);
        // An offset can carry the last moments of the calendar beyond what an instant can say.
        value = parsed.Value.Year is >= 1969 and <= 2200 ? parsed.Value.ToInstant() : Instant.MinValue;
        return Check(value, path, faults);
    }

    private static bool WithoutOffset(string path, ICollection<Fault> faults)
    {
        faults.Add(new(path, "wrong-type", new("时刻缺少时差，末尾须有 +08:00 或 Z", "the moment has no offset; it must end in +08:00 or Z")));
        return false;
    }
}

/// <summary>A calendar day of the site, written as yyyy-MM-dd; years 1970 to 2199.</summary>
/// <param name="samples">Days that stand for all others in a search.</param>
public sealed class DateShape(params LocalDate[] samples) : Shape<LocalDate>
{
    /// <inheritdoc/>
    public override Wording Description { get; } = new("日期，例如 2026-03-02", "a day such as 2026-03-02");

    /// <inheritdoc/>
    public override Datum Schema => Datum.Map(("type", Datum.Of("string")), ("format", Datum.Of("date")));

    /// <inheritdoc/>
    public override IReadOnlyList<LocalDate> Samples { get; } = samples.Length == 0 ? [new LocalDate(2026, 3, 2)] : samples;

    /// <inheritdoc/>
    public override bool Check(LocalDate value, string path, ICollection<Fault>? faults)
    {
        if (value.Year is >= 1970 and < 2200) return true;
        faults?.Add(new Fault(path, "out-of-range", new("日期应在 1970 至 2199 年之间", "the day must lie in the years 1970 to 2199")));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(LocalDate value) => Datum.Of(LocalDatePattern.Iso.Format(value));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out LocalDate value)
    {
        value = new LocalDate(1970, 1, 1);
        if (datum.Kind != DatumKind.Text) return WrongType(datum, Description, path, faults);
        var parsed = LocalDatePattern.Iso.Parse(datum.AsText);
        if (!parsed.Success) return WrongType(datum, Description, path, faults);
        value = parsed.Value;
        return Check(value, path, faults);
    }
}

internal static class Range
{
    public static Fault Broken(decimal found, Wording expected, string path)
    {
        var number = found.ToString(CultureInfo.InvariantCulture);
        return new(path, "out-of-range", new($"{number} 超出范围；应为{expected.Zh}", $"{number} is out of range; expected {expected.En}"));
    }
}
