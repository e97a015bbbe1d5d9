using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Keys.KeyCustody;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>At any time it can be said who has which key (KM, SF-11).</summary>
public sealed class KeyCustodyTests
{
    private static readonly Post ShowFlat = new(PostKind.ShowFlat, "show-flat");

    // Customer-room keys: KM-1 to KM-3, G-12.

    [Fact]
    public void A_customer_room_key_is_kept_by_customer_service_issued_by_lead_or_manager_and_comes_back()
    {
        foreach (var issuer in new[] { CsLead, CsManager })
        {
            Room().Is(InCabinet).Records(Registers.KeyIssue)
                .Cannot(CsStaff, Issue(), RefusalCode.WrongRole)
                .Do(issuer, Issue()).Is(IssuedOut).Records(Registers.KeyIssue).Owes("key-out K-1").IsOwedBy(CsStaff, "key-out K-1")
                .Do(issuer, new ReturnKey()).Is(InCabinet).Records(Registers.KeyIssue).Owes();
        }
    }

    [Fact]
    public void Nothing_is_issued_on_a_register_that_is_not_filled_in() =>
        Room().Cannot(CsLead, Issue(complete: false), "register-complete").Is(InCabinet);

    [Fact]
    public void After_hours_the_custodian_of_the_site_hands_out_on_the_word_of_the_lead()
    {
        Room().Cannot(ControlRoom, Issue(), "lead-has-agreed").Cannot(DutyOfficer, Issue(approvedBy: "cl-1"), "is-custodian-after-hours")
            .Do(ControlRoom, Issue(approvedBy: "cl-1")).Is(IssuedOut).Do(ControlRoom, new ReturnKey()).Is(InCabinet);
        Room(Day.Where(KeyCustodyParameters.AfterHoursCustodian, DutyOfficer)).Cannot(ControlRoom, Issue(approvedBy: "cl-1"), "is-custodian-after-hours")
            .Do(DutyOfficer, Issue(approvedBy: "cl-1")).DoInBreachOf(ControlRoom, new ReturnKey(), "taken-by-a-keeper").Is(InCabinet);
    }

    [Theory]
    [InlineData(KeyReturnBy.ShiftEnd, 1)]
    [InlineData(KeyReturnBy.DayEnd, 15)]
    public void A_key_that_is_not_back_when_the_site_wants_it_is_told_to_the_manager_and_stays_owed(KeyReturnBy by, int hours)
    {
        var key = Room(Day.Where(KeyCustodyParameters.ReturnBy, by));
        key.Do(CsLead, Issue(shiftEnds: key.Day.Now + Duration.FromHours(1)));
        key.Day.Later(Duration.FromHours(hours));
        Assert.False(key.IsOverdue("key-out K-1"));
        key.Day.Later(Duration.FromSeconds(1));

        Assert.True(key.IsOverdue("key-out K-1"));
        Assert.Equal([CsManager], key.ToldOf("key-out K-1"));
        key.Owes("key-out K-1");
    }

    [Fact]
    public void A_customer_borrows_the_spare_key_after_the_formalities_and_until_the_end_of_the_day()
    {
        var all = Seq.Of(SpareLoanFormality.IdentityCheck, SpareLoanFormality.RegisterEntry, SpareLoanFormality.SecurityCountersigns);
        foreach (var missing in all) Room().Cannot(CsLead, new LendSpareKey("c-1", all.Remove(missing)), "formalities-done");

        var lent = Room().Do(CsLead, new LendSpareKey("c-1", all)).Is(IssuedOut).Tells(SecurityDept).Records(Registers.KeyIssue).Owes("key-out K-1");
        lent.Day.At(1, 0);
        Assert.False(lent.IsOverdue("key-out K-1"));
        lent.Day.Later(Duration.FromSeconds(1));
        Assert.True(lent.IsOverdue("key-out K-1"));

        Room(Day.Where(KeyCustodyParameters.SpareLoan, Seq.Of(SpareLoanFormality.RegisterEntry))).Do(CsLead, new LendSpareKey("c-1", Seq.Of(SpareLoanFormality.RegisterEntry))).Tells(SecurityDept);
    }

    // The three sets of the show flat: SF-11.1 to SF-11.4, N-28, C-34.

    [Fact]
    public void There_are_three_sets_each_with_a_named_holder_who_signs()
    {
        var day = Day.Usual();
        foreach (var (role, number) in new[] { (CleaningSupervisor, "S-1"), (PropertySupervisor, "S-2"), (SecurityManager, "S-3") })
        {
            day.Open(KeyCustody.Procedure).Cannot(PropertyDept, Register(number, role, isSigned: false), "holder-has-signed")
                .Do(PropertyDept, Register(number, role)).Is(WithHolder).Records(Registers.ShowFlatKeyHolders).Owes(role == SecurityManager ? ["seal-broken"] : []);
        }

        day.Open(KeyCustody.Procedure).Cannot(PropertyDept, Register("S-4", PropertySupervisor), "one-of-each-set")
            .Cannot(PropertyDept, Register("S-4", ShowFlatAttendant), "holder-keeps-a-set")
            .Cannot(PropertyDept, Register("S-4", PropertyDeptHead), "one-of-each-set")
            .Cannot(PropertyDept, Register("S-1", CleaningSupervisor, door: "L-2"), "set-number-is-new");
    }

    [Fact]
    public void Somebody_above_the_cleaning_supervisor_may_keep_that_set() => Set(PropertyDeptHead).Is(WithHolder).Owes();

    [Fact]
    public void An_attendant_draws_the_day_key_for_a_shift_and_returns_it_to_the_supervisor() =>
        Set(PropertySupervisor).Cannot(ShowFlatAttendant, Draw(isSigned: false), "form-is-signed")
            .Do(ShowFlatAttendant, Draw()).Is(IssuedOut).Records(Registers.ShowFlatHandover).Owes("key-out K-1").IsOwedBy(ShowFlatAttendant, "key-out K-1")
            .Do(PropertySupervisor, new ReturnKey()).Is(WithHolder).Owes();

    [Theory]
    [InlineData("cleaning-supervisor")]
    [InlineData("security-manager")]
    public void Neither_of_the_other_sets_is_drawn_for_a_shift(string role) => Set(Roles.Find(role)!).Cannot(ShowFlatAttendant, Draw(), "is-the-day-set");

    [Theory]
    [InlineData(DayKeyKeeper.Post005, DayKeyKeeper.Post005, true)]
    [InlineData(DayKeyKeeper.Post005, DayKeyKeeper.PropertySupervisor, true)]
    [InlineData(DayKeyKeeper.PropertySupervisor, DayKeyKeeper.PropertySupervisor, false)]
    [InlineData(DayKeyKeeper.PropertySupervisor, DayKeyKeeper.Post005, true)]
    public void At_close_the_day_key_goes_against_a_signature_where_the_site_says(DayKeyKeeper site, DayKeyKeeper to, bool isSigned)
    {
        string[] broken = [.. site == to ? Enumerable.Empty<string>() : ["day-key-where-it-belongs"], .. isSigned ? Enumerable.Empty<string>() : ["hand-in-is-signed"]];

        Set(PropertySupervisor, Day.Where(KeyCustodyParameters.DayKeyReturnTo, site)).Do(ShowFlatAttendant, Draw())
            .DoInBreachOf(ShowFlatAttendant, new HandInAtClose(to, isSigned), broken).Is(to == DayKeyKeeper.Post005 ? AtPost005 : WithHolder).Owes();
    }

    [Fact]
    public void A_key_left_at_post_005_is_drawn_from_there_or_fetched_by_the_supervisor()
    {
        AtClose().Do(ShowFlatAttendant, Draw()).Is(IssuedOut);
        AtClose().Do(PropertySupervisor, new ReturnKey()).Is(WithHolder);

        static Story<KeyCustodyFacts> AtClose() => Set(PropertySupervisor).Do(ShowFlatAttendant, Draw(), new HandInAtClose(DayKeyKeeper.Post005, true)).Is(AtPost005);
    }

    // SF-11.5: no lending, transfers on the register.

    [Fact]
    public void A_transfer_is_registered_at_the_property_centre_and_signed_by_a_holder_of_that_rank()
    {
        var key = Set(PropertySupervisor).Cannot(PropertySupervisor, new TransferKey("h-2", PropertySupervisor, true), RefusalCode.WrongRole)
            .Cannot(PropertyDept, new TransferKey("h-2", PropertySupervisor, false), "new-holder-has-signed")
            .Cannot(PropertyDept, new TransferKey("h-2", CleaningSupervisor, true), "new-holder-of-the-set")
            .Do(PropertyDept, new TransferKey("h-2", PropertySupervisor, true)).Is(WithHolder).Records(Registers.ShowFlatKeyHolders);
        Assert.Equal("h-2", key.Case.Facts.Holder);
    }

    [Fact]
    public void Lending_a_key_on_is_a_breach_and_it_is_got_back()
    {
        Set(PropertySupervisor).DoInBreachOf(ShowFlatAttendant, new ReportLending(StillAway: true), "holder-keeps-the-key").Is(WithHolder).Owes("lent-key-back")
            .Cannot(ShowFlatAttendant, Draw(), "not-lent-on").Cannot(PropertyDept, new TransferKey("h-2", PropertySupervisor, true), "not-lent-on")
            .Do(PropertySupervisor, new RecoverKey()).Owes();
        Set(CleaningSupervisor).DoInBreachOf(CsStaff, new ReportLending(StillAway: false), "holder-keeps-the-key").Owes();
        Room().Do(CsLead, Issue()).DoInBreachOf(CsStaff, new ReportLending(StillAway: true), "holder-keeps-the-key").Owes("key-out K-1", "lent-key-back")
            .Do(CsLead, new ReturnKey()).Owes();
    }

    [Fact]
    public void A_key_lent_on_is_got_back_by_whoever_keeps_it()
    {
        var back = KeyCustody.Procedure.Duties.Single(static d => d.Id == "lent-key-back");
        foreach (var keeper in new[] { PropertySupervisor, CleaningSupervisor, SecurityManager }) Assert.Equal(keeper, back.HolderFor(Set(keeper).Case));
        Assert.Equal(CsLead, back.HolderFor(Room().Do(CsLead, Issue()).Case));
    }

    // The sealed set: SF-11.7-1, G-14, N-28.

    [Fact]
    public void Securitys_set_is_sealed_used_for_special_cause_only_and_sealed_again_by_two() =>
        Sealed().Cannot(SecurityManager, Break(cause: false), "special-cause")
            .Do(SquadLeader, Break()).Is(IssuedOut).Tells(SecurityManager).Owes("key-out K-1", "seal-broken")
            .Do(SecurityManager, new ReturnKey()).Is(WithHolder).Owes("seal-broken")
            .Cannot(SecurityManager, new SealSet(null), "signed-by-two").Cannot(SecurityManager, new SealSet(SecurityManager.Id), "signed-by-two")
            .Do(SecurityManager, new SealSet("s-2")).Is(KeyCustody.Sealed).Owes();

    [Fact]
    public void A_site_may_do_with_one_signature() =>
        Set(SecurityManager, Day.Where(KeyCustodyParameters.ResealRequired, false)).Do(SecurityManager, new SealSet(null)).Is(KeyCustody.Sealed).Owes();

    [Fact]
    public void A_seal_found_broken_is_a_breach_and_is_sealed_again() =>
        Sealed().DoInBreachOf(PatrolGuard, new ReportSealBroken(), "seal-is-intact").Is(WithHolder).Tells(SecurityManager).Owes("seal-broken");

    [Fact]
    public void No_other_set_is_sealed() => Set(PropertySupervisor).Cannot(SecurityManager, new SealSet("s-2"), "is-the-sealed-set");

    // Damage: KM-4.

    [Fact]
    public void A_damaged_key_is_out_of_use_at_once_comes_back_and_is_replaced() =>
        Room().Do(CsLead, Issue()).Do(CsStaff, new ReportDamage()).Is(Damaged).Owes("key-out K-1")
            .Cannot(CsLead, Issue(), RefusalCode.NotNow).Cannot(CsLead, new EnterNewKey("K-2"), "key-is-back").CannotEnd(CsLead, new RetireKey("x"), "key-out K-1")
            .Do(CsLead, new ReturnKey()).Is(Damaged).Owes()
            .Cannot(CsLead, new EnterNewKey("K-1"), "new-number-is-new")
            .Do(CsLead, new EnterNewKey("K-2")).Is(InCabinet)
            .Do(CsLead, Issue()).Owes("key-out K-2");

    // Loss: N-23, KM-5, SF-11.6.

    [Fact]
    public void A_lost_key_starts_its_case_waits_for_the_lock_and_goes_on_with_the_new_key()
    {
        var day = Day.Usual();
        var key = Room(day).Do(CsLead, Issue()).Do(CsStaff, new ReportLost("KL-1")).Is(Lost).Starts("key-loss").Owes();
        var loss = OpenLoss(day, key, "KL-1");

        key.Cannot(CsLead, new EnterNewKey("K-9"), "old-lock-is-gone", "key-of-new-lock").Cannot(CsLead, new RetireKey("x"), "old-lock-is-gone");
        loss.Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9"));
        key.Cannot(CsLead, new EnterNewKey("K-8"), "key-of-new-lock")
            .Do(CsLead, new EnterNewKey("K-9")).Is(InCabinet)
            .Do(CsLead, Issue()).Owes("key-out K-9");
    }

    [Fact]
    public void The_new_key_of_a_key_in_custody_is_issued_there_and_not_by_the_case_of_its_loss()
    {
        var day = Day.Usual();
        var key = Room(day).Do(CsStaff, new ReportLost("KL-1"));
        var loss = OpenLoss(day, key, "KL-1").Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9"));

        loss.Cannot(CsLead, new IssueReplacement("K-9"), "not-in-custody");
    }

    [Fact]
    public void Every_key_of_the_changed_lock_is_dead_and_gives_way_to_a_new_one()
    {
        var day = Day.Usual();
        var key = Room(day);
        var sibling = day.Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, "K-2", "L-1"));
        var elsewhere = day.Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, "K-3", "L-2"));
        key.Do(CsStaff, new ReportLost("KL-1"));
        sibling.Cannot(CsLead, new EnterNewKey("K-8"), "lock-was-changed");
        OpenLoss(day, key, "KL-1").Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9"));

        elsewhere.Do(CsLead, Issue()).Owes("key-out K-3");
        sibling.Cannot(CsLead, Issue(), "key-not-dead").Cannot(CsLead, new EnterNewKey("K-9"), "new-number-is-new")
            .Do(CsLead, new EnterNewKey("K-8")).Is(InCabinet).Do(CsLead, Issue()).Owes("key-out K-8");
        key.Do(CsLead, new EnterNewKey("K-9")).Is(InCabinet);
    }

    [Fact]
    public void A_sibling_lost_after_the_lock_was_changed_gets_a_number_of_its_own_and_the_new_key_lives_on()
    {
        var day = Day.Usual();
        var key = Room(day);
        var sibling = day.Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, "K-2", "L-1"));
        key.Do(CsStaff, new ReportLost("KL-1"));
        OpenLoss(day, key, "KL-1").Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9"));
        key.Do(CsLead, new EnterNewKey("K-9"));

        var loss = day.Open(KeyLoss.Procedure).Do(CsStaff, new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-2")).Do(CsLead, new OrderLockChange())
            .DoInBreachOf(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9"), "out-of-order").Is(KeyLoss.LockChangeOrdered)
            .Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-8")).Is(KeyLoss.LockChanged);
        Assert.Equal("K-8", loss.Case.Facts.NewKey);
        sibling.Do(CsLead, new EnterNewKey("K-8")).Is(InCabinet);
        key.Do(CsLead, Issue()).Owes("key-out K-9");
    }

    [Fact]
    public void A_key_reported_lost_at_the_desk_first_starts_no_second_case()
    {
        var day = Day.Usual();
        var key = Room(day);
        var loss = day.Open(KeyLoss.Procedure).Do(FrontDesk, new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-1"));
        key.Cannot(CsLead, Issue(), "key-not-dead").Do(CsStaff, new ReportLost("KL-9")).Is(Lost).Starts()
            .Cannot(CsLead, new EnterNewKey("K-9"), "lock-was-changed");
        loss.Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9"));

        key.Do(CsLead, new EnterNewKey("K-9")).Is(InCabinet);
    }

    [Fact]
    public void A_loss_has_a_case_of_its_own()
    {
        var day = Day.Usual();
        Room(day).Do(CsStaff, new ReportLost("KL-1"));

        day.Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, "K-2", "L-2")).DoInBreachOf(CsStaff, new ReportLost("KL-1"), "out-of-order").Is(InCabinet);
    }

    // The end: N-30.

    [Fact]
    public void A_retired_key_is_off_the_register_its_number_is_not_used_again_and_its_set_is_free()
    {
        var day = Day.Usual();
        Set(PropertySupervisor, day).Cannot(CsLead, new RetireKey("x"), RefusalCode.WrongRole).Do(PropertySupervisor, new RetireKey("x")).Is(Retired);

        day.Open(KeyCustody.Procedure).Cannot(PropertyDept, Register("K-1", PropertySupervisor), "set-number-is-new").Do(PropertyDept, Register("K-2", PropertySupervisor)).Is(WithHolder);
        day.Open(KeyCustody.Procedure).Cannot(CsStaff, new DepositKey(Post.Desk, "K-2", "L-5"), "number-is-new");
    }

    private static Story<KeyCustodyFacts> Room(Day? day = null) => (day ?? Day.Usual()).Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, "K-1", "L-1"));

    private static Story<KeyCustodyFacts> Set(Role holder, Day? day = null) => (day ?? Day.Usual()).Open(KeyCustody.Procedure).Do(PropertyDept, Register("K-1", holder));

    private static Story<KeyCustodyFacts> Sealed() => Set(SecurityManager).Do(SecurityManager, new SealSet("s-2")).Is(KeyCustody.Sealed);

    private static RegisterHolder Register(string key, Role holder, bool isSigned = true, string door = "L-1") => new(ShowFlat, key, door, "h-1", holder, isSigned);

    private static IssueKey Issue(bool complete = true, string? approvedBy = null, Instant? shiftEnds = null) => new("b-1", complete, shiftEnds ?? Noon, approvedBy);

    private static DrawForShift Draw(bool isSigned = true) => new(isSigned, Noon);

    private static BreakSeal Break(bool cause = true) => new(cause, "fire alarm", "b-1", Noon);

    private static Instant Noon => Day.Usual().At(0, 12).Now;

    /// <summary>What a host does with the start: opens that case under that id with that command.</summary>
    private static Story<KeyLossFacts> OpenLoss(Day day, Story<KeyCustodyFacts> key, string id)
    {
        var loss = new Story<KeyLossFacts>(day, KeyLoss.Procedure.New(id, day.Policy));
        return loss.Do(CsStaff, new ReportLoss(key.Case.Facts.Post!, key.Case.Facts.KeyClass!.Value, key.Case.Facts.Key!)).Is(KeyLoss.Reported);
    }
}
