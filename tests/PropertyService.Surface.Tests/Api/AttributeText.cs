using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace PropertyService.Surface.Tests.Api;

/// <summary>
/// The attributes that a user or a user's compiler acts on, such as <c>Obsolete</c>, <c>Flags</c> and <c>NotNullWhen</c>. Those
/// with which the compiler spells what stands in words beside them (nullability, <c>params</c>, <c>init</c>) are left out.
/// </summary>
internal static class AttributeText
{
    private static readonly string[] InWords =
    [
        "NullableAttribute", "NullableContextAttribute", "TupleElementNamesAttribute", "IsReadOnlyAttribute", "IsByRefLikeAttribute", "IsUnmanagedAttribute",
        "RequiresLocationAttribute", "RequiredMemberAttribute", "ExtensionAttribute", "ParamArrayAttribute", "ParamCollectionAttribute", "OptionalAttribute",
        "InAttribute", "OutAttribute", "DecimalConstantAttribute", "DefaultMemberAttribute", "CompilerGeneratedAttribute", "IteratorStateMachineAttribute",
        "PreserveBaseOverridesAttribute", "ScopedRefAttribute", "CompilerFeatureRequiredAttribute", "SerializableAttribute",
    ];

    public static string Of(ICustomAttributeProvider on)
    {
        var texts = Data(on).Where(static a => !InWords.Contains(a.AttributeType.Name)).Select(Text).Order(StringComparer.Ordinal).ToArray();
        return texts.Length == 0 ? "" : "[" + string.Join(", ", texts) + "] ";
    }

    public static bool Has(ICustomAttributeProvider on, string attribute) => Data(on).Any(a => a.AttributeType.Name == attribute);

    private static IList<CustomAttributeData> Data(ICustomAttributeProvider on) => on is ParameterInfo p ? p.GetCustomAttributesData() : ((MemberInfo)on).GetCustomAttributesData();

    private static string Text(CustomAttributeData attribute)
    {
        var given = attribute.ConstructorArguments.Select(static a => Value(a))
            .Concat(attribute.NamedArguments.Select(static a => a.MemberName + " = " + Value(a.TypedValue)).Order(StringComparer.Ordinal)).ToArray();
        var name = attribute.AttributeType.Name;
        return name[..^"Attribute".Length] + (given.Length == 0 ? "" : "(" + string.Join(", ", given) + ")");
    }

    private static string Value(CustomAttributeTypedArgument given) => given.Value switch
    {
        null => "null",
        Type type => TypeText.Of(type),
        IEnumerable<CustomAttributeTypedArgument> each => "[" + string.Join(", ", each.Select(static a => Value(a))) + "]",
        bool b => b ? "true" : "false",
        string s => "\"" + s + "\"",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
