using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>On which side of the target a figure has to lie. The target itself always counts as met ("以上" includes the figure).</summary>
public enum TargetDirection
{
    /// <summary>The figure has to be the target or more (不低于).</summary>
    AtLeast,

    /// <summary>The figure has to be the target or less (不高于).</summary>
    AtMost,
}

/// <summary>The names of <see cref="TargetDirection"/>.</summary>
public static class TargetDirections
{
    /// <summary>One of both.</summary>
    public static ChoiceShape<TargetDirection> Shape { get; } = new((TargetDirection.AtLeast, "at-least", "不低于", "at least"), (TargetDirection.AtMost, "at-most", "不高于", "at most"));
}

/// <summary>What a figure has to reach (目标).</summary>
/// <param name="Direction">On which side it has to lie.</param>
/// <param name="Value">The target in the figure's unit; a share in per cent.</param>
public sealed record Target(TargetDirection Direction, decimal Value)
{
    /// <summary>No less than a value.</summary>
    /// <param name="value">The value, inclusive.</param>
    public static Target AtLeast(decimal value) => new(TargetDirection.AtLeast, value);

    /// <summary>No more than a value.</summary>
    /// <param name="value">The value, inclusive.</param>
    public static Target AtMost(decimal value) => new(TargetDirection.AtMost, value);

    /// <summary>Whether a figure, given as a fraction and not rounded, meets it.</summary>
    /// <param name="figure">The figure.</param>
    public bool IsMetBy(Fraction figure) => Direction == TargetDirection.AtLeast
        ? figure.Numerator >= Value * figure.Denominator
        : figure.Numerator <= Value * figure.Denominator;

    /// <summary>Whether figures on both sides of it lie between some bounds; false where there are none.</summary>
    internal bool IsWithin(Bounds? bounds) => bounds is not null && (Direction == TargetDirection.AtLeast
        ? bounds.Low < Value && bounds.High >= Value
        : bounds.High > Value && bounds.Low <= Value);
}
