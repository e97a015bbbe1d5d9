using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Surface.Tests;

/// <summary>The assemblies that are shipped: two packages, each for two frameworks.</summary>
internal static class Assets
{
    public const string Modern = "net8.0";
    public const string Old = "netstandard2.0";

    public static Assembly Domain => typeof(Wording).Assembly;

    public static Assembly Workflows => typeof(Procedure).Assembly;

    /// <summary>The four, in a fixed order, by name and framework.</summary>
    public static IReadOnlyList<(string Name, string Framework, Assembly Assembly)> All { get; } = Load();

    /// <summary>One of the four.</summary>
    public static Assembly Of(string name, string framework) => All.Single(a => a.Name == name && a.Framework == framework).Assembly;

    /// <summary>Every type a user of the packages can name.</summary>
    public static IEnumerable<Type> PublicTypes => Domain.GetExportedTypes().Concat(Workflows.GetExportedTypes());

    /// <summary>Every type there is, but for those that the compiler makes.</summary>
    public static IEnumerable<Type> OwnTypes => new[] { Domain, Workflows }.SelectMany(static a => a.GetTypes()).Where(static t => !t.FullName!.Contains('<', StringComparison.Ordinal));

    // The old builds have the names of the new ones, so that they need a context of their own; NodaTime and the framework are shared.
    private static (string, string, Assembly)[] Load()
    {
        var context = new AssemblyLoadContext(Old);
        Assembly OldOf(Assembly modern) => context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Old, modern.GetName().Name + ".dll"));
        return
        [
            (Domain.GetName().Name!, Modern, Domain), (Domain.GetName().Name!, Old, OldOf(Domain)),
            (Workflows.GetName().Name!, Modern, Workflows), (Workflows.GetName().Name!, Old, OldOf(Workflows)),
        ];
    }
}
