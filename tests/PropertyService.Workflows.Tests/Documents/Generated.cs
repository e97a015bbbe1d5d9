using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Documents;

/// <summary>The documents as the generator writes them, made once per test run; and where the committed ones stand.</summary>
internal static class Generated
{
    private static readonly Lazy<IReadOnlyList<Document>> Once = new(Again);

    public static IReadOnlyList<Document> All => Once.Value;

    public static string Folder { get; } = FolderBeside();

    public static string Text(string path) => All.First(d => d.Path == path).Text;

    public static IReadOnlyList<Document> Again() => Handbook.Write(
        Catalogue.Standard, Catalogue.Standard.DefaultPolicy(),
        [.. Catalogue.Standard.Procedures.Select(static p => new Evidence(Verified.Report(p), Verified.Mutants(p), Verified.JointMutants(p)))]);

    private static string FolderBeside([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "procedures"));
}
