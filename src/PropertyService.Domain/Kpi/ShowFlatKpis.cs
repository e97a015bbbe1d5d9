using System.Collections.Generic;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>The targets of show flat, handover and inspection (样板房、交接班与巡检指标). Source SF, SH.</summary>
public static class ShowFlatKpis
{
    /// <summary>Closed on that day (闭馆日).</summary>
    public static readonly Reason Closed = new("closed-day", new("当日不开放", "closed on that day"));

    /// <summary>On leave (休假).</summary>
    public static readonly Reason OnLeave = new("on-leave", new("休假", "on leave"));

    /// <summary>Nobody complained and nothing was to be put right (当月无投诉).</summary>
    public static readonly Reason NoComplaints = new("no-complaints", new("当月没有投诉与整改", "a month without any complaint or rectification"));

    /// <summary>Show-flat inspections (样板房日巡). SF-8.1-1.</summary>
    public static readonly CoverageKpi<Check> Inspections = CheckKpis.Of(
        "K49", "样板房日巡", "Show-flat inspections", Checks.ShowFlat,
        Source.Of("SF-8.1-1", "C-59").ReadAs("每馆每个开放日至少两次；两次的间隔没有规定", "each show flat at least twice on each day that it is open; the time between is not set"),
        new("巡查满两次的开放日", "days open with two inspections or more"),
        new("开放日", "days open"),
        Rolls.ShowFlats, PeriodUnit.Day, 2, [Closed], KpiParameters.ShowFlatInspectedBy);

    /// <summary>Patrol on time (定时定线巡逻). SF-12.3-2.</summary>
    public static readonly RatioKpi<PatrolRound> PatrolOnTime = new(
        "K51", "定时定线巡逻", "Patrol on time", Patrols.Rounds,
        Source.Of("SF-12.3-2", "G-19").ReadAs(
            "时段与路线是站点数据，随记录给出；走错路线不算；一夜跨两日，每次按出发时段结束之日归期", "times and routes are the site's and come with the records; another route does not count; a night lies on two days, and each round on the day on which the time to begin ends"),
        new("按时按线出发的巡逻", "rounds begun in the set time on the set route"),
        new("本期规定的巡逻", "rounds set for the period"),
        static _ => static (in r, in w) => Judge.Within(r.Walked == r.Route ? r.StartedAt : null, r.DueFrom, r.DueTo, w))
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Excludes = [Patrols.Weather],
        Unusable = [Patrols.WindowReversed],
        Fields = ["route", "dueFrom", "dueTo", "startedAt", "walked", "exclusion"],
    };

    /// <summary>Inventory counts (开闭馆清点). SF-6.3.6-1.</summary>
    public static readonly CoverageKpi<Check> InventoryCounts = CheckKpis.Of(
        "K52", "开闭馆清点", "Inventory counts", Checks.Inventory,
        Source.Of("SF-6.3.6-1", "SF-6.2.3.2-1").ReadAs("每馆每个开放日开馆、闭馆各一次，两次分列；钟点不计", "for each show flat and day open one count at opening and one at closing, each asked for itself; the clock time is not"),
        new("已做的清点", "counts made"),
        new("名册上的清点乘以开放日", "counts on the roll times days open"),
        Rolls.InventoryCounts, PeriodUnit.Day, 1, [Closed]);

    /// <summary>Entrance cleaned in time (门前清洁准时). SF-7.1.</summary>
    public static readonly CoverageKpi<Check> EntranceCleaned = new(
        "K53", "门前清洁准时", "Entrance cleaned in time", Checks.EntranceCleaning,
        Source.Of("SF-7.1", "SF-6.2.2.2", "C-57").ReadAs("到点整完成也算准时；迟做的当日算缺", "finished at the very time is in time; a day on which it was late is missed"),
        new("按时清洁完的开放日", "days open on which it was finished in time"),
        new("开放日", "days open"),
        Rolls.ShowFlats, PeriodUnit.Day, 1,
        static policy =>
        {
            var limit = policy.Get(KpiParameters.EntranceCleanBy);
            return (in c, in w, out of, out date) =>
            {
                var local = c.At.InZone(w.Zone);
                (of, date) = (c.Of, local.Date);
                return Judgement.Of(local.TimeOfDay <= limit);
            };
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Excludes = [Closed],
        Parameters = [KpiParameters.EntranceCleanBy],
        Fields = ["of", "at"],
    };

    /// <summary>Weekly supervisors' review (主管周巡检). SF-9.1-1.</summary>
    public static readonly CoverageKpi<Check> SupervisorReviews = CheckKpis.Of(
        "K54", "主管周巡检", "Weekly supervisors' review", Checks.SupervisorReview,
        Source.Of("SF-9.1-1", "C-59").ReadAs("谁是主管以上由站点名册定；每人每周至少一次；整周休假才剔除", "the site's roll says who is a supervisor or above; each at least once a week; left out who was on leave all week"),
        new("有巡检审核的人周", "supervisors and weeks with a patrol and review"),
        new("主管人数乘以周数", "supervisors times weeks"),
        Rolls.Supervisors, PeriodUnit.Week, 1, [OnLeave]);

    /// <summary>Weekly fire-equipment census (消防器材周普查). SF-8.8-2.</summary>
    public static readonly CoverageKpi<Check> FireEquipment = CheckKpis.Of(
        "K55", "消防器材周普查", "Weekly fire-equipment census", Checks.FireEquipment,
        Source.Of("SF-8.8-2").ReadAs("只问每周有无普查；器材的月检是另一层", "asks for the census of each week; the monthly check of each device is another layer"),
        new("有普查的周", "weeks with a census"),
        new("周数", "weeks"),
        Rolls.Site, PeriodUnit.Week, 1, []);

    /// <summary>Monthly rectification review (整改月审). SF-9.2-2.</summary>
    public static readonly CoverageKpi<Check> RectificationReview = CheckKpis.Of(
        "K56", "整改月审", "Monthly rectification review", Checks.RectificationReview,
        Source.Of("SF-9.2-2", "N-31").ReadAs("只指样板房管理；无投诉的月份逐日登记为不问才剔除", "concerns the show flat; a month without complaints is left out where each of its days is written down as not asked"),
        new("做过审查的月", "months with a review"),
        new("月数", "months"),
        Rolls.Site, PeriodUnit.Month, 1, [NoComplaints]);

    /// <summary>Shift record by a named person (交接记录专人). SH-2.2.</summary>
    public static readonly CoverageKpi<ShiftRecord> ShiftRecords = new(
        "K57", "交接记录专人", "Shift record by a named person", Handovers.Shifts,
        Source.Of("SH-2.2", "SH-4.1", "SH-2.1").ReadAs("有记录人且逐项填齐才算；按开班之日归期；没有记录的班次由名册查出", "counts with its recorder's name and every item marked; on the day on which the shift began; a shift without a record is found by the roll"),
        new("专人填齐记录的班次", "shifts with a named person's complete record"),
        new("班次数乘以天数", "shifts times days"),
        Rolls.Shifts, PeriodUnit.Day, 1,
        static _ => static (in s, in w, out of, out date) =>
        {
            (of, date) = (s.Shift, w.DateOf(s.StartedAt));
            return Judgement.Of(s is { Recorder: not null, Complete: true });
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Fields = ["shift", "startedAt", "recorder", "complete"],
    };

    /// <summary>Lead's daily review (领班日审). SH-2.3-2.</summary>
    public static readonly CoverageKpi<ShiftRecord> LeadReview = new(
        "K58", "领班日审", "Lead's daily review", Handovers.Shifts,
        Source.Of("SH-2.3-2", "SH-4.2", "C-32").ReadAs("当天签过任何一班的记录，当天即算已审；次日补签算次日的", "a day on which the lead signed the record of any shift is reviewed; a signature of the next day counts for the next"),
        new("有领班签字的天数", "days with the lead's signature"),
        new("天数", "days"),
        Rolls.Site, PeriodUnit.Day, 1,
        static _ => static (in s, in w, out of, out date) =>
        {
            (of, date) = (Rolls.Site.Id, w.DateOf(s.LeadSignedAt ?? s.StartedAt));
            return Judgement.Of(s.LeadSignedAt is not null);
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Fields = ["leadSignedAt"],
    };

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
        [Inspections, PatrolOnTime, InventoryCounts, EntranceCleaned, SupervisorReviews, FireEquipment, RectificationReview, ShiftRecords, LeadReview];
}
