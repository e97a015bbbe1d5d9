using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>Put a customer-room key into the central cabinet and on the register (客户房间钥匙入柜登记). KM-1.0.</summary>
/// <param name="Post">The desk that keeps the cabinet.</param>
/// <param name="Key">The number of the key: 1 to 80 characters.</param>
/// <param name="Lock">The lock that it opens: 1 to 80 characters.</param>
public sealed record DepositKey(Post Post, string Key, string Lock) : Command
{
    private static readonly Field<DepositKey, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<DepositKey, string> KeyField = new("key", "钥匙编号", "Key", new TextShape(TextShape.ShortLimit, "K-1"), static c => c.Key);
    private static readonly Field<DepositKey, string> LockField = new("lock", "锁", "Lock", new TextShape(TextShape.ShortLimit, "L-1"), static c => c.Lock);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DepositKey> Kind = CommandKind.Request(
        "deposit-key", "钥匙入柜", "Deposit the key", new("请求登记，编号须是新的", "asks to be registered under a number that is new"),
        static v => new DepositKey(v.Get(PostField), v.Get(KeyField), v.Get(LockField)), PostField, KeyField, LockField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Name the holder of one of the three sets of the show flat (登记样板房钥匙持用人). SF-11.1.</summary>
/// <param name="Post">The post where the case is kept.</param>
/// <param name="Key">The number of the key: 1 to 80 characters.</param>
/// <param name="Lock">The lock that it opens: 1 to 80 characters.</param>
/// <param name="Holder">Who holds it: a staff number, 1 to 80 characters.</param>
/// <param name="HolderRole">In which role, from which it follows which set it is.</param>
/// <param name="HolderSigned">Whether the holder has signed for it.</param>
public sealed record RegisterHolder(Post Post, string Key, string Lock, string Holder, Role HolderRole, bool HolderSigned) : Command
{
    internal static readonly Shape<Role> Roles = Domain.People.Roles.Shape.Sampled(
        Domain.People.Roles.CleaningSupervisor, Domain.People.Roles.PropertySupervisor, Domain.People.Roles.SecurityManager, Domain.People.Roles.ShowFlatAttendant);

    private static readonly Field<RegisterHolder, Post> PostField = new("post", "岗位", "Post", new PostShape(new Post(PostKind.ShowFlat, "show-flat")), static c => c.Post);
    private static readonly Field<RegisterHolder, string> KeyField = new("key", "钥匙编号", "Key", new TextShape(TextShape.ShortLimit, "K-1", "K-2"), static c => c.Key);
    private static readonly Field<RegisterHolder, string> LockField = new("lock", "锁", "Lock", new TextShape(TextShape.ShortLimit, "L-1"), static c => c.Lock);
    private static readonly Field<RegisterHolder, string> HolderField = new("holder", "持用人", "Holder", new TextShape(TextShape.ShortLimit, "h-1").Personal(), static c => c.Holder);
    private static readonly Field<RegisterHolder, Role> RoleField = new("holderRole", "持用人岗位", "Role of the holder", Roles, static c => c.HolderRole);
    private static readonly Field<RegisterHolder, bool> SignedField = new("holderSigned", "持用人已签名", "Signed by the holder", new BooleanShape(), static c => c.HolderSigned);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RegisterHolder> Kind = CommandKind.Request(
        "register-holder", "登记持用人", "Register the holder", new("请求登记，须持用人签名", "asks to be registered, for which the holder signs"),
        static v => new RegisterHolder(v.Get(PostField), v.Get(KeyField), v.Get(LockField), v.Get(HolderField), v.Get(RoleField), v.Get(SignedField)),
        PostField, KeyField, LockField, HolderField, RoleField, SignedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Pass a show-flat set to another holder, on the register (转移持用人). SF-11.5-2.</summary>
/// <param name="Holder">The new holder: a staff number, 1 to 80 characters.</param>
/// <param name="HolderRole">In which role, from which it follows which set it is.</param>
/// <param name="HolderSigned">Whether the new holder has signed for it.</param>
public sealed record TransferKey(string Holder, Role HolderRole, bool HolderSigned) : Command
{
    private static readonly Field<TransferKey, string> HolderField = new("holder", "新持用人", "New holder", new TextShape(TextShape.ShortLimit, "h-2").Personal(), static c => c.Holder);
    private static readonly Field<TransferKey, Role> RoleField = new("holderRole", "新持用人岗位", "Role of the new holder", RegisterHolder.Roles, static c => c.HolderRole);
    private static readonly Field<TransferKey, bool> SignedField = new("holderSigned", "新持用人已签名", "Signed by the new holder", new BooleanShape(), static c => c.HolderSigned);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<TransferKey> Kind = CommandKind.Request(
        "transfer-key", "转移持用人", "Transfer the key", new("只有登记了才算转移", "only a registered transfer counts"),
        static v => new TransferKey(v.Get(HolderField), v.Get(RoleField), v.Get(SignedField)), HolderField, RoleField, SignedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Enter a new key in the place of a damaged, lost or void one (新钥匙入册).</summary>
/// <param name="NewKey">The number of the new key: 1 to 80 characters.</param>
public sealed record EnterNewKey(string NewKey) : Command
{
    private static readonly Field<EnterNewKey, string> KeyField = new("newKey", "新钥匙编号", "New key", new TextShape(TextShape.ShortLimit, "K-2", "K-3"), static c => c.NewKey);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<EnterNewKey> Kind = CommandKind.Request(
        "enter-new-key", "新钥匙入册", "Enter the new key", new("请求登记；遗失的须先换锁", "asks to be registered; after a loss the lock is changed first"),
        static v => new EnterNewKey(v.Get(KeyField)), KeyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Take a key off the register for good (钥匙注销).</summary>
/// <param name="Why">Why: 1 to 500 characters.</param>
public sealed record RetireKey(string Why) : Command
{
    private static readonly Field<RetireKey, string> WhyField = new("why", "注销原因", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RetireKey> Kind = CommandKind.Request(
        "retire-key", "注销钥匙", "Retire the key", new("请求注销；钥匙在外或旧锁仍在用时不准", "asks for the key to go off the register; not while it is out, nor while a lost key's lock is in use"),
        static v => new RetireKey(v.Get(WhyField)), WhyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
