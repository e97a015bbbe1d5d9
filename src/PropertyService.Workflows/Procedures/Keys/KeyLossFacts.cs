using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>What is known about a lost key (钥匙遗失的事实).</summary>
/// <param name="Post">The post that took the report.</param>
/// <param name="KeyClass">The class of the key.</param>
/// <param name="Key">The number of the lost key.</param>
/// <param name="Untold">Whether the roles on the list have still to be told.</param>
/// <param name="OldLockLive">Whether the lost key still opens something.</param>
/// <param name="NewKey">The number of the key that was cut last: of the new lock, once it is in.</param>
/// <param name="RegisterOutOfDate">Whether the key register still shows the old key.</param>
/// <param name="CopiesOut">Self-made copies that have not been handed in.</param>
/// <param name="FoundKeyKept">Whether the old key was found and has not been retired.</param>
/// <param name="KeysOfLock">The lost key and the registered keys of the same lock, once it is changed: all of them are dead.</param>
public sealed record KeyLossFacts(
    Post? Post, KeyClass? KeyClass, string? Key, bool Untold, bool OldLockLive, string? NewKey, bool RegisterOutOfDate, Seq<string> CopiesOut, bool FoundKeyKept,
    Seq<string> KeysOfLock)
{
    private static readonly TextShape Number = new(TextShape.ShortLimit);
    private static readonly Field<KeyLossFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<KeyLossFacts, KeyClass?> ClassField = new("keyClass", "钥匙类别", "Class of key", new OptionalValueShape<KeyClass>(KeyShapes.Class), static f => f.KeyClass);
    private static readonly Field<KeyLossFacts, string?> KeyField = new("key", "钥匙编号", "Key", new OptionalShape<string>(Number), static f => f.Key);
    private static readonly Field<KeyLossFacts, bool> UntoldField = new("untold", "尚未通知", "Not told yet", new BooleanShape(), static f => f.Untold);
    private static readonly Field<KeyLossFacts, bool> LiveField = new("oldLockLive", "旧锁仍在用", "Old lock in use", new BooleanShape(), static f => f.OldLockLive);
    private static readonly Field<KeyLossFacts, string?> NewKeyField = new("newKey", "新钥匙编号", "New key", new OptionalShape<string>(Number), static f => f.NewKey);
    private static readonly Field<KeyLossFacts, bool> RegisterField = new("registerOutOfDate", "登记未更新", "Register out of date", new BooleanShape(), static f => f.RegisterOutOfDate);
    private static readonly Field<KeyLossFacts, Seq<string>> CopiesField = new("copiesOut", "未缴回的私配钥匙", "Copies not handed in", new ListShape<string>(Number, 0, 5000), static f => f.CopiesOut);
    private static readonly Field<KeyLossFacts, bool> FoundField = new("foundKeyKept", "寻回钥匙未注销", "Found key not retired", new BooleanShape(), static f => f.FoundKeyKept);
    private static readonly Field<KeyLossFacts, Seq<string>> LockField = new("keysOfLock", "旧锁的钥匙", "Keys of the old lock", new ListShape<string>(Number, 0, 5000), static f => f.KeysOfLock);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<KeyLossFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(ClassField), v.Get(KeyField), v.Get(UntoldField), v.Get(LiveField), v.Get(NewKeyField), v.Get(RegisterField), v.Get(CopiesField), v.Get(FoundField),
            v.Get(LockField)),
        PostField, ClassField, KeyField, UntoldField, LiveField, NewKeyField, RegisterField, CopiesField, FoundField, LockField);

    /// <summary>What is known before the first command.</summary>
    public static KeyLossFacts Nothing { get; } = new(null, null, null, false, false, null, false, default, false, default);
}
