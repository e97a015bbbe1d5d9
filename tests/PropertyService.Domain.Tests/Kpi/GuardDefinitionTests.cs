using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Regulation;
using Xunit;
using Measure = PropertyService.Domain.Kpi.Kpi;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>The measures of guards, show flat and derived rules as data.</summary>
public sealed class GuardDefinitionTests
{
    private static readonly Measure[] All = [.. GuardKpis.All, .. TrainingKpis.All, .. ShowFlatKpis.All, .. DerivedKpis.All];

    public static TheoryData<string> Ids => [.. All.Select(static k => k.Id)];

    [Fact]
    public void Every_one_from_K32_to_K58_and_D01_to_D15_is_there_once()
    {
        // K50 asks for gaps and stands with the measures of time.
        Assert.Equal([.. Enumerable.Range(32, 27).Where(static n => n != 50).Select(static n => $"K{n}"), .. Enumerable.Range(1, 15).Select(static n => $"D{n:00}")], All.Select(static k => k.Id).OrderBy(static id => id[0] == 'D').ThenBy(static id => id, System.StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_says_where_it_comes_from_how_it_is_read_and_which_fields_it_needs(string id)
    {
        var kpi = All.Single(k => k.Id == id);
        Assert.NotEmpty(kpi.Source.Clauses);
        Assert.All(kpi.Source.Clauses, static c => Assert.NotNull(ClauseCatalogue.Standard.Find(c)));
        Assert.All(kpi.Source.Entries, static e => Assert.True(e[0] == 'N' || ClauseCatalogue.Standard.FindEntry(e) is not null, e));
        Assert.NotNull(kpi.Source.Reading);
        Assert.NotEmpty(kpi.Fields);
        Assert.All(kpi.Fields, f => Assert.Contains(f, kpi.Records.Shape.Description.En.Split(", ")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_texts_are_written_in_both_languages_each_with_its_own_punctuation(string id)
    {
        var kpi = All.Single(k => k.Id == id);
        Wording[] texts =
        [
            kpi.Text, kpi.Numerator, kpi.Denominator ?? kpi.Text, kpi.Source.Reading!, kpi.Records.Text, .. kpi.Rolls.Select(static r => r.Text),
            .. kpi.Excludes.Concat(kpi.Unusable).Select(static r => r.Text), .. kpi.Parameters.Select(static p => p.Text), .. kpi.Parameters.Select(static p => p.Source.Reading).OfType<Wording>(),
        ];
        Assert.All(texts, static t =>
        {
            Assert.DoesNotContain(t.Zh, static c => c is ',' or ';' or ':' or '.' or '(' or ')' or '"');
            Assert.Contains(t.Zh, static c => c >= 0x4e00);
            Assert.DoesNotContain(t.En, static c => c > 0x7e);
            Assert.NotEmpty(t.En);
        });
    }

    [Fact]
    public void Their_parameters_stand_in_the_section_and_begin_with_its_name()
    {
        var ours = All.SelectMany(static k => k.Parameters).Where(static p => p.Id.StartsWith("kpi.", System.StringComparison.Ordinal)).Distinct().ToArray();
        Assert.Equal(10, ours.Length);
        Assert.All(ours, static p => Assert.Contains(p, KpiParameters.Section.Parameters));
        Assert.All(KpiParameters.Section.Parameters, static p => Assert.StartsWith("kpi.", p.Id, System.StringComparison.Ordinal));
    }
}
