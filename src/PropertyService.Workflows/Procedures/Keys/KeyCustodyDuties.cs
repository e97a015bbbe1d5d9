using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>What is owed about a key in custody (钥匙保管中的义务).</summary>
public static class KeyCustodyDuties
{
    private static readonly Wording TheUser = new(
        "领用人：客户房间钥匙为客服人员，日用钥匙为样板房管理员，封存的一套为保安部", "whoever has it: customer-service staff, the show-flat attendant, or security for the sealed set");

    private static readonly Wording TheKeeper = new(
        "保管人：客服领班；样板房为该套的持用人", "whoever keeps it: the customer-service lead; in the show flat the holder of the set");

    private static readonly Wording TheHead = new(
        "客服经理；样板房为物业部负责人，封存的一套为安管部经理", "the customer-service manager; in the show flat the head of the property department, for the sealed set the security manager");

    /// <summary>The key comes back to whoever keeps it (归还钥匙). KM-2.0-2, SF-11.4-2.</summary>
    public static readonly Duty<KeyCustodyFacts> KeyOut = new Duty<KeyCustodyFacts>("key-out", "归还钥匙", "key to come back", Source.Of("KM-2.0-2", "SF-11.4-2", "SF-6.2.11.4-3", "G-12"))
        .HeldBy(TheUser, UserOf).About(Things.Key).OwedForOne(static f => f.OutTo is null ? null : f.Key)
        .DueAt("当班结束时，或当日结束时", "at the end of the shift, or of the day", static (in _) => null)
        .EscalatesTo(TheHead, HeadOf, Source.Proposed("逾期未还须有人过问", "somebody must ask after a key that is not back").And("KM-2.0-2", "G-12"));

    /// <summary>A key lent on is got back (追回转借的钥匙). SF-11.5-1.</summary>
    public static readonly Duty<KeyCustodyFacts> LentKey = new Duty<KeyCustodyFacts>("lent-key-back", "追回转借的钥匙", "key lent on to be got back", Source.Of("SF-11.5-1"))
        .HeldBy(TheKeeper, KeeperOf).OwedWhile(static f => f.LentOn);

    /// <summary>The set of security is sealed, again after use (封存). SF-11.7-1, G-14.</summary>
    public static readonly Duty<KeyCustodyFacts> SealBroken = new Duty<KeyCustodyFacts>("seal-broken", "封存钥匙", "set to be sealed", Source.Of("SF-11.7-1", "G-14", "N-28"))
        .HeldBy(SecurityManager).OwedWhile(static f => f.SealOwed);

    private static Role UserOf(Case<KeyCustodyFacts> owner) => owner.Facts switch
    {
        { KeyClass: KeyClass.CustomerRoom } => CsStaff,
        { Set: ShowFlatSet.Security } => SecurityDept,
        _ => ShowFlatAttendant,
    };

    private static Role KeeperOf(Case<KeyCustodyFacts> owner) => owner.Facts switch
    {
        { KeyClass: KeyClass.CustomerRoom } => CsLead,
        { Set: ShowFlatSet.Security } => SecurityManager,
        { Set: ShowFlatSet.Cleaning } => CleaningSupervisor,
        _ => PropertySupervisor,
    };

    private static Role HeadOf(Case<KeyCustodyFacts> owner) => owner.Facts switch
    {
        { KeyClass: KeyClass.CustomerRoom } => CsManager,
        { Set: ShowFlatSet.Security } => SecurityManager,
        _ => PropertyDeptHead,
    };
}
