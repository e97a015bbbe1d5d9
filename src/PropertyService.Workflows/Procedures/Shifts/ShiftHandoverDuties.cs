using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>What is owed during a handover (交接班中的义务).</summary>
public static class ShiftHandoverDuties
{
    private static readonly Wording TheSuperior = new("本岗位的上级", "the superior of the post");
    private static readonly Wording TheReviewer = new("本岗位的审阅人", "the reviewer of the post");
    private static readonly Wording IncomingSide = new("接班一方：本岗位的人员", "the incoming side: staff of the post");
    private static readonly Wording OutgoingSide = new("交班一方：本岗位的人员", "the outgoing side: staff of the post");

    /// <summary>Both are to finish what was begun; until then the post is being handed over (交接未完). SH-1.7, SH-1.2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Finish = new Duty<ShiftHandoverFacts>("handover-to-finish", "交接待完成", "handover to be finished", Source.Of("SH-1.7", "SH-1.2", "SH-2.3-1"))
        .HeldBy(OutgoingSide, StaffOf).OwedWhile(static f => f.UnderWay);

    /// <summary>The relief is due at the end of the shift (接班人到岗). G1-4-1, SH-1.2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Relief = new Duty<ShiftHandoverFacts>("relief", "接班人到岗", "relief to come", Source.Of("G1-4-1", "SH-1.2", "G-10"))
        .HeldBy(IncomingSide, StaffOf).OwedWhile(static f => f.Outgoing is not null && f.Incoming is null)
        .DueAt("本班结束时", "at the end of the shift", static (in _) => null)
        .EscalatesTo(TheSuperior, SuperiorOf, Source.Of("SH-1.2", "G-10"), HandoverParameters.ReliefOverdue);

    /// <summary>The reviewer is to be shown that the relief came late (迟到待阅). G1-4-1.</summary>
    public static readonly Duty<ShiftHandoverFacts> LateRelief = new Duty<ShiftHandoverFacts>("late-relief-to-review", "迟到待审阅", "late relief to be reviewed", Source.Of("G1-4-1", "N-19"))
        .HeldBy(TheReviewer, ReviewerOf).OwedWhile(static f => f.CameLate);

    /// <summary>A matter left over, until it goes to the site book (遗留事项). LA-T16-3, SH-1.3-1.</summary>
    public static readonly Duty<ShiftHandoverFacts> Leftover = new Duty<ShiftHandoverFacts>("leftover", "遗留事项", "leftover to be passed on", Source.Of("LA-T16-3", "SH-1.3-1", "N-22"))
        .HeldBy(OutgoingSide, StaffOf).OwedFor(static f => f.Leftovers);

    /// <summary>A question without a clear answer (待答疑问). SH-1.5-1, SH-1.6-1.</summary>
    public static readonly Duty<ShiftHandoverFacts> Question = new Duty<ShiftHandoverFacts>("question", "待答疑问", "question to be answered", Source.Of("SH-1.5-1", "SH-1.6-1"))
        .HeldBy(OutgoingSide, StaffOf).OwedFor(static f => f.Questions);

    /// <summary>The superior has to decide (待上级裁决). SH-1.6-2.</summary>
    public static readonly Duty<ShiftHandoverFacts> SuperiorDecision = new Duty<ShiftHandoverFacts>("superior-decision", "上级裁决", "superior's decision", Source.Of("SH-1.6-2", "C-31"))
        .HeldBy(TheSuperior, SuperiorOf).OwedWhile(static f => f.DecisionAwaited);

    /// <summary>The post is empty and must be covered (补岗). SH-1.2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Cover = new Duty<ShiftHandoverFacts>("cover", "补岗", "post to be covered", Source.Of("SH-1.2", "C-31").ReadAs(
            "由本岗位的上级负责；人可以由就近的任何领班或主管先派", "the superior of the post answers for it; any leader nearby may send somebody first"))
        .HeldBy(TheSuperior, SuperiorOf).OwedWhile(static f => f.Uncovered);

    /// <summary>The reviewer reviews and signs daily (审阅签字). SH-2.3-2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Review = new Duty<ShiftHandoverFacts>("leader-review", "审阅签字", "review and signature", Source.Of("SH-2.3-2", "SH-4.2", "C-32"))
        .HeldBy(TheReviewer, ReviewerOf).Within(HandoverParameters.ReviewWithin).OwedWhile(static f => f.ReviewAwaited)
        .EscalatesTo(TheSuperior, SuperiorOf, Source.Proposed("逾期未审阅须有人过问", "somebody must ask after a review that is missing"));

    private static Role SuperiorOf(Case<ShiftHandoverFacts> owner) => owner.Policy.Get(HandoverParameters.Superior)[owner.Facts.Post!.Kind];

    private static Role ReviewerOf(Case<ShiftHandoverFacts> owner) => owner.Policy.Get(HandoverParameters.Reviewer)[owner.Facts.Post!.Kind];

    private static Role StaffOf(Case<ShiftHandoverFacts> owner) => owner.Facts.Post!.Kind switch
    {
        PostKind.Gate => Roles.GateGuard,
        PostKind.Lobby => Roles.LobbyAssistant,
        PostKind.ControlRoom => Roles.ControlRoom,
        PostKind.ShowFlat => Roles.ShowFlatAttendant,
        _ => Roles.CsStaff,
    };
}
