using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <content>Facilities, greenery, cleaning and fixed posts.</content>
public static partial class CompanyKpis
{
    /// <summary>The site weighs by value or area, and the record gives none (没有权重).</summary>
    public static readonly Reason NoWeight = new("no-weight", new("没有价值或面积，无法加权", "no value or area to weigh it by"));

    /// <summary>Counted in what the site does not count in (计量不同).</summary>
    public static readonly Reason OtherBasis = new("other-basis", new("计量单位与站点所用的不同", "counted in what the site does not count in"));

    /// <summary>More alive than planted, none planted, or a number below nought (数目不可能).</summary>
    public static readonly Reason ImpossibleCount = new("impossible-count", new("成活多于种植，或种植数不大于零", "more alive than planted, none planted, or a number below nought"));

    /// <summary>Public facilities in good order (公共设备设施完好率). SS-2.8.</summary>
    public static readonly StateKpi<AssetInspection> FacilitiesIntact = Intact(
        "K13", "公共设备设施完好率", "Public facilities intact rate", "SS-2.8", AssetClass.Facility, AssetInspections.Overhaul, PeriodUnit.Month, false);

    /// <summary>Buildings in good order (房屋建筑完好率). SS-2.9.</summary>
    public static readonly StateKpi<AssetInspection> BuildingsIntact = Intact(
        "K14", "房屋建筑完好率", "Buildings intact rate", "SS-2.9", AssetClass.Building, AssetInspections.Warranty, PeriodUnit.Year, true);

    /// <summary>Plants that live (绿化存活率). SS-2.10.</summary>
    public static readonly StateKpi<PlantCount> PlantsAlive = new(
        "K15", "绿化存活率", "Greenery survival rate", PlantCounts.Kind,
        Source.Of("SS-2.10", "N-33").ReadAs("株数或面积，一个站点只用一种；每批以本期最后一次清点为准", "plants or area, one of them at a site; each batch as last counted in the period"),
        new("成活的株数或面积", "plants or area alive"),
        new("种植的株数或面积", "plants or area planted"),
        static policy =>
        {
            var basis = policy.Get(KpiParameters.Plants);
            return (in PlantCount c, in Window w, out Found found) =>
            {
                found = new(c.Batch, c.CountedAt, c.Alive, c.Planted);
                return !w.Has(c.CountedAt) ? Judgement.Outside
                    : c.Basis != basis ? Judgement.Unusable(OtherBasis)
                    : c.Planted <= 0 || c.Alive < 0 || c.Alive > c.Planted ? Judgement.Unusable(ImpossibleCount)
                    : Judgement.Counted;
            };
        })
    {
        Target = Target.AtLeast(98),
        Period = PeriodUnit.Quarter,
        PeriodIsOurs = true,
        Excludes = [PlantCounts.Seasonal],
        Unusable = [OtherBasis, ImpossibleCount],
        Parameters = [KpiParameters.Plants],
        Fields = ["batch", "basis", "countedAt", "planted", "alive", "exclusion"],
    };

    /// <summary>Cleaning without blind spots (清洁无盲点). SS-2.11.</summary>
    public static readonly CoverageKpi<ZoneCleaning> NoBlindSpots = new(
        "K16", "清洁无盲点", "Cleaning without blind spots", ZoneCleanings.Kind,
        Source.Of("SS-2.11").ReadAs(
            "盲点即保洁计划中当日漏做的区域；每个区域每日都在计划内，除非站点写明不在", "a blind spot is a zone of the plan left out on its day; every zone is planned every day unless the site says not"),
        new("当日没有保洁记录的区域数，逐日相加", "zones without a cleaning on their day, added up over the days"), null,
        Rolls.CleaningZones, PeriodUnit.Day, 1,
        static _ => static (in ZoneCleaning c, in Window w, out string of, out LocalDate date) =>
        {
            (of, date) = (c.Zone, w.DateOf(c.CleanedAt));
            return Judgement.Counted;
        })
    {
        Target = Target.AtMost(0),
        Period = PeriodUnit.Day,
        Excludes = [ZoneCleanings.Closed, ZoneCleanings.NotPlanned],
        Fields = ["zone", "cleanedAt"],
    };

    /// <summary>Refuse removed the same day (生活垃圾日产日清). SS-2.11, IN-P.6.</summary>
    public static readonly CoverageKpi<RefuseEmptying> RefuseRemoved = new(
        "K17", "生活垃圾日产日清", "Refuse removed daily", RefuseEmptyings.Kind,
        Source.Of("SS-2.11", "IN-P.6").ReadAs("每个收集点每日清运一次即可，截止钟点由站点定", "one emptying a day for each point is enough; the site says by which hour"),
        new("当日清运的收集点，逐日相加", "points emptied on the day, added up over the days"),
        new("收集点数乘以日数", "points times days"),
        Rolls.RefusePoints, PeriodUnit.Day, 1,
        static policy =>
        {
            var by = policy.Get(KpiParameters.RefuseBy);
            return (in RefuseEmptying c, in Window w, out string of, out LocalDate date) =>
            {
                var local = c.EmptiedAt.InZone(w.Zone).LocalDateTime;
                (of, date) = (c.Point, local.Date);
                return by == LocalTime.Midnight || local.TimeOfDay <= by ? Judgement.Counted : Judgement.Outside;
            };
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Excludes = [RefuseEmptyings.NoRefuse],
        Parameters = [KpiParameters.RefuseBy],
        Fields = ["point", "emptiedAt"],
    };

    /// <summary>Roads and car parks in good order (道路停车场完好率). SS-2.12.</summary>
    public static readonly StateKpi<AssetInspection> RoadsIntact = Intact(
        "K18", "道路停车场完好率", "Roads and car parks intact rate", "SS-2.12", AssetClass.Road, AssetInspections.ClosedForWorks, PeriodUnit.Month, false);

    /// <summary>Fixed posts manned round the clock (固定岗24小时立岗). SS-2.13, G6-3.1.</summary>
    public static readonly TimeKpi<DutyStretch> FixedPostsManned = new(
        "K19", "固定岗24小时立岗", "Fixed post manned 24 h", DutyStretches.Kind,
        Source.Of("SS-2.13", "G6-3.1", "G6-1-2", "C-51").ReadAs(
            "坐着的人不算立岗，除非站点写明在岗即可，另有人立岗时不相干；离岗的时间不算，不论别的记录怎么写",
            "who is seated does not stand, unless the site says that being there is enough, and takes nothing from another who stands; time when the post was left does not count, whatever other records say"),
        new("有人立岗的分钟数", "minutes manned"),
        new("岗位数乘以全部分钟数", "posts times all minutes"),
        Rolls.FixedPosts,
        static policy =>
        {
            var seatedIsGap = policy.Get(KpiParameters.PostMannedBy) == PostManning.Standing;
            return (in DutyStretch d, in Window w, out Stretch stretch) =>
            {
                var isAway = d.State == DutyState.Away;
                stretch = new(d.Post, d.From, d.To, isAway || (d.State == DutyState.Seated && seatedIsGap)) { Part = isAway ? null : d.Guard };
                return d.IsPatrol || d.State == DutyState.OnRound ? Judgement.Outside : Judgement.Counted;
            };
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Parameters = [KpiParameters.PostMannedBy],
        Fields = ["post", "isPatrol", "guard", "from", "to", "state"],
    };

    private static StateKpi<AssetInspection> Intact(
        string id, string zh, string en, string clause, AssetClass of, Reason leftOut, PeriodUnit period, bool periodIsOurs) => new(
        id, zh, en, AssetInspections.Kind,
        Source.Of(clause, "N-33").ReadAs(
            "按检查表的项计，站点可改为按价值或面积；每项以本期最后一次检查为准", "by the items of the inspection list, or by value or area where the site says so; each item as last inspected in the period"),
        new("完好的项", "items in good order"),
        new("本期检查的项", "items inspected in the period"),
        policy =>
        {
            var weighs = policy.Get(KpiParameters.Assets)[of] == AssetWeighting.Weight;
            return (in AssetInspection i, in Window w, out Found found) =>
            {
                var weight = weighs ? i.Weight ?? 0 : 1;
                found = new(i.Asset, i.InspectedAt, i.InOrder ? weight : 0, weight);
                return i.Class != of || !w.Has(i.InspectedAt) ? Judgement.Outside : weight > 0 ? Judgement.Counted : Judgement.Unusable(NoWeight);
            };
        })
    {
        Target = Target.AtLeast(98),
        Period = period,
        PeriodIsOurs = periodIsOurs,
        Excludes = [leftOut],
        Unusable = [NoWeight],
        Parameters = [KpiParameters.Assets],
        Fields = ["asset", "class", "inspectedAt", "inOrder", "weight", "exclusion"],
    };
}
