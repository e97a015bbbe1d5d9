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

    /// <summary>The files whose content is not the generated text, those missing and those too many, by path.</summary>
    public IReadOnlyList<string> Differing(IReadOnlyList<Document> documents) =>
    [
        .. documents.Where(d => !File.Exists(At(d.Path)) || !File.ReadAllBytes(At(d.Path)).AsSpan().SequenceEqual(Plain.GetBytes(d.Text))).Select(static d => d.Path),
        .. TooMany(documents),
    ];

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

    private string At(string path) => Path.Combine([root, .. path.Split('/')]);
}
