using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>A record that was spoilt never makes a figure look better than the record itself would have.</summary>
public sealed class DoubtTests
{
    private static readonly DayOff Holiday = new(Trials.Roll, "a", new(2026, 10, 5), new(Trials.Left, "holiday", "Li"));

    private static readonly KpiContext Day5 = Given.Context("2026-10-05", plan: SitePlan.Empty.With(Trials.Roll, "a").With(Rolls.ShowFlats, "a").With(Rolls.FixedPosts, "a"));

    public static TheoryData<string> Measures => [.. Spoilt.Cases.Select(static c => c.Kpi.Id)];

    [Fact]
    public void Every_measure_with_a_target_is_tried() =>
        Assert.Equal(Kpis.All.Where(static k => k.TargetUnder(Given.Policy) is not null).Select(static k => k.Id).Order(StringComparer.Ordinal), Spoilt.Cases.Select(static c => c.Kpi.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Measures))]
    public void Spoiling_the_record_that_decides_never_makes_it_met(string id) => Spoilt.Cases.Single(c => c.Kpi.Id == id).NeverMet();

    // With 95 %: 100 of 105 are 95.2 %, of 106 they are 94.3 %; 95 of 100 are exactly 95 %.
    [Theory]
    [InlineData(100, 0, 5, Verdict.Met)]
    [InlineData(100, 0, 6, Verdict.Unproven)]
    [InlineData(95, 0, 5, Verdict.Met)]
    [InlineData(95, 0, 6, Verdict.Unproven)]
    [InlineData(95, 5, 0, Verdict.Met)]
    [InlineData(95, 5, 1, Verdict.Unproven)]
    [InlineData(94, 5, 1, Verdict.NotMet)]
    [InlineData(0, 0, 1, Verdict.Unproven)]
    [InlineData(0, 0, 0, Verdict.NotApplicable)]
    public void A_share_bears_as_many_in_doubt_as_would_keep_it_met_were_they_all_bad(int good, int bad, int spoilt, Verdict verdict)
    {
        var figure = Figure(CompanyKpis.RepairTimeliness,
            [.. Many(good, static i => Urgent with { Id = "g" + i }), .. Many(bad, static i => Urgent with { Id = "b" + i, ArrivedAt = At(5, 11) }), .. Many(spoilt, static i => Urgent with { Id = "" })]);
        Assert.Equal((verdict, (long)spoilt), (figure.Verdict, figure.Lineage.InDoubt));
    }

    [Fact]
    public void A_count_of_which_some_are_allowed_bears_as_many_in_doubt_as_are_left()
    {
        var few = new CountKpi<Trial>("T20", "件数", "Count", Trials.Kind, Source.None, new("好的", "good"), static _ => static (in t, in w) => w.Has(t.At) ? Judgement.Counted : Judgement.Outside) { Target = Target.AtMost(3) };
        Assert.Equal(Verdict.Met, Given.Of(few, Day5, Trials.Good("a"), Trials.Good("b"), Trials.Good("")).Verdict);
        Assert.Equal(Verdict.Unproven, Given.Of(few, Day5, Trials.Good("a"), Trials.Good("b"), Trials.Good(""), Trials.Good("")).Verdict);
        Assert.Equal(Verdict.NotMet, Given.Of(few, Day5, Trials.Good("a"), Trials.Good("b"), Trials.Good("c"), Trials.Good("d")).Verdict);
    }

    [Fact]
    public void An_amount_that_falls_due_in_another_period_than_its_record_names_may_belong_to_that_one() =>
        Assert.Equal(1, Given.Of(Trials.Hours, Given.Context("2026-10"), Trials.Good("a") with { At = Given.At("2026-09-05 09:00"), Amount = -1 }).Lineage.InDoubt);

    [Fact]
    public void A_record_at_a_time_that_was_never_set_may_belong_to_any_period() =>
        Assert.Equal(1, Given.Of(Trials.Ratio, Given.Context("2026-10"), Trials.Good("a") with { At = Moments.Latest }).Lineage.InDoubt);

    // Of 98 %: two of a hundred items may be the last findings of items that were in order before.
    [Theory]
    [InlineData(2, Verdict.Met)]
    [InlineData(3, Verdict.Unproven)]
    public void Of_a_hundred_things_in_order_two_may_be_in_doubt(int spoilt, Verdict verdict) =>
        Assert.Equal(verdict, Figure(CompanyKpis.FacilitiesIntact, [.. Many(100, static i => Item with { Id = "n" + i, Asset = "pump " + i }), .. Many(spoilt, static _ => Item with { Id = "" })]).Verdict);

    [Fact]
    public void Of_things_that_are_weighed_nobody_knows_how_much_one_in_doubt_weighs()
    {
        var batches = Many(100, static i => Batch with { Id = "p" + i, Batch = "lawn " + i });
        var dead = Batch with { Id = "dead", Batch = "park", Planted = 1000, Alive = 0 };
        var quarter = Given.Period("2026-Q4");
        Assert.Equal(Verdict.NotMet, Figure(CompanyKpis.PlantsAlive, [.. batches, dead], period: quarter).Verdict);
        Assert.Equal(Verdict.Unproven, Figure(CompanyKpis.PlantsAlive, [.. batches, dead with { Id = "" }], period: quarter).Verdict);
        // One batch of a single plant says nothing of the others.
        var (tree, park) = (Batch with { Id = "tree", Batch = "tree", Planted = 1, Alive = 1 }, dead with { Alive = 1000 });
        Assert.Equal((Verdict.Met, Verdict.Unproven), (Figure(CompanyKpis.PlantsAlive, [tree, park], period: quarter).Verdict, Figure(CompanyKpis.PlantsAlive, [tree, park, tree with { Id = "" }], period: quarter).Verdict));
    }

    [Fact]
    public void An_index_of_scores_takes_each_answer_in_doubt_as_nought_and_stays_a_sample()
    {
        // All full: 22 are just enough, of 23 with one at nought the interval holds the target, and of 400 it lies above it.
        Figure Of(int answers, params SurveyAnswer[] more) => Figure(CompanyKpis.Satisfaction, [.. Many(answers, static i => Answer with { Id = "g" + i, Household = "h" + i, Score = 100 }), .. more]);
        Assert.Equal((Verdict.Met, Verdict.TooFewToSay), (Of(22).Verdict, Of(21).Verdict));
        Assert.Equal((Verdict.TooFewToSay, Verdict.Unproven), (Of(22, Answer with { Score = 0 }).Verdict, Of(22, Answer with { Id = "" }).Verdict));
        Assert.Equal((Verdict.TooFewToSay, Verdict.TooFewToSay), (Of(21, Answer with { Score = 0 }).Verdict, Of(21, Answer with { Id = "" }).Verdict));
        Assert.Equal((Verdict.Met, Verdict.Met), (Of(400, Answer with { Score = 0 }).Verdict, Of(400, Answer with { Id = "" }).Verdict));
    }

    [Fact]
    public void Hours_that_one_in_doubt_may_amount_to_are_not_known()
    {
        var hours = new AmountKpi<Trial>("T21", "小时", "Hours", Trials.Kind, Source.None, KpiUnit.Hours, new("小时", "hours"), new("好的", "good"),
            static _ => static (in Trial t, in Window w, out decimal amount) =>
            {
                amount = t.Amount;
                return w.Has(t.At) ? Judgement.Counted : Judgement.Outside;
            })
        { Target = Target.AtMost(100) };
        Assert.Equal(Verdict.Met, Given.Of(hours, Day5, Trials.Good("a")).Verdict);
        Assert.Equal(Verdict.Unproven, Given.Of(hours, Day5, Trials.Good("a"), Trials.Good("")).Verdict);
    }

    [Fact]
    public void What_cannot_be_read_lacks_in_a_coverage_already_and_casts_no_more_doubt()
    {
        var there = Given.Of(Trials.Daily, Day5, Trials.Good("a"), Trials.Good(""));
        Assert.Equal((Verdict.Met, 1L), (there.Verdict, there.Lineage.InDoubt));
        Assert.Equal(Verdict.NotMet, Given.Of(Trials.Daily, Day5, Trials.Good("")).Verdict);
        Assert.Equal(Verdict.NotApplicable, Given.Of(Trials.Daily, Day5 with { Plan = Day5.Plan.Without(Holiday) }, Trials.Good("")).Verdict);
    }

    [Fact]
    public void Whoever_does_not_stand_on_the_roll_casts_no_doubt()
    {
        var whole = Duty with { Post = "a" };
        var figure = Given.Of(CompanyKpis.FixedPostsManned, Day5, whole, whole with { Id = "W2", Post = "b", State = DutyState.Away });
        Assert.Equal((Verdict.Met, 1L, 0L), (figure.Verdict, figure.Lineage.Unusable.Total, figure.Lineage.InDoubt));
        Assert.Equal(Verdict.Unproven, Given.Of(CompanyKpis.FixedPostsManned, Day5, whole, whole with { Id = "", Post = "b", State = DutyState.Away }).Verdict);
    }

    [Theory]
    [InlineData("2026-09", 0)]
    [InlineData("2026-10", 1)]
    [InlineData("2026-10-04", 0)]
    [InlineData("2026-10-05", 1)]
    [InlineData("2026-10-06", 0)]
    [InlineData("2026-11", 0)]
    public void What_is_in_doubt_belongs_to_the_period_of_its_time(string period, int inDoubt) =>
        Assert.Equal(inDoubt, Given.Of(DerivedKpis.DisciplineBreaches, Given.Context(period), GuardSamples.Discipline("")).Lineage.InDoubt);

    [Theory]
    [InlineData("2026-08", 0)]
    [InlineData("2026-09", 1)]
    [InlineData("2026-10", 1)]
    [InlineData("2026-11", 1)]
    [InlineData("2026-12", 0)]
    public void What_is_in_doubt_belongs_to_every_period_between_its_times(string period, int inDoubt) =>
        Assert.Equal(inDoubt, Given.Of(ServiceKpis.UrgentOnSite, Given.Context(period), Urgent with { Id = "", ReportedAt = At(0), ArrivedAt = At(32), FixedAt = null, FoundAt = null, AcceptedAt = null, VisitedAt = null }).Lineage.InDoubt);

    [Theory]
    [InlineData("2026-09")]
    [InlineData("2026-10-05")]
    [InlineData("2030")]
    public void What_names_no_time_belongs_to_every_period(string period)
    {
        var context = Given.Context(period) with { AsOf = Given.At("2031-01-01 00:00") };
        Assert.Equal((Verdict.Unproven, 1L), Of(new KpiRun([ServiceKpis.UrgentOnSite], context).AddUnreadable(RepairOrders.Kind, ["x"])));
        Assert.Equal((Verdict.Unproven, 1L), Of(new KpiRun([ServiceKpis.UrgentOnSite], context).Add(RepairOrders.Kind, [default])));
        Assert.Equal((Verdict.Unproven, 1L), Of(new KpiRun([ServiceKpis.UrgentOnSite], context).Add(RepairOrders.Kind, [default(RepairOrder) with { Id = "a", ReportedAt = Instant.MaxValue }])));
        static (Verdict, long) Of(KpiRun run) => (run.Figures()[0].Verdict, run.Figures()[0].Lineage.InDoubt);
    }

    [Fact]
    public void What_falls_due_later_than_all_its_times_is_in_doubt_where_it_falls_due()
    {
        // Reported in the last hours of September, due in October; hired in September, due a month later.
        var order = default(RepairOrder) with { Id = "", ReportedAt = At(0, 23) };
        Assert.Equal((1L, 1L), (Figure(ServiceKpis.UrgentOnSite, [order]).Lineage.InDoubt, Figure(ServiceKpis.UrgentRepaired, [order]).Lineage.InDoubt));
        Assert.Equal(0, Figure(ServiceKpis.UrgentRepaired, [order with { ReportedAt = At(-1) }]).Lineage.InDoubt);
        Assert.Equal(1, Figure(ServiceKpis.UrgentRepaired, [order with { ReportedAt = At(-1, 10) }]).Lineage.InDoubt);
        Assert.Equal(1, Figure(TrainingKpis.PrePostContent, [GuardSamples.Progress("", 5)]).Lineage.InDoubt);
        Assert.Equal(1, Figure(TrainingKpis.PrePostContent, [GuardSamples.Progress("a", 5) with { Units = 4 }]).Lineage.InDoubt);
        Assert.Equal(0, Given.Of(TrainingKpis.PrePostContent, Given.Context("2026-11"), GuardSamples.Progress("a", 5) with { Units = 4 }).Lineage.Unusable.Total);
        // What excuses a record does not do so at a time that cannot be.
        Assert.Equal(1, Figure(TrainingKpis.PrePostContent, [GuardSamples.Progress("a", 5) with { LeftAt = Given.At("2026-09-05 08:59") }]).Lineage.InDoubt);
        Assert.Equal(1, Figure(ServiceKpis.PromiseWhenLate, [order with { Id = "a", FixedAt = At(0, 22) }]).Lineage.InDoubt);
        // Applied for in November with works on the 1st: to be applied for in October.
        Assert.Equal(1, Figure(DerivedKpis.WorksNotice, [new WorksApplication("", At(32), At(32, 8))]).Lineage.InDoubt);
    }

    [Fact]
    public void What_lasts_is_in_doubt_from_its_beginning_on()
    {
        static (long, long, long) Of<T>(Kpi<T> kpi, T spoilt)
            where T : notnull => (InDoubt("2026-10-04", kpi, spoilt), InDoubt("2026-10-05", kpi, spoilt), InDoubt("2026-10-20", kpi, spoilt));
        static long InDoubt<T>(string period, Kpi<T> kpi, T spoilt)
            where T : notnull => Given.Of(kpi, Given.Context(period, plan: Spoilt.Plan), spoilt).Lineage.InDoubt;
        Assert.Equal((0L, 1L, 1L), Of(CompanyKpis.FixedPostsManned, Duty with { Id = "", From = At(5), To = At(6) }));
        Assert.Equal((0L, 1L, 1L), Of(DerivedKpis.CardsNotCollected, GuardSamples.Owed("", "2026-10-05 10:00")));
        Assert.Equal((0L, 1L, 1L), Of(NightCheckKpis.HalfHourlyChecks, new ShowFlatMark("", "a", MarkKind.Begins, At(5))));
        Assert.Equal((0L, 1L, 0L), Of(CompanyKpis.RefuseRemoved, Emptying with { Id = "" }));
    }

    [Fact]
    public void A_closing_of_the_evening_before_that_cannot_be_read_does_not_make_the_night_unasked()
    {
        ShowFlatMark Mark(string id, MarkKind kind, int day, int hour, int minute) => new(id, "a", kind, At(day, hour, minute));
        ShowFlatMark[] evening = [Mark("o", MarkKind.Ends, 5, 8, 0), Mark("c", MarkKind.Begins, 5, 23, 0), Mark("d", MarkKind.Check, 5, 23, 30), Mark("e", MarkKind.Check, 6, 0, 0), Mark("f", MarkKind.Ends, 6, 0, 10)];
        Assert.Equal(Verdict.NotMet, Given.Of(NightCheckKpis.HalfHourlyChecks, Day5, [.. evening, Mark("b", MarkKind.Begins, 4, 22, 0)]).Verdict);
        Assert.Equal(Verdict.Unproven, Given.Of(NightCheckKpis.HalfHourlyChecks, Day5, [.. evening, Mark("", MarkKind.Begins, 4, 22, 0)]).Verdict);
        Assert.Equal(Verdict.Met, Given.Of(NightCheckKpis.HalfHourlyChecks, Day5, evening).Verdict);
    }

    [Fact]
    public void What_was_not_known_yet_casts_no_doubt()
    {
        var late = Urgent with { Id = "" };
        Assert.Equal((Verdict.Met, 0L), Of(At(5, 7)));
        Assert.Equal((Verdict.Unproven, 1L), Of(At(5, 8)));
        (Verdict, long) Of(Instant asOf)
        {
            var figure = Figure(ServiceKpis.UrgentOnSite, [default(RepairOrder) with { Id = "a", ReportedAt = At(4), ArrivedAt = At(4, 1) }, late], asOf: asOf);
            return (figure.Verdict, figure.Lineage.InDoubt);
        }
    }

    [Fact]
    public void A_measure_that_throws_over_a_spoilt_record_does_not_stop_the_figure()
    {
        var throws = new RatioKpi<Trial>("T22", "比率", "Ratio", Trials.Kind, Source.None, new("好的", "good"), new("全部", "all"), static _ => static (in t, in w) => t.Of.Length > 0 ? Judgement.Counted : Judgement.Missed) { Target = Target.AtLeast(100) };
        var figure = Given.Of(throws, Given.Context("2026-12"), Trials.Good("a"), Trials.Good("b") with { Of = null! });
        Assert.Equal((Verdict.Unproven, 1L), (figure.Verdict, figure.Lineage.InDoubt));
    }

    [Fact]
    public void Parts_are_merged_with_what_is_in_doubt_in_each()
    {
        KpiRun Part(int good, int spoilt) => new KpiRun([CompanyKpis.RepairTimeliness], Given.Context("2026-10")).Add(RepairOrders.Kind, [.. Many(good, i => Urgent with { Id = $"{good}-{i}" }), .. Many(spoilt, static _ => Urgent with { Id = "" })]);
        Assert.Equal((Verdict.Met, 5L), Of(Part(60, 2).Merge(Part(40, 3))));
        Assert.Equal((Verdict.Unproven, 6L), Of(Part(60, 3).Merge(Part(40, 3))));
        static (Verdict, long) Of(KpiRun run) => (run.Figures()[0].Verdict, run.Figures()[0].Lineage.InDoubt);
    }

    [Theory]
    [InlineData(95, 0, 5, Verdict.Met)]
    [InlineData(95, 0, 6, Verdict.Unproven)]
    [InlineData(94, 5, 1, Verdict.NotMet)]
    [InlineData(0, 0, 1, Verdict.Unproven)]
    [InlineData(0, 0, 0, Verdict.NotApplicable)]
    public void Of_records_counted_elsewhere_all_of_no_use_are_in_doubt(int counted, int missed, int unusable, Verdict verdict)
    {
        var figure = CompanyKpis.RepairTimeliness.FigureOf(Given.Context("2026-10"), new(counted, missed, 7, 8, unusable, 9));
        Assert.Equal((verdict, (long)unusable, new Totals(counted, missed, 7, 8, unusable, 9)), (figure.Verdict, figure.Lineage.InDoubt, figure.Lineage.Totals));
    }

    [Fact]
    public void Records_counted_elsewhere_of_a_register_that_was_not_kept_are_no_data()
    {
        var plan = SitePlan.Empty.Keeping(RepairOrders.Kind, new(2026, 10, 2));
        Figure Of(string period) => CompanyKpis.RepairTimeliness.FigureOf(Given.Context(period, plan: plan), new(3, 4, 0, 0, 0, 0));
        Assert.Equal((Verdict.NoData, Verdict.NotMet), (Of("2026-10").Verdict, Of("2026-11").Verdict));
        // What was done was done, but of what was not nothing can be said.
        Assert.Equal(new Totals(3, 0, 0, 0, 0, 0), Of("2026-10").Lineage.Totals);
    }
}
