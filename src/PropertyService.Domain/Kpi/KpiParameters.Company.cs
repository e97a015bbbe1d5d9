using NodaTime;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <content>For the targets of company and departments.</content>
public static partial class KpiParameters
{
    private static readonly ChoiceShape<AssetWeighting> Weighting = new(
        (AssetWeighting.Count, "count", "按项", "each counts as one"), (AssetWeighting.Weight, "weight", "按价值或面积", "by value or area"));

    private static readonly TableShape<AssetClass, AssetWeighting> WeightingByClass = new(AssetInspections.Classes, Weighting, static _ => AssetWeighting.Count);

    private static readonly Seq<FileSection> InEveryFile = Seq.Of(
        FileSection.CustomerData, FileSection.Payments, FileSection.MoveIn, FileSection.Identity, FileSection.Contact, FileSection.EmergencyContact);

    /// <summary>Whether training before the post counts only with its test passed (培训须考核合格). Default yes. Source SS-2.1; conflict C-50.</summary>
    public static readonly Parameter<bool> PrePostTest = new(
        "kpi.prePostTestRequired", "上岗培训须考核合格", "Training before the post needs its test", new BooleanShape(), true,
        Source.Of("SS-2.1", "G2-1-2", "C-50").ReadAs("参加并考核合格才算，较严", "attended and passed, which is stricter"));

    /// <summary>Within how many days a document is filed (归档期限). 0 to 90 days of 24 hours; 0, the default, is by the end of the calendar month. Source SS-2.2.</summary>
    public static readonly Parameter<int> FilingDays = new(
        "kpi.filingDays", "归档期限", "Documents filed within", new IntegerShape(0, 90, new("天", "days")) { Zero = new("形成当月月底", "the end of the month in which it was made") }, 0,
        Source.Of("SS-2.2").OurFigure().ReadAs("条款没有写期限；0 表示形成当月月底，只用于没有写明应归档时间的文件", "no limit is printed; 0 is the end of the month in which it was made; used where a document names no time of its own"));

    /// <summary>Which sections every customer's file has, whatever applies to it (每户必有的档案). 0 to 11, each once; default six. Source SS-2.3, CA-3.1 to CA-3.8.</summary>
    public static readonly Parameter<Seq<FileSection>> FileSectionsAlways = new(
        "kpi.fileSectionsAlways", "每户必有的档案", "Sections of every file", new ListShape<FileSection>(CustomerFiles.Section, 0, 11), InEveryFile,
        Source.Of("SS-2.3", "CA-3.1", "CA-3.2", "CA-3.4", "CA-3.5.1", "CA-3.5.2", "CA-3.5.3").ReadAs(
            "装修、人事变动、函件、违规欠费、报修各部分有其事才有，其余每户必有",
            "works, personnel, letters, violations and repairs are there only where they happened; the others are in every file"));

    /// <summary>After how many recorded attempts a resident who is not reached counts as visited (视同回访的次数). 0 to 10; 0, the default, is never. Source SS-2.6; conflict C-41.</summary>
    public static readonly Parameter<int> VisitAttempts = new(
        "kpi.visitAttempts", "联系不上视同回访的次数", "Attempts that count as a visit", new IntegerShape(0, 10, new("次", "attempts")), 0,
        Source.Of("SS-2.6", "C-41").OurFigure().ReadAs("条款没有这一例外；0 表示不适用", "no clause has this exception; 0 is without it"));

    /// <summary>When a complaint is handled (投诉处理口径). Default closed by the agreed date. Source SS-2.7-1, SS-3.2.2; correction N-33.</summary>
    public static readonly Parameter<HandledBasis> ComplaintHandled = new(
        "kpi.complaintHandled", "投诉处理口径", "A complaint is handled when",
        new ChoiceShape<HandledBasis>(
            (HandledBasis.ByAgreedDate, "by-agreed-date", "按约定日期办结", "closed by the agreed date"),
            (HandledBasis.Closed, "closed", "办结，不论早晚", "closed, however late"),
            (HandledBasis.Replied, "replied", "已答复并约定日期", "closed, or replied to with an agreed date")),
        HandledBasis.ByAgreedDate, Source.Of("SS-2.7-1", "SS-3.2.2", "N-33").ReadAs(
            "“处理”没有定义；取按约定日期办结，没有约定的按答复时限，最严", "\"handled\" is not defined; closed by the agreed date, or by the reply limit where none was agreed, is the strictest"));

    /// <summary>Of which complaints the signed satisfaction is a share (签字满意率口径). Default all closed ones. Source SS-2.7-2, SS-3.2.3; corrections N-32, N-33.</summary>
    public static readonly Parameter<SignedBasis> SignedSatisfaction = new(
        "kpi.signedSatisfactionOf", "签字满意率的分母", "Signed satisfaction is a share of",
        new ChoiceShape<SignedBasis>(
            (SignedBasis.AllClosed, "all-closed", "全部办结的有效投诉", "all closed valid complaints"),
            (SignedBasis.WithoutDeclined, "without-declined", "不含拒绝签字的", "those but the ones who declined to sign"),
            (SignedBasis.SignedOnly, "signed-only", "只算签了字的", "the signed ones only")),
        SignedBasis.AllClosed, Source.Of("SS-2.7-2", "SS-3.2.3", "N-32", "N-33").ReadAs("拒绝签字的留在分母里，较严；另行列出", "who declines to sign stays in the denominator, which is stricter, and is listed apart"));

    /// <summary>By what things that are looked at are weighed, for each class (完好率的权重). Default each counts as one. Source SS-2.8, SS-2.9, SS-2.12.</summary>
    public static readonly Parameter<Table<AssetClass, AssetWeighting>> Assets = new(
        "kpi.assetWeighting", "完好率的权重", "Things in order are weighed", WeightingByClass, WeightingByClass.Default,
        Source.Of("SS-2.8", "SS-2.9", "SS-2.12", "N-33").ReadAs("条款没有写按项还是按价值、面积；按检查表的项", "the clauses do not say by item, value or area; by the items of the inspection list"));

    /// <summary>In what plants are counted (绿化的计量). Default plants. Source SS-2.10.</summary>
    public static readonly Parameter<PlantBasis> Plants = new(
        "kpi.plantBasis", "绿化的计量", "Greenery is counted in",
        new ChoiceShape<PlantBasis>((PlantBasis.Plants, "plants", "株", "plants"), (PlantBasis.Area, "area", "平方米", "square metres")), PlantBasis.Plants,
        Source.Of("SS-2.10", "N-33").ReadAs("株数与面积不能相加，一个站点只用一种", "plants and area cannot be added up; a site has one of them"));

    /// <summary>By which clock time a collection point is emptied (垃圾清运截止). Default 24:00. Source SS-2.11, IN-P.6.</summary>
    public static readonly Parameter<LocalTime> RefuseBy = new(
        "kpi.refuseBy", "垃圾清运截止", "Refuse removed by", new ClockTimeShape(true, LocalTime.Midnight, new(20, 0)), LocalTime.Midnight,
        Source.Of("SS-2.11", "IN-P.6").OurFigure().ReadAs("“日清”没有写钟点；取当日 24:00", "\"the same day\" has no hour; 24:00 is taken"));

    /// <summary>What manning a fixed post is (固定岗口径). Default standing. Source SS-2.13, G6-3.1; conflict C-51.</summary>
    public static readonly Parameter<PostManning> PostMannedBy = new(
        "kpi.postManning", "固定岗口径", "A fixed post is manned by",
        new ChoiceShape<PostManning>((PostManning.Standing, "standing", "立岗", "standing"), (PostManning.Manned, "manned", "在岗即可", "being there")), PostManning.Standing,
        Source.Of("SS-2.13", "G6-3.1", "G6-2-1", "G2-3.2.4", "C-51").ReadAs("原文是立岗；坐岗的时间不算，较严", "the clause says standing; time spent seated does not count, which is stricter"));
}
