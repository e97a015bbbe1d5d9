using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using static PropertyService.Surface.Tests.Api.AttributeText;

namespace PropertyService.Surface.Tests.Api;

/// <summary>Members as C# declares them, each on one line, without <c>public</c>.</summary>
internal static class MemberText
{
    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo c when IsSeen(c) && !c.IsStatic => AttributeText.Of(c) + Access(c) + Simple(c.DeclaringType!) + Parameters(c),
        MethodInfo m when IsSeen(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) => AttributeText.Of(m) + Access(m) + Kind(m) + Returned(m) + " " + m.Name + Generics(m) + Parameters(m) + Constraints(m.GetGenericArguments()),
        PropertyInfo p when Accessors(p).FirstOrDefault() is { } widest => AttributeText.Of(p) + Access(widest) + (Has(p, "RequiredMemberAttribute") ? "required " : "") + Kind(widest) + TypeText.Of(p, p.PropertyType) + " " + Property(p, widest),
        FieldInfo f when IsSeen(f) => AttributeText.Of(f) + (f.IsPublic ? "" : "protected ") + Field(f),
        EventInfo e when e.AddMethod is { } add && IsSeen(add) => AttributeText.Of(e) + Access(add) + Kind(add) + "event " + TypeText.Of(e, e.EventHandlerType!) + " " + e.Name,
        _ => null,
    };

    /// <summary>The parameters of a method, constructor, indexer or delegate, in their brackets.</summary>
    public static string Parameters(MethodBase method) => "(" + string.Join(", ", method.GetParameters().Select((p, i) => (i == 0 && Has(method, "ExtensionAttribute") ? "this " : "") + Parameter(p))) + ")";

    public static string Returned(MethodInfo method) => AttributeText.Of(method.ReturnParameter) + (method.ReturnType.IsByRef ? Has(method.ReturnParameter, "IsReadOnlyAttribute") ? "ref readonly " : "ref " : "") + TypeText.Of(method.ReturnParameter);

    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(static p => Constraint(p)).Where(static c => c.Length > 0));

    private static bool IsSeen(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsSeen(FieldInfo field) => field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !field.DeclaringType!.IsSealed);

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method) =>
        method.IsStatic ? method.IsAbstract ? "static abstract " : "static "
        : method.DeclaringType!.IsInterface ? ""
        : method.IsAbstract ? method.GetBaseDefinition() == method ? "abstract " : "abstract override "
        : method.GetBaseDefinition() != method ? method.IsFinal ? "sealed override " : "override "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";

    private static string Simple(Type type) => type.Name.Split('`')[0];

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(static a => a.Name)) + ">" : "";

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property) =>
        property.GetAccessors(nonPublic: true).Where(static a => IsSeen(a)).OrderBy(static a => a.IsPublic ? 0 : 1).ThenBy(static a => a.ReturnType == typeof(void) ? 1 : 0);

    private static string Property(PropertyInfo property, MethodInfo widest)
    {
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : "this[" + string.Join(", ", index.Select(Parameter)) + "]";
        var seen = Accessors(property).OrderBy(static a => a.ReturnType == typeof(void) ? 1 : 0).Select(a => (a.IsPublic == widest.IsPublic ? "" : "protected ") + Verb(a) + "; ");
        return name + " { " + string.Concat(seen) + "}";
    }

    private static string Verb(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void) ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(static m => m.Name == "IsExternalInit") ? "init" : "set";

    private static string Field(FieldInfo field) =>
        (field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : ""))
        + TypeText.Of(field, field.FieldType) + " " + field.Name + (field.IsLiteral ? " = " + Value(field.GetRawConstantValue(), field.FieldType) : "");

    private static string Parameter(ParameterInfo p) =>
        AttributeText.Of(p) + (Has(p, "ParamArrayAttribute") || Has(p, "ParamCollectionAttribute") ? "params " : "")
        + (!p.ParameterType.IsByRef ? "" : p.IsOut ? "out " : Has(p, "IsReadOnlyAttribute") ? "in " : Has(p, "RequiresLocationAttribute") ? "ref readonly " : "ref ")
        + TypeText.Of(p) + " " + p.Name + (p.HasDefaultValue ? " = " + Value(p.RawDefaultValue, p.ParameterType) : "");

    private static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        bool b => b ? "true" : "false",
        string s => "\"" + string.Concat(s.Select(static c => char.IsControl(c) || c is '"' or '\\' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } e => TypeText.Of(e) + "." + (Enum.GetName(e, value) ?? Convert.ToString(value, CultureInfo.InvariantCulture)),
        char c => "'" + c + "'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraint(Type parameter)
    {
        var how = parameter.GenericParameterAttributes;
        var (mark, parts) = (Nullness.Of(parameter), new List<string>());
        if (how.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) parts.Add(mark == 2 ? "class?" : "class");
        else if (Has(parameter, "IsUnmanagedAttribute")) parts.Add("unmanaged");
        else if (how.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) parts.Add("struct");
        else if (mark == 1) parts.Add("notnull");
        parts.AddRange(parameter.GetGenericParameterConstraints().Where(static c => c != typeof(ValueType)).Select(TypeText.Of).Order(StringComparer.Ordinal));
        if (how.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !how.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) parts.Add("new()");
        return parts.Count == 0 ? "" : " where " + parameter.Name + " : " + string.Join(", ", parts);
    }
}
