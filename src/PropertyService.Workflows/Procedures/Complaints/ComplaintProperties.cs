using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>What must never, or always, be so when a complaint is handled (投诉处理的性质).</summary>
internal static class ComplaintProperties
{
    public static void AddTo(ProcedureBuilder<ComplaintFacts> p)
    {
        Replying(p);
        Deciding(p);
        Handling(p);
        Telling(p);
    }

    private static void Replying(ProcedureBuilder<ComplaintFacts> p)
    {
        p.Always(
            "late-reply-is-a-breach", "超过时限才答复、约定或签字，记为违规", "a reply, an agreement or a signature after the time for the reply is a breach", Source.Of("SS-3.2.1-2", "C-43"),
            static (in s) => !IsAReply(in s) || s.Breached("reply-is-in-time") == IsPast(in s, "complaint-reply"));
        p.Never(
            "replied-to-without-contact", "没有与投诉人沟通而答复义务消失", "a reply counts as given although nobody spoke or wrote to the complainant", Source.Of("SS-3.2.1-2", "SS-3.2.5-2"),
            static (in s) => s.Before.ReplyOwed && !s.After.ReplyOwed && !IsAReply(in s));
        p.Always(
            "posted-is-no-reply", "留有联系方式却只公示，记为违规", "a mere notice to somebody who left a contact is a breach", Source.Of("SS-3.2.1-2", "SS-3.2.5-2"),
            static (in s) => s.Command is not GiveReply { Means: ReplyMeans.Posted } || s.Before.Complainant == Complainant.Anonymous || s.Decision.Breaches.Count > 0);
        p.Always(
            "reply-keeps-its-time", "重提、直拨与撤诉都不推后欠着的答复", "a reply that is owed is not put off by a reopening, a direct call or a withdrawal", Source.Of("SS-3.2.1-2"),
            static (in s) => !s.Before.ReplyOwed || !s.After.ReplyOwed || DueOf(s.CaseBefore, "complaint-reply") == DueOf(s.CaseAfter, "complaint-reply"));
        p.Always(
            "reopened-is-replied-to-anew", "重提或直拨受理之后，欠一次答复", "a complaint that is reopened, or taken to a manager, is owed a reply", Source.Of("SS-3.2.1-2", "SS-3.2.4-2", "C-46"),
            static (in s) => s.IsNoted || s.CaseBefore.IsEnded || s.Command switch
            {
                ReopenComplaint => s.After.ReplyOwed,
                ReportDirectCall => s.After.ReplyOwed || !s.CaseBefore.Policy.Get(ComplaintParameters.DirectEscalation),
                _ => true,
            });
        p.Always(
            "missed-date-is-a-breach", "过了约定期限才解决、解释或另约，记为违规", "solving or explaining it, or agreeing on another date, after the agreed one is a breach", Source.Of("SS-2.7-1", "SS-3.2.2"),
            static (in s) => !(s.Entered(ComplaintHandling.Solved) || s.Entered(ComplaintHandling.Explained) || (s.Command is AgreeDate && !s.IsNoted)) || s.Breached("agreed-date-is-kept") == IsPast(in s, "agreed-date"));
        p.Always(
            "agreed-date-binds", "约定的期限即办结的期限", "what was agreed is when it is due", Source.Of("SS-2.7-1"),
            static (in s) => s.IsNoted || s.Command is not AgreeDate c || DueOf(s.CaseAfter, "agreed-date") == c.Until);
        p.Never(
            "agreed-with-nobody", "与没有联系方式的匿名投诉人约定或撤诉", "something is agreed with, or withdrawn by, an anonymous complainant without a contact", Source.Of("SS-3.2.5-1"),
            static (in s) => !s.IsNoted && s.Command is AgreeDate or ReportWithdrawal && s.Before.Complainant == Complainant.Anonymous && s.CaseBefore.Facts != s.CaseAfter.Facts);
    }

    private static void Deciding(ProcedureBuilder<ComplaintFacts> p)
    {
        p.Never(
            "decided-by-the-wrong-people", "由无权的人判定、批准、核实或结案", "somebody judges, approves, confirms or closes who may not", Source.Of("CM-3.2.2", "CP-3.3.3", "SF-9.2-1", "CR-9"),
            static (in s) => (s.Command, s.Before.Area) switch
            {
                (DecideValidity, ComplaintArea.Residence) => !IsOneOf(in s, Roles.CsStaff, Roles.CsLead, Roles.CsSupervisor, Roles.CsManager),
                (CloseComplaint, ComplaintArea.Residence) => !IsOneOf(in s, Roles.CsLead, Roles.CsSupervisor, Roles.CsManager),
                (DecidePlan or DecideWithdrawal, ComplaintArea.Residence) => !IsOneOf(in s, Roles.CsSupervisor, Roles.CsManager),
                (CloseComplaint, _) => !IsOneOf(in s, Roles.PropertySupervisor, Roles.PropertyDeptHead),
                (DecideValidity or DecidePlan or DecideWithdrawal, _) => !IsOneOf(in s, Roles.PropertyDeptHead),
                _ => false,
            });
        p.Never(
            "settled-without-approval", "须审批的方案未经批准就定下", "a plan that needs approval stands without it", Source.Of("CP-3.3.3", "SF-9.2-1", "C-44"),
            static (in s) => s.Entered(ComplaintHandling.PlanSettled) && s.Command is DraftPlan c && s.CaseBefore.Policy.Get(ComplaintParameters.PlanApproval) switch
            {
                PlanApproval.Always => true,
                PlanApproval.Never => false,
                _ => c.Compensates || s.Before.Area == ComplaintArea.ShowFlat,
            });
        p.Never(
            "handled-without-a-name", "样板房投诉转交而没有指定专人", "a show-flat complaint is passed on with nobody named to follow it up", Source.Of("SF-9.2-1"),
            static (in s) => s.After.Area == ComplaintArea.ShowFlat && s.After.Department is not null && s.After.FollowedBy is null);
    }

    private static void Handling(ProcedureBuilder<ComplaintFacts> p)
    {
        p.Always(
            "solved-without-plan-is-a-breach", "没有已定的方案而解决，记为违规", "solved without a plan that stands is a breach", Source.Of("CP-3.3.3", "CC-4.4"),
            static (in s) => !s.Entered(ComplaintHandling.Solved)
                || s.CaseBefore.State == ComplaintHandling.PlanSettled || s.CaseBefore.State == ComplaintHandling.InHandling || s.Breached("plan-stands"));
        p.Always(
            "unplanned-compensation-is-a-breach", "未列入已定方案的补偿，记为违规", "compensation that no plan that stands grants is a breach", Source.Of("G5-2.4-1", "CR-9"),
            static (in s) => s.Command is not ReportCompensation || s.Before.Compensation == Compensation.Owed || s.Decision.Breaches.Count > 0);
        p.Never(
            "signed-by-nobody", "匿名投诉有了签字或拒签", "an anonymous complaint is signed, or counts as not signed", Source.Of("SS-2.7-2", "SS-3.2.3"),
            static (in s) => s.Before.Complainant != Complainant.Named && (s.Entered(ComplaintHandling.SignedOff) || s.Entered(ComplaintHandling.LeftUnsigned)));
        p.Always(
            "late-review-is-a-breach", "超过期限才审查，记为违规", "a review after its time is a breach", Source.Of("SF-9.2-2"),
            static (in s) => s.IsNoted || s.Command is not ReviewResult || s.Breached("review-is-in-time") == IsPast(in s, "result-review"));
        p.Never(
            "settled-without-cause", "凭空了结审查或回访", "a review or a revisit counts as done that was not awaited", Source.Of("SF-9.2-2", "SF-8.6", "N-31"),
            static (in s) => !s.IsNoted && ((s.Command is ReviewResult && !s.Before.ReviewAwaited) || (s.Command is ReportRevisit && !s.Before.RevisitAwaited)));
    }

    private static void Telling(ProcedureBuilder<ComplaintFacts> p)
    {
        p.Always(
            "head-hears-what-goes-wrong", "重复、重提、直拨、不满意与不实撤诉都告知该部门负责人", "the head hears of a complaint that comes again, is reopened or taken to a manager, of a dissatisfied signature and of a false withdrawal", Source.Of("CR-7", "SS-2.7-2", "SS-3.2.4-2", "CC-3.3"),
            static (in s) => s.IsNoted || s.CaseBefore.IsEnded || !HeadMustHear(in s) || s.Tells(s.After.Area == ComplaintArea.Residence ? Roles.CsManager : Roles.PropertyDeptHead));
        p.Always(
            "manager-hears-of-the-call", "被直拨的经理得到通知", "the manager who was called is told", Source.Of("SS-3.2.4-2", "C-46"),
            static (in s) => s.IsNoted || s.Command is not ReportDirectCall c || s.Tells(c.Manager) == s.CaseBefore.Policy.Get(ComplaintParameters.DirectEscalation));
        p.Always(
            "leader-hears-what-to-decide", "方案待批、撤诉待核实即告知领导", "the leader hears of a plan, or a withdrawal, to be decided on", Source.Of("CP-3.3.3", "SF-9.2-1"),
            static (in s) => (s.After.ApprovalAwaited == s.Before.ApprovalAwaited || !s.After.ApprovalAwaited) && (s.After.WithdrawalReported == s.Before.WithdrawalReported || !s.After.WithdrawalReported)
                || s.Tells(s.After.Area == ComplaintArea.Residence ? Roles.CsSupervisor : Roles.PropertyDeptHead));
        p.Always(
            "department-hears-of-it", "转交与催办都通知责任部门", "the department is told what is passed to it, and urged", Source.Of("CM-3.2.2", "CC-3.3", "G5-2.4-3"),
            static (in s) => s.Command is not (TransferComplaint or UrgeDepartment) || s.Tells(s.After.Department!));
        p.Always(
            "handler-hears-how-it-goes", "进展、退回、未见成效、转回与结案后重提都告知办理人", "whoever follows the complaint up hears of progress, of a plan returned, a result that does not hold, a call referred back, and one taken up again after the end",
            Source.Of("CM-3.2.2", "CP-3.3.3", "CP-3.3.4", "SF-8.6", "SF-9.2-2"),
            static (in s) => s.IsNoted || !HandlerMustHear(in s) || s.Tells(s.After.Area == ComplaintArea.Residence ? Roles.CsStaff : Roles.PropertySupervisor));
    }

    private static bool HeadMustHear(in Step<ComplaintFacts> s) => s.Command switch
    {
        RegisterComplaint c => c.Earlier is not null,
        RecordSignature c => !c.Satisfied,
        DecideWithdrawal c => !c.Confirmed,
        ReportDirectCall => s.CaseBefore.Policy.Get(ComplaintParameters.DirectEscalation),
        ReopenComplaint => true,
        _ => false,
    };

    private static bool HandlerMustHear(in Step<ComplaintFacts> s) => s.Command switch
    {
        ReportProgress => true,
        DecidePlan c => !c.Approved,
        ReviewResult c => !c.Holds,
        ReportDirectCall => !s.CaseBefore.Policy.Get(ComplaintParameters.DirectEscalation),
        ReopenComplaint => s.CaseBefore.IsEnded,
        _ => false,
    };

    private static bool IsAReply(in Step<ComplaintFacts> s) => !s.IsNoted && s.Command switch
    {
        GiveReply c => c.Means == ReplyMeans.ToComplainant || s.Before.Complainant == Complainant.Anonymous,
        AgreeDate or RecordSignature => true,
        _ => false,
    };

    private static bool IsOneOf(in Step<ComplaintFacts> s, params Role[] roles) => roles.Contains(s.Actor.Role);

    private static bool IsPast(in Step<ComplaintFacts> s, string duty) => DueOf(s.CaseBefore, duty) is { } due && s.At > due;

    private static Instant? DueOf(Case<ComplaintFacts> owner, string duty)
    {
        foreach (var open in owner.Duties)
            if (string.Equals(open.Duty.Id, duty, StringComparison.Ordinal)) return open.Due;
        return null;
    }
}
