using System.Linq;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.Access.VisitorCategory;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>What must never, or always, be so of who is told, and of going out (告知与离开的性质).</content>
public static partial class VisitorAdmission
{
    private static void Telling(ProcedureBuilder<VisitorFacts> p)
    {
        // Whoever stands in the site's table is told: one rule for each who can stand there.
        ToldByTheTable("duty-officer-is-asked-first", "须先请示的，到岗即报值班人员", "whoever needs the duty officer's permission is announced to him on coming", Notice.DutyOfficerBefore, "LA-T6-1", "LA-T7-1", "C-06");
        ToldByTheTable("duty-officer-is-told", "表列须报值班人员的（贵宾、员工），放行即报；员工要求不报的除外", "the duty officer is told at once of those in the table, such as VIPs and staff, except staff who asked that he be not", Notice.DutyOfficer, "G1-2.A-2", "G1-2.C-2", "C-06");
        ToldByTheTable("patrol-is-told", "表列须报巡逻的，放行即报，由巡逻跟进", "the patrol is told of those in the table", Notice.Patrol, "G1-1.B3-7", "LA-T2-3", "C-06");
        ToldByTheTable("control-room-is-told", "表列须报中控的，放行即报", "the control room is told of those in the table", Notice.ControlRoom, "G1-1.B3-7", "C-06");
        ToldByTheTable("squad-leader-is-told", "表列须报分队长的，放行即报", "the squad leader is told of those in the table", Notice.SquadLeader, "G1-2.C-3", "C-06");
        ToldByTheTable("sales-are-told", "表列须报销售部的（看房客），引往会所即报", "the sales department is told at once of those in the table, such as viewers", Notice.Sales, "GC-1.3.C-3", "C-06");
        ToldByTheTable("clubhouse-is-told", "表列须报会所的，放行即报", "the clubhouse is told of those in the table", Notice.Clubhouse, "G3-1.2", "G-06");
        p.Always(
            "weak-proof-is-followed-up", "凭资料比对放行的由巡逻跟进", "a resident let in on a data match is followed up by the patrol, who is told", Source.Of("LA-T2-3", "N-07"),
            static (in s) => s.Command is not Admit || !s.Before.ByDataMatch || (s.After.FollowUp == FollowUpBy.Patrol && s.Tells(Roles.PatrolGuard)));
        p.Always(
            "data-match-is-remembered", "凭资料比对获准的记得是凭比对；后来本户同意的不再算", "a clearing on a data match is remembered as such, until the flat itself consents", Source.Of("LA-T2-2", "LA-T2-3"),
            static (in s) => s.CaseAfter.State != Cleared || s.IsNoted || s.Command is not (MatchResidentData or ConfirmWithHost) || s.After.ByDataMatch == s.Command is MatchResidentData);
        p.Always(
            "unannounced-is-the-squad-leaders", "要求不报的员工：报分队长跟进，不报值班人员", "of staff who asked for it the squad leader is told, who follows up, and not the duty officer", Source.Of("G1-2.C-3", "L-05"),
            static (in s) => s.Command is not Admit || !s.Before.Unannounced || (s.Tells(Roles.SquadLeader) && !s.Tells(Roles.DutyOfficer) && s.After.FollowUp == FollowUpBy.SquadLeader));
        p.Always(
            "asking-not-to-announce-counts", "准许的要求即记下", "the wish not to be announced, once granted, is kept", Source.Of("G1-2.C-3"),
            static (in s) => s.Command is not AskNotToAnnounce || s.After.Unannounced);
        p.Always(
            "suspicious-person-is-reported", "拦下可疑人员即报分队长与中控室", "of a suspicious person squad leader and control room are told",
            Source.Proposed("条款只写先敬礼后拦下", "the clause prints the salute and the stop only").And("SD-1.4", "L-09"),
            static (in s) => !s.Entered(Denied) || s.After.Denial != Denial.Suspicious || (s.Tells(Roles.SquadLeader) && s.Tells(Roles.ControlRoom)));
        p.Always(
            "mismatch-is-reported", "资料不符的，站点要求上报的即报值班人员", "of data that do not match the duty officer is told where the site says so", Source.Of("LA-T2-2", "G-03"),
            static (in s) => !s.Entered(Denied) || s.Command is not MatchResidentData || s.CaseBefore.Policy.Get(AdmissionParameters.OnMismatch) != MismatchRule.RefuseAndTell || s.Tells(Roles.DutyOfficer));
        p.Always(
            "entry-without-leave-is-a-breach", "未经放行入内记为违规，即报巡逻、中控与分队长，由巡逻跟进", "going in without leave is a breach, of which patrol, control room and squad leader are told; the patrol follows up", Source.Of("G3-4", "G6-5"),
            static (in s) => s.IsNoted || s.Command is not ReportEntryWithoutLeave
                || (s.Decision.Breaches.Count > 0 && s.Tells(Roles.PatrolGuard) && s.Tells(Roles.ControlRoom) && s.Tells(Roles.SquadLeader) && s.After.FollowUp == FollowUpBy.Patrol && s.After.Inside));
        p.Always(
            "trouble-is-reported", "跟进发现异常的，巡逻报分队长，分队长报保安队长", "what a follow-up finds wrong the patrol's goes to the squad leader, the squad leader's to the security captain", Source.Of("LA-T2-3", "G1-2.C-3", "G-40"),
            static (in s) => s.IsNoted || s.Command is not CloseFollowUp { Satisfactory: false } || s.Tells(s.Before.FollowUp == FollowUpBy.Patrol ? Roles.SquadLeader : Roles.SecurityCaptain));
        p.Always(
            "permit-at-gate-is-passed-on", "在门岗的持证人员转施工及持证人员出入流程", "a permit holder at the gate goes on under the rules for permits", Source.Of("G1-2.D-1", "C-21"),
            static (in s) => s.IsNoted || s.After.Category != PermitHolder || s.After.Post!.Kind != PostKind.Gate || (s.CaseAfter.State == PassedOn && s.Starts("contractor-pass")));

        void ToldByTheTable(string id, string zh, string en, Notice notice, params string[] clauses) => p.Always(
            id, zh, en, Source.Of(clauses),
            (in s) =>
            {
                var at = notice.Timing == NoticeTiming.Before ? s.Command is Classify && !s.CaseAfter.IsEnded : s.Command is Admit or Redirect;
                return !at || s.After.Category is null or Banned or Suspicious || (s.Before.Unannounced && notice == Notice.DutyOfficer)
                    || s.CaseAfter.Policy.Get(AdmissionTables.Notify)[new(s.After.Category.Value, s.After.Post!.Kind)].All(n => n != notice) || s.Tells(notice.Role);
            });
    }

    private static void Going(ProcedureBuilder<VisitorFacts> p)
    {
        p.Always(
            "early-return-is-a-breach", "未离开或遗失卡未结就还证，记为违规", "a document returned before leaving, or while a lost card is unsettled, is a breach", Source.Of("GC-1.3.A-5", "G-01"),
            static (in s) => s.Command is not ReturnDocument || s.Before.Document is null
                || s.Breached("is-leaving") == (s.CaseBefore.State == Inside || s.CaseBefore.State == Redirected) && s.Breached("lost-card-settled") == s.Before.LostCard is not null);
        p.Never(
            "settled-without-cause", "凭空还证、收卡、回报或查证", "a return, a collection, a report back or a check counts that was never due", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "LA-T2-3", "G-40"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                ReturnDocument => s.Before.Document is null,
                CollectCard c => c.Card != s.Before.Card && c.Card != s.Before.LostCard,
                CloseFollowUp => s.Before.FollowUp is null,
                CheckWorkCard => s.CaseBefore.State == Leaving && !s.Before.ExitCheckDue,
                _ => false,
            });
        p.Always(
            "exit-without-card-is-a-breach", "员工无证离开，或未经查证离开，记为违规；无证的报分队长", "staff who leave without a work card or unchecked are a breach, and of those without one the squad leader is told", Source.Of("GC-1.1-1", "N-06"),
            static (in s) => s.IsNoted || s.Before.Category != CompanyStaff || !s.Before.Inside || s.Command switch
            {
                CheckWorkCard { InOrder: false } => s.Decision.Breaches.Count > 0 && s.Tells(Roles.SquadLeader),
                ReportGone => s.Decision.Breaches.Count > 0 || (s.CaseBefore.State == Leaving && !s.Before.ExitCheckDue),
                _ => true,
            });
        p.Always(
            "staff-are-checked-out", "员工离开时须查证", "staff who come to leave are to be checked", Source.Of("GC-1.1-1", "N-06"),
            static (in s) => !s.Entered(Leaving) || s.Command is not BeginExit || s.After.ExitCheckDue == (s.Before.Category == CompanyStaff));
        p.Always(
            "gone-with-things-is-a-breach", "未还卡、未取证件而离开记为违规", "leaving without giving back the card or taking the document is a breach", Source.Of("GC-1.3.A-5", "GC-1.3.A-6"),
            static (in s) => s.IsNoted || s.Command is not ReportGone || s.Breached("exchanged-before-leaving") == (s.Before.Document is not null || s.Before.Card is not null || s.Before.LostCard is not null));
        p.Always(
            "leaving-is-recorded", "登记入内的人离开时登记离开；没有入内的、入内未登记的不登记", "of whoever was recorded on entry the leaving is recorded, and of nobody else", Source.Of("LA-5.2", "C-05"),
            static (in s) => s.Command is not (ReportGone or CloseVisit) || s.IsNoted || s.Records(Registers.VisitorRecord) == (s.Before.Inside && s.Before.Registered));
        p.Always(
            "message-lasts-while-inside", "口信恰在访客在区内时有效", "the gate's message stands exactly while the guest is inside", Source.Of("LA-T5-1", "N-08"),
            static (in s) => s.Before.Inside == s.After.Inside || s.CaseAfter.State == Admitted || s.Before.Category != ResidentGuest || s.Before.Post!.Kind != PostKind.Gate
                || s.After.Category != ResidentGuest
                || HasMessage(s.LedgerAfter, s.Before.Visitor, s.Before.Destination) == s.After.Inside);
        p.Never(
            "starts-anew-with-something-kept", "更正辨别后仍留着前一次的结果", "something is still known after the classification was withdrawn", Source.Of("G3-4"),
            static (in s) => s.Command is WithdrawClassification && s.After != VisitorFacts.Nothing with { Post = s.Before.Post });
        p.Always(
            "turned-away-is-on-record", "劝返的登记入劝返登记簿", "whoever is turned away stands in the log", Source.Proposed("条款没有要求登记被劝返的人", "no clause asks for a record of those turned away"),
            static (in s) => s.Command is not TurnAway || s.Records(Registers.TurnAwayLog));
        p.Never(
            "turned-away-as-if-let-in", "劝返或自行离开的人，仍按已获准的算", "somebody who was turned away or gave up still counts as known to be let in", Source.Of("G1-2.E-2"),
            static (in s) => (s.Command is TurnAway or GiveUp) && !s.IsNoted && (s.After.Registered || s.After.Inside || s.After.Visitor is not null) && s.CaseAfter.State != TurnedAway);
    }

    private static bool HasMessage(Ledger ledger, string? visitor, string? destination) =>
        visitor is not null && destination is not null && ledger.Entries.Any(e => e.Book == GateMessages.Id && e.Key == LedgerKey.Of(visitor, destination));
}
