using System.Linq;
using NodaTime;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Cases of which the same comes at the same moment are decided once.</summary>
public sealed class SameMoments
{
    private static readonly SameMoment<Loan> Same = new();

    [Fact]
    public void Cases_that_are_alike_down_to_when_each_duty_is_due_are_the_same_at_the_same_moment()
    {
        var (one, again) = ((Open(), Nine), (Open(version: 5), Nine));

        Assert.True(Same.Equals(one, one));
        Assert.True(Same.Equals(one, again));
        Assert.Equal(Same.GetHashCode(one), Same.GetHashCode(again));
    }

    [Fact]
    public void At_another_moment_nothing_is_the_same()
    {
        var open = Open();

        Assert.False(Same.Equals((open, Nine), (open, Nine + Duration.FromSeconds(1))));
    }

    [Fact]
    public void State_id_facts_and_each_thing_owed_tell_cases_apart()
    {
        var (back, repair) = (Loans.Duties[0], Loans.Duties[1]);
        Case<Loan>[] others =
        [
            Open(state: Asked), Open(id: "d"), Open(version: 0), Open(facts: Loan.Nothing with { Agreed = true }), Open(duties: []), Open(duties: [new(back, "U-1", Nine, 1), new(back, "U-2", Nine, 1)]),
            Open(duties: [new(repair, "U-1", Nine, 1)]), Open(duties: [new(back, "U-2", Nine, 1)]), Open(duties: [new(back, "U-1", Nine, 2)]), Open(duties: [new(back, "U-1", Nine + Duration.FromHours(1), 1)]),
        ];

        Assert.All(others, o => Assert.False(Same.Equals((Open(), Nine), (o, Nine))));
        Assert.All(others, o => Assert.False(Same.Equals((o, Nine), (Open(), Nine))));
        Assert.Equal(others.Length, others.Select(static o => (o, Nine)).Distinct(Same).Count());
    }

    private static Case<Loan> Open(State? state = null, string id = "c", Loan? facts = null, OpenDuty[]? duties = null, int version = 1) =>
        new(Loans, Policy, id, state ?? Lent, facts ?? Loan.Nothing with { }, duties ?? [new(Loans.Duties[0], "U-1", Nine, 1)], version, Nine);
}
