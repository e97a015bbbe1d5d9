using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PropertyService.Surface.Tests;

/// <summary>What the libraries must not call, as the compiler reads it, by documentation id.</summary>
internal static class BanList
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<Assembly[]> Known = new(static () =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal) || name == "NodaTime.dll"))
            .Select(static p => Assembly.Load(Path.GetFileNameWithoutExtension(p)))]);

    /// <summary>Each entry with its id and what it says to do instead.</summary>
    public static IReadOnlyList<(string Id, string Instead)> Entries { get; } = Read();

    /// <summary>Whether there is anything of that name in the framework of the tests, or in NodaTime.</summary>
    public static bool Exists(string id) => id[0] switch
    {
        'N' => Known.Value.Any(a => a.GetExportedTypes().Any(t => t.Namespace == id[2..])),
        'T' => TypeOf(id[2..]) is not null,
        _ => TypeOf(OwnerOf(id))?.GetMembers(Everything).Any(m => m is not Type && DocId.Of(m) == id) == true,
    };

    /// <summary>The entry under which a member falls: its own, its type's, or its namespace's; null when it is not banned.</summary>
    public static string? EntryOf(MemberInfo member)
    {
        var type = member.DeclaringType!;
        return Entries.Select(static e => e.Id).FirstOrDefault(id => id[0] switch
        {
            'N' => type.Namespace == id[2..] || type.Namespace?.StartsWith(id[2..] + ".", StringComparison.Ordinal) == true,
            'T' => DocId.Of(type) == id,
            'P' => member is MethodBase { IsSpecialName: true } accessor && accessor.Name.Length > 4 && "P:" + DocId.Of(type)[2..] + "." + accessor.Name[4..] == id,
            _ => DocId.Of(member) == id,
        });
    }

    private static Type? TypeOf(string name) => Known.Value.Select(a => a.GetType(name)).FirstOrDefault(static t => t is not null);

    private static string OwnerOf(string id)
    {
        var name = id.Split('(')[0][2..];
        return name[..name.LastIndexOf('.')];
    }

    private static (string, string)[] Read([CallerFilePath] string here = "") =>
        [.. File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../src/BannedSymbols.txt")).Where(static l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal))
            .Select(static l => l.Split(';', 2)).Select(static p => (p[0], p.Length > 1 ? p[1] : ""))];
}
