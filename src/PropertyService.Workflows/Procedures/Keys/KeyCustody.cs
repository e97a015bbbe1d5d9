using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Keys.KeyBooks;
using static PropertyService.Workflows.Procedures.Keys.KeyCustodyDuties;
using static PropertyService.Workflows.Procedures.Keys.KeyCustodyGuards;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>Key custody (钥匙保管): who has which key, from the day it is registered to the day it is retired. Source KM, SF-11.</summary>
public static class KeyCustody
{
    /// <summary>In the cabinet of customer service (在柜). KM-1.0, KM-3.0.</summary>
    public static readonly State InCabinet = new("in-cabinet", "在钥匙柜", "In the cabinet", Source.Of("KM-1.0", "KM-3.0"));

    /// <summary>With the named holder (由持用人保管). SF-11.1.</summary>
    public static readonly State WithHolder = new("with-holder", "由持用人保管", "With the holder", Source.Of("SF-11.1", "SF-11.3-2", "SF-11.4-1"));

    /// <summary>Sealed (已封存). SF-11.7-1.</summary>
    public static readonly State Sealed = new("sealed", "已封存", "Sealed", Source.Of("SF-11.7-1"));

    /// <summary>Out (在外). KM-2.0-2, SF-11.4-2.</summary>
    public static readonly State IssuedOut = new("issued-out", "已领出", "Issued", Source.Of("KM-2.0-2", "SF-11.4-2", "KM-6.0"));

    /// <summary>At security post 005 overnight (存于 005 岗). SF-6.2.11.4-3.</summary>
    public static readonly State AtPost005 = new("at-post-005", "存于 005 岗", "At post 005", Source.Of("SF-6.2.11.4-3", "C-34"));

    /// <summary>Damaged and out of use (损坏停用). KM-4.0.</summary>
    public static readonly State Damaged = new("damaged", "损坏停用", "Damaged, out of use", Source.Of("KM-4.0"));

    /// <summary>Lost, waiting for the lock to be changed (已报失，待换锁). KM-5.0-1, SF-11.6-1.</summary>
    public static readonly State Lost = new("lost", "已报失", "Lost", Source.Of("KM-5.0-1", "SF-11.6-1", "N-23"));

    /// <summary>Retired (已注销). Proposed.</summary>
    public static readonly State Retired = new("retired", "已注销", "Retired", Source.Proposed("钥匙不再使用时须有终点", "a key that is no longer used needs an end").And("N-30"), isEnd: true);

    /// <summary>The loss of the key (钥匙遗失个案).</summary>
    internal static readonly Link<KeyCustodyFacts, KeyLossFacts> Loss = new("换锁", "lock change", KeyLoss.Procedure, static f => f.Loss);

    private static readonly KeyClasses<KeyCustodyFacts> Classes = new(static f => f.KeyClass);

    private static readonly Guard<KeyCustodyFacts, ReportLost> LossCaseIsNew = Loss.IsNew<ReportLost>("loss-case-is-new", Source.Of("KM-5.0-1", "N-23"), static c => c.LossCase);

    private static readonly Guard<KeyCustodyFacts> LossHasCase = Guard.Over<KeyCustodyFacts>(
        "loss-has-a-case", "在等本钥匙的遗失个案", "the case of this key's loss is awaited", Source.Of("KM-5.0-1", "N-23"), static (in s) => s.Facts.Loss is not null, new("没有在等的个案", "no case is awaited"));

    private static readonly Guard<KeyCustodyFacts> OldLockGone = Loss.HasReached(
        "old-lock-is-gone", "遗失钥匙的锁已更换", "the lock of the lost key is changed", Source.Of("KM-5.0-2", "SF-11.6-2", "N-23"), KeyLoss.OldLockGone, new("先在钥匙遗失个案中换锁", "have the lock changed in the case of the loss first"));

    private static readonly Side[] Sides =
    [
        new("customer-room", Classes.IsCustomerRoom, Registers.KeyIssue, InCabinet, [CsLead, CsManager], [InCabinet]),
        new("show-flat", Classes.IsShowFlat, Registers.ShowFlatKeyHolders, WithHolder, [PropertySupervisor, PropertyDeptHead], [WithHolder, Sealed, AtPost005]),
    ];

    private static readonly Role[] SecurityLeads = [SecurityManager, SecuritySupervisor, SecurityCaptain];

    /// <summary>The procedure.</summary>
    public static Procedure<KeyCustodyFacts> Procedure { get; } = Define();

    private static Procedure<KeyCustodyFacts> Define()
    {
        var p = new ProcedureBuilder<KeyCustodyFacts>(
            "key-custody", 1, new("钥匙保管", "Key custody"), new("随时说得清每把钥匙在谁手里。", "At any time it can be said who has which key."),
            Source.Of("KM-1.0", "KM-2.0-1", "KM-2.0-2", "KM-3.0", "KM-4.0", "KM-6.0", "SF-11.1", "SF-11.4-2", "SF-11.5-1", "SF-11.7-1", "C-33").ReadAs(
                "客户房间钥匙由客服集中保管，样板房钥匙由三位持用人分持：两类各按各的条款", "customer service keeps customer-room keys centrally, three named holders keep those of the show flat: each class by its own clauses"),
            KeyCustodyFacts.Shape, KeyCustodyFacts.Nothing, static f => f.Post?.Id);
        p.States(InCabinet, WithHolder, Sealed, IssuedOut, AtPost005, Damaged, Lost, Retired);
        p.Reads(
            KeyCustodyParameters.ReturnBy, KeyCustodyParameters.AfterHoursCustodian, KeyCustodyParameters.ResealRequired, KeyCustodyParameters.SpareLoan, KeyCustodyParameters.DayKeyReturnTo);
        p.Duties(KeyOut, LentKey, SealBroken);
        p.SearchRolesApart(IssueKey.Kind, ReturnKey.Kind);

        Register(p);
        CustomerRoomKeys(p);
        DayKey(p);
        SealedSet(p);
        ComingBack(p);
        Lending(p);
        GoingWrong(p);
        foreach (var side in Sides) Replace(p, side);
        foreach (var side in Sides) Retire(p, side);
        KeyCustodyProperties.State(p);
        const string byAnybodyZh = "岗位名单只列出可能的保管人；真正的限制是条件“本岗位是下班后的保管人”";
        const string byAnybodyEn = "the list only names who may be the custodian somewhere; what binds is the condition that the role is the custodian of this site";
        p.Survivor("issue-key/after-hours: by anybody", byAnybodyZh, byAnybodyEn);
        p.Note(
            "“已归还”“已转移”不另立状态：归还即回到钥匙柜或持用人处，转移只换持用人。",
            "\"returned\" and \"transferred\" are no states: a returned key is back in the cabinet or with its holder, a transfer changes the holder only.",
            Source.Of("SF-11.4-2", "SF-11.5-2", "N-30"));
        p.Note(
            "钥匙柜在工作时间归领班管（KM-3.0）；工作时间本身条款没有写，由站点排班决定何时由下班后的保管人经手。",
            "the lead manages the cabinet in working hours (KM-3.0); the hours themselves are not in the source, and the site's roster says when the custodian stands in.", Source.Of("KM-3.0", "G-12"));
        return p.Build();
    }

    private static void Register(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.Open().On(DepositKey.Kind).By(CsStaff, CsLead, CsManager).When(DepositIsNew)
            .To(InCabinet).Then(static (in s, c) => s.Facts with { Post = c.Post, KeyClass = KeyClass.CustomerRoom, Key = c.Key, Lock = c.Lock })
            .Records(Registers.KeyIssue).Enters(KeyLocks, static (_, c) => [c.Key], static (_, c) => c.Lock)
            .Cites("KM-1.0", "KM-3.0", "C-33");
        p.Open().On(RegisterHolder.Kind).By(PropertyDept, PropertyDeptHead).When(HolderSigned).When(HolderHasRank).When(SetIsFree).When(SetKeyIsNew)
            .To(WithHolder).Then(static (in s, c) => s.Facts with
            {
                Post = c.Post, KeyClass = KeyClass.ShowFlat, Set = SetOf(c.HolderRole), Key = c.Key, Lock = c.Lock, Holder = c.Holder, SealOwed = SetOf(c.HolderRole) == ShowFlatSet.Security,
            })
            .OpensEach(SealBroken, static (in _, c) => SetOf(c.HolderRole) == ShowFlatSet.Security ? [""] : [], provided: IsSecuritySet)
            .Records(Registers.ShowFlatKeyHolders)
            .Enters(KeyLocks, static (_, c) => [c.Key], static (_, c) => c.Lock).Enters(ShowFlatSets, static (d, c) => [SetKey(c.Lock, d.Case.Facts.Set!.Value)])
            .Cites("SF-11.1", "SF-11.3-2", "SF-11.4-1", "SF-11.7-3", "SF-13.3", "C-33", "N-28").ReadAs(
                "在物业中心登记，登记时三套分开；安管部的一套登记后即须封存", "registered at the property centre, each of the three sets by itself; security's set is to be sealed from then on");
        p.From(WithHolder, Sealed).On(TransferKey.Kind).By(PropertyDept, PropertyDeptHead).When(NewHolderSigned).When(NewHolderHasRank).When(IsWithHolder)
            .Then(static (in s, c) => s.Facts with { Holder = c.Holder })
            .Records(Registers.ShowFlatKeyHolders)
            .Cites("SF-11.5-2", "SF-11.7-3", "SF-13.3");
    }

    private static void CustomerRoomKeys(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.From(InCabinet).On(IssueKey.Kind, "by-lead").By(CsLead, CsManager).When(KeyIsAlive).When(RegisterIsComplete)
            .To(IssuedOut).Then(static (in s, c) => s.Facts with { OutTo = c.Borrower })
            .Opens(KeyOut, static (in s, _) => s.Facts.Key!, static (in s, c) => BackBy(in s, c.ShiftEnds))
            .Records(Registers.KeyIssue)
            .Cites("KM-2.0-1", "KM-2.0-2", "KM-3.0", "G-12");
        p.From(InCabinet).On(IssueKey.Kind, "after-hours").By([.. KeyCustodyShapes.Custodian.Samples]).When(IsCustodian).When(LeadAgrees).When(KeyIsAlive).When(RegisterIsComplete)
            .To(IssuedOut).Then(static (in s, c) => s.Facts with { OutTo = c.Borrower })
            .Opens(KeyOut, static (in s, _) => s.Facts.Key!, static (in s, c) => BackBy(in s, c.ShiftEnds))
            .Records(Registers.KeyIssue)
            .Cites("KM-2.0-1", "KM-2.0-2", "KM-3.0", "G-12").ReadAs(
                "条款没有写下班后；由保管人经手，须当班经理或领班同意", "the clauses are silent on the time after hours: the custodian hands out on the word of the duty manager or lead");
        p.From(InCabinet).On(LendSpareKey.Kind).By(CsLead, CsManager).When(KeyIsAlive).When(FormalitiesDone)
            .To(IssuedOut).Then(static (in s, c) => s.Facts with { OutTo = c.Customer })
            .Opens(KeyOut, static (in s, _) => s.Facts.Key!, static (in s, _) => DayEnd(in s))
            .Records(Registers.KeyIssue).Tells(SecurityDept, "客户借用公司备用钥匙", "a customer borrows the company's spare key")
            .Cites("KM-6.0", "KM-2.0-1", "KM-2.0-2", "G-16");
    }

    private static void DayKey(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.From(WithHolder, AtPost005).On(DrawForShift.Kind).By(ShowFlatAttendant).When(IsDaySet).When(FormSigned).When(IsWithHolder).When(KeyIsAlive)
            .To(IssuedOut).Then(static (in s, _) => s.Facts with { OutTo = s.Actor.Id })
            .Opens(KeyOut, static (in s, _) => s.Facts.Key!, static (in _, c) => c.ShiftEnds)
            .Records(Registers.ShowFlatHandover)
            .Cites("SF-11.4-2", "SF-13.1", "C-34").ReadAs("闭馆后存于 005 岗的，次日由管理员直接领用", "a key left at post 005 is drawn from there the next morning");
        p.From(IssuedOut).On(HandInAtClose.Kind, "post-005").By(ShowFlatAttendant, SecurityPost005).When(IsDaySet).When(IsToPost005)
            .Expects(IsWhereTheSiteSays).Expects(HandInIsSigned)
            .To(AtPost005).Then(static (in s, _) => s.Facts.NotOut())
            .Closes(KeyOut).Closes(LentKey).Records(Registers.ShowFlatHandover)
            .Cites("SF-6.2.11.4-3", "C-34");
        p.From(IssuedOut).On(HandInAtClose.Kind, "property-supervisor").By(ShowFlatAttendant, PropertySupervisor).When(IsDaySet).Unless(IsToPost005)
            .Expects(IsWhereTheSiteSays).Expects(HandInIsSigned)
            .To(WithHolder).Then(static (in s, _) => s.Facts.NotOut())
            .Closes(KeyOut).Closes(LentKey).Records(Registers.ShowFlatHandover)
            .Cites("SF-11.4-2", "C-34");
    }

    private static void SealedSet(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.From(WithHolder).On(SealSet.Kind).By(SecurityLeads).When(IsSealedSet).When(IsWithHolder).When(SignedByTwo)
            .To(Sealed).Then(static (in s, _) => s.Facts with { SealOwed = false })
            .Closes(SealBroken).Records(Registers.ShowFlatKeyHolders)
            .Cites("SF-11.7-1", "G-14", "N-28");
        p.From(Sealed).On(BreakSeal.Kind).By([.. SecurityLeads, DeputyCaptain, SquadLeader, SecurityPost005, PatrolGuard]).When(HasSpecialCause).When(KeyIsAlive)
            .To(IssuedOut).Then(static (in s, c) => s.Facts with { OutTo = c.TakenBy, SealOwed = true })
            .Opens(KeyOut, static (in s, _) => s.Facts.Key!, static (in s, c) => BackBy(in s, c.ShiftEnds)).Opens(SealBroken)
            .Records(Registers.ShowFlatKeyHolders).Tells(SecurityManager, "封存的钥匙已拆封动用", "the sealed set is in use")
            .Cites("SF-11.7-1", "SF-11.7-2", "G-12", "G-14", "N-28").ReadAs(
                "由安管人员当场拆封，何人取用、何种原因随命令留痕；用后重新封存", "security staff break the seal on the spot; who takes the set and why stands on record; it is sealed again after use");
        p.From(Sealed).On(ReportSealBroken.Kind).By(Staff)
            .Expects(SealIsIntact)
            .To(WithHolder).Then(static (in s, _) => s.Facts with { SealOwed = true })
            .Opens(SealBroken).Tells(SecurityManager, "封条已破，请查明并重新封存", "the seal is broken; find out why and seal the set again")
            .Cites("SF-11.7-1", "G-14", "N-28");
    }

    private static void ComingBack(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.From(IssuedOut).On(ReturnKey.Kind, "customer-room").By([CsLead, CsManager, .. KeyCustodyShapes.Custodian.Samples]).When(Classes.IsCustomerRoom)
            .Expects(TakenByKeeper)
            .To(InCabinet).Then(static (in s, _) => s.Facts.NotOut())
            .Closes(KeyOut).Closes(LentKey).Records(Registers.KeyIssue)
            .Cites("KM-2.0-1", "KM-3.0", "G-12").Proposed("条款没有写归还；领用须有归还才能结清", "no clause speaks of a return; an issue is settled by one");
        p.From(IssuedOut, AtPost005).On(ReturnKey.Kind, "day-set").By(PropertySupervisor, PropertyDeptHead).When(IsDaySet)
            .To(WithHolder).Then(static (in s, _) => s.Facts.NotOut())
            .Closes(KeyOut).Closes(LentKey).Records(Registers.ShowFlatHandover)
            .Cites("SF-11.4-2", "SF-13.1");
        p.From(IssuedOut).On(ReturnKey.Kind, "sealed-set").By(SecurityLeads).When(IsSealedSet)
            .To(WithHolder).Then(static (in s, _) => s.Facts.NotOut())
            .Closes(KeyOut).Closes(LentKey).Records(Registers.ShowFlatKeyHolders)
            .Cites("SF-11.7-1", "G-12").Proposed("拆封动用的一套须交回安管部，才能重新封存", "the set goes back to security before it can be sealed again");
        p.From(Damaged).On(ReturnKey.Kind, "damaged").By([CsLead, CsManager, .. KeyCustodyShapes.Custodian.Samples, PropertySupervisor, PropertyDeptHead, .. SecurityLeads]).Unless(IsBack)
            .Then(static (in s, _) => s.Facts.NotOut())
            .Closes(KeyOut).Closes(LentKey).RecordsByClass(Classes)
            .Cites("KM-4.0", "G-12").Proposed("损坏的钥匙停用，仍须交回", "a damaged key is out of use and comes back all the same");
    }

    private static void Lending(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.From(WithHolder, IssuedOut).On(ReportLending.Kind).By(Staff)
            .Expects(NoLending)
            .Then(static (in s, c) => s.Facts with { LentOn = s.Facts.LentOn || c.StillAway })
            .OpensEach(LentKey, static (in _, c) => c.StillAway ? [""] : [], provided: new("钥匙尚未追回", "the key is still away"))
            .RecordsByClass(Classes)
            .Cites("SF-11.5-1");
        p.FromAny().On(RecoverKey.Kind).By(Staff).Unless(IsWithHolder)
            .Then(static (in s, _) => s.Facts with { LentOn = false })
            .Closes(LentKey).RecordsByClass(Classes)
            .Cites("SF-11.5-1").Proposed("转借的钥匙须追回", "a key lent on is got back");
    }

    private static void GoingWrong(ProcedureBuilder<KeyCustodyFacts> p)
    {
        p.FromAny(Damaged, Lost).On(ReportDamage.Kind).By(Staff)
            .To(Damaged).Then(static (in s, _) => s.Facts with { SealOwed = false })
            .Closes(SealBroken).RecordsByClass(Classes)
            .Cites("KM-4.0").ReadAs("两类钥匙损坏都即停用；以后换配或注销", "a damaged key of either class is out of use at once; it is replaced or retired later");
        p.FromAny(Lost).On(ReportLost.Kind).By(Staff).When(LossCaseIsNew).When(KeyIsAlive)
            .To(Lost).Then(static (in s, c) => s.Facts.NotOut() with { SealOwed = false, Loss = c.LossCase })
            .Closes(KeyOut).Closes(LentKey).Closes(SealBroken)
            .Starts(Loss, "钥匙遗失，须换锁", "a key is lost; the lock must be changed", static (d, _) => new ReportLoss(d.Case.Facts.Post!, d.Case.Facts.KeyClass!.Value, d.Case.Facts.Key!))
            .Cites("KM-5.0-1", "SF-11.6-1", "N-23").ReadAs(
                "归还义务转为遗失处理：本个案等候换锁，换锁后新钥匙入册", "the duty to return the key becomes the case of the loss: this case waits for the changed lock and then takes the new key");
        p.FromAny(Lost).On(ReportLost.Kind, "dead-already").By(Staff).Unless(KeyIsAlive)
            .To(Lost).Then(static (in s, _) => s.Facts.NotOut() with { SealOwed = false })
            .Closes(KeyOut).Closes(LentKey).Closes(SealBroken)
            .Cites("KM-5.0-1", "SF-11.6-1", "N-23").ReadAs(
                "已报失或已因换锁作废的钥匙，不再另开遗失个案", "a key that was reported lost before, or is void by a lock change, starts no further case");
    }

    private static void Replace(ProcedureBuilder<KeyCustodyFacts> p, Side side)
    {
        NewKey(p.From(Lost).On(EnterNewKey.Kind, "own-loss-" + side.Id).When(OldLockGone).When(IsKeyOfNewLock), side)
            .Strikes(KeyLocks, static (d, _) => [d.CaseBefore.Facts.Key!])
            .Cites("KM-5.0-2", "SF-11.6-2", "N-23", "N-30").Proposed("换锁后新钥匙进入同一保管个案", "once the lock is changed the new key goes on in the same case");
        NewKey(NotLentOn(p.From([.. side.AtRest, Damaged, Lost]).On(EnterNewKey.Kind, "lock-changed-" + side.Id).Unless(LossHasCase).When(LockWasChanged).When(IsBack), side), side)
            .Strikes(KeyLocks, static (d, _) => [d.CaseBefore.Facts.Key!])
            .Cites("KM-5.0-2", "SF-11.6-2", "N-30").Proposed("同一把锁因别的钥匙遗失而更换，本钥匙作废，换成新锁的钥匙", "the lock was changed because another key was lost: this key is dead and a key of the new lock takes its place");
        NewKey(NotLentOn(p.From(Damaged).On(EnterNewKey.Kind, "damaged-" + side.Id).When(KeyIsAlive).When(IsBack), side), side)
            .Cites("KM-4.0", "N-30").Proposed("损坏的换配；旧编号留在该锁名下，直到换锁", "a damaged key is replaced; its number stays with the lock until that is changed");
    }

    /// <summary>A show-flat key can be lent on while it is with its holder; it is got back first. A customer-room key in the cabinet cannot.</summary>
    private static RowBuilder<KeyCustodyFacts, EnterNewKey> NotLentOn(RowBuilder<KeyCustodyFacts, EnterNewKey> row, Side side) => side.Rest == InCabinet ? row : row.When(IsWithHolder);

    /// <summary>The new key takes the place of the old one; security's set is to be sealed.</summary>
    private static RowBuilder<KeyCustodyFacts, EnterNewKey> NewKey(RowBuilder<KeyCustodyFacts, EnterNewKey> row, Side side)
    {
        row.By(side.Leads).When(side.Applies).When(NewKeyIsNew)
            .To(side.Rest).Then(static (in s, c) => s.Facts.With(c.NewKey))
            .Records(side.Register).Enters(KeyLocks, static (_, c) => [c.NewKey], static (d, _) => d.Case.Facts.Lock!);
        return side.Rest == InCabinet ? row : row.OpensEach(SealBroken, static (in s, _) => s.Facts.Set == ShowFlatSet.Security ? [""] : [], provided: IsSecuritySet);
    }

    private static void Retire(ProcedureBuilder<KeyCustodyFacts> p, Side side)
    {
        OffTheRegister(p.From([.. side.AtRest, Damaged]).On(RetireKey.Kind, side.Id), side);
        OffTheRegister(p.From(Lost).On(RetireKey.Kind, "own-loss-" + side.Id).When(OldLockGone), side);
        OffTheRegister(p.From(Lost).On(RetireKey.Kind, "lock-changed-" + side.Id).Unless(LossHasCase).When(LockWasChanged), side);
    }

    private static void OffTheRegister(RowBuilder<KeyCustodyFacts, RetireKey> row, Side side)
    {
        row.By(side.Leads).When(side.Applies)
            .To(Retired)
            .Records(side.Register).Strikes(KeyLocks, static (d, _) => [d.Case.Facts.Key!]).Enters(RetiredKeys, static (d, _) => [d.Case.Facts.Key!])
            .Cites("KM-2.0-1", "SF-11.7-3", "KM-5.0-2", "N-30").Proposed("注销的编号不再使用；遗失的须先换锁", "the number of a retired key is not used again; after a loss the lock is changed first");
        if (side.Rest == WithHolder) row.Strikes(ShowFlatSets, static (d, _) => [SetKey(d.Case.Facts.Lock!, d.Case.Facts.Set!.Value)]);
    }

    private static Instant? BackBy(in Situation<KeyCustodyFacts> s, Instant shiftEnds) => s.Site.Get(KeyCustodyParameters.ReturnBy) == KeyReturnBy.ShiftEnd ? shiftEnds : DayEnd(in s);

    private static Instant? DayEnd(in Situation<KeyCustodyFacts> s) => s.StartOf(s.Day.PlusDays(1));

    private static Wording IsSecuritySet => new("是安管部的一套", "it is security's set");

    /// <summary>Where keys of one class rest, and who answers for them (C-33).</summary>
    private sealed record Side(string Id, Guard<KeyCustodyFacts> Applies, Register Register, State Rest, Role[] Leads, State[] AtRest);
}
