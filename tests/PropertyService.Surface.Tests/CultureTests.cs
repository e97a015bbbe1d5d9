using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using NodaTime;
using Xunit;

namespace PropertyService.Surface.Tests;

/// <summary>
/// Texts are put together by calls that no rule of the compiler sees: <c>"a" + 1.5m</c>, <c>$"{1.5m}"</c> and
/// <c>text.Append(1.5m)</c> all write as the culture of the machine does. What was compiled shows them.
/// </summary>
public sealed class CultureTests
{
    // Whole numbers here are counts and places, never negative; without a sign every culture writes them alike.
    private static readonly Type[] Alike = [typeof(int), typeof(long), typeof(byte), typeof(char), typeof(string), typeof(bool), typeof(Guid)];

    private static IEnumerable<MethodInfo> Calls => new[] { Assets.Domain, Assets.Workflows }.SelectMany(CompiledCalls.Of).OfType<MethodInfo>();

    [Fact]
    public void No_text_is_written_or_read_by_the_culture_of_the_machine() =>
        Check.None(Calls.Where(IsCultural).Select(static m => m.DeclaringType!.FullName + ": " + m), "say the invariant culture");

    [Fact]
    public void Sorting_by_text_always_says_how() =>
        Check.None(Calls.Where(SortsTextByCulture).Select(static m => m.ToString()!), "say StringComparer.Ordinal");

    [Theory]
    [InlineData(typeof(decimal), nameof(decimal.ToString), true)]
    [InlineData(typeof(Instant), nameof(Instant.ToString), true)]
    [InlineData(typeof(int), nameof(int.ToString), false)]
    [InlineData(typeof(DayOfWeek), nameof(DayOfWeek.ToString), false)]
    public void A_call_is_told_apart_by_what_it_writes(Type type, string method, bool isCultural) =>
        Assert.Equal(isCultural, IsCultural(type.GetMethod(method, [])!));

    private static bool IsCultural(MethodInfo call)
    {
        var given = call.GetParameters().Select(static p => p.ParameterType).ToArray();
        if (given.Any(static g => typeof(IFormatProvider).IsAssignableFrom(g))) return false;
        return call.Name switch
        {
            "ToString" => given.Length == 0 && IsWrittenByCulture(call.DeclaringType!),
            "Append" or "Insert" when call.DeclaringType == typeof(StringBuilder) => given.Any(IsWrittenByCulture),
            "AppendFormatted" => IsWrittenByCulture(given[0]),
            "Parse" or "TryParse" => call.IsStatic && typeof(IFormattable).IsAssignableFrom(call.DeclaringType),
            _ => false,
        };
    }

    private static bool IsWrittenByCulture(Type type) => typeof(IFormattable).IsAssignableFrom(type) && !typeof(Enum).IsAssignableFrom(type) && !Alike.Contains(Nullable.GetUnderlyingType(type) ?? type);

    private static bool SortsTextByCulture(MethodInfo call) =>
        call.DeclaringType == typeof(Enumerable) && call.Name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Min" or "Max"
        && call.GetGenericArguments() is [.., var key] && key == typeof(string) && call.GetParameters() is not [.., { ParameterType.Name: "IComparer`1" }];
}
