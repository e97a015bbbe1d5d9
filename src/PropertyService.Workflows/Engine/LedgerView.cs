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
    private const string AwaitedNow = "awaited-now";

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

    /// <summary>The milestones that the case for which this one waits has reached; none where another one waits for it.</summary>
    /// <param name="procedure">The id of its procedure.</param>
    /// <param name="linked">Its id.</param>
    public Seq<string> Reached(string procedure, string linked) => Ask(Milestones, procedure, linked) switch
    {
        { Kind: DatumKind.List } found => Seq.From(found.AsList.Select(static d => d.AsText)),
        // Older journals have the one that was reached last.
        { Kind: DatumKind.Text } last => Seq.Of(last.AsText),
        _ => default,
    };

    /// <summary>Whether some case waits, or ever waited, for a case.</summary>
    /// <param name="procedure">The id of the awaited case's procedure.</param>
    /// <param name="linked">The id of the awaited case.</param>
    public bool WasAwaited(string procedure, string linked) => Ask(Awaited, procedure, linked) is { Kind: DatumKind.Boolean, AsBoolean: true };

    /// <summary>Whether some case waits for a case now.</summary>
    /// <param name="procedure">The id of the awaited case's procedure.</param>
    /// <param name="linked">The id of the awaited case.</param>
    public bool IsAwaited(string procedure, string linked) => Ask(AwaitedNow, procedure, linked) is { Kind: DatumKind.Boolean, AsBoolean: true };

    /// <summary>Whether a question as it stands in a journal asks what is owed at a post.</summary>
    internal static bool IsOpenAt(string question) => question.StartsWith(Open + " ", StringComparison.Ordinal);

    /// <summary>Whether the answer to a question as it stands in a journal may depend on a book entry.</summary>
    internal static bool IsAbout(string question, string book, string key, string value)
    {
        var parts = question.Split([' '], 3);
        return parts[0] switch
        {
            EntryOf => parts[1] == book && parts[2] == key,
            KeysOf => parts[1] == book && parts[2] == value,
            Awaited => book == Book.AwaitedCases.Id && key == LedgerKey.Of(parts[1], parts[2]),
            _ => false,
        };
    }

    /// <summary>Whether the answer to a question as it stands in a journal may depend on a duty.</summary>
    internal static bool IsAbout(string question, (string Thing, string Duty, string Item, string Post, string Owner) duty)
    {
        var parts = question.Split([' '], 3);
        return parts[0] switch
        {
            Elsewhere => parts[1] == duty.Thing && parts[2] == duty.Item,
            Count => parts[1] == duty.Thing && parts[2] == duty.Post,
            Open => parts[2] == duty.Post,
            Owed => parts[1] == duty.Duty && parts[2] == duty.Post,
            OwedBy => parts[1] == duty.Duty && parts[2] == duty.Owner,
            _ => false,
        };
    }

    /// <summary>Whether the key of a question as it stands in a journal, or a text of the answer, may name a person.</summary>
    /// <param name="question">The question.</param>
    /// <param name="isPersonalThing">Whether the ids of a kind of things may.</param>
    /// <param name="isPersonalBook">Whether a book may.</param>
    internal static bool MayNamePersons(string question, Func<string, bool> isPersonalThing, Func<string, bool> isPersonalBook)
    {
        var parts = question.Split([' '], 3);
        return parts[0] switch
        {
            EntryOf or KeysOf => isPersonalBook(parts[1]),
            Elsewhere => isPersonalThing(parts[1]),
            _ => false,
        };
    }

    /// <summary>Where in a question as it stands in a journal the key begins.</summary>
    internal static int KeyStart(string question) => question.IndexOf(' ', question.IndexOf(' ') + 1) + 1;

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
        Milestones => Datum.List(ledger.LinkTo(about, key) is { } link && link.Owner == self ? link.Reached.Select(Datum.Of) : []),
        Awaited => Datum.Of(ledger.LinkTo(about, key) is not null || ledger.WasAwaited(about, key)),
        AwaitedNow => Datum.Of(ledger.LinkTo(about, key) is not null),
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
