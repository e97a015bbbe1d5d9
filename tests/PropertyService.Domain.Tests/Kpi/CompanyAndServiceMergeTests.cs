using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Figures that remember more than counts come out the same in one run, in any order, and in merged parts.</summary>
public sealed class CompanyAndServiceMergeTests
{
    private static readonly SitePlan Plan = SitePlan.Empty.With(Rolls.CleaningZones, "lobby", "stairs");

    [Fact]
    public void A_thing_inspected_in_several_parts_counts_once() => AllWaysAgree(
        CompanyKpis.FacilitiesIntact,
        [.. Many(30, static i => Item with { Id = "n" + i, Asset = "pump " + (i % 7), InspectedAt = At(1 + (i * 11 % 29)), InOrder = i % 3 > 0, Exclusion = i % 10 == 9 ? Because(AssetInspections.Overhaul) : null }), Item with { Id = "far", InspectedAt = At(35) }]);

    [Fact]
    public void Scores_of_all_scales_add_up_alike() => AllWaysAgree(
        CompanyKpis.Satisfaction, Many(60, static i => Answer with { Id = "a" + i, Household = "h" + i, MaxScore = 1 + (i % 20), Score = (i * 7) % (2 + (i % 20)) }));

    [Fact]
    public void Open_closed_and_forgiven_times_add_up_alike() => AllWaysAgree(
        ServiceKpis.RepairIntakeOpen,
        Many(40, static i => Open with
        {
            Id = "l" + i, From = At(1 + (i * 7 % 30), i % 24), To = At(2 + (i * 7 % 30), i % 13), IsOpen = i % 5 > 0, Exclusion = i % 8 == 0 ? Because(LineStretches.ForceMajeure) : null,
        }));

    [Fact]
    public void Zones_cleaned_in_several_parts_add_up_alike() => AllWaysAgree(
        CompanyKpis.NoBlindSpots, Many(40, static i => Cleaning with { Id = "z" + i, Zone = i % 3 == 0 ? "stairs" : i % 11 == 0 ? "cellar" : "lobby", CleanedAt = At(1 + (i * 5 % 33), 9) }));

    private static void AllWaysAgree<T>(Kpi<T> kpi, T[] records)
        where T : notnull
    {
        var context = new KpiContext(Usual, Month, At(41), Plan);
        KpiRun Run(IEnumerable<T> some) => new KpiRun([kpi], context).Add(kpi.RecordsOf, some);
        var expected = Text(Run(records));
        Assert.Equal(expected, Text(Run(records.Reverse())));
        Assert.Equal(expected, Text(Run(records.Take(11)).Merge(Run(records.Skip(11)))));
        Assert.Equal(expected, Text(Run(records.Skip(20)).Merge(Run(records.Take(5)).Merge(Run(records.Skip(5).Take(15)))).Merge(Run([]))));
        Assert.NotEqual(expected, Text(Run(records.Skip(1).Where((_, i) => i % 2 == 0))));
    }

    private static string Text(KpiRun run)
    {
        var f = run.Figures().Single();
        var books = new[] { f.Lineage.Counted, f.Lineage.Missed, f.Lineage.Excluded, f.Lineage.NotYetDue, f.Lineage.Unusable };
        return string.Join("\n", [f.Numerator + "/" + f.Denominator + " " + f.Verdict + " " + f.Lineage.Outside, .. books.Select(static b => b.Total + ": " + string.Join(", ", b.First.Select(static e => e.Id + " " + e.Why)))]);
    }
}
