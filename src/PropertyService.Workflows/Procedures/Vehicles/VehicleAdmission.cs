using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.People.Roles;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>
/// Admission of vehicles at the gate (车辆放行): card vehicles pass, outside vehicles are asked, logged and given a card, nothing
/// dangerous or too heavy comes in, no lorry leaves unexamined. Source GC-2, G6-4, G6-7, G6-8, SD-1.7, SD-1.9.
/// </summary>
public static partial class VehicleAdmission
{
    /// <summary>At the gate to come in (已到门前). GC-2.3-1.</summary>
    public static readonly State AtTheGate = new("at-the-gate", "已到门前", "At the gate", Source.Of("GC-2.3-1", "G6-7-1"));

    /// <summary>Its kind is known; its load is to be looked at (已辨别车辆). GC-2.2-1, GC-2.3-2.</summary>
    public static readonly State Classified = new("classified", "已辨别，待查看", "Classified", Source.Of("GC-2.2-1", "GC-2.3-2", "G6-7-2", "G6-8"));

    /// <summary>On business, load in order; the appointment is to be asked about (业务车，待问预约). GC-2.3.A-1.</summary>
    public static readonly State Checked = new("checked", "查看无碍，待问预约", "Load in order, to be asked", Source.Of("G6-7-2", "G6-8", "GC-2.3.A-1"));

    /// <summary>Waiting while the host is asked (等待被访人答复). GC-2.3.A-2.</summary>
    public static readonly State Confirming = new("confirming", "等待被访人答复", "Confirming with the host", Source.Of("GC-2.3.A-1", "GC-2.3.A-2"));

    /// <summary>May come in once what is due has been done (可以进入，待办手续). GC-2.3.A-2, GC-2.2-1.</summary>
    public static readonly State Cleared = new("cleared", "可以进入，待办手续", "Cleared", Source.Of("GC-2.2-1", "GC-2.3.A-2", "GC-2.3.B-1", "GC-2.3.C-1"));

    /// <summary>Not to be let in (不予放行). G6-7-2, G6-8, SD-1.4, SD-1.7-1.</summary>
    public static readonly State Denied = new("denied", "不予放行", "Denied", Source.Of("G6-7-2", "G6-8", "SD-1.4", "SD-1.7-1"));

    /// <summary>A vehicle has passed at night, in or out, and the gate opened for it is to be shut (夜间开门，待关). G6-4-2.</summary>
    public static readonly State NightOpened = new("night-opened", "夜间已放车，门待关", "Gate opened at night", Source.Of("G6-4-2", "N-14").ReadAs(
        "及时关门：关好之前个案不往下走", "shut promptly: the case goes no further before"));

    /// <summary>An outside vehicle is inside, to be logged out (外来车在区内). GC-2.3.A-5, G6-7-1.</summary>
    public static readonly State Inside = new("inside", "外来车在区内", "Inside", Source.Of("GC-2.3.A-5", "GC-2.3.B-1", "G6-7-1"));

    /// <summary>At the gate to leave (到门前离场). GC-2.3.A-6, GC-3.2-1.</summary>
    public static readonly State Leaving = new("leaving", "到门前离场", "Leaving", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "GC-3.2-1"));

    /// <summary>Gone, something may still be owed (已离场). G6-7-1.</summary>
    public static readonly State Left = new("left", "已离场", "Left", Source.Of("G6-7-1", "GC-2.3.A-8"));

    /// <summary>A vehicle stands in a lane (车辆占道). SD-1.9-2.</summary>
    public static readonly State LaneBlocked = new("lane-blocked", "车辆占道", "Lane blocked", Source.Of("SD-1.9-2", "SD-1.9-3"));

    /// <summary>Passed on its parking card, in or out, and logged (凭卡通行). GC-2.2-1, GC-2.2-3.</summary>
    public static readonly State PassedOnCard = new("passed-on-card", "凭卡通行，已登记", "Passed on its card", Source.Of("GC-2.2-1", "GC-2.2-3"), isEnd: true);

    /// <summary>Everything settled (办结). GC-2.3.A-6, GC-2.3.A-7, G6-7-1.</summary>
    public static readonly State Closed = new("closed", "办结", "Closed", Source.Of("GC-2.3.A-6", "GC-2.3.A-7", "G6-7-1"), isEnd: true);

    /// <summary>Turned away (已劝返). G6-7-2, G6-8, SD-1.7-1.</summary>
    public static readonly State TurnedAway = new("turned-away", "已劝返", "Turned away", Source.Of("G6-7-2", "G6-8", "SD-1.4", "SD-1.7-1"), isEnd: true);

    /// <summary>Did not pass the gate after all (未通过). Proposed.</summary>
    public static readonly State GaveUp = new("gave-up", "未通过", "Did not pass", GivingUpIsOurs, isEnd: true);

    /// <summary>The lane is free again (车道已疏通). SD-1.9-3.</summary>
    public static readonly State LaneCleared = new("lane-cleared", "车道已疏通", "Lane cleared", Source.Of("SD-1.9-3"), isEnd: true);

    /// <summary>IC cards reported lost, which are not issued again (停用的车辆 IC 卡). G-01.</summary>
    public static readonly Book BlockedCards = new("blocked-vehicle-cards", new("停用的车辆 IC 卡", "blocked vehicle cards"), Source.Of("GC-2.3.A-6", "G-01"));

    /// <summary>Plates of vehicles that were taken for suspicious, until a leader lifts it (可疑车辆名册). SD-1.4, N-10.</summary>
    public static readonly Book SuspiciousPlates = new("suspicious-plates", new("可疑车辆名册", "list of suspicious vehicles"), Source.Of("SD-1.4", "N-10")) { IsPersonal = true };

    private static readonly Role[] Leaders = [SquadLeader, DeputyCaptain, SecurityCaptain];

    private static readonly Role[] Witnesses = [GateGuard, PatrolGuard, ControlRoom, .. Leaders];

    private static readonly Wording Deliveries = new("分队长与巡逻岗（送货车）", "squad leader and patrol (delivery vehicles)");

    private static readonly Wording Calls = new("分队长与中控室（消防、救护、警务车）", "squad leader and control room (vehicles on a call)");

    private static readonly Wording Stopped = new("巡逻岗、分队长与保安队长（曾被拦下的车）", "patrol, squad leader and security captain (of a vehicle that was stopped)");

    private static readonly Wording Suspects = new("分队长与中控室（可疑车辆）", "squad leader and control room (of suspicious vehicles)");

    private static readonly Wording UnlessUnlogged = new("看房车只在站点登记看房车时", "of viewers' vehicles only where the site logs them");

    // What can be told of a load behind a shut rear door: that something may be in there. The door is opened to know more.
    private static readonly SeenGoods SeenFromOutside = new(LargeOrValuable: false, Pieces: 1, Value: 0);

    private static readonly State[] ToComeIn = [AtTheGate, Classified, Checked, Confirming, Cleared, Denied];

    private static readonly State[] FromInside = [Inside, Leaving, Left];

    /// <summary>The procedure.</summary>
    public static Procedure<VehicleFacts> Procedure { get; } = Define();

    internal static Source AstrayIsOurs => Source.Proposed(
        "条款没有写车辆擅自驶离之后怎么办；事实须留痕，欠着的仍须了结", "no clause says what follows when a vehicle drives off; it must be on record, and what is owed stays owed");

    private static Source GivingUpIsOurs => Source.Proposed("司机可能不再等候", "a driver may no longer wait");

    private sealed record Duties(
        Duty<VehicleFacts> Inside, Duty<VehicleFacts> Document, Duty<VehicleFacts> Card, LostCards<VehicleFacts> LostCards, LostAtPost<VehicleFacts> LostAtPost,
        Duty<VehicleFacts> FollowUp, Duty<VehicleFacts> Gate, Duty<VehicleFacts> Unexamined, Duty<VehicleFacts> Lane);

    private static Procedure<VehicleFacts> Define()
    {
        var p = new ProcedureBuilder<VehicleFacts>(
            "vehicle-admission", 1, new("车辆放行", "Vehicle admission"),
            new("持卡车凭卡通行，外来车问明、登记、发卡，危险与超重的不进，货车不经查验不出。", "Card vehicles pass, outside vehicles are asked, logged and given a card, nothing dangerous or too heavy comes in, no lorry leaves unexamined."),
            Source.Of("GC-2.2-1", "GC-2.3.A-1", "GC-2.3.B-1", "GC-2.3.C-1", "G6-4-1", "G6-7-1", "G6-8"), VehicleFacts.Shape, VehicleFacts.Nothing, static f => f.Post?.Id);
        p.States(AtTheGate, Classified, Checked, Confirming, Cleared, Denied, NightOpened, Inside, Leaving, Left, LaneBlocked, PassedOnCard, Closed, TurnedAway, GaveUp, LaneCleared);
        p.Reads([
            .. VehicleParameters.Section.Parameters, AdmissionParameters.OnNoAppointment, AdmissionParameters.HoldableDocuments, AdmissionParameters.CardOnLost,
        ]);

        var document = new Duty<VehicleFacts>("id-held", "退还押存的证件", "held document to be returned", Source.Of("GC-2.3.A-2", "GC-2.3.A-7", "GC-2.3.C-6", "C-15", "N-03"))
            .HeldBy(GateGuard).About(Things.HeldDocument).OwedForOne(static f => f.Document);
        var card = new Duty<VehicleFacts>("vehicle-card-out", "收回车辆 IC 卡", "vehicle card to be collected", Source.Of("GC-2.3.A-3", "GC-2.3.A-6", "GC-2.3.C-2", "GC-2.3.C-5", "N-13").ReadAs(
                "看房车的卡照业务车收回，条款未写", "a viewer's card is collected like that of a vehicle on business, which is not printed"))
            .HeldBy(GateGuard).About(Things.VehicleCard).OwedForOne(static f => f.Card);
        var owed = new Duties(
            new Duty<VehicleFacts>("vehicle-inside", "登记外来车离场", "outside vehicle to be logged out", Source.Of("G6-7-1", "GC-2.2-3", "GC-2.3.A-4", "N-13").ReadAs(
                    "持卡车常在区内，进、出各记一次，不挂账；外来车进来了就要出去", "card vehicles are at home inside: in and out are logged one by one and nothing stays owed; an outside vehicle that came in has to go out"))
                .HeldBy(GateGuard).About(Things.OutsideVehicle).OwedForOne(static f => f.Inside ? f.Plate : null),
            document,
            card,
            new(card, BlockedCards, static f => f.Card, static f => f.LostCard, static (f, number, lost) => f with { Card = number, LostCard = lost }, "GC-2.3.A-6", "GC-2.3.C-5"),
            new([document], static f => f.Document, static f => f.LostDocument, static (f, lost) => f with { Document = null, LostDocument = lost }, "GC-2.3.A-7", "GC-2.3.C-6"),
            new Duty<VehicleFacts>("vehicle-follow-up", "跟进车辆并回报", "vehicle to be followed up and reported back", Source.Of("GC-2.3.C-4", "N-09", "G-40").ReadAs(
                    "分队长或巡逻任一回报即了结；G-40 的时限写在跟进人员的条款上，跟进车辆只写及时、没有数字，不设时限", "a report back by either squad leader or patrol closes it; the deadline of G-40 is about persons, for vehicles the clause says promptly without a figure, so there is none"))
                .HeldBy(PatrolGuard).OwedWhile(static f => f.FollowUpOwed),
            new Duty<VehicleFacts>("gate-to-shut", "夜间开门后关好", "gate opened at night to be shut again", Source.Of("G6-4-2", "N-14"))
                .HeldBy(GateGuard).OwedWhile(static f => f.GateOpened),
            new Duty<VehicleFacts>("unexamined-lorry", "查明未检驶离的货车", "lorry that drove off unexamined to be looked into", AstrayIsOurs.And("GC-3.2-1"))
                .HeldBy(SecurityCaptain).OwedWhile(static f => f.UnexaminedOwed),
            new Duty<VehicleFacts>("lane-to-clear", "疏通被占车道", "blocked lane to be cleared", Source.Of("SD-1.9-3"))
                .HeldBy(PatrolGuard).OwedWhile(static f => f.LaneBlocked));
        p.Duties(owed.Inside, owed.Document, owed.Card, owed.LostCards.ToSettle, owed.LostAtPost.ToSettle, owed.FollowUp, owed.Gate, owed.Unexamined, owed.Lane);

        ComeToTheGate(p);
        CheckAndConfirm(p, owed);
        LetIn(p, owed);
        KeepOut(p);
        FollowUp(p, owed);
        Leave(p, owed);
        DriveOff(p, owed);
        KeepLanesFree(p, owed);
        owed.LostCards.Write(p, FromInside, FromInside, [GateGuard], Leaders, Witnesses);
        owed.LostAtPost.Write(p, FromInside, [Leaving, Left], Leaders, Witnesses);
        VehicleProperties.State(p);
        Remarks(p);
        p.SearchClockTimes(1, NodaTime.LocalTime.Midnight);
        return p.Build();
    }
}
