using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace PropertyService.Surface.Tests.Conventions;

/// <summary>
/// Nothing is kept between two calls but what the caller keeps: statics are constants. An array may be one where nobody outside
/// its library gets at it; what is changed by its own calls may not, be it ever so private.
/// </summary>
public sealed class StaticsTests
{
    // Statics of kinds that might change, and why these do not.
    private static readonly Dictionary<string, string> Known = new()
    {
        ["PropertyService.Domain.Kpi.KpiParameters.Everything"] = "a Lazy, because the sections that it joins refer to each other; it makes a constant",
        ["PropertyService.Workflows.Engine.DefinitionCheck.Kebab"] = "a Regex does not change",
        ["PropertyService.Workflows.Json.JsonText.Strict"] = "an encoding that was made by its constructor is read-only",
    };

    private static IEnumerable<FieldInfo> Statics =>
        Assets.OwnTypes.SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(static f => !f.IsLiteral);

    [Fact]
    public void Every_static_field_is_readonly() => Check.None(Statics.Where(static f => !f.IsInitOnly).Select(Name), "make it readonly, or hand it in");

    [Fact]
    public void No_static_is_of_a_kind_that_its_own_calls_change() => Check.None(Statics.Where(static f => Changes(f.FieldType)).Select(Name), Known, "use a Seq or an immutable collection");

    [Fact]
    public void No_static_array_is_public() =>
        Check.None(Statics.Where(static f => f.FieldType.IsArray && f.DeclaringType!.IsVisible && f.IsPublic).Select(Name), "use a Seq");

    // All that a library may share is what it names here; of the rest it is not known whether it changes.
    private static bool Changes(Type type)
    {
        type = type.IsArray ? type.GetElementType()! : type;
        if (type.Assembly == Assets.Domain || type.Assembly == Assets.Workflows) return false;
        if (type.IsPrimitive || typeof(Delegate).IsAssignableFrom(type) || type.IsValueType || type == typeof(string)) return false;
        if (type.Namespace == "System.Collections.Immutable" || type.Namespace!.StartsWith("NodaTime", StringComparison.Ordinal)) return false;
        return !type.IsInterface || !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);
    }

    private static string Name(FieldInfo field) => field.DeclaringType!.FullName + "." + field.Name;
}
