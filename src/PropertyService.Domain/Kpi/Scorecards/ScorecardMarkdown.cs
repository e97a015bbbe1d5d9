using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi.Scorecards;

/// <summary>A scorecard, or what would come out under another policy, as a page of Markdown that can be printed and defended.</summary>
public static class ScorecardMarkdown
{
    private const int MostNames = 12;

    /// <summary>Writes a scorecard: the figures by group, what was missed, left out or of no use, the parameters in force, and the readings.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="language">In which language.</param>
    public static string Write(Scorecard scorecard, Language language)
    {
        var page = new PageWriter(language);
        Head(page, new("指标", "Figures"), scorecard.Context);
        page.Paragraph(string.Join(page.Then, Verdicts.Shape.Samples.Where(v => scorecard.Count(v) > 0).Select(v => page.Labelled(ScorecardTexts.Of(v), Number(scorecard.Count(v))))));
        foreach (var group in scorecard.Rows.Select(static r => r.Group).Distinct())
        {
            page.Heading(2, group.Text);
            Figures(page, [.. scorecard.Rows.Where(r => r.Group == group)]);
        }

        Behind(page, scorecard);
        RollsOf(page, scorecard);
        Parameters(page, scorecard);
        Readings(page, scorecard);
        return page.ToString();
    }

    /// <summary>Writes what would come out under another policy: the parameters that differ, and the figures that do.</summary>
    /// <param name="whatIf">What would come out.</param>
    /// <param name="language">In which language.</param>
    public static string Write(WhatIf whatIf, Language language)
    {
        var page = new PageWriter(language);
        Head(page, new("假设分析", "What if"), whatIf.Before);
        page.Heading(2, new Wording("改变的参数", "Parameters changed"));
        if (whatIf.Changed.Count == 0) page.Paragraph(new Wording("没有。", "None."));
        else
            page.Table(
                [new("参数", "Parameter"), new("现在", "Now"), new("假设", "Supposed")],
                whatIf.Changed.Select(p => (IReadOnlyList<string>)[Named(page, p), Markdown.Escape(whatIf.Before.Policy.Show(p, language)), Markdown.Escape(whatIf.After.Policy.Show(p, language))]));
        page.Heading(2, new Wording("改变的指标", "Figures changed"));
        if (whatIf.Pairs.Count == 0) page.Paragraph(new Wording("没有。", "None."));
        else
            page.Table(
                [new("编号", "Id"), new("指标", "Measure"), new("现在", "Now"), new("结论", "Verdict"), new("假设", "Supposed"), new("结论", "Verdict")],
                whatIf.Pairs.Select(p => (IReadOnlyList<string>)
                    [p.Before.Kpi.Id, page.Say(p.Before.Kpi.Text), WithParts(page, p.Before), VerdictOf(page, p.Before), WithParts(page, p.After), VerdictOf(page, p.After)]));
        return page.ToString();
    }

    private static void Head(PageWriter page, Wording title, KpiContext context)
    {
        page.Heading(1, page.Say(title) + " " + context.Period);
        page.Paragraph(string.Join(
            page.Then,
            page.Labelled(new("统计时刻", "as of"), ScorecardTexts.Moment(context.AsOf, context.Policy.Zone)),
            page.Labelled(new("时区", "time zone"), Markdown.Escape(context.Policy.Zone.Id)),
            page.Labelled(new("站点参数", "site policy"), context.Policy.Fingerprint.Substring(0, 12))));
        if (context.AsOf <= context.Window.Start) page.Paragraph(new Wording("统计期尚未开始。", "The period has not begun."));
        else if (context.AsOf < context.Window.End) page.Paragraph(new Wording("统计期尚未结束，数值只算到统计时刻。", "The period is still running; the figures are as of then."));
    }

    private static void Figures(PageWriter page, ScorecardRow[] rows) => page.Table(
        [
            new("编号", "Id"), new("指标", "Measure"), new("目标", "Target"), new("数值", "Figure"), new("结论", "Verdict"),
            .. rows[0].Earlier.Select(static e => new Wording(e.Context.Period.ToString(), e.Context.Period.ToString())), .. rows[0].Earlier.Count > 0 ? [new Wording("趋势", "Trend")] : Array.Empty<Wording>(),
            new("剔除", "Left out"), new("未到期", "Not yet due"), new("不可用", "Unusable"),
        ],
        rows.Select(r => (IReadOnlyList<string>)
        [
            r.Figure.Kpi.Id, page.Say(r.Figure.Kpi.Text) + PeriodNote(page, r.Figure), Markdown.Escape(ScorecardTexts.Target(r.Figure.Target, r.Figure.Kpi.Unit, page.Language)),
            WithParts(page, r.Figure), VerdictOf(page, r.Figure),
            .. r.Earlier.Select(e => e.Value is null ? page.Say(ScorecardTexts.Of(e.Verdict)) : Shown(page, e)), .. r.Earlier.Count > 0 ? [TrendOf(page, r)] : Array.Empty<string>(),
            Number(r.Figure.Lineage.Excluded.Total), Number(r.Figure.Lineage.NotYetDue.Total), Number(r.Figure.Lineage.Unusable.Total),
        ]));

    /// <summary>Over which other period the regulations ask for it.</summary>
    private static string PeriodNote(PageWriter page, Figure figure)
    {
        var (unit, ours) = (figure.Kpi.Period, figure.Kpi.PeriodIsOurs);
        if (unit == figure.Context.Period.Unit) return "";
        var text = ScorecardTexts.Of(unit);
        return Bracketed(page, new Wording((ours ? "本库默认按" : "条款按") + text.Zh, (ours ? "by default" : "in the clauses") + " by the " + text.En).In(page.Language));
    }

    private static string Bracketed(PageWriter page, string text) => page.Language == Language.Zh ? "（" + text + "）" : " (" + text + ")";

    private static string Shown(PageWriter page, Figure figure) => Markdown.Escape(ScorecardTexts.Value(figure.Value, figure.Kpi.Unit, page.Language));

    private static string WithParts(PageWriter page, Figure figure)
    {
        if (figure.Value is null) return "";
        var parts = figure.Kpi.Denominator is null ? "" : Bracketed(page, $"{ScorecardTexts.Number(figure.Numerator)} / {ScorecardTexts.Number(figure.Denominator)}");
        var bounds = figure.Interval is { } i ? $" [{new Fraction(i.Low, 1)}, {new Fraction(i.High, 1)}]" : "";
        return Shown(page, figure) + parts + Markdown.Escape(bounds);
    }

    private static string VerdictOf(PageWriter page, Figure figure)
    {
        var text = page.Say(ScorecardTexts.Of(figure.Verdict));
        return figure.Verdict switch
        {
            Verdict.NotMet => Markdown.Bold(text),
            Verdict.TooFewToSay => text + Bracketed(page, page.Say(figure.Passes == true ? ScorecardTexts.Passes : ScorecardTexts.Fails)),
            Verdict.Unproven => Markdown.Bold(text) + Bracketed(page, page.Say(ScorecardTexts.InDoubt(figure.Lineage.InDoubt))),
            _ => text,
        };
    }

    private static string TrendOf(PageWriter page, ScorecardRow row) =>
        row.Change is { } change and not 0 ? (page.Say(ScorecardTexts.Of(row.Trend)) + " " + (change > 0 ? "+" : "−") + new Fraction(Math.Abs(change), 1)).Trim() : page.Say(ScorecardTexts.Of(row.Trend));

    /// <summary>The records by which a figure falls short, and those that it does not count.</summary>
    private static void Behind(PageWriter page, Scorecard scorecard)
    {
        var rows = scorecard.Rows.SelectMany(r => Lists(r.Figure).SelectMany(x => ByReason(x.List).Select(y => (IReadOnlyList<string>)
            [r.Figure.Kpi.Id, page.Say(x.How), y.Why is null ? "" : page.Say(y.Why.Text), Number(y.Count), Entries(page, x.List, y.Why, y.Count)]))).ToArray();
        if (rows.Length == 0) return;
        page.Heading(2, new Wording("未达到、剔除、未到期与不可用的记录", "Records missed, left out, not yet due or of no use"));
        page.Table([new("编号", "Id"), new("处理", "How"), new("理由", "Reason"), new("条数", "Number"), new("记录（只列前几条）", "Records (the first ones)")], rows);
    }

    /// <summary>Of a share what was counted is no news; of a count, such as of accidents, it is what falls short. Without a target nothing does.</summary>
    private static IEnumerable<(Wording How, LineageList List)> Lists(Figure figure) =>
        ScorecardTexts.Lists(figure.Lineage).Where(l => l.List == figure.Lineage.Counted ? figure.Kpi.Denominator is null : l.List != figure.Lineage.Missed || figure.Target is not null);

    private static IEnumerable<(Reason? Why, long Count)> ByReason(LineageList list)
    {
        var without = list.Total - list.ByReason.Sum(static r => r.Count);
        return list.ByReason.Select(static r => ((Reason?)r.Why, r.Count)).Concat(without > 0 ? [(null, without)] : []);
    }

    private static string Entries(PageWriter page, LineageList list, Reason? why, long count)
    {
        string[] named = [.. list.First.Where(e => e.Why == why).Select(e => Entry(page, e))];
        var more = count - named.Length;
        return string.Join(page.Then, more == 0 ? named : [.. named, page.Say(new Wording($"另 {more} 条", $"and {more} more"))]);
    }

    private static string Entry(PageWriter page, LineageEntry entry) =>
        Markdown.Escape(entry.Id) + (entry.Exclusion is { } decided ? Bracketed(page, Markdown.Escape(decided.Decider) + page.Colon + Markdown.Escape(decided.Because)) : "");

    /// <summary>Of how many it was asked: who leaves one out of a roll changes the figures.</summary>
    private static void RollsOf(PageWriter page, Scorecard scorecard)
    {
        var plan = scorecard.Context.Plan;
        Roll[] rolls = [.. scorecard.Rows.SelectMany(static r => r.Figure.Kpi.Rolls).Distinct().Where(r => r != Rolls.Site && plan.Of(r) is not null).OrderBy(static r => r.Id, StringComparer.Ordinal)];
        if (rolls.Length == 0) return;
        page.Heading(2, new Wording("所用名册", "Rolls asked about"));
        page.Table(
            [new("名册", "Roll"), new("项数", "Number"), new("名称（只列前几项）", "Names (the first ones)")],
            rolls.Select(r => (IReadOnlyList<string>)[page.Say(r.Text) + " " + Markdown.Code(r.Id), Number(plan.Of(r)!.Value.Count), string.Join(page.Then, plan.Of(r)!.Value.Take(MostNames).Select(Markdown.Escape))]));
    }

    private static void Parameters(PageWriter page, Scorecard scorecard)
    {
        if (scorecard.Parameters.Count == 0) return;
        page.Heading(2, new Wording("所用参数", "Parameters in force"));
        page.Table(
            [new("参数", "Parameter"), new("取值", "Value"), new("依据", "Source"), new("读法", "Reading")],
            scorecard.Parameters.Select(p => (IReadOnlyList<string>)
                [Named(page, p), ValueOf(page, scorecard.Context.Policy, p), SourceOf(page, p.Source), p.Source.Reading is { } reading ? page.Say(reading) : ""]));
    }

    private static string ValueOf(PageWriter page, SitePolicy policy, Parameter parameter)
    {
        var (value, usual) = (policy.Show(parameter, page.Language), parameter.Show(parameter.DefaultValue, page.Language));
        return Markdown.Escape(value) + (value == usual ? "" : Bracketed(page, page.Say(new Wording("默认", "default")) + page.Colon + Markdown.Escape(usual)));
    }

    /// <summary>The clauses, or why it is there without one, and whether a figure in it is ours.</summary>
    private static string SourceOf(PageWriter page, Source source)
    {
        var ids = Markdown.Escape(source.ToString());
        if (source.ProposedBecause is { } because) ids += (ids.Length > 0 ? page.Then : "") + page.Say(new Wording("本方提出", "proposed")) + page.Colon + page.Say(because);
        return ids + (source.NotInSource ? Bracketed(page, page.Say(new Wording("数值为本库所定", "the figure is ours"))) : "");
    }

    private static string Named(PageWriter page, Parameter parameter) => page.Say(parameter.Text) + " " + Markdown.Code(parameter.Id);

    private static void Readings(PageWriter page, Scorecard scorecard)
    {
        page.Heading(2, new Wording("算法与读法", "How each is computed"));
        page.Table(
            [new("编号", "Id"), new("分子", "Numerator"), new("分母", "Denominator"), new("条款", "Clauses"), new("读法", "Reading")],
            scorecard.Rows.Select(static r => r.Figure.Kpi).Select(k => (IReadOnlyList<string>)
                [k.Id, page.Say(k.Numerator), k.Denominator is { } of ? page.Say(of) : "", SourceOf(page, k.Source), k.Source.Reading is { } reading ? page.Say(reading) : ""]));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
