using System.Linq;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Complaints;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintHandling;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>Every complaint is replied to in time, judged, and solved or explained (SS-3.2, CM-3.2, CP-3.3, SF-8.6, SF-9.2).</summary>
public sealed partial class ComplaintHandlingTests
{
    private static readonly GiveReply Told = new(ReplyMeans.ToComplainant, "we are looking into it");
    private static readonly GiveReply Posted = new(ReplyMeans.Posted, "we are looking into it");
    private static readonly RecordFindings Found = new("pump worn out");
    private static readonly DecideValidity Valid = new(Valid: true, "the noise was measured");
    private static readonly DecideValidity Invalid = new(Valid: false, "within the limits");
    private static readonly DraftPlan Plan = new("replace the pump", Compensates: false);
    private static readonly DecidePlan Approved = new(Approved: true, "agreed");
    private static readonly TransferComplaint ToEngineering = new(EngineeringDept, null);
    private static readonly ReportSolved Solution = new("pump replaced");
    private static readonly ReportUnsigned Declined = new(UnsignedGround.Declined, "wants no paper");

    // The whole way: SS-3.2.5, CP-3.3, CM-3.2.2, SS-2.7-2.

    [Fact]
    public void A_complaint_goes_from_registration_over_an_approved_plan_to_the_complainants_signature_and_ends_there() =>
        Registered().Is(ComplaintHandling.Registered).Records(Registers.ComplaintRecord).Owes("complaint-investigation", "complaint-reply")
            .Do(CsStaff, Told).Owes("complaint-investigation")
            .Do(CsStaff, Found).Is(Investigated).Owes()
            .Do(CsStaff, Valid).Is(Justified)
            .Do(CsStaff, Plan).Is(PlanSubmitted).Tells(CsSupervisor).Owes("plan-approval").IsOwedBy(CsSupervisor, "plan-approval")
            .Do(CsSupervisor, Approved).Is(PlanSettled).Owes()
            .Do(CsStaff, ToEngineering).Is(InHandling).Tells(EngineeringDept).Records(Registers.WorkLiaison).IsOwedBy(EngineeringDept, "complaint-handling")
            .Do(CsLead, new UrgeDepartment()).Tells(EngineeringDept)
            .Do(EngineeringDept, new ReportProgress("ordered")).Tells(CsStaff).Is(InHandling)
            .Do(EngineeringDept, Solution).Is(Solved).Owes("complaint-outcome", "complaint-signature")
            .CannotEnd(CsLead, new CloseComplaint(), "complaint-outcome", "complaint-signature")
            .Do(CsStaff, new RecordSignature(Satisfied: true)).Is(SignedOff).Owes().Tells()
            .Cannot(CsStaff, new CloseComplaint(), RefusalCode.WrongRole)
            .Do(CsLead, new CloseComplaint()).Is(Closed);

    [Theory]
    [InlineData(ComplaintChannel.Line)]
    [InlineData(ComplaintChannel.Phone)]
    [InlineData(ComplaintChannel.Network)]
    [InlineData(ComplaintChannel.InPerson)]
    [InlineData(ComplaintChannel.ShowFlat)]
    public void A_complaint_is_taken_on_every_channel_at_any_hour_by_anybody_who_works_here(ComplaintChannel channel)
    {
        var day = Day.Usual().At(day: 0, hour: 3);

        day.Open(ComplaintHandling.Procedure).Do(PatrolGuard, new RegisterComplaint(Post.Gate, new(ComplaintArea.Residence, channel, Complainant.Named, "noise"), null))
            .Says(channel is ComplaintChannel.Line or ComplaintChannel.Phone ? ComplaintScripts.WarmOnThePhone : ComplaintScripts.StayCalm).Says(ComplaintScripts.LetThemFinish)
            .Owes("complaint-investigation", "complaint-reply");
    }

    [Fact]
    public void Nothing_is_judged_before_it_is_investigated_nothing_planned_before_it_is_judged_and_nothing_passed_on_without_a_plan() =>
        Registered().Cannot(CsStaff, Valid, RefusalCode.NotNow).Cannot(CsStaff, Plan, RefusalCode.NotNow)
            .Do(CsStaff, Found).Cannot(CsStaff, Plan, RefusalCode.NotNow)
            .Do(CsStaff, Valid).Cannot(CsStaff, ToEngineering, RefusalCode.NotNow).Cannot(CsStaff, new UrgeDepartment(), RefusalCode.NotNow)
            .Do(CsStaff, Plan).Cannot(CsStaff, ToEngineering, RefusalCode.NotNow);

    [Fact]
    public void What_is_solved_on_the_spot_without_a_plan_is_a_breach_and_counts_all_the_same() =>
        Registered().DoInBreachOf(CsStaff, Solution, "plan-stands").Is(Solved).Owes("complaint-outcome", "complaint-reply", "complaint-signature")
            .Do(CsStaff, Told).Owes("complaint-signature");

    [Fact]
    public void What_customer_service_can_solve_itself_is_not_passed_on() => Planned().Do(CsStaff, Solution).Is(Solved);

    // Validity: CM-3.2.2, CM-3.2.3, C-45, N-40.

    [Fact]
    public void An_invalid_complaint_is_explained_and_the_explanation_is_the_reply() =>
        Registered().Do(CsStaff, Found, Invalid).Is(FoundInvalid).Owes("complaint-explanation", "complaint-reply")
            .Cannot(CsStaff, Plan, RefusalCode.NotNow).Cannot(CsLead, new CloseComplaint(), RefusalCode.NotNow)
            .DoInBreachOf(CsStaff, Posted, "reply-reaches-the-complainant").Is(FoundInvalid)
            .Do(CsStaff, Told).Is(Explained).Owes().Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void An_explanation_settles_a_date_that_was_agreed() =>
        Registered().Do(CsStaff, AgreeOn(hours: 30), Found, Invalid, Told).Is(Explained).Owes().Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void Customer_service_judges_residents_complaints_and_the_head_those_about_the_show_flat()
    {
        Registered().Do(CsStaff, Found).Cannot(PropertyDeptHead, Valid, "is-of-show-flat").Cannot(EngineeringDept, Valid, RefusalCode.WrongRole).Do(CsManager, Valid).Is(Justified);
        Registered(ComplaintArea.ShowFlat).Do(PropertySupervisor, Found).Cannot(CsStaff, Valid, "is-of-residence").Cannot(PropertySupervisor, Valid, RefusalCode.WrongRole).Do(PropertyDeptHead, Valid).Is(Justified);
    }

    // Plan and compensation: C-44, G5-2.4-1.

    [Theory]
    [InlineData(PlanApproval.Always, ComplaintArea.Residence, false, true)]
    [InlineData(PlanApproval.CompensationOrShowFlat, ComplaintArea.Residence, false, false)]
    [InlineData(PlanApproval.CompensationOrShowFlat, ComplaintArea.Residence, true, true)]
    [InlineData(PlanApproval.CompensationOrShowFlat, ComplaintArea.ShowFlat, false, true)]
    [InlineData(PlanApproval.Never, ComplaintArea.ShowFlat, true, false)]
    public void A_site_says_which_plans_a_leader_approves(PlanApproval rule, ComplaintArea area, bool compensates, bool approval) =>
        Judged(area, Day.Where(ComplaintParameters.PlanApproval, rule)).Do(area == ComplaintArea.Residence ? CsStaff : PropertySupervisor, Plan with { Compensates = compensates })
            .Is(approval ? PlanSubmitted : PlanSettled).Owes([.. approval ? [] : compensates ? ["complaint-compensation"] : (string[])[], "complaint-reply", .. approval ? (string[])["plan-approval"] : []]);

    [Fact]
    public void The_leader_of_the_area_approves_or_returns_the_plan_and_whoever_drew_it_up_does_not()
    {
        Judged().Do(CsStaff, Plan).Cannot(CsStaff, Approved, RefusalCode.WrongRole).Cannot(PropertyDeptHead, Approved, "is-of-show-flat")
            .Do(CsManager, new DecidePlan(Approved: false, "too dear")).Is(Justified).Tells(CsStaff).Owes("complaint-reply");
        Judged(ComplaintArea.ShowFlat).Do(PropertySupervisor, Plan).Tells(PropertyDeptHead).Cannot(CsManager, Approved, "is-of-residence").Do(PropertyDeptHead, Approved).Is(PlanSettled);
    }

    [Fact]
    public void Compensation_is_owed_from_the_approval_on_and_the_case_stays_open_until_it_is_given() =>
        Judged().Do(CsStaff, Told, Plan with { Compensates = true }).Owes("plan-approval").Do(CsSupervisor, Approved).Owes("complaint-compensation")
            .Do(CsStaff, Solution, new RecordSignature(Satisfied: true)).CannotEnd(CsLead, new CloseComplaint(), "complaint-compensation")
            .Do(CsStaff, new ReportCompensation("a month's fee")).Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void Compensation_that_no_plan_grants_is_a_breach() =>
        Planned().DoInBreachOf(CsStaff, new ReportCompensation("a month's fee"), "compensation-was-granted").Is(PlanSettled);

    [Fact]
    public void A_new_plan_takes_the_place_of_the_old_with_its_compensation_and_is_passed_on_anew() =>
        Judged().Do(CsStaff, Told, Plan with { Compensates = true }).Do(CsSupervisor, Approved).Do(CsStaff, ToEngineering).Owes("complaint-compensation", "complaint-handling")
            .Do(CsStaff, Plan).Is(PlanSubmitted).Owes("plan-approval").Do(CsSupervisor, Approved).Is(PlanSettled).Owes();

    // Signature: SS-2.7-2, N-31, N-32.

    [Theory]
    [InlineData(UnsignedGround.Declined)]
    [InlineData(UnsignedGround.NoResponse)]
    public void A_complainant_who_does_not_sign_holds_nothing_up_but_is_told_the_outcome(UnsignedGround ground) =>
        Planned().Do(CsStaff, Told, Solution, new ReportUnsigned(ground, "rang three times")).Is(LeftUnsigned).Owes("complaint-outcome")
            .CannotEnd(CsLead, new CloseComplaint(), "complaint-outcome")
            .Do(CsStaff, Told).Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void A_complainant_may_sign_after_all() =>
        Planned().Do(CsStaff, Solution, Declined, new RecordSignature(Satisfied: true)).Is(SignedOff).Owes();

    [Fact]
    public void A_signature_as_not_satisfied_is_told_to_the_head()
    {
        Planned().Do(CsStaff, Solution, new RecordSignature(Satisfied: false)).Is(SignedOff).Tells(CsManager);
        PlannedAtShowFlat().Do(PropertySupervisor, Solution, new RecordSignature(Satisfied: false)).Tells(PropertyDeptHead);
    }

    // Show flat: SF-8.6, SF-9.2.

    [Fact]
    public void A_show_flat_complaint_has_a_named_person_is_revisited_and_reviewed_before_it_is_closed() =>
        PlannedAtShowFlat().Cannot(PropertySupervisor, ToEngineering, "somebody-is-named")
            .Do(PropertySupervisor, ToEngineering with { FollowedBy = "pd-03" }).Is(InHandling)
            .Do(EngineeringDept, Solution).Do(PropertySupervisor, Told, new RecordSignature(Satisfied: true)).Owes("complaint-revisit", "result-review")
            .CannotEnd(PropertyDeptHead, new CloseComplaint(), "complaint-revisit", "result-review")
            .Do(PropertySupervisor, new ReportRevisit("content")).Do(PropertyDeptHead, new ReviewResult(Holds: true)).Owes()
            .Cannot(CsLead, new CloseComplaint(), "is-of-residence").Do(PropertySupervisor, new CloseComplaint()).Is(Closed);

    [Fact]
    public void A_review_by_somebody_else_than_the_head_is_a_breach() =>
        PlannedAtShowFlat().Do(PropertySupervisor, Told, Solution).DoInBreachOf(PropertySupervisor, new ReviewResult(Holds: true), "wrong-role");

    [Fact]
    public void The_review_concerns_the_show_flat_only() =>
        Planned().Do(CsStaff, Solution).DoInBreachOf(PropertyDeptHead, new ReviewResult(Holds: true), "out-of-order").DoInBreachOf(CsStaff, new ReportRevisit("content"), "out-of-order")
            .Do(CsStaff, new RecordSignature(Satisfied: true)).Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void A_result_that_does_not_hold_is_no_solution() =>
        PlannedAtShowFlat().Do(PropertySupervisor, Told, Solution, new RecordSignature(Satisfied: true))
            .Do(PropertyDeptHead, new ReviewResult(Holds: false)).Is(Justified).Tells(PropertySupervisor).Owes();

    [Theory]
    [Threshold("complaint-handling", "complaint.reviewDays")]
    [InlineData(31, -1, false)]
    [InlineData(31, 0, false)]
    [InlineData(31, 1, true)]
    [InlineData(14, -1, false)]
    [InlineData(14, 0, false)]
    [InlineData(14, 1, true)]
    public void A_late_review_is_a_breach_and_the_company_manager_is_told_once_the_time_has_passed(int days, int secondsLater, bool late)
    {
        var complaint = PlannedAtShowFlat(Day.Where(ComplaintParameters.ReviewWithin, Duration.FromDays(days))).Do(PropertySupervisor, Told, Solution);
        complaint.Day.Later(Duration.FromDays(days) + Duration.FromSeconds(secondsLater));

        Assert.Equal(late ? [CompanyManager] : [], complaint.ToldOf("result-review"));
        complaint.DoInBreachOf(PropertyDeptHead, new ReviewResult(Holds: true), late ? ["review-is-in-time"] : []).Owes("complaint-outcome", "complaint-revisit", "complaint-signature");
    }

    // Withdrawal.

    [Fact]
    public void A_withdrawal_is_confirmed_by_a_leader_and_still_replied_to() =>
        Planned().Do(CsStaff, ToEngineering, new ReportWithdrawal("settled with the neighbour")).Is(Withdrawing).Tells(CsSupervisor).Owes("complaint-reply", "withdrawal-to-confirm")
            .Cannot(CsStaff, new DecideWithdrawal(Confirmed: true), RefusalCode.WrongRole).Cannot(PropertyDeptHead, new DecideWithdrawal(Confirmed: true), "is-of-show-flat")
            .Do(CsSupervisor, new DecideWithdrawal(Confirmed: true)).Is(Withdrawn).CannotEnd(CsLead, new CloseComplaint(), "complaint-reply")
            .Do(CsStaff, Told).Do(CsLead, new CloseComplaint()).Is(Closed);

    [Fact]
    public void A_confirmed_withdrawal_settles_an_agreed_date_and_compensation() =>
        Judged().Do(CsStaff, Plan with { Compensates = true }).Do(CsManager, Approved).Do(CsStaff, AgreeOn(hours: 30), new ReportWithdrawal("moved away"))
            .Owes("agreed-date", "complaint-compensation", "withdrawal-to-confirm").Do(CsManager, new DecideWithdrawal(Confirmed: true)).Owes();

    [Fact]
    public void A_withdrawal_that_is_not_so_begins_the_investigation_again_and_gains_no_time()
    {
        var complaint = Registered();
        complaint.Day.Later(Duration.FromHours(23));
        complaint.Do(CsStaff, new ReportWithdrawal("no longer interested")).Do(CsSupervisor, new DecideWithdrawal(Confirmed: false)).Is(ComplaintHandling.Registered).Tells(CsManager)
            .Owes("complaint-investigation", "complaint-reply").Day.Later(Duration.FromHours(2));

        Assert.True(complaint.IsOverdue("complaint-reply"));
    }

    // Reopening.

    [Fact]
    public void A_complainant_who_is_not_content_is_replied_to_and_investigated_anew()
    {
        var complaint = Planned().Do(CsStaff, Told, Solution, new RecordSignature(Satisfied: true));
        complaint.Day.Later(Duration.FromDays(3));
        complaint.Do(CsStaff, new ReopenComplaint("it hums again")).Is(ComplaintHandling.Registered).Tells(CsManager).Owes("complaint-investigation", "complaint-reply");
        complaint.Day.Later(Duration.FromHours(24));
        Assert.False(complaint.IsOverdue("complaint-reply"));
        complaint.Day.Later(Duration.FromSeconds(1));
        Assert.True(complaint.IsOverdue("complaint-reply"));
    }

    [Fact]
    public void It_may_be_reopened_when_solved_when_unsigned_when_explained_and_when_withdrawn()
    {
        var reopen = new ReopenComplaint("not content");
        Planned().Do(CsStaff, Solution, reopen).Is(ComplaintHandling.Registered).Owes("complaint-investigation", "complaint-reply");
        Planned().Do(CsStaff, Solution, Declined, reopen).Is(ComplaintHandling.Registered);
        Registered().Do(CsStaff, Found, Invalid, Told, reopen).Is(ComplaintHandling.Registered);
        Registered().Do(CsStaff, new ReportWithdrawal("x")).Do(CsManager, new DecideWithdrawal(Confirmed: true)).Do(CsStaff, reopen).Is(ComplaintHandling.Registered);
        PlannedAtShowFlat().Do(PropertySupervisor, Solution, reopen).Owes("complaint-investigation", "complaint-reply");
    }

    [Fact]
    public void After_the_end_it_is_recorded_and_becomes_a_new_case_that_names_the_old_one()
    {
        var day = Day.Usual();
        Registered(day: day).Do(CsStaff, Found, Invalid, Told).Do(CsLead, new CloseComplaint())
            .Do(CsStaff, new ReopenComplaint("not content")).Is(Closed).Owes().Records(Registers.ComplaintRecord).Tells(CsStaff);

        day.Open(ComplaintHandling.Procedure).Do(CsStaff, Complaint(ComplaintArea.Residence, Complainant.Named) with { Earlier = "TS-1" }).Tells(CsManager).Owes("complaint-investigation", "complaint-reply");
    }

    private static RegisterComplaint Complaint(ComplaintArea area, Complainant complainant) => new(Post.Desk, new(area, ComplaintChannel.Line, complainant, "the pump is loud"), null);

    private static Story<ComplaintFacts> Registered(ComplaintArea area = ComplaintArea.Residence, Complainant complainant = Complainant.Named, Day? day = null) =>
        (day ?? Day.Usual()).Open(ComplaintHandling.Procedure).Do(FrontDesk, Complaint(area, complainant));

    private static Story<ComplaintFacts> Judged(ComplaintArea area = ComplaintArea.Residence, Day? day = null, Complainant complainant = Complainant.Named) =>
        Registered(area, complainant, day).Do(CsStaff, Found).Do(area == ComplaintArea.Residence ? CsStaff : PropertyDeptHead, Valid);

    private static Story<ComplaintFacts> Planned(Complainant complainant = Complainant.Named) =>
        Judged(complainant: complainant).Do(CsStaff, Plan).Do(CsSupervisor, Approved);

    private static Story<ComplaintFacts> PlannedAtShowFlat(Day? day = null) =>
        Judged(ComplaintArea.ShowFlat, day).Do(PropertySupervisor, Plan).Do(PropertyDeptHead, Approved);

    private static AgreeDate AgreeOn(int hours) => new(Day.Usual().Now + Duration.FromHours(hours));
}
