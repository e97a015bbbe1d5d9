using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

/// <summary>The pages of the measures, and what the other pages say of them; made without any search.</summary>
public sealed class KpiPagesTests
{
    private static readonly Catalogue Catalogue = Catalogue.Standard;

    private static readonly IReadOnlyList<Document> Documents = Handbook.Write(Catalogue, Catalogue.DefaultPolicy(), []);

    private static readonly HashSet<string> ProcedurePages = [.. Catalogue.Procedures.SelectMany(static p => new[] { "zh/" + p.Id + ".md", "en/" + p.Id + ".md" })];

    public static TheoryData<string> Ids => [.. Kpis.All.Select(static k => k.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_measure_stands_on_a_page_in_both_languages_with_its_clauses_and_all_that_it_is(string id)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            var (kpi, part) = (Kpis.Find(id)!, Part(id, language));
            foreach (var clause in kpi.Source.Clauses) Assert.Contains($"[{clause}](clauses.md#clause-{clause.ToLowerInvariant()})", part, StringComparison.Ordinal);
            foreach (var entry in kpi.Source.Entries) Assert.Contains($"[{entry}](entries.md#entry-{entry.ToLowerInvariant()})", part, StringComparison.Ordinal);
            foreach (var text in new[] { kpi.Text, kpi.Numerator, kpi.Denominator, kpi.Source.Reading }.OfType<Wording>().Concat(kpi.Excludes.Concat(kpi.Unusable).Select(static r => r.Text)))
                Assert.Contains(Markdown.Escape(text.In(language)), part, StringComparison.Ordinal);
            foreach (var code in kpi.Excludes.Concat(kpi.Unusable).Select(static r => r.Id).Concat(kpi.Fields).Concat(kpi.Rolls.Select(static r => r.Id)))
                Assert.Contains("`" + code + "`", part, StringComparison.Ordinal);
            foreach (var parameter in kpi.Parameters)
                Assert.Contains($"[{Markdown.Escape(parameter.Text.In(language))}](#parameter-{parameter.Id})" + (language == Language.Zh ? "：" : ": ") + Markdown.Escape(Catalogue.DefaultPolicy().Show(parameter, language)), part, StringComparison.Ordinal);
            Assert.Contains($"](#records-{kpi.Records.Id})", part, StringComparison.Ordinal);
            Assert.Equal(kpi.IsSample, part.Contains(KpiTexts.Sample.In(language), StringComparison.Ordinal));
            Assert.Equal(kpi.PeriodIsOurs, part.Contains(KpiTexts.PeriodIsOurs.In(language), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("K08", "≥ 95 %; at least")]
    [InlineData("K02", "≤ 0; at most")]
    [InlineData("D14", "| Target | none |")]
    public void The_target_is_printed_with_its_direction_and_unit(string id, string text) =>
        Assert.Contains(Markdown.Escape(text).Replace("\\|", "|", StringComparison.Ordinal), Part(id, Language.En), StringComparison.Ordinal);

    [Fact]
    public void A_page_prints_the_parameters_as_the_site_has_decided()
    {
        var page = KpiPage.Write(Language.En, Kpis.Groups[0], Catalogue.DefaultPolicy().With(KpiParameters.RepairTimely, RepairClock.Arrival).Value);
        Assert.Contains("[A repair is timely by](#parameter-kpi.repairClock): arrival<br>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("K45", "≥ 100 %", "≥ 60 %")]
    [InlineData("K46", "≥ 100 %", "≥ 80 %")]
    [InlineData("K47", "≥ 80 %", "≥ 90 %")]
    [InlineData("K41", "≥ 100 %", "≥ 100 %")]
    public void A_target_on_which_the_site_decides_is_printed_as_it_has_decided(string id, string usual, string here)
    {
        var (group, policy) = (Kpis.Groups.Single(static g => g.Id == "guards"), Catalogue.DefaultPolicy());
        var other = policy.With(KpiParameters.ContentShare, ContentBasis.OfPersons).Value.With(KpiParameters.HouseholdPercent, 90).Value;
        foreach (var (site, target, isDefault) in new[] { (policy, usual, true), (other, here, false) })
        {
            var page = KpiPage.Write(Language.En, group, site);
            Assert.Contains($"| [{id}](#kpi-{id}) | {Markdown.Escape(Kpis.Find(id)!.Text.En)} | {target} |", page, StringComparison.Ordinal);
            var says = $"| Target | {target}; at least; the target itself meets it";
            Assert.Contains(says + (Kpis.Find(id)!.TargetBy is null ? " |" : "; the site parameters decide on it" + (isDefault ? ", this is the default |" : " |")), Of(page, id), StringComparison.Ordinal);
        }

        static string Of(string page, string id) => page[page.IndexOf($"<a id=\"kpi-{id}\"></a>", StringComparison.Ordinal)..] is var rest ? rest[..rest.IndexOf("\n<a id=", StringComparison.Ordinal)] : "";
    }

    [Fact]
    public void Every_measure_is_linked_from_the_first_page()
    {
        foreach (var folder in new[] { "zh", "en" })
            Assert.All(Kpis.Groups, g => Assert.All(g.Kpis, k => Assert.Contains($"[{k.Id}](kpi-{g.Id}.md#kpi-{k.Id})", Text(folder + "/README.md"), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_matrix_has_a_line_for_every_clause_that_a_measure_or_its_parameter_cites_and_no_proof_of_it()
    {
        var cited = Kpis.Groups.SelectMany(static g => g.Kpis.SelectMany(k => k.Source.Clauses.Select(c => $"{c},kpi-{g.Id},kpi,{k.Id},,"))
            .Concat(g.Kpis.SelectMany(static k => k.Parameters).Distinct().SelectMany(p => p.Source.Clauses.Select(c => $"{c},kpi-{g.Id},parameter,{p.Id},,"))));
        Assert.Equal(cited.Order(StringComparer.Ordinal), Text("clauses.csv").TrimEnd('\n').Split('\n').Skip(1).Order(StringComparer.Ordinal));
        foreach (var folder in new[] { "zh", "en" })
            Assert.All(Kpis.All, k => Assert.All(k.Source.Clauses, c => Assert.Contains($"#kpi-{k.Id})", Row(folder + "/clauses.md", "clause-" + c.ToLowerInvariant()), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_entries_names_every_measure_that_decides_one() =>
        Assert.All(Kpis.All, static k => Assert.All(k.Source.Entries, e => Assert.Contains($"#kpi-{k.Id})", Row("zh/entries.md", "entry-" + e.ToLowerInvariant()), StringComparison.Ordinal)));

    [Fact]
    public void The_page_of_readings_has_the_reading_and_the_period_of_ours_of_every_measure()
    {
        foreach (var kpi in Kpis.All)
        {
            var lines = Text("en/readings.md").Split('\n').Where(l => l.Contains($"#kpi-{kpi.Id})", StringComparison.Ordinal)).ToArray();
            Assert.Equal(
                (kpi.Source.Reading is not null, kpi.Source.NotInSource, kpi.PeriodIsOurs),
                (lines.Any(static l => l.StartsWith("| **Reading**", StringComparison.Ordinal)), lines.Any(static l => l.Contains(Texts.FigureIsOurs.En, StringComparison.Ordinal)), lines.Any(static l => l.Contains(KpiTexts.PeriodIsOurs.En, StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void The_pages_have_the_same_outline_in_both_languages_full_width_punctuation_and_links_that_lead_somewhere()
    {
        foreach (var zh in Documents.Where(static d => d.Path.StartsWith("zh/", StringComparison.Ordinal)))
            Assert.Equal(Pages.Outline(zh.Text), Pages.Outline(Text("en/" + zh.Path[3..])));
        Assert.Empty(Pages.HalfWidthIn(Documents));
        Document[] withProcedures = [.. Documents, .. ProcedurePages.Select(static p => new Document(p, ""))];
        foreach (var page in Documents.Where(static d => d.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Pages.DeadLinks(page, withProcedures), static l => !ProcedurePages.Any(p => l.Contains(": " + p[3..] + "#", StringComparison.Ordinal)));
            Assert.Equal(Pages.Anchors(page).Distinct(), Pages.Anchors(page));
            Assert.DoesNotContain("\n\n\n", page.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>What stands on a page of a measure, up to the next one.</summary>
    private static string Part(string id, Language language)
    {
        var group = Kpis.Groups.Single(g => g.Kpis.Any(k => k.Id == id));
        var page = Text((language == Language.Zh ? "zh" : "en") + "/kpi-" + group.Id + ".md");
        var begin = page.IndexOf($"<a id=\"kpi-{id}\"></a>", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"{id} is on no page");
        return page[begin..page.IndexOf("\n<a id=", begin, StringComparison.Ordinal)];
    }

    private static string Row(string path, string anchor) => Text(path).Split('\n').Single(l => l.Contains($"<a id=\"{anchor}\"></a>", StringComparison.Ordinal));

    private static string Text(string path) => Documents.First(d => d.Path == path).Text;
}
