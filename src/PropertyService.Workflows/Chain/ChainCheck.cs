using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// One verification of a sealed journal. It goes from the last entry to the first, for every entry vouches for the one before:
/// what a printed head or a later entry names by its hash is the true one, whatever else stands in its place. Where the
/// links break, nothing vouches for what stands before, until the next printed head.
/// </summary>
internal sealed class ChainCheck(ChainHead from, IReadOnlyCollection<ChainHead> heads)
{
    /// <summary>A number so far above all others is no entry of the journal, but a line put in to make it look cut off.</summary>
    private const int Nonsense = 1_000_000;

    private readonly ILookup<int, string> printed = heads.ToLookup(static h => h.Number, static h => h.Hash);
    private readonly List<ChainRow> rows = [];
    private readonly List<ChainFinding> findings = [];
    private readonly List<EntryRange> unvouched = [];
    private readonly Dictionary<int, ChainRow> standing = [];
    private readonly HashSet<int> unnamed = [];
    private ILookup<string, ChainRow> byComputed = null!;
    private ILookup<string, ChainRow> byStored = null!;
    private ILookup<int, ChainRow> byNumber = null!;

    public ChainReport Run(IEnumerable<string> lines, IEnumerable<string>? openings)
    {
        foreach (var line in lines) rows.Add(new(rows.Count + 1, line));
        var readable = rows.Where(static r => r.IsReadable).ToArray();
        byComputed = readable.ToLookup(static r => r.Computed, StringComparer.Ordinal);
        byStored = readable.ToLookup(static r => r.Stored, StringComparer.Ordinal);
        byNumber = readable.ToLookup(static r => r.Number);

        var numbers = Numbers(readable);
        WalkDown(numbers);
        FindMoved();
        LookAtLines();

        ChainFinding[] sorted = [.. findings.OrderBy(static f => f.Entry).ThenBy(static f => f.Line ?? 0).ThenBy(static f => f.Kind)];
        var (erased, strangers) = openings is null ? ([], []) : OpeningCheck.Run(openings, standing);
        var last = standing.Count == 0 ? from : new ChainHead(standing.Keys.Max(), standing[standing.Keys.Max()].Computed);
        return new(last, rows.Count, last.Number == numbers[0] && heads.Contains(last), [.. sorted, .. strangers], unvouched, erased);
    }

    /// <summary>The numbers that lines and printed heads give, from the highest to that from which the journal goes on.</summary>
    private int[] Numbers(ChainRow[] readable)
    {
        int[] numbers = [.. readable.Select(static r => r.Number).Concat(heads.Select(static h => h.Number)).Where(n => n > from.Number).Append(from.Number).Distinct().OrderByDescending(static n => n)];
        var top = 0;
        while (top < numbers.Length - 1 && numbers[top] - numbers[top + 1] > Nonsense && !printed[numbers[top]].Any()) top++;
        return [.. numbers.Skip(top)];
    }

    /// <summary>From the last entry to the first: which line is the entry that is named. Numbers that nobody gives are passed over together.</summary>
    private void WalkDown(int[] numbers)
    {
        string? named = null;
        var (top, missing, next, vouching) = (numbers[0], 0, 1, true);
        for (var number = top; number > from.Number;)
        {
            while (numbers[next] >= number) next++;
            if (Find(number, named) is not { } row)
            {
                missing += number - numbers[next];
                (number, named, vouching) = (numbers[next], null, false);
                continue;
            }

            Removed(number + 1, missing, top);
            missing = 0;
            row.IsEntry = true;
            standing[number] = row;
            Compare(number, row, named);
            vouching = printed[number].Contains(row.Computed) || (vouching && (number == top || row.Computed == named || row.Stored == named));
            if (!vouching && !row.IsChanged) Unvouched(number);
            (named, vouching) = NamedBy(row, named, vouching && !row.IsChanged);
            number--;
        }

        Removed(from.Number + 1, missing, top);
        if (printed[from.Number].Any(h => h != from.Hash)) findings.Add(new(ChainFindingKind.Changed, from.Number, null, Words.ChangedStart(from.Number)));
        if (named is not null && named != from.Hash && standing.TryGetValue(from.Number + 1, out var first) && !first.IsChanged) Changed(from.Number + 1, first, Words.ChangedBeginning);
    }

    /// <summary>The line that is an entry: the one that is named, else one that was under that hash, else one of that number.</summary>
    private ChainRow? Find(int number, string? named)
    {
        string[] hashes = named is null ? [.. printed[number]] : [.. printed[number], named];
        var found = hashes.Select(h => Free(byComputed[h])).Concat(hashes.Select(h => Free(byStored[h]))).FirstOrDefault(static r => r is not null);
        if (found is not null) return found;
        unnamed.Add(number);
        return byNumber[number].Where(static r => !r.IsEntry).OrderBy(static r => r.IsTrue ? 0 : 1).FirstOrDefault();
    }

    private static ChainRow? Free(IEnumerable<ChainRow> rows) => rows.FirstOrDefault(static r => !r.IsEntry);

    /// <summary>An entry against itself, against the heads printed for it, and against what the next one names.</summary>
    private void Compare(int number, ChainRow row, string? named)
    {
        if (row.Number != number || !row.IsTrue) Changed(number, row, Words.ChangedContent);
        else if (printed[number].Any(h => h != row.Computed)) Changed(number, row, Words.ChangedBeforeHead(number));
        else if (named is null || row.Computed == named) return;
        else if (!printed[number].Any()) Changed(number, row, Words.ChangedWhole(number + 1));
        else if (!standing[number + 1].IsChanged) Changed(number + 1, standing[number + 1], Words.ChangedBehindHead(number));
    }

    /// <summary>
    /// What a line says of the one before. Of a changed one it is proved where the line has its hash again with the hash of
    /// a line that is there; else it is followed where there is such a line, but vouches for nothing.
    /// </summary>
    private (string? Named, bool Vouching) NamedBy(ChainRow row, string? named, bool vouching)
    {
        if (row.IsTrue) return (row.Previous, vouching);
        var proved = row.Stored == named || printed[row.Number].Contains(row.Stored)
            ? byNumber[row.Number - 1].FirstOrDefault(r => !r.IsEntry && row.ComputedBehind(r.Computed) == row.Stored)
            : null;
        return proved is not null ? (proved.Computed, true) : (Free(byComputed[row.Previous]) is null ? null : row.Previous, false);
    }

    private void Changed(int number, ChainRow row, Domain.Wording text)
    {
        row.IsChanged = true;
        findings.Add(new(ChainFindingKind.Changed, number, row.Place, text));
    }

    private void Removed(int first, int count, int top)
    {
        if (count > 0) findings.Add(new(ChainFindingKind.Removed, first, null, Words.Removed(first, count, first + count - 1 == top)));
    }

    private void Unvouched(int number)
    {
        if (unvouched.Count > 0 && unvouched[0].First == number + 1) unvouched[0] = unvouched[0] with { First = number };
        else unvouched.Insert(0, new(number, number));
    }

    /// <summary>The first entry that stands before or behind its place, by comparing the order of the lines with that of the numbers.</summary>
    private void FindMoved()
    {
        var byNumbers = standing.OrderBy(static s => s.Key).ToArray();
        var byPlace = standing.OrderBy(static s => s.Value.Place).ToArray();
        for (var i = 0; i < byPlace.Length; i++)
        {
            if (byPlace[i].Key == byNumbers[i].Key) continue;
            findings.Add(new(ChainFindingKind.Moved, byNumbers[i].Key, byNumbers[i].Value.Place, Words.Moved(byPlace[i].Key, byPlace[i].Value.Place)));
            return;
        }
    }

    /// <summary>Lines that are no entry, and entries in other bytes.</summary>
    private void LookAtLines()
    {
        var behind = from.Number;
        foreach (var row in rows)
        {
            if (!row.IsEntry) findings.Add(new(ChainFindingKind.Inserted, behind, row.Place, WhyNoEntry(row)));
            else if (!row.IsChanged && !row.IsCanonical) findings.Add(new(ChainFindingKind.NotCanonical, row.Number, row.Place, Opening.NotCanonical.Message));
            if (row.IsEntry) behind = row.Number;
        }
    }

    private Domain.Wording WhyNoEntry(ChainRow row) =>
        !row.IsReadable ? Words.Unreadable(row.Faults) : row.IsTrue && standing.ContainsKey(row.Number) && unnamed.Contains(row.Number) ? Words.Competing(row.Number) : Words.Inserted(row.Number);
}
