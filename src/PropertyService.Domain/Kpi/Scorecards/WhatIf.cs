using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>One figure under two policies.</summary>
/// <param name="Before">Under the policy of the context.</param>
/// <param name="After">Under the other one.</param>
public sealed record FigurePair(Figure Before, Figure After);

/// <summary>
/// What would be reported if the site had decided otherwise (假设分析): the same records under two policies, and the figures that
/// come out differently, be it only in what is left out.
/// </summary>
public sealed class WhatIf
{
    private WhatIf(KpiContext before, KpiContext after, IReadOnlyList<Parameter> changed, IReadOnlyList<FigurePair> pairs) =>
        (Before, After, Changed, Pairs) = (before, after, changed, pairs);

    /// <summary>The context as it is.</summary>
    public KpiContext Before { get; }

    /// <summary>The same context with the other policy.</summary>
    public KpiContext After { get; }

    /// <summary>The parameters of the site and of the measures in which the policies differ, in the order of their ids.</summary>
    public IReadOnlyList<Parameter> Changed { get; }

    /// <summary>The figures that differ, in the order in which they are asked for.</summary>
    public IReadOnlyList<FigurePair> Pairs { get; }

    /// <summary>Computes figures under both policies.</summary>
    /// <param name="records">What the site hands over.</param>
    /// <param name="context">For which site, period and moment; the plan of the records counts.</param>
    /// <param name="other">The other policy.</param>
    /// <param name="kpis">Which measures; those of the library when left out.</param>
    public static WhatIf Of(KpiRecords records, KpiContext context, SitePolicy other, IReadOnlyList<Kpi>? kpis = null)
    {
        kpis ??= Kpis.All;
        context = records.InContext(context);
        var after = context with { Policy = other ?? throw new ArgumentNullException(nameof(other)) };
        var changed = SiteParameters.Section.Parameters.Concat(kpis.SelectMany(static k => k.Parameters)).Distinct()
            .Where(p => p.Write(context.Policy.ValueOf(p)).ToString() != p.Write(other.ValueOf(p)).ToString()).OrderBy(static p => p.Id, StringComparer.Ordinal);
        var pairs = records.Figures(kpis, context).Zip(records.Figures(kpis, after), static (b, a) => new FigurePair(b, a)).Where(static p => Differ(p.Before, p.After));
        return new(context, after, [.. changed], [.. pairs]);
    }

    private static bool Differ(Figure one, Figure other) =>
        one.Verdict != other.Verdict || one.Passes != other.Passes || one.Numerator != other.Numerator || one.Denominator != other.Denominator || !Totals(one.Lineage).SequenceEqual(Totals(other.Lineage));

    private static IEnumerable<long> Totals(Lineage lineage) =>
        [lineage.Counted.Total, lineage.Missed.Total, lineage.Excluded.Total, lineage.NotYetDue.Total, lineage.Unusable.Total, lineage.Outside];
}
