using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Shapes;
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
        LongLists(w);
    }

    /// <summary>The choices of the fields above that are too many to stand there.</summary>
    private static void LongLists(ProcedureWriter w)
    {
        var lists = w.Procedure.Commands.SelectMany(static c => c.Fields.Select(f => (Command: c, Field: f)))
            .Where(static x => x.Field.Shape.Terms.Count > Shape.MostInProse)
            .GroupBy(static x => string.Join("/", x.Field.Shape.Terms.Select(static t => t.Id)));
        foreach (var list in lists)
        {
            w.Paragraph(w.Labelled(Texts.Choices, w.List(list.Select(x => Markdown.Link(w.Say(x.Command.Text), "#command-" + x.Command.Id) + " " + Markdown.Code(x.Field.Name)))));
            w.Table([Texts.Name, Texts.Id], list.First().Field.Shape.Terms.Select(t => new[] { w.Say(t.Text), Markdown.Code(t.Id) }));
        }
    }

    public static Domain.Wording Nature(CommandKind command) => command.Nature == CommandNature.Request ? Texts.Request : Texts.Report;

    private static IEnumerable<string> Fields(PageWriter w, CommandKind command) =>
        command.Fields.Select(f => w.Say(f.Text) + " " + Markdown.Code(f.Name) + w.Colon + w.Say(f.Shape.Prose));
}
