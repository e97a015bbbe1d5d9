using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>The conditions: where each stands, what happens where it does not hold, and what would help.</summary>
internal static class ConditionsSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.ConditionsIntro);
        w.Table(
            [Texts.Condition, Texts.Demanded, Texts.IfNot, Texts.Source, Texts.Remedy, Texts.Helps, Texts.ProvedBy],
            Elements.Guards(w.Procedure).Select(g => new[]
            {
                w.Named(ElementKind.Guard, g.Id, g.Text), string.Join(Markdown.Break, Demanded(w, g)), string.Join(Markdown.Break, Consequences(w, g)),
                w.Source(g.Source), w.Say(g.Remedy.Text), w.List(g.Remedy.Commands.Select(c => Markdown.Link(w.Say(c.Text), "#command-" + c.Id))),
                w.Proof(new(ElementKind.Guard, g.Id, g.Text, g.Source)),
            }));
    }

    private static IEnumerable<string> Demanded(ProcedureWriter w, Guard guard)
    {
        if (w.Procedure.Rows.Any(r => Uses(r, guard, true))) yield return w.Labelled(Texts.MustHold, w.Rows(r => Uses(r, guard, true)));
        if (w.Procedure.Rows.Any(r => Uses(r, guard, false))) yield return w.Labelled(Texts.MustNotHold, w.Rows(r => Uses(r, guard, false)));
        if (w.Procedure.Rows.Any(r => Expects(r, guard))) yield return w.Labelled(Texts.ShouldHold, w.Rows(r => Expects(r, guard)));
    }

    private static IEnumerable<string> Consequences(ProcedureWriter w, Guard guard)
    {
        var users = w.Procedure.Rows.Where(r => r.When.Any(u => u.Guard == guard)).ToArray();
        if (users.Any(static r => r.Command.Nature == CommandNature.Request)) yield return w.Say(Texts.IsRefused);
        if (users.Any(static r => r.Command.Nature == CommandNature.Report)) yield return w.Say(Texts.IsNoted);
        if (w.Procedure.Rows.Any(r => Expects(r, guard))) yield return w.Say(Texts.IsBreach);
    }

    private static bool Uses(Transition row, Guard guard, bool mustHold) => row.When.Any(u => u.Guard == guard && u.MustHold == mustHold);

    private static bool Expects(Transition row, Guard guard) => row.Expects.Any(e => e.Guard == guard);
}
