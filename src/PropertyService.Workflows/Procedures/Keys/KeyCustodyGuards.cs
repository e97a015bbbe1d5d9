using System;
using System.Linq;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Keys.KeyBooks;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>The conditions of keys in custody (钥匙保管的条件).</summary>
internal static class KeyCustodyGuards
{
    public static readonly Guard<KeyCustodyFacts> KeyIsAlive = Guard.OverLedger<KeyCustodyFacts>(
        "key-not-dead", "该钥匙没有作废", "the key is not dead", Source.Of("KM-5.0-2", "N-23"),
        static (in s, ledger) => ledger.Entry(DeadKeys, s.Facts.Key!) is null, new("作废的钥匙不再使用；新钥匙入册后再办", "a dead key is not used again; enter the new one first"), EnterNewKey.Kind);

    public static readonly Guard<KeyCustodyFacts> LockWasChanged = Guard.OverLedger<KeyCustodyFacts>(
        "lock-was-changed", "该钥匙的锁已更换", "the lock of this key was changed", Source.Of("KM-5.0-2", "SF-11.6-2"),
        static (in s, ledger) => ledger.Entry(KeysOfChangedLocks, s.Facts.Key!) is not null, new("先由钥匙遗失个案换锁", "the case of the loss has the lock changed first"));

    public static readonly Guard<KeyCustodyFacts, EnterNewKey> IsKeyOfNewLock = Guard.OverLedger<KeyCustodyFacts, EnterNewKey>(
        "key-of-new-lock", "是换锁时登记的新钥匙", "it is the key recorded when the lock was changed", Source.Of("KM-5.0-2", "SF-11.6-2"),
        static (in s, c, ledger) => ledger.Entry(ReplacementKeys, s.Facts.Key!) == c.NewKey, new("登记换锁时写明的编号", "enter the number recorded at the lock change"));

    public static readonly Guard<KeyCustodyFacts, DepositKey> DepositIsNew = NumberIsNew<DepositKey>("number-is-new", static c => c.Key);

    public static readonly Guard<KeyCustodyFacts, RegisterHolder> SetKeyIsNew = NumberIsNew<RegisterHolder>("set-number-is-new", static c => c.Key);

    public static readonly Guard<KeyCustodyFacts, EnterNewKey> NewKeyIsNew = NumberIsNew<EnterNewKey>("new-number-is-new", static c => c.NewKey);

    public static readonly Guard<KeyCustodyFacts, RegisterHolder> SetIsFree = Guard.OverLedger<KeyCustodyFacts, RegisterHolder>(
        "one-of-each-set", "这把锁的这一套尚未登记", "this set of this lock is not registered yet", Source.Of("SF-11.1", "SF-11.3-2", "SF-11.4-1", "N-28"),
        static (in _, c, ledger) => SetOf(c.HolderRole) is not { } set || ledger.Entry(ShowFlatSets, SetKey(c.Lock, set)) is null, new("三位责任人各一套，已登记的转移或注销", "three holders, one set each: transfer or retire the one that is registered"));

    public static readonly Guard<KeyCustodyFacts, RegisterHolder> HolderHasRank = Guard.Over<KeyCustodyFacts, RegisterHolder>(
        "holder-keeps-a-set", "持用人是持有一套钥匙的责任岗位", "the holder has a role that keeps a set", HoldersAreNamed,
        static (in _, c) => SetOf(c.HolderRole) is not null, new("由三位责任人之一持有", "one of the three who answer for a set holds it"));

    public static readonly Guard<KeyCustodyFacts, TransferKey> NewHolderHasRank = Guard.Over<KeyCustodyFacts, TransferKey>(
        "new-holder-of-the-set", "新持用人是该套的责任岗位", "the new holder has the role that keeps this set", HoldersAreNamed,
        static (in s, c) => SetOf(c.HolderRole) == s.Facts.Set, new("由该套的责任人持有", "the person who answers for this set holds it"));

    public static readonly Guard<KeyCustodyFacts, RegisterHolder> HolderSigned = Guard.Over<KeyCustodyFacts, RegisterHolder>(
        "holder-has-signed", "持用人已签名", "the holder has signed", Source.Of("SF-11.1", "SF-11.7-3"), static (in _, c) => c.HolderSigned, new("请持用人签名", "have the holder sign"));

    public static readonly Guard<KeyCustodyFacts, TransferKey> NewHolderSigned = Guard.Over<KeyCustodyFacts, TransferKey>(
        "new-holder-has-signed", "新持用人已签名", "the new holder has signed", Source.Of("SF-11.5-2", "SF-11.7-3"), static (in _, c) => c.HolderSigned, new("请新持用人签名", "have the new holder sign"));

    public static readonly Guard<KeyCustodyFacts, IssueKey> RegisterIsComplete = Guard.Over<KeyCustodyFacts, IssueKey>(
        "register-complete", "领用表已填全", "the key issue register is filled in completely", Source.Of("KM-2.0-1"), static (in _, c) => c.RegisterComplete, new("请领用人填全领用表", "have the borrower fill in the register"));

    public static readonly Guard<KeyCustodyFacts> IsCustodian = Guard.Over<KeyCustodyFacts>(
        "is-custodian-after-hours", "本岗位是下班后的保管人", "the role is the custodian after hours", Source.Of("KM-3.0", "G-12"),
        static (in s) => s.Actor.Role == s.Site.Get(KeyCustodyParameters.AfterHoursCustodian), new("由站点指定的保管人办理", "the custodian that the site names does this"));

    public static readonly Guard<KeyCustodyFacts, IssueKey> LeadAgrees = Guard.Over<KeyCustodyFacts, IssueKey>(
        "lead-has-agreed", "当班经理或领班已同意", "the duty manager or lead has agreed", Source.Of("KM-2.0-2", "KM-3.0", "G-12"), static (in _, c) => c.ApprovedBy is not null, new("先问当班经理或领班", "ask the duty manager or lead"));

    public static readonly Guard<KeyCustodyFacts> TakenByKeeper = Guard.Over<KeyCustodyFacts>(
        "taken-by-a-keeper", "收回人是领班、经理或下班后的保管人", "lead, manager or the custodian after hours takes it back", Source.Of("KM-2.0-2", "KM-3.0", "G-12"),
        static (in s) => s.Actor.Role == CsLead || s.Actor.Role == CsManager || s.Actor.Role == s.Site.Get(KeyCustodyParameters.AfterHoursCustodian), new("交回保管人", "give it to whoever keeps the cabinet"));

    public static readonly Guard<KeyCustodyFacts, LendSpareKey> FormalitiesDone = Guard.Over<KeyCustodyFacts, LendSpareKey>(
        "formalities-done", "手续已办齐", "the formalities are done", Source.Of("KM-6.0", "G-16"),
        static (in s, c) => s.Site.Get(KeyCustodyParameters.SpareLoan).All(c.Done.Contains), new("先办齐手续", "do the formalities first"));

    public static readonly Guard<KeyCustodyFacts> IsDaySet = Guard.Over<KeyCustodyFacts>(
        "is-the-day-set", "是物业主管的一套", "it is the property supervisor's set", Source.Of("SF-11.4-1", "SF-11.4-2", "N-28").ReadAs(
            "当班只领物业主管的一套；保洁主管的一套由本人使用", "only the property supervisor's set is drawn for a shift; the cleaning supervisor uses the other in person"),
        static (in s) => s.Facts.Set == ShowFlatSet.Property, new("领物业主管的一套", "draw the property supervisor's set"));

    public static readonly Guard<KeyCustodyFacts> IsSealedSet = Guard.Over<KeyCustodyFacts>(
        "is-the-sealed-set", "是安管部的一套", "it is security's set", Source.Of("SF-11.7-1", "N-28"),
        static (in s) => s.Facts.Set == ShowFlatSet.Security, new("封存的只有安管部的一套", "only security's set is sealed"));

    public static readonly Guard<KeyCustodyFacts> IsWithHolder = Guard.Over<KeyCustodyFacts>(
        "not-lent-on", "钥匙没有转借在外", "the key is not lent on", Source.Of("SF-11.5-1"), static (in s) => !s.Facts.LentOn, new("先追回转借的钥匙", "get the key back first"), RecoverKey.Kind);

    public static readonly Guard<KeyCustodyFacts> IsBack = Guard.Over<KeyCustodyFacts>(
        "key-is-back", "钥匙已经归还", "the key is back", Source.Of("KM-2.0-2", "G-12"), static (in s) => s.Facts.OutTo is null, new("先归还钥匙", "return the key first"), ReturnKey.Kind);

    public static readonly Guard<KeyCustodyFacts, DrawForShift> FormSigned = Guard.Over<KeyCustodyFacts, DrawForShift>(
        "form-is-signed", "交接表已签", "the handover form is signed", Source.Of("SF-11.4-2"), static (in _, c) => c.FormSigned, new("先签交接表", "sign the form first"));

    public static readonly Guard<KeyCustodyFacts, HandInAtClose> IsToPost005 = Guard.Over<KeyCustodyFacts, HandInAtClose>(
        "to-post-005", "交给 005 岗", "it goes to post 005", Source.Of("SF-6.2.11.4-3", "C-34"), static (in _, c) => c.To == DayKeyKeeper.Post005, new("写明交给谁", "say to whom it went"));

    public static readonly Guard<KeyCustodyFacts, HandInAtClose> IsWhereTheSiteSays = Guard.Over<KeyCustodyFacts, HandInAtClose>(
        "day-key-where-it-belongs", "交到站点规定之处", "it goes where the site says", Source.Of("SF-6.2.11.4-3", "SF-11.4-2", "C-34"),
        static (in s, c) => c.To == s.Site.Get(KeyCustodyParameters.DayKeyReturnTo), new("下次交到规定之处", "hand it in at the right place next time"));

    public static readonly Guard<KeyCustodyFacts, HandInAtClose> HandInIsSigned = Guard.Over<KeyCustodyFacts, HandInAtClose>(
        "hand-in-is-signed", "交钥匙有签收", "handing in was signed for", Source.Of("SF-6.2.11.4-3"), static (in _, c) => c.SignedFor, new("补签", "have it signed for"));

    public static readonly Guard<KeyCustodyFacts> NoLending = Guard.Over<KeyCustodyFacts>(
        "holder-keeps-the-key", "钥匙由本人保管，不转借，不托人开门", "the holder keeps the key in person, lends it to nobody and lets nobody else open", Source.Of("SF-11.5-1").ReadAs(
            "条款写样板房钥匙；客户房间钥匙的领用人同样不得转借", "the clause is about show-flat keys; whoever takes a customer-room key does not lend it on either"),
        static (in _) => false, new("追回钥匙；确需转移的到物业中心登记", "get the key back; a transfer is registered at the property centre"), RecoverKey.Kind, TransferKey.Kind);

    public static readonly Guard<KeyCustodyFacts, BreakSeal> HasSpecialCause = Guard.Over<KeyCustodyFacts, BreakSeal>(
        "special-cause", "有特殊原因", "there is special cause", Source.Of("SF-11.7-1", "N-26").ReadAs(
            "原因由提出人写明，不限于列举；紧急进入时另由紧急开门流程核对", "whoever asks states the cause, which is no closed list; for an entry the procedure of emergency opening checks it"),
        static (in _, c) => c.SpecialCause, new("平时不动用封存的一套", "leave the sealed set alone"));

    public static readonly Guard<KeyCustodyFacts> SealIsIntact = Guard.Over<KeyCustodyFacts>(
        "seal-is-intact", "封条完好", "the seal is intact", Source.Of("SF-11.7-1"), static (in _) => false, new("查明原因，重新封存", "find out why and seal it again"), SealSet.Kind);

    public static readonly Guard<KeyCustodyFacts, SealSet> SignedByTwo = Guard.Over<KeyCustodyFacts, SealSet>(
        "signed-by-two", "两人签字", "two persons have signed", Source.Of("SF-11.7-1", "G-14"),
        static (in s, c) => !s.Site.Get(KeyCustodyParameters.ResealRequired) || (c.Second is not null && c.Second != s.Actor.Id), new("请第二人签字", "have a second person sign"));

    private static Source NumbersAreOurs => Source.Proposed(
        "条款没有写编号；编号重复就说不清是哪一把", "no clause speaks of numbers; with a number used twice nobody can say which key it is").And("KM-2.0-1", "SF-11.7-3", "N-23");

    private static Source HoldersAreNamed => Source.Of("SF-11.1", "SF-11.3-2", "SF-11.4-1", "SF-11.7-1", "N-28").ReadAs(
        "保洁一套由保洁主管或更高者持有，物业一套由物业主管持有，封存一套由安管部经理持有",
        "the cleaning supervisor or somebody above, the property supervisor, the security manager");

    public static string SetKey(string door, ShowFlatSet set) => LedgerKey.Of(door, KeyCustodyShapes.Set[set].Id);

    public static ShowFlatSet? SetOf(Role holder) =>
        holder == CleaningSupervisor || holder == PropertyDeptHead || holder == ProjectManager ? ShowFlatSet.Cleaning
        : holder == PropertySupervisor ? ShowFlatSet.Property
        : holder == SecurityManager ? ShowFlatSet.Security
        : null;

    private static Guard<KeyCustodyFacts, TCommand> NumberIsNew<TCommand>(string id, Func<TCommand, string> number)
        where TCommand : Command => Guard.OverLedger<KeyCustodyFacts, TCommand>(
            id, "编号未曾用过，也没有留给别的钥匙", "the number was never used and is not kept for another key", NumbersAreOurs,
            (in s, c, ledger) => IsNew(ledger, number(c), s.Facts.Key), new("换一个新编号", "give it a number of its own"));
}
