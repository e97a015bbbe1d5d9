using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Goods;

/// <summary>What sites decide about goods on their way out (物品放行参数).</summary>
public static class GoodsParameters
{
    private static readonly TableShape<CarriageClass, SlipScope> ScopeShape = new(
        GoodsShapes.CarriageClass, GoodsShapes.Scope, static c => c == CarriageClass.Resident ? Goods.SlipScope.LargeOrValuable : Goods.SlipScope.All);

    /// <summary>Which goods need a slip, per kind of carriage (放行条适用范围). Default: residents in person only large or valuable goods, all others everything. Source GC-3.1-1, OM-H.2-2, G1-3-1, LA-T10-1; conflict C-24.</summary>
    public static readonly Parameter<Table<CarriageClass, SlipScope>> SlipScope = new(
        "goods.slipScope", "放行条适用范围", "Which goods need a slip", ScopeShape, ScopeShape.Default,
        Source.Of("GC-3.1-1", "OM-H.2-2", "G1-3-1", "LA-T10-1", "C-24").ReadAs(
            "照字面“一切物品”会拦住提购物袋的住户；住户本人只限大件或贵重", "\"all goods\" would stop a resident with a shopping bag; residents in person only for large or valuable goods"));

    private static readonly Wording Judged = new("由岗位判断", "left to the guard");

    /// <summary>From how many pieces on goods count as large (大宗件数). 0 to 10,000 pieces; 0 is the default and leaves it to the guard's judgement. Source LA-T10-1, G1-3-1; gap G-08.</summary>
    public static readonly Parameter<int> LargeQuantity = new(
        "goods.largeQty", "大宗件数", "Large from how many pieces", new IntegerShape(0, 10_000, new("件", "pieces")) { Zero = Judged }, 0,
        Source.Of("LA-T10-1", "G1-3-1", "G-08").OurFigure().ReadAs("0 表示不设件数，由岗位判断并留痕", "0 sets no figure: the guard judges, on record"));

    /// <summary>From what worth on goods count as valuable (贵重价值). 0 to 10,000,000 yuan; 0 is the default and leaves it to the guard's judgement. Source LA-T10-1, G1-3-1; gap G-08.</summary>
    public static readonly Parameter<int> ValuableValue = new(
        "goods.valuableValue", "贵重价值", "Valuable from what worth", new IntegerShape(0, 10_000_000, new("元", "yuan")) { Zero = Judged }, 0,
        Source.Of("LA-T10-1", "G1-3-1", "G-08").OurFigure().ReadAs("0 表示不设金额，由岗位判断并留痕", "0 sets no figure: the guard judges, on record"));

    /// <summary>The names of the issuing office that are treated as equal (盖章单位). 1 to 3. Source GC-3.1-2, LA-T10-1, G1-3-1, OM-H.2-2; conflict C-25.</summary>
    public static readonly Parameter<Seq<SlipIssuer>> Issuers = new(
        "goods.slipIssuer", "盖章单位", "Whose seal counts", new ListShape<SlipIssuer>(GoodsShapes.Issuer, 1, 3),
        Seq.Of(SlipIssuer.ManagementCentre, SlipIssuer.ManagementOffice, SlipIssuer.ServiceCentre),
        Source.Of("GC-3.1-2", "LA-T10-1", "G1-3-1", "OM-H.2-2", "C-25").ReadAs("三个名称，同一个窗口", "three names for one desk"));

    /// <summary>What authorises a release (放行依据). 1 to 4. Default all four. Source GC-3.1-1, GC-3.1-4, LA-T10-2, OM-H.2-1; conflict C-26.</summary>
    public static readonly Parameter<Seq<Authorisation>> Authorisation = new(
        "goods.authorisation", "放行依据", "What authorises a release", new ListShape<Authorisation>(GoodsShapes.Authorisation, 1, 4),
        Seq.Of(Goods.Authorisation.Signature, Goods.Authorisation.Seal, Goods.Authorisation.Authority, Goods.Authorisation.OwnerConfirmation),
        Source.Of("GC-3.1-1", "GC-3.1-2", "GC-3.1-4", "LA-T10-2", "OM-H.2-1", "C-26").ReadAs("各文件要求取并集", "the union of what the documents ask for"));

    /// <summary>Whether a tenant's own signature and word stand for the owner's (租户签字是否足够). Default no. Source GC-3.1-1, OM-H.2-1; correction N-17.</summary>
    public static readonly Parameter<bool> TenantSuffices = new(
        "goods.tenantSuffices", "租户签字足够", "A tenant's signature suffices", new BooleanShape(), false,
        Source.Of("GC-3.1-1", "OM-H.2-1", "N-17").ReadAs(
            "条款只写业主；退租时搬走房东家具正是要防的情形，故默认须业主", "the clauses name the owner; a tenant moving out with the landlord's furniture is the very case, so the default asks for the owner"));

    /// <summary>How the owner may be asked (确认途径). 1 to 3. Default the telephone of record. Source OM-H.2-1; gap G-09.</summary>
    public static readonly Parameter<Seq<OwnerChannel>> OwnerChannels = new(
        "goods.ownerConfirmChannel", "业主确认途径", "How the owner is asked", new ListShape<OwnerChannel>(GoodsShapes.Channel, 1, 3),
        Seq.Of(OwnerChannel.TelephoneOfRecord),
        Source.Of("OM-H.2-1", "G-09").OurFigure().ReadAs("来电可以冒充，故用登记在册的电话", "a caller may be anybody, so the number on record is rung"));

    /// <summary>For which releases a captain or deputy confirms (队长确认). Default each. Source OM-H.L, GC-3.1-5, OM-H.4-3; conflict C-27, correction N-43.</summary>
    public static readonly Parameter<LeaderConfirmation> LeaderConfirmation = new(
        "goods.leaderConfirmation", "队长确认", "When a captain confirms", GoodsShapes.LeaderConfirmation, Goods.LeaderConfirmation.Always,
        Source.Of("OM-H.L", "GC-3.1-5", "OM-H.4-3", "C-27", "N-43").ReadAs(
            "OM-H.L 的岗位栏残缺，照字面取逐次确认；“仅搬家”不是条款写的", "the role cell of OM-H.L is garbled; read literally as each release. \"House moves only\" is printed nowhere"));

    /// <summary>What follows when goods and slip differ (条物不符的处理). Default a new slip. Source LA-T10-3, G1-3-3; conflict C-28.</summary>
    public static readonly Parameter<MismatchRule> OnMismatch = new(
        "goods.onMismatch", "条物不符的处理", "When goods and slip differ", GoodsShapes.Mismatch, MismatchRule.Reissue,
        Source.Of("LA-T10-3", "G1-3-3", "GC-3.1-5", "C-28"));

    /// <summary>Who is called when goods come without a slip (无条时告知). 0 to 6. Default the owner and the duty officer. That the goods stay and the person may go is not a choice. Source OM-H.2-2; legal flag L-08.</summary>
    public static readonly Parameter<Seq<Role>> OnNoSlip = new(
        "goods.onNoSlip", "无条时告知", "Whom to call when there is no slip", new ListShape<Role>(Roles.Shape, 0, 6), Seq.Of(Roles.Owner, Roles.DutyOfficer),
        Source.Of("OM-H.2-2", "L-08", "N-17").ReadAs(
            "物品留下，人可离开；告知业主而不是住户，因为携物的可能正是租户", "the goods stay, the person may go; the owner is told and not the resident, for the carrier may be the tenant").OurFigure());

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "goods", new("物品放行", "Goods release"),
        [SlipScope, LargeQuantity, ValuableValue, Issuers, Authorisation, TenantSuffices, OwnerChannels, LeaderConfirmation, OnMismatch, OnNoSlip]);
}
