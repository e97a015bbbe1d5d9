using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <summary>Response times and service windows (响应时限与服务时段). Sources IN, SS-3, RS, CD, HT, SP.</summary>
public static class ServiceKpis
{
    /// <summary>A request without the time by which it is due (没有应办结时间).</summary>
    public static readonly Reason NoDueTime = new("no-due-time", new("没有应办结时间", "it has no time by which it is due"));

    /// <summary>A call of which nobody can say whether it was answered in time (不知是否按时接听).</summary>
    public static readonly Reason RingsUnknown = new("rings-unknown", new("没有接听或挂断时间，响铃数也没有或没有超过", "no answer and no hanging up is recorded, and no rings beyond the limit"));

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Kpi> All =>
    [
        UrgentOnSite, UrgentRepaired, PromiseWhenLate, ScheduledPunctual, RepairIntakeOpen, ComplaintReplies, ComplaintLineOpen, RequestResponses, RequestsSeenThrough,
        CallsAnswered, OneLiftRunning, PatrolRoundTheClock,
    ];

    /// <summary>On site for urgent repairs (急修到场). IN-B.4-1.</summary>
    public static readonly RatioKpi<RepairOrder> UrgentOnSite = new(
        "K20", "急修到场", "Urgent repair on site", RepairOrders.Kind,
        Source.Of("IN-B.4-1", "C-40").ReadAs("从报修起算，不从派工起算；每单都要做到", "from the report and not from the dispatch; every order has to"),
        new("在时限内到场的急修", "urgent orders reached within the limit"),
        new("本期到场到期的急修", "urgent orders whose arrival falls due in the period"),
        static policy =>
        {
            var within = policy.Get(RepairParameters.OnSiteWithin);
            return (in RepairOrder o, in Window w) => o.Kind == RepairKind.Urgent ? Judge.Due(o.ArrivedAt, o.ReportedAt + within, w) : Judgement.Outside;
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [RepairOrders.NoAccess],
        Parameters = [RepairParameters.OnSiteWithin],
        Fields = ["kind", "reportedAt", "arrivedAt", "exclusion"],
    };

    /// <summary>Urgent repairs done (急修修复). IN-B.4-2.</summary>
    public static readonly RatioKpi<RepairOrder> UrgentRepaired = new(
        "K21", "急修修复", "Urgent repair completed", RepairOrders.Kind,
        Source.Of("IN-B.4-2", "C-40").ReadAs(
            "38 小时照原文，未经证实：可能是 8、24 或 48 之误。每单都要做到；承诺不延长本指标的时限",
            "38 hours (as printed, unconfirmed): it may be a misprint of 8, 24 or 48. Every order has to; a promise does not extend the limit here"),
        new("在时限内修复的急修", "urgent orders repaired within the limit"),
        new("本期修复到期的急修", "urgent orders whose repair falls due in the period"),
        static policy =>
        {
            var limit = new FixLimit(policy);
            return (in RepairOrder o, in Window w) => o.Kind == RepairKind.Urgent ? Judge.Due(o.FixedAt, limit.Of(o), w) : Judgement.Outside;
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [RepairOrders.NoAccess],
        Parameters = [RepairParameters.FixedWithin, KpiParameters.FixClock],
        Fields = ["kind", "reportedAt", "arrivedAt", "fixedAt", "exclusion"],
    };

    /// <summary>A time promised for urgent repairs that are late (限时承诺). IN-B.4-3.</summary>
    public static readonly RatioKpi<RepairOrder> PromiseWhenLate = new(
        "K22", "限时承诺", "Promise given when late", RepairOrders.Kind,
        Source.Of("IN-B.4-3", "G-28", "C-40").ReadAs("承诺须在时限之前作出，并写明日期和时间", "the promise is given before the limit and names a date and time"),
        new("时限之前作出承诺的", "those with a promise given before the limit"),
        new("本期超过修复时限的急修", "urgent orders that passed the limit in the period"),
        static policy =>
        {
            var (fixLimit, promise) = (new FixLimit(policy), new Promise(policy));
            return (in RepairOrder o, in Window w) =>
            {
                if (o.Kind != RepairKind.Urgent) return Judgement.Outside;
                var limit = fixLimit.Of(o);
                // Of one that was repaired before it was reported nobody can say when that was.
                if (!w.Has(limit) || (o.FixedAt <= limit && !(o.FixedAt < o.ReportedAt))) return Judgement.Outside;
                return limit >= w.AsOf ? Judgement.NotYetDue : Judgement.Of(promise.Of(o, limit) is not null);
            };
        })
    {
        Target = Target.AtLeast(100),
        Parameters = [RepairParameters.FixedWithin, RepairParameters.PromiseMax, KpiParameters.FixClock],
        Fields = ["kind", "reportedAt", "arrivedAt", "fixedAt", "promiseGivenAt", "promisedAt"],
    };

    /// <summary>Scheduled visits punctual (预约准时). SS-3.1.2-3.</summary>
    public static readonly RatioKpi<RepairOrder> ScheduledPunctual = new(
        "K23", "预约准时", "Scheduled visits punctual", RepairOrders.Kind,
        Source.Of("SS-3.1.2-3", "IN-P.3-1", "G-29").ReadAs(
            "没有印目标，属维修及时率的一部分，故同样剔除住户取消、重复与不让进门的单；早到算准时",
            "no target is printed, it is part of repair timeliness, so that cancelled orders, duplicates and those without access are left out as there; early is punctual"),
        new("按约到场的单", "scheduled orders visited as agreed"),
        new("本期到约的预约单", "scheduled orders whose appointment falls in the period"),
        static policy =>
        {
            var appointment = new Appointment(policy);
            return (in RepairOrder o, in Window w) => o.Kind == RepairKind.Scheduled ? appointment.Of(o, w) : Judgement.Outside;
        })
    {
        Excludes = [RepairOrders.MovedByResident, RepairOrders.Cancelled, RepairOrders.NoAccess, RepairOrders.Duplicate],
        Unusable = [CompanyKpis.NoAppointment],
        Parameters = [RepairParameters.Grace],
        Fields = ["kind", "reportedAt", "appointmentAt", "arrivedAt", "exclusion"],
    };

    /// <summary>Repair intake open (报修受理时段). SS-3.1.1-1.</summary>
    public static readonly TimeKpi<LineStretch> RepairIntakeOpen = LineOpen(
        "K24", "报修受理时段", "Repair intake window", ServiceLine.RepairIntake,
        Source.Of("SS-3.1.1-1", "RS-1.1-1", "IN-W.1-1", "C-39").ReadAs("全年每日 24 小时；时数少于 24 的，不论哪几个钟点", "24 hours of every day; where fewer are asked for, whichever hours of the day"),
        KpiParameters.IntakePerDay, [LineStretches.ForceMajeure]);

    /// <summary>Complaints replied to (投诉回复). SS-3.2.1-2.</summary>
    public static readonly RatioKpi<ComplaintCase> ComplaintReplies = new(
        "K25", "投诉回复", "Complaint reply", ComplaintCases.Kind,
        Source.Of("SS-3.2.1-2", "C-43", "N-40").ReadAs(
            "每件都要做到，按钟点计；答复不必是处理结果；无效投诉也要答复，作出解释即算", "every one has to, in clock hours; a reply need not be the outcome; invalid complaints are replied to as well, by explaining it"),
        new("在时限内答复的投诉", "complaints replied to within the limit"),
        new("本期答复到期的投诉", "complaints whose reply falls due in the period"),
        static policy =>
        {
            var within = policy.Get(ComplaintParameters.ReplyWithin);
            return (in ComplaintCase c, in Window w) => !w.Has(c.RegisteredAt + within) ? Judgement.Outside
                : c.Complainant == Complainant.Anonymous ? Judgement.Excluded(ComplaintCases.NoContact)
                : Judgement.InTime(c.RepliedAt, c.RegisteredAt + within, w);
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [ComplaintCases.NoContact],
        Parameters = [ComplaintParameters.ReplyWithin],
        Fields = ["complainant", "registeredAt", "repliedAt"],
    };

    /// <summary>The complaint line open (投诉电话开通). SS-3.2.1-1.</summary>
    public static readonly TimeKpi<LineStretch> ComplaintLineOpen = LineOpen(
        "K26", "投诉电话开通", "Complaint line open", ServiceLine.ComplaintLine,
        Source.Of("SS-3.2.1-1", "IN-W.1-1", "C-66").ReadAs("以专门条款的 24 小时为准，没有例外", "the 24 hours of the special clause, without exception"),
        KpiParameters.ComplaintLinePerDay, []);

    /// <summary>Requests answered (客户响应). CD-2.1-1.</summary>
    public static readonly RatioKpi<ServiceRequest> RequestResponses = new(
        "K27", "客户响应", "Request response", ServiceRequests.Kind,
        Source.Of("CD-2.1-1", "CD-2.1-2", "C-43").ReadAs("每件都要做到，按钟点计；首次由人答复才算，自动回执不算", "every one has to, in clock hours; the first answer by a person counts, an automatic receipt does not"),
        new("在时限内首次答复的诉求", "requests first answered within the limit"),
        new("本期答复到期的诉求", "requests whose answer falls due in the period"),
        static policy =>
        {
            var within = policy.Get(KpiParameters.RequestResponse);
            return (in ServiceRequest r, in Window w) => Judge.Due(r.AnsweredAt, r.ReceivedAt + within, w);
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [ServiceRequests.Spam],
        Parameters = [KpiParameters.RequestResponse],
        Fields = ["receivedAt", "answeredAt", "exclusion"],
    };

    /// <summary>Every item seen through (件件落实). IN-P.2-2.</summary>
    public static readonly RatioKpi<ServiceRequest> RequestsSeenThrough = new(
        "K28", "件件落实", "Every item seen through", ServiceRequests.Kind,
        Source.Of("IN-P.2-2").ReadAs(
            "每件有自己的办结期限，没有期限的列为不可用；逾期办结不算", "each item has its own due time, and without one is listed as of no use; closed late does not count"),
        new("按期办结的件", "items closed in time"),
        new("本期到期的件", "items that fall due in the period"),
        static _ => static (in ServiceRequest r, in Window w) =>
            r.DueAt is not { } due ? w.Has(r.ReceivedAt) ? Judgement.Unusable(NoDueTime) : Judgement.Outside
            : Judge.Due(r.ClosedAt, due, w))
    {
        Target = Target.AtLeast(100),
        Excludes = [ServiceRequests.Withdrawn],
        Unusable = [NoDueTime],
        Fields = ["receivedAt", "dueAt", "closedAt", "exclusion"],
    };

    /// <summary>Calls answered within three rings (三声接听). HT-2.1-1, SD-4.7-1.</summary>
    public static readonly RatioKpi<PhoneCall> CallsAnswered = new(
        "K29", "三声接听", "Answered within three rings", PhoneCalls.Kind,
        Source.Of("HT-2.1-1", "SD-4.7-1").ReadAs(
            "每个来电都要做到；没有响铃数的按秒折算，不足一声算一声", "every call has to; without a count the rings are taken from the seconds, a part of a ring as one"),
        new("在规定响铃数内接听的来电", "calls answered within the rings allowed"),
        new("接听的来电，加上超过响铃数才挂断的来电", "calls answered, or given up after more rings"),
        static policy =>
        {
            var (limit, ring) = (policy.Get(KpiParameters.CallRings), Duration.FromSeconds(policy.Get(KpiParameters.SecondsPerRing)));
            return (in PhoneCall c, in Window w) =>
            {
                if (!w.Has(c.RangAt)) return Judgement.Outside;
                var ended = c.AnsweredAt ?? c.AbandonedAt;
                if (c.Rings is { } counted ? counted < 0 || (ended is null && counted <= limit) : ended is null) return Judgement.Unusable(RingsUnknown);
                var withinLimit = c.Rings is { } rings ? rings <= limit : ended - c.RangAt <= ring * limit;
                return c.AnsweredAt is null && withinLimit ? Judgement.Excluded(PhoneCalls.AbandonedEarly) : Judgement.Of(withinLimit);
            };
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [PhoneCalls.AbandonedEarly],
        Unusable = [RingsUnknown],
        Parameters = [KpiParameters.CallRings, KpiParameters.SecondsPerRing],
        Fields = ["rangAt", "answeredAt", "abandonedAt", "rings"],
    };

    /// <summary>One lift of every building running (电梯保障). IN-B.4-5.</summary>
    public static readonly TimeKpi<LiftStretch> OneLiftRunning = new(
        "K30", "电梯保障", "One lift running", LiftStretches.Kind,
        Source.Of("IN-B.4-5", "IN-B.4-6").ReadAs("每栋有电梯的楼任何时候至少一台运行；只有一台的楼没有例外；一台电梯停运的时间不算它运行，不论别的记录怎么写",
            "in every building with lifts one runs at any time; a building with a single lift is no exception; while a lift stands still it does not run, whatever other records of it say"),
        new("至少一台电梯运行的分钟数", "minutes with a lift running"),
        new("有电梯的楼数乘以全部分钟数", "buildings with lifts times all minutes"),
        Rolls.LiftBuildings,
        static _ => static (in LiftStretch l, in Window w, out Stretch stretch) =>
        {
            stretch = new(l.Building, l.From, l.To, !l.IsRunning) { Part = l.Lift };
            return Judgement.Counted;
        })
    {
        Target = Target.AtLeast(100),
        Fields = ["building", "lift", "from", "to", "isRunning"],
    };

    /// <summary>Patrol round the clock (24小时巡逻). SP-4.2.</summary>
    public static readonly TimeKpi<DutyStretch> PatrolRoundTheClock = new(
        "K31", "24小时巡逻", "24-hour patrol", DutyStretches.Kind,
        Source.Of("SP-4.2").ReadAs(
            "巡逻岗全天有人，按路线巡逻；站点可改为须不间断走动", "the patrol is manned all day and walks its rounds by the route; a site may ask for walking without a stop"),
        new("巡逻岗有人的分钟数", "minutes with the patrol manned"),
        new("巡逻岗数乘以全部分钟数", "patrols times all minutes"),
        Rolls.Patrols,
        static policy =>
        {
            var walking = policy.Get(KpiParameters.PatrolMannedBy) == PatrolManning.Walking;
            return (in DutyStretch d, in Window w, out Stretch stretch) =>
            {
                stretch = new(d.Post, d.From, d.To, d.State == DutyState.Away);
                return !d.IsPatrol || (walking && d.State is DutyState.OnPost or DutyState.Seated) ? Judgement.Outside : Judgement.Counted;
            };
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Parameters = [KpiParameters.PatrolMannedBy],
        Fields = ["post", "isPatrol", "from", "to", "state"],
    };

    private static TimeKpi<LineStretch> LineOpen(string id, string zh, string en, ServiceLine of, Source source, Policy.Parameter<Duration> perDay, Reason[] excludes) => new(
        id, zh, en, LineStretches.Kind, source,
        new("开通的分钟数", "minutes open"),
        new("应开通的分钟数", "minutes in which it has to be open"),
        Rolls.Site,
        _ => (in LineStretch l, in Window w, out Stretch stretch) =>
        {
            stretch = new(Rolls.Site.Id, l.From, l.To, !l.IsOpen);
            return l.Line == of ? Judgement.Counted : Judgement.Outside;
        })
    {
        Target = Target.AtLeast(100),
        PerDay = policy => policy.Get(perDay),
        Excludes = excludes,
        Parameters = [perDay],
        Fields = ["line", "from", "to", "isOpen", "exclusion"],
    };
}
