using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>What may be asked or told, whether it asks or tells and why, and what is filled in.</summary>
internal static class CommandsSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.CommandsIntro);
        w.Table(
            [Texts.Command, Texts.Nature, Texts.Because, Texts.Fields, Texts.InSteps],
            w.Procedure.Commands.Select(c => new[]
            {
                Markdown.Anchor("command-" + c.Id) + w.Say(c.Text) + Markdown.Break + Markdown.Code(c.Id),
                w.Say(Nature(c)), w.Say(c.Because), string.Join(Markdown.Break, Fields(w, c)), w.Rows(r => r.Command == c),
            }));
    }

    public static Domain.Wording Nature(CommandKind command) => command.Nature == CommandNature.Request ? Texts.Request : Texts.Report;

    private static IEnumerable<string> Fields(PageWriter w, CommandKind command) =>
        command.Fields.Select(f => w.Say(f.Text) + " " + Markdown.Code(f.Name) + w.Colon + w.Say(f.Shape.Prose));
}
