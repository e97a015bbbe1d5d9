using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// A procedure (流程): written once, frozen, shared by any number of cases and threads. This is the face by name; the typed
/// face is <see cref="Procedure{TFacts}"/>. Both run the same code.
/// </summary>
public abstract class Procedure
{
    private protected Procedure(string id, int revision, Wording text, Wording purpose, Source source) =>
        (Id, Revision, Text, Purpose, Source) = (id, revision, text, purpose, source);

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>Raised whenever the behaviour changes.</summary>
    public int Revision { get; }

    /// <summary>The name for people.</summary>
    public Wording Text { get; }

    /// <summary>What it is for.</summary>
    public Wording Purpose { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <summary>The states, in order; the unopened state is not among them.</summary>
    public abstract IReadOnlyList<State> States { get; }

    /// <summary>The commands, in the order of their first row.</summary>
    public abstract IReadOnlyList<CommandKind> Commands { get; }

    /// <summary>The rows, in order.</summary>
    public abstract IReadOnlyList<Transition> Rows { get; }

    /// <summary>The duties, in order.</summary>
    public abstract IReadOnlyList<Duty> Duties { get; }

    /// <summary>The site parameters that it reads.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>What must never, or always, be so; searched exhaustively.</summary>
    public abstract IReadOnlyList<Property> Properties { get; }

    /// <summary>Remarks for the documents: readings, what is left out and why.</summary>
    public abstract IReadOnlyList<Note> Notes { get; }

    /// <summary>The changes to the procedure that no law and no property notices, each with the reason why that is no gap.</summary>
    public abstract IReadOnlyList<Survivor> Survivors { get; }

    /// <summary>The names and texts of the facts.</summary>
    public abstract IReadOnlyList<(string Name, Wording Text, Shape Shape)> Facts { get; }

    /// <summary>SHA-256 of the canonical text of the definition, as 64 lower-case hexadecimal digits.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>A case that has not been opened yet, at version 0. The first accepted command opens it.</summary>
    /// <param name="id">Its id, unique within the procedure on the site: 1 to 80 characters.</param>
    /// <param name="policy">The site's policy, which the case keeps.</param>
    /// <exception cref="ArgumentException">The id is blank, too long or has control characters.</exception>
    public abstract Case NewCase(string id, SitePolicy policy);

    /// <summary>Decides a command. Pure and total: no I/O, no clock, no exception for any business reason.</summary>
    /// <param name="before">A case of this procedure.</param>
    /// <param name="submission">The command.</param>
    /// <param name="ledger">The site ledger.</param>
    /// <exception cref="ArgumentException">The case belongs to another procedure.</exception>
    public abstract Decision DecideByName(Case before, Submission submission, Ledger ledger);

    /// <summary>For every command: whether it would be accepted now, refused, or depends on the payload; and why.</summary>
    /// <param name="before">A case of this procedure.</param>
    /// <param name="ledger">The site ledger.</param>
    /// <param name="actor">Who would ask.</param>
    /// <param name="at">When.</param>
    public abstract IReadOnlyList<Outlook> PermittedByName(Case before, Ledger ledger, Actor actor, Instant at);

    /// <summary>The command with an id, or null.</summary>
    /// <param name="id">A command id.</param>
    public CommandKind? FindCommand(string id) => Commands.FirstOrDefault(c => c.Id == id);

    /// <summary>The state with an id, or null.</summary>
    /// <param name="id">A state id.</param>
    public State? FindState(string id) => id == State.Unopened.Id ? State.Unopened : States.FirstOrDefault(s => s.Id == id);

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal abstract Case Restore(SitePolicy policy, string id, State state, Datum facts, OpenDuty[] duties, int version, Instant recordedAt);

    internal abstract Decision Redecide(Case before, Submission submission, IReadOnlyList<LedgerRead> reads);

    internal abstract (Decision? Decision, string? WhyNot) ApplyRecorded(Case before, Submission submission, string transition, IReadOnlyList<LedgerRead> reads);

    internal abstract Decision RefusedAsRecorded(Case before, EvidenceEntry entry);

    internal abstract IReadOnlyList<Fault> FaultsOf(Submission submission);

    internal abstract T Visit<T>(IProcedureVisitor<T> visitor);
}

/// <summary>Does something with a procedure whose facts have a type.</summary>
internal interface IProcedureVisitor<out T>
{
    T Visit<TFacts>(Procedure<TFacts> procedure)
        where TFacts : notnull;
}

/// <summary>A remark for the documents.</summary>
/// <param name="Text">The remark.</param>
/// <param name="Source">What it is about.</param>
public sealed record Note(Wording Text, Source Source);

/// <summary>A change that takes a part away from a procedure without a law or property noticing, and why that is no gap.</summary>
/// <param name="Mutant">The id of the change: row id, colon and what is taken away, such as <c>sign/incoming: when logs-read</c>.</param>
/// <param name="Because">Why nothing notices.</param>
public sealed record Survivor(string Mutant, Wording Because);

/// <summary>A procedure with the type of its facts.</summary>
/// <typeparam name="TFacts">The facts: an immutable record with value equality.</typeparam>
public sealed class Procedure<TFacts> : Procedure
    where TFacts : notnull
{
    private static readonly TextShape IdShape = new(TextShape.ShortLimit);
    private static readonly InstantShape MomentShape = new();

    private readonly ProcedureParts<TFacts> parts;
    private readonly CommandKind[] commands;
    private readonly State[] states;
    private readonly Transition<TFacts>[][] rowsByState;
    private readonly Transition<TFacts> noted;
    private readonly Lazy<string> fingerprint;

    internal Procedure(ProcedureParts<TFacts> parts)
        : base(parts.Id, parts.Revision, parts.Text, parts.Purpose, parts.Source)
    {
        this.parts = parts;
        noted = new NotedRow<TFacts>(parts.States);
        states = [State.Unopened, .. parts.States];
        rowsByState = states.Select(s => parts.Rows.Where(r => r.From.Contains(s)).ToArray()).ToArray();
        commands = parts.Rows.Select(static r => r.Command).Distinct().ToArray();
        fingerprint = new(() => Domain.Policy.Digest.Of(ProcedureText.Of(this).ToString()));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<State> States => parts.States;

    /// <inheritdoc/>
    public override IReadOnlyList<CommandKind> Commands => commands;

    /// <inheritdoc/>
    public override IReadOnlyList<Transition> Rows => parts.Rows;

    /// <inheritdoc/>
    public override IReadOnlyList<Duty> Duties => parts.Duties;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters => parts.Parameters;

    /// <inheritdoc/>
    public override IReadOnlyList<Property> Properties => parts.Properties;

    /// <inheritdoc/>
    public override IReadOnlyList<Note> Notes => parts.Notes;

    /// <inheritdoc/>
    public override IReadOnlyList<Survivor> Survivors => parts.Survivors;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Wording Text, Shape Shape)> Facts => parts.Facts.Fields.Select(static f => (f.Name, f.Text, f.Shape)).ToArray();

    /// <inheritdoc/>
    public override string Fingerprint => fingerprint.Value;

    internal RecordShape<TFacts> FactsShape => parts.Facts;

    internal ProcedureParts<TFacts> Parts => parts;

    internal IReadOnlyList<Duty<TFacts>> TypedDuties => parts.Duties;

    internal IReadOnlyList<Property<TFacts>> TypedProperties => parts.Properties;

    /// <summary>A case that has not been opened yet, at version 0. The first accepted command opens it.</summary>
    /// <param name="id">Its id, unique within the procedure on the site: 1 to 80 characters.</param>
    /// <param name="policy">The site's policy, which the case keeps.</param>
    /// <exception cref="ArgumentException">The id is blank, too long or has control characters.</exception>
    public Case<TFacts> New(string id, SitePolicy policy)
    {
        var faults = new List<Fault>();
        if (!IdShape.Check(id, "case", faults)) throw new ArgumentException(faults[0].ToString(), nameof(id));
        return new(this, policy ?? throw new ArgumentNullException(nameof(policy)), id, State.Unopened, parts.NoFacts, [], 0, Instant.MinValue);
    }

    /// <inheritdoc/>
    public override Case NewCase(string id, SitePolicy policy) => New(id, policy);

    /// <summary>Decides a command. Pure and total: no I/O, no clock, no exception for any business reason.</summary>
    /// <param name="before">A case of this procedure.</param>
    /// <param name="submission">The command.</param>
    /// <param name="ledger">The site ledger.</param>
    /// <exception cref="ArgumentException">The case belongs to another procedure.</exception>
    public Decision<TFacts> Decide(Case<TFacts> before, Submission submission, Ledger ledger) =>
        Decide(before, submission, ledger, null);

    /// <inheritdoc/>
    public override Decision DecideByName(Case before, Submission submission, Ledger ledger) => Decide(Mine(before), submission, ledger);

    /// <summary>For every command: whether it would be accepted now, refused, or depends on the payload; and why.</summary>
    /// <param name="before">A case of this procedure.</param>
    /// <param name="ledger">The site ledger.</param>
    /// <param name="actor">Who would ask.</param>
    /// <param name="at">When.</param>
    public IReadOnlyList<Outlook> Permitted(Case<TFacts> before, Ledger ledger, Actor actor, Instant at) =>
        Outlooks.Of(this, Mine(before), ledger ?? throw new ArgumentNullException(nameof(ledger)), actor, at);

    /// <inheritdoc/>
    public override IReadOnlyList<Outlook> PermittedByName(Case before, Ledger ledger, Actor actor, Instant at) => Permitted(Mine(before), ledger, actor, at);

    internal string? PostOf(TFacts facts) => parts.Post(facts);

    internal IEnumerable<Transition<TFacts>> RowsOf(State state, CommandKind kind) => RowsFrom(state).Where(r => r.Command == kind);

    internal override IReadOnlyList<Fault> FaultsOf(Submission submission)
    {
        var faults = new List<Fault>();
        if (Knows(submission.Command.Definition)) submission.Command.Definition.Check(submission.Command, faults);
        IdShape.Check(submission.CommandId, "commandId", faults);
        IdShape.Check(submission.Actor?.Role?.Id!, "by.role", faults);
        IdShape.Check(submission.Actor?.Id!, "by.id", faults);
        MomentShape.Check(submission.RecordedAt, "recordedAt", faults);
        if (submission.OccurredAt is { } occurred) MomentShape.Check(occurred, "occurredAt", faults);
        return faults;
    }

    internal IReadOnlyList<OpenDuty> StillOwed(Case<TFacts> before, Submission submission, Ledger ledger)
    {
        var s = new Situation<TFacts>(before, submission);
        var view = new LedgerView(ledger, before);
        foreach (var row in RowsFrom(before.State))
        {
            if (row.Command == submission.Command.Definition && row.Allows(submission.Actor.Role) && row.Holds(in s, submission.Command, view))
                return row.ChangeDuties(in s, submission.Command, row.Change(in s, submission.Command, view), row.FindBreaches(in s, submission.Command, view));
        }

        return [];
    }

    internal override Case Restore(SitePolicy policy, string id, State state, Datum facts, OpenDuty[] duties, int version, Instant recordedAt)
    {
        var faults = new List<Fault>();
        return parts.Facts.TryRead(facts, "facts", faults, out var read)
            ? new Case<TFacts>(this, policy, id, state, read, duties, version, recordedAt)
            : throw new ArgumentException(string.Join("; ", faults), nameof(facts));
    }

    internal override Decision Redecide(Case before, Submission submission, IReadOnlyList<LedgerRead> reads) =>
        Decide(Mine(before), submission, Ledger.Empty, new(reads, before));

    internal override (Decision? Decision, string? WhyNot) ApplyRecorded(Case before, Submission submission, string transition, IReadOnlyList<LedgerRead> reads)
    {
        var row = transition == noted.Id ? noted : parts.Rows.FirstOrDefault(r => r.Id == transition);
        if (row is null) return (null, "there is no such row");
        var kind = submission.Command.Definition;
        if (!ReferenceEquals(row, noted) && !ReferenceEquals(row.Command, kind)) return (null, $"the row does not take the command {kind.Id}");
        if (ReferenceEquals(row, noted) && (kind.Nature != CommandNature.Report || !Knows(kind))) return (null, $"the command {kind.Id} is not noted");
        if (ReferenceEquals(row, noted) ? before.Version == 0 : !row.From.Contains(before.State)) return (null, $"the row does not start from {before.State.Id}");
        try
        {
            var wrongRole = !ReferenceEquals(row, noted) && kind.Nature == CommandNature.Report && !row.Allows(submission.Actor.Role);
            var decision = Accept(row, Mine(before), submission, new(reads, before), wrongRole);
            if (decision.Case.IsEnded && decision.Case.DutyArray.Length > 0) return (null, "the case would end with a duty open");
            _ = Ledger.Empty.Apply(decision);
            return (decision, null);
        }
        catch (Exception e) when (e is NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or ArithmeticException)
        {
            // What a row changes, and enters in the books, may rest on its conditions, and under another definition or in a journal tampered with they need not hold.
            return (null, "its conditions do not hold, and it cannot be applied without them");
        }
    }

    internal override Decision RefusedAsRecorded(Case before, EvidenceEntry entry) => new Decision<TFacts>(Mine(before), entry.Submission, entry.Code, null, entry.Unmet);

    internal override T Visit<T>(IProcedureVisitor<T> visitor) => visitor.Visit(this);

    internal Procedure<TFacts> WithRows(IEnumerable<Transition<TFacts>> rows) => new(parts with { Rows = rows.ToArray() });

    /// <summary>Why a command is refused before any row is looked at, or null.</summary>
    internal RefusalCode? Outright(Case<TFacts> before, Submission submission)
    {
        var kind = submission.Command.Definition;
        // The ids first: whatever else is wrong, nothing of unbounded size goes further than here.
        if (!IdShape.Check(submission.CommandId, "", null) || !IdShape.Check(submission.Actor?.Role?.Id!, "", null) || !IdShape.Check(submission.Actor!.Id, "", null))
            return RefusalCode.Malformed;
        if (!Knows(kind)) return RefusalCode.UnknownCommand;
        if (!kind.Check(submission.Command, null)
            || !MomentShape.Check(submission.RecordedAt, "", null) || (submission.OccurredAt is { } moment && !MomentShape.Check(moment, "", null)))
            return RefusalCode.Malformed;
        if (submission.Version is { } version && version != before.Version) return RefusalCode.VersionConflict;
        if (submission.RecordedAt < before.RecordedAt && submission.RecordedAt < before.RecordedAt - before.Policy.Get(SiteParameters.ClockTolerance))
            return RefusalCode.ClockBack;
        return submission.OccurredAt is { } occurred && (kind.Nature == CommandNature.Report ? occurred > submission.RecordedAt : occurred != submission.RecordedAt)
            ? RefusalCode.ClockAhead
            : null;
    }

    // A few references one after another: quicker than hashing one of them.
    private bool Knows(CommandKind kind)
    {
        foreach (var known in commands)
            if (ReferenceEquals(known, kind)) return true;
        return false;
    }

    private Transition<TFacts>[] RowsFrom(State state)
    {
        for (var i = 0; i < states.Length; i++)
            if (ReferenceEquals(states[i], state)) return rowsByState[i];
        return [];
    }

    private Case<TFacts> Mine(Case other) => (other ?? throw new ArgumentNullException(nameof(other))) as Case<TFacts> is { } mine && ReferenceEquals(mine.Procedure, this)
        ? mine
        : throw new ArgumentException($"The case {other.Id} is not a case of the procedure {Id}, revision {Revision}.", nameof(other));

    private Decision<TFacts> Decide(Case<TFacts> before, Submission submission, Ledger ledger, LedgerView? view)
    {
        if (submission?.Command is null || ledger is null) throw new ArgumentNullException(submission?.Command is null ? nameof(submission) : nameof(ledger));
        if (before is null || !ReferenceEquals(before.Procedure, this)) before = Mine(before!);
        var command = submission.Command;
        var kind = command.Definition;
        var isReport = kind.Nature == CommandNature.Report;
        if (Outright(before, submission) is { } outright) return Refuse(outright);

        var s = new Situation<TFacts>(before, submission);
        // Rows of one report may differ in who reports: the row whose roles allow the actor is taken, and only where none does
        // another one, the first, with a breach. Two rows that one role may both use are a fault.
        Transition<TFacts>? chosen = null;
        var (known, allowed, wrongRole) = (false, false, false);
        foreach (var row in RowsFrom(before.State))
        {
            if (!ReferenceEquals(row.Command, kind)) continue;
            known = true;
            var may = row.Allows(submission.Actor.Role);
            if (!may && !isReport) continue;
            allowed = true;
            if (row.ReadsLedger) view ??= new(ledger, before);
            if (!row.Holds(in s, command, view)) continue;
            if (chosen is null || (wrongRole && may)) (chosen, wrongRole) = (row, !may);
            else if (wrongRole != may && chosen.By.Any(row.Allows)) return Refuse(RefusalCode.DefinitionFault);
        }

        if (chosen is null)
        {
            if (isReport && before.Version > 0) return Note();
            return Refuse(known ? allowed ? RefusalCode.GuardUnmet : RefusalCode.WrongRole : before.IsEnded ? RefusalCode.CaseEnded : RefusalCode.NotNow);
        }

        return Accept(chosen, before, submission, view, wrongRole);

        Decision<TFacts> Refuse(RefusalCode code) => new(before, submission, code, ledger);

        // The decision keeps the ledger, so that it can say which condition made of the report a mere note.
        Decision<TFacts> Note() => this.Accept(noted, before, submission, view, wrongRole: false, ledger);

        Decision<TFacts> Accept(Transition<TFacts> row, Case<TFacts> from, Submission by, LedgerView? seen, bool wrongRole)
        {
            var decision = this.Accept(row, from, by, seen, wrongRole);
            if (!decision.Case.IsEnded || decision.Case.DutyArray.Length == 0) return decision;
            return Refuse(isReport ? RefusalCode.DefinitionFault : RefusalCode.DutyOpen);
        }
    }

    private Decision<TFacts> Accept(Transition<TFacts> row, Case<TFacts> before, Submission submission, LedgerView? view, bool wrongRole, Ledger? noteOf = null)
    {
        if (row.ReadsLedger) view ??= new(Ledger.Empty, before);
        var s = new Situation<TFacts>(before, submission);
        var breaches = row.FindBreaches(in s, submission.Command, view);
        if (wrongRole) breaches = [.. breaches, EngineRules.WrongRole];
        var facts = row.Change(in s, submission.Command, view);
        var duties = row.ChangeDuties(in s, submission.Command, facts, breaches);
        var recorded = submission.RecordedAt > before.RecordedAt ? submission.RecordedAt : before.RecordedAt;
        var after = new Case<TFacts>(this, before.Policy, before.Id, row.To ?? before.State, facts, duties, before.Version + 1, recorded);
        return new(before, after, submission, row, breaches, view?.Reads ?? [], noteOf);
    }
}

/// <summary>The parts of a procedure as its builder hands them over.</summary>
internal sealed record ProcedureParts<TFacts>(
    string Id, int Revision, Wording Text, Wording Purpose, Source Source,
    RecordShape<TFacts> Facts, TFacts NoFacts, Func<TFacts, string?> Post,
    IReadOnlyList<State> States, Transition<TFacts>[] Rows, IReadOnlyList<Duty<TFacts>> Duties,
    IReadOnlyList<Parameter> Parameters, IReadOnlyList<Property<TFacts>> Properties, IReadOnlyList<Note> Notes,
    IReadOnlyList<Survivor> Survivors, SearchPlan Search)
    where TFacts : notnull;
