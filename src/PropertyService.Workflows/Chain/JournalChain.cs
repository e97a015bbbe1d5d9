using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// A journal that shows tampering (防篡改流水): one line an entry, each with the hash of the one before and its own, SHA-256 over
/// the line as it is without its hash. Texts that may name a person stand in it as salted commitments, so that they can be
/// erased and the journal stays as it is. Who can write the whole journal anew can also compute all hashes anew: that shows
/// only against a head that was printed or sent away before.
/// </summary>
public static class JournalChain
{
    /// <summary>Behind a line whose bytes are not all there or no UTF-8: with a line feed in it no line is written in the canonical way.</summary>
    private const string NeverSound = "\n";

    /// <summary>Seals the next entry of a site.</summary>
    /// <param name="catalogue">The procedures in use, which say whose ids may name persons.</param>
    /// <param name="head">Where the journal stands; <see cref="ChainHead.Start"/> for its first entry.</param>
    /// <param name="line">The entry.</param>
    /// <param name="known">
    /// The openings made for this case before; those of other cases do no harm. A text that is among them keeps its commitment, so that
    /// two equal texts of a case can be told to be equal even when they are erased, which deciding again needs. A text that was
    /// erased and comes up again has a new opening.
    /// </param>
    /// <param name="salts">Where salts are drawn from; the host's, for the library draws nothing by chance itself.</param>
    public static SealedEntry Seal(Catalogue catalogue, ChainHead head, JournalLine line, Openings known, RandomNumberGenerator salts)
    {
        var (entry, added) = Commitments.Hide(
            catalogue ?? throw new ArgumentNullException(nameof(catalogue)), line ?? throw new ArgumentNullException(nameof(line)), known ?? throw new ArgumentNullException(nameof(known)), salts ?? throw new ArgumentNullException(nameof(salts)));
        var sealedLine = SealedLine.After(head ?? throw new ArgumentNullException(nameof(head)), entry);
        return new(sealedLine.ToString(), new(sealedLine.Number, sealedLine.Hash!), added);
    }

    /// <summary>
    /// Reads one line back. Says nothing of whether the journal was tampered with: verify it first. Texts that were erased read
    /// <c>[erased …]</c>, equal for equal texts of a case, and their places are named.
    /// </summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="text">One line, at most 64 MiB.</param>
    /// <param name="openings">What has not been erased.</param>
    public static Result<UnsealedEntry> Read(Catalogue catalogue, string text, Openings openings)
    {
        var faults = new List<Fault>();
        if (SealedLine.Read(text ?? "", faults) is not { } line) return new(faults);
        var datum = Commitments.Show(line.Entry, openings ?? throw new ArgumentNullException(nameof(openings)));
        var entry = JournalCodec.Read(catalogue, datum);
        if (!entry.IsOk) return new(entry.Faults.Select(static f => f with { Path = f.Path.Length == 0 ? "entry" : "entry." + f.Path }));
        if (JournalCodec.Write(entry.Value).ToString() != datum.ToString()) return new([Opening.NotCanonical]);
        return new(new UnsealedEntry(line.Number, entry.Value, [.. Commitments.In(line.Entry).Where(c => openings.Find(c.Commitment) is null).Select(static c => c.Path)]));
    }

    /// <summary>Looks for tampering in lines as they were stored, without their line breaks.</summary>
    /// <param name="lines">The lines, first to last.</param>
    /// <param name="heads">Heads that were printed or sent away, as many as there are, from that of <paramref name="from"/> on; without any, a tail that was cut off or written anew cannot show.</param>
    /// <param name="openings">The openings as they were stored, one a line; when left out, they are not looked at and nothing is said of what was erased.</param>
    /// <param name="from">What the first line goes on from, where earlier lines are kept elsewhere; <see cref="ChainHead.Start"/> when left out.</param>
    public static ChainReport Verify(IEnumerable<string> lines, IReadOnlyCollection<ChainHead> heads, IEnumerable<string>? openings = null, ChainHead? from = null) =>
        new ChainCheck(from ?? ChainHead.Start, heads ?? throw new ArgumentNullException(nameof(heads))).Run(lines ?? throw new ArgumentNullException(nameof(lines)), openings);

    /// <summary>The lines of a file, each byte of which counts: only a line feed ends a line, and the last line has one.</summary>
    /// <param name="file">The file as it is stored, UTF-8.</param>
    public static IReadOnlyList<string> LinesOf(byte[] file)
    {
        var lines = new List<string>();
        for (var start = 0; start < (file ?? throw new ArgumentNullException(nameof(file))).Length;)
        {
            var end = Array.IndexOf(file, (byte)'\n', start);
            lines.Add(end < 0 ? Encoding.UTF8.GetString(file, start, file.Length - start) + NeverSound : LineOf(file, start, end - start));
            start = end < 0 ? file.Length : end + 1;
        }

        return lines;
    }

    private static string LineOf(byte[] file, int start, int length)
    {
        try
        {
            return JsonText.Strict.GetString(file, start, length);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.UTF8.GetString(file, start, length) + NeverSound;
        }
    }
}

/// <summary>An entry that was sealed: what to store of it.</summary>
/// <param name="Line">The line, to be stored as it is, byte for byte.</param>
/// <param name="Head">Where the journal stands now.</param>
/// <param name="Added">The openings that are new, to be stored where they can be deleted.</param>
public sealed record SealedEntry(string Line, ChainHead Head, IReadOnlyList<Opening> Added);

/// <summary>An entry read back from a sealed journal.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Line">The entry, as the journal codec reads it.</param>
/// <param name="Erased">The places in it of which the text was erased, such as <c>submission.data.visitor</c>.</param>
public sealed record UnsealedEntry(int Number, JournalLine Line, IReadOnlyList<string> Erased);
