using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Whether the search would notice a fault: every guard, expectation, opening, closing and role list is taken away in turn,
/// and a law or a property must notice.
/// </summary>
public sealed class MutationLaws
{
    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_property_is_the_only_one_to_notice_some_mutant_or_stands_in_the_approved_list(string procedure)
    {
        var mutants = Verified.Mutants(EveryProcedure.Of(procedure));
        var alone = mutants.Where(static m => m.ByOneOnly).Select(static m => m.Killers[0].Rule).ToHashSet();
        var sharing = EveryProcedure.Of(procedure).Properties.Select(static p => p.Id).Where(p => !alone.Contains(p)).ToArray();
        var allowed = Rows("shared-killers.tsv", procedure).Select(static r => r[1]).ToArray();
        Assert.True(sharing.Except(allowed).FirstOrDefault() is null,
            $"Whatever these properties of {procedure} notice, something else notices too; drop them, or add a row with the reason to Approved/shared-killers.tsv:\n"
            + string.Join("\n", sharing.Except(allowed).Select(p => p + " — with it: " + string.Join(" | ", mutants.Where(m => m.Killers.Any(k => k.Rule == p)).Select(static m => m.Id + " by " + string.Join(", ", m.Killers.Select(static k => k.Rule)))))));
        Assert.True(allowed.Except(sharing).FirstOrDefault() is null,
            $"These have a mutant of their own now (or are gone); take them out of Approved/shared-killers.tsv:\n{string.Join("\n", allowed.Except(sharing))}");
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Whoever_notices_shows_the_shortest_way_there(string procedure)
    {
        foreach (var finding in Verified.Mutants(EveryProcedure.Of(procedure)).SelectMany(static m => m.Killers).Where(static k => k.Rule != Workflows.Verification.Laws.NoDeadWeight))
            Assert.All([Language.Zh, Language.En], l => Assert.Contains(finding.Rule, finding.Show(l), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_property_of_two_cases_together_is_broken_once_the_parts_that_it_names_are_taken_away(string procedure)
    {
        var joint = EveryProcedure.Of(procedure);
        Assert.Equal(
            joint.JointProperties.Select(static p => p.Id).OrderBy(static p => p, StringComparer.Ordinal),
            Verified.JointMutants(joint).SelectMany(static m => m.Killers).Select(static k => k.Rule).OrderBy(static p => p, StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Rows(string file, string procedure) =>
        Approved.Read(file).Split('\n').Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t')).Where(r => r[0] == procedure);
}
