using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>One question put to the ledger during a decision, and the answer; both stand in the journal entry.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What the ledger said, as plain values.</param>
public sealed record LedgerRead(string Question, Datum Answer)
{
    /// <summary>Equal when question and the written answer are.</summary>
    /// <param name="other">The other read.</param>
    public bool Equals(LedgerRead? other) => other is not null && Question == other.Question && Answer.ToString() == other.Answer.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Question);
}

/// <summary>
/// The ledger as one decision sees it: a few questions, each answered from the ledger (or, on replay, from the journal) and
/// noted. Entries of the deciding case itself are left out where a question is about other cases.
/// </summary>
public sealed class LedgerView
{
    private const string EntryOf = "entry";
    private const string KeysOf = "keys-with";
    private const string Elsewhere = "elsewhere";
    private const string Open = "open-at";
    private const string Count = "count-at";
    private const string Owed = "owed-at";
    private const string OwedBy = "owed-by";
    private const string Milestones = "reached";
    private const string Awaited = "awaited";

    private readonly Ledger? ledger;
    private readonly IReadOnlyList<LedgerRead>? recorded;
    private readonly string self;
    private List<LedgerRead>? reads;

    internal LedgerView(Ledger ledger, Case owner) => (this.ledger, self) = (ledger, Self(owner));

    internal LedgerView(IReadOnlyList<LedgerRead> recorded, Case owner) => (this.recorded, self) = (recorded, Self(owner));

    internal IReadOnlyList<LedgerRead> Reads => (IReadOnlyList<LedgerRead>?)reads ?? [];

    /// <summary>What a book says under a key, or null.</summary>
    /// <param name="book">The book.</param>
    /// <param name="key">The key.</param>
    public string? Entry(Book book, string key)
    {
        var found = Ask(EntryOf, book.Id, key);
        return found.Kind == DatumKind.Text ? found.AsText : null;
    }

    /// <summary>The keys under which a book has a value, in order.</summary>
    /// <param name="book">The book.</param>
    /// <param name="value">The value.</param>
    public Seq<string> KeysWith(Book book, string value) =>
        Ask(KeysOf, book.Id, value) is { Kind: DatumKind.List } found ? Seq.From(found.AsList.Select(static d => d.AsText)) : default;

    /// <summary>Whether another case has an open duty about a thing: the thing is out, or already held.</summary>
    /// <param name="thing">The kind of thing.</param>
    /// <param name="item">Its id.</param>
    public bool IsElsewhere(Thing thing, string item) => Ask(Elsewhere, thing.Id, item) is { Kind: DatumKind.Boolean, AsBoolean: true };

    /// <summary>The keys of all duties that other cases have open at a post, in order.</summary>
    /// <param name="post">The id of the post.</param>
    public Seq<string> OpenAt(string post) =>
        Ask(Open, "post", post) is { Kind: DatumKind.List } found ? Seq.From(found.AsList.Select(static d => d.AsText)) : default;

    /// <summary>How many things of a kind are held or out under an open duty of a post.</summary>
    /// <param name="thing">The kind of thing.</param>
    /// <param name="post">The id of the post.</param>
    public int CountAt(Thing thing, string post) => Ask(Count, thing.Id, post) is { Kind: DatumKind.Number } found ? (int)found.AsNumber : 0;

    /// <summary>Whether another case of this procedure owes something at a post.</summary>
    /// <param name="duty">What may be owed.</param>
    /// <param name="post">The id of the post.</param>
    public bool IsOwedAt(Duty duty, string post) => Ask(Owed, duty.Id, post) is { Kind: DatumKind.Boolean, AsBoolean: true };

    /// <summary>Whether a case of another procedure owes something now.</summary>
    /// <param name="duty">What it may owe: the id of a duty of that procedure.</param>
    /// <param name="procedure">The id of its procedure.</param>
    /// <param name="other">Its id.</param>
    public bool Owes(string duty, string procedure, string other) => Ask(OwedBy, duty, LedgerKey.Of(procedure, other)) is { Kind: DatumKind.Boolean, AsBoolean: true };

    /// <summary>The milestone that an awaited case reached last, or null.</summary>
    /// <param name="procedure">The id of its procedure.</param>
    /// <param name="linked">Its id.</param>
    public string? Reached(string procedure, string linked)
    {
        var found = Ask(Milestones, procedure, linked);
        return found.Kind == DatumKind.Text ? found.AsText : null;
    }

    /// <summary>Whether some case waits for a case.</summary>
    /// <param name="procedure">The id of the awaited case's procedure.</param>
    /// <param name="linked">The id of the awaited case.</param>
    public bool IsAwaited(string procedure, string linked) => Ask(Awaited, procedure, linked) is { Kind: DatumKind.Boolean, AsBoolean: true };

    /// <summary>What a question is about: a book, or a thing, or every duty; null when it is about none of these but an awaited case.</summary>
    internal static (string? Book, string? Thing, bool EveryDuty) About(string question)
    {
        var parts = question.Split([' '], 3);
        return parts[0] switch
        {
            EntryOf or KeysOf => (parts[1], null, false),
            Elsewhere or Count => (null, parts[1], false),
            Open or Owed => (null, null, true),
            _ => default,
        };
    }

    /// <summary>What a ledger answers to a question as it stands in a journal.</summary>
    internal static Datum Answer(string question, Ledger ledger, string self)
    {
        var parts = question.Split([' '], 3);
        return Answer(parts[0], parts[1], parts[2], ledger, self);
    }

    internal static string Self(Case owner) => LedgerKey.Of(owner.Procedure.Id, owner.Id);

    private static Datum Answer(string kind, string about, string key, Ledger ledger, string self) => kind switch
    {
        EntryOf => Datum.Of(ledger.Entry(about, key)),
        KeysOf => Datum.List(ledger.BookTable.KeysWith(new(MarkKind.Value, about, key)).Select(static k => Datum.Of(BookKey.KeyOf(k)))),
        Elsewhere => Datum.Of(ledger.DutyTable.KeysWith(new(MarkKind.Item, about, key)).Any(k => !LedgerKey.IsOf(k, self))),
        Milestones => Datum.Of(ledger.LinkTo(about, key)?.Reached),
        Awaited => Datum.Of(ledger.LinkTo(about, key) is not null),
        Open => Datum.List(ledger.DutyTable.KeysWith(new(MarkKind.Post, "", key)).Where(k => !LedgerKey.IsOf(k, self)).Select(Datum.Of)),
        Owed => Datum.Of(ledger.DutyTable.KeysWith(new(MarkKind.Owed, self.Substring(0, self.IndexOf('/')), about, key)).Any(k => !LedgerKey.IsOf(k, self))),
        OwedBy => Datum.Of(ledger.DutyTable.KeysWith(new(MarkKind.Owner, about, key)).Count > 0),
        _ => Datum.Of(ledger.DutyTable.KeysWith(new(MarkKind.Thing, about, key)).Count),
    };

    private Datum Ask(string kind, string about, string key)
    {
        var question = kind + " " + about + " " + key;
        var found = ledger is not null ? Answer(kind, about, key, ledger, self) : recorded!.FirstOrDefault(r => r.Question == question)?.Answer ?? Datum.Null;
        (reads ??= []).Add(new(question, found));
        return found;
    }
}
