using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>The clause matrix: what encodes each clause, and which clauses of the procedures nothing encodes.</summary>
internal static class ClausePage
{
    public static string Write(Language language, Catalogue catalogue)
    {
        var w = new PageWriter(language);
        w.Heading(1, Texts.ClauseMatrix);
        w.Paragraph(MethodTexts.Matrix.Select(w.Say).ToArray());
        w.Paragraph(Markdown.Link(w.Say(Texts.BackToIndex), "README.md") + " · " + Markdown.Link("clauses.csv", "../clauses.csv"));
        Summary(w, catalogue);
        Encoded(w, catalogue);
        Open(w, catalogue);
        return w.ToString();
    }

    private static void Summary(PageWriter w, Catalogue catalogue)
    {
        w.Heading(2, Texts.Summary);
        w.Table(
            [Texts.Procedure, Texts.OwnClauses, Texts.OwnEncoded, Texts.OtherEncoded],
            catalogue.Procedures.Select(p =>
            {
                var encoded = Encoding(Chapter.Of(p));
                var own = catalogue.Clauses.All.Where(c => c.Procedure == p.Id).ToArray();
                var done = own.Count(c => encoded.Contains(c.Id));
                return new[] { Markdown.Link(w.Say(p.Text), p.Id + ".md"), Number(own.Length), Number(done), Number(encoded.Count - done) };
            }));
        w.Table(
            [KpiTexts.Group, KpiTexts.Number, KpiTexts.Cited],
            Kpis.Groups.Select(g => new[] { Markdown.Link(w.Say(g.Text), Chapter.IdOf(g) + ".md"), Number(g.Kpis.Count), Number(Encoding(Chapter.Of(g)).Count) }));
    }

    private static void Encoded(PageWriter w, Catalogue catalogue)
    {
        var all = Chapter.All(catalogue);
        foreach (var document in catalogue.Clauses.All.Where(c => all.Any(a => a.Encodes(c))).GroupBy(static c => c.Document))
        {
            w.Heading(2, document.Key + " " + w.Say(catalogue.Clauses.Documents[document.Key]));
            w.Table(
                [Texts.Clause, Texts.Content, Texts.EncodedBy],
                document.Select(c => new[]
                {
                    Markdown.Anchor(Elements.ClauseAnchor(c.Id)) + c.Id, w.Say(c.Text),
                    string.Join(Markdown.Break, all.Where(a => a.Encodes(c)).Select(a => EncodedBy(w, a, c))),
                }));
        }
    }

    private static void Open(PageWriter w, Catalogue catalogue)
    {
        w.Heading(2, Texts.NotEncoded);
        w.Paragraph(Texts.NotEncodedIntro);
        var byProcedure = new HashSet<string>(catalogue.Procedures.Select(Chapter.Of).SelectMany(Encoding));
        var byMeasure = new HashSet<string>(Kpis.Groups.Select(Chapter.Of).SelectMany(Encoding));
        var placed = new HashSet<string>(byProcedure.Concat(byMeasure));
        foreach (var procedure in catalogue.Procedures)
        {
            var encoded = Encoding(Chapter.Of(procedure));
            var open = catalogue.Clauses.All.Where(c => (c.Procedure == procedure.Id || procedure.Source.Clauses.Contains(c.Id) || procedure.Notes.Any(n => n.Source.Clauses.Contains(c.Id))) && !encoded.Contains(c.Id)).ToArray();
            w.Heading(3, procedure.Text);
            if (open.Length == 0)
            {
                w.Paragraph(Texts.NothingOpen);
                continue;
            }

            w.Table(
                [Texts.Clause, Texts.Content, Texts.Encodable, Texts.Remark],
                open.Select(c => new[]
                {
                    placed.Contains(c.Id) ? Citations.Clause(c.Id) : Markdown.Anchor(Elements.ClauseAnchor(c.Id)) + c.Id,
                    w.Say(c.Text), w.Say(Encodable(c)),
                    Remark(w, procedure, c, byProcedure.Contains(c.Id) ? Texts.EncodedElsewhere : byMeasure.Contains(c.Id) ? KpiTexts.EncodedByMeasure : Texts.NoRemark),
                }));
            placed.UnionWith(open.Select(static c => c.Id)); // a clause has its anchor once
        }
    }

    private static string Remark(PageWriter w, Procedure procedure, Clause clause, Wording otherwise)
    {
        var notes = procedure.Notes.Where(n => n.Source.Clauses.Contains(clause.Id)).Select(n => w.Say(n.Text)).ToArray();
        return notes.Length > 0 ? string.Join(Markdown.Break, notes) : w.Say(otherwise);
    }

    private static string EncodedBy(PageWriter w, Chapter chapter, Clause clause) =>
        Markdown.Bold(w.Say(chapter.Text)) + w.Colon + w.List(chapter.Elements.Where(e => e.Source.Clauses.Contains(clause.Id)).Select(e => chapter.Link(w, e)));

    private static HashSet<string> Encoding(Chapter chapter) => new(chapter.Elements.SelectMany(static e => e.Source.Clauses));

    private static Wording Encodable(Clause clause) => clause.Encodable switch
    {
        "machine" => Texts.ByMachine,
        "kpi" => Texts.ByKpi,
        "checklist" => Texts.ByChecklist,
        "script" => Texts.ByScript,
        _ => Texts.OutOfScope,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
