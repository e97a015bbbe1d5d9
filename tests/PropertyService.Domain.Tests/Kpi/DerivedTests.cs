using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Access;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using Outcome = PropertyService.Domain.Kpi.Outcome;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>D01 to D15: measures whose targets come from the rule, or that have none.</summary>
public sealed class DerivedTests
{
    // Opened at 09:00 on the 5th.
    [Theory]
    [InlineData("2026-10-05", "2026-10-05 23:59", Outcome.Outside)]
    [InlineData("2026-10-05", "2026-10-06 00:00", Outcome.Outside)]
    [InlineData("2026-10-05", "2026-10-06 00:01", Outcome.Counted)]
    [InlineData("2026-10-05", null, Outcome.Counted)]
    [InlineData("2026-10-04", null, Outcome.Outside)]
    [InlineData("2026-10-06", null, Outcome.Counted)]
    [InlineData("2026-10-06", "2026-10-06 09:00", Outcome.Outside)]
    [InlineData("2026-10", "2026-10-06 00:00", Outcome.Outside)]
    [InlineData("2026-10", "2026-10-06 00:01", Outcome.Counted)]
    [InlineData("2026-10", "2026-10-31 09:00", Outcome.Counted)]
    [InlineData("2026-11", "2026-11-01 09:00", Outcome.Outside)]
    [InlineData("2026-11", "2026-11-02 09:00", Outcome.Counted)]
    public void What_is_still_owed_over_a_midnight_of_the_period_counts(string period, string? closed, Outcome outcome)
    {
        var context = Given.Context(period);
        foreach (var kpi in new[] { DerivedKpis.DocumentsNotReturned, DerivedKpis.CardsNotCollected, DerivedKpis.DeputyPermitsLeft })
            Assert.Equal(outcome, Judged.Of(kpi, context, Owed("a", closed)));
    }

    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.NotYetDue)]
    [InlineData("2026-10-06 00:00", Outcome.Counted)]
    public void Before_midnight_nothing_is_owed_too_long(string asOf, Outcome outcome)
    {
        Assert.Equal(outcome, Judged.Of(DerivedKpis.CardsNotCollected, Day5 with { AsOf = Given.At(asOf) }, Owed("a", null)));
        foreach (var kpi in new[] { DerivedKpis.DocumentsNotReturned, DerivedKpis.CardsNotCollected, DerivedKpis.DeputyPermitsLeft, DerivedKpis.FollowUpsOpen })
            Assert.Equal(outcome == Outcome.Counted ? Verdict.Met : Verdict.NotApplicable, Given.Of(kpi, Day5 with { AsOf = Given.At(asOf) }).Verdict);
        Assert.Equal("ended-before-it-began", Judged.WhyOf(DerivedKpis.CardsNotCollected, Day5, Owed("a", "2026-10-05 08:59")));
    }

    [Theory]
    [InlineData("2026-10-05 23:29", 30, Outcome.Counted)]
    [InlineData("2026-10-05 23:30", 30, Outcome.Outside)]
    [InlineData("2026-10-05 23:30", 29, Outcome.Counted)]
    public void A_follow_up_counts_once_it_is_past_its_time(string opened, int minutes, Outcome outcome)
    {
        var policy = Given.Policy.With(FollowUpParameters.Timeout, Duration.FromMinutes(minutes)).Value;
        Assert.Equal(outcome, Judged.Of(DerivedKpis.FollowUpsOpen, Day5 with { Policy = policy }, Owed("a", null) with { OpenedAt = Given.At(opened) }));
    }

    [Theory]
    [InlineData("2026-10-05 08:00", "2026-10-05 08:00", 0, Outcome.Counted)]
    [InlineData("2026-10-05 08:00", "2026-10-05 08:01", 0, Outcome.Missed)]
    [InlineData("2026-10-05 08:00", "2026-10-05 08:05", 5, Outcome.Counted)]
    [InlineData("2026-10-05 08:00", "2026-10-05 08:06", 5, Outcome.Missed)]
    [InlineData("2026-10-05 18:00", "2026-10-05 17:50", 0, Outcome.Counted)]
    [InlineData("2026-10-05 18:00", "2026-10-05 08:00", 0, Outcome.Counted)]
    [InlineData("2026-10-05 18:00", "2026-10-05 07:59", 0, Outcome.Missed)]
    [InlineData("2026-10-05 08:00", "2026-10-05 00:00", 0, Outcome.Counted)]
    [InlineData("2026-10-05 08:00", "2026-10-04 23:59", 0, Outcome.Missed)]
    [InlineData("2026-10-05 18:00", null, 0, Outcome.Missed)]
    [InlineData("2026-10-05 08:30", "2026-10-05 08:30", 0, Outcome.Unusable)]
    [InlineData("2026-11-02 08:00", "2026-11-02 08:00", 0, Outcome.Outside)]
    public void The_desk_hands_over_at_eight_and_at_six(string due, string? at, int grace, Outcome outcome)
    {
        var policy = Given.Policy.With(KpiParameters.DeskGrace, Duration.FromMinutes(grace)).Value;
        Assert.Equal(outcome, Judged.Of(DerivedKpis.DeskHandoverOnTime, October with { Policy = policy }, new DeskHandover("a", Given.At(due), Judged.MaybeAt(at))));
    }

    [Fact]
    public void A_site_may_set_other_desk_times()
    {
        var policy = Given.Policy.With(KpiParameters.DeskMorning, new LocalTime(8, 30)).Value.With(KpiParameters.DeskEvening, new LocalTime(17, 30)).Value;
        foreach (var (due, outcome) in new[] { ("08:30", Outcome.Counted), ("17:30", Outcome.Counted), ("08:00", Outcome.Unusable), ("18:00", Outcome.Unusable) })
            Assert.Equal(outcome, Judged.Of(DerivedKpis.DeskHandoverOnTime, October with { Policy = policy }, new DeskHandover("a", Given.At("2026-10-05 " + due), Given.At("2026-10-05 " + due))));
        Assert.Equal("not-a-desk-time", Judged.WhyOf(DerivedKpis.DeskHandoverOnTime, October with { Policy = policy }, Desk("a")));
        Assert.Equal(Outcome.NotYetDue, Judged.Of(DerivedKpis.DeskHandoverOnTime, October with { AsOf = Given.At("2026-10-05 08:00") }, Desk("a") with { At = null }));
    }

    [Theory]
    [InlineData("08:30", "17:30", "17:30", "08:30", Outcome.Counted)]
    [InlineData("08:30", "17:30", "17:30", "08:29", Outcome.Missed)]
    [InlineData("08:30", "17:30", "08:30", "00:00", Outcome.Counted)]
    // A desk that opens by night: its evening comes first by the clock.
    [InlineData("20:00", "06:00", "06:00", "00:00", Outcome.Counted)]
    [InlineData("20:00", "06:00", "20:00", "00:00", Outcome.Counted)]
    [InlineData("20:00", "06:00", "20:00", "20:01", Outcome.Missed)]
    // A desk that hands over once a day.
    [InlineData("09:00", "09:00", "09:00", "08:00", Outcome.Counted)]
    public void An_evening_is_handed_over_no_earlier_than_the_morning_of_the_site(string morning, string evening, string due, string at, Outcome outcome)
    {
        static LocalTime Clock(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
        var policy = Given.Policy.With(KpiParameters.DeskMorning, Clock(morning)).Value.With(KpiParameters.DeskEvening, Clock(evening)).Value;
        Assert.Equal(outcome, Judged.Of(DerivedKpis.DeskHandoverOnTime, October with { Policy = policy }, new DeskHandover("a", Given.At("2026-10-05 " + due), Given.At("2026-10-05 " + at))));
    }

    [Theory]
    [InlineData("2026-10-31 23:59", Verdict.Met)]
    [InlineData("2026-11-01 00:00", Verdict.NotMet)]
    [InlineData(null, Verdict.NotMet)]
    public void The_roster_of_November_is_approved_before_November_and_counts_for_October(string? approved, Verdict verdict) =>
        Assert.Equal(verdict, Given.Of(DerivedKpis.RosterOnTime, October, new DutyRoster("a", Given.At("2026-11-01 00:00"), Judged.MaybeAt(approved))).Verdict);

    [Fact]
    public void Rosters_and_bills_begin_with_a_month()
    {
        Assert.Equal("not-from-the-first", Judged.WhyOf(DerivedKpis.RosterOnTime, October, new DutyRoster("a", Given.At("2026-11-02 00:00"), Given.At("2026-10-20 09:00"))));
        Assert.Equal("not-from-the-first", Judged.WhyOf(DerivedKpis.FeeNotices, October, Notice("a", null) with { BilledFrom = Given.At("2026-10-01 00:01") }));
    }

    [Fact]
    public void A_household_that_was_vacant_all_month_is_not_visited()
    {
        var plan = SitePlan.Empty.With(Rolls.Households, "1-101", "1-102").Without(Judged.Off(Rolls.Households, "1-102", ResidentServices.Vacant, new(2026, 10, 1), new(2026, 10, 31)));
        var figure = Given.Of(DerivedKpis.VisitCoverage, October with { Plan = plan }, Visit("a", "1-101", new(2026, 10, 31)), Visit("b", "1-101", new(2026, 10, 5)));
        Assert.Equal((Verdict.Met, 1m, 1L), (figure.Verdict, figure.Denominator, figure.Lineage.Excluded.Total));
        Assert.Equal(Verdict.NotMet, Given.Of(DerivedKpis.VisitCoverage, October with { Plan = plan }, Visit("a", "1-101", new(2026, 11, 1))).Verdict);
    }

    [Theory]
    [InlineData("2026-10-31 23:59", Outcome.Counted)]
    [InlineData("2026-11-01 00:00", Outcome.Missed)]
    [InlineData(null, Outcome.Missed)]
    public void A_visit_record_is_handed_in_by_the_end_of_the_month(string? handedIn, Outcome outcome)
    {
        var visit = Visit("a", "1-101", new(2026, 10, 31)) with { HandedInAt = Judged.MaybeAt(handedIn) };
        Assert.Equal(outcome, Judged.Of(DerivedKpis.VisitRecordsHandedIn, October, visit));
        Assert.Equal(Outcome.Outside, Judged.Of(DerivedKpis.VisitRecordsHandedIn, November, visit));
        Assert.Equal(Outcome.Outside, Judged.Of(DerivedKpis.VisitRecordsHandedIn, Given.Context("2026-10-30"), visit with { VisitedAt = Given.At("2026-10-30 09:00") }));
        Assert.Equal(Outcome.NotYetDue, Judged.Of(DerivedKpis.VisitRecordsHandedIn, October with { AsOf = Given.At("2026-10-31 23:59") }, visit with { HandedInAt = null }));
    }

    // The works begin on the 23rd at 10:00.
    [Theory]
    [InlineData("2026-10-21 10:00", 48, Outcome.Counted)]
    [InlineData("2026-10-21 10:01", 48, Outcome.Missed)]
    [InlineData("2026-10-23 10:01", 48, Outcome.Missed)]
    [InlineData("2026-10-22 10:00", 24, Outcome.Counted)]
    [InlineData("2026-10-22 10:01", 24, Outcome.Missed)]
    [InlineData("2026-10-23 10:00", 0, Outcome.Counted)]
    public void Works_are_applied_for_two_days_of_24_hours_ahead(string applied, int hours, Outcome outcome)
    {
        var policy = Given.Policy.With(KpiParameters.WorksNotice, Duration.FromHours(hours)).Value;
        Assert.Equal(outcome, Judged.Of(DerivedKpis.WorksNotice, October with { Policy = policy }, Application("a", applied)));
    }

    [Fact]
    public void An_application_counts_in_the_month_of_the_last_moment_to_apply()
    {
        var application = Application("a", "2026-10-20 09:00") with { WorksFrom = Given.At("2026-11-02 23:59") };
        Assert.Equal((Outcome.Counted, Outcome.Outside), (Judged.Of(DerivedKpis.WorksNotice, October, application), Judged.Of(DerivedKpis.WorksNotice, November, application)));
        var later = application with { WorksFrom = Given.At("2026-11-03 00:00") };
        Assert.Equal((Outcome.Outside, Outcome.Counted), (Judged.Of(DerivedKpis.WorksNotice, October, later), Judged.Of(DerivedKpis.WorksNotice, November, later)));
    }

    [Theory]
    [InlineData(true, true, true, Outcome.Counted)]
    [InlineData(false, true, true, Outcome.Missed)]
    [InlineData(true, false, true, Outcome.Missed)]
    [InlineData(true, true, false, Outcome.Missed)]
    public void Goods_tools_and_people_are_checked_before_workers_leave(bool goods, bool tools, bool people, Outcome outcome)
    {
        Assert.Equal(outcome, Judged.Of(DerivedKpis.WorksExitCheck, October, new WorksExit("a", Given.At("2026-10-31 23:59"), goods, tools, people)));
        Assert.Equal(Outcome.Outside, Judged.Of(DerivedKpis.WorksExitCheck, October, new WorksExit("a", Given.At("2026-11-01 00:00"), goods, tools, people)));
    }

    [Fact]
    public void Visitors_are_added_up_and_have_no_target()
    {
        var figure = Given.Of(DerivedKpis.Visitors, Day5, Party("a", 3), Party("b", 4), Party("c", 5) with { At = Given.At("2026-10-06 00:00") }, Party("d", 0), Party("e", -2), Party("f", 1000));
        Assert.Equal((7m, 1m, Verdict.NoTarget, KpiUnit.Count), (figure.Numerator, figure.Denominator, figure.Verdict, figure.Kpi.Unit));
        Assert.Equal(("3 (bad-field:people 3)", 1L), (Given.Text(figure.Lineage.Unusable)[..22], figure.Lineage.Outside));
        Assert.Equal((0m, Verdict.NoTarget), (Given.Of(DerivedKpis.Visitors, Day5).Numerator, Given.Of(DerivedKpis.Visitors, Day5).Verdict));
        Assert.Equal(Verdict.NoData, new KpiRun([DerivedKpis.Visitors], Day5).Figures()[0].Verdict);
    }

    [Fact]
    public void The_time_to_a_lock_change_is_a_mean_of_hours_without_a_target()
    {
        // Reported at 09:00 on the 5th: 1.5 and 48 hours, one in November, one still open.
        var figure = Given.Of(DerivedKpis.LockChangeTime, October, Key("a", "2026-10-05 10:30"), Key("b", "2026-10-07 09:00"), Key("c", "2026-11-01 00:00"), Key("d", null));
        Assert.Equal((49.5m, 2m, "24.8", Verdict.NoTarget, KpiUnit.Hours), (figure.Numerator, figure.Denominator, figure.Value.ToString(), figure.Verdict, figure.Kpi.Unit));
        Assert.Equal((1L, 1L, "d"), (figure.Lineage.Outside, figure.Lineage.NotYetDue.Total, figure.Lineage.NotYetDue.First[0].Id));
        Assert.Equal(Verdict.NotApplicable, Given.Of(DerivedKpis.LockChangeTime, October, Key("d", null)).Verdict);
        Assert.Equal(Outcome.Outside, Judged.Of(DerivedKpis.LockChangeTime, Given.Context("2026-09"), Key("d", null)));
        Assert.Equal("ended-before-it-began", Judged.WhyOf(DerivedKpis.LockChangeTime, October, Key("a", "2026-10-05 08:59")));
    }

    [Fact]
    public void Three_times_twenty_minutes_are_an_hour_and_nothing_less()
    {
        var figure = Given.Of(DerivedKpis.LockChangeTime, October, [.. Enumerable.Range(0, 3).Select(static i => Key("a" + i, "2026-10-05 09:20"))]);
        Assert.Equal((1m, 3m, new Fraction(1, 3)), (figure.Numerator, figure.Denominator, figure.Value));
    }

    [Fact]
    public void The_hours_are_added_up_exactly_in_any_order_and_however_they_are_divided()
    {
        var any = from ticks in Gen.Choose(0, int.MaxValue).ArrayOf() from keys in Gen.Choose(0, 999).ArrayOf(ticks.Length) select (ticks, keys);
        Prop.ForAll(any.ToArbitrary(), static at =>
        {
            // Up to 214 seconds each, told to the tick.
            var keys = at.ticks.Select(static (t, i) => Key("k" + i, null) with { LockChangedAt = Given.At("2026-10-05 09:00") + Duration.FromTicks(t) }).ToArray();
            var (run, turned) = (Run(keys), Run([.. keys.Zip(at.keys).OrderBy(static k => k.Second).Select(static k => k.First)]));
            var merged = Run([.. keys.Where((_, i) => at.keys[i] % 2 == 0)]).Merge(Run([.. keys.Where((_, i) => at.keys[i] % 2 == 1)]));
            var hours = at.ticks.Sum(static t => (decimal)t) / NodaConstants.TicksPerHour;
            return new[] { run, turned, merged }.All(r => r.Figures()[0].Numerator == hours && r.Figures()[0].Value == (keys.Length == 0 ? null : new Fraction(hours, keys.Length)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

        static KpiRun Run(LostKey[] keys) => new KpiRun([DerivedKpis.LockChangeTime], October).Add(Obligations.LostKeys, keys);
    }

    [Theory]
    [InlineData("2026-09-20 09:00", 5, Outcome.Counted)]
    [InlineData("2026-10-05 23:59", 5, Outcome.Counted)]
    [InlineData("2026-10-06 00:00", 5, Outcome.Missed)]
    [InlineData(null, 5, Outcome.Missed)]
    [InlineData("2026-10-01 23:59", 1, Outcome.Counted)]
    [InlineData("2026-10-02 00:00", 1, Outcome.Missed)]
    [InlineData("2026-10-28 23:59", 28, Outcome.Counted)]
    public void Fee_notices_are_sent_by_the_day_that_the_site_sets(string? sent, int day, Outcome outcome)
    {
        var policy = Given.Policy.With(KpiParameters.FeeNoticeDay, day).Value;
        Assert.Equal(outcome, Judged.Of(DerivedKpis.FeeNotices, October with { Policy = policy }, Notice("a", sent)));
        Assert.Equal(Outcome.Outside, Judged.Of(DerivedKpis.FeeNotices, November with { Policy = policy }, Notice("a", sent)));
        Assert.Equal(Outcome.NotYetDue, Judged.Of(DerivedKpis.FeeNotices, October with { Policy = policy, AsOf = Given.At("2026-10-01 09:00") }, Notice("a", null)));
    }

    [Fact]
    public void Refused_handovers_are_a_share_without_a_target()
    {
        var first = new LocalDate(2026, 10, 5);
        var figure = Given.Of(DerivedKpis.RefusedHandovers, October, Shift("a", "early", first) with { Refused = true }, Shift("b", "late", first), Shift("c", "night", first), Shift("d", "early", new(2026, 11, 1)));
        Assert.Equal(("33.3", Verdict.NoTarget, 1L), (figure.Value.ToString(), figure.Verdict, figure.Lineage.Outside));
        Assert.Equal(Verdict.NotApplicable, Given.Of(DerivedKpis.RefusedHandovers, October).Verdict);
    }

    [Fact]
    public void Every_breach_of_the_posts_discipline_counts_one()
    {
        foreach (var breach in Enum.GetValues<DisciplineBreach>()) Assert.Equal(Outcome.Counted, Judged.Of(DerivedKpis.DisciplineBreaches, October, Discipline("a") with { Breach = breach }));
        Assert.Equal("bad-field:breach", Judged.WhyOf(DerivedKpis.DisciplineBreaches, October, Discipline("a") with { Breach = (DisciplineBreach)9 }));
    }
}
