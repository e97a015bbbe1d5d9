using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>Every part of a definition cites something, and its ids are unique.</summary>
public sealed class UncitedParts
{
    private const string Missing = "neither a clause nor a reason for proposing it; add Cites or Proposed (law 8)";

    [Fact]
    public void Whatever_cites_nothing_is_named()
    {
        var nothing = Source.None;
        var hours = new Parameter<int>("toy.hours", "小时", "Hours", new IntegerShape(1, 9, new("小时", "hours"), 4), 4, nothing);
        var link = ToyPair.NewLink();
        var p = new ProcedureBuilder<Parcel>("toy-uncited", 1, new("无据", "Uncited"), new("测试。", "A test."), nothing, Parcel.Shape, Parcel.Nothing, static _ => null);
        p.States(ToyPair.Waiting, ToyPair.Taken);
        p.Reads(hours);
        p.Milestones(new Milestone<Parcel>("taken", "已领", "taken", nothing, static d => d.Case.IsEnded));
        p.Note("说明", "a note", nothing);
        p.Never("never", "从不", "never", nothing, static (in _) => false);
        p.NeverTogether(link, "never-together", "从不同时", "never together", nothing, static (in _) => false, "bring: when new");
        p.Open().On(Bring.Kind).By(Roles.FrontDesk).To(ToyPair.Waiting)
            .Records(new Register("form", new("表", "form"), nothing))
            .Says(new Script("greeting", new("您好", "good morning"), nothing))
            .SaysOneOf(static _ => new("either", new("甲", "a"), Source.None), new Script("either", new("甲", "a"), nothing), new Script("or", new("乙", "b"), nothing))
            .Enters(new Book("book", new("账", "book"), nothing), static (_, _) => ["k"])
            .Tells(Roles.CsLead, "来件", "a parcel has come");
        p.From(ToyPair.Waiting).On(Take.Kind).By(Roles.FrontDesk).To(ToyPair.Taken).Cites("LA-5.1");

        string[] uncited =
        [
            "procedure 'toy-uncited'", "property 'never'", "milestone 'taken'", "property 'never-together'", "parameter 'toy.hours'", "note 'a note'", "row 'bring'",
            "register 'form'", "script 'greeting'", "script 'either'", "script 'or'", "book 'book'",
        ];
        var faults = Assert.Throws<DefinitionException>(() => p.Build()).Faults;
        Assert.Equal([.. uncited.Select(static u => u + ": " + Missing), "property 'never-together': no row starts the case that it is about; add Starts with its link"], faults.OrderBy(static f => f.EndsWith("link", System.StringComparison.Ordinal)).ThenBy(f => System.Array.FindIndex(uncited, u => f.StartsWith(u, System.StringComparison.Ordinal))));
    }

    [Fact]
    public void Ids_are_unique_among_duties_milestones_commands_and_guards()
    {
        var guards = Enumerable.Range(0, 2).Select(static _ => Guard.Over<Loan>("known", "已知", "it is known", Why, static (in _) => true, new("无", "none"))).ToArray();
        var p = RefusalTexts.Opened("toy-twins");
        p.Duties(Twin(), Twin());
        p.Milestones(Milestone(), Milestone());
        p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).Closes(Twin()).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).When(guards[0]).To(Over).Cites("LA-5.1");
        p.From(Asked).On(CommandKind.Report<SignOn>("finish", "再结束", "Finish again", new("已", "has"), static _ => new SignOn()), "again").By(Roles.FrontDesk).When(guards[1]).Cites("LA-5.1");

        var faults = Assert.Throws<DefinitionException>(() => p.Build()).Faults;

        foreach (var twice in new[] { "duty 'twin'", "milestone 'asked'", "command 'finish'", "guard 'known'" }) Assert.Contains(twice + ": the id stands 2 times; ids are unique", faults);

        static Duty<Loan> Twin() => new Duty<Loan>("twin", "孪生", "twin", Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false);

        static Milestone<Loan> Milestone() => new("asked", "已申请", "asked", Why, static _ => true);
    }

    [Fact]
    public void A_duty_of_another_procedure_is_named_wherever_it_stands()
    {
        var undamaged = Guard.Over<Loan, Return>("undamaged", "完好", "it came back undamaged", Why, static (in _, c) => c.State == Condition.Good, new("请修理", "have it repaired"));
        var own = new Duty<Loan>("own", "自己的", "own", Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false);
        var p = RefusalTexts.Opened("toy-strangers");
        p.Duties(own);
        p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).Opens(own).Closes(own).Cites("LA-5.1");
        p.From(Asked).On(Return.Kind, "opens").By(Roles.FrontDesk).Opens(Stranger("opened")).Cites("LA-5.1");
        p.From(Asked).On(Return.Kind, "closes").By(Roles.FrontDesk).Closes(Stranger("closed")).Cites("LA-5.1");
        p.From(Asked).On(Return.Kind, "expects").By(Roles.FrontDesk).Expects(undamaged, otherwise: Stranger("broken")).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");

        Assert.Equal(
            ["row 'return/opens': the duty 'opened' belongs to another procedure", "row 'return/closes': the duty 'closed' belongs to another procedure", "row 'return/expects': the duty 'broken' belongs to another procedure"],
            Assert.Throws<DefinitionException>(() => p.Build()).Faults);

        static Duty<Loan> Stranger(string id) => new Duty<Loan>(id, "别处的", id, Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_an_end_a_breach_may_be_recorded_but_nothing_is_owed(bool owes)
    {
        var undamaged = Guard.Over<Loan, Return>("undamaged", "完好", "it came back undamaged", Why, static (in _, c) => c.State == Condition.Good, new("请修理", "have it repaired"));
        var repair = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false);
        var p = RefusalTexts.Opened("toy-late");
        p.Duties(repair);
        p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).Opens(repair).Closes(repair).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).To(Over).Cites("LA-5.1");
        p.From(Over).On(Return.Kind).By(Roles.FrontDesk).Expects(undamaged, otherwise: owes ? repair : null).Cites("LA-5.1");

        if (owes) Assert.Equal(["row 'return': after an end only a report may come, which stays and opens no duty (law 5)"], Assert.Throws<DefinitionException>(() => p.Build()).Faults);
        else p.Build();
    }
}
