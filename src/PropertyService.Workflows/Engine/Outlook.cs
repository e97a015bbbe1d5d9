using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Engine;

/// <summary>Whether a command would be accepted now.</summary>
public enum Verdict
{
    /// <summary>It would be accepted, whatever the payload says.</summary>
    Allowed,

    /// <summary>It would be refused, whatever the payload says.</summary>
    Refused,

    /// <summary>It depends on what the payload, or the ledger for that payload, says.</summary>
    Depends,
}

/// <summary>One button of a gate screen: a command, whether it is possible now, and if not, why and what would help.</summary>
/// <param name="Command">The command.</param>
/// <param name="Verdict">Whether it would be accepted.</param>
/// <param name="Code">Why not, when it would be refused.</param>
/// <param name="Unmet">The conditions that stand in the way, of the row that comes closest.</param>
/// <param name="Open">The conditions that depend on the payload, when it depends.</param>
/// <param name="Roles">The roles that may.</param>
/// <param name="OutOfOrder">For a report: it would be accepted, but only noted as out of order.</param>
public sealed record Outlook(
    CommandKind Command, Verdict Verdict, RefusalCode? Code, IReadOnlyList<Unmet> Unmet, IReadOnlyList<GuardUse> Open, IReadOnlyList<Role> Roles, bool OutOfOrder);

internal static class Outlooks
{
    public static Outlook Of<TFacts>(Procedure<TFacts> procedure, Case<TFacts> before, Actor actor, Instant at, CommandKind kind)
        where TFacts : notnull
    {
        var rows = procedure.RowsOf(before.State, kind).ToArray();
        var roles = rows.SelectMany(static r => r.By).Distinct().ToArray();
        var isReport = kind.Nature == CommandNature.Report;
        if (rows.Length == 0)
        {
            return isReport && before.Version > 0
                ? new(kind, Verdict.Allowed, null, [], [], roles, true)
                : new(kind, Verdict.Refused, before.IsEnded ? RefusalCode.CaseEnded : RefusalCode.NotNow, [], [], roles, false);
        }

        var mine = isReport ? rows : rows.Where(r => r.Allows(actor.Role)).ToArray();
        if (mine.Length == 0) return new(kind, Verdict.Refused, RefusalCode.WrongRole, [], [], roles, false);

        var s = new Situation<TFacts>(before, new Submission("permitted", kind.Samples[0], actor, at));
        var ways = mine.Select(r => (
            Row: r,
            Unmet: r.When.Where(static u => !u.Guard.ReadsPayload).Where(u => ((GuardOf<TFacts>)u.Guard).Holds(in s, kind.Samples[0], null) != u.MustHold).ToArray(),
            Open: r.When.Where(static u => u.Guard.ReadsPayload).ToArray())).OrderBy(static w => w.Unmet.Length).ToArray();
        var best = ways[0];
        if (best.Unmet.Length > 0)
        {
            return isReport && before.Version > 0
                ? new(kind, Verdict.Allowed, null, Explained(best.Unmet), [], roles, true)
                : new(kind, Verdict.Refused, RefusalCode.GuardUnmet, Explained(best.Unmet), [], roles, false);
        }

        var possible = ways.Where(static w => w.Unmet.Length == 0).ToArray();
        if (possible.Any(static w => w.Open.Length == 0))
        {
            var ends = possible.First(static w => w.Open.Length == 0).Row;
            var owed = ends.To is { IsEnd: true } && before.DutyArray.Any(d => ends.Closes.All(c => c.Duty != d.Duty));
            return owed && !isReport
                ? new(kind, Verdict.Refused, RefusalCode.DutyOpen, [], [], roles, false)
                : new(kind, Verdict.Allowed, null, [], [], roles, false);
        }

        return new(kind, isReport && before.Version > 0 ? Verdict.Allowed : Verdict.Depends, null, [], possible.SelectMany(static w => w.Open).Distinct().ToArray(), roles, false);
    }

    private static Unmet[] Explained(IEnumerable<GuardUse> uses) => uses.Select(static u => new Unmet(u, u.Guard.Remedy)).ToArray();
}
