using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Domain.Regulation;

/// <summary>
/// Why an element is there: the clauses it encodes, the entry of the conflict list that decided between them, the reading
/// that was chosen where they are unclear, or the reason why it is proposed although no clause asks for it.
/// </summary>
/// <param name="Clauses">Clause ids, in the order in which they matter; empty only when the element is proposed.</param>
/// <param name="Entries">Entries of the conflict list or the corrections, such as C-35 or N-23.</param>
/// <param name="ProposedBecause">Set when no clause says this; the reason why it is there all the same.</param>
/// <param name="Reading">Set when the clauses leave a choice; which reading was taken and why.</param>
/// <param name="NotInSource">True when a figure or default is ours and printed in no clause.</param>
public sealed record Source(Seq<string> Clauses, Seq<string> Entries, Wording? ProposedBecause, Wording? Reading, bool NotInSource)
{
    /// <summary>No source yet; the fluent members add to it.</summary>
    public static Source None { get; } = new(default, default, null, null, false);

    /// <summary>Whether the element is proposed rather than printed.</summary>
    public bool IsProposed => ProposedBecause is not null;

    /// <summary>Whether there is neither a clause nor a reason.</summary>
    public bool IsMissing => Clauses.Count == 0 && ProposedBecause is null;

    /// <summary>The clauses that an element encodes.</summary>
    /// <param name="clauses">Clause ids, or conflict and correction entries (C-, G-, L-, N- with two digits).</param>
    public static Source Of(params string[] clauses) => None.And(clauses);

    /// <summary>An element that no clause asks for.</summary>
    /// <param name="zh">Why it is there, in Chinese.</param>
    /// <param name="en">Why it is there, in English.</param>
    public static Source Proposed(string zh, string en) => None with { ProposedBecause = new(zh, en) };

    /// <summary>The same with more clauses or entries.</summary>
    /// <param name="ids">Clause ids, or conflict and correction entries.</param>
    public Source And(params string[] ids) => this with
    {
        Clauses = Seq.From(Clauses.Concat(ids.Where(static i => !IsEntry(i)))),
        Entries = Seq.From(Entries.Concat(ids.Where(IsEntry))),
    };

    /// <summary>The same, read in a certain way.</summary>
    /// <param name="zh">The reading and its reason, in Chinese.</param>
    /// <param name="en">The reading and its reason, in English.</param>
    public Source ReadAs(string zh, string en) => this with { Reading = new(zh, en) };

    /// <summary>The same, with a figure of ours that no clause prints.</summary>
    public Source OurFigure() => this with { NotInSource = true };

    /// <summary>Clauses and entries, for a column.</summary>
    public override string ToString() => string.Join(", ", (IEnumerable<string>)[.. Clauses, .. Entries]);

    private static bool IsEntry(string id) => id.Length == 4 && id[1] == '-' && id[0] is 'C' or 'G' or 'L' or 'N' && char.IsDigit(id[2]) && char.IsDigit(id[3]);
}
