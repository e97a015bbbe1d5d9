using System;
using System.Linq;
using System.Reflection;

namespace PropertyService.Surface.Tests;

/// <summary>The id by which documentation files and ban lists name a type or member.</summary>
internal static class DocId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + NameOf(type),
        FieldInfo => "F:" + In(member) + member.Name,
        EventInfo => "E:" + In(member) + member.Name,
        PropertyInfo property => "P:" + In(member) + member.Name + Parameters(property.GetIndexParameters()),
        ConstructorInfo constructor => "M:" + In(member) + (constructor.IsStatic ? "#cctor" : "#ctor") + Parameters(constructor.GetParameters()),
        MethodInfo method => "M:" + In(member) + method.Name + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "") + Parameters(method.GetParameters())
            + (method.Name is "op_Implicit" or "op_Explicit" ? "~" + Text(method.ReturnType) : ""),
        _ => throw new ArgumentException($"A {member.MemberType} has no documentation id.", nameof(member)),
    };

    private static string In(MemberInfo member) => NameOf(member.DeclaringType!) + ".";

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Parameters(ParameterInfo[] parameters) => parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(static p => Text(p.ParameterType))) + ")";

    private static string Text(Type type)
    {
        if (type.IsByRef) return Text(type.GetElementType()!) + "@";
        if (type.IsPointer) return Text(type.GetElementType()!) + "*";
        if (type.IsArray) return Text(type.GetElementType()!) + (type.GetArrayRank() == 1 ? "[]" : "[" + string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank())) + "]");
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType) return type.FullName!.Replace('+', '.');
        // The arguments stand behind the type that has them, which may be the one that it is nested in.
        var (given, names) = (type.GetGenericArguments(), NameOf(type).Split('.'));
        var taken = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Split('`') is not [var name, var count]) continue;
            var own = given.Skip(taken).Take(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            taken += own.Length;
            names[i] = name + "{" + string.Join(",", own.Select(Text)) + "}";
        }

        return string.Join(".", names);
    }
}
