using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

public class DocumentLawsTests
{
    [Theory]
    [InlineData("tr-TR", "America/St_Johns")]
    [InlineData("de-DE", "Pacific/Kiritimati")]
    public void Not_a_byte_depends_on_the_culture_or_the_time_zone_of_the_machine(string culture, string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        string[] there = [];
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            var thread = new Thread(() => there = Generated.Again().Select(static d => d.Path + "\n" + d.Text).ToArray())
            {
                CurrentCulture = CultureInfo.GetCultureInfo(culture), CurrentUICulture = CultureInfo.GetCultureInfo(culture),
            };
            thread.Start();
            thread.Join();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }

        Assert.Equal(Generated.All.Select(static d => d.Path + "\n" + d.Text), there);
    }

    [Fact]
    public void Lines_end_in_a_line_feed_and_nothing_else()
    {
        Assert.All(Generated.All, static d =>
        {
            Assert.DoesNotContain('\r', d.Text);
            Assert.EndsWith("\n", d.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", d.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_two_languages_have_the_same_pages_with_the_same_headings_tables_and_links()
    {
        foreach (var zh in Generated.All.Where(static d => d.Path.StartsWith("zh/", StringComparison.Ordinal)))
        {
            var en = Generated.Text("en/" + zh.Path[3..]);
            Assert.Equal(Pages.Outline(zh.Text), Pages.Outline(en));
        }
    }

    [Fact]
    public void Chinese_pages_have_full_width_punctuation() => Assert.Empty(Pages.HalfWidthIn(Generated.All));

    [Fact]
    public void Every_link_leads_to_a_place_that_exists()
    {
        foreach (var page in Generated.All.Where(static d => d.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            Assert.Empty(Pages.DeadLinks(page, Generated.All));
            Assert.Equal(Pages.Anchors(page).Distinct(), Pages.Anchors(page));
        }
    }

    [Theory]
    [MemberData(nameof(Verified.Ids), MemberType = typeof(Verified))]
    public void The_page_of_a_procedure_names_every_part_of_it_with_its_id(string id)
    {
        var page = Generated.Text("zh/" + id + ".md");
        foreach (var element in Elements.Of(Catalogue.Standard.Find(id)!))
            Assert.True(page.Contains($"<a id=\"{element.Anchor}\"></a>", StringComparison.Ordinal), $"{Elements.Name(element.Kind)} {element.Id} is missing");
    }

    [Fact]
    public void What_a_step_requires_not_to_hold_is_a_breach_of_the_step_and_not_also_what_should_hold()
    {
        foreach (var (page, breach, should, shown) in new[] { ("zh/key-loss.md", "即属违规，未做到：", "应当：", "#guard-lock-core-replaced"), ("en/key-loss.md", "A breach, not kept: ", "Should hold: ", "#guard-lock-core-replaced") })
        {
            var step = Generated.Text(page).Split("<a id=\"row-confirm-lock-changed--key-only-customer-room\">")[1].Split("<a id=")[0];
            Assert.Contains(step.Split('\n'), l => l.StartsWith("- " + breach, StringComparison.Ordinal) && l.Contains(shown, StringComparison.Ordinal));
            Assert.DoesNotContain(step.Split('\n'), l => l.StartsWith("- " + should, StringComparison.Ordinal) && l.Contains(shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_refusal_code_has_a_meaning_and_a_remedy_of_its_own()
    {
        var codes = Enum.GetValues<RefusalCode>();
        Assert.Equal(codes.Length, codes.Select(static c => RefusalTexts.Of(c)).Distinct().Count());
        Assert.Equal(codes, Refusals.Codes.Samples.Order());
    }
}
