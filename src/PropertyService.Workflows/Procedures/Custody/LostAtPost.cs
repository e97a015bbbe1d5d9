using System;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Custody;

/// <summary>
/// What follows when a document or deputy permit that the post holds is lost there (押存证件在岗遗失): its owner goes out all
/// the same, and the post owes a settlement. No clause says it.
/// </summary>
/// <param name="holding">The duties to hand back what is held.</param>
/// <param name="held">The number of what the post holds.</param>
/// <param name="lost">The number of what was lost at the post and is not settled.</param>
/// <param name="with">The facts once nothing is held any more, with something lost.</param>
/// <param name="returning">The clauses by which what is held is handed back.</param>
internal sealed class LostAtPost<TFacts>(Duty<TFacts>[] holding, Func<TFacts, string?> held, Func<TFacts, string?> lost, Func<TFacts, string?, TFacts> with, params string[] returning)
    where TFacts : notnull
{
    private readonly Guard<TFacts> isHeld = Guard.Over<TFacts>(
        "something-is-held", "本岗位押有证件或副证", "the post holds a document or a deputy permit", Ours(returning), (in s) => held(s.Facts) is not null, new("没有押存证件", "nothing is held"));

    private readonly Guard<TFacts> isLost = Guard.Over<TFacts>(
        "lost-at-post-is-open", "在岗遗失的证件未了结", "something lost at the post is unsettled", Ours(returning), (in s) => lost(s.Facts) is not null, new("没有在岗遗失的证件", "nothing was lost at the post"));

    private readonly Guard<TFacts> isKept = Guard.Over<TFacts>(
        "held-is-kept-safe", "押存的证件保管完好", "what is held is kept safe", Ours(returning), static (in _) => false, new("由带班人员与证件主人了结", "a leader settles it with its owner"), SettleHeldLost.Kind);

    /// <summary>What the post owes its owner.</summary>
    public Duty<TFacts> ToSettle { get; } = new Duty<TFacts>("lost-at-post-open", "了结在岗遗失的证件", "what was lost at the post to be settled with its owner", Ours(returning))
        .HeldBy(Roles.SquadLeader).OwedForOne(lost);

    private static Source Ours(string[] returning) => Source.Proposed(
        "条款没有写押存的证件在岗遗失；登记、报告，人照常离开，由带班人员与证件主人了结",
        "the clauses say nothing of a held document lost at the post: recorded and reported, its owner leaves as usual, a leader settles it with the owner").And(returning);

    /// <summary>Writes the rows and what must be so of them.</summary>
    /// <param name="p">The procedure.</param>
    /// <param name="from">The states in which something may be lost.</param>
    /// <param name="settled">The states in which its owner is there to settle it.</param>
    /// <param name="leaders">Who settles it.</param>
    /// <param name="witnesses">Who may report it.</param>
    public void Write(ProcedureBuilder<TFacts> p, State[] from, State[] settled, Role[] leaders, Role[] witnesses)
    {
        var report = p.From(from).On(ReportHeldLost.Kind).By(witnesses).When(isHeld)
            .Expects(isKept)
            .Then((in s, _) => with(s.Facts, held(s.Facts)))
            .Opens(ToSettle, (in s, _) => held(s.Facts)!)
            .Records(Registers.DutyRecord)
            .Tells(Roles.SquadLeader, "押存的证件在岗遗失，请与证件主人了结", "something held at the post is lost; settle it with its owner")
            .Cites(returning).Proposed("遗失是事实，记为违规；人照常离开", "the loss is a fact and a breach; its owner leaves as usual");
        foreach (var duty in holding) report.Closes(duty);
        p.From(settled).On(SettleHeldLost.Kind).By(leaders).When(isLost)
            .Then((in s, _) => with(s.Facts, null))
            .Closes(ToSettle).Records(Registers.DutyRecord)
            .Cites(returning).Proposed("由带班人员了结，写明如何了结", "a leader settles it and says how");
        p.Always(
            "loss-at-post-is-a-breach", "押存的证件在岗遗失，记为违规，报分队长，并须了结", "something lost at the post is a breach, told to the squad leader, and to be settled", Ours(returning),
            (in s) => s.IsNoted || s.Command is not ReportHeldLost
                || (s.Decision.Breaches.Count > 0 && s.Tells(Roles.SquadLeader) && held(s.After) is null && held(s.Before) is { } number && lost(s.After) == number));
        p.Never(
            "loss-at-post-settled-without-cause", "没有在岗遗失的证件而了结", "something counts as settled that was never lost at the post", Ours(returning),
            (in s) => s.Command is SettleHeldLost && lost(s.Before) is null);
    }
}
