using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Access.VisitorEntryGuards;
using static PropertyService.Workflows.Procedures.Access.VisitorGuards;
using static PropertyService.Workflows.Procedures.Access.VisitorScripts;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>From the leave to come in to the exit (登记、放行、跟进、离开).</content>
public static partial class VisitorAdmission
{
    private static void RegisterAndCard(ProcedureBuilder<VisitorFacts> p, Duties owed)
    {
        p.From(Cleared).On(HoldDocument.Kind).By(Door)
            .When(DocumentIsHeldHere).When(DocumentUnsettled).When(MayBeHeld).When(HeldNowhere)
            .Then(static (in s, c) => s.Facts with { Document = c.Number })
            .Opens(owed.Document, static (in _, c) => c.Number)
            .Says(PromiseReturn, BothHands)
            .Cites("GC-1.3.A-3", "G1-1.B3-6", "C-01", "L-01");
        p.From(Cleared).On(FallBackToRegister.Kind, "by-guard").By(Door).When(DocumentIsHeldHere).When(DocumentUnsettled).Unless(NoneCarried)
            .Then(static (in s, c) => s.Facts with { FellBack = c.Reason })
            .Records(Registers.DutyRecord)
            .Cites("GC-1.3.A-3", "L-01", "N-01").ReadAs("改为只登记须记明何人、何故", "the fall-back is recorded with who and why");
        p.From(Cleared).On(FallBackToRegister.Kind, "by-leader").By(Leaders).When(DocumentIsAskedHere).When(DocumentUnsettled).When(NoneCarried)
            .Then(static (in s, c) => s.Facts with { FellBack = c.Reason })
            .Records(Registers.DutyRecord)
            .Cites("GC-1.3.A-3", "G1-1.B3-5", "N-01").Proposed("未带任何证件的，由带班人员负责", "where no document is carried a leader answers for it");
        p.From(Cleared).On(Register.Kind).By(Door).When(NotYetRegistered).When(IsWhomTheHostWasAskedAbout).When(DocumentSettled).When(DocumentShown).When(NotInsideAlready)
            .Then(static (in s, c) => s.Facts with { Visitor = c.Visitor, Registered = true })
            .Records(Registers.VisitorRecord).Says(BothHands)
            .Cites("GC-1.3.A-3", "GC-1.3.B-4", "G1-1.B3-5", "G1-2.C-1", "G1-2.E-1", "LA-T2-4", "LA-T3-2", "LA-T4-2", "LA-T5-5", "LA-T6-2", "LA-T7-2", "LA-T8-2", "LA-5.2", "N-05").ReadAs(
                "LA-T2-4 与门岗各条（GC-1.3.A-3、G1-1.B3-5、G1-2.C-1）未写哪本，一律登记入来访记录表；LA-T4-2 的“进出”读作每次入内都登记，大堂不点出员工，其离开由门岗查证时登记",
                "LA-T2-4 and the gate's clauses (GC-1.3.A-3, G1-1.B3-5, G1-2.C-1) name no book; everything goes into the visitor record. \"In and out\" of LA-T4-2 is read as every entry: the lobby does not count staff out, their leaving is recorded by the gate that checks them");
        p.From(Cleared).On(IssueCard.Kind).By(Door)
            .When(CardIsIssuedHere).When(RecordedWhereDue).When(DocumentSettled).When(NoCardYet).When(CardIsIn).When(CardNotBlocked)
            .Then(static (in s, c) => s.Facts with { Card = c.Card })
            .Opens(owed.Card, static (in _, c) => c.Card)
            .Cites("GC-1.3.A-4", "GC-1.3.B-5", "C-02", "N-01");
    }

    private static void LetIn(ProcedureBuilder<VisitorFacts> p, Duties owed)
    {
        // At the gate, residents aside: inside until counted out.
        p.From(Cleared).On(Admit.Kind, "counted").By(Door).When(KeepsThePost).Unless(IsViewer).When(RecordedWhereDue).When(DocumentSettled).When(CardInHandWhereDue).When(IsCountedOut)
            .To(Inside).Then(static (in s, _) => s.Facts with { FellBack = null, Inside = true, FollowUp = FollowUpOf(s.Facts, s.Site) })
            .Opens(owed.Person, static (in s, _) => s.Facts.Visitor ?? "")
            .OpensFollowUp(owed)
            .Tells(TableRoles, "来人已放行", "a person has been let in", static (d, _) => ToldAfter(d))
            .Enters(GateMessages, static (d, _) => MessageOf(d), provided: new("是到门岗的住户访客", "it is a resident's guest at the gate"))
            .Says(PointTheWay)
            .Cites("GC-1.1-1", "GC-1.3.A-4", "GC-1.3.B-5", "G1-1.B3-7", "G1-2.A-1", "G1-2.A-2", "G1-2.C-1", "G1-2.C-2", "G1-2.C-3", "G1-2.E-1", "C-06", "N-04", "N-08", "N-09");

        // Residents, and everybody in the lobby: followed up where due, else done.
        p.From(Cleared).On(Admit.Kind, "followed-up").By(Door).When(KeepsThePost).Unless(IsViewer).When(RecordedWhereDue).When(DocumentSettled).When(CardInHandWhereDue).Unless(IsCountedOut).When(IsFollowedUp)
            .To(Admitted).Then(static (in s, _) => s.Facts with { FollowUp = FollowUpOf(s.Facts, s.Site) })
            .OpensFollowUp(owed)
            .Tells(TableRoles, "来人已放行，请跟进", "a person has been let in; follow up", static (d, _) => ToldAfter(d))
            .Cites("LA-T2-2", "LA-T2-3", "N-07", "C-06");
        p.From(Cleared).On(Admit.Kind, "done").By(Door).When(KeepsThePost).Unless(IsViewer).When(RecordedWhereDue).When(DocumentSettled).When(CardInHandWhereDue).Unless(IsCountedOut).Unless(IsFollowedUp)
            .To(Closed)
            .Tells(TableRoles, "来人已放行", "a person has been let in", static (d, _) => ToldAfter(d))
            .Says(BringCard)
            .Cites("G1-2.B", "LA-T1-1", "LA-T1-2", "LA-T2-1", "LA-T3-1", "LA-T4-1", "LA-T5-1", "LA-T5-3", "LA-T6-1", "LA-T7-1", "LA-T8-3", "C-06");

        // House viewers go to the clubhouse and are inside until counted out.
        p.From(Cleared).On(Redirect.Kind, "counted").By(Door).When(KeepsThePost).When(IsViewer).When(RecordedWhereDue).When(DocumentSettled).When(CardInHandWhereDue).When(IsCountedOut)
            .To(Redirected).Then(static (in s, _) => s.Facts with { FellBack = null, Inside = true, FollowUp = FollowUpOf(s.Facts, s.Site) })
            .Opens(owed.Person, static (in s, _) => s.Facts.Visitor ?? "")
            .OpensFollowUp(owed)
            .Tells(TableRoles, "看房客前往会所，请接待（对讲机）", "a viewer is on the way to the clubhouse; receive them (by radio)", static (d, _) => ToldAfter(d))
            .Says(PointTheWay)
            .Cites("GC-1.3.C-1", "GC-1.3.C-2", "GC-1.3.C-3", "C-12", "N-12");
        p.From(Cleared).On(Redirect.Kind, "from-lobby").By(Door).When(KeepsThePost).When(IsViewer).When(RecordedWhereDue).When(DocumentSettled).When(CardInHandWhereDue).Unless(IsCountedOut)
            .To(PassedOn)
            .Tells(TableRoles, "看房客前往会所，请接待（对讲机）", "a viewer is on the way to the clubhouse; receive them (by radio)", static (d, _) => ToldAfter(d))
            .Says(PointTheWay)
            .Cites("GC-1.3.C-1", "GC-1.3.C-3").ReadAs("大堂不点人，由门岗点出", "the lobby does not count; the gate counts the viewer out");

        // In without leave: found, asked, brought out.
        p.From(Arrived, Identified, Confirming, NobodyHome, Cleared, Denied).On(ReportEntryWithoutLeave.Kind).By(Witnesses)
            .Expects(LeaveWasGiven)
            .To(Inside).Then(static (in s, _) => s.Facts.Kept with { Category = VisitorCategory.WithoutLeave, Inside = true, FollowUp = FollowUpBy.Patrol })
            .Opens(owed.Person).Opens(owed.Patrol)
            .Tells(PatrolGuard, "有人未经放行入内，请找到并问明", "somebody went in without leave; find them and ask")
            .Tells(ControlRoom, "有人未经放行入内，请查看画面", "somebody went in without leave; look at the cameras")
            .Tells(SquadLeader, "有人未经放行入内", "somebody went in without leave")
            .Cites("G3-4", "G6-5").Proposed("人已进去是事实，记为违规并跟进", "that somebody is inside is a fact: a breach, and followed up");
    }

    /// <summary>Whoever is let in is followed up by the patrol, by the squad leader, or by nobody.</summary>
    private static RowBuilder<VisitorFacts, TCommand> OpensFollowUp<TCommand>(this RowBuilder<VisitorFacts, TCommand> row, Duties owed)
        where TCommand : Command => row
            .OpensIf(owed.Patrol, static (in s, _) => FollowUpOf(s.Facts, s.Site) == FollowUpBy.Patrol, PatrolIsToFollowUp)
            .OpensIf(owed.Leader, static (in s, _) => FollowUpOf(s.Facts, s.Site) == FollowUpBy.SquadLeader, LeaderIsToFollowUp);

    private static void KeepOut(ProcedureBuilder<VisitorFacts> p, Duties owed)
    {
        p.From(Denied).On(TurnAway.Kind, "done").By(Door).Unless(SomethingTaken)
            .To(TurnedAway).Records(Registers.TurnAwayLog).SaysOneOf(Refusal, NotNeeded, PersonAbsent, AnotherDay, CannotLetIn)
            .Cites("GC-1.3.A-7", "GC-1.3.D-2", "GC-1.3.D-3", "G1-2.E-2", "G6-5", "SD-1.4", "C-09", "C-10", "L-04");
        p.From(Denied).On(TurnAway.Kind, "return-first").By(Door).When(SomethingTaken)
            .To(Leaving).Then(NotAdmitted).Records(Registers.TurnAwayLog).SaysOneOf(Refusal, NotNeeded, PersonAbsent, AnotherDay, CannotLetIn)
            .Cites("G1-2.E-2", "GC-1.3.A-5", "GC-1.3.A-6").ReadAs("已押证件或已发卡的，先还证收卡", "what was taken is given back first");
        p.From(Arrived, Identified, Confirming, NobodyHome, Cleared).On(GiveUp.Kind, "done").By(Door).Unless(SomethingTaken)
            .To(GaveUp).Then(NotAdmitted)
            .Proposed("来人不再等候", "the person no longer waits");
        p.From(Cleared).On(GiveUp.Kind, "return-first").By(Door).When(SomethingTaken)
            .To(Leaving).Then(NotAdmitted)
            .Cites("GC-1.3.A-5", "GC-1.3.A-6").Proposed("来人不再等候；先还证收卡", "the person no longer waits; what was taken is given back first");
    }

    private static void FollowUp(ProcedureBuilder<VisitorFacts> p, Duties owed)
    {
        p.From(Inside, Redirected, Admitted, Leaving, Departed).On(CloseFollowUp.Kind, "patrol").By(PatrolGuard, ControlRoom).When(PatrolFollows)
            .Then(static (in s, _) => s.Facts with { FollowUp = null })
            .Closes(owed.Patrol).Records(Registers.DutyRecord)
            .Tells(SquadLeader.Text, "跟进发现异常", "the follow-up found something wrong", static (_, c) => c.Satisfactory ? [] : [SquadLeader])
            .Cites("LA-T2-3", "G1-1.B3-7", "G-40", "N-09").Proposed(
                "条款没有写跟进何时了结；以巡逻回报为准，中控也可回报，有异常即报分队长", "no clause says when a follow-up is over; the patrol's report back closes it, the control room may report too, and what is wrong goes to the squad leader");
        p.From(Inside, Redirected, Admitted, Leaving, Departed).On(CloseFollowUp.Kind, "squad-leader").By(SquadLeader).When(LeaderFollows)
            .Then(static (in s, _) => s.Facts with { FollowUp = null })
            .Closes(owed.Leader).Records(Registers.DutyRecord)
            .Tells(SecurityCaptain.Text, "跟进发现异常", "the follow-up found something wrong", static (_, c) => c.Satisfactory ? [] : [SecurityCaptain])
            .Cites("G1-2.C-3", "G-40", "N-09").Proposed(
                "条款没有写跟进何时了结；以分队长回报为准，有异常即报保安队长", "no clause says when a follow-up is over; the squad leader's report back closes it, and what is wrong goes to the security captain");
    }

    private static void Leave(ProcedureBuilder<VisitorFacts> p, Duties owed)
    {
        p.From(Inside, Redirected).On(BeginExit.Kind).By(Door)
            .To(Leaving).Then(static (in s, _) => s.Facts with { ExitCheckDue = s.Facts.Category == VisitorCategory.CompanyStaff })
            .OpensIf(owed.ExitCheck, static (in s, _) => s.Facts.Category == VisitorCategory.CompanyStaff, new("是公司员工", "it is company staff"))
            .Says(Farewell)
            .Cites("GC-1.3.A-5", "GC-1.1-1", "G1-1.A-3", "N-06", "N-12");
        p.From(Holding).On(ReturnDocument.Kind).By([.. Door, .. Leaders]).When(DocumentIsHeld)
            .Expects(IsLeaving).Expects(owed.LostCards.Settled)
            .Then(static (in s, _) => s.Facts with { Document = null })
            .Closes(owed.Document).Says(BothHands)
            .Cites("GC-1.3.A-5", "G1-1.B3-6", "G-01");
        p.From(Holding).On(CollectCard.Kind, "returned").By(Witnesses).When(IsTheCardOut)
            .Then(static (in s, _) => s.Facts with { Card = null })
            .Closes(owed.Card)
            .Cites("GC-1.3.A-6", "C-02", "N-02");
        p.From(Leaving).On(CheckWorkCard.Kind, "going-out").By(Door).When(ExitCheckIsDue)
            .Expects(WorkCardInOrder)
            .Then(static (in s, _) => s.Facts with { ExitCheckDue = false })
            .Closes(owed.ExitCheck)
            .Tells(SquadLeader.Text, "员工离开时无证", "a staff member leaves without a work card", static (_, c) => c.InOrder ? [] : [SquadLeader])
            .Cites("GC-1.1-1", "N-06").ReadAs("出门无证记为违规并报分队长，不扣留人", "going out without a card is a breach and reported; nobody is detained");
        Going(recorded: true);
        Going(recorded: false);
        Closing(recorded: true);
        Closing(recorded: false);

        void Going(bool recorded)
        {
            var row = p.From(Inside, Redirected, Leaving).On(ReportGone.Kind, recorded ? "recorded" : "unrecorded").By(Witnesses)
                .Expects(Exchanged).Expects(StaffCheckedOut)
                .To(Departed).Then(static (in s, _) => s.Facts with { Inside = false, ExitCheckDue = false })
                .Closes(owed.Person).Closes(owed.ExitCheck)
                .Strikes(GateMessages, static (d, _) => MessageOf(d))
                .Cites("GC-1.3.A-5", "GC-1.3.A-6", "GC-1.1-1").Proposed("人已离开是事实；欠着的仍须了结", "that the person has gone is a fact; what is owed stays owed");
            _ = recorded ? row.When(EntryIsOnRecord).Records(Registers.VisitorRecord) : row.Unless(EntryIsOnRecord);
        }

        void Closing(bool recorded)
        {
            var row = p.From(recorded ? [Leaving] : [Leaving, Departed, Admitted]).On(CloseVisit.Kind, recorded ? "recorded" : "unrecorded").By(Door)
                .To(Closed).Then(static (in s, _) => s.Facts with { Inside = false })
                .Closes(owed.Person)
                .Strikes(GateMessages, static (d, _) => MessageOf(d))
                .Cites("GC-1.3.A-5", "GC-1.3.A-6", "LA-T2-3");
            _ = recorded
                ? row.When(EntryIsOnRecord).Records(Registers.VisitorRecord).ReadAs("入内时登记的，离开时间也记入来访记录表，条款未写", "of those recorded on entry the time of leaving is recorded too, which is not printed")
                : row.Unless(EntryIsOnRecord);
        }
    }

    private static VisitorFacts NotAdmitted<T>(in Situation<VisitorFacts> s, T c)
        where T : Command => s.Facts.Kept with { Category = s.Facts.Category };

    private static Script Refusal(Decision<VisitorFacts> d) =>
        d.CaseBefore.Facts.Denial == Denial.Banned ? d.Case.Policy.Get(AdmissionParameters.RefusalScript) == RefusalPhrase.NotNeeded ? NotNeeded : PersonAbsent
        : d.CaseBefore.Facts.Denial != Denial.Suspicious && d.Case.Policy.Get(AdmissionParameters.Style) == RefusalStyle.Redirect ? AnotherDay : CannotLetIn;
}
