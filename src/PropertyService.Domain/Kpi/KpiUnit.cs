using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>In what a figure is given.</summary>
public enum KpiUnit
{
    /// <summary>A share in per cent (百分比).</summary>
    Percent,

    /// <summary>A number of things (件数).</summary>
    Count,

    /// <summary>Hours (小时).</summary>
    Hours,
}

/// <summary>The names of <see cref="KpiUnit"/>.</summary>
public static class KpiUnits
{
    /// <summary>One of all units.</summary>
    public static ChoiceShape<KpiUnit> Shape { get; } = new((KpiUnit.Percent, "percent", "％", "%"), (KpiUnit.Count, "count", "件", "count"), (KpiUnit.Hours, "hours", "小时", "hours"));
}
