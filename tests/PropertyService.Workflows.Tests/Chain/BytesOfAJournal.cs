using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PropertyService.Workflows.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Chain;

/// <summary>A sealed visit and its openings, with every single byte changed in turn.</summary>
public sealed class BytesOfAJournal
{
    [Fact]
    public void Each_byte_of_a_journal_counts_whichever_bit_of_it_changes_and_whether_it_is_there()
    {
        var visit = SealedDay.Visit();
        var file = FileOf(visit.Lines);
        Assert.Empty(Verify(file).Findings);
        Assert.InRange(file.Length, 4000, 12000);
        for (var at = 0; at < file.Length; at++)
        {
            foreach (var other in Others(file[at])) Assert.False(Verify([.. file.AsSpan(0, at), other, .. file.AsSpan(at + 1)]).IsSound, $"byte {at} changed to {other}");
            Assert.False(Verify([.. file.AsSpan(0, at), .. file.AsSpan(at + 1)]).IsSound, $"byte {at} taken out");
            Assert.False(Verify([.. file.AsSpan(0, at), (byte)' ', .. file.AsSpan(at)]).IsSound, $"a space before byte {at}");
        }

        ChainReport Verify(byte[] bytes) => visit.Verify(JournalChain.LinesOf(bytes));
    }

    [Fact]
    public void Each_byte_of_the_openings_counts()
    {
        var visit = SealedDay.Visit();
        var file = FileOf(visit.OpeningLines);
        Assert.True(Verify(file).IsSound);
        for (var at = 0; at < file.Length; at++)
            foreach (var other in Others(file[at])) Assert.False(Verify([.. file.AsSpan(0, at), other, .. file.AsSpan(at + 1)]).IsSound, $"byte {at} changed to {other}");

        ChainReport Verify(byte[] bytes) => JournalChain.Verify(visit.Lines, [], JournalChain.LinesOf(bytes));
    }

    private static byte[] FileOf(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(static l => l + "\n")));

    /// <summary>Another byte for each bit, and the bytes that a text is made of.</summary>
    private static IEnumerable<byte> Others(byte was) => Enumerable.Range(0, 8).Select(b => (byte)(was ^ (1 << b))).Append((byte)'\n').Append((byte)'\r').Append((byte)' ').Append((byte)'"').Where(b => b != was).Distinct();
}
