using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
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
                var encoded = Encoding(p);
                var own = catalogue.Clauses.All.Where(c => c.Procedure == p.Id).ToArray();
                var done = own.Count(c => encoded.Contains(c.Id));
                return new[] { Markdown.Link(w.Say(p.Text), p.Id + ".md"), Number(own.Length), Number(done), Number(encoded.Count - done) };
            }));
    }

    private static void Encoded(PageWriter w, Catalogue catalogue)
    {
        var all = catalogue.Procedures.Select(static p => (Procedure: p, Elements: Elements.Of(p))).ToArray();
        foreach (var document in catalogue.Clauses.All.Where(c => all.Any(a => Encodes(a.Elements, c))).GroupBy(static c => c.Document))
        {
            w.Heading(2, document.Key + " " + w.Say(catalogue.Clauses.Documents[document.Key]));
            w.Table(
                [Texts.Clause, Texts.Content, Texts.EncodedBy],
                document.Select(c => new[]
                {
                    Markdown.Anchor(Elements.ClauseAnchor(c.Id)) + c.Id, w.Say(c.Text),
                    string.Join(Markdown.Break, all.Where(a => Encodes(a.Elements, c)).Select(a => EncodedBy(w, a.Procedure, a.Elements, c))),
                }));
        }
    }

    private static void Open(PageWriter w, Catalogue catalogue)
    {
        w.Heading(2, Texts.NotEncoded);
        w.Paragraph(Texts.NotEncodedIntro);
        var placed = new HashSet<string>(catalogue.Procedures.SelectMany(Encoding));
        foreach (var procedure in catalogue.Procedures)
        {
            var encoded = Encoding(procedure);
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
                    w.Say(c.Text), w.Say(Encodable(c)), Remark(w, procedure, c, placed.Contains(c.Id)),
                }));
            placed.UnionWith(open.Select(static c => c.Id)); // a clause has its anchor once
        }
    }

    private static string Remark(PageWriter w, Procedure procedure, Clause clause, bool elsewhere)
    {
        var notes = procedure.Notes.Where(n => n.Source.Clauses.Contains(clause.Id)).Select(n => w.Say(n.Text)).ToArray();
        return notes.Length > 0 ? string.Join(Markdown.Break, notes) : w.Say(elsewhere ? Texts.EncodedElsewhere : Texts.NoRemark);
    }

    private static string EncodedBy(PageWriter w, Procedure procedure, IReadOnlyList<Element> elements, Clause clause) =>
        Markdown.Bold(w.Say(procedure.Text)) + w.Colon + w.List(elements.Where(e => e.Source.Clauses.Contains(clause.Id)).Select(e =>
            Markdown.Link(w.Say(FormsSection.KindOf(e.Kind)) + " " + Name(w, procedure, e), procedure.Id + ".md#" + e.Anchor)));

    public static string Name(PageWriter w, Procedure procedure, Element element) => element.Kind switch
    {
        ElementKind.Row => Number(procedure.Rows.TakeWhile(r => r.Id != element.Id).Count() + 1) + " " + w.Say(element.Text),
        ElementKind.Script => Markdown.Code(element.Id),
        _ => w.Say(element.Text),
    };

    private static bool Encodes(IReadOnlyList<Element> elements, Clause clause) => elements.Any(e => e.Source.Clauses.Contains(clause.Id));

    private static HashSet<string> Encoding(Procedure procedure) => new(Elements.Of(procedure).SelectMany(static e => e.Source.Clauses));

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
