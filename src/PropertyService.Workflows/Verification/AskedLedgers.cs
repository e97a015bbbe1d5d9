using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>
/// Numbers the ledgers that two procedures can tell apart: by the links, and by the entries and duties about which either was
/// seen to ask. What nobody asks about makes no difference now, nor after any step, since a step enters and strikes by name.
/// </summary>
/// <param name="thirds">What third cases can have left in the ledger.</param>
internal sealed class AskedLedgers(IReadOnlyList<Ledger> thirds)
{
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Books, int Links, int Duties), int> numbers = [];
    private readonly Numbering tables = new();
    private readonly Dictionary<int, Ledger[]> met = [];
    private readonly Dictionary<(string Book, string Key, string Value), bool> entries = [];
    private readonly Dictionary<(string Thing, string Duty, string Item, string Post, string Owner), bool> duties = [];

    /// <summary>Whether something was asked about which ledgers had not been told apart: all must be numbered anew.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Remembers what a decision asked.</summary>
    public void Note(IReadOnlyList<LedgerRead> reads)
    {
        foreach (var read in reads)
        {
            if (!questions.Add(read.Question)) continue;
            IsStale |= entries.Any(e => !e.Value && LedgerView.IsAbout(read.Question, e.Key.Book, e.Key.Key, e.Key.Value))
                || duties.Any(d => !d.Value && LedgerView.IsAbout(read.Question, d.Key));
        }
    }

    /// <summary>Forgets the numbers, and keeps what was asked.</summary>
    public void Renew()
    {
        numbers.Clear();
        met.Clear();
        tables.Clear();
        entries.Clear();
        duties.Clear();
        IsStale = false;
    }

    public int Of(Ledger ledger)
    {
        // Most steps leave two of the three parts as they were.
        var parts = (
            tables.Of(ledger.BookTable, (this, ledger), static of => LedgerKeys.TextOf(of.ledger.Entries.Where(of.Item1.IsAsked), [], [])),
            tables.Of(ledger.LinkTable, ledger, static l => LedgerKeys.TextOf([], l.Links, [])),
            tables.Of(ledger.DutyTable, (this, ledger), static of => LedgerKeys.TextOf([], [], of.ledger.Duties.Where(of.Item1.IsAsked))));
        if (!numbers.TryGetValue(parts, out var number)) numbers[parts] = number = numbers.Count;
        return number;
    }

    /// <summary>The ledgers that a step may meet, since third cases go on meanwhile: each that can be told apart once.</summary>
    public IReadOnlyList<Ledger> Met(Ledger ledger)
    {
        var number = Of(ledger);
        if (!met.TryGetValue(number, out var those)) met[number] = those = thirds.Select(t => t.With(ledger)).GroupBy(Of).Select(static g => g.First()).ToArray();
        return those;
    }

    private bool IsAsked((string Book, string Key, string Value) entry)
    {
        if (!entries.TryGetValue(entry, out var asked)) entries[entry] = asked = questions.Any(q => LedgerView.IsAbout(q, entry.Book, entry.Key, entry.Value));
        return asked;
    }

    private bool IsAsked(LedgerDuty duty)
    {
        var about = (duty.Duty.Thing?.Id ?? "", duty.Duty.Id, duty.Item, duty.Post, duty.Owner);
        if (!duties.TryGetValue(about, out var asked)) duties[about] = asked = questions.Any(q => LedgerView.IsAbout(q, about));
        return asked;
    }
}
