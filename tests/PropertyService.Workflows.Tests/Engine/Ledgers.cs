using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class Ledgers
{
    [Fact]
    public void A_thing_that_is_out_cannot_go_out_twice()
    {
        var lent = LentAtNine();
        var second = (Case: Loans.New("loan-2", Policy), lent.Ledger);
        second = Do(Do(second, Desk, new Ask(Post.Desk, "b2"), Nine), Lead, new Agree(), Nine);

        var refused = Loans.Decide(second.Case, By(Desk, new Lend("U-1", 1), Nine), second.Ledger);
        var after = Do((lent.Case, second.Ledger), Desk, new Return("U-1", Condition.Good), Nine);
        var accepted = Loans.Decide(second.Case, By(Desk, new Lend("U-1", 1), Nine), after.Ledger);

        Assert.Equal("not-out", Assert.Single(refused.Explain().Unmet).Use.Guard.Id);
        Assert.True(accepted.IsAccepted);
    }

    [Fact]
    public void A_case_does_not_stand_in_its_own_way()
    {
        var lent = LentAtNine();

        Assert.True(Loans.Decide(lent.Case, By(Desk, new Lend("U-1", 1), Nine), lent.Ledger).IsAccepted);
    }

    [Fact]
    public void Books_are_written_and_struck_and_decide()
    {
        var lent = LentAtNine();
        Assert.Equal([("lent-out", "U-1", "loan-1")], lent.Ledger.Entries);

        var back = Do(lent, Desk, new Return("U-1", Condition.Good), Nine);
        Assert.Empty(back.Ledger.Entries);
        Assert.Empty(back.Ledger.Duties);

        var broken = Do(lent, Desk, new FindElsewhere("U-2"), Nine);
        Assert.Equal("whole", Assert.Single(Loans.Decide(broken.Case, By(Desk, new Lend("U-2", 1), Nine), broken.Ledger).Explain().Unmet).Use.Guard.Id);
    }

    [Fact]
    public void A_book_tells_under_which_keys_it_says_something_in_order()
    {
        var second = LentAtNine("U-2", "loan-1", LentAtNine("U-3", "loan-1").Ledger);
        var view = new LedgerView(LentAtNine("U-1", "loan-2", second.Ledger).Ledger, second.Case);

        Assert.Equal(["U-2", "U-3"], view.KeysWith(LentOut, "loan-1"));
        Assert.Equal(["U-1"], view.KeysWith(LentOut, "loan-2"));
        Assert.Empty(view.KeysWith(Broken, "loan-1"));
        Assert.Equal("[\"U-2\",\"U-3\"]", view.Reads[0].Answer.ToString());
        Assert.Equal(["U-2", "U-3"], new LedgerView(view.Reads, second.Case).KeysWith(LentOut, "loan-1"));
    }

    [Fact]
    public void A_refused_decision_leaves_the_ledger_as_it_is()
    {
        var lent = LentAtNine();
        var refused = Loans.Decide(lent.Case, By(Desk, new Finish(), Nine), lent.Ledger);

        Assert.Same(lent.Ledger, lent.Ledger.Apply(refused));
    }

    [Fact]
    public void Whoever_signs_on_takes_over_what_other_cases_owe_at_that_post_only()
    {
        var one = LentAtNine();
        var two = LentAtNine("U-2", "loan-2", one.Ledger);
        var lobby = (Case: Loans.New("loan-3", Policy), two.Ledger);
        lobby = Do(Do(Do(lobby, Desk, new Ask(Post.Lobby, "b3"), Nine), Lead, new Agree(), Nine), Desk, new Lend("U-3", 1), Nine);

        var signed = Do((two.Case, lobby.Ledger), new(Roles.FrontDesk, "d2"), new SignOn(), Nine);

        Assert.Equal([("loan-1", "d2"), ("loan-2", null), ("loan-3", null)], signed.Ledger.Duties.Select(static d => (d.Case, d.TakenOverBy)));
        Assert.Contains(("post-holder", "desk", "d2"), signed.Ledger.Entries);

        var told = Do((one.Case, signed.Ledger), Clock, new Escalate("umbrella-back", "U-1", 1), Nine + Duration.FromHours(5));
        Assert.Equal("d2", told.Ledger.Duties.First().TakenOverBy);
    }

    [Fact]
    public void A_duty_converted_is_no_longer_owed_by_the_other_case()
    {
        var one = LentAtNine();
        var two = LentAtNine("U-2", "loan-2", one.Ledger);

        var converted = Do(two, Desk, new FindElsewhere("U-1"), Nine);

        Assert.Equal(["loan-2"], converted.Ledger.Duties.Select(static d => d.Case));
        Assert.True(one.Case.IsOpen(Loans.Duties[0], "U-1"));
    }

    [Fact]
    public void A_case_has_a_post_once_it_is_opened_and_a_duty_open_once_it_is_owed()
    {
        var (fresh, lent) = (Loans.New("loan-1", Policy), LentAtNine().Case);

        Assert.Null(fresh.PostId);
        Assert.Equal("desk", lent.PostId);
        Assert.False(fresh.IsOpen(Loans.Duties[0]));
        Assert.True(lent.IsOpen(Loans.Duties[0]));
        Assert.False(lent.IsOpen(Loans.Duties[1]));
    }

    [Fact]
    public void What_another_case_owes_about_no_thing_keeps_no_thing_from_being_lent()
    {
        var broken = LentAtNine();
        broken = Do(broken, Desk, new Return("U-1", Condition.Broken), Nine);
        Assert.Equal([null], broken.Ledger.Duties.Select(static d => d.Duty.Thing));

        var next = LentAtNine("U-2", "loan-2", broken.Ledger);

        Assert.Equal(0, new LedgerView(next.Ledger, broken.Case).CountAt(Umbrella, "lobby"));
        Assert.Equal(1, new LedgerView(next.Ledger, broken.Case).CountAt(Umbrella, "desk"));
    }

    [Fact]
    public void What_is_owed_is_listed_in_the_order_of_its_keys_whatever_the_order_of_the_cases()
    {
        var ab = LentAtNine("U-2", "loan-2", LentAtNine().Ledger).Ledger;
        var ba = LentAtNine("U-1", "loan-1", LentAtNine("U-2", "loan-2").Ledger).Ledger;

        Assert.Equal(ab.Duties, ba.Duties);
        Assert.Equal(["toy-loan/loan-1/umbrella-back/U-1", "toy-loan/loan-2/umbrella-back/U-2"], ab.Duties.Select(static d => d.Key));
    }
}
