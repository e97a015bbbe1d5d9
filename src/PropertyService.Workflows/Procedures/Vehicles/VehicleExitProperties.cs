using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using PropertyService.Workflows.Procedures.Goods;
using static PropertyService.Domain.Vehicles.VehicleKind;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>What must never, or always, be so of vehicles that go out, and of lanes (车辆离场的性质).</summary>
internal static class VehicleExitProperties
{
    public static void State(ProcedureBuilder<VehicleFacts> p)
    {
        Lorries(p);
        Going(p);
        Lanes(p);
    }

    private static void Lorries(ProcedureBuilder<VehicleFacts> p)
    {
        p.Always(
            "lorry-is-seen-at-the-exit", "到门前离场的记下是不是货车", "whether it is a lorry that wants to leave is kept", Source.Of("GC-3.2-1"),
            static (in s) => s.IsNoted || s.Command is not BeginVehicleExit c || s.After.Lorry == (c.Lorry || s.Before.Lorry));
        p.Always(
            "other-than-on-entry-is-a-breach", "进来是货车、离场报作别的车，记为违规", "telling of a lorry that came in as something else at the exit is a breach", Source.Of("GC-3.2-1"),
            static (in s) => s.IsNoted || s.Command is not BeginVehicleExit c || s.Breached("lorry-as-on-entry") == (s.Before.Lorry && !c.Lorry));
        p.Never(
            "lorry-forgotten", "区内的货车不再记作货车", "a vehicle inside that was seen to be a lorry no longer counts as one", Source.Of("GC-3.2-1"),
            static (in s) => s.Before.Lorry && s.After.Inside && !s.After.Lorry);
        p.Never(
            "lorry-out-unexamined", "货车未开尾门受检就放行离场", "a lorry passes out whose inspection has not let it go", Source.Of("GC-3.2-1"),
            static (in s) => s.Command is PassOut or PassOnCard && s.CaseBefore.State == VehicleAdmission.Leaving && s.Before.Lorry && !IsExamined(s));
        p.Always(
            "inspection-is-begun", "开尾门检查即另开物品放行个案，编号记下；只查货车", "an inspection starts a case of goods release whose id is kept, and only a lorry is inspected", Source.Of("GC-3.2-1"),
            static (in s) => s.Command is not BeginInspection c || (s.Before.Lorry && s.After.Inspection == c.Case && s.Starts("goods-release")));
        p.Never(
            "inspection-shared", "两次检查用同一个案编号", "an inspection is begun under an id for which a case waits already", Source.Of("GC-3.2-1"),
            static (in s) => s.Command is BeginInspection c && s.LedgerBefore.Links.Any(l => l.Procedure == "goods-release" && l.Case == c.Case));
        p.Never(
            "inspection-kept-after-turning-back", "掉头回去的车仍留着上次的检查", "a vehicle that turned back keeps its inspection", Source.Of("GC-3.2-1"),
            static (in s) => !s.IsNoted && s.CaseAfter.State != VehicleAdmission.Leaving && s.After.Inspection is not null);
        p.Never(
            "inspection-of-another-load", "由一个货物已在岗的个案代为检查", "a lorry is examined in a case whose load already waits at an exit", Source.Of("GC-3.2-1", "GC-3.2-2"),
            static (in s) => s.Command is BeginInspection c && s.LedgerBefore.Duties.Any(d => d.Procedure == "goods-release" && d.Case == c.Case && d.Duty.Id == "goods-at-exit"));
        p.Always(
            "slip-case-is-named", "有条的货物在放行条的个案中检查，其余另开个案", "a load with a slip is examined in the case of its slip, any other in a case of its own", Source.Of("GC-3.2-2"),
            static (in s) => s.Command is not BeginInspection c
                || s.Decision.Effects.OfType<StartEffect>().Single().IsOpen == s.LedgerBefore.Duties.Any(d => d.Procedure == "goods-release" && d.Case == c.Case && d.Duty.Id == "slip-out"));
        p.Always(
            "lorry-gone-unexamined-is-a-breach", "未检驶离的货车记为违规，即报队长与中控，须查明", "a lorry that drives off unexamined is a breach, of which captain and control room are told, and to be looked into", Source.Of("GC-3.2-1"),
            static (in s) => s.IsNoted || s.Command is not ReportDrivenOff c || (((c.Lorry || s.Before.Lorry) && !IsExamined(s))
                ? s.Breached("rear-door-inspected") && s.After.UnexaminedOwed && s.Tells(Roles.SecurityCaptain) && s.Tells(Roles.ControlRoom)
                : !s.Breached("rear-door-inspected") && !s.After.UnexaminedOwed));
        p.NeverTogether(
            VehicleExitGuards.Inspection, "lorry-out-with-its-door-shut", "货车的检查个案没有开过尾门，货车就放行离场", "a lorry passes out while the case of its inspection has not had the rear door opened", Source.Of("GC-3.2-1"),
            static (in s) => !s.IsOfLinked && s.Command is PassOut or PassOnCard && s.Before.State == VehicleAdmission.Leaving && s.Before.Facts.Lorry && s.LinkedBefore is not { Facts.DoorOpened: true },
            "pass-on-card/out-day: when examined-if-lorry");
        p.NeverTogether(
            VehicleExitGuards.Inspection, "lorry-out-with-its-load-held", "检查个案没有放行车上的货物，货车就放行离场", "a lorry passes out while the case of its inspection has not let the load go", Source.Of("GC-3.2-1", "GC-3.2-2", "L-08"),
            static (in s) => !s.IsOfLinked && s.Command is PassOut or PassOnCard && s.Before.State == VehicleAdmission.Leaving && s.Before.Facts.Lorry && (s.LinkedBefore is not { } inspection || !LetsGo(inspection)),
            "pass-on-card/out-day: when examined-if-lorry");
    }

    private static void Going(ProcedureBuilder<VehicleFacts> p)
    {
        p.Never(
            "passed-out-unexchanged", "卡未收回或证件未退就放行离场", "a vehicle passes out with its card out or its document still held", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "GC-2.3.C-5", "GC-2.3.C-6", "G-01"),
            static (in s) => s.Command is PassOut && (s.Before.Document ?? s.Before.Card) is not null);
        p.Never(
            "outside-vehicle-out-on-a-card", "簿上在区内的外来车凭停车卡离场", "an outside vehicle that is logged as inside leaves on a parking card", Source.Of("G6-7-1", "GC-2.3.A-6", "GC-2.3.A-7"),
            static (in s) =>
            {
                var (self, plate) = (s.CaseBefore, s.Before.Plate);
                return s.Command is PassOnCard && self.State == VehicleAdmission.Leaving && s.LedgerBefore.Duties.Any(d => !d.IsOf(self) && d.Duty.Thing == Things.OutsideVehicle && d.Item == plate);
            });
        p.Always(
            "gone-without-leave-is-a-breach", "未经放行驶离记为违规，即报分队长", "driving off without leave is a breach, of which the squad leader is told", Source.Of("G6-7-1"),
            static (in s) => s.IsNoted || s.Command is not ReportDrivenOff || (s.Breached("left-with-leave") && s.Tells(Roles.SquadLeader)));
        p.Never(
            "gone-and-inside", "离场后仍记在区内，或在区内的记作离场", "a vehicle that has gone still counts as inside, or one that is inside as gone", Source.Of("G6-7-1"),
            static (in s) => (s.CaseAfter.State == VehicleAdmission.Left && s.After.Inside) || (s.CaseAfter.State == VehicleAdmission.Inside && !s.After.Inside));
        p.Always(
            "early-return-is-a-breach", "未离场、卡未收回或遗失卡未结就退证，记为违规", "a document returned before leaving, before the card is back, or while a lost card is unsettled, is a breach", Source.Of("GC-2.3.A-7", "GC-2.3.C-6", "G-01"),
            static (in s) => s.IsNoted || s.Command is not ReturnDocument
                || (s.Breached("is-leaving") == (s.CaseBefore.State == VehicleAdmission.Inside)
                    && s.Breached("lost-card-settled") == s.Before.LostCard is not null && s.Breached("ic-card-is-back") == s.Before.Card is not null));
        p.Always(
            "gone-with-things-is-a-breach", "未还卡、未取证件而驶离记为违规", "driving off without giving back the card or taking the document is a breach", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "GC-2.3.C-5", "GC-2.3.C-6"),
            static (in s) => s.IsNoted || s.Command is not ReportDrivenOff || s.Breached("exchanged-before-leaving") == (s.Before.Document ?? s.Before.Card ?? s.Before.LostCard) is not null);
        p.Never(
            "settled-without-cause", "凭空退证、收卡、回报或查明", "a return, a collection, a report back or a finding counts that was never due", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "GC-2.3.C-4"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                ReturnDocument => s.Before.Document is null,
                CollectCard c => c.Card != s.Before.Card && c.Card != s.Before.LostCard,
                CloseFollowUp => !s.Before.FollowUpOwed,
                SettleUnexamined => !s.Before.UnexaminedOwed,
                _ => false,
            });
        p.Always(
            "trouble-is-reported", "跟进发现异常即报保安队长", "what a follow-up finds wrong goes to the security captain", Source.Of("GC-2.3.C-4", "G-40"),
            static (in s) => s.IsNoted || s.Command is not CloseFollowUp { Satisfactory: false } || s.Tells(Roles.SecurityCaptain));
        p.Always(
            "turned-back-where-it-belongs", "离场又掉头的：外来车仍在区内，持卡车就此了结", "of vehicles that turn back at the exit an outside one is still inside, and with a card vehicle that is all", Source.Of("GC-2.2-2", "G6-7-1"),
            static (in s) => s.Command is not GiveUp || s.CaseBefore.State != VehicleAdmission.Leaving || s.CaseAfter.IsEnded == s.Before.Kind is ResidentCard or CompanyCard);
    }

    private static void Lanes(ProcedureBuilder<VehicleFacts> p)
    {
        p.Always(
            "blocked-lane-is-a-breach", "占道记为违规，记下何岗何车，须疏通", "a vehicle in a lane is a breach, kept with post and plate, and the lane is to be cleared", Source.Of("SD-1.9-2", "SD-1.9-3"),
            static (in s) => s.IsNoted || s.Command is not ReportLaneBlocked c
                || (s.Decision.Breaches.Count > 0 && s.After.LaneBlocked && s.After.Post == c.Post && s.After.Plate == c.Plate));
        p.Always(
            "not-moved-is-reported", "劝而不挪的报客服", "customer service is told of a vehicle that is not moved",
            Source.Proposed("条款只写及时疏导", "the clause says only that lanes are cleared promptly").And("SD-1.9-3"),
            static (in s) => s.IsNoted || s.Command is not ReportNotMoved || s.Tells(Roles.CsStaff));
    }

    private static bool LetsGo(Case<GoodsReleaseFacts> inspection) =>
        inspection.Facts.Carriage is null && (inspection.State == GoodsRelease.PassedFreely || inspection.State == GoodsRelease.Released || inspection.State == GoodsRelease.SlipFiled
            || inspection.State == GoodsRelease.Unresolved || inspection.State == GoodsRelease.FollowedUp);

    private static bool IsExamined(in Step<VehicleFacts> s)
    {
        var inspection = s.Before.Inspection;
        return s.LedgerBefore.Links.Any(l => l.Procedure == "goods-release" && l.Case == inspection && l.Reached.Contains("lorry-examined"));
    }
}
