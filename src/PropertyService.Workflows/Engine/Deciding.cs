using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>How the commands of one procedure are decided: outright, by the rows of the present state, or by being noted.</summary>
internal sealed class Deciding<TFacts>
    where TFacts : notnull
{
    private static readonly TextShape IdShape = new(TextShape.ShortLimit);
    private static readonly InstantShape MomentShape = new();
    private static readonly IntegerShape VersionShape = new(0, int.MaxValue, new("版", "version"));

    private readonly Procedure<TFacts> procedure;
    private readonly CommandKind[] commands;
    private readonly State[] states;
    private readonly Candidate[][] rowsByState;
    private readonly Transition<TFacts> noted;

    public Deciding(Procedure<TFacts> procedure, ProcedureParts<TFacts> parts)
    {
        this.procedure = procedure;
        noted = new NotedRow<TFacts>(parts.States);
        states = [State.Unopened, .. parts.States];
        rowsByState = states.Select(s => Candidates(parts.Rows.Where(r => r.From.Contains(s)).ToArray())).ToArray();
        commands = parts.Rows.Select(static r => r.Command).Distinct().ToArray();
    }

    public IReadOnlyList<CommandKind> Commands => commands;

    public IEnumerable<Transition<TFacts>> RowsOf(State state, CommandKind kind) => RowsFrom(state).Select(static c => c.Row).Where(r => r.Command == kind);

    public static bool CheckId(string id, string path, ICollection<Fault>? faults) => IdShape.Check(id, path, faults);

    public Decision<TFacts> Decide(Case<TFacts> before, Submission submission, Ledger ledger, LedgerView? view)
    {
        if (Outright(before, submission) is { } outright) return new(before, submission, outright, ledger);
        var isReport = submission.Command.Definition.Nature == CommandNature.Report;
        var (row, wrongRole, code) = Choose(before, submission, ledger, ref view);
        if (row is null)
        {
            return isReport && before.Version > 0 && code != RefusalCode.DefinitionFault
                // The decision keeps the ledger, so that it can say which condition made of the report a mere note.
                ? Accept(noted, before, submission, view, wrongRole: false, ledger)
                : new(before, submission, code, ledger, view?.Reads);
        }

        var decision = Accept(row, before, submission, view, wrongRole);
        if (!decision.Case.IsEnded || decision.Case.DutyArray.Length == 0) return decision;
        return new(before, submission, isReport ? RefusalCode.DefinitionFault : RefusalCode.DutyOpen, ledger, decision.Reads);
    }

    public Decision<TFacts> RefuseUsedId(Case<TFacts> before, Submission submission, Ledger ledger) =>
        new(before, submission, Outright(before, submission) is { } code and (RefusalCode.Malformed or RefusalCode.UnknownCommand) ? code : RefusalCode.IdUsed, ledger);

    /// <summary>Applies what a journal recorded; says why not where that cannot be done.</summary>
    public (Decision<TFacts>? Decision, Wording? WhyNot) Apply(Case<TFacts> before, Submission submission, string transition, IReadOnlyList<LedgerRead> reads)
    {
        var row = transition == noted.Id ? noted : procedure.Parts.Rows.FirstOrDefault(r => r.Id == transition);
        if (row is null) return (null, new("没有这样的步骤", "there is no such row"));
        var kind = submission.Command.Definition;
        var isNoted = ReferenceEquals(row, noted);
        if (!isNoted && !ReferenceEquals(row.Command, kind)) return (null, new($"该步骤不由命令 {kind.Id} 引发", $"the row does not take the command {kind.Id}"));
        if (isNoted && (kind.Nature != CommandNature.Report || !Knows(kind))) return (null, new($"命令 {kind.Id} 不作附记", $"the command {kind.Id} is not noted"));
        if (!row.From.Contains(before.State)) return (null, new($"该步骤不从 {before.State.Id} 出发", $"the row does not start from {before.State.Id}"));
        try
        {
            var wrongRole = !isNoted && kind.Nature == CommandNature.Report && !row.Allows(submission.Actor.Role);
            var decision = Accept(row, before, submission, new(reads, before), wrongRole);
            if (decision.Case.IsEnded && decision.Case.DutyArray.Length > 0) return (null, new("个案将带着未了结义务结束", "the case would end with a duty open"));
            _ = Ledger.Empty.Apply(decision);
            return (decision, null);
        }
        catch (Exception e) when (Untrusted.Raises(e))
        {
            // What a row changes, and enters in the books, may rest on its conditions, and under another definition or in a journal tampered with they need not hold.
            return (null, new("条件不成立，缺了条件无法照录", "its conditions do not hold, and it cannot be applied without them"));
        }
    }

    /// <summary>Why a command is refused before any row is looked at, or null.</summary>
    public RefusalCode? Outright(Case<TFacts> before, Submission submission)
    {
        var kind = submission.Command.Definition;
        // The ids first: whatever else is wrong, nothing of unbounded size goes further than here.
        if (!IdShape.Check(submission.CommandId, "", null) || !IdShape.Check(submission.Actor?.Role?.Id!, "", null) || !IdShape.Check(submission.Actor!.Id, "", null))
            return RefusalCode.Malformed;
        if (!Knows(kind)) return RefusalCode.UnknownCommand;
        if (!kind.Check(submission.Command, null)
            || !MomentShape.Check(submission.RecordedAt, "", null) || (submission.OccurredAt is { } moment && !MomentShape.Check(moment, "", null))
            || (submission.Version is { } seen && !VersionShape.Check(seen, "", null)))
            return RefusalCode.Malformed;
        if (submission.Version is { } version && version != before.Version) return RefusalCode.VersionConflict;
        if (submission.RecordedAt < before.RecordedAt && submission.RecordedAt < before.RecordedAt - before.Policy.Get(SiteParameters.ClockTolerance))
            return RefusalCode.ClockBack;
        return submission.OccurredAt is { } occurred && (kind.Nature == CommandNature.Report ? occurred > submission.RecordedAt : occurred != submission.RecordedAt)
            ? RefusalCode.ClockAhead
            : null;
    }

    public IReadOnlyList<Fault> FaultsOf(Submission submission)
    {
        var faults = new List<Fault>();
        if (Knows(submission.Command.Definition)) submission.Command.Definition.Check(submission.Command, faults);
        IdShape.Check(submission.CommandId, "commandId", faults);
        IdShape.Check(submission.Actor?.Role?.Id!, "by.role", faults);
        IdShape.Check(submission.Actor?.Id!, "by.id", faults);
        MomentShape.Check(submission.RecordedAt, "recordedAt", faults);
        if (submission.OccurredAt is { } occurred) MomentShape.Check(occurred, "occurredAt", faults);
        if (submission.Version is { } version) VersionShape.Check(version, "version", faults);
        return faults;
    }

    /// <summary>What would still be owed at the end to which a command would lead.</summary>
    public IReadOnlyList<OpenDuty> StillOwed(Case<TFacts> before, Submission submission, Ledger ledger)
    {
        LedgerView? view = null;
        return Choose(before, submission, ledger, ref view) is { Row: { } row, WrongRole: var wrongRole } ? Accept(row, before, submission, view, wrongRole).Case.DutyArray : [];
    }

    /// <summary>
    /// The row that applies, or why none does. Rows of one report may differ in who reports: the row whose roles allow the
    /// actor is taken, and only where none does another one, the first, with a breach. Two rows that one role may both use
    /// are a fault.
    /// </summary>
    private (Transition<TFacts>? Row, bool WrongRole, RefusalCode Code) Choose(Case<TFacts> before, Submission submission, Ledger ledger, ref LedgerView? view)
    {
        var command = submission.Command;
        var kind = command.Definition;
        var s = new Situation<TFacts>(before, submission);
        Transition<TFacts>? chosen = null;
        var (known, allowed, wrongRole) = (false, false, false);
        foreach (var (row, when) in RowsFrom(before.State))
        {
            if (!ReferenceEquals(row.Command, kind)) continue;
            known = true;
            var may = row.Allows(submission.Actor.Role);
            if (!may && kind.Nature != CommandNature.Report) continue;
            allowed = true;
            if (row.ReadsLedger) view ??= new(ledger, before);
            if (!Hold(when, in s, command, view)) continue;
            if (chosen is null || (wrongRole && may)) (chosen, wrongRole) = (row, !may);
            else if (wrongRole != may && chosen.By.Any(row.Allows)) return (null, false, RefusalCode.DefinitionFault);
        }

        return (chosen, wrongRole, allowed ? RefusalCode.GuardUnmet : known ? RefusalCode.WrongRole : before.IsEnded ? RefusalCode.CaseEnded : RefusalCode.NotNow);
    }

    private Decision<TFacts> Accept(Transition<TFacts> row, Case<TFacts> before, Submission submission, LedgerView? view, bool wrongRole, Ledger? noteOf = null)
    {
        var s = new Situation<TFacts>(before, submission);
        var breaches = row.FindBreaches(in s, submission.Command, view);
        if (wrongRole) breaches = [.. breaches, EngineRules.WrongRole];
        var facts = row.Change(in s, submission.Command, view);
        var duties = row.ChangeDuties(in s, submission.Command, facts, breaches);
        var recorded = submission.RecordedAt > before.RecordedAt ? submission.RecordedAt : before.RecordedAt;
        var after = new Case<TFacts>(procedure, before.Policy, before.Id, row.To ?? before.State, facts, duties, before.Version + 1, recorded);
        return new(before, after, submission, row, breaches, view?.Reads ?? [], noteOf);
    }

    // A few references one after another: quicker than hashing one of them.
    private bool Knows(CommandKind kind)
    {
        foreach (var known in commands)
            if (ReferenceEquals(known, kind)) return true;
        return false;
    }

    private static bool Hold(GuardUse[] uses, in Situation<TFacts> s, Command command, LedgerView? ledger)
    {
        foreach (var use in uses)
            if (((GuardOf<TFacts>)use.Guard).Holds(in s, command, ledger) != use.MustHold) return false;
        return true;
    }

    /// <summary>
    /// The conditions that tell the rows of one command apart come first, those that they share after: so the shared ones are
    /// asked once, not for every row. What is answered does not depend on the order.
    /// </summary>
    private static Candidate[] Candidates(Transition<TFacts>[] rows) => rows.Select(row =>
    {
        var others = rows.Where(r => r != row && r.Command == row.Command).ToArray();
        return new Candidate(row, row.When.OrderBy(u => others.Length > 0 && others.All(o => o.When.Contains(u)) ? 1 : 0).ToArray());
    }).ToArray();

    private Candidate[] RowsFrom(State state)
    {
        var i = 0;
        while (!ReferenceEquals(states[i], state)) i++;
        return rowsByState[i];
    }

    /// <summary>A row with its conditions in the order in which they are asked.</summary>
    private readonly record struct Candidate(Transition<TFacts> Row, GuardUse[] When);
}
