using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K36 to K40, K42 and K43: patrols, checks and findings.</summary>
public sealed class GuardPatrolTests
{
    private static readonly LocalDate Monday = new(2026, 10, 5);

    [Theory]
    [InlineData("2026-10-05 08:59", Outcome.Missed)]
    [InlineData("2026-10-05 09:00", Outcome.Counted)]
    [InlineData("2026-10-05 09:30", Outcome.Counted)]
    [InlineData("2026-10-05 09:31", Outcome.Missed)]
    [InlineData(null, Outcome.Missed)]
    public void A_check_point_is_signed_within_its_set_time(string? done, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.PatrolSignIn, Day5, Point("a") with { SignedAt = Judged.MaybeAt(done) }));

    [Theory]
    [InlineData(null, "2026-10-05 09:30", Outcome.NotYetDue)]
    [InlineData("2026-10-05 08:59", "2026-10-05 09:30", Outcome.NotYetDue)]
    [InlineData(null, "2026-10-05 09:31", Outcome.Missed)]
    public void A_check_point_not_signed_yet_is_missed_when_its_time_is_over(string? done, string asOf, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(GuardKpis.PatrolSignIn, Day5 with { AsOf = Given.At(asOf) }, Point("a") with { SignedAt = Judged.MaybeAt(done) }));

    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.Counted)]
    [InlineData("2026-10-06 00:00", Outcome.Outside)]
    public void A_check_point_counts_on_the_day_on_which_its_time_ends(string to, Outcome outcome)
    {
        var point = Point("a") with { DueFrom = Given.At("2026-10-05 23:00"), DueTo = Given.At(to), SignedAt = Given.At("2026-10-05 23:30") };
        Assert.Equal(outcome, Judged.Of(GuardKpis.PatrolSignIn, Day5, point));
        Assert.Equal(outcome, Judged.Of(ShowFlatKpis.PatrolOnTime, Day5, new("a", "n", point.DueFrom, point.DueTo, point.SignedAt, "n", null)));
    }

    [Fact]
    public void What_the_duty_lead_cancelled_is_left_out_with_the_lead()
    {
        var figure = Given.Of(GuardKpis.PatrolSignIn, Day5, Point("a") with { SignedAt = null, Exclusion = new(Patrols.CancelledByLead, "fire drill", "Li") });
        Assert.Equal(("1 (cancelled-by-duty-lead 1) a cancelled-by-duty-lead Li", Verdict.NotApplicable), (Given.Text(figure.Lineage.Excluded), figure.Verdict));
    }

    [Fact]
    public void A_set_time_that_ends_before_it_begins_is_of_no_use()
    {
        Assert.Equal("window-reversed", Judged.WhyOf(GuardKpis.PatrolSignIn, Day5, Point("a") with { DueTo = Given.At("2026-10-05 08:59") }));
        Assert.Equal("window-reversed", Judged.WhyOf(ShowFlatKpis.PatrolOnTime, Day5, Round("a") with { DueTo = Given.At("2026-10-05 08:59") }));
        Assert.Equal(Outcome.Counted, Judged.Of(GuardKpis.PatrolSignIn, Day5, Point("a") with { DueTo = Given.At("2026-10-05 09:00"), SignedAt = Given.At("2026-10-05 09:00") }));
        Assert.Equal(Outcome.NotYetDue, Judged.Of(GuardKpis.PatrolSignIn, Day5 with { AsOf = Given.At("2026-10-05 09:05") }, Point("a")));
    }

    [Fact]
    public void The_daily_hygiene_check_is_the_captains_unless_the_site_says_otherwise()
    {
        var context = Day5 with { Plan = SitePlan.Empty.With(Rolls.Posts, "gate") };
        Assert.Equal(Verdict.Met, Given.Of(GuardKpis.PostHygiene, context, CheckBy("a", "gate", Monday, Roles.SecurityCaptain)).Verdict);
        var deputy = CheckBy("a", "gate", Monday, Roles.DeputyCaptain);
        var figure = Given.Of(GuardKpis.PostHygiene, context, deputy);
        Assert.Equal((Verdict.NotMet, 1L), (figure.Verdict, figure.Lineage.Outside));
        var policy = Given.Policy.With(KpiParameters.PostHygieneBy, Seq.Of(Roles.DeputyCaptain)).Value;
        Assert.Equal(Verdict.Met, Given.Of(GuardKpis.PostHygiene, context with { Policy = policy }, deputy).Verdict);
        Assert.Equal(Verdict.Met, Given.Of(GuardKpis.PatrolChecklist, Day5 with { Plan = SitePlan.Empty.With(Rolls.ChecklistItems, "gate") }, deputy).Verdict);
    }

    [Fact]
    public void Two_checks_of_one_post_do_not_stand_for_another()
    {
        var context = Day5 with { Plan = SitePlan.Empty.With(Rolls.Posts, "gate", "lobby") };
        var figure = Given.Of(GuardKpis.PostHygiene, context, Check("a", "gate", Monday), Check("b", "gate", Monday));
        Assert.Equal((1m, 2m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void An_empty_dormitory_is_left_out_for_the_days_and_whole_weeks_on_which_it_is()
    {
        var plan = SitePlan.Empty.With(Rolls.Dormitories, "east");
        var six = plan.Without(Judged.Off(Rolls.Dormitories, "east", GuardKpis.NoBoarders, Monday, Monday.PlusDays(5)));
        var week = Given.Context("2026-W41", plan: six);
        var daily = Given.Of(GuardKpis.DormitoryCheck, week, Check("a", "east", Monday.PlusDays(6)));
        Assert.Equal((Verdict.Met, 1m, 6L), (daily.Verdict, daily.Denominator, daily.Lineage.Excluded.Total));
        Assert.Equal("Li", daily.Lineage.Excluded.First[0].Exclusion!.Decider);
        Assert.Equal(Verdict.NotMet, Given.Of(GuardKpis.DormitoryRating, week).Verdict);
        var seven = six.Without(Judged.Off(Rolls.Dormitories, null, GuardKpis.NoBoarders, Monday.PlusDays(6), Monday.PlusDays(6)));
        Assert.Equal(Verdict.NotApplicable, Given.Of(GuardKpis.DormitoryRating, week with { Plan = seven }).Verdict);
    }

    [Fact]
    public void Posts_and_checklist_items_have_no_day_off()
    {
        var plan = SitePlan.Empty.With(Rolls.Posts, "gate").With(Rolls.ChecklistItems, "lights")
            .Without([.. Judged.Off(Rolls.Posts, null, GuardKpis.NoBoarders, Monday, Monday), .. Judged.Off(Rolls.ChecklistItems, null, GuardKpis.NoBoarders, Monday, Monday)]);
        Assert.Equal(Verdict.NotMet, Given.Of(GuardKpis.PostHygiene, Day5 with { Plan = plan }).Verdict);
        Assert.Equal(Verdict.NotMet, Given.Of(GuardKpis.PatrolChecklist, Day5 with { Plan = plan }).Verdict);
    }

    [Theory]
    [InlineData("2026-10-04 23:59", Outcome.Outside)]
    [InlineData("2026-10-05 00:00", Outcome.Counted)]
    [InlineData("2026-10-05 23:59", Outcome.Counted)]
    [InlineData("2026-10-06 00:00", Outcome.Outside)]
    public void A_finding_counts_on_its_day(string at, Outcome outcome)
    {
        Assert.Equal(outcome, Judged.Of(GuardKpis.FirePassages, Day5, Order("a", OrderProblem.FirePassageBlocked) with { At = Given.At(at) }));
        Assert.Equal(outcome, Judged.Of(GuardKpis.ItemsPiled, Day5, Order("a", OrderProblem.ItemsPiled) with { At = Given.At(at) }));
    }

    [Fact]
    public void Findings_of_no_known_sort_or_place_are_of_no_use()
    {
        Assert.Equal("bad-field:problem", Judged.WhyOf(GuardKpis.FirePassages, Day5, Order("a", (OrderProblem)9)));
        Assert.Equal("bad-field:place", Judged.WhyOf(GuardKpis.FirePassages, Day5, Order("a", OrderProblem.ItemsPiled) with { Place = " " }));
        Assert.Equal("bad-field:of", Judged.WhyOf(GuardKpis.PostHygiene, Day5 with { Plan = SitePlan.Empty.With(Rolls.Posts, "gate") }, Check("a", "", Monday)));
    }
}
