using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PropertyService.Workflows.Documents;

namespace PropertyService.Generator;

/// <summary>The folder that holds the generated documents. Pages of procedures that are gone count as not current.</summary>
internal sealed class DocumentFolder(string root)
{
    private static readonly (string Name, string Files)[] Folders = [("zh", "*.md"), ("en", "*.md"), ("schemas", "*.json")];
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What is not current, a file a line: missing, too many, or the first line that is not the generated one.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyList<Document> documents) =>
        [.. documents.Select(Difference).OfType<string>(), .. TooMany(documents).Select(static p => p + ": no such document is generated any more")];

    public void Write(IReadOnlyList<Document> documents)
    {
        foreach (var path in TooMany(documents)) File.Delete(At(path));
        foreach (var document in documents)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(document.Path))!);
            File.WriteAllText(At(document.Path), document.Text, Plain);
        }
    }

    private IEnumerable<string> TooMany(IReadOnlyList<Document> documents) =>
        Folders.Where(f => Directory.Exists(At(f.Name)))
            .SelectMany(f => Directory.GetFiles(At(f.Name), f.Files).Select(p => f.Name + "/" + Path.GetFileName(p)))
            .Where(p => documents.All(d => d.Path != p)).OrderBy(static p => p, StringComparer.Ordinal);

    private string? Difference(Document document)
    {
        if (!File.Exists(At(document.Path))) return document.Path + ": missing";
        var bytes = File.ReadAllBytes(At(document.Path));
        if (bytes.AsSpan().SequenceEqual(Plain.GetBytes(document.Text))) return null;
        var (committed, generated) = (Plain.GetString(bytes).Split('\n'), document.Text.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(committed.Length, generated.Length)).First(i => Line(committed, i) != Line(generated, i));
        return $"{document.Path}, line {at + 1}:\n  committed: {Line(committed, at)}\n  generated: {Line(generated, at)}";
    }

    private static string Line(string[] lines, int i) => i < lines.Length ? lines[i] : "(no line)";

    private string At(string path) => Path.Combine([root, .. path.Split('/')]);
}
