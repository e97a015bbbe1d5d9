using System;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using Xunit;
using Outcome = PropertyService.Domain.Kpi.Outcome;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>The tables for spreadsheets: the figures, and the records behind them.</summary>
public sealed class ScorecardTableTests
{
    private static readonly KpiGroup[] Groups = [new("trials", new("试验", "Trials"), [Trials.Ratio, Trials.Count])];

    /// <summary>Two good, one missed, one left out, one not yet due, two of no use.</summary>
    private static readonly Trial[] Seven =
    [
        Trials.Good("a"), Trials.Good("=b"), Trials.Bad("c"), Trials.Good("d") with { Exclusion = new(Trials.Left, "shut, all day", "Li") },
        Trials.Good("e") with { What = Outcome.NotYetDue }, Trials.Good("f") with { What = Outcome.Unusable }, Trials.Good("g") with { Amount = -1 },
    ];

    [Fact]
    public void Every_figure_has_its_plain_pass_flag_the_records_in_doubt_and_the_policy()
    {
        var card = Of(Seven);
        var policy = card.Context.Policy.Fingerprint;
        // 2 of 3 meet 50 %; with two more that told against it 2 of 5 would not.
        Assert.Equal(
            [
                "period,as_of,id,measure,unit,target,value,numerator,denominator,passes,verdict,interval_low,interval_high,trend,change,left_out,not_yet_due,unusable,in_doubt,clauses,policy",
                "2026-10,2027-12-31 23:59,T1,Ratio,%,≥ 50 %,66.7,2,3,yes,unproven,,,,,1,1,2,2,," + policy,
                "2026-10,2027-12-31 23:59,T2,Count,count,≤ 0,2,2,,no,not met,,,,,1,1,2,2,," + policy,
            ],
            Lines(ScorecardCsv.Write(card, Language.En)));
        Assert.Equal(
            [
                "统计期,统计时刻,编号,指标,单位,目标,数值,分子,分母,数值达到目标,结论,区间下限,区间上限,趋势,变化,剔除,未到期,不可用,存疑,条款,站点参数",
                "2026-10,2027-12-31 23:59,T1,比率,％,≥ 50 ％,66.7,2,3,是,未能证实,,,,,1,1,2,2,," + policy,
                "2026-10,2027-12-31 23:59,T2,件数,件,≤ 0,2,2,,否,未达标,,,,,1,1,2,2,," + policy,
            ],
            Lines(ScorecardCsv.Write(card, Language.Zh)));
    }

    [Fact]
    public void Where_nothing_can_be_said_neither_value_nor_flag_is_there()
    {
        var card = Scorecard.Of(KpiRecords.Of(SitePlan.Empty), Given.Context("2026-10"), 0, Groups);
        Assert.All(Lines(ScorecardCsv.Write(card, Language.En)).Skip(1), static line => Assert.Contains(",,no data,,,,,0,0,0,0,,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_record_that_is_named_has_a_line_with_how_it_came_out_and_who_decided_it() => Assert.Equal(
        [
            "period,id,how,record,reason,decider,because",
            "2026-10,T1,counted,'=b,,,", "2026-10,T1,counted,a,,,", "2026-10,T1,missed,c,,,", "2026-10,T1,left out,d,left out,Li,\"shut, all day\"", "2026-10,T1,not yet due,e,,,",
            "2026-10,T1,unusable,f,of no use,,", "2026-10,T1,unusable,g,\"the field 'amount' is missing or out of its bounds; expected 0 to 100 (parts), at most three decimal places\",,",
        ],
        Lines(LineageCsv.Write(Of(Seven), Language.En)).Where(static l => !l.Contains(",T2,", StringComparison.Ordinal)));

    [Fact]
    public void The_records_are_told_in_Chinese_too()
    {
        var lines = Lines(LineageCsv.Write(Of(Seven), Language.Zh));
        Assert.Equal("统计期,编号,处理,记录,理由,决定人,决定理由", lines[0]);
        Assert.Contains("2026-10,T2,计入,a,,,", lines);
        Assert.Contains("2026-10,T1,剔除,d,剔除,Li,\"shut, all day\"", lines);
        Assert.Contains("2026-10,T1,未到期,e,,,", lines);
        Assert.Contains("2026-10,T1,不可用,f,不可用,,", lines);
    }

    [Fact]
    public void Only_the_period_itself_and_as_many_as_the_context_keeps_are_named()
    {
        var card = Scorecard.Of(KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, Seven), Given.Context("2026-10", lineage: 1), 2, Groups);
        var lines = Lines(LineageCsv.Write(card, Language.En));
        Assert.Equal(["2026-10,T1,counted,'=b,,,", "2026-10,T1,missed,c,,,", "2026-10,T1,left out,d,left out,Li,\"shut, all day\"", "2026-10,T1,not yet due,e,,,", "2026-10,T1,unusable,f,of no use,,"], lines[1..6]);
        Assert.All(lines.Skip(1), static l => Assert.StartsWith("2026-10,", l, StringComparison.Ordinal));
        Assert.Equal(11, lines.Length);
    }

    private static Scorecard Of(Trial[] trials) => Scorecard.Of(KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, trials), Given.Context("2026-10"), 0, Groups);

    private static string[] Lines(string table)
    {
        Assert.EndsWith("\n", table, StringComparison.Ordinal);
        return table[..^1].Split('\n');
    }
}
