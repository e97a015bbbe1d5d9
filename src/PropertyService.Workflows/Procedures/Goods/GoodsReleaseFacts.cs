using PropertyService.Domain;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>What is known about goods on their way out (物品放行的事实).</summary>
/// <param name="Post">Where the case is kept: the issuing desk, then the exit.</param>
/// <param name="Slip">The number of the slip that is out; none before issue and once it is filed, void or lost.</param>
/// <param name="GoodsOf">Whose goods the slip names: a flat, or a firm.</param>
/// <param name="Lines">The goods on the slip; after a partial release, those that may go.</param>
/// <param name="Carriage">How the goods that stand at the exit are carried; none when none stand there.</param>
/// <param name="DoorOpened">Whether the rear door of the lorry was opened when its load was last at the exit.</param>
/// <param name="OwnerConfirmed">Whether the owner has said yes.</param>
/// <param name="LeaderConfirmed">Whether a captain has confirmed.</param>
/// <param name="ReissueOwed">Whether a new slip is owed after a mismatch.</param>
/// <param name="FollowUpOwed">Whether goods that left without release, or a lost slip, are still to be followed up.</param>
public sealed record GoodsReleaseFacts(
    Post? Post, string? Slip, string? GoodsOf, Seq<GoodsLine> Lines, Carriage? Carriage, bool DoorOpened, bool OwnerConfirmed, bool LeaderConfirmed,
    bool ReissueOwed, bool FollowUpOwed)
{
    private static readonly TextShape ShortText = new(TextShape.ShortLimit);
    private static readonly Field<GoodsReleaseFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<GoodsReleaseFacts, string?> SlipField = new("slip", "放行条编号", "Slip", new OptionalShape<string>(ShortText), static f => f.Slip);
    private static readonly Field<GoodsReleaseFacts, string?> GoodsOfField = new("goodsOf", "物主", "Whose goods", new OptionalShape<string>(ShortText), static f => f.GoodsOf);
    private static readonly Field<GoodsReleaseFacts, Seq<GoodsLine>> LinesField = new("lines", "条上物品", "Goods on the slip", new ListShape<GoodsLine>(GoodsLine.Shape, 0, GoodsLines.MaxLines), static f => f.Lines);
    private static readonly Field<GoodsReleaseFacts, Carriage?> CarriageField = new("carriage", "携带方式", "Carriage", new OptionalShape<Carriage>(Domain.Goods.Carriage.Shape), static f => f.Carriage);
    private static readonly Field<GoodsReleaseFacts, bool> DoorField = new("doorOpened", "尾门已开", "Rear door opened", new BooleanShape(), static f => f.DoorOpened);
    private static readonly Field<GoodsReleaseFacts, bool> OwnerField = new("ownerConfirmed", "业主已确认", "Owner confirmed", new BooleanShape(), static f => f.OwnerConfirmed);
    private static readonly Field<GoodsReleaseFacts, bool> LeaderField = new("leaderConfirmed", "队长已确认", "Captain confirmed", new BooleanShape(), static f => f.LeaderConfirmed);
    private static readonly Field<GoodsReleaseFacts, bool> ReissueField = new("reissueOwed", "须重开放行条", "New slip owed", new BooleanShape(), static f => f.ReissueOwed);
    private static readonly Field<GoodsReleaseFacts, bool> FollowUpField = new("followUpOwed", "违规待跟进", "Follow-up owed", new BooleanShape(), static f => f.FollowUpOwed);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<GoodsReleaseFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(SlipField), v.Get(GoodsOfField), v.Get(LinesField), v.Get(CarriageField), v.Get(DoorField), v.Get(OwnerField),
            v.Get(LeaderField), v.Get(ReissueField), v.Get(FollowUpField)),
        PostField, SlipField, GoodsOfField, LinesField, CarriageField, DoorField, OwnerField, LeaderField, ReissueField, FollowUpField);

    /// <summary>What is known before the first command.</summary>
    public static GoodsReleaseFacts Nothing { get; } = new(null, null, null, default, null, false, false, false, false, false);

    /// <summary>The same with no slip out and nothing of what was checked against it.</summary>
    internal GoodsReleaseFacts WithoutSlip() => Unchecked() with { Slip = null, GoodsOf = null, Lines = default };

    /// <summary>The same with no goods at the exit and nothing of what was checked there.</summary>
    internal GoodsReleaseFacts OffTheExit() => Unchecked() with { Carriage = null };

    private GoodsReleaseFacts Unchecked() => this with { OwnerConfirmed = false, LeaderConfirmed = false };
}
