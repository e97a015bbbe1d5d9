using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>The states, as a diagram and as a table.</summary>
internal static class StatesSection
{
    public static void WriteDiagram(ProcedureWriter w)
    {
        w.Paragraph(Texts.DiagramIntro);
        var diagrams = Mermaid.Of(w.Procedure, w.Language);
        if (diagrams.Count > 1) w.Paragraph(Texts.DiagramSplit);
        foreach (var diagram in diagrams)
        {
            if (diagram.From.Count > 0) w.Heading(3, w.Labelled(Texts.StepsFrom, w.List(diagram.From.Select(w.State))));
            w.Block("mermaid", diagram.Text);
        }
    }

    public static void Write(ProcedureWriter w)
    {
        w.Table(
            [Texts.State, Texts.IsEnd, Texts.StepsHere, Texts.Source],
            w.Procedure.States.Select(s => new[]
            {
                w.Named(ElementKind.State, s.Id, s.Text), s.IsEnd ? w.Say(Texts.Yes) : "", w.Rows(r => r.From.Contains(s)), w.Source(s.Source),
            }));
        if (w.Procedure.Milestones.Count == 0) return;
        w.Heading(3, Texts.Milestones);
        w.Paragraph(Texts.MilestonesIntro);
        w.Table([Texts.Milestone, Texts.Source], w.Procedure.Milestones.Select(m => new[] { w.Named(ElementKind.Milestone, m.Id, m.Text), w.Source(m.Source) }));
    }
}
