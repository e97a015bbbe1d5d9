using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>A key is lost (报失).</summary>
/// <param name="Post">The post that takes the report.</param>
/// <param name="KeyClass">The class of the key.</param>
/// <param name="Key">Its number.</param>
public sealed record ReportLoss(Post Post, KeyClass KeyClass, string Key) : Command
{
    private static readonly Field<ReportLoss, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<ReportLoss, KeyClass> ClassField = new("keyClass", "钥匙类别", "Class of key", KeyShapes.Class, static c => c.KeyClass);
    private static readonly Field<ReportLoss, string> KeyField = new("key", "钥匙编号", "Key", new TextShape(TextShape.ShortLimit, "K-1", "K-2"), static c => c.Key);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLoss> Kind = CommandKind.Report(
        "report-loss", "报失", "Report the loss", new("钥匙已经丢了，事实不能拒收", "the key is gone; the fact cannot be refused"),
        static v => new ReportLoss(v.Get(PostField), v.Get(ClassField), v.Get(KeyField)), PostField, ClassField, KeyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Everybody on the list of this class of key has been told (名单上的岗位均已通知).</summary>
public sealed record ConfirmTold : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ConfirmTold> Kind = CommandKind.Report<ConfirmTold>(
        "confirm-told", "确认已通知", "Confirm that all were told", new("通知已经发生", "the telling has happened"), static _ => new ConfirmTold());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Have the lock changed (安排换锁).</summary>
public sealed record OrderLockChange : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<OrderLockChange> Kind = CommandKind.Request<OrderLockChange>(
        "order-lock-change", "安排换锁", "Order the lock change", new("请求安排，由有权岗位提出", "asks for work to be done; only some roles may"),
        static _ => new OrderLockChange());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The work on the lock is done (换锁完成).</summary>
/// <param name="CoreReplaced">Whether the lock core was replaced, not only a key cut.</param>
/// <param name="NewKey">The number of the new key.</param>
public sealed record ConfirmLockChanged(bool CoreReplaced, string NewKey) : Command
{
    private static readonly Field<ConfirmLockChanged, bool> CoreField = new("coreReplaced", "已换锁芯", "Lock core replaced", new BooleanShape(), static c => c.CoreReplaced);
    private static readonly Field<ConfirmLockChanged, string> NewKeyField = new("newKey", "新钥匙编号", "New key", new TextShape(TextShape.ShortLimit, "K-3", "K-1"), static c => c.NewKey);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ConfirmLockChanged> Kind = CommandKind.Report(
        "confirm-lock-changed", "换锁完成", "Confirm the lock change", new("活已经干了", "the work has been done"),
        static v => new ConfirmLockChanged(v.Get(CoreField), v.Get(NewKeyField)), CoreField, NewKeyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The key register shows the new key and no longer the old one (更新钥匙登记).</summary>
public sealed record UpdateRegister : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<UpdateRegister> Kind = CommandKind.Report<UpdateRegister>(
        "update-register", "更新钥匙登记", "Update the key register", new("登记已经改好", "the register has been changed"), static _ => new UpdateRegister());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Hand out a key in place of the lost one (补发钥匙).</summary>
/// <param name="Key">The number of the key to hand out.</param>
public sealed record IssueReplacement(string Key) : Command
{
    private static readonly Field<IssueReplacement, string> KeyField = new("key", "钥匙编号", "Key", new TextShape(TextShape.ShortLimit, "K-1", "K-2", "K-3"), static c => c.Key);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<IssueReplacement> Kind = CommandKind.Request(
        "issue-replacement", "补发钥匙", "Issue a replacement key", new("请求交出钥匙", "asks for a key to be handed out"),
        static v => new IssueReplacement(v.Get(KeyField)), KeyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Somebody had a key copied privately (发现私配钥匙).</summary>
/// <param name="Copy">A number or description of the copy.</param>
public sealed record ReportCopy(string Copy) : Command
{
    private static readonly Field<ReportCopy, string> CopyField = new("copy", "私配钥匙", "Copy", new TextShape(TextShape.ShortLimit, "C-1"), static c => c.Copy);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportCopy> Kind = CommandKind.Report(
        "report-copy", "发现私配钥匙", "Report a self-made copy", new("私配已经发生，记为违规而不拒收", "the copy exists; it is a breach, not a refusal"),
        static v => new ReportCopy(v.Get(CopyField)), CopyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A self-made copy was handed in (缴回私配钥匙).</summary>
/// <param name="Copy">The number or description under which it was reported.</param>
public sealed record HandInCopy(string Copy) : Command
{
    private static readonly Field<HandInCopy, string> CopyField = new("copy", "私配钥匙", "Copy", new TextShape(TextShape.ShortLimit, "C-1"), static c => c.Copy);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<HandInCopy> Kind = CommandKind.Report(
        "hand-in-copy", "缴回私配钥匙", "Hand in the copy", new("缴回已经发生", "it has been handed in"),
        static v => new HandInCopy(v.Get(CopyField)), CopyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The lost key has turned up (寻回旧钥匙).</summary>
public sealed record FindOldKey : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<FindOldKey> Kind = CommandKind.Report<FindOldKey>(
        "find-old-key", "寻回旧钥匙", "Find the old key", new("钥匙已经找到", "the key has been found"), static _ => new FindOldKey());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The old key that turned up has been destroyed (注销寻回的钥匙).</summary>
public sealed record RetireFoundKey : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RetireFoundKey> Kind = CommandKind.Report<RetireFoundKey>(
        "retire-found-key", "注销寻回的钥匙", "Retire the found key", new("钥匙已经销毁", "the key has been destroyed"), static _ => new RetireFoundKey());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Close the case of the lost key (结案).</summary>
public sealed record CloseKeyLoss : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseKeyLoss> Kind = CommandKind.Request<CloseKeyLoss>(
        "close-key-loss", "结案", "Close the case", new("请求结案；尚有未了结事项时不准", "asks for the case to end; not while anything is owed"), static _ => new CloseKeyLoss());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
