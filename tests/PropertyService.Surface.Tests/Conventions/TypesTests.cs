using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using PropertyService.Surface.Tests.Api;
using Xunit;

namespace PropertyService.Surface.Tests.Conventions;

/// <summary>How the public types are made.</summary>
public sealed class TypesTests
{
    private static readonly Type[] NotNamed = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(TimeZoneInfo), typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    // What a user derives from, and why.
    private static readonly Dictionary<string, string> Open = new()
    {
        ["PropertyService.Domain.Shapes.Shape`1"] = "a value of one's own says how it is read, written and tried",
        ["PropertyService.Workflows.Engine.Command"] = "a procedure of one's own has commands of its own",
    };

    [Fact]
    public void A_public_class_is_derived_from_only_where_that_is_meant() =>
        Check.None(
            Assets.PublicTypes.Where(static t => t is { IsClass: true, IsSealed: false } && Constructors(t).Any(static c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly) && !IsCopyOnly(t)).Select(static t => t.FullName!), Open,
            "seal it, or keep its constructors to the library");

    [Fact]
    public void Time_is_NodaTime_and_nothing_waits() =>
        Check.None(
            Assets.PublicTypes.SelectMany(static t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(static m => MemberText.Of(m) is not null && Named(m).SelectMany(Parts).Any(NotNamed.Contains)).Select(static m => m.DeclaringType!.FullName + "." + m.Name),
            "use an Instant, a LocalDate or a Duration, and answer at once");

    [Fact]
    public void The_domain_knows_nothing_of_the_workflows_and_both_need_NodaTime_and_the_framework_only() =>
        Check.None(
            Assets.All.SelectMany(static a => a.Assembly.GetReferencedAssemblies().Where(r => !IsAllowed(a.Assembly.GetName().Name!, r.Name!)).Select(r => $"{a.Name} ({a.Framework}) refers to {r.Name}")),
            "turn the dependency round");

    [Fact]
    public void No_two_names_of_an_enum_have_one_value() =>
        Check.None(
            Assets.PublicTypes.Where(static t => t.IsEnum).Where(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static).GroupBy(static f => f.GetRawConstantValue()).Any(static g => g.Count() > 1)).Select(static t => t.FullName!),
            "give each its own");

    private static bool IsAllowed(string from, string to) =>
        to is "NodaTime" or "netstandard" || to.StartsWith("System.", StringComparison.Ordinal) || (from == "PropertyService.Workflows" && to == "PropertyService.Domain");

    private static ConstructorInfo[] Constructors(Type type) => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);

    // An abstract record whose constructors are the library's still has the compiler's protected copying one.
    private static bool IsCopyOnly(Type type) =>
        Constructors(type).Where(static c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly).All(c => c.GetParameters() is [var of] && of.ParameterType == type && AttributeText.Has(c, "CompilerGeneratedAttribute"));

    private static IEnumerable<Type> Named(MemberInfo member) => member switch
    {
        MethodInfo m => m.GetParameters().Select(static p => p.ParameterType).Append(m.ReturnType),
        ConstructorInfo c => c.GetParameters().Select(static p => p.ParameterType),
        PropertyInfo p => [p.PropertyType],
        FieldInfo f => [f.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Prepend(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
