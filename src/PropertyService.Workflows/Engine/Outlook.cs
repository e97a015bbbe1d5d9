using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Engine;

/// <summary>Whether a command would be accepted now.</summary>
public enum OutlookVerdict
{
    /// <summary>It would be accepted, whatever the payload says; a report perhaps only noted, see <see cref="Outlook.OutOfOrder"/>.</summary>
    Allowed,

    /// <summary>It would be refused, whatever the payload says.</summary>
    Refused,

    /// <summary>It depends on what the payload, or the ledger for that payload, says.</summary>
    Depends,
}

/// <summary>One button of a gate screen: a command, whether it is possible now, and if not, why and what would help.</summary>
/// <param name="Command">The command.</param>
/// <param name="Verdict">Whether it would be accepted.</param>
/// <param name="Refusal">Why not and what would help, as the refusal itself would say it; null when it would not be refused.</param>
/// <param name="Unmet">The conditions that stand in the way, of the row that comes closest.</param>
/// <param name="Open">The conditions that depend on the payload, when it depends.</param>
/// <param name="Roles">The roles that may.</param>
/// <param name="OutOfOrder">For a report: it would be accepted, but only noted as out of order.</param>
public sealed record Outlook(
    CommandKind Command, OutlookVerdict Verdict, Refusal? Refusal, IReadOnlyList<Unmet> Unmet, IReadOnlyList<GuardUse> Open, IReadOnlyList<Role> Roles, bool OutOfOrder)
{
    /// <summary>Why not, when it would be refused.</summary>
    public RefusalCode? Code => Refusal?.Code;
}

internal static class Outlooks
{
    public static IReadOnlyList<Outlook> Of<TFacts>(Procedure<TFacts> procedure, Case<TFacts> before, Ledger ledger, Actor actor, Instant at)
        where TFacts : notnull => procedure.Commands.Select(kind => Of(procedure, before, ledger, new("permitted", kind.Samples[0], actor, at))).ToArray();

    /// <summary>The payload of the submission stands for any; no condition that reads it is asked.</summary>
    private static Outlook Of<TFacts>(Procedure<TFacts> procedure, Case<TFacts> before, Ledger ledger, Submission submission)
        where TFacts : notnull
    {
        var kind = submission.Command.Definition;
        var isReport = kind.Nature == CommandNature.Report;
        var mayBeNoted = isReport && before.Version > 0;
        var why = new Explaining<TFacts>(before, submission, ledger, null, payloadKnown: false);
        var rows = why.Rows;
        if (procedure.Deciding.Outright(before, submission) is { } outright) return Refused(why.Of(outright));
        if (!rows.IsKnown) return mayBeNoted ? Noted([]) : Refused(why.Of(before.IsEnded ? RefusalCode.CaseEnded : RefusalCode.NotNow));
        if (!rows.IsAllowed) return Refused(why.Of(RefusalCode.WrongRole));
        var possible = rows.Possible.ToArray();
        if (possible.Length == 0) return mayBeNoted ? Noted(why.InTheWay()) : Refused(why.Of(RefusalCode.GuardUnmet));
        if (Array.Find(possible, static w => w.Open.Length == 0)?.Row is not { } sure)
            return new(kind, mayBeNoted ? OutlookVerdict.Allowed : OutlookVerdict.Depends, null, [], possible.SelectMany(static w => w.Open).Distinct().ToArray(), rows.Roles, false);
        if (isReport || sure.To is not { IsEnd: true }) return Allowed();
        var owed = before.DutyArray.Where(d => sure.Closes.All(c => c.Duty != d.Duty)).ToArray();
        if (owed.Length > 0) return Refused(why.StillOwed(owed));
        // Which one thing the row settles is for the payload to say; with two open it cannot end the case, with one it may.
        var one = sure.Closes.Where(static c => c.NamesItem).Select(static c => c.Duty).ToArray();
        var twice = before.DutyArray.GroupBy(static d => d.Duty).Where(g => g.Count() > 1 && one.Contains(g.Key)).SelectMany(static g => g).ToArray();
        return twice.Length > 0 ? Refused(why.StillOwed(twice)) : before.DutyArray.Any(d => one.Contains(d.Duty)) ? Allowed() with { Verdict = OutlookVerdict.Depends } : Allowed();

        Outlook Allowed() => new(kind, OutlookVerdict.Allowed, null, [], [], rows.Roles, false);

        Outlook Refused(Refusal refusal) => new(kind, OutlookVerdict.Refused, refusal, refusal.Unmet, [], refusal.Roles.Count > 0 ? refusal.Roles : rows.Roles, false);

        Outlook Noted(IReadOnlyList<Unmet> inTheWay) => new(kind, OutlookVerdict.Allowed, null, inTheWay, [], rows.Roles, true);
    }
}
