using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>The duties: who holds each, about what, until when, and who is told once it is overdue.</summary>
internal static class DutiesSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.DutiesIntro);
        w.Table(
            [Texts.Duty, Texts.Holder, Texts.About, Texts.Deadline, Texts.WhenOverdue, Texts.OpenedBy, Texts.ClosedBy, Texts.Source, Texts.ProvedBy],
            w.Procedure.Duties.Select(d => new[]
            {
                w.Named(ElementKind.Duty, d.Id, d.Text), w.Say(d.Holder!), About(w, d), Deadline(w, d), string.Join(Markdown.Break, Levels(w, d)),
                w.Rows(r => r.Opens.Any(o => o.Duty == d) || r.Expects.Any(e => e.Otherwise == d)), w.Rows(r => r.Closes.Any(c => c.Duty == d)), w.Source(d.Source),
                w.Proof(new(ElementKind.Duty, d.Id, d.Text, d.Source)),
            }));
    }

    private static string About(ProcedureWriter w, Duty duty) =>
        duty.Thing is { } thing ? w.Say(thing.Text) + w.Then + w.Say(Is(thing)) : w.Say(Texts.CaseItself);

    private static Wording Is(Thing thing) => thing.Is switch
    {
        Whereabouts.AtPost => new("存放在岗", "lies at the post"),
        Whereabouts.Inside => new("在区内", "is inside"),
        _ => new("已发出在外", "is out"),
    };

    private static string Deadline(ProcedureWriter w, Duty duty)
    {
        var own = duty.DeadlineParameter is { } time ? w.Labelled(Texts.AfterOpening, w.Duration(time)) : duty.Deadline is { } words ? w.Say(words) : "";
        var setting = w.Procedure.Rows.Where(r => r.Opens.Any(o => o.Duty == duty && o.SetsDeadline)).ToArray();
        var set = setting.Length == 0 ? "" : w.Labelled(Texts.SetByStep, w.Rows(r => setting.Contains(r)));
        return own.Length + set.Length == 0 ? w.Say(Texts.NoDeadline) : string.Join(Markdown.Break, new[] { own, set }.Where(static t => t.Length > 0));
    }

    private static IEnumerable<string> Levels(ProcedureWriter w, Duty duty) => duty.Escalation.Select((level, i) =>
        Markdown.Anchor(Elements.Anchor(ElementKind.Escalation, duty.Id + "/" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))
        + w.Labelled(level.After is null ? Texts.AtOnce : Texts.Later, w.Say(level.Who))
        + (level.After is null ? "" : w.Then + w.Duration(level.After)) + Markdown.Break + w.Source(level.Source));
}
