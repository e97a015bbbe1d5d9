using PropertyService.Domain;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>Give out a numbered slip for goods (开具放行条).</summary>
/// <param name="Post">The issuing desk.</param>
/// <param name="Slip">The number of the slip: 1 to 80 characters, never used before.</param>
/// <param name="GoodsOf">Whose goods: a flat, or a firm; 1 to 80 characters.</param>
/// <param name="Lines">The goods, 1 to 50 lines.</param>
/// <param name="Signer">Who signed.</param>
/// <param name="Seal">Whose seal it bears; none when there is none.</param>
public sealed record IssueSlip(Post Post, string Slip, string GoodsOf, Seq<GoodsLine> Lines, Signer Signer, SlipIssuer? Seal) : Command
{
    private static readonly Field<IssueSlip, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<IssueSlip, string> SlipField = new("slip", "放行条编号", "Slip", new TextShape(TextShape.ShortLimit, "S-1", "S-2"), static c => c.Slip);
    private static readonly Field<IssueSlip, string> GoodsOfField = new("goodsOf", "物主", "Whose goods", new TextShape(TextShape.ShortLimit, "1-101").Personal(), static c => c.GoodsOf);
    private static readonly Field<IssueSlip, Seq<GoodsLine>> LinesField = new("lines", "物品", "Goods", GoodsLines.OnSlip, static c => c.Lines);
    private static readonly Field<IssueSlip, Signer> SignerField = new(
        "signer", "签字人", "Signer", GoodsShapes.Signer.Sampled(Domain.Goods.Signer.Owner, Domain.Goods.Signer.Tenant, Domain.Goods.Signer.Other), static c => c.Signer);

    private static readonly Field<IssueSlip, SlipIssuer?> SealField = new(
        "seal", "盖章单位", "Seal", new OptionalValueShape<SlipIssuer>(GoodsShapes.Issuer.Sampled(SlipIssuer.ManagementCentre)), static c => c.Seal);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<IssueSlip> Kind = CommandKind.Request(
        "issue-slip", "开具放行条", "Issue a slip", new("请求开条；不合规的不开", "asks for a slip; not given against the rules"),
        static v => new IssueSlip(v.Get(PostField), v.Get(SlipField), v.Get(GoodsOfField), v.Get(LinesField), v.Get(SignerField), v.Get(SealField)),
        PostField, SlipField, GoodsOfField, LinesField, SignerField, SealField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A slip that was not used is handed in (交回未用的放行条).</summary>
/// <param name="Slip">Its number.</param>
public sealed record WithdrawSlip(string Slip) : Command
{
    private static readonly Field<WithdrawSlip, string> SlipField = new("slip", "放行条编号", "Slip", new TextShape(TextShape.ShortLimit, "S-1", "S-2"), static c => c.Slip);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<WithdrawSlip> Kind = CommandKind.Report(
        "withdraw-slip", "交回未用放行条", "Withdraw an unused slip", new("条已经交回；不是这张条的只作附记", "it has been handed in; a slip that is not this one is only noted"),
        static v => new WithdrawSlip(v.Get(SlipField)), SlipField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Goods leave a building through its lobby and are compared with their slip there (大堂核对).</summary>
/// <param name="Lines">The goods as counted, 0 to 50 lines.</param>
public sealed record CheckAtLobby(Seq<GoodsLine> Lines) : Command
{
    private static readonly Field<CheckAtLobby, Seq<GoodsLine>> LinesField = new("lines", "清点物品", "Goods counted", GoodsLines.Counted, static c => c.Lines);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckAtLobby> Kind = CommandKind.Request(
        "check-at-lobby", "大堂核对", "Check at the lobby", new("请求携物出大堂；不符也作答并留痕", "asks to take goods out of the lobby; a mismatch is answered and on record too"),
        static v => new CheckAtLobby(v.Get(LinesField)), LinesField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Goods, or a lorry, come to an exit without a slip (无条携物到岗).</summary>
/// <param name="Post">The exit.</param>
/// <param name="Carriage">How they are carried.</param>
/// <param name="Seen">What the guard sees and judges; of a lorry, from outside.</param>
public sealed record StopAtExit(Post Post, Carriage Carriage, SeenGoods Seen) : Command
{
    private static readonly Field<StopAtExit, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Gate), static c => c.Post);
    private static readonly Field<StopAtExit, Carriage> CarriageField = new("carriage", "携带方式", "Carriage", Carriage.Shape, static c => c.Carriage);
    private static readonly Field<StopAtExit, SeenGoods> SeenField = new("seen", "目测", "Goods seen", SeenGoods.Shape, static c => c.Seen);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<StopAtExit> Kind = CommandKind.Report(
        "stop-at-exit", "无条携物到岗", "Goods come without a slip", new("人和物已到岗", "they stand at the exit"),
        static v => new StopAtExit(v.Get(PostField), v.Get(CarriageField), v.Get(SeenField)), PostField, CarriageField, SeenField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The rear door of a lorry was opened (货车开尾门).</summary>
/// <param name="Seen">The goods found in it; none when it is empty.</param>
public sealed record OpenRearDoor(SeenGoods? Seen) : Command
{
    private static readonly Field<OpenRearDoor, SeenGoods?> SeenField = new("seen", "车内物品", "Goods found", new OptionalShape<SeenGoods>(SeenGoods.Shape), static c => c.Seen);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<OpenRearDoor> Kind = CommandKind.Report(
        "open-rear-door", "货车开尾门", "Open the rear door", new("尾门已经打开", "the door has been opened"),
        static v => new OpenRearDoor(v.Get(SeenField)), SeenField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A carrier comes to the exit with goods and a slip (出示放行条).</summary>
/// <param name="Post">The exit.</param>
/// <param name="Slip">The number on the slip.</param>
/// <param name="Carriage">How the goods are carried.</param>
public sealed record PresentSlip(Post Post, string Slip, Carriage Carriage) : Command
{
    private static readonly Field<PresentSlip, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Gate), static c => c.Post);
    private static readonly Field<PresentSlip, string> SlipField = new("slip", "放行条编号", "Slip", new TextShape(TextShape.ShortLimit, "S-1", "S-2"), static c => c.Slip);
    private static readonly Field<PresentSlip, Carriage> CarriageField = new("carriage", "携带方式", "Carriage", Carriage.Shape, static c => c.Carriage);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<PresentSlip> Kind = CommandKind.Request(
        "present-slip", "出示放行条", "Present the slip", new("请求凭条放行", "asks for release on a slip"),
        static v => new PresentSlip(v.Get(PostField), v.Get(SlipField), v.Get(CarriageField)), PostField, SlipField, CarriageField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
