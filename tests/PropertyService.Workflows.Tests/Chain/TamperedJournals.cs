using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using Xunit;

namespace PropertyService.Workflows.Tests.Chain;

/// <summary>What the verifier of sealed journals says of everything that can be done to one.</summary>
public sealed class TamperedJournals
{
    private static readonly SealedDay Day = SealedDay.Shipped;

    [Fact]
    public void A_journal_that_nobody_touched_is_sound_and_its_head_is_the_printed_one()
    {
        var report = Day.Verify(Day.Lines, Day.Head);

        Assert.Empty(report.Findings);
        Assert.Equal((Day.Head, Day.Lines.Count, true, 0), (report.Head, report.Entries, report.IsTailVouched, report.Erased.Count));
        Assert.True(Day.Lines.Count > 300, "the day is long enough to mean something");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(57)]
    [InlineData(-1)]
    public void A_changed_entry_is_named(int number)
    {
        var lines = Day.Lines.ToList();
        var at = number < 0 ? lines.Count - 1 : number - 1;
        lines[at] = lines[at].Replace("\"v\":1,\"", "\"v\":1,\"x\":1,\"", StringComparison.Ordinal);
        AssertFirst(Day.Verify(lines), ChainFindingKind.Inserted, at, at + 1);

        lines[at] = Changed(Day.Lines[at]);
        var found = Assert.Single(Day.Verify(lines).Findings);
        Assert.Equal((ChainFindingKind.Changed, at + 1, at + 1), (found.Kind, found.Entry, found.Line));
        Assert.Equal("what the entry says does not fit its hash: it was changed", found.Text.En);
    }

    [Fact]
    public void An_entry_changed_with_its_hash_made_anew_is_named_because_the_next_one_rests_on_the_old()
    {
        var lines = Day.Lines.ToList();
        lines[9] = Rehashed(Changed(lines[9]));

        var found = Assert.Single(Day.Verify(lines).Findings);

        Assert.Equal((ChainFindingKind.Changed, 10, "entry 11 rests on another entry than this one: it was put in its place, with a hash made anew"), (found.Kind, found.Entry, found.Text.En));
    }

    [Fact]
    public void A_tail_written_anew_to_its_end_shows_against_a_printed_head_only()
    {
        var lines = Day.Lines.ToList();
        lines[9] = Changed(lines[9]);
        RehashFrom(lines, 9);

        Assert.True(Day.Verify(lines).IsSound);
        Assert.False(Day.Verify(lines).IsTailVouched);
        AssertFirst(Day.Verify(lines, Day.Head), ChainFindingKind.Changed, Day.Head.Number, Day.Head.Number);
    }

    [Fact]
    public void With_a_head_for_every_evening_what_was_written_anew_is_narrowed_down_to_a_day()
    {
        var lines = Day.Lines.ToList();
        var evenings = new[] { 5, 20, Day.Head.Number }.Select(HeadAt).ToArray();
        lines[9] = Changed(lines[9]);
        RehashFrom(lines, 9);

        AssertFirst(Day.Verify(lines, evenings), ChainFindingKind.Changed, 20, 20);
    }

    [Fact]
    public void What_was_written_anew_behind_a_printed_head_must_rest_on_it()
    {
        var lines = Day.Lines.ToList();
        lines[20] = WithPrevious(lines[20], new('b', 64));
        RehashFrom(lines, 20);

        AssertFirst(Day.Verify(lines, HeadAt(20)), ChainFindingKind.Changed, 21, 21);
        AssertFirst(Day.Verify(lines), ChainFindingKind.Changed, 20, 20);
    }

    [Fact]
    public void Of_two_heads_for_one_entry_one_is_of_another_journal() =>
        AssertFirst(Day.Verify(Day.Lines, Day.Head, new(Day.Head.Number, new('c', 64))), ChainFindingKind.Changed, Day.Head.Number, Day.Head.Number);

    [Fact]
    public void A_tail_cut_off_shows_against_a_printed_head_only()
    {
        var cut = Day.Lines.Take(Day.Lines.Count - 2);

        Assert.True(Day.Verify(cut).IsSound || Day.Verify(cut).First!.Kind == ChainFindingKind.OpeningUnknown);
        var report = Day.Verify(cut, Day.Head, ChainHead.Start, HeadAt(Day.Head.Number - 2));
        Assert.Equal((HeadAt(Day.Head.Number - 2), false), (report.Head, report.IsTailVouched));
        var found = report.First!;
        Assert.Equal((ChainFindingKind.Removed, Day.Head.Number - 1), (found.Kind, found.Entry));
        Assert.EndsWith("the tail was cut off", found.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 3)]
    [InlineData(40, 1)]
    [InlineData(40, 7)]
    public void Entries_taken_out_are_named(int first, int count)
    {
        var report = JournalChain.Verify([.. Day.Lines.Take(first), .. Day.Lines.Skip(first + count)], []);

        var found = Assert.Single(report.Findings);
        Assert.Equal((ChainFindingKind.Removed, first + 1), (found.Kind, found.Entry));
        Assert.Equal(count == 1 ? $"entry {first + 1} is missing" : $"entries {first + 1} to {first + count} are missing", found.Text.En);
    }

    [Fact]
    public void An_entry_put_in_is_told_from_the_true_one_by_what_rests_on_it()
    {
        var lines = Day.Lines.ToList();
        // As good as a forger can make it: it goes on from entry 9 and has a right hash of its own.
        lines.Insert(9, Rehashed(Changed(lines[9])));

        var found = Assert.Single(Day.Verify(lines).Findings);

        Assert.Equal((ChainFindingKind.Inserted, 9, 10), (found.Kind, found.Entry, found.Line));
        Assert.Equal("the line says that it is entry 10, but no entry rests on it: it was inserted", found.Text.En);
    }

    [Fact]
    public void An_entry_written_twice_is_one_too_many()
    {
        var lines = Day.Lines.ToList();
        lines.Insert(10, lines[9]);
        AssertFirst(Day.Verify(lines), ChainFindingKind.Inserted, 10, 11);
    }

    [Fact]
    public void Entries_that_changed_places_are_named_by_the_first()
    {
        var lines = Day.Lines.ToList();
        (lines[9], lines[20]) = (lines[20], lines[9]);

        var found = Assert.Single(Day.Verify(lines).Findings);

        Assert.Equal((ChainFindingKind.Moved, 10, 21), (found.Kind, found.Entry, found.Line));
        Assert.Equal("not in its place: entry 21 stands there, in line 10", found.Text.En);
    }

    [Fact]
    public void The_same_said_in_other_bytes_is_a_finding()
    {
        foreach (var other in new Func<string, string>[]
                 {
                     static l => l.Replace("\"number\":", "\"number\": ", StringComparison.Ordinal),
                     static l => l.Replace("\"number\":10", "\"number\":1e1", StringComparison.Ordinal),
                     static l => l.Replace("\"previous\"", "\"pre\\u0076ious\"", StringComparison.Ordinal),
                     static l => l + " ",
                     static l => l + "\r",
                     static l => "\ufeff" + l,
                 })
        {
            var lines = Day.Lines.ToList();
            lines[9] = other(lines[9]);
            Assert.NotEqual(Day.Lines[9], lines[9]);
            AssertFirst(Day.Verify(lines), ChainFindingKind.NotCanonical, 10, 10);
        }
    }

    [Fact]
    public void A_file_with_other_line_breaks_or_without_the_last_one_is_a_finding()
    {
        var visit = SealedDay.Visit();
        var file = FileOf(visit.Lines);
        Assert.False(visit.Verify(JournalChain.LinesOf(file[..^1])).IsSound);
        Assert.False(visit.Verify(JournalChain.LinesOf([.. file, (byte)'\n'])).IsSound);
        Assert.False(visit.Verify(JournalChain.LinesOf(Encoding.UTF8.GetBytes(string.Concat(visit.Lines.Select(static l => l + "\r\n"))))).IsSound);
        Assert.False(visit.Verify(JournalChain.LinesOf([0xEF, 0xBB, 0xBF, .. file])).IsSound);
    }

    [Fact]
    public void A_byte_that_is_no_text_does_not_pass_for_the_character_that_stands_for_such_bytes()
    {
        var entry = Day.Entries[0] with { CaseId = "\ufffd" };
        var one = SealedDay.Of([entry]);
        var file = FileOf(one.Lines);
        Assert.True(JournalChain.Verify(JournalChain.LinesOf(file), []).IsSound);
        file[Array.IndexOf(file, (byte)0xEF)] = 0xF0;
        Assert.False(JournalChain.Verify(JournalChain.LinesOf(file), []).IsSound);
    }

    [Fact]
    public void A_later_file_goes_on_from_the_head_of_the_one_before()
    {
        var head = HeadAt(100);
        Assert.True(JournalChain.Verify(Day.Lines.Skip(100), [Day.Head], from: head).IsSound);
        AssertFirst(JournalChain.Verify(Day.Lines.Skip(100), [], from: new ChainHead(100, HeadAt(99).Hash)), ChainFindingKind.Changed, 101, 1);
        AssertFirst(JournalChain.Verify(Day.Lines.Skip(100), []), ChainFindingKind.Removed, 1, null);
    }

    [Fact]
    public void Nothing_at_all_is_sound_until_a_head_says_that_there_was_something()
    {
        Assert.True(JournalChain.Verify([], []).IsSound);
        Assert.Equal(ChainHead.Start, JournalChain.Verify([], []).Head);
        Assert.False(JournalChain.Verify([], [Day.Head]).IsSound);
    }

    [Fact]
    public void A_number_without_end_is_answered_at_once()
    {
        var line = SealedLineOf(int.MaxValue);
        var report = JournalChain.Verify([.. Day.Lines, line], [Day.Head]);
        AssertFirst(report, ChainFindingKind.Inserted, Day.Lines.Count, Day.Lines.Count + 1);
        Assert.Equal((Day.Head, true), (report.Head, report.IsTailVouched));
    }

    [Fact]
    public void Where_a_link_is_broken_nothing_vouches_for_what_stands_before_until_a_printed_head()
    {
        var lines = Day.Lines.ToList();
        lines[4] = Changed(lines[4]);
        RehashFrom(lines, 4, 9);
        lines.RemoveAt(9);

        var report = Day.Verify(lines, Day.Head);
        AssertFirst(report, ChainFindingKind.Removed, 10, null);
        Assert.Equal([new EntryRange(1, 9)], report.Unvouched);

        report = Day.Verify(lines, Day.Head, HeadAt(4));
        Assert.Equal([new EntryRange(5, 9)], report.Unvouched);

        report = Day.Verify(lines, Day.Head, HeadAt(7));
        AssertFirst(report, ChainFindingKind.Changed, 7, 7);
        Assert.Equal([new EntryRange(1, 6), new EntryRange(8, 9)], report.Unvouched);
    }

    [Fact]
    public void A_changed_entry_that_still_fits_with_the_one_before_vouches_for_it()
    {
        var lines = Day.Lines.ToList();
        // A forged entry 10 before the true one, and the link of entry 11 bent to it.
        var forged = Rehashed(Changed(lines[9]));
        lines[10] = lines[10].Replace(HashOf(lines[9]), HashOf(forged), StringComparison.Ordinal);
        lines.Insert(9, forged);

        var report = Day.Verify(lines, Day.Head);

        Assert.Equal([(ChainFindingKind.Inserted, 9, 10), (ChainFindingKind.Changed, 11, 12)], report.Findings.Select(static f => (f.Kind, f.Entry, f.Line!.Value)));
        Assert.Empty(report.Unvouched);
    }

    [Fact]
    public void Of_a_changed_entry_nothing_is_believed_of_those_before()
    {
        var lines = Day.Lines.ToList();
        lines[9] = Changed(lines[9]);
        Assert.Equal([new EntryRange(1, 9)], Day.Verify(lines, Day.Head).Unvouched);
        Assert.Equal([new EntryRange(9, 9)], Day.Verify(lines, Day.Head, HeadAt(8)).Unvouched);
    }

    [Fact]
    public void Of_two_last_lines_for_which_nothing_vouches_neither_is_called_the_true_one()
    {
        var forged = Rehashed(Changed(Day.Lines[^1]));
        string[] lines = [.. Day.Lines.Take(Day.Lines.Count - 1), forged, Day.Lines[^1]];

        var found = Assert.Single(JournalChain.Verify(lines, []).Findings);
        Assert.StartsWith($"several lines say that they are entry {Day.Head.Number}", found.Text.En, StringComparison.Ordinal);
        found = Assert.Single(Day.Verify(lines, Day.Head).Findings);
        Assert.Equal((ChainFindingKind.Inserted, Day.Head.Number), (found.Kind, found.Line));
    }

    [Fact]
    public void The_order_in_which_printed_heads_are_given_does_not_matter()
    {
        var forged = Rehashed(Changed(Day.Lines[9]));
        string[] lines = [.. Day.Lines.Take(9), forged, .. Day.Lines.Skip(9)];
        ChainHead[] heads = [Day.Head, HeadAt(10), new(10, new('d', 64))];

        Assert.Equal(Day.Verify(lines, heads).Findings, Day.Verify(lines, [.. heads.Reverse()]).Findings);
        Assert.Contains(Day.Verify(lines, heads).Findings, static f => f is { Kind: ChainFindingKind.Inserted, Line: 10 });
    }

    [Fact]
    public void A_file_that_goes_on_from_another_head_than_was_printed_is_a_finding()
    {
        var lines = Day.Lines.Skip(100).ToList();
        var wrong = new ChainHead(100, new('e', 64));
        lines[0] = WithPrevious(lines[0], wrong.Hash);
        RehashFrom(lines, 0);

        Assert.True(JournalChain.Verify(lines, [], from: wrong).IsSound);
        AssertFirst(JournalChain.Verify(lines, [HeadAt(100)], from: wrong), ChainFindingKind.Changed, 100, null);
    }

    private static string SealedLineOf(int number) =>
        Rehashed($$"""{"v":1,"number":{{number}},"previous":"{{new string('a', 64)}}","entry":{},"hash":""}""");

    private static ChainHead HeadAt(int number) => new(number, HashOf(Day.Lines[number - 1]));

    private static byte[] FileOf(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(static l => l + "\n")));

    private static string Changed(string line)
    {
        var digit = line.IndexOf("at\":\"2026-", StringComparison.Ordinal) + 8;
        return line[..digit] + "7" + line[(digit + 1)..];
    }

    /// <summary>The line with the hash that fits what it says, as anybody can compute it.</summary>
    private static string Rehashed(string line)
    {
        var content = Datum.Map(JsonText.Read(line, JsonLimits.Sealed).Value.AsMap.Where(static e => e.Key != "hash"));
        using var sha = SHA256.Create();
#pragma warning disable CA1850 // .NET Framework has no call that does it at once.
        var hash = string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(content.ToString())).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
#pragma warning restore CA1850
        return Datum.Map(content.AsMap.Append(new("hash", Datum.Of(hash)))).ToString();
    }

    private static string HashOf(string line) => JsonText.Read(line, JsonLimits.Sealed).Value.Find("hash")!.AsText;

    private static string WithPrevious(string line, string hash) =>
        Rehashed(Datum.Map(JsonText.Read(line, JsonLimits.Sealed).Value.AsMap.Select(e => e.Key == "previous" ? new("previous", Datum.Of(hash)) : e)).ToString());

    /// <summary>Hashes made anew from a line on, to the end or to another line.</summary>
    private static void RehashFrom(List<string> lines, int first, int? end = null)
    {
        lines[first] = Rehashed(lines[first]);
        for (var i = first + 1; i < (end ?? lines.Count); i++) lines[i] = WithPrevious(lines[i], HashOf(lines[i - 1]));
    }

    private static void AssertFirst(ChainReport report, ChainFindingKind kind, int entry, int? line)
    {
        Assert.NotNull(report.First);
        Assert.Equal((kind, entry, line), (report.First.Kind, report.First.Entry, report.First.Line));
    }
}
