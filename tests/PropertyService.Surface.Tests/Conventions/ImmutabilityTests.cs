using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace PropertyService.Surface.Tests.Conventions;

/// <summary>What a caller holds stays as it was: it can be kept, shared between threads and compared.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Public types that change, and why.
    private static readonly Dictionary<string, string> Changing = new()
    {
        ["PropertyService.Domain.Kpi.KpiRun"] = "an accumulator: records are added to it, and the part of one run to another",
        ["PropertyService.Domain.Kpi.Tally"] = "an accumulator: it counts",
        ["PropertyService.Workflows.Engine.Duty"] = "set on a fresh copy by the fluent members of Duty<TFacts>, before anybody has it",
        ["PropertyService.Workflows.Engine.Duty`1"] = "set on a fresh copy by its fluent members, before anybody has it",
        ["PropertyService.Workflows.Engine.LedgerView"] = "of one decision: it notes what was asked of the ledger",
        ["PropertyService.Workflows.Engine.Procedure"] = "keeps a list that follows from its rows, once it was asked for",
        ["PropertyService.Workflows.Engine.ProcedureBuilder`1"] = "a builder",
        ["PropertyService.Workflows.Engine.RowBuilder`2"] = "a builder",
        ["PropertyService.Workflows.Engine.Transition"] = "filled by its row builder, inside the library, before the procedure is built",
        ["PropertyService.Workflows.Json.JsonSession"] = "of one caller at a time: it keeps the last ledger",
    };

    // Collections handed out that could be changed, and why they may be.
    private static readonly Dictionary<string, string> HandedOut = new()
    {
        ["PropertyService.Domain.People.Roles.Staff"] = "made anew at each call, to be handed on as the roles of a row",
    };

    [Fact]
    public void No_public_property_can_be_set_once_its_owner_is_made() =>
        Check.None(
            Members<PropertyInfo>().Where(static p => p.SetMethod is { } set && (set.IsPublic || set.IsFamily || set.IsFamilyOrAssembly) && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))).Select(Name),
            "make it init");

    [Fact]
    public void No_public_field_can_be_written() =>
        Check.None(Members<FieldInfo>().Where(static f => f is { IsPublic: true, IsInitOnly: false, IsLiteral: false, IsSpecialName: false }).Select(Name), "make it readonly");

    [Fact]
    public void Only_the_named_builders_and_accumulators_change_inside() =>
        Check.None(
            Members<FieldInfo>().Where(static f => f is { IsStatic: false, IsInitOnly: false, IsSpecialName: false } && !IsParameter(f)).Select(static f => f.DeclaringType!.FullName!), Changing,
            "make its fields readonly, or name it with the reason why it changes");

    [Fact]
    public void No_public_member_hands_out_a_collection_that_can_be_changed() =>
        Check.None(
            Members<PropertyInfo>().Where(static p => p.GetMethod is { IsPublic: true }).Where(static p => Parts(p.PropertyType).Any(CanChange)).Select(Name)
                .Concat(Members<FieldInfo>().Where(static f => f.IsPublic && Parts(f.FieldType).Any(CanChange)).Select(Name))
                .Concat(Members<MethodInfo>().Where(static m => m is { IsPublic: true, IsSpecialName: false } && Parts(m.ReturnType).Any(CanChange)).Select(Name)),
            HandedOut, "hand out a Seq or an IReadOnlyList");

    private static IEnumerable<T> Members<T>()
        where T : MemberInfo =>
        Assets.PublicTypes.Where(static t => !typeof(Delegate).IsAssignableFrom(t)).SelectMany(static t => t.GetMembers(Declared)).OfType<T>();

    // What the compiler keeps of the parameters of a class is never marked readonly.
    private static bool IsParameter(FieldInfo field) => field.Name.EndsWith(">P", StringComparison.Ordinal);

    private static bool CanChange(Type type) =>
        type.IsArray || (type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
            && !type.Name.StartsWith("Immutable", StringComparison.Ordinal) && !type.Name.StartsWith("IEnum", StringComparison.Ordinal) && !type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
        || type == typeof(System.Text.StringBuilder);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!).Prepend(type) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    private static string Name(MemberInfo member) => member.DeclaringType!.FullName + "." + member.Name;
}
