using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace PropertyService.Workflows.Engine;

/// <summary>A duty that is open somewhere on the site, as the ledger knows it.</summary>
/// <param name="Procedure">The id of the procedure.</param>
/// <param name="Case">The id of the case.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Item">The id of the thing it is about; empty when it is about the case itself.</param>
/// <param name="Due">When it is due; <see cref="Instant.MaxValue"/> for never.</param>
/// <param name="Post">The id of the post where the case is kept.</param>
/// <param name="TakenOverBy">Who took it over at the last handover of the post, or null.</param>
public sealed record LedgerDuty(string Procedure, string Case, Duty Duty, string Item, Instant Due, string Post, string? TakenOverBy)
{
    /// <summary>Unique on the site: procedure, case, duty and thing.</summary>
    public string Key => LedgerKey.Of(Procedure, Case, Duty.Id, Item);

    /// <summary>Procedure and case.</summary>
    public string Owner => LedgerKey.Of(Procedure, Case);

    /// <summary>Whether it is a duty of this case.</summary>
    /// <param name="owner">A case.</param>
    public bool IsOf(Case owner) => Case == owner.Id && Procedure == owner.Procedure.Id;
}

/// <summary>
/// What is true across the cases of a site (台账): what is owed and by which case, which things are out, which slips are
/// used, who holds which post. Immutable; folded from decisions. The host keeps one and hands it in.
/// </summary>
public sealed class Ledger
{
    private readonly ImmutableSortedDictionary<string, LedgerDuty> duties;
    private readonly ImmutableSortedDictionary<string, string> books;

    private Ledger(ImmutableSortedDictionary<string, LedgerDuty> duties, ImmutableSortedDictionary<string, string> books) =>
        (this.duties, this.books) = (duties, books);

    /// <summary>The ledger of a site where nothing has happened yet.</summary>
    public static Ledger Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, LedgerDuty>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Every open duty of the site, in the order of their keys.</summary>
    public IEnumerable<LedgerDuty> Duties => duties.Values;

    /// <summary>Every book entry as book id, key and value, in order.</summary>
    public IEnumerable<(string Book, string Key, string Value)> Entries =>
        books.Select(static e => (e.Key.Substring(0, e.Key.IndexOf('\n')), e.Key.Substring(e.Key.IndexOf('\n') + 1), e.Value));

    /// <summary>The ledger after a decision. A refused decision changes nothing.</summary>
    /// <param name="decision">What was decided.</param>
    public Ledger Apply(Decision decision)
    {
        if (!decision.IsAccepted) return this;
        var (before, after) = (decision.Before, decision.After);
        var post = after.PostId ?? "";
        var (nextDuties, nextBooks) = (duties, books);
        if (!ReferenceEquals(before.DutyArray, after.DutyArray))
        {
            foreach (var gone in before.DutyArray)
                if (!after.IsOpen(gone.Duty, gone.Item)) nextDuties = nextDuties.Remove(Of(after, gone, post).Key);
            foreach (var open in after.DutyArray)
            {
                if (before.Has(open)) continue;
                var entry = Of(after, open, post);
                nextDuties = nextDuties.SetItem(entry.Key, entry);
            }
        }

        foreach (var effect in decision.Effects) effect.Fold(decision, ref nextDuties, ref nextBooks);
        return ReferenceEquals(nextDuties, duties) && ReferenceEquals(nextBooks, books) ? this : new(nextDuties, nextBooks);
    }

    /// <summary>The ledger that a case of a procedure left behind, as if the case had another id.</summary>
    internal Ledger Renamed(string procedure, string from, string to) => new(
        duties.Values.Select(d => d.Case == from && d.Procedure == procedure ? d with { Case = to } : d).ToImmutableSortedDictionary(static d => d.Key, static d => d, StringComparer.Ordinal),
        books.ToImmutableSortedDictionary(static e => e.Key, e => e.Value == from ? to : e.Value, StringComparer.Ordinal));

    /// <summary>This ledger with all that another one holds besides; of two entries under one key the other's.</summary>
    internal Ledger With(Ledger other) => new(duties.SetItems(other.duties), books.SetItems(other.books));

    /// <summary>The book entries, as one object that stays the same while they do.</summary>
    internal object Books => books;

    internal string? Entry(string book, string key) => books.TryGetValue(book + "\n" + key, out var value) ? value : null;

    internal static string BookKey(Book book, string key) => book.Id + "\n" + key;

    private static LedgerDuty Of(Case owner, in OpenDuty open, string post) =>
        new(owner.Procedure.Id, owner.Id, open.Duty, open.Item, open.Due, post, null);
}

/// <summary>Keys made of several ids, any of which may hold a slash.</summary>
internal static class LedgerKey
{
    public static string Of(params string[] parts) => string.Join("/", Array.ConvertAll(parts, static p => p.Replace("~", "~0").Replace("/", "~1")));
}
