using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>Where the clauses contradict each other, are silent, risky or were read wrongly at first; and which parts decide it.</summary>
internal static class EntriesPage
{
    private static readonly (char Kind, Wording Heading)[] Kinds =
    [
        ('C', new("C：条款相互矛盾", "C: contradictions")), ('G', new("G：条款缺漏", "G: gaps")),
        ('L', new("L：法律与伦理提示", "L: legal and ethical flags")), ('N', new("N：复核更正", "N: corrections")),
    ];

    public static string Write(Language language, Catalogue catalogue, SitePolicy policy)
    {
        var w = new PageWriter(language);
        w.Heading(1, Texts.Entries);
        w.Paragraph(MethodTexts.Entries.Select(w.Say).ToArray());
        w.Paragraph(Markdown.Link(w.Say(Texts.BackToIndex), "README.md"));
        var chapters = Chapter.All(catalogue);
        foreach (var (kind, heading) in Kinds)
        {
            w.Heading(2, heading);
            w.Table(
                [Texts.Entry, Texts.Content, Texts.Clause, Texts.DecidedBy],
                catalogue.Clauses.Entries.Where(e => e.Kind == kind).Select(e => new[]
                {
                    Markdown.Anchor(Elements.EntryAnchor(e.Id)) + e.Id, w.Say(e.Text), w.List(e.Clauses.Select(c => Clause(catalogue, chapters, c))),
                    string.Join(Markdown.Break, chapters.SelectMany(c => Deciding(w, c, policy, e.Id))),
                }));
        }

        return w.ToString();
    }

    /// <summary>A clause that the matrix shows, with a link; of another one the id alone.</summary>
    private static string Clause(Catalogue catalogue, IReadOnlyList<Chapter> chapters, string id) =>
        catalogue.Clauses.Find(id) is { } clause && chapters.Any(c => c.Id == clause.Procedure || c.Encodes(clause)) ? Citations.Clause(id, "clauses.md") : id;

    private static IEnumerable<string> Deciding(PageWriter w, Chapter chapter, SitePolicy policy, string entry)
    {
        var name = Markdown.Bold(w.Say(chapter.Text)) + w.Colon;
        var citing = chapter.Elements.Where(e => e.Source.Entries.Contains(entry)).ToArray();
        if (citing.Length > 0) yield return name + w.List(citing.Select(e => chapter.Link(w, e) + InForce(w, chapter, policy, e)));
        if (chapter.Procedure is not { } procedure) yield break;
        foreach (var note in procedure.Notes.Where(n => n.Source.Entries.Contains(entry))) yield return name + w.Say(note.Text);
        if (procedure.Source.Entries.Contains(entry) && procedure.Source.Reading is { } reading) yield return name + w.Say(reading);
    }

    private static string InForce(PageWriter w, Chapter chapter, SitePolicy policy, Element element) =>
        element.Kind == ElementKind.Parameter ? w.Colon + Markdown.Escape(policy.Show(chapter.Parameters.First(p => p.Id == element.Id), w.Language)) : "";
}
