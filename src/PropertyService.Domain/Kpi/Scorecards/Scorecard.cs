using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>How a figure compares with that of the period before.</summary>
public enum Trend
{
    /// <summary>One of the two has no value, no earlier period was asked for, or the period still runs (无从比较).</summary>
    Unknown,

    /// <summary>It has moved towards its target, or further beyond it (好转).</summary>
    Better,

    /// <summary>It has not moved (持平).</summary>
    Same,

    /// <summary>It has moved away from its target (变差).</summary>
    Worse,

    /// <summary>It has grown, and nobody says whether that is good (上升).</summary>
    Up,

    /// <summary>It has shrunk, and nobody says whether that is good (下降).</summary>
    Down,
}

/// <summary>The names of <see cref="Trend"/>.</summary>
public static class Trends
{
    /// <summary>One of all.</summary>
    public static ChoiceShape<Trend> Shape { get; } = new(
        (Trend.Unknown, "unknown", "无从比较", "unknown"), (Trend.Better, "better", "好转", "better"), (Trend.Same, "same", "持平", "same"),
        (Trend.Worse, "worse", "变差", "worse"), (Trend.Up, "up", "上升", "up"), (Trend.Down, "down", "下降", "down"));
}

/// <summary>One measure on a scorecard.</summary>
/// <param name="Group">To which group it belongs.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Earlier">Its figures of the periods before, the latest first.</param>
public sealed record ScorecardRow(KpiGroup Group, Figure Figure, IReadOnlyList<Figure> Earlier)
{
    /// <summary>By how much the value has changed since the period before, in its unit and not rounded; null where one has none.</summary>
    public decimal? Change => Figure.Value is { } now && Earlier.Count > 0 && Earlier[0].Value is { } before
        ? (now.Numerator / now.Denominator) - (before.Numerator / before.Denominator)
        : null;

    /// <summary>How it compares with the period before.</summary>
    public Trend Trend => (Change, Figure.Target?.Direction) switch
    {
        (null, _) => Trend.Unknown,
        _ when Figure.Context.AsOf < Figure.Context.Window.End => Trend.Unknown,
        (0, _) => Trend.Same,
        ( > 0, TargetDirection.AtLeast) or ( < 0, TargetDirection.AtMost) => Trend.Better,
        (_, not null) => Trend.Worse,
        ( > 0, null) => Trend.Up,
        _ => Trend.Down,
    };
}

/// <summary>
/// All figures of a period on one page, as data (指标记分卡): value, target and verdict, the periods before, what was left out,
/// not yet due or of no use, and the parameters in force. Every measure is figured over the period that is asked for, also
/// where the regulations ask for it over another one.
/// </summary>
public sealed class Scorecard
{
    private Scorecard(KpiContext context, IReadOnlyList<ScorecardRow> rows) => (Context, Rows) = (context, rows);

    /// <summary>For which site, period and moment.</summary>
    public KpiContext Context { get; }

    /// <summary>The measures, group after group.</summary>
    public IReadOnlyList<ScorecardRow> Rows { get; }

    /// <summary>The parameters on which the figures depend, each once, in the order of their ids. Their values are those of the context's policy.</summary>
    public IReadOnlyList<Parameter> Parameters =>
        [.. Rows.SelectMany(static r => r.Figure.Kpi.Parameters).Distinct().OrderBy(static p => p.Id, StringComparer.Ordinal)];

    /// <summary>The most periods before that are asked for.</summary>
    public const int MostEarlier = 60;

    /// <summary>How many figures have a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public int Count(Verdict verdict) => Rows.Count(r => r.Figure.Verdict == verdict);

    /// <summary>Computes a scorecard.</summary>
    /// <param name="records">What the site hands over, of the earlier periods too.</param>
    /// <param name="context">For which site, period and moment, with the plan of the records or none; earlier periods are asked for at the same moment.</param>
    /// <param name="earlier">How many periods before, 0 to 60; none before the year 1900.</param>
    /// <param name="groups">Which measures; those of the library when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of earlier periods lies outside its bounds.</exception>
    /// <exception cref="ArgumentException">The context has another plan than the records, or two measures have one id.</exception>
    public static Scorecard Of(KpiRecords records, KpiContext context, int earlier = 0, IReadOnlyList<KpiGroup>? groups = null)
    {
        if (earlier is < 0 or > MostEarlier) throw new ArgumentOutOfRangeException(nameof(earlier), earlier, "0 to 60 periods before.");
        groups ??= Kpis.Groups;
        Kpi[] kpis = [.. groups.SelectMany(static g => g.Kpis)];
        return Of(groups, [.. Periods(context.Period, earlier).Select(p => records.Figures(kpis, context with { Period = p }))]);
    }

    /// <summary>A scorecard of figures that were computed elsewhere, such as by <see cref="KpiRun"/> over many records.</summary>
    /// <param name="groups">The measures.</param>
    /// <param name="figures">For each period, the latest first and each just before the last, the figure of every measure in the order of the groups.</param>
    /// <exception cref="ArgumentException">There is no period, periods do not follow each other, figures are of other measures, or two measures have one id.</exception>
    public static Scorecard Of(IReadOnlyList<KpiGroup> groups, params IReadOnlyList<Figure>[] figures)
    {
        (KpiGroup Group, Kpi Kpi)[] asked = [.. groups.SelectMany(static g => g.Kpis.Select(k => (g, k)))];
        if (asked.Length == 0 || figures.Length == 0) throw new ArgumentException("A scorecard has one measure and one period at least.", nameof(figures));
        if (asked.GroupBy(static a => a.Kpi.Id).FirstOrDefault(static g => g.Count() > 1) is { } twice) throw new ArgumentException($"Two measures have the id {twice.Key}.", nameof(groups));
        if (figures.Any(f => !f.Select(static x => x.Kpi).SequenceEqual(asked.Select(static a => a.Kpi)) || f.Any(x => !x.Context.Equals(f[0].Context))))
            throw new ArgumentException("Each period has one figure of every measure, in the order of the groups and of the same context.", nameof(figures));
        for (var i = 1; i < figures.Length; i++)
            if (!figures[i][0].Context.Equals(figures[0][0].Context with { Period = figures[i - 1][0].Context.Period.Previous() }))
                throw new ArgumentException("Periods follow each other, the latest first, of the same site and moment.", nameof(figures));
        return new(figures[0][0].Context, [.. asked.Select((a, i) => new ScorecardRow(a.Group, figures[0][i], [.. figures.Skip(1).Select(f => f[i])]))]);
    }

    private static IEnumerable<ReportingPeriod> Periods(ReportingPeriod latest, int earlier)
    {
        var period = latest;
        yield return period;
        for (var i = 0; i < earlier && period.HasPrevious; i++) yield return period = period.Previous();
    }
}
