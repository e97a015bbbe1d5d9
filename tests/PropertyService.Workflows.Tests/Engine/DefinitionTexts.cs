using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Tests;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What a fingerprint is made of: everything that a definition says, so that no change of it goes unseen in a journal.</summary>
public sealed class DefinitionTexts
{
    [Fact]
    public void Everything_that_a_definition_says_stands_in_the_text_from_which_its_fingerprint_is_made()
    {
        var agreed = Guard.Over<Loan>("agreed", "已同意", "the lead has agreed", Why, static (in s) => s.Facts.Agreed, new("请领班同意", "ask the lead"));
        var whole = Guard.Over<Loan, Return>("whole", "完好", "it is whole", Source.Of("LA-5.1").ReadAs("读法", "a reading"), static (in _, c) => c.State == Condition.Good, new("请修理", "have it repaired"));
        var late = Guard.Over<Loan, Return>("known", "已知", "it is known", Why, static (in _, _) => true, new("登记", "log it"));
        var back = new Duty<Loan>("back", "归还", "to come back", Why).HeldBy(Roles.FrontDesk).About(Umbrella).Within(LoanHours).OwedFor(static f => f.Out).EscalatesTo(Roles.CsLead, Why, SecondLevelHours);
        var repair = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.ToRepair);
        var p = RefusalTexts.Opened("toy-written");
        p.Reads(LoanHours, SecondLevelHours);
        p.Duties(back, repair);
        p.Milestones(new Milestone<Loan>("lent-once", "借出过", "lent once", Why, static d => d.Case.Facts.Out.Count > 0));
        p.Never("never-two", "从不两把", "never two", Why, static (in s) => s.After.Out.Count > 1);
        p.From(Asked).On(Lend.Kind).By(Roles.FrontDesk, Roles.CsLead).When(agreed).Then(static (in s, c) => s.Facts with { Out = s.Facts.Out.Add(c.Umbrella) }).Opens(back, static (in _, c) => c.Umbrella)
            .OpensIf(repair, static (in _, c) => c.Hooks > 1, new("钩数多于一", "more than one hook")).RecordsWhere(LoanRegister, new("不是贵宾", "no VIP"), static _ => true).Cites("LA-5.1").ReadAs("另读", "read otherwise");
        p.From(Asked).On(Return.Kind).By(Roles.FrontDesk).Unless(agreed).Expects(whole, otherwise: repair).Expects(late).Closes(back, static (in _, c) => c.Umbrella).Closes(repair).Proposed("建议", "a proposal");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");

        Approved.Matches("definition-text.txt", ProcedureText.Of(p.Build()).ToString().Replace("{", "\n{", System.StringComparison.Ordinal).TrimStart() + "\n");
    }

    [Fact]
    public void Who_waits_for_nothing_awaits_no_milestone()
    {
        Assert.Empty(Loans.MilestonesOf("toy-check"));
        Assert.Empty(ToyPair.Parcels.MilestonesOf("toy-loan"));
        Assert.Equal(["passed"], ToyPair.Parcels.MilestonesOf("toy-check").Select(static m => m.Id));
        Assert.Equal(["toy-check"], ToyPair.Parcels.Awaiting.Select(static s => s.Procedure.Id));
    }
}
