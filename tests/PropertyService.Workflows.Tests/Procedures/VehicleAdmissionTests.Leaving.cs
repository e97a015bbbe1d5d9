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

/// <content>Leaving, lorries, what goes astray, lanes (GC-2.3.A-6, GC-2.3.A-7, GC-2.3.C-5, GC-2.3.C-6, GC-3.2, SD-1.9).</content>
public sealed partial class VehicleAdmissionTests
{
    private static readonly BeginInspection Inspected = new("G-1", CarrierKind.NonResident, Moving: false);
    private static readonly SeenGoods Boxes = new(LargeOrValuable: true, 5, 0);

    [Fact]
    public void On_leaving_the_card_comes_back_the_document_goes_back_and_the_driver_is_thanked() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard, new BeginVehicleExit(Post.Gate, Lorry: false)).Is(Leaving)
            .Cannot(GateGuard, new PassOut(), "ic-card-is-out", "document-is-held")
            .Do(GateGuard, new CollectCard("C-1")).Cannot(GateGuard, new PassOut(), "document-is-held")
            .Do(GateGuard, new ReturnDocument(), new PassOut()).Is(Left).Records(Registers.VehicleLog).Says(VehicleScripts.ThankDriver).Owes()
            .Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void A_delivery_is_not_closed_while_its_follow_up_is_open() =>
        Met(VehicleKind.Delivery).Do(GateGuard, PlainCar, WithDocumentAndCard, new BeginVehicleExit(Post.Gate, Lorry: false), new CollectCard("C-1"), new ReturnDocument(), new PassOut())
            .CannotEnd(GateGuard, new CloseVisit(), "vehicle-follow-up")
            .Do(PatrolGuard, new CloseFollowUp(Satisfactory: true)).Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void A_document_given_back_before_the_exit_is_a_breach() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard).DoInBreachOf(GateGuard, new ReturnDocument(), "is-leaving", "ic-card-is-back").Owes("vehicle-card-out C-1", "vehicle-inside A-1");

    [Fact]
    public void Another_card_than_the_one_that_is_out_settles_nothing() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard).DoInBreachOf(GateGuard, new CollectCard("C-2"), "out-of-order").Owes("id-held D-1", "vehicle-card-out C-1", "vehicle-inside A-1");

    // A lost card, a document lost at the post: G-01.

    [Fact]
    public void A_lost_card_is_blocked_and_a_leader_checks_the_driver_before_the_document_goes_back()
    {
        var vehicle = OnBusiness().Do(GateGuard, WithDocumentAndCard, new BeginVehicleExit(Post.Gate, Lorry: false), new ReportCardLost())
            .Tells(SquadLeader).Records(Registers.DutyRecord).Owes("id-held D-1", "lost-card-open C-1", "vehicle-inside A-1")
            .DoInBreachOf(GateGuard, new ReturnDocument(), "lost-card-settled")
            .Cannot(GateGuard, new SettleLostCard(), "guard-may-settle");
        OnBusiness(vehicle.Day, "B-2").Cannot(GateGuard, new AdmitVehicle("Wang", 0, null, "none carried", "C-1"), "card-is-in", "card-not-blocked");

        vehicle.Do(SquadLeader, new SettleLostCard()).Do(GateGuard, new PassOut()).Is(Left).Owes();
        OnBusiness(vehicle.Day, "B-2").Cannot(GateGuard, new AdmitVehicle("Wang", 0, null, "none carried", "C-1"), "card-not-blocked");
    }

    [Fact]
    public void A_lost_card_detains_nobody_of_whom_nothing_is_held()
    {
        var viewer = Met(VehicleKind.HouseViewing).Do(GateGuard, PlainCar, WithCardOnly, new BeginVehicleExit(Post.Gate, Lorry: false), new ReportCardLost(), new PassOut()).Is(Left);
        viewer.CannotEnd(GateGuard, new CloseVisit(), "lost-card-open C-1").Do(SquadLeader, new SettleLostCard()).Do(GateGuard, new CloseVisit()).Is(Closed);
    }

    [Fact]
    public void A_site_may_let_the_guard_settle_it_and_a_card_found_in_time_is_used_again()
    {
        OnBusiness(Day.Where(AdmissionParameters.CardOnLost, LostCardRule.Guard)).Do(GateGuard, WithDocumentAndCard, new ReportCardLost(), new SettleLostCard());
        var found = OnBusiness().Do(GateGuard, WithDocumentAndCard, new ReportCardLost(), new CollectCard("C-1")).Owes("id-held D-1", "vehicle-inside A-1");
        OnBusiness(found.Day, "B-2").Do(GateGuard, new AdmitVehicle("Wang", 0, null, "none carried", "C-1")).Is(Inside);
    }

    [Fact]
    public void A_document_that_the_gate_loses_is_owed_to_the_driver_who_leaves_all_the_same() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard).DoInBreachOf(GateGuard, new ReportHeldLost(), "held-is-kept-safe").Tells(SquadLeader)
            .Do(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: false), new CollectCard("C-1"), new PassOut()).Is(Left)
            .CannotEnd(GateGuard, new CloseVisit(), "lost-at-post-open D-1")
            .Do(SquadLeader, new SettleHeldLost("replaced")).Do(GateGuard, new CloseVisit()).Is(Closed);

    // Lorries: GC-3.2-1, by goods release.

    [Fact]
    public void A_lorry_leaves_once_its_rear_door_was_opened_and_its_load_needs_no_slip()
    {
        var lorry = LorryAtTheExit().Cannot(GateGuard, new PassOut(), "examined-if-lorry")
            .Do(GateGuard, Inspected).Starts("goods-release").Says(GoodsReleaseScripts.OpenTheRearDoor);
        var inspection = lorry.StartedCase(GoodsRelease.Procedure, GateGuard).Is(GoodsRelease.LorryStopped);
        lorry.Cannot(GateGuard, new PassOut(), "examined-if-lorry");

        inspection.Do(GateGuard, new OpenRearDoor(null)).Is(GoodsRelease.PassedFreely);
        lorry.Do(GateGuard, new PassOut()).Is(Left).Owes();
    }

    [Fact]
    public void A_lorry_with_goods_waits_until_they_are_released_on_a_slip_with_the_door_open()
    {
        var lorry = LorryAtTheExit().Do(GateGuard, Inspected);
        var inspection = lorry.StartedCase(GoodsRelease.Procedure, GateGuard).Do(GateGuard, new OpenRearDoor(Boxes)).Is(GoodsRelease.HeldBack);
        lorry.Cannot(GateGuard, new PassOut(), "examined-if-lorry");

        var goods = Seq.Of(new GoodsLine("box", 5));
        inspection.Do(FrontDesk, new IssueSlip(Post.Desk, "S-1", "1-101", goods, Signer.Owner, SlipIssuer.ManagementCentre))
            .Do(GateGuard, new PresentSlip(Post.Gate, "S-1", new(CarrierKind.NonResident, Lorry: true, Moving: false)), new CheckSlip(new(true, Signer.Owner, "1-101", SlipIssuer.ManagementCentre)),
                new OpenRearDoor(Boxes), new CheckGoods(goods), new ConfirmWithOwner(OwnerChannel.TelephoneOfRecord, Agrees: true));
        inspection.Do(SecurityCaptain, new ConfirmRelease());
        lorry.Cannot(GateGuard, new PassOut(), "examined-if-lorry");
        inspection.Do(GateGuard, new SignAndRelease());

        lorry.Do(GateGuard, new PassOut()).Is(Left);
    }

    [Fact]
    public void Where_the_goods_stay_the_emptied_lorry_is_examined_under_a_new_id()
    {
        var lorry = LorryAtTheExit().Do(GateGuard, Inspected);
        lorry.StartedCase(GoodsRelease.Procedure, GateGuard).Do(GateGuard, new OpenRearDoor(Boxes), new TakeGoodsBack()).Is(GoodsRelease.GoodsStayed);
        lorry.Cannot(GateGuard, new PassOut(), "examined-if-lorry")
            .Cannot(GateGuard, Inspected, "inspection-is-new")
            .Do(GateGuard, Inspected with { Case = "G-2" });
        Assert.Equal("G-2", Assert.Single(lorry.Day.Ledger.Links).Case);
        lorry.StartedCase(GoodsRelease.Procedure, GateGuard).Do(GateGuard, new OpenRearDoor(null));
        lorry.Do(GateGuard, new PassOut()).Is(Left);
    }

    [Fact]
    public void A_lorry_that_turns_back_after_its_inspection_is_examined_anew()
    {
        var lorry = LorryAtTheExit().Do(GateGuard, Inspected);
        lorry.StartedCase(GoodsRelease.Procedure, GateGuard).Do(GateGuard, new OpenRearDoor(null));
        lorry.Do(GateGuard, new GiveUp()).Is(Inside);
        Assert.Empty(lorry.Day.Ledger.Links);
        lorry.Do(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: true)).Cannot(GateGuard, new PassOut(), "examined-if-lorry");
    }

    [Fact]
    public void Goods_released_by_hand_under_the_id_of_the_inspection_do_not_let_the_lorry_go()
    {
        var lorry = LorryAtTheExit().Do(GateGuard, Inspected);
        lorry.Day.Open(GoodsRelease.Procedure, "G-1").Do(GateGuard, new StopAtExit(Post.Gate, new(CarrierKind.Owner, Lorry: false, Moving: false), new(LargeOrValuable: false, 1, 0))).Is(GoodsRelease.PassedFreely);

        lorry.Cannot(GateGuard, new PassOut(), "examined-if-lorry");
    }

    [Fact]
    public void A_residents_lorry_is_examined_too_and_two_lorries_do_not_share_an_inspection()
    {
        var day = Day.Usual();
        var first = day.Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetCardVehicleLeaving(Post.Gate, "A-1", VehicleKind.ResidentCard, Lorry: true)).Cannot(GateGuard, new PassOnCard(null, null), "examined-if-lorry")
            .Do(GateGuard, Inspected);
        day.Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetCardVehicleLeaving(Post.Gate, "B-2", VehicleKind.CompanyCard, Lorry: true)).Cannot(GateGuard, Inspected, "inspection-is-new");
        first.StartedCase(GoodsRelease.Procedure, GateGuard).Do(GateGuard, new OpenRearDoor(null));

        first.Do(GateGuard, new PassOnCard(null, null)).Is(PassedOnCard);
    }

    [Fact]
    public void Only_lorries_are_inspected() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard, new BeginVehicleExit(Post.Gate, Lorry: false)).Cannot(GateGuard, Inspected, "is-a-lorry");

    [Fact]
    public void A_lorry_that_drives_off_unexamined_is_a_breach_that_the_captain_looks_into() =>
        LorryAtTheExit().DoInBreachOf(PatrolGuard, new ReportDrivenOff(Lorry: true), "left-with-leave", "rear-door-inspected").Is(Left)
            .Tells(SquadLeader, SecurityCaptain, ControlRoom).Records(Registers.VehicleLog).Owes("unexamined-lorry").IsOwedBy(SecurityCaptain, "unexamined-lorry")
            .CannotEnd(GateGuard, new CloseVisit(), "unexamined-lorry")
            .Do(SecurityCaptain, new SettleUnexamined("nothing was in it")).Records(Registers.DutyRecord).Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void A_lorry_that_drives_off_after_its_inspection_leaves_nothing_to_look_into()
    {
        var lorry = LorryAtTheExit().Do(GateGuard, Inspected);
        lorry.StartedCase(GoodsRelease.Procedure, GateGuard).Do(GateGuard, new OpenRearDoor(null));
        lorry.DoInBreachOf(GateGuard, new ReportDrivenOff(Lorry: true), "left-with-leave").Is(Left).Tells(SquadLeader).Owes();
    }

    [Fact]
    public void A_vehicle_that_drives_off_with_card_and_without_document_is_a_breach_and_both_stay_owed() =>
        OnBusiness().Do(GateGuard, WithDocumentAndCard).DoInBreachOf(GateGuard, new ReportDrivenOff(Lorry: false), "left-with-leave", "exchanged-before-leaving").Is(Left).Tells(SquadLeader)
            .CannotEnd(GateGuard, new CloseVisit(), "id-held D-1", "vehicle-card-out C-1")
            .Do(GateGuard, new CollectCard("C-1"), new ReturnDocument(), new CloseVisit()).Is(Closed);

    [Fact]
    public void A_vehicle_that_goes_in_without_leave_is_a_breach_told_followed_up_and_counted_out() =>
        Met(VehicleKind.Taxi).DoInBreachOf(GateGuard, new ReportEntryWithoutLeave(), "leave-was-given").Is(Inside)
            .Tells(PatrolGuard, ControlRoom, SquadLeader).Records(Registers.VehicleLog).Owes("vehicle-follow-up", "vehicle-inside A-1")
            .Do(PatrolGuard, new CloseFollowUp(Satisfactory: true)).Do(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: false), new PassOut(), new CloseVisit()).Is(Closed);

    [Fact]
    public void A_driver_may_give_up_before_coming_in_and_a_card_vehicle_at_the_exit()
    {
        OnBusiness().Do(GateGuard, new GiveUp()).Is(GaveUp).Owes();
        Day.Usual().Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetCardVehicleLeaving(Post.Gate, "A-1", VehicleKind.ResidentCard, Lorry: true), new GiveUp()).Is(GaveUp);
    }

    // Lanes: SD-1.9.

    [Fact]
    public void A_vehicle_in_a_lane_is_a_breach_that_is_open_until_the_lane_is_clear() =>
        Day.Usual().Open(VehicleAdmission.Procedure).DoInBreachOf(PatrolGuard, new ReportLaneBlocked(Post.Gate, "A-1"), "lanes-are-kept-free").Is(LaneBlocked).Says(VehicleScripts.AskToMove).Owes("lane-to-clear")
            .Do(PatrolGuard, new ReportNotMoved()).Tells(CsStaff).Records(Registers.DutyRecord).Owes("lane-to-clear")
            .Do(PatrolGuard, new ReportLaneCleared()).Is(LaneCleared).Owes();

    private static Story<VehicleFacts> LorryAtTheExit() =>
        Met(VehicleKind.EmergencyCall).Do(GateGuard, new AdmitVehicle("Li", 0, null, null, null), new BeginVehicleExit(Post.Gate, Lorry: true));
}
