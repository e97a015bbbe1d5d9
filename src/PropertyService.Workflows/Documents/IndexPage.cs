using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>The first page of a language: the procedures, the measures, how to read the pages, and what is the same for all of them.</summary>
internal static class IndexPage
{
    public static string Write(Language language, Catalogue catalogue, SitePolicy policy, IReadOnlyList<Evidence> evidence)
    {
        var w = new PageWriter(language);
        w.Heading(1, Texts.Handbook);
        w.Paragraph(MethodTexts.Welcome.Select(w.Say).ToArray());
        w.Bullets([Markdown.Link(w.Say(Texts.ClauseMatrix), "clauses.md"), Markdown.Link(w.Say(Texts.Readings), "readings.md"), Markdown.Link(w.Say(Texts.Entries), "entries.md"), w.Say(Texts.OtherLanguage) + w.Colon
            + (language == Language.Zh ? Markdown.Link("English", "../en/README.md") : Markdown.Link("中文", "../zh/README.md"))]);
        Procedures(w, evidence);
        Measures(w);
        Words(w);
        TraceSection.Write(w, catalogue, policy, evidence);
        Refused(w);
        Noted(w);
        Lawful(w);
        w.Heading(2, Texts.SiteParameters, "site");
        w.Paragraph(Texts.SiteParametersIntro);
        ParametersSection.Table(w, policy, SiteParameters.Section.Parameters, "clauses.md");
        w.Paragraph(w.Labelled(Texts.PolicyFingerprint, Markdown.Code(policy.Fingerprint)));
        w.Heading(2, Texts.Roles, "roles");
        w.Table(
            [Texts.Role, Texts.Id, Texts.Standing],
            Roles.All.Select(r => new[] { w.Say(r.Text), Markdown.Code(r.Id), w.Say(Standing(r.Standing)) }));
        return w.ToString();
    }

    private static void Procedures(PageWriter w, IReadOnlyList<Evidence> evidence)
    {
        w.Heading(2, Texts.Procedures, "procedures");
        w.Table(
            [Texts.Procedure, Texts.Purpose, Texts.Revision, Texts.State, Texts.Step, Texts.Duty, Texts.Rule, Texts.Result],
            evidence.Select(e => new[]
            {
                Markdown.Link(w.Say(e.Procedure.Text), e.Procedure.Id + ".md"), w.Say(e.Procedure.Purpose), Number(e.Procedure.Revision), Number(e.Procedure.States.Count),
                Number(e.Procedure.Rows.Count), Number(e.Procedure.Duties.Count), Number(e.Procedure.Properties.Count), w.Say(e.Report.Findings.Count == 0 ? Texts.Proved : Texts.Broken),
            }));
    }

    private static void Measures(PageWriter w)
    {
        w.Heading(2, KpiTexts.Measures, "measures");
        w.Paragraph(KpiTexts.Intro.Select(w.Say).ToArray());
        w.Table(
            [KpiTexts.Group, KpiTexts.Number, KpiTexts.WithTarget, KpiTexts.Measure],
            Kpis.Groups.Select(g => new[]
            {
                Markdown.Link(w.Say(g.Text), Chapter.IdOf(g) + ".md"), Number(g.Kpis.Count), Number(g.Kpis.Count(static k => k.Target is not null)),
                w.List(g.Kpis.Select(k => Markdown.Link(k.Id, Chapter.IdOf(g) + ".md#" + Elements.Anchor(ElementKind.Kpi, k.Id)))),
            }));
    }

    private static void Words(PageWriter w)
    {
        w.Heading(2, Texts.HowToRead, "words");
        w.Table([Texts.Word, Texts.Meaning], MethodTexts.Words.Select(p => new[] { w.Say(p.Word), w.Say(p.Meaning) }));
    }

    private static void Refused(PageWriter w)
    {
        w.Heading(2, Texts.Refusals, "refusals");
        w.Paragraph(Texts.RefusalsIntro);
        w.Table(
            [Texts.Refusal, Texts.Meaning, Texts.Remedy],
            Refusals.Codes.Samples.Select(c => new[]
            {
                w.Say(Refusals.Codes[c].Text) + Markdown.Break + Markdown.Code(Refusals.Codes[c].Id), w.Say(RefusalTexts.Of(c).Meaning), w.Say(RefusalTexts.Of(c).Remedy),
            }));
    }

    private static void Noted(PageWriter w)
    {
        w.Heading(2, Texts.Breaches, "breaches");
        w.Paragraph(Texts.BreachesIntro);
        w.Table(
            [Texts.Breach, Texts.Source],
            EngineRules.All.Select(b => new[] { w.Say(b.Text) + Markdown.Break + Markdown.Code(b.Rule), Citations.Full(w, b.Source) }));
    }

    private static void Lawful(PageWriter w)
    {
        w.Heading(2, Texts.Laws, "laws");
        w.Table([Texts.Id, Texts.Rule], Laws.All.Select(l => new[] { Markdown.Code(l.Id), w.Say(l.Text) }));
    }

    private static Wording Standing(Standing standing) => standing switch
    {
        Domain.People.Standing.Staff => Texts.Staff,
        Domain.People.Standing.Outsider => Texts.Outsider,
        _ => Texts.HostProgram,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
