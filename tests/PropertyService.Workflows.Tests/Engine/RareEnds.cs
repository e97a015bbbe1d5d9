using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What hardly ever happens: definitions that no search has seen, journals of other definitions, and logs that were tampered with.</summary>
public sealed class RareEnds
{
    [Fact]
    public void A_report_that_would_end_a_case_in_which_something_is_owed_is_a_fault_of_the_definition()
    {
        var odd = Odd();
        var opened = odd.Decide(odd.New("odd-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty);

        Assert.Equal(RefusalCode.DefinitionFault, odd.Decide(opened.Case, By(Desk, new SignOn(), Nine), Ledger.Empty).Code);
    }

    [Fact]
    public void What_no_row_of_the_state_settles_is_named_all_the_same()
    {
        var odd = Odd();
        var opened = odd.Decide(odd.New("odd-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty);
        var refused = odd.Decide(opened.Case, By(Lead, new Finish(), Nine), Ledger.Empty);

        Assert.Equal(RefusalCode.DutyOpen, refused.Code);
        Assert.Equal(["settle first: word to be kept"], refused.Explain().WhatWouldHelp.Select(static h => h.En));
    }

    [Fact]
    public void Where_there_is_no_post_nothing_is_taken_over()
    {
        var odd = Odd();
        var lent = LentAtNine();
        var opened = odd.Decide(odd.New("odd-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), lent.Ledger);

        Assert.Equal([null], lent.Ledger.Apply(odd.Decide(opened.Case, By(Desk, new Agree(), Nine), lent.Ledger)).Duties.Select(static d => d.TakenOverBy));
    }

    [Fact]
    public void An_escalation_of_a_duty_that_another_definition_no_longer_has_is_applied_and_can_be_shown()
    {
        var gone = By(Clock, new Escalate("gone", null, 1), Nine, "c2");
        var journal = new[] { CaseFile.EntryOf(Loans.Decide(Loans.New("loan-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), Ledger.Empty)), Recorded(2, gone, "escalate") };

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, journal);

        Assert.Equal((1, 1, 0), (replay.Decided, replay.Applied, replay.Differences.Count));
        var effect = Assert.Single(replay.Decisions[1].Effects);
        Assert.Null(effect.Show(replay.Decisions[1], Language.En));
        Assert.Equal("overdue: gone (case loan-1)", effect.ValuesOf(replay.Decisions[1]).Find("message")!.Find("en")!.AsText);
    }

    [Fact]
    public void A_journal_that_recorded_another_row_says_which_one_it_is_now()
    {
        var opened = CaseFile.EntryOf(Loans.Decide(Loans.New("loan-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), Ledger.Empty));

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, [opened with { Transition = "agree" }]);

        Assert.Equal("entry 1: recorded agree, decided again ask", replay.Differences[0].En);
    }

    [Fact]
    public void An_entry_with_a_number_out_of_turn_is_named()
    {
        var opened = CaseFile.EntryOf(Loans.Decide(Loans.New("loan-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), Ledger.Empty));

        var difference = Assert.Single(CaseFile.Replay(Loans, "loan-1", Policy, [opened with { Sequence = 5 }]).Differences);

        Assert.Equal(("流水 5：应为第 1 笔", "entry 5: entry 1 was expected"), (difference.Zh, difference.En));
    }

    [Fact]
    public void Of_two_refusals_with_one_command_id_the_first_is_given_back()
    {
        var first = new EvidenceEntry(By(Desk, new Finish(), Nine, "c1"), RefusalCode.NotNow, 0, default, default, "another", "another");

        var file = CaseFile.Replay(Loans, "loan-1", Policy, [], [first, first with { Code = RefusalCode.WrongRole }]).File;

        Assert.Equal(2, file.Evidence.Count);
        Assert.Equal(RefusalCode.NotNow, file.Decide(By(Desk, new Finish(), Nine, "c1"), Ledger.Empty).Decision.Code);
    }

    [Fact]
    public void Of_two_entries_with_one_command_id_the_first_is_given_back()
    {
        var life = new[] { By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), By(Lead, new Agree(), Nine, "c2") };
        var file = life.Aggregate(CaseFile.New(Loans, "loan-1", Policy), static (f, s) => f.Decide(s, Ledger.Empty).File);

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, file.Journal.Select(static e => e with { Submission = e.Submission with { CommandId = "c1" } }));

        Assert.Equal(2, replay.Decisions.Count);
        Assert.Equal("ask", replay.File.Decide(life[0], Ledger.Empty).Decision.Transition!.Id);
        Assert.Equal(RefusalCode.IdUsed, replay.File.Decide(life[1] with { CommandId = "c1" }, Ledger.Empty).Decision.Code);
    }

    [Fact]
    public void A_recorded_refusal_that_cannot_be_explained_any_more_is_given_back_without_what_was_owed()
    {
        var evidence = new EvidenceEntry(By(Desk, new Finish(), Nine, "c1"), RefusalCode.DutyOpen, 0, default, default, "another", "another");

        var again = CaseFile.Replay(Loans, "loan-1", Policy, [], [evidence]).File.Decide(By(Desk, new Finish(), Nine, "c1"), Ledger.Empty).Decision;

        Assert.Equal(RefusalCode.DutyOpen, again.Code);
        Assert.Empty(again.Explain().Owed);
    }

    [Fact]
    public void A_journal_that_lost_what_a_row_rests_on_is_replayed_up_to_there_and_no_exception_comes_out()
    {
        var p = new ProcedureBuilder<Loan>("toy-trusting", 1, new("信", "Trusting"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static _ => null);
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).ThenWithLedger(static (in s, _, ledger) => s.Facts with { Borrower = ledger.Entry(LentOut, "U-1")!.Trim() }).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");
        var trusting = p.Build();
        var entry = CaseFile.EntryOf(trusting.Decide(trusting.New("case-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), LentAtNine().Ledger));

        Assert.Empty(CaseFile.Replay(trusting, "case-1", Policy, [entry]).Differences);
        Assert.Equal(
            ["entry 1: recorded ask, cannot be decided again", "entry 1: ask cannot be applied as recorded: its conditions do not hold, and it cannot be applied without them; the replay stops here"],
            CaseFile.Replay(trusting, "case-1", Policy, [entry with { Reads = default }]).Differences.Select(static d => d.En));
    }

    [Fact]
    public void A_case_waits_for_a_milestone_of_the_awaited_procedure_only()
    {
        var foreign = new Milestone<Check>("foreign", "别处的", "foreign", Why, static _ => true);

        var misuse = Assert.Throws<ArgumentException>(() => ToyPair.NewLink().HasReached("reached", "到", "reached", Why, foreign, new("无", "none")));

        Assert.StartsWith("The procedure 'toy-check' has no milestone 'foreign'.", misuse.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(NullReferenceException), true)]
    [InlineData(typeof(InvalidOperationException), true)]
    [InlineData(typeof(ArgumentOutOfRangeException), true)]
    [InlineData(typeof(IndexOutOfRangeException), true)]
    [InlineData(typeof(OverflowException), true)]
    [InlineData(typeof(DivideByZeroException), true)]
    [InlineData(typeof(InvalidCastException), true)]
    [InlineData(typeof(KeyNotFoundException), true)]
    [InlineData(typeof(FormatException), true)]
    [InlineData(typeof(OutOfMemoryException), false)]
    [InlineData(typeof(OperationCanceledException), false)]
    public void Code_whose_conditions_do_not_hold_raises_these_exceptions_and_no_others(Type exception, bool raises) =>
        Assert.Equal(raises, Untrusted.Raises((Exception)Activator.CreateInstance(exception)!));

    [Fact]
    public void What_changes_nothing_but_the_version_does_not_change_the_case()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);
        var agreed = Do(asked, Lead, new Agree(), Nine);

        Assert.True(Loans.Decide(asked.Case, By(Lead, new Agree(), Nine), asked.Ledger).ChangesCase);
        Assert.True(Loans.Decide(agreed.Case, By(Desk, new Finish(), Nine), agreed.Ledger).ChangesCase);
        Assert.False(Loans.Decide(asked.Case, By(Desk, new SignOn(), Nine), asked.Ledger).ChangesCase);
    }

    [Fact]
    public void A_case_that_was_not_opened_has_no_post()
    {
        var p = new ProcedureBuilder<Loan>("toy-desk", 1, new("前台", "Desk"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static _ => "desk");
        p.States(Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");
        var desk = p.Build();

        Assert.Null(desk.New("d-1", Policy).PostId);
        Assert.Equal("desk", desk.Decide(desk.New("d-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case.PostId);
    }

    [Fact]
    public void Neither_a_note_nor_an_escalation_changes_what_is_known()
    {
        Assert.False(new NotedRow<Loan>([Asked]).ChangesFacts);
        Assert.False(new EscalationRow<Loan>([Asked]).ChangesFacts);
    }

    private static JournalEntry Recorded(int sequence, Submission submission, string row) => new(sequence, submission, row, default, default, "another", "another");

    /// <summary>A case without a post that owes something from the first; nothing settles it where the case can end.</summary>
    private static Procedure<Loan> Odd()
    {
        var p = new ProcedureBuilder<Loan>("toy-odd", 1, new("怪", "Odd"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static _ => null);
        var word = new Duty<Loan>("word", "待守之诺", "word to be kept", Why).HeldBy(Roles.FrontDesk).OwedWhile(static f => f.ToRepair);
        p.States(Asked, Lent, Over);
        p.Duties(word);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(word).Cites("LA-5.1");
        p.From(Asked).On(Agree.Kind).By(Roles.FrontDesk).TakesOver(static d => d.Submission.Actor.Id).Cites("LA-5.1");
        p.From(Asked).On(Lend.Kind).By(Roles.FrontDesk).To(Lent).Cites("LA-5.1");
        p.From(Lent).On(ReportRepair.Kind).By(Roles.FrontDesk).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(word).Cites("LA-5.1");
        p.From(Asked, Lent).On(SignOn.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");
        return p.Build();
    }
}
