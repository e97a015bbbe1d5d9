using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Documents;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>
/// The records behind the figures of a scorecard as a table for spreadsheets (数据来历): one line for each record that is named,
/// the period itself and no earlier ones. How many are named is the lineage limit of the context.
/// </summary>
public static class LineageCsv
{
    private static readonly Wording[] Columns =
        [new("统计期", "period"), new("编号", "id"), new("处理", "how"), new("记录", "record"), new("理由", "reason"), new("决定人", "decider"), new("决定理由", "because")];

    /// <summary>Writes it.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="language">In which language.</param>
    public static string Write(Scorecard scorecard, Language language)
    {
        var csv = new Csv();
        csv.Row(Columns.Select(c => (object?)c.In(language)));
        foreach (var figure in scorecard.Rows.Select(static r => r.Figure))
            foreach (var (how, list) in ScorecardTexts.Lists(figure.Lineage))
                foreach (var entry in list.First)
                    csv.Row([figure.Context.Period.ToString(), figure.Kpi.Id, how.In(language), entry.Id, entry.Why?.Text.In(language), entry.Exclusion?.Decider, entry.Exclusion?.Because]);
        return csv.ToString();
    }
}
