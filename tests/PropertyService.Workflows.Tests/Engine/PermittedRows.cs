using System;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What a screen shows of reports, of steps beside what is owed, and of rows that differ in who may use them.</summary>
public sealed class PermittedRows
{
    private static readonly Guard<Loan> Agreed = Guard.Over<Loan>("agreed", "已同意", "the lead has agreed", Why, static (in s) => s.Facts.Agreed, new("请领班同意", "ask the lead"));

    [Fact]
    public void Before_a_case_is_opened_nothing_is_noted()
    {
        var permitted = Loans.Permitted(Loans.New("loan-1", Policy), Ledger.Empty, Desk, Nine);

        Assert.Equal(OutlookVerdict.Allowed, permitted[0].Verdict);
        Assert.All(permitted.Skip(1), static o => Assert.Equal((RefusalCode.NotNow, false), (o.Code, o.OutOfOrder)));
    }

    [Fact]
    public void A_report_whose_condition_does_not_hold_would_be_noted_and_says_what_is_in_the_way()
    {
        var (procedure, asked) = Opened(p => p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).When(Agreed).Cites("LA-5.1"));

        var outlook = Of(procedure, asked, SignOn.Kind, Desk);

        Assert.Equal((OutlookVerdict.Allowed, true, "agreed"), (outlook.Verdict, outlook.OutOfOrder, outlook.Unmet.Single().Use.Guard.Id));
    }

    [Fact]
    public void A_report_that_depends_on_what_it_says_is_allowed_for_it_would_be_noted_otherwise()
    {
        var good = Guard.Over<Loan, Return>("good", "完好", "it is whole", Why, static (in _, c) => c.State == Condition.Good, new("请修理", "have it repaired"));
        var (procedure, asked) = Opened(p => p.From(Asked).On(Return.Kind).By(Roles.FrontDesk).When(good).Cites("LA-5.1"));

        var outlook = Of(procedure, asked, Return.Kind, Desk);

        Assert.Equal((OutlookVerdict.Allowed, false, "good"), (outlook.Verdict, outlook.OutOfOrder, outlook.Open.Single().Guard.Id));
    }

    [Fact]
    public void A_step_that_does_not_end_the_case_is_allowed_whatever_is_owed()
    {
        var repair = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.FrontDesk).OwedWhile(static f => f.ToRepair);
        var (procedure, asked) = Opened(p =>
        {
            p.Duties(repair);
            p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(repair).Cites("LA-5.1");
            p.From(Asked).On(ReportRepair.Kind).By(Roles.FrontDesk).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(repair).Cites("LA-5.1");
            p.From(Asked).On(Agree.Kind).By(Roles.FrontDesk).Then(static (in s, _) => s.Facts with { Agreed = true }).Cites("LA-5.1");
        });
        var owing = procedure.Decide(asked, By(Desk, new SignOn(), Nine), Ledger.Empty).Case;

        Assert.Equal(OutlookVerdict.Allowed, Of(procedure, owing, Agree.Kind, Desk).Verdict);
        Assert.Equal(RefusalCode.DutyOpen, Of(procedure, owing, Finish.Kind, Desk).Code);
    }

    [Fact]
    public void Another_role_is_asked_for_the_rows_in_whose_way_nothing_else_stands_or_for_all()
    {
        var (procedure, asked) = Opened(p =>
        {
            p.From(Asked).On(Lend.Kind, "now").By(Roles.CsLead).Unless(Agreed).Cites("LA-5.1");
            p.From(Asked).On(Lend.Kind, "later").By(Roles.CsManager).When(Agreed).Cites("LA-5.1");
            p.From(Asked).On(Agree.Kind, "one").By(Roles.CsLead).When(Agreed).Cites("LA-5.1");
        });

        var now = Of(procedure, asked, Lend.Kind, Desk);
        var none = Of(procedure, asked, Agree.Kind, Desk);

        Assert.Equal((RefusalCode.WrongRole, "cs-lead"), (now.Code, string.Join(",", now.Roles.Select(static r => r.Id))));
        Assert.Equal(["cs-lead"], procedure.Decide(asked, By(Desk, new Lend("U-1", 1), Nine), Ledger.Empty).Explain().Roles.Select(static r => r.Id));
        Assert.Equal((RefusalCode.WrongRole, "cs-lead"), (none.Code, string.Join(",", none.Roles.Select(static r => r.Id))));
        Assert.Equal(["cs-lead"], none.Refusal!.Roles.Select(static r => r.Id));
        Assert.Equal("cs-lead,cs-manager", string.Join(",", Of(procedure, asked, Lend.Kind, Lead).Roles.Select(static r => r.Id)));
    }

    [Fact]
    public void Who_may_is_told_also_where_a_condition_is_in_the_way()
    {
        var (procedure, asked) = Opened(p => p.From(Asked).On(Agree.Kind).By(Roles.FrontDesk, Roles.CsLead).When(Agreed).Cites("LA-5.1"));

        var outlook = Of(procedure, asked, Agree.Kind, Desk);

        Assert.Equal((RefusalCode.GuardUnmet, "front-desk,cs-lead"), (outlook.Code, string.Join(",", outlook.Roles.Select(static r => r.Id))));
    }

    [Theory]
    [InlineData("l1", "cs-lead", RefusalCode.DefinitionFault)]
    [InlineData("d1", "front-desk", null)]
    [InlineData("m1", "cs-manager", null)]
    public void Two_rows_that_one_role_may_both_use_are_a_fault_for_that_role_only(string id, string role, RefusalCode? code)
    {
        var (procedure, asked) = Opened(p =>
        {
            p.From(Asked).On(Agree.Kind, "one").By(Roles.FrontDesk, Roles.CsLead).Cites("LA-5.1");
            p.From(Asked).On(Agree.Kind, "two").By(Roles.CsLead, Roles.CsManager).Cites("LA-5.1");
            p.From(Asked).On(SignOn.Kind, "one").By(Roles.FrontDesk, Roles.CsLead).Cites("LA-5.1");
            p.From(Asked).On(SignOn.Kind, "two").By(Roles.CsLead, Roles.CsManager).Cites("LA-5.1");
        });
        var actor = new Actor(Roles.All.Single(r => r.Id == role), id);

        Assert.Equal(code, procedure.Decide(asked, By(actor, new Agree(), Nine), Ledger.Empty).Code);
        Assert.Equal(code, procedure.Decide(asked, By(actor, new SignOn(), Nine), Ledger.Empty).Code);
    }

    private static Outlook Of(Procedure<Loan> procedure, Case<Loan> before, CommandKind kind, Actor actor) =>
        procedure.Permitted(before, Ledger.Empty, actor, Nine).Single(o => o.Command == kind);

    private static (Procedure<Loan> Procedure, Case<Loan> Asked) Opened(Action<ProcedureBuilder<Loan>> more)
    {
        var p = RefusalTexts.Opened("toy-rows");
        more(p);
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");
        var procedure = p.Build();
        return (procedure, procedure.Decide(procedure.New("r-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case);
    }
}
