using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace PropertyService.Surface.Tests.Api;

/// <summary>
/// Types as C# writes them, with nullability and the names in tuples. Common namespaces are left out and our own first word
/// is; a <c>~</c> marks a reference of which the compiler does not know whether it may be null.
/// </summary>
internal sealed class TypeText
{
    private static readonly string[] Common = ["System", "System.Collections.Generic", "System.Collections.Immutable", "System.Linq.Expressions", "NodaTime"];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(short)] = "short", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    private readonly Nullness? nullness;
    private readonly Queue<string?> tupleNames;

    private TypeText(Nullness? nullness, IEnumerable<CustomAttributeData> attributes)
    {
        this.nullness = nullness;
        var names = attributes.FirstOrDefault(static a => a.AttributeType.Name == "TupleElementNamesAttribute");
        tupleNames = new(names is null ? [] : ((IEnumerable<CustomAttributeTypedArgument>)names.ConstructorArguments[0].Value!).Select(static a => (string?)a.Value));
    }

    public static string Of(ParameterInfo parameter) => Write(parameter.ParameterType, Nullness.Of(parameter), parameter.GetCustomAttributesData());

    public static string Of(MemberInfo member, Type type) => Write(type, Nullness.Of(member), member.GetCustomAttributesData());

    /// <summary>Without nullability: of bases, interfaces and constraints it cannot be read by reflection.</summary>
    public static string Of(Type type) => new TypeText(null, []).Text(type);

    /// <summary>The name alone, with its parameters and with what it is nested in.</summary>
    public static string NameOf(Type type) => new TypeText(null, []).Named(type);

    private static string Write(Type type, Nullness nullness, IEnumerable<CustomAttributeData> attributes)
    {
        var text = new TypeText(nullness, attributes).Text(type);
        nullness.Done();
        return text;
    }

    private string Text(Type type)
    {
        if (type.IsByRef) return Text(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Text(underlying) + "?";
        if (type is { IsValueType: true, IsGenericType: false, IsGenericParameter: false }) return Named(type);
        var mark = nullness?.Next() ?? 1;
        var (before, after) = type.IsValueType ? ("", "") : mark switch { 2 => ("", "?"), 1 => ("", ""), _ => ("~", "") };
        if (type.IsArray) return before + Text(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]" + after;
        return before + (IsTuple(type) ? Tuple(type) : Named(type)) + after;
    }

    private string Tuple(Type type)
    {
        var arguments = type.GetGenericArguments();
        var names = arguments.Select(_ => tupleNames.TryDequeue(out var name) ? name : null).ToArray();
        return "(" + string.Join(", ", arguments.Select((a, i) => Text(a) + (names[i] is { } name ? " " + name : ""))) + ")";
    }

    private string Named(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var nest = new Stack<Type>();
        for (var t = type; t is not null; t = t.DeclaringType) nest.Push(t);
        return Prefix(type.Namespace ?? "") + string.Join(".", nest.Select(t => Simple(t, arguments)));
    }

    private string Simple(Type type, Queue<Type> arguments)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0) return type.Name;
        var own = Enumerable.Range(0, type.GetGenericArguments().Length - (type.DeclaringType?.GetGenericArguments().Length ?? 0)).Select(_ => arguments.Dequeue()).ToArray();
        return type.Name[..tick] + "<" + string.Join(", ", own.Select(Text)) + ">";
    }

    // Eight elements and more would be a tuple within a tuple; the surface has none.
    private static bool IsTuple(Type type) => type is { IsValueType: true, IsGenericType: true } && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) != false && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

    private static string Prefix(string space) => Common.Contains(space) ? "" : space.StartsWith("PropertyService.", StringComparison.Ordinal) ? space["PropertyService.".Length..] + "." : space + ".";
}
