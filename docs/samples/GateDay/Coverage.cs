using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>What a day has not shown of one procedure.</summary>
internal sealed record Gap(Procedure Procedure, IReadOnlyList<string> Rows, IReadOnlyList<string> Codes, IReadOnlyList<string> Guards)
{
    public bool IsNone => Rows.Count + Codes.Count + Guards.Count == 0;
}

/// <summary>
/// What a day has shown of each procedure: rows that were taken, refusal codes that were given, conditions that stood in
/// somebody's way (refused, noted, or a breach) or that chose between two rows of a command, both of which were taken. The
/// rest is computed from the catalogue, so it grows with it.
/// </summary>
internal sealed class Coverage(Catalogue catalogue)
{
    private readonly HashSet<(string Procedure, string Row)> rows = [];
    private readonly HashSet<(string Procedure, RefusalCode Code)> codes = [];
    private readonly HashSet<(string Procedure, string Guard)> guards = [];

    /// <summary>How many commands were accepted, those with a breach and those only noted among them.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many were accepted with a breach, leaving aside those only noted.</summary>
    public int Breached { get; private set; }

    /// <summary>How many reports were only noted.</summary>
    public int Noted { get; private set; }

    /// <summary>How many commands were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes note of a decision.</summary>
    public void Note(Decision decision)
    {
        var isNoted = decision.Transition?.Id == EngineRules.NotedRow;
        Accepted += decision.IsAccepted ? 1 : 0;
        Noted += isNoted ? 1 : 0;
        Breached += !isNoted && decision.Breaches.Count > 0 ? 1 : 0;
        Refused += decision.IsAccepted ? 0 : 1;
        var procedure = decision.After.Procedure.Id;
        if (decision.Transition is { } row) rows.Add((procedure, row.Id));
        if (decision.Code is { } code) codes.Add((procedure, code));
        foreach (var breach in decision.Breaches) guards.Add((procedure, breach.Rule));
        foreach (var unmet in decision.InTheWay()) guards.Add((procedure, unmet.Use.Guard.Id));
    }

    /// <summary>What has not been shown, procedure by procedure.</summary>
    public IReadOnlyList<Gap> Gaps() => catalogue.Procedures.Select(p => new Gap(
        p,
        p.Rows.Select(static r => r.Id).Where(r => !rows.Contains((p.Id, r))).ToArray(),
        PossibleCodes(p).Where(c => !codes.Contains((p.Id, c))).Select(static c => Refusals.Codes[c].Id).ToArray(),
        p.Rows.SelectMany(static r => r.When.Select(static w => w.Guard).Concat(r.Expects.Select(static e => e.Guard)))
            .Select(static g => g.Id).Distinct().Where(g => !guards.Contains((p.Id, g)) && !HasChosen(p, g)).ToArray())).ToArray();

    /// <summary>
    /// Whether a row was taken because a condition held, and another row of the command instead: one that needs the opposite, or
    /// any other where the condition is all that the first one asks for.
    /// </summary>
    private bool HasChosen(Procedure p, string guard)
    {
        var taken = p.Rows.Where(r => rows.Contains((p.Id, r.Id))).ToArray();
        return taken.Any(one => Uses(one, true) && taken.Any(other => other != one && other.Command == one.Command && (Uses(other, false) || one.When.Count == 1)));

        bool Uses(Transition row, bool mustHold) => row.When.Any(w => w.Guard.Id == guard && w.MustHold == mustHold);
    }

    /// <summary>
    /// The codes that a procedure can give to commands that come in by name. A malformed or unknown command is a line that is
    /// not understood, a used id is refused whatever the procedure, and a fault of the definition must never be seen.
    /// </summary>
    private static IEnumerable<RefusalCode> PossibleCodes(Procedure p)
    {
        var requests = p.Commands.Where(static c => c.Nature == CommandNature.Request).ToArray();
        var rowsOfRequests = p.Rows.Where(static r => r.Command.Nature == CommandNature.Request).ToArray();
        bool IsMissingIn(State state) => requests.Any(c => !rowsOfRequests.Any(r => r.Command == c && r.From.Contains(state)));
        yield return RefusalCode.VersionConflict;
        yield return RefusalCode.ClockBack;
        yield return RefusalCode.ClockAhead;
        if (p.States.Any(s => s.IsEnd && IsMissingIn(s))) yield return RefusalCode.CaseEnded;
        if (p.States.Any(s => !s.IsEnd && IsMissingIn(s))) yield return RefusalCode.NotNow;
        if (rowsOfRequests.Length > 0) yield return RefusalCode.WrongRole;
        if (rowsOfRequests.Any(static r => r.When.Count > 0)) yield return RefusalCode.GuardUnmet;
        if (p.Duties.Count > 0 && rowsOfRequests.Any(static r => r.To is { IsEnd: true })) yield return RefusalCode.DutyOpen;
    }
}
