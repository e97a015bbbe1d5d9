using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using Spectre.Console;

namespace GateDay;

/// <summary>Shows what the next shift must know: what is open, what is overdue, which things are out; and what the day did not show.</summary>
internal sealed class EndOfDay(Screen screen)
{
    public void Show(DayRunner day)
    {
        ShowCounts(day);
        if (!day.HasBegun) return;
        var open = day.Ledger.Duties.OrderBy(static d => d.Due).ThenBy(static d => d.Key, System.StringComparer.Ordinal).ToArray();
        screen.Title(screen.T($"日终 {screen.Clock(day.Now)}：未了结 {open.Length} 项", $"At the end of the day, {screen.Clock(day.Now)}: {open.Length} still open"));
        if (open.Length == 0) screen.Write(0, new Ink(screen.T("没有未了结的事项。", "Nothing is owed.")));
        else
        {
            WriteTable(Table(screen.T("期限", "Due"), screen.T("事项", "Owed"), screen.T("个案", "Case"), screen.T("岗位", "Post"), screen.T("由谁办", "By"), screen.T("接管", "Now with")), open.Select(d => new[]
            {
                d.Due == Instant.MaxValue ? "-" : screen.Clock(d.Due) + (d.Due < day.Now ? " !" : ""), d.Duty.Text.In(screen.Language) + (d.Item.Length == 0 ? "" : " " + d.Item),
                d.Case, screen.T(screen.Post(d.Post), d.Post), d.Duty.HolderFor(day.Cases.First(d.IsOf)).Text.In(screen.Language), d.TakenOverBy ?? "",
            }));
        }

        ShowOverdue(Overdue.Among(day.Cases, day.Now));
        ShowThings(open.Where(static d => d.Duty.Thing is not null).ToArray());
    }

    public void Show(IReadOnlyList<Gap> gaps)
    {
        screen.Title(screen.T("这一天没有演示到的", "What this day did not show"));
        foreach (var gap in gaps)
        {
            screen.Write(0, new(gap.Procedure.Text.In(screen.Language), "bold"), new(" " + gap.Procedure.Id + (gap.IsNone ? screen.T("：全部演示", ": everything was shown") : "")));
            List(screen.T("转移", "rows"), gap.Rows);
            List(screen.T("拒绝原因", "refusals"), gap.Codes);
            List(screen.T("条件", "conditions"), gap.Guards);
        }
    }

    /// <summary>The figures that the day supports, as of the midnight that ends it; and which it does not.</summary>
    public void ShowFigures(DayRunner day, SitePolicy policy)
    {
        var period = ReportingPeriod.Day(day.Now.InZone(policy.Zone).Date);
        var scorecard = Scorecard.Of(day.Records.Records(), new(policy, period, period.EndIn(policy.Zone), SitePlan.Empty), 0, DayRecords.Groups);
        screen.Title(screen.T($"{period} 的指标，算到当日 24:00", $"Figures of {period}, as of the midnight that ends it"));
        WriteTable(
            Table(screen.T("编号", "Id"), screen.T("指标", "Measure"), screen.T("数值", "Figure"), screen.T("结论", "Verdict"), screen.T("剔除", "Left out"), screen.T("未到期", "Not due"), screen.T("不可用", "No use")),
            scorecard.Rows.Select(r => new[]
            {
                r.Figure.Kpi.Id, r.Figure.Kpi.Text.In(screen.Language), r.Figure.Show(screen.Language) + Parts(r.Figure), Verdicts.Shape[r.Figure.Verdict].Text.In(screen.Language),
                Number(r.Figure.Lineage.Excluded.Total), Number(r.Figure.Lineage.NotYetDue.Total), Number(r.Figure.Lineage.Unusable.Total),
            }));
        foreach (var figure in scorecard.Rows.Select(static r => r.Figure).Where(static f => f.Target is not null && f.Lineage.Missed.Total > 0))
            screen.Write(0, new Ink(screen.T(
                $"{figure.Kpi.Id} 未达到：{Named(figure.Lineage.Missed)}（依据 {string.Join("、", figure.Kpi.Source.Clauses)}）",
                $"{figure.Kpi.Id} missed: {Named(figure.Lineage.Missed)} (source {string.Join(", ", figure.Kpi.Source.Clauses)})"), "grey"));
        var others = screen.Join(Kpis.All.Where(static k => !DayRecords.IsSupported(k)).Select(static k => k.Id));
        screen.Write(0, new Ink(screen.T("登记取自这一天的个案；只计签字放行的物品。", "The registers are taken from the cases of the day; of goods, only releases that were signed for."), "grey"));
        screen.Write(0, new Ink(screen.T(
            $"这一天算不出的指标，所需的登记或名册不在命令里（见 --kpi）：{others}", $"What a day cannot tell, since no command holds the registers or rolls that it takes (see --kpi): {others}"), "grey"));
    }

    private static string Parts(Figure figure) =>
        figure.Value is null || figure.Kpi.Denominator is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {figure.Numerator:0.##}/{figure.Denominator:0.##}");

    private string Named(LineageList list) => screen.Join(list.First.Select(static e => e.Id));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void ShowCounts(DayRunner day)
    {
        var cases = day.Cases.ToArray();
        var (c, ended) = (day.Coverage, cases.Count(static one => one.IsEnded));
        screen.Title(screen.T("合计", "In all"));
        screen.Write(0, new Ink(screen.T(
            $"受理 {c.Accepted} 条（其中违规 {c.Breached}，附记 {c.Noted}），拒绝 {c.Refused} 条；个案 {cases.Length} 个，已结束 {ended} 个",
            $"{c.Accepted} accepted ({c.Breached} with a breach, {c.Noted} only noted), {c.Refused} refused; {cases.Length} cases, {ended} of them over")));
    }

    private void ShowOverdue(IReadOnlyList<OverdueDuty> overdue)
    {
        screen.Title(screen.T($"逾期 {overdue.Count} 项", $"{overdue.Count} overdue"));
        foreach (var late in overdue)
        {
            var hours = (int)late.Late.TotalHours;
            var next = late.Next is { } level ? late.Duty.Duty.Escalation[level.Level - 1].RoleFor(late.Case).Text : null;
            screen.Write(0, new(screen.Duty(late.Duty), "red"), new(screen.T(
                $" {late.Case.Procedure.Text.Zh} {late.Case.Id}，已逾期 {hours} 小时 {late.Late.Minutes} 分" + (next is null ? "" : $"；应上报{next.Zh}"),
                $" {late.Case.Procedure.Text.En} {late.Case.Id}, {hours} h {late.Late.Minutes} min late" + (next is null ? "" : $"; to be escalated to the {next.En}"))));
        }

        if (overdue.Count == 0) screen.Write(0, new Ink(screen.T("没有逾期事项。", "Nothing is overdue.")));
    }

    private void ShowThings(LedgerDuty[] things)
    {
        screen.Title(screen.T("在外与押存的物件", "Things out, and things held at a post"));
        foreach (var thing in things)
        {
            var post = screen.Post(thing.Post);
            var where = thing.Duty.Thing!.Is switch
            {
                Whereabouts.AtPost => screen.T("押存于" + post, "held at the " + post),
                Whereabouts.Inside => screen.T("在区内，登记于" + post, "inside, logged at the " + post),
                _ => screen.T($"在外，由{post}发出", "out, issued at the " + post),
            };
            screen.Write(0, new Ink($"{thing.Duty.Thing.Text.In(screen.Language)} {thing.Item}  {where}  {thing.Case}"));
        }

        if (things.Length == 0) screen.Write(0, new Ink(screen.T("没有。", "None.")));
    }

    private void List(string what, IReadOnlyList<string> ids)
    {
        if (ids.Count > 0) screen.Write(2, new(what + screen.T("：", ": "), "grey"), new(string.Join(" ", ids)));
    }

    private static Table Table(params string[] headers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var header in headers) table.AddColumn(new TableColumn(Markup.Escape(header)));
        return table;
    }

    private void WriteTable(Table table, IEnumerable<string[]> rows)
    {
        foreach (var row in rows) table.AddRow(row.Select(static cell => new Text(cell)));
        screen.Console.Write(table);
    }
}
