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

/// <summary>K08 to K12.</summary>
public sealed class CompanyRequestTests
{
    [Fact]
    public void An_urgent_order_is_timely_when_reached_within_2_and_repaired_within_38_hours()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Urgent));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10), At(6, 22))));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10, 1), At(6, 22))));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10), At(6, 22, 1))));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null)));
        Assert.Equal("not yet due", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null), asOf: At(5, 10)));
        Assert.Equal("not yet due", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10), null), asOf: At(6, 22)));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null) with { ReportedAt = At(30, 10) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null) with { ReportedAt = At(30, 9, 59) }));
    }

    [Fact]
    public void A_promise_given_before_the_limit_takes_its_place_and_moves_the_month()
    {
        var late = Bare(At(5, 9), At(8)) with { PromiseGivenAt = At(6, 22), PromisedAt = At(8) };
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, late));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late with { PromiseGivenAt = At(6, 22, 1) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late with { PromisedAt = At(7, 23, 59) }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, late with { PromisedAt = At(32) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late, With(RepairParameters.PromiseMax, Duration.FromHours(25))));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, late, With(RepairParameters.PromiseMax, Duration.FromHours(26))));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.RepairTimeliness, late with { PromiseGivenAt = At(4) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late with { PromiseGivenAt = At(42) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, late with { PromisedAt = At(6, 22) }));
    }

    [Fact]
    public void A_site_may_let_one_clock_decide()
    {
        var (arrival, completion) = (With(KpiParameters.RepairTimely, RepairClock.Arrival), With(KpiParameters.RepairTimely, RepairClock.Completion));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10), null), arrival));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 11), At(5, 12)), arrival));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 11), At(5, 12)), completion));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 9), At(7)), completion));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10), At(7)), With(KpiParameters.FixClock, FixClockStart.Arrival)));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(At(5, 10), At(7, 0, 1)), With(KpiParameters.FixClock, FixClockStart.Arrival)));
    }

    [Fact]
    public void A_scheduled_order_is_timely_when_somebody_comes_as_agreed()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Scheduled));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Scheduled with { AppointmentAt = At(7, 9, 59) }));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairTimeliness, Scheduled with { AppointmentAt = At(7, 9, 59) }, With(RepairParameters.Grace, Duration.FromMinutes(1))));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, Scheduled with { AppointmentAt = At(32) }));
        Assert.Equal("unusable no-appointment", Outcome(CompanyKpis.RepairTimeliness, Scheduled with { AppointmentAt = null }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairTimeliness, Scheduled with { AppointmentAt = null, ReportedAt = At(0) }));
    }

    [Fact]
    public void An_order_is_left_out_of_timeliness_for_three_reasons_with_who_and_why()
    {
        Assert.Equal("excluded cancelled-by-resident", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null) with { Exclusion = Because(RepairOrders.Cancelled) }));
        Assert.Equal("excluded no-access", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null) with { Exclusion = Because(RepairOrders.NoAccess) }));
        Assert.Equal("excluded duplicate-order", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null) with { Exclusion = Because(RepairOrders.Duplicate) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairTimeliness, Bare(null, null) with { Exclusion = Because(RepairOrders.MovedByResident) }));
        var entry = Figure(CompanyKpis.RepairTimeliness, [Urgent with { Exclusion = Because(RepairOrders.Cancelled) }]).Lineage.Excluded.First.Single();
        Assert.Equal(("seen on site", "manager Li"), (entry.Exclusion!.Because, entry.Exclusion.Decider));
    }

    [Fact]
    public void A_repair_is_of_quality_when_its_first_check_or_else_the_resident_finds_it_in_order()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.RepairQuality, Urgent));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, Urgent with { Check = RepairFinding.Failed }));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairQuality, Urgent with { Signature = RepairFinding.Failed }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, Urgent with { Check = null, Signature = RepairFinding.Failed }));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairQuality, Urgent with { Check = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, Urgent with { ReworkOf = "R0" }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairQuality, Urgent with { Check = null, Signature = null }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairQuality, Urgent with { FoundAt = At(32), AcceptedAt = null, VisitedAt = null }));
        Assert.Equal("unusable no-finding-time", Outcome(CompanyKpis.RepairQuality, Urgent with { FoundAt = null }));
        Assert.Equal("unusable no-finding-time", Outcome(CompanyKpis.RepairQuality, Urgent with { FoundAt = null, ArrivedAt = null, FixedAt = null }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairQuality, Urgent with { FoundAt = null, ReportedAt = At(0), FixedAt = At(0), ArrivedAt = null }));
        Assert.Equal("excluded cancelled-by-resident", Outcome(CompanyKpis.RepairQuality, Urgent with { Exclusion = Because(RepairOrders.Cancelled) }));
        Assert.Equal("counted", Outcome(CompanyKpis.RepairQuality, Urgent with { Exclusion = Because(RepairOrders.NoAccess) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.RepairQuality, Urgent with { FoundAt = At(5, 7) }));
    }

    [Fact]
    public void A_return_visit_is_due_three_days_after_acceptance()
    {
        Assert.Equal("counted", Outcome(CompanyKpis.ReturnVisits, Urgent));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = At(8, 13, 1) }));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = null }));
        Assert.Equal("not yet due", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = null }, asOf: At(8, 13)));
        Assert.Equal("outside", Outcome(CompanyKpis.ReturnVisits, Urgent with { AcceptedAt = null, VisitedAt = null }));
        Assert.Equal("outside", Outcome(CompanyKpis.ReturnVisits, Urgent with { AcceptedAt = At(29), VisitedAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { AcceptedAt = At(28, 23, 59), VisitedAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(6, 8) }));
        Assert.Equal("excluded cancelled-by-resident", Outcome(CompanyKpis.ReturnVisits, Urgent with { Exclusion = Because(RepairOrders.Cancelled) }));
        Assert.Equal("counted", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = At(6, 13) }, With(RepairParameters.VisitWithin, Duration.FromDays(1))));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = At(6, 13, 1) }, With(RepairParameters.VisitWithin, Duration.FromDays(1))));
    }

    [Fact]
    public void With_regular_visits_only_the_orders_with_a_visit_of_their_own_are_asked()
    {
        var regular = With(RepairParameters.VisitScope, ReturnVisitScope.Periodic);
        Assert.Equal("outside", Outcome(CompanyKpis.ReturnVisits, Urgent, regular));
        Assert.Equal("counted", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(9) }, regular));
    }

    [Theory]
    [InlineData(0, 99, "missed")]
    [InlineData(3, 2, "missed")]
    [InlineData(3, 3, "counted")]
    [InlineData(3, 4, "counted")]
    public void Attempts_count_as_a_visit_only_where_the_site_says_so(int after, int attempts, string expected)
    {
        var policy = With(KpiParameters.VisitAttempts, after);
        Assert.Equal(expected, Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = null, VisitAttempts = attempts }, policy));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = At(9), VisitAttempts = attempts }, policy));
    }

    [Fact]
    public void A_valid_complaint_is_handled_when_closed_by_the_agreed_date_or_the_reply_limit()
    {
        var agreed = Complaint with { AgreedAt = At(9), ClosedAt = At(9) };
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, Complaint));
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, agreed));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, agreed with { ClosedAt = At(9, 0, 1) }));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, agreed with { ClosedAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, agreed with { RepliedAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { ClosedAt = null }));
        Assert.Equal("not yet due", Outcome(CompanyKpis.ComplaintsHandled, agreed with { ClosedAt = null }, asOf: At(9)));
        Assert.Equal("outside", Outcome(CompanyKpis.ComplaintsHandled, agreed with { AgreedAt = At(32), ClosedAt = null }));
        Assert.Equal("outside", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { RegisteredAt = At(31, 0), RepliedAt = null, ClosedAt = null }));
        Assert.Equal("excluded invalid-complaint", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { ClosedAt = null, Exclusion = Because(ComplaintCases.Invalid) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { ClosedAt = At(5, 7) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { RepliedAt = At(5, 7) }));
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { RepliedAt = At(5, 16) }));
    }

    [Fact]
    public void A_site_may_count_complaints_closed_late_or_replied_to_with_a_date()
    {
        var (closed, replied) = (With(KpiParameters.ComplaintHandled, HandledBasis.Closed), With(KpiParameters.ComplaintHandled, HandledBasis.Replied));
        var late = Complaint with { AgreedAt = At(9), ClosedAt = At(20) };
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, late, closed));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null }, closed));
        Assert.Equal("not yet due", Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null }, closed, At(9)));
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null }, replied));
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null, RepliedAt = At(6, 8) }, replied));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null, RepliedAt = At(6, 8, 1) }, replied));
        Assert.Equal("missed", Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null, AgreedAt = null }, replied));
        Assert.Equal("counted", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { RepliedAt = null }, replied));
        Assert.Equal("not yet due", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { RepliedAt = null, ClosedAt = null }, replied, At(6, 8)));
    }

    [Theory]
    [InlineData(SignedBasis.AllClosed, "missed declined-to-sign", "missed not-signed")]
    [InlineData(SignedBasis.WithoutDeclined, "excluded declined-to-sign", "missed not-signed")]
    [InlineData(SignedBasis.SignedOnly, "excluded declined-to-sign", "excluded not-signed")]
    public void Who_declines_to_sign_is_listed_apart_and_stays_in_the_denominator_unless_the_site_says_otherwise(SignedBasis basis, string declined, string none)
    {
        var policy = With(KpiParameters.SignedSatisfaction, basis);
        Assert.Equal("counted", Outcome(CompanyKpis.SignedSatisfaction, Complaint, policy));
        Assert.Equal("missed", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Signature = ComplaintSignature.Dissatisfied }, policy));
        Assert.Equal(declined, Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Signature = ComplaintSignature.Declined }, policy));
        Assert.Equal(none, Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Signature = null }, policy));
    }

    [Fact]
    public void Signed_satisfaction_is_of_valid_complaints_closed_in_the_period_by_people_with_a_name()
    {
        Assert.Equal("outside", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { ClosedAt = null }));
        Assert.Equal("outside", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { ClosedAt = At(32) }));
        Assert.Equal("excluded anonymous", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = Complainant.Anonymous, Signature = null }));
        Assert.Equal("excluded anonymous", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = Complainant.AnonymousWithContact, Signature = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = Complainant.AnonymousWithContact, Signature = ComplaintSignature.Dissatisfied }));
        Assert.Equal("excluded invalid-complaint", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Exclusion = Because(ComplaintCases.Invalid) }));
    }

    [Fact]
    public void A_rework_is_failed_whatever_was_found_of_it()
    {
        var rework = Urgent with { ReworkOf = "R0" };
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, rework));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, rework with { Check = null, Signature = null, FoundAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, rework with { FoundAt = null }));
        Assert.Equal("excluded cancelled-by-resident", Outcome(CompanyKpis.RepairQuality, rework with { Exclusion = Because(RepairOrders.Cancelled) }));
    }

    [Fact]
    public void A_rework_counts_when_it_was_checked_or_else_repaired_or_else_reported()
    {
        var rework = Urgent with { ReworkOf = "R0", ReportedAt = At(0), ArrivedAt = At(0), FixedAt = At(0, 1), FoundAt = null, AcceptedAt = null, VisitedAt = null };
        Assert.Equal("outside", Outcome(CompanyKpis.RepairQuality, rework));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, rework with { FixedAt = At(1) }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, rework with { FoundAt = At(1) }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairQuality, rework with { FixedAt = At(1), FoundAt = At(32) }));
        Assert.Equal("outside", Outcome(CompanyKpis.RepairQuality, rework with { FixedAt = null }));
        Assert.Equal("missed", Outcome(CompanyKpis.RepairQuality, rework with { ReportedAt = At(1), ArrivedAt = null, FixedAt = null }));
    }

    [Fact]
    public void Of_two_times_for_a_return_visit_the_earlier_one_counts()
    {
        // Accepted on the 5th at 13: three days end on the 8th at 13.
        var ahead = Urgent with { VisitDueAt = At(6, 9) };
        Assert.Equal("counted", Outcome(CompanyKpis.ReturnVisits, ahead));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, ahead with { VisitedAt = At(6, 9) + Duration.Epsilon }));
        var behind = Urgent with { VisitDueAt = At(9), VisitedAt = At(8, 13) };
        Assert.Equal("counted", Outcome(CompanyKpis.ReturnVisits, behind));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, behind with { VisitedAt = At(8, 13) + Duration.Epsilon }));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(33), VisitedAt = null }));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(5, 12) }));
    }

    [Fact]
    public void With_regular_visits_the_time_of_the_order_counts_however_late_it_lies()
    {
        var regular = With(RepairParameters.VisitScope, ReturnVisitScope.Periodic);
        Assert.Equal("counted", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(20), VisitedAt = At(20) }, regular));
        Assert.Equal("missed", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(20), VisitedAt = At(20) + Duration.Epsilon }, regular));
        Assert.Equal("outside", Outcome(CompanyKpis.ReturnVisits, Urgent with { VisitDueAt = At(33), VisitedAt = null }, regular));
    }

    [Theory]
    [InlineData(HandledBasis.ByAgreedDate, "missed", "missed")]
    [InlineData(HandledBasis.Closed, "counted", "missed")]
    [InlineData(HandledBasis.Replied, "missed", "missed")]
    public void An_agreed_date_moves_nothing_unless_the_reply_came_in_time(HandledBasis basis, string closedLate, string open)
    {
        // Registered on the 5th at 8: to be replied to by 8 on the 6th.
        var policy = With(KpiParameters.ComplaintHandled, basis);
        var late = Complaint with { RepliedAt = At(6, 8) + Duration.Epsilon, AgreedAt = At(33), ClosedAt = At(20) };
        Assert.Equal(closedLate, Outcome(CompanyKpis.ComplaintsHandled, late, policy));
        Assert.Equal(open, Outcome(CompanyKpis.ComplaintsHandled, late with { ClosedAt = null }, policy));
        Assert.Equal(open, Outcome(CompanyKpis.ComplaintsHandled, late with { RepliedAt = null, ClosedAt = null }, policy));
        Assert.Equal(basis == HandledBasis.Replied ? "counted" : "outside", Outcome(CompanyKpis.ComplaintsHandled, late with { RepliedAt = At(6, 8), ClosedAt = null }, policy));
    }

    [Fact]
    public void Whoever_signed_counts_with_or_without_a_name()
    {
        foreach (var who in new[] { Complainant.Named, Complainant.AnonymousWithContact, Complainant.Anonymous })
        {
            Assert.Equal("counted", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = who }));
            Assert.Equal("missed", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = who, Signature = ComplaintSignature.Dissatisfied }));
            Assert.Equal("missed declined-to-sign", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = who, Signature = ComplaintSignature.Declined }));
            Assert.Equal(who == Complainant.Named ? "missed not-signed" : "excluded anonymous", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = who, Signature = null }));
        }

        Assert.Equal("excluded anonymous", Outcome(CompanyKpis.SignedSatisfaction, Complaint with { Complainant = Complainant.Anonymous, Signature = null }, With(KpiParameters.SignedSatisfaction, SignedBasis.SignedOnly)));
    }

    /// <summary>An urgent order of which nothing is known but when somebody came and when it was repaired.</summary>
    private static RepairOrder Bare(Instant? arrived, Instant? repaired) => Urgent with { ArrivedAt = arrived, FixedAt = repaired, FoundAt = null, AcceptedAt = null, VisitedAt = null };
}
