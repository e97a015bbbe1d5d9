using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Tests.Laws;

namespace PropertyService.Workflows.Tests.Documents;

/// <summary>What the tests look for in pages.</summary>
internal static class Pages
{
    /// <summary>Headings, tables and links, which do not depend on the language.</summary>
    public static string[] Outline(string page) => page.Split('\n').Select(static line =>
        Regex.Match(line, "^(#+ |- |\\||```)").Value + Regex.Count(line, "(?<!\\\\)\\|") + " " + string.Join(" ", Regex.Matches(line, "(id=\"|\\]\\()([^\")]*)").Select(static m => m.Groups[2].Value)))
        .Select(static l => l.Replace("../zh/", "").Replace("../en/", "")).ToArray();

    /// <summary>The places that links lead to.</summary>
    public static string[] Anchors(Document page) => Regex.Matches(page.Text, "<a id=\"([^\"]*)\">").Select(static m => m.Groups[1].Value).ToArray();

    /// <summary>The links of a page that lead nowhere among some documents.</summary>
    public static IEnumerable<string> DeadLinks(Document page, IReadOnlyList<Document> documents)
    {
        foreach (var target in Regex.Matches(page.Text, "\\]\\(([^)]*)\\)").Select(static m => m.Groups[1].Value).Distinct())
        {
            var (file, anchor) = target.IndexOf('#') is >= 0 and var at ? (target[..at], target[(at + 1)..]) : (target, "");
            var path = file.Length == 0 ? page.Path : file.StartsWith("../", StringComparison.Ordinal) ? file[3..] : page.Path[..3] + file;
            var found = documents.FirstOrDefault(d => d.Path == path);
            if (found is null) yield return $"{page.Path}: {target}: no such file";
            else if (anchor.Length > 0 && !found.Text.Contains($"<a id=\"{anchor}\"></a>", StringComparison.Ordinal)) yield return $"{page.Path}: {target}: no such place";
        }
    }

    /// <summary>Where Chinese pages are punctuated in half width.</summary>
    public static IEnumerable<string> HalfWidthIn(IEnumerable<Document> documents) => documents
        .Where(static d => d.Path.StartsWith("zh/", StringComparison.Ordinal))
        .SelectMany(static d => Punctuation.HalfWidthIn(Regex.Replace(d.Text, "\\]\\([^)]*\\)", "]")).Select(m => d.Path + ": " + m));
}
