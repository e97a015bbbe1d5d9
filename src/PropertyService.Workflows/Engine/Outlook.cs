using System;
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
/// <param name="Refusal">Why not and what would help, as the refusal itself would say it; null when it would not be refused.</param>
/// <param name="Unmet">The conditions that stand in the way, of the row that comes closest.</param>
/// <param name="Open">The conditions that depend on the payload, when it depends.</param>
/// <param name="Roles">The roles that may.</param>
/// <param name="OutOfOrder">For a report: it would be accepted, but only noted as out of order.</param>
public sealed record Outlook(
    CommandKind Command, Verdict Verdict, Refusal? Refusal, IReadOnlyList<Unmet> Unmet, IReadOnlyList<GuardUse> Open, IReadOnlyList<Role> Roles, bool OutOfOrder)
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
        var rows = procedure.RowsOf(before.State, kind).ToArray();
        var roles = rows.SelectMany(static r => r.By).Distinct().ToArray();
        var isReport = kind.Nature == CommandNature.Report;
        var mayBeNoted = isReport && before.Version > 0;
        if (procedure.Outright(before, submission) is { } outright) return Refused(Explained(outright));
        if (rows.Length == 0) return mayBeNoted ? Noted([]) : Refused(Explained(before.IsEnded ? RefusalCode.CaseEnded : RefusalCode.NotNow));

        var (s, view) = (new Situation<TFacts>(before, submission), new LedgerView(ledger, before));
        var all = rows.Select(r => (
            Row: r,
            Unmet: r.When.Where(static u => !u.Guard.ReadsPayload).Where(u => ((GuardOf<TFacts>)u.Guard).Holds(in s, submission.Command, view) != u.MustHold).ToArray(),
            Open: r.When.Where(static u => u.Guard.ReadsPayload).ToArray())).ToArray();
        var mine = isReport ? all : all.Where(w => w.Row.Allows(submission.Actor.Role)).ToArray();
        if (mine.Length == 0)
        {
            var fitting = all.Where(static w => w.Unmet.Length == 0).ToArray();
            return Refused(Refusals.WrongRole(kind, before, submission.Actor.Role, (fitting.Length > 0 ? fitting : all).Select(static w => w.Row).ToArray()));
        }

        var possible = mine.Where(static w => w.Unmet.Length == 0).ToArray();
        if (possible.Length == 0)
        {
            var closest = Refusals.GuardsUnmet(kind, before, mine.OrderBy(static w => w.Unmet.Length).First().Unmet);
            return mayBeNoted ? Noted(closest.Unmet) : Refused(closest);
        }

        if (Array.Find(possible, static w => w.Open.Length == 0).Row is not { } sure)
            return new(kind, mayBeNoted ? Verdict.Allowed : Verdict.Depends, null, [], possible.SelectMany(static w => w.Open).Distinct().ToArray(), roles, false);
        var owed = sure.To is { IsEnd: true } && !isReport ? before.DutyArray.Where(d => sure.Closes.All(c => c.Duty != d.Duty)).ToArray() : [];
        return owed.Length > 0 ? Refused(Refusals.DutyOpen(kind, before, owed)) : new(kind, Verdict.Allowed, null, [], [], roles, false);

        Refusal Explained(RefusalCode code) => Refusals.Explain(code, procedure, before, submission, ledger, null);

        Outlook Refused(Refusal why) => new(kind, Verdict.Refused, why, why.Unmet, [], why.Roles.Count > 0 ? why.Roles : roles, false);

        Outlook Noted(IReadOnlyList<Unmet> inTheWay) => new(kind, Verdict.Allowed, null, inTheWay, [], roles, true);
    }
}
