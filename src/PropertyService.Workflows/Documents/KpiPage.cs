using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;

namespace PropertyService.Workflows.Documents;

/// <summary>The page of one group of measures: each as it is defined, the parameters, and the registers.</summary>
internal static class KpiPage
{
    public static string Write(Language language, KpiGroup group, SitePolicy policy)
    {
        var w = new PageWriter(language);
        w.Heading(1, group.Text);
        w.Paragraph(KpiTexts.Intro.Select(w.Say).ToArray());
        w.Paragraph(Markdown.Link(w.Say(Texts.BackToIndex), "README.md"));
        Overview(w, group, policy);
        foreach (var kpi in group.Kpis) Write(w, kpi, policy);
        w.Heading(2, KpiTexts.Parameters, "parameters");
        var parameters = Elements.Parameters(group);
        if (parameters.Count == 0) w.Paragraph(KpiTexts.NoParameters);
        else ParametersSection.Table(w, policy, parameters, "clauses.md");
        Registers(w, group);
        return w.ToString();
    }

    private static void Overview(PageWriter w, KpiGroup group, SitePolicy policy) => w.Table(
        [Texts.Id, KpiTexts.Measure, KpiTexts.Target, KpiTexts.Period, KpiTexts.Register],
        group.Kpis.Select(k => new[]
        {
            Markdown.Link(k.Id, "#" + Elements.Anchor(ElementKind.Kpi, k.Id)), w.Say(k.Text), Target(w, k, policy), w.Say(ScorecardTexts.Of(k.Period)) + (k.PeriodIsOurs ? " " + Markdown.Bold(w.Say(KpiTexts.PeriodNotPrinted)) : ""), Register(w, k.Records),
        }));

    private static void Write(PageWriter w, Kpi kpi, SitePolicy policy)
    {
        w.Heading(2, kpi.Id + " " + w.Say(kpi.Text), Elements.Anchor(ElementKind.Kpi, kpi.Id));
        w.Table(
            [Texts.Figure, KpiTexts.Content],
            new (Wording Item, string Content)[]
            {
                (KpiTexts.Numerator, w.Say(kpi.Numerator)),
                (KpiTexts.Denominator, w.Say(kpi.Denominator ?? KpiTexts.PlainCount)),
                (KpiTexts.Unit, w.Say(ScorecardTexts.Of(kpi.Unit))),
                (KpiTexts.Target, TargetInFull(w, kpi, policy)),
                (KpiTexts.Period, w.Say(ScorecardTexts.Of(kpi.Period)) + w.Then + (kpi.PeriodIsOurs ? Markdown.Bold(w.Say(KpiTexts.PeriodNotPrinted)) + w.Colon + w.Say(KpiTexts.PeriodIsOurs) : w.Say(KpiTexts.PeriodOfClause))),
                (KpiTexts.Basis, w.Say(kpi.IsSample ? KpiTexts.Sample : KpiTexts.FullCount)),
                (KpiTexts.LeftOut, Reasons(w, kpi.Excludes)),
                (KpiTexts.Unusable, Reasons(w, kpi.Unusable)),
                (KpiTexts.Register, Register(w, kpi.Records)),
                (KpiTexts.Fields, w.List(kpi.Fields.Select(Markdown.Code))),
                (KpiTexts.Rolls, w.List(kpi.Rolls.Select(r => w.Say(r.Text) + " " + Markdown.Code(r.Id)))),
                (KpiTexts.Parameters, Lines(kpi.Parameters.Select(p =>
                    Markdown.Link(w.Say(p.Text), "#" + Elements.Anchor(ElementKind.Parameter, p.Id)) + w.Colon + Markdown.Escape(policy.Show(p, w.Language))))),
                (KpiTexts.Memory, w.Say(KpiTexts.Of(kpi.Memory))),
                (Texts.Source, Citations.Full(w, kpi.Source, "clauses.md")),
            }.Select(r => new[] { w.Say(r.Item), r.Content }));
    }

    private static void Registers(PageWriter w, KpiGroup group)
    {
        w.Heading(2, KpiTexts.Registers, "registers");
        w.Paragraph(w.Say(KpiTexts.RegistersIntro), Markdown.Link("kpi-records.schema.json", "../" + SchemaDocuments.Folder + "/kpi-records.schema.json"));
        foreach (var kind in group.Kpis.Select(static k => k.Records).Distinct())
        {
            w.Heading(3, w.Say(kind.Text) + " " + Markdown.Code(kind.Id), Anchor(kind));
            w.Table([KpiTexts.Field, Texts.Name, Texts.Bounds], kind.Columns.Select(c => new[] { Markdown.Code(c.Name), w.Say(c.Text), w.Say(c.Prose) }));
        }

        w.Heading(2, KpiTexts.UselessRecords, "useless");
        w.Bullets([.. RecordFaults.All.Select(f => Reason(w, f)), w.Say(KpiTexts.BadField) + " " + Markdown.Code("bad-field:…")]);
    }

    private static string Target(PageWriter w, Kpi kpi, SitePolicy policy) =>
        kpi.TargetUnder(policy) is { } target ? Markdown.Escape(ScorecardTexts.Target(target, kpi.Unit, w.Language)) : w.Say(KpiTexts.NoTarget);

    private static string TargetInFull(PageWriter w, Kpi kpi, SitePolicy policy) => kpi.TargetUnder(policy) is not { } target ? w.Say(KpiTexts.NoTarget)
        : Target(w, kpi, policy) + w.Then + w.Say(target.Direction == TargetDirection.AtLeast ? KpiTexts.AtLeast : KpiTexts.AtMost)
            + (kpi.TargetBy is null ? "" : w.Then + w.Say(target == kpi.Target ? KpiTexts.UsualTargetBySite : KpiTexts.TargetBySite));

    private static string Register(PageWriter w, RecordKind kind) => Markdown.Link(w.Say(kind.Text), "#" + Anchor(kind));

    private static string Anchor(RecordKind kind) => "records-" + kind.Id;

    private static string Reasons(PageWriter w, IEnumerable<Reason> reasons) => Lines(reasons.Select(r => Reason(w, r)));

    private static string Reason(PageWriter w, Reason reason) => w.Say(reason.Text) + " " + Markdown.Code(reason.Id);

    private static string Lines(IEnumerable<string> lines) => string.Join(Markdown.Break, lines);
}
