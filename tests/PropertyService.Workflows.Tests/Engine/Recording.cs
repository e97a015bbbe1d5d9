using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Engine;

public class Recording
{
    [Theory]
    [InlineData("b1", "loan-register")]
    [InlineData("vip", null)]
    public void A_form_may_be_written_only_where_the_case_says_so(string borrower, string? written)
    {
        var p = new ProcedureBuilder<Loan>("toy-record", 1, new("登记", "Recording"), new("测试登记。", "Tests recording."), Toy.Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Toy.Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Toy.Over).Then(static (in s, c) => s.Facts with { Post = c.Post, Borrower = c.Borrower })
            .RecordsWhere(Toy.LoanRegister, new("不是贵宾", "no VIP"), static d => d.Case.Facts.Borrower != "vip").Cites("LA-5.1");
        var procedure = p.Build();

        var decision = procedure.Decide(procedure.New("r-1", Toy.Policy), Toy.By(Toy.Desk, new Ask(Post.Desk, borrower), Toy.Nine), Ledger.Empty);

        var record = (RecordEffect)Assert.Single(decision.Effects);
        Assert.Equal(written, record.RegisterOf(decision)?.Id);
        Assert.Equal(written is null ? null : "record in the loan register", record.Show(decision, Language.En));
        Assert.Equal(Datum.Of(written).ToString(), record.ValuesOf(decision).Find("register")?.ToString() ?? "null");
        Assert.Equal("no VIP", record.Provided?.En);
    }
}
