using System.Collections.Generic;

namespace PropertyService.Domain.Kpi;

/// <summary>Measures that belong together, such as those of one chapter of the regulations (指标分组).</summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">The name for people.</param>
/// <param name="Kpis">The measures in the order of their ids.</param>
public sealed record KpiGroup(string Id, Wording Text, IReadOnlyList<Kpi> Kpis);
