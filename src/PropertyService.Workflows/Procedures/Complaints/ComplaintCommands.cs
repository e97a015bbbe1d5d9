using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>A complaint came in and is registered (登记投诉). SS-3.2.5-1, CM-3.2.1.</summary>
/// <param name="Post">The post that takes it.</param>
/// <param name="Complaint">What it says.</param>
/// <param name="Earlier">The earlier case, closed or withdrawn, of which it is a repetition; 1 to 80 characters, none when it is new.</param>
public sealed record RegisterComplaint(Post Post, ComplaintAsTaken Complaint, string? Earlier) : Command
{
    private static readonly Field<RegisterComplaint, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<RegisterComplaint, ComplaintAsTaken> ComplaintField = new("complaint", "投诉内容", "Complaint", ComplaintAsTaken.Shape, static c => c.Complaint);
    private static readonly Field<RegisterComplaint, string?> EarlierField = new("earlier", "原个案", "Earlier case", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "TS-0")), static c => c.Earlier);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RegisterComplaint> Kind = CommandKind.Report(
        "register-complaint", "登记投诉", "Register the complaint", new("投诉已经提出，事实不能拒收", "it has been made; the fact cannot be refused"),
        static v => new RegisterComplaint(v.Get(PostField), v.Get(ComplaintField), v.Get(EarlierField)), PostField, ComplaintField, EarlierField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the investigation found: cause and analysis (查明原因). CP-3.3.1, CP-3.3.2.</summary>
/// <param name="Findings">Cause and analysis: 1 to 500 characters.</param>
public sealed record RecordFindings(string Findings) : Command
{
    private static readonly Field<RecordFindings, string> FindingsField = new("findings", "原因与分析", "Findings", new TextShape(TextShape.LongLimit).Personal(), static c => c.Findings);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RecordFindings> Kind = CommandKind.Report(
        "record-findings", "查明原因", "Record the findings", new("查到什么是事实", "what was found is a fact"),
        static v => new RecordFindings(v.Get(FindingsField)), FindingsField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Decide whether the complaint is valid (判定是否有效); who decides is who sends it. C-45.</summary>
/// <param name="Valid">Whether it is valid.</param>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record DecideValidity(bool Valid, string Reason) : Command
{
    private static readonly Field<DecideValidity, bool> ValidField = new("valid", "有效", "Valid", new BooleanShape(), static c => c.Valid);
    private static readonly Field<DecideValidity, string> ReasonField = new("reason", "理由", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DecideValidity> Kind = CommandKind.Request(
        "decide-validity", "判定是否有效", "Decide on validity", new("由有权岗位判定并写明理由", "only some roles decide, and they say why"),
        static v => new DecideValidity(v.Get(ValidField), v.Get(ReasonField)), ValidField, ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A plan is drawn up for a valid complaint (拟定方案). CP-3.3.3, CC-4.4.</summary>
/// <param name="Plan">What is to be done: 1 to 500 characters.</param>
/// <param name="Compensates">Whether it grants compensation.</param>
public sealed record DraftPlan(string Plan, bool Compensates) : Command
{
    private static readonly Field<DraftPlan, string> PlanField = new("plan", "方案", "Plan", new TextShape(TextShape.LongLimit).Personal(), static c => c.Plan);
    private static readonly Field<DraftPlan, bool> CompensatesField = new("compensates", "含补偿", "Grants compensation", new BooleanShape(), static c => c.Compensates);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DraftPlan> Kind = CommandKind.Request(
        "draft-plan", "拟定方案", "Draft the plan", new("请求照此办理，须审批的先审批", "asks to go ahead like this; where approval is needed it comes first"),
        static v => new DraftPlan(v.Get(PlanField), v.Get(CompensatesField)), PlanField, CompensatesField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A leader decides on the plan (审批方案). CP-3.3.3, SF-9.2-1.</summary>
/// <param name="Approved">Whether it is approved; else it is returned.</param>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record DecidePlan(bool Approved, string Reason) : Command
{
    private static readonly Field<DecidePlan, bool> ApprovedField = new("approved", "批准", "Approved", new BooleanShape(), static c => c.Approved);
    private static readonly Field<DecidePlan, string> ReasonField = new("reason", "理由", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DecidePlan> Kind = CommandKind.Request(
        "decide-plan", "审批方案", "Decide on the plan", new("由领导批准或退回", "a leader approves it or returns it"),
        static v => new DecidePlan(v.Get(ApprovedField), v.Get(ReasonField)), ApprovedField, ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Pass the complaint to the responsible department (转交责任部门). CM-3.2.2, SF-9.2-1.</summary>
/// <param name="Department">The department that deals with it.</param>
/// <param name="FollowedBy">The staff number of the person named to follow it up: 1 to 80 characters, needed for the show flat.</param>
public sealed record TransferComplaint(Role Department, string? FollowedBy) : Command
{
    private static readonly Field<TransferComplaint, Role> DepartmentField = new("department", "责任部门", "Responsible department", ComplaintShapes.Department.Sampled(Roles.EngineeringDept), static c => c.Department);
    private static readonly Field<TransferComplaint, string?> FollowedByField = new("followedBy", "专人", "Followed up by", new OptionalShape<string>(new TextShape(TextShape.ShortLimit)), static c => c.FollowedBy);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<TransferComplaint> Kind = CommandKind.Request(
        "transfer-complaint", "转交责任部门", "Pass to the department", new("方案定了才转交", "only with a plan that stands"),
        static v => new TransferComplaint(v.Get(DepartmentField), v.Get(FollowedByField)), DepartmentField, FollowedByField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Urge the department (催办). CC-3.3.</summary>
public sealed record UrgeDepartment : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<UrgeDepartment> Kind = CommandKind.Request<UrgeDepartment>(
        "urge-department", "催办", "Urge the department", new("请求部门加紧；只有已转交的可催", "asks the department to hurry; only what was passed on can be urged"), static _ => new UrgeDepartment());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>How far the department has come (办理进展). CM-3.2.2, CC-3.2.</summary>
/// <param name="Progress">How far: 1 to 500 characters.</param>
public sealed record ReportProgress(string Progress) : Command
{
    private static readonly Field<ReportProgress, string> ProgressField = new("progress", "进展", "Progress", new TextShape(TextShape.LongLimit).Personal(), static c => c.Progress);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportProgress> Kind = CommandKind.Report(
        "report-progress", "报告进展", "Report progress", new("进展是事实", "how far it has come is a fact"),
        static v => new ReportProgress(v.Get(ProgressField)), ProgressField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
