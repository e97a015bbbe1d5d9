using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Access;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Contractors;
using PropertyService.Workflows.Procedures.Custody;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Contractors.ContractorPass;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>Workers and permit holders at the gate (GC-1.3.E, G1-2.D).</summary>
public sealed class ContractorPassTests
{
    private static readonly DocumentLeft WorkCard = new(DocumentKind.WorkCard, "D-1");

    // Temporary workers: GC-1.3.E-1, GC-1.3.E-2.

    [Fact]
    public void A_temporary_worker_leaves_a_document_gets_a_pass_is_registered_and_followed_up() =>
        Works(3).Is(TypeChecked)
            .Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")).Is(Inside).Records(Registers.WorkerEntry).Tells(PatrolGuard, ControlRoom)
            .Owes("document-held D-1", "follow-up", "worker-inside", "works-pass-out P-1");

    [Fact]
    public void On_leaving_the_pass_comes_back_before_the_document_goes_back_and_nothing_stays_owed() =>
        Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")).Do(PatrolGuard, new ReportFollowUp())
            .Do(GateGuard, new BeginExit()).Is(Leaving)
            .Cannot(GateGuard, new ReturnDocument(), "pass-is-out")
            .Do(GateGuard, new CollectCard("P-1"), new ReturnDocument(), new RegisterExit()).Is(Left).Records(Registers.WorkerEntry).Owes()
            .Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void The_visit_is_not_closed_while_anything_is_owed() =>
        Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit())
            .DoInBreachOf(GateGuard, new RegisterExit(), "exchanged-before-leaving")
            .CannotEnd(GateGuard, new CloseVisit(), "document-held D-1", "follow-up", "works-pass-out P-1");

    [Theory]
    [InlineData(DocumentKind.WorkCard, true)]
    [InlineData(DocumentKind.DrivingLicence, true)]
    [InlineData(DocumentKind.TradeCertificate, true)]
    [InlineData(DocumentKind.IdentityCard, false)]
    public void An_identity_card_is_never_held(DocumentKind document, bool mayBeHeld)
    {
        var admit = new AdmitTemporary(new(document, "D-1"), null, "P-1");

        if (mayBeHeld) Works(3).Do(GateGuard, admit).Is(Inside);
        else Works(3).Cannot(GateGuard, admit, "document-may-be-held");
    }

    [Fact]
    public void Where_nothing_may_be_held_the_worker_is_registered_only_and_the_reason_is_on_record() =>
        Works(3).Cannot(GateGuard, new AdmitTemporary(null, null, "P-1"), RefusalCode.GuardUnmet)
            .Do(GateGuard, new AdmitTemporary(null, "only an identity card", "P-1")).Is(Inside).Records(Registers.WorkerEntry)
            .Owes("follow-up", "worker-inside", "works-pass-out P-1");

    [Fact]
    public void A_site_may_hold_no_documents_of_workers_at_all() =>
        Works(3, Day.Where(ContractorParameters.Documents, DocumentRule.RegisterOnly))
            .Cannot(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), "document-may-be-held")
            .Do(GateGuard, new AdmitTemporary(null, "rule of the site", "P-1")).Is(Inside);

    [Theory]
    [Threshold("contractor-pass", "contractor.temporaryDays")]
    [InlineData(3, -1, true)]
    [InlineData(3, 0, true)]
    [InlineData(3, 1, false)]
    [InlineData(5, -1, true)]
    [InlineData(5, 0, true)]
    [InlineData(5, 1, false)]
    public void Works_of_as_many_days_as_the_site_allows_are_temporary_and_longer_ones_need_a_permit(int allowed, int daysMore, bool temporary)
    {
        var works = Works(allowed + daysMore, Day.Where(ContractorParameters.TemporaryDays, allowed));

        if (temporary) works.Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")).Is(Inside);
        else works.Cannot(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), "is-a-temporary-worker").Do(GateGuard, new CheckPermit(Permit())).Is(Checked);
    }

    [Theory]
    [Threshold("contractor-pass", "contractor.temporaryDays")]
    [InlineData(3, -1, true)]
    [InlineData(3, 0, true)]
    [InlineData(3, 1, false)]
    [InlineData(5, -1, true)]
    [InlineData(5, 0, true)]
    [InlineData(5, 1, false)]
    public void The_days_count_from_the_day_of_first_entry_whatever_the_worker_plans_later(int allowed, int daysMore, bool temporary)
    {
        var day = Day.Where(ContractorParameters.TemporaryDays, allowed);
        CameAndWent(day);

        day.At(allowed + daysMore - 1, 9);
        Assert.Equal(temporary ? WorkerClass.Temporary : WorkerClass.LongTerm, Works(1, day).Case.Facts.Class);
    }

    [Theory]
    [Threshold("contractor-pass", "contractor.restartAfterDays")]
    [InlineData(30, -1, false)]
    [InlineData(30, 0, true)]
    [InlineData(30, 1, true)]
    [InlineData(15, -1, false)]
    [InlineData(15, 0, true)]
    [InlineData(15, 1, true)]
    public void The_count_begins_anew_once_the_first_entry_lies_far_enough_back(int after, int daysMore, bool temporary)
    {
        var day = Day.Where(ContractorParameters.RestartAfterDays, after);
        CameAndWent(day);

        day.At(after + daysMore, 9);
        Assert.Equal(temporary ? WorkerClass.Temporary : WorkerClass.LongTerm, Works(1, day).Case.Facts.Class);
    }

    [Fact]
    public void The_days_count_from_reception_and_are_not_put_off_by_waiting_at_the_gate()
    {
        var day = Day.Usual();
        var waiting = Works(3, day);

        day.At(2, 9);
        waiting.Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")).Is(Inside);
        Assert.Equal((Day.Monday, Day.Monday.PlusDays(2)), (waiting.Case.Facts.DayOne!.Value, waiting.Case.Facts.LastDay!.Value));
        var late = Works(3, Day.Usual());
        late.Day.At(3, 9);
        late.Cannot(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), "valid-on-entry");
    }

    [Fact]
    public void A_worker_who_was_only_received_and_not_let_in_has_not_entered_yet()
    {
        var day = Day.Usual();
        Works(3, day).Do(GateGuard, new TurnAway("no pass left"));

        Assert.Equal(WorkerClass.Temporary, Works(3, day.At(5, 9)).Case.Facts.Class);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-04T16:00:00Z")]
    [InlineData("America/New_York", "2026-03-05T05:00:00Z")]
    [InlineData("UTC", "2026-03-05T00:00:00Z")]
    public void A_three_day_pass_ends_at_midnight_after_the_third_day_in_the_sites_zone(string zone, string midnight)
    {
        var end = InstantPattern.General.Parse(midnight).Value;
        foreach (var (seconds, late) in new[] { (-1, false), (0, false), (1, true) })
        {
            var worker = Works(1, Day.Where(SiteParameters.TimeZone, zone)).Do(GateGuard, new AdmitTemporary(null, "nothing to hold", "P-1"));
            worker.Day.At(end + Duration.FromSeconds(seconds));

            Assert.Equal(late ? [SquadLeader] : [], worker.ToldOf("worker-inside"));
            worker.Do(GateGuard, new BeginExit(), new CollectCard("P-1"))
                .DoInBreachOf(GateGuard, new RegisterExit(), late ? ["leaves-by-the-last-day"] : []).Is(Left);
        }
    }

    [Fact]
    public void The_night_in_which_the_clocks_go_forward_moves_no_midnight()
    {
        var worker = Works(3, Day.Where(SiteParameters.TimeZone, "America/New_York").At(4, 9)).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"));

        Assert.Equal(Instant.FromUtc(2026, 3, 9, 4, 0), worker.Case.ListDuties()[2].Due);
    }

    [Theory]
    [Threshold("contractor-pass", "contractor.temporaryDays")]
    [InlineData(3, -1, false)]
    [InlineData(3, 0, false)]
    [InlineData(3, 1, true)]
    [InlineData(5, -1, false)]
    [InlineData(5, 0, false)]
    [InlineData(5, 1, true)]
    public void A_pass_is_valid_to_the_end_of_the_last_allowed_day(int allowed, int secondsLater, bool overdue)
    {
        var worker = Works(1, Day.Where(ContractorParameters.TemporaryDays, allowed)).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"));
        worker.Day.At(allowed, 0).Later(Duration.FromSeconds(secondsLater));

        Assert.Equal(overdue, worker.IsOverdue("worker-inside"));
    }

    [Fact]
    public void One_pass_is_not_out_twice_and_one_document_not_held_twice()
    {
        var day = Day.Usual();
        var first = Works(3, day).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"));
        Works(3, day, "W-2").Cannot(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), "document-not-held-elsewhere", "pass-is-in");

        first.Do(GateGuard, new BeginExit(), new CollectCard("P-1"), new ReturnDocument());
        Works(3, day, "W-2").Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")).Is(Inside);
    }

    // A lost pass, and what the gate itself loses: G-01, proposed.

    [Fact]
    public void A_lost_pass_is_blocked_and_a_leader_checks_the_worker_before_the_document_goes_back()
    {
        var worker = Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit(), new ReportCardLost())
            .Tells(SquadLeader).Records(Registers.DutyRecord).Owes("document-held D-1", "follow-up", "lost-card-open P-1", "worker-inside");

        Works(3, worker.Day, "W-2").Cannot(GateGuard, new AdmitTemporary(null, "nothing to hold", "P-1"), "pass-is-in", "pass-is-alive");
        worker.Cannot(GateGuard, new ReturnDocument(), "lost-card-settled").Cannot(GateGuard, new SettleLostCard(), "guard-may-settle")
            .Do(SquadLeader, new SettleLostCard()).Do(GateGuard, new ReturnDocument()).Owes("follow-up", "worker-inside");
        Works(3, worker.Day, "W-2").Cannot(GateGuard, new AdmitTemporary(null, "nothing to hold", "P-1"), "pass-is-alive");
    }

    [Fact]
    public void A_lost_pass_that_is_found_before_it_is_settled_is_used_again()
    {
        var worker = Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit(), new ReportCardLost(), new CollectCard("P-1"), new ReturnDocument())
            .Owes("follow-up", "worker-inside");

        Works(3, worker.Day, "W-2").Do(GateGuard, new AdmitTemporary(null, "nothing to hold", "P-1")).Is(Inside);
    }

    [Fact]
    public void A_site_may_let_the_guard_settle_a_lost_pass() =>
        Works(3, Day.Where(AdmissionParameters.CardOnLost, LostCardRule.Guard)).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit(), new ReportCardLost())
            .Do(GateGuard, new SettleLostCard(), new ReturnDocument()).Owes("follow-up", "worker-inside");

    [Fact]
    public void Another_pass_than_the_one_that_is_out_settles_nothing() =>
        Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit())
            .DoInBreachOf(GateGuard, new CollectCard("P-2"), "out-of-order").Owes("document-held D-1", "follow-up", "worker-inside", "works-pass-out P-1")
            .Cannot(GateGuard, new ReturnDocument(), "pass-is-out");

    [Fact]
    public void A_deputy_permit_that_the_gate_loses_is_a_breach_its_holder_goes_out_all_the_same_and_a_leader_settles_it() =>
        Works(30).Do(GateGuard, new CheckPermit(Permit()), new AdmitLeavingDeputy("DP-1")).Do(PatrolGuard, new ReportFollowUp())
            .DoInBreachOf(GateGuard, new ReportHeldLost(), "held-is-kept-safe").Tells(SquadLeader).Records(Registers.DutyRecord).Owes("lost-at-post-open DP-1", "worker-inside")
            .Do(GateGuard, new BeginExit(), new RegisterExit()).Is(Left)
            .CannotEnd(GateGuard, new CloseVisit(), "lost-at-post-open DP-1")
            .Cannot(GateGuard, new SettleHeldLost("replaced"), RefusalCode.WrongRole)
            .Do(SquadLeader, new SettleHeldLost("replaced")).Records(Registers.DutyRecord).Owes()
            .Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void A_document_that_the_gate_loses_is_owed_to_its_owner_likewise() =>
        Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")).DoInBreachOf(GateGuard, new ReportHeldLost(), "held-is-kept-safe")
            .Owes("follow-up", "lost-at-post-open D-1", "worker-inside", "works-pass-out P-1")
            .Do(GateGuard, new BeginExit(), new CollectCard("P-1"), new RegisterExit()).Do(SquadLeader, new SettleHeldLost("found and handed back")).Owes("follow-up");

    // Long-term workers and deliverers: GC-1.3.E-3, GC-1.3.E-4, G1-2.D.

    [Fact]
    public void A_long_term_worker_shows_both_parts_leaves_the_deputy_at_the_gate_and_takes_it_back() =>
        Works(30).Cannot(GateGuard, new AdmitLeavingDeputy("DP-1"), RefusalCode.NotNow)
            .Do(GateGuard, new CheckPermit(Permit())).Is(Checked)
            .Cannot(GateGuard, new AdmitOnPermit(), "needs-two-parts")
            .Cannot(GateGuard, new AdmitLeavingDeputy("DP-2"), "deputy-is-the-checked-one")
            .Do(GateGuard, new AdmitLeavingDeputy("DP-1")).Is(Inside).Records(Registers.WorkerEntry).Tells(PatrolGuard, ControlRoom)
            .Owes("deputy-held DP-1", "follow-up", "worker-inside")
            .Do(ControlRoom, new ReportFollowUp())
            .Do(GateGuard, new BeginExit(), new ReturnDeputy(), new RegisterExit()).Is(Left).Records(Registers.WorkerEntry)
            .Do(GateGuard, new CloseVisit()).Is(Closed).Owes();

    [Fact]
    public void A_permit_that_is_not_the_bearers_own_is_on_record_and_the_bearer_stands_in_the_log_of_those_turned_away()
    {
        var bearer = Works(30).Do(GateGuard, new CheckPermit(Permit() with { BearersOwn = false })).Is(Denied).Owes()
            .Cannot(GateGuard, new AdmitLeavingDeputy("DP-1"), RefusalCode.NotNow).Cannot(GateGuard, new AdmitOnPermit(), RefusalCode.NotNow);

        Assert.Equal(PermitFault.NotBearersOwn, bearer.Case.Facts.Fault);
        bearer.Do(GateGuard, new TurnAway("somebody else's permit")).Is(TurnedAway).Records(Registers.TurnAwayLog);
    }

    [Fact]
    public void A_permit_that_is_not_in_order_does_not_spoil_the_right_one_shown_next()
    {
        var worker = Works(30).Do(GateGuard, new CheckPermit(Permit() with { Deputy = null })).Is(Denied);

        Assert.Equal(PermitFault.PartMissing, worker.Case.Facts.Fault);
        worker.Do(GateGuard, new CheckPermit(Permit())).Is(Checked);
        Assert.Null(worker.Case.Facts.Fault);
    }

    [Fact]
    public void A_worker_who_does_not_go_in_although_nothing_is_wrong_stands_in_that_log_too() =>
        Works(3).Do(GateGuard, new TurnAway("no pass left")).Is(TurnedAway).Records(Registers.TurnAwayLog);

    [Fact]
    public void A_temporary_workers_permit_is_not_checked_instead_of_a_pass() =>
        Works(3).DoInBreachOf(GateGuard, new CheckPermit(Permit()), "out-of-order").Is(TypeChecked);

    [Fact]
    public void Workers_come_in_at_a_gate_and_not_at_a_lobby() =>
        Day.Usual().Open(ContractorPass.Procedure).Cannot(GateGuard, new ReceiveWorker(Post.Parse("lobby")!, "W-1", WorkKind.Works, 3), "role-fits-post");

    [Fact]
    public void Where_midnight_passes_between_reception_and_entry_the_day_of_entry_counts()
    {
        var day = Day.Usual();
        CameAndWent(day);
        var worker = Works(1, day.At(2, 23)).Is(TypeChecked);
        day.At(3, 0);
        worker.Cannot(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), "valid-on-entry");

        var holder = Works(30, day).Do(GateGuard, new CheckPermit(Permit() with { ValidUntil = Day.Monday.PlusDays(3) }));
        day.At(4, 0);
        holder.Cannot(GateGuard, new AdmitLeavingDeputy("DP-1"), "valid-on-entry");
    }

    [Theory]
    [InlineData(-1, 5, true)]
    [InlineData(0, 5, true)]
    [InlineData(1, 5, false)]
    [InlineData(-5, -1, false)]
    [InlineData(-5, 0, true)]
    [InlineData(-5, 1, true)]
    [InlineData(0, 0, true)]
    public void A_permit_is_valid_from_its_first_to_its_last_day_both_included(int firstDay, int lastDay, bool valid)
    {
        var check = new CheckPermit(Permit() with { ValidFrom = Day.Monday.PlusDays(firstDay), ValidUntil = Day.Monday.PlusDays(lastDay) });

        var worker = Works(30).Do(GateGuard, check).Is(valid ? Checked : Denied);
        Assert.Equal(valid ? null : PermitFault.OutOfDate, worker.Case.Facts.Fault);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-02T16:00:00Z")]
    [InlineData("America/New_York", "2026-03-03T05:00:00Z")]
    public void A_permit_of_today_expires_at_midnight_in_the_sites_zone(string zone, string midnight)
    {
        var check = new CheckPermit(Permit() with { ValidFrom = Day.Monday, ValidUntil = Day.Monday });
        var end = InstantPattern.General.Parse(midnight).Value;

        Works(30, Day.Where(SiteParameters.TimeZone, zone).At(end - Duration.FromSeconds(1))).Do(GateGuard, check).Is(Checked);
        Works(30, Day.Where(SiteParameters.TimeZone, zone).At(end)).Do(GateGuard, check).Is(Denied);
    }

    [Fact]
    public void A_permit_holder_who_stays_past_the_last_valid_day_is_reported_and_leaves_with_a_breach()
    {
        var worker = Works(30).Do(GateGuard, new CheckPermit(Permit() with { ValidUntil = Day.Monday }), new AdmitLeavingDeputy("DP-1"));
        worker.Day.At(1, 0);
        Assert.Empty(worker.ToldOf("worker-inside"));
        worker.Day.Later(Duration.FromSeconds(1));

        Assert.Equal([SquadLeader], worker.ToldOf("worker-inside"));
        worker.Do(GateGuard, new BeginExit(), new ReturnDeputy()).DoInBreachOf(GateGuard, new RegisterExit(), "leaves-by-the-last-day").Is(Left);
    }

    [Theory]
    [InlineData(ContractorModel.Combined, WorkKind.Works, 3, "pass")]
    [InlineData(ContractorModel.Combined, WorkKind.Works, 30, "two parts")]
    [InlineData(ContractorModel.Combined, WorkKind.Delivery, 1, "two parts")]
    [InlineData(ContractorModel.SinglePermit, WorkKind.Works, 3, "pass")]
    [InlineData(ContractorModel.SinglePermit, WorkKind.Works, 30, "one part")]
    [InlineData(ContractorModel.SinglePermit, WorkKind.Delivery, 1, "two parts")]
    [InlineData(ContractorModel.TwoPart, WorkKind.Works, 3, "two parts")]
    [InlineData(ContractorModel.TwoPart, WorkKind.Works, 30, "two parts")]
    [InlineData(ContractorModel.TwoPart, WorkKind.Delivery, 1, "two parts")]
    public void What_a_worker_shows_follows_the_sites_model_and_deliverers_always_show_both_parts(ContractorModel model, WorkKind kind, int days, string shows)
    {
        var worker = Day.Where(ContractorParameters.Model, model).Open(ContractorPass.Procedure).Do(GateGuard, new ReceiveWorker(Post.Gate, "W-1", kind, days));
        _ = shows switch
        {
            "pass" => worker.Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1")),
            "one part" => worker.Do(GateGuard, new CheckPermit(Permit() with { Deputy = null }), new AdmitOnPermit()),
            _ => worker.Do(GateGuard, new CheckPermit(Permit() with { Deputy = null })).Is(Denied).Cannot(GateGuard, new AdmitOnPermit(), RefusalCode.NotNow)
                .Do(GateGuard, new CheckPermit(Permit()), new AdmitLeavingDeputy("DP-1")),
        };
        worker.Is(Inside).Tells(PatrolGuard, ControlRoom);
    }

    [Fact]
    public void A_deputy_permit_lies_at_the_gate_once()
    {
        var day = Day.Usual();
        Works(30, day).Do(GateGuard, new CheckPermit(Permit()), new AdmitLeavingDeputy("DP-1"));

        Works(30, day, "W-2").Do(GateGuard, new CheckPermit(Permit())).Cannot(GateGuard, new AdmitLeavingDeputy("DP-1"), "deputy-not-held-elsewhere");
    }

    [Fact]
    public void Goods_carried_out_go_by_the_rules_for_goods() =>
        Works(3).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit(), new ReportGoodsCarried()).Starts("goods-release");

    [Theory]
    [Threshold("contractor-pass", "followUp.timeoutMinutes")]
    [InlineData(30, -1, false)]
    [InlineData(30, 0, false)]
    [InlineData(30, 1, true)]
    [InlineData(10, -1, false)]
    [InlineData(10, 0, false)]
    [InlineData(10, 1, true)]
    public void A_follow_up_that_is_not_reported_back_in_time_is_told_to_the_squad_leader(int minutes, int secondsLater, bool overdue)
    {
        var worker = Works(3, Day.Where(FollowUpParameters.Timeout, Duration.FromMinutes(minutes))).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"));
        worker.Day.Later(Duration.FromMinutes(minutes) + Duration.FromSeconds(secondsLater));

        Assert.Equal(overdue, worker.IsOverdue("follow-up"));
        Assert.Equal(overdue ? [SquadLeader] : [], worker.ToldOf("follow-up"));
    }

    private static Story<ContractorPassFacts> Works(int days, Day? day = null, string worker = "W-1") =>
        (day ?? Day.Usual()).Open(ContractorPass.Procedure).Do(GateGuard, new ReceiveWorker(Post.Gate, worker, WorkKind.Works, days));

    private static PermitAsSeen Permit() => new("MP-1", Day.Monday.PlusDays(-30), Day.Monday.PlusDays(30), BearersOwn: true, "DP-1");

    private static void CameAndWent(Day day) =>
        Works(1, day).Do(GateGuard, new AdmitTemporary(WorkCard, null, "P-1"), new BeginExit(), new CollectCard("P-1"), new ReturnDocument(), new RegisterExit());
}
