using System;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>What spoiled documents once brought to light, each by itself.</summary>
public sealed class FoundDocuments
{
    private static readonly string Faces = "x" + string.Concat(Enumerable.Repeat("\U0001F600", 60));

    [Fact]
    public void A_name_that_is_cut_within_a_character_made_an_answer_that_no_strict_reader_takes()
    {
        var command = Seeds.Commands[0];
        Assert.False(ServiceDoors.Answered(0, () => Seeds.Service.Decide(Seeds.Cases[0], "", "{\"" + Faces + "\":0," + command[1..])));
        Assert.False(ServiceDoors.Answered(0, () => Seeds.Service.Decide(Seeds.Cases[0], "", "{\"" + Faces + "\":1e99," + command[1..])));
        Assert.False(ServiceDoors.Answered(0, () => Seeds.Service.Scorecard("{\"" + Faces + "\":0}", Seeds.Questions[2])));
        Assert.False(ServiceDoors.Answered(0, () => Seeds.Service.Scorecard(Seeds.Records[0], """{"period":"(p)","asOf":"2026-11-02T08:00:00Z"}""".Replace("(p)", Faces, StringComparison.Ordinal))));
        foreach (var policy in new[] { "{\"" + Faces + "\":0}", "{\"contractor.model\":\"" + Faces + "\"}" })
            Assert.DoesNotContain('\ud83d', Assert.Single(PolicyFile.Read(Catalogue.Standard, policy).Faults).Message.En.Replace("\U0001F600", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_character_in_a_name_is_not_said_back()
    {
        Assert.False(ServiceDoors.Answered(0, () => Seeds.Service.New("key-\ud83d", "KL-1")));
        Assert.Contains("'2026-\ufffd'", Assert.Single(ReportingPeriod.Parse("2026-\ude00").Faults).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e28")]
    [InlineData("10e27")]
    [InlineData("7.9e28")]
    public void A_number_that_is_written_with_more_digits_than_are_read_is_refused(string number) =>
        Assert.Equal("out-of-range", Assert.Single(JsonText.Read(number).Faults).Code);

    [Theory]
    [InlineData("1e27")]
    [InlineData("0.1e28")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("0.0000000000000000000000000001")]
    public void A_number_with_as_many_digits_as_are_read_is_written_and_read_again(string number)
    {
        var read = JsonText.Read(number).Value;
        Assert.Equal(read.AsNumber, JsonText.Read(read.ToString()).Value.AsNumber);
    }

    [Fact]
    public void An_entry_of_another_journal_behind_the_printed_head_was_not_found()
    {
        var (day, other) = (SealedDay.Visit(), SealedDay.Shipped);

        var report = day.Verify([.. day.Lines, other.Lines[day.Lines.Count]], day.Head);

        var found = Assert.Single(report.Findings);
        Assert.Equal((ChainFindingKind.Changed, day.Head.Number + 1, day.Lines.Count + 1), (found.Kind, found.Entry, found.Line));
        Assert.Equal($"it rests on another entry than number 8, whose head was printed: it was written anew, or is of another journal", found.Text.En);
        Assert.False(report.IsTailVouched);
    }

    [Fact]
    public void What_stands_in_the_place_of_a_commitment_and_is_none_was_read_and_could_not_be_written()
    {
        var entry = JournalCodec.Write(SealedDay.Visit().Entries[0]).ToString();
        foreach (var text in new[] { "xxxxxxxxxxxxxxx\U0001F600", "x", "" })
        {
            var hostile = entry.Replace("\"reads\":[", "\"reads\":[{\"question\":{\"$commitment\":\"" + text + "\"}}" + (entry.Contains("\"reads\":[]", StringComparison.Ordinal) ? "" : ","), StringComparison.Ordinal);
            var line = "{\"v\":1,\"number\":1,\"previous\":\"x\",\"entry\":" + hostile + "}";
            Assert.Equal("entry.reads[0].question wrong-type", Assert.Single(JournalChain.Read(Catalogue.Standard, line, Openings.None).Faults) is var fault ? fault.Path + " " + fault.Code : "");
        }
    }

    [Fact]
    public void The_faults_of_a_large_document_were_many_times_as_large()
    {
        var name = "\"" + new string('n', 40) + "\":";
        var twice = string.Concat(Enumerable.Repeat("{" + name, 15)) + "{" + string.Join(",", Enumerable.Repeat("\"a\":0", 200_000)) + new string('}', 16);
        var empty = """{"v":1,"duties":[""" + string.Join(",", Enumerable.Repeat("{}", 200_000)) + "]}";
        foreach (var (text, faults) in new[] { (twice, 1001), (empty, 1003) })
        {
            var read = Budget.Document.Of(text.Length, () => LedgerCodec.Read(Catalogue.Standard, text));
            Assert.Equal(faults, read.Faults.Count);
            Assert.Equal("more-faults", read.Faults[^1].Code);
        }
    }
}
