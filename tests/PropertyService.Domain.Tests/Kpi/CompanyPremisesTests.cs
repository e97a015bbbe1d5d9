using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K13 to K19.</summary>
public sealed class CompanyPremisesTests
{
    private static readonly SitePlan Gates = SitePlan.Empty.With(Rolls.FixedPosts, "main gate", "west gate");

    private static readonly (StateKpi<AssetInspection> Kpi, AssetClass Class, Reason LeftOut)[] Assets =
    [
        (CompanyKpis.FacilitiesIntact, AssetClass.Facility, AssetInspections.Overhaul),
        (CompanyKpis.BuildingsIntact, AssetClass.Building, AssetInspections.Warranty),
        (CompanyKpis.RoadsIntact, AssetClass.Road, AssetInspections.ClosedForWorks),
    ];

    [Fact]
    public void Only_items_of_its_class_inspected_in_the_period_count_and_each_class_has_its_own_exclusion()
    {
        foreach (var (kpi, of, leftOut) in Assets)
        {
            var item = Item with { Class = of, InOrder = false };
            Assert.Equal("missed", Outcome(kpi, item));
            Assert.Equal("counted", Outcome(kpi, item with { InOrder = true }));
            Assert.Equal("outside", Outcome(kpi, item with { InspectedAt = At(32) }));
            Assert.Equal("outside", Outcome(kpi, item with { InspectedAt = At(0) }));
            Assert.Equal("unusable unnamed", Outcome(kpi, item with { Asset = null! }));
            foreach (var (_, other, reason) in Assets)
            {
                Assert.Equal(reason == leftOut ? "excluded " + reason : "missed", Outcome(kpi, item with { Exclusion = Because(reason) }));
                if (other != of) Assert.Equal("outside", Outcome(kpi, item with { Class = other }));
            }
        }
    }

    [Fact]
    public void An_item_counts_once_as_it_was_inspected_last()
    {
        var broken = Item with { InspectedAt = At(3), InOrder = false };
        Assert.Equal(1m, Figure(CompanyKpis.FacilitiesIntact, [broken, Item with { Id = "N2" }]).Numerator);
        Assert.Equal(0m, Figure(CompanyKpis.FacilitiesIntact, [broken with { InspectedAt = At(31) }, Item with { Id = "N2" }]).Numerator);
        var overhaul = Figure(CompanyKpis.FacilitiesIntact, [Item with { InspectedAt = At(3) }, broken with { Id = "N2", InspectedAt = At(31), Exclusion = Because(AssetInspections.Overhaul) }]);
        Assert.Equal((0m, Verdict.NotApplicable, 1L), (overhaul.Denominator, overhaul.Verdict, overhaul.Lineage.Excluded.Total));
        var tie = Figure(CompanyKpis.FacilitiesIntact, [Item with { Id = "N9" }, broken with { Id = "N1", InspectedAt = Item.InspectedAt }]);
        Assert.Equal(("N9", 1m), (tie.Lineage.Counted.First.Single().Id, tie.Denominator));
    }

    [Fact]
    public void A_site_may_weigh_items_by_value_or_area_and_then_needs_it()
    {
        foreach (var (kpi, of, _) in Assets)
        {
            var policy = With(KpiParameters.Assets, KpiParameters.Assets.Default.With(of, AssetWeighting.Weight));
            var figure = Figure(kpi, [Item with { Class = of, Weight = 300 }, Item with { Id = "N2", Asset = "pump 2", Class = of, Weight = 100, InOrder = false }], policy);
            Assert.Equal((300m, 400m), (figure.Numerator, figure.Denominator));
            Assert.Equal("unusable no-weight", Outcome(kpi, Item with { Class = of }, policy));
            Assert.Equal("unusable no-weight", Outcome(kpi, Item with { Class = of, Weight = 0 }, policy));
            Assert.Equal("unusable no-weight", Outcome(kpi, Item with { Class = of, Weight = -1 }, policy));
            Assert.Equal("counted", Outcome(kpi, Item with { Class = of }));
        }
    }

    [Fact]
    public void Plants_are_added_up_in_the_unit_of_the_site_each_batch_as_last_counted()
    {
        var figure = Figure(CompanyKpis.PlantsAlive, [Batch with { Alive = 100, CountedAt = At(2) }, Batch with { Id = "P2", Alive = 97 }, Batch with { Id = "P3", Batch = "west", Planted = 300, Alive = 295 }]);
        Assert.Equal((392m, 400m, Verdict.Met, 2L, 1L), (figure.Numerator, figure.Denominator, figure.Verdict, figure.Lineage.Missed.Total, figure.Lineage.Outside));
        Assert.Equal("excluded seasonal-bedding", Outcome(CompanyKpis.PlantsAlive, Batch with { Alive = 0, Exclusion = Because(PlantCounts.Seasonal) }));
        Assert.Equal("unusable other-basis", Outcome(CompanyKpis.PlantsAlive, Batch with { Basis = PlantBasis.Area }));
        Assert.Equal("unusable other-basis", Outcome(CompanyKpis.PlantsAlive, Batch, With(KpiParameters.Plants, PlantBasis.Area)));
        Assert.Equal("counted", Outcome(CompanyKpis.PlantsAlive, Batch with { Basis = PlantBasis.Area }, With(KpiParameters.Plants, PlantBasis.Area)));
        Assert.Equal("outside", Outcome(CompanyKpis.PlantsAlive, Batch with { CountedAt = At(32) }));
        Assert.Equal("unusable unnamed", Outcome(CompanyKpis.PlantsAlive, Batch with { Batch = "" }));
    }

    [Theory]
    [InlineData(100, 101)]
    [InlineData(0, 0)]
    [InlineData(-5, -5)]
    [InlineData(100, -1)]
    public void A_count_that_cannot_be_is_named(int planted, int alive) =>
        Assert.Equal("unusable impossible-count", Outcome(CompanyKpis.PlantsAlive, Batch with { Planted = planted, Alive = alive }));

    [Fact]
    public void A_blind_spot_is_a_zone_without_a_cleaning_on_its_day()
    {
        var plan = SitePlan.Empty.With(Rolls.CleaningZones, "lobby", "stairs");
        var (lobby, stairs) = (Cleaning, Cleaning with { Id = "Z2", Zone = "stairs", CleanedAt = At(6) - Duration.Epsilon });
        Assert.Equal((Verdict.Met, 0m), Of(Day(plan, lobby, stairs)));
        Assert.Equal((Verdict.NotMet, 1m), Of(Day(plan, lobby, stairs with { CleanedAt = At(6) })));
        Assert.Equal((Verdict.NotMet, 1m), Of(Day(plan, lobby, lobby with { Id = "Z3", CleanedAt = At(5, 20) })));
        Assert.Equal((Verdict.NotMet, 2m), Of(Day(plan)));
        Assert.Equal(["stairs 2026-10-05"], Day(plan, lobby).Lineage.Counted.First.Select(static e => e.Id));
        Assert.Equal((KpiUnit.Count, "1.0"), (CompanyKpis.NoBlindSpots.Unit, Day(plan, lobby).Value!.Value.ToString()));
    }

    [Fact]
    public void A_zone_that_is_closed_or_not_planned_is_no_blind_spot_and_a_day_that_has_not_ended_shows_none()
    {
        var plan = SitePlan.Empty.With(Rolls.CleaningZones, "lobby", "stairs", "roof")
            .Without(new DayOff(Rolls.CleaningZones, "stairs", new(2026, 10, 5), Because(ZoneCleanings.Closed)), new DayOff(Rolls.CleaningZones, "roof", new(2026, 10, 5), Because(ZoneCleanings.NotPlanned)));
        var figure = Day(plan, Cleaning);
        Assert.Equal((Verdict.Met, 2L), (figure.Verdict, figure.Lineage.Excluded.Total));
        Assert.Equal(["not-planned", "zone-closed"], figure.Lineage.Excluded.ByReason.Select(static r => r.Why.Id));
        var early = Figure(CompanyKpis.NoBlindSpots, [Cleaning], asOf: At(5, 23), plan: SitePlan.Empty.With(Rolls.CleaningZones, "lobby", "stairs"), period: ReportingPeriod.Day(new(2026, 10, 5)));
        Assert.Equal((0m, 1L), (early.Numerator, early.Lineage.NotYetDue.Total));
    }

    [Fact]
    public void No_blind_spot_is_said_only_where_the_register_was_kept_and_the_zones_are_known()
    {
        var plan = SitePlan.Empty.With(Rolls.CleaningZones, "lobby");
        Assert.Equal(Verdict.NoData, new KpiRun([CompanyKpis.NoBlindSpots], new(Usual, Month, At(41), plan)).Figures().Single().Verdict);
        Assert.Equal(Verdict.NoData, Day(SitePlan.Empty, Cleaning).Verdict);
        Assert.Equal(Verdict.NotApplicable, Day(SitePlan.Empty.With(Rolls.CleaningZones)).Verdict);
        var unknown = Day(plan, Cleaning with { Zone = "cellar" });
        Assert.Equal(("not-on-the-roll", Verdict.NotMet), (unknown.Lineage.Unusable.First.Single().Why!.Id, unknown.Verdict));
    }

    [Fact]
    public void Refuse_is_removed_when_each_point_is_emptied_by_the_hour_of_the_site()
    {
        var plan = SitePlan.Empty.With(Rolls.RefusePoints, "north", "south");
        var (north, south) = (Emptying, Emptying with { Id = "G2", Point = "south", EmptiedAt = At(5, 20) });
        Figure Removed(SitePlan where, Domain.Policy.SitePolicy? policy, params RefuseEmptying[] records) =>
            Figure(CompanyKpis.RefuseRemoved, records, policy, plan: where, period: ReportingPeriod.Day(new(2026, 10, 5)));

        Assert.Equal((Verdict.Met, 2m), Of(Removed(plan, null, north, south)));
        Assert.Equal((Verdict.Met, 2m), Of(Removed(plan, null, north, south with { EmptiedAt = At(6) - Duration.Epsilon })));
        Assert.Equal((Verdict.NotMet, 1m), Of(Removed(plan, null, north, south with { EmptiedAt = At(6) })));
        Assert.Equal((Verdict.NotMet, 1m), Of(Removed(plan, null, north)));
        var eight = With(KpiParameters.RefuseBy, new LocalTime(20, 0));
        Assert.Equal((Verdict.Met, 2m), Of(Removed(plan, eight, north, south)));
        Assert.Equal((Verdict.NotMet, 1m), Of(Removed(plan, eight, north, south with { EmptiedAt = At(5, 20, 1) })));
        var off = Removed(plan.Without(new DayOff(Rolls.RefusePoints, "south", new(2026, 10, 5), Because(RefuseEmptyings.NoRefuse))), null, north);
        Assert.Equal((Verdict.Met, 1m, "no-refuse"), (off.Verdict, off.Denominator, off.Lineage.Excluded.First.Single().Why!.Id));
        Assert.Equal("not-on-the-roll", Removed(plan, null, north with { Point = "east" }).Lineage.Unusable.First.Single().Why!.Id);
        Assert.Equal(Verdict.NoData, Removed(SitePlan.Empty, null, north).Verdict);
    }

    [Theory]
    [InlineData(0, Verdict.Met)]
    [InlineData(1, Verdict.NotMet)]
    public void A_fixed_post_is_manned_every_minute_or_not(int minutesEmpty, Verdict expected)
    {
        var figure = Posts(null, Duty with { To = At(10) }, Duty with { Id = "W2", From = At(10, 0, minutesEmpty) }, Duty with { Id = "W3", Post = "west gate" });
        Assert.Equal((expected, (2 * 31 * 1440m) - minutesEmpty, 2 * 31 * 1440m), (figure.Verdict, figure.Numerator, figure.Denominator));
        Assert.Equal(minutesEmpty == 0 ? [] : ["main gate 2026-10-10T00:00:00/2026-10-10T00:01:00"], figure.Lineage.Missed.First.Select(static e => e.Id));
    }

    [Fact]
    public void Time_seated_counts_only_where_being_there_is_enough_and_time_away_never()
    {
        var west = Duty with { Id = "W9", Post = "west gate" };
        var seated = Duty with { Id = "W2", From = At(5, 1), To = At(5, 3), State = DutyState.Seated };
        Assert.Equal(120, Gap(Posts(null, Duty, west, seated)));
        Assert.Equal(0, Gap(Posts(With(KpiParameters.PostMannedBy, PostManning.Manned), Duty, west, seated)));
        Assert.Equal(0, Gap(Posts(With(KpiParameters.PostMannedBy, PostManning.Manned), Duty with { To = At(5, 1) }, Duty with { Id = "W3", From = At(5, 3) }, west, seated)));
        foreach (var basis in new[] { PostManning.Standing, PostManning.Manned })
            Assert.Equal(120, Gap(Posts(With(KpiParameters.PostMannedBy, basis), Duty, west, seated with { State = DutyState.Away })));
    }

    [Fact]
    public void Who_is_seated_takes_nothing_from_who_stands_and_who_left_takes_from_all()
    {
        var west = Duty with { Id = "W9", Post = "west gate" };
        var other = Duty with { Id = "W2", Guard = "Li", From = At(5, 1), To = At(5, 3), State = DutyState.Seated };
        Assert.Equal(0, Gap(Posts(null, Duty, west, other)));
        Assert.Equal(60, Gap(Posts(null, Duty with { To = At(5, 2) }, Duty with { Id = "W3", From = At(5, 3) }, west, other)));
        Assert.Equal(120, Gap(Posts(null, Duty, west, other with { Guard = Duty.Guard })));
        foreach (var basis in new[] { PostManning.Standing, PostManning.Manned })
        {
            var figure = Posts(With(KpiParameters.PostMannedBy, basis), Duty, west, other with { State = DutyState.Away });
            Assert.Equal((120, "main gate 2026-10-05T01:00:00/2026-10-05T03:00:00"), (Gap(figure), Assert.Single(figure.Lineage.Missed.First).Id));
            Assert.Equal(["W1", "W9"], figure.Lineage.Counted.First.Select(static e => e.Id));
        }
    }

    [Fact]
    public void Patrols_and_unknown_posts_man_no_fixed_post_and_a_period_still_running_is_asked_up_to_now()
    {
        Assert.Equal("outside", Outcome(CompanyKpis.FixedPostsManned, Duty with { IsPatrol = true }, plan: Gates));
        Assert.Equal(2 * 31 * 1440, Gap(Posts(null, Duty with { State = DutyState.OnRound })));
        Assert.Equal("not-on-the-roll", Posts(null, Duty with { Post = "east gate" }).Lineage.Unusable.First.Single().Why!.Id);
        var running = Figure(CompanyKpis.FixedPostsManned, [Duty with { To = null }], asOf: At(3), plan: SitePlan.Empty.With(Rolls.FixedPosts, "main gate"));
        Assert.Equal((2 * 1440m, 2 * 1440m), (running.Numerator, running.Denominator));
        Assert.Equal(Verdict.NoData, Figure(CompanyKpis.FixedPostsManned, [Duty]).Verdict);
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.FixedPostsManned, Duty with { To = At(0) }, plan: SitePlan.Empty.With(Rolls.FixedPosts)));
    }

    private static Figure Posts(Domain.Policy.SitePolicy? policy, params DutyStretch[] stretches) => Figure(CompanyKpis.FixedPostsManned, stretches, policy, plan: Gates);

    private static int Gap(Figure figure) => (int)(figure.Denominator - figure.Numerator);

    private static Figure Day(SitePlan plan, params ZoneCleaning[] cleanings) => Figure(CompanyKpis.NoBlindSpots, cleanings, plan: plan, period: ReportingPeriod.Day(new(2026, 10, 5)));

    private static (Verdict Verdict, decimal Count) Of(Figure figure) => (figure.Verdict, figure.Numerator);
}
