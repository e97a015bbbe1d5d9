using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>The moments that matter in a search: deadlines, times of escalation, clock times of the site. All moments between two of them are one.</summary>
internal sealed class Moments<TFacts>
    where TFacts : notnull
{
    private readonly SitePolicy policy;
    private readonly Instant[] clock;
    private readonly Duration[] deadlines;
    private readonly bool ordersDeadlines;

    /// <param name="procedure">The procedure.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="partner">Another procedure whose deadlines are ordered among its own; none where it is searched alone.</param>
    public Moments(Procedure<TFacts> procedure, SitePolicy policy, Procedure? partner = null)
    {
        this.policy = policy;
        var plan = procedure.Parts.Search;
        clock = (from day in Enumerable.Range(1, plan.Days)
                 from time in plan.ClockTimes
                 select policy.Zone.AtLeniently(Moments.Start.InZone(policy.Zone).Date.PlusDays(day).At(time)).ToInstant()).ToArray();
        var duties = procedure.Duties.Concat(partner?.Duties ?? []).ToArray();
        deadlines = duties.Select(static d => d.DeadlineParameter).OfType<Parameter<Duration>>().Select(p => policy.Get(p)).Distinct().ToArray();
        ordersDeadlines = duties.Count(static d => d.Deadline is not null) > 1;
    }

    /// <summary>The moments that matter to a case, added to those that matter already.</summary>
    public void Mark(Case<TFacts> owner, Instant now, List<Instant> marks)
    {
        if (owner.Version > 0) marks.AddRange(clock);
        foreach (ref readonly var open in owner.Duties)
        {
            if (!open.HasDeadline) continue;
            marks.Add(open.Due);
            foreach (var level in open.Duty.Escalation) marks.Add(level.At(open.Due, policy));
            if (!ordersDeadlines || open.Due <= now) continue;
            foreach (var time in deadlines) marks.Add(open.Due - time);
        }
    }
}

/// <summary>How now stands to the moments that matter.</summary>
internal static class Moments
{
    public static readonly Duration Moment = Duration.FromSeconds(1);
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    /// <summary>The order of now and all moments that matter, as one number for each.</summary>
    public static int[] Ranks(List<Instant> marks, Instant now)
    {
        if (marks.Count == 0) return [];
        var ranks = new int[marks.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = now.CompareTo(marks[i]) switch { < 0 => 0, 0 => 1000, _ => 2000 };
            foreach (var other in marks) ranks[i] += other < marks[i] ? 1 : 0;
        }

        return ranks;
    }

    /// <summary>Until when waiting makes a difference: to the next moment that matters, and from such a moment to just after it.</summary>
    public static Instant? Wait(List<Instant> marks, Instant now)
    {
        if (marks.Contains(now)) return now + Moment;
        Instant? next = null;
        foreach (var mark in marks)
            if (mark > now && (next is null || mark < next)) next = mark;
        return next;
    }
}
