using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PropertyService.Domain;
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
            foreach (var (broken, optional) in WithNulls(command, nullability))
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

    /// <summary>The record with each reference in it, in turn, made null; and whether its type says that it may be.</summary>
    private static IEnumerable<(object Broken, bool Optional)> WithNulls(object record, NullabilityInfoContext nullability)
    {
        var made = record.GetType().GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First();
        var parameters = made.GetParameters();
        var values = parameters.Select(p => record.GetType().GetProperty(p.Name!)!.GetValue(record)).ToArray();
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = parameters[i].ParameterType;
            if (!type.IsValueType) yield return (Remade(made, values, i, null), nullability.Create(parameters[i]).WriteState == NullabilityState.Nullable);
            if (values[i] is { } inner && IsRecord(type))
                foreach (var (broken, optional) in WithNulls(inner, nullability)) yield return (Remade(made, values, i, broken), optional);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>) && !type.GenericTypeArguments[0].IsValueType)
                yield return (Remade(made, values, i, OneNull(type.GenericTypeArguments[0])), false);
        }
    }

    private static object Remade(ConstructorInfo made, object?[] values, int at, object? value)
    {
        var changed = (object?[])values.Clone();
        changed[at] = value;
        return made.Invoke(changed);
    }

    private static object OneNull(Type item) =>
        typeof(Seq).GetMethod(nameof(Seq.Of))!.MakeGenericMethod(item).Invoke(null, [Array.CreateInstance(item, 1)])!;

    private static bool IsRecord(Type type) => !type.IsValueType && type.GetMethod("<Clone>$") is not null;
}
