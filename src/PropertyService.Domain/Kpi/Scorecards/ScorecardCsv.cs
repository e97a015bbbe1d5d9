using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>
/// A scorecard as a table for spreadsheets: one line for each measure and period, the latest period first. UTF-8 without a
/// byte-order mark; a host that hands it to a spreadsheet may want to put one before it.
/// </summary>
public static class ScorecardCsv
{
    private static readonly (Wording Head, System.Func<Figure, ScorecardRow?, Language, object?> Cell)[] Columns =
    [
        (new("统计期", "period"), static (f, _, _) => f.Context.Period.ToString()),
        (new("统计时刻", "as_of"), static (f, _, _) => ScorecardTexts.Moment(f.Context.AsOf, f.Context.Policy.Zone)),
        (new("编号", "id"), static (f, _, _) => f.Kpi.Id),
        (new("指标", "measure"), static (f, _, l) => f.Kpi.Text.In(l)),
        (new("单位", "unit"), static (f, _, l) => ScorecardTexts.Of(f.Kpi.Unit).In(l)),
        (new("目标", "target"), static (f, _, l) => ScorecardTexts.Target(f.Target, f.Kpi.Unit, l)),
        (new("数值", "value"), static (f, _, _) => f.Value?.Shown),
        (new("分子", "numerator"), static (f, _, _) => ScorecardTexts.Part(f.Numerator)),
        (new("分母", "denominator"), static (f, _, _) => f.Kpi.Denominator is null ? null : ScorecardTexts.Part(f.Denominator)),
        (new("数值达到目标", "passes"), static (f, _, l) => f.Passes is { } passes ? new BooleanShape().Show(passes, l) : null),
        (new("结论", "verdict"), static (f, _, l) => ScorecardTexts.Of(f.Verdict).In(l)),
        (new("区间下限", "interval_low"), static (f, _, _) => f.Interval is { } i ? decimal.Round(i.Low, 2) : null),
        (new("区间上限", "interval_high"), static (f, _, _) => f.Interval is { } i ? decimal.Round(i.High, 2) : null),
        (new("趋势", "trend"), static (_, r, l) => r is null ? null : ScorecardTexts.Of(r.Trend).In(l)),
        (new("变化", "change"), static (_, r, _) => r?.Change is { } change ? decimal.Round(change, 2) : null),
        (new("剔除", "left_out"), static (f, _, _) => (decimal)f.Lineage.Excluded.Total),
        (new("未到期", "not_yet_due"), static (f, _, _) => (decimal)f.Lineage.NotYetDue.Total),
        (new("不可用", "unusable"), static (f, _, _) => (decimal)f.Lineage.Unusable.Total),
        (new("存疑", "in_doubt"), static (f, _, _) => (decimal)f.Lineage.InDoubt),
        (new("条款", "clauses"), static (f, _, _) => string.Join(" ", f.Kpi.Source.Clauses)),
        (new("站点参数", "policy"), static (f, _, _) => f.Context.Policy.Fingerprint),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="language">In which language.</param>
    public static string Write(Scorecard scorecard, Language language)
    {
        var csv = new Csv();
        csv.Row(Columns.Select(c => (object?)c.Head.In(language)));
        foreach (var row in scorecard.Rows) csv.Row(Columns.Select(c => c.Cell(row.Figure, row, language)));
        for (var i = 0; i < scorecard.Rows[0].Earlier.Count; i++)
            foreach (var row in scorecard.Rows) csv.Row(Columns.Select(c => c.Cell(row.Earlier[i], null, language)));
        return csv.ToString();
    }
}
