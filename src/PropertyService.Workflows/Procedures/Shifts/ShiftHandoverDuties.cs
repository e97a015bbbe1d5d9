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

    /// <summary>The relief is due at the end of the shift (接班人到岗). G1-4-1, SH-1.2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Relief = new Duty<ShiftHandoverFacts>("relief", "接班人到岗", "relief to come", Source.Of("G1-4-1", "SH-1.2", "G-10"))
        .HeldBy(Roles.MgmtOffice).OwedWhile(static f => f.Outgoing is not null && f.Incoming is null)
        .DueAt("本班结束时", "at the end of the shift", static (in _) => null)
        .EscalatesTo(TheSuperior, static c => SuperiorOf(c), Source.Of("SH-1.2", "G-10"), HandoverParameters.ReliefOverdue);

    /// <summary>The leader is to be shown that the relief came late (迟到待阅). G1-4-1.</summary>
    public static readonly Duty<ShiftHandoverFacts> LateRelief = new Duty<ShiftHandoverFacts>("late-relief-to-review", "迟到待领班审阅", "late relief to be reviewed", Source.Of("G1-4-1", "N-19"))
        .HeldBy(Roles.SquadLeader).OwedWhile(static f => f.CameLate);

    /// <summary>A matter left over, until it goes to the site book (遗留事项). LA-T16-3, SH-1.3-1.</summary>
    public static readonly Duty<ShiftHandoverFacts> Leftover = new Duty<ShiftHandoverFacts>("leftover", "遗留事项", "leftover to be passed on", Source.Of("LA-T16-3", "SH-1.3-1", "N-22"))
        .HeldBy(Roles.GateGuard).OwedFor(static f => f.Leftovers);

    /// <summary>A question without a clear answer (待答疑问). SH-1.5-1, SH-1.6-1.</summary>
    public static readonly Duty<ShiftHandoverFacts> Question = new Duty<ShiftHandoverFacts>("question", "待答疑问", "question to be answered", Source.Of("SH-1.5-1", "SH-1.6-1"))
        .HeldBy(Roles.GateGuard).OwedFor(static f => f.Questions);

    /// <summary>The superior has to decide (待上级裁决). SH-1.6-2.</summary>
    public static readonly Duty<ShiftHandoverFacts> SuperiorDecision = new Duty<ShiftHandoverFacts>("superior-decision", "上级裁决", "superior's decision", Source.Of("SH-1.6-2", "C-31"))
        .HeldBy(Roles.SecurityCaptain).OwedWhile(static f => f.DecisionAwaited);

    /// <summary>The post is empty and must be covered (补岗). SH-1.2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Cover = new Duty<ShiftHandoverFacts>("cover", "补岗", "post to be covered", Source.Of("SH-1.2", "C-31"))
        .HeldBy(Roles.SquadLeader).OwedWhile(static f => f.Uncovered);

    /// <summary>The leader reviews and signs daily (领班审阅签字). SH-2.3-2.</summary>
    public static readonly Duty<ShiftHandoverFacts> Review = new Duty<ShiftHandoverFacts>("leader-review", "领班审阅签字", "leader's review and signature", Source.Of("SH-2.3-2", "SH-4.2", "C-32"))
        .HeldBy(Roles.CsLead).Within(HandoverParameters.ReviewWithin).OwedWhile(static f => f.ReviewAwaited)
        .EscalatesTo(TheSuperior, static c => SuperiorOf(c), Source.Proposed("逾期未审阅须有人过问", "somebody must ask after a review that is missing"));

    private static Role SuperiorOf(Case<ShiftHandoverFacts> owner) => owner.Policy.Get(HandoverParameters.Superior)[owner.Facts.Post!.Kind];
}
