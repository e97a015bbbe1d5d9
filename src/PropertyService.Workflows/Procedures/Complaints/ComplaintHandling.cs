using PropertyService.Domain;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintDuties;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintGuards;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintPeople;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>Complaint handling (投诉处理): every complaint is replied to in time, judged, solved or explained, and nothing is hushed up. Source SS-3.2, CM-3.2, CP-3.3, SF-9.2.</summary>
public static partial class ComplaintHandling
{
    /// <summary>Registered, under investigation (已登记，调查中). SS-3.2.5-1, CP-3.3.1.</summary>
    public static readonly State Registered = new("registered", "调查中", "Under investigation", Source.Of("SS-3.2.5-1", "CM-3.2.1", "CP-3.3.1", "C-43").ReadAs(
        "“立即调查”即登记之时就在调查中，不另设起算", "\"immediately\" means that it is under investigation from registration on; there is no separate start"));

    /// <summary>Cause known, validity to be decided (已查明，待判定). CP-3.3.2, CM-3.2.2.</summary>
    public static readonly State Investigated = new("investigated", "查明待判定", "Investigated", Source.Of("CP-3.3.2", "CW-2.2-2"));

    /// <summary>Found valid, plan to be drawn up (有效，待定方案). CM-3.2.2.</summary>
    public static readonly State Justified = new("justified", "有效待定方案", "Found valid", Source.Of("CM-3.2.2", "C-45"));

    /// <summary>Plan with the leader (方案待批). CP-3.3.3, SF-9.2-1.</summary>
    public static readonly State PlanSubmitted = new("plan-submitted", "方案待批", "Plan submitted", Source.Of("CP-3.3.3", "SF-9.2-1", "C-44"));

    /// <summary>Plan stands (方案已定). CP-3.3.3, CC-4.4.</summary>
    public static readonly State PlanSettled = new("plan-settled", "方案已定", "Plan settled", Source.Of("CP-3.3.3", "CC-4.4"));

    /// <summary>With the responsible department (责任部门办理中). CM-3.2.2, CC-3.3.</summary>
    public static readonly State InHandling = new("in-handling", "责任部门办理中", "In handling", Source.Of("CM-3.2.2", "G5-2.4-3", "CC-3.3"));

    /// <summary>Solved (已解决). CP-3.3.4.</summary>
    public static readonly State Solved = new("solved", "已解决", "Solved", Source.Of("CP-3.3.4", "CC-3.3"));

    /// <summary>Signed by the complainant (投诉人已签字). SS-2.7-2.</summary>
    public static readonly State SignedOff = new("signed-off", "投诉人已签字", "Signed", Source.Of("SS-2.7-2", "SS-3.2.3", "N-31"));

    /// <summary>Without signature: declined, or no response (未签字). N-32.</summary>
    public static readonly State LeftUnsigned = new("unsigned", "未签字", "Unsigned", Source.Of("SS-2.7-2", "N-32").ReadAs(
        "拒签或没有回应不能使个案停住；指标如何计数另有参数", "a complainant who declines or does not respond must not hold the case up; how the indicator counts it is a parameter of its own"));

    /// <summary>Found invalid, to be explained (无效，待解释). CM-3.2.3.</summary>
    public static readonly State FoundInvalid = new("found-invalid", "无效待解释", "Found invalid", Source.Of("CM-3.2.3", "C-45"));

    /// <summary>Invalidity explained (已解释). CM-3.2.3, N-40.</summary>
    public static readonly State Explained = new("explained", "已解释", "Explained", Source.Of("CM-3.2.3", "N-40"));

    /// <summary>Withdrawal to be confirmed (撤诉待核实). Proposed.</summary>
    public static readonly State Withdrawing = new("withdrawing", "撤诉待核实", "Withdrawal reported", WithdrawalIsOurs);

    /// <summary>Withdrawn (已撤诉). Proposed.</summary>
    public static readonly State Withdrawn = new("withdrawn", "已撤诉", "Withdrawn", WithdrawalIsOurs);

    /// <summary>Closed (已结案). SS-2.7-1.</summary>
    public static readonly State Closed = new("closed", "已结案", "Closed", Source.Of("SS-2.7-1", "N-31"), isEnd: true);

    private const string JudgesZh = "住户投诉由客服人员及其上级判定；样板房投诉由部门负责人判定，因条款要求主管领导审查";
    private const string JudgesEn = "residents' complaints are judged by customer service staff and those above them, show-flat complaints by the head, because the clause has the head review them";
    private const string RedraftZh = "办理中可以改方案：新方案取代旧方案及其补偿，须重新审批、重新转交";
    private const string RedraftEn = "a plan may be changed while it is carried out: the new one replaces the old and its compensation, is decided on anew and passed on anew";

    private static readonly State[] Unsolved = [Registered, Investigated, Justified, PlanSubmitted, PlanSettled, InHandling];

    private static readonly Side[] Sides =
    [
        new("residence", IsOfResidence, "CP-3.3.3", [CsStaff, CsLead, CsSupervisor, CsManager], [CsSupervisor, CsManager], [CsLead, CsSupervisor, CsManager]),
        new("show-flat", IsOfShowFlat, "SF-9.2-1", [PropertyDeptHead], [PropertyDeptHead], [PropertySupervisor, PropertyDeptHead]),
    ];

    private static readonly Wording Compensates = new("方案含补偿", "the plan grants compensation");

    /// <summary>The procedure.</summary>
    public static Procedure<ComplaintFacts> Procedure { get; } = Define();

    private static Procedure<ComplaintFacts> Define()
    {
        var p = new ProcedureBuilder<ComplaintFacts>(
            "complaint-handling", 1, new("投诉处理", "Complaint handling"),
            new("投诉件件在时限内答复，判明是否有效，解决或解释清楚，不压不漏。", "Every complaint is replied to in time, judged, and solved or explained; none is lost or hushed up."),
            Source.Of("SS-3.2.1-2", "SS-3.2.5-1", "CM-3.2.1", "CP-3.3.1", "SF-9.2-1"), ComplaintFacts.Shape, ComplaintFacts.Nothing, static f => f.Post?.Id);
        p.States(
            Registered, Investigated, Justified, PlanSubmitted, PlanSettled, InHandling, Solved, SignedOff, LeftUnsigned, FoundInvalid, Explained, Withdrawing, Withdrawn, Closed);
        p.Reads(ComplaintParameters.ReplyWithin, ComplaintParameters.PlanApproval, ComplaintParameters.DirectEscalation, ComplaintParameters.ReviewWithin);
        p.Duties(Reply, Investigation, Approval, Handling, Explanation, AgreedDate, CompensationOwed, Outcome, Signature, Review, Revisit, Withdrawal);

        Register(p);
        foreach (var side in Sides) Judge(p, side);
        Plan(p);
        foreach (var side in Sides) Approve(p, side);
        Handle(p);
        ReplyTo(p);
        Solve(p);
        Sign(p);
        ReviewAndRevisit(p);
        CallManager(p);
        Withdraw(p);
        foreach (var side in Sides) ConfirmWithdrawal(p, side);
        Reopen(p);
        foreach (var side in Sides) Close(p, side);
        ComplaintProperties.AddTo(p);
        Notes(p);
        return p.Build();
    }

    private static void Register(ProcedureBuilder<ComplaintFacts> p)
    {
        p.Open().On(RegisterComplaint.Kind).By(Staff)
            .To(Registered).Then(static (in s, c) => s.Facts with
            {
                Post = c.Post, Area = c.Complaint.Area, Complainant = c.Complaint.Complainant, ReplyOwed = true, Investigating = true,
            })
            .Opens(Reply).Opens(Investigation)
            .Records(Registers.ComplaintRecord)
            .Tells(Head.Text, "结案或撤诉后又来投诉，请过问", "a complaint comes again after it was closed or withdrawn; look into it", static (d, c) => c.Earlier is null ? [] : [Head.Of(d.Case)])
            .Says(ComplaintScripts.LetThemFinish)
            .SaysOneOf(static d => ((RegisterComplaint)d.Submission.Command).Complaint.Channel is ComplaintChannel.Line or ComplaintChannel.Phone
                ? ComplaintScripts.WarmOnThePhone : ComplaintScripts.StayCalm, ComplaintScripts.WarmOnThePhone, ComplaintScripts.StayCalm)
            .Cites("SS-3.2.5-1", "CM-3.2.1", "CR-6", "CC-3.2", "CW-2.2-1", "G5-2.4-1", "SS-3.2.1-1", "CR-19", "SF-8.6", "CP-3.3.1", "C-43", "C-66").ReadAs(
                "接诉即登记，登记即开始计时和调查；任何人员、任何时间都可登记", "taking a complaint is registering it, and registering starts clock and investigation; anybody registers, at any hour");

        p.From(Registered).On(RecordFindings.Kind).By(Office)
            .To(Investigated).Then(static (in s, _) => s.Facts with { Investigating = false })
            .Closes(Investigation).Records(Registers.ComplaintRecord)
            .Cites("CP-3.3.1", "CP-3.3.2", "CW-2.2-2", "CP-2.3");
    }

    private static void Judge(ProcedureBuilder<ComplaintFacts> p, Side side)
    {
        p.From(Investigated).On(DecideValidity.Kind, side.Id + "-valid").By(side.Judges).When(side.Applies).When(IsValid)
            .To(Justified).Records(Registers.ComplaintRecord).Says(ComplaintScripts.BeFair)
            .Cites("CM-3.2.2", "C-45").ReadAs(JudgesZh, JudgesEn);
        p.From(Investigated).On(DecideValidity.Kind, side.Id + "-invalid").By(side.Judges).When(side.Applies).Unless(IsValid)
            .To(FoundInvalid).Then(static (in s, _) => s.Facts with { ExplanationOwed = true })
            .Opens(Explanation).Records(Registers.ComplaintRecord).Says(ComplaintScripts.BeFair)
            .Cites("CM-3.2.3", "C-45").ReadAs(JudgesZh, JudgesEn);
    }

    private static void Plan(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From(Justified, PlanSettled, InHandling).On(DraftPlan.Kind, "for-approval").By(Clerks).When(ApprovalIsNeeded)
            .To(PlanSubmitted).Then(static (in s, c) => s.Facts with
            {
                ApprovalAwaited = true, Compensation = c.Compensates ? Compensation.Planned : Compensation.None, Department = null, FollowedBy = null,
            })
            .Closes(Handling).Closes(CompensationOwed).Opens(Approval).Records(Registers.ComplaintRecord)
            .Tells(Leader.Text, "投诉处理方案请审批", "a plan for a complaint is to be decided on", static (d, _) => [Leader.Of(d.Case)])
            .Cites("CP-3.3.3", "CC-4.4", "SF-9.2-1", "C-44").ReadAs(RedraftZh, RedraftEn);
        p.From(Justified, PlanSettled, InHandling).On(DraftPlan.Kind, "as-it-is").By(Clerks).Unless(ApprovalIsNeeded)
            .To(PlanSettled).Then(static (in s, c) => s.Facts with
            {
                Compensation = c.Compensates ? Compensation.Owed : Compensation.None, Department = null, FollowedBy = null,
            })
            .Closes(Handling).Closes(CompensationOwed).OpensIf(CompensationOwed, static (in _, c) => c.Compensates, Compensates).Records(Registers.ComplaintRecord)
            .Cites("CM-3.2.2", "CC-4.4", "CC-3.2", "C-44").ReadAs(RedraftZh, RedraftEn);
    }

    private static void Approve(ProcedureBuilder<ComplaintFacts> p, Side side)
    {
        p.From(PlanSubmitted).On(DecidePlan.Kind, side.Id + "-approved").By(side.Leaders).When(side.Applies).When(PlanIsApproved)
            .To(PlanSettled).Then(static (in s, _) => s.Facts with
            {
                ApprovalAwaited = false, Compensation = s.Facts.Compensation == Compensation.Planned ? Compensation.Owed : Compensation.None,
            })
            .Closes(Approval).OpensIf(CompensationOwed, static (in s, _) => s.Facts.Compensation == Compensation.Planned, Compensates).Records(Registers.ComplaintRecord)
            .Cites(side.ApprovalClause, "G5-2.4-1", "C-44");
        p.From(PlanSubmitted).On(DecidePlan.Kind, side.Id + "-returned").By(side.Leaders).When(side.Applies).Unless(PlanIsApproved)
            .To(Justified).Then(static (in s, _) => s.Facts with { ApprovalAwaited = false, Compensation = Compensation.None })
            .Closes(Approval).Records(Registers.ComplaintRecord)
            .Tells(Handler.Text, "方案退回，请修改", "the plan was returned; change it", static (d, _) => [Handler.Of(d.Case)])
            .Cites(side.ApprovalClause, "C-44");
    }

    private static void Handle(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From(PlanSettled, InHandling).On(TransferComplaint.Kind).By(Office).When(SomebodyIsNamed)
            .To(InHandling).Then(static (in s, c) => s.Facts with { Department = c.Department, FollowedBy = c.FollowedBy })
            .Opens(Handling).Records(Registers.WorkLiaison)
            .Tells(new("责任部门", "the responsible department"), "投诉转来，请办理", "a complaint is passed to you; deal with it", static (_, c) => [c.Department])
            .Cites("CM-3.2.2", "G5-2.4-3", "CC-3.2", "CW-2.2-2", "SF-9.2-1", "SF-13.2").ReadAs(
                "当场能办的不必转交；《工作联络单》只印在样板房，一律使用是本库的选择", "what can be solved at once need not be passed on; the work liaison form is printed for the show flat, using it always is our choice");
        p.From(InHandling).On(UrgeDepartment.Kind).By(Office)
            .Records(Registers.ComplaintRecord)
            .Tells(new("责任部门", "the responsible department"), "投诉请加紧办理", "hurry with the complaint", static (d, _) => [d.Case.Facts.Department!])
            .Cites("CC-3.3", "CM-3.2.2", "CP-3.3.4");
        p.From(InHandling).On(ReportProgress.Kind).By(Staff)
            .Records(Registers.ComplaintRecord)
            .Tells(Handler.Text, "投诉有进展", "there is progress with a complaint", static (d, _) => [Handler.Of(d.Case)])
            .Cites("CM-3.2.2", "CC-3.2", "CP-3.3.4", "SF-8.6");
    }

    /// <summary>Who decides what about complaints of one area.</summary>
    private sealed record Side(string Id, Guard<ComplaintFacts> Applies, string ApprovalClause, Role[] Judges, Role[] Leaders, Role[] Closers);
}
