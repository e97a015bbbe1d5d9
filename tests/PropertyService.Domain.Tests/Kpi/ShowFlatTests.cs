using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K49 and K51 to K58: show flat, handover, inspection.</summary>
public sealed class ShowFlatTests
{
    private static readonly LocalDate Monday = new(2026, 10, 5);
    private static readonly KpiContext OneFlat = Day5 with { Plan = SitePlan.Empty.With(Rolls.ShowFlats, "A").With(Rolls.InventoryCounts, "A opening", "A closing") };

    [Fact]
    public void Two_inspections_by_lead_or_supervisor_make_a_day_and_others_do_not_count()
    {
        var lead = CheckBy("a", "A", Monday, Roles.ShowFlatDutyLead);
        Assert.Equal(Verdict.NotMet, Given.Of(ShowFlatKpis.Inspections, OneFlat, lead).Verdict);
        Assert.Equal(Verdict.Met, Given.Of(ShowFlatKpis.Inspections, OneFlat, lead, CheckBy("b", "A", Monday, Roles.PropertySupervisor)).Verdict);
        var attendant = CheckBy("b", "A", Monday, Roles.ShowFlatAttendant);
        Assert.Equal(Verdict.NotMet, Given.Of(ShowFlatKpis.Inspections, OneFlat, lead, attendant).Verdict);
        var policy = Given.Policy.With(KpiParameters.ShowFlatInspectedBy, Seq.Of(Roles.ShowFlatDutyLead, Roles.ShowFlatAttendant)).Value;
        Assert.Equal(Verdict.Met, Given.Of(ShowFlatKpis.Inspections, OneFlat with { Policy = policy }, lead, attendant).Verdict);
    }

    [Fact]
    public void On_a_closed_day_nothing_is_asked_of_the_show_flat()
    {
        var plan = OneFlat.Plan.Without([.. Judged.Off(Rolls.ShowFlats, null, ShowFlatKpis.Closed, Monday, Monday), .. Judged.Off(Rolls.InventoryCounts, null, ShowFlatKpis.Closed, Monday, Monday)]);
        foreach (var kpi in new[] { ShowFlatKpis.Inspections, ShowFlatKpis.InventoryCounts, ShowFlatKpis.EntranceCleaned })
        {
            var figure = Given.Of(kpi, OneFlat with { Plan = plan });
            Assert.Equal((Verdict.NotApplicable, "closed-day", "Li"), (figure.Verdict, figure.Lineage.Excluded.First[0].Why!.Id, figure.Lineage.Excluded.First[0].Exclusion!.Decider));
        }
    }

    [Theory]
    [InlineData("north", "2026-10-05 09:00", Outcome.Counted)]
    [InlineData("north", "2026-10-05 09:30", Outcome.Counted)]
    [InlineData("north", "2026-10-05 09:31", Outcome.Missed)]
    [InlineData("north", "2026-10-05 08:59", Outcome.Missed)]
    [InlineData("south", "2026-10-05 09:10", Outcome.Missed)]
    [InlineData(null, "2026-10-05 09:10", Outcome.Missed)]
    [InlineData(null, null, Outcome.Missed)]
    public void A_round_begins_in_its_time_on_its_route(string? walked, string? started, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(ShowFlatKpis.PatrolOnTime, Day5, Round("a") with { Walked = walked, StartedAt = Judged.MaybeAt(started) }));

    [Theory]
    [InlineData("2026-10-05 09:30", Outcome.NotYetDue)]
    [InlineData("2026-10-05 09:31", Outcome.Missed)]
    public void A_round_not_begun_yet_is_missed_when_its_time_is_over(string asOf, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(ShowFlatKpis.PatrolOnTime, Day5 with { AsOf = Given.At(asOf) }, Round("a") with { StartedAt = null }));

    [Fact]
    public void A_round_called_off_for_the_weather_is_left_out_with_the_decider()
    {
        var figure = Given.Of(ShowFlatKpis.PatrolOnTime, Day5, Round("a") with { StartedAt = null, Exclusion = new(Patrols.Weather, "typhoon", "Li") });
        Assert.Equal(("1 (weather 1) a weather Li", Verdict.NotApplicable), (Given.Text(figure.Lineage.Excluded), figure.Verdict));
    }

    [Fact]
    public void Two_counts_at_opening_do_not_stand_for_the_one_at_closing()
    {
        var figure = Given.Of(ShowFlatKpis.InventoryCounts, OneFlat, Check("a", "A opening", Monday), Check("b", "A opening", Monday));
        Assert.Equal((1m, 2m, "A closing 2026-10-05"), (figure.Numerator, figure.Denominator, Assert.Single(figure.Lineage.Missed.First).Id));
    }

    [Theory]
    [InlineData("2026-10-05 08:30", 8, 30, Verdict.Met)]
    [InlineData("2026-10-05 08:31", 8, 30, Verdict.NotMet)]
    [InlineData("2026-10-05 08:31", 9, 0, Verdict.Met)]
    [InlineData("2026-10-05 09:00", 9, 0, Verdict.Met)]
    [InlineData("2026-10-05 09:01", 9, 0, Verdict.NotMet)]
    public void The_entrance_is_clean_by_half_past_eight_or_by_nine_where_the_site_says_so(string finished, int hour, int minute, Verdict verdict)
    {
        var policy = Given.Policy.With(KpiParameters.EntranceCleanBy, new LocalTime(hour, minute)).Value;
        Assert.Equal(verdict, Given.Of(ShowFlatKpis.EntranceCleaned, OneFlat with { Policy = policy }, Check("a", "A", Monday) with { At = Given.At(finished) }).Verdict);
    }

    [Fact]
    public void The_entrance_is_asked_for_half_past_eight_unless_the_site_says_otherwise() => Assert.Equal(new LocalTime(8, 30), Given.Policy.Get(KpiParameters.EntranceCleanBy));

    [Fact]
    public void A_supervisor_is_left_out_for_a_week_of_leave_and_no_less()
    {
        var plan = SitePlan.Empty.With(Rolls.Supervisors, "Li", "Wu");
        var off = plan.Without(Judged.Off(Rolls.Supervisors, "Wu", ShowFlatKpis.OnLeave, Monday, Monday.PlusDays(6)));
        var context = Given.Context("2026-W41", plan: off);
        Assert.Equal(Verdict.Met, Given.Of(ShowFlatKpis.SupervisorReviews, context, Check("a", "Li", Monday)).Verdict);
        var six = plan.Without(Judged.Off(Rolls.Supervisors, "Wu", ShowFlatKpis.OnLeave, Monday, Monday.PlusDays(5)));
        Assert.Equal(Verdict.NotMet, Given.Of(ShowFlatKpis.SupervisorReviews, context with { Plan = six }, Check("a", "Li", Monday)).Verdict);
    }

    [Fact]
    public void A_month_without_complaints_needs_no_review_but_its_weeks_need_their_census()
    {
        var plan = SitePlan.Empty.Without(Judged.Off(Rolls.Site, null, ShowFlatKpis.NoComplaints, new(2026, 10, 1), new(2026, 10, 31)));
        Assert.Equal(Verdict.NotApplicable, Given.Of(ShowFlatKpis.RectificationReview, October with { Plan = plan }).Verdict);
        Assert.Equal((Verdict.NotMet, 4L), (Given.Of(ShowFlatKpis.FireEquipment, October with { Plan = plan }).Verdict, Given.Of(ShowFlatKpis.FireEquipment, October with { Plan = plan }).Lineage.Missed.Total));
    }

    [Theory]
    [InlineData("Zhao", true, Verdict.Met)]
    [InlineData("Zhao", false, Verdict.NotMet)]
    [InlineData(null, true, Verdict.NotMet)]
    public void A_shift_has_a_named_recorder_and_a_complete_record(string? recorder, bool complete, Verdict verdict)
    {
        var context = Day5 with { Plan = SitePlan.Empty.With(Rolls.Shifts, "early") };
        Assert.Equal(verdict, Given.Of(ShowFlatKpis.ShiftRecords, context, Shift("a", "early", Monday) with { Recorder = recorder, Complete = complete }).Verdict);
    }

    [Theory]
    [InlineData("2026-10-05 23:59", Verdict.Met)]
    [InlineData("2026-10-06 00:00", Verdict.NotMet)]
    [InlineData(null, Verdict.NotMet)]
    public void The_lead_signs_on_the_day_itself(string? at, Verdict verdict) =>
        Assert.Equal(verdict, Given.Of(ShowFlatKpis.LeadReview, Day5, Shift("a", "early", Monday) with { LeadSignedAt = Judged.MaybeAt(at) }).Verdict);

    [Fact]
    public void A_signature_before_the_shift_began_is_of_no_use() =>
        Assert.Equal("ended-before-it-began", Judged.WhyOf(ShowFlatKpis.LeadReview, Day5, Shift("a", "early", Monday) with { LeadSignedAt = Given.At("2026-10-05 07:59") }));
}
