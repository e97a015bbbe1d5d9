using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>Opens what is to be read and written, and puts the parts together.</summary>
internal static class App
{
    public const int Fine = 0;
    public const int SomethingWrong = 1;
    public const int CouldNotStart = 2;

    private static readonly Catalogue Catalogue = Catalogue.Standard;

    private static string ShippedDay => Path.Combine(AppContext.BaseDirectory, "day.jsonl");

    public static int Run(Options options, Stream input, TextWriter output, TextWriter errors)
    {
        try
        {
            var policy = ReadPolicy(options, errors);
            if (policy is null) return CouldNotStart;
            if (options.Clause is { } clause && Catalogue.Clauses.Find(clause) is null)
            {
                errors.WriteLine($"没有条款“{clause}”\nthere is no clause '{clause}'");
                return CouldNotStart;
            }

            if (options.Kpi is not null) return Scorecards.Run(options, policy, output, errors);
            if (options.Verify is not null) return SealedJournal.Verify(options, output);
            return options.Replay is not null ? Replay(options, policy, output, errors) : RunDay(options, policy, input, output, errors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException { ParamName: "path" })
        {
            errors.WriteLine("无法读写文件：" + e.Message + "\ncannot read or write: " + e.Message);
            return CouldNotStart;
        }
    }

    private static SitePolicy? ReadPolicy(Options options, TextWriter errors)
    {
        if (options.Policy is null) return Catalogue.DefaultPolicy();
        var read = PolicyFile.Read(Catalogue, File.ReadAllText(options.Policy));
        if (read.IsOk) return read.Value;
        errors.WriteLine($"站点参数 {options.Policy} 有 {read.Faults.Count} 处错误 / the policy {options.Policy} has {read.Faults.Count} fault(s):");
        foreach (var fault in read.Faults) errors.WriteLine($"  {LeftOut.Prefix(fault)}{fault.Message.Zh} / {fault.Message.En}");
        return null;
    }

    private static int RunDay(Options options, SitePolicy policy, Stream input, TextWriter output, TextWriter errors)
    {
        using var file = options.File == Options.StandardInput ? null : File.OpenRead(options.File ?? ShippedDay);
        using var journal = options.Journal is null ? null : new StreamWriter(options.Journal, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var day = new DayRunner(Catalogue, policy);
        var screen = options.Json ? null : new Screen(output, options.Language, policy);
        var decisions = screen is null ? null : new DecisionScreen(screen, Catalogue.Clauses);
        decisions?.ShowLegend();
        var shown = false;
        foreach (var step in day.Run(ByteLines.Of(file ?? input, JsonLimits.Document.MaxBytes)))
        {
            if (step is LeftOut left) errors.WriteLine(left.Message);
            else if (step is Decided { Decision: var decision } && !IsWanted(options, decision)) continue;
            else if (step is Decided decided && decisions is not null)
            {
                decisions.Show(decided);
                shown = true;
            }
            else if (step is Decided answer) output.Write(DecisionCodec.Write(answer.Decision, answer.Line) + "\n");
        }

        foreach (var entry in day.Journal) journal?.WriteLine(JournalCodec.Write(entry));
        var head = options.Seal is null ? null : SealedJournal.Write(options.Seal, day.Journal);
        if (screen is not null && !shown && (options.Clause ?? options.Case) is not null) screen.Write(0, new Ink(Nothing(options).In(options.Language)));
        if (screen is not null && (options.Clause ?? options.Case) is null)
        {
            var end = new EndOfDay(screen);
            end.Show(day);
            if (day.HasBegun) end.ShowFigures(day, policy);
            if (options.Coverage || options.File is null) end.Show(day.Coverage.Gaps());
        }

        if (head is null || screen is null) return day.UnderstoodAll ? Fine : SomethingWrong;
        screen.Title(screen.T("流水校验值，请印存", "The head of the journal, to be printed"));
        screen.Write(0, new Ink(head.ToString()));

        return day.UnderstoodAll ? Fine : SomethingWrong;
    }

    /// <summary>That nothing of the day is what was asked for, and where else a clause is encoded.</summary>
    private static Wording Nothing(Options options)
    {
        if (options.Clause is not { } clause) return new($"这一天没有个案 {options.Case} 的决定。", $"The day has no decision of the case {options.Case}.");
        string[] kpis = [.. Kpis.All.Where(k => k.Source.Clauses.Contains(clause)).Select(static k => k.Id)];
        return kpis.Length == 0
            ? new($"这一天没有以 {clause} 为据的决定。", $"No decision of the day rests on {clause}.")
            : new($"这一天没有以 {clause} 为据的决定；指标 {string.Join("、", kpis)} 以它为据，见 --kpi。", $"No decision of the day rests on {clause}; the measures {string.Join(", ", kpis)} do, see --kpi.");
    }

    private static int Replay(Options options, SitePolicy policy, TextWriter output, TextWriter errors)
    {
        using var file = File.OpenRead(options.Replay!);
        var (site, wrong) = JournalFile.Replay(ByteLines.Of(file, JsonLimits.Sealed.MaxBytes), Catalogue, policy, SealedJournal.OpeningsBeside(options.Replay!));
        foreach (var left in wrong) errors.WriteLine(left.Message);
        if (options.Json)
            foreach (var replay in Shown(site)) output.Write(CaseCodec.Write(replay.Case) + "\n");
        else
            new ReplayScreen(new(output, options.Language, policy)).Show(Shown(site), site.Ledger);
        return wrong.Count == 0 && site.Cases.All(static c => c.Differences.Count == 0) ? Fine : SomethingWrong;
    }

    private static bool IsWanted(Options options, Decision decision) =>
        (options.Case is null || options.Case == decision.After.Id) && (options.Clause is null || ClausesOf(decision).Contains(options.Clause));

    /// <summary>The clauses of the step and of what it broke, or of the refusal.</summary>
    private static IEnumerable<string> ClausesOf(Decision decision) => decision.IsAccepted
        ? decision.Transition!.Source.Clauses.Concat(decision.Breaches.SelectMany(static b => b.Source.Clauses))
        : decision.Explain().Clauses;

    /// <summary>The cases that were opened, or that something is wrong with.</summary>
    private static Replay[] Shown(SiteReplay site) => site.Cases.Where(static c => c.Case.Version > 0 || c.Differences.Count > 0).ToArray();
}
