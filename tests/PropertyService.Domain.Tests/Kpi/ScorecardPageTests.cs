using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Domain.Shapes;
using Xunit;
using Measure = PropertyService.Domain.Kpi.Kpi;
using Outcome = PropertyService.Domain.Kpi.Outcome;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What a scorecard prints beside its figures, in both languages.</summary>
public sealed class ScorecardPageTests
{
    private static readonly RatioKpi<Trial> Sampled = new(
        "T8", "样本", "Sample", Trials.Kind, Source.None, new("好的", "good"), new("全部", "all"), static _ => static (in t, in w) => Judgement.Of(t.What == Outcome.Counted)) { Target = Target.AtLeast(85), IsSample = true };

    [Fact]
    public void A_target_that_is_met_but_unproven_stands_out_with_the_records_in_doubt()
    {
        // One of one is good; with two more that told against it, one of three would be.
        var card = Of([Trials.Ratio], [Trials.Good("a"), Trials.Good("b") with { What = Outcome.Unusable }, Trials.Good("c") with { What = Outcome.Unusable }]);
        Assert.Equal(Verdict.Unproven, card.Rows[0].Figure.Verdict);
        Has(card, Language.En, "\nunproven: 1\n", "| T1 | Ratio | ≥ 50 % | 100.0 % (1 / 1) | **unproven** (2 of no use may belong to the period) | 0 | 0 | 2 |", "| T1 | unusable | of no use | 2 | b; c |");
        Has(card, Language.Zh, "\n未能证实：1\n", "| T1 | 比率 | ≥ 50 ％ | 100.0 ％（1 / 1） | **未能证实**（可能属于本期的不可用记录 2 条） | 0 | 0 | 2 |", "| T1 | 不可用 | 不可用 | 2 | b；c |");
    }

    [Theory]
    [InlineData(9, "the value meets the target", "数值达到目标")]
    [InlineData(8, "the value does not meet the target", "数值未达到目标")]
    public void A_sample_too_small_to_say_tells_whether_the_plain_value_passes(int good, string en, string zh)
    {
        var card = Of([Sampled], [.. Enumerable.Range(0, 10).Select(i => i < good ? Trials.Good("t" + i) : Trials.Bad("t" + i))]);
        var bounds = card.Rows[0].Figure.Interval!;
        var (low, high) = (new Fraction(bounds.Low, 1), new Fraction(bounds.High, 1));
        Has(card, Language.En, "\ntoo few to say: 1\n", $"| {good}0.0 % ({good} / 10) \\[{low}, {high}\\] | too few to say ({en}) |");
        Has(card, Language.Zh, "\n样本太少，说不准：1\n", $"| {good}0.0 ％（{good} / 10） \\[{low}, {high}\\] | 样本太少，说不准（{zh}） |");
        Assert.Contains(FormattableString.Invariant($",{(good == 9 ? "yes" : "no")},too few to say,{decimal.Round(bounds.Low, 2)},{decimal.Round(bounds.High, 2)},"), ScorecardCsv.Write(card, Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Verdicts_are_counted_in_the_order_in_which_people_ask_for_them()
    {
        var open = new CountKpi<Trial>("T7", "件数", "Count", Trials.Kind, Source.None, new("好的", "good"), static _ => static (in _, in _) => Judgement.Outside);
        var card = Of([Trials.Daily, open, Trials.Count, Trials.Ratio], [Trials.Good("a")]);
        Has(card, Language.En, "\nmet: 1; not met: 1; no data: 1; no target: 1\n", "| T1 | Ratio | ≥ 50 % | 100.0 % (1 / 1) | met |", "| T2 | Count | ≤ 0 | 1 | **not met** |", "| T7 | Count | — | 0 | no target |");
        Has(card, Language.Zh, "\n达标：1；未达标：1；无数据：1；无目标：1\n");
    }

    [Theory]
    [InlineData("2026-09-30 23:59", "The period has not begun.", "统计期尚未开始。")]
    [InlineData("2026-10-01 00:00", "The period has not begun.", "统计期尚未开始。")]
    [InlineData("2026-10-01 00:01", "The period is still running; the figures are as of then.", "统计期尚未结束，数值只算到统计时刻。")]
    [InlineData("2026-10-31 23:59", "The period is still running; the figures are as of then.", "统计期尚未结束，数值只算到统计时刻。")]
    [InlineData("2026-11-01 00:00", null, null)]
    public void A_page_says_whether_its_period_has_begun_and_ended(string asOf, string? en, string? zh)
    {
        var card = Scorecard.Of(Records([]), Given.Context("2026-10", asOf), 0, Groups([Trials.Ratio]));
        foreach (var (language, text) in new[] { (Language.En, en), (Language.Zh, zh) })
            Assert.Equal(text is null ? "" : text + "\n\n", Between(ScorecardMarkdown.Write(card, language), card.Context.Policy.Fingerprint[..12] + "\n\n", language == Language.En ? "not applicable" : "不适用"));
    }

    [Fact]
    public void While_a_period_runs_nobody_says_whether_it_gets_better()
    {
        var kpi = new CountKpi<Trial>("T2", "件数", "Count", Trials.Kind, Source.None, new("好的", "good"), static _ => static (in t, in w) => w.Has(t.At) ? Judgement.Counted : Judgement.Outside) { Target = Target.AtMost(5) };
        Trial[] trials = [Trials.Good("a"), Trials.Good("b"), Trials.Good("c") with { At = Given.At("2026-09-05 09:00") }];
        var running = Scorecard.Of(Records(trials), Given.Context("2026-10", "2026-10-31 23:59"), 1, Groups([kpi]));
        var ended = Scorecard.Of(Records(trials), Given.Context("2026-10", "2026-11-01 00:00"), 1, Groups([kpi]));
        Assert.Equal((Trend.Unknown, Trend.Worse, 1m, 1m), (running.Rows[0].Trend, ended.Rows[0].Trend, running.Rows[0].Change, ended.Rows[0].Change));
        Has(running, Language.En, "| T2 | Count | ≤ 5 | 2 | met | 1 | +1.0 | 0 | 0 | 0 |");
        Has(ended, Language.En, "| T2 | Count | ≤ 5 | 2 | met | 1 | worse +1.0 | 0 | 0 | 0 |");
        Has(ended, Language.Zh, "| T2 | 件数 | ≤ 5 | 2 | 达标 | 1 | 变差 +1.0 | 0 | 0 | 0 |");
        Assert.Contains(",met,,,,1,0,0,0,0,", ScorecardCsv.Write(running, Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_beyond_the_first_ones_are_told_by_their_number_for_each_reason()
    {
        Trial[] trials =
        [
            .. Several("m", 5, Outcome.Missed), .. Several("n", 2, Outcome.NotYetDue),
            .. Several("u", 3, Outcome.Unusable), .. Several("v", 4, Outcome.Counted).Select(static t => t with { Of = "" }),
            .. Several("x", 4, Outcome.Counted).Select(static t => t with { Exclusion = new(Trials.Left, "closed", "Li") }),
        ];
        var card = Scorecard.Of(Records(trials), Given.Context("2026-10", lineage: 2), 0, Groups([Trials.Ratio]));
        Has(card, Language.En, "| T1 | missed | — | 5 | m0; m1; and 3 more |", "| T1 | left out | left out | 4 | x0 (Li: closed); x1 (Li: closed); and 2 more |", "| T1 | not yet due | — | 2 | n0; n1 |");
        // Of two faults the first two records have the one; of the other the page can only tell how many.
        Has(card, Language.En, "| T1 | unusable | of no use | 3 | u0; u1; and 1 more |", " | 4 | and 4 more |");
        Has(card, Language.Zh, "| T1 | 未达到 | — | 5 | m0；m1；另 3 条 |", "| T1 | 剔除 | 剔除 | 4 | x0（Li：closed）；x1（Li：closed）；另 2 条 |", "| T1 | 未到期 | — | 2 | n0；n1 |");
        var nobody = Scorecard.Of(Records(trials), Given.Context("2026-10", lineage: 0), 0, Groups([Trials.Ratio]));
        Has(nobody, Language.En, "| T1 | missed | — | 5 | and 5 more |");
    }

    [Fact]
    public void A_page_without_any_record_behind_it_has_no_table_of_them() =>
        Assert.DoesNotContain("Records missed", ScorecardMarkdown.Write(Of([Trials.Ratio], [Trials.Good("a")]), Language.En), StringComparison.Ordinal);

    [Fact]
    public void The_rolls_that_were_asked_stand_on_the_page_with_how_many_and_the_first_twelve()
    {
        string[] names = [.. Enumerable.Range(10, 13).Select(static n => "p" + n)];
        var plan = SitePlan.Empty.With(Trials.Roll, names).With(Rolls.ShowFlats, "A|1").With(Rolls.Guards, "Zhao");
        var card = Scorecard.Of(KpiRecords.Of(plan).With(Trials.Kind, []), Given.Context("2026-10"), 0, Groups([Trials.Daily, Trials.Time, NightCheckKpis.HalfHourlyChecks, ShowFlatKpis.FireEquipment]));
        var rows = "| show flats `show-flats` | 1 | A\\|1 |\n| roll `trial-roll` | 13 | " + string.Join("; ", names.Take(12)) + " |\n\n";
        Has(card, Language.En, "## Rolls asked about\n\n| Roll | Number | Names (the first ones) |\n| --- | --- | --- |\n" + rows);
        Has(card, Language.Zh, "## 所用名册\n\n| 名册 | 项数 | 名称（只列前几项） |\n", "| 名册 `trial-roll` | 13 | " + string.Join("；", names.Take(12)) + " |");
        // The site itself, what the plan does not tell, and what no measure of the page asks are no news.
        Assert.DoesNotContain("`site`", ScorecardMarkdown.Write(card, Language.En), StringComparison.Ordinal);
        Assert.DoesNotContain("`guards`", ScorecardMarkdown.Write(card, Language.En), StringComparison.Ordinal);
        Assert.DoesNotContain("Rolls asked about", ScorecardMarkdown.Write(Of([Trials.Daily], []), Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_the_default_is_printed_with_the_default()
    {
        var policy = Given.Policy.With(RepairParameters.FixedWithin, Duration.FromHours(8)).Value.With(RepairParameters.PromiseMax, Duration.FromHours(24)).Value;
        var card = Scorecard.Of(Records([]), Given.Context("2026-10", policy: policy), 0, Groups([CompanyKpis.RepairTimeliness]));
        Has(card, Language.En, "`repair.urgent.fixHours` | 8 hours (default: 38 hours) |", "`repair.promiseMaxHours` | 24 hours (default: no maximum) |", "`repair.urgent.onSiteHours` | 2 hours |");
        Has(card, Language.Zh, "`repair.urgent.fixHours` | 8 小时（默认：38 小时） |", "`repair.promiseMaxHours` | 24 小时（默认：不设上限） |", "`repair.urgent.onSiteHours` | 2 小时 |");
    }

    [Fact]
    public void What_no_clause_says_and_what_figure_is_ours_is_marked()
    {
        var bound = new Parameter<int>("trial.bound", "界限", "Bound", new IntegerShape(0, 9, new("件", "pieces")), 1, Source.Proposed("没有人想过", "nobody thought | of it").OurFigure());
        RatioKpi<Trial> Kpi(string id, Source source) => new(id, "比率", "Ratio", Trials.Kind, source, new("好的", "good"), new("全部", "all"), static _ => static (in _, in _) => Judgement.Counted) { Parameters = [bound] };
        var card = Of(
            [Kpi("T1", Source.Of("SS-2.4").OurFigure().ReadAs("读法", "a reading")), Kpi("T2", Source.Proposed("本方", "we want it")), Kpi("T3", Source.Of("SS-2.4") with { ProposedBecause = new("本方", "we want it") }), Kpi("T4", Source.Of("SS-2.4"))], []);
        Has(
            card, Language.En, "| Bound `trial.bound` | 1 | proposed: nobody thought \\| of it (the figure is ours) | — |", "| T1 | good | all | SS-2.4 (the figure is ours) | a reading |", "| T2 | good | all | proposed: we want it | — |",
            "| T3 | good | all | SS-2.4; proposed: we want it | — |", "| T4 | good | all | SS-2.4 | — |");
        Has(
            card, Language.Zh, "| 界限 `trial.bound` | 1 | 本方提出：没有人想过（数值为本库所定） | — |", "| T1 | 好的 | 全部 | SS-2.4（数值为本库所定） | 读法 |", "| T2 | 好的 | 全部 | 本方提出：本方 | — |");
    }

    [Fact]
    public void Two_measures_with_one_id_make_no_scorecard()
    {
        var twin = new CountKpi<Trial>("T1", "别的", "Another", Trials.Kind, Source.None, new("好的", "good"), static _ => static (in _, in _) => Judgement.Counted);
        Measure[] both = [Trials.Ratio, twin];
        var context = Given.Context("2026-10");
        KpiGroup[] apart = [.. Groups([Trials.Ratio]), new("others", new("其他", "Others"), [twin])];
        Assert.Contains("T1", Assert.Throws<ArgumentException>(() => Scorecard.Of(Records([]), context, 0, Groups(both))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Records([]), context, 0, apart));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Groups(both), Records([]).Figures(both, context)));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Groups([Trials.Ratio, Trials.Ratio]), Records([]).Figures([Trials.Ratio, Trials.Ratio], context)));
    }

    [Fact]
    public void Where_a_policy_changes_nothing_the_page_says_so_twice()
    {
        var page = ScorecardMarkdown.Write(WhatIf.Of(Records([Trials.Good("a")]), Given.Context("2026-10"), Given.Policy, [Trials.Ratio]), Language.En);
        Assert.EndsWith("## Parameters changed\n\nNone.\n\n## Figures changed\n\nNone.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_periods_before_there_is_no_trend_and_without_parameters_no_table_of_them()
    {
        var page = ScorecardMarkdown.Write(Of([Trials.Ratio], [Trials.Good("a")]), Language.En);
        Assert.Contains("| Figure | Verdict | Left out |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameters in force", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_before_shows_its_value_or_why_it_has_none_and_a_fall_its_sign()
    {
        var card = Scorecard.Of(Records([Trials.Good("a"), Trials.Bad("b"), Trials.Good("c") with { At = Given.At("2026-09-05 09:00") }]), Given.Context("2026-10"), 2, Groups([Trials.Dated]));
        Has(card, Language.En, "| met | 100.0 % | not applicable | worse −50.0 |");
    }

    [Theory]
    [InlineData(false, "Ratio (in the clauses by the month)", "比率（条款按月）")]
    [InlineData(true, "Ratio (by default by the month)", "比率（本库默认按月）")]
    public void A_figure_over_another_period_than_is_asked_for_says_who_asks(bool ours, string en, string zh)
    {
        var kpi = new RatioKpi<Trial>("T1", "比率", "Ratio", Trials.Kind, Source.None, new("好的", "good"), new("全部", "all"), static _ => static (in _, in _) => Judgement.Counted) { PeriodIsOurs = ours };
        var card = Scorecard.Of(Records([]), Given.Context("2026-Q4"), 0, Groups([kpi]));
        Has(card, Language.En, en);
        Has(card, Language.Zh, zh);
    }

    [Fact]
    public void Figures_of_other_measures_in_one_of_the_periods_make_no_scorecard()
    {
        var (now, before) = (Given.Context("2026-10"), Given.Context("2026-09"));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(Groups([Trials.Ratio]), Records([]).Figures([Trials.Ratio], now), Records([]).Figures([Trials.Count], before)));
        Assert.NotNull(Scorecard.Of(Groups([Trials.Ratio]), Records([]).Figures([Trials.Ratio], now), Records([]).Figures([Trials.Ratio], before)));
    }

    private static Scorecard Of(Measure[] kpis, Trial[] trials) => Scorecard.Of(Records(trials), Given.Context("2026-10"), 0, Groups(kpis));

    private static KpiGroup[] Groups(Measure[] kpis) => [new("trials", new("试验", "Trials"), kpis)];

    private static KpiRecords Records(Trial[] trials) => KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, trials);

    private static IEnumerable<Trial> Several(string id, int number, Outcome what) => Enumerable.Range(0, number).Select(i => Trials.Good(id + i) with { What = what });

    private static void Has(Scorecard card, Language language, params string[] texts)
    {
        var page = ScorecardMarkdown.Write(card, language);
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    private static string Between(string page, string from, string to)
    {
        var begin = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return page[begin..page.IndexOf(to, begin, StringComparison.Ordinal)];
    }
}
