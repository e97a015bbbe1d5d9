using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Repairs;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>A resident reports that something needs repair (报修). CM-3.3.1.</summary>
/// <param name="Post">The post that takes it down.</param>
/// <param name="Place">Where.</param>
/// <param name="Content">What is wrong.</param>
public sealed record ReportRepair(Post Post, string Place, string Content) : Command
{
    private static readonly Field<ReportRepair, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<ReportRepair, string> PlaceField = new("place", "地点", "Place", new TextShape(TextShape.LongLimit, "5-1-0302").Personal(), static c => c.Place);
    private static readonly Field<ReportRepair, string> ContentField = new("content", "内容", "Content", new TextShape(TextShape.LongLimit, "leak").Personal(), static c => c.Content);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportRepair> Kind = CommandKind.Report(
        "report-repair", "报修", "Report a repair", new("东西坏了是事实，任何时候都受理", "something is broken; that is taken at any hour"),
        static v => new ReportRepair(v.Get(PostField), v.Get(PlaceField), v.Get(ContentField)), PostField, PlaceField, ContentField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Whoever took the report has asked and says how urgent it is and which part it is about (分类). SS-3.1.2-1, IN-W.1-2.</summary>
/// <param name="Urgency">Urgent or scheduled.</param>
/// <param name="Part">Private, which is charged, or public.</param>
public sealed record ClassifyRepair(Urgency Urgency, BuildingPart Part) : Command
{
    private static readonly Field<ClassifyRepair, Urgency> UrgencyField = new("urgency", "缓急", "Urgency", RepairShapes.Urgency, static c => c.Urgency);
    private static readonly Field<ClassifyRepair, BuildingPart> PartField = new("part", "部位", "Part", RepairShapes.Part, static c => c.Part);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ClassifyRepair> Kind = CommandKind.Report(
        "classify-repair", "报修分类", "Classify the repair", new("问清之后的判断照实记下", "what asking has brought out is written down as it is"),
        static v => new ClassifyRepair(v.Get(UrgencyField), v.Get(PartField)), UrgencyField, PartField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A repair that goes by appointment has turned out urgent (改判急修). SS-3.1.2-1.</summary>
public sealed record BecomeUrgent : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BecomeUrgent> Kind = CommandKind.Report<BecomeUrgent>(
        "become-urgent", "改判急修", "Become urgent", new("情况变急是事实", "that it has become urgent is a fact"), static _ => new BecomeUrgent());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A time for the visit was agreed with the resident, for the first time or anew (约定上门时间). SS-3.1.2-3.</summary>
/// <param name="Visit">When the repairer is to come: a date and a time.</param>
public sealed record AgreeAppointment(Instant Visit) : Command
{
    private static readonly Field<AgreeAppointment, Instant> VisitField = new("visit", "上门时刻", "Visit at", new InstantShape(RepairSamples.Visit, RepairSamples.LaterVisit), static c => c.Visit);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AgreeAppointment> Kind = CommandKind.Report(
        "agree-appointment", "约定上门时间", "Agree an appointment", new("约定是与住户已经谈好的", "it has been agreed with the resident"),
        static v => new AgreeAppointment(v.Get(VisitField)), VisitField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Send a repairer, or another one (派工). SS-3.1.2-2, RS-1.1-2.</summary>
/// <param name="Repairer">Who is sent: a staff number.</param>
public sealed record DispatchRepairer(string Repairer) : Command
{
    private static readonly Field<DispatchRepairer, string> RepairerField = new("repairer", "维修员", "Repairer", new TextShape(TextShape.ShortLimit, "r-1"), static c => c.Repairer);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DispatchRepairer> Kind = CommandKind.Request(
        "dispatch-repairer", "派工", "Dispatch a repairer", new("请求派人，未约好时间的不派", "asks for somebody to be sent; not before a time is agreed where one is needed"),
        static v => new DispatchRepairer(v.Get(RepairerField)), RepairerField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The resident who reported was told something (告知住户). IN-W.1-2, IN-B.4-4, CM-3.3.2.</summary>
/// <param name="Matter">What about.</param>
public sealed record TellResident(ResidentMatter Matter) : Command
{
    private static readonly Field<TellResident, ResidentMatter> MatterField = new("matter", "告知事项", "Matter", RepairShapes.Matter, static c => c.Matter);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<TellResident> Kind = CommandKind.Report(
        "tell-resident", "告知住户", "Tell the resident", new("话已经说了", "it has been said"),
        static v => new TellResident(v.Get(MatterField)), MatterField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The order is called off (取消报修). KPI K08 asks for the ground and who decides.</summary>
/// <param name="Ground">Why.</param>
public sealed record CancelRepair(CancellationGround Ground) : Command
{
    private static readonly Field<CancelRepair, CancellationGround> GroundField = new("ground", "原因", "Ground", RepairShapes.Ground, static c => c.Ground);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CancelRepair> Kind = CommandKind.Report(
        "cancel-repair", "取消报修", "Call the order off", new("住户不修了、不让进或重复报修，都是事实", "that it is no longer wanted, not let in, or reported twice is a fact"),
        static v => new CancelRepair(v.Get(GroundField)), GroundField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Close the order (结单).</summary>
public sealed record CloseRepair : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseRepair> Kind = CommandKind.Request<CloseRepair>(
        "close-repair", "结单", "Close the order", new("请求结单；尚有未了结事项时不准", "asks for the order to end; not while anything is owed"), static _ => new CloseRepair());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The moments that the search tries for appointments and promises (搜索用的时刻).</summary>
internal static class RepairSamples
{
    /// <summary>The next morning; the search begins on 2 March at 09:00 of the site.</summary>
    public static readonly Instant Visit = Instant.FromUtc(2026, 3, 3, 1, 0);

    /// <summary>A day after that.</summary>
    public static readonly Instant LaterVisit = Instant.FromUtc(2026, 3, 4, 1, 0);

    /// <summary>Soon after the limit for urgent repairs.</summary>
    public static readonly Instant Promise = Instant.FromUtc(2026, 3, 4, 3, 0);

    /// <summary>Later than any site may allow.</summary>
    public static readonly Instant LongPromise = Instant.FromUtc(2026, 5, 1, 3, 0);
}
