using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>Two procedures of which one waits for the other: a parcel is handed out once its check has passed.</summary>
internal static class ToyPair
{
    public static readonly State Checking = new("checking", "检查中", "Checking", Why);
    public static readonly State Checked = new("checked", "已检查", "Checked", Why, isEnd: true);
    public static readonly Milestone<Check> Passed = new("passed", "检查合格", "passed", Why, static d => d.Case.State == Checked && d.Case.Facts.Good);
    public static readonly State Waiting = new("waiting", "待领", "Waiting", Why);
    public static readonly State Taken = new("taken", "已领", "Taken", Why, isEnd: true);

    private static readonly Book Words = new("toy-words", new("担保", "words"), Why);

    public static Procedure<Check> Checks { get; } = DefineCheck();

    public static Procedure<Parcel> Parcels { get; } = DefineParcel(waits: true);

    /// <summary>The parcel procedure, perhaps without its condition, or with a word on record in its place.</summary>
    public static Procedure<Parcel> DefineParcel(bool waits, bool byWord = false)
    {
        var link = NewLink();
        var passed = link.HasReached("check-passed", "检查合格", "the check has passed", Why, Passed, new("先检查", "have it checked"), Bring.Kind);
        var isNew = link.IsNew<Bring>("check-is-new", Why, static c => c.CheckedAs);
        var p = new ProcedureBuilder<Parcel>("toy-parcel", 1, new("包裹", "Parcel"), new("测试关联。", "Tests links."), Why, Parcel.Shape, Parcel.Nothing, static _ => null);
        p.States(Waiting, Taken);
        p.Open().On(Bring.Kind).By(Roles.FrontDesk).When(isNew).To(Waiting).Then(static (in s, c) => s.Facts with { CheckedAs = c.CheckedAs })
            .Starts(link, "来件须检查", "a parcel must be checked", static (_, _) => new Inspect()).Cites("LA-5.1");
        p.From(Waiting).On(Bring.Kind, "again").By(Roles.FrontDesk).When(isNew).Unless(passed).Then(static (in s, c) => s.Facts with { CheckedAs = c.CheckedAs })
            .Starts(link, "重新检查", "it is checked again").Cites("LA-5.1");
        var take = p.From(Waiting).On(Take.Kind).By(Roles.FrontDesk).To(Taken).Cites("LA-5.1");
        if (waits) take.When(passed);
        if (byWord)
        {
            p.From(Waiting).On(Vouch.Kind).By(Roles.FrontDesk).Enters(Words, static (_, _) => ["parcel"]).Cites("LA-5.1");
            take.When(Guard.OverLedger<Parcel>("word-given", "有人担保", "somebody has vouched", Why, static (in _, ledger) => ledger.Entry(Words, "parcel") is not null, new("请人担保", "have somebody vouch")));
        }

        p.NeverTogether(link, "taken-unchecked", "未检查而领走", "a parcel is taken that was not checked", Why,
            static (in s) => !s.IsOfLinked && s.After.State == Taken && s.LinkedAfter is not { Facts.Good: true }, "take: when check-passed");
        return p.Build();
    }

    public static Link<Parcel, Check> NewLink() => new("合格检查", "passed check", Checks, static f => f.CheckedAs);

    private static Procedure<Check> DefineCheck()
    {
        var p = new ProcedureBuilder<Check>("toy-check", 1, new("检查", "Check"), new("测试关联。", "Tests links."), Why, Check.Shape, Check.Nothing, static _ => null);
        p.States(Checking, Checked);
        p.Milestones(Passed);
        p.Open().On(Inspect.Kind).By(Roles.FrontDesk).To(Checking).Cites("LA-5.1");
        p.From(Checking).On(Find.Kind).By(Roles.FrontDesk).To(Checked).Then(static (in s, c) => new Check(c.Good)).Cites("LA-5.1");
        return p.Build();
    }
}

internal sealed record Parcel(string? CheckedAs)
{
    private static readonly Field<Parcel, string?> CheckedAsField = new("checkedAs", "检查个案", "Check", new OptionalShape<string>(new TextShape(80)), static f => f.CheckedAs);

    public static RecordShape<Parcel> Shape { get; } = new(static v => new(v.Get(CheckedAsField)), CheckedAsField);

    public static Parcel Nothing { get; } = new((string?)null);
}

internal sealed record Check(bool Good)
{
    private static readonly Field<Check, bool> GoodField = new("good", "合格", "Good", new BooleanShape(), static f => f.Good);

    public static RecordShape<Check> Shape { get; } = new(static v => new(v.Get(GoodField)), GoodField);

    public static Check Nothing { get; } = new(false);
}

internal sealed record Bring(string CheckedAs) : Command
{
    private static readonly Field<Bring, string> CheckedAsField = new("checkedAs", "检查个案", "Check", new TextShape(80, "C-1", "C-2"), static c => c.CheckedAs);
    public static readonly CommandKind<Bring> Kind = CommandKind.Request("bring", "送来", "Bring", new("请求", "asks"), static v => new Bring(v.Get(CheckedAsField)), CheckedAsField);

    public override CommandKind Definition => Kind;
}

internal sealed record Take : Command
{
    public static readonly CommandKind<Take> Kind = CommandKind.Request<Take>("take", "领走", "Take", new("请求", "asks"), static _ => new Take());

    public override CommandKind Definition => Kind;
}

internal sealed record Vouch : Command
{
    public static readonly CommandKind<Vouch> Kind = CommandKind.Request<Vouch>("vouch", "担保", "Vouch", new("请求", "asks"), static _ => new Vouch());

    public override CommandKind Definition => Kind;
}

internal sealed record Inspect : Command
{
    public static readonly CommandKind<Inspect> Kind = CommandKind.Request<Inspect>("inspect", "检查", "Inspect", new("请求", "asks"), static _ => new Inspect());

    public override CommandKind Definition => Kind;
}

internal sealed record Find(bool Good) : Command
{
    private static readonly Field<Find, bool> GoodField = new("good", "合格", "Good", new BooleanShape(), static c => c.Good);
    public static readonly CommandKind<Find> Kind = CommandKind.Report("find", "结果", "Find", new("事实", "a fact"), static v => new Find(v.Get(GoodField)), GoodField);

    public override CommandKind Definition => Kind;
}
