using System;
using System.IO;

namespace PropertyService.Generator;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Out">The folder of the documents.</param>
/// <param name="Check">Whether to compare only, and write nothing.</param>
internal sealed record Options(string Out, bool Check)
{
    public const string Usage = """
        Writes the documents of all procedures.
          --out DIR   the folder to write to; docs/procedures of this repository when left out
          --check     writes nothing; exit code 1 when a file is not current, and its name
        """;

    public static Options? Read(string[] args)
    {
        var options = new Options(Path.Combine(Root(), "docs", "procedures"), false);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--check") options = options with { Check = true };
            else if (args[i] == "--out" && i + 1 < args.Length) options = options with { Out = args[++i] };
            else return null;
        }

        return options;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PropertyService.sln"))) return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
