using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Repairs;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrder;

namespace PropertyService.Workflows.Tests.Procedures;

/// <content>Charge, works, cleaning, acceptance, dispute, return visit, cancellation.</content>
public sealed partial class RepairOrderTests
{
    [Fact]
    public void Work_on_a_private_part_begins_once_the_resident_knows_of_the_charge() =>
        Dispatch(BuildingPart.Private).Owes("charge-to-tell", "repair-due", "visit-due").IsOwedBy(CsStaff, "charge-to-tell")
            .Do(Repairer, new ArriveOnSite()).Cannot(Repairer, new BeginRepair(), "charge-is-told")
            .DoInBreachOf(FrontDesk, new TellResident(ResidentMatter.Works), "out-of-order")
            .Do(Repairer, new TellResident(ResidentMatter.Charge), new BeginRepair()).Is(InRepair);

    [Fact]
    public void A_charged_repair_that_was_done_without_telling_is_taken_as_a_breach_and_still_to_be_told() =>
        Dispatch(BuildingPart.Private).Do(Repairer, new ArriveOnSite())
            .DoInBreachOf(Repairer, new FinishRepair(SiteCleaned: true), "charge-is-told").Is(Fixed).Owes("charge-to-tell", "confirmation");

    [Fact]
    public void What_a_repairer_cannot_solve_goes_to_a_colleague_and_what_takes_works_is_told_to_the_resident()
    {
        var order = Begin().Do(Repairer, new CallHelp("pump")).Is(InRepair).Tells(Repairer).Says(RepairScripts.SayWhatYouCannot)
            .Do(Repairer, new ReferToWorks("riser")).Is(ReferredToWorks).Tells(EngineeringDept).Owes("repair-due", "site-to-clean", "works-to-tell")
            .Do(FrontDesk, new TellResident(ResidentMatter.Works))
            .Do(EngineeringDept, new PromiseDeadline(Hours(100)), new ResumeRepair()).Is(OnSite);
        order.Day.At(Hours(99));

        order.Do(Repairer, new BeginRepair(), new FinishRepair(SiteCleaned: true)).Is(Fixed).Owes("confirmation");
    }

    [Fact]
    public void A_site_that_is_left_uncleaned_is_a_breach_and_stays_to_be_cleaned() =>
        Begin().DoInBreachOf(Repairer, new FinishRepair(SiteCleaned: false), "site-is-cleaned").Owes("confirmation", "site-to-clean")
            .Do(Repairer, new CleanSite()).Owes("confirmation")
            .DoInBreachOf(Repairer, new CleanSite(), "out-of-order");

    [Fact]
    public void What_is_not_solved_or_does_not_pass_the_check_is_done_again_and_all_of_it_confirmed_again() =>
        Begin().Do(Repairer, new FinishRepair(SiteCleaned: true), new ConfirmWithResident(Solved: false)).Is(InRepair).Tells(Repairer).Owes("repair-due", "site-to-clean")
            .Do(Repairer, new FinishRepair(SiteCleaned: true), new ConfirmWithResident(Solved: true))
            .Do(EngineeringDept, new CheckQuality(Passed: false)).Is(InRepair).Tells(Repairer).Records(Registers.RepairRecord).Owes("repair-due", "site-to-clean")
            .DoInBreachOf(EngineeringDept, new CheckQuality(Passed: true), "out-of-order")
            .Do(Repairer, new FinishRepair(SiteCleaned: true), new ConfirmWithResident(Solved: true)).Owes("quality-check", "resident-signature");

    [Fact]
    public void The_check_comes_before_the_signature_and_is_made_by_engineering() =>
        Finished().IsOwedBy(EngineeringDept, "quality-check")
            .DoInBreachOf(Repairer, new SignForRepair(HasSigned: true), "out-of-order").Is(Confirmed).Owes("quality-check", "resident-signature")
            .DoInBreachOf(Repairer, new CheckQuality(Passed: true), "wrong-role").Owes("resident-signature");

    [Fact]
    public void A_site_says_by_which_steps_in_which_order_a_repair_is_accepted()
    {
        Finished(Steps(AcceptanceStep.ResidentSignature)).Owes("resident-signature").Do(Repairer, new SignForRepair(HasSigned: true)).Is(Accepted);
        Finished(Steps(AcceptanceStep.QualityCheck)).Owes("quality-check").Do(EngineeringManager, new CheckQuality(Passed: true)).Is(Accepted);
        Finished(Steps(AcceptanceStep.ResidentSignature, AcceptanceStep.QualityCheck)).DoInBreachOf(EngineeringDept, new CheckQuality(Passed: true), "out-of-order")
            .Do(Repairer, new SignForRepair(HasSigned: true)).Is(Confirmed).Owes("quality-check")
            .Do(EngineeringDept, new CheckQuality(Passed: true)).Is(Accepted);
    }

    [Fact]
    public void No_site_can_ask_for_the_same_step_twice() =>
        Assert.Equal("contradiction", Assert.Single(Day.Usual().Policy.With(RepairParameters.Acceptance, Seq.Of(AcceptanceStep.QualityCheck, AcceptanceStep.QualityCheck)).Faults).Code);

    [Fact]
    public void A_signature_refused_goes_to_a_manager_who_has_the_work_done_again_or_lets_it_stand()
    {
        Refused().Do(EngineeringManager, new DecideDispute(WorkStands: false, "tiles are loose")).Is(InRepair).Tells(Repairer).Records(Registers.RepairRecord).Owes("repair-due", "site-to-clean");
        Refused().Cannot(EngineeringDept, new DecideDispute(WorkStands: true, "no"), RefusalCode.WrongRole)
            .Do(CompanyManager, new DecideDispute(WorkStands: true, "it was as agreed")).Is(Accepted).Records(Registers.RepairRecord).Owes("result-to-tell", "return-visit");

        static Story<RepairOrderFacts> Refused() => Finished().Do(EngineeringDept, new CheckQuality(Passed: true))
            .Do(Repairer, new SignForRepair(HasSigned: false)).Is(Disputed).Tells(EngineeringManager).Owes("dispute-decision");
    }

    [Fact]
    public void A_dispute_during_the_work_goes_to_a_manager_and_the_limits_go_on()
    {
        var order = Begin().Do(CsStaff, new DisputeRepair("tiles")).Is(Disputed).Tells(EngineeringManager).Owes("dispute-decision", "repair-due", "site-to-clean")
            .Cannot(EngineeringManager, new DecideDispute(WorkStands: true, "agreed"), "work-is-owed");
        order.Day.At(Hours(39));

        Assert.True(order.IsOverdue("repair-due"));
        order.Do(EngineeringManager, new DecideDispute(WorkStands: false, "go on")).Is(OnSite).Owes("repair-due", "site-to-clean");
    }

    [Theory]
    [Threshold("repair-order", "repair.returnVisit.withinDays")]
    [InlineData(3, -1, false)]
    [InlineData(3, 0, false)]
    [InlineData(3, 1, true)]
    [InlineData(1, -1, false)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    public void A_return_visit_that_comes_too_late_is_a_breach_and_was_told_to_the_manager(int days, int secondsLater, bool late)
    {
        var order = Signed(Day.Where(RepairParameters.VisitWithin, Duration.FromDays(days)));
        order.Day.Later(Duration.FromDays(days) + Duration.FromSeconds(secondsLater));

        Assert.Equal(late ? [CsManager] : [], order.ToldOf("return-visit"));
        order.DoInBreachOf(CsStaff, new PayReturnVisit(Satisfied: true), late ? ["visited-in-time"] : []).Owes("result-to-tell");
    }

    [Fact]
    public void A_site_says_who_pays_return_visits_and_whether_for_every_order()
    {
        Signed().IsOwedBy(CsStaff, "return-visit").DoInBreachOf(EngineeringDept, new PayReturnVisit(Satisfied: true), "visited-by-the-department");

        var engineering = Signed(Day.Where(RepairParameters.VisitBy, ReturnVisitBy.Engineering)).IsOwedBy(EngineeringDept, "return-visit");
        engineering.Day.Later(Duration.FromDays(4));
        Assert.Equal([EngineeringManager], engineering.ToldOf("return-visit"));
        engineering.DoInBreachOf(CsStaff, new PayReturnVisit(Satisfied: true), "visited-in-time", "visited-by-the-department");

        Signed(Day.Where(RepairParameters.VisitScope, ReturnVisitScope.Periodic)).Owes("result-to-tell")
            .Do(CsStaff, new TellResident(ResidentMatter.Result), new ArchiveRepair("tap", 120, 30), new CloseRepair()).Is(Closed);
    }

    [Fact]
    public void What_the_resident_brings_up_on_the_return_visit_is_dealt_with_before_the_order_is_closed() =>
        Signed().Do(CsStaff, new TellResident(ResidentMatter.Result), new ArchiveRepair("tap", 120, 30))
            .DoInBreachOf(CsStaff, new HandleFeedback("explained"), "out-of-order")
            .Do(CsStaff, new PayReturnVisit(Satisfied: false)).Tells(EngineeringDept).Owes("feedback")
            .CannotEnd(CsStaff, new CloseRepair(), "feedback")
            .Do(EngineeringDept, new HandleFeedback("adjusted")).Do(CsStaff, new CloseRepair()).Is(Closed);

    [Fact]
    public void An_order_is_called_off_until_the_repair_is_done_and_a_site_that_was_worked_on_is_cleaned_first()
    {
        Dispatch(BuildingPart.Private).Do(FrontDesk, new CancelRepair(CancellationGround.ByResident)).Is(CalledOff).Tells(Repairer).Owes()
            .Do(FrontDesk, new CloseRepair()).Is(Cancelled);
        Taken().Do(FrontDesk, new CancelRepair(CancellationGround.Duplicate)).Tells().Is(CalledOff);
        Begin().Do(FrontDesk, new CancelRepair(CancellationGround.AccessRefused)).CannotEnd(FrontDesk, new CloseRepair(), "site-to-clean")
            .Do(Repairer, new CleanSite()).Do(FrontDesk, new CloseRepair()).Is(Cancelled);
        Finished().DoInBreachOf(FrontDesk, new CancelRepair(CancellationGround.ByResident), "out-of-order").Is(Confirmed)
            .Do(CsStaff, new DisputeRepair("tiles")).DoInBreachOf(FrontDesk, new CancelRepair(CancellationGround.ByResident), "out-of-order").Is(Disputed);
    }

    private static Day Steps(params AcceptanceStep[] steps) => Day.Where(RepairParameters.Acceptance, Seq.Of(steps));

    private static Story<RepairOrderFacts> Finished(Day? day = null) =>
        Begin(day).Do(Repairer, new FinishRepair(SiteCleaned: true), new ConfirmWithResident(Solved: true)).Is(Confirmed);

    private static Story<RepairOrderFacts> Signed(Day? day = null) =>
        Finished(day).Do(EngineeringDept, new CheckQuality(Passed: true)).Do(Repairer, new SignForRepair(HasSigned: true)).Is(Accepted);
}
