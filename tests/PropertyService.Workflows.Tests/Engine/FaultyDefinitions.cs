using System;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class FaultyDefinitions
{
    [Fact]
    public void Every_fault_is_listed_together_with_the_law_it_breaks_and_the_fix()
    {
        var p = New("toy-faults");
        var stray = new State("Stray_State", "游离", "Stray", Source.None);
        var foreign = new Duty<Loan>("foreign", "别处的义务", "foreign duty", Why);
        p.States(Asked, Lent, Over, stray);
        p.Duties(new Duty<Loan>("never-owed", "从不欠", "never owed", Source.Of("XX-9.9")));
        var never = Guard.Over<Loan>("never", "从不", "never", Source.None, static (in _) => false, new("无", "none"));
        p.Open().On(Ask.Kind).By(Roles.FrontDesk);
        p.From(Asked).On(Agree.Kind).To(Over).When(never).Expects(never).Opens(foreign);
        p.From(Asked).On(Agree.Kind).By(Roles.CsLead).To(Lent).Cites("LA-5.1");
        p.From().On(Finish.Kind).By(Roles.CsLead).To(new("elsewhere", "别处", "Elsewhere", Why)).Cites("LA-5.1");
        p.From(Over).On(ReportRepair.Kind).By(Roles.CsLead).To(Asked).Cites("LA-5.1");

        var exception = Assert.Throws<DefinitionException>(() => p.Build());

        Assert.Equal(exception.Faults.Count, exception.Message.Split("\n - ").Length - 1);
        Approved.Matches("definition-faults.txt", exception.Message + "\n");
    }

    [Fact]
    public void What_a_row_says_twice_is_a_fault()
    {
        var p = New("toy-twice");
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).To(Over).Cites("LA-5.1");
        p.From(Asked).On(Agree.Kind).By(Roles.CsLead).Then(static (in s, _) => s.Facts).ThenWithLedger(static (in s, _, _) => s.Facts).Cites("LA-5.1");
        p.From(Asked).On(SignOn.Kind).By(Roles.CsLead).Then(static (in s, _) => s.Facts).Then(static (in s, _) => s.Facts).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");

        var faults = Assert.Throws<DefinitionException>(() => p.Build()).Faults;

        Assert.Contains("row 'ask': it says twice where it leads; keep one To", faults);
        Assert.Contains("row 'agree': it says twice what is known afterwards; keep one Then or ThenWithLedger", faults);
        Assert.Contains("row 'sign-on': it says twice what is known afterwards; keep one Then or ThenWithLedger", faults);
    }

    [Theory]
    [InlineData("Umbrella stand")]
    [InlineData("umbrella\n")]
    [InlineData("umbrella/stand")]
    [InlineData("")]
    public void Books_and_things_have_kebab_case_ids(string id)
    {
        var (book, thing, other) = (new Book(id, new("账", "book"), Why), new Thing(id, new("物", "thing"), Whereabouts.HandedOut), new Thing("other" + id, new("物", "thing"), Whereabouts.HandedOut));
        var p = New("toy-ids");
        p.States(Asked, Over);
        p.Duties(new Duty<Loan>("owed", "欠", "owed", Why).HeldBy(Roles.FrontDesk).About(thing).OwedWhile(static _ => false));
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Enters(book, static (_, _) => ["k"]).Converts(other, static _ => "k").Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");

        var faults = Assert.Throws<DefinitionException>(() => p.Build()).Faults;

        Assert.Contains($"book '{id}': ids are kebab-case", faults);
        Assert.Contains($"thing '{id}': ids are kebab-case", faults);
        Assert.Equal(id.Length > 0, faults.Contains($"thing 'other{id}': ids are kebab-case"));
    }

    [Fact]
    public void A_procedure_without_faults_is_built()
    {
        var p = New("toy-small");
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");

        Assert.Equal(64, p.Build().Fingerprint.Length);
    }

    [Fact]
    public void The_row_for_escalation_is_the_engines_own()
    {
        var p = New("toy-told");
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Cites("LA-5.1");
        p.From(Asked).On(Escalate.Kind).By(Roles.System).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");

        Assert.Contains("row 'escalate': the engine adds this row wherever a duty escalates; leave yours out", Assert.Throws<DefinitionException>(() => p.Build()).Faults);
    }

    [Fact]
    public void A_catalogue_takes_a_procedure_with_all_that_it_reads_and_cites_or_not_at_all()
    {
        var clauses = ClauseCatalogue.Standard.With("TOY", new("测试条款", "Toy clauses"), new Clause("TOY-1", "step", "toy-vendor", "front-desk", "-", new("借伞", "lend"), "machine"));
        var p = New("toy-vendor");
        p.States(Asked, Over);
        p.Reads(LoanHours);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Cites("TOY-1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("TOY-1");
        var procedure = p.Build(clauses);

        var missing = Assert.Throws<ArgumentException>(() => Catalogue.Standard.With(procedure)).Message;

        Assert.Contains("toy-vendor reads the parameter 'toy.loanHours', which stands in no section", missing, StringComparison.Ordinal);
        Assert.Contains("toy-vendor cites the clause 'TOY-1', which is not in the catalogue", missing, StringComparison.Ordinal);
        Assert.Same(procedure, Catalogue.Standard.With(procedure, Section, clauses).Find("toy-vendor"));
    }

    [Fact]
    public void A_vendor_cites_his_own_clauses()
    {
        var p = New("toy-vendor");
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Cites("TOY-1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("TOY-1");
        var clauses = ClauseCatalogue.Standard.With("TOY", new("测试条款", "Toy clauses"), new Clause("TOY-1", "step", "toy-vendor", "front-desk", "-", new("借伞", "lend"), "machine"));

        Assert.Throws<DefinitionException>(() => p.Build());
        Assert.Equal("toy-vendor", p.Build(clauses).Id);
    }

    private static ProcedureBuilder<Loan> New(string id) => new(id, 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
}
