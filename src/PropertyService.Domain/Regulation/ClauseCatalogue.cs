using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PropertyService.Domain.Regulation;

/// <summary>
/// All clauses that may be cited. Open: a vendor adds a document with his own clauses and gets a new catalogue.
/// </summary>
public sealed class ClauseCatalogue
{
    private readonly Dictionary<string, Clause> byId;
    private readonly Dictionary<string, Entry> entries;
    private readonly Dictionary<string, Wording> documents;

    private ClauseCatalogue(IReadOnlyList<Clause> all, IReadOnlyList<Entry> entries, Dictionary<string, Wording> documents)
    {
        (All, Entries) = (all, entries);
        this.entries = entries.ToDictionary(static e => e.Id, StringComparer.Ordinal);
        this.documents = documents;
        byId = all.ToDictionary(static c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The 968 clauses that ship with the library.</summary>
    public static ClauseCatalogue Standard { get; } = Load();

    /// <summary>All clauses in the order of their documents.</summary>
    public IReadOnlyList<Clause> All { get; }

    /// <summary>The entries about contradictions, gaps, legal flags and corrections, in order.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The titles of the documents by code.</summary>
    public IReadOnlyDictionary<string, Wording> Documents => documents;

    /// <summary>The clause with an id, or null when there is none.</summary>
    /// <param name="id">The clause id.</param>
    public Clause? Find(string id) => byId.TryGetValue(id, out var clause) ? clause : null;

    /// <summary>The entry with an id, or null when there is none.</summary>
    /// <param name="id">The entry id.</param>
    public Entry? FindEntry(string id) => entries.TryGetValue(id, out var entry) ? entry : null;

    /// <summary>A catalogue with one more document.</summary>
    /// <param name="code">The document's code, which stands before the first hyphen of its clause ids.</param>
    /// <param name="title">Its title.</param>
    /// <param name="clauses">Its clauses.</param>
    /// <exception cref="ArgumentException">The code or a clause id is taken, or a clause id has another code.</exception>
    public ClauseCatalogue With(string code, Wording title, params Clause[] clauses)
    {
        if (documents.ContainsKey(code)) throw new ArgumentException($"The document code '{code}' is taken.", nameof(code));
        foreach (var clause in clauses)
            if (byId.ContainsKey(clause.Id) || clause.Document != code)
                throw new ArgumentException($"The clause id '{clause.Id}' is taken or does not begin with '{code}-'.", nameof(clauses));
        return new([.. All, .. clauses], Entries, new Dictionary<string, Wording>(documents) { [code] = title });
    }

    private static ClauseCatalogue Load() => new(
        Rows("clauses.tsv").Select(static r => new Clause(r[0], r[1], r[2], r[3], r[4], new(r[5], r[6]), r[7])).ToArray(),
        Rows("entries.tsv").Select(static r => new Entry(r[0], Words(r[1]), Words(r[2]), new(r[3], r[4]))).ToArray(),
        Rows("documents.tsv").ToDictionary(static r => r[0], static r => new Wording(r[1], r[2]), StringComparer.Ordinal));

    private static Seq<string> Words(string cell) => Seq.From(cell.Split([' '], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string[]> Rows(string resource)
    {
#pragma warning disable RS0030 // The texts of the catalogue lie in the assembly itself; nothing is looked up but them.
        using var stream = typeof(ClauseCatalogue).Assembly.GetManifestResourceStream(resource)!;
#pragma warning restore RS0030
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}
