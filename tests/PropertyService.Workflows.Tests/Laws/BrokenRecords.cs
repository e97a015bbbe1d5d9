using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PropertyService.Domain;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Records as only code can make them: with a null where there is a reference, or a value that no shape takes.</summary>
internal static class BrokenRecords
{
    /// <summary>The record with each reference in it, in turn, made null, however deep; and whether its type says that it may be.</summary>
    public static IEnumerable<(object Broken, bool Optional)> WithNulls(object record, NullabilityInfoContext nullability)
    {
        var (made, parameters, values) = Parts(record);
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

    /// <summary>The record with each text, number and choice in it, in turn, made one that hardly any shape takes.</summary>
    public static IEnumerable<object> WithOddValues(object record)
    {
        var (made, parameters, values) = Parts(record);
        for (var i = 0; i < parameters.Length; i++)
            foreach (var odd in OddOf(Nullable.GetUnderlyingType(parameters[i].ParameterType) ?? parameters[i].ParameterType)) yield return Remade(made, values, i, odd);
    }

    private static object[] OddOf(Type type) =>
        type == typeof(string) ? ["", " ", "a\nb", "\ud800", "\u202e", new string('x', 501), new string('x', 500)]
        : type == typeof(int) ? [int.MinValue, -1, 0, int.MaxValue]
        : type == typeof(decimal) ? [decimal.MinValue, -0.001m, decimal.MaxValue]
        : type.IsEnum ? [Enum.ToObject(type, 999), Enum.ToObject(type, -1)]
        : [];

    private static (ConstructorInfo Made, ParameterInfo[] Parameters, object?[] Values) Parts(object record)
    {
        var made = record.GetType().GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First();
        var parameters = made.GetParameters();
        return (made, parameters, parameters.Select(p => record.GetType().GetProperty(p.Name!)!.GetValue(record)).ToArray());
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
