using System.IO;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Json;

namespace GateDay;

/// <summary>Computes the figures of a file of records and writes them: as a page, as a table for spreadsheets, or as data.</summary>
internal static class Scorecards
{
    /// <summary>How many records behind each figure are named for each outcome, where they are wanted.</summary>
    private const int MostRecords = 10_000;

    public static int Run(Options options, SitePolicy policy, TextWriter output, TextWriter errors)
    {
        var read = KpiRecordsCodec.Read(File.ReadAllBytes(options.Kpi!));
        foreach (var fault in read.IsOk ? read.Value.Faults : read.Faults) errors.WriteLine($"{LeftOut.Prefix(fault)}{fault.Message.Zh} / {fault.Message.En}");
        if (!read.IsOk) return App.CouldNotStart;
        var period = options.Period!;
        var context = new KpiContext(policy, period, options.AsOf ?? SystemClock.Instance.GetCurrentInstant(), LineageLimit: options.Lineage ? MostRecords : KpiContext.UsualLineage);
        var scorecard = Scorecard.Of(read.Value, context);
        if (options.Json)
            foreach (var row in scorecard.Rows) output.Write(ScorecardCodec.Write(row) + "\n");
        else output.Write(options.Lineage ? LineageCsv.Write(scorecard, options.Language) : options.Csv ? ScorecardCsv.Write(scorecard, options.Language) : ScorecardMarkdown.Write(scorecard, options.Language));
        return read.Value.Faults.Count == 0 ? App.Fine : App.SomethingWrong;
    }
}
