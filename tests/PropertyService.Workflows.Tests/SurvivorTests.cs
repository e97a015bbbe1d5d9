using System.Linq;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests;

public class SurvivorTests
{
    [Theory]
    [MemberData(nameof(Verified.Ids), MemberType = typeof(Verified))]
    public void The_mutants_that_nothing_notices_are_exactly_those_that_the_definition_names_with_a_reason(string id)
    {
        var procedure = Catalogue.Standard.Find(id)!;
        var named = procedure.Survivors.Select(static s => s.Mutant).ToArray();
        var found = Verified.Mutants(procedure).Where(static m => m.Killers.Count == 0).Select(static m => m.Id).ToArray();
        var unnamed = found.Except(named).Select(static m => "nothing notices, and no reason is given: " + m);
        var killed = named.Except(found).Select(static m => "named as a survivor, but it is noticed or does not exist: " + m);
        Assert.Equal([], unnamed.Concat(killed));
    }
}
