using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>Everything that the regulations do not say as it stands here: proposals, chosen readings, figures of ours.</summary>
internal static class ReadingsPage
{
    public static string Write(Language language, Catalogue catalogue)
    {
        var w = new PageWriter(language);
        w.Heading(1, Texts.Readings);
        w.Paragraph(MethodTexts.Readings.Select(w.Say).ToArray());
        w.Paragraph(Markdown.Link(w.Say(Texts.BackToIndex), "README.md"));
        w.Heading(2, Texts.EveryProcedure);
        w.Table(Head, Engine.SelectMany(e => Lines(w, e.Kind, w.Say(e.Text) + Markdown.Break + Markdown.Code(e.Id), e.Source)));
        foreach (var procedure in catalogue.Procedures)
        {
            w.Heading(2, Markdown.Link(w.Say(procedure.Text), procedure.Id + ".md"));
            w.Table(Head, LinesOf(w, procedure));
        }

        foreach (var group in Kpis.Groups)
        {
            w.Heading(2, Markdown.Link(w.Say(group.Text), Chapter.IdOf(group) + ".md"));
            w.Table(Head, LinesOf(w, group));
        }

        return w.ToString();
    }

    private static readonly Wording[] Head = [Texts.Marks, Texts.Kind, Texts.Name, Texts.Remark, Texts.Source];

    private static IEnumerable<(Wording Kind, string Id, Wording Text, Source Source)> Engine =>
    [
        (Texts.State, State.Unopened.Id, State.Unopened.Text, State.Unopened.Source),
        .. EngineRules.All.Select(static b => (Texts.Breach, b.Rule, b.Text, b.Source)),
        .. SiteParameters.Section.Parameters.Select(static p => (Texts.Parameter, p.Id, p.Text, p.Source)),
    ];

    private static IEnumerable<string[]> LinesOf(PageWriter w, Procedure procedure) =>
        Lines(w, Texts.Procedure, Markdown.Link(w.Say(procedure.Text), procedure.Id + ".md"), procedure.Source)
            .Concat(Elements.Of(procedure)
            .SelectMany(e => Lines(w, FormsSection.KindOf(e.Kind), Markdown.Link(w.Say(e.Text), procedure.Id + ".md#" + e.Anchor) + Markdown.Break + Markdown.Code(e.Id), e.Source)))
            .Concat(procedure.Notes.Select(n => new[] { Mark(w, Texts.Remark), w.Say(Texts.Procedure), "", w.Say(n.Text), Citations.Ids(w, n.Source, "clauses.md") }))
            .Concat(procedure.Notes.SelectMany(n => Lines(w, Texts.Procedure, "", n.Source)));

    private static IEnumerable<string[]> LinesOf(PageWriter w, KpiGroup group)
    {
        var chapter = Chapter.Of(group);
        return chapter.Elements.SelectMany(e => Lines(w, FormsSection.KindOf(e.Kind), Name(e), e.Source).Concat(
            group.Kpis.Where(k => e.Kind == ElementKind.Kpi && k.Id == e.Id && k.PeriodIsOurs)
                .Select(k => new[] { Mark(w, KpiTexts.PeriodNotPrinted), w.Say(KpiTexts.Measure), Name(e), w.Say(KpiTexts.PeriodIsOurs), Citations.Ids(w, e.Source, "clauses.md") })));

        string Name(Element e) => Markdown.Link(w.Say(e.Text), chapter.Page + "#" + e.Anchor) + Markdown.Break + Markdown.Code(e.Id);
    }

    private static IEnumerable<string[]> Lines(PageWriter w, Wording kind, string name, Source source)
    {
        var ids = Citations.Ids(w, source, "clauses.md");
        if (source.ProposedBecause is { } because) yield return [Mark(w, Texts.Proposed), w.Say(kind), name, w.Say(because), ids];
        if (source.Reading is { } reading) yield return [Mark(w, Texts.Reading), w.Say(kind), name, w.Say(reading), ids];
        if (source.NotInSource) yield return [Mark(w, Texts.NotInSource), w.Say(kind), name, w.Say(Texts.FigureIsOurs), ids];
    }

    private static string Mark(PageWriter w, Wording mark) => Markdown.Bold(w.Say(mark));
}
