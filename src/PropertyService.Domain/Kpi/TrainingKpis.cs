using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>The targets of tests and training (测评与培训指标). Source OM, G2.</summary>
public static class TrainingKpis
{
    /// <summary>On long leave (长假).</summary>
    public static readonly Reason LongLeave = new("long-leave", new("长假", "on long leave"));

    /// <summary>The test leaves out one of its three parts (测评缺项).</summary>
    public static readonly Reason PartsMissing = new("parts-missing", new("测评缺队列、车辆指挥或仪容", "the test lacks drill, vehicle direction or appearance"));

    /// <summary>More units were passed than the plan has (达标单元多于计划).</summary>
    public static readonly Reason MoreThanPlanned = new("more-than-planned", new("达标单元多于计划单元", "more units were passed than the plan has"));

    private const int MonthsToKnowHouseholds = 3;

    /// <summary>Monthly drill test (月度测评). OM-A.3.</summary>
    public static readonly CoverageKpi<GuardTest> MonthlyTest = new(
        "K41", "月度测评", "Monthly drill test", Trainings.Tests,
        Source.Of("OM-A.3").ReadAs("三项齐全才算测过；测过即可，不问成绩；整月休假才剔除", "a test has all three parts; being tested counts, whatever the result; left out who was on leave all month"),
        new("当月测过三项的保安", "guards tested in all three parts in the month"),
        new("在编保安数乘以月数", "guards on strength times months"),
        Rolls.Guards, PeriodUnit.Month, 1,
        static _ => static (in t, in w, out of, out date) =>
        {
            (of, date) = (t.Guard, w.DateOf(t.At));
            return t is { Drill: true, Direction: true, Appearance: true } ? Judgement.Counted : Judgement.Unusable(PartsMissing);
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [LongLeave],
        Unusable = [PartsMissing],
        Fields = ["guard", "at", "drill", "direction", "appearance"],
    };

    /// <summary>Training attendance (培训出勤). OM-B.1.</summary>
    public static readonly CountKpi<TrainingAttendance> Attendance = new(
        "K44", "培训出勤", "Training attendance", Trainings.Attendance,
        Source.Of("OM-B.1").ReadAs("迟到与缺席各算一次；准假须有理由与批准人才剔除，这一剔除不是条款写的", "late and absent count one each; leave is left out with its reason and decider only, and no clause prints that it is"),
        new("迟到与缺席人次", "late and absent marks"),
        static _ => static (in a, in w) => a.Mark != AttendanceMark.OnTime && w.Has(a.At) ? Judgement.Counted : Judgement.Outside)
    {
        Target = Target.AtMost(0),
        Excludes = [Trainings.ApprovedLeave],
        Fields = ["at", "mark", "exclusion"],
    };

    /// <summary>New-staff pre-post content (新员工岗前培训达标). OM-B.2.</summary>
    public static readonly RatioKpi<TrainingProgress> PrePostContent = Content(
        "K45", "新员工岗前培训达标", "New-staff pre-post content", Trainings.PrePost, "OM-B.2", KpiParameters.PrePostPercent, 1,
        new("满一个月时已达标的新员工", "new staff who had passed enough of the plan after one month"),
        new("本期满一个月的新员工", "new staff whose first month ends in the period"));

    /// <summary>On-the-job content (在岗培训达标). OM-B.3.</summary>
    public static readonly RatioKpi<TrainingProgress> OnTheJobContent = Content(
        "K46", "在岗培训达标", "On-the-job content", Trainings.OnTheJob, "OM-B.3", KpiParameters.OnTheJobPercent, 3,
        new("满三个月时已达标的员工", "staff who had passed enough of the plan after three months"),
        new("本期满三个月的员工", "staff whose third month ends in the period"));

    /// <summary>Household recognition (住户熟悉度). G2-1-3.</summary>
    public static readonly RatioKpi<HouseholdAnswer> HouseholdRecognition = new(
        "K47", "住户熟悉度", "Household recognition", Trainings.Households,
        Source.Of("G2-1-3", "LA-T1-P", "C-50", "L-02").ReadAs(
            "以抽测计：各保安满三个月前被问到的住户合并成一个样本，五项全对才算认得；按满三个月之日归期，逾期才测的不算；大堂助理没有印百分比，不计",
            "by a sample test: the households about which guards were asked by the end of three months in post are one sample, and known are those of whom all five points are; the day on which the three months end decides the period, asked later is not known by then; lobby assistants have no printed percentage and are not counted"),
        new("五项全对的住户", "households known on all five points"),
        new("抽测问到的住户", "households asked about in the tests that fall due in the period"),
        static _ => static (in a, in w) =>
        {
            var due = Judge.LastMomentOf(w.DateOf(a.InPostSince).PlusMonths(MonthsToKnowHouseholds), w);
            return Judge.Due(a.AskedAt, due, w) is { Outcome: not Outcome.Counted } notInTime ? notInTime : Judgement.Of(a.Points == Trainings.PointsOfHousehold);
        })
    {
        Target = Target.AtLeast(80),
        TargetBy = static policy => Target.AtLeast(policy.Get(KpiParameters.HouseholdPercent)),
        PeriodIsOurs = true,
        IsSample = true,
        Excludes = [ResidentServices.Vacant],
        Parameters = [KpiParameters.HouseholdPercent],
        Fields = ["guard", "inPostSince", "household", "askedAt", "points", "exclusion"],
    };

    /// <summary>Regular training (定期培训). SP-6.1, MS-3.2, CR-18, G5-3.3.</summary>
    public static readonly RatioKpi<TrainingSession> RegularTraining = new(
        "K48", "定期培训", "Regular training", Trainings.Sessions,
        Source.Of("SP-6.1", "MS-3.2", "CR-18", "G5-3.3", "G-30").OurFigure().ReadAs(
            "条款只写定期，没有目标；取计划的全部，按计划完成时间归期", "the clauses say regular and set no target; the whole plan is taken, and the time by which it has a session held decides the period"),
        new("按计划时间举办的培训", "sessions held by their time"),
        new("本期计划的培训", "sessions planned for the period"),
        static _ => static (in s, in w) => Judge.Due(s.HeldAt, s.DueAt, w))
    {
        Target = Target.AtLeast(100),
        PeriodIsOurs = true,
        Fields = ["dueAt", "heldAt"],
    };

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Kpi> All { get; } = [MonthlyTest, Attendance, PrePostContent, OnTheJobContent, HouseholdRecognition, RegularTraining];

    private static RatioKpi<TrainingProgress> Content(
        string id, string zh, string en, RecordKind<TrainingProgress> records, string clause, Parameter<int> percent, int months, Wording numerator, Wording denominator) => new(
        id, zh, en, records,
        Source.Of(clause, "C-50").OurFigure().ReadAs(
            "百分比读作每个人的内容达标比例，每个人都须达到，故人数目标为百分之百，站点可改读作人数的百分比；到期日是入职若干月后的同一日；到期前离职的不计",
            "the percentage is of each person's content, and each person has to reach it, so that of the persons all have to; a site may read it as a share of the persons; due is the end of the same day of the month after so many months; who left before is not asked"),
        numerator, denominator,
        policy =>
        {
            var share = IsOfPersons(policy) ? 100 : policy.Get(percent);
            return (in p, in w) =>
            {
                var due = Judge.LastMomentOf(w.DateOf(p.HiredAt).PlusMonths(months), w);
                // Of one who left before the service began nobody can say when that was.
                return p.LeftAt <= due && !(p.LeftAt < p.HiredAt) ? Judgement.Outside
                    : p.PassedAt.Count > p.Units ? Judge.InPeriod(w.Has(due), MoreThanPlanned)
                    : Judge.Due(ReachedAt(p, share), due, w);
            };
        })
    {
        Target = Target.AtLeast(100),
        TargetBy = policy => Target.AtLeast(IsOfPersons(policy) ? policy.Get(percent) : 100),
        PeriodIsOurs = true,
        Unusable = [MoreThanPlanned],
        Parameters = [percent, KpiParameters.ContentShare],
        Fields = ["hiredAt", "leftAt", "units", "passedAt"],
    };

    private static bool IsOfPersons(SitePolicy policy) => policy.Get(KpiParameters.ContentShare) == ContentBasis.OfPersons;

    /// <summary>When so many per cent of the units were passed; null while they are not.</summary>
    private static Instant? ReachedAt(in TrainingProgress progress, int percent)
    {
        var needed = ((progress.Units * percent) + 99) / 100;
        if (progress.PassedAt.Count < needed) return null;
        Instant[] passed = [.. progress.PassedAt];
        System.Array.Sort(passed);
        return passed[needed - 1];
    }
}
