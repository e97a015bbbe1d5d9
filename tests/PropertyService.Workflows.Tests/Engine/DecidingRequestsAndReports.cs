using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class DecidingRequestsAndReports
{
    private static readonly Instant One = Nine + Duration.FromHours(4);

    [Fact]
    public void An_accepted_request_gives_the_next_case_its_duties_and_its_effects()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);
        asked = Do(asked, Lead, new Agree(), Nine);

        var decision = Loans.Decide(asked.Case, By(Desk, new Lend("U-1", 1), Nine), asked.Ledger);

        Assert.True(decision.IsAccepted);
        Assert.Same(asked.Case, decision.CaseBefore);
        Assert.Equal((Lent, 3, Nine), (decision.Case.State, decision.Case.Version, decision.Case.RecordedAt));
        Assert.Equal(new OpenDuty(Loans.Duties[0], "U-1", One, 0), Assert.Single(decision.Opened));
        Assert.Empty(decision.Closed);
        Assert.Equal(["record", "enter", "tell"], decision.Effects.Select(static e => e.Kind));
        Assert.Same(decision.Transition!.Effects, decision.Effects);
        Assert.Throws<System.InvalidOperationException>(decision.Explain);
    }

    [Fact]
    public void A_request_by_the_wrong_role_is_refused_and_says_who_may()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        var decision = Loans.Decide(asked.Case, By(Desk, new Agree(), Nine), asked.Ledger);

        Assert.Equal(RefusalCode.WrongRole, decision.Code);
        Assert.Same(asked.Case, decision.Case);
        Assert.Equal([Roles.CsLead], decision.Explain().Roles);
        Assert.Equal(["LA-5.1"], decision.Explain().Clauses);
    }

    [Fact]
    public void A_report_by_the_wrong_role_is_accepted_with_a_breach()
    {
        var lent = LentAtNine();

        var decision = Loans.Decide(lent.Case, By(Visitor, new Return("U-1", Condition.Good), Nine), lent.Ledger);

        Assert.True(decision.IsAccepted);
        Assert.Equal([EngineRules.WrongRole], decision.Breaches);
        Assert.Empty(decision.Case.ListDuties());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_return_is_a_breach_only_after_the_deadline(int secondsAfterOne, bool breached)
    {
        var lent = LentAtNine();

        var decision = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Good), One + Duration.FromSeconds(secondsAfterOne)), lent.Ledger);

        Assert.True(decision.IsAccepted);
        Assert.Equal(breached, decision.Breaches.Any(static b => b.Rule == "in-time"));
    }

    [Fact]
    public void A_breach_says_by_how_much_and_opens_the_duty_that_follows()
    {
        var lent = LentAtNine();

        var decision = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Broken), One + Duration.FromMinutes(90)), lent.Ledger);

        Assert.Equal(["in-time", "undamaged"], decision.Breaches.Select(static b => b.Rule));
        Assert.Equal(90, decision.Breaches[0].By!.Value);
        Assert.Null(decision.Breaches[1].By);
        Assert.Equal(["repair"], decision.Opened.Select(static d => d.Duty.Id));
        Assert.Equal(["umbrella-back"], decision.Closed.Select(static d => d.Duty.Id));
    }

    [Fact]
    public void A_breach_is_told_as_what_was_not_kept_and_one_of_the_engines_own_as_what_happened()
    {
        var lent = LentAtNine();
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        var late = Loans.Decide(lent.Case, By(Visitor, new Return("U-1", Condition.Broken), One + Duration.FromMinutes(90)), lent.Ledger);
        var noted = Loans.Decide(asked.Case, By(Desk, new Return("U-9", Condition.Good), Nine), asked.Ledger);

        Assert.Equal(
            ["not kept: it came back in time, by 90 min", "not kept: it came back undamaged", "reported by a role that does not report this", "no row of this state provides for it"],
            late.Breaches.Concat(noted.Breaches).Select(static b => b.Show(Language.En)));
        Assert.Equal(
            ["未做到“按时归还”，超出 90 分钟", "未做到“完好”", "报告人岗位不符", "此状态下没有这一步"],
            late.Breaches.Concat(noted.Breaches).Select(static b => b.Show(Language.Zh)));
    }

    [Fact]
    public void A_report_out_of_order_is_noted_and_changes_no_fact()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        var decision = Loans.Decide(asked.Case, By(Desk, new Return("U-9", Condition.Good), Nine), asked.Ledger);

        Assert.Equal("noted", decision.Transition!.Id);
        Assert.Equal([EngineRules.OutOfOrder], decision.Breaches);
        Assert.Equal((asked.Case.State, asked.Case.Facts, asked.Case.Version + 1), (decision.Case.State, decision.Case.Facts, decision.Case.Version));
    }

    [Fact]
    public void A_report_after_the_end_is_noted_and_a_request_is_refused()
    {
        var over = Do(Do(LentAtNine(), Desk, new Return("U-1", Condition.Good), Nine), Desk, new Finish(), Nine);

        var report = Loans.Decide(over.Case, By(Desk, new Return("U-1", Condition.Broken), Nine), over.Ledger);
        var request = Loans.Decide(over.Case, By(Desk, new Lend("U-1", 1), Nine), over.Ledger);

        Assert.True(report.IsAccepted);
        Assert.Equal([EngineRules.AfterEnd], report.Breaches);
        Assert.Equal((Over, 0), (report.Case.State, report.Case.Duties.Length));
        Assert.Equal(RefusalCode.CaseEnded, request.Code);
    }

    [Fact]
    public void A_report_on_a_case_that_was_never_opened_is_refused()
    {
        var decision = Loans.Decide(Loans.New("loan-1", Policy), By(Desk, new ReportRepair(), Nine), Ledger.Empty);

        Assert.Equal(RefusalCode.NotNow, decision.Code);
    }

    [Fact]
    public void A_guard_that_does_not_hold_is_named_with_what_would_help()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        var refusal = Loans.Decide(asked.Case, By(Desk, new Lend("U-1", 1), Nine), asked.Ledger).Explain();

        Assert.Equal(RefusalCode.GuardUnmet, refusal.Code);
        Assert.Equal("agreed", Assert.Single(refusal.Unmet).Use.Guard.Id);
        Assert.Equal([Agree.Kind], refusal.Unmet[0].Remedy.Commands);
        Assert.Equal("cannot lend (case loan-1, state Asked): it is required that the lead has agreed", refusal.Text.En);
    }

    [Fact]
    public void An_end_with_something_owed_is_refused_and_the_refusal_lists_it()
    {
        var lent = Do(LentAtNine(), Desk, new Lend("U-2", 1), Nine);

        var decision = Loans.Decide(lent.Case, By(Desk, new Finish(), Nine), lent.Ledger);

        Assert.Equal(RefusalCode.DutyOpen, decision.Code);
        Assert.Same(lent.Case, decision.Case);
        Assert.Equal(["U-1", "U-2"], decision.Explain().Owed.Select(static d => d.Item));
        Assert.EndsWith("still owed: umbrella to come back U-1, umbrella to come back U-2", decision.Explain().Text.En, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_at_once_are_a_fault_of_the_definition_and_never_a_choice()
    {
        var faulty = Define("toy-faulty", 1, twoRowsForAgree: true);
        var asked = faulty.Decide(faulty.New("loan-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;

        var decision = faulty.Decide(asked, By(Lead, new Agree(), Nine), Ledger.Empty);
        var byOneRowOnly = faulty.Decide(asked, By(new(Roles.CsManager, "m1"), new Agree(), Nine), Ledger.Empty);

        Assert.Equal(RefusalCode.DefinitionFault, decision.Code);
        Assert.Same(asked, decision.Case);
        Assert.Equal("agree/again", byOneRowOnly.Transition!.Id);
    }

    [Fact]
    public void A_command_of_another_procedure_is_unknown_and_a_case_of_another_is_misuse()
    {
        var other = Define("toy-other", 1);
        var command = KeyLoss.Procedure.Commands[0].Samples[0];

        Assert.Equal(RefusalCode.UnknownCommand, Loans.Decide(Loans.New("loan-1", Policy), By(Desk, command, Nine), Ledger.Empty).Code);
        Assert.Throws<System.ArgumentException>(() => Loans.Decide(other.New("loan-1", Policy), By(Desk, new Agree(), Nine), Ledger.Empty));
    }

    [Fact]
    public void An_explanation_is_built_only_when_asked_for()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);
        var lend = By(Desk, new Lend("U-1", 1), Nine);
        var decision = Loans.Decide(asked.Case, lend, asked.Ledger);
        decision.Explain();

        var before = System.GC.GetAllocatedBytesForCurrentThread();
        Loans.Decide(asked.Case, lend, asked.Ledger);
        var decided = System.GC.GetAllocatedBytesForCurrentThread();
        decision.Explain();
        var explained = System.GC.GetAllocatedBytesForCurrentThread();

        Assert.True(explained - decided > 2 * (decided - before), $"{decided - before} B to decide, {explained - decided} B to explain");
    }

    [Fact]
    public void Of_rows_of_one_report_that_differ_in_who_reports_the_one_that_allows_the_actor_is_taken()
    {
        var p = new ProcedureBuilder<Loan>("toy-tellers", 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, c) => s.Facts with { Post = c.Post }).Cites("LA-5.1");
        p.From(Asked).On(ReportRepair.Kind, "by-desk").By(Roles.FrontDesk).Cites("LA-5.1");
        p.From(Asked).On(ReportRepair.Kind, "by-lead").By(Roles.CsLead).Cites("LA-5.1");
        p.From(Asked).On(SignOn.Kind, "one").By(Roles.FrontDesk).Cites("LA-5.1");
        p.From(Asked).On(SignOn.Kind, "two").By(Roles.FrontDesk, Roles.CsLead).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");
        var procedure = p.Build();
        var asked = procedure.Decide(procedure.New("loan-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;

        Assert.Equal(("report-repair/by-desk", ""), Taken(Desk, new ReportRepair()));
        Assert.Equal(("report-repair/by-lead", ""), Taken(Lead, new ReportRepair()));
        Assert.Equal(("report-repair/by-desk", "wrong-role"), Taken(Visitor, new ReportRepair()));
        Assert.Equal(("DefinitionFault", ""), Taken(Desk, new SignOn()));
        Assert.Equal(("sign-on/two", ""), Taken(Lead, new SignOn()));

        (string Row, string Breaches) Taken(Actor actor, Command command)
        {
            var decision = procedure.Decide(asked, By(actor, command, Nine), Ledger.Empty);
            return (decision.Transition?.Id ?? decision.Code.ToString()!, string.Join(",", decision.Breaches.Select(static b => b.Rule)));
        }
    }
}
