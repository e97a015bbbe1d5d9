using System.Linq;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>What a site keeps about its keys across cases (钥匙台账).</summary>
public static class KeyBooks
{
    /// <summary>Every registered key by number; the value is the lock that it opens. A damaged key stays until its lock is changed: it may still open it. KM-1.0, SF-11.7-3.</summary>
    public static readonly Book KeyLocks = new("key-locks", new("在册钥匙及其锁", "registered keys and their locks"), Source.Of("KM-1.0", "SF-11.7-3"));

    /// <summary>Keys that are dead for good, by number: lost, or of a lock that was changed; the value is the case. KM-5.0-2, N-23.</summary>
    public static readonly Book DeadKeys = new("dead-keys", new("作废的钥匙", "keys that are dead"), Source.Of("KM-5.0-2", "N-23"));

    /// <summary>Keys that were taken off the register, by number, which is not used again; the value is the case. KM-2.0-1, SF-11.7-3.</summary>
    public static readonly Book RetiredKeys = new("retired-keys", new("已注销的钥匙", "keys that were retired"), Source.Of("KM-2.0-1", "SF-11.7-3"));

    /// <summary>Every registered key whose lock was changed, by number; the value is the case of the loss. KM-5.0-2, SF-11.6-2.</summary>
    public static readonly Book KeysOfChangedLocks = new("keys-of-changed-locks", new("因换锁作废的钥匙", "keys of locks that were changed"), Source.Of("KM-5.0-2", "SF-11.6-2"));

    /// <summary>The number of the new key, by the number of the lost one. KM-5.0-2, SF-11.6-2.</summary>
    public static readonly Book ReplacementKeys = new("replacement-keys", new("遗失钥匙的新编号", "new keys for lost ones"), Source.Of("KM-5.0-2", "SF-11.6-2"));

    /// <summary>Which of the three sets of a lock are registered, by lock and set; the value is the case. SF-11.1, N-28.</summary>
    public static readonly Book ShowFlatSets = new("show-flat-sets", new("样板房已登记的各套钥匙", "sets of show-flat keys registered"), Source.Of("SF-11.1", "N-28"));

    /// <summary>Whether a number was never used, and is not that of a new key for a lost one.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="number">The number.</param>
    /// <param name="own">The number of a lost key whose new key may have it.</param>
    internal static bool IsNew(LedgerView ledger, string number, string? own = null) =>
        ledger.Entry(DeadKeys, number) is null && ledger.Entry(RetiredKeys, number) is null && ledger.Entry(KeyLocks, number) is null
        && ledger.KeysWith(ReplacementKeys, number).All(k => k == own);
}
