using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.Access.VisitorCategory;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>What must never, or always, be so (性质).</content>
public static partial class VisitorAdmission
{
    private static void Properties(ProcedureBuilder<VisitorFacts> p)
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
            "resident-cleared-on-weak-proof", "自称住户未获本户同意、资料又不足而获准", "an unknown resident is cleared without the flat's permission, a name and a further datum", Source.Of("LA-T2-1", "LA-T2-2", "L-07", "N-11"),
            static (in s) => s.Entered(Cleared) && s.After.Category == UnknownResident && s.Command switch
            {
                ConfirmWithHost c => c.Answer != Answer.Consents,
                MatchResidentData c => !c.Agreeing.Contains(ResidentDatum.Name)
                    || (c.Agreeing.Count < 2 && s.CaseBefore.Policy.Get(AdmissionParameters.MatchFields).Count > 0),
                _ => true,
            });
        p.Never(
            "matched-where-not-allowed", "站点不许比对而比对", "data are matched where the site does not, or for somebody who does not claim to live here", Source.Of("LA-T2-2", "C-13"),
            static (in s) => s.Entered(NobodyHome) && (s.After.Category != UnknownResident || s.CaseBefore.Policy.Get(AdmissionParameters.UnknownResidentPath)[s.After.Post!.Kind] == UnknownPath.Refuse));
        p.Never(
            "cleared-without-permission", "公务或参观未经准许而获准", "an official or a sightseer is cleared without the duty officer's permission", Source.Of("LA-T6-1", "LA-T7-1"),
            static (in s) => s.Entered(Cleared) && s.After.Category is Government or Sightseer && s.Command is not AskDutyOfficer { Answer: Answer.Consents });
        p.Never(
            "leader-cleared-unrecognised", "领导未经认定或准许而获准", "a leader is cleared who is neither listed, announced nor permitted", Source.Of("G1-2.A-1", "G3-2.3", "LA-T3-0", "G-05"),
            static (in s) => s.Entered(Cleared) && s.After.Category == Leader && s.Command switch
            {
                CheckLeader c => c.Notice is null && (c.ListEntry is null || !s.CaseBefore.Policy.Get(AdmissionParameters.VipList).Contains(c.ListEntry)),
                AskDutyOfficer c => c.Answer != Answer.Consents || s.Before.Denial is null || s.CaseBefore.Policy.Get(AdmissionParameters.OnUnrecognised) == UnrecognisedRule.Refuse,
                _ => true,
            });
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
            "asked-where-an-appointment-is-needed", "要求先约的站点未约也去询问", "the host is asked for a visitor without an appointment where the site asks for one", Source.Of("GC-1.3.A-7", "C-04", "G-04"),
            static (in s) => s.Before.Denial == Denial.NoAppointment && s.Command is ConfirmWithHost && s.CaseAfter.State != s.CaseBefore.State);
        p.Never(
            "suspicion-lifted-by-guard", "门岗自行解除可疑", "a guard lifts a suspicion", Source.Of("SD-1.4"),
            static (in s) => s.Before.Category == Suspicious && s.Command is WithdrawClassification && (s.Actor.Role.Equals(Roles.GateGuard) || s.Actor.Role.Equals(Roles.LobbyAssistant)));
        p.Never(
            "unannounced-against-the-rules", "不许时仍不报管理处", "somebody stays unannounced who is not staff, or where the site does not allow it", Source.Of("G1-2.C-3", "L-05"),
            static (in s) => s.After.Unannounced && (s.After.Category != CompanyStaff || !s.CaseAfter.Policy.Get(AdmissionParameters.SuppressNotice)));
        p.Always(
            "wrong-channel-is-a-breach", "渠道不对记为违规", "asking a special resident past the control room, or through it without need, is a breach", Source.Of("LA-T5-4", "C-03", "G-34"),
            static (in s) => s.Command is not ConfirmWithHost c || s.Breached("out-of-order") || s.Breached("after-end")
                || c.Channel == HostChannel.ControlRoom == s.CaseBefore.Policy.Get(AdmissionParameters.SpecialResidents).Contains(s.Before.Destination!)
                || s.Breached("right-channel"));

        p.Never(
            "unholdable-document-held", "押存了不得押存的证件", "a document is held that may not be", Source.Of("GC-1.3.A-3", "L-01"),
            static (in s) => s.Command is HoldDocument c && !s.CaseBefore.Policy.Get(AdmissionParameters.HoldableDocuments).Contains(c.Document));
        p.Never(
            "document-held-without-rule", "无须押存而押存，或重复押存", "a document is held where the site's table does not say so, or one more beside another", Source.Of("GC-1.3.A-3", "C-01"),
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
            "passed-without-document", "证件未押又未记明原因就登记、发卡或放行", "somebody is registered, given a card or let in without the document held or the fall-back recorded", Source.Of("GC-1.3.A-4", "N-01"),
            static (in s) => s.Command is Register or IssueCard or Admit or Redirect && s.Before is { Document: null, FellBack: null }
                && s.CaseBefore.Policy.Get(AdmissionTables.IdHandling)[new(s.Before.Category!.Value, s.Before.Post!.Kind)] == IdPolicy.Hold);
        p.Never(
            "registered-without-showing", "未出示证件就登记", "somebody is registered without showing the document that is asked for", Source.Of("G1-1.B3-5", "N-05"),
            static (in s) => s.Command is Register { DocumentShown: false } && s.Before.Document is null && s.Before.FellBack != FallBackReason.NoneCarried
                && s.CaseBefore.Policy.Get(AdmissionTables.IdHandling)[new(s.Before.Category!.Value, s.Before.Post!.Kind)] != IdPolicy.None);
        p.Never(
            "registered-twice", "重复登记", "somebody is registered twice", Source.Of("LA-5.2"),
            static (in s) => s.Command is Register && s.Before.Registered);
        p.Never(
            "guard-waives-the-document", "门岗自行免验证件，或另加理由", "a guard lets somebody in without any document, or a fall-back is recorded where nothing is asked for, or on top of another", Source.Of("GC-1.3.A-3", "L-01", "N-01"),
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
            "viewer-admitted", "看房客自行入内，或把别人引往会所", "a viewer is let in by himself, or somebody else is sent to the clubhouse", Source.Of("GC-1.3.C-1", "C-12"),
            static (in s) => s.Command is Admit && s.Before.Category == HouseViewer || s.Command is Redirect && s.Before.Category != HouseViewer);
        p.Always(
            "inside-is-known", "门岗放进的外来人都记在区内", "everybody but residents whom a gate lets in counts as inside until counted out", Source.Of("GC-1.3.C-1", "N-12"),
            static (in s) => s.Command is not (Admit or Redirect) || s.Before.Post!.Kind != PostKind.Gate || s.Before.Category is KnownResident or UnknownResident || s.After.Inside);
        p.Always(
            "weak-proof-is-followed-up", "凭资料比对放行的由巡逻跟进", "a resident let in on a data match is followed up by the patrol, who is told", Source.Of("LA-T2-3", "N-07"),
            static (in s) => s.Command is not Admit || !s.Before.ByDataMatch || (s.After.FollowUp == FollowUpBy.Patrol && IsTold(s.Decision, Roles.PatrolGuard)));
        p.Always(
            "staff-are-announced", "员工入内即报值班，要求不报的报分队长", "staff are announced to the duty officer, or on request to the squad leader, who follows up", Source.Of("G1-2.C-2", "G1-2.C-3", "L-05"),
            static (in s) => s.Command is not Admit || s.Before.Category != CompanyStaff || s.Before.Post!.Kind != PostKind.Gate
                || (s.Before.Unannounced
                    ? IsTold(s.Decision, Roles.SquadLeader) && !IsTold(s.Decision, Roles.DutyOfficer) && s.After.FollowUp == FollowUpBy.SquadLeader
                    : s.CaseBefore.Policy.Get(AdmissionTables.Notify)[new(CompanyStaff, PostKind.Gate)].Contains(Notice.DutyOfficer) == IsTold(s.Decision, Roles.DutyOfficer)));
        p.Always(
            "entry-without-leave-is-a-breach", "未经放行入内记为违规", "going in without leave is a breach", Source.Of("G3-4", "G6-5"),
            static (in s) => s.Command is not ReportEntryWithoutLeave || s.Decision.Breaches.Count > 0);

        p.Always(
            "early-return-is-a-breach", "未离开或遗失卡未结就还证，记为违规", "a document returned before leaving, or while a lost card is unsettled, is a breach", Source.Of("GC-1.3.A-5", "G-01"),
            static (in s) => s.Command is not ReturnDocument || s.Before.Document is null
                || s.Breached("is-leaving") == (s.CaseBefore.State == Inside || s.CaseBefore.State == Redirected) && s.Breached("lost-card-settled") == s.Before.LostCard is not null);
        p.Never(
            "settled-without-cause", "凭空还证、收卡、结卡、回报或查证", "a return, a collection, a settling, a report back or a check counts that was never due", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "LA-T2-3", "G-01", "G-40"),
            static (in s) => !s.Breached("out-of-order") && !s.Breached("after-end") && s.Command switch
            {
                ReturnDocument => s.Before.Document is null,
                CollectCard c => c.Card != s.Before.Card && c.Card != s.Before.LostCard,
                ReportCardLost => s.Before.Card is null,
                SettleLostCard => s.Before.LostCard is null,
                CloseFollowUp => s.Before.FollowUp is null,
                CheckWorkCard => s.CaseBefore.State == Leaving && !s.Before.ExitCheckDue,
                _ => false,
            });
        p.Never(
            "guard-settles-a-lost-card", "门岗自行结清遗失卡", "a guard settles a lost card where a leader should", Source.Of("GC-1.3.A-6", "G-01"),
            static (in s) => s.Command is SettleLostCard && (s.Actor.Role.Equals(Roles.GateGuard) || s.Actor.Role.Equals(Roles.LobbyAssistant)) && s.CaseBefore.Policy.Get(AdmissionParameters.CardOnLost) == LostCardRule.Leader);
        p.Always(
            "exit-without-card-is-a-breach", "员工无证离开，或未经查证离开，记为违规", "staff who leave without a work card or unchecked are a breach", Source.Of("GC-1.1-1", "N-06"),
            static (in s) => !(s.Before.Category == CompanyStaff && s.Before.Inside && (s.Command is CheckWorkCard { InOrder: false } || (s.Command is ReportGone && (s.Before.ExitCheckDue || s.CaseBefore.State == Inside))))
                || s.Decision.Breaches.Count > 0);
        p.Always(
            "gone-with-things-is-a-breach", "未还卡、未取证件而离开记为违规", "leaving without giving back the card or taking the document is a breach", Source.Of("GC-1.3.A-5", "GC-1.3.A-6"),
            static (in s) => s.Command is not ReportGone || (s.Before.Document ?? s.Before.Card ?? s.Before.LostCard) is null || s.Decision.Breaches.Count > 0);
        p.Always(
            "message-lasts-while-inside", "口信恰在访客在区内时有效", "the gate's message stands exactly while the guest is inside", Source.Of("LA-T5-1", "N-08"),
            static (in s) => s.Before.Inside == s.After.Inside || s.CaseAfter.State == Admitted || s.Before.Category != ResidentGuest || s.Before.Post!.Kind != PostKind.Gate
                || s.After.Category != ResidentGuest
                || HasMessage(s.LedgerBefore.Apply(s.Decision), s.Before.Visitor, s.Before.Destination) == s.After.Inside);
    }

    private static bool IsOut(Ledger ledger, Thing thing, string item, Case self) =>
        ledger.Duties.Any(d => d.Duty.Thing == thing && d.Item == item && !(d.Case == self.Id && d.Procedure == self.Procedure.Id));

    private static bool HasMessage(Ledger ledger, string? visitor, string? destination) =>
        ledger.Entries.Any(e => e.Book == GateMessages.Id && e.Key == visitor + " / " + destination);

    private static bool IsTold(Decision decision, Role role) => decision.Effects.OfType<TellEffect>().Any(e => e.RecipientsOf(decision).Contains(role));
}
