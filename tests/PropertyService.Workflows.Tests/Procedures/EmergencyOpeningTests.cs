using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Emergency;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Emergency;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Emergency.EmergencyOpening;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>Guards go into the show flat only for cause, under eyes and on record (SF-5, SF-11.7).</summary>
public sealed class EmergencyOpeningTests
{
    private static readonly Post ShowFlat = new(PostKind.ShowFlat, "show-flat");

    [Fact]
    public void An_emergency_goes_from_the_cause_over_an_entry_under_a_supervisors_eyes_to_log_and_report() =>
        Cause(EntryCause.Fire).Is(CauseAccepted).Tells(SquadLeader, SecuritySupervisor).Records(Registers.ShowFlatHandover)
            .Do(PatrolGuard, new OpenDoor(Presence.Supervisor, null)).Is(DoorOpened).Owes("door-to-lock")
            .Do(PatrolGuard, new EnterFlat(Presence.Supervisor)).Is(Inside).Owes("door-to-lock", "entry-log", "entry-report").IsOwedBy(SecuritySupervisor, "entry-report")
            .Do(PatrolGuard, new LeaveFlat()).Is(LeftFlat)
            .CannotEnd(SecuritySupervisor, new CloseEntry(), "door-to-lock", "entry-log", "entry-report")
            .Do(PatrolGuard, new LockDoor(), new LogEntry("fire")).Records(Registers.ShowFlatHandover)
            .Do(SecuritySupervisor, new ReportEntry(), new CloseEntry()).Is(Closed);

    // Causes: SF-5.1, C-36, N-26.

    [Theory]
    [InlineData(EntryCause.Fire)]
    [InlineData(EntryCause.Typhoon)]
    [InlineData(EntryCause.Rainstorm)]
    [InlineData(EntryCause.Unlocked)]
    public void Fire_typhoon_rain_and_an_unlocked_door_are_causes(EntryCause cause) => Cause(cause).Is(CauseAccepted);

    [Fact]
    public void Any_other_cause_is_judged_by_a_supervisor_on_record()
    {
        var judged = Cause(EntryCause.Other).Is(AwaitingJudgement).Cannot(PatrolGuard, new OpenDoor(Presence.Supervisor, null), RefusalCode.NotNow)
            .Cannot(SquadLeader, new JudgeCause(true, "water under the door"), RefusalCode.WrongRole)
            .Do(SecuritySupervisor, new JudgeCause(true, "water under the door")).Is(CauseAccepted).Records(Registers.ShowFlatHandover);
        Assert.Equal(SecuritySupervisor.Id, judged.Case.Facts.JudgedBy);
        Cause(EntryCause.Other).Do(SecuritySupervisor, new JudgeCause(false, "nothing to see")).Is(EntryDeclined).Records(Registers.ShowFlatHandover);
    }

    [Fact]
    public void A_site_may_list_fewer_causes() =>
        Cause(EntryCause.Typhoon, day: Day.Where(EmergencyParameters.EntryCauses, Seq.Of(EntryCause.Fire))).Is(AwaitingJudgement);

    [Theory]
    [InlineData(EntryCause.SweepAfterWorks)]
    [InlineData(EntryCause.NightWorksWatch)]
    [InlineData(EntryCause.FireCheck)]
    [InlineData(EntryCause.WeatherCheck)]
    public void Duties_that_other_clauses_give_to_guards_are_allowed_and_logged(EntryCause duty) =>
        Cause(duty, atNight: true).Is(CauseAccepted).Do(PatrolGuard, new OpenDoor(Presence.Nobody, null), new EnterFlat(Presence.Nobody)).Is(Inside).Owes("door-to-lock", "entry-log")
            .Do(PatrolGuard, new LeaveFlat(), new LockDoor(), new LogEntry("sweep")).Do(SquadLeader, new CloseEntry()).Is(Closed);

    // Under whose eyes: SF-5.2.1, SF-11.7-2, C-37.

    [Theory]
    [InlineData(PresenceRule.SupervisorAlways, true, Presence.KeyHolder, false)]
    [InlineData(PresenceRule.SupervisorAlways, true, Presence.Supervisor, true)]
    [InlineData(PresenceRule.SupervisorAlways, false, Presence.Nobody, false)]
    [InlineData(PresenceRule.KeyHolderAtNight, true, Presence.KeyHolder, true)]
    [InlineData(PresenceRule.KeyHolderAtNight, true, Presence.Nobody, false)]
    [InlineData(PresenceRule.KeyHolderAtNight, false, Presence.KeyHolder, false)]
    public void A_guard_goes_in_under_the_eyes_that_the_site_asks_for(PresenceRule rule, bool atNight, Presence present, bool may)
    {
        var door = Cause(EntryCause.Fire, atNight, day: Day.Where(EmergencyParameters.Presence, rule)).Do(PatrolGuard, new OpenDoor(Presence.KeyHolder, null));
        if (may) door.Do(PatrolGuard, new EnterFlat(present)).Is(Inside);
        else door.Cannot(PatrolGuard, new EnterFlat(present), "guard-is-watched").Is(DoorOpened);
    }

    [Fact]
    public void At_night_a_key_holder_or_supervisor_is_there_when_the_door_is_opened()
    {
        Cause(EntryCause.Fire, atNight: true).Cannot(PatrolGuard, new OpenDoor(Presence.Nobody, null), "opened-under-eyes").Do(PatrolGuard, new OpenDoor(Presence.KeyHolder, null));
        Cause(EntryCause.Fire).Do(PatrolGuard, new OpenDoor(Presence.Nobody, null)).Is(DoorOpened);
    }

    [Fact]
    public void Anybody_else_goes_in_with_a_key_holder() =>
        Cause(EntryCause.Rainstorm).Do(EngineeringDept, new OpenDoor(Presence.KeyHolder, null)).Cannot(EngineeringDept, new EnterFlat(Presence.Nobody), "key-holder-is-there")
            .Do(EngineeringDept, new EnterFlat(Presence.KeyHolder)).Is(Inside).Owes("door-to-lock", "entry-log", "entry-report");

    [Fact]
    public void Where_life_is_at_risk_nobody_waits_and_the_supervisor_accounts_for_it_afterwards()
    {
        Cause(EntryCause.Fire, atNight: true, life: true).Do(PatrolGuard, new EnterToSaveLife("cries inside")).Is(Inside).Tells(SecuritySupervisor)
            .Owes("door-to-lock", "entry-log", "entry-report", "presence-owed")
            .Do(PatrolGuard, new LeaveFlat(), new LockDoor(), new LogEntry("fire")).Do(SecuritySupervisor, new ReportEntry())
            .CannotEnd(SecuritySupervisor, new CloseEntry(), "presence-owed")
            .Do(SecuritySupervisor, new AccountForPresence("came ten minutes later"), new CloseEntry()).Is(Closed);
        Cause(EntryCause.Other, life: true).Do(PatrolGuard, new EnterToSaveLife("smell of gas, somebody inside")).Is(Inside);
        Cause(EntryCause.Fire).Cannot(PatrolGuard, new EnterToSaveLife("x"), "life-at-risk");
    }

    [Fact]
    public void Somebody_found_inside_is_a_breach_and_is_followed_up()
    {
        Day.Usual().Open(EmergencyOpening.Procedure).DoInBreachOf(ShowFlatAttendant, new FindInside(ShowFlat, "asleep"), "no-entry-without-leave").Is(Inside).Tells(SecuritySupervisor)
            .Owes("door-to-lock", "entry-log", "entry-report");
        Cause(EntryCause.Fire).DoInBreachOf(ShowFlatAttendant, new FindInside(ShowFlat, "alone"), "no-entry-without-leave").Is(Inside).Owes("door-to-lock", "entry-log", "entry-report");
    }

    // The sealed set: SF-11.7-1, G-14, N-28.

    [Fact]
    public void The_sealed_set_is_used_once_its_own_case_shows_it_out_and_that_case_owes_the_seal()
    {
        var day = Day.Usual();
        var set = day.Open(KeyCustody.Procedure).Do(PropertyDept, new RegisterHolder(ShowFlat, "S-3", "L-1", "h-1", SecurityManager, true)).Do(SecurityManager, new SealSet("s-2"));
        var entry = Cause(EntryCause.Fire, day: day).Cannot(PatrolGuard, new OpenDoor(Presence.Supervisor, "S-3"), "sealed-set-is-out");
        set.Do(PatrolGuard, new BreakSeal(true, "fire", "g-1", day.Now + Duration.FromHours(3)));

        Cause(EntryCause.FireCheck, day: day).Cannot(PatrolGuard, new OpenDoor(Presence.Supervisor, "S-3"), "sealed-set-for-emergency");
        entry.Do(PatrolGuard, new OpenDoor(Presence.Supervisor, "S-3")).Owes("door-to-lock");
        set.Owes("key-out S-3", "seal-broken");
    }

    // The report: SF-5.2.3, G-15.

    [Theory]
    [Threshold("emergency-opening", "emergencyOpening.reportHours")]
    [InlineData(24, -1, false)]
    [InlineData(24, 0, false)]
    [InlineData(24, 1, true)]
    [InlineData(2, -1, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, 1, true)]
    public void A_report_that_is_not_made_in_time_is_told_to_the_security_manager_and_stays_owed(int hours, int secondsLater, bool overdue)
    {
        var entry = Cause(EntryCause.Fire, day: Day.Where(EmergencyParameters.ReportWithin, Duration.FromHours(hours)))
            .Do(PatrolGuard, new OpenDoor(Presence.Supervisor, null), new EnterFlat(Presence.Supervisor));
        entry.Day.Later(Duration.FromHours(hours) + Duration.FromSeconds(secondsLater));

        Assert.Equal(overdue, entry.IsOverdue("entry-report"));
        Assert.Equal(overdue ? [SecurityManager] : [], entry.ToldOf("entry-report"));
        entry.Owes("door-to-lock", "entry-log", "entry-report");
    }

    [Fact]
    public void Whoever_does_not_go_in_after_all_locks_the_door_and_says_why() =>
        Cause(EntryCause.Unlocked).Do(PatrolGuard, new OpenDoor(Presence.Supervisor, null)).Cannot(PatrolGuard, new StandDown("closed from outside"), RefusalCode.NotNow)
            .Do(PatrolGuard, new LockDoor()).Is(CauseAccepted).Do(PatrolGuard, new StandDown("closed from outside")).Is(NotEntered);

    private static Story<EmergencyOpeningFacts> Cause(EntryCause cause, bool atNight = false, bool life = false, Day? day = null) =>
        (day ?? Day.Usual()).Open(EmergencyOpening.Procedure).Do(PatrolGuard, new ReportCause(ShowFlat, cause, atNight, life, "seen from outside"));
}
