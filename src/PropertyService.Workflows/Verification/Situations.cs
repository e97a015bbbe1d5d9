using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One situation that a search has met, and how it came there.</summary>
/// <param name="Case">The case.</param>
/// <param name="Now">The moment.</param>
/// <param name="Own">What the case itself entered.</param>
/// <param name="Parent">The situation before it.</param>
/// <param name="Via">The command that led here; null when time passed or an awaited case went on.</param>
/// <param name="Peer">Which of the ledgers that other cases can have left behind the command met.</param>
internal sealed record Node<TFacts>(Case<TFacts> Case, Instant Now, Ledger Own, int Parent, Submission? Via, int Peer)
    where TFacts : notnull;

/// <summary>What tells one situation from another: state, facts, duties, the order of all moments that matter, the ledger.</summary>
internal sealed class SituationKey<TFacts>(Case<TFacts> owner, int[] ranks, int ledger) : IEquatable<SituationKey<TFacts>>
    where TFacts : notnull
{
    private readonly Case<TFacts> owner = owner;
    private readonly int[] ranks = ranks;
    private readonly int ledger = ledger;
    private readonly int hash = HashOf(owner, ranks, ledger);

    public bool Equals(SituationKey<TFacts>? other)
    {
        if (other is null || hash != other.hash || ledger != other.ledger || owner.State != other.owner.State || owner.Version == 0 != (other.owner.Version == 0)) return false;
        if (!owner.Facts.Equals(other.owner.Facts) || !ranks.AsSpan().SequenceEqual(other.ranks)) return false;
        var (mine, theirs) = (owner.DutyArray, other.owner.DutyArray);
        if (mine.Length != theirs.Length) return false;
        for (var i = 0; i < mine.Length; i++)
            if (mine[i].Duty != theirs[i].Duty || mine[i].Item != theirs[i].Item || mine[i].Level != theirs[i].Level) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as SituationKey<TFacts>);

    public override int GetHashCode() => hash;

    private static int HashOf(Case<TFacts> owner, int[] ranks, int ledger)
    {
        unchecked
        {
            var hash = (((owner.Facts.GetHashCode() * 31) + owner.State.GetHashCode()) * 31) + (ledger * 1009);
            foreach (var rank in ranks) hash = (hash * 31) + rank;
            foreach (var open in owner.DutyArray) hash = (hash * 31) + open.Level;
            return hash;
        }
    }
}

/// <summary>Which situations lead to which.</summary>
internal static class Ways
{
    /// <summary>The first situation from which no end can be reached, or -1.</summary>
    /// <param name="cameFrom">For each situation those from which one comes there.</param>
    /// <param name="isEnd">Whether a situation is an end.</param>
    /// <param name="counts">Whether a situation needs an end.</param>
    public static int FirstWithoutEnd(List<List<int>> cameFrom, Func<int, bool> isEnd, Func<int, bool> counts)
    {
        var canEnd = new bool[cameFrom.Count];
        var queue = new Queue<int>(Enumerable.Range(0, cameFrom.Count).Where(isEnd));
        foreach (var i in queue) canEnd[i] = true;
        while (queue.Count > 0)
        {
            foreach (var before in cameFrom[queue.Dequeue()].Where(b => !canEnd[b]))
            {
                canEnd[before] = true;
                queue.Enqueue(before);
            }
        }

        return Enumerable.Range(0, cameFrom.Count).Where(i => !canEnd[i] && counts(i)).DefaultIfEmpty(-1).First();
    }
}

/// <summary>Numbers what a case itself entered: by book entries and awaited cases. What it owes stands in the case.</summary>
internal sealed class LedgerKeys
{
    private readonly Numbering numbers = new();

    /// <summary>Book entries, awaited cases and duties as a text that tells two ledgers apart.</summary>
    public static string TextOf(IEnumerable<(string Book, string Key, string Value)> entries, IEnumerable<LedgerLink> links, IEnumerable<LedgerDuty> duties) =>
        string.Join("\n", entries.Select(static e => e.Book + "\t" + e.Key + "\t" + e.Value)
            .Concat(links.Select(static l => l.Key + "\t" + l.Owner + "\t" + string.Join(",", l.Reached))).Concat(duties.Select(static d => d.Key + "\t" + d.Post)));

    public int Of(Ledger own) => numbers.Of(own.LinkTable.Entries.IsEmpty ? own.BookTable : own, own, static l => TextOf(l.Entries, l.Links, []));
}

/// <summary>Numbers what has the same text alike, and writes the text of each object once.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<object, int> byReference = [];
    private readonly Dictionary<string, int> byText = new(StringComparer.Ordinal);

    public int Of<TOf>(object reference, TOf of, Func<TOf, string> text)
    {
        if (byReference.TryGetValue(reference, out var number)) return number;
        var written = text(of);
        if (!byText.TryGetValue(written, out number)) byText[written] = number = byText.Count;
        byReference[reference] = number;
        return number;
    }

    public void Clear()
    {
        byReference.Clear();
        byText.Clear();
    }
}
