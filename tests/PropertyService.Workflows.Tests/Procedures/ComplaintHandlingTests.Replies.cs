using System.Linq;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Complaints;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintHandling;

namespace PropertyService.Workflows.Tests.Procedures;

public sealed partial class ComplaintHandlingTests
{
    // Reply: SS-3.2.1-2, C-43.

    [Theory]
    [Threshold("complaint-handling", "complaint.replyHours")]
    [InlineData(24, -1, false)]
    [InlineData(24, 0, false)]
    [InlineData(24, 1, true)]
    [InlineData(2, -1, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, 1, true)]
    public void A_late_reply_is_a_breach_and_the_head_is_told_once_the_time_has_passed(int hours, int secondsLater, bool late)
    {
        foreach (var area in new[] { ComplaintArea.Residence, ComplaintArea.ShowFlat })
        {
            var complaint = Registered(area, Complainant.Named, Day.Where(ComplaintParameters.ReplyWithin, Duration.FromHours(hours)));
            complaint.Day.Later(Duration.FromHours(hours) + Duration.FromSeconds(secondsLater));

            Assert.Equal(late, complaint.IsOverdue("complaint-reply"));
            Assert.Equal(late ? [area == ComplaintArea.Residence ? CsManager : PropertyDeptHead] : [], complaint.ToldOf("complaint-reply"));
            complaint.Owes("complaint-investigation", "complaint-reply")
                .DoInBreachOf(CsStaff, Told, late ? ["reply-is-in-time"] : []).Owes("complaint-investigation");
        }
    }

    [Fact]
    public void A_breach_says_how_late_the_reply_was()
    {
        var complaint = Registered();
        complaint.Day.Later(Duration.FromHours(25));

        var decision = ComplaintHandling.Procedure.Decide(complaint.Case, new("c", Told, new(CsStaff, "cs-01"), complaint.Day.Now), complaint.Day.Ledger);

        Assert.Equal(60, Assert.Single(decision.Breaches).By!.Value);
    }

    [Fact]
    public void A_reply_that_was_given_in_time_and_is_recorded_late_is_no_breach()
    {
        var complaint = Registered();
        complaint.Day.Later(Duration.FromHours(30));

        complaint.After(Duration.FromHours(10)).Do(CsStaff, Told).Owes("complaint-investigation");
    }

    [Theory]
    [InlineData(Complainant.Named, false)]
    [InlineData(Complainant.AnonymousWithContact, false)]
    [InlineData(Complainant.Anonymous, true)]
    public void A_notice_replies_only_to_somebody_who_left_no_contact(Complainant complainant, bool replies)
    {
        var complaint = Registered(ComplaintArea.Residence, complainant);
        if (replies) complaint.Do(CsStaff, Posted).Owes("complaint-investigation");
        else complaint.DoInBreachOf(CsStaff, Posted, "reply-reaches-the-complainant").Owes("complaint-investigation", "complaint-reply");
    }

    [Fact]
    public void An_anonymous_complaint_is_answered_by_a_notice_and_closed_without_a_signature() =>
        Planned(Complainant.Anonymous).DoInBreachOf(CsStaff, AgreeOn(hours: 30), "out-of-order").DoInBreachOf(CsStaff, new ReportWithdrawal("nothing"), "out-of-order")
            .Do(CsStaff, Solution).Owes("complaint-outcome", "complaint-reply")
            .DoInBreachOf(CsStaff, new RecordSignature(Satisfied: true), "out-of-order").DoInBreachOf(CsStaff, Declined, "out-of-order").Is(Solved)
            .CannotEnd(CsLead, new CloseComplaint(), "complaint-outcome", "complaint-reply")
            .Do(CsStaff, Posted).Owes().Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void An_anonymous_complainant_with_a_contact_is_answered_and_does_not_sign() =>
        Planned(Complainant.AnonymousWithContact).Do(CsStaff, AgreeOn(hours: 30), Solution).Owes("complaint-outcome")
            .DoInBreachOf(CsStaff, new RecordSignature(Satisfied: true), "out-of-order").Do(CsStaff, Told, Told).Do(CsLead, new CloseComplaint()).Is(Closed);

    // Agreed date: K11, SS-2.7-1.

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_agreed_date_is_a_reply_and_binds(int secondsLater, bool missed)
    {
        var complaint = Planned().Do(CsStaff, AgreeOn(hours: 30)).Owes("agreed-date");
        complaint.Day.Later(Duration.FromHours(30) + Duration.FromSeconds(secondsLater));

        Assert.Equal(missed ? [CsManager] : [], complaint.ToldOf("agreed-date"));
        complaint.DoInBreachOf(CsStaff, Solution, missed ? ["agreed-date-is-kept"] : []).Owes("complaint-outcome", "complaint-signature");
    }

    [Fact]
    public void Another_date_takes_the_place_of_the_first_and_is_a_breach_only_once_the_first_has_passed()
    {
        var complaint = Planned().Do(CsStaff, AgreeOn(hours: 10), AgreeOn(hours: 20));
        complaint.Day.Later(Duration.FromHours(15));
        Assert.False(complaint.IsOverdue("agreed-date"));
        complaint.Day.Later(Duration.FromHours(6));

        complaint.DoInBreachOf(CsStaff, AgreeOn(hours: 40), "agreed-date-is-kept").Owes("agreed-date").Do(CsStaff, Solution);
    }

    // Direct calls: SS-3.2.4-2, C-46.

    [Fact]
    public void A_resident_may_call_a_manager_directly_and_is_owed_a_reply_for_it()
    {
        foreach (var manager in new[] { EngineeringManager, CompanyManager })
            Planned().Do(CsStaff, Told).Owes().Do(manager, new ReportDirectCall(manager)).Is(PlanSettled).Tells(manager, CsManager).Owes("complaint-reply");
    }

    [Fact]
    public void A_direct_call_does_not_put_off_a_reply_that_is_owed_already()
    {
        var complaint = Registered();
        complaint.Day.Later(Duration.FromHours(20));
        complaint.Do(CompanyManager, new ReportDirectCall(CompanyManager));
        complaint.Day.Later(Duration.FromHours(5));

        complaint.DoInBreachOf(CompanyManager, Told, "reply-is-in-time");
    }

    [Fact]
    public void A_site_may_refer_direct_calls_back() =>
        Registered(day: Day.Where(ComplaintParameters.DirectEscalation, false)).Do(CsStaff, Told)
            .Do(EngineeringManager, new ReportDirectCall(EngineeringManager)).Tells(CsStaff).Owes("complaint-investigation");
}
