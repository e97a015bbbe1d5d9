using NodaTime;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>Goods that left, as figures need it (物品放行记录).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="ReleasedAt">When they left.</param>
/// <param name="Class">Who carried them, or a lorry.</param>
/// <param name="Seen">What the guard saw of them.</param>
/// <param name="SlipNo">The number of the slip, where there was one.</param>
/// <param name="SlipValid">Whether the slip was in order: authorised, for these goods, not used before.</param>
/// <param name="Guard">The guard on duty who let them out: 1 to 80 characters.</param>
/// <param name="SignedBy">Who signed for the release.</param>
/// <param name="RecordedAt">When the post wrote it down.</param>
public readonly record struct ReleasedGoods(
    string Id, Instant ReleasedAt, CarriageClass Class, SeenGoods Seen, string? SlipNo, bool SlipValid, string Guard, string? SignedBy, Instant? RecordedAt);

/// <summary>A goods release slip with its number (放行条).</summary>
/// <param name="Id">Its number: 1 to 80 characters.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="DueAt">By when it has to be back: the end of its last day.</param>
/// <param name="AccountedAt">When it was filed, or found again.</param>
/// <param name="Exclusion">Who made it void, and why.</param>
public readonly record struct ReleaseSlip(string Id, Instant IssuedAt, Instant DueAt, Instant? AccountedAt, Exclusion? Exclusion);

/// <summary>The registers of goods that leave.</summary>
public static class GoodsReleases
{
    /// <summary>The slip was made void (放行条作废).</summary>
    public static readonly Reason VoidSlip = new("void-slip", new("放行条已作废", "the slip was made void"));

    private static readonly Field<ReleasedGoods, string> IdField = RecordFields.Id<ReleasedGoods>(static r => r.Id);
    private static readonly Field<ReleasedGoods, Instant> ReleasedField = RecordFields.At<ReleasedGoods>("releasedAt", "放行时间", "Released at", static r => r.ReleasedAt);
    private static readonly Field<ReleasedGoods, CarriageClass> ClassField = new("class", "携带方式", "Carried by", GoodsShapes.CarriageClass, static r => r.Class);
    private static readonly Field<ReleasedGoods, SeenGoods> SeenField = new("seen", "目测物品", "Goods seen", SeenGoods.Shape, static r => r.Seen);
    private static readonly Field<ReleasedGoods, string?> SlipField = new("slipNo", "放行条号", "Slip number", new OptionalShape<string>(RecordFields.Short), static r => r.SlipNo);
    private static readonly Field<ReleasedGoods, bool> ValidField = new("slipValid", "放行条有效", "Slip in order", new BooleanShape(), static r => r.SlipValid);
    private static readonly Field<ReleasedGoods, string> GuardField = RecordFields.Name<ReleasedGoods>("guard", "当值门岗", "Guard on duty", static r => r.Guard);
    private static readonly Field<ReleasedGoods, string?> SignedField = new("signedBy", "签名人", "Signed by", new OptionalShape<string>(RecordFields.Short), static r => r.SignedBy);
    private static readonly Field<ReleasedGoods, Instant?> RecordedField = RecordFields.MaybeAt<ReleasedGoods>("recordedAt", "记录时间", "Recorded at", static r => r.RecordedAt);

    private static readonly Field<ReleaseSlip, string> NumberField = RecordFields.Name<ReleaseSlip>("id", "放行条号", "Number", static s => s.Id);
    private static readonly Field<ReleaseSlip, Instant> IssuedField = RecordFields.At<ReleaseSlip>("issuedAt", "开具时间", "Issued at", static s => s.IssuedAt);
    private static readonly Field<ReleaseSlip, Instant> DueField = RecordFields.At<ReleaseSlip>("dueAt", "应收回时间", "Due back at", static s => s.DueAt);
    private static readonly Field<ReleaseSlip, Instant?> AccountedField = RecordFields.MaybeAt<ReleaseSlip>("accountedAt", "归档或找回时间", "Filed or found at", static s => s.AccountedAt);
    private static readonly Field<ReleaseSlip, Exclusion?> ExclusionField = RecordFields.Exclusion<ReleaseSlip>(static s => s.Exclusion, VoidSlip);

    /// <summary>The register of releases.</summary>
    public static RecordKind<ReleasedGoods> Kind { get; } = new(
        "goods-releases", "物品放行记录", "Goods releases",
        new(
            static v => new(
                v.Get(IdField), v.Get(ReleasedField), v.Get(ClassField), v.Get(SeenField), v.Get(SlipField), v.Get(ValidField), v.Get(GuardField), v.Get(SignedField), v.Get(RecordedField)),
            IdField, ReleasedField, ClassField, SeenField, SlipField, ValidField, GuardField, SignedField, RecordedField),
        static (in r) => r.Id,
        static (in r) => Moments.From(r.ReleasedAt).Then(r.RecordedAt))
    {
        AsKnown = static (in r, at, out known) =>
        {
            known = r with { RecordedAt = r.RecordedAt.Until(at) };
            return r.ReleasedAt <= at;
        },
    };

    /// <summary>The register of slips.</summary>
    public static RecordKind<ReleaseSlip> Slips { get; } = new(
        "release-slips", "放行条登记", "Release slips",
        new(static v => new(v.Get(NumberField), v.Get(IssuedField), v.Get(DueField), v.Get(AccountedField), v.Get(ExclusionField)), NumberField, IssuedField, DueField, AccountedField, ExclusionField),
        static (in s) => s.Id,
        static (in s) => Moments.From(s.IssuedAt).Then(s.AccountedAt).Planned(s.DueAt, s.IssuedAt),
        static (in s) => s.Exclusion)
    {
        AsKnown = static (in s, at, out known) =>
        {
            known = s with { AccountedAt = s.AccountedAt.Until(at) };
            return s.IssuedAt <= at;
        },
    };
}
