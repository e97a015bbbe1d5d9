using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>The complainant was replied to (答复投诉人). SS-3.2.1-2, SS-3.2.5-2.</summary>
/// <param name="Means">How.</param>
/// <param name="Content">What was said: 1 to 500 characters.</param>
public sealed record GiveReply(ReplyMeans Means, string Content) : Command
{
    private static readonly Field<GiveReply, ReplyMeans> MeansField = new("means", "答复方式", "Means", ComplaintShapes.Means, static c => c.Means);
    private static readonly Field<GiveReply, string> ContentField = new("content", "答复内容", "Content", new TextShape(TextShape.LongLimit).Personal(), static c => c.Content);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<GiveReply> Kind = CommandKind.Report(
        "give-reply", "答复", "Reply", new("已经答复；迟了是违规，不是拒收的理由", "it has been said; being late is a breach, no reason to refuse"),
        static v => new GiveReply(v.Get(MeansField), v.Get(ContentField)), MeansField, ContentField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A date was agreed with the complainant by which it is to be solved (约定办结期限). SS-2.7-1.</summary>
/// <param name="Until">By when.</param>
public sealed record AgreeDate(Instant Until) : Command
{
    private static readonly Field<AgreeDate, Instant> UntilField = new("until", "约定期限", "Agreed date", new InstantShape(Instant.FromUtc(2026, 3, 2, 13, 0), Instant.FromUtc(2026, 3, 4, 1, 0)), static c => c.Until);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AgreeDate> Kind = CommandKind.Report(
        "agree-date", "约定办结期限", "Agree on a date", new("已经与投诉人约定", "it has been agreed"),
        static v => new AgreeDate(v.Get(UntilField)), UntilField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The cause of the complaint is put right (投诉已解决). CP-3.3.4, G5-2.4-1.</summary>
/// <param name="Correction">What was put right: 1 to 500 characters.</param>
public sealed record ReportSolved(string Correction) : Command
{
    private static readonly Field<ReportSolved, string> CorrectionField = new("correction", "改正措施", "Correction", new TextShape(TextShape.LongLimit).Personal(), static c => c.Correction);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportSolved> Kind = CommandKind.Report(
        "report-solved", "报告解决", "Report the solution", new("事情已经解决", "it has been put right"),
        static v => new ReportSolved(v.Get(CorrectionField)), CorrectionField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What was granted as compensation has been given (补偿已给付). G5-2.4-1.</summary>
/// <param name="Given">What was given: 1 to 500 characters.</param>
public sealed record ReportCompensation(string Given) : Command
{
    private static readonly Field<ReportCompensation, string> GivenField = new("given", "补偿内容", "Compensation given", new TextShape(TextShape.LongLimit).Personal(), static c => c.Given);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportCompensation> Kind = CommandKind.Report(
        "report-compensation", "补偿给付", "Report the compensation", new("已经给付", "it has been given"),
        static v => new ReportCompensation(v.Get(GivenField)), GivenField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The complainant signed (投诉人签字). SS-2.7-2.</summary>
/// <param name="Satisfied">Whether as satisfied.</param>
public sealed record RecordSignature(bool Satisfied) : Command
{
    private static readonly Field<RecordSignature, bool> SatisfiedField = new("satisfied", "满意", "Satisfied", new BooleanShape(), static c => c.Satisfied);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RecordSignature> Kind = CommandKind.Report(
        "record-signature", "投诉人签字", "Record the signature", new("投诉人已经签字", "the complainant has signed"),
        static v => new RecordSignature(v.Get(SatisfiedField)), SatisfiedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>There is no signature, and why (未签字). N-32.</summary>
/// <param name="Ground">Whether it was declined.</param>
/// <param name="Remarks">What the complainant said, or how they were sought: 1 to 500 characters.</param>
public sealed record ReportUnsigned(UnsignedGround Ground, string Remarks) : Command
{
    private static readonly Field<ReportUnsigned, UnsignedGround> GroundField = new("ground", "原因", "Ground", ComplaintShapes.Ground.Sampled(UnsignedGround.Declined), static c => c.Ground);
    private static readonly Field<ReportUnsigned, string> RemarksField = new("remarks", "说明", "Remarks", new TextShape(TextShape.LongLimit).Personal(), static c => c.Remarks);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportUnsigned> Kind = CommandKind.Report(
        "report-unsigned", "报告未签字", "Report that it is unsigned", new("拒签或无回应是事实", "that somebody declines or does not respond is a fact"),
        static v => new ReportUnsigned(v.Get(GroundField), v.Get(RemarksField)), GroundField, RemarksField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The head reviewed what became of a show-flat complaint (审查整改成效). SF-9.2-2.</summary>
/// <param name="Holds">Whether the result is as it should be.</param>
public sealed record ReviewResult(bool Holds) : Command
{
    private static readonly Field<ReviewResult, bool> HoldsField = new("holds", "成效良好", "Result holds", new BooleanShape(), static c => c.Holds);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReviewResult> Kind = CommandKind.Report(
        "review-result", "审查整改成效", "Review the result", new("已经审查；迟了是违规", "it has been reviewed; being late is a breach"),
        static v => new ReviewResult(v.Get(HoldsField)), HoldsField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The complainant was asked again how it is (回访). SF-8.6.</summary>
/// <param name="Outcome">What they said: 1 to 500 characters.</param>
public sealed record ReportRevisit(string Outcome) : Command
{
    private static readonly Field<ReportRevisit, string> OutcomeField = new("outcome", "回访结果", "Outcome", new TextShape(TextShape.LongLimit).Personal(), static c => c.Outcome);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportRevisit> Kind = CommandKind.Report(
        "report-revisit", "回访", "Report the revisit", new("已经回访", "they have been asked"),
        static v => new ReportRevisit(v.Get(OutcomeField)), OutcomeField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The complainant called a manager directly (直拨经理). SS-3.2.4-2, C-46.</summary>
/// <param name="Manager">Which manager.</param>
public sealed record ReportDirectCall(Role Manager) : Command
{
    private static readonly Field<ReportDirectCall, Role> ManagerField = new("manager", "经理", "Manager", ComplaintShapes.Manager, static c => c.Manager);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportDirectCall> Kind = CommandKind.Report(
        "report-direct-call", "直拨经理", "Report a direct call", new("电话已经打了", "the call has been made"),
        static v => new ReportDirectCall(v.Get(ManagerField)), ManagerField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The complainant withdraws the complaint (投诉人撤诉).</summary>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record ReportWithdrawal(string Reason) : Command
{
    private static readonly Field<ReportWithdrawal, string> ReasonField = new("reason", "原因", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportWithdrawal> Kind = CommandKind.Report(
        "report-withdrawal", "报告撤诉", "Report a withdrawal", new("投诉人已经表示撤回", "the complainant has said so"),
        static v => new ReportWithdrawal(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A leader has asked the complainant about the withdrawal (核实撤诉).</summary>
/// <param name="Confirmed">Whether the complainant confirms it.</param>
public sealed record DecideWithdrawal(bool Confirmed) : Command
{
    private static readonly Field<DecideWithdrawal, bool> ConfirmedField = new("confirmed", "属实", "Confirmed", new BooleanShape(), static c => c.Confirmed);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DecideWithdrawal> Kind = CommandKind.Request(
        "decide-withdrawal", "核实撤诉", "Decide on the withdrawal", new("由领导核实，以免投诉被压下", "a leader makes sure, so that no complaint is hushed up"),
        static v => new DecideWithdrawal(v.Get(ConfirmedField)), ConfirmedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The complainant is not content and takes it up again (投诉人不服，重提).</summary>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record ReopenComplaint(string Reason) : Command
{
    private static readonly Field<ReopenComplaint, string> ReasonField = new("reason", "原因", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReopenComplaint> Kind = CommandKind.Report(
        "reopen-complaint", "重提投诉", "Reopen the complaint", new("投诉人已经重提，事实不能拒收", "it has been taken up again; the fact cannot be refused"),
        static v => new ReopenComplaint(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Close the complaint once everything is settled (结案).</summary>
public sealed record CloseComplaint : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseComplaint> Kind = CommandKind.Request<CloseComplaint>(
        "close-complaint", "结案", "Close the complaint", new("由负责人确认全部了结", "the person in charge confirms that everything is settled"), static _ => new CloseComplaint());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
