using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>A row may open a duty where something is so, and says in the documents when that is.</summary>
public sealed class ConditionalDuties
{
    private static readonly Wording FromElsewhere = new("借用人不是本站的", "the borrower is from elsewhere");

    [Theory]
    [InlineData("b1", 0)]
    [InlineData("b2", 1)]
    public void A_duty_opens_only_where_its_condition_holds(string borrower, int owed)
    {
        var procedure = Lending();
        var decision = procedure.Decide(procedure.New("loan-1", Toy.Policy), Toy.By(Toy.Desk, new Ask(Post.Desk, borrower), Toy.Nine), Ledger.Empty);

        Assert.Equal(owed, decision.Case.ListDuties().Count);
        Assert.Equal(FromElsewhere, Assert.Single(procedure.Rows[0].Opens).Provided);
    }

    private static Procedure<Loan> Lending()
    {
        var p = new ProcedureBuilder<Loan>("toy-if", 1, new("借伞", "Umbrella loan"), new("测试引擎。", "Tests the engine."), Toy.Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        var deposit = new Duty<Loan>("deposit", "押金", "deposit to be paid", Toy.Why).HeldBy(Roles.FrontDesk).OwedWhile(static f => f.Borrower == "b2");
        p.States(Toy.Asked, Toy.Over);
        p.Duties(deposit);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Toy.Asked).Then(static (in s, c) => s.Facts with { Post = c.Post, Borrower = c.Borrower })
            .OpensIf(deposit, static (in _, c) => c.Borrower == "b2", FromElsewhere).Cites("LA-5.1");
        p.From(Toy.Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Toy.Over).Closes(deposit).Cites("LA-5.1");
        return p.Build();
    }
}
