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
    private StartEffect[]? awaiting;

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

    /// <summary>What its cases can come to that cases of other procedures wait for.</summary>
    public abstract IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>What must never, or always, be so of a case together with the case that it waits for.</summary>
    public abstract IReadOnlyList<JointProperty> JointProperties { get; }

    /// <summary>Remarks for the documents: readings, what is left out and why.</summary>
    public abstract IReadOnlyList<Note> Notes { get; }

    /// <summary>The changes to the procedure that no law and no property notices, each with the reason why that is no gap.</summary>
    public abstract IReadOnlyList<Survivor> Survivors { get; }

    /// <summary>The names and texts of the facts.</summary>
    public abstract IReadOnlyList<(string Name, Wording Text, Shape Shape)> Facts { get; }

    /// <summary>SHA-256 of the canonical text of the definition, as 64 lower-case hexadecimal digits.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>
    /// SHA-256 of the canonical text of what this procedure reads of a policy: the site's section and its own parameters. It
    /// stays the same when a parameter of other procedures changes.
    /// </summary>
    /// <param name="policy">The site's policy.</param>
    public abstract string PolicyFingerprint(SitePolicy policy);

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

    /// <summary>One effect for each case of another procedure for which a case of this one may wait.</summary>
    internal IReadOnlyList<StartEffect> Awaiting => awaiting ??= Rows.SelectMany(static r => r.Effects).OfType<StartEffect>()
        .Where(static e => e.Link is not null).GroupBy(static e => e.Link).Select(static g => g.First()).ToArray();

    internal abstract Decision Redecide(Case before, Submission submission, IReadOnlyList<LedgerRead> reads);

    internal abstract (Decision? Decision, Wording? WhyNot) ApplyRecorded(Case before, Submission submission, string transition, IReadOnlyList<LedgerRead> reads);

    internal abstract Milestone? ReachedBy(Decision decision);

    internal abstract Decision RefuseUsedId(Case before, Submission submission, Ledger ledger);

    internal abstract Decision RefusedAsRecorded(Case before, EvidenceEntry entry);

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
