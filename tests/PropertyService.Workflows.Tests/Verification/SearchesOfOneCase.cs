using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>What the search of one case comes to, counted by hand.</summary>
public sealed class SearchesOfOneCase
{
    [Fact]
    public void Every_attempt_is_tried_in_every_situation()
    {
        var found = Searched(Of(static _ => { }));

        // Not open, open, over; in each the desk and an outsider try both commands.
        Assert.Equal((3, 12, 2), (found.Situations, found.Decisions, found.Payloads));
        Assert.Equal([State.Unopened, Asked, Over], found.Reached);
        Assert.Equal(["agree", "finish"], found.Fired.Select(static r => r.Id).Order());
        Assert.Empty(found.Findings);
        Assert.Empty(found.Milestones);
    }

    [Fact]
    public void Each_different_fact_is_a_situation_and_what_changes_nothing_is_none()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Lend.Kind).AtDesk().Then(static (in s, c) => s.Facts with { Borrower = c.Umbrella });
            p.From(Asked).On(ReportRepair.Kind).AtDesk();
        });
        var found = Searched(p);

        // Not open; open and over with nobody, U-1 or U-2; in each five payloads by two.
        Assert.Equal((7, 70, 5), (found.Situations, found.Decisions, found.Payloads));
    }

    [Fact]
    public void The_shortest_run_to_a_state_is_kept()
    {
        var found = Searched(Of(static p =>
        {
            p.States(Halfway);
            p.From(Asked).On(Take.Kind).To(Halfway).AtDesk();
            p.From(Halfway).On(Vouch.Kind).To(Over).AtDesk();
        }));

        Assert.Equal(["agree", "finish"], found.RunTo(Over)!.Commands());
        Assert.Equal(["agree", "take"], found.RunTo(Halfway)!.Commands());
        Assert.Empty(found.RunTo(State.Unopened)!);
        Assert.Null(found.RunTo(Lent));
    }

    [Fact]
    public void Time_passes_on_a_run_without_a_step_of_its_own()
    {
        var late = Searched(Of(static p =>
        {
            var due = RepairDuty.Within(LoanHours).EscalatesTo(Roles.CsLead, Why);
            p.States(Halfway);
            p.Duties(due);
            p.Reads(LoanHours);
            p.From(Asked).On(Lend.Kind).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(due).AtDesk();
            p.From(Asked).On(ReportRepair.Kind).When(Guard.Over<Loan, ReportRepair>("late", "逾期", "late", Why, static (in s, _) => s.At > s.DueOf(s.Case.Procedure.Duties[0]), new("等", "wait"))).To(Halfway)
                .Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(due).AtDesk();
            p.From(Halfway).On(Vouch.Kind).To(Over).AtDesk();
        })).RunTo(Halfway)!;

        Assert.Equal([Nine, Nine, Nine + Duration.FromHours(4) + Duration.FromSeconds(1)], late.Select(static s => s.Submission.RecordedAt));
    }

    [Fact]
    public void The_shortest_run_to_each_end_is_an_example_by_the_rules_where_there_is_one()
    {
        var stolen = new State("stolen", "被盗", "Stolen", Why, isEnd: true);
        var lost = new State("lost", "遗失", "Lost", Why, isEnd: true);
        var report = Verify(Of(p =>
        {
            p.States(stolen, lost);
            p.From(Asked).On(ReportRepair.Kind).To(stolen).AtDesk().Expects(If("never", static (in _) => false));
            p.From(Asked).On(SignOn.Kind).To(lost).AtDesk().Expects(If("vouched", static (in s) => s.Facts.Agreed));
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
        }));

        Assert.Equal(
            ["over: agree, finish", "stolen: agree, report-repair", "lost: agree, vouch, sign-on"],
            report.Examples.Select(static e => $"{e.End.Id}: {string.Join(", ", e.Run.Commands())}"));
    }

    [Fact]
    public void An_end_that_is_never_reached_has_no_example()
    {
        var never = new State("never", "从不", "Never", Why, isEnd: true);

        Assert.Equal([Over], Verify(Of(p => p.From(Asked).On(Take.Kind).To(Declared(p, never)).AtDesk().When(If("never", static (in _) => false)))).Examples.Select(static e => e.End));
    }

    [Fact]
    public void By_the_rules_only_no_step_that_breaks_one_is_taken()
    {
        var p = Of(static p => p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(If("never", static (in _) => false)).Then(static (in s, _) => s.Facts with { Agreed = true }));

        Assert.Equal(5, Searched(p).Situations);
        Assert.Equal(3, new Search<Loan>(p, Policy, digest: false) { OnlyByTheRules = true }.Explore([Peer.None]).Finish().Situations);
    }

    [Fact]
    public void The_report_says_what_was_searched()
    {
        var p = Of(static p => p.Milestones(new Milestone<Loan>("near", "近", "near", Why, static d => d.Case.State == Asked)));
        var report = Verify(p);

        Assert.Equal((1, 3, 12, 12L, 2, 1), (report.Policies, report.Situations, report.Decisions, report.TotalDecisions, report.Payloads, report.Ledgers));
        Assert.Same(p, report.Procedure);
        Assert.Empty(report.Joint);
        Assert.Equal(["near"], Searched(p).Milestones.Select(static m => m.Id));
    }

    [Fact]
    public void What_a_case_leaves_in_the_ledger_stands_there_once_whatever_else_is_so()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().Enters(LentOut, static (_, _) => ["U-1"]);
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
        });
        var search = new Search<Loan>(p, Policy, digest: false).Explore([Peer.None]);

        // Not open; open and over, vouched for or not, entered or not.
        Assert.Equal(9, search.Finish().Situations);
        Assert.Equal(["", "U-1 case"], search.LeftBehind().Select(static l => string.Join(", ", l.Entries.Select(static e => $"{e.Key} {e.Value}"))));
    }

    [Fact]
    public void What_a_case_leaves_beside_others_does_not_stand_for_what_others_leave()
    {
        var p = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("lent", static (in _, ledger) => ledger.Entry(Broken, "U-1") is not null)).Enters(LentOut, static (_, _) => ["U-1"]));
        var other = new Ledger(Ledger.Empty.DutyTable, Ledger.Empty.BookTable.Set(BookKey.Of(Broken.Id, "U-1"), "x"), Ledger.Empty.LinkTable);
        var search = new Search<Loan>(p, Policy, digest: false).Explore([Peer.None]).Explore([new(other, false)]);

        Assert.Equal(5, search.Finish().Situations);
        Assert.Empty(Assert.Single(search.LeftBehind()).Entries);
    }

    private static State Declared(ProcedureBuilder<Loan> p, State state)
    {
        p.States(state);
        return state;
    }
}
