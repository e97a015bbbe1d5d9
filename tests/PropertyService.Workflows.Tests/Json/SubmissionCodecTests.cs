using System;
using System.Linq;
using System.Text;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public class SubmissionCodecTests
{
    private const string Good =
        """{"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"KL-1","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}""";

    private static readonly Catalogue Catalogue = Catalogue.Standard;

    [Fact]
    public void A_line_becomes_the_command_that_it_says()
    {
        var read = SubmissionCodec.Read(Catalogue, Good, "line-7").Value;
        Assert.Same(KeyLoss.Procedure, read.Procedure);
        Assert.Equal("KL-1", read.CaseId);
        Assert.Equal(
            new Submission("line-7", new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-1"), new(Roles.FrontDesk, "fd-02"), Instant.FromUtc(2026, 3, 2, 1, 0)),
            read.Submission);
    }

    [Fact]
    public void The_optional_fields_are_read()
    {
        var text = Good.Replace("{\"at\"", "{\"id\":\"tablet-1\",\"version\":0,\"occurredAt\":\"2026-03-01T23:59:59.123456789Z\",\"at\"", StringComparison.Ordinal);
        var submission = SubmissionCodec.Read(Catalogue, text, "line-7").Value.Submission;
        Assert.Equal(("tablet-1", (int?)0), (submission.CommandId, submission.Version));
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 23, 59, 59).PlusNanoseconds(123456789), submission.OccurredAt);
    }

    [Fact]
    public void Every_command_of_the_catalogue_is_read_back_as_it_was_written()
    {
        foreach (var procedure in Catalogue.Procedures)
            foreach (var command in procedure.Commands.SelectMany(static c => c.Samples))
            {
                var given = new CaseSubmission(procedure, "case 1", new(
                    "id 1", command, new(Roles.CsLead, "cl-01"), Instant.FromUtc(2026, 3, 2, 1, 0).PlusNanoseconds(1), Instant.FromUtc(2026, 3, 1, 1, 0), 3));
                var written = SubmissionCodec.Write(given).ToString();
                Assert.Equal(given, SubmissionCodec.Read(Catalogue, written).Value);
            }
    }

    [Theory]
    [InlineData("\"procedure\":\"key-loss\"", "\"procedure\":\"key-los\"", "procedure unknown-value")]
    [InlineData("\"command\":\"report-loss\"", "\"command\":\"report-los\"", "command unknown-value")]
    [InlineData("\"front-desk\"", "\"front-dusk\"", "by.role unknown-value")]
    [InlineData("\"case\":\"KL-1\"", "\"case\":\"\"", "case bad-text")]
    [InlineData("\"case\":\"KL-1\"", "\"case\":7", "case wrong-type")]
    [InlineData("\"case\":\"KL-1\",", "", "case missing")]
    [InlineData("\"at\":\"2026-03-02T09:00:00+08:00\",", "", "at missing")]
    [InlineData("2026-03-02T09:00:00+08:00", "2026-03-02T09:00:00", "at wrong-type")]
    [InlineData("2026-03-02T09:00:00+08:00", "1969-12-31T23:59:59Z", "at out-of-range")]
    [InlineData("2026-03-02T09:00:00+08:00", "9999-12-31T23:59:59-18:00", "at out-of-range")]
    [InlineData("2026-03-02T09:00:00+08:00", "-9998-01-01T00:00:00+18:00", "at out-of-range")]
    [InlineData("\"by\":{\"role\":\"front-desk\",\"id\":\"fd-02\"}", "\"by\":\"fd-02\"", "by wrong-type")]
    [InlineData("\"id\":\"fd-02\"", "\"id\":null", "by.id wrong-type")]
    [InlineData("\"by\":{", "\"by\":{\"name\":\"x\",", "by.name unknown-field")]
    [InlineData("{\"at\"", "{\"note\":1,\"at\"", "note unknown-field")]
    [InlineData("{\"at\"", "{\"version\":-1,\"at\"", "version out-of-range")]
    [InlineData("{\"at\"", "{\"version\":1.5,\"at\"", "version out-of-range")]
    [InlineData("\"key\":\"K-1\"", "\"key\":1", "data.key wrong-type")]
    [InlineData(",\"key\":\"K-1\"", "", "data.key missing")]
    [InlineData("\"key\":\"K-1\"", "\"key\":\"K-1\",\"colour\":\"red\"", "data.colour unknown-field")]
    [InlineData("\"customer-room\"", "\"room\"", "data.keyClass unknown-value")]
    [InlineData("\"data\":{\"post\":\"desk\",\"keyClass\":\"customer-room\",\"key\":\"K-1\"}", "\"data\":[]", "data wrong-type")]
    public void One_wrong_thing_in_a_line_is_one_fault_with_its_path(string right, string wrong, string expected)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var fault = Assert.Single(SubmissionCodec.Read(Catalogue, Good.Replace(right, wrong, StringComparison.Ordinal), "line-7").Faults);
        Assert.Equal(expected, fault.Path + " " + fault.Code);
        Assert.NotEqual(fault.Message.Zh, fault.Message.En);
    }

    [Fact]
    public void All_faults_of_a_line_are_reported_together()
    {
        var faults = SubmissionCodec.Read(Catalogue, """{"at":1,"procedure":"key-loss","case":"K","command":"report-loss","by":{"role":"cook"},"data":{"post":"desk","key":""}}""").Faults;
        Assert.Equal(
            ["at wrong-type", "by.id missing", "by.role unknown-value", "data.key bad-text", "data.keyClass missing"],
            faults.Select(static f => f.Path + " " + f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest_known_ones()
    {
        var fault = Assert.Single(SubmissionCodec.Read(Catalogue, Good.Replace("front-desk", "frontdesk", StringComparison.Ordinal), "line-7").Faults);
        Assert.StartsWith("there is no role 'frontdesk'; nearest: front-desk, ", fault.Message.En, StringComparison.Ordinal);
        Assert.StartsWith("没有“frontdesk”这个岗位；相近：front-desk、", fault.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_id_from_line_or_host_the_id_is_missing()
    {
        var fault = Assert.Single(SubmissionCodec.Read(Catalogue, Good).Faults);
        Assert.Equal(("id", "missing"), (fault.Path, fault.Code));
    }

    [Fact]
    public void A_megabyte_of_text_is_refused() =>
        Assert.Equal("too-large", Assert.Single(SubmissionCodec.Read(Catalogue, Good.Replace("K-1", new string('k', 1 << 20), StringComparison.Ordinal), "x").Faults).Code);

    [Fact]
    public void A_line_with_any_byte_changed_is_read_or_refused_but_never_raises_an_exception()
    {
        var random = new Random(2);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            for (var j = random.Next(3); j >= 0; j--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var json = JsonText.Read(bytes);
            if (!json.IsOk) continue;
            var read = SubmissionCodec.Read(Catalogue, json.Value, "line-7");
            if (read.IsOk) Assert.Equal(read.Value, SubmissionCodec.Read(Catalogue, SubmissionCodec.Write(read.Value)).Value);
        }
    }
}
