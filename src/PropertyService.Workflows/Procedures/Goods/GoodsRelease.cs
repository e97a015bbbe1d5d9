using PropertyService.Domain.Goods;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Goods.GoodsReleaseGuards;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>Goods release (物品放行): nothing that needs a slip leaves without a valid slip that matches it. Source GC-3, G1-3, LA-T10, OM-H.</summary>
public static class GoodsRelease
{
    /// <summary>Slip given out, goods not at an exit or waiting there for it (已开条). GC-3.1-1.</summary>
    public static readonly State SlipIssued = new("slip-issued", "已开条", "Slip issued", Source.Of("GC-3.1-1", "GC-3.1-2"));

    /// <summary>Slip presented at the exit (已出示). G1-3-1, LA-T10-1.</summary>
    public static readonly State Presented = new("presented", "已出示放行条", "Slip presented", Source.Of("G1-3-1", "LA-T10-1"));

    /// <summary>Slip in order, goods to be compared (条已验). GC-3.1-4.</summary>
    public static readonly State SlipChecked = new("slip-checked", "条已验", "Slip checked", Source.Of("GC-3.1-4"));

    /// <summary>Goods match the slip (条物相符). GC-3.1-3, G1-3-2.</summary>
    public static readonly State Matched = new("matched", "条物相符", "Goods match", Source.Of("GC-3.1-3", "G1-3-2"));

    /// <summary>Signed and released (已签字放行). GC-3.1-5.</summary>
    public static readonly State Released = new("released", "已签字放行", "Released", Source.Of("GC-3.1-5", "OM-H.4-3"));

    /// <summary>A lorry stands at the exit with its rear door still shut (货车待检). GC-3.2-1.</summary>
    public static readonly State LorryStopped = new("lorry-stopped", "货车待开尾门", "Lorry stopped", Source.Of("GC-3.2-1"));

    /// <summary>Goods stay until there is a slip; the person may go (货物留下). LA-T10-3, G1-3-3, L-08.</summary>
    public static readonly State HeldBack = new("held-back", "货物留下待条", "Goods held back", Source.Of("LA-T10-3", "G1-3-3", "OM-H.2-2", "L-08"));

    /// <summary>Goods left without release, or a slip was lost after release; to be followed up (违规待跟进). Proposed.</summary>
    public static readonly State Unresolved = new("unresolved", "违规待跟进", "To be followed up", FollowUpIsOurs);

    /// <summary>Slip on file (放行条已归档). OM-H.4-1.</summary>
    public static readonly State SlipFiled = new("slip-filed", "放行条已归档", "Slip filed", Source.Of("OM-H.4-1"), isEnd: true);

    /// <summary>The goods did not leave (货物未出). L-08.</summary>
    public static readonly State GoodsStayed = new("goods-stayed", "货物未出", "Goods stayed", Source.Of("OM-H.2-2", "L-08"), isEnd: true);

    /// <summary>The slip was never used and is void (条作废). Proposed.</summary>
    public static readonly State SlipVoided = new("slip-voided", "放行条作废", "Slip void", NumbersAreOurs, isEnd: true);

    /// <summary>No slip was needed (无须放行条). C-24, GC-3.2-1.</summary>
    public static readonly State PassedFreely = new("passed-freely", "无须放行条，通过", "Passed without a slip", Source.Of("G1-3-1", "LA-T10-1", "GC-3.2-1", "C-24"), isEnd: true);

    /// <summary>The breach has been looked into (已跟进). Proposed.</summary>
    public static readonly State FollowedUp = new("followed-up", "违规已跟进", "Followed up", FollowUpIsOurs, isEnd: true);

    /// <summary>Every slip number ever given out; a number is used once (已开放行条编号). Proposed.</summary>
    public static readonly Book IssuedSlips = new("issued-slips", new("已开放行条编号", "slip numbers given out"), NumbersAreOurs);

    /// <summary>Slips on which goods were released (已用放行条). OM-H.4-1, GC-3.1-5, N-18.</summary>
    public static readonly Book UsedSlips = new("used-slips", new("已用放行条", "slips used"), Source.Of("OM-H.4-1", "GC-3.1-5", "N-18"));

    /// <summary>Slips that are void or lost (作废、遗失的放行条). LA-T10-3, G1-3-3, OM-H.4-1.</summary>
    public static readonly Book VoidSlips = new("void-slips", new("作废、遗失的放行条", "slips void or lost"), Source.Of("LA-T10-3", "G1-3-3", "OM-H.4-1", "N-18"));

    /// <summary>
    /// The rear door of a lorry was opened and nothing holds it back: its load needs no slip, or was released on one (货车已受检可出场).
    /// GC-3.2-1.
    /// </summary>
    public static readonly Milestone<GoodsReleaseFacts> LorryExamined = new(
        "lorry-examined", "货车已开尾门受检，货物可出场", "lorry examined, its load may go", Source.Of("GC-3.2-1", "GC-3.2-2").ReadAs(
            "货物留下的货车不算可出场；空车回头再出，另开检查", "a lorry whose goods stay is not; once they are out of it, it is examined anew"),
        static d => d.Case.Facts.DoorOpened && (d.Case.State == PassedFreely || d.Case.State == Released));

    /// <summary>The id of the duty of a slip that is out (放行条待归档). OM-H.4-1.</summary>
    internal const string SlipOut = "slip-out";

    /// <summary>The id of the duty of goods that wait at the exit (在岗物品待处理). OM-H.2-2.</summary>
    internal const string GoodsAtExitId = "goods-at-exit";

    /// <summary>The procedure.</summary>
    public static Procedure<GoodsReleaseFacts> Procedure { get; } = Define();

    internal static Source NumbersAreOurs => Source.Proposed(
        "条款没有写编号与一次性使用；没有编号就无法说清哪张条遗失、作废或已用过", "no clause prints numbers or single use; without them nobody can tell which slip is lost, void or used up").And("N-18");

    private static Source FollowUpIsOurs => Source.Proposed(
        "条款没有写货物擅自离开之后怎么办；事实须留痕，并有人过问", "no clause says what follows when goods leave without release; it must be on record and looked into").And("L-08");

    private sealed record Duties(Duty<GoodsReleaseFacts> Slip, Duty<GoodsReleaseFacts> Goods, Duty<GoodsReleaseFacts> Reissue, Duty<GoodsReleaseFacts> FollowUp);

    private static Procedure<GoodsReleaseFacts> Define()
    {
        var p = new ProcedureBuilder<GoodsReleaseFacts>(
            "goods-release", 1, new("物品放行", "Goods release"),
            new("须凭条放行的物品，没有与之相符的有效放行条不得离开。", "Nothing that needs a slip leaves without a valid slip that matches it."),
            Source.Of("GC-3.1-1", "GC-3.2-1", "LA-T10-1", "OM-H.2-2", "G1-3-1"), GoodsReleaseFacts.Shape, GoodsReleaseFacts.Nothing, static f => f.Post?.Id);
        p.States(SlipIssued, Presented, SlipChecked, Matched, Released, LorryStopped, HeldBack, Unresolved, SlipFiled, GoodsStayed, SlipVoided, PassedFreely, FollowedUp);
        p.Reads(
            GoodsParameters.SlipScope, GoodsParameters.LargeQuantity, GoodsParameters.ValuableValue, GoodsParameters.Issuers, GoodsParameters.Authorisation,
            GoodsParameters.TenantSuffices, GoodsParameters.OwnerChannels, GoodsParameters.LeaderConfirmation, GoodsParameters.OnMismatch, GoodsParameters.OnNoSlip);

        var duties = new Duties(
            new Duty<GoodsReleaseFacts>(SlipOut, "放行条待归档", "slip to be filed", Source.Of("OM-H.4-1").ReadAs("从开出到归档、作废或报失都算在外", "it is out from issue until it is filed, void or reported lost"))
                .HeldBy(GateGuard).About(Things.Slip).OwedForOne(static f => f.Slip),
            new Duty<GoodsReleaseFacts>(GoodsAtExitId, "在岗物品待处理", "goods at the exit to be decided on", Source.Of("OM-H.2-2", "L-08").ReadAs("物品留在岗上直到放行、带回或离开", "they wait there until they are released, taken back or gone"))
                .HeldBy(GateGuard).OwedWhile(static f => f.Carriage is not null),
            new Duty<GoodsReleaseFacts>("slip-reissue", "重开放行条", "new slip to be brought", Source.Of("LA-T10-3", "G1-3-3")).HeldBy(Carrier).OwedWhile(static f => f.ReissueOwed),
            new Duty<GoodsReleaseFacts>("breach-follow-up", "违规跟进", "breach to be looked into", FollowUpIsOurs).HeldBy(SecurityCaptain).OwedWhile(static f => f.FollowUpOwed));
        p.Duties(duties.Slip, duties.Goods, duties.Reissue, duties.FollowUp);

        p.Milestones(LorryExamined);

        Issuing(p, duties);
        ComingWithoutSlip(p, duties);
        CheckingSlip(p, duties);
        CheckingGoods(p, duties);
        Releasing(p, duties);
        GoingAstray(p, duties);
        GoodsReleaseProperties.State(p);
        Notes(p);
        return p.Build();
    }

    private static void Issuing(ProcedureBuilder<GoodsReleaseFacts> p, Duties duties)
    {
        p.Open().On(IssueSlip.Kind, "first").By(MgmtOffice, FrontDesk, CsStaff).When(NumberIsNew).When(SignerMaySign).When(SealedOnIssue)
            .To(SlipIssued).Then(static (in s, c) => s.Facts with { Post = c.Post, Slip = c.Slip, GoodsOf = c.GoodsOf, Lines = c.Lines })
            .Opens(duties.Slip, static (in _, c) => c.Slip)
            .Records(Registers.GoodsSlip).Enters(IssuedSlips, static (_, c) => [c.Slip])
            .Cites("GC-3.1-1", "GC-3.1-2", "GC-3.1-6", "N-18");
        p.From(HeldBack).On(IssueSlip.Kind, "again").By(MgmtOffice, FrontDesk, CsStaff).When(NumberIsNew).When(SignerMaySign).When(SealedOnIssue)
            .To(SlipIssued).Then(static (in s, c) => s.Facts with { Slip = c.Slip, GoodsOf = c.GoodsOf, Lines = c.Lines })
            .Opens(duties.Slip, static (in _, c) => c.Slip)
            .Records(Registers.GoodsSlip).Enters(IssuedSlips, static (_, c) => [c.Slip])
            .Cites("LA-T10-3", "G1-3-3", "GC-3.1-1", "GC-3.1-2", "GC-3.1-6", "N-18").ReadAs("新条须有新编号", "the new slip has a new number");
        p.From(SlipIssued).On(WithdrawSlip.Kind).By(MgmtOffice, FrontDesk, CsStaff).When(WithdrawsThisSlip).Unless(GoodsAtExit)
            .To(SlipVoided).Then(static (in s, _) => s.Facts.WithoutSlip() with { ReissueOwed = false })
            .Closes(duties.Slip).Closes(duties.Reissue)
            .Records(Registers.GoodsSlip).Enters(VoidSlips, static (_, c) => [c.Slip])
            .Cites("OM-H.4-1").Proposed("未用的条须交回，否则无法说清去向", "an unused slip is handed in, or nobody knows where it is");

        p.From(SlipIssued).On(CheckAtLobby.Kind, "match").By(LobbyAssistant, LobbyLead).When(MatchAtLobby)
            .Records(Registers.ReleaseRecord).Tells(GateGuard, "持条货物已出大堂", "goods with a slip have left the lobby")
            .Cites("LA-T10-1", "LA-T10-2", "C-26").ReadAs("大堂只核条物内容；签字与盖章由门岗再验", "the lobby compares contents only; the gate examines signature and seal");
        p.From(SlipIssued).On(CheckAtLobby.Kind, "mismatch").By(LobbyAssistant, LobbyLead).Unless(MatchAtLobby)
            .To(HeldBack).Then(static (in s, _) => s.Facts.WithoutSlip() with { ReissueOwed = true })
            .Closes(duties.Slip).Opens(duties.Reissue)
            .Records(Registers.GoodsSlip).Says(GoodsReleaseScripts.BackToTheOffice).Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!])
            .Cites("LA-T10-3").ReadAs("重开义务挂在开条的窗口", "the new slip is owed at the desk that gave out the old one");
    }

    private static void ComingWithoutSlip(ProcedureBuilder<GoodsReleaseFacts> p, Duties duties)
    {
        p.Open().On(StopAtExit.Kind, "lorry").By(GateGuard).When(ComesInLorry)
            .To(LorryStopped).Then(static (in s, c) => s.Facts with { Post = c.Post, Carriage = c.Carriage })
            .Opens(duties.Goods).Says(GoodsReleaseScripts.OpenTheRearDoor)
            .Cites("GC-3.2-1");
        p.Open().On(StopAtExit.Kind, "needs-slip").By(GateGuard, LobbyAssistant).Unless(ComesInLorry).When(NeedsSlip)
            .To(HeldBack).Then(static (in s, c) => s.Facts with { Post = c.Post, Carriage = c.Carriage })
            .Opens(duties.Goods).Says(GoodsReleaseScripts.GoodsStay)
            .Tells(new("站点名单", "whom the site lists"), "有物品无条待出", "goods without a slip want to leave", static (d, _) => d.Case.Policy.Get(GoodsParameters.OnNoSlip))
            .Cites("GC-3.1-1", "OM-H.2-2", "G1-3-1", "LA-T10-1", "L-08", "C-24");
        p.Open().On(StopAtExit.Kind, "free").By(GateGuard, LobbyAssistant).Unless(ComesInLorry).Unless(NeedsSlip)
            .To(PassedFreely).Then(static (in s, c) => s.Facts with { Post = c.Post })
            .Records(Registers.ReleaseRecord)
            .Cites("G1-3-1", "LA-T10-1", "C-24", "G-08").ReadAs("岗位的判断随命令留痕", "the guard's judgement stands on record in the command");

        p.From(LorryStopped).On(OpenRearDoor.Kind, "load").By(GateGuard).When(LoadNeedsSlip)
            .To(HeldBack).Then(static (in s, _) => s.Facts with { DoorOpened = true })
            .Records(Registers.ReleaseRecord).Says(GoodsReleaseScripts.GoodsStay)
            .Tells(new("站点名单", "whom the site lists"), "货车载有物品，无放行条", "a lorry carries goods without a slip", static (d, _) => d.Case.Policy.Get(GoodsParameters.OnNoSlip))
            .Cites("GC-3.2-2", "L-08");
        p.From(LorryStopped).On(OpenRearDoor.Kind, "free").By(GateGuard).Unless(LoadNeedsSlip)
            .To(PassedFreely).Then(static (in s, _) => s.Facts.OffTheExit() with { DoorOpened = true })
            .Closes(duties.Goods).Records(Registers.ReleaseRecord)
            .Cites("GC-3.2-1", "C-24").ReadAs("开尾门检查留痕是本库的提议", "that the inspection is put on record is our proposal");
        p.From(Presented, SlipChecked).On(OpenRearDoor.Kind, "with-slip").By(GateGuard).When(InLorry)
            .Then(static (in s, _) => s.Facts with { DoorOpened = true })
            .Records(Registers.ReleaseRecord)
            .Cites("GC-3.2-1", "GC-3.2-2");
    }

    private static void CheckingSlip(ProcedureBuilder<GoodsReleaseFacts> p, Duties duties)
    {
        p.From(SlipIssued).On(PresentSlip.Kind).By(GateGuard).When(SlipOfThisCase)
            .To(Presented).Then(static (in s, c) => s.Facts with { Post = c.Post, Carriage = c.Carriage, DoorOpened = false })
            .Opens(duties.Goods)
            .Cites("LA-T10-1", "G1-3-1", "GC-3.1-1");
        p.From(Presented).On(CheckSlip.Kind, "in-order").By(GateGuard).When(SlipIsInOrder)
            .To(SlipChecked).Then(static (in s, _) => s.Facts with { ReissueOwed = false })
            .Closes(duties.Reissue)
            .Cites("GC-3.1-1", "GC-3.1-2", "GC-3.1-4", "C-25", "C-26");
        p.From(Presented).On(CheckSlip.Kind, "not-in-order").By(GateGuard).Unless(SlipIsInOrder)
            .Expects(SignatureIsGenuine).Expects(SignerHasAuthority).Expects(SameOwnerOfGoods).Expects(SealedAtExit)
            .To(HeldBack).Then(static (in s, _) => s.Facts.WithoutSlip() with { ReissueOwed = true })
            .Closes(duties.Slip).Opens(duties.Reissue)
            .Records(Registers.GoodsSlip).Says(GoodsReleaseScripts.GoodsStay).Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!])
            .Tells(new("站点名单", "whom the site lists"), "放行条不合格，货物留下", "a slip is not in order; the goods stay", static (d, _) => d.Case.Policy.Get(GoodsParameters.OnNoSlip))
            .Cites("GC-3.1-1", "GC-3.1-2", "GC-3.1-4", "LA-T10-3", "G1-3-3", "L-08").ReadAs(
                "不合格的条与条物不符同样处理：条收存作废，回管理处重开", "a slip that is not in order is treated like a mismatch: it is kept and void, and a new one is owed");
        p.From(Presented, SlipChecked, Matched).On(HoldBack.Kind).By(GateGuard, SquadLeader)
            .To(HeldBack).Then(static (in s, _) => s.Facts.WithoutSlip() with { ReissueOwed = true })
            .Closes(duties.Slip).Opens(duties.Reissue)
            .Records(Registers.GoodsSlip).Says(GoodsReleaseScripts.GoodsStay).Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!])
            .Tells(new("站点名单", "whom the site lists"), "另有疑点，货物留下", "there is another doubt; the goods stay", static (d, _) => d.Case.Policy.Get(GoodsParameters.OnNoSlip))
            .Cites("L-08").Proposed(
                "验条、对物都相符而仍有疑点（如队长不确认）时可以拦下：理由写在命令里，条收存作废，凭新条放行",
                "goods may be held back for a doubt that checking does not find, such as a captain who does not confirm: the reason stands in the command, the slip is kept and void, and a new one is owed");
    }

    private static void CheckingGoods(ProcedureBuilder<GoodsReleaseFacts> p, Duties duties)
    {
        p.From(SlipChecked).On(CheckGoods.Kind, "match").By(GateGuard).When(DoorIsOpenIfLorry).When(GoodsMatch)
            .To(Matched)
            .Cites("GC-3.1-3", "LA-T10-2", "G1-3-2", "GC-3.2-2");
        p.From(SlipChecked).On(CheckGoods.Kind, "part").By(GateGuard).When(DoorIsOpenIfLorry).Unless(GoodsMatch).When(PartMayGo)
            .To(Matched).Then(static (in s, c) => s.Facts with { Lines = GoodsLines.Common(s.Facts.Lines, c.Lines) })
            .Records(Registers.GoodsSlip).Says(GoodsReleaseScripts.RestStays)
            .Cites("GC-3.1-3", "GC-3.1-5", "C-28").ReadAs("条上只放行相符部分，其余另开条", "the slip covers what matches; the rest needs another slip");
        p.From(SlipChecked).On(CheckGoods.Kind, "mismatch").By(GateGuard).When(DoorIsOpenIfLorry).Unless(GoodsMatch).Unless(PartMayGo)
            .To(HeldBack).Then(static (in s, _) => s.Facts.WithoutSlip() with { ReissueOwed = true })
            .Closes(duties.Slip).Opens(duties.Reissue)
            .Records(Registers.GoodsSlip).Says(GoodsReleaseScripts.BackToTheOffice).Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!])
            .Cites("LA-T10-3", "G1-3-3", "C-28").ReadAs("旧条作废并收存", "the old slip is void and kept");

        p.From(Matched).On(ConfirmWithOwner.Kind, "yes").By(GateGuard, ControlRoom, DutyOfficer).When(ChannelCounts).When(OwnerAgrees)
            .Then(static (in s, _) => s.Facts with { OwnerConfirmed = true })
            .Records(Registers.ReleaseRecord)
            .Cites("OM-H.2-1", "G-09");
        p.From(Matched).On(ConfirmWithOwner.Kind, "unaccepted").By(GateGuard, ControlRoom, DutyOfficer).Unless(ChannelCounts).When(OwnerAgrees)
            .Expects(ChannelCounts)
            .Records(Registers.ReleaseRecord)
            .Cites("OM-H.2-1", "G-09").ReadAs("途径不被认可的同意不算", "a yes by any other way does not count");
        p.From(Matched).On(ConfirmWithOwner.Kind, "no").By(GateGuard, ControlRoom, DutyOfficer).Unless(OwnerAgrees)
            .To(HeldBack).Then(static (in s, _) => s.Facts.WithoutSlip())
            .Closes(duties.Slip)
            .Records(Registers.GoodsSlip).Says(GoodsReleaseScripts.GoodsStay).Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!])
            .Tells(DutyOfficer, "业主不同意放行", "the owner does not agree")
            .Cites("OM-H.2-1", "L-08").ReadAs("业主不同意，不论以何途径，该条作废", "a no counts whatever the way, and makes the slip void");
    }

    private static void Releasing(ProcedureBuilder<GoodsReleaseFacts> p, Duties duties)
    {
        p.From(Matched).On(ConfirmRelease.Kind).By(SecurityCaptain, DeputyCaptain)
            .Then(static (in s, _) => s.Facts with { LeaderConfirmed = true })
            .Says(GoodsReleaseScripts.WatchTheRelease)
            .Cites("OM-H.L", "C-27", "N-43");
        p.From(Matched).On(SignAndRelease.Kind).By(GateGuard).When(OwnerSaidYesIfNeeded).When(LeaderConfirmedIfNeeded)
            .To(Released).Then(static (in s, _) => s.Facts.OffTheExit())
            .Closes(duties.Goods)
            .Records(Registers.GoodsSlip).Records(Registers.ReleaseRecord).Enters(UsedSlips, static (d, _) => [d.CaseBefore.Facts.Slip!])
            .Cites("GC-3.1-5", "G1-3-2", "OM-H.2-2", "OM-H.4-2", "OM-H.4-3");
        p.From(Released).On(FileSlip.Kind).By(GateGuard, SquadLeader, MgmtOffice).When(FilesThisSlip)
            .To(SlipFiled).Then(static (in s, _) => s.Facts.WithoutSlip())
            .Closes(duties.Slip)
            .Cites("OM-H.4-1");
    }

    private static void GoingAstray(ProcedureBuilder<GoodsReleaseFacts> p, Duties duties)
    {
        p.From(SlipIssued, Presented, SlipChecked, Matched).On(TakeGoodsBack.Kind, "slip-kept").By(GateGuard, LobbyAssistant).When(GoodsAtExit)
            .To(SlipIssued).Then(static (in s, _) => s.Facts.OffTheExit())
            .Closes(duties.Goods)
            .Cites("L-08").Proposed("改日再出，条仍有效，届时重新核对", "they may leave another time; the slip stays valid and everything is checked anew");
        p.From(HeldBack, LorryStopped).On(TakeGoodsBack.Kind, "no-slip").By(GateGuard, LobbyAssistant)
            .To(GoodsStayed).Then(static (in s, _) => s.Facts.OffTheExit() with { ReissueOwed = false })
            .Closes(duties.Goods).Closes(duties.Reissue)
            .Cites("OM-H.2-2", "L-08").ReadAs("货物不出，重开放行条的义务随之消失", "goods that stay need no new slip");

        p.From(SlipIssued).On(ReportSlipLost.Kind, "unused").By(Staff).Unless(GoodsAtExit)
            .Expects(NoSlipLost)
            .To(SlipVoided).Then(static (in s, _) => s.Facts.WithoutSlip() with { ReissueOwed = false })
            .Closes(duties.Slip).Closes(duties.Reissue)
            .Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!]).Tells(MgmtOffice, "放行条遗失，已作废", "a slip is lost and void")
            .Cites("OM-H.4-1");
        p.From(SlipIssued, Presented, SlipChecked, Matched).On(ReportSlipLost.Kind, "at-exit").By(Staff).When(GoodsAtExit)
            .Expects(NoSlipLost)
            .To(HeldBack).Then(static (in s, _) => s.Facts.WithoutSlip())
            .Closes(duties.Slip)
            .Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!]).Tells(MgmtOffice, "放行条遗失，已作废", "a slip is lost and void")
            .Cites("OM-H.4-1").ReadAs("没有条就不放行", "without a slip nothing is released");
        p.From(Released).On(ReportSlipLost.Kind, "after-release").By(Staff)
            .Expects(NoSlipLost, otherwise: duties.FollowUp)
            .To(Unresolved).Then(static (in s, _) => s.Facts.WithoutSlip() with { FollowUpOwed = true })
            .Closes(duties.Slip)
            .Enters(VoidSlips, static (d, _) => [d.CaseBefore.Facts.Slip!]).Tells(SecurityCaptain, "已用放行条遗失", "a used slip is lost")
            .Cites("OM-H.4-1");

        p.Open().On(ReportLeft.Kind, "unknown").By(Staff)
            .Expects(WasReleased, otherwise: duties.FollowUp)
            .To(Unresolved).Then(static (in s, c) => s.Facts with { Post = c.Post, FollowUpOwed = true })
            .Records(Registers.ReleaseRecord).Tells(SecurityCaptain, "有物品未经放行离开", "goods left without release")
            .Tells(new("站点名单", "whom the site lists"), "有物品未经放行离开", "goods left without release", static (d, _) => d.Case.Policy.Get(GoodsParameters.OnNoSlip))
            .Cites("GC-3.1-5", "OM-H.2-2", "L-08");
        p.From(SlipIssued, Presented, SlipChecked, Matched, HeldBack, LorryStopped).On(ReportLeft.Kind, "known").By(Staff)
            .Expects(WasReleased, otherwise: duties.FollowUp)
            .To(Unresolved).Then(static (in s, c) => s.Facts.WithoutSlip().OffTheExit() with { Post = c.Post, ReissueOwed = false, FollowUpOwed = true })
            .Closes(duties.Slip).Closes(duties.Goods).Closes(duties.Reissue)
            .Records(Registers.ReleaseRecord).Tells(SecurityCaptain, "有物品未经放行离开", "goods left without release")
            .Tells(new("站点名单", "whom the site lists"), "有物品未经放行离开", "goods left without release", static (d, _) => d.Case.Policy.Get(GoodsParameters.OnNoSlip))
            .Enters(VoidSlips, static (d, _) => d.CaseBefore.Facts.Slip is { } slip ? [slip] : [], provided: new("有放行条在外", "a slip is out"))
            .Cites("GC-3.1-5", "OM-H.2-2", "L-08");
        p.From(Unresolved).On(SettleFollowUp.Kind).By(SecurityCaptain, DeputyCaptain, SecuritySupervisor, DutyOfficer)
            .To(FollowedUp).Then(static (in s, _) => s.Facts with { FollowUpOwed = false })
            .Closes(duties.FollowUp).Records(Registers.ReleaseRecord)
            .Proposed("由队长或值班人员查明结果", "the captain or the duty officer finds out what happened");
    }

    private static void Notes(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        p.Note("凭条放行率与放行条遗失、记录、签字三项指标由 KPI 计算，本流程提供其数据。", "Release by slip, slips lost, releases recorded and signed are KPIs computed from this procedure's records.", Source.Of("OM-H.2-2", "OM-H.4-1", "OM-H.4-2", "OM-H.4-3"));
        p.Note("OM-H.L 的“全程监控”写成确认时的提示，不阻挡放行。", "\"Monitors the whole process\" is a reminder with the captain's confirmation; it blocks nothing.", Source.Of("OM-H.L"));
        p.Note("门岗不追查是否已过大堂核对：楼宇还有车库等出口。", "The gate does not ask whether the lobby has checked: buildings have other ways out.", Source.Of("LA-T10-1"));
        p.Note("携物人先无条后找到已开的条：原个案以带回结束，在该条的个案中继续。", "A carrier who was stopped and then finds a slip already given out: the stop ends with goods taken back, and it goes on in that slip's case.", Source.Of("G1-3-1"));
        p.Note("GC-3.1-6 的随身物同样写在条上，故条上必有品名数量。", "Hand-carried goods are written on the slip like all others, so a slip always names goods and quantities.", Source.Of("GC-3.1-6"));
    }
}
