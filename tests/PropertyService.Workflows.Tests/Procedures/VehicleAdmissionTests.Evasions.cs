using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using PropertyService.Workflows.Procedures.Goods;
using PropertyService.Workflows.Procedures.Vehicles;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Vehicles.VehicleAdmission;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>What a hurried guard or a driver with something to hide would try.</summary>
public sealed partial class VehicleAdmissionTests
{
    private static readonly CheckVehicle Petrol = new(new(VehicleBuild.Car, VehicleCargo.InflammableOrExplosive, null));
    private static readonly CheckVehicle SmallLorry = new(new(VehicleBuild.Lorry, VehicleCargo.Ordinary, new(3.5m, 1.5m, 2)));

    [Fact]
    public void Petrol_found_while_nobody_answers_is_not_overruled_by_the_host() =>
        Met(VehicleKind.OutsideBusiness).Do(GateGuard, PlainCar, new AskAppointment(true, "office"), new ConfirmWithHost(HostChannel.Phone, Answer.NobodyAnswers), Petrol).Is(Denied)
            .DoInBreachOf(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.Consents), "out-of-order").Is(Denied)
            .Do(GateGuard, PlainCar).Is(Checked);

    [Theory]
    [InlineData(VehicleKind.Suspicious)]
    [InlineData(VehicleKind.Taxi)]
    public void What_was_stopped_for_another_reason_is_not_cleared_by_a_load_in_order(VehicleKind kind) =>
        Met(kind).Do(GateGuard, Petrol).Is(Denied).DoInBreachOf(GateGuard, PlainCar, "out-of-order").Is(Denied);

    [Fact]
    public void Petrol_found_inside_is_a_breach_and_followed_up() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard).DoInBreachOf(PatrolGuard, Petrol, "banned-cargo-stays-out").Is(Inside)
            .Tells(SquadLeader, ControlRoom).Owes("id-held D-1", "vehicle-card-out C-1", "vehicle-follow-up", "vehicle-inside A-1");

    [Fact]
    public void A_vehicle_stopped_with_petrol_that_goes_in_all_the_same_is_told_to_the_captain_too() =>
        Met(VehicleKind.ResidentCard).Do(GateGuard, Petrol).DoInBreachOf(GateGuard, new ReportEntryWithoutLeave(), "leave-was-given").Is(Inside)
            .Tells(PatrolGuard, PatrolGuard, ControlRoom, SquadLeader, SquadLeader, SecurityCaptain);

    [Fact]
    public void A_lorry_called_a_moving_van_after_it_was_stopped_goes_in_with_a_breach_on_record() =>
        Met(VehicleKind.Delivery).Do(GateGuard, Seen(VehicleBuild.Lorry, 12)).Is(Denied).DoInBreachOf(GateGuard, Seen(VehicleBuild.MovingVan, 12), "not-exempted-after-all").Is(Cleared);

    [Fact]
    public void A_coach_needs_a_mass_and_masses_go_to_the_kilogram()
    {
        Met(VehicleKind.HouseViewing).Do(GateGuard, new CheckVehicle(new(VehicleBuild.Other, VehicleCargo.Ordinary, null))).Is(Denied);
        Met(VehicleKind.Delivery).Do(GateGuard, new CheckVehicle(new(VehicleBuild.Lorry, VehicleCargo.Ordinary, new(3.995m, null, null)))).Is(Cleared);
        Met(VehicleKind.Delivery).Do(GateGuard, new CheckVehicle(new(VehicleBuild.Lorry, VehicleCargo.Ordinary, new(null, 1, 1)))).Is(Denied);
        Met(VehicleKind.Delivery).Cannot(GateGuard, new CheckVehicle(new(VehicleBuild.Lorry, VehicleCargo.Ordinary, new(0, 1, 1))), RefusalCode.Malformed);
    }

    [Fact]
    public void Suspicion_does_not_end_with_the_case_but_with_a_leader()
    {
        var day = Day.Usual();
        Met(VehicleKind.Suspicious, day).Do(GateGuard, new TurnAway()).Is(TurnedAway);

        var again = Met(VehicleKind.HouseViewing, day).Do(GateGuard, PlainCar).Cannot(GateGuard, WithCardOnly, "not-on-the-list-of-suspicious");
        Met(VehicleKind.ResidentCard, day).Do(GateGuard, PlainCar).Cannot(GateGuard, new PassOnCard(null, null), "not-on-the-list-of-suspicious");
        Met(VehicleKind.EmergencyCall, day).Do(GateGuard, new AdmitVehicle(null, null, null, null, null)).Is(Inside);
        again.Do(SquadLeader, new WithdrawClassification("checked with the office")).Do(GateGuard, new ClassifyVehicle(VehicleKind.ResidentCard), PlainCar, new PassOnCard(null, null)).Is(PassedOnCard);
    }

    [Fact]
    public void A_suspicious_vehicle_may_drive_away_from_the_gate() =>
        Met(VehicleKind.Suspicious).Do(GateGuard, new GiveUp()).Is(GaveUp).Tells(SquadLeader, ControlRoom);

    [Fact]
    public void A_plate_is_inside_once_and_does_not_leave_on_a_card_while_it_owes_one()
    {
        var day = Day.Usual();
        var first = OnBusiness(day).Do(GateGuard, WithDocumentAndCard);
        day.Open(VehicleAdmission.Procedure).DoInBreachOf(GateGuard, new MeetVehicle(Post.Gate, "A-1"), "not-inside-already").Do(GateGuard, new ClassifyVehicle(VehicleKind.HouseViewing), PlainCar)
            .Cannot(GateGuard, WithCardOnly with { Card = "C-2" }, "not-logged-as-inside");
        day.Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetCardVehicleLeaving(Post.Gate, "A-1", VehicleKind.ResidentCard, Lorry: false)).Cannot(GateGuard, new PassOnCard(null, null), "not-logged-as-inside");
        first.Do(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: false), new CollectCard("C-1"), new ReturnDocument(), new PassOut()).Is(Left);
    }

    [Fact]
    public void A_lorry_that_is_called_something_else_at_the_exit_is_examined_all_the_same()
    {
        var lorry = Met(VehicleKind.Delivery).Do(GateGuard, SmallLorry, WithDocumentAndCard).DoInBreachOf(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: false), "lorry-as-on-entry")
            .Do(GateGuard, new CollectCard("C-1"), new ReturnDocument()).Cannot(GateGuard, new PassOut(), "examined-if-lorry");

        lorry.DoInBreachOf(PatrolGuard, new ReportDrivenOff(Lorry: false), "left-with-leave", "rear-door-inspected").Owes("unexamined-lorry", "vehicle-follow-up");
    }

    [Fact]
    public void A_load_with_a_slip_is_examined_in_the_case_of_its_slip()
    {
        var lorry = LorryAtTheExit();
        var goods = Seq.Of(new GoodsLine("box", 5));
        var slip = lorry.Day.Open(GoodsRelease.Procedure, "G-7").Do(FrontDesk, new IssueSlip(Post.Desk, "S-1", "1-101", goods, Signer.Owner, SlipIssuer.ManagementCentre));

        lorry.Do(GateGuard, Inspected with { Case = "G-7" }).Starts();
        Assert.Equal("G-7", Assert.Single(lorry.Day.Ledger.Links).Case);
        slip.Do(GateGuard, new PresentSlip(Post.Gate, "S-1", new(CarrierKind.Owner, Lorry: true, Moving: false)), new CheckSlip(new(true, Signer.Owner, "1-101", SlipIssuer.ManagementCentre)),
            new OpenRearDoor(Boxes), new CheckGoods(goods));
        slip.Do(GateGuard, new TakeGoodsBack());
        lorry.Do(GateGuard, new GiveUp(), new BeginVehicleExit(Post.Gate, Lorry: true), Inspected with { Case = "G-7" }).Cannot(GateGuard, new PassOut(), "examined-if-lorry");

        slip.Do(GateGuard, new PresentSlip(Post.Gate, "S-1", new(CarrierKind.Owner, Lorry: true, Moving: false)), new CheckSlip(new(true, Signer.Owner, "1-101", SlipIssuer.ManagementCentre)),
            new OpenRearDoor(Boxes), new CheckGoods(goods));
        slip.Do(SecurityCaptain, new ConfirmRelease()).Do(GateGuard, new SignAndRelease());
        lorry.Do(GateGuard, new PassOut()).Is(Left);
    }

    [Fact]
    public void A_load_that_was_presented_before_the_lorry_asked_for_its_inspection_is_presented_anew()
    {
        var lorry = LorryAtTheExit();
        lorry.Day.Open(GoodsRelease.Procedure, "G-7").Do(FrontDesk, new IssueSlip(Post.Desk, "S-1", "1-101", Seq.Of(new GoodsLine("box", 5)), Signer.Owner, SlipIssuer.ManagementCentre))
            .Do(GateGuard, new PresentSlip(Post.Gate, "S-1", new(CarrierKind.Owner, Lorry: true, Moving: false)));

        lorry.Cannot(GateGuard, Inspected with { Case = "G-7" }, "load-not-presented-yet");
    }

    [Fact]
    public void Another_load_that_is_being_examined_already_does_not_let_a_lorry_go()
    {
        var lorry = LorryAtTheExit();
        lorry.Day.Open(GoodsRelease.Procedure, "G-9").Do(GateGuard, new StopAtExit(Post.Gate, new(CarrierKind.NonResident, Lorry: true, Moving: false), new(LargeOrValuable: false, 1, 0)));

        lorry.Cannot(GateGuard, Inspected with { Case = "G-9" }, "case-is-new").Do(GateGuard, Inspected);
    }

    [Fact]
    public void A_driver_who_names_nobody_cannot_be_asked_for() =>
        Met(VehicleKind.OutsideBusiness).Do(GateGuard, PlainCar, new AskAppointment(false, null)).Is(Denied);

    [Fact]
    public void A_fire_engine_needs_no_names_and_every_other_vehicle_does()
    {
        Met(VehicleKind.EmergencyCall).Do(GateGuard, new AdmitVehicle(null, null, null, null, null)).Is(Inside);
        OnBusiness().Cannot(GateGuard, WithDocumentAndCard with { Driver = null }, "logged-on-entry").Cannot(GateGuard, WithDocumentAndCard with { Passengers = null }, "logged-on-entry");
    }

    [Fact]
    public void Who_goes_in_or_out_without_leave_at_night_leaves_a_gate_to_be_shut()
    {
        Met(VehicleKind.Taxi, Day.Usual().At(1, 2)).DoInBreachOf(GateGuard, new ReportEntryWithoutLeave(), "leave-was-given").Is(NightOpened).Owes("gate-to-shut", "vehicle-follow-up", "vehicle-inside A-1")
            .Do(GateGuard, new ReportGateClosed()).Is(Inside);
        Met(VehicleKind.EmergencyCall, Day.Usual().At(1, 2)).Do(GateGuard, new AdmitVehicle(null, null, null, null, null), new ReportGateClosed())
            .DoInBreachOf(GateGuard, new ReportDrivenOff(Lorry: false), "left-with-leave").Is(NightOpened).Owes("gate-to-shut").Do(GateGuard, new ReportGateClosed()).Is(Left);
    }

    [Fact]
    public void The_gate_by_which_it_leaves_is_the_one_that_is_to_be_shut()
    {
        var engine = Met(VehicleKind.EmergencyCall, Day.Usual().At(1, 2)).Do(GateGuard, new AdmitVehicle(null, null, null, null, null), new ReportGateClosed(), new BeginVehicleExit(Post.Parse("gate-2")!, Lorry: false), new PassOut())
            .Is(NightOpened);

        Assert.Equal("gate-2", Assert.Single(engine.Day.Ledger.Duties).Post);
    }
}
