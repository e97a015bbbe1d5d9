using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Workflows.Engine;

/// <summary>What of a ledger a decision changes.</summary>
internal struct LedgerChange
{
    public LedgerTable<LedgerDuty> Duties;
    public LedgerTable<string> Books;
    public LedgerTable<LedgerLink> Links;
}

/// <summary>
/// What is true across the cases of a site (台账): what is owed and by which case, which things are out, which slips are
/// used, who holds which post, which case waits for which. Immutable; folded from decisions. The host keeps one and hands it in.
/// </summary>
public sealed class Ledger
{
    internal Ledger(LedgerTable<LedgerDuty> duties, LedgerTable<string> books, LedgerTable<LedgerLink> links, int version = 0) =>
        (DutyTable, BookTable, LinkTable, Version) = (duties, books, links, version);

    /// <summary>The ledger of a site where nothing has happened yet.</summary>
    public static Ledger Empty { get; } = new(
        new(LedgerDuty.MarkOf, MarkKind.Post, MarkKind.Owed, MarkKind.Item, MarkKind.Thing, MarkKind.Owner), new(BookKey.MarkOf, MarkKind.Value), new(LedgerLink.MarkOf, MarkKind.Owner));

    /// <summary>
    /// How many decisions have changed it. A host that decides at several gates stores a decision only where the ledger on
    /// which it was made is still the stored one.
    /// </summary>
    public int Version { get; }

    /// <summary>Every open duty of the site, in the order of their keys.</summary>
    public IEnumerable<LedgerDuty> Duties => DutyTable.Entries.Values;

    /// <summary>Every book entry as book id, key and value, in order.</summary>
    public IEnumerable<(string Book, string Key, string Value)> Entries =>
        BookTable.Entries.Select(static e => (BookKey.BookOf(e.Key), BookKey.KeyOf(e.Key), e.Value));

    /// <summary>Every case for which another one waits, in the order of their keys.</summary>
    public IEnumerable<LedgerLink> Links => LinkTable.Entries.Values;

    internal LedgerTable<LedgerDuty> DutyTable { get; }

    internal LedgerTable<string> BookTable { get; }

    internal LedgerTable<LedgerLink> LinkTable { get; }

    /// <summary>
    /// The ledger after a decision. A refused decision changes nothing, nor does one that <see cref="CaseFile.Decide"/> gave
    /// back again for a command id on file: it was applied when it was made.
    /// </summary>
    /// <param name="decision">What was decided.</param>
    public Ledger Apply(Decision decision)
    {
        if (!decision.IsAccepted || decision.IsRepeated) return this;
        var (before, after) = (decision.Before, decision.After);
        var post = after.PostId ?? "";
        var change = new LedgerChange { Duties = DutyTable, Books = BookTable, Links = LinkTable };
        if (!ReferenceEquals(before.DutyArray, after.DutyArray))
        {
            foreach (var gone in before.DutyArray)
                if (!after.IsOpen(gone.Duty, gone.Item)) change.Duties = change.Duties.Remove(Of(after, gone, post).Key);
            foreach (var open in after.DutyArray)
            {
                if (before.Has(open)) continue;
                var entry = Of(after, open, post);
                change.Duties = change.Duties.Set(entry.Key, entry);
            }
        }

        foreach (var effect in decision.Effects) effect.Fold(decision, ref change);
        if (!change.Links.Entries.IsEmpty) FollowLinks(decision, ref change);
        return ReferenceEquals(change.Duties, DutyTable) && ReferenceEquals(change.Books, BookTable) && ReferenceEquals(change.Links, LinkTable)
            ? this
            : new(change.Duties, change.Books, change.Links, Version + 1);
    }

    internal LedgerLink? LinkTo(string procedure, string linked) => LinkTable.Entries.TryGetValue(LedgerKey.Of(procedure, linked), out var found) ? found : null;

    internal bool WasAwaited(string procedure, string linked) => Entry(Book.AwaitedCases.Id, LedgerKey.Of(procedure, linked)) is not null;

    internal string? Entry(string book, string key) => BookTable.Entries.TryGetValue(BookKey.Of(book, key), out var value) ? value : null;

    /// <summary>An awaited case may have come to a milestone; and what a case that is over, or names another case by now, waited for nobody asks any more.</summary>
    private static void FollowLinks(Decision decision, ref LedgerChange change)
    {
        var self = LedgerView.Self(decision.After);
        if (change.Links.Entries.TryGetValue(self, out var awaited) && decision.After.Procedure.ReachedBy(decision) is { } milestone)
            change.Links = change.Links.Set(self, awaited.With(milestone.Id));
        foreach (var key in change.Links.KeysWith(new(MarkKind.Owner, "", self)))
            if (decision.After.IsEnded || !IsStillNamed(change.Links.Entries[key], decision)) change.Links = change.Links.Remove(key);
    }

    private static bool IsStillNamed(LedgerLink link, Decision decision)
    {
        foreach (var started in decision.After.Procedure.Awaiting)
            if (started.Procedure.Id == link.Procedure && started.CaseOf(decision) == link.Case) return true;
        return false;
    }

    private static LedgerDuty Of(Case owner, in OpenDuty open, string post) =>
        new(owner.Procedure.Id, owner.Id, open.Duty, open.Item, open.Due, post, null);
}
