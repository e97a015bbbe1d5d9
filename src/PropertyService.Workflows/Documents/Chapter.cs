using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>What has a page of its own and parts that encode clauses: a procedure, or a group of measures.</summary>
/// <param name="Id">The name of its page, and of the chapter in the table for programs.</param>
/// <param name="Text">Its name.</param>
/// <param name="Elements">Its parts, each once.</param>
/// <param name="Parameters">The site parameters among its parts.</param>
/// <param name="Procedure">The procedure; null for a group of measures.</param>
internal sealed record Chapter(string Id, Wording Text, IReadOnlyList<Element> Elements, IReadOnlyList<Parameter> Parameters, Procedure? Procedure)
{
    public string Page => Id + ".md";

    public static Chapter Of(Procedure procedure) => new(procedure.Id, procedure.Text, Documents.Elements.Of(procedure), procedure.Parameters, procedure);

    public static Chapter Of(KpiGroup group) => new(IdOf(group), group.Text, Documents.Elements.Of(group), Documents.Elements.Parameters(group), null);

    /// <summary>The procedures of a catalogue, then the groups of measures.</summary>
    public static IReadOnlyList<Chapter> All(Catalogue catalogue) => [.. catalogue.Procedures.Select(Of), .. Kpis.Groups.Select(Of)];

    public static string IdOf(KpiGroup group) => "kpi-" + group.Id;

    public bool Encodes(Clause clause) => Elements.Any(e => e.Source.Clauses.Contains(clause.Id));

    /// <summary>What a part is and its name, with a link to its place.</summary>
    public string Link(PageWriter w, Element element) => Markdown.Link(w.Say(FormsSection.KindOf(element.Kind)) + " " + Name(w, element), Page + "#" + element.Anchor);

    private string Name(PageWriter w, Element element) => element.Kind switch
    {
        ElementKind.Row => (Procedure!.Rows.TakeWhile(r => r.Id != element.Id).Count() + 1).ToString(CultureInfo.InvariantCulture) + " " + w.Say(element.Text),
        ElementKind.Kpi => element.Id + " " + w.Say(element.Text),
        ElementKind.Script => Markdown.Code(element.Id),
        _ => w.Say(element.Text),
    };
}
