using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>What the search proved, how far it went, and for each rule a fault that nothing but this rule notices.</summary>
internal static class ProofSection
{
    public static void Write(ProcedureWriter w)
    {
        var report = w.Evidence.Report;
        w.Paragraph(MethodTexts.What.Select(w.Say).ToArray());
        w.Paragraph(MethodTexts.Time.Select(w.Say).ToArray());
        w.Paragraph(MethodTexts.Others.Select(w.Say).ToArray());
        w.Table(
            [Texts.Figure, Texts.Value],
            [
                [w.Say(Texts.Policies), Number(report.Policies)], [w.Say(Texts.Payloads), Number(report.Payloads)], [w.Say(Texts.Ledgers), Number(report.Ledgers)],
                [w.Say(Texts.Situations), Number(report.Situations)], [w.Say(Texts.Decisions), Number(report.Decisions)], [w.Say(Texts.TotalDecisions), Number(report.TotalDecisions)],
            ]);
        w.Paragraph(report.Findings.Count == 0 ? Texts.AllHold : Texts.SomeBroken);
        foreach (var finding in report.Findings) w.Block("text", finding.Show(w.Language) + "\n");
        Rules(w, Texts.Laws, Laws.All.Select(static l => (l.Id, l.Text, Source.None)));
        Rules(w, Texts.Properties, w.Procedure.Properties.Select(static p => (p.Id, p.Text, p.Source)));
        foreach (var joint in report.Joint) Together(w, joint);
    }

    private static void Rules(ProcedureWriter w, Wording heading, IEnumerable<(string Id, Wording Text, Source Source)> rules)
    {
        w.Heading(3, heading);
        w.Table(
            [Texts.Rule, Texts.Source, Texts.Result, Texts.OnlyThisNotices],
            rules.Select(r => new[] { w.Named(ElementKind.Property, r.Id, r.Text), w.Source(r.Source), w.Say(w.Evidence.Holds(r.Id) ? Texts.Proved : Texts.Broken), Noticed(w, r.Id) }));
    }

    private static void Together(ProcedureWriter w, JointReport joint)
    {
        w.Heading(3, w.Labelled(Texts.Together, Markdown.Link(w.Say(joint.Link.Procedure.Text), joint.Link.Procedure.Id + ".md")));
        w.Paragraph(MethodTexts.Together.Select(w.Say).ToArray());
        w.Table([Texts.Figure, Texts.Value], [[w.Say(Texts.Situations), Number(joint.Situations)], [w.Say(Texts.Decisions), Number(joint.Decisions)]]);
        w.Table(
            [Texts.Rule, Texts.Source, Texts.Result, Texts.BrokenWithout],
            w.Procedure.JointProperties.Where(p => p.Link == joint.Link).Select(p => new[]
            {
                w.Named(ElementKind.Property, p.Id, p.Text), w.Source(p.Source), w.Say(w.Evidence.Holds(p.Id) ? Texts.Proved : Texts.Broken),
                w.Evidence.JointMutants.FirstOrDefault(m => m.Property == p.Id && m.Killers.Count > 0) is { } mutant ? w.Say(mutant.Text) : w.Say(Texts.NoticesNone),
            }));
    }

    private static string Noticed(ProcedureWriter w, string rule)
    {
        if (w.Evidence.OnlyKilledBy(rule) is { } mutant) return MutationSection.Show(w, mutant);
        var with = w.Evidence.KilledBy(rule);
        return with == 0 ? w.Say(Texts.NoticesNone) : w.Labelled(Texts.NoticesWithOthers, Number(with));
    }

    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
