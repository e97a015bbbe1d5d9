using System;
using System.Linq;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Custody;

/// <summary>
/// What follows when a visitor card, a vehicle's IC card or a works pass is lost (卡证遗失), the same for all: recorded, blocked,
/// settled after an identity check. No clause says it; gap G-01.
/// </summary>
/// <param name="cardOut">The duty to collect the card.</param>
/// <param name="blocked">The site book of cards that are not issued again.</param>
/// <param name="card">The number of the card that is out.</param>
/// <param name="lost">The number of a lost card that is not settled.</param>
/// <param name="with">The facts with another card out and another lost card.</param>
/// <param name="collecting">The clauses by which a card is collected.</param>
internal sealed class LostCards<TFacts>(
    Duty<TFacts> cardOut, Book blocked, Func<TFacts, string?> card, Func<TFacts, string?> lost, Func<TFacts, string?, string?, TFacts> with, params string[] collecting)
    where TFacts : notnull
{
    private readonly Guard<TFacts> isOut = Guard.Over<TFacts>(
        "card-is-out", "有卡证在外", "a card is out", Ours(collecting), (in s) => card(s.Facts) is not null, new("没有发出卡证", "no card was issued"));

    private readonly Guard<TFacts> isLost = Guard.Over<TFacts>(
        "lost-card-is-open", "有遗失的卡证未结清", "a lost card is unsettled", Ours(collecting), (in s) => lost(s.Facts) is not null, new("没有报失的卡证，无须结清", "none was reported lost; there is nothing to settle"));

    private readonly Guard<TFacts> guardMaySettle = Guard.Over<TFacts>(
        "guard-may-settle", "本站点由当值人员结清遗失的卡证", "the site lets the guard settle lost cards", Ours(collecting),
        static (in s) => s.Site.Get(AdmissionParameters.CardOnLost) == LostCardRule.Guard, new("请带班人员核对身份", "ask a leader to check the identity"));

    private readonly Guard<TFacts, CollectCard> isTheLostCard = Guard.Over<TFacts, CollectCard>(
        "is-the-lost-card", "正是报失的那张", "it is the card reported lost", Ours(collecting), (in s, c) => c.Card == lost(s.Facts), new("核对编号", "check the number"));

    /// <summary>That a lost card is settled.</summary>
    public Guard<TFacts> Settled { get; } = Guard.Over<TFacts>(
        "lost-card-settled", "遗失的卡证已结清", "a lost card is settled", Ours(collecting), (in s) => lost(s.Facts) is null, new("报失的卡证先核对身份结清", "a card reported lost is settled first"), SettleLostCard.Kind);

    /// <summary>What is owed for a lost card.</summary>
    public Duty<TFacts> ToSettle { get; } = new Duty<TFacts>("lost-card-open", "结清遗失的卡证", "lost card to be settled", Ours(collecting))
        .HeldBy(Roles.SquadLeader).About(cardOut.Thing!).OwedForOne(lost);

    private static Source Ours(string[] collecting) => Source.Proposed(
        "条款没有写卡证遗失；登记、停用、核对身份后放还证件，不收费", "the clauses say nothing of a lost card: record it, block it, release the document after an identity check, no fee").And([.. collecting, "G-01"]);

    /// <summary>Writes the rows and what must be so of them.</summary>
    /// <param name="p">The procedure.</param>
    /// <param name="from">The states in which a card may be lost.</param>
    /// <param name="settled">The states in which a loss may be settled, or the card found.</param>
    /// <param name="guards">Who keeps the post.</param>
    /// <param name="leaders">Who leads them.</param>
    /// <param name="witnesses">Who may hear of a loss or a find.</param>
    public void Write(ProcedureBuilder<TFacts> p, State[] from, State[] settled, Role[] guards, Role[] leaders, Role[] witnesses)
    {
        p.From(from).On(ReportCardLost.Kind).By(witnesses).When(isOut)
            .Then((in s, _) => with(s.Facts, null, card(s.Facts)))
            .Closes(cardOut).Opens(ToSettle, (in s, _) => card(s.Facts)!)
            .Records(Registers.DutyRecord).Enters(blocked, (d, _) => [card(d.CaseBefore.Facts)!])
            .Tells(Roles.SquadLeader, "卡证遗失，已停用，请核对身份", "a card is lost and blocked; check the identity")
            .Cites([.. collecting, "G-01"]).Proposed("条款没有写遗失；登记、停用并报分队长", "the clauses say nothing of loss: recorded, blocked, reported to the squad leader");
        Settling("by-leader", leaders);
        Settling("by-guard", guards).When(guardMaySettle);
        p.From(settled).On(CollectCard.Kind, "lost-and-found").By(witnesses).When(isTheLostCard)
            .Then((in s, _) => with(s.Facts, card(s.Facts), null))
            .Closes(ToSettle).Strikes(blocked, static (_, c) => [c.Card])
            .Cites([.. collecting, "G-01"]).Proposed("结清之前找到的恢复使用；之后找到的仍停用", "a card found before it is settled is used again, one found later stays blocked");
        Properties(p, guards);

        RowBuilder<TFacts, SettleLostCard> Settling(string suffix, Role[] by) => p.From(settled).On(SettleLostCard.Kind, suffix).By(by).When(isLost)
            .Then((in s, _) => with(s.Facts, card(s.Facts), null))
            .Closes(ToSettle).Records(Registers.DutyRecord)
            .Cites([.. collecting, "G-01"]).Proposed("核对身份后结清，由谁办理由站点定", "settled after an identity check, by whom the site says");
    }

    private void Properties(ProcedureBuilder<TFacts> p, Role[] guards)
    {
        p.Always(
            "lost-card-is-blocked-and-told", "报失的卡证即停用，并报分队长", "a card reported lost is blocked, and the squad leader is told", Ours(collecting),
            (in s) => s.IsNoted || s.Command is not ReportCardLost || (s.Tells(Roles.SquadLeader) && lost(s.After) == card(s.Before) && IsBlocked(s.LedgerAfter, card(s.Before))));
        p.Always(
            "found-card-is-used-again", "结清之前找到的卡证恢复使用", "a card found before it is settled is used again", Ours(collecting),
            (in s) => s.IsNoted || s.Command is not CollectCard c || c.Card != lost(s.Before) || !IsBlocked(s.LedgerAfter, c.Card));
        p.Never(
            "lost-card-without-cause", "凭空报失、凭空结清", "a card counts as lost that was never out, or as settled that was never lost", Ours(collecting),
            (in s) => !s.IsNoted && ((s.Command is ReportCardLost && card(s.Before) is null) || (s.Command is SettleLostCard && lost(s.Before) is null)));
        p.Never(
            "guard-settles-a-lost-card", "站点规定由带班人员结清，门岗却自行结清", "a guard settles a lost card where a leader should", Ours(collecting),
            (in s) => s.Command is SettleLostCard && guards.Contains(s.Actor.Role) && s.CaseBefore.Policy.Get(AdmissionParameters.CardOnLost) == LostCardRule.Leader);
    }

    private bool IsBlocked(Ledger ledger, string? number) => ledger.Entries.Any(e => e.Book == blocked.Id && e.Key == number);
}
