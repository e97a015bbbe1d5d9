using System.Collections.Generic;
using PropertyService.Domain;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// What must never be so of a case together with the case that it started and waits for. Searched over every step of either
/// that is accepted from those who may, with both on one ledger; see decision 0007 for what is not searched.
/// </summary>
public abstract class JointProperty
{
    private protected JointProperty(Link link, string id, Wording text, Source source, IReadOnlyList<string> brokenWithout) =>
        (Link, Id, Text, Source, BrokenWithout) = (link, id, text, source, brokenWithout);

    /// <summary>As what the one case waits for the other.</summary>
    public Link Link { get; }

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>What must never be so.</summary>
    public Wording Text { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <summary>
    /// The parts that, all taken away, break it: row id, colon and what is taken away, as <c>Mutant.Id</c> writes it; of the
    /// awaited procedure with its id and a comma before. Several, where one rule stands behind the other.
    /// </summary>
    public IReadOnlyList<string> BrokenWithout { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A property of two cases, with the type of the waiting case's facts.</summary>
/// <typeparam name="TFacts">The facts of the waiting procedure.</typeparam>
public abstract class JointProperty<TFacts> : JointProperty
    where TFacts : notnull
{
    private protected JointProperty(Link link, string id, Wording text, Source source, IReadOnlyList<string> brokenWithout)
        : base(link, id, text, source, brokenWithout)
    {
    }
}

/// <summary>A property of two cases, with the types of the facts of both.</summary>
/// <typeparam name="TFacts">The facts of the waiting procedure.</typeparam>
/// <typeparam name="TLinked">The facts of the awaited procedure.</typeparam>
public sealed class JointProperty<TFacts, TLinked> : JointProperty<TFacts>
    where TFacts : notnull
    where TLinked : notnull
{
    private readonly JointTest<TFacts, TLinked> broken;

    internal JointProperty(Link link, string id, Wording text, Source source, JointTest<TFacts, TLinked> broken, IReadOnlyList<string> brokenWithout)
        : base(link, id, text, source, brokenWithout) => this.broken = broken;

    internal bool IsBrokenBy(in JointStep<TFacts, TLinked> step) => broken(in step);
}

/// <summary>Says something about one accepted step of either case. Written <c>static (in s) => …</c>.</summary>
/// <typeparam name="TFacts">The facts of the waiting procedure.</typeparam>
/// <typeparam name="TLinked">The facts of the awaited procedure.</typeparam>
/// <param name="step">The step.</param>
public delegate bool JointTest<TFacts, TLinked>(in JointStep<TFacts, TLinked> step)
    where TFacts : notnull
    where TLinked : notnull;

/// <summary>One accepted step of a case or of the case that it waits for: both before, the command, both after.</summary>
/// <typeparam name="TFacts">The facts of the waiting procedure.</typeparam>
/// <typeparam name="TLinked">The facts of the awaited procedure.</typeparam>
/// <param name="Before">The waiting case before.</param>
/// <param name="After">The waiting case after.</param>
/// <param name="LinkedBefore">The awaited case before; null while there is none.</param>
/// <param name="LinkedAfter">The awaited case after; null while there is none.</param>
/// <param name="Command">The command, of either case.</param>
/// <param name="IsOfLinked">Whether the step is one of the awaited case.</param>
public readonly record struct JointStep<TFacts, TLinked>(
    Case<TFacts> Before, Case<TFacts> After, Case<TLinked>? LinkedBefore, Case<TLinked>? LinkedAfter, Command Command, bool IsOfLinked)
    where TFacts : notnull
    where TLinked : notnull;
