using System;
using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>What is found beside other cases, and the way there.</summary>
public sealed class FindingsBesideOthers
{
    private static readonly Guard<Loan> Whole = IfLedger("whole", static (in _, ledger) => ledger.Entry(Broken, "U-1") is null);
    private static readonly Ledger OneBroken = Ledger.Empty.With(Broken, "U-1", "x");

    [Fact]
    public void A_step_that_asks_nothing_is_looked_at_again_beside_others_where_a_property_looks_at_the_ledger()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk();
            p.Never("taken-broken", "取走坏的", "taken when broken", Why, static (in s) => s.Command is Take && s.LedgerBefore.Entry(Broken.Id, "U-1") is not null);
        });
        var atOnce = new Search<Loan>(p, Policy, digest: false).Explore([Peer.None, new(OneBroken, false)]);
        var later = new Search<Loan>(p, Policy, digest: false).Explore([Peer.None]).Explore([new(OneBroken, false)]);

        Assert.Equal("taken-broken (): agree, take", Assert.Single(atOnce.Findings).Line());
        Assert.Equal("taken-broken (): agree, take", Assert.Single(later.Findings).Line());
        Assert.Empty(new Search<Loan>(p, Policy, digest: false).Explore([Peer.None, new(OneBroken, true)]).Findings);
        // Looking is no decision; later it is decided once more, since it is not known any more what was decided.
        Assert.Equal((18, 19), (atOnce.Finish().Decisions, later.Finish().Decisions));
    }

    [Fact]
    public void A_step_that_asks_is_looked_at_on_the_ledger_on_which_it_was_decided_only()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(Whole);
            p.Never("taken-broken", "取走坏的", "taken when broken", Why, static (in s) => s.Command is Take && s.LedgerBefore.Entry(Broken.Id, "U-1") is not null);
        });

        Assert.Empty(new Search<Loan>(p, Policy, digest: false).Explore([Peer.None, new(OneBroken, false), new(Ledger.Empty.With(LentOut, "U-1", "x"), false)]).Findings);
    }

    [Fact]
    public void What_throws_on_one_ledger_is_tried_on_the_others_too()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("throws", static (in _, ledger) => ledger.Entry(Broken, "U-1") is not null ? true : throw new InvalidOperationException()));
            p.Never("taken", "取走", "taken", Why, static (in s) => s.Command is Take);
        });

        Assert.Equal(["law-2-total", "taken"], new Search<Loan>(p, Policy, digest: false).Explore([Peer.None, new(OneBroken, false)]).Findings.Select(static f => f.Rule));
    }

    [Fact]
    public void The_way_to_a_finding_beside_others_is_decided_on_their_ledger()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().Unless(Whole).Then(static (in s, _) => s.Facts with { Agreed = true });
            p.Never("ended-agreed", "同意后结束", "ended", Why, static (in s) => s.Entered(Over) && s.Before.Agreed);
        });
        var finding = Assert.Single(new Search<Loan>(p, Policy, digest: false).Explore([Peer.None, new(OneBroken, false)]).Findings);

        Assert.Equal("ended-agreed (): agree, take, finish", finding.Line());
        Assert.All(finding.Trace, static s => Assert.True(s.Decision!.IsAccepted));
    }

    [Fact]
    public void A_last_step_refused_beside_others_is_shown_on_their_ledger()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().Unless(Whole);
            p.From(Asked).On(Take.Kind, "again").AtDesk();
        });
        var finding = Assert.Single(new Search<Loan>(p, Policy, digest: false).Explore([Peer.None, new(OneBroken, false)]).Findings);

        Assert.Equal(("law-3-deterministic (): agree, take", false), (finding.Line(), finding.Trace[1].Decision!.IsAccepted));
    }

    [Fact]
    public void Beside_others_too_a_search_that_has_seen_enough_stops_there()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().Unless(Whole);
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
            p.Never("taken-first", "先取", "taken first", Why, static (in s) => s.Command is Take && !s.Before.Agreed);
            p.Never("taken-later", "后取", "taken later", Why, static (in s) => s.Command is Take && s.Before.Agreed);
        });

        Assert.Equal(["taken-first"], new Search<Loan>(p, Policy, digest: false) { Enough = 1 }.Explore([Peer.None]).Explore([new(OneBroken, false)]).Findings.Select(static f => f.Rule));
        Assert.Equal(["taken-first", "taken-later"], new Search<Loan>(p, Policy, digest: false) { Enough = 2 }.Explore([Peer.None]).Explore([new(OneBroken, false)]).Findings.Select(static f => f.Rule));
    }
}
