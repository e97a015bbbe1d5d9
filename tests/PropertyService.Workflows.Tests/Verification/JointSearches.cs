using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Engine.ToyPair;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>A case and the case for which it waits, searched together, counted by hand.</summary>
public sealed class JointSearches
{
    [Fact]
    public void The_two_go_through_every_situation_that_they_can_be_in_together()
    {
        var report = Run(Parcels);

        // Nothing yet; then for each of two checks: to be begun as asked, to be begun somehow, begun, failed, passed, passed and the parcel taken.
        Assert.Equal((13, 55L), (report.Situations, report.Decisions));
        Assert.Empty(report.Findings);
        Assert.Same(Parcels.JointProperties[0].Link, report.Link);
    }

    [Fact]
    public void Each_alone_is_searched_too_and_what_is_broken_together_is_named_with_the_other_procedure()
    {
        var hasty = DefineParcel(waits: false);
        var report = Verify(hasty, Checks);

        Assert.Equal("taken-unchecked (together with toy-check): bring, take", Assert.Single(report.Findings).Line());
        Assert.Equal("taken-unchecked (): bring, take", Assert.Single(Assert.Single(report.Joint).Findings).Line());
        Assert.Empty(Verify(Checks, hasty).Joint);
    }

    [Fact]
    public void A_case_alone_waits_for_a_milestone_that_comes_of_itself()
    {
        var found = Searched(Parcels);

        // Not brought; for each of two checks waiting, passed, and taken.
        Assert.Equal(7, found.Situations);
        Assert.Equal(["bring", "take"], found.RunTo(Taken)!.Commands());
        Assert.Empty(found.Findings);
    }

    [Fact]
    public void A_joint_property_holds_until_the_parts_that_it_names_are_taken_away()
    {
        var verifier = new Verifier(Policy, [Parcels, Checks]);
        var mutant = Assert.Single(verifier.MutateTogether(Parcels));

        Assert.Equal(("taken-unchecked", "take: when check-passed"), (mutant.Property, Assert.Single(mutant.Parts)));
        Assert.Equal("Parcel, Take (take), without the condition \"the check has passed\"", mutant.Text.En);
        Assert.Equal("包裹“领走”（take）去掉条件“检查合格”", mutant.Text.Zh);
        Assert.Equal("taken-unchecked (): bring, take", Assert.Single(mutant.Killers).Line());
        Assert.Empty(verifier.MutateTogether(Checks));
    }

    [Fact]
    public void Parts_of_both_procedures_may_be_taken_away_together()
    {
        var p = Pair.Define("finish: when agreed", "small, finish: when agreed");
        var mutant = Assert.Single(new Verifier(Policy, [p, Pair.Awaited]).MutateTogether(p), static m => m.Property == "both-unasked");

        Assert.Equal("Waiting, Finish (finish), without the condition \"a condition\"; Small, Finish (finish), without the condition \"a condition\"", mutant.Text.En);
        Assert.Equal("等“结束”（finish）去掉条件“条件”；小“结束”（finish）去掉条件“条件”", mutant.Text.Zh);
        Assert.Equal(["bring", "inspect", "finish", "finish"], Assert.Single(mutant.Killers).Way());
    }

    [Theory]
    [InlineData("finish: when agreed")]
    [InlineData("small, finish: when agreed")]
    public void Either_part_alone_may_not_be_enough(string part)
    {
        var p = Pair.Define(part);

        Assert.Empty(Assert.Single(new Verifier(Policy, [p, Pair.Awaited]).MutateTogether(p), static m => m.Property == "both-unasked").Killers);
    }

    [Theory]
    [InlineData("finish: when nothing", "The procedure 'waiting' has no part 'finish: when nothing' to take away.")]
    [InlineData("small, finish: when nothing", "The procedure 'small' has no part 'finish: when nothing' to take away.")]
    public void A_part_that_there_is_not_cannot_be_taken_away(string part, string message)
    {
        var p = Pair.Define(part);
        var misuse = Assert.Throws<ArgumentException>(() => new Verifier(Policy, [p, Pair.Awaited]).MutateTogether(p));

        Assert.Equal("part", misuse.ParamName);
        Assert.StartsWith(message, misuse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_property_asked_for_is_looked_at()
    {
        var p = Pair.Define("finish: when agreed");
        var all = new JointSearch<Parcel, Loan>(Pair.LinkOf(p), p, Pair.Awaited, Policy, [Ledger.Empty]).Run();
        var one = new JointSearch<Parcel, Loan>(Pair.LinkOf(p), p, Pair.Awaited, Policy, [Ledger.Empty], "began-as-asked").Run();

        Assert.Equal(["began-as-asked"], all.Findings.Select(static f => f.Rule));
        Assert.Equal(["began-as-asked"], one.Findings.Select(static f => f.Rule));
        Assert.Empty(new JointSearch<Parcel, Loan>(Pair.LinkOf(p), p, Pair.Awaited, Policy, [Ledger.Empty], "both-unasked").Run().Findings);
        // Once all that is asked for is broken, nothing more is searched.
        Assert.True(one.Situations < all.Situations);
    }

    private static JointReport Run(Procedure<Parcel> parcels, params Ledger[] thirds) => Pair.Run<Check>(parcels, thirds);
}
