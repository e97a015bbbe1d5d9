using System;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>How many ledgers of other cases are met, and what counts as one question.</summary>
public sealed class ManyLedgers
{
    private static readonly Guard<Loan, Shelve> Free = Guard.OverLedger<Loan, Shelve>(
        "free", "空着", "it is free", Why, static (in _, c, ledger) => ledger.Entry(Broken, c.Place) is null, new("换一格", "take another"));

    [Fact]
    public void Any_step_meets_at_most_64_ledgers_beside_the_empty_one()
    {
        var p = Of(static p => p.From(Asked).On(Shelve.Kind).To(Over).AtDesk().When(Free).Enters(Broken, static (_, c) => [c.Place]));

        Assert.Equal(65, Among(p).Peers.Count);
    }

    [Fact]
    public void An_opening_meets_all_that_it_can_tell_apart()
    {
        var p = Bare(static p =>
        {
            p.States(Asked, Over);
            p.Open().On(Shelve.Kind).To(Asked).AtDesk().When(Free).Enters(Broken, static (_, c) => [c.Place]);
            p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
        });

        Assert.Equal((1, 70), (Among(p).Peers.Count(static l => !l.AtOpeningOnly), Among(p).Peers.Count(static l => l.AtOpeningOnly)));
    }

    [Fact]
    public void The_limit_counts_what_any_step_meets_not_what_openings_meet()
    {
        var p = Bare(static p =>
        {
            p.States(Asked, Over);
            p.Open().On(Shelve.Kind).To(Asked).AtDesk().When(Free).Enters(Broken, static (_, c) => [c.Place]);
            p.From(Asked).On(Shelve.Kind, "again").To(Over).AtDesk().When(Free);
        });

        Assert.Equal((65, 6), (Among(p).Peers.Count(static l => !l.AtOpeningOnly), Among(p).Peers.Count(static l => l.AtOpeningOnly)));
    }

    [Fact]
    public void A_decision_that_asks_the_first_of_two_questions_only_is_another_one_than_one_that_asks_both()
    {
        var (first, second) = (IfLedger("first", static (in _, ledger) => ledger.Entry(Broken, "a") is not null), IfLedger("second", static (in _, ledger) => ledger.Entry(LentOut, "b") is not null));
        var (one, two) = (Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["a"]), "one"), Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(LentOut, static (_, _) => ["b"]), "two"));

        // The second is asked once the first is so; and the other way round in the other row.
        Assert.Empty(Verify(Of(p => p.From(Asked).On(Take.Kind).AtDesk().When(first).When(second)), one, two).Findings);
        Assert.Empty(Verify(Of(p => p.From(Asked).On(Take.Kind).AtDesk().When(first).Unless(second)), one, two).Findings);
        Assert.Empty(
            Verify(
                Of(p =>
                {
                    p.From(Asked).On(Inspect.Kind).AtDesk().When(second);
                    p.From(Asked).On(Take.Kind).AtDesk().When(first).When(second);
                    p.From(Asked).On(Vouch.Kind).AtDesk().When(first);
                }),
                one, two).Findings);
    }

    private static SearchResult<Loan> Among(Procedure<Loan> p) => new Search<Loan>(p, Policy, digest: false).ExploreAmong(static () => []).Finish();
}

internal sealed record Shelve(string Place) : Command
{
    private static readonly Field<Shelve, string> PlaceField = new("place", "格", "Place", new TextShape(80, Enumerable.Range(1, 70).Select(static n => "P-" + n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray()), static c => c.Place);
    public static readonly CommandKind<Shelve> Kind = CommandKind.Request("shelve", "上架", "Shelve", new("请求", "asks"), static v => new Shelve(v.Get(PlaceField)), PlaceField);

    public override CommandKind Definition => Kind;
}
