using System;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Writing and reading back is the identity for commands and cases, and shapes agree with themselves.</summary>
public sealed class RoundTripLaws
{
    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_command_written_and_read_is_the_same_command(string id)
    {
        foreach (var kind in EveryProcedure.Of(id).Commands)
        {
            foreach (var command in kind.Samples)
            {
                Assert.Same(kind, command.Definition);
                var read = kind.Read(kind.Write(command));
                Assert.True(read.IsOk, string.Join("; ", read.Faults));
                Assert.Equal(command, read.Value);
                Assert.True(kind.Check(command, null), $"{kind.Id}: a sample is outside its own shape");
                Assert.All([Language.Zh, Language.En], l => Assert.All(kind.Show(command, l), static f => Assert.False(string.IsNullOrWhiteSpace(f.Value))));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_command_with_a_field_too_many_or_too_few_is_not_read(string id)
    {
        foreach (var kind in EveryProcedure.Of(id).Commands)
        {
            var written = kind.Write(kind.Samples[0]);
            var more = kind.Read(Datum.Map(written.AsMap.Append(new("noSuchField", Datum.True))));
            Assert.Equal("unknown-field", Assert.Single(more.Faults).Code);
            var needed = kind.Fields.Where(static f => !MayBeAbsent(f.Shape)).Select(static f => "data." + f.Name);
            Assert.Equal(needed, kind.Read(Datum.Map()).Faults.Select(static f => f.Path));
            Assert.False(kind.Read(Datum.Null).IsOk);
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_case_written_and_restored_is_the_same_case(string id)
    {
        var procedure = EveryProcedure.Of(id);
        foreach (var one in Verified.Report(procedure).Examples.SelectMany(static e => e.Run).Select(static s => s.Decision!.After))
        {
            var again = CaseCodec.Read(Catalogue.Standard, CaseCodec.Write(one).ToString(), one.Policy).Value;
            Assert.Equal(one, again);
            Assert.Equal(one.GetHashCode(), again.GetHashCode());
        }
    }

    /// <summary>By what the documents say of the field.</summary>
    private static bool MayBeAbsent(Shape shape) => shape.Description.En.EndsWith("(may be left out)", StringComparison.Ordinal);
}
