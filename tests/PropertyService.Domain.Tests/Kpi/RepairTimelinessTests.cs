using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Repairs;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class RepairTimelinessTests
{
    private static readonly RatioKpi<RepairOrder> K08 = CompanyKpis.RepairTimeliness;

    [Theory]
    [InlineData(94, Verdict.NotMet)]
    [InlineData(95, Verdict.Met)]
    [InlineData(96, Verdict.Met)]
    public void It_is_met_from_95_per_cent_on(int timely, Verdict verdict)
    {
        var figure = Given.Of(K08, Given.Context("2026-10"), [.. Enumerable.Range(0, 100).Select(i => i < timely ? Done("a" + i) : Done("a" + i, arrived: "2026-10-05 11:01"))]);
        Assert.Equal((verdict, timely), (figure.Verdict, (int)figure.Value!.Value.Shown));
    }

    [Fact]
    public void It_is_compared_unrounded()
    {
        // 1899 of 1999 is 94.997 %, shown as 95.0.
        var figure = Given.Of(K08, Given.Context("2026-10"), [.. Enumerable.Range(0, 1999).Select(static i => i < 1899 ? Done("a" + i) : Done("a" + i, arrived: "2026-10-05 11:01"))]);
        Assert.Equal((Verdict.NotMet, "95.0"), (figure.Verdict, figure.Value.ToString()));
    }

    // Reported at 09:00 on the 5th: on site by 11:00, repaired by 23:00 on the 6th.
    [Theory]
    [InlineData("2026-10-05 11:00", "2026-10-06 23:00", Outcome.Counted)]
    [InlineData("2026-10-05 11:01", "2026-10-06 23:00", Outcome.Missed)]
    [InlineData("2026-10-05 11:00", "2026-10-06 23:01", Outcome.Missed)]
    [InlineData(null, null, Outcome.Missed)]
    [InlineData("2026-10-05 11:00", null, Outcome.Missed)]
    public void An_urgent_order_is_timely_when_arrival_and_repair_are(string? arrived, string? done, Outcome outcome) =>
        Assert.Equal(outcome, OutcomeOf(Done("a", arrived: arrived, done: done)));

    [Theory]
    [InlineData(RepairClock.Both, Outcome.Missed, Outcome.Missed)]
    [InlineData(RepairClock.Arrival, Outcome.Missed, Outcome.Counted)]
    [InlineData(RepairClock.Completion, Outcome.Counted, Outcome.Missed)]
    public void A_site_may_look_at_one_clock_only(RepairClock clock, Outcome lateOnSite, Outcome lateRepair)
    {
        var policy = Given.Policy.With(KpiParameters.RepairTimely, clock).Value;
        Assert.Equal(lateOnSite, OutcomeOf(Done("a", arrived: "2026-10-05 11:01"), Given.Context("2026-10", policy: policy)));
        Assert.Equal(lateRepair, OutcomeOf(Done("a", done: "2026-10-06 23:01"), Given.Context("2026-10", policy: policy)));
    }

    [Fact]
    public void The_limits_are_those_of_the_site()
    {
        var policy = Given.Policy.With(RepairParameters.OnSiteWithin, Duration.FromHours(1)).Value.With(RepairParameters.FixedWithin, Duration.FromHours(8)).Value;
        var context = Given.Context("2026-10", policy: policy);
        Assert.Equal(Outcome.Counted, OutcomeOf(Done("a", arrived: "2026-10-05 10:00", done: "2026-10-05 17:00"), context));
        Assert.Equal(Outcome.Missed, OutcomeOf(Done("a", arrived: "2026-10-05 10:01", done: "2026-10-05 17:00"), context));
        Assert.Equal(Outcome.Missed, OutcomeOf(Done("a", arrived: "2026-10-05 10:00", done: "2026-10-05 17:01"), context));
    }

    [Theory]
    [InlineData("2026-10-06 23:00", "2026-10-09 12:00", Outcome.Counted)]
    [InlineData("2026-10-06 23:00", "2026-10-09 12:01", Outcome.Missed)]
    [InlineData("2026-10-06 23:01", "2026-10-09 12:00", Outcome.Missed)]
    public void A_promise_given_before_the_limit_takes_its_place(string given, string done, Outcome outcome) =>
        Assert.Equal(outcome, OutcomeOf(Done("a", done: done) with { PromiseGivenAt = Given.At(given), PromisedAt = Given.At("2026-10-09 12:00") }));

    [Fact]
    public void A_promise_earlier_than_the_limit_does_not_tighten_it() =>
        Assert.Equal(Outcome.Counted, OutcomeOf(Done("a", done: "2026-10-06 23:00") with { PromiseGivenAt = Given.At("2026-10-05 10:00"), PromisedAt = Given.At("2026-10-05 12:00") }));

    [Theory]
    [InlineData("2026-10-07 10:00", Outcome.Counted)]
    [InlineData("2026-10-07 10:01", Outcome.Missed)]
    [InlineData(null, Outcome.Missed)]
    public void A_scheduled_order_is_timely_by_its_appointment_without_grace(string? arrived, Outcome outcome) =>
        Assert.Equal(outcome, OutcomeOf(Given.Scheduled("a", "2026-10-05 09:00", "2026-10-07 10:00") with { ArrivedAt = arrived is null ? null : Given.At(arrived) }));

    [Fact]
    public void A_scheduled_order_without_an_agreed_time_is_of_no_use()
    {
        var figure = Given.Of(K08, Given.Context("2026-10"), Given.Scheduled("a", "2026-10-05 09:00", null));
        Assert.Equal("1 (no-appointment 1) a no-appointment ", Given.Text(figure.Lineage.Unusable));
        Assert.Equal(Verdict.Unproven, figure.Verdict);
    }

    [Fact]
    public void An_order_counts_in_the_month_of_its_later_limit_and_in_no_other()
    {
        // Reported on 30 October at 10:00: on site by noon, repaired by midnight of 1 November, which is November.
        var order = Done("a", reported: "2026-10-30 10:00", arrived: "2026-10-30 11:00", done: "2026-10-30 12:00");
        Assert.Equal(Outcome.Outside, OutcomeOf(order));
        Assert.Equal(Outcome.Counted, OutcomeOf(order, Given.Context("2026-11")));
        Assert.Equal(Outcome.Counted, OutcomeOf(order with { ReportedAt = Given.At("2026-10-30 09:59") }));
        // By arrival alone it is October's.
        Assert.Equal(Outcome.Counted, OutcomeOf(order, Given.Context("2026-10", policy: Given.Policy.With(KpiParameters.RepairTimely, RepairClock.Arrival).Value)));
    }

    [Theory]
    [InlineData("2026-10-05 10:59", Outcome.NotYetDue)]
    [InlineData("2026-10-05 11:00", Outcome.NotYetDue)]
    [InlineData("2026-10-05 11:01", Outcome.Missed)]
    public void An_open_order_is_missed_once_one_of_its_limits_has_passed(string asOf, Outcome outcome) =>
        Assert.Equal(outcome, OutcomeOf(Given.Urgent("a", "2026-10-05 09:00"), Given.Context("2026-10", asOf)));

    [Fact]
    public void What_was_cancelled_locked_or_reported_twice_is_left_out_with_its_decider()
    {
        var late = Done("a", arrived: "2026-10-05 11:01");
        foreach (var why in new[] { RepairOrders.Cancelled, RepairOrders.NoAccess, RepairOrders.Duplicate })
        {
            var figure = Given.Of(K08, Given.Context("2026-10"), late with { Exclusion = new(why, "by telephone", "Li") });
            Assert.Equal($"1 ({why} 1) a {why} Li", Given.Text(figure.Lineage.Excluded));
            Assert.Equal(Verdict.NotApplicable, figure.Verdict);
        }
    }

    private static RepairOrder Done(string id, string reported = "2026-10-05 09:00", string? arrived = "2026-10-05 11:00", string? done = "2026-10-06 23:00") =>
        Given.Urgent(id, reported) with { ArrivedAt = arrived is null ? null : Given.At(arrived), FixedAt = done is null ? null : Given.At(done) };

    private static Outcome OutcomeOf(RepairOrder order, KpiContext? context = null)
    {
        var lineage = Given.Of(K08, context ?? Given.Context("2026-10"), order).Lineage;
        return lineage.Counted.Total == 1 ? Outcome.Counted : lineage.Missed.Total == 1 ? Outcome.Missed : lineage.NotYetDue.Total == 1 ? Outcome.NotYetDue
            : lineage.Unusable.Total == 1 ? Outcome.Unusable : lineage.Excluded.Total == 1 ? Outcome.Excluded : Outcome.Outside;
    }
}
