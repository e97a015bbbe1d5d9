using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Policy;

namespace PropertyService.Workflows.Documents;

/// <summary>The values that the site has decided, with defaults, bounds and marks.</summary>
internal static class ParametersSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.ParametersIntro);
        Table(w, w.Policy, w.Procedure.Parameters, "");
    }

    public static void Table(PageWriter w, SitePolicy policy, IReadOnlyList<Parameter> parameters, string clausePage) => w.Table(
        [Texts.Parameter, Texts.InForce, Texts.Default, Texts.Bounds, Texts.Source],
        parameters.Select(p => new[]
        {
            Markdown.Anchor(Elements.Anchor(ElementKind.Parameter, p.Id)) + w.Say(p.Text) + Markdown.Break + Markdown.Code(p.Id),
            Markdown.Escape(policy.Show(p, w.Language)), Markdown.Escape(p.Show(p.DefaultValue, w.Language)), w.Say(p.Shape.Prose), Citations.Full(w, p.Source, clausePage),
        }));
}
