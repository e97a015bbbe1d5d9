using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Domain.Vehicles;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>What is known about a vehicle at the gate (车辆放行的事实).</summary>
/// <param name="Post">The gate; of a vehicle in a lane, the post that took it up.</param>
/// <param name="Plate">The number plate.</param>
/// <param name="Kind">Under which rules it comes in, and of a card vehicle goes out; no longer asked of an outside vehicle once it is in.</param>
/// <param name="Denial">Why it is not let in.</param>
/// <param name="Inside">Whether it is an outside vehicle that is inside and has to be logged out.</param>
/// <param name="Unlogged">Whether it is inside as a viewer's vehicle, of which the site logs neither entry nor exit.</param>
/// <param name="Document">The number of the driver's document that is held.</param>
/// <param name="Card">The number of the IC card that is out.</param>
/// <param name="LostCard">The number of a lost card that is not settled.</param>
/// <param name="LostDocument">The number of a document that was lost at the post and is not settled.</param>
/// <param name="FollowUpOwed">Whether a follow-up has still to be reported back.</param>
/// <param name="GateOpened">Whether the gate was opened at night for this vehicle and has to be shut again.</param>
/// <param name="Lorry">Whether it was seen to be a lorry, on its way in or at the exit.</param>
/// <param name="Inspection">The id of the case of goods release in which the lorry is examined.</param>
/// <param name="UnexaminedOwed">Whether a lorry that drove off unexamined has still to be looked into.</param>
/// <param name="LaneBlocked">Whether it stands in a lane.</param>
public sealed record VehicleFacts(
    Post? Post, string? Plate, VehicleKind? Kind, VehicleDenial? Denial, bool Inside, bool Unlogged, string? Document, string? Card, string? LostCard, string? LostDocument, bool FollowUpOwed,
    bool GateOpened, bool Lorry, string? Inspection, bool UnexaminedOwed, bool LaneBlocked)
{
    private static readonly OptionalShape<string> Text = new(new TextShape(TextShape.ShortLimit));
    private static readonly Field<VehicleFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<VehicleFacts, string?> PlateField = new("plate", "车牌", "Plate", Text, static f => f.Plate);
    private static readonly Field<VehicleFacts, VehicleKind?> KindField = new("kind", "车辆类别", "Kind of vehicle", new OptionalValueShape<VehicleKind>(VehicleKinds.Shape), static f => f.Kind);
    private static readonly Field<VehicleFacts, VehicleDenial?> DenialField = new("denial", "不予放行的原因", "Why not let in", new OptionalValueShape<VehicleDenial>(VehicleKinds.Denial), static f => f.Denial);
    private static readonly Field<VehicleFacts, bool> InsideField = new("inside", "外来车在区内", "Inside", new BooleanShape(), static f => f.Inside);
    private static readonly Field<VehicleFacts, bool> UnloggedField = new("unlogged", "进出不登记", "Not logged", new BooleanShape(), static f => f.Unlogged);
    private static readonly Field<VehicleFacts, string?> DocumentField = new("document", "押存的证件", "Document held", Text, static f => f.Document);
    private static readonly Field<VehicleFacts, string?> CardField = new("card", "在外的车辆 IC 卡", "Card out", Text, static f => f.Card);
    private static readonly Field<VehicleFacts, string?> LostCardField = new("lostCard", "未结清的遗失卡", "Lost card not settled", Text, static f => f.LostCard);
    private static readonly Field<VehicleFacts, string?> LostDocumentField = new("lostDocument", "在岗遗失的证件", "Document lost at the post", Text, static f => f.LostDocument);
    private static readonly Field<VehicleFacts, bool> FollowUpField = new("followUpOwed", "待跟进", "Follow-up owed", new BooleanShape(), static f => f.FollowUpOwed);
    private static readonly Field<VehicleFacts, bool> GateField = new("gateOpened", "夜间开门待关", "Gate to be shut", new BooleanShape(), static f => f.GateOpened);
    private static readonly Field<VehicleFacts, bool> LorryField = new("lorry", "是货车", "Lorry", new BooleanShape(), static f => f.Lorry);
    private static readonly Field<VehicleFacts, string?> InspectionField = new("inspection", "开尾门检查个案", "Case of the inspection", Text, static f => f.Inspection);
    private static readonly Field<VehicleFacts, bool> UnexaminedField = new("unexaminedOwed", "未检货车待查", "Unexamined lorry to be looked into", new BooleanShape(), static f => f.UnexaminedOwed);
    private static readonly Field<VehicleFacts, bool> LaneField = new("laneBlocked", "占道", "Lane blocked", new BooleanShape(), static f => f.LaneBlocked);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<VehicleFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(PlateField), v.Get(KindField), v.Get(DenialField), v.Get(InsideField), v.Get(UnloggedField), v.Get(DocumentField), v.Get(CardField), v.Get(LostCardField), v.Get(LostDocumentField),
            v.Get(FollowUpField), v.Get(GateField), v.Get(LorryField), v.Get(InspectionField), v.Get(UnexaminedField), v.Get(LaneField)),
        PostField, PlateField, KindField, DenialField, InsideField, UnloggedField, DocumentField, CardField, LostCardField, LostDocumentField, FollowUpField, GateField, LorryField, InspectionField, UnexaminedField, LaneField);

    /// <summary>What is known before the first command.</summary>
    public static VehicleFacts Nothing { get; } = new(null, null, null, null, false, false, null, null, null, null, false, false, false, null, false, false);

    /// <summary>The same once it has turned back from the gate: what was examined is examined anew.</summary>
    internal VehicleFacts TurnedBack() => this with { Inspection = null };

    /// <summary>The same once it has gone, by a gate that is open or was opened for it.</summary>
    internal VehicleFacts Gone(bool gateOpened) => this with { Inside = false, Unlogged = false, Lorry = false, Inspection = null, GateOpened = gateOpened };
}
