using System.Linq;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>What must never, or always, be so after a key was lost (钥匙遗失的性质).</summary>
internal static class KeyLossProperties
{
    public static void State(ProcedureBuilder<KeyLossFacts> p)
    {
        p.Never(
            "replacement-before-lock-change", "换锁之前补发钥匙", "a replacement key is issued while the old lock is in use", Source.Of("KM-5.0-2", "SF-11.6-2"),
            static (in s) => s.Command is IssueReplacement && s.Before.OldLockLive);
        p.Never(
            "dead-key-issued", "把作废的钥匙再发出去", "a dead key is issued", Source.Of("KM-5.0-2", "N-23"),
            static (in s) => s.Command is IssueReplacement c && (c.Key == s.Before.Key || s.LedgerBefore.Entries.Any(e => e.Book == KeyBooks.DeadKeys.Id && e.Key == c.Key)));
        p.Never(
            "foreign-key-issued", "补发的不是新锁的钥匙", "a key other than that of the new lock is issued", Source.Of("SF-11.6-2"),
            static (in s) => s.Command is IssueReplacement c && c.Key != s.Before.NewKey);
        p.Never(
            "issued-beside-custody", "保管个案等候换锁，新钥匙却不经保管个案领出", "a key is issued beside its case of custody, which waits for the lock change", Source.Of("KM-2.0-1", "N-23"),
            static (in s) =>
            {
                var self = s.CaseBefore;
                return s.Command is IssueReplacement && s.LedgerBefore.Links.Any(l => l.Procedure == self.Procedure.Id && l.Case == self.Id);
            });
        p.Never(
            "closed-with-old-lock", "旧锁仍在用而结案", "a case ends while the old lock is in use", Source.Of("KM-5.0-2"),
            static (in s) => s.CaseAfter.IsEnded && s.After.OldLockLive);
        p.Never(
            "old-lock-out-by-key-only", "只配钥匙就当作换锁", "cutting a key counts as changing the lock", Source.Of("SF-11.6-2"),
            static (in s) => s.Before.OldLockLive && !s.After.OldLockLive && s.Command is not ConfirmLockChanged { CoreReplaced: true });
        p.Never(
            "lock-changed-to-a-used-key", "换上的锁用的是已作废或在册的钥匙", "a changed lock is opened by a key that is dead or registered for a lock", Source.Of("KM-5.0-2", "N-23"),
            static (in s) => s.Entered(KeyLoss.LockChanged) && Replacement(s.LedgerBefore, s.Before.Key) is null && s.After.NewKey is { } number
                && s.LedgerBefore.Entries.Any(e => (e.Book == KeyBooks.DeadKeys.Id || e.Book == KeyBooks.KeyLocks.Id) && e.Key == number));
        p.Never(
            "new-key-overwritten", "换锁后登记的新编号被另一个个案改掉", "the number of the new key on record is overwritten by another case", Source.Of("KM-5.0-2", "N-23"),
            static (in s) => (s.Writes(KeyBooks.ReplacementKeys) || s.Entered(KeyLoss.LockChanged)) && s.Before.Key is { } key && Replacement(s.LedgerBefore, key) is { } recorded && (Replacement(s.LedgerAfter, key) != recorded || (s.Entered(KeyLoss.LockChanged) && s.After.NewKey != recorded)));
        p.Always(
            "another-new-key-is-a-breach", "锁已换过而所报新编号与登记不符，记为违规", "a new key other than the one on record for the lock is a breach", Source.Of("KM-5.0-2", "N-23"),
            static (in s) => !s.Entered(KeyLoss.LockChanged) || s.Command is not ConfirmLockChanged c || Replacement(s.LedgerBefore, s.Before.Key) is not { } recorded || recorded == c.NewKey || s.Decision.Breaches.Count > 0);
        p.Always(
            "old-lock-has-no-key-left", "换锁即把旧锁在册的钥匙全部作废，并记下遗失钥匙的新编号", "a lock change makes every registered key of the old lock dead and records the number of the new key", Source.Of("KM-5.0-2", "SF-11.6-2"),
            static (in s) =>
            {
                if (!s.Entered(KeyLoss.LockChanged)) return true;
                var (lost, newKey, after) = (s.Before.Key!, s.After.NewKey, s.LedgerAfter.Entries);
                var door = s.LedgerBefore.Entries.FirstOrDefault(e => e.Book == KeyBooks.KeyLocks.Id && e.Key == lost).Value;
                var keys = Has(s.LedgerBefore, KeyBooks.KeysOfChangedLocks, lost)
                    ? [lost]
                    : s.LedgerBefore.Entries.Where(e => e.Book == KeyBooks.KeyLocks.Id && e.Value == door).Select(static e => e.Key).Append(lost);
                return keys.All(k => after.Any(e => e.Book == KeyBooks.DeadKeys.Id && e.Key == k) && after.Any(e => e.Book == KeyBooks.KeysOfChangedLocks.Id && e.Key == k))
                    && after.Any(e => e.Book == KeyBooks.ReplacementKeys.Id && e.Key == lost && e.Value == newKey);
            });
        p.Always(
            "key-only-is-a-breach", "只配钥匙记为违规", "cutting a key in place of changing the lock is a breach", Source.Of("SF-11.6-2"),
            static (in s) => s.Command is not ConfirmLockChanged { CoreReplaced: false } || s.Decision.Breaches.Count > 0);
        p.Always(
            "new-key-is-on-record", "配好的钥匙编号记入个案；锁已换过的记已登记的编号", "the number of the key that was cut is on record, or the one recorded when the lock was changed before", Source.Of("SF-11.6-2"),
            static (in s) => s.IsNoted || s.Command is not ConfirmLockChanged c || s.After.NewKey == ((c.CoreReplaced ? Replacement(s.LedgerBefore, s.Before.Key) : null) ?? c.NewKey));
        p.Never(
            "settled-without-cause", "凭空了结通知、私配或寻回事项", "a telling, a copy or a found key counts as settled that was never open", Source.Of("KM-5.0-1", "KM-5.0-3"),
            static (in s) => s.Decision.Breaches.Count == 0 && s.Command switch
            {
                ConfirmTold => !s.Before.Untold,
                HandInCopy c => !s.Before.CopiesOut.Contains(c.Copy),
                RetireFoundKey => !s.Before.FoundKeyKept,
                _ => false,
            });
        p.Always(
            "copy-is-a-breach", "私配钥匙记为违规", "a self-made copy is a breach", Source.Of("KM-5.0-3"),
            static (in s) => s.Command is not ReportCopy || s.Decision.Breaches.Count > 0);
        p.Always(
            "lost-key-is-dead", "报失的钥匙记入作废台账", "a key reported lost stands in the book of dead keys", Source.Of("KM-5.0-2", "N-23"),
            static (in s) => s.Command is not ReportLoss c || s.CaseBefore.Version > 0 || s.LedgerAfter.Entries.Any(e => e.Book == KeyBooks.DeadKeys.Id && e.Key == c.Key));
        p.Always(
            "late-report-is-a-breach", "报失迟于宽限记为违规", "a loss reported later than allowed is a breach", Source.Of("KM-5.0-1", "SF-11.6-1"),
            static (in s) => s.Command is not ReportLoss || s.CaseBefore.Version > 0
                || s.Breached("reported-at-once") == s.Decision.Submission.RecordedAt > s.At + s.CaseBefore.Policy.Get(KeyLossParameters.ReportWithin));
        p.Always(
            "unordered-lock-change-is-a-breach", "未经安排的换锁记为违规", "a lock change that nobody ordered is a breach", Source.Of("KM-5.0-2", "SF-11.6-2"),
            static (in s) => !(s.Entered(KeyLoss.LockChanged) && s.CaseBefore.State == KeyLoss.Reported) || Has(s.LedgerBefore, KeyBooks.KeysOfChangedLocks, s.Before.Key!) || s.Decision.Breaches.Count > 0);
        p.Never(
            "done-by-the-wrong-department", "由不管该类钥匙的部门办理而不留痕", "a department deals with the other class of key and it leaves no trace", Source.Of("KM-5.0-2", "SF-11.6-2", "C-33"),
            static (in s) => !s.Breached(EngineRules.WrongRole.Rule) && !s.IsNoted
                && s.Command is OrderLockChange or ConfirmLockChanged or UpdateRegister or IssueReplacement or HandInCopy or RetireFoundKey or CloseKeyLoss
                && s.Actor.Role.Id.StartsWith(s.Before.KeyClass == KeyClass.CustomerRoom ? "property" : "cs", System.StringComparison.Ordinal));
        p.Never(
            "written-in-the-other-register", "记入另一类钥匙的登记表", "something is written in the register of the other class of key", Source.Of("KM-2.0-1", "SF-13.3", "C-33"),
            static (in s) => s.Records(s.After.KeyClass == KeyClass.CustomerRoom ? Registers.ShowFlatKeyHolders : Registers.KeyIssue));
        p.Always(
            "list-is-told-of-the-loss", "报失即通知该类钥匙名单上的每个岗位", "everybody on the list of the class of key is told of the loss", Source.Of("KM-5.0-1", "SF-11.6-1", "C-35"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not ReportLoss c) return true;
                foreach (var role in s.CaseBefore.Policy.Get(KeyLossParameters.Notify)[c.KeyClass])
                    if (!s.Tells(role)) return false;
                return true;
            });
        p.Always(
            "order-is-passed-on", "安排换锁即通知工程部；样板房的锁芯另通知物业部", "who orders a lock change has engineering told, and for the core of a show flat the property department", Source.Of("KM-5.0-2", "SF-11.6-2"),
            static (in s) => s.Command is not OrderLockChange || (s.Tells(Roles.EngineeringDept) && s.Tells(Roles.PropertyDept) == (s.Before.KeyClass == KeyClass.ShowFlat)));
        p.Always(
            "manager-hears-of-a-copy", "发现私配即告知该类钥匙的经理或部门负责人", "the manager or head of the class of key is told of a copy", Source.Of("KM-5.0-3", "C-33"),
            static (in s) => s.IsNoted || s.Command is not ReportCopy || s.Tells(s.Before.KeyClass == KeyClass.CustomerRoom ? Roles.CsManager : Roles.PropertyDeptHead));
        p.Always(
            "found-after-the-end-is-told", "结案后寻回即告知该类钥匙的保管人", "who keeps the class of key is told of one that turns up after the end", Source.Of("N-23", "C-33").And("KM-3.0", "SF-11.4-1"),
            static (in s) => !s.CaseBefore.IsEnded || s.Command is not FindOldKey || s.Tells(s.Before.KeyClass == KeyClass.CustomerRoom ? Roles.CsLead : Roles.PropertySupervisor));
        p.Always(
            "return-is-converted", "报失即把归还义务转为换锁义务", "a report of a loss converts the duty to return the key", Source.Of("KM-5.0-2", "N-23"),
            static (in s) => s.IsNoted || s.Command is not ReportLoss || s.Decision.Effects.OfType<ConvertEffect>().Any());
    }

    private static string? Replacement(Ledger ledger, string? lost) => ledger.Entries.FirstOrDefault(e => e.Book == KeyBooks.ReplacementKeys.Id && e.Key == lost).Value;

    private static bool Has(Ledger ledger, Book book, string key) => ledger.Entries.Any(e => e.Book == book.Id && e.Key == key);
}
