using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>What a search does with ledgers: give a case another id, put two together, choose those that answer otherwise, tell them apart.</summary>
public sealed class LedgersOfASearch
{
    private static readonly Ledger One = Ledger.Empty.With(Broken, "U-1", "x");
    private static readonly Ledger Two = Ledger.Empty.With(LentOut, "U-2", "y");

    [Fact]
    public void A_case_of_a_procedure_is_given_another_id_and_no_other_is()
    {
        var ledger = Ledger.Empty.With(Owed("small", "c", "U-1")).With(Owed("other", "c", "U-2")).With(Owed("small", "d", "U-3"))
            .With(Broken, "U-1", "c").With(Broken, "U-2", "d")
            .With(new LedgerLink("q", "1", "small/c", Seq.Of("m"))).With(new LedgerLink("q", "2", "other/c", default)).With(new LedgerLink("q", "3", "small/d", default));

        Assert.Equal(
            "broken U-1 e\nbroken U-2 d\nq/1 small/e m\nq/2 other/c \nq/3 small/d \nother/c/umbrella-back/U-2 desk\nsmall/d/umbrella-back/U-3 desk\nsmall/e/umbrella-back/U-1 desk",
            ledger.Renamed("small", "c", "e").Text());
    }

    [Fact]
    public void Who_waits_for_a_case_of_a_procedure_waits_for_the_given_one()
    {
        var ledger = One.With(Owed("small", "c", "U-1")).With(new LedgerLink("small", "1", "other/c", Seq.Of("m"))).With(new LedgerLink("q", "2", "other/c", default));

        Assert.Equal("broken U-1 x\nq/2 other/c \nsmall/case other/c m\nsmall/c/umbrella-back/U-1 desk", ledger.Awaiting("small", "case").Text());
        Assert.Same(ledger, ledger.Awaiting("another", "case"));
    }

    [Fact]
    public void Two_ledgers_together_hold_what_each_holds_and_of_two_entries_the_other_one()
    {
        var mine = One.With(LentOut, "U-2", "mine").With(Owed("small", "c", "U-1")).With(new LedgerLink("q", "1", "small/c", default)).With(new LedgerLink("q", "2", "small/c", default));
        var theirs = Two.With(Owed("small", "c", "U-2")).With(new LedgerLink("q", "1", "small/d", default));

        Assert.Equal(
            "broken U-1 x\nlent-out U-2 y\nq/1 small/d \nq/2 small/c \nsmall/c/umbrella-back/U-1 desk\nsmall/c/umbrella-back/U-2 desk", mine.With(theirs).Text());
    }

    [Fact]
    public void An_id_for_which_nobody_waits_any_more_is_as_if_never_used()
    {
        var before = Ledger.Empty.With(new LedgerLink("q", "1", "small/c", default)).With(new LedgerLink("q", "2", "small/c", default))
            .With(Book.AwaitedCases, "q/1", "c").With(Book.AwaitedCases, "q/2", "c").With(Book.AwaitedCases, "q/0", "c").With(Owed("small", "c", "U-1"));
        var after = new Ledger(before.DutyTable, before.BookTable, before.LinkTable.Remove("q/1"));

        Assert.Equal("awaited-cases q/0 c\nawaited-cases q/2 c\nq/2 small/c \nsmall/c/umbrella-back/U-1 desk", after.WithFreshIds(before).Text());
        Assert.Same(after, after.WithFreshIds(after));
    }

    [Fact]
    public void An_awaited_case_comes_to_a_milestone_and_the_rest_stays()
    {
        var ledger = One.With(Owed("small", "c", "U-1")).With(new LedgerLink("q", "1", "small/c", Seq.Of("m")));

        Assert.Equal("broken U-1 x\nq/1 small/c k,m\nsmall/c/umbrella-back/U-1 desk", ledger.WithReached(ledger.Links.First(), "k").Text());
    }

    [Fact]
    public void Nothing_is_missing_where_nothing_is_asked_or_all_answer_alike()
    {
        Assert.Empty(Missing([], [[One]], []));
        Assert.Empty(Missing([["entry broken U-2"]], [[Ledger.Empty, One, Two]], [Ledger.Empty]));
        Assert.Empty(Missing([["entry broken U-1"]], [[Ledger.Empty, One]], [Ledger.Empty, One]));
    }

    [Fact]
    public void A_ledger_that_answers_otherwise_is_missing()
    {
        Assert.Equal([One], Missing([["entry broken U-1"]], [[Ledger.Empty, One, Two]], [Ledger.Empty]));
        Assert.Equal([Ledger.Empty, One], Missing([["entry broken U-1"]], [[Ledger.Empty, One, Two]], []));
    }

    [Fact]
    public void One_that_answers_several_questions_is_taken_before_one_for_each()
    {
        var both = One.With(LentOut, "U-2", "y");

        Assert.Equal([both], Missing([["entry broken U-1"], ["entry lent-out U-2"]], [[Ledger.Empty, One, Two, both]], [Ledger.Empty]));
        // Asked by one decision, each way to answer the two together counts.
        Assert.Equal([One, Two, both], Missing([["entry broken U-1", "entry lent-out U-2"]], [[Ledger.Empty, One, Two, both]], [Ledger.Empty]));
    }

    [Fact]
    public void What_two_procedures_leave_is_put_together_and_what_one_leaves_twice_is_not()
    {
        string[][] asked = [["entry broken U-1", "entry lent-out U-2"]];

        Assert.Equal(["broken U-1 x", "lent-out U-2 y", "broken U-1 x\nlent-out U-2 y"], Missing(asked, [[Ledger.Empty, One], [Ledger.Empty, Two]], [Ledger.Empty]).Select(static l => l.Text()));
        Assert.Equal(["broken U-1 x", "lent-out U-2 y"], Missing(asked, [[Ledger.Empty, One, Two]], [Ledger.Empty]).Select(static l => l.Text()));
        Assert.Equal(3, Missing([["entry broken U-1", "entry lent-out U-2", "entry broken U-3"]], [[One], [Two], [Ledger.Empty.With(Broken, "U-3", "z")]], [One, Two, Ledger.Empty.With(Broken, "U-3", "z")]).Count);
    }

    [Fact]
    public void No_more_are_taken_than_asked_for() =>
        Assert.Equal([Ledger.Empty], new PeerLedgers("small/case").Missing([["entry broken U-1"]], [[Ledger.Empty, One]], [], 1));

    [Fact]
    public void Of_what_is_owed_at_a_post_and_of_counts_only_whether_there_is_any_matters_and_ones_own_is_not_owed_elsewhere()
    {
        var (one, two) = (Ledger.Empty.With(Owed("small", "d", "U-1")), Ledger.Empty.With(Owed("small", "d", "U-1")).With(Owed("small", "d", "U-2")));
        var mine = Ledger.Empty.With(Owed("small", "case", "U-1"));

        Assert.Equal([one], Missing([["open-at post desk"]], [[Ledger.Empty, one, two]], [Ledger.Empty]));
        Assert.Equal([one], Missing([["count-at umbrella desk"]], [[Ledger.Empty, one, two]], [Ledger.Empty]));
        Assert.Empty(Missing([["open-at post desk"]], [[mine]], [Ledger.Empty]));
        // Of every other list it matters what stands in it.
        var (x, y) = (Ledger.Empty.With(Broken, "U-1", "x"), Ledger.Empty.With(Broken, "U-2", "x"));
        Assert.Equal([x, y], Missing([["keys-with broken x"]], [[Ledger.Empty, x, y]], [Ledger.Empty]));
    }

    private static IReadOnlyList<Ledger> Missing(string[][] asked, Ledger[][] left, Ledger[] taken) => new PeerLedgers("small/case").Missing(asked, left, taken, int.MaxValue);

    private static LedgerDuty Owed(string procedure, string owner, string item) => new(procedure, owner, Loans.Duties[0], item, Instant.MaxValue, "desk", null);
}
