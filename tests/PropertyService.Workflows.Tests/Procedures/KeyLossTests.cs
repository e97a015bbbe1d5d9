using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Keys.KeyLoss;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>A lost key never leaves the old lock in service (KM-5, SF-11.6).</summary>
public sealed class KeyLossTests
{
    [Fact]
    public void The_loss_of_a_customer_room_key_goes_from_the_report_to_a_changed_lock_and_an_updated_register() =>
        Lost(KeyClass.CustomerRoom).Is(Reported).Records(Registers.KeyIssue).Tells(CsLead, SecurityDept).Owes("lock-change", "loss-to-tell")
            .Do(CsStaff, new ConfirmTold()).Owes("lock-change")
            .Do(CsLead, new OrderLockChange()).Is(LockChangeOrdered).Tells(EngineeringDept)
            .Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2")).Is(LockChanged).Owes("key-register-update")
            .Cannot(CsLead, new CloseKeyLoss(), RefusalCode.NotNow)
            .Do(CsLead, new UpdateRegister()).Is(RegisterUpdated).Owes()
            .Do(CsLead, new CloseKeyLoss()).Is(Closed);

    [Fact]
    public void The_loss_of_a_show_flat_key_is_told_to_property_engineering_and_security_and_property_orders_the_lock() =>
        Lost(KeyClass.ShowFlat).Tells(PropertyDept, EngineeringDept, SecurityDept)
            .Do(PropertyDept, new OrderLockChange()).Is(LockChangeOrdered).Tells(PropertyDept, EngineeringDept)
            .Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2")).Is(LockChanged);

    [Theory]
    [InlineData(KeyClass.CustomerRoom)]
    [InlineData(KeyClass.ShowFlat)]
    public void Each_class_of_keys_has_its_own_register_and_its_own_people(KeyClass keys)
    {
        var (lead, manager, department, register) = keys == KeyClass.CustomerRoom
            ? (CsLead, CsManager, CsLead, Registers.KeyIssue)
            : (PropertySupervisor, PropertyDeptHead, PropertyDept, Registers.ShowFlatKeyHolders);
        By otherLead = keys == KeyClass.CustomerRoom ? PropertySupervisor : CsLead;

        Lost(keys).Records(register).IsOwedBy(department, "lock-change")
            .Do(CsStaff, new FindOldKey()).Records(register).IsOwedBy(lead, "found-key-to-retire")
            .Do(lead, new RetireFoundKey()).Records(register)
            .DoInBreachOf(CsStaff, new ReportCopy("C-1"), "no-self-made-copies").Tells(manager).IsOwedBy(lead, "copy-to-hand-in C-1")
            .DoInBreachOf(otherLead, new HandInCopy("C-1"), "wrong-role")
            .Do(department, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2")).IsOwedBy(lead, "key-register-update")
            .Cannot(otherLead, new IssueReplacement("K-2"), RefusalCode.GuardUnmet)
            .Do(lead, new IssueReplacement("K-2")).Records(register)
            .Do(lead, new UpdateRegister()).Records(register).Do(CsStaff, new ConfirmTold())
            .Do(lead, new CloseKeyLoss()).Is(Closed)
            .Do(CsStaff, new FindOldKey()).Records(register).Tells(lead);
    }

    [Theory]
    [InlineData(KeyClass.CustomerRoom)]
    [InlineData(KeyClass.ShowFlat)]
    public void The_department_of_the_other_class_of_key_does_not_order_the_lock(KeyClass keys)
    {
        By other = keys == KeyClass.CustomerRoom ? PropertyDept : CsLead;

        Lost(keys).Cannot(other, new OrderLockChange(), keys == KeyClass.CustomerRoom ? "show-flat-key" : "customer-room-key").Is(Reported);
    }

    [Fact]
    public void A_site_says_whom_else_to_tell()
    {
        var told = Catalogue.Standard.DefaultPolicy().Get(KeyLossParameters.Notify).With(KeyClass.CustomerRoom, Seq.Of(CsManager, SecurityDept));

        Lost(KeyClass.CustomerRoom, Day.Where(KeyLossParameters.Notify, told)).Tells(CsManager, SecurityDept);
    }

    [Theory]
    [Threshold("key-loss", "keyLoss.reportMinutes")]
    [InlineData(30, -1, false)]
    [InlineData(30, 0, false)]
    [InlineData(30, 1, true)]
    [InlineData(10, -1, false)]
    [InlineData(10, 0, false)]
    [InlineData(10, 1, true)]
    public void A_loss_that_is_not_reported_at_once_is_a_breach_and_taken_all_the_same(int minutes, int secondsMore, bool breach)
    {
        var day = Day.Where(KeyLossParameters.ReportWithin, Duration.FromMinutes(minutes));

        day.Open(KeyLoss.Procedure).After(Duration.FromMinutes(minutes) + Duration.FromSeconds(secondsMore))
            .DoInBreachOf(CsStaff, Report(KeyClass.CustomerRoom), breach ? ["reported-at-once"] : []).Is(Reported).Owes("lock-change", "loss-to-tell");
    }

    [Theory]
    [Threshold("key-loss", "keyLoss.lockChangeHours")]
    [InlineData(24, -1, false)]
    [InlineData(24, 0, false)]
    [InlineData(24, 1, true)]
    [InlineData(4, -1, false)]
    [InlineData(4, 0, false)]
    [InlineData(4, 1, true)]
    public void A_lock_that_is_not_changed_in_time_is_told_to_the_manager_and_stays_owed(int hours, int secondsLater, bool overdue)
    {
        foreach (var (keys, manager) in new[] { (KeyClass.CustomerRoom, CsManager), (KeyClass.ShowFlat, PropertyDeptHead) })
        {
            var loss = Lost(keys, Day.Where(KeyLossParameters.LockChangeWithin, Duration.FromHours(hours)));
            loss.Day.Later(Duration.FromHours(hours) + Duration.FromSeconds(secondsLater));

            Assert.Equal(overdue, loss.IsOverdue("lock-change"));
            Assert.Equal(overdue ? [manager] : [], loss.ToldOf("lock-change"));
            loss.Owes("lock-change", "loss-to-tell");
        }
    }

    [Fact]
    public void Cutting_a_key_is_not_changing_the_lock() =>
        Lost(KeyClass.ShowFlat).Do(PropertyDept, new OrderLockChange())
            .DoInBreachOf(EngineeringDept, new ConfirmLockChanged(CoreReplaced: false, "K-2"), "lock-core-replaced").Is(LockChangeOrdered).Owes("lock-change", "loss-to-tell")
            .Cannot(PropertySupervisor, new IssueReplacement("K-2"), "lock-is-changed");

    [Fact]
    public void A_lock_change_that_nobody_ordered_counts_and_is_a_breach() =>
        Lost(KeyClass.CustomerRoom).DoInBreachOf(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2"), "lock-change-was-ordered").Is(LockChanged);

    [Fact]
    public void No_key_is_handed_out_before_the_lock_is_changed_and_then_only_that_of_the_new_lock() =>
        Lost(KeyClass.CustomerRoom).Cannot(CsLead, new IssueReplacement("K-1"), "lock-is-changed", "key-of-new-lock", "key-not-dead")
            .Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2"))
            .Cannot(CsLead, new IssueReplacement("K-1"), "key-of-new-lock", "key-not-dead")
            .Cannot(CsLead, new IssueReplacement("K-3"), "key-of-new-lock")
            .Do(CsLead, new IssueReplacement("K-2")).Records(Registers.KeyIssue);

    [Fact]
    public void A_key_that_turns_up_again_stays_dead_and_the_lock_is_changed_all_the_same() =>
        Lost(KeyClass.CustomerRoom).Do(CsStaff, new FindOldKey()).Owes("found-key-to-retire", "lock-change", "loss-to-tell")
            .Cannot(CsLead, new IssueReplacement("K-1"), "lock-is-changed", "key-of-new-lock", "key-not-dead")
            .Do(CsLead, new RetireFoundKey()).Owes("lock-change", "loss-to-tell");

    [Fact]
    public void A_key_copied_privately_is_a_breach_and_must_be_handed_in() =>
        Lost(KeyClass.CustomerRoom).Do(CsStaff, new ConfirmTold()).Do(CsLead, new OrderLockChange())
            .Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2")).Do(CsLead, new UpdateRegister())
            .DoInBreachOf(PatrolGuard, new ReportCopy("C-1"), "no-self-made-copies").Tells(CsManager).Owes("copy-to-hand-in C-1")
            .CannotEnd(CsLead, new CloseKeyLoss(), "copy-to-hand-in C-1")
            .Do(CsLead, new HandInCopy("C-1"), new CloseKeyLoss()).Is(Closed);

    [Fact]
    public void A_number_once_reported_lost_never_opens_a_new_lock()
    {
        var day = Day.Usual();
        Lost(KeyClass.CustomerRoom, day);

        day.Open(KeyLoss.Procedure).Do(CsStaff, new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-5")).Do(CsLead, new OrderLockChange())
            .DoInBreachOf(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-1"), "out-of-order").Is(LockChangeOrdered);
    }

    [Fact]
    public void A_lock_is_changed_once_and_a_second_case_about_the_key_keeps_the_new_key_on_record()
    {
        var day = Day.Usual();
        var (first, second) = (Lost(KeyClass.CustomerRoom, day), Lost(KeyClass.CustomerRoom, day));
        first.Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2"));

        second.DoInBreachOf(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-3"), "new-key-on-record").Is(LockChanged).Owes("key-register-update", "loss-to-tell")
            .Cannot(CsLead, new IssueReplacement("K-3"), "key-of-new-lock").Do(CsLead, new IssueReplacement("K-2"));
        first.Do(CsLead, new IssueReplacement("K-2"));
        Lost(KeyClass.CustomerRoom, day).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-2")).Is(LockChanged);
    }

    [Fact]
    public void Where_another_loss_had_the_lock_changed_its_new_keys_stay_alive()
    {
        var day = Day.Usual();
        foreach (var key in new[] { "K-1", "K-2" }) day.Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, key, "L-1"));
        var sibling = day.Open(KeyLoss.Procedure).Do(CsStaff, new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-2"));
        Lost(KeyClass.CustomerRoom, day).Do(CsLead, new OrderLockChange()).Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-8"));
        var added = day.Open(KeyCustody.Procedure).Do(CsStaff, new DepositKey(Post.Desk, "K-5", "L-1"));

        sibling.Do(EngineeringDept, new ConfirmLockChanged(CoreReplaced: true, "K-9")).Is(LockChanged).Do(CsLead, new IssueReplacement("K-9"));
        added.Do(CsLead, new IssueKey("b-1", true, day.Now, null)).Is(KeyCustody.IssuedOut);
    }

    private static ReportLoss Report(KeyClass keys) => new(Post.Desk, keys, "K-1");

    private static Story<KeyLossFacts> Lost(KeyClass keys, Day? day = null) => (day ?? Day.Usual()).Open(KeyLoss.Procedure).Do(CsStaff, Report(keys));
}
