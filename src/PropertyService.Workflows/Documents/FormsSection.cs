using System.Linq;
using PropertyService.Domain;

namespace PropertyService.Workflows.Documents;

/// <summary>The paper forms that steps write to, the script lines and the site books.</summary>
internal static class FormsSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.FormsIntro);
        w.Table(
            [Texts.Name, Texts.Kind, Texts.InSteps, Texts.Source],
            Elements.Forms(w.Procedure).Select(f => new[]
            {
                w.Named(f.Kind, f.Id, f.Text), w.Say(KindOf(f.Kind)), w.Rows(r => r.Effects.Any(e => Elements.OfEffect(e).Contains(f))), w.Source(f.Source),
            }));
    }

    /// <summary>What a part of a procedure or of a group of measures is called.</summary>
    public static Wording KindOf(ElementKind kind) => kind switch
    {
        ElementKind.State => Texts.State,
        ElementKind.Row => Texts.Step,
        ElementKind.Guard => Texts.Condition,
        ElementKind.Duty => Texts.Duty,
        ElementKind.Escalation => Texts.WhenOverdue,
        ElementKind.Parameter => Texts.Parameter,
        ElementKind.Register => Texts.Register,
        ElementKind.Script => Texts.Script,
        ElementKind.Book => Texts.Book,
        ElementKind.Kpi => KpiTexts.Measure,
        _ => Texts.Property,
    };
}
