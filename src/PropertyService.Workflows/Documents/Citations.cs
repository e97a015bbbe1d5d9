using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Documents;

/// <summary>How a source is printed: clauses with links, entries of the conflict list, and what is ours, marked.</summary>
internal static class Citations
{
    /// <summary>Everything about a source, one matter a line.</summary>
    /// <param name="w">The page.</param>
    /// <param name="source">The source.</param>
    /// <param name="page">The page on which the clauses are explained; this one when empty.</param>
    public static string Full(PageWriter w, Source source, string page = "") => string.Join(Markdown.Break, Parts(w, source, page));

    /// <summary>Clauses and entries alone.</summary>
    /// <param name="w">The page.</param>
    /// <param name="source">The source.</param>
    /// <param name="page">The page on which the clauses are explained; this one when empty.</param>
    public static string Ids(PageWriter w, Source source, string page = "") =>
        w.List([.. source.Clauses.Select(c => Clause(c, page)), .. source.Entries.Select(static e => Entry(e))]);

    /// <summary>The marks of what is ours, for a narrow column.</summary>
    /// <param name="w">The page.</param>
    /// <param name="source">The source.</param>
    public static string Marks(PageWriter w, Source source) => string.Join(" ", MarksOf(source).Select(m => Markdown.Bold(w.Say(m))));

    public static string Clause(string id, string page = "") => Markdown.Link(id, page + "#" + Elements.ClauseAnchor(id));

    public static string Entry(string id, string page = "entries.md") => Markdown.Link(id, page + "#" + Elements.EntryAnchor(id));

    private static IEnumerable<string> Parts(PageWriter w, Source source, string page)
    {
        if (source.Clauses.Count + source.Entries.Count > 0) yield return Ids(w, source, page);
        if (source.ProposedBecause is { } because) yield return Markdown.Bold(w.Say(Texts.Proposed)) + w.Colon + w.Say(because);
        if (source.Reading is { } reading) yield return Markdown.Bold(w.Say(Texts.Reading)) + w.Colon + w.Say(reading);
        if (source.NotInSource) yield return Markdown.Bold(w.Say(Texts.NotInSource));
    }

    private static IEnumerable<Domain.Wording> MarksOf(Source source)
    {
        if (source.IsProposed) yield return Texts.Proposed;
        if (source.Reading is not null) yield return Texts.Reading;
        if (source.NotInSource) yield return Texts.NotInSource;
    }
}
