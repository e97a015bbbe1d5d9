using PropertyService.Domain.Goods;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K32 to K35: goods that leave, and their slips.</summary>
public sealed class GuardReleaseTests
{
    [Theory]
    [InlineData("S1", true, Outcome.Counted)]
    [InlineData("S1", false, Outcome.Missed)]
    [InlineData(null, true, Outcome.Missed)]
    [InlineData(null, false, Outcome.Missed)]
    public void A_slip_needs_its_number_and_has_to_be_in_order(string? slip, bool valid, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleaseBySlip, October, Release("a") with { SlipNo = slip, SlipValid = valid }));

    [Theory]
    [InlineData(CarriageClass.Resident, false, Outcome.Excluded)]
    [InlineData(CarriageClass.Resident, true, Outcome.Missed)]
    [InlineData(CarriageClass.NonResident, false, Outcome.Missed)]
    [InlineData(CarriageClass.Contractor, false, Outcome.Missed)]
    [InlineData(CarriageClass.Lorry, false, Outcome.Missed)]
    public void A_resident_needs_a_slip_for_large_or_valuable_goods_and_others_for_all(CarriageClass carried, bool large, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleaseBySlip, October, Bag(carried, large, 1, 0)));

    [Fact]
    public void What_needs_no_slip_is_left_out_and_says_why()
    {
        Assert.Equal("outside-slip-scope", Judged.WhyOf(GuardKpis.ReleaseBySlip, October, Bag(CarriageClass.Resident, false, 1, 0)));
        Assert.Contains(GuardKpis.OutsideSlipScope, GuardKpis.ReleaseBySlip.Excludes);
        Assert.Equal(Outcome.Outside, Judged.Of(GuardKpis.ReleaseBySlip, November, Bag(CarriageClass.Resident, false, 1, 0)));
    }

    [Fact]
    public void A_site_may_ask_a_slip_of_residents_too()
    {
        var scope = Given.Policy.Get(GoodsParameters.SlipScope).With(CarriageClass.Resident, SlipScope.All);
        Assert.Equal(Outcome.Missed, Judged.Of(GuardKpis.ReleaseBySlip, Under(GoodsParameters.SlipScope, scope), Bag(CarriageClass.Resident, false, 1, 0)));
    }

    [Theory]
    [InlineData(2, Outcome.Excluded)]
    [InlineData(3, Outcome.Missed)]
    public void A_site_may_say_from_how_many_pieces_goods_are_large(int pieces, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleaseBySlip, Under(GoodsParameters.LargeQuantity, 3), Bag(CarriageClass.Resident, false, pieces, 0)));

    [Theory]
    [InlineData(999, Outcome.Excluded)]
    [InlineData(1000, Outcome.Missed)]
    public void A_site_may_say_from_what_worth_goods_are_valuable(int value, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleaseBySlip, Under(GoodsParameters.ValuableValue, 1000), Bag(CarriageClass.Resident, false, 1, value)));

    [Theory]
    [InlineData("2026-10-31 23:59", Outcome.Counted, Outcome.Outside)]
    [InlineData("2026-11-01 00:00", Outcome.Outside, Outcome.Counted)]
    public void A_release_counts_in_the_month_in_which_it_took_place(string at, Outcome october, Outcome november)
    {
        var release = Release("a") with { ReleasedAt = Given.At(at), RecordedAt = Given.At(at) };
        foreach (var kpi in new[] { GuardKpis.ReleaseBySlip, GuardKpis.ReleasesRecorded, GuardKpis.ReleasesSigned })
            Assert.Equal((october, november), (Judged.Of(kpi, October, release), Judged.Of(kpi, November, release)));
    }

    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.Counted)]
    [InlineData("2026-10-06 00:00", Outcome.Missed)]
    [InlineData(null, Outcome.Missed)]
    public void A_release_is_written_down_the_same_day(string? recorded, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleasesRecorded, October, Release("a") with { RecordedAt = Judged.MaybeAt(recorded) }));

    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.NotYetDue)]
    [InlineData("2026-10-06 00:00", Outcome.Missed)]
    public void A_release_not_written_down_yet_is_missed_when_the_day_is_over(string asOf, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleasesRecorded, October with { AsOf = Given.At(asOf) }, Release("a") with { RecordedAt = null }));

    [Theory]
    [InlineData("Zhao", Outcome.Counted)]
    [InlineData("Li", Outcome.Missed)]
    [InlineData(null, Outcome.Missed)]
    public void The_guard_on_duty_signs_and_nobody_else(string? by, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.ReleasesSigned, October, Release("a") with { SignedBy = by }));

    [Theory]
    [InlineData("2026-10-06 23:59", "2026-10-06 23:59", Outcome.NotYetDue)]
    [InlineData("2026-10-06 23:59", "2026-10-07 00:00", Outcome.Counted)]
    [InlineData("2026-11-01 00:00", "2026-12-01 00:00", Outcome.Outside)]
    public void A_slip_that_is_not_back_is_lost_once_it_is_due(string due, string asOf, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.SlipsLost, October with { AsOf = Given.At(asOf) }, Slip("a") with { DueAt = Given.At(due), AccountedAt = null }));

    [Fact]
    public void A_slip_that_is_found_later_or_made_void_is_not_lost()
    {
        Assert.Equal(Outcome.Outside, Judged.Of(GuardKpis.SlipsLost, October, Slip("a") with { AccountedAt = Given.At("2026-12-01 00:00") }));
        var figure = Given.Of(GuardKpis.SlipsLost, October, Slip("a") with { AccountedAt = null, Exclusion = new(GoodsReleases.VoidSlip, "torn", "Li") });
        Assert.Equal(("1 (void-slip 1) a void-slip Li", Verdict.Met), (Given.Text(figure.Lineage.Excluded), figure.Verdict));
    }

    [Fact]
    public void Times_in_the_wrong_order_are_of_no_use()
    {
        Assert.Equal("ended-before-it-began", Judged.WhyOf(GuardKpis.SlipsLost, October, Slip("a") with { AccountedAt = Given.At("2026-10-05 07:59") }));
        Assert.Equal("ended-before-it-began", Judged.WhyOf(GuardKpis.ReleasesRecorded, October, Release("a") with { RecordedAt = Given.At("2026-10-05 08:59") }));
        Assert.Equal("bad-field:guard", Judged.WhyOf(GuardKpis.ReleasesSigned, October, Release("a") with { Guard = "" }));
        Assert.Equal("bad-field:seen", Judged.WhyOf(GuardKpis.ReleaseBySlip, October, Release("a") with { Seen = new(false, 0, 0) }));
    }

    private static ReleasedGoods Bag(CarriageClass carried, bool large, int pieces, int value) => Release("a") with { Class = carried, Seen = new(large, pieces, value), SlipNo = null };

    private static KpiContext Under<T>(Parameter<T> parameter, T value)
        where T : notnull => October with { Policy = Given.Policy.With(parameter, value).Value };
}
