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
        new(ledger.DutyTable, ledger.BookTable, ledger.LinkTable.Set(awaited.Key, awaited with { Reached = milestone }));

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

    /// <summary>What of this ledger is a case's own or of a kind that is asked for.</summary>
    public static Ledger Of(this Ledger ledger, string owner, Func<LedgerDuty, bool> asks, Func<string, bool> asksBook) => new(
        ledger.DutyTable.Of(ledger.DutyTable.Entries.Where(d => LedgerKey.IsOf(d.Key, owner) || asks(d.Value))),
        ledger.BookTable.Of(ledger.BookTable.Entries.Where(e => asksBook(BookKey.BookOf(e.Key)))),
        ledger.LinkTable.Of(ledger.LinkTable.Entries.Where(l => l.Value.Owner == owner)));
}
