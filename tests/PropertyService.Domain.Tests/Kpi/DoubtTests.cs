using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>A record that was spoilt never makes a figure look better than the record itself would have.</summary>
public sealed class DoubtTests
{
    // Of 98 %: two of a hundred items may be the last findings of items that were in order before.
    [Theory]
    [InlineData(2, Verdict.Met)]
    [InlineData(3, Verdict.Unproven)]
    public void Of_a_hundred_things_in_order_two_may_be_in_doubt(int spoilt, Verdict verdict) =>
        Assert.Equal(verdict, Figure(CompanyKpis.FacilitiesIntact, [.. Many(100, static i => Item with { Id = "n" + i, Asset = "pump " + i }), .. Many(spoilt, static _ => Item with { Id = "" })]).Verdict);

    [Fact]
    public void Of_things_that_are_weighed_nobody_knows_how_much_one_in_doubt_weighs()
    {
        var batches = Many(100, static i => Batch with { Id = "p" + i, Batch = "lawn " + i });
        var dead = Batch with { Id = "dead", Batch = "park", Planted = 1000, Alive = 0 };
        var quarter = Given.Period("2026-Q4");
        Assert.Equal(Verdict.NotMet, Figure(CompanyKpis.PlantsAlive, [.. batches, dead], period: quarter).Verdict);
        Assert.Equal(Verdict.Unproven, Figure(CompanyKpis.PlantsAlive, [.. batches, dead with { Id = "" }], period: quarter).Verdict);
    }
}
