using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public class JournalCodecTests
{
    private static readonly Catalogue Catalogue = Catalogue.Standard;

    [Fact]
    public void A_journal_is_read_back_equal_with_exact_moments_and_ledger_reads()
    {
        var file = LostKey.File();
        Assert.Contains(file.Journal, static e => e.Reads.Count > 0);
        Assert.Contains(file.Journal, static e => e.Breaches.Count > 0);
        Assert.All(file.Journal, entry =>
        {
            var text = JournalCodec.Write(KeyLoss.Procedure, "KL-1", entry).ToString();
            Assert.StartsWith("{\"v\":1,\"accepted\":" + entry.Sequence, text, StringComparison.Ordinal);
            Assert.Equal(new(KeyLoss.Procedure, "KL-1", entry, null), JournalCodec.Read(Catalogue, text).Value);
        });
    }

    [Fact]
    public void An_evidence_log_is_read_back_equal()
    {
        var entry = Assert.Single(LostKey.File().Evidence);
        var text = JournalCodec.Write(KeyLoss.Procedure, "KL-1", entry).ToString();
        Assert.StartsWith("{\"v\":1,\"refused\":\"guard-unmet\"", text, StringComparison.Ordinal);
        Assert.Equal(new(KeyLoss.Procedure, "KL-1", null, entry), JournalCodec.Read(Catalogue, text).Value);
    }

    [Fact]
    public void A_journal_that_was_written_and_read_replays_to_the_same_case()
    {
        var file = LostKey.File();
        var journal = file.Journal.Select(static e => JournalCodec.Read(Catalogue, JournalCodec.Write(KeyLoss.Procedure, "KL-1", e).ToString()).Value.Accepted!);
        var replay = CaseFile.Replay(KeyLoss.Procedure, "KL-1", file.Case.Policy, journal);
        Assert.Equal(file.Case, replay.Case);
        Assert.Equal((file.Journal.Count, 0, 0), (replay.Decided, replay.Applied, replay.Differences.Count));
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2", "v out-of-range")]
    [InlineData("\"accepted\":1", "\"accepted\":\"one\"", "accepted wrong-type")]
    [InlineData("\"row\":\"report-loss\"", "\"row\":\"report-los\"", "row unknown-value")]
    [InlineData("\"row\":\"report-loss\"", "\"row\":\"report-copy\"", "row contradiction")]
    [InlineData("\"row\":\"report-loss\"", "\"rows\":[]", "row missing,rows unknown-field")]
    [InlineData("\"id\":\"1\",", "", "submission.id missing")]
    [InlineData("\"command\":\"report-loss\"", "\"command\":\"lose\"", "submission.command unknown-value")]
    [InlineData("\"key\":\"K-1\"", "\"key\":\"\"", "submission.data.key bad-text")]
    [InlineData("\"reads\":[]", "\"reads\":[{\"question\":1}]", "reads[0].question wrong-type")]
    [InlineData("\"reads\":[]", "\"reads\":[{\"question\":\"open-at post desk\",\"answer\":[1]},{\"question\":\"count-at x desk\",\"answer\":1e9}]", "reads[0].answer wrong-type")]
    [InlineData("\"reads\":[]", "\"reads\":[{\"question\":\"count-at x desk\",\"answer\":99999999999}]", "reads[0].answer wrong-type")]
    [InlineData("\"breaches\":[\"reported-at-once\"]", "\"breaches\":\"reported-at-once\"", "breaches wrong-type")]
    public void A_line_that_was_tampered_with_is_not_read(string right, string wrong, string expected)
    {
        var text = JournalCodec.Write(KeyLoss.Procedure, "KL-1", LostKey.File().Journal[0]).ToString();
        Assert.Contains(right, text, StringComparison.Ordinal);
        var faults = JournalCodec.Read(Catalogue, text.Replace(right, wrong, StringComparison.Ordinal)).Faults;
        Assert.Equal(expected, string.Join(",", faults.Select(static f => f.Path + " " + f.Code)));
    }

    [Fact]
    public void A_refusal_code_that_does_not_exist_is_not_read()
    {
        var text = JournalCodec.Write(KeyLoss.Procedure, "KL-1", Assert.Single(LostKey.File().Evidence)).ToString();
        var fault = Assert.Single(JournalCodec.Read(Catalogue, text.Replace("guard-unmet", "guard-unmut", StringComparison.Ordinal)).Faults);
        Assert.Equal(("refused", "unknown-value"), (fault.Path, fault.Code));
    }

    [Fact]
    public void A_megabyte_that_is_refused_as_malformed_is_not_kept()
    {
        var submission = new Submission(new string('i', 1 << 20), new ReportCopy(new string('c', 1 << 20)), new(Roles.CsStaff, new string('w', 1 << 20)), LostKey.Morning);
        var (file, decision, _) = CaseFile.New(KeyLoss.Procedure, "KL-9", Catalogue.DefaultPolicy()).Decide(submission, Ledger.Empty);
        Assert.Equal(RefusalCode.Malformed, decision.Code);
        Assert.Empty(file.Evidence);
        Assert.Equal(0, file.Case.Version);
    }

    [Fact]
    public void An_escalation_applied_as_recorded_without_its_duty_changes_nothing_and_raises_no_exception()
    {
        var file = LostKey.File();
        var stray = file.Journal[^1] with
        {
            Submission = new("e", new Escalate("lock-change", null, 1), new(Roles.System, "sys"), LostKey.Morning + Duration.FromHours(9)), Transition = "escalate", ProcedureFingerprint = "another",
        };
        var replay = CaseFile.Replay(KeyLoss.Procedure, "KL-1", file.Case.Policy, [.. file.Journal, stray]);
        Assert.Equal(1, replay.Applied);
        Assert.Equal(file.Case.ListDuties(), replay.Case.ListDuties());
    }
}
