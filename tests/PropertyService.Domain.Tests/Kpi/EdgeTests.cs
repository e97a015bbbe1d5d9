using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Regulation;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Records whose times are equal, or lie at the very moment on which it depends.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void Of_two_answers_of_a_household_at_one_moment_the_one_with_the_smaller_id_counts_in_whatever_order()
    {
        var (a, b) = (Answer with { Id = "A1", Score = 100 }, Answer with { Id = "A2", Score = 0 });
        foreach (var answers in new[] { new[] { a, b }, [b, a] })
        {
            var figure = Figure(CompanyKpis.Satisfaction, answers);
            Assert.Equal("1 (duplicate-answer 1) A2 duplicate-answer ", Given.Text(figure.Lineage.Excluded));
            Assert.Equal("100.0", figure.Value.ToString());
        }
    }

    [Fact]
    public void A_full_score_of_one_is_a_score_and_so_is_an_answer_at_the_moment_the_round_closes()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.Satisfaction, Answer with { Score = 1, MaxScore = 1 }));
        Assert.Equal("counted", Outcome(CompanyKpis.Satisfaction, Answer with { AnsweredAt = Answer.RoundClosesAt }));
        Assert.Equal("unusable after-the-round", Outcome(CompanyKpis.Satisfaction, Answer with { AnsweredAt = Answer.RoundClosesAt + Duration.Epsilon }));
    }

    [Fact]
    public void Of_two_inspections_of_an_item_at_one_moment_the_one_with_the_greater_id_counts_in_whatever_order()
    {
        var (good, bad) = (Item with { Id = "N1" }, Item with { Id = "N2", InOrder = false });
        foreach (var items in new[] { new[] { good, bad }, [bad, good] })
            Assert.Equal("N2", Assert.Single(Figure(CompanyKpis.FacilitiesIntact, items).Lineage.Missed.First).Id);
    }

    [Fact]
    public void What_was_done_at_the_moment_asked_for_is_known_and_what_came_after_is_not()
    {
        var entry = Examples.Entry with { TrainedAt = At(5, 9), TestPassed = true, FirstSoloAt = At(6) };
        Known(PostEntries.Kind, entry, At(5, 9), entry with { FirstSoloAt = null });
        var order = Urgent with { PromiseGivenAt = At(5, 13), PromisedAt = At(7), FoundAt = At(5, 13), AcceptedAt = At(5, 14), VisitedAt = null };
        Known(RepairOrders.Kind, order, At(5, 13), order with { AcceptedAt = null });

        static void Known<T>(RecordKind<T> kind, T record, Instant at, T known)
            where T : notnull
        {
            Assert.True(kind.IsKnownAt(record, at, out var then));
            Assert.Equal(known, then);
        }
    }

    [Fact]
    public void A_tally_by_hand_comes_to_what_a_run_comes_to()
    {
        RepairOrder[] orders =
        [
            Urgent, Urgent with { Id = "R2", FixedAt = At(8), FoundAt = null, AcceptedAt = null, VisitedAt = null }, Urgent with { Id = "R3", ArrivedAt = At(5, 7) }, Urgent with { Id = "R4", ReportedAt = At(20), ArrivedAt = At(20, 1), FixedAt = At(20, 2), FoundAt = null, AcceptedAt = null, VisitedAt = null },
            Urgent with { Id = "R5", FixedAt = At(19), FoundAt = At(19), AcceptedAt = At(19), VisitedAt = At(19) }, Urgent with { Id = "R6", ArrivedAt = At(5, 7), VisitedAt = At(25) },
        ];
        var context = Given.Context("2026-10", "2026-10-10 00:00");
        var tally = CompanyKpis.RepairTimeliness.Start(context);
        foreach (var order in orders) tally.Add(order);
        var (byHand, byRun) = (tally.ToFigure().Lineage, Given.Of(CompanyKpis.RepairTimeliness, context, orders).Lineage);

        Assert.Equal(byRun.Totals, byHand.Totals);
        Assert.Equal((1L, 2L, 2L, 1L), (byHand.Counted.Total, byHand.Missed.Total, byHand.Unusable.Total, byHand.Outside));
    }

    [Fact]
    public void A_change_is_of_the_values_and_not_of_what_they_are_made_of()
    {
        var records = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [Trials.Good("a") with { At = Given.At("2026-09-10 09:00") }, Trials.Bad("b") with { At = Given.At("2026-09-10 09:00") }, Trials.Good("c"), Trials.Good("d"), Trials.Good("e"), Trials.Bad("f")]);
        var row = Scorecard.Of(records, Given.Context("2026-10"), 1, [new("trials", new("试验", "Trials"), [Trials.Dated])]).Rows[0];

        Assert.Equal(("75.0", "50.0", 25m), (row.Figure.Value.ToString(), row.Earlier[0].Value.ToString(), row.Change));
    }

    [Fact]
    public void A_call_that_was_answered_was_answered_whatever_is_said_of_its_end() =>
        Assert.Equal("counted", Outcome(ServiceKpis.CallsAnswered, Call with { Rings = null, AbandonedAt = Call.RangAt + Duration.FromMinutes(5) }));

    [Fact]
    public void A_repair_without_a_time_of_its_check_is_of_the_period_in_which_it_was_made() =>
        Assert.Equal("unusable no-finding-time", Outcome(CompanyKpis.RepairQuality, Urgent with { ReportedAt = At(-3), FoundAt = null, Check = RepairFinding.Failed }));

    [Fact]
    public void A_key_lost_at_the_end_of_the_period_is_of_the_next_one()
    {
        Assert.Equal("not yet due", Outcome(DerivedKpis.LockChangeTime, new LostKey("a", At(32) - Duration.Epsilon, null)));
        Assert.Equal("outside", Outcome(DerivedKpis.LockChangeTime, new LostKey("a", At(32), null)));
    }

    [Fact]
    public void An_order_repaired_at_the_moment_it_was_reported_needed_no_promise() =>
        Assert.Equal("outside", Outcome(ServiceKpis.PromiseWhenLate, Urgent with { FixedAt = Urgent.ReportedAt, ArrivedAt = Urgent.ReportedAt }));

    [Fact]
    public void Who_left_by_the_end_of_the_day_on_which_it_is_due_is_not_asked_and_who_left_on_being_hired_neither()
    {
        var progress = GuardSamples.Progress("a", 0);
        Assert.Equal("outside", Outcome(TrainingKpis.PrePostContent, progress with { LeftAt = At(6) - Duration.Epsilon }));
        Assert.Equal("missed", Outcome(TrainingKpis.PrePostContent, progress with { LeftAt = At(6) }));
        Assert.Equal("outside", Outcome(TrainingKpis.PrePostContent, progress with { LeftAt = progress.HiredAt }));
    }

    [Theory]
    [InlineData("20x6-Q1")]
    [InlineData("20x6-W01")]
    [InlineData("-Q1")]
    [InlineData("20x6-10")]
    [InlineData("2026-Q1-01")]
    [InlineData("2026-W01-1")]
    [InlineData(null)]
    public void A_period_without_its_year_or_with_a_part_too_many_is_none(string? text)
    {
        var fault = Assert.Single(ReportingPeriod.Parse(text).Faults);
        Assert.Equal("unknown-value", fault.Code);
        Assert.StartsWith($"'{text}' is no period", fault.Message.En, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_may_be_kept_for_one_day_and_not_until_the_day_before()
    {
        var one = SitePlan.Empty.Keeping(RepairOrders.Kind, new(2026, 10, 5), new(2026, 10, 5));
        Assert.Throws<System.ArgumentException>(() => one.Keeping(RepairOrders.Kind, new(2026, 10, 5), new(2026, 10, 4)));
    }

    [Fact]
    public void A_name_on_a_roll_has_up_to_eighty_characters()
    {
        Assert.True(SitePlan.Empty.With(Rolls.FixedPosts, new string('x', 80)).Of(Rolls.FixedPosts)!.Value.Contains(new string('x', 80)));
        Assert.Throws<System.ArgumentException>(static () => SitePlan.Empty.With(Rolls.FixedPosts, new string('x', 81)));
    }
}
