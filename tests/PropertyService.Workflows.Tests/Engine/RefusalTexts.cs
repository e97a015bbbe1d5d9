using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What a refusal says, in both languages.</summary>
public sealed class RefusalTexts
{
    private static readonly Role[] Six = [Roles.FrontDesk, Roles.CsLead, Roles.CsManager, Roles.GateGuard, Roles.PatrolGuard, Roles.SquadLeader];

    [Fact]
    public void What_is_owed_is_listed_with_its_things()
    {
        var lent = Do(LentAtNine(), Desk, new Lend("U-2", 1), Nine);
        lent = Do(Do(lent, Desk, new Return("U-1", Condition.Broken), Nine), Desk, new Lend("U-1", 1), Nine);

        var refusal = Loans.Decide(lent.Case, By(Desk, new Finish(), Nine), lent.Ledger).Explain();

        Assert.EndsWith("尚未了结：修理、归还雨伞 U-1、归还雨伞 U-2", refusal.Text.Zh, System.StringComparison.Ordinal);
        Assert.EndsWith("still owed: repair, umbrella to come back U-1, umbrella to come back U-2", refusal.Text.En, System.StringComparison.Ordinal);
        Assert.Equal(["先了结“修理”：“修好”，由工程部办理", "先了结“归还雨伞”：“归还”，由前台接待办理"], refusal.WhatWouldHelp.Select(static h => h.Zh));
    }

    [Fact]
    public void Who_may_settle_something_is_named_where_they_are_few()
    {
        Assert.Equal(
            ("先了结“修理”：“修好”，由前台接待、客服领班、客服经理、门岗、巡逻岗、分队长办理", "settle first: repair, by \"Report the repair\", done by front desk, customer-service lead, customer-service manager, gate guard, patrol guard, squad leader"),
            Help(Settling(Six)));
        Assert.Equal(("先了结“修理”：“修好”", "settle first: repair, by \"Report the repair\""), Help(Settling([.. Six, Roles.DutyOfficer])));
    }

    [Fact]
    public void Where_one_of_two_ways_is_open_to_many_nobody_is_named() =>
        Assert.Equal(("先了结“修理”：“修好”或“接岗”", "settle first: repair, by \"Report the repair\" or \"Sign on\""), Help(Settling([.. Six, Roles.DutyOfficer], alsoBySignOn: true)));

    [Fact]
    public void A_step_that_belongs_elsewhere_names_the_states_it_belongs_to()
    {
        var (lent, ledger) = LentAtNine();

        var refusal = Loans.Decide(lent, By(Lead, new Agree(), Nine), ledger).Explain();

        Assert.Equal(("此步可在以下状态进行：已申请", "it belongs to: Asked"), (refusal.WhatWouldHelp[0].Zh, refusal.WhatWouldHelp[0].En));
    }

    [Fact]
    public void What_is_required_comes_before_what_stands_in_the_way_and_only_the_closest_row_is_asked_for()
    {
        var agreed = Guard.Over<Loan>("agreed", "已同意", "the lead has agreed", Why, static (in s) => s.Facts.Agreed, new("请领班同意", "ask the lead"));
        var known = Guard.Over<Loan>("known", "借用人已知", "the borrower is known", Why, static (in s) => s.Facts.Borrower == "known", new("请出示证件", "ask for a card"));
        var late = Guard.Over<Loan>("here", "已有岗位", "there is a post", Why, static (in s) => s.Facts.Post is not null, new("离岗办理", "do it elsewhere"));
        var p = Opened("toy-text");
        p.From(Asked).On(Finish.Kind, "one").By(Roles.FrontDesk).Unless(late).When(agreed).To(Over).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind, "two").By(Roles.FrontDesk).When(known).Unless(agreed).Unless(late).To(Over).Cites("LA-5.1");
        var procedure = p.Build();
        var asked = procedure.Decide(procedure.New("t-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;

        var refusal = procedure.Decide(asked, By(Desk, new Finish(), Nine), Ledger.Empty).Explain();

        Assert.Equal("不能“结束”（个案 t-1，状态“已申请”）：不符合“已同意”；碍于“已有岗位”", refusal.Text.Zh);
        Assert.Equal("cannot finish (case t-1, state Asked): it is required that the lead has agreed; it stands in the way that there is a post", refusal.Text.En);
        // Two rows come as close; since each wants two things, what would help is told of the first.
        Assert.Equal(["do it elsewhere", "ask the lead"], refusal.WhatWouldHelp.Select(static h => h.En));
    }

    [Fact]
    public void Only_conditions_that_decided_stand_in_the_way()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        Assert.Equal(["agreed"], Loans.Decide(asked.Case, By(Desk, new Lend("U-1", 1), Nine), asked.Ledger).InTheWay().Select(static u => u.Use.Guard.Id));
        Assert.Empty(Loans.Decide(asked.Case, By(Desk, new Lend("U-1", 1), Nine, version: 7), asked.Ledger).InTheWay());
        Assert.Empty(Loans.Decide(asked.Case, By(Desk, new Return("U-1", Condition.Good), Nine), asked.Ledger).InTheWay());
    }

    [Fact]
    public void A_condition_that_must_not_hold_says_so()
    {
        var guard = Guard.Over<Loan>("agreed", "已同意", "the lead has agreed", Why, static (in s) => s.Facts.Agreed, new("请领班同意", "ask the lead"));

        Assert.Equal(("已同意", "the lead has agreed"), (new GuardUse(guard, true).Show(Language.Zh), new GuardUse(guard, true).Show(Language.En)));
        Assert.Equal(("并非：已同意", "not: the lead has agreed"), (new GuardUse(guard, false).Show(Language.Zh), new GuardUse(guard, false).Show(Language.En)));
    }

    private static (string Zh, string En) Help(Procedure<Loan> procedure)
    {
        var asked = procedure.Decide(procedure.New("s-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;
        var help = Assert.Single(procedure.Decide(asked, By(Desk, new Finish(), Nine), Ledger.Empty).Explain().WhatWouldHelp);
        return (help.Zh, help.En);
    }

    private static Procedure<Loan> Settling(Role[] by, bool alsoBySignOn = false)
    {
        var repair = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.FrontDesk).OwedWhile(static f => f.ToRepair);
        var p = new ProcedureBuilder<Loan>("toy-settling", 1, new("了结", "Settling"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Over);
        p.Duties(repair);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(repair).Cites("LA-5.1");
        p.From(Asked).On(ReportRepair.Kind).By(by).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(repair).Cites("LA-5.1");
        if (alsoBySignOn) p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(repair).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");
        return p.Build();
    }

    internal static ProcedureBuilder<Loan> Opened(string id)
    {
        var p = new ProcedureBuilder<Loan>(id, 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, c) => s.Facts with { Post = c.Post, Borrower = c.Borrower }).Cites("LA-5.1");
        return p;
    }
}
