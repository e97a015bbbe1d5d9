using PropertyService.Domain.Access;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Contractors;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Access.VisitorGuards;
using static PropertyService.Workflows.Procedures.Access.VisitorScripts;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>From the first question to the leave to come in (辨别、询问、获准).</content>
public static partial class VisitorAdmission
{
    private static void ArriveAndClassify(ProcedureBuilder<VisitorFacts> p)
    {
        p.Open().On(Greet.Kind).By(Door)
            .Expects(RoleFitsPost)
            .To(Arrived).Then(static (in _, c) => VisitorFacts.Nothing with { Post = c.Post })
            .Says(Welcome, FirstQuestion, Bearing, GreetFirst)
            .Cites("GC-1.3-1", "GC-1.3-2", "G1-1.B3-1", "G1-1-1", "G1-1-2", "G1-1-3");

        // Known residents: G1-2.B, LA-T1.
        p.From(Arrived).On(Classify.Kind, "known-resident").By(Door).When(BySight)
            .To(Cleared).Then(Classified)
            .Tells(TableRoles, "住户到岗", "a resident has come", static (d, _) => ToldBefore(d))
            .Says(GreetResident)
            .Cites("G1-2.B", "LA-T1-1", "LA-T1-2", "GC-1.2-1", "G-02");

        // House viewers, clubhouse customers: nobody is asked, somebody is told.
        p.From(Arrived).On(Classify.Kind, "house-viewer").By(Door).When(SentOn)
            .To(Cleared).Then(Classified)
            .Tells(TableRoles, "来客到岗", "a visitor has come", static (d, _) => ToldBefore(d))
            .Cites("GC-1.3.C-1", "C-12");
        p.From(Arrived).On(Classify.Kind, "clubhouse-customer").By(Door).When(LetThrough)
            .To(Cleared).Then(Classified)
            .Tells(TableRoles, "来客到岗", "a visitor has come", static (d, _) => ToldBefore(d))
            .Cites("G3-1.2", "G-06");

        // Office business, residents' guests, unknown residents: the host is asked.
        p.From(Arrived).On(Classify.Kind, "needs-host").By(Door).When(NeedsHost)
            .To(Identified).Then(Classified)
            .Tells(TableRoles, "来客到岗", "a visitor has come", static (d, _) => ToldBefore(d))
            .Cites("GC-1.3.A-1", "GC-1.3.B-1", "LA-T2-1", "LA-T5-2", "G3-4", "C-12", "G-06");

        // Company staff, leaders, permit holders in the lobby: a card, a list or a permit is checked.
        p.From(Arrived).On(Classify.Kind, "needs-check").By(Door).When(NeedsCheck)
            .To(Identified).Then(Classified)
            .Tells(TableRoles, "来人到岗", "somebody has come", static (d, _) => ToldBefore(d))
            .Cites("GC-1.1-1", "G1-2.A-1", "G1-2.C-1", "LA-T3-0", "LA-T4-1", "LA-T8-1", "G3-1.1");

        // Permit holders at the gate: another procedure.
        p.From(Arrived).On(Classify.Kind, "permit-at-gate").By(Door).When(NeedsContractorPass)
            .To(PassedOn).Then(Classified)
            .Starts(ContractorPass.Procedure, "门岗按施工证流程查验", "the gate checks it under the rules for permits")
            .Cites("G1-2.D-1", "C-21");

        // Government personnel, sightseers: the duty officer is told before, and permits.
        p.From(Arrived).On(Classify.Kind, "needs-permission").By(Door).When(NeedsPermission)
            .To(Identified).Then(Classified)
            .Tells(TableRoles, "公务人员或参观者到岗，请示是否放行", "an official or a sightseer has come; may they come in?", static (d, _) => ToldBefore(d))
            .Cites("LA-T6-1", "LA-T7-1", "C-06", "C-08");

        // Solicitors, scavengers, hawkers: always turned away.
        p.From(Arrived).On(Classify.Kind, "banned").By(Door).When(IsBanned)
            .To(Denied).Then(static (in s, c) => s.Facts with { Category = VisitorCategory.Banned, Denial = Denial.Banned })
            .Says(AskTactfully)
            .Cites("GC-1.3.D-1", "GC-1.3.D-2", "G6-5", "C-09");

        // Suspicious persons: salute, stop, tell.
        p.From(Arrived).On(Classify.Kind, "suspicious").By(Door).When(IsSuspicious)
            .To(Denied).Then(static (in s, c) => s.Facts with { Category = VisitorCategory.Suspicious, Denial = Denial.Suspicious })
            .Says(SaluteAndStop)
            .Tells(SquadLeader, "拦下可疑人员", "a suspicious person has been stopped")
            .Tells(ControlRoom, "拦下可疑人员，请留意画面", "a suspicious person has been stopped; watch the cameras")
            .Cites("SD-1.4", "L-09", "N-10").Proposed(
                "条款只写先敬礼后拦下；同时报分队长与中控室，便于增援和查看画面", "the clause prints the salute and the stop; squad leader and control room are told so that somebody comes and watches");

        // Taken for the wrong kind: back to the question, as long as nothing was taken.
        p.From(Identified, Confirming, NobodyHome, Cleared, Denied).On(WithdrawClassification.Kind, "by-guard").By(Door).Unless(WasSuspicious).Unless(SomethingTaken)
            .To(Arrived).Then(static (in s, _) => s.Facts.Kept)
            .Cites("G3-4").Proposed("辨别有误须能更正，未放行前重新问起", "a mistake must be correctable; before admission one asks again");
        p.From(Identified, Confirming, NobodyHome, Cleared, Denied).On(WithdrawClassification.Kind, "by-leader").By(Leaders).Unless(SomethingTaken)
            .To(Arrived).Then(static (in s, _) => s.Facts.Kept)
            .Cites("SD-1.4").Proposed("解除可疑须由带班人员决定", "only a leader lifts a suspicion");
    }

    private static void AskAndConfirm(ProcedureBuilder<VisitorFacts> p)
    {
        // The first question: whom, where, arranged or not.
        p.From(Identified).On(AskVisit.Kind, "gate-sent-word").By(Door).When(GateSentWord)
            .To(Cleared).Then(static (in s, c) => s.Facts with { Visitor = c.Visitor, Destination = c.Destination, GateConfirmed = true })
            .Cites("LA-T5-1", "C-07", "N-08");
        p.From(Identified).On(AskVisit.Kind, "ask-host").By(Door).When(IsAsked).Unless(GateSentWord).Unless(LacksAppointment)
            .Expects(HostIsNamed)
            .To(Confirming).Then(static (in s, c) => s.Facts with { Visitor = c.Visitor, Destination = c.Destination })
            .Says(PleaseWait, AskHost, MakeAppointment)
            .Cites("GC-1.3.A-1", "GC-1.3.A-2", "GC-1.3.A-7", "GC-1.3.B-1", "GC-1.3.B-2", "GC-1.3.B-3", "G1-1.B3-2", "G1-1.B3-3", "G1-1.B3-4", "LA-T2-1", "LA-T5-2", "C-04");
        p.From(Identified).On(AskVisit.Kind, "no-appointment").By(Door).When(LacksAppointment)
            .To(Denied).Then(static (in s, c) => s.Facts with { Visitor = c.Visitor, Destination = c.Destination, Denial = Denial.NoAppointment })
            .Says(MakeAppointment)
            .Cites("GC-1.3.A-7", "G1-2.E-2", "C-04", "G-04");

        // The host answers. A host may change his mind until the visitor is inside.
        p.From(Confirming, NobodyHome, Cleared, Denied).On(ConfirmWithHost.Kind, "consents").By(Door).When(HostDecides).When(HostConsents)
            .Expects(RightChannel)
            .To(Cleared).Then(static (in s, _) => s.Facts with { Denial = null, ByDataMatch = false })
            .Cites("GC-1.3.A-2", "GC-1.3.B-4", "G1-2.E-1", "LA-T2-1", "LA-T5-3", "LA-T5-4", "C-03");
        p.From(Confirming, NobodyHome, Cleared, Denied).On(ConfirmWithHost.Kind, "declines").By(Door).When(HostDecides).When(HostDeclines)
            .Expects(RightChannel)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.HostDeclined, ByDataMatch = false, GateConfirmed = false, FellBack = null, Registered = false })
            .Cites("GC-1.3.A-7", "G1-2.E-2", "LA-T2-1", "LA-T5-3").ReadAs("收回同意的，登记作废，再同意时重新登记", "withdrawn consent voids the registration; a new consent is registered anew");
        p.From(Confirming, NobodyHome).On(ConfirmWithHost.Kind, "nobody-home").By(Door).When(NobodyAnswers).When(MayMatch)
            .Expects(RightChannel)
            .To(NobodyHome)
            .Cites("LA-T2-2", "C-13");
        p.From(Confirming).On(ConfirmWithHost.Kind, "nobody-answers").By(Door).When(NobodyAnswers).Unless(MayMatch)
            .Expects(RightChannel)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.NobodyAnswered })
            .Cites("G1-2.E-2", "GC-1.3.B-4", "C-13");
        p.From(Denied).On(ConfirmWithHost.Kind, "still-nobody").By(Door).When(HostDecides).When(NobodyAnswers)
            .Expects(RightChannel)
            .Cites("G1-2.E-2", "GC-1.3.B-4", "LA-T2-1").ReadAs("拒绝之后无人应答，仍是拒绝，不转入资料比对", "nobody answering after a refusal leaves it refused; it does not lead to the comparison of data");

        // Nobody home: name and one more datum are compared.
        p.From(NobodyHome).On(MatchResidentData.Kind, "match").By(Door).When(DataMatch)
            .To(Cleared).Then(static (in s, _) => s.Facts with { ByDataMatch = true })
            .Cites("LA-T2-2", "L-07", "N-11");
        p.From(NobodyHome).On(MatchResidentData.Kind, "mismatch").By(Door).Unless(DataMatch)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.NoMatch })
            .Tells(DutyOfficer.Text, "自称住户，资料不符", "somebody claims to live here and the data do not match", static (d, _) =>
                d.Case.Policy.Get(AdmissionParameters.OnMismatch) == MismatchRule.RefuseAndTell ? [DutyOfficer] : [])
            .Cites("LA-T2-2", "G-03").Proposed("条款只写相符才放行；不符的不放行并报值班人员", "the clause says only that a match lets in; without one nobody is let in and the duty officer is told");
    }

    private static void CheckAndPermit(ProcedureBuilder<VisitorFacts> p)
    {
        // Company staff: the work card.
        p.From(Identified, Denied).On(CheckWorkCard.Kind, "in-order").By(Door).When(IsStaff).When(WorkCardInOrder)
            .To(Cleared).Then(static (in s, _) => s.Facts with { Denial = null })
            .Says(GreetStaff)
            .Cites("GC-1.1-1", "G1-2.C-1", "LA-T4-1");
        p.From(Identified, Denied).On(CheckWorkCard.Kind, "not-in-order").By(Door).When(IsStaff).Unless(WorkCardInOrder)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.NotInOrder })
            .Cites("GC-1.1-1", "G1-2.C-1", "LA-T4-1");
        p.From(Identified, Cleared).On(AskNotToAnnounce.Kind).By(Door).When(IsStaff).When(MayStayUnannounced).When(WouldBeAnnounced)
            .Then(static (in s, _) => s.Facts with { Unannounced = true })
            .Cites("G1-2.C-3", "L-05");

        // Permit holders in the lobby.
        p.From(Identified, Denied).On(CheckPermit.Kind, "in-order").By(Door).When(IsPermitHolder).When(PermitInOrder)
            .To(Cleared).Then(static (in s, _) => s.Facts with { Denial = null })
            .Cites("LA-T8-1");
        p.From(Identified, Denied).On(CheckPermit.Kind, "not-in-order").By(Door).When(IsPermitHolder).Unless(PermitInOrder)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.NotInOrder })
            .Cites("LA-T8-1").ReadAs("证件无效即不放行，条款未明写", "an invalid permit keeps the holder out, which is not printed");

        // Leaders and VIPs.
        p.From(Identified, Denied).On(CheckLeader.Kind, "recognised").By(Door).When(IsLeader).When(LeaderRecognised)
            .To(Cleared).Then(static (in s, _) => s.Facts with { Denial = null })
            .Says(GreetLeader)
            .Cites("G1-2.A-1", "G3-2.3", "LA-T3-0", "LA-T3-1", "G1-1.A-1", "G-33");
        p.From(Identified, Denied).On(CheckLeader.Kind, "not-recognised").By(Door).When(IsLeader).Unless(LeaderRecognised)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.NotRecognised })
            .Says(PleaseWait)
            .Cites("LA-T3-1", "G-05").Proposed("条款没有写领导未能认定怎么办；先不放行，按站点规定请示值班人员", "no clause says what follows when a leader is not recognised; not let in at first, and the duty officer is asked where the site says so");

        // The duty officer's word.
        p.From(Identified, Denied).On(AskDutyOfficer.Kind, "permits").By(Door).When(DutyOfficerDecides).When(OfficerPermits)
            .To(Cleared).Then(static (in s, _) => s.Facts with { Denial = null })
            .Cites("LA-T6-1", "LA-T7-1", "G-05").ReadAs("未能认定的领导也由值班人员决定，条款未写", "a leader who was not recognised is decided by the duty officer too, which is not printed");
        p.From(Identified, Denied).On(AskDutyOfficer.Kind, "declines").By(Door).When(DutyOfficerDecides).Unless(OfficerPermits)
            .To(Denied).Then(static (in s, _) => s.Facts with { Denial = Denial.NotPermitted })
            .Cites("LA-T6-1", "LA-T7-1", "G-05").ReadAs("未能认定的领导也由值班人员决定，条款未写", "a leader who was not recognised is decided by the duty officer too, which is not printed");
    }

    private static VisitorFacts Classified(in Situation<VisitorFacts> s, Classify c) => s.Facts with { Category = AdmissionRules.CategoryOf(c.As, s.Site) };
}
