using System;
using System.IO;

namespace PropertyService.Generator;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Out">The folder of the documents.</param>
/// <param name="Check">Whether to compare only, and write nothing.</param>
/// <param name="Policy">The file of the site's policy; the default policy when null.</param>
internal sealed record Options(string Out, bool Check, string? Policy)
{
    public const string Usage = """
        Writes the documents of all procedures.
          --out DIR   the folder to write to; docs/procedures of this repository when left out
          --check     writes nothing; exit code 1 when a file is not current, with its first line that differs
          --policy FILE  a site's parameters: prints that site's own handbook, and needs --out; exit code 3 when the policy
                      breaks a law or a rule
        """;

    public static Options? Read(string[] args)
    {
        var options = new Options("", false, null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--check") options = options with { Check = true };
            else if (args[i] == "--out" && i + 1 < args.Length) options = options with { Out = args[++i] };
            else if (args[i] == "--policy" && i + 1 < args.Length) options = options with { Policy = args[++i] };
            else return null;
        }

        if (options.Out.Length > 0) return options;
        // The committed documents are those of the default policy.
        return options.Policy is null ? options with { Out = Path.Combine(Root(), "docs", "procedures") } : null;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PropertyService.sln"))) return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
