using PropertyService.Domain.Access;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>A vehicle that passes on its parking card comes to the gate to leave; its way out is a case of its own (持卡车到门前离场). GC-2.2-1, GC-2.2-3.</summary>
/// <param name="Post">The gate.</param>
/// <param name="Plate">Its number plate: 1 to 80 characters.</param>
/// <param name="As">Whose card it is.</param>
/// <param name="Lorry">Whether it is a lorry.</param>
public sealed record MeetCardVehicleLeaving(Post Post, string Plate, VehicleKind As, bool Lorry) : Command
{
    private static readonly Field<MeetCardVehicleLeaving, Post> PostField = new("post", "岗位", "Post", Entrances.Gates, static c => c.Post);
    private static readonly Field<MeetCardVehicleLeaving, string> PlateField = new("plate", "车牌", "Plate", new TextShape(TextShape.ShortLimit, "A-1").Personal(), static c => c.Plate);
    private static readonly Field<MeetCardVehicleLeaving, VehicleKind> AsField = new("as", "车辆类别", "Kind of vehicle", VehicleKinds.OnCard.Sampled(VehicleKind.ResidentCard), static c => c.As);
    private static readonly Field<MeetCardVehicleLeaving, bool> LorryField = new("lorry", "货车", "Lorry", new BooleanShape(), static c => c.Lorry);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<MeetCardVehicleLeaving> Kind = CommandKind.Report(
        "meet-card-vehicle-leaving", "持卡车到门前离场", "Meet a card vehicle leaving", new("车已到门前，事实不能拒收", "it stands at the gate; the fact cannot be refused"),
        static v => new MeetCardVehicleLeaving(v.Get(PostField), v.Get(PlateField), v.Get(AsField), v.Get(LorryField)), PostField, PlateField, AsField, LorryField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>An outside vehicle comes to the gate to leave (外来车到门前离场). GC-2.3.A-6, GC-2.3.C-5.</summary>
/// <param name="Post">The gate.</param>
/// <param name="Lorry">Whether it is a lorry, whose rear door is opened first (GC-3.2-1).</param>
public sealed record BeginVehicleExit(Post Post, bool Lorry) : Command
{
    private static readonly Field<BeginVehicleExit, Post> PostField = new("post", "岗位", "Post", Entrances.Gates, static c => c.Post);
    private static readonly Field<BeginVehicleExit, bool> LorryField = new("lorry", "货车", "Lorry", new BooleanShape(), static c => c.Lorry);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BeginVehicleExit> Kind = CommandKind.Report(
        "begin-vehicle-exit", "外来车到门前离场", "Begin the exit of a vehicle", new("车已到门前要离开", "it stands at the gate to leave"),
        static v => new BeginVehicleExit(v.Get(PostField), v.Get(LorryField)), PostField, LorryField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Have the lorry's rear door opened, in a case of goods release (货车开尾门检查). GC-3.2-1.</summary>
/// <param name="Case">The id of that case, 1 to 80 characters: of the open case of the slip for its load, else a new one, under which the host opens it.</param>
/// <param name="Carrier">Who drives it.</param>
/// <param name="Moving">Whether it is a house move.</param>
public sealed record BeginInspection(string Case, CarrierKind Carrier, bool Moving) : Command
{
    private static readonly Field<BeginInspection, string> CaseField = new("case", "检查个案编号", "Case of the inspection", new TextShape(TextShape.ShortLimit, SearchPlan.OtherCase), static c => c.Case);
    private static readonly Field<BeginInspection, CarrierKind> CarrierField = new("carrier", "驾驶人身份", "Who drives", GoodsShapes.Carrier.Sampled(CarrierKind.NonResident), static c => c.Carrier);
    private static readonly Field<BeginInspection, bool> MovingField = new("moving", "搬家", "House move", new BooleanShape().Sampled(false), static c => c.Moving);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BeginInspection> Kind = CommandKind.Request(
        "begin-inspection", "货车开尾门检查", "Begin the rear-door inspection", new("请求按物品放行检查", "asks for it to be examined by the rules for goods"),
        static v => new BeginInspection(v.Get(CaseField), v.Get(CarrierField), v.Get(MovingField)), CaseField, CarrierField, MovingField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let an outside vehicle out (外来车离场放行). GC-2.3.A-6 to A-8, GC-3.2-1, G6-7-1.</summary>
public sealed record PassOut : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<PassOut> Kind = CommandKind.Request<PassOut>(
        "pass-out", "外来车离场放行", "Pass out", new("请求离场；收卡、退证、货车开尾门之后", "asks leave to drive out, after card, document and a lorry's rear door"),
        static _ => new PassOut());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The vehicle drove off without having been let out (未经放行驶离).</summary>
/// <param name="Lorry">Whether it is a lorry.</param>
public sealed record ReportDrivenOff(bool Lorry) : Command
{
    private static readonly Field<ReportDrivenOff, bool> LorryField = new("lorry", "货车", "Lorry", new BooleanShape(), static c => c.Lorry);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportDrivenOff> Kind = CommandKind.Report(
        "report-driven-off", "未经放行驶离", "Report that the vehicle drove off", new("车已经走了，事实不能拒收", "it is gone; the fact cannot be refused"),
        static v => new ReportDrivenOff(v.Get(LorryField)), LorryField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What became of a lorry that drove off unexamined (查明未检货车). GC-3.2-1.</summary>
/// <param name="Outcome">What was found: 1 to 500 characters.</param>
public sealed record SettleUnexamined(string Outcome) : Command
{
    private static readonly Field<SettleUnexamined, string> OutcomeField = new("outcome", "查明结果", "Outcome", new TextShape(TextShape.LongLimit).Personal(), static c => c.Outcome);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SettleUnexamined> Kind = CommandKind.Report(
        "settle-unexamined-lorry", "查明未检货车", "Settle the unexamined lorry", new("已经查明", "it has been looked into"),
        static v => new SettleUnexamined(v.Get(OutcomeField)), OutcomeField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
