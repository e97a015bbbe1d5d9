using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K41 and K44 to K48: tests and training.</summary>
public sealed class GuardTrainingTests
{
    private static readonly KpiContext WithZhao = October with { Plan = SitePlan.Empty.With(Rolls.Guards, "Zhao") };

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public void A_test_that_lacks_one_of_its_parts_is_of_no_use(bool drill, bool direction, bool appearance)
    {
        var figure = Given.Of(TrainingKpis.MonthlyTest, WithZhao, Test("a", "Zhao", new(2026, 10, 5)) with { Drill = drill, Direction = direction, Appearance = appearance });
        Assert.Equal((Verdict.NotMet, "1 (parts-missing 1) a parts-missing "), (figure.Verdict, Given.Text(figure.Lineage.Unusable)));
    }

    [Theory]
    [InlineData(31, Verdict.NotApplicable)]
    [InlineData(30, Verdict.NotMet)]
    public void A_guard_is_left_out_who_was_on_leave_all_month(int lastDay, Verdict verdict)
    {
        var plan = WithZhao.Plan.Without(Judged.Off(Rolls.Guards, "Zhao", TrainingKpis.LongLeave, new(2026, 10, 1), new(2026, 10, lastDay)));
        Assert.Equal(verdict, Given.Of(TrainingKpis.MonthlyTest, WithZhao with { Plan = plan }).Verdict);
    }

    [Theory]
    [InlineData(AttendanceMark.OnTime, Outcome.Outside)]
    [InlineData(AttendanceMark.Late, Outcome.Counted)]
    [InlineData(AttendanceMark.Absent, Outcome.Counted)]
    public void Late_and_absent_count_one_each(AttendanceMark mark, Outcome outcome)
    {
        Assert.Equal(outcome, Judged.Of(TrainingKpis.Attendance, October, Attendance("a", mark)));
        Assert.Equal(Outcome.Outside, Judged.Of(TrainingKpis.Attendance, November, Attendance("a", mark)));
    }

    [Fact]
    public void Leave_is_left_out_with_who_gave_it()
    {
        var figure = Given.Of(TrainingKpis.Attendance, October, Attendance("a", AttendanceMark.Absent) with { Exclusion = new(Trainings.ApprovedLeave, "ill", "Li") });
        Assert.Equal(("1 (approved-leave 1) a approved-leave Li", Verdict.Met), (Given.Text(figure.Lineage.Excluded), figure.Verdict));
        Assert.Equal("bad-field:exclusion", Judged.WhyOf(TrainingKpis.Attendance, October, Attendance("a", AttendanceMark.Absent) with { Exclusion = new(Trainings.ApprovedLeave, "ill", "") }));
    }

    // 60 % of seven units are 4.2: it takes five.
    [Theory]
    [InlineData(10, 5, Outcome.Missed)]
    [InlineData(10, 6, Outcome.Counted)]
    [InlineData(7, 4, Outcome.Missed)]
    [InlineData(7, 5, Outcome.Counted)]
    [InlineData(1, 0, Outcome.Missed)]
    [InlineData(1, 1, Outcome.Counted)]
    public void New_staff_pass_60_per_cent_of_the_units_of_their_plan(int units, int passed, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(TrainingKpis.PrePostContent, October, Progress("a", passed) with { Units = units }));

    [Theory]
    [InlineData(100, 9, Outcome.Missed)]
    [InlineData(100, 10, Outcome.Counted)]
    [InlineData(1, 0, Outcome.Missed)]
    [InlineData(1, 1, Outcome.Counted)]
    public void A_site_may_ask_for_more_or_less_of_the_plan(int percent, int passed, Outcome outcome)
    {
        var first = Given.Policy.With(KpiParameters.PrePostPercent, percent).Value;
        Assert.Equal(outcome, Judged.Of(TrainingKpis.PrePostContent, October with { Policy = first }, Progress("a", passed)));
        var third = Given.Policy.With(KpiParameters.OnTheJobPercent, percent).Value;
        Assert.Equal(outcome, Judged.Of(TrainingKpis.OnTheJobContent, Given.Context("2026-12", policy: third), Progress("a", passed)));
    }

    // Hired on 5 September, the month ends with 5 October; the sixth unit is the one that counts, in whatever order they stand.
    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.Counted)]
    [InlineData("2026-10-06 00:00", Outcome.Missed)]
    public void What_is_passed_after_the_first_month_comes_too_late(string sixth, Outcome outcome)
    {
        var progress = Progress("a", 5);
        Assert.Equal(outcome, Judged.Of(TrainingKpis.PrePostContent, October, progress with { PassedAt = Seq.From(progress.PassedAt.Prepend(Given.At(sixth))) }));
        Assert.Equal(outcome, Judged.Of(TrainingKpis.PrePostContent, October, progress with { PassedAt = Seq.From(progress.PassedAt.Append(Given.At(sixth)).Append(Given.At("2026-10-20 09:00"))) }));
    }

    [Theory]
    [InlineData("2026-08-31 23:59", 0, 1, 0)]
    [InlineData("2026-09-01 00:00", 1, 0, 0)]
    [InlineData("2026-09-30 23:59", 1, 0, 0)]
    [InlineData("2026-10-01 00:00", 0, 0, 1)]
    public void A_person_counts_in_the_month_in_which_the_first_month_of_service_ends(string hired, int october, int september, int november)
    {
        var progress = Progress("a", 0) with { HiredAt = Given.At(hired), Units = 1, PassedAt = Seq.Of(Given.At(hired)) };
        Assert.Equal((october, september, november), (Count(October), Count(Given.Context("2026-09")), Count(November)));
        int Count(KpiContext context) => (int)Given.Of(TrainingKpis.PrePostContent, context, progress).Lineage.Counted.Total;
    }

    [Fact]
    public void Hired_on_the_31st_of_January_the_month_ends_with_February()
    {
        var progress = Progress("a", 0) with { HiredAt = Given.At("2026-01-31 09:00"), Units = 1, PassedAt = Seq.Of(Given.At("2026-02-28 23:59")) };
        Assert.Equal(Outcome.Counted, Judged.Of(TrainingKpis.PrePostContent, Given.Context("2026-02"), progress));
        Assert.Equal(Outcome.Missed, Judged.Of(TrainingKpis.PrePostContent, Given.Context("2026-02"), progress with { PassedAt = Seq.Of(Given.At("2026-03-01 00:00")) }));
    }

    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.NotYetDue)]
    [InlineData("2026-10-06 00:00", Outcome.Missed)]
    public void Who_has_not_passed_yet_is_missed_when_the_month_is_over(string asOf, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(TrainingKpis.PrePostContent, October with { AsOf = Given.At(asOf) }, Progress("a", 5)));

    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.Outside)]
    [InlineData("2026-10-06 00:00", Outcome.Missed)]
    public void Who_left_before_the_month_was_over_is_not_asked(string left, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(TrainingKpis.PrePostContent, October, Progress("a", 5) with { LeftAt = Given.At(left) }));

    [Fact]
    public void A_plan_that_cannot_be_is_of_no_use()
    {
        Assert.Equal("more-than-planned", Judged.WhyOf(TrainingKpis.PrePostContent, October, Progress("a", 11)));
        Assert.Equal("bad-field:units", Judged.WhyOf(TrainingKpis.PrePostContent, October, Progress("a", 0) with { Units = 0 }));
        Assert.Equal("ended-before-it-began", Judged.WhyOf(TrainingKpis.OnTheJobContent, October, Progress("a", 0) with { PassedAt = Seq.Of(Given.At("2026-09-05 08:59")) }));
    }

    [Theory]
    [InlineData(4, Outcome.Missed)]
    [InlineData(5, Outcome.Counted)]
    [InlineData(6, Outcome.Unusable)]
    [InlineData(-1, Outcome.Unusable)]
    public void A_household_is_known_on_all_five_points(int points, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(TrainingKpis.HouseholdRecognition, October, Answer("a", points)));

    // In post since 5 July: three months end with 5 October.
    [Theory]
    [InlineData("2026-10-05 23:59", Outcome.Counted)]
    [InlineData("2026-10-06 00:00", Outcome.Missed)]
    [InlineData(null, Outcome.Missed)]
    public void What_is_asked_after_three_months_was_not_known_by_then(string? asked, Outcome outcome) =>
        Assert.Equal(outcome, Judged.Of(TrainingKpis.HouseholdRecognition, October, Answer("a", 5) with { AskedAt = Judged.MaybeAt(asked) }));

    [Fact]
    public void A_test_counts_in_the_month_in_which_the_three_months_end()
    {
        Assert.Equal(Outcome.Outside, Judged.Of(TrainingKpis.HouseholdRecognition, November, Answer("a", 5)));
        var later = Answer("a", 5) with { InPostSince = Given.At("2026-08-01 00:00") };
        Assert.Equal((Outcome.Outside, Outcome.Counted), (Judged.Of(TrainingKpis.HouseholdRecognition, October, later), Judged.Of(TrainingKpis.HouseholdRecognition, November, later)));
        var toCome = Answer("a", 0) with { AskedAt = null };
        Assert.Equal(Outcome.NotYetDue, Judged.Of(TrainingKpis.HouseholdRecognition, October with { AsOf = Given.At("2026-10-05 23:59") }, toCome));
        Assert.Equal(Outcome.Missed, Judged.Of(TrainingKpis.HouseholdRecognition, October with { AsOf = Given.At("2026-10-06 00:00") }, toCome));
    }

    [Fact]
    public void A_vacant_flat_is_left_out()
    {
        var figure = Given.Of(TrainingKpis.HouseholdRecognition, October, Answer("a", 0) with { Exclusion = new(ResidentServices.Vacant, "sold", "Li") });
        Assert.Equal(("1 (vacant 1) a vacant Li", Verdict.NotApplicable), (Given.Text(figure.Lineage.Excluded), figure.Verdict));
    }

    [Theory]
    [InlineData("2026-10-05 18:00", Outcome.Counted)]
    [InlineData("2026-10-05 18:01", Outcome.Missed)]
    public void A_session_is_held_by_its_time(string held, Outcome outcome)
    {
        Assert.Equal(outcome, Judged.Of(TrainingKpis.RegularTraining, October, Session("a") with { HeldAt = Given.At(held) }));
        Assert.Equal(Outcome.Outside, Judged.Of(TrainingKpis.RegularTraining, November, Session("a") with { HeldAt = Given.At(held) }));
        Assert.Equal(Outcome.NotYetDue, Judged.Of(TrainingKpis.RegularTraining, October with { AsOf = Given.At("2026-10-05 18:00") }, Session("a") with { HeldAt = null }));
    }
}
