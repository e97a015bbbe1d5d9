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

/// <summary>How a finding is told to a person.</summary>
public sealed class ShownFindings
{
    private static readonly Procedure<Loan> Told = Of(static p =>
    {
        p.Duties(RepairDuty);
        p.From(Asked).On(Lend.Kind).AtDesk().Then(static (in s, c) => s.Facts with { Borrower = c.Umbrella, ToRepair = true }).Opens(RepairDuty);
        p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(If("never", static (in _) => false)).Then(static (in s, _) => s.Facts with { Borrower = null, ToRepair = false }).Closes(RepairDuty);
    });

    [Fact]
    public void Each_step_says_who_did_what_and_what_changed()
    {
        var finding = new Finding("rule", "what", Run(Told, new Agree(), new Lend("U-1", 1), new ReportRepair(), new Take()));

        Assert.Equal(
            """
            rule (what)
              1. front desk d1: Agree → Asked [LA-5.1]
              2. front desk d1: Lend (Umbrella=U-1, Hooks=1) → Asked {Borrower="U-1"; To repair=true; +repair} [LA-5.1]
              3. front desk d1: Report the repair → Asked {Borrower=-; To repair=false; −repair; !a condition} [LA-5.1]
              4. front desk d1: Take → unknown command
            """.ReplaceLineEndings("\n"),
            finding.Show(Language.En));
        Assert.Equal(
            """
            rule (what)
              1. 前台接待 d1：同意 → 已申请 [LA-5.1]
              2. 前台接待 d1：借出（雨伞=U-1，钩数=1） → 已申请 {借用人="U-1"；待修=true；+修理} [LA-5.1]
              3. 前台接待 d1：修好 → 已申请 {借用人=-；待修=false；−修理；!条件} [LA-5.1]
              4. 前台接待 d1：领走 → 流程无此命令
            """.ReplaceLineEndings("\n"),
            finding.Show(Language.Zh));
        Assert.Equal("rule\n", new Finding("rule", null, []).Show(Language.En));
    }

    [Fact]
    public void A_step_that_threw_shows_what_was_asked()
    {
        var step = TraceStep.Asked(Told.New("c", Policy), By(Desk, new Agree(), Nine));

        Assert.Null(step.Decision);
        Assert.Empty(step.ChangedFacts);
        Assert.Equal("front desk d1: Agree → !", step.Show(Language.En));
    }

    [Fact]
    public void The_facts_that_changed_are_listed_with_their_new_values() =>
        Assert.Equal([("borrower", "\"U-1\""), ("toRepair", "true")], Run(Told, new Agree(), new Lend("U-1", 1))[1].ChangedFacts);

    [Fact]
    public void The_laws_have_an_id_and_a_text_in_both_languages()
    {
        Assert.Equal(
            ["law-2-total", "law-3-deterministic", "law-4-can-always-end", "law-4-no-dead-weight", "law-5-owed-is-open", "law-10-outsiders-do-not-act"],
            Workflows.Verification.Laws.All.Select(static l => l.Id));
        Assert.All(Workflows.Verification.Laws.All, static l => Assert.NotEqual(l.Text.En, l.Text.Zh));
    }

    private static TraceStep[] Run(Procedure<Loan> procedure, params Command[] commands)
    {
        var owner = procedure.New("c", Policy);
        return Array.ConvertAll(commands, c =>
        {
            var decision = procedure.Decide(owner, By(Desk, c, Nine), Ledger.Empty);
            owner = decision.Case;
            return TraceStep.Of(decision);
        });
    }
}
