using System.Collections.Generic;
using System.Globalization;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>A number with at most three decimal places between two bounds, both inclusive.</summary>
/// <param name="min">The least value taken.</param>
/// <param name="max">The greatest value taken.</param>
/// <param name="unit">What is measured.</param>
/// <param name="samples">Values that stand for all others in a search; the bounds when none are given.</param>
public sealed class DecimalShape(decimal min, decimal max, Wording unit, params decimal[] samples) : Shape<decimal>
{
    /// <summary>The least value taken, inclusive.</summary>
    public decimal Min { get; } = min;

    /// <summary>The greatest value taken, inclusive.</summary>
    public decimal Max { get; } = max;

    /// <inheritdoc/>
    public override Wording Description { get; } = new(
        $"{Text(min)} 至 {Text(max)}（{unit.Zh}），至多三位小数", $"{Text(min)} to {Text(max)} ({unit.En}), at most three decimal places");

    /// <inheritdoc/>
    public override Datum Schema { get; } = Datum.Map(
        ("type", Datum.Of("number")), ("minimum", Datum.Of(min)), ("maximum", Datum.Of(max)), ("multipleOf", Datum.Of(0.001m)));

    /// <inheritdoc/>
    public override IReadOnlyList<decimal> Samples { get; } = samples.Length == 0 ? [min, max] : samples;

    /// <inheritdoc/>
    public override IEnumerable<decimal> Alternatives(decimal usual) => [Min, Max];

    /// <inheritdoc/>
    public override bool Check(decimal value, string path, ICollection<Fault>? faults)
    {
        if (value >= Min && value <= Max && decimal.Round(value, 3) == value) return true;
        faults?.Add(Range.Broken(value, Description, path));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(decimal value) => Datum.Of(value);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out decimal value)
    {
        value = Min;
        if (datum.Kind != DatumKind.Number) return WrongType(datum, Description, path, faults);
        value = datum.AsNumber;
        return Check(value, path, faults);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
