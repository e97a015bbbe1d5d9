using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>The resident was asked whether the problem is solved (与住户确认). CM-3.4.2.</summary>
/// <param name="Solved">Whether the resident says that it is.</param>
public sealed record ConfirmWithResident(bool Solved) : Command
{
    private static readonly Field<ConfirmWithResident, bool> SolvedField = new("solved", "已解决", "Solved", new BooleanShape(), static c => c.Solved);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ConfirmWithResident> Kind = CommandKind.Report(
        "confirm-with-resident", "与住户确认", "Confirm with the resident", new("住户怎么说就怎么记", "what the resident says is written down"),
        static v => new ConfirmWithResident(v.Get(SolvedField)), SolvedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Engineering has checked the quality (质量检查). RS-2.7.</summary>
/// <param name="Passed">Whether it is good.</param>
public sealed record CheckQuality(bool Passed) : Command
{
    private static readonly Field<CheckQuality, bool> PassedField = new("passed", "合格", "Passed", new BooleanShape(), static c => c.Passed);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckQuality> Kind = CommandKind.Report(
        "check-quality", "质量检查", "Check the quality", new("检查的结果是事实", "what the check found is a fact"),
        static v => new CheckQuality(v.Get(PassedField)), PassedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The resident was asked to sign for the finished work (住户签收). IN-P.3-2, SS-3.2.4-1.</summary>
/// <param name="HasSigned">Whether the resident signed; a refusal is a dispute.</param>
public sealed record SignForRepair(bool HasSigned) : Command
{
    private static readonly Field<SignForRepair, bool> HasSignedField = new("hasSigned", "已签字", "Signed", new BooleanShape(), static c => c.HasSigned);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SignForRepair> Kind = CommandKind.Report(
        "sign-for-repair", "住户签收", "Sign for the repair", new("签与不签都是住户的决定", "signing or not is for the resident to decide"),
        static v => new SignForRepair(v.Get(HasSignedField)), HasSignedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Resident and repairer do not agree (住户提出异议). SS-3.2.4-1, SS-3.2.4-2.</summary>
/// <param name="Reason">What about.</param>
public sealed record DisputeRepair(string Reason) : Command
{
    private static readonly Field<DisputeRepair, string> ReasonField = new("reason", "异议内容", "Reason", new TextShape(TextShape.LongLimit, "tiles").Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DisputeRepair> Kind = CommandKind.Report(
        "dispute-repair", "住户提出异议", "Dispute the repair", new("住户有异议是事实", "that the resident disagrees is a fact"),
        static v => new DisputeRepair(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The manager whom the resident called decides (经理裁决). SS-3.2.4-2.</summary>
/// <param name="WorkStands">True: the finished work is accepted as it is; false: it goes on, or is done again.</param>
/// <param name="Reason">Why.</param>
public sealed record DecideDispute(bool WorkStands, string Reason) : Command
{
    private static readonly Field<DecideDispute, bool> WorkStandsField = new("workStands", "维修照此验收", "Work stands", new BooleanShape(), static c => c.WorkStands);
    private static readonly Field<DecideDispute, string> ReasonField = new("reason", "理由", "Reason", new TextShape(TextShape.LongLimit, "agreed").Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DecideDispute> Kind = CommandKind.Request(
        "decide-dispute", "经理裁决", "Decide the dispute", new("裁决权只属于经理", "only a manager may decide"),
        static v => new DecideDispute(v.Get(WorkStandsField), v.Get(ReasonField)), WorkStandsField, ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Item, cost and time are on file (维修归档). RS-1.6.</summary>
/// <param name="Item">What was repaired.</param>
/// <param name="Cost">What it cost, in yuan; 0 where nothing is charged.</param>
/// <param name="Minutes">How long it took, in minutes.</param>
public sealed record ArchiveRepair(string Item, int Cost, int Minutes) : Command
{
    private static readonly Field<ArchiveRepair, string> ItemField = new("item", "项目", "Item", new TextShape(TextShape.LongLimit, "tap").Personal(), static c => c.Item);
    private static readonly Field<ArchiveRepair, int> CostField = new("cost", "费用", "Cost", new IntegerShape(0, 1_000_000, new("元", "yuan"), 0), static c => c.Cost);
    private static readonly Field<ArchiveRepair, int> MinutesField = new("minutes", "用时", "Time", new IntegerShape(0, 100_000, new("分钟", "minutes"), 30), static c => c.Minutes);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ArchiveRepair> Kind = CommandKind.Report(
        "archive-repair", "维修归档", "Archive the repair", new("项目、费用、时间照实归档", "item, cost and time are filed as they are"),
        static v => new ArchiveRepair(v.Get(ItemField), v.Get(CostField), v.Get(MinutesField)), ItemField, CostField, MinutesField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The resident was asked after the repair how it went (回访). Only a visit on which somebody was reached counts. IN-P.3-3, RS-2.8-1.</summary>
/// <param name="Satisfied">Whether the resident is; if not, there is feedback to deal with.</param>
public sealed record PayReturnVisit(bool Satisfied) : Command
{
    private static readonly Field<PayReturnVisit, bool> SatisfiedField = new("satisfied", "满意", "Satisfied", new BooleanShape(), static c => c.Satisfied);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<PayReturnVisit> Kind = CommandKind.Report(
        "pay-return-visit", "回访", "Pay the return visit", new("回访已经做了，住户的话照实记", "it has been paid, and what the resident said is on record"),
        static v => new PayReturnVisit(v.Get(SatisfiedField)), SatisfiedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the resident brought up on the return visit was dealt with (落实回访意见). RS-2.8-2.</summary>
/// <param name="Action">What was done; work that is needed again is a new order.</param>
public sealed record HandleFeedback(string Action) : Command
{
    private static readonly Field<HandleFeedback, string> ActionField = new("action", "处理", "Action", new TextShape(TextShape.LongLimit, "explained").Personal(), static c => c.Action);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<HandleFeedback> Kind = CommandKind.Report(
        "handle-feedback", "落实回访意见", "Deal with the feedback", new("意见已经落实", "it has been dealt with"),
        static v => new HandleFeedback(v.Get(ActionField)), ActionField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
