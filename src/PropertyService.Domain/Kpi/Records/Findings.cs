using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>What a round found in passages and public parts (秩序问题).</summary>
public enum OrderProblem
{
    /// <summary>A fire passage was obstructed (消防通道被占). OM-F.8.</summary>
    FirePassageBlocked,

    /// <summary>Things were piled up in a public part (公共部位堆放). OM-F.10.</summary>
    ItemsPiled,
}

/// <summary>How somebody on duty broke the discipline of the post (违反岗位纪律).</summary>
public enum DisciplineBreach
{
    /// <summary>Left the post (脱岗). G1-5-3, G6-1-2, CR-14-1.</summary>
    LeftPost,

    /// <summary>Slept (睡岗). G1-5-3.</summary>
    Slept,

    /// <summary>Came on duty after alcohol (酒后上岗). G1-5-1.</summary>
    Alcohol,

    /// <summary>Came late (迟到). G1-5-4, CR-15.</summary>
    Late,

    /// <summary>Left early (早退). G1-5-4, CR-15.</summary>
    LeftEarly,
}

/// <summary>One problem that a round found (巡查发现). One that was cleared before the round ended is a finding too.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Problem">What was found.</param>
/// <param name="At">When.</param>
/// <param name="Place">Where: 1 to 80 characters.</param>
public readonly record struct OrderFinding(string Id, OrderProblem Problem, Instant At, string Place);

/// <summary>One breach of the discipline of a post that was found (岗位纪律检查发现).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Breach">What was found.</param>
/// <param name="At">When.</param>
/// <param name="Post">At which post: 1 to 80 characters.</param>
public readonly record struct DisciplineFinding(string Id, DisciplineBreach Breach, Instant At, string Post);

/// <summary>The registers of findings. One that was kept and is empty says that nothing was found.</summary>
public static class Findings
{
    private static readonly ChoiceShape<OrderProblem> Problems = new(
        (OrderProblem.FirePassageBlocked, "fire-passage-blocked", "消防通道被占", "fire passage obstructed"), (OrderProblem.ItemsPiled, "items-piled", "公共部位堆放", "items piled in a public part"));

    private static readonly ChoiceShape<DisciplineBreach> Breaches = new(
        (DisciplineBreach.LeftPost, "left-post", "脱岗", "left the post"), (DisciplineBreach.Slept, "slept", "睡岗", "slept"), (DisciplineBreach.Alcohol, "alcohol", "酒后上岗", "alcohol"),
        (DisciplineBreach.Late, "late", "迟到", "came late"), (DisciplineBreach.LeftEarly, "left-early", "早退", "left early"));

    private static readonly Field<OrderFinding, string> IdField = RecordFields.Id<OrderFinding>(static f => f.Id);
    private static readonly Field<OrderFinding, OrderProblem> ProblemField = new("problem", "问题", "Problem", Problems, static f => f.Problem);
    private static readonly Field<OrderFinding, Instant> AtField = RecordFields.At<OrderFinding>("at", "发现时间", "Found at", static f => f.At);
    private static readonly Field<OrderFinding, string> PlaceField = RecordFields.Name<OrderFinding>("place", "地点", "Place", static f => f.Place);

    private static readonly Field<DisciplineFinding, string> NumberField = RecordFields.Id<DisciplineFinding>(static f => f.Id);
    private static readonly Field<DisciplineFinding, DisciplineBreach> BreachField = new("breach", "违纪", "Breach", Breaches, static f => f.Breach);
    private static readonly Field<DisciplineFinding, Instant> FoundField = RecordFields.At<DisciplineFinding>("at", "发现时间", "Found at", static f => f.At);
    private static readonly Field<DisciplineFinding, string> PostField = RecordFields.Name<DisciplineFinding>("post", "岗位", "Post", static f => f.Post);

    /// <summary>What rounds found in passages and public parts.</summary>
    public static RecordKind<OrderFinding> Order { get; } = new(
        "order-findings", "秩序巡查发现", "Order findings",
        new(static v => new(v.Get(IdField), v.Get(ProblemField), v.Get(AtField), v.Get(PlaceField)), IdField, ProblemField, AtField, PlaceField),
        static (in f) => f.Id, static (in f) => Moments.From(f.At));

    /// <summary>What checks found of the discipline of posts.</summary>
    public static RecordKind<DisciplineFinding> Discipline { get; } = new(
        "discipline-findings", "岗位纪律检查发现", "Discipline findings",
        new(static v => new(v.Get(NumberField), v.Get(BreachField), v.Get(FoundField), v.Get(PostField)), NumberField, BreachField, FoundField, PostField),
        static (in f) => f.Id, static (in f) => Moments.From(f.At));
}
