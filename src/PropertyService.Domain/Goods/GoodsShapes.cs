using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Goods;

/// <summary>Which goods need a slip (放行条适用范围, C-24).</summary>
public enum SlipScope
{
    /// <summary>All goods (一切物品).</summary>
    All,

    /// <summary>Only large quantities, large pieces or valuables (大件、大宗或贵重).</summary>
    LargeOrValuable,
}

/// <summary>Who signed a slip (放行条签字人). Source GC-3.1-1, GC-3.1-4.</summary>
public enum Signer
{
    /// <summary>The owner of the flat (业主).</summary>
    Owner,

    /// <summary>The tenant (租户).</summary>
    Tenant,

    /// <summary>The contractor's person in charge (施工负责人).</summary>
    ContractorHead,

    /// <summary>Somebody else, or nobody (他人或无签字).</summary>
    Other,
}

/// <summary>The names under which the office that seals slips appears (盖章单位, C-25).</summary>
public enum SlipIssuer
{
    /// <summary>Management centre (管理中心, GC-3.1-2).</summary>
    ManagementCentre,

    /// <summary>Management office (管理处, LA-T10-1, G1-3-1).</summary>
    ManagementOffice,

    /// <summary>Service centre (服务中心, OM-H.2-2).</summary>
    ServiceCentre,
}

/// <summary>What authorises a release (放行依据, C-26).</summary>
public enum Authorisation
{
    /// <summary>A genuine signature (签字真实).</summary>
    Signature,

    /// <summary>The seal of the office (盖章).</summary>
    Seal,

    /// <summary>The signer's authority over these goods (签字人权限).</summary>
    Authority,

    /// <summary>The owner's confirmation when somebody else carries the goods (业主确认).</summary>
    OwnerConfirmation,
}

/// <summary>For which releases a captain confirms (队长确认, C-27).</summary>
public enum LeaderConfirmation
{
    /// <summary>For each release (逐次, OM-H.L).</summary>
    Always,

    /// <summary>For house moves only (仅搬家); not a printed reading (N-43).</summary>
    MovingOnly,

    /// <summary>Never; the gate guard's signature is enough (GC-3.1-5).</summary>
    Never,
}

/// <summary>What follows when goods and slip differ (条物不符的处理, C-28).</summary>
public enum MismatchRule
{
    /// <summary>Everything stays until there is a new slip (全部留下，重开).</summary>
    Reissue,

    /// <summary>What is on the slip may go, the rest stays (相符部分放行).</summary>
    PartialRelease,
}

/// <summary>How the owner is asked (确认途径, G-09).</summary>
public enum OwnerChannel
{
    /// <summary>The telephone number on record (登记电话).</summary>
    TelephoneOfRecord,

    /// <summary>The intercom of the flat (对讲).</summary>
    Intercom,

    /// <summary>The owner in person (当面).</summary>
    InPerson,
}

/// <summary>The shapes of what is said about goods on their way out.</summary>
public static class GoodsShapes
{
    /// <summary>Who carries the goods.</summary>
    public static ChoiceShape<CarrierKind> Carrier { get; } = new(
        (CarrierKind.Owner, "owner", "业主本人", "owner in person"),
        (CarrierKind.Tenant, "tenant", "租户本人", "tenant in person"),
        (CarrierKind.NonResident, "non-resident", "非住户", "non-resident"),
        (CarrierKind.Contractor, "contractor", "施工人员", "contractor's worker"));

    /// <summary>The kinds of carriage for which a site decides.</summary>
    public static ChoiceShape<CarriageClass> CarriageClass { get; } = new(
        (Goods.CarriageClass.Resident, "resident", "住户本人", "resident in person"),
        (Goods.CarriageClass.NonResident, "non-resident", "非住户", "non-resident"),
        (Goods.CarriageClass.Contractor, "contractor", "施工人员", "contractor's worker"),
        (Goods.CarriageClass.Lorry, "lorry", "货车", "lorry"));

    /// <summary>Which goods need a slip.</summary>
    public static ChoiceShape<SlipScope> Scope { get; } = new(
        (SlipScope.All, "all", "一切物品", "all goods"),
        (SlipScope.LargeOrValuable, "large-or-valuable", "大件、大宗或贵重", "large or valuable goods"));

    /// <summary>Who signed a slip.</summary>
    public static ChoiceShape<Signer> Signer { get; } = new(
        (Goods.Signer.Owner, "owner", "业主", "owner"),
        (Goods.Signer.Tenant, "tenant", "租户", "tenant"),
        (Goods.Signer.ContractorHead, "contractor-head", "施工负责人", "contractor's person in charge"),
        (Goods.Signer.Other, "other", "他人或无签字", "somebody else or nobody"));

    /// <summary>The names of the office that seals slips.</summary>
    public static ChoiceShape<SlipIssuer> Issuer { get; } = new(
        (SlipIssuer.ManagementCentre, "management-centre", "管理中心", "management centre"),
        (SlipIssuer.ManagementOffice, "management-office", "管理处", "management office"),
        (SlipIssuer.ServiceCentre, "service-centre", "服务中心", "service centre"));

    /// <summary>What authorises a release.</summary>
    public static ChoiceShape<Authorisation> Authorisation { get; } = new(
        (Goods.Authorisation.Signature, "signature", "签字真实", "genuine signature"),
        (Goods.Authorisation.Seal, "seal", "盖章", "seal"),
        (Goods.Authorisation.Authority, "authority", "签字人权限", "signer's authority"),
        (Goods.Authorisation.OwnerConfirmation, "owner-confirmation", "业主确认", "owner's confirmation"));

    /// <summary>For which releases a captain confirms.</summary>
    public static ChoiceShape<LeaderConfirmation> LeaderConfirmation { get; } = new(
        (Goods.LeaderConfirmation.Always, "always", "逐次", "each release"),
        (Goods.LeaderConfirmation.MovingOnly, "moving-only", "仅搬家", "house moves only"),
        (Goods.LeaderConfirmation.Never, "never", "不需要", "never"));

    /// <summary>What follows when goods and slip differ.</summary>
    public static ChoiceShape<MismatchRule> Mismatch { get; } = new(
        (MismatchRule.Reissue, "reissue", "全部留下，重开放行条", "everything stays until a new slip"),
        (MismatchRule.PartialRelease, "partial-release", "相符部分放行，其余留下", "what matches may go, the rest stays"));

    /// <summary>How the owner is asked.</summary>
    public static ChoiceShape<OwnerChannel> Channel { get; } = new(
        (OwnerChannel.TelephoneOfRecord, "telephone-of-record", "登记电话", "telephone of record"),
        (OwnerChannel.Intercom, "intercom", "对讲", "intercom"),
        (OwnerChannel.InPerson, "in-person", "当面", "in person"));
}
