using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class OverdueDuties
{
    private static readonly Instant One = Nine + Duration.FromHours(4);
    private static readonly Instant Three = One + Duration.FromHours(2);
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public void Nothing_is_overdue_before_or_at_its_deadline()
    {
        var lent = LentAtNine().Case;

        Assert.Empty(Overdue.Among([lent], One - Second));
        Assert.Empty(Overdue.Among([lent], One));
        var late = Assert.Single(Overdue.Among([lent], One + Second));
        Assert.Equal((Second, new Escalate("umbrella-back", "U-1", 1)), (late.Late, late.Next));
    }

    [Fact]
    public void Each_level_is_told_once_and_in_its_time()
    {
        var lent = LentAtNine();
        Refused(lent, new("umbrella-back", "U-1", 1), One, "level-is-due");
        Refused(lent, new("umbrella-back", "U-1", 2), Three + Second, "level-is-next");

        var told = Do(lent, Clock, new Escalate("umbrella-back", "U-1", 1), One + Second);
        Assert.Equal(1, told.Case.ListDuties()[0].Level);
        Assert.Equal(One, told.Case.ListDuties()[0].Due);
        Assert.Null(Assert.Single(Overdue.Among([told.Case], Three)).Next);
        Refused(told, new("umbrella-back", "U-1", 1), One + Second, "level-is-next");
        Refused(told, new("umbrella-back", "U-1", 2), Three, "level-is-due");

        Assert.Equal(new Escalate("umbrella-back", "U-1", 2), Assert.Single(Overdue.Among([told.Case], Three + Second)).Next);
        told = Do(told, Clock, new Escalate("umbrella-back", "U-1", 2), Three + Second);
        Refused(told, new("umbrella-back", "U-1", 3), Three + Duration.FromDays(9), "level-is-next");
        Assert.Null(Assert.Single(Overdue.Among([told.Case], Three + Duration.FromDays(9))).Next);
        Assert.True(told.Case.IsOpen(Loans.Duties[0], "U-1"));
    }

    [Fact]
    public void The_next_level_is_told_by_the_system_alone()
    {
        var lent = LentAtNine();

        var told = Loans.Decide(lent.Case, By(Clock, new Escalate("umbrella-back", "U-1", 1), One + Second), lent.Ledger);

        var tell = Assert.IsType<TellEffect>(Assert.Single(told.Effects));
        Assert.Equal([Roles.CsLead], tell.RecipientsOf(told));
        Assert.Equal("overdue: umbrella to come back U-1 (case loan-1)", tell.MessageOf(told).En);
        Assert.Equal(RefusalCode.WrongRole, Loans.Decide(lent.Case, By(Desk, new Escalate("umbrella-back", "U-1", 1), One + Second), lent.Ledger).Code);
    }

    [Theory]
    [InlineData("umbrella-back", "U-9")]
    [InlineData("umbrella-back", null)]
    [InlineData("no-such-duty", "U-1")]
    public void What_is_not_owed_is_not_escalated(string duty, string? item) =>
        Refused(LentAtNine(), new(duty, item, 1), One + Second, "duty-is-open");

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(int.MinValue)]
    public void A_level_outside_its_bounds_is_malformed(int level)
    {
        var lent = LentAtNine();

        Assert.Equal(RefusalCode.Malformed, Loans.Decide(lent.Case, By(Clock, new Escalate("umbrella-back", "U-1", level), One + Second), lent.Ledger).Code);
    }

    [Fact]
    public void The_oldest_deadline_comes_first_whatever_the_order_of_the_cases()
    {
        var first = LentAtNine().Case;
        var second = Do(LentAtNine("U-2", "loan-2"), Desk, new Lend("U-3", 1), Nine + Duration.FromHours(1)).Case;

        Assert.Equal(["U-1", "U-2", "U-3"], Overdue.Among([second, first], One + Duration.FromDays(1)).Select(static o => o.Duty.Item));
    }

    private static void Refused((Case<Loan> Case, Ledger Ledger) on, Escalate command, Instant at, string guard)
    {
        var decision = Loans.Decide(on.Case, By(Clock, command, at), on.Ledger);
        Assert.Equal(RefusalCode.GuardUnmet, decision.Code);
        Assert.Equal(guard, Assert.Single(decision.Explain().Unmet).Use.Guard.Id);
    }
}
