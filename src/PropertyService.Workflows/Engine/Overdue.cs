using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace PropertyService.Workflows.Engine;

/// <summary>A duty whose deadline has passed, and the escalation that is to be sent for it now, if any.</summary>
/// <param name="Case">The case that owes it.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Late">By how much the deadline has passed.</param>
/// <param name="Next">The command to send in the role <c>system</c>, or null when every level due has been told.</param>
public sealed record OverdueDuty(Case Case, OpenDuty Duty, Duration Late, Escalate? Next);

/// <summary>What is overdue (逾期事项): a pure query over cases.</summary>
public static class Overdue
{
    /// <summary>Every duty of the cases whose deadline has passed, the latest first.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="now">The moment to look from.</param>
    public static IReadOnlyList<OverdueDuty> Among(IEnumerable<Case> cases, Instant now) => cases
        .SelectMany(c => c.ListDuties().Where(d => d.IsOverdue(now)).Select(d => new OverdueDuty(c, d, now - d.Due, Next(c, d, now))))
        .OrderBy(static o => o.Duty.Due).ThenBy(static o => o.Case.Id, StringComparer.Ordinal).ToArray();

    private static Escalate? Next(Case owner, OpenDuty duty, Instant now) =>
        duty.Level < duty.Duty.Escalation.Count && now > duty.Duty.Escalation[duty.Level].At(duty.Due, owner.Policy)
            ? new(duty.Duty.Id, duty.Item.Length == 0 ? null : duty.Item, duty.Level + 1)
            : null;
}
