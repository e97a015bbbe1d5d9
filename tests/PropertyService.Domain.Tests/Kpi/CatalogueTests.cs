using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What holds for every measure of the library, whoever adds it.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Ids => [.. Kpis.All.Select(static k => k.Id)];

    [Fact]
    public void Ids_are_permanent_in_form_and_stand_once_in_order_within_their_group()
    {
        Assert.All(Kpis.All, static k => Assert.Matches("^[KD][0-9]{2}$", k.Id));
        Assert.Equal(Kpis.All.Count, Kpis.All.Select(static k => k.Id).Distinct().Count());
        Assert.All(Kpis.Groups, static g => Assert.Equal(g.Kpis.Select(static k => k.Id).Order(StringComparer.Ordinal), g.Kpis.Select(static k => k.Id)));
        Assert.Equal(Kpis.Groups.Count, Kpis.Groups.Select(static g => g.Id).Distinct().Count());
        Assert.Equal(Kpis.Registers.Count, Kpis.Registers.Select(static r => r.Id).Distinct().Count());
        Assert.Equal(Kpis.Rolls.Count, Kpis.Rolls.Select(static r => r.Id).Distinct().Count());
    }

    [Fact]
    public void Every_measure_from_K01_to_K58_and_D01_to_D15_is_there() =>
        Assert.Equal([.. Enumerable.Range(1, 15).Select(static n => $"D{n:00}"), .. Enumerable.Range(1, 58).Select(static n => $"K{n:00}")], Kpis.All.Select(static k => k.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_are_not_given_twice()
    {
        Assert.Equal(Kpis.All.Count, Kpis.All.Select(static k => k.Text.Zh).Distinct().Count());
        Assert.Equal(Kpis.All.Count, Kpis.All.Select(static k => k.Text.En).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_measure_is_found_by_its_id()
    {
        Assert.Same(CompanyKpis.RepairTimeliness, Kpis.Find("K08"));
        Assert.Null(Kpis.Find("k08"));
    }

    [Fact]
    public void A_site_that_keeps_some_registers_is_asked_for_their_measures_alone_in_their_groups_and_order()
    {
        var groups = Kpis.GroupsOf([ServiceRequests.Kind, RepairOrders.Kind, RepairOrders.Kind]);
        Assert.Equal(["company K08 K09 K10", "service K20 K21 K22 K23 K27 K28"], groups.Select(static g => g.Id + " " + string.Join(" ", g.Kpis.Select(static k => k.Id))));
        Assert.All(groups, static g => Assert.Equal(Kpis.Groups.Single(all => all.Id == g.Id).Text, g.Text));
        Assert.Equal(Kpis.All, Kpis.GroupsOf(Kpis.Registers).SelectMany(static g => g.Kpis));
        Assert.Empty(Kpis.GroupsOf([]));
        Assert.Empty(Kpis.GroupsOf([Trials.Kind]));
        // One register is that of its own kind: both progress registers look alike.
        Assert.Equal(["K45"], Kpis.GroupsOf([Trainings.PrePost]).SelectMany(static g => g.Kpis).Select(static k => k.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Everything_a_person_reads_is_there_in_both_languages(string id)
    {
        var kpi = Kpis.Find(id)!;
        var texts = new[] { kpi.Text, kpi.Numerator, kpi.Records.Text }.Concat(kpi.Denominator is { } of ? [of] : []).Concat(kpi.Source.Reading is { } reading ? [reading] : [])
            .Concat(kpi.Excludes.Concat(kpi.Unusable).Select(static r => r.Text)).Concat(kpi.Rolls.Select(static r => r.Text));
        Assert.All(texts, static t =>
        {
            Assert.Contains(t.Zh, static c => c is >= '\u4e00' and <= '\u9fff');
            Assert.Contains(t.En, char.IsAsciiLetter);
            Assert.DoesNotContain(t.Zh, static c => c is ',' or ';' or ':' or '(' or ')' or '?');
            Assert.DoesNotContain(t.En, static c => c > '\u007f');
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_clauses_and_entries_are_known_and_the_formula_says_that_it_is_a_reading(string id)
    {
        var source = Kpis.Find(id)!.Source;
        Assert.NotEmpty(source.Clauses);
        Assert.All(source.Clauses, static c => Assert.True(ClauseCatalogue.Standard.Find(c) is not null, c));
        Assert.All(source.Entries, static e => Assert.True(ClauseCatalogue.Standard.FindEntry(e) is not null, e));
        Assert.NotNull(source.Reading);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_parameters_stand_in_a_section_of_the_policy(string id)
    {
        Assert.All(Kpis.Find(id)!.Parameters, static p => Assert.Single(Kpis.Sections, s => s.Parameters.Contains(p)));
        Assert.All(Kpis.Find(id)!.Parameters.Where(static p => p.Id.StartsWith("kpi.", StringComparison.Ordinal)), static p => Assert.Contains(p, KpiParameters.Section.Parameters));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_names_every_parameter_that_it_reads(string id)
    {
        var kpi = Kpis.Find(id)!;
        var read = new HashSet<Parameter>();
        kpi.Begin(Given.Context("2026-10", policy: SitePolicy.Default(Kpis.Sections).Watched(p => read.Add(p))));
        // It may name more: those by which a host decides what it records.
        Assert.Empty(read.Except(kpi.Parameters).Select(static p => p.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_fields_are_fields_of_its_register(string id)
    {
        var kpi = Kpis.Find(id)!;
        Assert.NotEmpty(kpi.Fields);
        Assert.Equal(kpi.Fields.Count, kpi.Fields.Distinct().Count());
        Assert.All(kpi.Fields, f => Assert.Contains(f, kpi.Records.FieldNames));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_target_can_be_missed_and_its_reasons_have_ids_of_their_own(string id)
    {
        var kpi = Kpis.Find(id)!;
        if (kpi.Target is { } target && kpi.Unit == KpiUnit.Percent) Assert.InRange(target.Value, target.Direction == TargetDirection.AtLeast ? 0.01m : 0, target.Direction == TargetDirection.AtLeast ? 100 : 99.99m);
        if (kpi.Target is { } count && kpi.Unit != KpiUnit.Percent) Assert.True(count.Value >= 0);
        var reasons = kpi.Excludes.Concat(kpi.Unusable).ToArray();
        Assert.Equal(reasons.Length, reasons.Select(static r => r.Id).Distinct().Count());
        Assert.All(reasons, static r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_its_register_it_has_no_data_and_with_an_empty_one_it_is_never_full_marks(string id)
    {
        var kpi = Kpis.Find(id)!;
        var plan = kpi.Rolls.Aggregate(SitePlan.Empty, static (p, r) => r == Rolls.Site ? p : p.With(r));
        Assert.Equal(Verdict.NoData, new KpiRun([kpi], Given.Context("2026-10", plan: plan)).Figures()[0].Verdict);
        var tally = kpi.Begin(Given.Context("2026-10", plan: plan));
        tally.HandOver();
        var empty = tally.ToFigure();
        Assert.True(empty.Value is null || kpi.Denominator is null || empty.Value.Value.Numerator == 0, "An empty register gives full marks.");
    }

    [Fact]
    public void A_reason_with_an_id_is_the_same_reason_wherever_it_stands() =>
        Assert.All(Kpis.All.SelectMany(static k => k.Excludes.Concat(k.Unusable)).Distinct().GroupBy(static r => r.Id), static same => Assert.Single(same));

    [Fact]
    public void No_parameter_of_the_section_is_without_use_and_each_begins_with_its_name()
    {
        Assert.All(KpiParameters.Section.Parameters, static p => Assert.Contains(Kpis.All, k => k.Parameters.Contains(p)));
        Assert.All(KpiParameters.Section.Parameters, static p => Assert.StartsWith("kpi.", p.Id, StringComparison.Ordinal));
    }
}
