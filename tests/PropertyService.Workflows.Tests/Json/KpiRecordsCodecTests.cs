using System;
using System.Linq;
using System.Text;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public sealed class KpiRecordsCodecTests
{
    private const string File = """
        {"version":1,
         "plan":{"rolls":{"show-flats":["A"]},"daysOff":[{"roll":"show-flats","date":"2026-10-05","exclusion":{"why":"closed-day","because":"节假日","decider":"sup-01"}}]},
         "records":{"repair-orders":[{"id":"WX-1","kind":"urgent","reportedAt":"2026-10-05T09:00:00+08:00","arrivedAt":"2026-10-05T10:00:00+08:00","visitAttempts":0}]}}
        """;

    private static readonly Datum Schema = JsonText.Read(SchemaDocuments.Write(Catalogue.Standard).Single(static d => d.Path == "schemas/kpi-records.schema.json").Text, JsonLimits.Records).Value;

    [Fact]
    public void A_file_is_read_as_text_or_bytes_and_written_again()
    {
        var read = KpiRecordsCodec.Read(File);
        Assert.True(read.IsOk, string.Join("; ", read.Faults));
        Assert.Empty(read.Value.Faults);
        Assert.Equal("WX-1", Assert.Single(read.Value.Of(RepairOrders.Kind)).Id);
        Assert.Equal("A", Assert.Single(read.Value.Plan.Of(Rolls.ShowFlats)!.Value));
        var written = KpiRecordsCodec.Write(read.Value).ToString();
        Assert.Equal(written, KpiRecordsCodec.Write(KpiRecordsCodec.Read(Encoding.UTF8.GetBytes("\ufeff" + written)).Value).ToString());
    }

    [Fact]
    public void A_file_is_as_the_schema_says_and_the_schema_knows_every_register_and_roll_of_the_library()
    {
        Assert.Empty(SchemaValidator.ErrorsOf(Schema, JsonText.Read(File).Value));
        Assert.Empty(SchemaValidator.ErrorsOf(Schema, KpiRecordsCodec.Write(KpiRecordsCodec.Read(File).Value)));
        var properties = Schema.Find("properties")!;
        Assert.Equal(Kpis.Registers.Select(static r => r.Id), properties.Find("records")!.Find("properties")!.AsMap.Select(static p => p.Key));
        Assert.Equal(
            Kpis.Rolls.Where(static r => r != Rolls.Site).Select(static r => r.Id),
            properties.Find("plan")!.Find("properties")!.Find("rolls")!.Find("properties")!.AsMap.Select(static p => p.Key));
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "version out-of-range")]
    [InlineData("\"plan\":", "\"plans\":", "plans unknown-field")]
    [InlineData("\"rolls\":{\"show-flats\"", "\"rolls\":{\"show-flat\"", "plan.rolls.show-flat unknown-field")]
    [InlineData("\"why\":\"closed-day\"", "\"why\":\"whim\"", "plan.daysOff[0].exclusion.why unknown-value")]
    [InlineData("\"repair-orders\"", "\"repair-order\"", "records.repair-order unknown-field")]
    public void What_is_wrong_with_the_file_refuses_it_by_path_and_the_schema_refuses_it_too(string was, string now, string fault)
    {
        Assert.Contains(was, File, StringComparison.Ordinal);
        var file = File.Replace(was, now, StringComparison.Ordinal);
        Assert.Equal(fault, Assert.Single(KpiRecordsCodec.Read(file).Faults.Select(static f => f.Path + " " + f.Code)));
        Assert.NotEmpty(SchemaValidator.ErrorsOf(Schema, JsonText.Read(file).Value));
    }

    [Theory]
    [InlineData("\"visitAttempts\":0", "\"visitAttempts\":0,\"colour\":\"red\"", "records.repair-orders[0].colour unknown-field")]
    [InlineData("\"visitAttempts\":0", "\"visitAttempts\":100", "records.repair-orders[0].visitAttempts out-of-range")]
    [InlineData("\"kind\":\"urgent\"", "\"kind\":\"soon\"", "records.repair-orders[0].kind unknown-value")]
    public void What_is_wrong_with_a_record_makes_that_record_unusable_by_path_and_the_schema_refuses_it(string was, string now, string fault)
    {
        var file = File.Replace(was, now, StringComparison.Ordinal);
        var read = KpiRecordsCodec.Read(file).Value;
        Assert.Equal(fault, Assert.Single(read.Faults.Select(static f => f.Path + " " + f.Code)));
        Assert.Empty(read.Of(RepairOrders.Kind));
        Assert.NotEmpty(SchemaValidator.ErrorsOf(Schema, JsonText.Read(file).Value));
    }

    [Theory]
    [InlineData("{", "not-json")]
    [InlineData("{\"version\":1,\"version\":1,\"records\":{}}", "duplicate-name")]
    [InlineData("{\"version\":1,\"records\":[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]}", "too-deep")]
    public void A_text_that_is_no_document_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Single(KpiRecordsCodec.Read(text).Faults).Code);

    [Fact]
    public void What_is_longer_than_the_limit_is_not_read()
    {
        var file = "{\"version\":1,\"records\":{}}";
        Assert.True(KpiRecordsCodec.Read(file.PadRight(JsonLimits.Records.MaxBytes)).IsOk);
        Assert.Equal("too-large", Assert.Single(KpiRecordsCodec.Read(file.PadRight(JsonLimits.Records.MaxBytes + 1)).Faults).Code);
        Assert.Equal("too-large", Assert.Single(KpiRecordsCodec.Read(new byte[JsonLimits.Records.MaxBytes + 1]).Faults).Code);
    }
}
