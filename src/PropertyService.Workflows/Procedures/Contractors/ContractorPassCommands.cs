using PropertyService.Domain.Access;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Contractors;

/// <summary>A worker or permit holder comes to the gate (施工或持证人员到岗).</summary>
/// <param name="Post">The gate.</param>
/// <param name="Worker">Who it is: the number of the document shown, the same on every visit; 1 to 80 characters.</param>
/// <param name="Work">What the person comes to do.</param>
/// <param name="Days">How many days the works take from today on: 1 to 3,650; of no meaning for a delivery.</param>
public sealed record ReceiveWorker(Post Post, string Worker, WorkKind Work, int Days) : Command
{
    private static readonly Field<ReceiveWorker, Post> PostField = new("post", "岗位", "Post", Entrances.Shape, static c => c.Post);
    private static readonly Field<ReceiveWorker, string> WorkerField = new("worker", "人员编号", "Worker", new TextShape(TextShape.ShortLimit, "W-1").Personal(), static c => c.Worker);
    private static readonly Field<ReceiveWorker, WorkKind> WorkField = new("work", "来意", "Work", WorkerShapes.Kind, static c => c.Work);
    private static readonly Field<ReceiveWorker, int> DaysField = new("days", "天数", "Days", new IntegerShape(1, 3_650, new("天", "days"), 1, 3, 4), static c => c.Days);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReceiveWorker> Kind = CommandKind.Request(
        "receive-worker", "接待施工或持证人员", "Receive a worker", new("请求进入", "asks to be let in"),
        static v => new ReceiveWorker(v.Get(PostField), v.Get(WorkerField), v.Get(WorkField), v.Get(DaysField)), PostField, WorkerField, WorkField, DaysField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let a temporary worker in and issue a pass (临时施工放行).</summary>
/// <param name="Left">The document left at the gate; none when nothing is held.</param>
/// <param name="Reason">Why nothing is held, when nothing is: 1 to 500 characters.</param>
/// <param name="Pass">The number of the temporary works pass: 1 to 80 characters.</param>
public sealed record AdmitTemporary(DocumentLeft? Left, string? Reason, string Pass) : Command
{
    private static readonly Field<AdmitTemporary, DocumentLeft?> LeftField = new("left", "押存证件", "Document left", new OptionalShape<DocumentLeft>(DocumentLeft.Shape), static c => c.Left);
    private static readonly Field<AdmitTemporary, string?> ReasonField = new("reason", "未押证原因", "Why nothing is held", new OptionalShape<string>(new TextShape(TextShape.LongLimit).Personal()), static c => c.Reason);
    private static readonly Field<AdmitTemporary, string> PassField = new("pass", "施工证编号", "Works pass", new TextShape(TextShape.ShortLimit, "C-1"), static c => c.Pass);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AdmitTemporary> Kind = CommandKind.Request(
        "admit-temporary", "临时施工放行", "Admit a temporary worker", new("请求放行；不押证须写明原因", "asks to be let in; why nothing is held is recorded"),
        static v => new AdmitTemporary(v.Get(LeftField), v.Get(ReasonField), v.Get(PassField)), LeftField, ReasonField, PassField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The guard examines a permit (验证).</summary>
/// <param name="Seen">What the guard reads off it.</param>
public sealed record CheckPermit(PermitAsSeen Seen) : Command
{
    private static readonly Field<CheckPermit, PermitAsSeen> SeenField = new("seen", "验证所见", "Permit as seen", PermitAsSeen.Shape, static c => c.Seen);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckPermit> Kind = CommandKind.Report(
        "check-permit", "验证", "Check the permit", new("验证已有结果", "the check has a result"),
        static v => new CheckPermit(v.Get(SeenField)), SeenField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let a permit holder in, who leaves the deputy permit at the gate (押副证放行).</summary>
/// <param name="Deputy">The number of the deputy permit handed over: 1 to 80 characters.</param>
public sealed record AdmitLeavingDeputy(string Deputy) : Command
{
    private static readonly Field<AdmitLeavingDeputy, string> DeputyField = new("deputy", "副证编号", "Deputy permit", new TextShape(TextShape.ShortLimit, "DP-1", "DP-2").Personal(), static c => c.Deputy);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AdmitLeavingDeputy> Kind = CommandKind.Request(
        "admit-leaving-deputy", "押副证放行", "Admit and hold the deputy permit", new("请求放行", "asks to be let in"),
        static v => new AdmitLeavingDeputy(v.Get(DeputyField)), DeputyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let a long-term worker in on a permit of one part (凭证放行).</summary>
public sealed record AdmitOnPermit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AdmitOnPermit> Kind = CommandKind.Request<AdmitOnPermit>(
        "admit-on-permit", "凭证放行", "Admit on the permit", new("请求放行", "asks to be let in"), static _ => new AdmitOnPermit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Send somebody away who is not let in (劝离).</summary>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record TurnAway(string Reason) : Command
{
    private static readonly Field<TurnAway, string> ReasonField = new("reason", "原因", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<TurnAway> Kind = CommandKind.Request(
        "turn-away", "劝离", "Turn away", new("请求结案并留下原因", "asks for the case to end, with the reason on record"),
        static v => new TurnAway(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
