using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>When two cases are equal, and what a journal of another definition gives that no case of this one could have come to.</summary>
public sealed class CaseEquality
{
    private static readonly Case<Loan> One = LentAtNine().Case;

    [Fact]
    public void Two_cases_are_equal_where_everything_is()
    {
        Assert.Equal(One, Remade());
        Assert.Equal(One.GetHashCode(), Remade().GetHashCode());
        Assert.Equal("toy-loan loan-1: lent, version 3, 1 owed", One.ToString());
    }

    [Fact]
    public void Two_cases_that_differ_in_one_thing_are_not_equal()
    {
        Case<Loan>?[] others =
        [
            null, Remade(of: Define("toy-loan", 1)), Remade(id: "loan-2"), Remade(state: Asked), Remade(facts: One.Facts with { ToRepair = true }), Remade(version: 4),
            Remade(recorded: Nine + Duration.Epsilon), Remade(duties: []), Remade(duties: [One.ListDuties()[0] with { Level = 1 }]), Remade(policy: Policy.With(LoanHours, Duration.FromHours(5)).Value),
        ];

        Assert.All(others, other => Assert.False(One.Equals(other)));
        Assert.False(One.Equals((object)"loan-1"));
    }

    [Fact]
    public void A_policy_that_is_the_same_for_the_procedure_makes_no_difference() =>
        Assert.Equal(One, Remade(policy: SitePolicy.Default([Section])));

    [Theory]
    [InlineData("visitor", "wrong-role")]
    [InlineData("front-desk", "")]
    public void A_report_applied_as_recorded_is_a_breach_where_the_role_was_wrong(string role, string breach)
    {
        var journal = Foreign((By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), "ask"), (By(new(Roles.All.Single(r => r.Id == role), "p1"), new SignOn(), Nine, "c2"), "sign-on"));

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, journal);

        Assert.Equal(breach.Length == 0 ? [] : [breach], replay.Decisions[1].Breaches.Select(static b => b.Rule));
    }

    [Fact]
    public void A_request_applied_as_recorded_breaks_no_rule_whoever_sent_it() =>
        Assert.Empty(CaseFile.Replay(Loans, "loan-1", Policy, Foreign((By(Visitor, new Ask(Post.Desk, "b1"), Nine, "c1"), "ask"))).Decisions[0].Breaches);

    [Theory]
    [InlineData("no-such-row", "there is no such row")]
    [InlineData("agree", "the row does not take the command sign-on")]
    [InlineData("noted", "the row does not start from unopened")]
    [InlineData("sign-on", "the row does not start from unopened")]
    public void What_cannot_be_applied_as_recorded_is_said_with_the_reason(string row, string reason) =>
        Stops(Foreign((By(Desk, new SignOn(), Nine, "c1"), row)), $"entry 1: {row} cannot be applied as recorded: {reason}; the replay stops here");

    [Fact]
    public void A_request_is_never_noted() =>
        Stops(Foreign((By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), "ask"), (By(Desk, new Finish(), Nine, "c2"), "noted")), "entry 2: noted cannot be applied as recorded: the command finish is not noted; the replay stops here");

    [Fact]
    public void A_case_does_not_end_with_a_duty_open_however_it_was_recorded() => Stops(
        Foreign(
            (By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), "ask"), (By(Lead, new Agree(), Nine, "c2"), "agree"),
            (By(Desk, new Lend("U-1", 1), Nine, "c3"), "lend"), (By(Desk, new Finish(), Nine, "c4"), "finish")),
        "entry 4: finish cannot be applied as recorded: the case would end with a duty open; the replay stops here");

    private static void Stops(JournalEntry[] journal, string why)
    {
        var replay = CaseFile.Replay(Loans, "loan-1", Policy, journal);

        Assert.Equal([why], replay.Differences.Select(static d => d.En));
        Assert.All(replay.Differences, static d => Assert.EndsWith("；重放到此为止", d.Zh, System.StringComparison.Ordinal));
        Assert.Equal(journal.Length - 1, replay.Decisions.Count);
    }

    private static JournalEntry[] Foreign(params (Submission Submission, string Row)[] entries) =>
        entries.Select(static (e, i) => new JournalEntry(i + 1, e.Submission, e.Row, default, default, "another", "another")).ToArray();

    private static Case<Loan> Remade(
        Procedure<Loan>? of = null, SitePolicy? policy = null, string id = "loan-1", State? state = null, Loan? facts = null, OpenDuty[]? duties = null, int version = 3, Instant? recorded = null) =>
        new(of ?? Loans, policy ?? Policy, id, state ?? Lent, facts ?? One.Facts, duties ?? [.. One.ListDuties()], version, recorded ?? Nine);
}
