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

/// <summary>A case for which another case waits, as the ledger knows it.</summary>
/// <param name="Procedure">The id of its procedure.</param>
/// <param name="Case">Its id.</param>
/// <param name="Owner">Procedure and case that wait, as <see cref="LedgerDuty.Owner"/> writes them.</param>
/// <param name="Reached">The id of the milestone that it reached last, or null.</param>
public sealed record LedgerLink(string Procedure, string Case, string Owner, string? Reached)
{
    /// <summary>Unique on the site: procedure and case.</summary>
    public string Key => LedgerKey.Of(Procedure, Case);
}

/// <summary>What of a ledger a decision changes.</summary>
internal struct LedgerChange
{
    public ImmutableSortedDictionary<string, LedgerDuty> Duties;
    public ImmutableSortedDictionary<string, string> Books;
    public ImmutableSortedDictionary<string, LedgerLink> Links;
}

/// <summary>
/// What is true across the cases of a site (台账): what is owed and by which case, which things are out, which slips are
/// used, who holds which post, which case waits for which. Immutable; folded from decisions. The host keeps one and hands it in.
/// </summary>
public sealed class Ledger
{
    private readonly ImmutableSortedDictionary<string, LedgerDuty> duties;
    private readonly ImmutableSortedDictionary<string, string> books;
    private readonly ImmutableSortedDictionary<string, LedgerLink> links;

    private Ledger(
        ImmutableSortedDictionary<string, LedgerDuty> duties, ImmutableSortedDictionary<string, string> books, ImmutableSortedDictionary<string, LedgerLink> links) =>
        (this.duties, this.books, this.links) = (duties, books, links);

    /// <summary>The ledger of a site where nothing has happened yet.</summary>
    public static Ledger Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, LedgerDuty>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, LedgerLink>(StringComparer.Ordinal));

    /// <summary>A ledger as it was stored.</summary>
    internal static Ledger Of(IEnumerable<LedgerDuty> duties, IEnumerable<(string Book, string Key, string Value)> entries, IEnumerable<LedgerLink> links) => new(
        duties.ToImmutableSortedDictionary(static d => d.Key, static d => d, StringComparer.Ordinal),
        entries.ToImmutableSortedDictionary(static e => e.Book + "\n" + e.Key, static e => e.Value, StringComparer.Ordinal),
        links.ToImmutableSortedDictionary(static l => l.Key, static l => l, StringComparer.Ordinal));

    /// <summary>Every open duty of the site, in the order of their keys.</summary>
    public IEnumerable<LedgerDuty> Duties => duties.Values;

    /// <summary>Every book entry as book id, key and value, in order.</summary>
    public IEnumerable<(string Book, string Key, string Value)> Entries =>
        books.Select(static e => (e.Key.Substring(0, e.Key.IndexOf('\n')), e.Key.Substring(e.Key.IndexOf('\n') + 1), e.Value));

    /// <summary>Every case for which another one waits, in the order of their keys.</summary>
    public IEnumerable<LedgerLink> Links => links.Values;

    /// <summary>The ledger after a decision. A refused decision changes nothing.</summary>
    /// <param name="decision">What was decided.</param>
    public Ledger Apply(Decision decision)
    {
        if (!decision.IsAccepted) return this;
        var (before, after) = (decision.Before, decision.After);
        var post = after.PostId ?? "";
        var change = new LedgerChange { Duties = duties, Books = books, Links = links };
        if (!ReferenceEquals(before.DutyArray, after.DutyArray))
        {
            foreach (var gone in before.DutyArray)
                if (!after.IsOpen(gone.Duty, gone.Item)) change.Duties = change.Duties.Remove(Of(after, gone, post).Key);
            foreach (var open in after.DutyArray)
            {
                if (before.Has(open)) continue;
                var entry = Of(after, open, post);
                change.Duties = change.Duties.SetItem(entry.Key, entry);
            }
        }

        foreach (var effect in decision.Effects) effect.Fold(decision, ref change);
        if (!change.Links.IsEmpty) FollowLinks(decision, ref change);
        return ReferenceEquals(change.Duties, duties) && ReferenceEquals(change.Books, books) && ReferenceEquals(change.Links, links)
            ? this
            : new(change.Duties, change.Books, change.Links);
    }

    /// <summary>The ledger once an awaited case has come to a milestone.</summary>
    internal Ledger WithReached(LedgerLink awaited, string milestone) => new(duties, books, links.SetItem(awaited.Key, awaited with { Reached = milestone }));

    /// <summary>The ledger that a case of a procedure left behind, as if the case had another id.</summary>
    internal Ledger Renamed(string procedure, string from, string to) => new(
        duties.Values.Select(d => d.Case == from && d.Procedure == procedure ? d with { Case = to } : d).ToImmutableSortedDictionary(static d => d.Key, static d => d, StringComparer.Ordinal),
        books.ToImmutableSortedDictionary(static e => e.Key, e => e.Value == from ? to : e.Value, StringComparer.Ordinal),
        links.ToImmutableSortedDictionary(static l => l.Key, l => l.Value.Owner == LedgerKey.Of(procedure, from) ? l.Value with { Owner = LedgerKey.Of(procedure, to) } : l.Value, StringComparer.Ordinal));

    /// <summary>This ledger as if the case of a procedure for which some other case waits were a given one.</summary>
    internal Ledger Awaiting(string procedure, string linked) => !links.Values.Any(l => l.Procedure == procedure) ? this : new(
        duties, books,
        links.Values.Select(l => l.Procedure == procedure ? l with { Case = linked } : l).GroupBy(static l => l.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal));

    /// <summary>This ledger with all that another one holds besides; of two entries under one key the other's.</summary>
    internal Ledger With(Ledger other) => new(duties.SetItems(other.duties), books.SetItems(other.books), links.SetItems(other.links));

    /// <summary>What of this ledger is a case's own or of a kind that is asked for.</summary>
    internal Ledger Of(string owner, Func<LedgerDuty, bool> asks, Func<string, bool> asksBook) => new(
        duties.Where(d => d.Value.Owner == owner || asks(d.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal),
        books.Where(e => asksBook(e.Key.Substring(0, e.Key.IndexOf('\n')))).ToImmutableSortedDictionary(StringComparer.Ordinal),
        links.Where(l => l.Value.Owner == owner).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The book entries, as one object that stays the same while they do.</summary>
    internal object Books => books;

    /// <summary>Whether no case waits for another one.</summary>
    internal bool HasNoLinks => links.IsEmpty;

    internal LedgerLink? LinkTo(string procedure, string linked) => links.TryGetValue(LedgerKey.Of(procedure, linked), out var found) ? found : null;

    internal string? Entry(string book, string key) => books.TryGetValue(book + "\n" + key, out var value) ? value : null;

    internal static string BookKey(Book book, string key) => book.Id + "\n" + key;

    /// <summary>An awaited case may have come to a milestone; and what a case that is over, or names another case by now, waited for nobody asks any more.</summary>
    private static void FollowLinks(Decision decision, ref LedgerChange change)
    {
        var self = LedgerView.Self(decision.After);
        if (change.Links.TryGetValue(self, out var awaited) && decision.After.Procedure.ReachedBy(decision) is { } milestone && milestone.Id != awaited.Reached)
            change.Links = change.Links.SetItem(self, awaited with { Reached = milestone.Id });
        foreach (var link in change.Links.Values)
            if (link.Owner == self && (decision.After.IsEnded || !IsStillNamed(link, decision))) change.Links = change.Links.Remove(link.Key);
    }

    private static bool IsStillNamed(LedgerLink link, Decision decision)
    {
        foreach (var row in decision.After.Procedure.Rows)
            foreach (var effect in row.Effects)
                if (effect is StartEffect { Link: { } started } start && started.Procedure.Id == link.Procedure && start.CaseOf(decision) == link.Case) return true;
        return false;
    }

    private static LedgerDuty Of(Case owner, in OpenDuty open, string post) =>
        new(owner.Procedure.Id, owner.Id, open.Duty, open.Item, open.Due, post, null);
}

/// <summary>Keys made of several ids, any of which may hold a slash.</summary>
internal static class LedgerKey
{
    public static string Of(params string[] parts) => string.Join("/", Array.ConvertAll(parts, static p => p.Replace("~", "~0").Replace("/", "~1")));
}
