using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PropertyService.Domain.Results;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>A record made in code can hold a null wherever there is a reference, however deep: that is a fault of the payload, never an exception.</summary>
public sealed class MissingValues
{
    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_null_anywhere_in_a_command_is_a_fault_or_allowed(string id)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var command in EveryProcedure.Of(id).Commands.SelectMany(static k => k.Samples))
        {
            foreach (var (broken, optional) in BrokenRecords.WithNulls(command, nullability))
            {
                var faults = new List<Fault>();
                var good = command.Definition.Check((Command)broken, faults);
                Assert.Equal(good, faults.Count == 0);
                Assert.True(good == optional, $"{broken}: {string.Join("; ", faults)}");
                Assert.Equal(good, command.Definition.Check((Command)broken, null));
                Assert.All(faults, static f => Assert.True(f.Code is "missing" or "bad-text" or "unknown-value", f.ToString()));
            }
        }
    }
}
