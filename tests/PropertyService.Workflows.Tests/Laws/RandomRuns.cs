using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Engine;
using Xunit;
using Xunit.Sdk;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Random commands by random people at random moments, on cases of several procedures that share a ledger, under random
/// policies: so many attempts in every run of the tests. A failure prints the shortest run that breaks a law, in words, and
/// the seed to repeat it.
/// </summary>
public sealed class RandomRuns
{
    private const int Runs = 220;
    private const int Length = 50;

    [Fact]
    public void There_are_a_hundred_thousand_attempts_in_a_run_of_the_tests() => Assert.True(EveryProcedure.Ids.Count * Runs * Length >= 100_000);

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void The_laws_hold_along_random_runs(string procedure)
    {
        var (tried, accepted, awaited, restarts, policies, refused) = (0, 0, 0, 0, new HashSet<string>(), new HashSet<RefusalCode>());
        Seeded.Check(RandomRun.Around(Catalogue.Standard, EveryProcedure.Of(procedure), Length), Runs, run =>
        {
            var site = run.Play();
            (tried, accepted, awaited, restarts) = (tried + site.Tried, accepted + site.Accepted, awaited + site.Awaited, restarts + site.Restarts);
            policies.Add(run.Policy.ToString());
            refused.UnionWith(site.Refused);
        });

        Assert.Equal(Runs * Length, tried);
        // What follows keeps the runs from saying too little.
        Assert.True(accepted > tried / 5, $"only {accepted} of {tried} attempts were accepted");
        Assert.True(restarts > Runs, "no host started again on the way");
        Assert.True(policies.Count > Runs / 2, $"only {policies.Count} policies");
        Assert.True(awaited > 0 || EveryProcedure.Of(procedure).Awaiting.Count == 0, "no case waited for another one");
        Assert.Empty(Refusals.Codes.Samples.Except([RefusalCode.DefinitionFault]).Except(refused));
    }

    [Fact]
    public void A_broken_law_is_told_by_the_shortest_run_in_words()
    {
        var faulty = Toy.Define("toy-two-rows", 1, twoRowsForAgree: true);
        var catalogue = Catalogue.Standard.With(faulty, Toy.Section);

        var told = Assert.ThrowsAny<XunitException>(() => Seeded.Check(RandomRun.Around(catalogue, faulty, Length), Runs, static run => run.Play())).Message.Split('\n');

        Assert.Equal(6, told.Length);
        Assert.StartsWith("With LAWS_SEED=", told[0], StringComparison.Ordinal);
        Assert.StartsWith("1. 2026-03-02T01:00:00Z: Ask (Post: customer-service desk, Borrower: x, Remark: none), by front desk p1, in toy-two-rows case-", told[1], StringComparison.Ordinal);
        Assert.Equal("   accepted by the row ask: Asked", told[2]);
        Assert.StartsWith("2. 2026-03-02T01:00:00Z: Agree, by customer-service lead p1, in toy-two-rows case-", told[3], StringComparison.Ordinal);
        Assert.Equal("   refused: definition-fault", told[4]);
        Assert.StartsWith("broken: the definition is at fault: cannot agree", told[5], StringComparison.Ordinal);
    }
}
