using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>What only a search does with a ledger.</summary>
internal static class SearchedLedgers
{
    /// <summary>The ledger once an awaited case has come to a milestone.</summary>
    public static Ledger WithReached(this Ledger ledger, LedgerLink awaited, string milestone) =>
        new(ledger.DutyTable, ledger.BookTable, ledger.LinkTable.Set(awaited.Key, awaited.With(milestone)));

    /// <summary>The ledger that a case of a procedure left behind, as if the case had another id.</summary>
    public static Ledger Renamed(this Ledger ledger, string procedure, string from, string to)
    {
        var (was, now) = (LedgerKey.Of(procedure, from), LedgerKey.Of(procedure, to));
        return new(
            ledger.DutyTable.Of(ledger.Duties.Select(d => d.Case == from && d.Procedure == procedure ? d with { Case = to } : d).Select(static d => new KeyValuePair<string, LedgerDuty>(d.Key, d))),
            ledger.BookTable.Of(ledger.BookTable.Entries.Select(e => new KeyValuePair<string, string>(e.Key, e.Value == from ? to : e.Value))),
            ledger.LinkTable.Of(ledger.LinkTable.Entries.Select(l => new KeyValuePair<string, LedgerLink>(l.Key, l.Value.Owner == was ? l.Value with { Owner = now } : l.Value))));
    }

    /// <summary>This ledger as if the case of a procedure for which some other case waits were a given one.</summary>
    public static Ledger Awaiting(this Ledger ledger, string procedure, string linked) => !ledger.Links.Any(l => l.Procedure == procedure) ? ledger : new(
        ledger.DutyTable, ledger.BookTable,
        ledger.LinkTable.Of(ledger.Links.Select(l => l.Procedure == procedure ? l with { Case = linked } : l).Select(static l => new KeyValuePair<string, LedgerLink>(l.Key, l))));

    /// <summary>This ledger with all that another one holds besides; of two entries under one key the other's.</summary>
    public static Ledger With(this Ledger ledger, Ledger other) => new(
        ledger.DutyTable.Of(ledger.DutyTable.Entries.SetItems(other.DutyTable.Entries)),
        ledger.BookTable.Of(ledger.BookTable.Entries.SetItems(other.BookTable.Entries)),
        ledger.LinkTable.Of(ledger.LinkTable.Entries.SetItems(other.LinkTable.Entries)));

    /// <summary>
    /// This ledger without the ids of cases for which nobody waits any more since an earlier one. A search tries few ids, and a
    /// site has as many as it needs: an id that is used up is one that nobody names again.
    /// </summary>
    public static Ledger WithFreshIds(this Ledger ledger, Ledger before)
    {
        if (ReferenceEquals(ledger.LinkTable, before.LinkTable)) return ledger;
        var books = ledger.BookTable;
        foreach (var key in before.LinkTable.Entries.Keys.Where(k => !ledger.LinkTable.Entries.ContainsKey(k))) books = books.Remove(BookKey.Of(Book.AwaitedCases.Id, key));
        return new(ledger.DutyTable, books, ledger.LinkTable);
    }
}
