using PropertyService.Domain.Goods;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>The conditions of goods release, in the order in which they are met (物品放行的条件).</summary>
internal static class GoodsReleaseGuards
{
    public static readonly Guard<GoodsReleaseFacts, IssueSlip> NumberIsNew = Guard.OverLedger<GoodsReleaseFacts, IssueSlip>(
        "slip-number-is-new", "编号从未用过", "the number was never used on a slip", GoodsRelease.NumbersAreOurs,
        static (in _, c, ledger) => ledger.Entry(GoodsRelease.IssuedSlips, c.Slip) is null, new("换一个新编号", "take a new number"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, IssueSlip> SignerMaySign = Guard.Over<GoodsReleaseFacts, IssueSlip>(
        "signer-may-sign", "由业主或施工负责人签字", "the owner or the contractor's person in charge has signed", Source.Of("GC-3.1-1", "C-26", "N-17"),
        static (in s, c) => !Asks(s.Site, Authorisation.Signature) || c.Signer is Signer.Owner or Signer.ContractorHead || (c.Signer == Signer.Tenant && s.Site.Get(GoodsParameters.TenantSuffices)),
        new("请有权人签字", "have somebody sign who may"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, IssueSlip> SealedOnIssue = Guard.Over<GoodsReleaseFacts, IssueSlip>(
        "slip-is-sealed", "已盖开具处的章", "the slip bears the seal of who issues it", Source.Of("GC-3.1-2", "C-25", "C-26"),
        static (in s, c) => SealCounts(s.Site, c.Seal), new("盖章后再开出", "seal it before it goes out"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckAtLobby> MatchAtLobby = Guard.Over<GoodsReleaseFacts, CheckAtLobby>(
        "goods-match-at-lobby", "大堂清点与条相符", "the goods counted at the lobby are those on the slip", Source.Of("LA-T10-2"),
        static (in s, c) => GoodsLines.Match(s.Facts.Lines, c.Lines), new("回管理处重开", "back to the office for a new slip"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, StopAtExit> ComesInLorry = Guard.Over<GoodsReleaseFacts, StopAtExit>(
        "comes-in-a-lorry", "货车出场", "it is a lorry", Source.Of("GC-3.2-1"),
        static (in _, c) => c.Carriage.Lorry, new("只有货车须开尾门", "only lorries have a rear door to open"));

    public static readonly Guard<GoodsReleaseFacts, StopAtExit> NeedsSlip = Guard.Over<GoodsReleaseFacts, StopAtExit>(
        "goods-need-a-slip", "物品须凭条放行", "the goods need a slip", Source.Of("GC-3.1-1", "OM-H.2-2", "G1-3-1", "LA-T10-1", "C-24", "G-08"),
        static (in s, c) => InScope(s.Site, c.Carriage, c.Seen), new("到管理处开条", "get a slip from the office"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, OpenRearDoor> LoadNeedsSlip = Guard.Over<GoodsReleaseFacts, OpenRearDoor>(
        "load-needs-a-slip", "车内有须凭条放行的物品", "there are goods in the lorry that need a slip", Source.Of("GC-3.2-2", "C-24"),
        static (in s, c) => c.Seen is not null && s.Facts.Carriage is not null && InScope(s.Site, s.Facts.Carriage, c.Seen), new("到管理处开条", "get a slip from the office"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts> InLorry = Guard.Over<GoodsReleaseFacts>(
        "goods-in-a-lorry", "物品装在货车里", "the goods are in a lorry", Source.Of("GC-3.2-1"),
        static (in s) => s.Facts.Carriage is { Lorry: true }, new("只有货车须开尾门", "only lorries have a rear door to open"));

    public static readonly Guard<GoodsReleaseFacts, PresentSlip> SlipOfThisCase = Guard.Over<GoodsReleaseFacts, PresentSlip>(
        "slip-of-this-case", "出示的正是这张有效的条", "the slip presented is the valid one of this case", Source.Of("LA-T10-1", "G1-3-1", "LA-T10-3", "G1-3-3", "N-18").ReadAs(
            "旧条作废后只认新条", "once the old slip is void only the new one counts"),
        static (in s, c) => c.Slip == s.Facts.Slip, new("出示新开的条", "present the slip that was given out last"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckSlip> SignatureIsGenuine = Guard.Over<GoodsReleaseFacts, CheckSlip>(
        "signature-genuine", "签字真实", "the signature is genuine", Source.Of("GC-3.1-4", "C-26"),
        static (in s, c) => IsGenuine(s.Site, c.Seen), new("到管理处重开放行条", "get a new slip from the office"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckSlip> SignerHasAuthority = Guard.Over<GoodsReleaseFacts, CheckSlip>(
        "signer-has-authority", "签字人有权处置", "the signer may dispose of such goods", Source.Of("GC-3.1-1", "GC-3.1-4", "C-26", "N-17").ReadAs(
            "施工负责人只能放行施工方携带的物品；租户是否等同业主由站点决定", "a contractor's person in charge signs only for what contractors carry; whether a tenant counts as the owner is the site's decision"),
        static (in s, c) => MayDispose(s.Site, c.Seen, s.Facts), new("由物主签字后重开", "have the owner of the goods sign a new slip"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckSlip> SameOwnerOfGoods = Guard.Over<GoodsReleaseFacts, CheckSlip>(
        "slip-is-for-these-goods", "条上物主就是这批物品的物主", "the slip is for the goods of this household", Source.Of("GC-3.1-4", "C-26").ReadAs(
            "签字人只能放行自家的物品", "a signer has authority over the own household's goods only"),
        static (in s, c) => IsOfSameOwner(s.Site, c.Seen, s.Facts), new("由物主签字后重开", "have the owner of the goods sign a new slip"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckSlip> SealedAtExit = Guard.Over<GoodsReleaseFacts, CheckSlip>(
        "seal-on-slip", "条上有管理中心章", "the seal of the office is on the slip", Source.Of("GC-3.1-2", "C-25", "C-26"),
        static (in s, c) => SealCounts(s.Site, c.Seen.Seal), new("回管理处盖章重开", "back to the office for a sealed slip"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckSlip> SlipIsInOrder = Guard.Over<GoodsReleaseFacts, CheckSlip>(
        "slip-is-in-order", "条合格：签字真实、签字人有权、物主相符、盖有章", "the slip is in order: genuine, signed by somebody with authority, for these goods, sealed", Source.Of("GC-3.1-1", "GC-3.1-2", "GC-3.1-4", "C-26"),
        static (in s, c) => IsGenuine(s.Site, c.Seen) && MayDispose(s.Site, c.Seen, s.Facts) && IsOfSameOwner(s.Site, c.Seen, s.Facts) && SealCounts(s.Site, c.Seen.Seal),
        new("到管理处重开放行条", "get a new slip from the office"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts> DoorIsOpenIfLorry = Guard.Over<GoodsReleaseFacts>(
        "rear-door-open-if-lorry", "货车已开尾门", "the rear door is open if it is a lorry", Source.Of("GC-3.2-1"),
        static (in s) => s.Facts.Carriage is not { Lorry: true } || s.Facts.DoorOpened, new("先开尾门", "have the rear door opened first"), OpenRearDoor.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckGoods> GoodsMatch = Guard.Over<GoodsReleaseFacts, CheckGoods>(
        "goods-match-the-slip", "品名数量与条相符", "names and quantities are those on the slip", Source.Of("GC-3.1-3", "G1-3-2").ReadAs("少于条上所列也算不符", "fewer goods than on the slip is a mismatch too"),
        static (in s, c) => GoodsLines.Match(s.Facts.Lines, c.Lines), new("回管理处重开", "back to the office for a new slip"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, CheckGoods> PartMayGo = Guard.Over<GoodsReleaseFacts, CheckGoods>(
        "part-may-go", "站点准许相符部分放行，且有相符的", "the site lets the matching part go, and some of it matches", Source.Of("GC-3.1-5", "C-28"),
        static (in s, c) => s.Site.Get(GoodsParameters.OnMismatch) == MismatchRule.PartialRelease && GoodsLines.Common(s.Facts.Lines, c.Lines).Count > 0,
        new("回管理处重开", "back to the office for a new slip"), IssueSlip.Kind);

    public static readonly Guard<GoodsReleaseFacts, ConfirmWithOwner> OwnerAgrees = Guard.Over<GoodsReleaseFacts, ConfirmWithOwner>(
        "owner-agrees", "业主同意", "the owner agrees", Source.Of("OM-H.2-1"), static (in _, c) => c.Agrees, new("货物留下", "the goods stay"), TakeGoodsBack.Kind);

    public static readonly Guard<GoodsReleaseFacts, ConfirmWithOwner> ChannelCounts = Guard.Over<GoodsReleaseFacts, ConfirmWithOwner>(
        "channel-counts", "经站点认可的途径询问", "the owner was asked in a way the site accepts", Source.Of("OM-H.2-1", "G-09"),
        static (in s, c) => s.Site.Get(GoodsParameters.OwnerChannels).Contains(c.Channel), new("改用认可的途径再问", "ask again in a way the site accepts"), ConfirmWithOwner.Kind);

    public static readonly Guard<GoodsReleaseFacts> OwnerSaidYesIfNeeded = Guard.Over<GoodsReleaseFacts>(
        "owner-said-yes-if-needed", "非业主携物已获业主确认", "the owner has said yes if somebody else carries the goods", Source.Of("OM-H.2-1", "C-26", "N-17"),
        static (in s) => s.Facts.OwnerConfirmed || !Asks(s.Site, Authorisation.OwnerConfirmation) || CountsAsOwner(s.Site, s.Facts.Carriage),
        new("向业主确认", "ask the owner"), ConfirmWithOwner.Kind);

    public static readonly Guard<GoodsReleaseFacts> LeaderConfirmedIfNeeded = Guard.Over<GoodsReleaseFacts>(
        "captain-confirmed-if-needed", "队长已确认", "a captain has confirmed, where the site asks for it", Source.Of("OM-H.L", "C-27", "N-43"),
        static (in s) => s.Facts.LeaderConfirmed || s.Site.Get(GoodsParameters.LeaderConfirmation) switch
        {
            LeaderConfirmation.Always => false,
            LeaderConfirmation.MovingOnly => s.Facts.Carriage is not { Moving: true },
            _ => true,
        },
        new("请队长或副队长确认", "have the captain or the deputy confirm"), ConfirmRelease.Kind);

    public static readonly Guard<GoodsReleaseFacts, FileSlip> FilesThisSlip = Guard.Over<GoodsReleaseFacts, FileSlip>(
        "files-this-slip", "归档的正是这张条", "the slip filed is this one", Source.Of("OM-H.4-1"), static (in s, c) => c.Slip == s.Facts.Slip, new("找出这张条；找不到则报遗失", "find this slip, or report it lost"), ReportSlipLost.Kind);

    public static readonly Guard<GoodsReleaseFacts, WithdrawSlip> WithdrawsThisSlip = Guard.Over<GoodsReleaseFacts, WithdrawSlip>(
        "withdraws-this-slip", "交回的正是这张条", "the slip handed in is this one", Source.Of("OM-H.4-1"), static (in s, c) => c.Slip == s.Facts.Slip, new("交回这张条；找不到则报遗失", "hand in this slip, or report it lost"), ReportSlipLost.Kind);

    public static readonly Guard<GoodsReleaseFacts> GoodsAtExit = Guard.Over<GoodsReleaseFacts>(
        "goods-at-exit", "物品在岗", "there are goods at the exit", Source.Of("L-08", "OM-H.2-2"), static (in s) => s.Facts.Carriage is not null, new("物品不在岗", "no goods are at the exit"));

    public static readonly Guard<GoodsReleaseFacts> WasReleased = Guard.Over<GoodsReleaseFacts>(
        "released-before-leaving", "先放行后离开", "the goods were released before they left", Source.Of("GC-3.1-5", "OM-H.2-2", "L-08"), static (in _) => false, new("查明并跟进", "look into it"), SettleFollowUp.Kind);

    public static readonly Guard<GoodsReleaseFacts> NoSlipLost = Guard.Over<GoodsReleaseFacts>(
        "no-slip-lost", "放行条不遗失", "no slip is lost", Source.Of("OM-H.4-1"), static (in _) => false, new("查明并跟进", "look into it"), SettleFollowUp.Kind);

    private static bool Asks(SitePolicy site, Authorisation one) => site.Get(GoodsParameters.Authorisation).Contains(one);

    private static bool IsGenuine(SitePolicy site, SlipAsSeen seen) => !Asks(site, Authorisation.Signature) || seen.SignatureGenuine;

    private static bool MayDispose(SitePolicy site, SlipAsSeen seen, GoodsReleaseFacts facts) => !Asks(site, Authorisation.Authority) || HasAuthority(site, seen.Signer, facts.Carriage);

    private static bool IsOfSameOwner(SitePolicy site, SlipAsSeen seen, GoodsReleaseFacts facts) => !Asks(site, Authorisation.Authority) || seen.GoodsOf == facts.GoodsOf;

    private static bool SealCounts(SitePolicy site, SlipIssuer? seal) =>
        !Asks(site, Authorisation.Seal) || (seal is { } issuer && site.Get(GoodsParameters.Issuers).Contains(issuer));

    private static bool CountsAsOwner(SitePolicy site, Carriage? carriage) =>
        carriage?.Carrier == CarrierKind.Owner || (carriage?.Carrier == CarrierKind.Tenant && site.Get(GoodsParameters.TenantSuffices));

    private static bool HasAuthority(SitePolicy site, Signer signer, Carriage? carriage) => signer switch
    {
        Signer.Owner => true,
        Signer.Tenant => site.Get(GoodsParameters.TenantSuffices),
        Signer.ContractorHead => carriage?.Carrier == CarrierKind.Contractor,
        _ => false,
    };

    private static bool InScope(SitePolicy site, Carriage carriage, SeenGoods seen)
    {
        if (site.Get(GoodsParameters.SlipScope)[carriage.Class] == SlipScope.All || seen.LargeOrValuable) return true;
        var (pieces, value) = (site.Get(GoodsParameters.LargeQuantity), site.Get(GoodsParameters.ValuableValue));
        return (pieces > 0 && seen.Pieces >= pieces) || (value > 0 && seen.Value >= value);
    }
}
