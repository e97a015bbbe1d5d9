using System.Linq;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Repairs;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K20 to K23, K25 and K27 to K29.</summary>
public sealed class ServiceTests
{
    private static readonly RepairOrder Unrepaired = Urgent with { FixedAt = null, Check = null, Signature = null, FoundAt = null, AcceptedAt = null, VisitedAt = null };

    [Fact]
    public void An_urgent_order_is_reached_within_the_hours_of_the_site()
    {
        Assert.Equal("counted", Outcome(ServiceKpis.UrgentOnSite, Urgent with { ArrivedAt = At(5, 10) }));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentOnSite, Urgent with { ArrivedAt = At(5, 10, 1) }));
        Assert.Equal("counted", Outcome(ServiceKpis.UrgentOnSite, Urgent with { ArrivedAt = At(5, 11) }, With(RepairParameters.OnSiteWithin, Duration.FromHours(3))));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentOnSite, Unrepaired with { ArrivedAt = null }));
        Assert.Equal("not yet due", Outcome(ServiceKpis.UrgentOnSite, Unrepaired with { ArrivedAt = null }, asOf: At(5, 10)));
        Assert.Equal("outside", Outcome(ServiceKpis.UrgentOnSite, Unrepaired with { ReportedAt = At(31, 22), ArrivedAt = null }));
        Assert.Equal("outside", Outcome(ServiceKpis.UrgentOnSite, Scheduled));
        Assert.Equal("excluded no-access", Outcome(ServiceKpis.UrgentOnSite, Unrepaired with { ArrivedAt = null, Exclusion = Because(RepairOrders.NoAccess) }));
    }

    [Fact]
    public void An_urgent_order_is_repaired_within_38_hours_whatever_was_promised()
    {
        var late = Unrepaired with { FixedAt = At(6, 22, 1) };
        Assert.Equal("counted", Outcome(ServiceKpis.UrgentRepaired, late with { FixedAt = At(6, 22) }));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentRepaired, late));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentRepaired, late with { PromiseGivenAt = At(6), PromisedAt = At(9) }));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentRepaired, Unrepaired));
        Assert.Equal("not yet due", Outcome(ServiceKpis.UrgentRepaired, Unrepaired, asOf: At(6, 22)));
        Assert.Equal("outside", Outcome(ServiceKpis.UrgentRepaired, Unrepaired with { ReportedAt = At(30, 10), ArrivedAt = null }));
        Assert.Equal("outside", Outcome(ServiceKpis.UrgentRepaired, Scheduled));
        Assert.Equal("excluded no-access", Outcome(ServiceKpis.UrgentRepaired, Unrepaired with { Exclusion = Because(RepairOrders.NoAccess) }));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentRepaired, late with { FixedAt = At(5, 17) }, With(RepairParameters.FixedWithin, Duration.FromHours(8))));
        Assert.Equal("counted", Outcome(ServiceKpis.UrgentRepaired, late, With(RepairParameters.FixedWithin, Duration.FromHours(48))));
    }

    [Fact]
    public void The_time_to_repair_may_run_from_arrival_and_until_then_runs_from_the_report()
    {
        var fromArrival = With(KpiParameters.FixClock, FixClockStart.Arrival);
        Assert.Equal("counted", Outcome(ServiceKpis.UrgentRepaired, Unrepaired with { FixedAt = At(6, 23) }, fromArrival));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentRepaired, Unrepaired with { FixedAt = At(6, 23, 1) }, fromArrival));
        Assert.Equal("missed", Outcome(ServiceKpis.UrgentRepaired, Unrepaired with { ArrivedAt = null }, fromArrival, At(6, 22, 1)));
    }

    [Fact]
    public void The_38_hours_are_marked_as_printed_and_unconfirmed()
    {
        Assert.Contains("as printed, unconfirmed", ServiceKpis.UrgentRepaired.Source.Reading!.En, System.StringComparison.Ordinal);
        Assert.Contains("照原文，未经证实", ServiceKpis.UrgentRepaired.Source.Reading.Zh, System.StringComparison.Ordinal);
        Assert.Equal(Duration.FromHours(38), RepairParameters.FixedWithin.Default);
    }

    [Fact]
    public void Whoever_passes_the_limit_has_a_promise_given_before_it()
    {
        var late = Unrepaired with { FixedAt = At(8), PromiseGivenAt = At(6, 22), PromisedAt = At(8) };
        Assert.Equal("counted", Outcome(ServiceKpis.PromiseWhenLate, late));
        Assert.Equal("counted", Outcome(ServiceKpis.PromiseWhenLate, late with { FixedAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { PromiseGivenAt = At(6, 22, 1) }));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { PromiseGivenAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { PromisedAt = null }));
        Assert.Equal("outside", Outcome(ServiceKpis.PromiseWhenLate, late with { FixedAt = At(6, 22) }));
        Assert.Equal("outside", Outcome(ServiceKpis.PromiseWhenLate, Scheduled));
        Assert.Equal("outside", Outcome(ServiceKpis.PromiseWhenLate, late with { ReportedAt = At(30, 10), ArrivedAt = null, FixedAt = null, PromiseGivenAt = null }));
        Assert.Equal("not yet due", Outcome(ServiceKpis.PromiseWhenLate, Unrepaired, asOf: At(6, 22)));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, Unrepaired, asOf: At(6, 22) + Duration.Epsilon));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late with { Exclusion = Because(RepairOrders.NoAccess), PromisedAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.PromiseWhenLate, late, With(RepairParameters.PromiseMax, Duration.FromHours(25))));
    }

    [Fact]
    public void A_scheduled_visit_is_punctual_by_the_agreed_time_and_has_no_target()
    {
        Assert.Equal("counted", Outcome(ServiceKpis.ScheduledPunctual, Scheduled));
        Assert.Equal("counted", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { ArrivedAt = At(7, 9) }));
        Assert.Equal("missed", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { ArrivedAt = At(7, 10, 1) }));
        Assert.Equal("counted", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { ArrivedAt = At(7, 10, 15) }, With(RepairParameters.Grace, Duration.FromMinutes(15))));
        Assert.Equal("missed", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { ArrivedAt = At(7, 10, 16) }, With(RepairParameters.Grace, Duration.FromMinutes(15))));
        Assert.Equal("outside", Outcome(ServiceKpis.ScheduledPunctual, Urgent));
        Assert.Equal("outside", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { AppointmentAt = At(32) }));
        Assert.Equal("not yet due", Outcome(ServiceKpis.ScheduledPunctual, Unrepaired with { Kind = RepairKind.Scheduled, ArrivedAt = null, AppointmentAt = At(7) }, asOf: At(6)));
        Assert.Equal("unusable no-appointment", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { AppointmentAt = null }));
        Assert.Equal("outside", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { AppointmentAt = null, ReportedAt = At(0) }));
        Assert.Equal("excluded moved-by-resident", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { Exclusion = Because(RepairOrders.MovedByResident) }));
        Assert.Equal((Verdict.NoTarget, 1m), (Figure(ServiceKpis.ScheduledPunctual, [Scheduled]).Verdict, Figure(ServiceKpis.ScheduledPunctual, [Scheduled]).Numerator));
    }

    [Fact]
    public void Every_complaint_but_one_without_a_contact_is_replied_to_within_24_hours()
    {
        Assert.Equal("counted", Outcome(ServiceKpis.ComplaintReplies, Complaint with { RepliedAt = At(6, 8) }));
        Assert.Equal("missed", Outcome(ServiceKpis.ComplaintReplies, Complaint with { RepliedAt = At(6, 8, 1) }));
        Assert.Equal("missed", Outcome(ServiceKpis.ComplaintReplies, Complaint with { RepliedAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.ComplaintReplies, Complaint with { RepliedAt = null, Exclusion = Because(ComplaintCases.Invalid) }));
        Assert.Equal("not yet due", Outcome(ServiceKpis.ComplaintReplies, Complaint with { RepliedAt = null }, asOf: At(6, 8)));
        Assert.Equal("outside", Outcome(ServiceKpis.ComplaintReplies, Complaint with { RegisteredAt = At(31), RepliedAt = null, ClosedAt = null }));
        Assert.Equal("excluded anonymous-without-contact", Outcome(ServiceKpis.ComplaintReplies, Complaint with { Complainant = Complainant.Anonymous, RepliedAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.ComplaintReplies, Complaint with { Complainant = Complainant.AnonymousWithContact, RepliedAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.ComplaintReplies, Complaint, With(ComplaintParameters.ReplyWithin, Duration.FromHours(3))));
    }

    [Fact]
    public void A_request_is_answered_by_a_person_within_24_hours()
    {
        Assert.Equal("counted", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = At(6, 8) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = At(6, 8, 1) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = null }));
        Assert.Equal("not yet due", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = null, ClosedAt = null }, asOf: At(6, 8)));
        Assert.Equal("outside", Outcome(ServiceKpis.RequestResponses, Request with { ReceivedAt = At(31), AnsweredAt = null, DueAt = null, ClosedAt = null }));
        Assert.Equal("excluded spam", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = null, Exclusion = Because(ServiceRequests.Spam) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = null, Exclusion = Because(ServiceRequests.Withdrawn) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = At(5, 12, 1) }, With(KpiParameters.RequestResponse, Duration.FromHours(4))));
        Assert.Equal("unusable ended-before-it-began", Outcome(ServiceKpis.RequestResponses, Request with { AnsweredAt = At(5, 7) }));
    }

    [Fact]
    public void Every_item_is_closed_by_its_own_due_time()
    {
        Assert.Equal("counted", Outcome(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = At(8) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = At(8, 0, 1) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = null }));
        Assert.Equal("not yet due", Outcome(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = null }, asOf: At(8)));
        Assert.Equal("outside", Outcome(ServiceKpis.RequestsSeenThrough, Request with { DueAt = At(32) }));
        Assert.Equal("unusable no-due-time", Outcome(ServiceKpis.RequestsSeenThrough, Request with { DueAt = null }));
        Assert.Equal("outside", Outcome(ServiceKpis.RequestsSeenThrough, Request with { DueAt = null, ReceivedAt = At(0) }));
        Assert.Equal("excluded withdrawn", Outcome(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = null, Exclusion = Because(ServiceRequests.Withdrawn) }));
        Assert.Equal("missed", Outcome(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = null, Exclusion = Because(ServiceRequests.Spam) }));
    }

    [Fact]
    public void A_call_is_answered_at_the_third_ring()
    {
        var givenUp = Call with { AnsweredAt = null, AbandonedAt = At(5, 8, 1) };
        Assert.Equal("counted", Outcome(ServiceKpis.CallsAnswered, Call));
        Assert.Equal("missed", Outcome(ServiceKpis.CallsAnswered, Call with { Rings = 4 }));
        Assert.Equal("missed", Outcome(ServiceKpis.CallsAnswered, Call, With(KpiParameters.CallRings, 2)));
        Assert.Equal("missed", Outcome(ServiceKpis.CallsAnswered, givenUp with { Rings = 4 }));
        Assert.Equal("excluded abandoned-early", Outcome(ServiceKpis.CallsAnswered, givenUp with { Rings = 3 }));
        Assert.Equal("outside", Outcome(ServiceKpis.CallsAnswered, Call with { RangAt = At(0) }));
        Assert.Equal("unusable rings-unknown", Outcome(ServiceKpis.CallsAnswered, Call with { AnsweredAt = null }));
        Assert.Equal("missed", Outcome(ServiceKpis.CallsAnswered, Call with { AnsweredAt = null, Rings = 4 }));
        Assert.Equal("unusable rings-unknown", Outcome(ServiceKpis.CallsAnswered, Call with { Rings = -1 }));
        Assert.Equal("unusable ended-before-it-began", Outcome(ServiceKpis.CallsAnswered, Call with { AnsweredAt = At(5, 7) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(ServiceKpis.CallsAnswered, givenUp with { AbandonedAt = At(5, 7) }));
    }

    [Theory]
    [InlineData(15, 5, "counted")]
    [InlineData(16, 5, "missed")]
    [InlineData(16, 6, "counted")]
    public void Without_a_count_the_rings_are_taken_from_the_seconds(int seconds, int perRing, string expected)
    {
        var policy = With(KpiParameters.SecondsPerRing, perRing);
        Assert.Equal(expected, Outcome(ServiceKpis.CallsAnswered, Call with { Rings = null, AnsweredAt = Call.RangAt + Duration.FromSeconds(seconds) }, policy));
        Assert.Equal(
            expected == "missed" ? "missed" : "excluded abandoned-early",
            Outcome(ServiceKpis.CallsAnswered, Call with { Rings = null, AnsweredAt = null, AbandonedAt = Call.RangAt + Duration.FromSeconds(seconds) }, policy));
    }

    [Fact]
    public void A_visit_is_left_out_of_punctuality_for_what_it_is_left_out_of_timeliness_and_when_the_resident_moved_it()
    {
        var late = Scheduled with { ArrivedAt = At(7, 11) };
        foreach (var why in new[] { RepairOrders.Cancelled, RepairOrders.NoAccess, RepairOrders.Duplicate, RepairOrders.MovedByResident })
            Assert.Equal("excluded " + why, Outcome(ServiceKpis.ScheduledPunctual, late with { Exclusion = Because(why) }));
        Assert.Equal("missed", Outcome(ServiceKpis.ScheduledPunctual, late));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late with { Exclusion = Because(RepairOrders.MovedByResident) }));
    }

    [Fact]
    public void Rings_that_were_counted_decide_whatever_the_clock_says()
    {
        var slow = Call with { AnsweredAt = Call.RangAt + Duration.FromMinutes(1) };
        Assert.Equal("counted", Outcome(ServiceKpis.CallsAnswered, slow with { Rings = 3 }));
        Assert.Equal("missed", Outcome(ServiceKpis.CallsAnswered, slow with { Rings = null }));
        Assert.Equal("counted", Outcome(ServiceKpis.CallsAnswered, Call with { Rings = 0 }));
        Assert.Equal("missed", Outcome(ServiceKpis.CallsAnswered, Call with { Rings = 4, AnsweredAt = Call.RangAt }));
    }

    [Theory]
    [InlineData(null, "unusable rings-unknown")]
    [InlineData(0, "unusable rings-unknown")]
    [InlineData(3, "unusable rings-unknown")]
    [InlineData(4, "missed")]
    [InlineData(99, "missed")]
    public void Of_a_call_without_an_end_only_too_many_rings_say_anything(int? rings, string expected)
    {
        Assert.Equal(expected, Outcome(ServiceKpis.CallsAnswered, Call with { Rings = rings, AnsweredAt = null, AbandonedAt = null }));
        Assert.Equal(rings == 3 ? "missed" : expected, Outcome(ServiceKpis.CallsAnswered, Call with { Rings = rings, AnsweredAt = null, AbandonedAt = null }, With(KpiParameters.CallRings, 2)));
    }
}
