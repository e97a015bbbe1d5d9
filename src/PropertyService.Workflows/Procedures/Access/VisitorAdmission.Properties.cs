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
    // The kinds whose flow the clauses print.
    private static readonly (VisitorKind Kind, VisitorCategory Category)[] Printed =
    [
        (VisitorKind.KnownResident, KnownResident), (VisitorKind.UnknownResident, UnknownResident), (VisitorKind.ResidentGuest, ResidentGuest), (VisitorKind.OfficeCaller, OfficeBusiness),
        (VisitorKind.CivilServant, Government), (VisitorKind.Sightseer, Sightseer), (VisitorKind.NewspaperMilk, PermitHolder), (VisitorKind.Decoration, PermitHolder),
        (VisitorKind.CompanyStaff, CompanyStaff), (VisitorKind.Leader, Leader), (VisitorKind.Suspicious, Suspicious),
    ];

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
        p.Always(
            "classified-as-taken-for", "辨别之后岗位不变，类别已定；条款写明流程的按条款的类别，站点禁入的除外", "after classifying the post stays known and the category is settled: the printed one where the clauses print a flow, unless the site bans that kind", Source.Of("G3-1.2", "G3-4", "C-09"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not Classify { As: var kind }) return true;
                if (s.After.Post != s.Before.Post || s.After.Category is not { } category) return false;
                var banned = s.CaseAfter.Policy.Get(AdmissionParameters.BannedKinds).Any(k => k == kind);
                return banned ? category == Banned : Printed.All(printed => printed.Kind != kind || printed.Category == category);
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
                var accepted = s.CaseBefore.Policy.Get(AdmissionParameters.MatchFields);
                return !c.Agreeing.Contains(ResidentDatum.Name) || (accepted.Count > 0 && !accepted.Any(c.Agreeing.Contains));
            });
        p.Never(
            "refusal-undone-by-silence", "拒绝之后因无人应答而改走资料比对", "nobody answering after a refusal opens the way to a comparison of data", Source.Of("LA-T2-1", "LA-T2-2"),
            static (in s) => s.Entered(NobodyHome) && s.CaseBefore.State == Denied);
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
        p.Always(
            "denied-on-its-ground", "不予放行的，记下是因为什么", "whoever is not let in is so on the ground that was found", Source.Of("G1-2.E-2", "GC-1.3.A-7", "GC-1.3.D-2", "LA-T2-2", "LA-T6-1", "LA-T8-1"),
            static (in s) => s.IsNoted || s.CaseAfter.State != Denied || s.Command switch
            {
                Classify => s.After.Denial == (s.After.Category == Banned ? Denial.Banned : Denial.Suspicious),
                AskVisit => s.After.Denial == Denial.NoAppointment,
                ConfirmWithHost { Answer: Answer.NobodyAnswers } => s.After.Denial is not null,
                MatchResidentData => s.After.Denial == Denial.NoMatch,
                CheckWorkCard or CheckPermit => s.After.Denial == Denial.NotInOrder,
                CheckLeader => s.After.Denial == Denial.NotRecognised,
                AskDutyOfficer => s.After.Denial == Denial.NotPermitted,
                _ => true,
            });
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
        p.Always(
            "fall-back-is-kept", "改为只登记的原因记下", "the reason for registering only is kept", Source.Of("GC-1.3.A-3", "L-01", "N-01"),
            static (in s) => s.Command is not FallBackToRegister c || s.After.FellBack == c.Reason);
        p.Always(
            "registered-as-entered", "登记的姓名即登记簿上的姓名", "whoever is registered is known under the name in the record", Source.Of("GC-1.3.B-4", "LA-5.2"),
            static (in s) => s.Command is not Register c || (s.After.Registered && s.After.Visitor == c.Visitor));
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
            "inside-is-known", "门岗放进的外来人都记在区内", "everybody but residents whom a gate lets in counts as inside until counted out",
            Source.Of("GC-1.3.C-1", "GC-1.3.A-5", "N-12").ReadAs("GC-1.3.C-1 只写看房客、GC-1.3.A-5 只写公务来访；其余外来人照此点出，才说得清谁在区内", "GC-1.3.C-1 is about viewers and GC-1.3.A-5 about office business; the others are counted out alike, so that it is known who is inside"),
            static (in s) => s.Command is not (Admit or Redirect) || s.Before.Post!.Kind != PostKind.Gate || s.Before.Category is KnownResident or UnknownResident || s.After.Inside);
    }

    private static bool IsOut(Ledger ledger, Thing thing, string item, Case self) =>
        ledger.Duties.Any(d => d.Duty.Thing == thing && d.Item == item && !(d.Case == self.Id && d.Procedure == self.Procedure.Id));
}
