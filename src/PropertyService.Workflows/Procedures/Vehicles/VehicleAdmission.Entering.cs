using System.Collections.Generic;
using PropertyService.Domain.People;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Vehicles.VehicleGuards;
using static PropertyService.Workflows.Procedures.Vehicles.VehicleScripts;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <content>From the gate to the inside (到门、查看、问明、放行).</content>
public static partial class VehicleAdmission
{
    private static void ComeToTheGate(ProcedureBuilder<VehicleFacts> p)
    {
        p.Open().On(MeetVehicle.Kind).By(GateGuard)
            .Expects(NotInsideAlready)
            .To(AtTheGate).Then(static (in _, c) => VehicleFacts.Nothing with { Post = c.Post, Plate = c.Plate })
            .Cites("GC-2.3-1", "GC-2.2-3", "G6-7-1");

        p.From(AtTheGate).On(ClassifyVehicle.Kind, "on-card").By(GateGuard).When(ShowsCard)
            .To(Classified).Then(As)
            .SaysOneOf(Greeting, SaluteVehicle, WaveOn)
            .Cites("GC-2.1", "GC-2.2-1", "GC-2.2-2", "C-19").ReadAs("持卡不盘问，只看车载物与吨位", "no questions of a vehicle with a card; only cargo and mass are looked at");
        p.From(AtTheGate).On(ClassifyVehicle.Kind, "outside").By(GateGuard).When(IsAskedItsPurpose)
            .To(Classified).Then(As)
            .Says(SignalToStop, AskPurpose)
            .Cites("GC-2.3-1", "GC-2.3-2", "GC-2.3.A-1", "GC-2.3.B-1", "GC-2.3.C-1", "C-18");
        p.From(AtTheGate).On(ClassifyVehicle.Kind, "taxi").By(GateGuard).When(IsBarredTaxi)
            .To(Denied).Then(static (in s, _) => s.Facts with { Kind = VehicleKind.Taxi, Denial = VehicleDenial.Taxi })
            .Says(HelpUnload)
            .Cites("SD-1.7-1", "SD-1.7-2", "C-18");
        p.From(AtTheGate).On(ClassifyVehicle.Kind, "on-call").By(GateGuard).When(IsOnCall)
            .To(Cleared).Then(As)
            .Proposed("突发事件先救人护财：不拦不问，直接放行并登记", "in an emergency life and property come first: not stopped, not asked, let in and logged").Cites("SP-5.1", "CS-6.2");

        // Suspicious vehicles: salute, stop, tell.
        p.From(AtTheGate).On(ClassifyVehicle.Kind, "suspicious").By(GateGuard).When(IsSuspicious)
            .To(Denied).Then(static (in s, _) => s.Facts with { Kind = VehicleKind.Suspicious, Denial = VehicleDenial.Suspicious })
            .Says(SaluteAndStop)
            .Tells(SquadLeader, "拦下可疑车辆", "a suspicious vehicle has been stopped")
            .Tells(ControlRoom, "拦下可疑车辆，请留意画面", "a suspicious vehicle has been stopped; watch the cameras")
            .Enters(SuspiciousPlates, static (d, _) => [d.Case.Facts.Plate!])
            .Cites("SD-1.4", "L-09", "N-10").Proposed(
                "条款只写先敬礼后拦下；同时报分队长与中控室，便于增援和查看画面", "the clause prints the salute and the stop; squad leader and control room are told so that somebody comes and watches");

        // Taken for the wrong kind: back to the gate.
        p.From(Classified, Checked, Confirming, Cleared, Denied).On(WithdrawClassification.Kind, "by-guard").By(GateGuard).Unless(WasSuspicious)
            .To(AtTheGate).Then(static (in s, _) => VehicleFacts.Nothing with { Post = s.Facts.Post, Plate = s.Facts.Plate })
            .Cites("GC-2.3-2").Proposed("辨别有误须能更正，未放行前重新辨别、重新查看", "a mistake must be correctable; before admission one begins anew");
        p.From(Classified, Checked, Confirming, Cleared, Denied).On(WithdrawClassification.Kind, "by-leader").By(Leaders)
            .To(AtTheGate).Then(static (in s, _) => VehicleFacts.Nothing with { Post = s.Facts.Post, Plate = s.Facts.Plate })
            .Strikes(SuspiciousPlates, static (d, _) => [d.Case.Facts.Plate!])
            .Cites("SD-1.4").Proposed("解除可疑须由带班人员决定", "only a leader lifts a suspicion");
    }

    private static void CheckAndConfirm(ProcedureBuilder<VehicleFacts> p, Duties owed)
    {
        p.From(Classified, Denied).On(CheckVehicle.Kind, "ask").By(GateGuard).When(LoadDecides).When(CargoIsAllowed).When(MassIsAllowed).When(IsOnBusiness)
            .Expects(NotExemptedLater)
            .To(Checked).Then(static (in s, c) => s.Facts with { Denial = null, Lorry = VehicleRules.IsLorry(c.Seen) })
            .Cites("G6-7-2", "G6-8", "GC-2.3.A-1", "C-16");
        p.From(Classified, Denied).On(CheckVehicle.Kind, "clear").By(GateGuard).When(LoadDecides).When(CargoIsAllowed).When(MassIsAllowed).Unless(IsOnBusiness)
            .Expects(NotExemptedLater)
            .To(Cleared).Then(static (in s, c) => s.Facts with { Denial = null, Lorry = VehicleRules.IsLorry(c.Seen) })
            .Cites("G6-7-2", "G6-8", "GC-2.2-2", "GC-2.3.B-1", "GC-2.3.C-1", "C-16").ReadAs("看房车、送货车没有写须问预约，查看无碍即可", "no appointment is printed for viewers and deliveries; a load in order is enough");
        p.From(Classified, Checked, Confirming, Cleared, Denied).On(CheckVehicle.Kind, "banned-cargo").By(GateGuard).When(IsLookedAt).Unless(CargoIsAllowed)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = VehicleDenial.BannedCargo })
            .Cites("G6-7-2");
        p.From(Classified, Checked, Confirming, Cleared, Denied).On(CheckVehicle.Kind, "too-heavy").By(GateGuard).When(IsLookedAt).When(CargoIsAllowed).Unless(MassIsAllowed)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = VehicleDenial.TooHeavy })
            .Cites("G6-8", "C-16");
        p.From(NightOpened, Inside, Leaving).On(CheckVehicle.Kind, "found-inside").By(GateGuard, PatrolGuard).When(VehicleExitGuards.CameIn).Unless(CargoIsAllowed)
            .Expects(BannedCargoStaysOut)
            .Then(static (in s, _) => s.Facts with { FollowUpOwed = true })
            .OpensEach(owed.FollowUp, static (in s, _) => s.Facts.FollowUpOwed ? [] : [""], provided: new("尚未派人跟进", "nobody follows it up yet"))
            .Records(Registers.DutyRecord)
            .Tells(SquadLeader, "区内车辆载有禁运物，请处置", "a vehicle inside carries banned cargo; deal with it")
            .Tells(ControlRoom, "区内车辆载有禁运物，请留意画面", "a vehicle inside carries banned cargo; watch the cameras")
            .Cites("G6-7-2").Proposed("进来之后才查出的，记为违规，报分队长与中控室，跟进到送出", "found only inside it is a breach, told to squad leader and control room, and followed up until it is out");

        // On business: is there an appointment, and does the host confirm it?
        p.From(Checked).On(AskAppointment.Kind, "ask-host").By(GateGuard).Unless(LacksAppointment)
            .To(Confirming)
            .Cites("GC-2.3.A-1", "C-04", "G-04");
        p.From(Checked).On(AskAppointment.Kind, "no-appointment").By(GateGuard).When(LacksAppointment)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = VehicleDenial.NoAppointment })
            .Cites("GC-2.3.A-1", "C-04", "G-04");
        p.From(Confirming, Denied).On(ConfirmWithHost.Kind, "consents").By(GateGuard).When(HostDecides).When(HostConsents)
            .To(Cleared).Then(static (in s, _) => s.Facts with { Denial = null })
            .Cites("GC-2.3.A-2");
        p.From(Confirming, Cleared, Denied).On(ConfirmWithHost.Kind, "declines").By(GateGuard).When(HostDecides).When(HostDeclines)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = VehicleDenial.HostDeclined })
            .Cites("GC-2.3.A-1", "GC-2.3.A-2").ReadAs("未证实的不放行", "what is not confirmed is not let in");
        p.From(Confirming).On(ConfirmWithHost.Kind, "nobody-answers").By(GateGuard).When(NobodyAnswers)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = VehicleDenial.NobodyAnswered })
            .Cites("GC-2.3.A-1", "GC-2.3.A-2");
    }

    private static void LetIn(ProcedureBuilder<VehicleFacts> p, Duties owed)
    {
        // Card vehicles: logged, and that is all; at night the gate is shut again.
        ThroughTheGate(OnCard("in-day"), owed, PassedOnCard, night: false);
        ThroughTheGate(OnCard("in-night").Then(static (in s, _) => s.Facts with { GateOpened = true }), owed, PassedOnCard, night: true);
        foreach (var night in new[] { false, true }) Admitting(night);

        Shut("came-in", Inside).When(VehicleExitGuards.CameIn);
        Shut("went-out", Left).Unless(VehicleExitGuards.CameIn).Unless(PassesOnCard);
        Shut("passed-on-card", PassedOnCard).When(PassesOnCard);

        // In without leave: found, asked, brought out.
        foreach (var night in new[] { false, true }) ThroughTheGate(WithoutLeave(night ? "night" : "day"), owed, Inside, night);

        RowBuilder<VehicleFacts, ReportEntryWithoutLeave> WithoutLeave(string suffix) => p.From(ToComeIn).On(ReportEntryWithoutLeave.Kind, suffix).By(Witnesses)
            .Expects(LeaveWasGiven)
            .Then(static (in s, _) => VehicleFacts.Nothing with
            {
                Post = s.Facts.Post, Plate = s.Facts.Plate, Lorry = s.Facts.Lorry, Inside = true, FollowUpOwed = true, GateOpened = VehicleRules.GateIsShut(s.At, s.Site),
            })
            .Opens(owed.Inside, static (in s, _) => s.Facts.Plate!).Opens(owed.FollowUp)
            .Records(Registers.VehicleLog)
            .Tells(PatrolGuard, "有车辆未经放行入内，请跟进", "a vehicle went in without leave; follow up")
            .Tells(ControlRoom, "有车辆未经放行入内，请查看画面", "a vehicle went in without leave; look at the cameras")
            .Tells(SquadLeader, "有车辆未经放行入内", "a vehicle went in without leave")
            .Tells(Stopped, "该车曾因禁运物、超重或可疑被拦下", "it had been stopped for banned cargo, its mass or suspicion", static (d, _) => d.CaseBefore.Facts.Denial is VehicleDenial.BannedCargo or VehicleDenial.TooHeavy or VehicleDenial.Suspicious ? [PatrolGuard, SquadLeader, SecurityCaptain] : [])
            .Cites("GC-2.3-1", "G6-7-1").Proposed("车已进去是事实，记为违规并跟进", "that the vehicle is inside is a fact: a breach, and followed up");

        RowBuilder<VehicleFacts, PassOnCard> OnCard(string suffix) => p.From(Cleared).On(PassOnCard.Kind, suffix).By(GateGuard).When(PassesOnCard).When(LoggedInFull).When(IsCleanOfSuspicion)
            .Records(Registers.VehicleLog).Says(GuideParking)
            .Cites("GC-2.2-1", "GC-2.2-2", "GC-2.2-3", "SD-1.9-1", "G6-7-1", "C-20");

        RowBuilder<VehicleFacts, ReportGateClosed> Shut(string suffix, State to) => p.From(NightOpened).On(ReportGateClosed.Kind, suffix).By(Witnesses)
            .To(to).Then(static (in s, _) => s.Facts with { GateOpened = false })
            .Closes(owed.Gate)
            .Cites("G6-4-2", "N-14").ReadAs("到了开门时间而门一直开着的，同样回报了结", "where it is time for the gate to stand open, the same report settles it");

        void Admitting(bool night)
        {
            var row = p.From(Cleared).On(AdmitVehicle.Kind, night ? "night" : "day").By(GateGuard).Unless(PassesOnCard)
                .When(LoggedOnEntry).When(IsCleanOfSuspicion).When(NotLoggedInside).When(DocumentSettled).When(MayBeHeld).When(HeldNowhere).When(CardAsDue).When(CardIsIn).When(CardNotBlocked)
                .Then(static (in s, c) => s.Facts with
                {
                    Kind = null, Inside = true, Unlogged = !VehicleRules.IsLogged(s.Facts.Kind, s.Site), Document = c.Left?.Number, Card = c.Card,
                    FollowUpOwed = s.Facts.Kind == VehicleKind.Delivery, GateOpened = VehicleRules.GateIsShut(s.At, s.Site),
                })
                .Opens(owed.Inside, static (in s, _) => s.Facts.Plate!)
                .OpensEach(owed.Document, static (in _, c) => Each(c.Left?.Number), provided: new("押存了证件", "a document is held"))
                .OpensEach(owed.Card, static (in _, c) => Each(c.Card), provided: new("发了 IC 卡", "a card is issued"))
                .OpensEach(owed.FollowUp, static (in s, _) => s.Facts.Kind == VehicleKind.Delivery ? [""] : [], provided: new("是送货车", "it is a delivery vehicle"))
                .RecordsWhere(Registers.VehicleLog, UnlessUnlogged, static d => !d.Case.Facts.Unlogged)
                .Tells(SalesDept.Text, "看房车已到，请接待", "a viewer's vehicle has come; receive them", static (d, _) => d.CaseBefore.Facts.Kind == VehicleKind.HouseViewing ? [SalesDept] : [])
                .Tells(Deliveries, "送货车已放行，请跟进（对讲机）", "a delivery vehicle is in; follow up (by radio)", static (d, _) => d.CaseBefore.Facts.Kind == VehicleKind.Delivery ? [SquadLeader, PatrolGuard] : [])
                .Tells(Calls, "消防、救护或警务车已进入", "a fire engine, ambulance or police car is in", static (d, _) => d.CaseBefore.Facts.Kind == VehicleKind.EmergencyCall ? [SquadLeader, ControlRoom] : [])
                .SaysOneOf(OnAdmission, ShowPlace, ParkAtClubhouse, BriefDriver, ClearTheWay)
                .Cites("GC-2.3.A-2", "GC-2.3.A-3", "GC-2.3.A-4", "GC-2.3.A-5", "GC-2.3.B-1", "GC-2.3.B-2", "GC-2.3.C-1", "GC-2.3.C-2", "GC-2.3.C-3", "GC-2.3.C-4", "G6-7-1", "C-14", "C-15", "L-01", "N-01", "N-03", "N-13")
                .ReadAs("登记五项比照持卡车；不押证须写明原因", "the five fields are those of card vehicles by analogy; why nothing is held is said in the command");
            ThroughTheGate(row, owed, Inside, night);
        }
    }

    private static void KeepOut(ProcedureBuilder<VehicleFacts> p)
    {
        p.From(Denied).On(TurnAway.Kind).By(GateGuard)
            .To(TurnedAway)
            .Records(Registers.TurnAwayLog).SaysOneOf(static d => d.CaseBefore.Facts.Denial == VehicleDenial.Taxi ? HelpUnload : CannotEnter, HelpUnload, CannotEnter)
            .Cites("G6-7-2", "G6-8", "SD-1.4", "SD-1.7-1", "SD-1.7-2");
        p.From(ToComeIn).On(GiveUp.Kind, "outside").By(GateGuard)
            .To(GaveUp)
            .Tells(Suspects, "可疑车辆自行离开", "a suspicious vehicle went away by itself", static (d, _) => d.CaseBefore.Facts.Kind == VehicleKind.Suspicious ? [SquadLeader, ControlRoom] : [])
            .Proposed("司机不再等候", "the driver no longer waits");
        p.From(Leaving).On(GiveUp.Kind, "card-vehicle-stays").By(GateGuard).When(PassesOnCard)
            .To(GaveUp).Then(static (in s, _) => s.Facts.TurnedBack())
            .Proposed("掉头回去，下次再出", "it turns back and leaves another time");
        p.From(Leaving).On(GiveUp.Kind, "stays-inside").By(GateGuard).Unless(PassesOnCard)
            .To(Inside).Then(static (in s, _) => s.Facts.TurnedBack())
            .Cites("GC-3.2-1").Proposed("掉头回去，再出时货车重新受检", "it turns back; when it comes again a lorry is examined anew");
    }

    /// <summary>By day a vehicle passes the open gate; at night the gate is opened for it and is to be shut again.</summary>
    private static void ThroughTheGate<TCommand>(RowBuilder<VehicleFacts, TCommand> row, Duties owed, State to, bool night)
        where TCommand : Command => _ = night
            ? row.When(GateIsShut).To(NightOpened).Opens(owed.Gate).Cites("G6-4-2", "C-17", "N-14")
            : row.Unless(GateIsShut).To(to).Cites("G6-4-1", "C-17");

    private static VehicleFacts As(in Situation<VehicleFacts> s, ClassifyVehicle c) => s.Facts with { Kind = VehicleRules.KindOf(c.As, s.Site) };

    private static IEnumerable<string> Each(string? item) => item is null ? [] : [item];
}
