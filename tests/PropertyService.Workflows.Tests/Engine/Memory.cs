using System;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What a decision and a live case cost in memory, as the design promises it.</summary>
public sealed class Memory
{
    private const int Calls = 1000;

    [Fact]
    public void A_live_case_with_two_duties_open_costs_at_most_200_bytes_beside_its_facts_and_its_id()
    {
        var lent = Do(LentAtNine(), Desk, new Lend("U-2", 1), Nine).Case;
        Assert.Equal(2, lent.Duties.Length);

        var bytes = BytesOf(() => new Case<Loan>(Loans, Policy, lent.Id, lent.State, lent.Facts, (OpenDuty[])lent.DutyArray.Clone(), lent.Version, lent.RecordedAt));

        Assert.InRange(bytes, 1, 200);
    }

    [Fact]
    public void An_accepted_decision_allocates_itself_the_case_and_what_changed()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine).Case;
        var agree = By(Lead, new Agree(), Nine);

        // The decision (80), the case (88) and the new facts (48); effects are the row's own.
        Assert.InRange(BytesOf(() => Loans.Decide(asked, agree, Ledger.Empty)), 1, 220);
    }

    [Fact]
    public void A_refused_decision_allocates_itself_only()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine).Case;
        var wrongRole = By(Desk, new Agree(), Nine);
        var malformed = By(Desk, new Lend(new string('x', 1 << 20), 1), Nine);

        Assert.InRange(BytesOf(() => Loans.Decide(asked, wrongRole, Ledger.Empty)), 1, 100);
        Assert.InRange(BytesOf(() => Loans.Decide(asked, malformed, Ledger.Empty)), 1, 100);
    }

    private static long BytesOf(Func<object> work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
