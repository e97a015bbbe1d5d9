using System.Linq;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Documents;

/// <summary>Who takes part, with the steps open to each and the duties each holds.</summary>
internal static class RolesSection
{
    public static void Write(ProcedureWriter w)
    {
        var rows = w.Procedure.Rows;
        var named = rows.Where(static r => !ProcedureWriter.IsForStaff(r.By)).SelectMany(static r => r.By)
            .Concat(w.Procedure.Duties.Select(static d => d.Holder!)).Distinct().ToArray();
        var ordered = Roles.All.Where(r => named.Contains(r)).Concat(named.Where(static r => !Roles.All.Contains(r)));
        w.Paragraph(Texts.RolesIntro);
        w.Table(
            [Texts.Role, Texts.MayDo, Texts.Holds],
            [
                .. rows.Any(static r => ProcedureWriter.IsForStaff(r.By)) ? [new[] { w.Say(Texts.AnyStaff), w.Rows(static r => ProcedureWriter.IsForStaff(r.By)), "" }] : System.Array.Empty<string[]>(),
                .. ordered.Select(role => new[]
                {
                    w.Say(role.Text),
                    w.Rows(r => r.By.Contains(role) && !ProcedureWriter.IsForStaff(r.By)),
                    w.List(w.Procedure.Duties.Where(d => d.Holder!.Equals(role)).Select(w.Duty)),
                }),
            ]);
    }
}
