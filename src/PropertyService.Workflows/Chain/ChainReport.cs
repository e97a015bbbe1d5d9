using System.Collections.Generic;
using PropertyService.Domain;

namespace PropertyService.Workflows.Chain;

/// <summary>What was done to a sealed journal.</summary>
public enum ChainFindingKind
{
    /// <summary>An entry says something else than when it was sealed, or rests on other entries than then (改动).</summary>
    Changed,

    /// <summary>One or more entries in a row are not there (删除).</summary>
    Removed,

    /// <summary>A line that is no entry of the journal (插入).</summary>
    Inserted,

    /// <summary>An entry does not stand in its place (调换).</summary>
    Moved,

    /// <summary>A line says what it said, in other bytes: white space, order, escapes, a missing line feed (写法不同).</summary>
    NotCanonical,

    /// <summary>An opening that belongs to no entry: changed, or of something else (明文不符).</summary>
    OpeningUnknown,
}

/// <summary>One thing that was done to a sealed journal.</summary>
/// <param name="Kind">What.</param>
/// <param name="Entry">The number of the entry, or of the first of several; of a line that was inserted, the number of the entry behind which it stands; 0 for openings.</param>
/// <param name="Line">The line of the file, from 1; null where there is none.</param>
/// <param name="Text">In words.</param>
public sealed record ChainFinding(ChainFindingKind Kind, int Entry, int? Line, Wording Text);

/// <summary>A text of an entry that was erased.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Path">Where it stood, such as <c>submission.data.visitor</c>.</param>
public sealed record ErasedText(int Entry, string Path);

/// <summary>Entries in a row.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Last">The number of the last.</param>
public sealed record EntryRange(int First, int Last);

/// <summary>What the verifier found in a sealed journal (流水查验结果).</summary>
/// <param name="Head">Where the journal stands by what is there.</param>
/// <param name="Entries">How many lines there are.</param>
/// <param name="IsTailVouched">Whether a given head vouches for the last entry; without it, entries may have been cut off or written anew at the end.</param>
/// <param name="Findings">What was done to it, by entry, first to last; of openings at the end. Empty for a sound journal.</param>
/// <param name="Unvouched">
/// Entries that look right but for which nothing vouches any more, because a later one was changed or removed: they may have been written anew.
/// A head that was printed between narrows them down.
/// </param>
/// <param name="Erased">Which texts were erased; that is no finding. Empty where no openings were handed in.</param>
public sealed record ChainReport(ChainHead Head, int Entries, bool IsTailVouched, IReadOnlyList<ChainFinding> Findings, IReadOnlyList<EntryRange> Unvouched, IReadOnlyList<ErasedText> Erased)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => Findings.Count == 0;

    /// <summary>The first entry to which something was done, or null.</summary>
    public ChainFinding? First => Findings.Count == 0 ? null : Findings[0];
}
