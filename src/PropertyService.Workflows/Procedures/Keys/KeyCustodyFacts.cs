using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>What is known about a key in custody (钥匙保管的事实).</summary>
/// <param name="Post">The post where the case is kept.</param>
/// <param name="KeyClass">The class of the key.</param>
/// <param name="Set">Which of the three sets of a show flat; none for a customer-room key.</param>
/// <param name="Key">The number of the key.</param>
/// <param name="Lock">The lock that it opens.</param>
/// <param name="Holder">The named holder of a show-flat set.</param>
/// <param name="OutTo">Who has the key, while it is out.</param>
/// <param name="LentOn">Whether its holder has lent it on and it is not back.</param>
/// <param name="SealOwed">Whether the sealed set is to be sealed.</param>
/// <param name="Loss">The case of the loss that is awaited.</param>
public sealed record KeyCustodyFacts(
    Post? Post, KeyClass? KeyClass, ShowFlatSet? Set, string? Key, string? Lock, string? Holder, string? OutTo, bool LentOn, bool SealOwed, string? Loss)
{
    private static readonly OptionalShape<string> Text = new(new TextShape(TextShape.ShortLimit));
    private static readonly BooleanShape Truth = new();
    private static readonly Field<KeyCustodyFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<KeyCustodyFacts, KeyClass?> ClassField = new("keyClass", "钥匙类别", "Class of key", new OptionalValueShape<KeyClass>(KeyShapes.Class), static f => f.KeyClass);
    private static readonly Field<KeyCustodyFacts, ShowFlatSet?> SetField = new("set", "哪一套", "Set", new OptionalValueShape<ShowFlatSet>(KeyCustodyShapes.Set), static f => f.Set);
    private static readonly Field<KeyCustodyFacts, string?> KeyField = new("key", "钥匙编号", "Key", Text, static f => f.Key);
    private static readonly Field<KeyCustodyFacts, string?> LockField = new("lock", "锁", "Lock", Text, static f => f.Lock);
    private static readonly Field<KeyCustodyFacts, string?> HolderField = new("holder", "持用人", "Holder", Text, static f => f.Holder);
    private static readonly Field<KeyCustodyFacts, string?> OutField = new("outTo", "领用人", "Out to", Text, static f => f.OutTo);
    private static readonly Field<KeyCustodyFacts, bool> LentField = new("lentOn", "转借未追回", "Lent on", Truth, static f => f.LentOn);
    private static readonly Field<KeyCustodyFacts, bool> SealField = new("sealOwed", "待封存", "To be sealed", Truth, static f => f.SealOwed);
    private static readonly Field<KeyCustodyFacts, string?> LossField = new("loss", "遗失个案", "Case of the loss", Text, static f => f.Loss);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<KeyCustodyFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(ClassField), v.Get(SetField), v.Get(KeyField), v.Get(LockField), v.Get(HolderField), v.Get(OutField), v.Get(LentField),
            v.Get(SealField), v.Get(LossField)),
        PostField, ClassField, SetField, KeyField, LockField, HolderField, OutField, LentField, SealField, LossField);

    /// <summary>What is known before the first command.</summary>
    public static KeyCustodyFacts Nothing { get; } = new(null, null, null, null, null, null, null, false, false, null);

    /// <summary>The same with the key out of nobody's hands: returned, handed in, or lost.</summary>
    internal KeyCustodyFacts NotOut() => this with { OutTo = null, LentOn = false };

    /// <summary>The same with a new key in the place of the old one.</summary>
    internal KeyCustodyFacts With(string newKey) => this with { Key = newKey, Loss = null, SealOwed = Set == ShowFlatSet.Security };
}
