using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Access;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <summary>Every measure of the library (全部指标). A host with measures of its own adds them to <see cref="All"/> where it asks for figures.</summary>
public static class Kpis
{
    /// <summary>The measures by group, in the order in which they print.</summary>
    public static IReadOnlyList<KpiGroup> Groups { get; } =
    [
        Group("company", "公司与部门指标", "Targets of company and departments", CompanyKpis.All),
        Group("service", "响应时限与服务时段", "Response times and service windows", ServiceKpis.All),
        Group("guards", "保安与秩序维护", "Guards and order maintenance", [.. GuardKpis.All, .. TrainingKpis.All]),
        Group("show-flat", "样板房、交接与检查", "Show flat, handover, inspection", [.. ShowFlatKpis.All, NightCheckKpis.HalfHourlyChecks]),
        Group("derived", "由规则推出的指标", "Measures taken from rules", DerivedKpis.All),
    ];

    /// <summary>All measures, group after group.</summary>
    public static IReadOnlyList<Kpi> All { get; } = [.. Groups.SelectMany(static g => g.Kpis)];

    /// <summary>The registers from which they are computed, each once, in the order of their ids.</summary>
    public static IReadOnlyList<RecordKind> Registers { get; } = [.. All.Select(static k => k.Records).Distinct().OrderBy(static r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rolls that they ask for, each once, in the order of their ids.</summary>
    public static IReadOnlyList<Roll> Rolls { get; } = [.. All.SelectMany(static k => k.Rolls).Distinct().OrderBy(static r => r.Id, StringComparer.Ordinal)];

    /// <summary>The sections of a site's policy on which they depend.</summary>
    public static IReadOnlyList<PolicySection> Sections { get; } = [KpiParameters.Section, RepairParameters.Section, ComplaintParameters.Section, GoodsParameters.Section, FollowUpParameters.Section];

    /// <summary>The groups with the measures of some registers alone, for a site that keeps no others; groups without any are left out.</summary>
    /// <param name="registers">The registers, such as <see cref="KpiRecords.Registers"/>.</param>
    public static IReadOnlyList<KpiGroup> GroupsOf(IEnumerable<RecordKind> registers)
    {
        var kept = new HashSet<RecordKind>(registers);
        return [.. Groups.Select(g => g with { Kpis = [.. g.Kpis.Where(k => kept.Contains(k.Records))] }).Where(static g => g.Kpis.Count > 0)];
    }

    /// <summary>The measure with an id, or null when there is none.</summary>
    /// <param name="id">The id, such as K08.</param>
    public static Kpi? Find(string id) => All.FirstOrDefault(k => string.Equals(k.Id, id, StringComparison.Ordinal));

    private static KpiGroup Group(string id, string zh, string en, IEnumerable<Kpi> kpis) => new(id, new(zh, en), [.. kpis.OrderBy(static k => k.Id, StringComparer.Ordinal)]);
}
