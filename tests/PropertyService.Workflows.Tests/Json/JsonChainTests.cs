using System;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>Sealed journals as a program in another language has them.</summary>
public sealed class JsonChainTests : IDisposable
{
    private readonly CountedSalts salts = new();

    private JsonChain Chain => new(Catalogue.Standard, salts);

    public void Dispose() => salts.Dispose();

    [Fact]
    public void A_visit_sealed_entry_by_entry_is_verified_and_read_back()
    {
        var visit = SealedDay.Visit();
        var (head, lines, openings) = ("", "", "");
        foreach (var entry in visit.Entries)
        {
            var answer = Answer(Chain.Seal(head, JournalCodec.Write(entry).ToString(), openings));
            head = answer.Find("head")!.AsText;
            lines += answer.Find("line")!.AsText + "\n";
            openings += string.Concat(answer.Find("openings")!.AsList.Select(static o => o.AsText + "\n"));
        }

        Assert.Equal(visit.Lines, lines.TrimEnd('\n').Split('\n'));
        var report = Answer(JsonChain.Verify(lines, openings, head, ""));
        Assert.Equal((head, 8m, true, 0, 0), (report.Find("head")!.AsText, report.Find("entries")!.AsNumber, report.Find("tailVouched")!.AsBoolean, report.Find("findings")!.AsList.Count, report.Find("erased")!.AsList.Count));
        Assert.Equal(visit.Entries.Select(static e => JournalCodec.Write(e).ToString()), Answer(Chain.Unseal(lines, openings)).Find("entries")!.AsList.Select(static e => e.ToString()));

        var erased = Answer(Chain.Unseal(lines, "")).Find("erased")!.AsList;
        Assert.NotEmpty(erased);
        Assert.Equal(erased.Select(static e => e.ToString()), Answer(JsonChain.Verify(lines, "", head, "")).Find("erased")!.AsList.Select(static e => e.ToString()));
    }

    [Fact]
    public void What_was_done_to_a_journal_is_a_finding_and_no_fault()
    {
        var visit = SealedDay.Visit();
        var cut = string.Concat(visit.Lines.Skip(1).Take(5).Select(static l => l + "\n"));

        var report = Answer(JsonChain.Verify(cut, "", "8: " + visit.Head.Hash, ""));

        Assert.Equal(
            ["""{"kind":"removed","entry":1,"text":{"zh":"缺第 1 笔","en":"entry 1 is missing"}}""",
             """{"kind":"removed","entry":7,"text":{"zh":"缺第 7 至 8 笔：末尾被截","en":"entries 7 to 8 are missing: the tail was cut off"}}"""],
            report.Find("findings")!.AsList.Select(static f => f.ToString()));
    }

    [Theory]
    [InlineData("x", "{}", "")]
    [InlineData("", "{}", "")]
    [InlineData("", "", "{}")]
    [InlineData(null, null, null)]
    public void What_is_no_head_entry_or_opening_is_a_fault(string? head, string? entry, string? openings) =>
        Assert.NotEmpty(Answer(Chain.Seal(head!, entry!, openings!)).Find("faults")!.AsList);

    [Fact]
    public void Lines_that_are_none_cannot_be_read_back_and_are_named()
    {
        var visit = SealedDay.Visit();
        var faults = Answer(Chain.Unseal(visit.Lines[0] + "\n{}\n", "")).Find("faults")!.AsList;
        Assert.All(faults, static f => Assert.StartsWith("chain[1].", f.Find("path")!.AsText, StringComparison.Ordinal));
        Assert.Equal("heads", Assert.Single(Answer(JsonChain.Verify("", "", "17", "")).Find("faults")!.AsList).Find("path")!.AsText);
        Assert.NotEmpty(Answer(JsonChain.Verify(null!, null!, null!, null!)).AsMap);
    }

    private static Datum Answer(string text) => JsonText.Read(text, JsonLimits.Request).Value;
}
