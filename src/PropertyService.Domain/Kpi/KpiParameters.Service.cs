using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <content>For response times and service windows.</content>
public static partial class KpiParameters
{
    /// <summary>From when the time to repair runs (修复时限起算). Default the report. Source IN-B.4-2; conflict C-40.</summary>
    public static readonly Parameter<FixClockStart> FixClock = new(
        "kpi.fixClock", "修复时限起算", "Time to repair runs from",
        new ChoiceShape<FixClockStart>((FixClockStart.Report, "report", "报修", "the report"), (FixClockStart.Arrival, "arrival", "到场", "arrival")), FixClockStart.Report,
        Source.Of("IN-B.4-2", "C-40").ReadAs("条款没有写从报修还是从到场起算；从报修，较严", "the clause does not say from the report or from arrival; from the report is stricter"));

    /// <summary>How many hours of a day repairs are taken in (报修受理时数). 1 to 24 hours, default 24. Source SS-3.1.1-1, RS-1.1-1, IN-W.1-1; conflict C-39.</summary>
    public static readonly Parameter<Duration> IntakePerDay = new(
        "kpi.intakeHoursPerDay", "报修受理时数", "Repair intake a day", DurationShape.Hours(1, 24), Duration.FromHours(24),
        Source.Of("SS-3.1.1-1", "RS-1.1-1", "IN-W.1-1", "C-39").ReadAs("三处有两处写 24 小时；16 小时只对三级服务", "two of three clauses say 24 hours; 16 hours are for service grade 3"));

    /// <summary>How many hours of a day the complaint line is open (投诉专线时数). 1 to 24 hours, default 24. Source SS-3.2.1-1; conflict C-66.</summary>
    public static readonly Parameter<Duration> ComplaintLinePerDay = new(
        "kpi.complaintLineHoursPerDay", "投诉专线时数", "Complaint line a day", DurationShape.Hours(1, 24), Duration.FromHours(24),
        Source.Of("SS-3.2.1-1", "IN-W.1-1", "C-66").ReadAs("以专门条款的 24 小时为准", "the 24 hours of the special clause count"));

    /// <summary>Within how many hours a request has its first answer (客户诉求响应时限). 1 to 24 hours, default 24 as printed. Source CD-2.1-1; conflict C-43.</summary>
    public static readonly Parameter<Duration> RequestResponse = new(
        "kpi.requestResponseHours", "诉求响应时限", "Requests answered within", DurationShape.Hours(1, 24), Duration.FromHours(24),
        Source.Of("CD-2.1-1", "CD-2.1-2", "C-43").ReadAs("按钟点计，不按办公时间", "clock hours, not working hours"));

    /// <summary>Within how many rings a call is answered (接听响铃数). 1 to 3, default 3 as printed. Source HT-2.1-1, SD-4.7-1.</summary>
    public static readonly Parameter<int> CallRings = new(
        "kpi.callRings", "接听响铃数", "Calls answered within", new IntegerShape(1, 3, new("声", "rings")), 3, Source.Of("HT-2.1-1", "SD-4.7-1"));

    /// <summary>How many seconds a ring takes, where only times are recorded (每声秒数). 1 to 10, default 5. Source HT-2.1-1.</summary>
    public static readonly Parameter<int> SecondsPerRing = new(
        "kpi.secondsPerRing", "每声秒数", "Seconds a ring", new IntegerShape(1, 10, new("秒", "seconds")), 5,
        Source.Of("HT-2.1-1", "SD-4.7-1").OurFigure().ReadAs("话机只记时间时折算；响一秒停四秒", "for telephones that record times only: one second of ringing, four of silence"));

    /// <summary>What a patrol round the clock is (全天候巡逻口径). Default a manned patrol. Source SP-4.2.</summary>
    public static readonly Parameter<PatrolManning> PatrolMannedBy = new(
        "kpi.patrolManning", "全天候巡逻口径", "Patrol round the clock is",
        new ChoiceShape<PatrolManning>((PatrolManning.Manned, "manned", "巡逻岗在岗", "a manned patrol"), (PatrolManning.Walking, "walking", "不间断巡逻", "somebody walking all the time")),
        PatrolManning.Manned,
        Source.Of("SP-4.2", "N-33").ReadAs("巡逻岗全天在岗并按路线巡逻；一个人不可能不停地走", "the patrol is on duty and walks its rounds by the route; nobody walks without a stop"));
}
