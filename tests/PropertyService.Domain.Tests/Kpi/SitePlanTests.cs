using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What a site has and since when, and what two parts of it have together.</summary>
public sealed class SitePlanTests
{
    private static readonly SitePlan Gates = SitePlan.Empty.With(Trials.Roll, "a", "b");

    [Fact]
    public void One_of_a_roll_stands_on_it_from_its_first_day_to_its_last()
    {
        Assert.Equal([4, 5, 6], DaysOf(Gates.Standing(Trials.Roll, "a", Day(4), Day(6)), "a"));
        Assert.Equal([1, 2, 3, 4, 5, 6], DaysOf(Gates.Standing(Trials.Roll, "a", null, Day(6)), "a"));
        Assert.Equal([6, 7, 8], DaysOf(Gates.Standing(Trials.Roll, "a", Day(6)), "a"));
        Assert.Equal([5], DaysOf(Gates.Standing(Trials.Roll, "a", Day(5), Day(5)), "a"));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], DaysOf(Gates.Standing(Trials.Roll, "b", Day(5)), "a"));
    }

    [Fact]
    public void What_is_said_again_of_one_of_a_roll_or_of_a_register_takes_the_place_of_the_first()
    {
        var plan = Gates.Standing(Trials.Roll, "a", Day(4)).Standing(Trials.Roll, "b", Day(2)).Standing(Trials.Roll, "a", Day(7)).Keeping(Trials.Kind, Day(1)).Keeping(RepairOrders.Kind, Day(3)).Keeping(Trials.Kind, Day(2), Day(9));
        Assert.Equal([new(Trials.Roll, "b", Day(2), null), new(Trials.Roll, "a", Day(7), null)], plan.Standings);
        Assert.Equal([new(RepairOrders.Kind, Day(3), null), new(Trials.Kind, Day(2), Day(9))], plan.Keepings);
    }

    [Fact]
    public void Who_does_not_stand_on_a_roll_or_would_leave_before_coming_is_a_mistake_of_the_programmer()
    {
        Assert.Equal("name", Assert.Throws<ArgumentException>(static () => Gates.Standing(Trials.Roll, "c", Day(1))).ParamName);
        Assert.Equal("until", Assert.Throws<ArgumentException>(static () => Gates.Standing(Trials.Roll, "a", Day(5), Day(4))).ParamName);
        Assert.Equal("until", Assert.Throws<ArgumentException>(static () => Gates.Keeping(Trials.Kind, Day(5), Day(4))).ParamName);
        Assert.Equal("off", Assert.Throws<ArgumentException>(static () => Gates.Without(Off("c", 5))).ParamName);
        Assert.Equal("off", Assert.Throws<ArgumentException>(static () => Gates.Without(Off("a", 5) with { Exclusion = new(Trials.Left, " ", "Zhao") })).ParamName);
        Assert.Equal("off", Assert.Throws<ArgumentException>(static () => Gates.Without(Off("a", 5) with { Exclusion = new(Trials.Left, "closed", "") })).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(static () => Gates.And(null!)).ParamName);
        // Of a roll that the site has not told anything may be said.
        Assert.Equal("x", Assert.Single(SitePlan.Empty.Standing(Trials.Roll, "x", Day(1)).Without(Off("x", 5)).Standings).Of);
    }

    [Fact]
    public void A_register_has_data_for_periods_in_which_it_was_kept_throughout()
    {
        string Of(string period, string asOf, LocalDate? until) =>
            Given.Of(Trials.Count, Given.Context(period, asOf, Gates.Keeping(Trials.Kind, Day(5), until))).Verdict.ToString();
        Assert.Equal("Met", Of("2026-10-05", "2027-01-01 00:00", null));
        Assert.Equal("NoData", Of("2026-10-04", "2027-01-01 00:00", null));
        Assert.Equal("NoData", Of("2026-10", "2027-01-01 00:00", null));
        Assert.Equal("Met", Of("2026-10-10", "2027-01-01 00:00", Day(10)));
        Assert.Equal("NoData", Of("2026-10-11", "2027-01-01 00:00", Day(10)));
        // The week ends on the 11th; on the 10th nobody asks about the 11th yet.
        Assert.Equal("NoData", Of("2026-W41", "2026-10-11 00:00", Day(10)));
        Assert.Equal("Met", Of("2026-W41", "2026-10-10 23:59", Day(10)));
        Assert.Equal(Verdict.NoData, Given.Of(Trials.Daily, Given.Context("2026-10-04", plan: Gates.Keeping(Trials.Kind, Day(5)))).Verdict);
    }

    [Fact]
    public void Two_plans_with_the_same_content_are_equal_in_whatever_order_it_was_said()
    {
        var one = Gates.Standing(Trials.Roll, "a", Day(4)).Standing(Trials.Roll, "b", Day(2)).Without(Off("a", 5), Off(null, 6)).Keeping(Trials.Kind, Day(1)).Keeping(RepairOrders.Kind, Day(2));
        var other = SitePlan.Empty.Keeping(RepairOrders.Kind, Day(2)).Keeping(Trials.Kind, Day(1)).With(Trials.Roll, "b", "a").Without(Off(null, 6)).Without(Off("a", 5)).Standing(Trials.Roll, "b", Day(2)).Standing(Trials.Roll, "a", Day(4));
        Assert.Equal(one, other);
        Assert.True(one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        SitePlan[] others =
        [
            SitePlan.Empty, one.With(Trials.Roll, "a", "b", "c"), one.With(Rolls.Shifts), one.Standing(Trials.Roll, "a", Day(5)), one.Standing(Trials.Roll, "a", Day(4), Day(9)), one.Without(Off("b", 5)),
            Gates.Standing(Trials.Roll, "a", Day(4)).Standing(Trials.Roll, "b", Day(2)).Without(Off("a", 5), Off(null, 7)).Keeping(Trials.Kind, Day(1)).Keeping(RepairOrders.Kind, Day(2)),
            one.Keeping(Trials.Kind, Day(2)), one.Keeping(Incidents.Kind, Day(2)),
        ];
        Assert.All(others, o => Assert.NotEqual(one, o));
        Assert.False(one.Equals((object?)null) || one.Equals((object)"plan"));
    }

    [Fact]
    public void Parts_of_a_site_have_together_what_each_of_them_has()
    {
        var one = Gates.With(Rolls.Shifts, "early").Standing(Trials.Roll, "a", Day(4)).Without(Off("a", 5)).Keeping(Trials.Kind, Day(1), Day(20)).Keeping(RepairOrders.Kind, Day(2));
        var other = SitePlan.Empty.With(Trials.Roll, "c").With(Rolls.ShowFlats, "F").Standing(Trials.Roll, "c", null, Day(9)).Without(Off("c", 6)).Keeping(Trials.Kind, Day(3), Day(25)).Keeping(Incidents.Kind, Day(7), Day(8));
        var expected = SitePlan.Empty.With(Trials.Roll, "a", "b", "c").With(Rolls.Shifts, "early").With(Rolls.ShowFlats, "F")
            .Standing(Trials.Roll, "a", Day(4)).Standing(Trials.Roll, "c", null, Day(9)).Without(Off("a", 5), Off("c", 6))
            .Keeping(Trials.Kind, Day(3), Day(20)).Keeping(RepairOrders.Kind, Day(2)).Keeping(Incidents.Kind, Day(7), Day(8));
        Assert.Equal(expected, one.And(other));
        Assert.Equal(["site"], one.And(other).Of(Rolls.Site)!.Value);
    }

    [Fact]
    public void What_stands_on_a_roll_in_both_parts_stands_on_it_from_the_earlier_first_day_to_the_later_last_one()
    {
        Assert.Equal([3, 4, 5, 6, 7], Both((4, 7), (3, 5)));
        Assert.Equal([1, 2, 3, 4, 5], Both((null, 2), (4, 5)));
        Assert.Equal([3, 4, 5, 6, 7, 8], Both((3, 4), (5, null)));
        // One that stands on it in the other part without more stands on it always.
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], DaysOf(Gates.And(Gates.Standing(Trials.Roll, "a", Day(4))), "a"));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], DaysOf(Gates.Standing(Trials.Roll, "a", Day(4)).And(Gates), "a"));

        static int[] Both((int? From, int? Until) one, (int? From, int? Until) other)
        {
            var (mine, theirs) = (Standing(one), Standing(other));
            Assert.Equal(DaysOf(mine.And(theirs), "a"), DaysOf(theirs.And(mine), "a"));
            return DaysOf(mine.And(theirs), "a");
        }

        static SitePlan Standing((int? From, int? Until) at) => Gates.Standing(Trials.Roll, "a", at.From is { } from ? Day(from) : null, at.Until is { } until ? Day(until) : null);
    }

    [Fact]
    public void Of_two_decisions_about_one_day_the_same_one_is_named_in_whatever_order_they_came()
    {
        var (one, other) = (Off("a", 5), Off(null, 5) with { Exclusion = new(Trials.Left, "flood", "Qian") });
        foreach (var plan in new[] { Gates.Without(one, other), Gates.Without(other, one), Gates.Without(one).And(Gates.Without(other)), Gates.Without(other).And(Gates.Without(one)) })
            Assert.Equal(
                "2 (left 2) a 2026-10-05 left Zhao, b 2026-10-05 left Qian", Given.Text(Given.Of(Trials.Daily, Given.Context("2026-10-05", plan: plan)).Lineage.Excluded));
    }

    [Fact]
    public void Of_several_decisions_the_first_by_reason_then_words_then_decider_is_named()
    {
        DayOff[] inOrder = [Decided(Trials.Left, "fire", "Qian"), Decided(Trials.Left, "fire", "Zhao"), Decided(Trials.Left, "flood", "Qian"), Decided(Trials.Other, "fire", "Qian")];
        for (var first = 0; first < inOrder.Length; first++)
            foreach (var told in new[] { inOrder[first..], [.. inOrder[first..].Reverse()] })
                Assert.Equal(inOrder[first].Exclusion, Gates.Without(told).ExclusionOf(Trials.Roll, "a", Day(5), [Trials.Left, Trials.Other]));

        static DayOff Decided(Reason why, string because, string decider) => new(Trials.Roll, "a", Day(5), new(why, because, decider));
    }

    [Fact]
    public void A_day_off_for_a_whole_roll_is_one_for_the_names_of_its_part_alone()
    {
        var both = Gates.Without(Off(null, 5)).And(SitePlan.Empty.With(Trials.Roll, "c"));
        Assert.Equal([Off("a", 5), Off("b", 5)], both.DaysOff.OrderBy(static d => d.Of, StringComparer.Ordinal));
        Assert.Equal([Off(null, 5)], Gates.Without(Off(null, 5)).And(Gates).DaysOff);
    }

    [Fact]
    public void Of_what_a_file_says_twice_of_one_of_a_roll_the_last_holds() =>
        Assert.Equal([new(Trials.Roll, "a", Day(7), null)], Gates.Standing([new(Trials.Roll, "a", Day(4), null), new(Trials.Roll, "a", Day(7), null)]).Standings);

    [Fact]
    public void A_decision_that_is_told_twice_is_one() => Assert.Equal(Gates.Without(Off("a", 5)), Gates.Without(Off("a", 5), Off("a", 5)).Without(Off("a", 5)));

    [Fact]
    public void The_order_in_which_parts_are_joined_changes_nothing_and_a_plan_without_content_adds_nothing() =>
        Prop.ForAll(Arb.From(Plans.Any.Three()), static at =>
        {
            var (a, b, c) = at;
            return a.And(b).Equals(b.And(a)) && a.And(b).And(c).Equals(a.And(b.And(c))) && a.And(a).Equals(a)
                && a.And(SitePlan.Empty).Equals(a) && SitePlan.Empty.And(a).Equals(a) && a.And(b).GetHashCode() == b.And(a).GetHashCode();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static int[] DaysOf(SitePlan plan, string name) => [.. Enumerable.Range(1, 8).Where(d => plan.Stands(Trials.Roll, name, Day(d)))];

    private static LocalDate Day(int day) => new(2026, 10, day);

    private static DayOff Off(string? of, int day) => new(Trials.Roll, of, Day(day), new(Trials.Left, "closed", "Zhao"));
}
