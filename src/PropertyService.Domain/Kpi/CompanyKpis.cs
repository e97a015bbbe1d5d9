using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>The targets of company and departments (公司与部门指标). Source SS.</summary>
public static partial class CompanyKpis
{
    /// <summary>No score and nobody's word that it is blank (没有得分).</summary>
    public static readonly Reason NoScore = new("no-score", new("没有得分，也没有人认定为空白", "no score, and nobody has found it blank"));

    /// <summary>A score below nought or above the full score, or a full score that is not taken (得分不可能).</summary>
    public static readonly Reason ScoreOutOfRange = new("score-out-of-range", new("得分小于零或超过满分，或满分不是 1 至 20、100", "a score below nought or above the full score, or a full score that is neither 1 to 20 nor 100"));

    /// <summary>Answered after the round had closed (逾期作答).</summary>
    public static readonly Reason AfterTheRound = new("after-the-round", new("本轮截止后才作答", "answered after the round had closed"));

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Kpi> All =>
    [
        Satisfaction, SafetyAccidents, FireAccidents, EquipmentAccidents, PrePostTraining, Filing, FilesComplete, RepairTimeliness, RepairQuality, ReturnVisits,
        ComplaintsHandled, SignedSatisfaction, FacilitiesIntact, BuildingsIntact, PlantsAlive, NoBlindSpots, RefuseRemoved, RoadsIntact, FixedPostsManned,
    ];

    /// <summary>The satisfaction index (满意度指数). SS-1.1.</summary>
    public static readonly AmountKpi<SurveyAnswer> Satisfaction = new(
        "K01", "满意度指数", "Satisfaction index", SurveyAnswers.Kind,
        Source.Of("SS-1.1", "N-33").ReadAs(
            "条款没有写算法；取平均得分，站点可改为满意者占比。一轮问卷在截止时归期，截止前不出数；一户一轮只计最早的一份，其余算重复；空白、员工作答须有人认定才剔除",
            "no formula is printed: the mean score, or the share satisfied where the site says so. A round counts when it closes and not before; of a household only the first answer of a round counts; blank and staff answers are left out only where somebody found them so"),
        KpiUnit.Percent,
        new("得分之和，每份折合 0 至 1；按占比时为满意的份数", "sum of the scores, each scaled to 0 to 1; or the satisfied answers"),
        new("有效问卷份数", "valid answers"),
        static policy =>
        {
            var (basis, from) = (policy.Get(KpiParameters.Satisfaction), policy.Get(KpiParameters.SatisfiedFrom));
            return (in SurveyAnswer a, in Window w, out decimal amount) =>
            {
                amount = SurveyAnswers.Parts;
                if (!w.Has(a.RoundClosesAt)) return Judgement.Outside;
                if (a.Score is not { } score) return a.Exclusion?.Why == SurveyAnswers.Blank ? Judgement.Excluded(SurveyAnswers.Blank) : Judgement.Unusable(NoScore);
                if (a.MaxScore is < 1 or > 100 || SurveyAnswers.Parts % a.MaxScore != 0 || score < 0 || score > a.MaxScore) return Judgement.Unusable(ScoreOutOfRange);
                if (a.AnsweredAt > a.RoundClosesAt) return Judgement.Unusable(AfterTheRound);
                if (a.RoundClosesAt > w.AsOf) return Judgement.NotYetDue;
                if (basis == SatisfactionBasis.Share) return Judgement.Of(score * 100 >= from * a.MaxScore);
                amount = (decimal)score * (SurveyAnswers.Parts / a.MaxScore);
                return Judgement.Counted;
            };
        })
    {
        Target = Target.AtLeast(85),
        PeriodIsOurs = true,
        IsSample = true,
        Parts = SurveyAnswers.Parts,
        Once = static (in a) => (a.Household, a.Round, a.AnsweredAt),
        Repeated = SurveyAnswers.Duplicate,
        Excludes = [SurveyAnswers.Blank, SurveyAnswers.Duplicate, SurveyAnswers.ByStaff],
        Unusable = [NoScore, ScoreOutOfRange, AfterTheRound],
        Parameters = [KpiParameters.Satisfaction, KpiParameters.SatisfiedFrom],
        Fields = ["round", "roundClosesAt", "household", "answeredAt", "score", "maxScore", "exclusion"],
    };

    /// <summary>Major safety liability accidents (重大安全责任事故). SS-1.2.</summary>
    public static readonly CountKpi<Incident> SafetyAccidents = Accidents("K02", "重大安全责任事故", "Major safety liability accidents", "SS-1.2", IncidentClass.Safety);

    /// <summary>Major fire liability accidents (重大火灾责任事故). SS-1.3.</summary>
    public static readonly CountKpi<Incident> FireAccidents = Accidents("K03", "重大火灾责任事故", "Major fire liability accidents", "SS-1.3", IncidentClass.Fire);

    /// <summary>Major liability accidents in managing equipment (重大设备管理责任事故). SS-1.4.</summary>
    public static readonly CountKpi<Incident> EquipmentAccidents = Accidents("K04", "重大设备管理责任事故", "Major equipment-management liability accidents", "SS-1.4", IncidentClass.Equipment);

    /// <summary>Training before the post (上岗培训率). SS-2.1.</summary>
    public static readonly RatioKpi<PostEntry> PrePostTraining = new(
        "K05", "上岗培训率", "Pre-post training rate", PostEntries.Kind,
        Source.Of("SS-2.1", "G2-1-2", "C-50").ReadAs(
            "培训须在首次独立当班之前完成；没有记下首次独立当班的，须在上岗之前完成", "the training ends before the first shift alone; where none is recorded, before the post was entered"),
        new("首次独立当班前完成培训的人次", "entries whose training was finished before the first shift alone"),
        new("本期上岗的人次", "entries into a post in the period"),
        static policy =>
        {
            var test = policy.Get(KpiParameters.PrePostTest);
            return (in PostEntry e, in Window w) => w.Has(e.EnteredAt)
                ? Judgement.Of(e.TrainedAt is { } trained && trained <= (e.FirstSoloAt ?? e.EnteredAt) && (!test || e.TestPassed == true))
                : Judgement.Outside;
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [PostEntries.ShadowingOnly],
        Parameters = [KpiParameters.PrePostTest],
        Fields = ["enteredAt", "trainedAt", "testPassed", "firstSoloAt", "exclusion"],
    };

    /// <summary>Documents filed (档案归档率). SS-2.2.</summary>
    public static readonly RatioKpi<ArchiveDocument> Filing = new(
        "K06", "档案归档率", "Archive filing rate", ArchiveDocuments.Kind,
        Source.Of("SS-2.2").ReadAs(
            "归档期限没有写；文件自己没有写明的，取形成当月月底。逾期归档仍算未按期", "no filing time is printed; a document without one of its own is due at the end of the month in which it was made. Filed late stays missed"),
        new("按期归档的文件", "documents filed in time"),
        new("本期应归档的文件", "documents due for filing in the period"),
        static policy =>
        {
            var days = policy.Get(KpiParameters.FilingDays);
            return (in ArchiveDocument d, in Window w) =>
            {
                var due = d.DueAt ?? (days == 0 ? Judge.LastMomentOf(Judge.LastDayOfMonth(w.DateOf(d.CreatedAt)), w) : d.CreatedAt + Duration.FromDays(days));
                return Judge.Due(d.FiledAt, due, w);
            };
        })
    {
        Target = Target.AtLeast(100),
        Parameters = [KpiParameters.FilingDays],
        Fields = ["createdAt", "dueAt", "filedAt"],
    };

    /// <summary>Customers' files complete (档案完整率). SS-2.3.</summary>
    public static readonly StateKpi<CustomerFile> FilesComplete = new(
        "K07", "档案完整率", "Archive completeness rate", CustomerFiles.Kind,
        Source.Of("SS-2.3", "CA-3.1", "CA-3.2", "CA-3.3", "CA-3.4", "CA-3.5.1", "CA-3.5.2", "CA-3.5.3", "CA-3.5.4", "CA-3.6", "CA-3.7", "CA-3.8").ReadAs(
            "每户必有的部分加上有其事才有的部分，一项不缺才算完整；以本期最后一次检查为准",
            "complete is a file with every section that all files have and every one that applies to it; as last looked through in the period"),
        new("应有各部分齐全的客户档案", "customers' files with all sections that they need"),
        new("本期查过的已交付单元的客户档案", "files that were looked through in the period, of customers whose unit is handed over"),
        static policy =>
        {
            var always = policy.Get(KpiParameters.FileSectionsAlways);
            return (in CustomerFile f, in Window w, out Found found) =>
            {
                var present = f.Present;
                found = new(f.Household, f.CheckedAt, HasAll(present, always) && HasAll(present, f.Applicable) ? 1 : 0, 1);
                return w.Has(f.CheckedAt) ? Judgement.Counted : Judgement.Outside;
            };
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [CustomerFiles.NotHandedOver],
        Parameters = [KpiParameters.FileSectionsAlways],
        Fields = ["household", "checkedAt", "present", "applicable", "exclusion"],
    };

    private static CountKpi<Incident> Accidents(string id, string zh, string en, string clause, IncidentClass of) => new(
        id, zh, en, Incidents.Kind,
        Source.Of(clause).ReadAs(
            "“重大”“责任”没有定义，以事故报告为准；最终报告认定无责任之前，重大事故照算。一起事故只归一类",
            "\"major\" and \"liability\" are not defined: what the report says. A major accident counts until the final report finds no liability. One accident is of one class only"),
        new("本期发生的重大责任事故", "major accidents of the period for which the company is liable"),
        _ => (in Incident i, in Window w) => i.Class == of && i.Severity == IncidentSeverity.Major && w.Has(i.OccurredAt) ? Judgement.Counted : Judgement.Outside)
    {
        Target = Target.AtMost(0),
        Period = PeriodUnit.Year,
        PeriodIsOurs = true,
        Excludes = [Incidents.NotLiable, Incidents.OutsideArea],
        Fields = ["class", "severity", "occurredAt", "exclusion"],
    };

    private static bool HasAll(Seq<FileSection> present, Seq<FileSection> wanted)
    {
        foreach (var section in wanted)
            if (!present.Contains(section)) return false;
        return true;
    }
}
