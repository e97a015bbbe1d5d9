using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>Spoiled sealed journals: whatever was done to one is found, and nothing is read of it that cannot be written again.</summary>
public sealed class ChainDoors
{
    [Fact]
    public void Whatever_is_done_to_the_bytes_of_a_sealed_journal_is_found() => Trials.Run(2000, static m => m.Pick(Seeds.Chains) is var day && m.OneIn(2)
        ? (Day: day, Bytes: m.Bytes(FileOf(day), Seeds.SealedLines))
        : (Day: day, Bytes: Encoding.UTF8.GetBytes(m.Lines(day.Lines, Seeds.SealedLines) + "\n")), static t =>
    {
        var report = Budget.Document.Of(t.Bytes.Length, () => t.Day.Verify(JournalChain.LinesOf(t.Bytes), t.Day.Head));
        Assert.Equal(t.Bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(FileOf(t.Day))), report.IsSound);
        return report.Findings.Count < 3;
    }, static t => Encoding.UTF8.GetString(t.Bytes));

    [Fact]
    public void A_sealed_line_is_read_or_refused() => Trials.Run(3000, static m => (Line: m.Text(m.Pick(Seeds.SealedLines), Seeds.SealedLines), Day: m.Pick(Seeds.Chains)), static t =>
    {
        var read = Budget.Document.Of(t.Line.Length, () => JournalChain.Read(Catalogue.Standard, t.Line, t.Day.Openings));
        if (!read.IsOk) return false;
        var written = JournalCodec.Write(read.Value.Line).ToString();
        var again = JournalCodec.Read(Catalogue.Standard, written);
        Assert.True(again.IsOk, $"was read, but not what was written of it: {string.Join("; ", again.Faults)}\n{written}");
        Assert.Equal(written, JournalCodec.Write(again.Value).ToString());
        return true;
    }, static t => t.Line);

    [Fact]
    public void An_opening_is_read_as_it_is_written_or_refused() => Trials.Run(4000, static m => m.Text(m.Pick(Seeds.Openings), Seeds.Openings), static text =>
    {
        var read = Budget.Document.Of(text.Length, () => Opening.Read(text));
        if (read.IsOk) Assert.Equal(text, read.Value.ToString());
        return read.IsOk;
    });

    [Fact]
    public void A_head_is_read_or_refused() => Trials.Run(4000, static m => m.Text(m.Pick(Heads), Heads), static text =>
    {
        var read = Budget.Document.Of(text.Length, () => ChainHead.Parse(text));
        if (read.IsOk) Assert.Equal(read.Value, ChainHead.Parse(read.Value.ToString()).Value);
        return read.IsOk;
    });

    [Fact]
    public void Sealing_verifying_and_unsealing_are_answered() => Trials.Run(1500, static m => Request(m), static t =>
    {
        using var salts = new CountedSalts();
        var chain = new JsonChain(Catalogue.Standard, salts);
        return ServiceDoors.Answered(t.Lines.Length + t.Openings.Length + t.Head.Length + t.Entry.Length, () => t.Call switch
        {
            0 => chain.Seal(t.Head, t.Entry, t.Openings),
            1 => JsonChain.Verify(t.Lines, t.Openings, t.Head, ""),
            _ => chain.Unseal(t.Lines, t.Openings),
        });
    }, static t => t.ToString());

    private static (int Call, string Lines, string Openings, string Head, string Entry) Request(Mutator m)
    {
        var day = m.Pick(Seeds.Chains);
        var (entry, head, openings) = (m.Pick(Seeds.Entries), day.Head.ToString(), day.OpeningLines.ToArray());
        return (m.Below(3),
            m.OneIn(2) ? m.Lines(day.Lines, Seeds.SealedLines) + "\n" : FileOf(day), m.OneIn(2) ? m.Lines(openings, Seeds.Openings) : string.Concat(openings.Select(static o => o + "\n")),
            m.OneIn(3) ? m.Text(head, Heads) : head, m.OneIn(2) ? m.Text(entry, Seeds.Entries) : entry);
    }

    private static string FileOf(SealedDay day) => string.Concat(day.Lines.Select(static l => l + "\n"));

    private static IReadOnlyList<string> Heads { get; } = [ChainHead.Start.ToString(), .. Seeds.Chains.Select(static c => c.Head.ToString())];
}
