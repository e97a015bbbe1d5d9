using System.Linq;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>What must never, or always, be so of a key in custody (钥匙保管的性质).</summary>
internal static class KeyCustodyProperties
{
    public static void State(ProcedureBuilder<KeyCustodyFacts> p)
    {
        Books(p);
        Handing(p);
        ShowFlat(p);
        Losing(p);
        Together(p);
    }

    private static void Books(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.Always(
            "key-is-on-the-register", "在保管中的钥匙都在册，写明开哪把锁", "a key in custody is on the register with its lock", Source.Of("KM-1.0", "KM-2.0-1", "SF-11.7-3"),
            static (in s) => s.CaseAfter.IsEnded || (s.CaseBefore.Version > 0 && !s.Writes(KeyBooks.KeyLocks) && s.Before.Key == s.After.Key && s.Before.Lock == s.After.Lock)
                || Says(s.LedgerAfter, KeyBooks.KeyLocks, s.After.Key, s.After.Lock));
        p.Always(
            "retired-key-is-off-the-register", "注销的钥匙不在册，编号留记，该套可另登记", "a retired key is off the register, its number is on record, and its set is free", Source.Of("KM-2.0-1", "SF-11.7-3", "N-30"),
            static (in s) => !s.Entered(KeyCustody.Retired)
                || (!Has(s.LedgerAfter, KeyBooks.KeyLocks, s.Before.Key) && Has(s.LedgerAfter, KeyBooks.RetiredKeys, s.Before.Key) && !(s.Before.Set is { } set && Has(s.LedgerAfter, KeyBooks.ShowFlatSets, KeyCustodyGuards.SetKey(s.Before.Lock!, set)))));
        p.Never(
            "number-used-twice", "一个编号给了两把钥匙", "one number is given to two keys", Source.Of("KM-2.0-1", "SF-11.7-3", "N-23"),
            static (in s) => NumberEntered(s.Command) is { } number
                && (Has(s.LedgerBefore, KeyBooks.DeadKeys, number) || Has(s.LedgerBefore, KeyBooks.RetiredKeys, number) || Has(s.LedgerBefore, KeyBooks.KeyLocks, number) || IsKeptForAnother(s.LedgerBefore, number, s.Before.Key)));
        p.Never(
            "key-of-changed-lock-on-the-register", "换锁后旧钥匙仍留在册", "the old key is still on the register after it was replaced for a changed lock", Source.Of("KM-5.0-2", "SF-11.6-2"),
            static (in s) => s.Command is EnterNewKey && s.CaseBefore.State != KeyCustody.Damaged && Has(s.LedgerAfter, KeyBooks.KeyLocks, s.Before.Key));
        p.Always(
            "new-key-is-taken", "新钥匙入册后个案写的就是新编号", "once a new key is entered the case is about that key", Source.Of("KM-2.0-1", "SF-11.7-3"),
            static (in s) => s.Command is not EnterNewKey c || (s.After.Key == c.NewKey && s.After.Loss is null));
    }

    private static void Handing(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.Never(
            "dead-key-handed-out", "交出作废的钥匙", "a dead key is handed out", Source.Of("KM-5.0-2", "SF-11.6-2", "N-23"),
            static (in s) => HandsOut(s.Command) && Has(s.LedgerBefore, KeyBooks.DeadKeys, s.Before.Key));
        p.Never(
            "issued-without-register", "领用表未填全就发钥匙", "a key is issued on an incomplete register", Source.Of("KM-2.0-1"), static (in s) => s.Command is IssueKey { RegisterComplete: false });
        p.Never(
            "issued-without-lead", "未经当班经理或领班就发钥匙", "a key is issued without the duty manager or lead", Source.Of("KM-2.0-2", "KM-3.0", "G-12"),
            static (in s) => s.Command is IssueKey c && s.Actor.Role != Roles.CsLead && s.Actor.Role != Roles.CsManager
                && (c.ApprovedBy is null || s.Actor.Role != s.CaseBefore.Policy.Get(KeyCustodyParameters.AfterHoursCustodian)));
        p.Always(
            "who-has-it-is-known", "在外的钥匙写明在谁手里", "of a key that is out it is known who has it", Source.Of("KM-2.0-1", "SF-11.4-2"),
            static (in s) => !HandsOut(s.Command) || s.After.OutTo == TakenBy(in s));
        p.Never(
            "lent-without-formalities", "手续未办齐就借出备用钥匙", "a spare key is lent without the formalities of the site", Source.Of("KM-6.0", "G-16"),
            static (in s) => s.Command is LendSpareKey c && s.CaseBefore.Policy.Get(KeyCustodyParameters.SpareLoan).Any(f => !c.Done.Contains(f)));
        p.Always(
            "security-hears-of-a-spare-key", "借出备用钥匙即知会保安", "security is told when a spare key is lent", Source.Of("KM-6.0"), static (in s) => s.Command is not LendSpareKey || s.Tells(Roles.SecurityDept));
        p.Always(
            "return-to-another-is-a-breach", "客户房间钥匙交回不该收的岗位，记为违规", "a customer-room key given back to somebody who does not keep them is a breach", Source.Of("KM-3.0", "G-12"),
            static (in s) => s.IsNoted || s.Command is not ReturnKey || s.CaseBefore.State != KeyCustody.IssuedOut || s.Before.KeyClass != KeyClass.CustomerRoom
                || s.Decision.Breaches.Count > 0 == !(s.Actor.Role == Roles.CsLead || s.Actor.Role == Roles.CsManager || s.Actor.Role == s.CaseBefore.Policy.Get(KeyCustodyParameters.AfterHoursCustodian)));
        p.Never(
            "settled-without-cause", "没有领出、没有转借而当作已还、已追回", "a key counts as returned that was not out, or as got back that was not lent on", Source.Of("KM-2.0-1", "SF-11.5-1"),
            static (in s) => !s.IsNoted && ((s.Command is ReturnKey && s.Before.OutTo is null && s.CaseBefore.State != KeyCustody.AtPost005) || (s.Command is RecoverKey && !s.Before.LentOn)));
        p.Never(
            "by-the-other-department", "由不管该类钥匙的部门办理而不留痕", "a department deals with the other class of key and it leaves no trace", Source.Of("KM-1.0", "SF-11.1", "C-33"),
            static (in s) => s.Decision.Breaches.Count == 0 && (s.Command is EnterNewKey or RetireKey || (s.Command is ReturnKey && s.CaseBefore.State == KeyCustody.IssuedOut))
                && s.Actor.Role.Id.StartsWith(s.Before.KeyClass == KeyClass.CustomerRoom ? "property" : "cs", System.StringComparison.Ordinal));
    }

    private static void ShowFlat(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.Never(
            "set-registered-twice", "同一把锁的同一套登记了两次", "the same set of the same lock is registered twice", Source.Of("SF-11.1", "N-28"),
            static (in s) => s.Command is RegisterHolder c && Has(s.LedgerBefore, KeyBooks.ShowFlatSets, KeyCustodyGuards.SetKey(c.Lock, s.After.Set!.Value)));
        p.Always(
            "set-is-in-the-book", "登记的一套记入台账", "a registered set stands in the site's book", Source.Of("SF-11.1", "SF-11.7-3"),
            static (in s) => s.Command is not RegisterHolder c || Has(s.LedgerAfter, KeyBooks.ShowFlatSets, KeyCustodyGuards.SetKey(c.Lock, s.After.Set!.Value)));
        p.Never(
            "holder-without-signature", "未签名就登记或转移持用人", "a holder is registered or changed without a signature", Source.Of("SF-11.1", "SF-11.5-2"),
            static (in s) => s.Command is RegisterHolder { HolderSigned: false } or TransferKey { HolderSigned: false });
        p.Never(
            "holder-of-the-wrong-rank", "由不该持有的岗位持有该套", "a set is held by a role that does not keep it", Source.Of("SF-11.3-2", "SF-11.4-1", "SF-11.7-1", "N-28"),
            static (in s) => (s.Command is RegisterHolder c && (s.After.Set is not { } set || IsOfAnother(set, c.HolderRole))) || (s.Command is TransferKey t && IsOfAnother(s.Before.Set!.Value, t.HolderRole)));
        p.Always(
            "holder-is-known", "写明的持用人就是登记的人", "the holder on record is the one registered", Source.Of("SF-11.1", "SF-11.5-2"),
            static (in s) => (s.Command is not RegisterHolder c || s.After.Holder == c.Holder) && (s.Command is not TransferKey t || s.After.Holder == t.Holder));
        p.Never(
            "drawn-against-the-rules", "当班领用的不是物业主管的一套，或未签交接表", "what is drawn for a shift is not the property supervisor's set, or the form is not signed", Source.Of("SF-11.4-1", "SF-11.4-2"),
            static (in s) => s.Command is DrawForShift c && (!c.FormSigned || s.Before.Set != ShowFlatSet.Property));
        p.Never(
            "lent-key-dealt-with", "钥匙转借在外而当作在手", "a key that is lent on is drawn, transferred, sealed or replaced as if it were there", Source.Of("SF-11.5-1", "SF-11.5-2"),
            static (in s) => s.Before.LentOn && s.Command is DrawForShift or TransferKey or SealSet or EnterNewKey);
        p.Always(
            "hand-in-by-the-rules", "闭馆交钥匙未签收或交错地方，记为违规", "handing in at close without a signature, or in the wrong place, is a breach", Source.Of("SF-6.2.11.4-3", "SF-11.4-2", "C-34"),
            static (in s) => s.IsNoted || s.Command is not HandInAtClose c || s.Breached(EngineRules.WrongRole.Rule)
                || s.Decision.Breaches.Count == (c.SignedFor ? 0 : 1) + (c.To == s.CaseBefore.Policy.Get(KeyCustodyParameters.DayKeyReturnTo) ? 0 : 1));
        p.Always(
            "handed-in-where-it-was-said", "闭馆交钥匙后钥匙就在所交之处", "after it was handed in the key is where it was said to go", Source.Of("SF-6.2.11.4-3", "C-34"),
            static (in s) => s.IsNoted || s.Command is not HandInAtClose c || (s.Before.Set == ShowFlatSet.Property && s.CaseAfter.State == (c.To == DayKeyKeeper.Post005 ? KeyCustody.AtPost005 : KeyCustody.WithHolder)));
        p.Always(
            "lending-is-a-breach", "转借记为违规，未追回的须追回", "lending a key on is a breach, and one that is away is to be got back", Source.Of("SF-11.5-1"),
            static (in s) => s.Command is not ReportLending c || (s.Decision.Breaches.Count > 0 && (s.IsNoted || !c.StillAway || s.After.LentOn)));
        p.Never(
            "sealed-set-without-cause", "没有特殊原因而动用封存的一套", "the sealed set is used without special cause", Source.Of("SF-11.7-1"), static (in s) => s.Command is BreakSeal { SpecialCause: false });
        p.Never(
            "other-set-sealed", "封存的不是安管部的一套，或签字不足", "what is sealed is not security's set, or too few have signed", Source.Of("SF-11.7-1", "G-14", "N-28"),
            static (in s) => s.Command is SealSet c
                && (s.Before.Set != ShowFlatSet.Security || (s.CaseBefore.Policy.Get(KeyCustodyParameters.ResealRequired) && (c.Second is null || c.Second == s.Actor.Id))));
        p.Always(
            "open-seal-is-owed", "安管部的一套只要未封存、未停用，就欠着封存", "security's set is owed its seal whenever it is neither sealed nor out of use", Source.Of("SF-11.7-1", "G-14"),
            static (in s) => s.After.Set != ShowFlatSet.Security || s.CaseAfter.State == KeyCustody.Sealed || s.CaseAfter.State == KeyCustody.Damaged || s.CaseAfter.State == KeyCustody.Lost
                || s.CaseAfter.IsEnded || s.After.SealOwed);
        p.Always(
            "manager-hears-of-the-seal", "封条一破即告知安管部经理，无故的记为违规", "the security manager is told of every broken seal, and one broken without leave is a breach", Source.Of("SF-11.7-1", "G-14"),
            static (in s) => s.IsNoted || s.Command is not (BreakSeal or ReportSealBroken) || (s.Tells(Roles.SecurityManager) && (s.Command is BreakSeal || s.Decision.Breaches.Count > 0)));
    }

    private static void Losing(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.Never(
            "damaged-key-replaced-while-out", "损坏的钥匙未交回就换配", "a damaged key is replaced while it is out", Source.Of("KM-4.0", "G-12"), static (in s) => s.Command is EnterNewKey && s.Before.OutTo is not null);
        p.Always(
            "loss-is-dealt-with", "报失即转入遗失处理：开遗失个案，归还义务不再挂着", "a loss becomes a case of its own, and the duty to return the key is converted", Source.Of("KM-5.0-1", "SF-11.6-1", "N-23"),
            static (in s) => s.IsNoted || s.Command is not ReportLost c
                || (s.CaseAfter.State == KeyCustody.Lost && s.After.OutTo is null
                    && (Has(s.LedgerBefore, KeyBooks.DeadKeys, s.Before.Key) ? s.After.Loss is null && !s.Starts("key-loss") : s.After.Loss == c.LossCase && s.Starts("key-loss"))));
        p.Never(
            "loss-case-awaited-twice", "两次报失等候同一个遗失个案", "two losses wait for one and the same case", Source.Of("KM-5.0-1", "N-23"),
            static (in s) => s.Command is ReportLost c && s.Starts("key-loss") && s.LedgerBefore.Links.Any(l => l.Procedure == "key-loss" && l.Case == c.LossCase));
        p.Never(
            "lost-left-with-old-lock", "旧锁仍在用而了结遗失", "a loss counts as over while the old lock is in use", Source.Of("KM-5.0-2", "SF-11.6-2", "N-23"),
            static (in s) => s.CaseBefore.State == KeyCustody.Lost && s.CaseAfter.State != KeyCustody.Lost
                && !(s.Before.Loss is { } loss ? s.LedgerBefore.Links.Any(l => l.Case == loss && l.Reached.Contains(KeyLoss.OldLockGone.Id)) : Has(s.LedgerBefore, KeyBooks.KeysOfChangedLocks, s.Before.Key)));
        p.Never(
            "another-key-for-the-lost-one", "换锁后入册的不是登记的新钥匙", "the key entered for a lost one is not the key recorded at the lock change", Source.Of("KM-5.0-2", "SF-11.6-2"),
            static (in s) => s.Command is EnterNewKey c && s.CaseBefore.State == KeyCustody.Lost && s.Before.Loss is not null && !Says(s.LedgerBefore, KeyBooks.ReplacementKeys, s.Before.Key, c.NewKey));
        p.Never(
            "good-key-replaced", "好用的钥匙无故更换", "a key is replaced that is neither damaged nor void by a lock change", Source.Of("KM-4.0", "KM-5.0-2"),
            static (in s) => s.Command is EnterNewKey && s.CaseBefore.State != KeyCustody.Lost && !Has(s.LedgerBefore, KeyBooks.KeysOfChangedLocks, s.Before.Key)
                && (s.CaseBefore.State != KeyCustody.Damaged || Has(s.LedgerBefore, KeyBooks.DeadKeys, s.Before.Key)));
    }

    private static void Together(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.NeverTogether(
            KeyCustody.Loss, "loss-over-with-lock-in-use", "遗失个案的旧锁仍在用，保管个案却已离开“已报失”", "the custody of a lost key goes on while the old lock is in use", Source.Of("KM-5.0-2", "SF-11.6-2", "N-23"),
            static (in s) => !s.IsOfLinked && s.Before.State == KeyCustody.Lost && s.After.State != KeyCustody.Lost && s.Before.Facts.Loss is not null && s.LinkedBefore?.Facts.OldLockLive != false,
            "retire-key/own-loss-customer-room: when old-lock-is-gone");
        p.NeverTogether(
            KeyCustody.Loss, "new-key-of-another-lock", "换锁后入册的不是新锁的钥匙", "the key that takes the place of a lost one is not that of the changed lock", Source.Of("KM-5.0-2", "SF-11.6-2", "N-23"),
            static (in s) => s.Command is EnterNewKey c && s.Before.State == KeyCustody.Lost && s.LinkedBefore is { } loss && loss.Facts.NewKey != c.NewKey,
            "enter-new-key/own-loss-customer-room: when key-of-new-lock");
        p.NeverTogether(
            KeyCustody.Loss, "key-of-replaced-lock-handed-out", "交出已报失或已换锁的钥匙", "a key that was lost, or whose lock was replaced, is handed out", Source.Of("KM-5.0-2", "SF-11.6-2", "N-23"),
            static (in s) => !s.IsOfLinked && HandsOut(s.Command) && s.LinkedBefore is { Facts: var loss } && (loss.Key == s.Before.Facts.Key || loss.KeysOfLock.Contains(s.Before.Facts.Key!)),
            "enter-new-key/own-loss-customer-room: learns nothing", "issue-key/by-lead: when key-not-dead");
    }

    private static bool HandsOut(Command command) => command is IssueKey or LendSpareKey or DrawForShift or BreakSeal;

    private static string TakenBy(in Step<KeyCustodyFacts> s) => s.Command switch
    {
        IssueKey c => c.Borrower,
        LendSpareKey c => c.Customer,
        BreakSeal c => c.TakenBy,
        _ => s.Actor.Id,
    };

    private static string? NumberEntered(Command command) => command switch
    {
        DepositKey c => c.Key,
        RegisterHolder c => c.Key,
        EnterNewKey c => c.NewKey,
        _ => null,
    };

    private static bool IsKeptForAnother(Ledger ledger, string number, string? own) => ledger.Entries.Any(e => e.Book == KeyBooks.ReplacementKeys.Id && e.Value == number && e.Key != own);

    private static bool IsOfAnother(ShowFlatSet set, Role role) => set switch
    {
        ShowFlatSet.Property => role != Roles.PropertySupervisor,
        ShowFlatSet.Security => role != Roles.SecurityManager,
        _ => role == Roles.PropertySupervisor || role == Roles.SecurityManager || role == Roles.ShowFlatAttendant,
    };

    private static bool Has(Ledger ledger, Book book, string? key) => ledger.Entries.Any(e => e.Book == book.Id && e.Key == key);

    private static bool Says(Ledger ledger, Book book, string? key, string? value) => ledger.Entries.Any(e => e.Book == book.Id && e.Key == key && e.Value == value);
}
