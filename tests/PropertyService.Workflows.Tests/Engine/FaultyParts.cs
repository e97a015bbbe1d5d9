using System;
using System.Collections.Generic;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>Faults of the rarer parts of a definition, each tried alone.</summary>
public sealed class FaultyParts
{
    [Fact]
    public void A_property_of_two_cases_is_about_a_case_that_some_row_starts_and_says_what_breaks_it()
    {
        var link = ToyPair.NewLink();
        var p = Parcels();
        p.NeverTogether(link, "taken-unchecked", "未检查而领走", "a parcel is taken that was not checked", Why, static (in _) => false);

        Assert.Equal(
            [
                "property 'taken-unchecked': no row starts the case that it is about; add Starts with its link",
                "property 'taken-unchecked': it does not say without which parts it is broken; name them, so that a test can take them away",
            ],
            FaultsOf(p));
    }

    [Fact]
    public void A_property_of_two_cases_is_not_about_the_case_of_another_link()
    {
        var (link, other) = (ToyPair.NewLink(), ToyPair.NewLink());
        var p = Parcels();
        var isNew = other.IsNew<Bring>("check-is-new", Why, static c => c.CheckedAs);
        p.From(ToyPair.Waiting).On(Bring.Kind, "again").By(Roles.FrontDesk).When(isNew).Starts(other, "检查", "a check").Cites("LA-5.1");
        p.NeverTogether(link, "taken-unchecked", "未检查而领走", "a parcel is taken that was not checked", Why, static (in _) => false, "take: when check-passed");

        Assert.Equal(["property 'taken-unchecked': no row starts the case that it is about; add Starts with its link"], FaultsOf(p));
    }

    [Fact]
    public void Who_waits_for_an_open_case_asks_first_whether_it_is_free()
    {
        var p = Parcels();
        p.From(ToyPair.Waiting).On(Bring.Kind, "again").By(Roles.FrontDesk).Awaits(ToyPair.NewLink(), "等检查", "waits for the check").Cites("LA-5.1");

        Assert.Equal(["row 'bring/again': it waits for a case of 'toy-check' for which another case may be waiting; add When with IsFree of the same link"], FaultsOf(p));
    }

    [Fact]
    public void What_escalates_has_a_deadline_even_where_only_a_breach_opens_it()
    {
        var p = Loan(out var undamaged);
        var repair = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.ToRepair).EscalatesTo(Roles.CsLead, Why);
        var other = new Duty<Loan>("other", "另一项", "another", Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false);
        p.Duties(repair, other);
        p.From(Asked).On(SignOn.Kind).By(Roles.FrontDesk).Opens(other).Closes(other).Cites("LA-5.1");
        p.From(Asked).On(Return.Kind).By(Roles.FrontDesk).Expects(undamaged, otherwise: repair).Cites("LA-5.1");
        p.From(Asked).On(ReportRepair.Kind).By(Roles.FrontDesk).Closes(repair).Cites("LA-5.1");

        Assert.Equal(["duty 'repair': it escalates but has no deadline"], FaultsOf(p));
    }

    [Fact]
    public void A_row_starts_from_a_state_that_is_declared()
    {
        var p = Loan(out _);
        p.From(Lent).On(ReportRepair.Kind).By(Roles.FrontDesk).Cites("LA-5.1");

        Assert.Equal(["row 'report-repair': the state 'lent' is not declared; add it to States"], FaultsOf(p));
    }

    [Fact]
    public void A_survivor_names_a_row_and_stands_once()
    {
        var p = Loan(out _);
        p.Survivor("agree: by", "测试", "a test");
        p.Survivor("finish: by", "测试", "a test");
        p.Survivor("finish: by", "测试", "a test");

        Assert.Equal(["survivor 'agree: by': it names no row; write the row's id, a colon and what is taken away", "survivor 'finish: by': it stands 2 times; keep one"], FaultsOf(p));
    }

    [Fact]
    public void An_id_stands_once_and_an_entry_is_in_the_catalogue()
    {
        var p = Loan(out _);
        p.Never("twice", "测试", "a test", Why, static (in _) => false);
        p.Always("twice", "测试", "a test", Source.Of("LA-5.1", "C-00"), static (in _) => true);

        Assert.Equal(["property 'twice': the id stands 2 times; ids are unique", "property 'twice': the entry 'C-00' is not in the catalogue"], FaultsOf(p));
    }

    [Fact]
    public void A_row_cannot_start_or_await_what_there_is_not()
    {
        var p = Parcels();

        Assert.Throws<ArgumentNullException>(() => p.From(ToyPair.Waiting).On(Bring.Kind).Starts(null!, "检查", "a check"));
        Assert.Throws<ArgumentNullException>(() => p.From(ToyPair.Waiting).On(Bring.Kind).Starts((Link<Parcel, Check>)null!, "检查", "a check"));
        Assert.Throws<ArgumentNullException>(() => p.From(ToyPair.Waiting).On(Bring.Kind).Awaits((Link<Parcel, Check>)null!, "检查", "a check"));
    }

    private static IReadOnlyList<string> FaultsOf<T>(ProcedureBuilder<T> p)
        where T : notnull => Assert.Throws<DefinitionException>(() => p.Build()).Faults;

    private static ProcedureBuilder<Parcel> Parcels()
    {
        var p = new ProcedureBuilder<Parcel>("toy-parts", 1, new("包裹", "Parcel"), new("测试。", "A test."), Why, Parcel.Shape, Parcel.Nothing, static _ => null);
        p.States(ToyPair.Waiting, ToyPair.Taken);
        p.Open().On(Bring.Kind).By(Roles.FrontDesk).To(ToyPair.Waiting).Cites("LA-5.1");
        p.From(ToyPair.Waiting).On(Take.Kind).By(Roles.FrontDesk).To(ToyPair.Taken).Cites("LA-5.1");
        return p;
    }

    private static ProcedureBuilder<Loan> Loan(out Guard<Loan, Return> undamaged)
    {
        undamaged = Guard.Over<Loan, Return>("undamaged", "完好", "it came back undamaged", Why, static (in _, c) => c.State == Condition.Good, new("请修理", "have it repaired"));
        var p = new ProcedureBuilder<Loan>("toy-parts", 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Engine.Loan.Shape, Engine.Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.CsLead).To(Over).Cites("LA-5.1");
        return p;
    }
}
