using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using GateDay;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>One attempt of the day: the command as it came in, and what it was tried on.</summary>
internal sealed record Attempt(string Command, Case Before, Ledger Ledger, Decision Decision)
{
    public string CaseText { get; } = CaseCodec.Write(Before).ToString();

    public string LedgerText => LedgerCodec.Write(Ledger).ToString();
}

/// <summary>The real documents that are spoiled: those of the shipped day, and the samples.</summary>
internal static class Seeds
{
    private static readonly Lazy<(IReadOnlyList<Attempt> Attempts, DayRunner Day)> Whole = new(static () => Run());

    public static SitePolicy Policy { get; } = Catalogue.Standard.DefaultPolicy();

    public static JsonService Service { get; } = new(Catalogue.Standard, Policy);

    public static IReadOnlyList<Attempt> Attempts => Whole.Value.Attempts;

    /// <summary>Commands, each with an id.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Attempts.Select(static a => a.Command)];

    public static IReadOnlyList<string> Cases { get; } = [.. Attempts.Select(static a => a.CaseText).Distinct()];

    /// <summary>The ledger as it was in the course of the day.</summary>
    public static IReadOnlyList<string> Ledgers { get; } = [.. Attempts.Where(static (_, i) => i % 50 == 0).Select(static a => a.LedgerText)];

    /// <summary>The journal of each case, one entry a line.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Journals { get; } =
        [.. Whole.Value.Day.Journal.GroupBy(static l => (l.Procedure.Id, l.CaseId)).Select(static g => g.Select(static l => JournalCodec.Write(l).ToString()).ToArray())];

    public static IReadOnlyList<string> Entries { get; } = [.. Journals.SelectMany(static j => j)];

    /// <summary>The journal of each case as a sealed one of its own.</summary>
    public static IReadOnlyList<SealedDay> Chains { get; } = [.. Whole.Value.Day.Journal.GroupBy(static l => (l.Procedure.Id, l.CaseId)).Where(static (_, i) => i % 10 == 0).Select(static g => SealedDay.Of(g))];

    public static IReadOnlyList<string> SealedLines { get; } = [.. Chains.SelectMany(static c => c.Lines)];

    public static IReadOnlyList<string> Openings { get; } = [.. Chains.SelectMany(static c => c.OpeningLines)];

    /// <summary>The day as it is written, in parts.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Days { get; } = [.. File.ReadAllLines(ShippedDay).Chunk(40)];

    public static IReadOnlyList<string> Policies { get; } = [.. Directory.GetFiles(At("policies"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static IReadOnlyList<string> Records { get; } = [File.ReadAllText(Path.Combine(At("kpi"), "records.json")), KpiRecordsCodec.Write(Whole.Value.Day.Records.Records()).ToString()];

    public static IReadOnlyList<string> Questions { get; } =
    [
        """{"at":"2027-01-01T00:00:00+08:00","by":{"role":"cs-lead","id":"l-1"}}""", """{"at":"2026-03-02T09:30:00+08:00","by":{"role":"gate-guard","id":"g-12"}}""",
        """{"period":"2026-10","asOf":"2026-11-02T08:00:00+08:00","earlier":2}""", """{"period":"2026-W10","asOf":"2026-03-09T08:00:00+08:00"}""",
    ];

    private static string ShippedDay => Path.Combine(AppContext.BaseDirectory, "day.jsonl");

    /// <summary>Texts in the place of others, whatever they are of.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Commands, .. Entries, .. SealedLines, .. Openings, .. Questions, .. Cases.Where(static (_, i) => i % 4 == 0)];

    private static (IReadOnlyList<Attempt> Attempts, DayRunner Day) Run()
    {
        var (day, attempts) = (new DayRunner(Catalogue.Standard, Policy), new List<Attempt>());
        using var file = File.OpenRead(ShippedDay);
        var ledger = day.Ledger;
        foreach (var step in day.Run(ByteLines.Of(file, JsonLimits.Document.MaxBytes)))
        {
            if (step is Decided { Repeated: false, Decision: var decision })
                attempts.Add(new(SubmissionCodec.Write(new(decision.Before.Procedure, decision.Before.Id, decision.Submission)).ToString(), decision.Before, ledger, decision));
            ledger = day.Ledger;
        }

        return (attempts, day);
    }

    private static string At(string sample, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "samples", sample));
}
