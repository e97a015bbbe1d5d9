using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class NightCheckTests
{
    private static readonly SitePlan Plan = SitePlan.Empty.With(Rolls.ShowFlats, "A");

    [Fact]
    public void A_night_checked_every_half_hour_is_met()
    {
        // Closed at 18:00, opened at 20:00: due at 18:30, 19:00 and 19:30; nothing is due at the opening.
        var figure = Of("18:00", "20:00", "18:30", "19:00", "19:30");
        Assert.Equal((3m, 3m, Verdict.Met), (figure.Numerator, figure.Denominator, figure.Verdict));
    }

    [Theory]
    [InlineData("18:29", 1, 1)]
    [InlineData("18:30", 1, 1)]
    [InlineData("18:31", 0, 1)]
    public void A_check_is_in_time_up_to_half_an_hour_after_closing(string check, int made, int due) =>
        Assert.Equal((made, due), Pair(Of("18:00", "18:45", check)));

    [Theory]
    [InlineData("19:00", 1, 1)]
    [InlineData("19:01", 1, 2)]
    [InlineData("19:30", 1, 2)]
    [InlineData("19:31", 1, 3)]
    public void The_last_gap_runs_to_the_opening(string opened, int made, int due) => Assert.Equal((made, due), Pair(Of("18:00", opened, "18:30")));

    [Fact]
    public void A_night_without_any_check_misses_one_each_half_hour()
    {
        var figure = Of("18:00", "20:00");
        Assert.Equal("3 () A 2026-10-05T18:30:00  , A 2026-10-05T19:00:00  , A 2026-10-05T19:30:00  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal((0, 3), Pair(figure));
    }

    [Fact]
    public void The_late_check_after_a_gap_starts_the_clock_and_counts_as_neither() => Assert.Equal((1, 2), Pair(Of("18:00", "19:15", "18:40", "19:10")));

    [Fact]
    public void More_checks_than_are_due_make_up_for_none()
    {
        // Every minute of the first hour, then nothing for two hours.
        var checks = Enumerable.Range(1, 60).Select(static m => LocalTime.FromMinutesSinceMidnight((18 * 60) + m).ToString("HH:mm", null)).ToArray();
        Assert.Equal((2, 5), Pair(Of("18:00", "21:00", checks)));
    }

    [Fact]
    public void A_site_may_tolerate_some_minutes()
    {
        var policy = Given.Policy.With(KpiParameters.ShowFlatCheckTolerance, Duration.FromMinutes(5)).Value;
        KpiContext Context() => Given.Context("2026-10-05", plan: Plan, policy: policy);
        Assert.Equal((1, 1), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Context(), Night("18:00", "19:00", "18:35"))));
        Assert.Equal((0, 1), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Context(), Night("18:00", "19:00", "18:36"))));
        Assert.Equal((0, 0), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Context(), Night("18:00", "18:35"))));
        Assert.Equal((0, 1), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Context(), Night("18:00", "18:36"))));
    }

    [Fact]
    public void A_site_may_ask_for_another_rhythm() => Assert.Equal((0, 1), Pair(Given.Of(
        NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan, policy: Given.Policy.With(KpiParameters.ShowFlatCheckEvery, Duration.FromMinutes(60)).Value), Night("18:00", "20:00"))));

    [Fact]
    public void A_check_belongs_to_the_day_on_which_it_is_due()
    {
        ShowFlatMark[] night = [Mark("c", MarkKind.Begins, "2026-10-05 23:00"), Mark("x", MarkKind.Check, "2026-10-05 23:30"), Mark("y", MarkKind.Check, "2026-10-05 23:59"), Mark("o", MarkKind.Ends, "2026-10-06 01:00")];
        // x is due at 23:30 on the 5th, y at midnight and the missing one at 00:29 on the 6th (due 00:29 and 00:59).
        Assert.Equal((1, 1), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan), night)));
        Assert.Equal((1, 3), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-06", plan: Plan), night)));
        Assert.Equal((2, 4), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10", plan: Plan), night)));
    }

    [Theory]
    [InlineData("2026-10-05 18:30", 0, 0, 1)]
    [InlineData("2026-10-05 18:31", 0, 1, 1)]
    [InlineData("2026-10-05 19:01", 0, 2, 1)]
    public void While_the_night_lasts_only_what_was_due_is_missed(string asOf, int made, int missed, int notYet)
    {
        var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", asOf, Plan), Mark("c", MarkKind.Begins, "2026-10-05 18:00"));
        Assert.Equal((made, missed, notYet), ((int)figure.Lineage.Counted.Total, (int)figure.Lineage.Missed.Total, (int)figure.Lineage.NotYetDue.Total));
    }

    [Fact]
    public void A_check_that_is_due_at_the_moment_asked_for_is_the_one_not_due_yet()
    {
        var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", "2026-10-05 23:59", Plan), Mark("c", MarkKind.Begins, "2026-10-05 23:29"));
        Assert.Equal((0L, 1L), (figure.Lineage.Missed.Total, figure.Lineage.NotYetDue.Total));
    }

    [Fact]
    public void A_check_of_a_night_that_lasts_counts_and_the_next_one_is_not_due_yet()
    {
        var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", "2026-10-05 18:40", Plan), Mark("c", MarkKind.Begins, "2026-10-05 18:00"), Mark("x", MarkKind.Check, "2026-10-05 18:20"));
        Assert.Equal((1L, 0L, 1L, 1L), (figure.Lineage.Counted.Total, figure.Lineage.Missed.Total, figure.Lineage.NotYetDue.Total, figure.Lineage.Outside));
    }

    [Fact]
    public void Checks_while_it_is_open_and_a_second_closing_change_nothing()
    {
        var night = Night("18:00", "19:00", "18:30");
        ShowFlatMark[] more = [Mark("p", MarkKind.Check, "2026-10-05 12:00"), Mark("q", MarkKind.Begins, "2026-10-05 18:10"), Mark("r", MarkKind.Ends, "2026-10-05 20:00"), Mark("s", MarkKind.Check, "2026-10-05 21:00")];
        Assert.Equal((1, 1), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan), [.. night, .. more])));
        Assert.Equal(6, Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan), [.. night, .. more]).Lineage.Outside);
    }

    [Fact]
    public void A_show_flat_opened_and_closed_in_the_same_minute_goes_on_to_be_checked() =>
        Assert.Equal((0, 2), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan), [.. Night("18:00", "18:10"), Mark("again", MarkKind.Begins, "2026-10-05 18:10"), Mark("last", MarkKind.Ends, "2026-10-05 19:11")])));

    [Fact]
    public void Each_show_flat_has_its_own_clock_and_one_beyond_the_roll_is_of_no_use()
    {
        ShowFlatMark[] other = [.. Night("18:00", "19:00", "18:30").Select(static m => m with { Id = "b" + m.Id, ShowFlat = "B" })];
        var two = Given.Context("2026-10-05", plan: Plan.With(Rolls.ShowFlats, "A", "B"));
        Assert.Equal((1, 2), Pair(Given.Of(NightCheckKpis.HalfHourlyChecks, two, [.. Night("18:00", "19:00"), .. other])));
        Assert.Equal(3, Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan), other).Lineage.Unusable.Total);
        Assert.Equal(Verdict.NoData, Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05"), other).Verdict);
    }

    [Fact]
    public void A_night_no_longer_than_half_an_hour_asks_for_nothing() => Assert.Equal(Verdict.NotApplicable, Of("18:00", "18:30").Verdict);

    [Fact]
    public void Random_nights_agree_with_a_second_way_to_count()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            var (length, tolerance) = (random.Next(1, 300), random.Next(0, 31));
            var minutes = Enumerable.Range(0, random.Next(0, 20)).Select(_ => random.Next(0, length + 1)).Distinct().Order().ToArray();
            var from = Given.At("2026-10-05 12:00");
            ShowFlatMark[] marks =
            [
                .. minutes.Select(m => new ShowFlatMark("m" + m, "A", MarkKind.Check, from + Duration.FromMinutes(m))),
                new("c", "A", MarkKind.Begins, from), new("o", "A", MarkKind.Ends, from + Duration.FromMinutes(length)),
            ];
            random.Shuffle(marks);
            var policy = Given.Policy.With(KpiParameters.ShowFlatCheckTolerance, Duration.FromMinutes(tolerance)).Value;
            var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10", plan: Plan, policy: policy), marks);
            Assert.Equal((Made(minutes, length, 30 + tolerance), Missed(minutes, length, tolerance)), ((int)figure.Lineage.Counted.Total, (int)figure.Lineage.Missed.Total));
        }
    }

    /// <summary>What was missed lies in the gaps between neighbours, whichever checks were needed.</summary>
    private static int Missed(int[] checks, int length, int tolerance)
    {
        int[] all = [0, .. checks, length];
        return all.Zip(all.Skip(1), (a, b) => Enumerable.Range(1, 20).Count(k => (30 * k) + tolerance < b - a)).Sum();
    }

    /// <summary>The fewest checks that keep the rhythm as far as it was kept, found by jumping.</summary>
    private static int Made(int[] checks, int length, int reach)
    {
        var (at, made) = (0, 0);
        while (length - at > reach)
        {
            var next = checks.Where(c => c > at && c <= at + reach).Append(-1).Max();
            if (next >= 0) made++;
            else next = checks.Where(c => c > at).Append(length).Min();
            at = next;
        }

        return made;
    }

    private static (int Made, int Due) Pair(Figure figure) => ((int)figure.Numerator, (int)figure.Denominator);

    private static Figure Of(string closed, string opened, params string[] checks) =>
        Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan), Night(closed, opened, checks));

    private static ShowFlatMark[] Night(string closed, string opened, params string[] checks) =>
        [Mark("closed", MarkKind.Begins, "2026-10-05 " + closed), .. checks.Select(static (c, i) => Mark("check" + i.ToString("00", null), MarkKind.Check, "2026-10-05 " + c)), Mark("opened", MarkKind.Ends, "2026-10-05 " + opened)];

    private static ShowFlatMark Mark(string id, MarkKind kind, string at) => new(id, "A", kind, Given.At(at));
}
