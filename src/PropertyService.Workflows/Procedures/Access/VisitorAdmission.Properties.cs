using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.Access.VisitorCategory;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>What must never, or always, be so (性质).</content>
public static partial class VisitorAdmission
{
    private static void Properties(ProcedureBuilder<VisitorFacts> p)
    {
        Clearing(p);
        Entering(p);
        Telling(p);
        Going(p);
    }

    private static void Clearing(ProcedureBuilder<VisitorFacts> p)
    {
        p.Never(
            "banned-let-in", "禁入或可疑的人获准入内", "a banned or suspicious person is cleared", Source.Of("GC-1.3.D-2", "G6-5", "SD-1.4", "C-09", "N-10"),
            static (in s) => s.CaseAfter.State == Cleared && s.After.Category is Banned or Suspicious);
        p.Never(
            "cleared-without-consent", "未经被访人同意而获准", "a visitor is cleared without the host's consent or the gate's message", Source.Of("GC-1.3.A-2", "GC-1.3.B-4", "G1-2.E-1", "LA-T5-3"),
            static (in s) => s.Entered(Cleared) && s.After.Category is OfficeBusiness or ResidentGuest && s.Command switch
            {
                ConfirmWithHost c => c.Answer != Answer.Consents,
                AskVisit c => s.After.Category == OfficeBusiness || s.After.Post!.Kind == PostKind.Gate
                    || !HasMessage(s.LedgerBefore, c.Visitor, c.Destination),
                _ => true,
            });
        p.Never(
            "matched-where-not-allowed", "站点不许比对而比对", "data are matched where the site does not, or for somebody who does not claim to live here", Source.Of("LA-T2-2", "C-13"),
            static (in s) => s.Entered(NobodyHome) && (s.After.Category != UnknownResident || s.CaseBefore.Policy.Get(AdmissionParameters.UnknownResidentPath)[s.After.Post!.Kind] == UnknownPath.Refuse));
        p.Never(
            "cleared-without-permission", "公务或参观未经准许而获准", "an official or a sightseer is cleared without the duty officer's permission", Source.Of("LA-T6-1", "LA-T7-1"),
            static (in s) => s.Entered(Cleared) && s.After.Category is Government or Sightseer && s.Command is not AskDutyOfficer { Answer: Answer.Consents });
        p.Never(
            "cleared-by-the-wrong-check", "用别类的查验放行", "somebody is cleared, or turned down, by a check that is not for that category", Source.Of("GC-1.1-1", "G1-2.C-1", "LA-T8-1", "LA-T3-0", "LA-T6-1", "LA-T5-2"),
            static (in s) => !s.Breached("out-of-order") && !s.Breached("after-end") && s.Command switch
            {
                CheckWorkCard => s.Before.Category != CompanyStaff,
                CheckPermit => s.Before.Category != PermitHolder,
                CheckLeader => s.Before.Category != Leader,
                AskDutyOfficer => s.Before.Category is not (Government or Sightseer or Leader),
                AskVisit or ConfirmWithHost => s.Before.Category is not (OfficeBusiness or ResidentGuest or UnknownResident),
                _ => false,
            });
        p.Never(
            "suspicion-lifted-by-guard", "门岗自行解除可疑", "a guard lifts a suspicion", Source.Of("SD-1.4"),
            static (in s) => s.Before.Category == Suspicious && s.Command is WithdrawClassification && (s.Actor.Role.Equals(Roles.GateGuard) || s.Actor.Role.Equals(Roles.LobbyAssistant)));
        p.Never(
            "resident-cleared-on-weak-proof", "自称住户既未获本户同意，又没有姓名加一项站点认可的资料相符，而获准", "an unknown resident is cleared with neither the flat's permission nor a matching name and one further datum that the site accepts", Source.Of("LA-T2-1", "LA-T2-2", "L-07", "N-11"),
            static (in s) =>
            {
                if (!s.Entered(Cleared) || s.After.Category != UnknownResident) return false;
                if (s.Command is not MatchResidentData c) return s.Command is not ConfirmWithHost { Answer: Answer.Consents };
                var accepted = s.CaseBefore.Policy.Get(AdmissionParameters.MatchFields).ToHashSet();
                return !c.Agreeing.Contains(ResidentDatum.Name) || (accepted.Count > 0 && !accepted.Overlaps(c.Agreeing));
            });
        p.Never(
            "staff-cleared-without-a-card", "公司员工没有有效工作证而获准", "company staff are cleared without a work card in order", Source.Of("GC-1.1-1", "G1-2.C-1", "LA-T4-1"),
            static (in s) => s.Entered(Cleared) && s.After.Category == CompanyStaff && s.Command is not CheckWorkCard { InOrder: true });
        p.Never(
            "permit-holder-cleared-without-a-permit", "持证人员没有有效出入证而获准", "a permit holder is cleared without a permit in order", Source.Of("LA-T8-1"),
            static (in s) => s.Entered(Cleared) && s.After.Category == PermitHolder && s.Command is not CheckPermit { InOrder: true });
        p.Never(
            "leader-cleared-unlisted", "既不在名单上、又无专门通知的领导当场获准", "a leader whom neither the site's list nor a special notice names is cleared on the spot", Source.Of("G1-2.A-1", "G3-2.3", "LA-T3-0"),
            static (in s) => s.Entered(Cleared) && s.After.Category == Leader && s.Command switch
            {
                CheckLeader { Notice: not null } or AskDutyOfficer => false,
                CheckLeader { ListEntry: { } entry } => s.CaseBefore.Policy.Get(AdmissionParameters.VipList).All(listed => listed != entry),
                _ => true,
            });
        p.Never(
            "leader-cleared-on-asking", "未能认定的领导，值班人员没有准许，或站点不许请示，却获准", "a leader who was not recognised is cleared without the duty officer's leave, or where the site does not have him asked", Source.Of("LA-T3-1", "G-05"),
            static (in s) => s.Entered(Cleared) && s.After.Category == Leader && s.Command is AskDutyOfficer c
                && (c.Answer != Answer.Consents || s.Before.Denial is not (Denial.NotRecognised or Denial.NotPermitted) || s.CaseBefore.Policy.Get(AdmissionParameters.OnUnrecognised) != UnrecognisedRule.AskDutyOfficer));
        p.Never(
            "asked-where-an-appointment-is-needed", "要求先约的站点，门岗对未约的访客仍去询问被访人", "at a gate whose site asks for an appointment the host is asked for a visitor who has none", Source.Of("GC-1.3.A-7", "C-04", "G-04"),
            static (in s) => s.CaseBefore.Policy.Get(AdmissionParameters.OnNoAppointment) == NoAppointmentRule.Refuse && s.Before.Post?.Kind == PostKind.Gate && s.Before.Category is OfficeBusiness or ResidentGuest
                && !s.IsNoted && (s.Command is AskVisit { Arranged: false } ? s.CaseAfter.State != Denied : s.Command is ConfirmWithHost && s.Before.Denial == Denial.NoAppointment));
        p.Never(
            "unannounced-against-the-rules", "不许时，或本来就不报时，仍记为不报管理处", "somebody stays unannounced who is not staff, where the site does not allow it, or where nobody would be told", Source.Of("G1-2.C-3", "L-05"),
            static (in s) => s.After.Unannounced && (s.After.Category != CompanyStaff || !s.CaseAfter.Policy.Get(AdmissionParameters.SuppressNotice)
                || s.CaseAfter.Policy.Get(AdmissionTables.Notify)[new(CompanyStaff, s.After.Post!.Kind)].All(static n => n != Notice.DutyOfficer)));
        p.Always(
            "wrong-channel-is-a-breach", "特殊住户经中控询问，其他人按岗位的渠道询问，否则记为违规", "special residents are asked through the control room, the others by a channel of the post; anything else is a breach", Source.Of("LA-T5-3", "LA-T5-4", "C-03", "G-34"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not ConfirmWithHost c) return true;
                var (flat, throughControlRoom) = (s.Before.Destination, c.Channel == HostChannel.ControlRoom);
                if (s.CaseBefore.Policy.Get(AdmissionParameters.SpecialResidents).Any(special => special == flat)) return s.Breached("right-channel") != throughControlRoom;
                return s.Breached("right-channel") == (throughControlRoom || s.CaseBefore.Policy.Get(AdmissionTables.ConfirmChannel)[s.Before.Post!.Kind].All(channel => channel != c.Channel));
            });
        p.Always(
            "lobby-asks-three-things", "大堂没有问被访人是谁，记为违规", "not asking in the lobby whom the visitor wishes to see is a breach", Source.Of("LA-T5-2"),
            static (in s) => !s.Entered(Confirming) || s.Command is not AskVisit c
                || s.Breached("host-is-named") == (c.Host is null && s.Before.Post!.Kind == PostKind.Lobby && s.Before.Category != UnknownResident));
        p.Never(
            "withdrawn-consent-still-counts", "被访人不同意或收回同意后，登记、口信、比对结果仍算数", "a registration, the gate's message or a data match still counts after the host declined", Source.Of("GC-1.3.B-4", "G1-2.E-2", "LA-T5-3"),
            static (in s) => !s.IsNoted && s.Command is ConfirmWithHost { Answer: Answer.Declines } && (s.After.Registered || s.After.GateConfirmed || s.After.ByDataMatch || s.After.Denial != Denial.HostDeclined));
        p.Always(
            "opened-at-anothers-post-is-a-breach", "门岗在大堂、大堂助理在门岗接待，记为违规", "a gate guard who receives in a lobby, or a lobby assistant at a gate, is a breach", Source.Of("G1-2.E-1", "LA-T5-3"),
            static (in s) => s.IsNoted || s.Command is not Greet c || s.Breached("role-fits-post") == (s.Actor.Role.Equals(Roles.GateGuard) && c.Post.Kind == PostKind.Lobby || s.Actor.Role.Equals(Roles.LobbyAssistant) && c.Post.Kind == PostKind.Gate));
        p.Never(
            "let-in-at-anothers-post", "门岗在大堂放行，或大堂助理在门岗放行", "a gate guard lets somebody in at a lobby, or a lobby assistant at a gate", Source.Of("G1-2.E-1", "LA-T5-3"),
            static (in s) => s.Command is Admit or Redirect && (s.Before.Post!.Kind == PostKind.Gate ? s.Actor.Role.Equals(Roles.LobbyAssistant) : s.Actor.Role.Equals(Roles.GateGuard)));
    }

    private static void Entering(ProcedureBuilder<VisitorFacts> p)
    {
        p.Never(
            "registered-before-consent", "被访人未同意或已收回同意，就登记", "somebody is registered before the host consented, or after he declined", Source.Of("GC-1.3.B-4", "GC-1.3.A-3", "G1-2.E-1"),
            static (in s) => s.Command is Register && (s.CaseBefore.State != Cleared || s.Before.Denial is not null));
        p.Never(
            "registered-somebody-else", "登记的不是问过被访人的那一位", "somebody is registered whom the host was not asked about", Source.Of("GC-1.3.B-3", "GC-1.3.B-4", "LA-T5-1"),
            static (in s) => s.Command is Register c && s.Before.Category is OfficeBusiness or ResidentGuest or UnknownResident && c.Visitor != s.Before.Visitor);
        p.Never(
            "passed-without-document", "证件未押又未记明原因就登记、发卡或放行", "somebody is registered, given a card or let in without the document held or the fall-back recorded", Source.Of("GC-1.3.A-4", "N-01"),
            static (in s) => s.Command is Register or IssueCard or Admit or Redirect && s.Before is { Document: null, LostDocument: null, FellBack: null }
                && s.CaseBefore.Policy.Get(AdmissionTables.IdHandling)[new(s.Before.Category!.Value, s.Before.Post!.Kind)] == IdPolicy.Hold);
        p.Never(
            "registered-without-showing", "未出示证件就登记", "somebody is registered without showing the document that is asked for", Source.Of("G1-1.B3-5", "N-05"),
            static (in s) => s.Command is Register { DocumentShown: false } && s.Before is { Document: null, LostDocument: null } && s.Before.FellBack != FallBackReason.NoneCarried
                && s.CaseBefore.Policy.Get(AdmissionTables.IdHandling)[new(s.Before.Category!.Value, s.Before.Post!.Kind)] != IdPolicy.None);
        p.Never(
            "unholdable-document-held", "押存了不得押存的证件", "a document is held that may not be", Source.Of("GC-1.3.A-3", "L-01"),
            static (in s) => s.Command is HoldDocument c && !s.CaseBefore.Policy.Get(AdmissionParameters.HoldableDocuments).Contains(c.Document));
        p.Never(
            "document-held-without-rule", "无须押存而押存,或重复押存", "a document is held where the site's table does not say so, or one more beside another", Source.Of("GC-1.3.A-3", "C-01"),
            static (in s) => s.Command is HoldDocument && (s.Before.Document is not null || s.Before.FellBack is not null
                || s.CaseBefore.Policy.Get(AdmissionTables.IdHandling)[new(s.Before.Category!.Value, s.Before.Post!.Kind)] != IdPolicy.Hold));
        p.Never(
            "thing-taken-twice", "同一证件、卡、人在两个个案中", "a document, a card or a person stands in two cases at once", Source.Of("GC-1.3.A-3", "GC-1.3.A-4", "LA-5.2"),
            static (in s) => s.Command switch
            {
                HoldDocument c => IsOut(s.LedgerBefore, Things.HeldDocument, c.Number, s.CaseBefore),
                IssueCard c => IsOut(s.LedgerBefore, Things.VisitorCard, c.Card, s.CaseBefore),
                Register c => s.Before.Post!.Kind == PostKind.Gate && IsOut(s.LedgerBefore, Things.RegisteredPerson, c.Visitor, s.CaseBefore),
                _ => false,
            });
        p.Never(
            "blocked-card-issued", "发出已停用的卡", "a blocked card is issued", Source.Of("GC-1.3.A-6", "G-01"),
            static (in s) => s.Command is IssueCard c && s.LedgerBefore.Entries.Any(e => e.Book == BlockedCards.Id && e.Key == c.Card));
        p.Never(
            "second-card", "同一人发两张卡", "a second card is issued, or one where the site issues none", Source.Of("GC-1.3.A-4", "C-02"),
            static (in s) => s.Command is IssueCard && (s.Before.Card is not null || s.Before.LostCard is not null
                || !s.CaseBefore.Policy.Get(AdmissionTables.CardIssued)[new(s.Before.Category!.Value, s.Before.Post!.Kind)]));
        p.Never(
            "registered-twice", "重复登记", "somebody is registered twice", Source.Of("LA-5.2"),
            static (in s) => s.Command is Register && s.Before.Registered);
        p.Never(
            "guard-waives-the-document", "门岗自行免验证件,或另加理由", "a guard lets somebody in without any document, or a fall-back is recorded where nothing is asked for, or on top of another", Source.Of("GC-1.3.A-3", "L-01", "N-01"),
            static (in s) => s.Command is FallBackToRegister c && (s.Before.FellBack is not null || s.Before.Document is not null
                || (c.Reason == FallBackReason.NoneCarried) == (s.Actor.Role.Equals(Roles.GateGuard) || s.Actor.Role.Equals(Roles.LobbyAssistant))
                || s.CaseBefore.Policy.Get(AdmissionTables.IdHandling)[new(s.Before.Category!.Value, s.Before.Post!.Kind)] is var handling
                    && (handling == IdPolicy.None || (handling == IdPolicy.RegisterOnly && c.Reason != FallBackReason.NoneCarried))));
        p.Never(
            "passed-unrecorded", "未登记就发卡或放行", "somebody is given a card or let in without being recorded where that is due", Source.Of("GC-1.3.B-5", "G1-2.E-1", "LA-T8-3", "C-05", "C-07"),
            static (in s) => s.Command is IssueCard or Admit or Redirect && !s.Before.Registered
                && !(s.Before.GateConfirmed && !s.CaseBefore.Policy.Get(AdmissionParameters.RecordGateConfirmed))
                && s.CaseBefore.Policy.Get(AdmissionTables.RecordRequired)[new(s.Before.Category!.Value, s.Before.Post!.Kind)]);
        p.Never(
            "passed-without-card", "须发卡而未发就放行", "somebody is let in without the card that is due", Source.Of("GC-1.3.A-4", "GC-1.3.B-5", "C-02"),
            static (in s) => s.Command is Admit or Redirect && s.Before.Card is null
                && s.CaseBefore.Policy.Get(AdmissionTables.CardIssued)[new(s.Before.Category!.Value, s.Before.Post!.Kind)]);
        p.Never(
            "viewer-admitted", "看房客自行入内,或把别人引往会所", "a viewer is let in by himself, or somebody else is sent to the clubhouse", Source.Of("GC-1.3.C-1", "C-12"),
            static (in s) => s.Command is Admit && s.Before.Category == HouseViewer || s.Command is Redirect && s.Before.Category != HouseViewer);
        p.Always(
            "inside-is-known", "门岗放进的外来人都记在区内", "everybody but residents whom a gate lets in counts as inside until counted out",
            Source.Of("GC-1.3.C-1", "GC-1.3.A-5", "N-12").ReadAs("GC-1.3.C-1 只写看房客、GC-1.3.A-5 只写公务来访；其余外来人照此点出，才说得清谁在区内", "GC-1.3.C-1 is about viewers and GC-1.3.A-5 about office business; the others are counted out alike, so that it is known who is inside"),
            static (in s) => s.Command is not (Admit or Redirect) || s.Before.Post!.Kind != PostKind.Gate || s.Before.Category is KnownResident or UnknownResident || s.After.Inside);
    }

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
            "early-return-is-a-breach", "未离开或遗失卡未结就还证,记为违规", "a document returned before leaving, or while a lost card is unsettled, is a breach", Source.Of("GC-1.3.A-5", "G-01"),
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
        p.Never(
            "turned-away-as-if-let-in", "劝返或自行离开的人，仍按已获准的算", "somebody who was turned away or gave up still counts as known to be let in", Source.Of("G1-2.E-2"),
            static (in s) => (s.Command is TurnAway or GiveUp) && !s.IsNoted && (s.After.Registered || s.After.Inside || s.After.Visitor is not null) && s.CaseAfter.State != TurnedAway);
    }

    private static bool IsOut(Ledger ledger, Thing thing, string item, Case self) =>
        ledger.Duties.Any(d => d.Duty.Thing == thing && d.Item == item && !(d.Case == self.Id && d.Procedure == self.Procedure.Id));

    private static bool HasMessage(Ledger ledger, string? visitor, string? destination) =>
        ledger.Entries.Any(e => e.Book == GateMessages.Id && e.Key == visitor + " / " + destination);

}
