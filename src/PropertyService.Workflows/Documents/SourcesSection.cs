using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Documents;

/// <summary>Every clause that the procedure cites, paraphrased, with the document it stands in.</summary>
internal static class SourcesSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.SourcesIntro);
        var cited = Elements.Of(w.Procedure).Select(static e => e.Source).Append(w.Procedure.Source).Concat(w.Procedure.Notes.Select(static n => n.Source))
            .SelectMany(static s => s.Clauses).Distinct().ToArray();
        w.Table(
            [Texts.Clause, Texts.Document, Texts.Content],
            w.Catalogue.Clauses.All.Where(c => cited.Contains(c.Id)).Select(c => new[] { Id(c.Id), Title(w, w.Catalogue.Clauses, c), w.Say(c.Text) }));
    }

    private static string Title(PageWriter w, ClauseCatalogue clauses, Clause clause) => w.Say(clauses.Documents[clause.Document]);

    private static string Id(string clause) => Markdown.Anchor(Elements.ClauseAnchor(clause)) + Citations.Clause(clause, "clauses.md");
}
