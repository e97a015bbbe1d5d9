using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <content>What sites decide about the figures of guards, the show flat and the derived ones.</content>
public static partial class KpiParameters
{
    private static readonly IntegerShape PercentOfUnits = new(1, 100, new("单元的百分比", "per cent of the units"));

    private static readonly ListShape<Role> Checkers = new(Roles.Shape, 1, 6);

    /// <summary>How much of the pre-post plan has to be passed after one month (岗前培训达标线). 1 to 100 per cent, default 60. Source OM-B.2; conflict C-50.</summary>
    public static readonly Parameter<int> PrePostPercent = new(
        "kpi.prePostPercent", "岗前培训达标线", "Pre-post content to be passed", PercentOfUnits, 60, Source.Of("OM-B.2", "C-50"));

    /// <summary>How much of the plan on the job has to be passed after three months (在岗培训达标线). 1 to 100 per cent, default 80. Source OM-B.3; conflict C-50.</summary>
    public static readonly Parameter<int> OnTheJobPercent = new(
        "kpi.onTheJobPercent", "在岗培训达标线", "On-the-job content to be passed", PercentOfUnits, 80, Source.Of("OM-B.3", "C-50"));

    /// <summary>Of what those two shares are (培训达标百分比口径). Default of each person's content. Source OM-B.2, OM-B.3; kpis K45, K46.</summary>
    public static readonly Parameter<ContentBasis> ContentShare = new(
        "kpi.contentBasis", "培训达标百分比口径", "The share of training content is",
        new ChoiceShape<ContentBasis>(
            (ContentBasis.OfContent, "of-content", "每人内容的百分比，每人都要达到", "of each person's content, which everybody has to reach"),
            (ContentBasis.OfPersons, "of-persons", "人数的百分比，通过全部内容才算", "of the persons, who have to have passed everything")),
        ContentBasis.OfContent, Source.Of("OM-B.2", "OM-B.3").ReadAs("条款没有写百分比是内容的还是人数的；取内容的", "the clauses do not say whether the share is of the content or of the persons; the content is taken"));

    /// <summary>Which share of the households asked about guards are to know after three months (住户熟悉度目标). 1 to 100 per cent, default 80. Source G2-1-3; conflict C-50.</summary>
    public static readonly Parameter<int> HouseholdPercent = new(
        "kpi.householdPercent", "住户熟悉度目标", "Households to be known", new IntegerShape(1, 100, new("％", "per cent of the households asked about")), 80, Source.Of("G2-1-3", "C-50"));

    /// <summary>Whose check of a post's hygiene is the daily one (岗位卫生日检人). 1 to 6 roles, default the security captain. Source OM-D.1; gap G-39.</summary>
    public static readonly Parameter<Seq<Role>> PostHygieneBy = new(
        "kpi.postHygieneBy", "岗位卫生日检人", "Daily post hygiene check by", Checkers, Seq.Of(Roles.SecurityCaptain),
        Source.Of("OM-D.1", "OM-D.2", "G-39").ReadAs(
            "岗位栏残缺；副队长每班的抽查是另一项，故日检只算队长的", "the role cell is garbled; the deputies' checks in each shift are another duty, so that the captain's alone are the daily ones"));

    /// <summary>Whose inspection of the show flat counts (样板房巡查人). 1 to 6 roles, default duty lead and property supervisor. Source SF-8.1-1.</summary>
    public static readonly Parameter<Seq<Role>> ShowFlatInspectedBy = new(
        "kpi.showFlatInspectedBy", "样板房巡查人", "Show flat inspected by", Checkers, Seq.Of(Roles.ShowFlatDutyLead, Roles.PropertySupervisor),
        Source.Of("SF-8.1-1").ReadAs("条款写负责人巡查；读作当值负责人与物业主管", "the clause has the lead inspect; read as duty lead and property supervisor"));

    /// <summary>By when the entrance of the show flat is clean (门前清洁时限). Default 08:30. Source SF-7.1, SF-6.2.2.2; conflict C-57.</summary>
    public static readonly Parameter<LocalTime> EntranceCleanBy = new(
        "kpi.entranceCleanBy", "门前清洁时限", "Entrance clean by", new ClockTimeShape(false, new(8, 30), new(9, 0)), new(8, 30),
        Source.Of("SF-7.1", "SF-6.2.2.2", "C-57").ReadAs("两处条款写八点半与九点，取早的", "two clauses say half past eight and nine; the earlier is taken"));

    /// <summary>When the desk takes over from the control room in the morning (早交接时刻). Default 08:00. Source SH-3.1-1.</summary>
    public static readonly Parameter<LocalTime> DeskMorning = new(
        "kpi.deskMorning", "早交接时刻", "Morning desk handover", new ClockTimeShape(false, new LocalTime(8, 0)), new(8, 0), Source.Of("SH-3.1-1"));

    /// <summary>When the desk hands over to the control room in the evening (晚交接时刻). Default 18:00. Source SH-3.2.</summary>
    public static readonly Parameter<LocalTime> DeskEvening = new(
        "kpi.deskEvening", "晚交接时刻", "Evening desk handover", new ClockTimeShape(false, new LocalTime(18, 0)), new(18, 0), Source.Of("SH-3.2"));

    /// <summary>How late a desk handover still counts as on time (跨部门交接宽限). 0 to 60 minutes, default 0. Source SH-3.1-1, SH-3.2.</summary>
    public static readonly Parameter<Duration> DeskGrace = new(
        "kpi.deskGraceMinutes", "跨部门交接宽限", "Grace of desk handovers", DurationShape.Minutes(0, 60), Duration.Zero,
        Source.Of("SH-3.1-1", "SH-3.2").ReadAs("条款没有宽限，默认为零", "the clauses give no grace; the default is nought"));

    /// <summary>How long before works begin they are to be applied for (施工申报提前时间). 0 to 240 hours, default 48. Source SF-10.2.1-1; gap G-20, correction N-35.</summary>
    public static readonly Parameter<Duration> WorksNotice = new(
        "kpi.worksNoticeHours", "施工申报提前时间", "Works applied for ahead by", DurationShape.Hours(0, 240), Duration.FromHours(48),
        Source.Of("SF-10.2.1-1", "G-20", "N-35").ReadAs("两天读作 48 小时，不分工作日", "two days are 48 hours, working days or not"));

    /// <summary>Until which day of the month or quarter fee notices are to be sent (缴费通知截止日). 1 to 28, default 5, not in the sources. Source SP-3.1-1; gap G-23.</summary>
    public static readonly Parameter<int> FeeNoticeDay = new(
        "kpi.feeNoticeDay", "缴费通知截止日", "Fee notices sent by the day", new IntegerShape(1, 28, new("日", "of the month")), 5,
        Source.Of("SP-3.1-1", "G-23").OurFigure().ReadAs(
            "条款留空；按月的取当月、按季的取首月的这一日", "the clause leaves it blank; this day of the month, for a quarter of its first month"));
}
