using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Results;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// One verification of a sealed journal. It goes from the last entry to the first, for every entry vouches for the one before:
/// what a later entry names by its hash is the true one, whatever else stands in its place.
/// </summary>
internal sealed class ChainCheck(ChainHead from, IReadOnlyCollection<ChainHead> heads)
{
    private readonly List<Row> rows = [];
    private readonly List<ChainFinding> findings = [];
    private readonly Dictionary<int, Row> standing = [];
    private ILookup<string, Row> byComputed = null!;
    private ILookup<string, Row> byStored = null!;
    private ILookup<int, Row> byNumber = null!;

    public ChainReport Run(IEnumerable<string> lines, IEnumerable<string>? openings)
    {
        foreach (var line in lines) rows.Add(new(rows.Count + 1, line));
        var readable = rows.Where(static r => r.IsReadable).ToArray();
        byComputed = readable.ToLookup(static r => r.Computed, StringComparer.Ordinal);
        byStored = readable.ToLookup(static r => r.Stored, StringComparer.Ordinal);
        byNumber = readable.ToLookup(static r => r.Number);

        int[] numbers = [.. readable.Select(static r => r.Number).Concat(heads.Select(static h => h.Number)).Where(n => n > from.Number).Append(from.Number).Distinct().OrderByDescending(static n => n)];
        var top = numbers[0];
        WalkDown(numbers);
        FindMoved();
        LookAtLines();

        var erased = new List<ErasedText>();
        findings.Sort(static (a, b) => (a.Entry, a.Line ?? 0).CompareTo((b.Entry, b.Line ?? 0)));
        if (openings is not null) LookAt(openings, erased);
        var last = standing.TryGetValue(top, out var standingLast) ? new ChainHead(top, standingLast.Computed) : from;
        return new(last, rows.Count, heads.Contains(last), findings, erased);
    }

    /// <summary>From the last entry to the first: which line is the entry that the later one names. Numbers that nobody gives are passed over together.</summary>
    private void WalkDown(int[] numbers)
    {
        string? wanted = null;
        var (top, missing, next) = (numbers[0], 0, 1);
        for (var number = top; number > from.Number;)
        {
            while (numbers[next] >= number) next++;
            var printed = heads.FirstOrDefault(h => h.Number == number);
            // The printed head is believed rather than the entry behind it, which may rest on something else.
            var astray = printed is not null && wanted is not null && wanted != printed.Hash;
            if (printed is not null) wanted = printed.Hash;
            if ((Named(wanted) ?? Stored(wanted) ?? Numbered(number)) is not { } row)
            {
                missing += number - numbers[next];
                (number, wanted) = (numbers[next], null);
                continue;
            }

            Removed(number + 1, missing, top);
            missing = 0;
            row.IsEntry = true;
            standing[number] = row;
            if (row.Number != number || !row.IsTrue) Changed(number, row, Words.ChangedContent);
            else if (wanted is not null && row.Computed != wanted) Changed(number, row, printed is null ? Words.ChangedWhole(number + 1) : Words.ChangedBeforeHead(number));
            else if (astray && standing.TryGetValue(number + 1, out var behind) && !behind.IsChanged) Changed(number + 1, behind, Words.ChangedBehindHead(number));
            // What a changed line says of the one before it is believed only where there is such a line.
            wanted = row.IsTrue || Named(row.Previous) is not null ? row.Previous : null;
            number--;
        }

        Removed(from.Number + 1, missing, top);
        if (missing == 0 && wanted is not null && wanted != from.Hash && standing.TryGetValue(from.Number + 1, out var first))
            Changed(from.Number + 1, first, Words.ChangedBeginning);
    }

    private Row? Named(string? hash) => hash is null ? null : byComputed[hash].FirstOrDefault(static r => !r.IsEntry);

    private Row? Stored(string? hash) => hash is null ? null : byStored[hash].FirstOrDefault(static r => !r.IsEntry);

    private Row? Numbered(int number) => byNumber[number].Where(static r => !r.IsEntry).OrderBy(static r => r.IsTrue ? 0 : 1).FirstOrDefault();

    private void Changed(int number, Row row, Domain.Wording text)
    {
        row.IsChanged = true;
        findings.Add(new(ChainFindingKind.Changed, number, row.Place, text));
    }

    private void Removed(int first, int count, int top)
    {
        if (count > 0) findings.Add(new(ChainFindingKind.Removed, first, null, Words.Removed(first, count, first + count - 1 == top)));
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
            if (!row.IsEntry) findings.Add(new(ChainFindingKind.Inserted, behind, row.Place, row.IsReadable ? Words.Inserted(row.Number) : Words.Unreadable(row.Faults)));
            else if (!row.IsChanged && !row.IsCanonical) findings.Add(new(ChainFindingKind.NotCanonical, row.Number, row.Place, Opening.NotCanonical.Message));
            if (row.IsEntry) behind = row.Number;
        }
    }

    /// <summary>Openings that belong to no entry, and commitments of which the opening was erased.</summary>
    private void LookAt(IEnumerable<string> openings, List<ErasedText> erased)
    {
        var commitments = standing.OrderBy(static s => s.Key).SelectMany(static s => s.Value.Commitments, static (s, c) => (Entry: s.Key, c.Path, c.Commitment)).ToArray();
        var known = new HashSet<string>(commitments.Select(static c => c.Commitment), StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var text in openings)
        {
            place++;
            var read = Opening.Read(text);
            if (read.IsOk && known.Contains(read.Value.Commitment)) open.Add(read.Value.Commitment);
            else findings.Add(new(ChainFindingKind.OpeningUnknown, 0, place, read.IsOk ? Words.OpeningUnknown : read.Faults[0].Message));
        }

        erased.AddRange(commitments.Where(c => !open.Contains(c.Commitment)).Select(static c => new ErasedText(c.Entry, c.Path)));
    }

    /// <summary>One line as it was found; of what it says only what is compared is kept, for there may be millions.</summary>
    private sealed class Row
    {
        public Row(int place, string text)
        {
            var faults = new List<Fault>();
            var line = SealedLine.Read(text ?? "", faults);
            (Place, Faults, IsReadable, IsCanonical) = (place, faults, line is not null, line?.ToString() == text);
            (Number, Previous, Stored, Computed) = (line?.Number ?? 0, line?.Previous ?? "", line?.Hash ?? "", line?.Computed() ?? "");
            Commitments = line is null ? [] : Chain.Commitments.In(line.Entry);
        }

        public int Place { get; }

        public IReadOnlyList<Fault> Faults { get; }

        /// <summary>Whether it is a sealed line at all.</summary>
        public bool IsReadable { get; }

        public bool IsCanonical { get; }

        public int Number { get; }

        public string Previous { get; }

        /// <summary>The hash that it gives.</summary>
        public string Stored { get; }

        /// <summary>The hash of what it says.</summary>
        public string Computed { get; }

        public IReadOnlyList<(string Path, string Commitment)> Commitments { get; }

        public bool IsTrue => Stored == Computed;

        public bool IsEntry { get; set; }

        public bool IsChanged { get; set; }
    }
}
