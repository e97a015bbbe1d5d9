using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// One run of a procedure: a visit, a slip, a handover. Immutable, equal by value. It keeps the procedure and the policy
/// under which it was opened. Version 0 is the case before its first accepted command.
/// </summary>
public abstract class Case
{
    private protected readonly OpenDuty[] open;

    private protected Case(SitePolicy policy, string id, State state, OpenDuty[] duties, int version, Instant recordedAt) =>
        (Policy, Id, State, open, Version, RecordedAt) = (policy, id, state, duties, version, recordedAt);

    /// <summary>The procedure it is a run of.</summary>
    public abstract Procedure Procedure { get; }

    /// <summary>The policy under which it was opened.</summary>
    public SitePolicy Policy { get; }

    /// <summary>Its id, unique within the procedure on the site, at most 80 characters.</summary>
    public string Id { get; }

    /// <summary>The condition it is in.</summary>
    public State State { get; }

    /// <summary>How many commands have been accepted.</summary>
    public int Version { get; }

    /// <summary>When the last accepted command was recorded.</summary>
    public Instant RecordedAt { get; }

    /// <summary>What is owed, by duty id and then by thing, without a copy; <see cref="ListDuties"/> where a list is needed.</summary>
    public ReadOnlySpan<OpenDuty> Duties => open;

    /// <summary>Whether it is over.</summary>
    public bool IsEnded => State.IsEnd;

    /// <summary>What is known, as plain values by field name.</summary>
    public abstract Datum FactsDatum { get; }

    /// <summary>The id of the post where it is kept, or null before it is opened.</summary>
    public abstract string? PostId { get; }

    /// <summary>Whether a duty is open, about whatever thing.</summary>
    /// <param name="duty">The duty.</param>
    public bool IsOpen(Duty duty)
    {
        foreach (ref readonly var one in open.AsSpan())
            if (ReferenceEquals(one.Duty, duty)) return true;
        return false;
    }

    /// <summary>Whether a duty is open about one thing.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="item">The id of the thing.</param>
    public bool IsOpen(Duty duty, string item)
    {
        foreach (ref readonly var one in open.AsSpan())
            if (ReferenceEquals(one.Duty, duty) && string.Equals(one.Item, item, StringComparison.Ordinal)) return true;
        return false;
    }

    internal bool Has(in OpenDuty wanted)
    {
        foreach (ref readonly var one in open.AsSpan())
            if (ReferenceEquals(one.Duty, wanted.Duty) && one.Item == wanted.Item && one.Due == wanted.Due) return true;
        return false;
    }

    /// <summary>What is owed, as a list.</summary>
    public IReadOnlyList<OpenDuty> ListDuties() => [.. open];

    internal OpenDuty[] DutyArray => open;
}

/// <summary>One run of a procedure, with its facts.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public sealed class Case<TFacts> : Case, IEquatable<Case<TFacts>>
    where TFacts : notnull
{
    private readonly Procedure<TFacts> procedure;

    internal Case(Procedure<TFacts> procedure, SitePolicy policy, string id, State state, TFacts facts, OpenDuty[] duties, int version, Instant recordedAt)
        : base(policy, id, state, duties, version, recordedAt) => (this.procedure, Facts) = (procedure, facts);

    /// <inheritdoc/>
    public override Procedure Procedure => procedure;

    /// <summary>What is known in the case.</summary>
    public TFacts Facts { get; }

    /// <inheritdoc/>
    public override Datum FactsDatum => procedure.FactsShape.Write(Facts);

    /// <inheritdoc/>
    public override string? PostId => Version == 0 ? null : procedure.PostOf(Facts);

    /// <summary>Equal when procedure, policy, id, state, facts, duties, version and last record are.</summary>
    /// <param name="other">The other case.</param>
    public bool Equals(Case<TFacts>? other) =>
        other is not null && ReferenceEquals(procedure, other.procedure) && Id == other.Id && ReferenceEquals(State, other.State)
        && Version == other.Version && RecordedAt == other.RecordedAt && Facts.Equals(other.Facts)
        && open.AsSpan().SequenceEqual(other.open) && (ReferenceEquals(Policy, other.Policy) || procedure.PolicyFingerprint(Policy) == procedure.PolicyFingerprint(other.Policy));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Case<TFacts>);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Facts.GetHashCode() * 31) + Version);

    /// <inheritdoc/>
    public override string ToString() => $"{procedure.Id} {Id}: {State.Id}, version {Version}, {open.Length} owed";
}
