using System.IO;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;

namespace GateDay;

/// <summary>Computes the figures of a file of records and writes them: as a page, as a table for spreadsheets, or as data.</summary>
internal static class Scorecards
{
    public static int Run(Options options, SitePolicy policy, TextWriter output, TextWriter errors)
    {
        var read = KpiRecordsCodec.Read(File.ReadAllBytes(options.Kpi!));
        foreach (var fault in read.IsOk ? read.Value.Faults : read.Faults) errors.WriteLine($"{LeftOut.Prefix(fault)}{fault.Message.Zh} / {fault.Message.En}");
        if (!read.IsOk) return App.CouldNotStart;
        var period = options.Period!;
        var scorecard = Scorecard.Of(read.Value, new(policy, period, options.AsOf ?? period.EndIn(policy.Zone), SitePlan.Empty));
        if (options.Json)
            foreach (var row in scorecard.Rows) output.Write(Write(row) + "\n");
        else output.Write(options.Csv ? ScorecardCsv.Write(scorecard, options.Language) : ScorecardMarkdown.Write(scorecard, options.Language));
        return read.Value.Faults.Count == 0 ? App.Fine : App.SomethingWrong;
    }

    private static Datum Write(ScorecardRow row)
    {
        var (figure, kpi) = (row.Figure, row.Figure.Kpi);
        return Datum.Map(
            ("id", Datum.Of(kpi.Id)), ("name", Datum.Map(("zh", Datum.Of(kpi.Text.Zh)), ("en", Datum.Of(kpi.Text.En)))), ("group", Datum.Of(row.Group.Id)),
            ("period", Datum.Of(figure.Context.Period.ToString())), ("unit", Datum.Of(kpi.Unit.ToString().ToLowerInvariant())),
            ("target", kpi.Target is { } target ? Datum.Map(("is", Datum.Of(target.Direction == TargetDirection.AtLeast ? "at-least" : "at-most")), ("value", Datum.Of(target.Value))) : Datum.Null),
            ("value", figure.Value is { } value ? Datum.Of(value.Shown) : Datum.Null), ("numerator", Datum.Of(figure.Numerator)), ("denominator", Datum.Of(figure.Denominator)),
            ("verdict", Verdicts.Shape.Write(figure.Verdict)),
            ("excluded", Datum.Of(figure.Lineage.Excluded.Total)), ("notYetDue", Datum.Of(figure.Lineage.NotYetDue.Total)), ("unusable", Datum.Of(figure.Lineage.Unusable.Total)),
            ("missed", Datum.List(figure.Lineage.Missed.First.Select(static e => Datum.Of(e.Id)))),
            ("clauses", Datum.List(kpi.Source.Clauses.Select(static c => Datum.Of(c)))));
    }
}
