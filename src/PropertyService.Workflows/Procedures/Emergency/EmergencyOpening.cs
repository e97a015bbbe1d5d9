using PropertyService.Domain.Emergency;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;

namespace PropertyService.Workflows.Procedures.Emergency;

/// <summary>Emergency opening of the show flat (样板房紧急进入): guards go in only for cause, under eyes and on record. Source SF-5, SF-11.7.</summary>
public static class EmergencyOpening
{
    /// <summary>A cause that the site does not list waits for a supervisor's judgement (待主管判断). N-26.</summary>
    public static readonly State AwaitingJudgement = new("awaiting-judgement", "待主管判断", "Awaiting judgement", Source.Of("SF-5.1", "SF-5.2.1", "C-36", "N-26"));

    /// <summary>There is cause to go in (缘由成立). SF-5.2.1.</summary>
    public static readonly State CauseAccepted = new("cause-accepted", "缘由成立", "Cause accepted", Source.Of("SF-5.1", "SF-5.2.1", "N-25"));

    /// <summary>The door is open (已开门). SF-11.7-2.</summary>
    public static readonly State DoorOpened = new("door-opened", "已开门", "Door opened", Source.Of("SF-11.7-2"));

    /// <summary>Somebody is inside (已进入). SF-5.2.1.</summary>
    public static readonly State Inside = new("inside", "已进入", "Inside", Source.Of("SF-5.2.1"));

    /// <summary>Everybody has left (已离开). Proposed.</summary>
    public static readonly State LeftFlat = new("left", "已离开", "Left", Source.Proposed("离开后才谈得上锁回、登记与上报", "the door, the log and the report come after everybody has left").And("SF-5.2.2", "SF-5.2.3"));

    /// <summary>Closed (已结案). SF-5.2.3.</summary>
    public static readonly State Closed = new("closed", "已结案", "Closed", Source.Of("SF-5.2.2", "SF-5.2.3"), isEnd: true);

    /// <summary>The cause was judged not to be special: nobody goes in (不予进入). SF-5.1.</summary>
    public static readonly State EntryDeclined = new("entry-declined", "不予进入", "Entry declined", Source.Of("SF-5.1", "N-26"), isEnd: true);

    /// <summary>Nobody went in (无人进入). Proposed.</summary>
    public static readonly State NotEntered = new("not-entered", "无人进入", "Not entered", Source.Proposed("缘由消失时须有终点", "a cause that goes away needs an end"), isEnd: true);

    private static readonly Duty<EmergencyOpeningFacts> DoorToLock = new Duty<EmergencyOpeningFacts>("door-to-lock", "锁回门户", "door to be locked", Source.Proposed(
            "条款没有写离开后锁门；样板房平时不得进入，离开须锁回", "no clause says to lock up; a flat that nobody may enter is locked when it is left").And("SF-5.1"))
        .HeldBy(SecurityPost005).OwedWhile(static f => f.Unlocked);

    private static readonly Duty<EmergencyOpeningFacts> EntryLog = new Duty<EmergencyOpeningFacts>("entry-log", "登记进入", "entry to be logged", Source.Of("SF-5.2.2"))
        .HeldBy(SecurityPost005).OwedWhile(static f => f.LogOwed);

    private static readonly Duty<EmergencyOpeningFacts> EntryReport = new Duty<EmergencyOpeningFacts>("entry-report", "上报进入情况", "entry to be reported", Source.Of("SF-5.2.1", "SF-5.2.3", "G-15", "C-38"))
        .HeldBy(SecuritySupervisor).Within(EmergencyParameters.ReportWithin).OwedWhile(static f => f.ReportOwed)
        .EscalatesTo(SecurityManager, Source.Proposed("逾期未上报须有人过问", "somebody must ask after a report that is missing"));

    private static readonly Duty<EmergencyOpeningFacts> PresenceOwed = new Duty<EmergencyOpeningFacts>("presence-owed", "补报在场情况", "presence to be accounted for", Source.Of("SF-5.2.1", "SP-5.1", "N-27"))
        .HeldBy(SecuritySupervisor).OwedWhile(static f => f.PresenceOwed);

    private static readonly Guard<EmergencyOpeningFacts, ReportCause> IsListed = Guard.Over<EmergencyOpeningFacts, ReportCause>(
        "cause-is-listed", "属站点列明的缘由", "the cause is one of those the site lists", Source.Of("SF-5.1", "SF-5.2.1", "SF-11.7-2", "C-36"),
        static (in s, c) => s.Site.Get(EmergencyParameters.EntryCauses).Contains(c.Cause), new("请主管判断", "ask a supervisor to judge it"), JudgeCause.Kind);

    private static readonly Guard<EmergencyOpeningFacts, ReportCause> IsDuty = Guard.Over<EmergencyOpeningFacts, ReportCause>(
        "cause-is-a-printed-duty", "属条款规定安管须入内的职责", "the cause is a duty that the clauses give to security", Source.Of("SF-5.7.4-1", "SF-5.7.3-1", "SF-5.8-1", "SF-5.4-2", "N-25"),
        static (in _, c) => EmergencyShapes.IsPrintedDuty(c.Cause), new("写明是哪一项职责", "say which duty it is"));

    private static readonly Guard<EmergencyOpeningFacts, JudgeCause> IsSpecial = Guard.Over<EmergencyOpeningFacts, JudgeCause>(
        "judged-special", "判断为特殊情况", "the cause is judged special", Source.Of("SF-5.2.1", "N-26"), static (in _, c) => c.Special, new("不属特殊情况的不得进入", "nobody goes in on what is not special"));

    private static readonly Guard<EmergencyOpeningFacts> IsEmergency = Guard.Over<EmergencyOpeningFacts>(
        "is-an-emergency", "属特殊情况，不是日常职责", "it is an emergency, no routine duty", Source.Of("SF-5.2.1", "N-25"), static (in s) => !s.Facts.IsPrintedDuty, new("日常职责只须登记", "a routine duty is only logged"));

    private static readonly Guard<EmergencyOpeningFacts, OpenDoor> OpenedUnderEyes = Guard.Over<EmergencyOpeningFacts, OpenDoor>(
        "opened-under-eyes", "夜间紧急开门有持钥匙人或主管级在场", "at night a key holder or supervisor is there when the door is opened", Source.Of("SF-11.7-2").ReadAs(
            "夜间施工监护等日常职责不是紧急开门", "routine duties such as the watch over night works are no emergency opening"),
        static (in s, c) => !s.Facts.AtNight || s.Facts.IsPrintedDuty || c.Present != Presence.Nobody, new("请持钥匙人或主管到场", "have a key holder or a supervisor come"));

    private static readonly Guard<EmergencyOpeningFacts, OpenDoor> SealedSetIsOut = Guard.OverLedger<EmergencyOpeningFacts, OpenDoor>(
        "sealed-set-is-out", "动用封存的一套时，该钥匙已拆封领出", "where the sealed set is used, it has been taken out under its own procedure", Source.Of("SF-11.7-1", "SF-11.7-2", "G-14", "N-28"),
        static (in _, c, ledger) => c.SealedSet is null || ledger.IsElsewhere(Things.Key, c.SealedSet), new("先在钥匙保管中拆封动用；用后在那里重新封存", "break the seal in key custody first; it is sealed again there"));

    private static readonly Guard<EmergencyOpeningFacts, OpenDoor> SealedSetForEmergency = Guard.Over<EmergencyOpeningFacts, OpenDoor>(
        "sealed-set-for-emergency", "封存的一套只在特殊情况动用", "the sealed set is used in an emergency only", Source.Of("SF-11.7-1", "N-25"),
        static (in s, c) => c.SealedSet is null || !s.Facts.IsPrintedDuty, new("用其他钥匙", "use another key"));

    private static readonly Guard<EmergencyOpeningFacts, EnterFlat> WatchedGuard = Guard.Over<EmergencyOpeningFacts, EnterFlat>(
        "guard-is-watched", "安管员进入有规定的人在场看护", "whoever must watch a guard go in is there", Source.Of("SF-5.2.1", "SF-11.7-2", "C-37"),
        static (in s, c) => c.Present == Presence.Supervisor
            || (c.Present == Presence.KeyHolder && s.Facts.AtNight && s.Site.Get(EmergencyParameters.Presence) == PresenceRule.KeyHolderAtNight),
        new("请主管到场；危及生命时可先行进入", "have a supervisor come; where life is at risk go in at once"), EnterToSaveLife.Kind);

    private static readonly Guard<EmergencyOpeningFacts, EnterFlat> KeyHolderIsThere = Guard.Over<EmergencyOpeningFacts, EnterFlat>(
        "key-holder-is-there", "其他人进入有持钥匙人或主管级在场", "a key holder or supervisor is there when anybody else goes in", Source.Of("SF-11.7-2", "C-37"),
        static (in _, c) => c.Present != Presence.Nobody, new("请持钥匙人到场", "have a key holder come"));

    private static readonly Guard<EmergencyOpeningFacts> LifeIsAtRisk = Guard.Over<EmergencyOpeningFacts>(
        "life-at-risk", "危及生命", "life is at risk", Source.Of("SP-5.1", "CS-6.2", "N-27"), static (in s) => s.Facts.LifeAtRisk, new("不危及生命的，等规定的人到场", "where no life is at risk, wait for whoever must be there"));

    private static readonly Guard<EmergencyOpeningFacts> NoEntryWithoutLeave = Guard.Over<EmergencyOpeningFacts>(
        "no-entry-without-leave", "安管员不得无故或无人看护进入", "guards do not go in without cause or unwatched", Source.Of("SF-5.1", "SF-5.2.1"), static (in _) => false, new("离开、锁回，登记并上报", "leave, lock up, log and report it"), LeaveFlat.Kind);

    private static readonly Guard<EmergencyOpeningFacts> IsUnlocked = Owed("door-is-unlocked", "门未锁回", "the door is not locked yet", static f => f.Unlocked);

    private static readonly Guard<EmergencyOpeningFacts> LogIsOwed = Owed("log-is-owed", "进入待登记", "the entry is to be logged", static f => f.LogOwed);

    private static readonly Guard<EmergencyOpeningFacts> ReportIsOwed = Owed("report-is-owed", "进入待上报", "the entry is to be reported", static f => f.ReportOwed);

    private static readonly Guard<EmergencyOpeningFacts> PresenceIsOwed = Owed("presence-is-owed", "在场情况待补报", "the presence is to be accounted for", static f => f.PresenceOwed);

    /// <summary>Who guards the flat (安管员).</summary>
    internal static readonly Role[] Guards = [PatrolGuard, GateGuard, SecurityPost005, SquadLeader];

    private static readonly Role[] Others = [ShowFlatAttendant, EngineeringDept, PropertyDept];

    private static readonly Role[] Supervisors = [SecuritySupervisor, SecurityManager, PropertySupervisor, PropertyDeptHead, ProjectManager];

    /// <summary>The procedure.</summary>
    public static Procedure<EmergencyOpeningFacts> Procedure { get; } = Define();

    private static Procedure<EmergencyOpeningFacts> Define()
    {
        var p = new ProcedureBuilder<EmergencyOpeningFacts>(
            "emergency-opening", 1, new("样板房紧急进入", "Emergency opening"), new("安管员只在有缘由、有人看护、有记录时进入样板房。", "Guards go into the show flat only for cause, under eyes and on record."),
            Source.Of("SF-5.1", "SF-5.2.1", "SF-5.2.2", "SF-5.2.3", "SF-11.7-2", "N-25").ReadAs(
                "条款又规定安管须入内的日常职责另立一类：准许进入，只须登记", "duties that take guards inside by other clauses are a class of their own: allowed, and logged"),
            EmergencyOpeningFacts.Shape, EmergencyOpeningFacts.Nothing, static f => f.Post?.Id);
        p.States(AwaitingJudgement, CauseAccepted, DoorOpened, Inside, LeftFlat, Closed, EntryDeclined, NotEntered);
        p.Reads(EmergencyParameters.EntryCauses, EmergencyParameters.Presence, EmergencyParameters.ReportWithin);
        p.Duties(DoorToLock, EntryLog, EntryReport, PresenceOwed);

        HavingCause(p);
        Entering(p);
        Leaving(p);
        EmergencyOpeningProperties.State(p);
        p.Note(
            "每半小时的查看（SF-6.2.12.2-1）读作在外面看，不是进入的缘由；属巡查流程。", "the check every half hour (SF-6.2.12.2-1) is read as a look from outside: no cause to go in, and part of patrol.",
            Source.Of("SF-6.2.12.2-1", "C-36"));
        p.Note(
            "重新封存不在本流程：动用封存的一套，由钥匙保管的个案欠着封存。", "sealing again is not done here: where the sealed set is used, its case in key custody owes the seal.", Source.Of("SF-11.7-1", "G-14", "N-28"));
        return p.Build();
    }

    private static void HavingCause(ProcedureBuilder<EmergencyOpeningFacts> p)
    {
        ReportsCause(p.Open().On(ReportCause.Kind, "listed").When(IsListed), CauseAccepted).Cites("SF-5.1", "SF-5.2.1", "C-36", "C-38");
        ReportsCause(p.Open().On(ReportCause.Kind, "unlisted").Unless(IsDuty).Unless(IsListed), AwaitingJudgement).Cites("SF-5.1", "SF-5.2.1", "C-38", "N-26");
        ReportsCause(p.Open().On(ReportCause.Kind, "printed-duty").When(IsDuty), CauseAccepted).Cites("SF-5.7.4-1", "SF-5.7.3-1", "SF-5.8-1", "SF-5.4-2", "C-36", "N-25");

        p.From(AwaitingJudgement).On(JudgeCause.Kind, "special").By(Supervisors).When(IsSpecial)
            .To(CauseAccepted).Then(static (in s, _) => s.Facts with { JudgedBy = s.Actor.Id })
            .Records(Registers.ShowFlatHandover)
            .Cites("SF-5.2.1", "SF-5.2.2", "N-26");
        p.From(AwaitingJudgement).On(JudgeCause.Kind, "not-special").By(Supervisors).Unless(IsSpecial)
            .To(EntryDeclined).Records(Registers.ShowFlatHandover)
            .Cites("SF-5.1", "N-26").Proposed("不准进入也要留痕", "that entry was declined is recorded too");
        p.From(AwaitingJudgement, CauseAccepted).On(StandDown.Kind).By([.. Guards, .. Others, .. Supervisors])
            .To(NotEntered).Records(Registers.ShowFlatHandover)
            .Proposed("缘由消失、无人进入的，写明理由结案；开了门的先锁回", "a cause that has gone away, with nobody inside, ends the case with its reason; an open door is locked first");
    }

    private static RowBuilder<EmergencyOpeningFacts, ReportCause> ReportsCause(RowBuilder<EmergencyOpeningFacts, ReportCause> row, State to) => row.By(Staff)
        .To(to).Then(static (in s, c) => s.Facts with { Post = c.Post, Cause = c.Cause, AtNight = c.AtNight, LifeAtRisk = c.LifeAtRisk })
        .Records(Registers.ShowFlatHandover).Tells(SquadLeader, "有人报告须进入样板房", "a cause to go into the show flat is reported").Tells(SecuritySupervisor, "有人报告须进入样板房", "a cause to go into the show flat is reported");

    private static void Entering(ProcedureBuilder<EmergencyOpeningFacts> p)
    {
        p.From(CauseAccepted).On(OpenDoor.Kind).By([.. Guards, .. Others]).When(OpenedUnderEyes).When(SealedSetForEmergency).When(SealedSetIsOut)
            .To(DoorOpened).Then(static (in s, _) => s.Facts with { Unlocked = true })
            .Opens(DoorToLock)
            .Cites("SF-11.7-2", "SF-11.7-1", "N-28");
        p.From(DoorOpened).On(EnterFlat.Kind, "guard").By(Guards).When(IsEmergency).When(WatchedGuard)
            .To(Inside).Then(static (in s, _) => s.Facts.Entered())
            .Opens(EntryLog).Opens(EntryReport)
            .Cites("SF-5.2.1", "SF-5.2.2", "SF-5.2.3", "C-37");
        p.From(DoorOpened).On(EnterFlat.Kind, "other").By(Others).When(IsEmergency).When(KeyHolderIsThere)
            .To(Inside).Then(static (in s, _) => s.Facts.Entered())
            .Opens(EntryLog).Opens(EntryReport)
            .Cites("SF-11.7-2", "C-37").Proposed("其他人紧急进入同样登记、上报", "an emergency entry of anybody else is logged and reported alike");
        p.From(DoorOpened).On(EnterFlat.Kind, "on-duty").By(Guards).Unless(IsEmergency)
            .To(Inside).Then(static (in s, _) => s.Facts.Entered())
            .Opens(EntryLog)
            .Cites("SF-5.7.4-1", "SF-5.7.3-1", "SF-5.8-1", "SF-5.4-2", "N-25").ReadAs("日常职责不须主管看护，照样登记", "a routine duty needs no supervisor; it is logged all the same");
        p.From(AwaitingJudgement, CauseAccepted, DoorOpened).On(EnterToSaveLife.Kind).By([.. Guards, .. Others]).When(LifeIsAtRisk)
            .To(Inside).Then(static (in s, _) => s.Facts.Entered() with { ReportOwed = true, PresenceOwed = true })
            .Opens(DoorToLock).Opens(EntryLog).Opens(EntryReport).Opens(PresenceOwed)
            .Records(Registers.ShowFlatHandover).Tells(SecuritySupervisor, "危及生命，已先行进入，请到场", "life is at risk and somebody has gone in; come to the spot")
            .Cites("SP-5.1", "CS-6.2", "C-37", "N-27").ReadAs(
                "危及生命时不等主管、不等钥匙，先行进入；何人何故随命令留痕，主管事后补报", "where life is at risk nobody waits for a supervisor or a key; who and why stand on record, and the supervisor accounts for it afterwards");
        p.Open().On(FindInside.Kind).By(Staff)
            .Expects(NoEntryWithoutLeave)
            .To(Inside).Then(static (in s, c) => (s.Facts with { Post = c.Post }).Entered())
            .FoundInside()
            .Cites("SF-5.1", "SF-5.2.2", "SF-5.2.3");
        p.From(AwaitingJudgement, CauseAccepted, DoorOpened).On(FindInside.Kind, "unwatched").By(Staff)
            .Expects(NoEntryWithoutLeave)
            .To(Inside).Then(static (in s, _) => s.Facts.Entered() with { ReportOwed = true })
            .FoundInside()
            .Cites("SF-5.1", "SF-5.2.1", "SF-5.2.2", "SF-5.2.3");
    }

    private static RowBuilder<EmergencyOpeningFacts, FindInside> FoundInside(this RowBuilder<EmergencyOpeningFacts, FindInside> row) => row
        .Opens(DoorToLock).Opens(EntryLog).Opens(EntryReport)
        .Tells(SecuritySupervisor, "有人违规进入样板房", "somebody is in the show flat against the rules");

    private static void Leaving(ProcedureBuilder<EmergencyOpeningFacts> p)
    {
        p.From(Inside).On(LeaveFlat.Kind).By(Staff)
            .To(LeftFlat)
            .Proposed("离开是事实，照记", "that they left is a fact and is recorded");
        p.From(LeftFlat).On(LockDoor.Kind, "after-entry").By(Staff).When(IsUnlocked)
            .Then(static (in s, _) => s.Facts with { Unlocked = false })
            .Closes(DoorToLock)
            .Cites("SF-5.1").Proposed("离开后锁回", "the flat is locked when it is left");
        p.From(DoorOpened).On(LockDoor.Kind, "without-entry").By(Staff)
            .To(CauseAccepted).Then(static (in s, _) => s.Facts with { Unlocked = false })
            .Closes(DoorToLock)
            .Cites("SF-5.1").Proposed("开了门而不进入的，先锁回", "a door that nobody went through is locked first");
        p.From(Inside, LeftFlat).On(LogEntry.Kind).By(Staff).When(LogIsOwed)
            .Then(static (in s, _) => s.Facts with { LogOwed = false })
            .Closes(EntryLog).Records(Registers.ShowFlatHandover)
            .Cites("SF-5.2.2", "SF-13.1").ReadAs("交接班本读作样板房交接班记录；时间即登记的时间", "the handover book is read as the show-flat handover record; the time is that of the entry");
        p.From(Inside, LeftFlat).On(ReportEntry.Kind).By(Supervisors).When(ReportIsOwed)
            .Then(static (in s, _) => s.Facts with { ReportOwed = false })
            .Closes(EntryReport)
            .Cites("SF-5.2.3", "C-38", "G-15");
        p.From(Inside, LeftFlat).On(AccountForPresence.Kind).By(Supervisors).When(PresenceIsOwed)
            .Then(static (in s, _) => s.Facts with { PresenceOwed = false })
            .Closes(PresenceOwed).Records(Registers.ShowFlatHandover)
            .Cites("SF-5.2.1", "N-27");
        p.From(LeftFlat).On(CloseEntry.Kind).By([.. Supervisors, SquadLeader])
            .To(Closed)
            .Cites("SF-5.2.3").Proposed("锁回、登记、上报齐全后由带班人员结案", "a leader closes it once locked, logged and reported");
    }

    private static Guard<EmergencyOpeningFacts> Owed(string id, string zh, string en, System.Func<EmergencyOpeningFacts, bool> owed) => Guard.Over<EmergencyOpeningFacts>(
        id, zh, en, Source.Of("SF-5.2.2", "SF-5.2.3"), (in s) => owed(s.Facts), new("已经办过", "it has been done already"));
}
