using System;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>A case that waits for another; each ends only once it is agreed to, and one must not end before the other unasked.</summary>
internal static class Pair
{
    private static readonly Guard<Loan> Agreed = If("agreed", static (in s) => s.Facts.Agreed);

    /// <summary>Begun with Inspect by the front desk, agreed to by the lead with Agree, ended with Finish.</summary>
    public static Procedure<Loan> Awaited { get; } = Bare(static p =>
    {
        p.States(Asked, Over);
        p.Milestones(new Milestone<Loan>("ended", "结束", "ended", Why, static d => d.Case.State == Over));
        p.Open().On(Inspect.Kind).To(Asked).AtDesk();
        p.From(Asked).On(Agree.Kind).By(Roles.CsLead).Cites("LA-5.1").Then(static (in s, _) => s.Facts with { Agreed = true });
        p.From(Asked).On(Finish.Kind).To(Over).AtDesk().When(Agreed);
    });

    /// <summary>Begun with Bring, which starts the awaited case; ended with Finish once it is no more called C-1.</summary>
    public static Procedure<Parcel> Define(params string[] brokenWithout)
    {
        var (p, link) = Begin(Awaited, static () => new Inspect());
        var agreed = Guard.Over<Parcel>("agreed", "条件", "a condition", Why, static (in s) => s.Facts.CheckedAs is null, new("等一等", "wait"));
        p.From(ToyPair.Waiting).On(Take.Kind).By(Roles.FrontDesk).Then(static (in s, _) => s.Facts with { CheckedAs = null }).Cites("LA-5.1");
        p.From(ToyPair.Waiting).On(Finish.Kind).By(Roles.FrontDesk).When(agreed).To(ToyPair.Taken).Cites("LA-5.1");
        p.NeverTogether(link, "both-unasked", "两者都未同意而结束", "both end unasked", Why,
            static (in s) => s is { IsOfLinked: false, LinkedAfter: { State: var state, Facts.Agreed: false } } && s.After.State == ToyPair.Taken && state == Over, brokenWithout);
        p.NeverTogether(link, "began-as-asked", "按要求开始", "the other is begun", Why, static (in s) => s is { IsOfLinked: true, LinkedBefore.Version: 0 }, brokenWithout);
        return p.Build();
    }

    /// <summary>Begun with Bring, which starts an awaited case; the rest is what a test is about.</summary>
    public static Procedure<Parcel> Of(Procedure<Loan> awaited, Action<ProcedureBuilder<Parcel>, Link<Parcel, Loan>> rest, Func<Command>? opening = null)
    {
        var (p, link) = Begin(awaited, opening);
        p.From(ToyPair.Waiting).On(Finish.Kind).By(Roles.FrontDesk).To(ToyPair.Taken).Cites("LA-5.1");
        rest(p, link);
        return p.Build();
    }

    private static (ProcedureBuilder<Parcel> Builder, Link<Parcel, Loan> Link) Begin(Procedure<Loan> awaited, Func<Command>? opening)
    {
        var link = new Link<Parcel, Loan>("小事", "small one", awaited, static f => f.CheckedAs);
        var p = new ProcedureBuilder<Parcel>("waiting", 1, new("等", "Waiting"), new("测试。", "A test."), Why, Parcel.Shape, Parcel.Nothing, static _ => null);
        p.States(ToyPair.Waiting, ToyPair.Taken);
        var bring = p.Open().On(Bring.Kind).By(Roles.FrontDesk).When(link.IsNew<Bring>("is-new", Why, static c => c.CheckedAs)).To(ToyPair.Waiting)
            .Then(static (in s, c) => s.Facts with { CheckedAs = c.CheckedAs }).Cites("LA-5.1");
        if (opening is null) bring.Starts(link, "办小事", "a small one");
        else bring.Starts(link, "办小事", "a small one", (_, _) => opening());
        return (p, link);
    }

    /// <summary>Something that must not be, which no part stands against.</summary>
    public static void Never(this ProcedureBuilder<Parcel> p, Link<Parcel, Loan> link, string id, JointTest<Parcel, Loan> test) => p.NeverTogether(link, id, "不可", "it must not be", Why, test, "none");

    /// <summary>The search of the two together.</summary>
    public static JointReport Run(Procedure<Parcel> waiting, params Ledger[] thirds) => Run<Loan>(waiting, thirds);

    /// <summary>The same where another procedure is awaited.</summary>
    public static JointReport Run<TLinked>(Procedure<Parcel> waiting, params Ledger[] thirds)
        where TLinked : notnull
    {
        var link = (Link<Parcel, TLinked>)waiting.JointProperties[0].Link;
        return new JointSearch<Parcel, TLinked>(link, waiting, link.Linked, Policy, [Ledger.Empty, .. thirds]).Run();
    }

    /// <summary>As what the one waits for the other.</summary>
    public static Link<Parcel, Loan> LinkOf(Procedure<Parcel> procedure) => (Link<Parcel, Loan>)procedure.JointProperties[0].Link;
}
