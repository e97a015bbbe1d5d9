using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain;

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

    internal static Mark? MarkOf(MarkKind kind, string key, LedgerDuty duty) => kind switch
    {
        MarkKind.Post => new(kind, "", duty.Post),
        MarkKind.Owed => new(kind, duty.Procedure, duty.Duty.Id, duty.Post),
        MarkKind.Item => duty.Duty.Thing is { } thing ? new(kind, thing.Id, duty.Item) : null,
        MarkKind.Thing => duty.Duty.Thing is { } thing ? new(kind, thing.Id, duty.Post) : null,
        _ => new(kind, duty.Duty.Id, duty.Owner),
    };
}

/// <summary>A case for which another case waits, as the ledger knows it.</summary>
/// <param name="Procedure">The id of its procedure.</param>
/// <param name="Case">Its id.</param>
/// <param name="Owner">Procedure and case that wait, as <see cref="LedgerDuty.Owner"/> writes them.</param>
/// <param name="Reached">The ids of the milestones that it has reached, in order of their ids; only added to.</param>
public sealed record LedgerLink(string Procedure, string Case, string Owner, Seq<string> Reached)
{
    /// <summary>Unique on the site: procedure and case.</summary>
    public string Key => LedgerKey.Of(Procedure, Case);

    internal LedgerLink With(string milestone) => Reached.Contains(milestone) ? this : this with { Reached = Seq.From(Reached.Append(milestone).OrderBy(static m => m, StringComparer.Ordinal)) };

    internal static Mark? MarkOf(MarkKind kind, string key, LedgerLink link) => new(kind, "", link.Owner);
}

/// <summary>Keys made of several ids, any of which may hold a slash.</summary>
internal static class LedgerKey
{
    private static readonly char[] Escaped = ['~', '/'];

    /// <summary>The longest key: four texts of the longest kind, with every character escaped.</summary>
    public const int Longest = (4 * 2 * Domain.Shapes.TextShape.LongLimit) + 3;

    public static string Of(params string[] parts) => string.Join("/", Array.ConvertAll(parts, static p => p.IndexOfAny(Escaped) < 0 ? p : p.Replace("~", "~0").Replace("/", "~1")));

    /// <summary>The ids that a key is made of.</summary>
    public static string[] Parts(string key) => Array.ConvertAll(key.Split('/'), static p => p.Replace("~1", "/").Replace("~0", "~"));

    /// <summary>Whether what stands under a key is a case's own.</summary>
    public static bool IsOf(string key, string owner) => key.Length > owner.Length && key[owner.Length] == '/' && key.StartsWith(owner, StringComparison.Ordinal);
}

/// <summary>Keys of book entries: the book, a line break, and the key in the book.</summary>
internal static class BookKey
{
    public static string Of(string book, string key) => book + "\n" + key;

    public static string BookOf(string key) => key.Substring(0, key.IndexOf('\n'));

    public static string KeyOf(string key) => key.Substring(key.IndexOf('\n') + 1);

    public static Mark? MarkOf(MarkKind kind, string key, string value) => new(kind, BookOf(key), value);
}
