using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>What is known about a complaint (投诉处理的事实).</summary>
/// <param name="Post">The post that took it.</param>
/// <param name="Area">What it is about.</param>
/// <param name="Complainant">Who complains, as far as it was said.</param>
/// <param name="ReplyOwed">Whether the complainant has still to be replied to.</param>
/// <param name="Investigating">Whether it is being investigated.</param>
/// <param name="ApprovalAwaited">Whether a leader has still to decide on the plan.</param>
/// <param name="Compensation">How far compensation has come.</param>
/// <param name="Department">The department that deals with it.</param>
/// <param name="FollowedBy">The staff number of the person named to follow it up.</param>
/// <param name="ExplanationOwed">Whether it was found invalid and this has not been explained.</param>
/// <param name="DateAgreed">Whether a date was agreed by which it is to be solved.</param>
/// <param name="OutcomeUntold">Whether it is solved and the complainant has not been told how.</param>
/// <param name="SignatureAwaited">Whether the complainant has still to sign.</param>
/// <param name="ReviewAwaited">Whether the head has still to review the result.</param>
/// <param name="RevisitAwaited">Whether the complainant has still to be asked again how it is.</param>
/// <param name="WithdrawalReported">Whether a withdrawal was reported that no leader has confirmed.</param>
public sealed record ComplaintFacts(
    Post? Post, ComplaintArea? Area, Complainant? Complainant, bool ReplyOwed, bool Investigating, bool ApprovalAwaited, Compensation Compensation, Role? Department,
    string? FollowedBy, bool ExplanationOwed, bool DateAgreed, bool OutcomeUntold, bool SignatureAwaited, bool ReviewAwaited, bool RevisitAwaited, bool WithdrawalReported)
{
    private static readonly BooleanShape Truth = new();
    private static readonly Field<ComplaintFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<ComplaintFacts, ComplaintArea?> AreaField = new("area", "投诉范围", "Area", new OptionalValueShape<ComplaintArea>(ComplaintShapes.Area), static f => f.Area);
    private static readonly Field<ComplaintFacts, Complainant?> ComplainantField = new("complainant", "投诉人", "Complainant", new OptionalValueShape<Complainant>(ComplaintShapes.Complainant), static f => f.Complainant);
    private static readonly Field<ComplaintFacts, bool> ReplyField = new("replyOwed", "待答复", "Reply owed", Truth, static f => f.ReplyOwed);
    private static readonly Field<ComplaintFacts, bool> InvestigatingField = new("investigating", "调查中", "Under investigation", Truth, static f => f.Investigating);
    private static readonly Field<ComplaintFacts, bool> ApprovalField = new("approvalAwaited", "方案待批", "Approval awaited", Truth, static f => f.ApprovalAwaited);
    private static readonly Field<ComplaintFacts, Compensation> CompensationField = new("compensation", "补偿", "Compensation", ComplaintShapes.Compensation, static f => f.Compensation);
    private static readonly Field<ComplaintFacts, Role?> DepartmentField = new("department", "责任部门", "Responsible department", new OptionalShape<Role>(ComplaintShapes.Department), static f => f.Department);
    private static readonly Field<ComplaintFacts, string?> FollowedByField = new("followedBy", "专人", "Followed up by", new OptionalShape<string>(new TextShape(TextShape.ShortLimit)), static f => f.FollowedBy);
    private static readonly Field<ComplaintFacts, bool> ExplanationField = new("explanationOwed", "待解释", "Explanation owed", Truth, static f => f.ExplanationOwed);
    private static readonly Field<ComplaintFacts, bool> DateField = new("dateAgreed", "已约定期限", "Date agreed", Truth, static f => f.DateAgreed);
    private static readonly Field<ComplaintFacts, bool> OutcomeField = new("outcomeUntold", "结果待告知", "Outcome untold", Truth, static f => f.OutcomeUntold);
    private static readonly Field<ComplaintFacts, bool> SignatureField = new("signatureAwaited", "待签字", "Signature awaited", Truth, static f => f.SignatureAwaited);
    private static readonly Field<ComplaintFacts, bool> ReviewField = new("reviewAwaited", "待审查成效", "Review awaited", Truth, static f => f.ReviewAwaited);
    private static readonly Field<ComplaintFacts, bool> RevisitField = new("revisitAwaited", "待回访", "Revisit awaited", Truth, static f => f.RevisitAwaited);
    private static readonly Field<ComplaintFacts, bool> WithdrawalField = new("withdrawalReported", "撤诉待核实", "Withdrawal to be confirmed", Truth, static f => f.WithdrawalReported);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<ComplaintFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(AreaField), v.Get(ComplainantField), v.Get(ReplyField), v.Get(InvestigatingField), v.Get(ApprovalField), v.Get(CompensationField), v.Get(DepartmentField),
            v.Get(FollowedByField), v.Get(ExplanationField), v.Get(DateField), v.Get(OutcomeField), v.Get(SignatureField), v.Get(ReviewField), v.Get(RevisitField), v.Get(WithdrawalField)),
        PostField, AreaField, ComplainantField, ReplyField, InvestigatingField, ApprovalField, CompensationField, DepartmentField,
        FollowedByField, ExplanationField, DateField, OutcomeField, SignatureField, ReviewField, RevisitField, WithdrawalField);

    /// <summary>What is known before the first command.</summary>
    public static ComplaintFacts Nothing { get; } = new(
        null, null, null, false, false, false, Compensation.None, null, null, false, false, false, false, false, false, false);

    /// <summary>The same with no work going on: nothing investigated, planned or passed to a department. What was promised stays.</summary>
    internal ComplaintFacts AtRest => this with
    {
        Investigating = false, ApprovalAwaited = false, Compensation = Compensation == Compensation.Owed ? Compensation.Owed : Compensation.None,
        Department = null, FollowedBy = null, ExplanationOwed = false,
    };

    /// <summary>The same with nothing left of what a solution asks for.</summary>
    internal ComplaintFacts Unsolved => this with { OutcomeUntold = false, SignatureAwaited = false, ReviewAwaited = false, RevisitAwaited = false };
}
