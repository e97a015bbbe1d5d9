using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using PropertyService.Workflows.Procedures.Goods;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Vehicles.VehicleExitGuards;
using static PropertyService.Workflows.Procedures.Vehicles.VehicleScripts;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <content>From the inside to the road, and lanes (跟进、离场、占道).</content>
public static partial class VehicleAdmission
{
    private static void FollowUp(ProcedureBuilder<VehicleFacts> p, Duties owed) =>
        p.From([NightOpened, .. FromInside]).On(CloseFollowUp.Kind).By(PatrolGuard, SquadLeader).When(FollowUpIsOwed)
            .Then(static (in s, _) => s.Facts with { FollowUpOwed = false })
            .Closes(owed.FollowUp).Records(Registers.DutyRecord)
            .Tells(SecurityCaptain.Text, "跟进车辆发现异常", "following up a vehicle found something wrong", static (_, c) => c.Satisfactory ? [] : [SecurityCaptain])
            .Cites("GC-2.3.C-4", "N-09", "G-40").Proposed(
                "条款没有写跟进何时了结；以回报为准，有异常即报保安队长", "no clause says when a follow-up is over; the report back closes it, and what is wrong goes to the security captain");

    private static void Leave(ProcedureBuilder<VehicleFacts> p, Duties owed)
    {
        p.Open().On(MeetCardVehicleLeaving.Kind).By(GateGuard)
            .To(Leaving).Then(static (in _, c) => VehicleFacts.Nothing with { Post = c.Post, Plate = c.Plate, Kind = c.As, Lorry = c.Lorry })
            .SaysOneOf(Greeting, SaluteVehicle, WaveOn)
            .Cites("GC-2.1", "GC-2.2-1", "GC-2.2-3", "GC-3.2-1");
        p.From(Inside).On(BeginVehicleExit.Kind).By(GateGuard)
            .Expects(LorryAsOnEntry)
            .To(Leaving).Then(static (in s, c) => s.Facts with { Post = c.Post, Lorry = c.Lorry || s.Facts.Lorry })
            .SaysOneOf(Greeting, SaluteVehicle, WaveOn)
            .Cites("GC-2.1", "GC-2.3.A-6", "GC-2.3.C-5", "GC-3.2-1");

        p.From(FromInside).On(CollectCard.Kind, "returned").By(Witnesses).When(IsTheCardOut)
            .Then(static (in s, _) => s.Facts with { Card = null })
            .Closes(owed.Card)
            .Cites("GC-2.3.A-6", "GC-2.3.C-5");
        p.From(FromInside).On(ReturnDocument.Kind).By([GateGuard, .. Leaders]).When(DocumentIsHeld)
            .Expects(IsLeaving).Expects(CardIsBack).Expects(owed.LostCards.Settled)
            .Then(static (in s, _) => s.Facts with { Document = null })
            .Closes(owed.Document)
            .Cites("GC-2.3.A-7", "GC-2.3.C-6", "G-01");

        p.From(Leaving).On(BeginInspection.Kind, "with-slip").By(GateGuard).When(IsLorry).When(SlipIsOut).When(SlipCaseIsFree).When(LoadIsNotThereYet)
            .Then(static (in s, c) => s.Facts with { Inspection = c.Case })
            .Awaits(Inspection, "货物已有放行条，在该条的个案中开尾门核对", "the load has a slip; it is examined in the case of that slip")
            .Says(GoodsReleaseScripts.OpenTheRearDoor)
            .Cites("GC-3.2-1", "GC-3.2-2");
        p.From(Leaving).On(BeginInspection.Kind, "without-slip").By(GateGuard).When(IsLorry).When(NothingOpenThere).When(InspectionIsNew)
            .Then(static (in s, c) => s.Facts with { Inspection = c.Case })
            .Starts(Inspection, "货车离场，开尾门检查", "a lorry is leaving; its rear door is opened", static (d, c) =>
                new StopAtExit(d.Case.Facts.Post!, new Carriage(c.Carrier, Lorry: true, c.Moving), SeenFromOutside))
            .Says(GoodsReleaseScripts.OpenTheRearDoor)
            .Cites("GC-3.2-1").ReadAs("检查本身按物品放行办理；货物留下或检查作罢的，以新编号另开", "the inspection itself goes by the rules for goods; where goods stay or it is given up, another is begun under a new id");

        foreach (var night in new[] { false, true })
        {
            ThroughTheGate(
                p.From(Leaving).On(PassOut.Kind, night ? "night" : "day").By(GateGuard)
                    .Unless(VehicleGuards.PassesOnCard).Unless(CardIsOut).Unless(DocumentIsHeld).When(ExaminedIfLorry)
                    .Then(Out)
                    .Closes(owed.Inside)
                    .RecordsWhere(Registers.VehicleLog, UnlessUnlogged, static d => !d.CaseBefore.Facts.Unlogged).Says(ThankDriver)
                    .Cites("GC-2.2-3", "GC-2.3.A-4", "GC-2.3.A-6", "GC-2.3.A-7", "GC-2.3.A-8", "GC-2.3.C-5", "GC-2.3.C-6", "GC-3.2-1", "G6-7-1", "C-14"),
                owed, Left, night);
            ThroughTheGate(
                p.From(Leaving).On(PassOnCard.Kind, night ? "out-night" : "out-day").By(GateGuard)
                    .When(VehicleGuards.PassesOnCard).When(VehicleGuards.LoggedInFull).When(VehicleGuards.NotLoggedInside).When(ExaminedIfLorry)
                    .Then(Out)
                    .Records(Registers.VehicleLog)
                    .Cites("GC-2.2-1", "GC-2.2-2", "GC-2.2-3", "GC-3.2-1", "G6-7-1", "C-20"),
                owed, PassedOnCard, night);
        }

        p.From(Left).On(CloseVisit.Kind).By(GateGuard, SquadLeader)
            .To(Closed)
            .Proposed("卡证、跟进、大门都了结后办结", "closed once card, document, follow-up and gate are settled");
    }

    private static VehicleFacts Out<TCommand>(in Situation<VehicleFacts> s, TCommand c)
        where TCommand : Command => s.Facts.Gone(VehicleRules.GateIsShut(s.At, s.Site));

    private static void DriveOff(ProcedureBuilder<VehicleFacts> p, Duties owed)
    {
        foreach (var night in new[] { false, true })
        {
            Gone("lorry-unexamined", night).When(WasLorry).Unless(RearDoorInspected)
                .Expects(RearDoorInspected, otherwise: owed.Unexamined)
                .Then(static (in s, _) => Away(s) with { UnexaminedOwed = true })
                .Tells(SecurityCaptain, "货车未经查验驶离，请查明", "a lorry drove off unexamined; look into it")
                .Tells(ControlRoom, "货车未经查验驶离，请调看画面", "a lorry drove off unexamined; look at the cameras")
                .Cites("GC-3.2-1");
            Gone("lorry-examined", night).When(RearDoorInspected)
                .Then(static (in s, _) => Away(s));
            Gone("other", night).Unless(WasLorry)
                .Then(static (in s, _) => Away(s));
        }

        p.From(Left).On(SettleUnexamined.Kind).By(SecurityCaptain, DeputyCaptain, SecuritySupervisor, DutyOfficer).When(UnexaminedIsOwed)
            .Then(static (in s, _) => s.Facts with { UnexaminedOwed = false })
            .Closes(owed.Unexamined).Records(Registers.DutyRecord)
            .Cites("GC-3.2-1").Proposed("由队长或值班人员查明结果", "the captain or the duty officer finds out what happened");

        RowBuilder<VehicleFacts, ReportDrivenOff> Gone(string suffix, bool night)
        {
            var row = p.From(Inside, Leaving).On(ReportDrivenOff.Kind, night ? suffix + "-night" : suffix).By(Witnesses)
                .Expects(LeftWithLeave).Expects(Exchanged)
                .Closes(owed.Inside).Records(Registers.VehicleLog)
                .Tells(SquadLeader, "有车辆未经放行驶离", "a vehicle drove off without leave")
                .Cites("GC-2.3.A-6", "GC-2.3.A-7", "G6-7-1").Proposed("车已驶离是事实，补记离场；欠着的仍须了结", "that it is gone is a fact, and logged; what is owed stays owed");
            ThroughTheGate(row, owed, Left, night);
            return row;
        }
    }

    private static VehicleFacts Away(in Situation<VehicleFacts> s) => s.Facts.Gone(VehicleRules.GateIsShut(s.At, s.Site)) with { Kind = null };

    private static void KeepLanesFree(ProcedureBuilder<VehicleFacts> p, Duties owed)
    {
        p.Open().On(ReportLaneBlocked.Kind).By(Staff)
            .Expects(LanesAreKeptFree)
            .To(LaneBlocked).Then(static (in _, c) => VehicleFacts.Nothing with { Post = c.Post, Plate = c.Plate, LaneBlocked = true })
            .Opens(owed.Lane).Says(AskToMove)
            .Cites("SD-1.9-2", "SD-1.9-3");
        p.From(LaneBlocked).On(ReportNotMoved.Kind).By(Witnesses)
            .Records(Registers.DutyRecord).Tells(CsStaff, "车辆占道，劝而不挪", "a vehicle stands in a lane and is not moved")
            .Cites("SD-1.9-2", "SD-1.9-3").Proposed("劝而不挪的报客服按违规处理；疏通的义务照旧", "customer service is told, who deals with violations; the lane is still to be cleared");
        p.From(LaneBlocked).On(ReportLaneCleared.Kind).By(Staff)
            .To(LaneCleared).Then(static (in s, _) => s.Facts with { LaneBlocked = false })
            .Closes(owed.Lane)
            .Cites("SD-1.9-3");
    }
}
