using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>A vehicle comes to the gate to go in (车辆到门前). GC-2.3-1.</summary>
/// <param name="Post">The gate.</param>
/// <param name="Plate">Its number plate: 1 to 80 characters.</param>
public sealed record MeetVehicle(Post Post, string Plate) : Command
{
    private static readonly Field<MeetVehicle, Post> PostField = new("post", "岗位", "Post", Entrances.Gates, static c => c.Post);
    private static readonly Field<MeetVehicle, string> PlateField = new("plate", "车牌", "Plate", new TextShape(TextShape.ShortLimit, "A-1").Personal(), static c => c.Plate);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<MeetVehicle> Kind = CommandKind.Report(
        "meet-vehicle", "车辆到门前", "Meet a vehicle", new("车已到门前，事实不能拒收", "it stands at the gate; the fact cannot be refused"),
        static v => new MeetVehicle(v.Get(PostField), v.Get(PlateField)), PostField, PlateField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the guard takes the vehicle for (辨别车辆). GC-2.2-1, GC-2.3.A-1, GC-2.3.B-1, GC-2.3.C-1, SD-1.4, SD-1.7-1.</summary>
/// <param name="As">The kind of vehicle.</param>
public sealed record ClassifyVehicle(VehicleKind As) : Command
{
    private static readonly Field<ClassifyVehicle, VehicleKind> AsField = new("as", "车辆类别", "Kind of vehicle", VehicleKinds.Shape, static c => c.As);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ClassifyVehicle> Kind = CommandKind.Request(
        "classify-vehicle", "辨别车辆", "Classify the vehicle", new("由门岗认定，按认定的类别处理", "the guard decides it, and the rules of that kind apply"),
        static v => new ClassifyVehicle(v.Get(AsField)), AsField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The guard looks at build, cargo and mass (查看车载物与吨位). G6-7-2, G6-8.</summary>
/// <param name="Seen">What is seen.</param>
public sealed record CheckVehicle(VehicleAsSeen Seen) : Command
{
    private static readonly Field<CheckVehicle, VehicleAsSeen> SeenField = new("seen", "目测", "Vehicle as seen", VehicleAsSeen.Shape, static c => c.Seen);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckVehicle> Kind = CommandKind.Report(
        "check-vehicle", "查看车辆", "Check the vehicle", new("查看所见是事实；不能进的也要留痕", "what was seen is a fact; a vehicle that may not come in must leave a trace too"),
        static v => new CheckVehicle(v.Get(SeenField)), SeenField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the driver says about an appointment (询问有无预约). GC-2.3.A-1.</summary>
/// <param name="Arranged">Whether the driver says that there is one.</param>
/// <param name="Host">Whom or which office: 1 to 80 characters; none when the driver names nobody.</param>
public sealed record AskAppointment(bool Arranged, string? Host) : Command
{
    private static readonly Field<AskAppointment, bool> ArrangedField = new("arranged", "已约好", "Arranged", new BooleanShape(), static c => c.Arranged);
    private static readonly Field<AskAppointment, string?> HostField = new("host", "被访人或部门", "Host", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "Chen").Personal()), static c => c.Host);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AskAppointment> Kind = CommandKind.Report(
        "ask-appointment", "询问有无预约", "Ask about the appointment", new("司机已经答复", "the driver has answered"),
        static v => new AskAppointment(v.Get(ArrangedField), v.Get(HostField)), ArrangedField, HostField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let an outside vehicle in: write it in the log, hold the driver's document and hand out the IC card where that is due (外来车放行). GC-2.3.A-2 to A-4, GC-2.3.C-1, GC-2.3.C-2.</summary>
/// <param name="Driver">The driver, as entered in the log: 1 to 80 characters; may be left out on an emergency call.</param>
/// <param name="Passengers">How many passengers: 0 to 99; may be left out on an emergency call.</param>
/// <param name="Left">The document that is held; none when none is.</param>
/// <param name="Reason">Why none is held although it is due: 1 to 500 characters.</param>
/// <param name="Card">The number of the IC card; none when none is issued.</param>
public sealed record AdmitVehicle(string? Driver, int? Passengers, DocumentLeft? Left, string? Reason, string? Card) : Command
{
    private static readonly Field<AdmitVehicle, string?> DriverField = new("driver", "驾驶人", "Driver", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "Li").Personal()), static c => c.Driver);
    private static readonly Field<AdmitVehicle, int?> PassengersField = new("passengers", "乘员人数", "Passengers", new OptionalValueShape<int>(new IntegerShape(0, 99, new("人", "persons"), 0)).Sampled(0), static c => c.Passengers);
    private static readonly Field<AdmitVehicle, DocumentLeft?> LeftField = new("left", "押存证件", "Document left", new OptionalShape<DocumentLeft>(DocumentLeft.Shape), static c => c.Left);
    private static readonly Field<AdmitVehicle, string?> ReasonField = new("reason", "不押证的原因", "Why nothing is held", new OptionalShape<string>(new TextShape(TextShape.LongLimit).Personal()), static c => c.Reason);
    private static readonly Field<AdmitVehicle, string?> CardField = new("card", "车辆 IC 卡", "IC card", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "C-1")), static c => c.Card);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AdmitVehicle> Kind = CommandKind.Request(
        "admit-vehicle", "外来车放行", "Admit an outside vehicle", new("请求放行", "asks leave to go in"),
        static v => new AdmitVehicle(v.Get(DriverField), v.Get(PassengersField), v.Get(LeftField), v.Get(ReasonField), v.Get(CardField)),
        DriverField, PassengersField, LeftField, ReasonField, CardField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let a vehicle in or out on its parking card (凭停车卡通行). GC-2.2-1 to GC-2.2-3.</summary>
/// <param name="Driver">The driver, where seen: 1 to 80 characters.</param>
/// <param name="Passengers">How many passengers, where seen: 0 to 99.</param>
public sealed record PassOnCard(string? Driver, int? Passengers) : Command
{
    private static readonly Field<PassOnCard, string?> DriverField = new("driver", "驾驶人", "Driver", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "Li").Personal()), static c => c.Driver);
    private static readonly Field<PassOnCard, int?> PassengersField = new("passengers", "乘员人数", "Passengers", new OptionalValueShape<int>(new IntegerShape(0, 99, new("人", "persons"), 0)), static c => c.Passengers);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<PassOnCard> Kind = CommandKind.Request(
        "pass-on-card", "凭停车卡通行", "Pass on the parking card", new("请求放行；不盘问，不发卡", "asks leave to pass; no questions, no card"),
        static v => new PassOnCard(v.Get(DriverField), v.Get(PassengersField)), DriverField, PassengersField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The gate, opened at night for a vehicle, is shut again (夜间开门后关好). G6-4-2, N-14.</summary>
public sealed record ReportGateClosed : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportGateClosed> Kind = CommandKind.Report<ReportGateClosed>(
        "report-gate-closed", "大门已关好", "Report the gate shut again", new("门已经关好，或已到开门时间", "it has been shut, or it is time for it to stand open"),
        static _ => new ReportGateClosed());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
