using System.Linq;
using PropertyService.Domain.Documents;

namespace PropertyService.Workflows.Documents;

/// <summary>What the authors of the procedure remark: readings, what is left out and why.</summary>
internal static class RemarksSection
{
    public static void Write(ProcedureWriter w)
    {
        if (w.Procedure.Notes.Count == 0) w.Paragraph(Texts.NoRemarks);
        else w.Bullets(w.Procedure.Notes.Select(n => w.Say(n.Text) + Markdown.Break + w.Source(n.Source)));
    }
}
