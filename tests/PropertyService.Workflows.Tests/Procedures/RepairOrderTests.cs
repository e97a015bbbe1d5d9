using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Repairs;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrder;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>From the report to the return visit: limits and promises are kept, or leave a trace (IN-B, SS-3.1, RS, CM-3).</summary>
public sealed partial class RepairOrderTests
{
    [Fact]
    public void An_urgent_repair_goes_from_the_report_to_the_return_visit() =>
        Taken().Is(Reported).Records(Registers.RepairRequests).Owes("repair-due", "visit-due").Says(RepairScripts.AskInDetail)
            .Do(FrontDesk, Urgent(BuildingPart.Public)).Is(Classified).Records(Registers.RepairRequests)
            .Do(FrontDesk, new DispatchRepairer("r-1")).Is(Dispatched).Tells(Repairer)
            .Do(Repairer, new ArriveOnSite()).Is(OnSite).Owes("repair-due")
            .Do(Repairer, new BeginRepair()).Is(InRepair).Owes("repair-due", "site-to-clean")
            .Do(Repairer, new FinishRepair(SiteCleaned: true)).Is(Fixed).Owes("confirmation")
            .Do(Repairer, new ConfirmWithResident(Solved: true)).Is(Confirmed).Owes("quality-check", "resident-signature")
            .Do(EngineeringDept, new CheckQuality(Passed: true)).Is(Confirmed).Owes("resident-signature")
            .Do(Repairer, new SignForRepair(HasSigned: true)).Is(Accepted).Records(Registers.RepairRecord).Owes("result-to-tell", "return-visit")
            .Do(CsStaff, new TellResident(ResidentMatter.Result)).Owes("return-visit")
            .Do(EngineeringDept, new ArchiveRepair("tap", 0, 30)).Is(Archived).Records(Registers.RepairRecord, Registers.CustomerFileRepairs)
            .CannotEnd(CsStaff, new CloseRepair(), "return-visit")
            .Do(CsStaff, new PayReturnVisit(Satisfied: true)).Owes()
            .Do(CsStaff, new CloseRepair()).Is(Closed);

    [Fact]
    public void A_scheduled_repair_is_visited_at_the_time_agreed_with_the_resident()
    {
        var order = Taken().Do(FrontDesk, Scheduled(BuildingPart.Public)).Owes("appointment-to-agree", "repair-due")
            .Cannot(FrontDesk, new DispatchRepairer("r-1"), "appointment-is-agreed")
            .Do(FrontDesk, new AgreeAppointment(Hours(24))).Owes("repair-due", "visit-due")
            .Do(FrontDesk, new DispatchRepairer("r-1"));
        order.Day.At(Hours(24));

        order.Do(Repairer, new ArriveOnSite()).Is(OnSite).Owes("repair-due");
        order.Day.At(Hours(400));
        order.Do(Repairer, new BeginRepair(), new FinishRepair(SiteCleaned: true)).Is(Fixed);
    }

    [Fact]
    public void Until_the_agreed_time_another_may_be_agreed_and_afterwards_that_is_a_breach()
    {
        var order = Taken().Do(FrontDesk, Scheduled(BuildingPart.Public), new AgreeAppointment(Hours(24)), new AgreeAppointment(Hours(3)), new DispatchRepairer("r-1"))
            .DoInBreachOf(FrontDesk, new AgreeAppointment(Hours(0)), "out-of-order");
        order.Day.At(Hours(4));

        order.DoInBreachOf(Repairer, new AgreeAppointment(Hours(6)), "appointment-is-kept").Is(Dispatched).Owes("repair-due", "visit-due");
        order.Day.At(Hours(6));
        order.Do(Repairer, new ArriveOnSite());
    }

    [Fact]
    public void An_urgent_repair_is_not_put_off_by_an_appointment() =>
        Taken().Do(FrontDesk, Urgent(BuildingPart.Public)).DoInBreachOf(FrontDesk, new AgreeAppointment(Hours(24)), "out-of-order").Owes("repair-due", "visit-due");

    [Fact]
    public void A_scheduled_repair_that_turns_out_urgent_has_the_limits_from_then_on()
    {
        var order = Taken().Do(FrontDesk, Scheduled(BuildingPart.Public), new AgreeAppointment(Hours(24)));
        order.Day.At(Hours(10));
        order.Do(FrontDesk, new BecomeUrgent(), new DispatchRepairer("r-1")).Owes("repair-due", "visit-due");
        order.Day.At(Hours(12) + Duration.FromSeconds(1));

        Assert.True(order.IsOverdue("visit-due"));
        order.DoInBreachOf(Repairer, new ArriveOnSite(), "on-site-in-time");
    }

    [Fact]
    public void Where_nobody_is_home_another_time_is_agreed_and_the_limits_no_longer_run()
    {
        var order = Dispatch(BuildingPart.Public).Do(Repairer, new FindNobodyHome()).Is(Classified).Owes("appointment-to-agree", "repair-due")
            .Cannot(FrontDesk, new DispatchRepairer("r-1"), "appointment-is-agreed");
        order.Day.At(Hours(100));

        Assert.False(order.IsOverdue("repair-due"));
        order.Do(CsStaff, new AgreeAppointment(Hours(101)), new DispatchRepairer("r-2")).Do(Repairer, new ArriveOnSite()).Is(OnSite);
    }

    [Theory]
    [Threshold("repair-order", "repair.urgent.onSiteHours")]
    [InlineData(2, -1, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, 1, true)]
    [InlineData(5, -1, false)]
    [InlineData(5, 0, false)]
    [InlineData(5, 1, true)]
    public void An_urgent_arrival_after_the_limit_from_the_report_is_a_breach_and_taken_all_the_same(int hours, int secondsLater, bool late)
    {
        foreach (var (arrival, state) in new (Command, State)[] { (new ArriveOnSite(), OnSite), (new FindNobodyHome(), Classified) })
        {
            var day = Day.Where(RepairParameters.OnSiteWithin, Duration.FromHours(hours));
            var order = Taken(day);
            day.Later(Duration.FromMinutes(20));
            order.Do(FrontDesk, Urgent(BuildingPart.Public), new DispatchRepairer("r-1"));
            day.At(Hours(hours) + Duration.FromSeconds(secondsLater));

            Assert.Equal(late, order.IsOverdue("visit-due"));
            order.DoInBreachOf(Repairer, arrival, late ? ["on-site-in-time"] : []).Is(state);
        }
    }

    [Theory]
    [Threshold("repair-order", "repair.scheduled.graceMinutes")]
    [InlineData(0, -1, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(15, -1, false)]
    [InlineData(15, 0, false)]
    [InlineData(15, 1, true)]
    public void A_visit_later_after_the_agreed_time_than_the_site_allows_is_a_breach(int minutes, int secondsLater, bool late)
    {
        var day = Day.Where(RepairParameters.Grace, Duration.FromMinutes(minutes));
        var order = Taken(day).Do(FrontDesk, Scheduled(BuildingPart.Public), new AgreeAppointment(Hours(5)), new DispatchRepairer("r-1"));
        day.At(Hours(5) + Duration.FromMinutes(minutes) + Duration.FromSeconds(secondsLater));

        order.DoInBreachOf(Repairer, new ArriveOnSite(), late ? ["appointment-is-kept"] : []).Is(OnSite);
    }

    [Theory]
    [Threshold("repair-order", "repair.urgent.fixHours")]
    [InlineData(38, -1, false)]
    [InlineData(38, 0, false)]
    [InlineData(38, 1, true)]
    [InlineData(24, -1, false)]
    [InlineData(24, 0, false)]
    [InlineData(24, 1, true)]
    public void An_urgent_repair_done_after_the_limit_from_the_report_is_a_breach_when_nothing_was_promised(int hours, int secondsLater, bool late)
    {
        var order = Begin(Day.Where(RepairParameters.FixedWithin, Duration.FromHours(hours)));
        order.Day.At(Hours(hours) + Duration.FromSeconds(secondsLater) + Duration.FromHours(1));

        order.After(Duration.FromHours(1)).DoInBreachOf(Repairer, new FinishRepair(SiteCleaned: true), late ? ["repaired-in-time"] : []).Is(Fixed).Owes("confirmation");
    }

    [Theory]
    [Threshold("repair-order", "repair.escalateHours")]
    [InlineData(4, -1, false)]
    [InlineData(4, 0, false)]
    [InlineData(4, 1, true)]
    [InlineData(1, -1, false)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    public void A_missed_limit_is_told_upwards_level_by_level_and_stays_owed(int hours, int secondsLater, bool further)
    {
        var day = Day.Where(RepairParameters.EscalateAfter, Duration.FromHours(hours));
        var waiting = Taken(day);
        day.At(Hours(2 + hours) + Duration.FromSeconds(secondsLater));
        Assert.Equal([EngineeringDept], waiting.ToldOf("visit-due"));
        Assert.Equal(further ? [EngineeringManager] : [], waiting.ToldOf("visit-due"));
        waiting.Owes("repair-due", "visit-due");

        day.At(Hours(38 + hours) + Duration.FromSeconds(secondsLater));
        Assert.Equal([EngineeringManager], waiting.ToldOf("repair-due"));
        Assert.Equal(further ? [CompanyManager] : [], waiting.ToldOf("repair-due"));

        var promised = Begin(Day.Where(RepairParameters.EscalateAfter, Duration.FromHours(hours))).Do(Repairer, new PromiseDeadline(Hours(10)));
        promised.Day.At(Hours(10 + hours) + Duration.FromSeconds(secondsLater));
        Assert.Equal([EngineeringManager], promised.ToldOf("promised-repair"));
        Assert.Equal(further ? [CompanyManager] : [], promised.ToldOf("promised-repair"));
    }

    [Fact]
    public void A_promise_given_before_the_limit_takes_its_place_and_must_be_kept()
    {
        var kept = Begin().Do(Repairer, new PromiseDeadline(Hours(60))).Records(Registers.RepairRequests).Tells(CsStaff).Owes("promised-repair", "site-to-clean");
        kept.Day.At(Hours(60));
        kept.Do(Repairer, new FinishRepair(SiteCleaned: true)).Is(Fixed).Owes("confirmation");

        var broken = Begin().Do(Repairer, new PromiseDeadline(Hours(60)));
        broken.Day.At(Hours(60) + Duration.FromSeconds(1));
        broken.DoInBreachOf(Repairer, new FinishRepair(SiteCleaned: true), "promise-is-kept").Is(Fixed);
    }

    [Fact]
    public void A_promise_after_the_limit_is_taken_as_a_breach_and_one_of_the_past_is_no_promise()
    {
        var order = Begin();
        order.Day.At(Hours(38));
        order.DoInBreachOf(Repairer, new PromiseDeadline(Hours(38)), "out-of-order").Owes("repair-due", "site-to-clean");
        order.Day.Later(Duration.FromSeconds(1));
        order.DoInBreachOf(Repairer, new PromiseDeadline(Hours(60)), "promised-in-time").Owes("promised-repair", "site-to-clean");
    }

    [Fact]
    public void A_promise_that_is_put_off_is_a_breach_and_the_manager_hears_of_it()
    {
        var order = Begin().Do(Repairer, new PromiseDeadline(Hours(40)))
            .DoInBreachOf(Repairer, new PromiseDeadline(Hours(50)), "promise-is-the-first").Tells(CsStaff, EngineeringManager).Owes("promised-repair", "site-to-clean");
        order.Day.At(Hours(51));

        order.DoInBreachOf(Repairer, new PromiseDeadline(Hours(70)), "promised-in-time", "promise-is-the-first");
        order.Day.At(Hours(70));
        order.Do(Repairer, new FinishRepair(SiteCleaned: true));
    }

    [Theory]
    [Threshold("repair-order", "repair.promiseMaxHours")]
    [InlineData(0, 1, false)]
    [InlineData(72, -1, false)]
    [InlineData(72, 0, false)]
    [InlineData(72, 1, true)]
    public void A_promise_further_ahead_than_the_site_allows_is_a_breach(int hours, int secondsFurther, bool tooFar)
    {
        var order = Begin(Day.Where(RepairParameters.PromiseMax, Duration.FromHours(hours)));
        var until = hours == 0 ? Hours(9000) : order.Day.Now + Duration.FromHours(hours) + Duration.FromSeconds(secondsFurther);

        order.DoInBreachOf(Repairer, new PromiseDeadline(until), tooFar ? ["promise-is-not-too-far"] : []).Owes("promised-repair", "site-to-clean");
    }

    private static Instant Hours(int afterNine) => Day.Usual().Now + Duration.FromHours(afterNine);

    private static ClassifyRepair Urgent(BuildingPart part) => new(Urgency.Urgent, part);

    private static ClassifyRepair Scheduled(BuildingPart part) => new(Urgency.Scheduled, part);

    private static Story<RepairOrderFacts> Taken(Day? day = null) =>
        (day ?? Day.Usual()).Open(RepairOrder.Procedure).Do(FrontDesk, new ReportRepair(Post.Desk, "5-1-0302", "leak"));

    private static Story<RepairOrderFacts> Dispatch(BuildingPart part, Day? day = null) =>
        Taken(day).Do(FrontDesk, Urgent(part), new DispatchRepairer("r-1"));

    private static Story<RepairOrderFacts> Begin(Day? day = null) =>
        Dispatch(BuildingPart.Public, day).Do(Repairer, new ArriveOnSite(), new BeginRepair());
}
