using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;

namespace PropertyService.Surface.Tests.Api;

/// <summary>
/// The public surface of an assembly as text: the name of each type on a line, below it what kind of type it is and then its
/// public and protected members, all in ordinal order. What the compiler makes of a record (equality, printing, copying) is
/// said by the word <c>record</c>; <c>Deconstruct</c> is shown, because it follows from the order of the positional members.
/// </summary>
internal static class ApiText
{
    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(static t => TypeText.NameOf(t), StringComparer.Ordinal))
        {
            text.Append(TypeText.NameOf(type)).Append('\n');
            foreach (var line in LinesOf(type)) text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> LinesOf(Type type)
    {
        var more = MemberText.Constraints(type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0));
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return [AttributeText.Of(type) + "delegate " + MemberText.Returned(invoke) + " " + MemberText.Parameters(invoke) + more];
        }

        var kind = AttributeText.Of(type) + KindOf(type) + string.Join(", ", BasesOf(type).Select(static (b, i) => (i == 0 ? " : " : "") + b)) + more;
        return type.IsEnum ? Values(type).Prepend(kind) : Members(type).Prepend(kind);
    }

    /// <summary>A record has a copying method that no name in C# can have; a record struct its printing.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is { } print && AttributeText.Has(print, "CompilerGeneratedAttribute"));

    private static IEnumerable<string> Values(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(static f => Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture))
            .Select(static f => AttributeText.Of(f) + f.Name + " = " + Convert.ToString(f.GetRawConstantValue(), CultureInfo.InvariantCulture));

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m is not Type && !(IsRecord(type) && m.Name != "Deconstruct" && AttributeText.Has(m, "CompilerGeneratedAttribute")))
            .Select(static m => (m.Name, Line: MemberText.Of(m))).Where(static m => m.Line is not null)
            .OrderBy(static m => m.Name, StringComparer.Ordinal).ThenBy(static m => m.Line, StringComparer.Ordinal).Select(static m => m.Line!);

    private static string KindOf(Type type)
    {
        var record = IsRecord(type) ? "record" : "";
        if (type.IsEnum) return "enum : " + TypeText.Of(Enum.GetUnderlyingType(type));
        if (type.IsInterface) return "interface";
        if (type.IsValueType)
            return (AttributeText.Has(type, "IsReadOnlyAttribute") ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (record.Length > 0 ? "record struct" : "struct");
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return modifier + (record.Length > 0 ? record : "class");
    }

    // Interfaces that follow from another one, or from the base, go without saying; so does the equality of a record.
    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum) yield break;
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) yield return TypeText.Of(parent);
        var all = type.GetInterfaces();
        var implied = all.SelectMany(static i => i.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        foreach (var name in all.Where(i => !implied.Contains(i) && !(IsRecord(type) && IsEqualityOf(i, type))).Select(TypeText.Of).Order(StringComparer.Ordinal)) yield return name;
    }

    private static bool IsEqualityOf(Type i, Type type) => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>) && i.GetGenericArguments()[0] == type;
}
