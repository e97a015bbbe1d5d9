using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.People.Roles;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>
/// Admission of persons at gate and lobby (人员放行): only persons who are known, expected or permitted come in; it is known
/// who is inside; what was taken is given back. Source GC-1, G1-1, G1-2, LA-T1 to LA-T8, G3-1.
/// </summary>
public static partial class VisitorAdmission
{
    /// <summary>Arrived (已到岗前). GC-1.3-1.</summary>
    public static readonly State Arrived = new("arrived", "已到岗前", "Arrived", Source.Of("GC-1.3-1", "GC-1.3-2"));

    /// <summary>Classified; what that kind of person needs is still to do (已辨明身份). G3-1.0, G3-4.</summary>
    public static readonly State Identified = new("identified", "已辨明身份", "Identified", Source.Of("G3-1.0", "G3-1.2", "G3-4"));

    /// <summary>Waiting while the host is asked (等待被访人答复). GC-1.3.B-2, G1-1.B3-4.</summary>
    public static readonly State Confirming = new("confirming", "等待被访人答复", "Confirming with the host", Source.Of("GC-1.3.A-2", "GC-1.3.B-2", "G1-1.B3-4", "LA-T2-1", "LA-T5-3"));

    /// <summary>Claims to live here, nobody is home (自称住户，户内无人). LA-T2-2.</summary>
    public static readonly State NobodyHome = new("nobody-home", "自称住户，户内无人", "Nobody home", Source.Of("LA-T2-2", "C-13"));

    /// <summary>May come in once what is due has been done (已获准，待办手续). GC-1.3.B-4, G1-2.E-1.</summary>
    public static readonly State Cleared = new("cleared", "已获准，待办手续", "Cleared", Source.Of("GC-1.3.A-3", "GC-1.3.B-4", "G1-2.E-1", "LA-T6-1"));

    /// <summary>Not to be let in (不予放行). G1-2.E-2, GC-1.3.D-2.</summary>
    public static readonly State Denied = new("denied", "不予放行", "Denied", Source.Of("G1-2.E-2", "GC-1.3.D-2", "G6-5", "SD-1.4"));

    /// <summary>Inside, to be counted out (在区内). GC-1.3.A-5.</summary>
    public static readonly State Inside = new("inside", "在区内", "Inside", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "GC-1.3.B-5"));

    /// <summary>On the way to the clubhouse, inside until counted out (已引往会所). GC-1.3.C-1, N-12.</summary>
    public static readonly State Redirected = new("redirected", "已引往会所，尚在区内", "Redirected to the clubhouse", Source.Of("GC-1.3.C-1", "GC-1.3.C-2", "N-12"));

    /// <summary>Let in and not counted out, the follow-up not reported back (已放行，跟进未结). LA-T2-3.</summary>
    public static readonly State Admitted = new("admitted", "已放行，跟进未结", "Admitted, follow-up open", Source.Of("LA-T2-3", "G1-1.B3-7", "G-40"));

    /// <summary>At the post to leave (正在离开). GC-1.3.A-5.</summary>
    public static readonly State Leaving = new("leaving", "正在离开", "Leaving", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "GC-1.1-1"));

    /// <summary>Gone without the exit steps; something may be left to settle (已离开，手续未办). Proposed.</summary>
    public static readonly State Departed = new("departed", "已离开，手续未办", "Departed", GoneIsOurs);

    /// <summary>Closed (办结). GC-1.3.A-5, GC-1.3.A-6, LA-T1-1.</summary>
    public static readonly State Closed = new("closed", "办结", "Closed", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "LA-T1-1", "LA-T5-1"), isEnd: true);

    /// <summary>Passed on to the rules for permits, or past a lobby to the clubhouse (已转往他处). G1-2.D-1, GC-1.3.C-1.</summary>
    public static readonly State PassedOn = new("passed-on", "已转往他处", "Passed on", Source.Of("G1-2.D-1", "GC-1.3.C-1"), isEnd: true);

    /// <summary>Turned away (已劝返). GC-1.3.D-2, G1-2.E-2.</summary>
    public static readonly State TurnedAway = new("turned-away", "已劝返", "Turned away", Source.Of("GC-1.3.D-2", "G1-2.E-2", "G6-5", "SD-1.4"), isEnd: true);

    /// <summary>Gave up (自行离开). Proposed.</summary>
    public static readonly State GaveUp = new("gave-up", "未入内，自行离开", "Gave up", GivingUpIsOurs, isEnd: true);

    /// <summary>The gate's messages for the lobbies: who was let in to which flat (门岗放行口信). LA-T5-1, N-08.</summary>
    public static readonly Book GateMessages = new("gate-messages", new("门岗放行口信", "the gate's messages for the lobbies"), Source.Of("LA-T5-1", "C-07", "N-08")) { IsPersonal = true };

    /// <summary>Visitor cards reported lost, which are not issued again (停用的访客卡). G-01.</summary>
    public static readonly Book BlockedCards = new("blocked-visitor-cards", new("停用的访客卡", "blocked visitor cards"), Source.Of("GC-1.3.A-6", "G-01"));

    private static readonly Role[] Door = [GateGuard, LobbyAssistant];

    private static readonly Role[] Leaders = [SquadLeader, DeputyCaptain, SecurityCaptain, LobbyLead];

    private static readonly Role[] Witnesses = [GateGuard, LobbyAssistant, PatrolGuard, ControlRoom, SquadLeader, DeputyCaptain, SecurityCaptain, LobbyLead];

    private static readonly Wording TableRoles = new("有关岗位（见 visitor.notify）", "the roles of visitor.notify");

    private static readonly Wording Keeper = new("该岗位当值人员：门岗或大堂助理", "whoever keeps the post: gate guard or lobby assistant");

    private static readonly Wording PatrolIsToFollowUp = new("由巡逻跟进", "the patrol is to follow up");

    private static readonly Wording LeaderIsToFollowUp = new("由分队长跟进", "the squad leader is to follow up");

    // Before Cleared nothing has been taken, and whoever is let in with something taken is counted out.
    private static readonly State[] Holding = [NobodyHome, Cleared, Denied, Inside, Redirected, Leaving, Departed];

    /// <summary>The procedure.</summary>
    public static Procedure<VisitorFacts> Procedure { get; } = Define();

    private static Source GoneIsOurs => Source.Proposed("人已离开而手续未办，事实须留痕，欠着的仍须了结", "a person who left without the steps leaves a trace, and what is owed stays owed");

    private static Source GivingUpIsOurs => Source.Proposed("来人可能不再等候", "a person may no longer wait");

    /// <summary>Who follows up a cleared person after admission, or null.</summary>
    internal static FollowUpBy? FollowUpOf(VisitorFacts f, SitePolicy site) => AdmissionRules.FollowUpOf(f.Cell, f.ByDataMatch, f.Unannounced, site);

    private static Procedure<VisitorFacts> Define()
    {
        var p = new ProcedureBuilder<VisitorFacts>(
            "visitor-admission", 1, new("人员放行", "Admission of persons"),
            new("只放行认识的、约好的、获准的人；说得清谁在区内；收了的东西都还回去。", "Only persons who are known, expected or permitted come in; it is known who is inside; what was taken is given back."),
            Source.Of("GC-1.3-1", "G1-2.E-1", "LA-T5-1", "G3-1.0", "G6-5", "SD-1.4"), VisitorFacts.Shape, VisitorFacts.Nothing, static f => f.Post?.Id);
        p.States(Arrived, Identified, Confirming, NobodyHome, Cleared, Denied, Inside, Redirected, Admitted, Leaving, Departed, Closed, PassedOn, TurnedAway, GaveUp);
        p.Reads([.. AdmissionParameters.Section.Parameters, FollowUpParameters.Timeout]);

        var document = new Duty<VisitorFacts>("id-held", "归还押存的证件", "held document to be returned", Source.Of("GC-1.3.A-3", "GC-1.3.A-5"))
            .HeldBy(Keeper, KeeperOf).About(Things.HeldDocument).OwedForOne(static f => f.Document);
        var card = new Duty<VisitorFacts>("visitor-card-out", "收回访客卡", "visitor card to be collected", Source.Of("GC-1.3.A-4", "GC-1.3.B-5", "GC-1.3.A-6").ReadAs(
                "收卡只写在公务来访；住户访客照办，系类推", "collecting is printed for office business; for residents' guests it is by analogy (N-02)").And("N-02"))
            .HeldBy(Keeper, KeeperOf).About(Things.VisitorCard).OwedForOne(static f => f.Card);
        var owed = new Duties(
            document,
            card,
            new(card, BlockedCards, static f => f.Card, static f => f.LostCard, static (f, number, lost) => f with { Card = number, LostCard = lost }, "GC-1.3.A-6"),
            new([document], static f => f.Document, static f => f.LostDocument, static (f, lost) => f with { Document = null, LostDocument = lost }, "GC-1.3.A-5", "G1-2.D-5"),
            new Duty<VisitorFacts>("person-inside", "点出在内的人", "person to be counted out", Source.Of("GC-1.3.A-5", "GC-1.3.C-1", "N-12").ReadAs("引往会所的人也在区内，须点出", "a person sent to the clubhouse is inside too and is counted out"))
                .HeldBy(Keeper, KeeperOf).About(Things.RegisteredPerson).OwedForOne(static f => f.Inside ? f.Visitor ?? "" : null),
            new Duty<VisitorFacts>("patrol-follow-up", "巡逻跟进并回报", "patrol to follow up and report back", Source.Of("LA-T2-3", "G1-1.B3-7", "N-09", "G-40"))
                .HeldBy(PatrolGuard).OwedWhile(static f => f.FollowUp == FollowUpBy.Patrol).Within(FollowUpParameters.Timeout)
                .EscalatesTo(SquadLeader, Source.Proposed("逾时未回报须有人过问", "somebody must ask after a follow-up that is not reported back")),
            new Duty<VisitorFacts>("squad-leader-follow-up", "分队长跟进并回报", "squad leader to follow up and report back", Source.Of("G1-2.C-3", "N-09").ReadAs(
                    "G-40 的时限只对巡逻；分队长自行安排", "the deadline of G-40 is for the patrol; the squad leader sets his own pace"))
                .HeldBy(SquadLeader).OwedWhile(static f => f.FollowUp == FollowUpBy.SquadLeader),
            new Duty<VisitorFacts>("staff-exit-check", "员工离开时查证", "staff to be checked on the way out", Source.Of("GC-1.1-1", "N-06"))
                .HeldBy(Keeper, KeeperOf).OwedWhile(static f => f.ExitCheckDue));
        p.Duties(owed.Document, owed.Card, owed.LostCards.ToSettle, owed.LostAtPost.ToSettle, owed.Person, owed.Patrol, owed.Leader, owed.ExitCheck);

        ArriveAndClassify(p);
        AskAndConfirm(p);
        CheckAndPermit(p);
        RegisterAndCard(p, owed);
        LetIn(p, owed);
        KeepOut(p, owed);
        FollowUp(p, owed);
        Leave(p, owed);
        owed.LostCards.Write(p, Holding, Holding, Door, Leaders, Witnesses);
        owed.LostAtPost.Write(p, Holding, [NobodyHome, Cleared, Denied, Leaving, Departed], Leaders, Witnesses);
        Properties(p);
        Remarks(p);
        p.SearchRolesApart(Greet.Kind, Admit.Kind, Redirect.Kind);
        return p.Build();
    }

    private static Role KeeperOf(Case<VisitorFacts> owner) => Entrances.KeeperOf(owner.Facts.Post!.Kind);

    private static Seq<Role> ToldBefore(Decision<VisitorFacts> d) =>
        AdmissionRules.ToldOf(d.Case.Facts.Cell, NoticeTiming.Before, d.Case.Facts.Unannounced, d.Case.Policy);

    private static Seq<Role> ToldAfter(Decision<VisitorFacts> d)
    {
        var told = AdmissionRules.ToldOf(d.Case.Facts.Cell, NoticeTiming.After, d.Case.Facts.Unannounced, d.Case.Policy);
        return d.Case.Facts.ByDataMatch && !told.Contains(PatrolGuard) ? told.Add(PatrolGuard) : told;
    }

    private static IEnumerable<string> MessageOf(Decision<VisitorFacts> d) =>
        d.CaseBefore.Facts is { Category: VisitorCategory.ResidentGuest, AtGate: true } f && (f.Inside || d.Case.Facts.Inside) ? [f.MessageKey] : [];

    private sealed record Duties(
        Duty<VisitorFacts> Document, Duty<VisitorFacts> Card, LostCards<VisitorFacts> LostCards, LostAtPost<VisitorFacts> LostAtPost, Duty<VisitorFacts> Person,
        Duty<VisitorFacts> Patrol, Duty<VisitorFacts> Leader, Duty<VisitorFacts> ExitCheck);
}
