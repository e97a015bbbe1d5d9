using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using GateDay;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Json;
using Xunit;

namespace PropertyService.Workflows.Tests.Samples;

/// <summary>The figures at the end of a day, and those of a file of records.</summary>
public sealed class GateDayFigureTests
{
    private static readonly Catalogue Catalogue = Catalogue.Standard;

    private static readonly Lazy<DayRunner> Day = new(static () =>
    {
        var day = new DayRunner(Catalogue, Catalogue.DefaultPolicy());
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "day.jsonl"));
        foreach (var step in day.Run(ByteLines.Of(file, JsonLimits.Document.MaxBytes))) Assert.IsType<Decided>(step);
        return day;
    });

    [Fact]
    public void What_is_still_open_in_the_registers_of_the_day_is_what_the_ledger_owes()
    {
        var (day, records) = (Day.Value, Day.Value.Records.Records());
        Assert.Equal(day.Ledger.Duties.Count(static d => d.Duty.Thing == Things.HeldDocument), Open(Obligations.DocumentsHeld));
        Assert.Equal(day.Ledger.Duties.Count(static d => d.Duty.Thing == Things.VisitorCard || d.Duty.Thing == Things.VehicleCard), Open(Obligations.CardsOut));
        Assert.Equal(day.Ledger.Duties.Count(static d => d.Duty.Thing == Things.DeputyPermit), Open(Obligations.DeputyPermits));
        Assert.Equal(day.Ledger.Duties.Count(static d => d.Procedure != "goods-release" && d.Duty.Id is "patrol-follow-up" or "follow-up" or "vehicle-follow-up"), Open(Obligations.FollowUps));
        foreach (var kind in new[] { Obligations.DocumentsHeld, Obligations.CardsOut, Obligations.DeputyPermits, Obligations.FollowUps })
            Assert.Contains(records.Of(kind), static o => o.ClosedAt is not null);
        Assert.Equal(["document-held", "id-held"], DutiesOf(Obligations.DocumentsHeld));
        Assert.Equal(["lost-card-open", "vehicle-card-out", "visitor-card-out"], DutiesOf(Obligations.CardsOut));
        Assert.Equal(["deputy-held"], DutiesOf(Obligations.DeputyPermits));
        Assert.Equal(["follow-up", "patrol-follow-up", "vehicle-follow-up"], DutiesOf(Obligations.FollowUps));

        IEnumerable<string> DutiesOf(RecordKind<Obligation> kind) => records.Of(kind).Select(static o => o.Id.Split('/')[1]).Distinct().Order(StringComparer.Ordinal);

        int Open(RecordKind<Obligation> kind) => records.Of(kind).Count(static o => o.ClosedAt is null);
    }

    [Fact]
    public void Every_case_of_the_day_that_has_a_register_stands_in_it_once_and_can_be_used()
    {
        var (day, records) = (Day.Value, Day.Value.Records.Records());
        Assert.Equal(Cases("repair-order"), records.Of(RepairOrders.Kind).Select(static o => o.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Cases("complaint-handling"), records.Of(ComplaintCases.Kind).Select(static c => c.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Cases("shift-handover"), records.Of(Handovers.Shifts).Select(static s => s.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Cases("key-loss"), records.Of(Obligations.LostKeys).Select(static k => k.Id).Order(StringComparer.Ordinal));
        Assert.Equal(day.Journal.Count(static l => l.Accepted?.Transition.StartsWith("sign-and-release", StringComparison.Ordinal) == true), records.Of(GoodsReleases.Kind).Count);
        var read = KpiRecordsCodec.Read(KpiRecordsCodec.Write(records).ToString()).Value;
        Assert.Empty(read.Faults);
        var policy = Catalogue.DefaultPolicy();
        var period = ReportingPeriod.Day(day.Now.InZone(policy.Zone).Date);
        Assert.All(read.Figures(DayRecords.Groups.SelectMany(static g => g.Kpis), new(policy, period, period.EndIn(policy.Zone), SitePlan.Empty)), static f =>
        {
            Assert.Equal(0, f.Lineage.Unusable.Total);
            Assert.NotEqual(Verdict.NoData, f.Verdict);
        });

        IEnumerable<string> Cases(string procedure) => day.Cases.Where(c => c.Procedure.Id == procedure).Select(static c => c.Id).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_day_ends_with_every_measure_it_supports_and_names_the_others()
    {
        string[] supported = ["K08", "K09", "K10", "K11", "K12", "K20", "K21", "K22", "K23", "K25", "K32", "K34", "K35", "D01", "D02", "D03", "D04", "D12", "D14"];
        Assert.Equal(supported, DayRecords.Groups.SelectMany(static g => g.Kpis).Select(static k => k.Id));
        var output = new StringWriter();
        App.Run(Options.Parse("--lang", "en").Options!, Stream.Null, output, TextWriter.Null);
        var end = output.ToString()[output.ToString().IndexOf("Figures of 2026-03-02", StringComparison.Ordinal)..];
        Assert.All(supported, id => Assert.Contains("\n  " + id + " ", end, StringComparison.Ordinal));
        var others = end[end.IndexOf("What a day cannot tell", StringComparison.Ordinal)..];
        Assert.All(Kpis.All.Where(static k => !DayRecords.IsSupported(k)), k => Assert.Contains(k.Id, others, StringComparison.Ordinal));
        Assert.All(supported, id => Assert.DoesNotContain(id, others, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("K01", "18", "20", "too-few-to-say")]
    [InlineData("K08", "14", "15", "not-met")]
    [InlineData("K09", "14", "15", "not-met")]
    [InlineData("K10", "14", "15", "not-met")]
    [InlineData("K11", "3", "4", "not-met")]
    [InlineData("K12", "2", "3", "not-met")]
    [InlineData("K27", "5", "6", "not-met")]
    [InlineData("K29", "9", "10", "not-met")]
    [InlineData("K33", "0", "null", "met")]
    [InlineData("K49", "26", "27", "not-met")]
    [InlineData("K02", "0", "null", "met")]
    [InlineData("D02", "1", "null", "not-met")]
    [InlineData("D12", "6.5", "1", "no-target")]
    [InlineData("K36", "0", "0", "no-data")]
    public void The_shipped_records_give_these_figures(string id, string numerator, string denominator, string verdict)
    {
        var (code, output, errors) = Run("--json");
        Assert.Equal((App.Fine, ""), (code, errors));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonText.Read(l).Value).ToArray();
        Assert.Equal(Kpis.All.Select(static k => k.Id), lines.Select(static l => l.Find("id")!.AsText));
        var line = lines.Single(l => l.Find("id")!.AsText == id);
        Assert.Equal((numerator, denominator, verdict), (line.Find("numerator")!.ToString(), line.Find("denominator")!.ToString(), line.Find("verdict")!.AsText));
    }

    [Fact]
    public void The_shipped_records_are_as_the_schema_says()
    {
        var schema = JsonText.Read(SchemaDocuments.Write(Catalogue).Single(static d => d.Path == "schemas/kpi-records.schema.json").Text, JsonLimits.Records).Value;
        Assert.Empty(SchemaValidator.ErrorsOf(schema, JsonText.Read(File.ReadAllText(Shipped), JsonLimits.Records).Value));
    }

    [Fact]
    public void Figures_are_written_as_a_page_or_as_a_table_in_both_languages()
    {
        Assert.StartsWith("# 指标 2026-10\n", Run().Output, StringComparison.Ordinal);
        Assert.StartsWith("# Figures 2026-10\n", Run("--lang", "en").Output, StringComparison.Ordinal);
        Assert.StartsWith("统计期,", Run("--csv").Output, StringComparison.Ordinal);
        Assert.StartsWith("period,as_of,", Run("--csv", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_of_the_moment_that_is_asked_for()
    {
        // Without a moment it is the one at which the program runs, to the minute and by the site's clock.
        var zone = Catalogue.DefaultPolicy().Zone;
        string Now() => SystemClock.Instance.GetCurrentInstant().InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var (before, now, after) = (Now(), Run("--lang", "en").Output, Now());
        var asOf = now[(now.IndexOf("as of: ", StringComparison.Ordinal) + "as of: ".Length)..][..before.Length];
        Assert.InRange(string.CompareOrdinal(asOf, before), 0, int.MaxValue);
        Assert.InRange(string.CompareOrdinal(asOf, after), int.MinValue, 0);
        Assert.Contains("as of: 2026-10-20 12:00", Run("--lang", "en", "--as-of", "2026-10-20T12:00:00+08:00").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_record_is_named_and_the_figures_are_written_all_the_same_but_a_faulty_file_stops_the_program()
    {
        var (code, output, errors) = RunText(File.ReadAllText(Shipped).Replace("\"kind\":\"urgent\",\"reportedAt\":\"2026-10-02", "\"kind\":\"soon\",\"reportedAt\":\"2026-10-02", StringComparison.Ordinal));
        Assert.Equal(App.SomethingWrong, code);
        Assert.StartsWith("records.repair-orders[0].kind: ", errors, StringComparison.Ordinal);
        Assert.NotEmpty(output);
        (code, output, errors) = RunText("{\"version\":1,\"recods\":{}}");
        Assert.Equal((App.CouldNotStart, ""), (code, output));
        Assert.Contains("recods", errors, StringComparison.Ordinal);
    }

    private static string Shipped => At();

    private static (int Code, string Output, string Errors) Run(params string[] more) => RunFile(Shipped, more);

    private static (int Code, string Output, string Errors) RunText(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(false));
            return RunFile(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, string Output, string Errors) RunFile(string file, params string[] more)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = App.Run(Options.Parse(["--kpi", file, "--period", "2026-10", .. more]).Options!, Stream.Null, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private static string At([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "samples", "kpi", "records.json"));
}
