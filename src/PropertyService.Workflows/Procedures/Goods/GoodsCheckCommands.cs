using PropertyService.Domain;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>The guard examines the slip (验条).</summary>
/// <param name="Seen">What the guard reads off it.</param>
public sealed record CheckSlip(SlipAsSeen Seen) : Command
{
    private static readonly Field<CheckSlip, SlipAsSeen> SeenField = new("seen", "验条所见", "Slip as seen", SlipAsSeen.Shape, static c => c.Seen);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckSlip> Kind = CommandKind.Report(
        "check-slip", "验条", "Check the slip", new("验条所见是事实；不合格的条也要留痕", "what was seen of the slip is a fact; one that is not in order must leave a trace too"),
        static v => new CheckSlip(v.Get(SeenField)), SeenField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The goods are compared with the slip, line by line (对物).</summary>
/// <param name="Lines">The goods as counted, 0 to 50 lines.</param>
public sealed record CheckGoods(Seq<GoodsLine> Lines) : Command
{
    private static readonly Field<CheckGoods, Seq<GoodsLine>> LinesField = new("lines", "清点物品", "Goods counted", GoodsLines.Counted, static c => c.Lines);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckGoods> Kind = CommandKind.Request(
        "check-goods", "对物", "Check the goods", new("请求按条放行这些物品；未开尾门不能清点，不符也作答并留痕", "asks for these goods to go on the slip; not counted behind a shut door, and a mismatch is answered and on record too"),
        static v => new CheckGoods(v.Get(LinesField)), LinesField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The owner was asked whether the goods may go (业主确认).</summary>
/// <param name="Channel">How the owner was asked.</param>
/// <param name="Agrees">Whether the owner agrees.</param>
public sealed record ConfirmWithOwner(OwnerChannel Channel, bool Agrees) : Command
{
    private static readonly Field<ConfirmWithOwner, OwnerChannel> ChannelField = new(
        "channel", "确认途径", "Channel", GoodsShapes.Channel.Sampled(OwnerChannel.TelephoneOfRecord, OwnerChannel.Intercom), static c => c.Channel);

    private static readonly Field<ConfirmWithOwner, bool> AgreesField = new("agrees", "同意", "Agrees", new BooleanShape(), static c => c.Agrees);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ConfirmWithOwner> Kind = CommandKind.Report(
        "confirm-with-owner", "业主确认", "Confirm with the owner", new("业主已经答复", "the owner has answered"),
        static v => new ConfirmWithOwner(v.Get(ChannelField), v.Get(AgreesField)), ChannelField, AgreesField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A captain or deputy confirms the release (队长确认).</summary>
public sealed record ConfirmRelease : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ConfirmRelease> Kind = CommandKind.Request<ConfirmRelease>(
        "confirm-release", "队长确认", "Captain confirms", new("请求确认；只有队长、副队长可以", "asks for confirmation; only a captain or deputy may"), static _ => new ConfirmRelease());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The guard signs the slip and lets the goods go (签字放行).</summary>
public sealed record SignAndRelease : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SignAndRelease> Kind = CommandKind.Request<SignAndRelease>(
        "sign-and-release", "签字放行", "Sign and release", new("请求放行；下令者即签字人", "asks for release; whoever sends it signs"), static _ => new SignAndRelease());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The slip is filed at the post (放行条归档).</summary>
/// <param name="Slip">Its number.</param>
public sealed record FileSlip(string Slip) : Command
{
    private static readonly Field<FileSlip, string> SlipField = new("slip", "放行条编号", "Slip", new TextShape(TextShape.ShortLimit, "S-1", "S-2"), static c => c.Slip);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<FileSlip> Kind = CommandKind.Report(
        "file-slip", "放行条归档", "File the slip", new("条已经归档；不是这张条的只作附记", "it has been filed; a slip that is not this one is only noted"),
        static v => new FileSlip(v.Get(SlipField)), SlipField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The goods are held back for another reason than those that checking finds (另有疑点，货物留下).</summary>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record HoldBack(string Reason) : Command
{
    private static readonly Field<HoldBack, string> ReasonField = new("reason", "原因", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<HoldBack> Kind = CommandKind.Report(
        "hold-back", "货物留下", "Hold the goods back", new("货物已经拦下", "the goods have been held back"),
        static v => new HoldBack(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The goods went back inside (货物带回).</summary>
public sealed record TakeGoodsBack : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<TakeGoodsBack> Kind = CommandKind.Report<TakeGoodsBack>(
        "take-goods-back", "货物带回", "Take the goods back", new("货物已经带回", "the goods have gone back"), static _ => new TakeGoodsBack());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The slip is lost (放行条遗失).</summary>
public sealed record ReportSlipLost : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportSlipLost> Kind = CommandKind.Report<ReportSlipLost>(
        "report-slip-lost", "放行条遗失", "Report the slip lost", new("条已经丢了，事实不能拒收", "it is gone; the fact cannot be refused"), static _ => new ReportSlipLost());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Goods left without having been released (未经放行而离开).</summary>
/// <param name="Post">The exit.</param>
public sealed record ReportLeft(Post Post) : Command
{
    private static readonly Field<ReportLeft, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Gate), static c => c.Post);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLeft> Kind = CommandKind.Report(
        "report-left", "未经放行而离开", "Goods left without release", new("已经走了，事实不能拒收", "they are gone; the fact cannot be refused"),
        static v => new ReportLeft(v.Get(PostField)), PostField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What became of goods that left without release, or of a lost slip (跟进结果).</summary>
/// <param name="Outcome">The outcome: 1 to 500 characters.</param>
public sealed record SettleFollowUp(string Outcome) : Command
{
    private static readonly Field<SettleFollowUp, string> OutcomeField = new("outcome", "结果", "Outcome", new TextShape(TextShape.LongLimit).Personal(), static c => c.Outcome);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SettleFollowUp> Kind = CommandKind.Report(
        "settle-follow-up", "跟进完毕", "Settle the follow-up", new("事情已经查清", "it has been looked into"),
        static v => new SettleFollowUp(v.Get(OutcomeField)), OutcomeField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
