using PropertyService.Domain;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintPeople;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>What is owed while a complaint is handled (投诉处理中的义务).</summary>
public static class ComplaintDuties
{
    /// <summary>The complainant is owed a reply (答复). SS-3.2.1-2, SS-3.2.5-2.</summary>
    public static readonly Duty<ComplaintFacts> Reply = new Duty<ComplaintFacts>("complaint-reply", "答复投诉人", "complainant to be replied to", Source.Of("SS-3.2.1-2", "SS-3.2.5-2", "CW-2.2-1", "C-43").ReadAs(
            "对所有投诉都算，匿名的也算；答复不必就是处理结果，但须在期限内", "every complaint is replied to, an anonymous one too; a reply need not be the outcome, but it has its time"))
        .HeldBy(Handler.Text, Handler.Of).Within(ComplaintParameters.ReplyWithin).OwedWhile(static f => f.ReplyOwed)
        .EscalatesTo(Head.Text, Head.Of, Source.Proposed("逾期未答复须有人过问", "somebody must ask after a reply that is missing").And("CR-7"));

    /// <summary>The complaint is to be investigated (调查). CP-3.3.1, CP-3.3.2.</summary>
    public static readonly Duty<ComplaintFacts> Investigation = new Duty<ComplaintFacts>("complaint-investigation", "调查原因", "complaint to be investigated", Source.Of("CP-3.3.1", "CP-3.3.2", "CW-2.2-2", "CP-2.3", "C-43"))
        .HeldBy(Handler.Text, Handler.Of).OwedWhile(static f => f.Investigating);

    /// <summary>A leader is to decide on the plan (审批). CP-3.3.3, SF-9.2-1.</summary>
    public static readonly Duty<ComplaintFacts> Approval = new Duty<ComplaintFacts>("plan-approval", "审批方案", "plan to be decided on", Source.Of("CP-3.3.3", "SF-9.2-1", "C-44"))
        .HeldBy(Leader.Text, Leader.Of).OwedWhile(static f => f.ApprovalAwaited);

    /// <summary>The responsible department is to deal with it (办理). CM-3.2.2, G5-2.4-3.</summary>
    public static readonly Duty<ComplaintFacts> Handling = new Duty<ComplaintFacts>("complaint-handling", "责任部门办理", "complaint to be dealt with by the department", Source.Of("CM-3.2.2", "G5-2.4-3", "CC-3.2"))
        .HeldBy(new("受转交的责任部门", "the department it was passed to"), static c => c.Facts.Department!).OwedWhile(static f => f.Department is not null);

    /// <summary>Why the complaint is invalid is to be explained (解释). CM-3.2.3.</summary>
    public static readonly Duty<ComplaintFacts> Explanation = new Duty<ComplaintFacts>("complaint-explanation", "解释无效原因", "invalidity to be explained", Source.Of("CM-3.2.3"))
        .HeldBy(Handler.Text, Handler.Of).OwedWhile(static f => f.ExplanationOwed);

    /// <summary>It is to be solved by the date agreed (按约定期限办结). SS-2.7-1.</summary>
    public static readonly Duty<ComplaintFacts> AgreedDate = new Duty<ComplaintFacts>("agreed-date", "按约定期限办结", "to be solved by the agreed date", Source.Of("SS-2.7-1", "SS-3.2.2").ReadAs(
            "处理率允许以约定期限为准，约了就须守", "the handling rate lets an agreed date count, and what was agreed is kept"))
        .HeldBy(Handler.Text, Handler.Of).OwedWhile(static f => f.DateAgreed)
        .DueAt("约定的期限", "the agreed date", static (in _) => null)
        .EscalatesTo(Head.Text, Head.Of, Source.Proposed("过了约定期限须有人过问", "somebody must ask after a date that has passed").And("CC-3.3"));

    /// <summary>What was granted is to be given (补偿). G5-2.4-1.</summary>
    public static readonly Duty<ComplaintFacts> CompensationOwed = new Duty<ComplaintFacts>("complaint-compensation", "给付补偿", "compensation to be given", Source.Of("G5-2.4-1"))
        .HeldBy(Handler.Text, Handler.Of).OwedWhile(static f => f.Compensation == Compensation.Owed);

    /// <summary>The complainant is to be told how it was solved (告知结果). SS-3.2.5-2, CM-3.2.2.</summary>
    public static readonly Duty<ComplaintFacts> Outcome = new Duty<ComplaintFacts>("complaint-outcome", "告知处理结果", "complainant to be told the outcome", Source.Of("SS-3.2.5-2", "CM-3.2.2"))
        .HeldBy(Handler.Text, Handler.Of).OwedWhile(static f => f.OutcomeUntold);

    /// <summary>The complainant is to be asked to sign (签字). SS-2.7-2.</summary>
    public static readonly Duty<ComplaintFacts> Signature = new Duty<ComplaintFacts>("complaint-signature", "请投诉人签字", "complainant's signature", Source.Of("SS-2.7-2", "SS-3.2.3").ReadAs(
            "只有留名的投诉人签字", "only a named complainant signs"))
        .HeldBy(Handler.Text, Handler.Of).OwedWhile(static f => f.SignatureAwaited);

    /// <summary>The head reviews what became of a show-flat complaint (审查整改成效). SF-9.2-2.</summary>
    public static readonly Duty<ComplaintFacts> Review = new Duty<ComplaintFacts>("result-review", "审查整改成效", "result to be reviewed", Source.Of("SF-9.2-2", "N-31"))
        .HeldBy(Roles.PropertyDeptHead).Within(ComplaintParameters.ReviewWithin).OwedWhile(static f => f.ReviewAwaited)
        .EscalatesTo(Roles.CompanyManager, Source.Proposed("逾期未审查须有人过问", "somebody must ask after a review that is missing"));

    /// <summary>A show-flat visitor who complained is asked again (回访). SF-8.6.</summary>
    public static readonly Duty<ComplaintFacts> Revisit = new Duty<ComplaintFacts>("complaint-revisit", "回访投诉人", "complainant to be revisited", Source.Of("SF-8.6"))
        .HeldBy(Roles.PropertySupervisor).OwedWhile(static f => f.RevisitAwaited);

    /// <summary>A leader is to make sure of a withdrawal (核实撤诉). Proposed.</summary>
    public static readonly Duty<ComplaintFacts> Withdrawal = new Duty<ComplaintFacts>("withdrawal-to-confirm", "核实撤诉", "withdrawal to be confirmed", WithdrawalIsOurs)
        .HeldBy(Leader.Text, Leader.Of).OwedWhile(static f => f.WithdrawalReported);

    internal static Source WithdrawalIsOurs => Source.Proposed(
        "条款没有写撤诉；由领导向投诉人核实，以免投诉被压下", "no clause speaks of withdrawal; a leader makes sure with the complainant, so that no complaint is hushed up");
}
