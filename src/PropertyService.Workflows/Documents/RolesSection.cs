using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Documents;

/// <summary>Who takes part, with the steps open to each and the duties each holds.</summary>
internal static class RolesSection
{
    public static void Write(ProcedureWriter w)
    {
        var rows = w.Procedure.Rows;
        var acting = rows.Where(static r => !ProcedureWriter.IsForStaff(r.By)).SelectMany(static r => r.By).Distinct().ToArray();
        var holding = w.Procedure.Duties.Select(static d => d.Holder!).Distinct().ToArray();
        // Roles first, in their usual order; then those whom only the case makes known, such as the superior of the post.
        Wording[] ordered =
        [
            .. Roles.All.Where(r => acting.Contains(r) || holding.Contains(r.Text)).Concat(acting.Where(static r => !Roles.All.Contains(r))).Select(static r => r.Text),
            .. holding.Where(h => !Roles.All.Concat(acting).Any(r => r.Text == h)),
        ];
        w.Paragraph(Texts.RolesIntro);
        w.Table(
            [Texts.Role, Texts.MayDo, Texts.Holds],
            [
                .. rows.Any(static r => ProcedureWriter.IsForStaff(r.By)) ? [new[] { w.Say(Texts.AnyStaff), w.Rows(static r => ProcedureWriter.IsForStaff(r.By)), "" }] : System.Array.Empty<string[]>(),
                .. ordered.Select(who => new[]
                {
                    w.Say(who),
                    w.Rows(r => r.By.Any(role => role.Text == who) && !ProcedureWriter.IsForStaff(r.By)),
                    w.List(w.Procedure.Duties.Where(d => d.Holder == who).Select(w.Duty)),
                }),
            ]);
    }
}
