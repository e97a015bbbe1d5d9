using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Chain;

/// <summary>A sealed journal with its openings.</summary>
internal sealed record SealedDay(IReadOnlyList<string> Lines, Openings Openings, ChainHead Head, IReadOnlyList<JournalLine> Entries)
{
    private static readonly Lazy<SealedDay> Whole = new(static () => Of(ShippedJournal()));

    /// <summary>The day that ships with the sample: every row of every procedure but a few.</summary>
    public static SealedDay Shipped => Whole.Value;

    /// <summary>One visit of it: a document held, a card out, and an attempt that was refused.</summary>
    public static SealedDay Visit(string caseId = "VA-0302-5") => Of(ShippedJournal().Where(l => l.CaseId == caseId));

    public IEnumerable<string> OpeningLines => Openings.Select(static o => o.ToString()).Order(StringComparer.Ordinal);

    public ChainReport Verify(IEnumerable<string> lines, params ChainHead[] heads) => JournalChain.Verify(lines, heads, OpeningLines);

    public static SealedDay Of(IEnumerable<JournalLine> entries)
    {
        using var salts = new CountedSalts();
        var (lines, openings, head, all) = (new List<string>(), Openings.None, ChainHead.Start, entries.ToArray());
        foreach (var entry in all)
        {
            var next = JournalChain.Seal(Catalogue.Standard, head, entry, openings, salts);
            lines.Add(next.Line);
            (openings, head) = (openings.With(next.Added), next.Head);
        }

        return new(lines, openings, head, all);
    }

    private static List<JournalLine> ShippedJournal()
    {
        var (files, ledger, journal) = (new Dictionary<string, CaseFile>(StringComparer.Ordinal), Ledger.Empty, new List<JournalLine>());
        foreach (var text in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "day.jsonl")).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            var (procedure, id, submission) = SubmissionCodec.Read(Catalogue.Standard, text, "line-" + journal.Count).Value;
            var key = procedure.Id + " " + id;
            var file = files.TryGetValue(key, out var known) ? known : CaseFile.New(procedure, id, Catalogue.Standard.DefaultPolicy());
            var (next, decision, repeated) = file.Decide(submission, ledger);
            files[key] = next;
            if (repeated) continue;
            ledger = ledger.Apply(decision);
            if (JournalLine.Of(decision) is { } line) journal.Add(line);
        }

        return journal;
    }
}
