using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Access;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>Measures of rules for which the regulations set no target; where there is one, it is taken from the rule (由规则推出的指标).</summary>
public static class DerivedKpis
{
    /// <summary>Due at neither of the two set times (应交接时间不对).</summary>
    public static readonly Reason NotADeskTime = new("not-a-desk-time", new("应交接时间不是规定的早晚两个时刻", "it is due at neither of the two set times"));

    /// <summary>It does not begin with a month (不是月初).</summary>
    public static readonly Reason NotFromTheFirst = new("not-from-the-first", new("起点不是某月一日零点", "it does not begin with the first moment of a month"));

    /// <summary>IDs not returned at day end (未退证件). GC-1.3.A-5.</summary>
    public static readonly CountKpi<Obligation> DocumentsNotReturned = OpenOverMidnight(
        "D01", "未退证件", "IDs not returned at day end", Obligations.DocumentsHeld, Source.Of("GC-1.3.A-5", "GC-2.3.A-7", "GC-2.3.C-6"), new("日终零点仍押着的证件", "documents still held at the midnight that ends a day"));

    /// <summary>Cards not collected (未收卡). GC-1.3.A-6.</summary>
    public static readonly CountKpi<Obligation> CardsNotCollected = OpenOverMidnight(
        "D02", "未收卡", "Cards not collected", Obligations.CardsOut, Source.Of("GC-1.3.A-6", "GC-2.3.A-6", "GC-2.3.C-5"), new("日终零点仍未收回的卡", "cards still out at the midnight that ends a day"));

    /// <summary>Deputy permits left (未领副证). G1-2.D-5.</summary>
    public static readonly CountKpi<Obligation> DeputyPermitsLeft = OpenOverMidnight(
        "D03", "未领副证", "Deputy permits left", Obligations.DeputyPermits, Source.Of("G1-2.D-5"), new("日终零点仍留在门岗的副证", "deputy permits still at the gate at the midnight that ends a day"));

    /// <summary>Follow-ups open (跟进未结). LA-T2-3, G1-1.B3-7.</summary>
    public static readonly CountKpi<Obligation> FollowUpsOpen = OpenOverMidnight(
        "D04", "跟进未结", "Follow-ups open", Obligations.FollowUps, Source.Of("LA-T2-3", "G1-1.B3-7", "GC-2.3.C-4", "G-40"), new("日终零点已逾时仍未结的跟进", "follow-ups past their time and still open at the midnight that ends a day"), FollowUpParameters.Timeout);

    /// <summary>Desk handover on time (跨部门交接准时). SH-3.1-1, SH-3.2.</summary>
    public static readonly RatioKpi<DeskHandover> DeskHandoverOnTime = new(
        "D05", "跨部门交接准时", "Desk handover on time", Handovers.Desk,
        Source.Of("SH-3.1-1", "SH-3.2", "C-49").OurFigure().ReadAs(
            "目标由规则推出；每个工作日两次，应交接的各有一条记录；当天提前交接算准时，晚上那次不早于早上的时刻",
            "the target is taken from the rule; two on each working day, each with its record; earlier on the same day is on time, in the evening not before the morning's time"),
        new("按时的交接", "handovers by the set time"),
        new("本期应做的交接", "handovers due in the period"),
        static policy =>
        {
            var (morning, evening, grace) = (policy.Get(KpiParameters.DeskMorning), policy.Get(KpiParameters.DeskEvening), policy.Get(KpiParameters.DeskGrace));
            return (in h, in w) =>
            {
                var set = h.DueAt.InZone(w.Zone).TimeOfDay;
                if (set != morning && set != evening) return Judge.InPeriod(w.Has(h.DueAt), NotADeskTime);
                var from = set == evening && evening > morning ? (w.DateOf(h.DueAt) + morning).InZoneLeniently(w.Zone).ToInstant() : Judge.FirstMomentOf(w.DateOf(h.DueAt), w);
                return Judge.Within(h.At, from, h.DueAt + grace, w);
            };
        })
    {
        Target = Target.AtLeast(100),
        PeriodIsOurs = true,
        Unusable = [NotADeskTime],
        Parameters = [KpiParameters.DeskMorning, KpiParameters.DeskEvening, KpiParameters.DeskGrace],
        Fields = ["dueAt", "at"],
    };

    /// <summary>Roster on time (值班表按时). LA-C.2-1, LA-C.2-2.</summary>
    public static readonly CoverageKpi<DutyRoster> RosterOnTime = new(
        "D06", "值班表按时", "Roster on time", ResidentServices.Rosters,
        Source.Of("LA-C.2-1", "LA-C.2-2", "C-56").OurFigure().ReadAs(
            "目标由规则推出；每个月底前批好下月的表，算在这个月", "the target is taken from the rule; by the end of each month the next month's roster is approved, which counts for the month that ends"),
        new("下月值班表已在月底前批准的月", "months by whose end the next roster was approved"),
        new("月数", "months"),
        Rolls.Site, PeriodUnit.Month, 1,
        static _ => static (in r, in w, out of, out date) =>
        {
            (of, date) = (Rolls.Site.Id, w.DateOf(r.StartsAt).PlusDays(-1));
            return IsFromTheFirst(r.StartsAt, w) ? Judgement.Of(r.ApprovedAt < r.StartsAt) : Judgement.Unusable(NotFromTheFirst);
        })
    {
        Target = Target.AtLeast(100),
        Unusable = [NotFromTheFirst],
        Fields = ["startsAt", "approvedAt"],
    };

    /// <summary>Monthly visit coverage (月访覆盖). LA-T13V-1.</summary>
    public static readonly CoverageKpi<ResidentVisit> VisitCoverage = new(
        "D07", "月访覆盖", "Monthly visit coverage", ResidentServices.Visits,
        Source.Of("LA-T13V-1", "G-27").OurFigure().ReadAs(
            "目标由规则推出；名册上的每户每月一次，只访一部分的站点把这部分列入名册；整月空置才剔除", "the target is taken from the rule; each household of the roll once a month, and a site that visits a part puts this part on the roll; left out what was vacant all month"),
        new("当月走访过的住户", "households visited in the month"),
        new("住户数乘以月数", "households times months"),
        Rolls.Households, PeriodUnit.Month, 1,
        static _ => static (in v, in w, out of, out date) =>
        {
            (of, date) = (v.Household, w.DateOf(v.VisitedAt));
            return Judgement.Counted;
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [ResidentServices.Vacant],
        Fields = ["household", "visitedAt"],
    };

    /// <summary>Visit record handed in (月访上交). LA-T13V-3.</summary>
    public static readonly RatioKpi<ResidentVisit> VisitRecordsHandedIn = new(
        "D08", "月访上交", "Visit record handed in", ResidentServices.Visits,
        Source.Of("LA-T13V-3").OurFigure().ReadAs("目标由规则推出；走访当月的最后一刻到期", "the target is taken from the rule; due at the last moment of the month of the visit"),
        new("月底前上交的走访记录", "visit records handed in by the end of the month"),
        new("本期到期的走访记录", "visit records due in the period"),
        static _ => static (in v, in w) => Judge.Due(v.HandedInAt, Judge.LastMomentOf(Judge.LastDayOfMonth(w.DateOf(v.VisitedAt)), w), w))
    {
        Target = Target.AtLeast(100),
        Fields = ["visitedAt", "handedInAt"],
    };

    /// <summary>Works notice lead time (施工提前申报). SF-10.2.1-1.</summary>
    public static readonly RatioKpi<WorksApplication> WorksNotice = new(
        "D09", "施工提前申报", "Works notice lead time", ShowFlatWorks.Applications,
        Source.Of("SF-10.2.1-1", "G-20", "N-35").OurFigure().ReadAs("目标由规则推出；按最迟应申报的时刻归期；开工后才申报的算迟", "the target is taken from the rule; the last moment to apply decides the period; applied after the works began is late"),
        new("提前足够的申报", "applications made far enough ahead"),
        new("本期应申报的施工", "applications that fall due in the period"),
        static policy =>
        {
            var notice = policy.Get(KpiParameters.WorksNotice);
            return (in a, in w) => Judge.Due(a.AppliedAt, a.WorksFrom - notice, w);
        })
    {
        Target = Target.AtLeast(100),
        PeriodIsOurs = true,
        Parameters = [KpiParameters.WorksNotice],
        Fields = ["appliedAt", "worksFrom"],
    };

    /// <summary>Works exit check (离场检查). SF-5.7.4-2.</summary>
    public static readonly RatioKpi<WorksExit> WorksExitCheck = new(
        "D10", "离场检查", "Works exit check", ShowFlatWorks.Exits,
        Source.Of("SF-5.7.4-2").OurFigure().ReadAs("目标由规则推出；三样都查了才算", "the target is taken from the rule; all three checks are needed"),
        new("三样都查过的离场", "exits with all three checks"),
        new("本期离场次数", "exits of the period"),
        static _ => static (in e, in w) => Judge.Happened(e.LeftAt, e is { GoodsChecked: true, ToolsChecked: true, PeopleChecked: true }, w))
    {
        Target = Target.AtLeast(100),
        PeriodIsOurs = true,
        Fields = ["leftAt", "goodsChecked", "toolsChecked", "peopleChecked"],
    };

    /// <summary>Show-flat visitor count (参观人数). SF-6.2.5.6-2.</summary>
    public static readonly AmountKpi<VisitorParty> Visitors = new(
        "D11", "参观人数", "Show-flat visitor count", ShowFlatWorks.Visitors,
        Source.Of("SF-6.2.5.6-2", "SF-6.2.8.4", "SF-8.4-1").ReadAs("只计上楼人数；上下是否相符在岗位核对，不进本数", "people who went up; whether as many came down is checked at the post and no part of it"),
        KpiUnit.Count, new("各批参观人数之和", "the sizes of all parties together"), null,
        static _ => static (in p, in w, out amount) =>
        {
            amount = p.People;
            return w.Has(p.At) ? Judgement.Counted : Judgement.Outside;
        })
    {
        Period = PeriodUnit.Day,
        Fields = ["at", "people"],
    };

    /// <summary>Time from loss to lock change (丢匙换锁时长). KM-5.0-2, SF-11.6-2.</summary>
    public static readonly AmountKpi<LostKey> LockChangeTime = new(
        "D12", "丢匙换锁时长", "Time from loss to lock change", Obligations.LostKeys,
        Source.Of("KM-5.0-2", "SF-11.6-2", "G-13").ReadAs("条款没有时限，取平均；按换锁之时归期；还没换的列为未到期", "no limit is printed, the mean is taken; the moment of the change decides the period; locks not changed yet are listed as not yet due"),
        KpiUnit.Hours, new("从报失到换锁的小时数之和", "the hours from report to lock change together"), new("本期换锁的遗失", "losses whose lock was changed in the period"),
        static _ => static (in k, in w, out amount) =>
        {
            amount = 0;
            if (k.LockChangedAt is not { } changed) return k.ReportedAt < w.End ? Judgement.NotYetDue : Judgement.Outside;
            amount = (changed - k.ReportedAt).BclCompatibleTicks;
            return w.Has(changed) ? Judgement.Counted : Judgement.Outside;
        })
    {
        PeriodIsOurs = true,
        Parts = NodaConstants.TicksPerHour,
        Fields = ["reportedAt", "lockChangedAt"],
    };

    /// <summary>Fee notices in time (按期缴费通知). SP-3.1-1.</summary>
    public static readonly RatioKpi<FeeNotice> FeeNotices = new(
        "D13", "按期缴费通知", "Fee notices in time", ResidentServices.FeeNotices,
        Source.Of("SP-3.1-1", "G-23").OurFigure().ReadAs("目标由规则推出；截止日由站点定，当日之内发出算按期", "the target is taken from the rule; the site sets the day, and sent on that day is in time"),
        new("按期发出的通知", "notices sent in time"),
        new("本期应发的通知", "notices due in the period"),
        static policy =>
        {
            var days = policy.Get(KpiParameters.FeeNoticeDay) - 1;
            return (in n, in w) => IsFromTheFirst(n.BilledFrom, w) ? Judge.Due(n.SentAt, Judge.LastMomentOf(w.DateOf(n.BilledFrom).PlusDays(days), w), w) : Judge.InPeriod(w.Has(n.BilledFrom), NotFromTheFirst);
        })
    {
        Target = Target.AtLeast(100),
        Unusable = [NotFromTheFirst],
        Parameters = [KpiParameters.FeeNoticeDay],
        Fields = ["billedFrom", "sentAt"],
    };

    /// <summary>Refused handovers (拒接率). SH-1.6-2.</summary>
    public static readonly RatioKpi<ShiftRecord> RefusedHandovers = new(
        "D14", "拒接率", "Refused handovers", Handovers.Shifts,
        Source.Of("SH-1.6-2", "C-31").ReadAs("拒接是允许的，没有目标；按开班之时归期", "refusing is allowed and there is no target; the time at which the shift began decides the period"),
        new("拒接的交接", "handovers that were refused"),
        new("本期交接", "handovers of the period"),
        static _ => static (in s, in w) => Judge.Happened(s.StartedAt, s.Refused, w))
    {
        PeriodIsOurs = true,
        Fields = ["startedAt", "refused"],
    };

    /// <summary>Post discipline breaches (岗位纪律). G1-5-1, G1-5-3, G1-5-4, G6-1-2, CR-14-1, CR-15.</summary>
    public static readonly CountKpi<DisciplineFinding> DisciplineBreaches = new(
        "D15", "岗位纪律", "Post discipline breaches", Findings.Discipline,
        Source.Of("G1-5-1", "G1-5-3", "G1-5-4", "G6-1-2", "CR-14-1", "CR-15").OurFigure().ReadAs("目标由规则推出；脱岗、睡岗、酒后、迟到、早退各算一次", "the target is taken from the rule; leaving the post, sleeping, alcohol, coming late and leaving early count one each"),
        new("违纪发现次数", "breaches found"),
        static _ => static (in f, in w) => w.Has(f.At) ? Judgement.Counted : Judgement.Outside)
    {
        Target = Target.AtMost(0),
        PeriodIsOurs = true,
        Fields = ["at"],
    };

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        DocumentsNotReturned, CardsNotCollected, DeputyPermitsLeft, FollowUpsOpen, DeskHandoverOnTime, RosterOnTime, VisitCoverage, VisitRecordsHandedIn,
        WorksNotice, WorksExitCheck, Visitors, LockChangeTime, FeeNotices, RefusedHandovers, DisciplineBreaches,
    ];

    /// <summary>What is still owed at the midnight that ends a day; with a time, only what is past it.</summary>
    private static CountKpi<Obligation> OpenOverMidnight(string id, string zh, string en, RecordKind<Obligation> records, Source source, Wording numerator, Parameter<Duration>? within = null) => new(
        id, zh, en, records,
        source.OurFigure().ReadAs(
            "目标由规则推出；看每日终了零点的存量：不论何时开始，那时未了结的都算，零点整了结的不算；统计期长于一日的，过了其中任何一个零点的各算一次",
            "the target is taken from the rule; what stands open at the midnight that ends a day counts, whenever it began; closed at that very moment does not. In a longer period what stood open over any of its midnights counts once"),
        numerator,
        policy =>
        {
            var time = within is null ? Duration.Zero : policy.Get(within);
            return (in o, in w) =>
            {
                var midnight = Judge.FirstMomentOf(w.DateOf(Instant.Max(o.OpenedAt + time, w.Start)).PlusDays(1), w);
                return midnight > w.End || o.ClosedAt <= midnight ? Judgement.Outside : w.AsOf < midnight ? Judgement.NotYetDue : Judgement.Counted;
            };
        })
    {
        Target = Target.AtMost(0),
        Period = PeriodUnit.Day,
        PeriodIsOurs = within is not null,
        AtMidnight = true,
        Parameters = within is null ? [] : [within],
        Fields = ["openedAt", "closedAt"],
    };

    private static bool IsFromTheFirst(Instant from, in Window window) => Judge.FirstMomentOf(window.DateOf(from).With(DateAdjusters.StartOfMonth), window) == from;
}
