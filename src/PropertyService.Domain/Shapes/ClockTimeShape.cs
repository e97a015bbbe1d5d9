using System.Collections.Generic;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>A clock time of the site in whole minutes, written as HH:mm; 24:00 is taken for midnight too.</summary>
/// <param name="endsTheDay">Whether midnight ends a day rather than begins it, and is written as 24:00.</param>
/// <param name="samples">Times that stand for all others in a search; midnight when none are given.</param>
public sealed class ClockTimeShape(bool endsTheDay, params LocalTime[] samples) : Shape<LocalTime>
{
    private const string EndOfDay = "24:00";
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <inheritdoc/>
    public override Wording Description { get; } = new("钟点，00:00 至 24:00，如 05:00", "a clock time, 00:00 to 24:00, such as 05:00");

    /// <inheritdoc/>
    public override Datum Schema { get; } = JsonSchema.Text(5, "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$");

    /// <inheritdoc/>
    public override IReadOnlyList<LocalTime> Samples { get; } = samples.Length == 0 ? [LocalTime.Midnight] : samples;

    /// <inheritdoc/>
    public override bool Check(LocalTime value, string path, ICollection<Fault>? faults)
    {
        if (value == new LocalTime(value.Hour, value.Minute)) return true;
        faults?.Add(new(path, "out-of-range", new($"钟点只到分钟；应为{Description.Zh}", $"a clock time has whole minutes; expected {Description.En}")));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(LocalTime value) => Datum.Of(endsTheDay && value == LocalTime.Midnight ? EndOfDay : Pattern.Format(value));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out LocalTime value)
    {
        value = LocalTime.Midnight;
        if (datum.Kind != DatumKind.Text || datum.AsText.Length != EndOfDay.Length) return WrongType(datum, Description, path, faults);
        if (datum.AsText == EndOfDay) return true;
        var parsed = Pattern.Parse(datum.AsText);
        if (!parsed.Success) return WrongType(datum, Description, path, faults);
        value = parsed.Value;
        return true;
    }
}
