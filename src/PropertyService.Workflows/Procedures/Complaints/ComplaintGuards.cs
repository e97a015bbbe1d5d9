using PropertyService.Domain.Complaints;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>The conditions of complaint handling (投诉处理的条件).</summary>
internal static class ComplaintGuards
{
    public static readonly Guard<ComplaintFacts> IsOfResidence = Guard.Over<ComplaintFacts>(
        "is-of-residence", "是住户服务投诉", "it is a residents' complaint", Source.Of("CM-3.2.1", "CP-3.3.1"),
        static (in s) => s.Facts.Area == ComplaintArea.Residence, new("样板房投诉由物业部办理", "the property department deals with a show-flat complaint"));

    public static readonly Guard<ComplaintFacts> IsOfShowFlat = Guard.Over<ComplaintFacts>(
        "is-of-show-flat", "是样板房参观投诉", "it is a show-flat complaint", Source.Of("SF-8.6", "SF-9.2-1"),
        static (in s) => s.Facts.Area == ComplaintArea.ShowFlat, new("住户投诉由客服部办理", "customer service deals with a residents' complaint"));

    public static readonly Guard<ComplaintFacts, DecideValidity> IsValid = Guard.Over<ComplaintFacts, DecideValidity>(
        "complaint-is-valid", "判为有效", "it is found valid", Source.Of("CM-3.2.2", "CM-3.2.3", "SS-2.7-1", "C-45").ReadAs(
            "“有效”与“合理”是同一个判断：一个是否，记理由和判定人", "\"valid\" and \"justified\" are one test: one yes or no, with reason and decider"),
        static (in _, c) => c.Valid, new("判定是否有效", "decide on validity"));

    public static readonly Guard<ComplaintFacts, DraftPlan> ApprovalIsNeeded = Guard.Over<ComplaintFacts, DraftPlan>(
        "plan-needs-approval", "方案须领导审批", "the plan needs a leader's approval", Source.Of("CP-3.3.3", "SF-9.2-1", "CM-3.2.2", "C-44"),
        static (in s, c) => s.Site.Get(ComplaintParameters.PlanApproval) switch
        {
            PlanApproval.Always => true,
            PlanApproval.CompensationOrShowFlat => c.Compensates || s.Facts.Area == ComplaintArea.ShowFlat,
            _ => false,
        },
        new("报领导审批", "submit it to the leader"));

    public static readonly Guard<ComplaintFacts, DecidePlan> PlanIsApproved = Guard.Over<ComplaintFacts, DecidePlan>(
        "plan-is-approved", "领导批准方案", "the leader approves the plan", Source.Of("CP-3.3.3", "SF-9.2-1"), static (in _, c) => c.Approved, new("修改方案", "change the plan"), DraftPlan.Kind);

    public static readonly Guard<ComplaintFacts, TransferComplaint> SomebodyIsNamed = Guard.Over<ComplaintFacts, TransferComplaint>(
        "somebody-is-named", "样板房投诉指定了专人跟进", "for the show flat somebody is named to follow it up", Source.Of("SF-9.2-1"),
        static (in s, c) => s.Facts.Area == ComplaintArea.Residence || c.FollowedBy is not null, new("指定专人", "name a person"), TransferComplaint.Kind);

    public static readonly Guard<ComplaintFacts> PlanStands = Guard.Over<ComplaintFacts>(
        "plan-stands", "按已定的方案办理", "it was handled by a plan that stands", Source.Of("CP-3.3.3", "CC-4.4", "C-44"),
        static (in s) => s.Case.State == ComplaintHandling.PlanSettled || s.Case.State == ComplaintHandling.InHandling, new("先定方案", "settle the plan first"), DraftPlan.Kind, DecidePlan.Kind);

    public static readonly Guard<ComplaintFacts> ReplyIsInTime = Guard.Over<ComplaintFacts>(
        "reply-is-in-time", "在时限内答复", "the reply comes in time", Source.Of("SS-3.2.1-2", "C-43"),
        static (in s) => s.DueOf(ComplaintDuties.Reply) is not { } due || s.At <= due, new("尽快答复", "reply as soon as possible"), GiveReply.Kind);

    public static readonly Guard<ComplaintFacts> DateIsKept = Guard.Over<ComplaintFacts>(
        "agreed-date-is-kept", "守住约定的期限", "the agreed date is kept", Source.Of("SS-2.7-1", "SS-3.2.2"),
        static (in s) => s.DueOf(ComplaintDuties.AgreedDate) is not { } due || s.At <= due, new("过期前先与投诉人另约", "agree on another date before it passes"), AgreeDate.Kind);

    public static readonly Guard<ComplaintFacts> ReviewIsInTime = Guard.Over<ComplaintFacts>(
        "review-is-in-time", "按月审查", "the review comes within the month", Source.Of("SF-9.2-2", "N-31"),
        static (in s) => s.DueOf(ComplaintDuties.Review) is not { } due || s.At <= due, new("尽快审查", "review it as soon as possible"), ReviewResult.Kind);

    public static readonly Guard<ComplaintFacts, GiveReply> ReachesComplainant = Guard.Over<ComplaintFacts, GiveReply>(
        "reply-reaches-the-complainant", "答复到了投诉人", "the reply reaches the complainant", Source.Of("SS-3.2.1-2", "SS-3.2.5-2").ReadAs(
            "留有联系方式的须答复本人；匿名又无联系方式的，在收到投诉之处公示即为答复，不写个人信息",
            "who left a contact is answered in person or writing; an anonymous complaint without one is answered by a notice where it came in, without personal data"),
        static (in s, c) => c.Means == ReplyMeans.ToComplainant || s.Facts.Complainant == Complainant.Anonymous, new("答复本人", "reply to the complainant"), GiveReply.Kind);

    public static readonly Guard<ComplaintFacts> CanBeReached = Guard.Over<ComplaintFacts>(
        "complainant-can-be-reached", "投诉人留有联系方式", "the complainant left a contact", Source.Of("SS-3.2.5-1").ReadAs(
            "没有联系方式的，无从约定，也无从核实撤诉", "with one who left no contact nothing can be agreed and no withdrawal confirmed"),
        static (in s) => s.Facts.Complainant != Complainant.Anonymous, new("公示答复", "post the reply"), GiveReply.Kind);

    public static readonly Guard<ComplaintFacts> IsNamed = Guard.Over<ComplaintFacts>(
        "complainant-is-named", "投诉人留名", "the complainant is named", Source.Of("SS-2.7-2", "SS-3.2.3"),
        static (in s) => s.Facts.Complainant == Complainant.Named, new("匿名投诉不签字", "an anonymous complaint is not signed"));

    public static readonly Guard<ComplaintFacts> CompensationWasGranted = Guard.Over<ComplaintFacts>(
        "compensation-was-granted", "补偿在已定的方案之内", "the compensation was granted in a plan that stands", Source.Of("G5-2.4-1", "C-44", "CR-9"),
        static (in s) => s.Facts.Compensation == Compensation.Owed, new("先把补偿列入方案", "put the compensation into a plan first"), DraftPlan.Kind);

    public static readonly Guard<ComplaintFacts> ReviewIsAwaited = Guard.Over<ComplaintFacts>(
        "review-is-awaited", "尚待审查成效", "the review is awaited", Source.Of("SF-9.2-2", "N-31"), static (in s) => s.Facts.ReviewAwaited, new("只审查样板房投诉，每次解决审一次", "only show-flat complaints are reviewed, once for each solution"));

    public static readonly Guard<ComplaintFacts, ReviewResult> ResultHolds = Guard.Over<ComplaintFacts, ReviewResult>(
        "result-holds", "整改有成效", "the result is as it should be", Source.Of("SF-9.2-2"), static (in _, c) => c.Holds, new("重新拟定方案", "draw up another plan"), DraftPlan.Kind);

    public static readonly Guard<ComplaintFacts> RevisitIsAwaited = Guard.Over<ComplaintFacts>(
        "revisit-is-awaited", "尚待回访", "the revisit is awaited", Source.Of("SF-8.6"), static (in s) => s.Facts.RevisitAwaited, new("只回访样板房投诉人", "only show-flat complainants are revisited"));

    public static readonly Guard<ComplaintFacts> DirectCallsAreTaken = Guard.Over<ComplaintFacts>(
        "direct-calls-are-taken", "本站点允许直拨经理", "the site lets managers be called directly", Source.Of("SS-3.2.4-2", "CR-7", "CR-9", "C-46"),
        static (in s) => s.Site.Get(ComplaintParameters.DirectEscalation), new("转回办理人", "refer it back to whoever handles it"));

    public static readonly Guard<ComplaintFacts, DecideWithdrawal> IsConfirmed = Guard.Over<ComplaintFacts, DecideWithdrawal>(
        "withdrawal-is-confirmed", "投诉人确认撤回", "the complainant confirms the withdrawal", ComplaintDuties.WithdrawalIsOurs, static (in _, c) => c.Confirmed, new("继续调查", "go on investigating"));
}
