using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Goods;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Goods.GoodsRelease;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>Nothing that needs a slip leaves without a valid slip that matches it (GC-3, G1-3, LA-T10, OM-H).</summary>
public sealed class GoodsReleaseTests
{
    private const string Flat = "1-101";

    private static readonly Seq<GoodsLine> TwoSofasAndALamp = Seq.Of(new GoodsLine("sofa", 2), new GoodsLine("lamp", 1));
    private static readonly Carriage OwnerOnFoot = new(CarrierKind.Owner, Lorry: false, Moving: false);
    private static readonly Carriage Lorry = new(CarrierKind.Owner, Lorry: true, Moving: false);
    private static readonly SlipAsSeen InOrder = new(SignatureGenuine: true, Signer.Owner, Flat, SlipIssuer.ManagementCentre);
    private static readonly SeenGoods ShoppingBag = new(LargeOrValuable: false, 1, 0);
    private static readonly ConfirmWithOwner OwnerSaysYes = new(OwnerChannel.TelephoneOfRecord, Agrees: true);

    [Fact]
    public void Goods_leave_on_a_slip_that_was_issued_presented_checked_matched_confirmed_signed_and_filed() =>
        Issued().Is(SlipIssued).Records(Registers.GoodsSlip).Owes("slip-out S-1")
            .Do(GateGuard, new PresentSlip(Post.Gate, "S-1", OwnerOnFoot)).Is(Presented).Owes("goods-at-exit", "slip-out S-1")
            .Cannot(GateGuard, new CheckGoods(TwoSofasAndALamp), RefusalCode.NotNow)
            .Do(GateGuard, new CheckSlip(InOrder)).Is(SlipChecked)
            .Cannot(GateGuard, new SignAndRelease(), RefusalCode.NotNow)
            .Do(GateGuard, new CheckGoods(TwoSofasAndALamp)).Is(Matched)
            .Cannot(GateGuard, new SignAndRelease(), "captain-confirmed-if-needed")
            .Do(DeputyCaptain, new ConfirmRelease())
            .Do(GateGuard, new SignAndRelease()).Is(Released).Records(Registers.GoodsSlip, Registers.ReleaseRecord).Owes("slip-out S-1")
            .Do(GateGuard, new FileSlip("S-1")).Is(SlipFiled).Owes();

    // The slip: GC-3.1-1, GC-3.1-2, GC-3.1-4, C-25, C-26, N-17, N-18.

    [Theory]
    [InlineData(Signer.Owner, SlipIssuer.ManagementCentre)]
    [InlineData(Signer.Owner, SlipIssuer.ManagementOffice)]
    [InlineData(Signer.Owner, SlipIssuer.ServiceCentre)]
    [InlineData(Signer.ContractorHead, SlipIssuer.ManagementCentre)]
    [InlineData(Signer.Tenant, SlipIssuer.ManagementCentre, "signer-may-sign")]
    [InlineData(Signer.Other, SlipIssuer.ManagementCentre, "signer-may-sign")]
    [InlineData(Signer.Owner, null, "slip-is-sealed")]
    [InlineData(Signer.Other, null, "signer-may-sign", "slip-is-sealed")]
    public void A_slip_is_signed_by_the_owner_or_the_contractors_head_and_sealed_by_the_office(Signer signer, SlipIssuer? seal, params string[] inTheWay)
    {
        var issue = new IssueSlip(Post.Desk, "S-1", Flat, TwoSofasAndALamp, signer, seal);
        var office = Day.Usual().Open(GoodsRelease.Procedure);

        if (inTheWay.Length == 0) office.Do(MgmtOffice, issue).Is(SlipIssued);
        else office.Cannot(MgmtOffice, issue, inTheWay);
    }

    [Theory]
    [InlineData(true, Signer.Owner, Flat, SlipIssuer.ManagementCentre)]
    [InlineData(false, Signer.Owner, Flat, SlipIssuer.ManagementCentre, "signature-genuine")]
    [InlineData(true, Signer.Tenant, Flat, SlipIssuer.ManagementCentre, "signer-has-authority")]
    [InlineData(true, Signer.Other, Flat, SlipIssuer.ManagementCentre, "signer-has-authority")]
    [InlineData(true, Signer.ContractorHead, Flat, SlipIssuer.ManagementCentre, "signer-has-authority")]
    [InlineData(true, Signer.Owner, "2-202", SlipIssuer.ManagementCentre, "slip-is-for-these-goods")]
    [InlineData(true, Signer.Owner, Flat, null, "seal-on-slip")]
    public void The_guard_checks_signature_authority_and_seal_and_the_goods_stay_if_one_is_wrong(
        bool genuine, Signer signer, string goodsOf, SlipIssuer? seal, params string[] inTheWay)
    {
        var exit = Issued().Do(GateGuard, new PresentSlip(Post.Gate, "S-1", OwnerOnFoot));
        var check = new CheckSlip(new(genuine, signer, goodsOf, seal));

        if (inTheWay.Length == 0) exit.Do(GateGuard, check).Is(SlipChecked);
        else exit.DoInBreachOf(GateGuard, check, inTheWay).Is(HeldBack).Tells(Owner, DutyOfficer).Owes("goods-at-exit", "slip-reissue");
    }

    [Theory]
    [InlineData(CarrierKind.Contractor, true)]
    [InlineData(CarrierKind.NonResident, false)]
    public void A_contractors_head_signs_for_what_contractors_carry(CarrierKind carrier, bool authority)
    {
        var exit = Issued().Do(GateGuard, new PresentSlip(Post.Gate, "S-1", OwnerOnFoot with { Carrier = carrier }));
        var check = new CheckSlip(InOrder with { Signer = Signer.ContractorHead });

        if (authority) exit.Do(GateGuard, check);
        else exit.DoInBreachOf(GateGuard, check, "signer-has-authority").Is(HeldBack);
    }

    [Fact]
    public void Whether_a_tenants_own_signature_and_word_suffice_is_the_sites_decision()
    {
        var tenant = OwnerOnFoot with { Carrier = CarrierKind.Tenant };
        AtTheExit(tenant).Do(DeputyCaptain, new ConfirmRelease()).Cannot(GateGuard, new SignAndRelease(), "owner-said-yes-if-needed");

        Day.Where(GoodsParameters.TenantSuffices, true).Open(GoodsRelease.Procedure)
            .Do(MgmtOffice, new IssueSlip(Post.Desk, "S-1", Flat, TwoSofasAndALamp, Signer.Tenant, SlipIssuer.ManagementCentre))
            .Do(GateGuard, new PresentSlip(Post.Gate, "S-1", tenant), new CheckSlip(InOrder with { Signer = Signer.Tenant }), new CheckGoods(TwoSofasAndALamp))
            .Do(DeputyCaptain, new ConfirmRelease()).Do(GateGuard, new SignAndRelease()).Is(Released);
    }

    [Fact]
    public void A_number_is_used_on_one_slip_only_and_another_slip_does_not_do_for_these_goods()
    {
        var slip = Issued();

        slip.Day.Open(GoodsRelease.Procedure).Cannot(MgmtOffice, Slip("S-1"), "slip-number-is-new").Do(MgmtOffice, Slip("S-2"))
            .Cannot(GateGuard, new PresentSlip(Post.Gate, "S-1", OwnerOnFoot), "slip-of-this-case");
    }

    // The goods: GC-3.1-3, LA-T10-2, LA-T10-3, G1-3-2, G1-3-3, C-28.

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(3, 1, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, 2, false)]
    [InlineData(0, 0, false)]
    public void Goods_that_are_fewer_or_more_than_on_the_slip_are_sent_back_for_a_new_one(int sofas, int lamps, bool match)
    {
        var goods = Counted(("sofa", sofas), ("lamp", lamps));
        var exit = Checked().Do(GateGuard, new CheckGoods(goods));

        if (match) exit.Is(Matched);
        else exit.Is(HeldBack).Says(GoodsReleaseScripts.BackToTheOffice).Owes("goods-at-exit", "slip-reissue");
    }

    [Fact]
    public void Goods_under_another_name_do_not_match_and_the_order_of_the_lines_means_nothing()
    {
        Checked().Do(GateGuard, new CheckGoods(Counted(("armchair", 2), ("lamp", 1)))).Is(HeldBack);
        Checked().Do(GateGuard, new CheckGoods(Counted(("sofa", 2), ("lamp", 1), ("piano", 1)))).Is(HeldBack);
        Checked().Do(GateGuard, new CheckGoods(Counted(("lamp", 1), ("sofa", 1), ("sofa", 1)))).Is(Matched);
    }

    [Fact]
    public void After_a_mismatch_the_old_slip_is_void_and_a_new_one_with_a_new_number_is_checked_again() =>
        Checked().Do(GateGuard, new CheckGoods(Counted(("sofa", 3), ("lamp", 1)))).Is(HeldBack)
            .Cannot(MgmtOffice, Slip("S-1"), "slip-number-is-new")
            .Do(MgmtOffice, new IssueSlip(Post.Desk, "S-2", Flat, Counted(("sofa", 3), ("lamp", 1)), Signer.Owner, SlipIssuer.ManagementCentre)).Is(SlipIssued)
            .Cannot(GateGuard, new PresentSlip(Post.Gate, "S-1", OwnerOnFoot), "slip-of-this-case")
            .Owes("goods-at-exit", "slip-out S-2", "slip-reissue")
            .Do(GateGuard, new PresentSlip(Post.Gate, "S-2", OwnerOnFoot), new CheckSlip(InOrder)).Owes("goods-at-exit", "slip-out S-2")
            .Do(GateGuard, new CheckGoods(Counted(("sofa", 3), ("lamp", 1)))).Is(Matched);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(3, 1, true)]
    [InlineData(0, 0, false)]
    public void A_site_may_let_the_matching_part_go(int sofas, int lamps, bool someMatch)
    {
        var exit = Checked(Day.Where(GoodsParameters.OnMismatch, MismatchRule.PartialRelease)).Do(GateGuard, new CheckGoods(Counted(("sofa", sofas), ("lamp", lamps))));

        if (someMatch) exit.Is(Matched).Says(GoodsReleaseScripts.RestStays);
        else exit.Is(HeldBack);
        if (someMatch) Assert.Equal(System.Math.Min(2, sofas), exit.Case.Facts.Lines[0].Quantity);
    }

    [Fact]
    public void A_mismatch_at_the_lobby_sends_the_carrier_back_too()
    {
        Issued().Do(LobbyAssistant, new CheckAtLobby(Counted(("sofa", 1)))).Is(HeldBack).Owes("slip-reissue");
        Issued().Do(LobbyAssistant, new CheckAtLobby(TwoSofasAndALamp)).Is(SlipIssued).Records(Registers.ReleaseRecord);
    }

    // Who must agree: OM-H.2-1, OM-H.L, C-27, N-43.

    [Theory]
    [InlineData(CarrierKind.Owner, false)]
    [InlineData(CarrierKind.Tenant, true)]
    [InlineData(CarrierKind.NonResident, true)]
    [InlineData(CarrierKind.Contractor, true)]
    public void The_owner_is_asked_when_anybody_else_carries_the_goods(CarrierKind carrier, bool asked)
    {
        var exit = AtTheExit(OwnerOnFoot with { Carrier = carrier }).Do(DeputyCaptain, new ConfirmRelease());

        if (asked) exit.Cannot(GateGuard, new SignAndRelease(), "owner-said-yes-if-needed").Do(GateGuard, OwnerSaysYes);
        exit.Do(GateGuard, new SignAndRelease()).Is(Released);
    }

    [Theory]
    [InlineData(OwnerChannel.TelephoneOfRecord, true)]
    [InlineData(OwnerChannel.Intercom, false)]
    [InlineData(OwnerChannel.InPerson, false)]
    public void The_owner_is_asked_by_the_telephone_of_record(OwnerChannel channel, bool counts)
    {
        var exit = AtTheExit(OwnerOnFoot with { Carrier = CarrierKind.NonResident }).Do(SecurityCaptain, new ConfirmRelease())
            .DoInBreachOf(GateGuard, new ConfirmWithOwner(channel, Agrees: true), counts ? [] : ["channel-counts"]);

        if (counts) exit.Do(GateGuard, new SignAndRelease());
        else exit.Cannot(GateGuard, new SignAndRelease(), "owner-said-yes-if-needed");
    }

    [Fact]
    public void An_owner_who_says_no_keeps_the_goods_in_and_the_slip_is_void() =>
        AtTheExit(OwnerOnFoot with { Carrier = CarrierKind.NonResident }).Do(GateGuard, new ConfirmWithOwner(OwnerChannel.Intercom, Agrees: false)).Is(HeldBack)
            .Cannot(GateGuard, new SignAndRelease(), RefusalCode.NotNow).Owes("goods-at-exit");

    [Theory]
    [InlineData(LeaderConfirmation.Always, false, true)]
    [InlineData(LeaderConfirmation.Always, true, true)]
    [InlineData(LeaderConfirmation.MovingOnly, false, false)]
    [InlineData(LeaderConfirmation.MovingOnly, true, true)]
    [InlineData(LeaderConfirmation.Never, true, false)]
    public void A_captain_or_deputy_confirms_each_release_unless_the_site_says_otherwise(LeaderConfirmation rule, bool moving, bool needed)
    {
        var exit = AtTheExit(OwnerOnFoot with { Moving = moving }, Day.Where(GoodsParameters.LeaderConfirmation, rule));

        if (needed) exit.Cannot(GateGuard, new SignAndRelease(), "captain-confirmed-if-needed").Cannot(SquadLeader, new ConfirmRelease(), RefusalCode.WrongRole).Do(SecurityCaptain, new ConfirmRelease());
        exit.Do(GateGuard, new SignAndRelease()).Is(Released);
    }

    // Without a slip: C-24, G-08, L-08.

    [Theory]
    [InlineData(CarrierKind.Owner, false, false)]
    [InlineData(CarrierKind.Tenant, false, false)]
    [InlineData(CarrierKind.Owner, true, true)]
    [InlineData(CarrierKind.Tenant, true, true)]
    [InlineData(CarrierKind.NonResident, false, true)]
    [InlineData(CarrierKind.Contractor, false, true)]
    public void Residents_need_a_slip_for_what_is_large_or_valuable_and_all_others_for_everything(CarrierKind carrier, bool largeOrValuable, bool needed) =>
        Day.Usual().Open(GoodsRelease.Procedure)
            .Do(GateGuard, new StopAtExit(Post.Gate, OwnerOnFoot with { Carrier = carrier }, ShoppingBag with { LargeOrValuable = largeOrValuable }))
            .Is(needed ? HeldBack : PassedFreely);

    [Theory]
    [Threshold("goods-release", "goods.largeQty")]
    [InlineData(0, 1, false)]
    [InlineData(0, 10_000, false)]
    [InlineData(5, -1, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 1, true)]
    public void From_as_many_pieces_on_as_the_site_says_goods_are_large(int pieces, int more, bool needed) =>
        Day.Where(GoodsParameters.LargeQuantity, pieces).Open(GoodsRelease.Procedure)
            .Do(GateGuard, new StopAtExit(Post.Gate, OwnerOnFoot, ShoppingBag with { Pieces = pieces + more })).Is(needed ? HeldBack : PassedFreely);

    [Theory]
    [Threshold("goods-release", "goods.valuableValue")]
    [InlineData(0, 1, false)]
    [InlineData(0, 10_000_000, false)]
    [InlineData(2000, -1, false)]
    [InlineData(2000, 0, true)]
    [InlineData(2000, 1, true)]
    public void From_the_worth_on_that_the_site_says_goods_are_valuable(int yuan, int more, bool needed) =>
        Day.Where(GoodsParameters.ValuableValue, yuan).Open(GoodsRelease.Procedure)
            .Do(GateGuard, new StopAtExit(Post.Gate, OwnerOnFoot, ShoppingBag with { Value = yuan + more })).Is(needed ? HeldBack : PassedFreely);

    [Fact]
    public void Without_a_slip_the_goods_stay_the_resident_and_the_duty_officer_are_called_and_the_person_may_go() =>
        Day.Usual().Open(GoodsRelease.Procedure).Do(GateGuard, new StopAtExit(Post.Gate, OwnerOnFoot with { Carrier = CarrierKind.NonResident }, ShoppingBag))
            .Is(HeldBack).Says(GoodsReleaseScripts.GoodsStay).Tells(Owner, DutyOfficer).Owes("goods-at-exit")
            .Cannot(GateGuard, new SignAndRelease(), RefusalCode.NotNow)
            .Do(GateGuard, new TakeGoodsBack()).Is(GoodsStayed).Owes();

    [Fact]
    public void Goods_that_left_without_release_are_a_breach_that_somebody_looks_into() =>
        Checked().DoInBreachOf(PatrolGuard, new ReportLeft(Post.Gate), "released-before-leaving").Is(Unresolved).Owes("breach-follow-up")
            .Do(SecurityCaptain, new SettleFollowUp("brought back")).Is(FollowedUp);

    // Lorries: GC-3.2.

    [Fact]
    public void Every_lorry_opens_its_rear_door_and_what_is_found_needs_a_slip()
    {
        var empty = Stopped().Is(LorryStopped).Says(GoodsReleaseScripts.OpenTheRearDoor);
        empty.Do(GateGuard, new OpenRearDoor(null)).Is(PassedFreely);

        Stopped().Do(GateGuard, new OpenRearDoor(ShoppingBag)).Is(HeldBack).Records(Registers.ReleaseRecord);

        static Story<GoodsReleaseFacts> Stopped() => Day.Usual().Open(GoodsRelease.Procedure).Do(GateGuard, new StopAtExit(Post.Gate, Lorry, ShoppingBag));
    }

    [Fact]
    public void A_lorry_with_a_slip_opens_its_rear_door_before_the_goods_are_checked() =>
        Issued().Do(GateGuard, new PresentSlip(Post.Gate, "S-1", Lorry), new CheckSlip(InOrder))
            .Cannot(GateGuard, new CheckGoods(TwoSofasAndALamp), "rear-door-open-if-lorry")
            .Do(GateGuard, new OpenRearDoor(new(LargeOrValuable: true, 3, 0)), new CheckGoods(TwoSofasAndALamp)).Is(Matched);

    // No slip is lost: OM-H.4-1.

    [Fact]
    public void A_slip_stays_owed_until_this_very_slip_is_filed() =>
        AtTheExit(OwnerOnFoot).Do(DeputyCaptain, new ConfirmRelease()).Do(GateGuard, new SignAndRelease())
            .DoInBreachOf(GateGuard, new FileSlip("S-9"), "out-of-order").Is(Released).Owes("slip-out S-1")
            .Do(GateGuard, new FileSlip("S-1")).Is(SlipFiled);

    [Fact]
    public void A_lost_slip_is_a_breach_and_releases_nothing()
    {
        AtTheExit(OwnerOnFoot).DoInBreachOf(GateGuard, new ReportSlipLost(), "no-slip-lost").Is(HeldBack).Owes("goods-at-exit");
        AtTheExit(OwnerOnFoot).Do(DeputyCaptain, new ConfirmRelease()).Do(GateGuard, new SignAndRelease())
            .DoInBreachOf(GateGuard, new ReportSlipLost(), "no-slip-lost").Is(Unresolved).Owes("breach-follow-up");
    }

    private static IssueSlip Slip(string number) => new(Post.Desk, number, Flat, TwoSofasAndALamp, Signer.Owner, SlipIssuer.ManagementCentre);

    private static Seq<GoodsLine> Counted(params (string Name, int Quantity)[] lines) =>
        Seq.From(lines.Where(static l => l.Quantity > 0).Select(static l => new GoodsLine(l.Name, l.Quantity)));

    private static Story<GoodsReleaseFacts> Issued(Day? day = null) => (day ?? Day.Usual()).Open(GoodsRelease.Procedure).Do(MgmtOffice, Slip("S-1"));

    private static Story<GoodsReleaseFacts> Checked(Day? day = null) => Issued(day).Do(GateGuard, new PresentSlip(Post.Gate, "S-1", OwnerOnFoot), new CheckSlip(InOrder));

    /// <summary>Slip and goods in order; only agreement and signature are missing.</summary>
    private static Story<GoodsReleaseFacts> AtTheExit(Carriage carriage, Day? day = null) =>
        Issued(day).Do(GateGuard, new PresentSlip(Post.Gate, "S-1", carriage), new CheckSlip(InOrder), new CheckGoods(TwoSofasAndALamp)).Is(Matched);
}
