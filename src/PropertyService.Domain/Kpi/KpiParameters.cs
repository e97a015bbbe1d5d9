using System;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>Which clock says whether a repair was on time (维修及时的口径). K08.</summary>
public enum RepairClock
{
    /// <summary>Arrival and completion both (到场、修复两样都算).</summary>
    Both,

    /// <summary>Arrival only (只算到场).</summary>
    Arrival,

    /// <summary>Completion only (只算修复).</summary>
    Completion,
}

/// <summary>What the satisfaction index is (满意度指数的口径). K01.</summary>
public enum SatisfactionBasis
{
    /// <summary>The mean score, 0 to 100 (平均得分).</summary>
    Mean,

    /// <summary>The share of answers that are satisfied (满意者占比).</summary>
    Share,
}

/// <summary>What sites decide about the figures (指标参数). Correction N-33 gives them names.</summary>
public static partial class KpiParameters
{
    /// <summary>Whether the satisfaction index is a mean or a share (满意度指数口径). Default the mean. Source SS-1.1; correction N-33.</summary>
    public static readonly Parameter<SatisfactionBasis> Satisfaction = new(
        "kpi.satisfactionBasis", "满意度指数口径", "Satisfaction index is",
        new ChoiceShape<SatisfactionBasis>((SatisfactionBasis.Mean, "mean", "平均得分（折合百分）", "the mean score, scaled to 100"), (SatisfactionBasis.Share, "share", "满意者占比", "the share of satisfied answers")),
        SatisfactionBasis.Mean, Source.Of("SS-1.1", "N-33").ReadAs("条款只写指数，没有写算法；取平均得分", "the clause says index and no formula; the mean score is taken"));

    /// <summary>From which share of the full score an answer is satisfied (满意的起点). 1 to 100 per cent, default 60. Source SS-1.1.</summary>
    public static readonly Parameter<int> SatisfiedFrom = new(
        "kpi.satisfiedFromPercent", "满意的起点", "Satisfied from", new IntegerShape(1, 100, new("％", "per cent of the full score")), 60,
        Source.Of("SS-1.1", "N-33").OurFigure().ReadAs("只在按占比计算时用到", "used only where the index is a share"));

    /// <summary>Which clock makes a repair timely (维修及时口径). Default both. Source SS-2.4; kpis K08.</summary>
    public static readonly Parameter<RepairClock> RepairTimely = new(
        "kpi.repairClock", "维修及时口径", "A repair is timely by",
        new ChoiceShape<RepairClock>(
            (RepairClock.Both, "both", "到场与修复都按时", "arrival and completion"), (RepairClock.Arrival, "arrival", "到场按时", "arrival"), (RepairClock.Completion, "completion", "修复按时", "completion")),
        RepairClock.Both, Source.Of("SS-2.4", "IN-B.4-1", "IN-B.4-2", "N-37").ReadAs(
            "条款没有写以到场还是以修复为准；两样都算，最严", "the clause does not say whether arrival or completion counts; both do, which is the strictest"));

    // The fields of the other parts of this class have no fixed order; the section is made when it is first asked for.
    private static readonly Lazy<PolicySection> Everything = new(Whole);

    /// <summary>The section.</summary>
    public static PolicySection Section => Everything.Value;

    private static PolicySection Whole() => new("kpi", new("指标", "Figures"),
    [
        Satisfaction, SatisfiedFrom, RepairTimely,
        PrePostPercent, OnTheJobPercent, ContentShare, HouseholdPercent, PostHygieneBy, ShowFlatInspectedBy, EntranceCleanBy, DeskMorning, DeskEvening, DeskGrace, WorksNotice, FeeNoticeDay,
        ShowFlatCheckEvery, ShowFlatCheckTolerance,
        PrePostTest, FilingDays, FileSectionsAlways, VisitAttempts, ComplaintHandled, SignedSatisfaction, Assets, Plants, RefuseBy, PostMannedBy,
        FixClock, IntakePerDay, ComplaintLinePerDay, RequestResponse, CallRings, SecondsPerRing, PatrolMannedBy,
    ]);
}
