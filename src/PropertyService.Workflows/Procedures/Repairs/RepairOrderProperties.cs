using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>What must never, or always, be so on a repair order (报修的性质).</summary>
internal static class RepairOrderProperties
{
    public static void AddTo(ProcedureBuilder<RepairOrderFacts> p)
    {
        Coming(p);
        Promising(p);
        Repairing(p);
        Accepting(p);
        Telling(p);
    }

    private static void Coming(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Never(
            "urgent-put-off-by-appointment", "急修用约时间代替到场时限", "an appointment takes the place of the limit for an urgent repair", Source.Of("IN-B.4-1", "SS-3.1.2-3"),
            static (in s) => !s.IsNoted && s.Command is AgreeAppointment && !s.Before.ByAppointment);
        p.Never(
            "appointment-in-the-past", "约定一个已经过去的时刻", "an appointment is agreed for a time that has passed", Source.Of("SS-3.1.2-3"),
            static (in s) => !s.IsNoted && s.Command is AgreeAppointment c && c.Visit <= s.At);
        p.Always(
            "last-appointment-counts", "上门期限就是最近约定的时刻加宽限", "the visit is due at the time agreed last, with the grace", Source.Of("SS-3.1.2-3", "G-29"),
            static (in s) => s.IsNoted || s.Command is not AgreeAppointment c || Due(s.CaseAfter, "visit-due") == c.Visit + s.CaseBefore.Policy.Get(RepairParameters.Grace));
        p.Always(
            "limits-count-from-becoming-urgent", "改判急修即按急修时限计，且只改判约定上门的", "once it becomes urgent the limits for urgent repairs count from then, and only what went by appointment becomes urgent", Source.Of("SS-3.1.2-1", "IN-B.4-1", "IN-B.4-2"),
            static (in s) => s.IsNoted || s.Command is not BecomeUrgent || (s.Before.ByAppointment
                && Due(s.CaseAfter, "visit-due") == s.At + s.CaseBefore.Policy.Get(RepairParameters.OnSiteWithin)
                && Due(s.CaseAfter, "repair-due") == s.At + s.CaseBefore.Policy.Get(RepairParameters.FixedWithin)));
        p.Never(
            "sent-without-an-appointment", "时间没约好就派人", "somebody is sent although a time has still to be agreed", Source.Of("SS-3.1.2-3"),
            static (in s) => s.Command is DispatchRepairer && s.Before.AppointmentToAgree);
        p.Always(
            "late-visit-is-a-breach", "急修到场超时、约修误时，各按其规则记为违规", "coming late is a breach, of the limit for urgent repairs or of the appointment", Source.Of("IN-B.4-1", "SS-3.1.2-3", "IN-P.3-1"),
            static (in s) =>
            {
                if (s.IsNoted || !(s.Command is ArriveOnSite or FindNobodyHome || (s.Command is AgreeAppointment or BecomeUrgent && s.Before.ByAppointment))) return true;
                var late = s.At > Due(s.CaseBefore, "visit-due");
                return s.Breached("on-site-in-time") == (late && !s.Before.ByAppointment) && s.Breached("appointment-is-kept") == (late && s.Before.ByAppointment);
            });
        p.Never(
            "limit-without-urgency", "约修或住户不在的，仍按急修的完成时限计", "the limit for urgent repairs runs on a scheduled repair, or on one put off because nobody was home", Source.Of("IN-B.4-2", "SS-3.1.2-3"),
            static (in s) => s.After.ByAppointment && Due(s.CaseAfter, "repair-due") is not null);
    }

    private static void Promising(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Never(
            "promise-of-the-past", "承诺一个已经过去的时刻", "a time is promised that has passed", Source.Of("IN-B.4-3"),
            static (in s) => !s.IsNoted && s.Command is PromiseDeadline c && c.Until <= s.At);
        p.Always(
            "last-promise-counts", "完成期限就是最近承诺的时刻", "the repair is due at the time promised last", Source.Of("IN-B.4-3", "N-36"),
            static (in s) => s.IsNoted || s.Command is not PromiseDeadline c || (Due(s.CaseAfter, "promised-repair") == c.Until && Due(s.CaseAfter, "repair-due") is null));
        p.Always(
            "promise-against-the-rules-is-a-breach", "过时、改期、过远的承诺，各记为违规", "a promise given too late, put off, or too far ahead is a breach each time", Source.Of("IN-B.4-2", "IN-B.4-3", "IN-P.3-1", "G-28"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not PromiseDeadline c) return true;
                var most = s.CaseBefore.Policy.Get(RepairParameters.PromiseMax);
                return s.Breached("promised-in-time") == (s.At > (Due(s.CaseBefore, "promised-repair") ?? Due(s.CaseBefore, "repair-due")))
                    && s.Breached("promise-is-the-first") == s.Before.Promised
                    && s.Breached("promise-is-not-too-far") == (most > Duration.Zero && c.Until - s.At > most);
            });
    }

    private static void Repairing(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Never(
            "begun-before-the-charge-was-told", "住户还不知道收费就开工", "work begins before the resident knows that it is charged", Source.Of("IN-W.1-2"),
            static (in s) => s.Command is BeginRepair && s.Before.ToTell.Contains(ResidentMatter.Charge));
        p.Always(
            "late-repair-is-a-breach", "修好时已过时限或承诺，各记为违规", "a repair done after its limit or after the promised time is a breach", Source.Of("IN-B.4-2", "IN-B.4-3"),
            static (in s) => s.IsNoted || s.Command is not FinishRepair
                || (s.Breached("repaired-in-time") == (s.At > Due(s.CaseBefore, "repair-due")) && s.Breached("promise-is-kept") == (s.At > Due(s.CaseBefore, "promised-repair"))));
        p.Always(
            "untold-charge-is-a-breach", "住户不知道收费而修好，记为违规", "a charged repair done before the resident was told is a breach", Source.Of("IN-W.1-2"),
            static (in s) => s.IsNoted || s.Command is not FinishRepair || s.Breached("charge-is-told") == s.Before.ToTell.Contains(ResidentMatter.Charge));
        p.Always(
            "uncleaned-site-is-a-breach", "修完没清场记为违规", "leaving the site uncleaned is a breach", Source.Of("RS-2.6", "IN-P.3-1"),
            static (in s) => s.IsNoted || s.Command is not FinishRepair c || s.Breached("site-is-cleaned") == !c.SiteCleaned);
        p.Never(
            "settled-without-cause", "凭空告知、清场、落实意见", "something told, cleaned or dealt with counts that was never owed", Source.Of("CM-3.3.2", "RS-2.6", "RS-2.8-2"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                TellResident c => !s.Before.ToTell.Contains(c.Matter),
                CleanSite => !s.Before.SiteToClean,
                HandleFeedback => !s.Before.FeedbackOwed,
                _ => false,
            });
        p.Never(
            "finished-work-called-off", "修好之后取消", "an order is called off after the repair was done", Source.Of("RS-2.7", "IN-P.3-2"),
            static (in s) => s.Entered(RepairOrder.CalledOff) && !s.Before.WorkOwed);
    }

    private static void Accepting(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Never(
            "acceptance-out-of-order", "不按站点的次序质检、签收", "the check or the signature comes before its turn in the site's order", Source.Of("RS-2.7", "IN-P.3-2", "C-42"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                CheckQuality => s.Before.AcceptanceToCome[0] != AcceptanceStep.QualityCheck,
                SignForRepair => s.Before.AcceptanceToCome[0] != AcceptanceStep.ResidentSignature,
                _ => false,
            });
        p.Never(
            "unfinished-work-stands", "没修好就裁定照此验收", "a manager decides that work stands which is not done", Source.Of("CM-3.4.2", "RS-2.7", "SS-3.2.4-2"),
            static (in s) => s.Command is DecideDispute { WorkStands: true } && s.Before.WorkOwed);
        p.Always(
            "late-return-visit-is-a-breach", "回访逾期记为违规", "a return visit after its time is a breach", Source.Of("IN-P.3-3", "C-41"),
            static (in s) => s.IsNoted || s.Command is not PayReturnVisit || s.Breached("visited-in-time") == (s.At > Due(s.CaseBefore, "return-visit")));
        p.Always(
            "return-visit-by-another-is-a-breach", "不是站点指定的部门回访，记为违规", "a return visit by a department other than the one named is a breach", Source.Of("RS-2.8-1", "IN-B.5", "C-41"),
            static (in s) => s.IsNoted || s.Command is not PayReturnVisit
                || s.Breached("visited-by-the-department") == ((s.CaseBefore.Policy.Get(RepairParameters.VisitBy) == ReturnVisitBy.Engineering) != (s.Actor.Role == Roles.EngineeringDept)));
    }

    private static void Telling(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.Always(
            "repairer-is-told", "派工、求援、返工都告知维修员，派工后取消也告知", "repairers are told of a dispatch, a call for help, work to be done again, and a cancellation once one was sent", Source.Of("SS-3.1.2-2", "SD-2.5-1", "RS-2.7"),
            static (in s) => s.IsNoted || s.Command switch
            {
                DispatchRepairer or CallHelp => s.Tells(Roles.Repairer),
                CancelRepair => s.Tells(Roles.Repairer) == (s.CaseBefore.State.Id is not ("reported" or "classified")),
                ReportRepair => true,
                _ => s.Before.WorkOwed || !s.After.WorkOwed || s.Tells(Roles.Repairer),
            });
        p.Always(
            "engineering-is-told", "转工程、回访意见都告知工程部", "engineering is told of works and of feedback", Source.Of("IN-B.4-4", "RS-2.8-2"),
            static (in s) => s.IsNoted || s.Command is not (ReferToWorks or PayReturnVisit { Satisfied: false }) || s.Tells(Roles.EngineeringDept));
        p.Always(
            "promise-is-tracked", "承诺告知客服跟踪，改期另告知工程部经理", "customer service is told of a promise, and the engineering manager of one put off", Source.Of("CM-3.3.2", "IN-B.4-3", "IN-P.3-1"),
            static (in s) => s.IsNoted || s.Command is not PromiseDeadline || (s.Tells(Roles.CsStaff) && s.Tells(Roles.EngineeringManager) == s.Before.Promised));
        p.Always(
            "manager-hears-of-a-dispute", "异议、拒签即告知工程部经理", "the engineering manager is told of a dispute and of a signature refused", Source.Of("SS-3.2.4-2"),
            static (in s) => !s.Entered(RepairOrder.Disputed) || s.Tells(Roles.EngineeringManager));
        p.Always(
            "dispute-is-a-complaint", "有异议即按投诉登记", "a dispute is registered as a complaint", Source.Of("SS-3.2.4-2"),
            static (in s) => !s.Entered(RepairOrder.Disputed) || s.Starts("complaint-handling"));
    }

    private static Instant? Due(Case<RepairOrderFacts> owner, string duty) =>
        owner.ListDuties().Where(d => d.Duty.Id == duty && d.HasDeadline).Select(static d => (Instant?)d.Due).FirstOrDefault();
}
