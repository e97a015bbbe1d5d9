using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>What exactly goes into the digest of a search: the approved digests of all procedures rest on it.</summary>
public sealed class HashedBlocks
{
    [Fact]
    public void What_can_be_tried_comes_first()
    {
        Attempt[] attempts = [new(1, new Agree(), Lead, 1, false), new(2, new Lend("U-1", 1), Desk, 1, false)];

        Assert.Equal(OfBlocks("1cs-leadl1agree{}\n2front-deskd1lend{\"umbrella\":\"U-1\",\"hooks\":1}\n"), new BehaviourHash(true, attempts).Finish());
        Assert.Equal(OfBlocks(""), new BehaviourHash(false, attempts).Finish());
    }

    [Fact]
    public void A_situation_is_hashed_with_what_is_known_and_owed_and_how_long_it_has_till_then()
    {
        OpenDuty[] duties = [new(Loans.Duties[0], "U-1", Nine + Duration.FromMinutes(1), 1), new(Loans.Duties[1], "", Instant.MaxValue, 0)];
        var owner = new Case<Loan>(Loans, Policy, "c", Lent, Loan.Nothing, duties, 1, Nine);
        var (hash, unwanted) = (new BehaviourHash(true, []), new BehaviourHash(false, []));
        hash.Met(7, owner, Nine);
        unwanted.Met(7, owner, Nine);

        Assert.Equal(OfBlocks($"\n7lent{owner.FactsDatum}umbrella-backU-1160repair00"), hash.Finish());
        Assert.Equal(OfBlocks(""), unwanted.Finish());
    }

    [Fact]
    public void A_decision_is_hashed_with_what_was_tried_and_what_came_of_it()
    {
        var (lent, ledger) = LentAtNine();
        var attempt = new Attempt(5, new Return("U-1", Condition.Broken), Desk, 1, false);
        var now = Nine + Duration.FromHours(5);
        var accepted = Loans.Decide(lent, By(Desk, attempt.Payload, now, occurred: now - Duration.FromMinutes(1)), ledger);
        var refused = Loans.Decide(lent, By(Desk, new Finish(), now), ledger);
        var escalate = new Attempt(0, new Escalate("umbrella-back", "U-1", 2), Clock, 1, false);
        var (hash, unwanted) = (new BehaviourHash(true, []), new BehaviourHash(false, []));
        foreach (var each in new[] { hash, unwanted })
        {
            each.In(3);
            each.Decided(attempt, 0, accepted, 9);
            each.Decided(attempt, 2, refused, 3);
            each.Decided(escalate, 0, Loans.Decide(lent, By(Clock, escalate.Payload, now), ledger), 3);
        }

        Assert.Equal(
            OfBlocks("\n@3 5-60>return>9!in-time" + Amount.Minutes(Duration.FromMinutes(59)).Show(Language.En) + "!undamaged" + accepted.Effects[0].ValuesOf(accepted) + " 5*2" + (char)('a' + (int)RefusalCode.DutyOpen)
                + " 0system{\"duty\":\"umbrella-back\",\"item\":\"U-1\",\"level\":2}" + (char)('a' + (int)RefusalCode.GuardUnmet)),
            hash.Finish());
        Assert.Equal(OfBlocks(""), unwanted.Finish());
    }

    [Theory]
    [InlineData(16385, 0)]
    [InlineData(16386, 1)]
    [InlineData(40000, 23615)]
    public void A_long_text_is_hashed_in_blocks(int situations, int inSecond)
    {
        // Four characters each, so that the limit of a block is met exactly.
        var hash = new BehaviourHash(true, []);
        for (var i = 0; i < situations; i++) hash.In(10);

        var blocks = new[] { situations - inSecond, int.Min(inSecond, 16385), inSecond - 16385 }.Where(static n => n > 0);
        Assert.Equal(OfBlocks(blocks.Select(static n => string.Concat(Enumerable.Repeat("\n@10", n))).ToArray()), hash.Finish());
    }

    private static string OfBlocks(params string[] blocks) => Digest.Of(string.Concat(blocks.Select(Digest.Of)));
}
