using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using PropertyService.Workflows.Procedures.Goods;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>The conditions of going out, and of what stays owed (车辆离场的条件).</summary>
internal static class VehicleExitGuards
{
    /// <summary>The case of goods release in which a lorry's rear door is opened before it leaves (C-24, GC-3.2-1).</summary>
    public static readonly Link<VehicleFacts, GoodsReleaseFacts> Inspection = new("尾门检查", "rear-door inspection", GoodsRelease.Procedure, static f => f.Inspection);

    public static readonly Guard<VehicleFacts> RearDoorInspected = Inspection.HasReached(
        "rear-door-inspected", "货车已开尾门受检，货物已放行", "the lorry's rear door was opened and its load may go", Source.Of("GC-3.2-1"), GoodsRelease.LorryExamined,
        new("在物品放行个案中开尾门检查；货物留下或检查作罢的，以新编号另开", "have the rear door opened in the case of goods release; where goods stay or the inspection is given up, begin another under a new id"), BeginInspection.Kind);

    public static readonly Guard<VehicleFacts> ExaminedIfLorry = Inspection.HasReachedWhere(
        "examined-if-lorry", "货车已开尾门受检，货物已放行；其他车无须", "the rear door of a lorry was opened and its load may go; other vehicles need nothing", Source.Of("GC-3.2-1"), GoodsRelease.LorryExamined, static f => f.Lorry,
        new("在物品放行个案中开尾门检查；货物留下或检查作罢的，以新编号另开", "have the rear door opened in the case of goods release; where goods stay or the inspection is given up, begin another under a new id"), BeginInspection.Kind);

    public static readonly Guard<VehicleFacts, BeginInspection> InspectionIsNew = Inspection.IsNew<BeginInspection>("inspection-is-new", Source.Of("GC-3.2-1"), static c => c.Case);

    public static readonly Guard<VehicleFacts, BeginInspection> SlipCaseIsFree = Inspection.IsFree<BeginInspection>("slip-case-is-free", Source.Of("GC-3.2-1"), static c => c.Case);

    public static readonly Guard<VehicleFacts, BeginInspection> NothingOpenThere = Guard.OverLedger<VehicleFacts, BeginInspection>(
        "case-is-new", "该编号没有在办的物品放行个案", "no case of goods release is open under this id", Source.Of("GC-3.2-1"),
        static (in _, c, ledger) => !ledger.Owes(GoodsRelease.SlipOut, Inspection.Procedure.Id, c.Case) && !ledger.Owes(GoodsRelease.GoodsAtExitId, Inspection.Procedure.Id, c.Case), new("给检查新的编号；有条的货物，写放行条的个案编号", "give the inspection a new id; of goods with a slip, name the case of the slip"));

    public static readonly Guard<VehicleFacts, BeginInspection> SlipIsOut = Guard.OverLedger<VehicleFacts, BeginInspection>(
        "slip-is-out", "该编号的放行条已开出", "the slip of that case is out", Source.Of("GC-3.2-2", "GC-3.1-1"),
        static (in _, c, ledger) => ledger.Owes(GoodsRelease.SlipOut, Inspection.Procedure.Id, c.Case), new("没有条的，以新编号开检查", "without a slip, begin the inspection under a new id"));

    public static readonly Guard<VehicleFacts, BeginInspection> LoadIsNotThereYet = Guard.OverLedger<VehicleFacts, BeginInspection>(
        "load-not-presented-yet", "该放行条的货物尚未到岗受检", "the load of that slip has not been presented yet", Source.Of("GC-3.2-1").ReadAs(
            "先记下由哪个个案检查，再出示放行条、开尾门；别的车已开的尾门不算", "first it is said which case examines the lorry, then the slip is presented and the door opened; another vehicle's open door does not count"),
        static (in _, c, ledger) => !ledger.Owes(GoodsRelease.GoodsAtExitId, Inspection.Procedure.Id, c.Case), new("请先把货物带回，再从头受检", "have the goods taken back first, and begin anew"));

    public static readonly Guard<VehicleFacts, BeginVehicleExit> LorryAsOnEntry = Guard.Over<VehicleFacts, BeginVehicleExit>(
        "lorry-as-on-entry", "进入时是货车的，离场仍报货车", "what came in as a lorry leaves as a lorry", Source.Of("GC-3.2-1").ReadAs(
            "报得不符记为违规，仍按货车受检", "told otherwise it is a breach, and it is examined as a lorry all the same"),
        static (in s, c) => c.Lorry || !s.Facts.Lorry, new("照货车开尾门", "open the rear door as of any lorry"), BeginInspection.Kind);

    public static readonly Guard<VehicleFacts> CardIsBack = Guard.Over<VehicleFacts>(
        "ic-card-is-back", "IC 卡已收回", "the IC card is back", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "GC-2.3.C-5", "GC-2.3.C-6").ReadAs(
            "先收卡、后退证：押的证件就是卡的担保", "the card first, then the document, which is the pledge for it"),
        static (in s) => s.Facts.Card is null, new("先收回 IC 卡；丢了则报失", "collect the card first, or report it lost"), CollectCard.Kind, ReportCardLost.Kind);

    public static readonly Guard<VehicleFacts> LeftWithLeave = Guard.Over<VehicleFacts>(
        "left-with-leave", "经放行离场", "the vehicle leaves with leave", Source.Of("G6-7-1", "GC-2.3.A-6"), static (in _) => false, new("在个案中了结欠着的", "settle what is owed in the case"));

    public static readonly Guard<VehicleFacts> IsLorry = Guard.Over<VehicleFacts>(
        "is-a-lorry", "货车", "it is a lorry", Source.Of("GC-3.2-1").ReadAs("搬家车也是货车；以离场时所见为准", "a moving van is a lorry too; what counts is what stands at the exit"),
        static (in s) => s.Facts.Lorry, new("只有货车须开尾门", "only lorries have a rear door to open"));

    public static readonly Guard<VehicleFacts, ReportDrivenOff> WasLorry = Guard.Over<VehicleFacts, ReportDrivenOff>(
        "drove-off-as-a-lorry", "驶离的是货车", "what drove off is a lorry", Source.Of("GC-3.2-1"), static (in s, c) => c.Lorry || s.Facts.Lorry, new("只有货车须开尾门", "only lorries have a rear door to open"));

    public static readonly Guard<VehicleFacts> DocumentIsHeld = Guard.Over<VehicleFacts>(
        "document-is-held", "押有证件", "a document is held", Source.Of("GC-2.3.A-7", "GC-2.3.C-6"), static (in s) => s.Facts.Document is not null, new("先退还证件", "hand the document back first"), ReturnDocument.Kind);

    public static readonly Guard<VehicleFacts> CardIsOut = Guard.Over<VehicleFacts>(
        "ic-card-is-out", "有 IC 卡在外", "an IC card is out", Source.Of("GC-2.3.A-6", "GC-2.3.C-5"), static (in s) => s.Facts.Card is not null, new("先收回 IC 卡；丢了则报失", "collect the card first, or report it lost"), CollectCard.Kind, ReportCardLost.Kind);

    public static readonly Guard<VehicleFacts, CollectCard> IsTheCardOut = Guard.Over<VehicleFacts, CollectCard>(
        "is-the-card-out", "正是发出的那张卡", "it is the card that is out", Source.Of("GC-2.3.A-6", "GC-2.3.C-5"), static (in s, c) => c.Card == s.Facts.Card, new("核对卡号", "check the number"));

    public static readonly Guard<VehicleFacts> IsLeaving = Guard.Over<VehicleFacts>(
        "is-leaving", "离场时才退证", "documents are returned on leaving", Source.Of("GC-2.3.A-7", "GC-2.3.C-6"), static (in s) => s.Case.State != VehicleAdmission.Inside, new("先办离场", "begin the exit first"), BeginVehicleExit.Kind);

    public static readonly Guard<VehicleFacts> Exchanged = Guard.Over<VehicleFacts>(
        "exchanged-before-leaving", "驶离前证件已退，卡已收回", "document and card were exchanged before the vehicle left", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "GC-2.3.C-5", "GC-2.3.C-6"),
        static (in s) => (s.Facts.Document ?? s.Facts.Card ?? s.Facts.LostCard) is null, new("补退证件、补收 IC 卡", "hand back the document and collect the card later"), ReturnDocument.Kind, CollectCard.Kind);

    public static readonly Guard<VehicleFacts> CameIn = Guard.Over<VehicleFacts>(
        "came-in", "外来车在区内", "an outside vehicle is inside", Source.Of("G6-4-2", "G6-7-1"), static (in s) => s.Facts.Inside, new("按进出办理", "by whether it came in or went out"));

    public static readonly Guard<VehicleFacts> FollowUpIsOwed = Guard.Over<VehicleFacts>(
        "follow-up-is-owed", "尚待跟进", "a follow-up is owed", Source.Of("GC-2.3.C-4", "G-40"), static (in s) => s.Facts.FollowUpOwed, new("没有待回报的跟进", "no follow-up is open"));

    public static readonly Guard<VehicleFacts> UnexaminedIsOwed = Guard.Over<VehicleFacts>(
        "unexamined-lorry-is-open", "有未检货车待查", "a lorry that drove off unexamined is to be looked into", Source.Of("GC-3.2-1"), static (in s) => s.Facts.UnexaminedOwed, new("没有待查的货车", "there is none"));

    public static readonly Guard<VehicleFacts> LanesAreKeptFree = Guard.Over<VehicleFacts>(
        "lanes-are-kept-free", "车辆不占道", "no vehicle stands in a lane", Source.Of("SD-1.9-2"), static (in _) => false, new("当场疏导", "clear it on the spot"), ReportLaneCleared.Kind);
}
