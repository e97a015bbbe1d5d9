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

    [Fact]
    public void An_index_of_scores_takes_each_answer_in_doubt_as_nought_and_stays_a_sample()
    {
        // All full: 22 are just enough, of 23 with one at nought the interval holds the target, and of 400 it lies above it.
        Figure Of(int answers, params SurveyAnswer[] more) => Figure(CompanyKpis.Satisfaction, [.. Many(answers, static i => Answer with { Id = "g" + i, Score = 100 }), .. more]);
        Assert.Equal((Verdict.Met, Verdict.TooFewToSay), (Of(22).Verdict, Of(21).Verdict));
        Assert.Equal((Verdict.TooFewToSay, Verdict.Unproven), (Of(22, Answer with { Score = 0 }).Verdict, Of(22, Answer with { Id = "" }).Verdict));
        Assert.Equal((Verdict.TooFewToSay, Verdict.TooFewToSay), (Of(21, Answer with { Score = 0 }).Verdict, Of(21, Answer with { Id = "" }).Verdict));
        Assert.Equal((Verdict.Met, Verdict.Met), (Of(400, Answer with { Score = 0 }).Verdict, Of(400, Answer with { Id = "" }).Verdict));
    }

    [Theory]
    [InlineData(95, 0, 5, Verdict.Met)]
    [InlineData(95, 0, 6, Verdict.Unproven)]
    [InlineData(94, 5, 1, Verdict.NotMet)]
    [InlineData(0, 0, 1, Verdict.Unproven)]
    [InlineData(0, 0, 0, Verdict.NotApplicable)]
    public void Of_records_counted_elsewhere_all_of_no_use_are_in_doubt(int counted, int missed, int unusable, Verdict verdict)
    {
        var figure = CompanyKpis.RepairTimeliness.FigureOf(Given.Context("2026-10"), new(counted, missed, 7, 8, unusable, 9));
        Assert.Equal((verdict, (long)unusable, new Totals(counted, missed, 7, 8, unusable, 9)), (figure.Verdict, figure.Lineage.InDoubt, figure.Lineage.Totals));
    }

    [Fact]
    public void Records_counted_elsewhere_of_a_register_that_was_not_kept_are_no_data()
    {
        var plan = SitePlan.Empty.Keeping(RepairOrders.Kind, new(2026, 10, 2));
        Figure Of(string period) => CompanyKpis.RepairTimeliness.FigureOf(Given.Context(period, plan: plan), new(3, 4, 0, 0, 0, 0));
        Assert.Equal((Verdict.NoData, 0L, Verdict.NotMet), (Of("2026-10").Verdict, Of("2026-10").Lineage.Missed.Total, Of("2026-11").Verdict));
    }
}
