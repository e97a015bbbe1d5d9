using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Security;
using PropertyService.Workflows.Engine;

namespace PropertyService.Surface.Tests;

/// <summary>Every member of another assembly that a compiled one names, with what is given for its type parameters.</summary>
internal static class CompiledCalls
{
    public static unsafe IEnumerable<MemberInfo> Of(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var start, out var length)) throw new InvalidOperationException($"{assembly.FullName} has no metadata.");
        var metadata = new MetadataReader(start, length);
        var fits = Fits(assembly);
        var members = Tokens(TableIndex.MemberRef, metadata).Concat(Tokens(TableIndex.MethodSpec, metadata)).Select(t => Resolved(assembly.ManifestModule, t, fits));
        return members.Where(m => m.DeclaringType is { } type && type.Assembly != assembly).ToArray();
    }

    // A reference within generic code is seen as if the code were of objects; where those do not fit, of numbers or of commands.
    private static Type[][] Fits(Assembly assembly)
    {
        var command = assembly.GetType(typeof(Escalate).FullName!) ?? typeof(Escalate);
        return [.. new[] { (typeof(object), typeof(object)), (typeof(int), typeof(int)), (typeof(object), command), (command, command) }
            .Select(static f => Enumerable.Repeat(f.Item2, 7).Prepend(f.Item1).ToArray())];
    }

    private static MemberInfo Resolved(Module module, int token, Type[][] fits)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return module.ResolveMember(token, fits[i], fits[i])!;
            }
            catch (Exception e) when ((e is TypeLoadException or ArgumentException or VerificationException) && i + 1 < fits.Length)
            {
                // The next one may satisfy the constraints.
            }
        }
    }

    private static IEnumerable<int> Tokens(TableIndex table, MetadataReader metadata) =>
        Enumerable.Range(1, metadata.GetTableRowCount(table)).Select(row => MetadataTokens.GetToken(MetadataTokens.Handle(table, row)));
}
