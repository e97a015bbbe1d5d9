using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class PermittedCommands
{
    [Fact]
    public void A_screen_shows_what_is_possible_what_is_not_and_what_depends()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        Assert.Equal(
            ["ask Refused NotNow", "agree Refused WrongRole", "lend Refused GuardUnmet", "return Allowed noted", "report-repair Allowed", "find-elsewhere Allowed", "sign-on Allowed", "finish Allowed", "escalate Refused WrongRole"],
            Shown(asked, Desk));
        Assert.Equal("agree Allowed", Shown(asked, Lead)[1]);

        asked = Do(asked, Lead, new Agree(), Nine);
        Assert.Equal("lend Depends", Shown(asked, Desk)[2]);
        Assert.Equal("lend Refused WrongRole", Shown(asked, Lead)[2]);
    }

    [Fact]
    public void What_stands_in_the_way_comes_with_its_remedy_and_the_roles_that_may()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        var outlook = Loans.Permitted(asked.Case, asked.Ledger, Desk, Nine);

        Assert.Equal("agreed", Assert.Single(outlook[2].Unmet).Use.Guard.Id);
        Assert.Equal([Agree.Kind], outlook[2].Unmet[0].Remedy.Commands);
        Assert.Equal([Roles.CsLead], outlook[1].Roles);
        Assert.Equal(["not-out", "whole"], Loans.Permitted(Do(asked, Lead, new Agree(), Nine).Case, asked.Ledger, Desk, Nine)[2].Open.Select(static u => u.Guard.Id));
    }

    [Fact]
    public void An_end_with_something_owed_is_not_possible()
    {
        var lent = LentAtNine();

        Assert.Equal("finish Refused DutyOpen", Shown(lent, Desk)[7]);
        Assert.Equal("finish Allowed", Shown(Do(lent, Desk, new Return("U-1", Condition.Good), Nine), Desk)[7]);
    }

    [Fact]
    public void After_the_end_only_reports_are_possible_and_they_are_noted()
    {
        var over = Do(Do(LentAtNine(), Desk, new Return("U-1", Condition.Good), Nine), Desk, new Finish(), Nine);

        Assert.All(Loans.Permitted(over.Case, over.Ledger, Desk, Nine), static o => Assert.Equal(
            o.Command.Nature == CommandNature.Report ? (Verdict.Allowed, null, true) : (Verdict.Refused, (RefusalCode?)RefusalCode.CaseEnded, false),
            (o.Verdict, o.Code, o.OutOfOrder)));
    }

    private static string[] Shown((Case<Loan> Case, Ledger Ledger) on, Actor actor) => Loans.Permitted(on.Case, on.Ledger, actor, Nine)
        .Select(static o => $"{o.Command.Id} {o.Verdict}{(o.Code is { } code ? " " + code : "")}{(o.OutOfOrder ? " noted" : "")}").ToArray();
}
