using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>A procedure with the type of its facts.</summary>
/// <typeparam name="TFacts">The facts: an immutable record with value equality.</typeparam>
public sealed class Procedure<TFacts> : Procedure
    where TFacts : notnull
{
    private readonly ProcedureParts<TFacts> parts;
    private readonly Deciding<TFacts> deciding;
    private readonly Lazy<string> fingerprint;
    private readonly ConditionalWeakTable<SitePolicy, string> policyFingerprints = new();

    internal Procedure(ProcedureParts<TFacts> parts)
        : base(parts.Id, parts.Revision, parts.Text, parts.Purpose, parts.Source)
    {
        this.parts = parts;
        deciding = new(this, parts);
        fingerprint = new(() => Domain.Policy.Digest.Of(ProcedureText.Of(this).ToString()));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<State> States => parts.States;

    /// <inheritdoc/>
    public override IReadOnlyList<CommandKind> Commands => deciding.Commands;

    /// <inheritdoc/>
    public override IReadOnlyList<Transition> Rows => parts.Rows;

    /// <inheritdoc/>
    public override IReadOnlyList<Duty> Duties => parts.Duties;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters => parts.Parameters;

    /// <inheritdoc/>
    public override IReadOnlyList<Property> Properties => parts.Properties;

    /// <inheritdoc/>
    public override IReadOnlyList<Milestone> Milestones => parts.Milestones;

    /// <inheritdoc/>
    public override IReadOnlyList<JointProperty> JointProperties => parts.JointProperties;

    /// <inheritdoc/>
    public override IReadOnlyList<Note> Notes => parts.Notes;

    /// <inheritdoc/>
    public override IReadOnlyList<Survivor> Survivors => parts.Survivors;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Wording Text, Shape Shape)> Facts => parts.Facts.Fields.Select(static f => (f.Name, f.Text, f.Shape)).ToArray();

    /// <inheritdoc/>
    public override string Fingerprint => fingerprint.Value;

    /// <inheritdoc/>
    public override string PolicyFingerprint(SitePolicy policy) =>
        policyFingerprints.GetValue(policy ?? throw new ArgumentNullException(nameof(policy)), p => p.FingerprintOf(parts.Parameters));

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
        if (!Deciding<TFacts>.CheckId(id, "case", faults)) throw new ArgumentException(faults[0].ToString(), nameof(id));
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
        deciding.Decide(Mine(before), Complete(submission, ledger), ledger, null);

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

    internal Deciding<TFacts> Deciding => deciding;

    internal override Decision Redecide(Case before, Submission submission, IReadOnlyList<LedgerRead> reads) =>
        deciding.Decide(Mine(before), submission, Ledger.Empty, new(reads, before));

    internal override (Decision? Decision, Wording? WhyNot) ApplyRecorded(Case before, Submission submission, string transition, IReadOnlyList<LedgerRead> reads) =>
        deciding.Apply(Mine(before), submission, transition, reads);

    internal override Milestone? ReachedBy(Decision decision)
    {
        // A case comes to nothing by a report that is only noted, or by an escalation.
        var mine = (Decision<TFacts>)decision;
        if (!mine.ChangesCase || mine.Submission.Command is Escalate) return null;
        foreach (var milestone in parts.Milestones)
            if (milestone.IsReachedBy(mine)) return milestone;
        return null;
    }

    internal override Decision RefuseUsedId(Case before, Submission submission, Ledger ledger) =>
        deciding.RefuseUsedId(Mine(before), Complete(submission, ledger), ledger);

    internal override Decision RefusedAsRecorded(Case before, EvidenceEntry entry) => new Decision<TFacts>(Mine(before), entry);

    internal override T Visit<T>(IProcedureVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>What cases of a procedure that this one waits for can come to.</summary>
    internal IEnumerable<Milestone> MilestonesOf(string linked) =>
        parts.Rows.SelectMany(static r => r.Effects.OfType<StartEffect>()).Select(static e => e.Link?.Procedure).FirstOrDefault(p => p?.Id == linked)?.Milestones ?? [];

    internal Procedure<TFacts> WithRows(IEnumerable<Transition<TFacts>> rows) => new(parts with { Rows = rows.ToArray() });

    private static Submission Complete(Submission submission, Ledger ledger) =>
        submission?.Command is null ? throw new ArgumentNullException(nameof(submission))
        : ledger is null ? throw new ArgumentNullException(nameof(ledger))
        : submission;

    private Case<TFacts> Mine(Case other) => other as Case<TFacts> is { } mine && ReferenceEquals(mine.Procedure, this)
        ? mine
        : other is null ? throw new ArgumentNullException(nameof(other))
        : throw new ArgumentException($"The case {other.Id} is not a case of the procedure {Id}, revision {Revision}.", nameof(other));
}

/// <summary>The parts of a procedure as its builder hands them over.</summary>
internal sealed record ProcedureParts<TFacts>(
    string Id, int Revision, Wording Text, Wording Purpose, Source Source,
    RecordShape<TFacts> Facts, TFacts NoFacts, Func<TFacts, string?> Post,
    IReadOnlyList<State> States, Transition<TFacts>[] Rows, IReadOnlyList<Duty<TFacts>> Duties,
    IReadOnlyList<Parameter> Parameters, IReadOnlyList<Property<TFacts>> Properties, IReadOnlyList<Note> Notes,
    IReadOnlyList<Survivor> Survivors, IReadOnlyList<Milestone<TFacts>> Milestones, IReadOnlyList<JointProperty<TFacts>> JointProperties, SearchPlan Search)
    where TFacts : notnull;
