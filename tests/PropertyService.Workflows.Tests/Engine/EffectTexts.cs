using System.Linq;
using System.Text;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Tests;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What each kind of effect says in general, what it says after one decision, and its values.</summary>
public sealed class EffectTexts
{
    private static readonly Register Second = new("second", new("《另一表》", "second form"), Why);
    private static readonly Script Greeting = new("greeting", new("您好", "Good morning"), Why);
    private static readonly Script Farewell = new("farewell", new("再见", "Good-bye"), Why);
    private static readonly Procedure<Check> OtherChecks = Renamed("toy-other-check");

    [Fact]
    public void Each_kind_of_effect_is_told_in_both_languages()
    {
        var (procedure, _) = Defined();
        var opened = procedure.Decide(procedure.New("e-1", Policy), By(Desk, new Bring("C-1"), Nine), Ledger.Empty);
        var again = procedure.Decide(opened.Case, By(Desk, new Bring("C-2"), Nine), Ledger.Empty.Apply(opened));

        var text = new StringBuilder();
        foreach (var decision in new[] { opened, again })
            foreach (var effect in decision.Effects)
                text.Append(effect.Kind).Append('\n')
                    .Append("  ").Append(effect.Describe(Language.Zh)).Append(" / ").Append(effect.Describe(Language.En)).Append('\n')
                    .Append("  ").Append(effect.Show(decision, Language.Zh) ?? "-").Append(" / ").Append(effect.Show(decision, Language.En) ?? "-").Append('\n')
                    .Append("  ").Append(effect.ValuesOf(decision)).Append('\n')
                    .Append("  ").Append(effect.Names ?? "-").Append(effect.Provided is { } provided ? ", provided " + provided.En : "").Append('\n');
        Approved.Matches("effects.txt", text.ToString());
    }

    [Fact]
    public void A_case_waits_for_one_case_of_a_procedure_at_a_time_and_for_several_procedures()
    {
        var (procedure, _) = Defined();
        var opened = procedure.Decide(procedure.New("e-1", Policy), By(Desk, new Bring("C-1"), Nine), Ledger.Empty);
        var once = Ledger.Empty.Apply(opened);
        var twice = once.Apply(procedure.Decide(opened.Case, By(Desk, new Bring("C-2"), Nine), once));

        Assert.Equal(["toy-check/C-1", "toy-other-check/C-1"], once.Links.Select(static l => l.Key));
        Assert.Equal(["toy-check/C-2", "toy-other-check/C-1"], twice.Links.Select(static l => l.Key));
    }

    [Fact]
    public void A_row_knows_whether_it_changes_what_is_known_and_whether_it_sets_a_deadline_itself()
    {
        var (procedure, always) = Defined();
        var rows = procedure.Rows.ToDictionary(static r => r.Id);

        Assert.Equal((true, true, false), (((Transition<Parcel>)rows["bring"]).ChangesFacts, ((Transition<Parcel>)rows["vouch"]).ChangesFacts, ((Transition<Parcel>)rows["take"]).ChangesFacts));
        Assert.Equal((true, false), (rows["bring/again"].Opens[0].SetsDeadline, rows["bring"].Opens[0].SetsDeadline));
        var opened = procedure.Decide(procedure.New("e-1", Policy), By(Desk, new Bring("C-1"), Nine), Ledger.Empty);
        var taken = procedure.Decide(opened.Case, By(Desk, new Vouch(), Nine), Ledger.Empty);
        Assert.False(always.IsBrokenBy(new(opened, new StepLedgers().Begin(opened, Ledger.Empty))));
        Assert.True(always.IsBrokenBy(new(taken, new StepLedgers().Begin(taken, Ledger.Empty))));
    }

    private static (Procedure<Parcel> Procedure, Property<Parcel> Always) Defined()
    {
        var (link, other) = (ToyPair.NewLink(), new Link<Parcel, Check>("另一检查", "other check", OtherChecks, static _ => "C-1"));
        var word = new Duty<Parcel>("word", "诺言", "word", Why).HeldBy(Roles.FrontDesk).About(Umbrella).OwedWhile(static f => f.CheckedAs is not null);
        var p = new ProcedureBuilder<Parcel>("toy-effects", 1, new("后果", "Effects"), new("测试。", "A test."), Why, Parcel.Shape, Parcel.Nothing, static _ => "desk");
        p.States(ToyPair.Waiting, ToyPair.Taken);
        p.Duties(word);
        p.Always("checked", "已检查", "it is checked", Why, static (in s) => s.After.CheckedAs is not null);
        p.Open().On(Bring.Kind).By(Roles.FrontDesk)
            .When(link.IsNew<Bring>("check-is-new", Why, static c => c.CheckedAs)).When(other.IsFree<Bring>("other-is-free", Why, static _ => "C-1"))
            .To(ToyPair.Waiting).Then(static (in s, c) => new(c.CheckedAs)).Opens(word, static (in _, _) => "U-1")
            .Records(LoanRegister).RecordsOneOf(new("按件类", "by kind"), static _ => Second, LoanRegister, Second).RecordsWhere(Second, new("不是贵宾", "no VIP"), static _ => false)
            .Tells(Roles.CsLead, "来件", "a parcel has come").Tells(new("有关岗位", "whom it concerns"), "来件", "a parcel has come", static (_, _) => [Roles.CsLead, Roles.GateGuard]).Tells(new("有关岗位", "whom it concerns"), "来件", "a parcel has come", static (_, _) => [])
            .Says(Greeting).SaysOneOf(static _ => Farewell, Greeting, Farewell)
            .Enters(LentOut, static (_, c) => [c.CheckedAs, "x"]).Enters(Broken, static (_, _) => ["y"], static (_, _) => "why").Enters(Broken, static (_, _) => [], provided: new("有损坏", "something is broken"))
            .TakesOver(static d => d.Submission.Actor.Id).Converts(Umbrella, static _ => "U-1")
            .Starts(Loans, "借伞", "an umbrella is lent").Starts(link, "来件须检查", "a parcel must be checked", static (_, _) => new Inspect()).Awaits(other, "另查", "another check")
            .Cites("LA-5.1");
        p.From(ToyPair.Waiting).On(Bring.Kind, "again").By(Roles.FrontDesk).When(link.IsNew<Bring>("check-is-new-again", Why, static c => c.CheckedAs))
            .Then(static (in s, c) => new(c.CheckedAs)).Opens(word, static (in _, _) => "U-1", static (in s, _) => s.At).Strikes(LentOut, static (_, _) => ["x"])
            .Starts(link, "重新检查", "it is checked again").Cites("LA-5.1");
        p.From(ToyPair.Waiting).On(Vouch.Kind).By(Roles.FrontDesk).ThenWithLedger(static (in _, _, _) => Parcel.Nothing).Closes(word).Cites("LA-5.1");
        p.From(ToyPair.Waiting).On(Take.Kind).By(Roles.FrontDesk).To(ToyPair.Taken).Cites("LA-5.1");
        var procedure = p.Build();
        return (procedure, procedure.TypedProperties[0]);
    }

    private static Procedure<Check> Renamed(string id)
    {
        var p = new ProcedureBuilder<Check>(id, 1, new("另一检查", "Other check"), new("测试。", "A test."), Why, Check.Shape, Check.Nothing, static _ => null);
        p.States(ToyPair.Checked);
        p.Open().On(Inspect.Kind).By(Roles.FrontDesk).To(ToyPair.Checked).Cites("LA-5.1");
        return p.Build();
    }
}
