using System;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>A procedure that breaks one law, and what the search says of it.</summary>
public sealed class LawsBroken
{
    [Fact]
    public void A_procedure_that_keeps_them_has_no_findings() => Assert.Empty(Verify(Of(static _ => { })).Findings);

    [Fact]
    public void An_exception_is_a_finding_with_the_step_that_threw_last()
    {
        var finding = Only(p => p.From(Asked).On(Take.Kind).AtDesk().When(If("throws", static (in _) => throw new InvalidOperationException())).Then(static (in s, _) => s.Facts));

        Assert.Equal("law-2-total (InvalidOperationException): agree, take", finding.Line());
        Assert.NotNull(finding.Trace[0].Decision);
        Assert.Null(finding.Trace[1].Decision);
        Assert.EndsWith("front desk p1: Take → !", finding.Show(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_in_what_a_property_says_is_one_too_and_the_step_is_not_followed() =>
        Assert.Equal(
            ["law-2-total (InvalidOperationException): agree, finish", "law-4-can-always-end (): agree", "law-4-no-dead-weight (state over): "],
            Verify(Of(static p => p.Never("throws", "掷", "throws", Why, static (in s) => s.Entered(Over) ? throw new InvalidOperationException() : false))).Findings.Select(static f => f.Line()).Order());

    [Fact]
    public void Two_rows_at_once_are_a_finding()
    {
        var finding = Only(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
            p.From(Asked).On(Take.Kind, "again").AtDesk().When(If("agreed", static (in s) => s.Facts.Agreed)).Then(static (in s, _) => s.Facts with { Agreed = true });
        });

        Assert.Equal("law-3-deterministic (): agree, take, take", finding.Line());
        Assert.False(finding.Trace[2].Decision!.IsAccepted);
    }

    [Fact]
    public void A_situation_without_way_to_an_end_is_a_finding()
    {
        var finding = Only(static p =>
        {
            p.States(Halfway);
            p.From(Asked).On(Take.Kind).To(Halfway).AtDesk();
            p.From(Halfway).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
        });

        Assert.Equal("law-4-can-always-end (): agree, take", finding.Line());
    }

    [Fact]
    public void A_case_that_nobody_can_open_need_not_end() =>
        Assert.Equal(
            "law-4-no-dead-weight (row agree, row finish, state asked, state over): ",
            Assert.Single(Verify(Bare(static p =>
            {
                p.States(Asked, Over);
                p.Open().On(Agree.Kind).To(Asked).AtDesk().When(If("never", static (in _) => false));
                p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
            })).Findings).Line());

    [Fact]
    public void A_row_that_never_fires_a_state_that_is_never_reached_and_a_milestone_are_dead_weight() =>
        Assert.Equal(
            "law-4-no-dead-weight (row take, row vouch, state halfway, milestone far): ",
            Only(static p =>
            {
                p.States(Halfway);
                p.Milestones(new Milestone<Loan>("near", "近", "near", Why, static d => d.Case.State == Asked), new Milestone<Loan>("far", "远", "far", Why, static d => d.Case.State == Halfway));
                p.From(Asked).On(Take.Kind).To(Halfway).AtDesk().When(If("never", static (in _) => false));
                p.From(Halfway).On(Vouch.Kind).To(Over).AtDesk();
            }).Line());

    [Theory]
    [InlineData("owed, not open", "agree, take")]
    [InlineData("open, not owed", "agree, vouch")]
    [InlineData("about another thing", "agree, inspect")]
    public void What_is_owed_is_open_and_nothing_else(string fault, string way)
    {
        var finding = Only(p =>
        {
            var duty = new Duty<Loan>("to-return", "归还", "to return", Why).HeldBy(Roles.FrontDesk).OwedFor(static f => f.Out);
            p.Duties(duty);
            var take = p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Out = Seq.Of("U-1") });
            if (fault != "owed, not open") take.Opens(duty, static (in _, _) => "U-1");
            var vouch = p.From(Asked).On(Vouch.Kind).AtDesk();
            if (fault == "open, not owed") vouch.Opens(duty, static (in _, _) => "U-1");
            if (fault == "about another thing") p.From(Asked).On(Inspect.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Out = Seq.Of("U-1") }).Opens(duty, static (in _, _) => "U-2");
            if (fault == "owed, not open") vouch.OpensIf(duty, static (in _, _) => false, new("从不", "never"));
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Out = default }).Closes(duty);
        });

        Assert.Equal($"law-5-owed-is-open (to-return): {way}", finding.Line());
    }

    [Fact]
    public void As_many_things_open_as_owed_are_not_enough_where_they_are_others() =>
        Assert.Equal("law-5-owed-is-open (to-return): agree, take", Only(static p =>
        {
            var duty = new Duty<Loan>("to-return", "归还", "to return", Why).HeldBy(Roles.FrontDesk).OwedFor(static f => f.Out);
            p.Duties(duty);
            p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Out = Seq.Of("U-1", "U-2") }).OpensEach(duty, static (in _, _) => ["U-3", "U-4"]);
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Out = default }).Closes(duty);
        }).Line());

    [Fact]
    public void Several_duties_may_be_owed_at_once() =>
        Assert.Empty(Verify(Of(static p =>
        {
            var second = new Duty<Loan>("second", "第二项", "second", Why).HeldBy(Roles.FrontDesk).OwedWhile(static f => f.ToRepair);
            p.Duties(RepairDuty, second);
            p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(RepairDuty).Opens(second);
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(RepairDuty).Closes(second);
        })).Findings);

    [Fact]
    public void An_outsider_who_is_granted_something_is_a_finding() =>
        Assert.Equal("law-10-outsiders-do-not-act (): agree, take", Only(static p => p.From(Asked).On(Take.Kind).By(Roles.Visitor).Cites("LA-5.1").Then(static (in s, _) => s.Facts with { Agreed = true })).Line());

    [Fact]
    public void An_outsider_whose_report_leaves_no_trace_is_a_finding() =>
        Assert.Equal("law-10-outsiders-do-not-act (): agree, report-repair", Only(static p => p.From(Asked).On(ReportRepair.Kind).By(Roles.Visitor).Cites("LA-5.1")).Line());

    [Fact]
    public void An_outsider_whose_report_leaves_another_trace_only_is_a_finding() =>
        Assert.Equal(
            "law-10-outsiders-do-not-act (): agree, report-repair",
            Only(static p => p.From(Asked).On(ReportRepair.Kind).By(Roles.Visitor).Cites("LA-5.1").Expects(If("never", static (in _) => false))).Line());

    [Fact]
    public void A_property_that_does_not_hold_is_a_finding_with_the_shortest_way()
    {
        var finding = Only(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
            p.Never("ended-agreed", "同意后结束", "ended after it was agreed", Why, static (in s) => s.Entered(Over) && s.Before.Agreed);
        });

        Assert.Equal("ended-agreed (): agree, take, finish", finding.Line());
        Assert.All(finding.Trace, static s => Assert.True(s.Decision!.IsAccepted));
    }

    [Fact]
    public void All_that_is_broken_is_found_each_once()
    {
        var report = Verify(Of(static p =>
        {
            p.From(Asked).On(Take.Kind).By(Roles.Visitor, Roles.FrontDesk).Cites("LA-5.1");
            p.From(Asked).On(Vouch.Kind).AtDesk().When(If("throws", static (in _) => throw new InvalidOperationException()));
            p.Never("taken", "领走", "taken", Why, static (in s) => s.Command is Take);
        }));

        Assert.Equal(["law-10-outsiders-do-not-act", "law-2-total", "law-4-no-dead-weight", "taken"], report.Findings.Select(static f => f.Rule).OrderBy(static r => r, StringComparer.Ordinal));
    }

    [Fact]
    public void A_search_that_has_seen_enough_stops_there()
    {
        var p = Of(static p =>
        {
            p.Never("opened", "开立", "opened", Why, static (in s) => s.Entered(Asked));
            p.Never("ended", "结束", "ended", Why, static (in s) => s.Entered(Over));
        });

        Assert.Equal(["opened", "ended"], new Search<Loan>(p, Policy, digest: false).Explore([Peer.None]).Findings.Select(static f => f.Rule));
        var search = new Search<Loan>(p, Policy, digest: false) { Enough = 1 }.Explore([Peer.None]);
        Assert.Equal(["opened"], search.Findings.Select(static f => f.Rule));
        // The two situations that it has met; in the second nothing was tried, and nothing is said of its end.
        Assert.Equal((2, 4, 1), (search.Finish().Situations, search.Finish().Decisions, search.Finish().Findings.Count));
    }

    private static Finding Only(Action<ProcedureBuilder<Loan>> fault) => Assert.Single(Verify(Of(fault)).Findings, static f => f.Rule != "law-4-no-dead-weight" || f.Detail!.Contains("far", StringComparison.Ordinal));
}
