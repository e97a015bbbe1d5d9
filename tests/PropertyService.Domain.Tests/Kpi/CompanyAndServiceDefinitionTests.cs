using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>The definitions of K01 to K31 and their registers, as data.</summary>
public sealed class CompanyAndServiceDefinitionTests
{
    private static readonly Domain.Kpi.Kpi[] Kpis = [.. CompanyKpis.All, .. ServiceKpis.All];

    [Fact]
    public void There_are_K01_to_K31_each_once_in_order() => Assert.Equal(Enumerable.Range(1, 31).Select(static i => $"K{i:00}"), Kpis.Select(static k => k.Id));

    [Fact]
    public void Each_has_clauses_and_entries_that_exist_and_says_how_it_reads_them() => Assert.All(Kpis, static k =>
    {
        Assert.NotEmpty(k.Source.Clauses);
        Assert.All(k.Source.Clauses, static c => Assert.NotNull(ClauseCatalogue.Standard.Find(c)));
        Assert.All(k.Source.Entries, static e => Assert.NotNull(ClauseCatalogue.Standard.FindEntry(e)));
        Assert.NotNull(k.Source.Reading);
    });

    [Fact]
    public void Each_needs_only_fields_that_its_register_has() => Assert.All(Kpis, static k =>
    {
        var known = k.Records.Shape.Schema.Find("properties")!.AsMap.Select(static e => e.Key).ToArray();
        Assert.NotEmpty(k.Fields);
        Assert.All(k.Fields, f => Assert.Contains(f, known));
    });

    [Fact]
    public void Every_parameter_of_theirs_has_its_name_and_stands_in_the_policy() => Assert.All(Kpis.SelectMany(static k => k.Parameters).Distinct(), static p =>
        Assert.Contains(p, InOctober.Usual.Sections.SelectMany(static s => s.Parameters)));

    [Fact]
    public void Each_names_exactly_the_parameters_that_it_reads() => Assert.All(Kpis, static k =>
    {
        var read = new HashSet<Domain.Policy.Parameter>();
        k.Begin(new(InOctober.Usual.Watched(p => read.Add(p)), InOctober.Month, InOctober.At(41), SitePlan.Empty));
        Assert.Equal(k.Parameters.Select(static p => p.Id).Order(StringComparer.Ordinal), read.Select(static p => p.Id).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Alternatives_of_every_parameter_are_taken() => Assert.All(Kpis.SelectMany(static k => k.Parameters).Distinct(), static p =>
    {
        Assert.NotEmpty(p.Alternatives);
        Assert.All(p.Alternatives, a => Assert.True(InOctober.Usual.With(p, a).IsOk));
    });

    [Fact]
    public void A_record_of_each_register_is_written_and_read_again()
    {
        RoundTrip(SurveyAnswers.Kind, Examples.Answer with { Exclusion = InOctober.Because(SurveyAnswers.ByStaff) });
        RoundTrip(Incidents.Kind, Examples.Accident with { Exclusion = InOctober.Because(Incidents.NotLiable) });
        RoundTrip(PostEntries.Kind, Examples.Entry);
        RoundTrip(ArchiveDocuments.Kind, Examples.Document);
        RoundTrip(CustomerFiles.Kind, Examples.File);
        RoundTrip(RepairOrders.Kind, Examples.Urgent);
        RoundTrip(RepairOrders.Kind, Examples.Scheduled with { Exclusion = InOctober.Because(RepairOrders.MovedByResident) });
        RoundTrip(ComplaintCases.Kind, Examples.Complaint);
        RoundTrip(AssetInspections.Kind, Examples.Item with { Weight = 12.5m });
        RoundTrip(PlantCounts.Kind, Examples.Batch);
        RoundTrip(ZoneCleanings.Kind, Examples.Cleaning);
        RoundTrip(RefuseEmptyings.Kind, Examples.Emptying);
        RoundTrip(DutyStretches.Kind, Examples.Duty);
        RoundTrip(LineStretches.Kind, Examples.Open);
        RoundTrip(LiftStretches.Kind, Examples.Lift);
        RoundTrip(ServiceRequests.Kind, Examples.Request);
        RoundTrip(PhoneCalls.Kind, Examples.Call);
    }

    [Fact]
    public void A_record_with_what_cannot_be_is_refused_when_it_is_checked_with_all_its_faults()
    {
        Assert.Equal(["score", "maxScore"], SurveyAnswers.Kind.Checked(Examples.Answer with { Score = -1, MaxScore = 0 }).Faults.Select(static f => f.Path));
        Assert.Equal(["id", "planted", "alive"], PlantCounts.Kind.Checked(Examples.Batch with { Id = "", Planted = 0, Alive = -1 }).Faults.Select(static f => f.Path));
        Assert.Equal(["state"], DutyStretches.Kind.Checked(Examples.Duty with { State = (DutyState)9 }).Faults.Select(static f => f.Path));
        Assert.Equal(["rings"], PhoneCalls.Kind.Checked(Examples.Call with { Rings = -1 }).Faults.Select(static f => f.Path));
    }

    private static void RoundTrip<T>(RecordKind<T> kind, T record)
        where T : notnull
    {
        var (shape, faults) = ((RecordShape<T>)kind.Shape, new List<Fault>());
        Assert.True(kind.Checked(record).IsOk);
        Assert.True(shape.TryRead(shape.Write(record), "", faults, out var read), string.Join("; ", faults));
        Assert.Equal(record, read);
    }
}
