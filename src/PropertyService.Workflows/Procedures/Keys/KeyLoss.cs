using System;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Keys.KeyBooks;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>Key loss (钥匙遗失): a lost key never leaves the old lock in service. Source KM-5, SF-11.6.</summary>
public static class KeyLoss
{
    /// <summary>Reported (已报失). KM-5.0-1, SF-11.6-1.</summary>
    public static readonly State Reported = new("reported", "已报失", "Reported", Source.Of("KM-5.0-1", "SF-11.6-1"));

    /// <summary>Lock change ordered (已安排换锁). KM-5.0-2, SF-11.6-2.</summary>
    public static readonly State LockChangeOrdered = new("lock-change-ordered", "已安排换锁", "Lock change ordered", Source.Of("KM-5.0-2", "SF-11.6-2"));

    /// <summary>Lock changed (锁已更换). KM-5.0-2, SF-11.6-2.</summary>
    public static readonly State LockChanged = new("lock-changed", "锁已更换", "Lock changed", Source.Of("KM-5.0-2", "SF-11.6-2"));

    /// <summary>Register updated (登记已更新). Proposed.</summary>
    public static readonly State RegisterUpdated = new("register-updated", "登记已更新", "Register updated", RegisterIsOurs);

    /// <summary>Closed (已结案). Proposed.</summary>
    public static readonly State Closed = new("closed", "已结案", "Closed", Source.Proposed("流程须有终点", "a case needs an end"), isEnd: true);

    /// <summary>The lock is changed, and every key of the old one is dead (锁已换，旧锁的钥匙全部作废). KM-5.0-2, SF-11.6-2.</summary>
    public static readonly Milestone<KeyLossFacts> OldLockGone = new("lock-changed", "锁已更换", "lock changed", Source.Of("KM-5.0-2", "SF-11.6-2"),
        static d => d.CaseBefore.Facts.OldLockLive && d.Case.State == LockChanged);

    private static readonly KeyClasses<KeyLossFacts> Classes = new(static f => f.KeyClass);

    private static readonly (Wording Text, Func<Case<KeyLossFacts>, Role> Of) Department = Classes.By(CsLead, PropertyDept);

    private static readonly (Wording Text, Func<Case<KeyLossFacts>, Role> Of) Telling = Classes.By(CsStaff, PropertyDept);

    private static readonly (Wording Text, Func<Case<KeyLossFacts>, Role> Of) Lead = Classes.By(CsLead, PropertySupervisor);

    private static readonly (Wording Text, Func<Case<KeyLossFacts>, Role> Of) Manager = Classes.By(CsManager, PropertyDeptHead);

    private static readonly Duty<KeyLossFacts> LockChange = new Duty<KeyLossFacts>("lock-change", "换锁", "lock to be changed", Source.Of("KM-5.0-2", "SF-11.6-2", "G-13", "C-35").ReadAs(
            "样板房钥匙：物业部处理锁芯并为此负责，钥匙由工程部配换", "show-flat key: the property department deals with the core and answers for it; engineering supplies the key"))
        .HeldBy(Department.Text, Department.Of).Within(KeyLossParameters.LockChangeWithin).OwedWhile(static f => f.OldLockLive)
        .EscalatesTo(Manager.Text, Manager.Of, Source.Proposed("逾期未换锁须有人过问", "somebody must ask after a lock that is not changed"));

    private static readonly Duty<KeyLossFacts> LossToTell = new Duty<KeyLossFacts>("loss-to-tell", "通知遗失", "somebody to be told of the loss", Source.Of("KM-5.0-1", "SF-11.6-1", "C-35"))
        .HeldBy(Telling.Text, Telling.Of).OwedWhile(static f => f.Untold);

    private static readonly Duty<KeyLossFacts> RegisterUpdate = new Duty<KeyLossFacts>("key-register-update", "更新钥匙登记", "key register to be updated", RegisterIsOurs)
        .HeldBy(Lead.Text, Lead.Of).OwedWhile(static f => f.RegisterOutOfDate);

    private static readonly Duty<KeyLossFacts> CopyToHandIn = new Duty<KeyLossFacts>("copy-to-hand-in", "缴回私配钥匙", "copy to be handed in", Source.Of("KM-5.0-3"))
        .HeldBy(Lead.Text, Lead.Of).OwedFor(static f => f.CopiesOut);

    private static readonly Duty<KeyLossFacts> FoundKeyToRetire = new Duty<KeyLossFacts>("found-key-to-retire", "注销寻回的钥匙", "found key to be retired", FoundIsOurs)
        .HeldBy(Lead.Text, Lead.Of).OwedWhile(static f => f.FoundKeyKept);

    private static readonly Guard<KeyLossFacts> ReportedAtOnce = Guard.Over<KeyLossFacts>(
        "reported-at-once", "发现遗失后马上报告", "the loss is reported as soon as it is noticed", Source.Of("KM-5.0-1", "SF-11.6-1"),
        static (in s) => s.RecordedAt - s.At <= s.Site.Get(KeyLossParameters.ReportWithin), new("下次马上报", "report at once next time"));

    private static readonly Guard<KeyLossFacts, ConfirmLockChanged> LockCoreIsReplaced = Guard.Over<KeyLossFacts, ConfirmLockChanged>(
        "lock-core-replaced", "锁芯已更换", "the lock core was replaced", Source.Of("KM-5.0-2", "SF-11.6-2").ReadAs(
            "SF-11.6-2 也可只理解为换钥匙；一律按换锁芯", "SF-11.6-2 could mean the key only; read as the lock core always"),
        static (in _, c) => c.CoreReplaced, new("更换锁芯，不只是配钥匙", "replace the core, not only the key"), ConfirmLockChanged.Kind);

    private static readonly Guard<KeyLossFacts, ConfirmLockChanged> NewKeyIsNew = Guard.OverLedger<KeyLossFacts, ConfirmLockChanged>(
        "new-key-is-new", "新钥匙的编号未曾用过，或已有登记的新编号", "the number of the new key was never used, or the new key is on record already", Source.Of("KM-5.0-2", "N-23"),
        static (in s, c, ledger) => IsNew(ledger, c.NewKey) || ledger.Entry(ReplacementKeys, s.Facts.Key!) is not null, new("给新钥匙新的编号", "give the new key a number of its own"), ConfirmLockChanged.Kind);

    private static readonly Guard<KeyLossFacts> OldLockStillIn = Guard.OverLedger<KeyLossFacts>(
        "old-lock-still-in", "该钥匙的锁尚未因其他遗失更换", "the lock of this key was not changed yet for another loss", Source.Of("KM-5.0-2", "N-23"),
        static (in s, ledger) => ledger.Entry(KeysOfChangedLocks, s.Facts.Key!) is null, new("这把锁已经换过，用登记的新钥匙", "the lock was changed already; use the new key on record"));

    private static readonly Guard<KeyLossFacts, ConfirmLockChanged> IsNewKeyOnRecord = Guard.OverLedger<KeyLossFacts, ConfirmLockChanged>(
        "new-key-on-record", "新钥匙就是这次换锁已登记的那把", "the new key is the one on record for the lock change", Source.Of("KM-5.0-2", "N-23"),
        static (in s, c, ledger) => (ledger.Entry(ReplacementKeys, s.Facts.Key!) ?? c.NewKey) == c.NewKey, new("用登记的新钥匙", "use the new key on record"));

    private static readonly Guard<KeyLossFacts> LockChangeWasOrdered = Guard.Over<KeyLossFacts>(
        "lock-change-was-ordered", "换锁经过安排", "the lock change was ordered", Source.Of("KM-5.0-2", "SF-11.6-2"),
        static (in s) => s.Case.State == LockChangeOrdered, new("先安排换锁", "order the lock change first"), OrderLockChange.Kind);

    private static readonly Guard<KeyLossFacts> LockIsChanged = Guard.Over<KeyLossFacts>(
        "lock-is-changed", "旧锁已换掉", "the old lock is out of use", Source.Of("KM-5.0-2", "SF-11.6-2").ReadAs(
            "换锁之前补发的只能是旧锁的钥匙", "before the lock is changed a replacement could only open the old lock"),
        static (in s) => !s.Facts.OldLockLive, new("先换锁", "have the lock changed first"), OrderLockChange.Kind, ConfirmLockChanged.Kind);

    private static readonly Guard<KeyLossFacts, IssueReplacement> IsKeyOfNewLock = Guard.Over<KeyLossFacts, IssueReplacement>(
        "key-of-new-lock", "是新锁的钥匙", "it is the key of the new lock", Source.Of("KM-5.0-2", "SF-11.6-2"),
        static (in s, c) => c.Key == s.Facts.NewKey, new("发新锁的钥匙", "hand out the key of the new lock"));

    private static readonly Guard<KeyLossFacts, IssueReplacement> KeyIsNotDead = Guard.OverLedger<KeyLossFacts, IssueReplacement>(
        "key-not-dead", "该钥匙没有作废", "the key is not dead", Source.Of("KM-5.0-2", "N-23"),
        static (in _, c, ledger) => ledger.Entry(DeadKeys, c.Key) is null, new("作废的钥匙不再使用；另配新钥匙", "a dead key is not used again; take another"));

    private static readonly Guard<KeyLossFacts> NotInCustody = Guard.OverLedger<KeyLossFacts>(
        "not-in-custody", "没有保管个案等候换锁", "no case of custody waits for the lock change", Source.Of("KM-2.0-1", "N-23").ReadAs(
            "有人领用须有登记：在保管的钥匙，新钥匙在其保管个案中入册、领出", "who has a key stands in the register: of a key in custody, the new one is entered and issued in its own case"),
        static (in s, ledger) => !ledger.WasAwaited(s.Case.Procedure.Id, s.Case.Id), new("在钥匙保管的个案中登记新钥匙并领出", "enter and issue the new key in its case of custody"));

    private static readonly Guard<KeyLossFacts> NoCopies = Guard.Over<KeyLossFacts>(
        "no-self-made-copies", "不私配钥匙", "no key is copied privately", Source.Of("KM-5.0-3"), static (in _) => false, new("缴回私配的钥匙", "hand in the copy"), HandInCopy.Kind);

    private static readonly Guard<KeyLossFacts, HandInCopy> CopyWasReported = Guard.Over<KeyLossFacts, HandInCopy>(
        "copy-was-reported", "这把私配钥匙有记录", "this copy was reported", Source.Of("KM-5.0-3"),
        static (in s, c) => s.Facts.CopiesOut.Contains(c.Copy), new("先报告私配", "report the copy first"), ReportCopy.Kind);

    private static readonly Guard<KeyLossFacts> RolesAreUntold = Guard.Over<KeyLossFacts>(
        "still-to-be-told", "名单上的岗位尚待通知", "the roles on the list are still to be told", Source.Of("KM-5.0-1", "SF-11.6-1"),
        static (in s) => s.Facts.Untold, new("已经通知过", "they have been told already"));

    private static readonly Guard<KeyLossFacts> OldKeyWasFound = Guard.Over<KeyLossFacts>(
        "old-key-was-found", "旧钥匙已寻回", "the old key has turned up", FoundIsOurs,
        static (in s) => s.Facts.FoundKeyKept, new("先报告寻回", "report that it was found"), FindOldKey.Kind);

    private static readonly Side[] Sides =
    [
        new("customer-room", Classes.IsCustomerRoom, Registers.KeyIssue, [CsLead, CsManager], [CsLead, CsStaff], [EngineeringDept]),
        new("show-flat", Classes.IsShowFlat, Registers.ShowFlatKeyHolders, [PropertySupervisor, PropertyDeptHead], [PropertyDept, PropertySupervisor], [PropertyDept, EngineeringDept]),
    ];

    /// <summary>The procedure.</summary>
    public static Procedure<KeyLossFacts> Procedure { get; } = Define();

    private static Source RegisterIsOurs => Source.Proposed(
        "条款没有写换锁后的登记；不更新登记就无法说清谁持有新钥匙", "no clause says what happens to the register; without it nobody knows who holds the new key");

    private static Source FoundIsOurs => Source.Proposed(
        "条款没有写寻回旧钥匙；旧钥匙作废，换锁照旧进行", "no clause says what happens when the key turns up; it stays dead and the lock is changed all the same");

    private static Procedure<KeyLossFacts> Define()
    {
        var p = new ProcedureBuilder<KeyLossFacts>(
            "key-loss", 1, new("钥匙遗失", "Key loss"), new("丢失的钥匙不得让旧锁继续使用。", "A lost key never leaves the old lock in service."),
            Source.Of("KM-5.0-1", "KM-5.0-2", "KM-5.0-3", "SF-11.6-1", "SF-11.6-2"), KeyLossFacts.Shape, KeyLossFacts.Nothing, static f => f.Post?.Id);
        p.States(Reported, LockChangeOrdered, LockChanged, RegisterUpdated, Closed);
        p.Reads(KeyLossParameters.Notify, KeyLossParameters.LockChangeWithin, KeyLossParameters.ReportWithin);

        p.Milestones(OldLockGone);
        p.Duties(LockChange, LossToTell, RegisterUpdate, CopyToHandIn, FoundKeyToRetire);
        p.SearchEarlier(ReportLoss.Kind);

        Report(p);
        foreach (var side in Sides) ChangeLock(p, side);
        Copies(p);
        OldKey(p);
        foreach (var side in Sides) Close(p, side);
        KeyLossProperties.State(p);
        foreach (var side in Sides)
            foreach (var part in new[] { "when new-key-is-new", "enter replacement-keys" })
                p.Survivor(
                    $"confirm-lock-changed/changed-already-{side.Id}: {part}", "只在同锁的另一把钥匙先报失、换锁而本钥匙尚未登记新编号时起作用，检验所取的台账没有这种情形；由测试另行证明",
                    "it matters only where another key of the lock was lost and the lock changed before this one had a new number, which no ledger of the search shows; a test does");
        p.Note("“Lost”不是状态：个案从报失开始。", "\"Lost\" is not a state: a case begins with the report.", Source.Of("KM-5.0-1"));
        return p.Build();
    }

    private static void Report(ProcedureBuilder<KeyLossFacts> p)
    {
        p.Open().On(ReportLoss.Kind).By(Staff)
            .Expects(ReportedAtOnce, by: static (in s, _) => Amount.Minutes(s.RecordedAt - s.At - s.Site.Get(KeyLossParameters.ReportWithin)))
            .To(Reported).Then(static (in s, c) => s.Facts with
            {
                Post = c.Post, KeyClass = c.KeyClass, Key = c.Key, OldLockLive = true, Untold = true,
            })
            .Opens(LockChange).Opens(LossToTell)
            .RecordsByClass(Classes)
            .Tells(new("名单上的岗位", "the roles on the list"), "钥匙遗失，须换锁", "a key is lost; the lock must be changed", static (d, c) => d.Case.Policy.Get(KeyLossParameters.Notify)[c.KeyClass])
            .Converts(Things.Key, static d => d.Case.Facts.Key!)
            .Enters(DeadKeys, static (_, c) => [c.Key])
            .Cites("KM-5.0-1", "SF-11.6-1", "KM-2.0-1", "SF-13.3", "N-23", "C-33", "C-35").ReadAs(
                "从报失那一刻起，该钥匙的归还义务转为换锁义务", "from the report on, the duty to return the key is replaced by the duty to change the lock");

        p.FromAny().On(ConfirmTold.Kind).By(Staff).When(RolesAreUntold)
            .Then(static (in s, _) => s.Facts with { Untold = false })
            .Closes(LossToTell)
            .Cites("KM-5.0-1", "SF-11.6-1");

        p.From(Reported).On(OrderLockChange.Kind, "customer-room").By(CsLead, CsSupervisor, CsManager).When(Classes.IsCustomerRoom)
            .To(LockChangeOrdered).Records(Registers.WorkLiaison).Tells(EngineeringDept, "请更换锁芯", "replace the lock core")
            .Cites("KM-5.0-2").ReadAs(
                "条款只要求尽快换锁；由工程部更换并用《工作联络单》通知是本库的选择", "the clause asks only that the lock be changed soon; that engineering does it, on a work liaison form, is our choice");
        p.From(Reported).On(OrderLockChange.Kind, "show-flat").By(PropertyDept, PropertySupervisor, PropertyDeptHead).When(Classes.IsShowFlat)
            .To(LockChangeOrdered).Records(Registers.WorkLiaison)
            .Tells(PropertyDept, "请处理锁芯", "deal with the lock core").Tells(EngineeringDept, "请更换钥匙", "replace the key")
            .Cites("SF-11.6-2", "SF-13.2");
    }

    private static void ChangeLock(ProcedureBuilder<KeyLossFacts> p, Side side)
    {
        p.From(Reported, LockChangeOrdered).On(ConfirmLockChanged.Kind, "core-" + side.Id).By(side.Workers).When(side.Applies).When(LockCoreIsReplaced).When(NewKeyIsNew).When(OldLockStillIn)
            .Expects(LockChangeWasOrdered)
            .To(LockChanged).ThenWithLedger(static (in s, c, ledger) => s.Facts with { OldLockLive = false, NewKey = c.NewKey, RegisterOutOfDate = true, KeysOfLock = SameLock(ledger, s.Facts.Key!) })
            .Closes(LockChange).Opens(RegisterUpdate)
            .Enters(DeadKeys, static (d, _) => d.Case.Facts.KeysOfLock).Enters(KeysOfChangedLocks, static (d, _) => d.Case.Facts.KeysOfLock)
            .Enters(ReplacementKeys, static (d, _) => [d.Case.Facts.Key!], static (_, c) => c.NewKey)
            .Cites("KM-5.0-2", "SF-11.6-2", "C-33").ReadAs("换锁后，同一把锁在册的钥匙全部作废", "once the lock is changed, every registered key of that lock is dead");
        p.From(Reported, LockChangeOrdered).On(ConfirmLockChanged.Kind, "changed-already-" + side.Id).By(side.Workers).When(side.Applies).When(LockCoreIsReplaced).When(NewKeyIsNew).Unless(OldLockStillIn)
            .Expects(IsNewKeyOnRecord)
            .To(LockChanged).ThenWithLedger(static (in s, c, ledger) => s.Facts with
            {
                OldLockLive = false, NewKey = ledger.Entry(ReplacementKeys, s.Facts.Key!) ?? c.NewKey, RegisterOutOfDate = true, KeysOfLock = Seq.Of(s.Facts.Key!),
            })
            .Closes(LockChange).Opens(RegisterUpdate)
            .Enters(ReplacementKeys, static (d, _) => [d.Case.Facts.Key!], static (d, _) => d.Case.Facts.NewKey!)
            .Cites("KM-5.0-2", "SF-11.6-2", "N-23", "C-33").ReadAs(
                "一把锁只换一次：同锁的钥匙另案报失而锁已换过的，照已登记的新编号，不再作废新锁的钥匙", "a lock is changed once for all its keys: where another loss had it changed, the new key on record stays, and no key of the new lock becomes dead");
        p.From(Reported, LockChangeOrdered).On(ConfirmLockChanged.Kind, "key-only-" + side.Id).By(side.Workers).When(side.Applies).Unless(LockCoreIsReplaced)
            .Expects(LockCoreIsReplaced)
            .Then(static (in s, c) => s.Facts with { NewKey = c.NewKey })
            .Cites("KM-5.0-2", "SF-11.6-2", "C-33").ReadAs("只配钥匙不算换锁，换锁义务照旧", "cutting a key is not changing the lock; the duty stays");

        p.From(LockChanged).On(UpdateRegister.Kind, side.Id).By(side.Clerks).When(side.Applies)
            .To(RegisterUpdated).Then(static (in s, _) => s.Facts with { RegisterOutOfDate = false })
            .Closes(RegisterUpdate).Records(side.Register)
            .Cites("KM-2.0-1", "SF-13.3", "C-33").Proposed("登记须随锁更新", "the register must follow the lock");

        p.FromAny().On(IssueReplacement.Kind, side.Id).By(side.Leads).When(side.Applies).When(LockIsChanged).When(IsKeyOfNewLock).When(KeyIsNotDead).When(NotInCustody)
            .Records(side.Register)
            .Cites("KM-5.0-2", "SF-11.6-2", "KM-2.0-2", "SF-11.4-1", "C-33").ReadAs(
                "客户房间钥匙由经理或领班发；样板房钥匙由保管钥匙的物业主管或其上级发", "customer-room keys are issued by manager or lead; show-flat keys by the property supervisor, who keeps a set, or the head above");
    }

    private static void Copies(ProcedureBuilder<KeyLossFacts> p)
    {
        p.FromAny().On(ReportCopy.Kind).By(Staff)
            .Expects(NoCopies)
            .Then(static (in s, c) => s.Facts with { CopiesOut = s.Facts.CopiesOut.Remove(c.Copy).Add(c.Copy) })
            .Opens(CopyToHandIn, static (in _, c) => c.Copy)
            .Tells(Manager.Text, "发现私配钥匙", "a self-made copy was found", static (d, _) => [Manager.Of(d.Case)])
            .Cites("KM-5.0-3").ReadAs("私配的禁令两类钥匙都适用", "the ban on copies holds for both classes of keys");
        foreach (var side in Sides)
        {
            p.FromAny().On(HandInCopy.Kind, side.Id).By(side.Leads).When(side.Applies).When(CopyWasReported)
                .Then(static (in s, c) => s.Facts with { CopiesOut = s.Facts.CopiesOut.Remove(c.Copy) })
                .Closes(CopyToHandIn, static (in _, c) => c.Copy)
                .Cites("KM-5.0-3", "C-33");
        }
    }

    private static void OldKey(ProcedureBuilder<KeyLossFacts> p)
    {
        p.FromAny().On(FindOldKey.Kind).By(Staff)
            .Then(static (in s, _) => s.Facts with { FoundKeyKept = true })
            .Opens(FoundKeyToRetire).RecordsByClass(Classes)
            .Cites("N-23").Proposed("寻回的钥匙不恢复使用，换锁不取消", "a found key is not used again and cancels nothing");
        p.From(Closed).On(FindOldKey.Kind, "after-end").By(Staff)
            .RecordsByClass(Classes)
            .Tells(Lead.Text, "作废钥匙已寻回，请销毁", "a dead key has turned up; destroy it", static (d, _) => [Lead.Of(d.Case)])
            .Proposed("结案后寻回只作登记", "after the end it is only recorded");
        foreach (var side in Sides)
        {
            p.FromAny().On(RetireFoundKey.Kind, side.Id).By(side.Leads).When(side.Applies).When(OldKeyWasFound)
                .Then(static (in s, _) => s.Facts with { FoundKeyKept = false })
                .Closes(FoundKeyToRetire).Records(side.Register)
                .Proposed("寻回的钥匙须销毁", "a found key must be destroyed");
        }
    }

    private static void Close(ProcedureBuilder<KeyLossFacts> p, Side side) =>
        p.From(RegisterUpdated).On(CloseKeyLoss.Kind, side.Id).By(side.Leads).When(side.Applies)
            .To(Closed)
            .Proposed("全部了结后由负责人结案", "the person in charge closes it once everything is settled");

    /// <summary>The lost key and every registered key of the same lock.</summary>
    private static Seq<string> SameLock(LedgerView ledger, string key) => ledger.Entry(KeyLocks, key) is { } door ? ledger.KeysWith(KeyLocks, door).Remove(key).Add(key) : Seq.Of(key);

    /// <summary>Who does what about one class of keys, and where it is written down (C-33).</summary>
    private sealed record Side(string Id, Guard<KeyLossFacts> Applies, Register Register, Role[] Leads, Role[] Clerks, Role[] Workers);
}
