using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K01 to K07.</summary>
public sealed class CompanySurveyAndRegisterTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Of(PeriodUnit.Year, new(2026, 1, 1));

    [Theory]
    [InlineData(8499, Verdict.NotMet)]
    [InlineData(8500, Verdict.Met)]
    [InlineData(8501, Verdict.Met)]
    public void The_satisfaction_index_is_the_mean_score_and_a_large_round_meets_it_at_85(int hundredths, Verdict expected)
    {
        // So many answers that the interval is narrow enough to decide either way would need millions; what passes is asked for itself.
        var figure = Figure(CompanyKpis.Satisfaction, Many(100, i => Answer with { Id = "a" + i, Household = "h" + i, Score = (hundredths / 100) + (i < hundredths % 100 ? 1 : 0) }));
        Assert.Equal((expected == Verdict.Met, hundredths / 100m), (figure.Passes, figure.Value!.Value.Numerator / figure.Value.Value.Denominator));
    }

    [Theory]
    [InlineData(100, 78, Verdict.NotMet)]
    [InlineData(100, 79, Verdict.TooFewToSay)]
    [InlineData(100, 85, Verdict.TooFewToSay)]
    [InlineData(100, 91, Verdict.TooFewToSay)]
    [InlineData(100, 92, Verdict.Met)]
    [InlineData(10000, 8400, Verdict.NotMet)]
    [InlineData(10000, 8600, Verdict.Met)]
    public void A_survey_is_a_sample_and_says_so_where_its_interval_holds_the_target(int answers, int full, Verdict expected)
    {
        var figure = Figure(CompanyKpis.Satisfaction, Many(answers, i => Answer with { Id = "a" + i, Household = "h" + i, Score = i < full ? 100 : 0 }));
        Assert.Equal(expected, figure.Verdict);
        Assert.NotNull(figure.Interval);
    }

    [Fact]
    public void Thirds_add_up_without_rounding_so_that_a_round_at_its_target_passes()
    {
        var answers = Many(20, static i => Answer with { Id = "a" + i, Household = "h" + i, MaxScore = 3, Score = i < 11 ? 3 : 2 });
        var figure = Figure(CompanyKpis.Satisfaction, answers);
        Assert.Equal((17m, 20m, true), (figure.Numerator, figure.Denominator, figure.Passes));
    }

    [Fact]
    public void Scores_of_different_scales_are_scaled_each_by_its_own()
    {
        var figure = Figure(CompanyKpis.Satisfaction, [Answer with { Score = 4, MaxScore = 5 }, Answer with { Id = "A2", Household = "3-302", Score = 9, MaxScore = 10 }]);
        Assert.Equal((1.7m, 2m), (figure.Numerator, figure.Denominator));
    }

    [Theory]
    [InlineData(60, "counted")]
    [InlineData(59, "missed")]
    public void As_a_share_an_answer_is_satisfied_from_60_per_cent(int score, string expected) =>
        Assert.Equal(expected, Outcome(CompanyKpis.Satisfaction, Answer with { Score = score }, With(KpiParameters.Satisfaction, SatisfactionBasis.Share)));

    [Fact]
    public void As_a_share_the_site_says_from_where_an_answer_is_satisfied_and_the_unsatisfied_stay_in_the_denominator()
    {
        var policy = With(KpiParameters.Satisfaction, SatisfactionBasis.Share).With(KpiParameters.SatisfiedFrom, 80).Value;
        var figure = Figure(CompanyKpis.Satisfaction, [Answer with { Score = 4, MaxScore = 5 }, Answer with { Id = "A2", Household = "3-302", Score = 3, MaxScore = 5 }], policy);
        Assert.Equal((1m, 2m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void An_answer_counts_when_its_round_closes_in_the_period_and_is_valid()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.Satisfaction, Answer));
        Assert.Equal("outside", Outcome(CompanyKpis.Satisfaction, Answer with { RoundClosesAt = At(32) }));
        Assert.Equal("not yet due", Outcome(CompanyKpis.Satisfaction, Answer, asOf: At(15)));
        Assert.Equal("counted", Outcome(CompanyKpis.Satisfaction, Answer, asOf: At(20)));
        Assert.Equal("excluded blank-answer", Outcome(CompanyKpis.Satisfaction, Answer with { Score = null, Exclusion = Because(SurveyAnswers.Blank) }));
        Assert.Equal("excluded duplicate-answer", Outcome(CompanyKpis.Satisfaction, Answer with { Exclusion = Because(SurveyAnswers.Duplicate) }));
        Assert.Equal("excluded answered-by-staff", Outcome(CompanyKpis.Satisfaction, Answer with { Exclusion = Because(SurveyAnswers.ByStaff) }));
        Assert.Equal("unusable no-score", Outcome(CompanyKpis.Satisfaction, Answer with { Score = null }));
        Assert.Equal("unusable after-the-round", Outcome(CompanyKpis.Satisfaction, Answer with { AnsweredAt = At(20, 0, 1) }));
        Assert.Equal("outside", Outcome(CompanyKpis.Satisfaction, Answer, asOf: At(9)));
    }

    [Theory]
    [InlineData(-1, 100)]
    [InlineData(101, 100)]
    [InlineData(6, 5)]
    [InlineData(0, 0)]
    [InlineData(1, -5)]
    [InlineData(1, 23)]
    public void A_score_that_cannot_be_is_named_and_not_counted(int score, int of) =>
        Assert.Equal("unusable score-out-of-range", Outcome(CompanyKpis.Satisfaction, Answer with { Score = score, MaxScore = of }));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(20, 20)]
    [InlineData(100, 100)]
    public void Nought_and_the_full_score_are_scores(int score, int of) => Assert.Equal("counted", Outcome(CompanyKpis.Satisfaction, Answer with { Score = score, MaxScore = of }));

    [Fact]
    public void Of_a_household_the_first_answer_of_a_round_counts_whatever_the_order_and_the_part()
    {
        var (first, second, third) = (Answer with { Score = 100 }, Answer with { Id = "A2", AnsweredAt = At(11), Score = 0 }, Answer with { Id = "A3", AnsweredAt = At(11), Score = 0 });
        var (neighbour, later) = (Answer with { Id = "A4", Household = "3-302", Score = 40 }, Answer with { Id = "A5", Round = "2027 spring", Score = 10 });
        foreach (var answers in new[] { new[] { first, second, third, neighbour, later }, [later, third, second, neighbour, first], [second, first, later, third, neighbour] })
        {
            var whole = Figure(CompanyKpis.Satisfaction, answers);
            var parts = new KpiRun([CompanyKpis.Satisfaction], whole.Context).Add(SurveyAnswers.Kind, answers[..2])
                .Merge(new KpiRun([CompanyKpis.Satisfaction], whole.Context).Add(SurveyAnswers.Kind, answers[2..])).Figures()[0];
            foreach (var figure in new[] { whole, parts })
            {
                Assert.Equal((1.5m, 3m, 3L), (figure.Numerator, figure.Denominator, figure.Lineage.Counted.Total));
                Assert.Equal("2 (duplicate-answer 2) A2 duplicate-answer , A3 duplicate-answer ", Given.Text(figure.Lineage.Excluded));
            }
        }
    }

    [Fact]
    public void A_dissatisfied_answer_that_comes_first_is_the_one_that_counts_as_a_share_too()
    {
        SurveyAnswer[] answers = [Answer with { Score = 100, AnsweredAt = At(11) }, Answer with { Id = "A2", Score = 10 }];
        var figure = Figure(CompanyKpis.Satisfaction, answers, With(KpiParameters.Satisfaction, SatisfactionBasis.Share));
        Assert.Equal((0m, 1m, "A2"), (figure.Numerator, figure.Denominator, Assert.Single(figure.Lineage.Missed.First).Id));
        Assert.Equal("A1", Assert.Single(figure.Lineage.Excluded.First).Id);
    }

    [Fact]
    public void No_major_accident_passes_only_where_the_register_was_kept()
    {
        foreach (var (kpi, of) in new[] { (CompanyKpis.SafetyAccidents, IncidentClass.Safety), (CompanyKpis.FireAccidents, IncidentClass.Fire), (CompanyKpis.EquipmentAccidents, IncidentClass.Equipment) })
        {
            Assert.Equal((Verdict.Met, 0m), (Figure(kpi, [], period: Year).Verdict, Figure(kpi, [], period: Year).Numerator));
            Assert.Equal(Verdict.NoData, new KpiRun([kpi], new(Usual, Year, At(41), SitePlan.Empty)).Figures().Single().Verdict);
            Assert.Equal((Verdict.NotMet, 1m), (Figure(kpi, [Accident with { Class = of }], period: Year).Verdict, Figure(kpi, [Accident with { Class = of }], period: Year).Numerator));
            foreach (var other in new[] { IncidentClass.Safety, IncidentClass.Fire, IncidentClass.Equipment }.Where(c => c != of))
                Assert.Equal("outside", Outcome(kpi, Accident with { Class = other }));
        }
    }

    [Fact]
    public void A_major_accident_counts_until_the_final_report_finds_no_liability()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.SafetyAccidents, Accident));
        Assert.Equal("outside", Outcome(CompanyKpis.SafetyAccidents, Accident with { Severity = IncidentSeverity.Minor }));
        Assert.Equal("excluded not-liable", Outcome(CompanyKpis.SafetyAccidents, Accident with { Exclusion = Because(Incidents.NotLiable) }));
        Assert.Equal("excluded outside-area", Outcome(CompanyKpis.SafetyAccidents, Accident with { Exclusion = Because(Incidents.OutsideArea) }));
        Assert.Equal("counted", Outcome(CompanyKpis.SafetyAccidents, Accident with { OccurredAt = At(1) }));
        Assert.Equal("outside", Outcome(CompanyKpis.SafetyAccidents, Accident with { OccurredAt = At(32) }));
        Assert.Equal("outside", Outcome(CompanyKpis.SafetyAccidents, Accident with { OccurredAt = At(42) }));
    }

    [Fact]
    public void Training_counts_when_finished_and_passed_before_the_first_shift_alone()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.PrePostTraining, Entry));
        Assert.Equal("counted", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = At(6, 8) }));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = At(6, 8, 1) }));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = null, FirstSoloAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = Entry.EnteredAt + Duration.Epsilon, FirstSoloAt = null }));
        Assert.Equal("counted", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = Entry.EnteredAt, FirstSoloAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TestPassed = null }));
        Assert.Equal("counted", Outcome(CompanyKpis.PrePostTraining, Entry with { TestPassed = null }, With(KpiParameters.PrePostTest, false)));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = null }, With(KpiParameters.PrePostTest, false)));
        Assert.Equal("outside", Outcome(CompanyKpis.PrePostTraining, Entry with { EnteredAt = At(32), FirstSoloAt = null }));
        Assert.Equal("excluded shadowing-only", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = null, FirstSoloAt = null, Exclusion = Because(PostEntries.ShadowingOnly) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.PrePostTraining, Entry with { FirstSoloAt = At(5, 7) }));
        Assert.Equal("missed", Outcome(CompanyKpis.PrePostTraining, Entry with { TrainedAt = At(42) }));
    }

    [Fact]
    public void A_document_is_due_at_the_end_of_its_month_unless_it_or_the_site_says_otherwise()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.Filing, Document with { FiledAt = At(32) - Duration.Epsilon }));
        Assert.Equal("missed", Outcome(CompanyKpis.Filing, Document with { FiledAt = At(32) }));
        Assert.Equal("missed", Outcome(CompanyKpis.Filing, Document with { FiledAt = null }));
        Assert.Equal("not yet due", Outcome(CompanyKpis.Filing, Document with { FiledAt = null }, asOf: At(31)));
        Assert.Equal("outside", Outcome(CompanyKpis.Filing, Document with { CreatedAt = At(0, 23, 59) }));
        Assert.Equal("counted", Outcome(CompanyKpis.Filing, Document with { DueAt = At(20) }));
        Assert.Equal("missed", Outcome(CompanyKpis.Filing, Document with { DueAt = At(19, 23, 59) }));
        Assert.Equal("outside", Outcome(CompanyKpis.Filing, Document with { DueAt = At(32) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.Filing, Document with { FiledAt = At(4) }));

        var week = With(KpiParameters.FilingDays, 7);
        Assert.Equal("counted", Outcome(CompanyKpis.Filing, Document with { FiledAt = At(12) }, week));
        Assert.Equal("missed", Outcome(CompanyKpis.Filing, Document with { FiledAt = At(12, 0, 1) }, week));
        Assert.Equal("outside", Outcome(CompanyKpis.Filing, Document with { CreatedAt = At(25), FiledAt = null }, week));
        Assert.Equal("not yet due", Outcome(CompanyKpis.Filing, Document with { FiledAt = null }, week, At(12)));
    }

    [Fact]
    public void A_document_of_the_first_moment_a_record_may_name_is_of_another_month_in_any_zone()
    {
        var first = Document with { CreatedAt = Moments.Earliest };
        Assert.Equal("outside", Outcome(CompanyKpis.Filing, first));
        Assert.Equal("outside", Outcome(CompanyKpis.Filing, first, With(SiteParameters.TimeZone, "America/New_York")));
        Assert.Equal("unusable out-of-time", Outcome(CompanyKpis.Filing, first with { CreatedAt = Moments.Earliest - Duration.Epsilon }));
    }

    [Fact]
    public void A_file_is_complete_with_what_every_file_has_and_what_applies_to_it()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.FilesComplete, File));
        Assert.Equal("missed", Outcome(CompanyKpis.FilesComplete, File with { Present = File.Present.Remove(FileSection.Payments) }));
        Assert.Equal("missed", Outcome(CompanyKpis.FilesComplete, File with { Applicable = Seq.Of(FileSection.Works) }));
        Assert.Equal("counted", Outcome(CompanyKpis.FilesComplete, File with { Applicable = Seq.Of(FileSection.Works), Present = File.Present.Add(FileSection.Works) }));
        Assert.Equal("counted", Outcome(CompanyKpis.FilesComplete, File with { Present = Seq.Of(FileSection.Payments) }, With(KpiParameters.FileSectionsAlways, Seq.Of(FileSection.Payments))));
        Assert.Equal("excluded not-handed-over", Outcome(CompanyKpis.FilesComplete, File with { Present = default, Exclusion = Because(CustomerFiles.NotHandedOver) }));
        Assert.Equal("outside", Outcome(CompanyKpis.FilesComplete, File with { CheckedAt = At(32) }));
        Assert.Equal("unusable unnamed", Outcome(CompanyKpis.FilesComplete, File with { Household = " " }));
    }

    [Fact]
    public void A_file_looked_through_twice_counts_as_it_was_found_last_in_whatever_order_it_is_told()
    {
        var (before, after) = (File with { CheckedAt = File.CheckedAt - Duration.Epsilon, Present = default }, File with { Id = "F0" });
        foreach (var order in new[] { new[] { before, after }, [after, before] })
        {
            var figure = Figure(CompanyKpis.FilesComplete, order);
            Assert.Equal((1m, 1m, "F0", 1L), (figure.Numerator, figure.Denominator, figure.Lineage.Counted.First.Single().Id, figure.Lineage.Outside));
        }
    }
}
