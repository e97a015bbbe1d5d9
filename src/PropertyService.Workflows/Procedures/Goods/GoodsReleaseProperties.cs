using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Goods;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>What must never or always be so of goods on their way out; a second statement that asks no guard.</summary>
internal static class GoodsReleaseProperties
{
    public static void State(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        Slips(p);
        Release(p);
        Breaches(p);
        Notices(p);
        Records(p);
    }

    private static void Slips(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        p.Never(
            "slip-number-twice", "同一编号开出两次", "a slip number is given out twice", GoodsRelease.NumbersAreOurs,
            static (in s) => s.Command is IssueSlip c && s.LedgerBefore.Entries.Any(e => e.Book == GoodsRelease.IssuedSlips.Id && e.Key == c.Slip));
        p.Never(
            "slip-issued-unsigned", "没有有权人签字就开条", "a slip is given out that nobody with the right to has signed", Source.Of("GC-3.1-1"),
            static (in s) => s.Command is IssueSlip { Signer: Signer.Other or Signer.Tenant } c && Required(s, Authorisation.Signature)
                && !(c.Signer == Signer.Tenant && Site(s).Get(GoodsParameters.TenantSuffices)));
        p.Never(
            "slip-issued-unsealed", "未盖章就开条", "a slip is given out without a seal that counts", Source.Of("GC-3.1-2"),
            static (in s) => s.Command is IssueSlip c && Required(s, Authorisation.Seal) && !Site(s).Get(GoodsParameters.Issuers).Any(i => i == c.Seal));
        p.Never(
            "void-slip-presented", "出示的不是有效的条", "a slip other than the valid one of the case is taken", Source.Of("LA-T10-3", "G1-3-3"),
            static (in s) => s.Command is PresentSlip c && c.Slip != s.Before.Slip);
        p.Never(
            "forged-slip-accepted", "签字不实的条被认可", "a slip with a false signature is accepted", Source.Of("GC-3.1-4"),
            static (in s) => s.Entered(GoodsRelease.SlipChecked) && s.Command is CheckSlip { Seen.SignatureGenuine: false } && Required(s, Authorisation.Signature));
        p.Never(
            "unsealed-slip-accepted", "未盖章的条被认可", "a slip without a seal that counts is accepted", Source.Of("GC-3.1-2"),
            static (in s) => s.Entered(GoodsRelease.SlipChecked) && s.Command is CheckSlip c && Required(s, Authorisation.Seal) && !Site(s).Get(GoodsParameters.Issuers).Any(i => i == c.Seen.Seal));
        p.Never(
            "foreign-goods-accepted", "用别家的条放行这家的物品", "one household's slip is accepted for another's goods", Source.Of("GC-3.1-4"),
            static (in s) => s.Entered(GoodsRelease.SlipChecked) && s.Command is CheckSlip c && Required(s, Authorisation.Authority) && c.Seen.GoodsOf != s.Before.GoodsOf);
        p.Never(
            "signature-without-authority", "无权者签的条被认可", "a slip signed by somebody without authority is accepted", Source.Of("GC-3.1-4", "N-17"),
            static (in s) => s.Entered(GoodsRelease.SlipChecked) && s.Command is CheckSlip c && LacksAuthority(s, c.Seen.Signer));
        p.Never(
            "other-slip-filed", "归档或交回的不是这张条", "a slip other than that of the case is filed or handed in", Source.Of("OM-H.4-1"),
            static (in s) => s.CaseAfter.IsEnded && !s.CaseBefore.IsEnded && s.Command switch { FileSlip f => f.Slip != s.Before.Slip, WithdrawSlip w => w.Slip != s.Before.Slip, _ => false });
    }

    private static void Release(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        p.Never(
            "unlike-goods-matched", "条上没有的物品算作相符", "goods pass for those on the slip that are not", Source.Of("GC-3.1-3"),
            static (in s) => s.Entered(GoodsRelease.Matched) && s.Command is CheckGoods c
                && (Site(s).Get(GoodsParameters.OnMismatch) == MismatchRule.Reissue || s.After.Lines.Count == 0
                    ? !Sorted(c.Lines).SequenceEqual(Sorted(s.Before.Lines))
                    : More(s.After.Lines, s.Before.Lines) || More(s.After.Lines, c.Lines)));
        p.Never(
            "shut-lorry-checked", "未开尾门就清点货车", "a lorry's goods are checked with its rear door shut", Source.Of("GC-3.2-1"),
            static (in s) => s.Command is CheckGoods && s.Before.Carriage is { Lorry: true } && !s.Before.DoorOpened);
        p.Never(
            "door-opened-without-lorry", "没有货车在岗却算开过尾门，或上次开的算作这次的", "a rear door counts as opened with no lorry at the exit, or since an earlier time at the exit", Source.Of("GC-3.2-1"),
            static (in s) => s.After.DoorOpened && (s.Before.DoorOpened ? s.Entered(GoodsRelease.Presented) : s.Command is not OpenRearDoor || s.Before.Carriage is not { Lorry: true }));
        p.Never(
            "released-against-the-owner", "非业主携物未获业主确认而放行", "goods carried by somebody else are released without the owner's yes", Source.Of("OM-H.2-1"),
            static (in s) => s.Entered(GoodsRelease.Released) && Required(s, Authorisation.OwnerConfirmation) && !s.Before.OwnerConfirmed
                && s.Before.Carriage!.Carrier != CarrierKind.Owner && !(s.Before.Carriage.Carrier == CarrierKind.Tenant && Site(s).Get(GoodsParameters.TenantSuffices)));
        p.Never(
            "released-without-captain", "须队长确认而未确认就放行", "goods are released unconfirmed where a captain must confirm", Source.Of("OM-H.L", "N-43"),
            static (in s) => s.Entered(GoodsRelease.Released) && !s.Before.LeaderConfirmed
                && (Site(s).Get(GoodsParameters.LeaderConfirmation) == LeaderConfirmation.Always
                    || (Site(s).Get(GoodsParameters.LeaderConfirmation) == LeaderConfirmation.MovingOnly && s.Before.Carriage!.Moving)));
        p.Never(
            "slip-needed-but-passed", "须凭条的物品无条通过", "goods that need a slip pass without one", Source.Of("GC-3.1-1", "OM-H.2-2", "C-24"),
            static (in s) => s.Entered(GoodsRelease.PassedFreely) && s.Command switch
            {
                StopAtExit c => c.Carriage.Lorry || Needed(s, c.Carriage, c.Seen),
                OpenRearDoor { Seen: { } seen } => Needed(s, s.Before.Carriage!, seen),
                _ => false,
            });
    }

    private static void Breaches(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        p.Always(
            "leaving-unreleased-is-a-breach", "未经放行离开记为违规", "goods that leave without release are a breach", Source.Of("GC-3.1-5", "OM-H.2-2"),
            static (in s) => s.Command is not ReportLeft || s.Decision.Breaches.Count > 0);
        p.Always(
            "lost-slip-is-a-breach", "放行条遗失记为违规", "a lost slip is a breach", Source.Of("OM-H.4-1"),
            static (in s) => s.Command is not ReportSlipLost || s.Decision.Breaches.Count > 0);
        p.Always(
            "wrong-channel-is-a-breach", "以不认可的途径取得同意记为违规", "a yes in a way that does not count is a breach", Source.Of("OM-H.2-1", "G-09"),
            static (in s) => s.Command is not ConfirmWithOwner { Agrees: true } c || Site(s).Get(GoodsParameters.OwnerChannels).Contains(c.Channel) || s.Decision.Breaches.Count > 0);
        p.Always(
            "fault-of-a-slip-is-a-breach", "不合格的条，哪一处不合格就记哪一处违规", "of a slip that is not in order each fault is a breach of its own", Source.Of("GC-3.1-1", "GC-3.1-2", "GC-3.1-4"),
            static (in s) => s.IsNoted || s.Command is not CheckSlip c || (
                s.Breached("signature-genuine") == (Required(s, Authorisation.Signature) && !c.Seen.SignatureGenuine)
                && s.Breached("signer-has-authority") == LacksAuthority(s, c.Seen.Signer)
                && s.Breached("slip-is-for-these-goods") == (Required(s, Authorisation.Authority) && c.Seen.GoodsOf != s.Before.GoodsOf)
                && s.Breached("seal-on-slip") == (Required(s, Authorisation.Seal) && !Site(s).Get(GoodsParameters.Issuers).Any(i => i == c.Seen.Seal))));
        p.Always(
            "refused-slip-is-to-be-replaced", "条不合格、条物不符或另有疑点而货物留下的，须重开放行条", "where goods stay because of their slip a new one is owed", Source.Of("LA-T10-3", "G1-3-3", "GC-3.1-4"),
            static (in s) => !s.Entered(GoodsRelease.HeldBack) || s.Command is not (CheckAtLobby or CheckSlip or CheckGoods or HoldBack) || s.After.ReissueOwed);
        p.Always(
            "slip-out-of-play-is-void", "未归档而不再有效的条记入作废台账", "a slip that goes out of play without being filed stands in the book of void slips", Source.Of("LA-T10-3", "G1-3-3", "OM-H.4-1"),
            static (in s) => s.Before.Slip is null || s.After.Slip is not null || s.Command is FileSlip || Stands(s, "void-slips", s.Before.Slip));
        p.Never(
            "nothing-taken-back", "没有物品在岗却算作带回", "goods count as taken back where none stood at the exit", Source.Of("OM-H.2-2", "L-08"),
            static (in s) => s.Command is TakeGoodsBack && s.CaseBefore.State == GoodsRelease.SlipIssued && s.Before.Carriage is null && s.Decision.Breaches.Count == 0);
    }

    private static void Notices(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        p.Always(
            "site-is-told-of-goods-that-stay", "无条、条不合格或另有疑点而货物留下，或货物擅自离开，即通知站点名单", "whom the site lists is told of goods that stay for want of a good slip, and of goods that left", Source.Of("OM-H.2-2", "L-08"),
            static (in s) => s.IsNoted || s.Command switch
            {
                StopAtExit or OpenRearDoor or CheckSlip or HoldBack => !s.Entered(GoodsRelease.HeldBack) || SiteIsTold(s),
                ReportLeft => SiteIsTold(s),
                _ => true,
            });
        p.Always(
            "captain-hears-of-a-follow-up", "须跟进的事即告知队长", "the captain is told of what is to be followed up", Source.Of("GC-3.1-5", "OM-H.4-1"),
            static (in s) => !s.Entered(GoodsRelease.Unresolved) || s.Tells(Roles.SecurityCaptain));
        p.Always(
            "office-hears-of-a-lost-slip", "放行前遗失的条即告知管理处", "the office is told of a slip lost before release", Source.Of("OM-H.4-1"),
            static (in s) => s.IsNoted || s.Command is not ReportSlipLost || s.CaseBefore.State == GoodsRelease.Released || s.Tells(Roles.MgmtOffice));
        p.Always(
            "gate-hears-from-the-lobby", "持条货物出大堂即告知门岗", "the gate is told of goods that leave a lobby on a slip", Source.Of("LA-T10-1"),
            static (in s) => s.Command is not CheckAtLobby || s.CaseAfter.State == GoodsRelease.HeldBack || s.Tells(Roles.GateGuard));
        p.Always(
            "duty-officer-hears-of-a-no", "业主不同意即告知值班人员", "the duty officer is told of an owner's no", Source.Of("OM-H.2-1", "L-08"),
            static (in s) => s.IsNoted || s.Command is not ConfirmWithOwner { Agrees: false } || s.Tells(Roles.DutyOfficer));
    }

    private static void Records(ProcedureBuilder<GoodsReleaseFacts> p)
    {
        p.Always(
            "number-given-out-is-on-record", "开出的编号记入台账", "the number of a slip given out stands in the site book", GoodsRelease.NumbersAreOurs,
            static (in s) => s.Command is not IssueSlip c || Stands(s, "issued-slips", c.Slip));
        p.Always(
            "exit-is-on-record", "个案记在物品所在的岗位", "a case is kept at the post where the goods are", Source.Of("OM-H.4-2", "G1-3-1", "LA-T10-1"),
            static (in s) => s.IsNoted || s.Command switch { StopAtExit c => s.After.Post == c.Post, PresentSlip c => s.After.Post == c.Post, ReportLeft c => s.After.Post == c.Post, _ => s.After.Post is not null });
        p.Always(
            "used-slip-is-on-record", "放行所用的条记入台账", "the slip on which goods were released stands in the site book", Source.Of("GC-3.1-5", "OM-H.4-1"),
            static (in s) => !s.Entered(GoodsRelease.Released) || Stands(s, "used-slips", s.Before.Slip));
        p.Always(
            "answer-and-confirmation-are-kept", "业主经认可途径的同意、队长的确认、开过的尾门都算数", "an owner's yes that counts, a captain's confirmation and an opened door are kept", Source.Of("OM-H.2-1", "OM-H.L", "GC-3.2-1"),
            static (in s) => s.IsNoted || s.Command switch
            {
                ConfirmWithOwner { Agrees: true } c => s.After.OwnerConfirmed == (s.Before.OwnerConfirmed || Site(s).Get(GoodsParameters.OwnerChannels).Contains(c.Channel)),
                ConfirmRelease => s.After.LeaderConfirmed,
                OpenRearDoor => s.After.DoorOpened,
                _ => true,
            });
    }

    private static SitePolicy Site(in Step<GoodsReleaseFacts> s) => s.CaseBefore.Policy;

    private static bool Required(in Step<GoodsReleaseFacts> s, Authorisation one) => Site(s).Get(GoodsParameters.Authorisation).Contains(one);

    private static bool Needed(in Step<GoodsReleaseFacts> s, Carriage carriage, SeenGoods seen)
    {
        var site = Site(s);
        var (pieces, value) = (site.Get(GoodsParameters.LargeQuantity), site.Get(GoodsParameters.ValuableValue));
        return site.Get(GoodsParameters.SlipScope)[carriage.Class] == SlipScope.All || seen.LargeOrValuable
            || (pieces != 0 && pieces <= seen.Pieces) || (value != 0 && value <= seen.Value);
    }

    private static bool LacksAuthority(in Step<GoodsReleaseFacts> s, Signer signer) => Required(s, Authorisation.Authority)
        && (signer == Signer.Other
            || (signer == Signer.Tenant && !Site(s).Get(GoodsParameters.TenantSuffices))
            || (signer == Signer.ContractorHead && s.Before.Carriage!.Carrier != CarrierKind.Contractor));

    private static bool Stands(in Step<GoodsReleaseFacts> s, string book, string? slip) => s.LedgerAfter.Entries.Any(e => e.Book == book && e.Key == slip);

    private static bool SiteIsTold(in Step<GoodsReleaseFacts> s)
    {
        foreach (var role in Site(s).Get(GoodsParameters.OnNoSlip))
            if (!s.Tells(role)) return false;
        return true;
    }

    private static (string, int)[] Sorted(Seq<GoodsLine> lines) =>
        lines.GroupBy(static l => l.Name).OrderBy(static g => g.Key, System.StringComparer.Ordinal).Select(static g => (g.Key, g.Sum(static l => l.Quantity))).ToArray();

    private static bool More(Seq<GoodsLine> lines, Seq<GoodsLine> than) => lines.Any(l => Quantity(than, l.Name) < l.Quantity);

    private static int Quantity(Seq<GoodsLine> lines, string name) => lines.Where(l => l.Name == name).Sum(static l => l.Quantity);
}
