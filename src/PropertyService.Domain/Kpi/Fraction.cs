using System;
using System.Globalization;

namespace PropertyService.Domain.Kpi;

/// <summary>A figure that is not rounded: a numerator over a denominator above nought. The default is 0 over 1.</summary>
public readonly record struct Fraction
{
    private readonly decimal denominator;

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0 or less.</exception>
    public Fraction(decimal numerator, decimal denominator)
    {
        if (denominator <= 0) throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A denominator is above nought; a figure without one does not apply.");
        (Numerator, this.denominator) = (numerator, denominator);
    }

    /// <summary>The numerator.</summary>
    public decimal Numerator { get; }

    /// <summary>The denominator, above 0.</summary>
    public decimal Denominator => denominator == 0 ? 1 : denominator;

    /// <summary>To one decimal, half away from nought (四舍五入). For showing only: figures are compared unrounded.</summary>
    public decimal Shown => decimal.Round(Numerator / Denominator, 1, MidpointRounding.AwayFromZero);

    /// <summary><see cref="Shown"/> with its one decimal.</summary>
    public override string ToString() => Shown.ToString("0.0", CultureInfo.InvariantCulture);
}
