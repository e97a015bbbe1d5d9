using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Repairs;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What a promise is worth in K08, K21 and K22. The order is reported on the 5th at 8: on site by 10, repaired by 22 on the 6th.</summary>
public sealed class PromiseTests
{
    private static readonly RepairOrder Reported = new("R1", RepairKind.Urgent, At(5, 8));
    private static readonly Instant Limit = At(6, 22);
    private static readonly Duration Moment = Duration.Epsilon;

    [Fact]
    public void A_promise_names_a_time_that_lies_ahead()
    {
        var late = Reported with { ArrivedAt = At(5, 9), FixedAt = At(8), PromiseGivenAt = Limit };
        Assert.Equal("counted", Outcome(ServiceKpis.PromiseWhenLate, late with { PromisedAt = Limit + Moment }));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { PromisedAt = Limit }));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { PromisedAt = At(6, 21) }));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, late with { PromisedAt = At(8) }));
        // Given on the 5th at 12 for noon before: it neither counts as one nor moves anything.
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { PromiseGivenAt = At(5, 12), PromisedAt = At(4, 12) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late with { PromiseGivenAt = At(5, 12), PromisedAt = At(4, 12) }));
    }

    [Fact]
    public void A_promise_is_given_by_the_limit()
    {
        var late = Reported with { ArrivedAt = At(5, 9), FixedAt = At(8), PromisedAt = At(8) };
        Assert.Equal(("counted", "counted"), Both(late with { PromiseGivenAt = Limit }));
        Assert.Equal(("missed", "missed"), Both(late with { PromiseGivenAt = Limit + Moment }));

        static (string Promise, string Timely) Both(RepairOrder order) => (Outcome(ServiceKpis.PromiseWhenLate, order), Outcome(CompanyKpis.RepairTimeliness, order));
    }

    [Fact]
    public void A_promise_that_is_given_once_the_repair_is_done_moves_nothing()
    {
        var done = Reported with { ArrivedAt = At(5, 9), FixedAt = At(5, 12), PromisedAt = At(33) };
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, done with { PromiseGivenAt = At(5, 12) }));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, done with { PromiseGivenAt = At(5, 13) }));
        // Given before, it takes the place of the limit, and the order falls due in November.
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, done with { PromiseGivenAt = At(5, 12) - Moment }));
    }

    [Fact]
    public void A_promise_moves_no_order_that_was_reached_late_or_not_at_all()
    {
        var promised = Reported with { PromiseGivenAt = At(5, 12), PromisedAt = At(33) };
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, promised with { ArrivedAt = At(5, 10) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, promised with { ArrivedAt = At(5, 10) + Moment }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, promised));
        Assert.Equal("not yet due", Outcome(CompanyKpis.RepairTimeliness, Reported with { PromiseGivenAt = At(5, 9), PromisedAt = At(33) }, asOf: At(5, 10)));
    }

    [Fact]
    public void Where_one_clock_decides_a_promise_moves_the_repair_and_never_the_arrival()
    {
        var promised = Reported with { ArrivedAt = At(5, 11), FixedAt = At(8), PromiseGivenAt = At(5, 12), PromisedAt = At(8) };
        var (arrival, completion) = (With(KpiParameters.RepairTimely, RepairClock.Arrival), With(KpiParameters.RepairTimely, RepairClock.Completion));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, promised, completion));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, promised with { PromisedAt = At(33) }, completion));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, promised with { PromisedAt = At(33) }, arrival));
    }

    [Fact]
    public void No_promise_whatever_it_says_changes_anything_of_an_order_that_was_reached_late()
    {
        var any = from arrived in Gen.Elements<Instant?>(null, At(5, 10) + Moment, At(5, 14), At(7)) from done in Gen.Elements<Instant?>(null, At(5, 14), Limit, At(7), At(40))
                  from given in Gen.Choose(0, 80) from ahead in Gen.Choose(-40, 900) select (arrived, done: done < arrived ? null : done, given: At(5, 8 + given), promised: At(5, 8 + given + ahead));
        Prop.ForAll(any.ToArbitrary(), static o =>
        {
            var order = Reported with { ArrivedAt = o.arrived, FixedAt = o.arrived is null ? null : o.done };
            return Outcome(CompanyKpis.RepairTimeliness, order) == "missed"
                && Outcome(CompanyKpis.RepairTimeliness, order with { PromiseGivenAt = o.given, PromisedAt = o.promised }) == "missed";
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void No_promise_makes_an_order_timely_that_is_repaired_neither_by_the_limit_nor_as_promised()
    {
        var any = from done in Gen.Choose(1, 300) from given in Gen.Choose(0, 80) from ahead in Gen.Choose(-40, 300)
                  select (done: At(5, 10 + done), given: At(5, 8 + given), promised: At(5, 8 + given + ahead));
        var seen = Prop.ForAll(any.ToArbitrary(), static o =>
        {
            var order = Reported with { ArrivedAt = At(5, 10), FixedAt = o.done, PromiseGivenAt = o.given, PromisedAt = o.promised };
            return (Outcome(CompanyKpis.RepairTimeliness, order) == "counted") == (o.done <= Limit || (o.given <= Limit && o.promised > o.given && o.done <= o.promised));
        });
        seen.Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void The_promise_of_a_scheduled_order_is_nothing_to_anybody()
    {
        var order = Examples.Scheduled with { PromiseGivenAt = At(6), PromisedAt = At(33) };
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, order));
        Assert.Equal("outside", Outcome(ServiceKpis.PromiseWhenLate, order));
        Assert.Equal("outside", Outcome(ServiceKpis.UrgentRepaired, order));
    }

    [Fact]
    public void A_late_order_is_asked_for_its_promise_from_the_limit_of_the_sites_clock_on()
    {
        var fromArrival = With(KpiParameters.FixClock, FixClockStart.Arrival);
        // Reached at 10, so that the 38 hours end at midnight.
        var late = Reported with { ArrivedAt = At(5, 10), FixedAt = At(8), PromiseGivenAt = At(6, 23), PromisedAt = At(8) };
        Assert.Equal(("missed", "counted"), (Outcome(ServiceKpis.PromiseWhenLate, late), Outcome(ServiceKpis.PromiseWhenLate, late, fromArrival)));
        Assert.Equal(("missed", "counted"), (Outcome(CompanyKpis.RepairTimeliness, late), Outcome(CompanyKpis.RepairTimeliness, late, fromArrival)));
        Assert.Equal("outside", Outcome(ServiceKpis.PromiseWhenLate, late with { FixedAt = At(7) }, fromArrival));
    }

    [Fact]
    public void Nobody_leaves_an_order_out_of_the_urgent_figures_but_for_want_of_access_and_none_out_of_the_promises()
    {
        foreach (var why in new[] { RepairOrders.Cancelled, RepairOrders.Duplicate, RepairOrders.MovedByResident, RepairOrders.NoAccess })
        {
            var order = Reported with { Exclusion = Because(why) };
            var expected = why == RepairOrders.NoAccess ? "excluded no-access" : "missed";
            Assert.Equal((expected, expected, "missed"), (Outcome(ServiceKpis.UrgentOnSite, order), Outcome(ServiceKpis.UrgentRepaired, order), Outcome(ServiceKpis.PromiseWhenLate, order)));
        }

        Assert.Equal(["K20 no-access", "K21 no-access", "K22 "], new Domain.Kpi.Kpi[] { ServiceKpis.UrgentOnSite, ServiceKpis.UrgentRepaired, ServiceKpis.PromiseWhenLate }.Select(static k => $"{k.Id} {string.Join(" ", k.Excludes)}"));
    }
}
