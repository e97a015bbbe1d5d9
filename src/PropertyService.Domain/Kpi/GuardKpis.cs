using System.Collections.Generic;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>The targets of guards and order maintenance (保安与秩序维护指标). Source OM; those of training stand in <see cref="TrainingKpis"/>.</summary>
public static class GuardKpis
{
    /// <summary>The site asks for no slip for such goods (不在放行条范围内).</summary>
    public static readonly Reason OutsideSlipScope = new("outside-slip-scope", new("本站点规定这类物品不须放行条", "the site asks for no slip for such goods"));

    /// <summary>Nobody lives in the dormitory (无人住宿).</summary>
    public static readonly Reason NoBoarders = new("no-boarders", new("宿舍无人住宿", "nobody lives in the dormitory"));

    /// <summary>Release by slip (凭条放行率). OM-H.2-2.</summary>
    public static readonly RatioKpi<ReleasedGoods> ReleaseBySlip = new(
        "K32", "凭条放行率", "Release by slip", GoodsReleases.Kind,
        Source.Of("OM-H.2-2", "C-24", "G-08").ReadAs(
            "哪些物品须凭条由站点规定；不须凭条的列为剔除；条要有号且有效", "the site says which goods need a slip; the others are left out; the slip needs its number and has to be in order"),
        new("凭有效放行条放行的次数", "releases with a valid slip"),
        new("本期须凭条的放行次数", "releases of the period that need a slip"),
        static policy =>
        {
            var (scope, large, valuable) = (policy.Get(GoodsParameters.SlipScope), policy.Get(GoodsParameters.LargeQuantity), policy.Get(GoodsParameters.ValuableValue));
            return (in r, in w) =>
            {
                if (!w.Has(r.ReleasedAt)) return Judgement.Outside;
                var needsSlip = scope[r.Class] == SlipScope.All || r.Seen.LargeOrValuable || (large > 0 && r.Seen.Pieces >= large) || (valuable > 0 && r.Seen.Value >= valuable);
                return needsSlip ? Judgement.Of(r is { SlipNo: not null, SlipValid: true }) : Judgement.Excluded(OutsideSlipScope);
            };
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [OutsideSlipScope],
        Parameters = [GoodsParameters.SlipScope, GoodsParameters.LargeQuantity, GoodsParameters.ValuableValue],
        Fields = ["releasedAt", "class", "seen", "slipNo", "slipValid"],
    };

    /// <summary>Slips lost (放行条遗失). OM-H.4-1.</summary>
    public static readonly CountKpi<ReleaseSlip> SlipsLost = new(
        "K33", "放行条遗失", "Slips lost", GoodsReleases.Slips,
        Source.Of("OM-H.4-1", "N-18").ReadAs(
            "须有编号登记；到应收回时间仍未归档、未找回、未作废的算遗失；后来找回的不算", "it takes a numbered register; a slip is lost that is due back and neither filed nor found nor void; one that is found later is not"),
        new("到期未收回的放行条", "slips due back in the period that are not accounted for"),
        static _ => static (in s, in w) => !w.Has(s.DueAt) || s.AccountedAt is not null ? Judgement.Outside : s.DueAt < w.AsOf ? Judgement.Counted : Judgement.NotYetDue)
    {
        Target = Target.AtMost(0),
        Excludes = [GoodsReleases.VoidSlip],
        Fields = ["dueAt", "accountedAt", "exclusion"],
    };

    /// <summary>Releases recorded (放行记录率). OM-H.4-2.</summary>
    public static readonly RatioKpi<ReleasedGoods> ReleasesRecorded = new(
        "K34", "放行记录率", "Releases recorded", GoodsReleases.Kind,
        Source.Of("OM-H.4-2").ReadAs("条款没有写几时记；读作放行当天记下", "the clause does not say when; read as written down on the day of the release"),
        new("当天有岗位记录的放行次数", "releases that the post wrote down the same day"),
        new("本期放行次数", "releases of the period"),
        static _ => static (in r, in w) => Judge.Due(r.RecordedAt, Judge.LastMomentOf(w.DateOf(r.ReleasedAt), w), w))
    {
        Target = Target.AtLeast(100),
        Fields = ["releasedAt", "recordedAt"],
    };

    /// <summary>Releases signed (放行签字率). OM-H.4-3.</summary>
    public static readonly RatioKpi<ReleasedGoods> ReleasesSigned = new(
        "K35", "放行签字率", "Releases signed", GoodsReleases.Kind,
        Source.Of("OM-H.4-3", "GC-3.1-5").ReadAs("只算当值门岗本人的签字", "the signature of the guard on duty counts, and no other"),
        new("当值门岗签字的放行次数", "releases that the guard on duty signed for"),
        new("本期放行次数", "releases of the period"),
        static _ => static (in r, in w) => Judge.Happened(r.ReleasedAt, r.SignedBy == r.Guard, w))
    {
        Target = Target.AtLeast(100),
        Fields = ["releasedAt", "guard", "signedBy"],
    };

    /// <summary>Patrol sign-in rate (巡逻签到率). OM-G.1.</summary>
    public static readonly RatioKpi<PatrolPoint> PatrolSignIn = new(
        "K36", "巡逻签到率", "Patrol sign-in rate", Patrols.Points,
        Source.Of("OM-G.1", "G-19").ReadAs(
            "路线与频次是站点数据，随记录给出应签到时段；时段首尾都算在内，提前签到不算", "route and frequency are the site's and come with the records as set times; both ends count, signing too early does not"),
        new("在规定时段内签到的点次", "check-points signed in their set time"),
        new("本期应签到的点次", "check-points whose set time ends in the period"),
        static _ => static (in p, in w) => Judge.Within(p.SignedAt, p.DueFrom, p.DueTo, w))
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Excludes = [Patrols.CancelledByLead],
        Unusable = [Patrols.WindowReversed],
        Fields = ["dueFrom", "dueTo", "signedAt", "exclusion"],
    };

    /// <summary>Daily patrol checklist completion (巡逻日检表完成率). OM-G.2.</summary>
    public static readonly CoverageKpi<Check> PatrolChecklist = CheckKpis.Of(
        "K37", "巡逻日检表完成率", "Daily patrol checklist completion", Checks.PatrolChecklist,
        Source.Of("OM-G.2").ReadAs("每个项目每天都要填；没填的项目没有记录，由名册查出", "each item is filled in each day; one that was not has no record, and the roll finds it"),
        new("已填的项目", "items filled in"),
        new("表上项目数乘以天数", "items of the form times days"),
        Rolls.ChecklistItems, PeriodUnit.Day, 1, []);

    /// <summary>Post hygiene checks (岗位卫生检查). OM-D.1.</summary>
    public static readonly CoverageKpi<Check> PostHygiene = CheckKpis.Of(
        "K38", "岗位卫生检查", "Post hygiene checks", Checks.PostHygiene,
        Source.Of("OM-D.1", "G-39").ReadAs("每岗每天至少一次；多查的不多算", "each post at least once a day; more do not count more"),
        new("查过的岗位日", "posts and days with a check"),
        new("岗位数乘以天数", "posts times days"),
        Rolls.Posts, PeriodUnit.Day, 1, [], KpiParameters.PostHygieneBy);

    /// <summary>Dormitory daily check (宿舍内务日检). OM-E.1.</summary>
    public static readonly CoverageKpi<Check> DormitoryCheck = CheckKpis.Of(
        "K39", "宿舍内务日检", "Dormitory daily check", Checks.Dormitory,
        Source.Of("OM-E.1").ReadAs("每间宿舍每天一次；多查不算违反", "each dormitory once a day; more is no fault"),
        new("查过的宿舍日", "dormitories and days with a check"),
        new("宿舍数乘以天数", "dormitories times days"),
        Rolls.Dormitories, PeriodUnit.Day, 1, [NoBoarders]);

    /// <summary>Dormitory weekly rating (内务周评比). OM-E.2.</summary>
    public static readonly CoverageKpi<Check> DormitoryRating = CheckKpis.Of(
        "K40", "内务周评比", "Dormitory weekly rating", Checks.DormitoryRating,
        Source.Of("OM-E.2").ReadAs("每间宿舍每周一次，周一起；整周无人住宿才剔除", "each dormitory once in each week from Monday; left out where nobody lived there all week"),
        new("评比过的宿舍周", "dormitories and weeks with a rating"),
        new("宿舍数乘以周数", "dormitories times weeks"),
        Rolls.Dormitories, PeriodUnit.Week, 1, [NoBoarders]);

    /// <summary>Fire passages clear (消防通道畅通). OM-F.8.</summary>
    public static readonly CountKpi<OrderFinding> FirePassages = Problems(
        "K42", "消防通道畅通", "Fire passages clear", "OM-F.8", OrderProblem.FirePassageBlocked, new("消防通道被占的发现次数", "findings of an obstructed fire passage"));

    /// <summary>Items piled in public parts (公共部位堆放). OM-F.10.</summary>
    public static readonly CountKpi<OrderFinding> ItemsPiled = Problems(
        "K43", "公共部位堆放", "Items piled in public parts", "OM-F.10", OrderProblem.ItemsPiled, new("公共部位堆放的发现次数", "findings of items piled in public parts"));

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
        [ReleaseBySlip, SlipsLost, ReleasesRecorded, ReleasesSigned, PatrolSignIn, PatrolChecklist, PostHygiene, DormitoryCheck, DormitoryRating, FirePassages, ItemsPiled];

    private static CountKpi<OrderFinding> Problems(string id, string zh, string en, string clause, OrderProblem problem, Wording numerator) => new(
        id, zh, en, Findings.Order,
        Source.Of(clause).ReadAs("计发现次数，不计时长；当场清掉的也算", "findings are counted, not minutes; one that was cleared at once counts too"),
        numerator,
        _ => (in f, in w) => f.Problem == problem && w.Has(f.At) ? Judgement.Counted : Judgement.Outside)
    {
        Target = Target.AtMost(0),
        Period = PeriodUnit.Day,
        Fields = ["problem", "at"],
    };
}
