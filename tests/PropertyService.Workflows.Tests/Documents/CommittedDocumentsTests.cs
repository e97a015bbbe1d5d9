using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PropertyService.Workflows.Documents;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

public class CommittedDocumentsTests
{
    private static readonly (string Name, string Files)[] Folders = [("zh", "*.md"), ("en", "*.md"), ("schemas", "*.json")];

    [Fact]
    public void The_committed_documents_are_what_the_definitions_say_now()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") Rewrite();
        var differences = Generated.All.Select(Difference).OfType<string>().Concat(TooMany().Select(static p => p + ": no such document is generated any more"));
        Assert.True(!differences.Any(), "Run the generator, or the tests with UPDATE_APPROVED=1:\n" + string.Join("\n", differences));
    }

    private static string? Difference(Document document)
    {
        if (!File.Exists(At(document.Path))) return document.Path + ": missing";
        var committed = Encoding.UTF8.GetString(File.ReadAllBytes(At(document.Path))).Split('\n');
        var generated = document.Text.Split('\n');
        for (var i = 0; i < Math.Max(committed.Length, generated.Length); i++)
        {
            var (found, should) = (i < committed.Length ? committed[i] : "(no line)", i < generated.Length ? generated[i] : "(no line)");
            if (found != should) return $"{document.Path}, line {i + 1}:\n  committed: {found}\n  generated: {should}";
        }

        return null;
    }

    private static void Rewrite()
    {
        foreach (var path in TooMany()) File.Delete(At(path));
        foreach (var document in Generated.All)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(document.Path))!);
            File.WriteAllBytes(At(document.Path), Encoding.UTF8.GetBytes(document.Text));
        }
    }

    private static string[] TooMany() => Folders.Where(static f => Directory.Exists(At(f.Name)))
        .SelectMany(static f => Directory.GetFiles(At(f.Name), f.Files).Select(p => f.Name + "/" + Path.GetFileName(p)))
        .Where(static p => Generated.All.All(d => d.Path != p)).ToArray();

    private static string At(string path) => Path.Combine([Generated.Folder, .. path.Split('/')]);
}
