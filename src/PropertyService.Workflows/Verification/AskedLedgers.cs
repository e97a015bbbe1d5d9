using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>
/// Numbers the ledgers that two procedures can tell apart: by the links, and by the entries and duties about which either was
/// seen to ask. What nobody asks about makes no difference now, nor after any step, since a step enters and strikes by name.
/// </summary>
internal sealed class AskedLedgers
{
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<Ledger, int> byReference = [];
    private readonly Dictionary<string, int> byText = new(StringComparer.Ordinal);
    private readonly HashSet<(string Book, string Key, string Value)> leftOut = [];
    private readonly HashSet<(string Thing, string Duty, string Item, string Post, string Owner)> dutiesLeftOut = [];

    /// <summary>Whether something was asked about which ledgers had not been told apart: all must be numbered anew.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Remembers what a decision asked.</summary>
    public void Note(IReadOnlyList<LedgerRead> reads)
    {
        foreach (var read in reads)
        {
            if (!questions.Add(read.Question)) continue;
            byReference.Clear();
            IsStale |= leftOut.Any(e => LedgerView.IsAbout(read.Question, e.Book, e.Key, e.Value)) || dutiesLeftOut.Any(d => LedgerView.IsAbout(read.Question, d));
        }
    }

    /// <summary>Forgets the numbers, and keeps what was asked.</summary>
    public void Renew()
    {
        byReference.Clear();
        byText.Clear();
        leftOut.Clear();
        dutiesLeftOut.Clear();
        IsStale = false;
    }

    public int Of(Ledger ledger)
    {
        if (byReference.TryGetValue(ledger, out var number)) return number;
        var text = LedgerKeys.TextOf(ledger.Entries.Where(IsAsked), ledger.Links, ledger.Duties.Where(IsAsked));
        if (!byText.TryGetValue(text, out number)) byText[text] = number = byText.Count;
        byReference[ledger] = number;
        return number;
    }

    private bool IsAsked((string Book, string Key, string Value) entry)
    {
        foreach (var question in questions)
            if (LedgerView.IsAbout(question, entry.Book, entry.Key, entry.Value)) return true;
        leftOut.Add(entry);
        return false;
    }

    private bool IsAsked(LedgerDuty duty)
    {
        var about = (duty.Duty.Thing?.Id ?? "", duty.Duty.Id, duty.Item, duty.Post, duty.Owner);
        foreach (var question in questions)
            if (LedgerView.IsAbout(question, about)) return true;
        dutiesLeftOut.Add(about);
        return false;
    }
}
