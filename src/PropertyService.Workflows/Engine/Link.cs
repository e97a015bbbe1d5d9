using System;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>Something that a case has come to and that cases of other procedures can wait for (里程碑), such as an examined lorry.</summary>
public abstract class Milestone
{
    private protected Milestone(string id, string zh, string en, Source source) => (Id, Text, Source) = (id, new(zh, en), source);

    /// <summary>The permanent kebab-case id, unique in its procedure.</summary>
    public string Id { get; }

    /// <summary>What has been reached.</summary>
    public Wording Text { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A milestone with the type of the facts.</summary>
/// <typeparam name="TFacts">The facts of the procedure whose cases reach it.</typeparam>
/// <param name="id">The permanent kebab-case id, unique in its procedure.</param>
/// <param name="zh">What has been reached, in Chinese.</param>
/// <param name="en">What has been reached, in English.</param>
/// <param name="source">Where it comes from.</param>
/// <param name="isReachedBy">Whether an accepted decision reaches it.</param>
public sealed class Milestone<TFacts>(string id, string zh, string en, Source source, Func<Decision<TFacts>, bool> isReachedBy) : Milestone(id, zh, en, source)
    where TFacts : notnull
{
    internal bool IsReachedBy(Decision<TFacts> decision) => isReachedBy(decision);
}

/// <summary>
/// The relation of a case to a case of another procedure that it starts and waits for (关联个案). The ledger knows which case
/// is awaited by which, and which milestones it has reached; of that nothing is kept once the waiting case is over, but that the id was used.
/// </summary>
public abstract class Link
{
    private protected Link(string zh, string en, Procedure procedure) =>
        (Text, Procedure) = (new(zh, en), procedure ?? throw new ArgumentNullException(nameof(procedure)));

    /// <summary>What is awaited.</summary>
    public Wording Text { get; }

    /// <summary>The procedure of the awaited case; it is defined first, so no two procedures wait for each other.</summary>
    public Procedure Procedure { get; }
}

/// <summary>A link with the types of the facts on both sides.</summary>
/// <typeparam name="TFacts">The facts of the waiting procedure.</typeparam>
/// <typeparam name="TLinked">The facts of the awaited procedure.</typeparam>
public sealed class Link<TFacts, TLinked> : Link
    where TFacts : notnull
    where TLinked : notnull
{
    private readonly Func<TFacts, string?> caseOf;

    /// <summary>Declares a link.</summary>
    /// <param name="zh">What is awaited, in Chinese.</param>
    /// <param name="en">What is awaited, in English.</param>
    /// <param name="procedure">The procedure of the awaited case.</param>
    /// <param name="caseOf">The id of the awaited case, from the facts; null while there is none.</param>
    public Link(string zh, string en, Procedure<TLinked> procedure, Func<TFacts, string?> caseOf)
        : base(zh, en, procedure) => (Linked, this.caseOf) = (procedure, caseOf);

    internal Procedure<TLinked> Linked { get; }

    /// <summary>A proposition: the awaited case has come to a milestone. A screen can say beforehand whether it holds.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The proposition in Chinese.</param>
    /// <param name="en">The proposition in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="milestone">A milestone of the awaited procedure.</param>
    /// <param name="remedy">What would help where it stands in the way.</param>
    /// <param name="helps">The commands of the waiting case that would help.</param>
    /// <exception cref="ArgumentException">The awaited procedure has no such milestone.</exception>
    public Guard<TFacts> HasReached(string id, string zh, string en, Source source, Milestone<TLinked> milestone, Wording remedy, params CommandKind[] helps) =>
        HasReachedWhere(id, zh, en, source, milestone, static _ => true, remedy, helps);

    /// <summary>A proposition: the awaited case has come to a milestone, where one is needed at all; where none is, it holds.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The proposition in Chinese.</param>
    /// <param name="en">The proposition in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="milestone">A milestone of the awaited procedure.</param>
    /// <param name="needed">Whether the milestone is needed.</param>
    /// <param name="remedy">What would help where it stands in the way.</param>
    /// <param name="helps">The commands of the waiting case that would help.</param>
    /// <exception cref="ArgumentException">The awaited procedure has no such milestone.</exception>
    public Guard<TFacts> HasReachedWhere(
        string id, string zh, string en, Source source, Milestone<TLinked> milestone, Func<TFacts, bool> needed, Wording remedy, params CommandKind[] helps) =>
        !Procedure.Milestones.Contains(milestone ?? throw new ArgumentNullException(nameof(milestone)))
            ? throw new ArgumentException($"The procedure '{Procedure.Id}' has no milestone '{milestone.Id}'.", nameof(milestone))
            : new(
                id, zh, en, source, new(remedy, helps), null,
                (in s, ledger) => !needed(s.Facts) || (caseOf(s.Facts) is { } linked && ledger.Reached(Procedure.Id, linked).Contains(milestone.Id)))
            {
                AwaitedCase = f => caseOf(f) is { } linked ? new(Procedure, linked) : null,
            };

    /// <summary>
    /// A proposition: no case waits, or ever waited, for the case that a command names. An id is used for one awaited case
    /// only; every row that starts the case has this condition.
    /// </summary>
    /// <typeparam name="TCommand">The command that starts the case.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="named">The id that the command names.</param>
    public Guard<TFacts, TCommand> IsNew<TCommand>(string id, Source source, Func<TCommand, string> named)
        where TCommand : Command => new(
            id, $"所报的“{Procedure.Text.Zh}”个案编号没有个案等过", $"no case waits, or ever waited, for the named case of \"{Procedure.Text.En}\"", source,
            new(new("换一个新编号", "give it an id of its own"), []), null, (in _, c, ledger) => !ledger.WasAwaited(Procedure.Id, named(c)))
        {
            NewCaseOf = this,
        };

    /// <summary>
    /// A proposition: no case waits now for the open case that a command names; it may have been waited for before. Every row
    /// that waits for a case that is open already has this condition.
    /// </summary>
    /// <typeparam name="TCommand">The command that names the case.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="named">The id that the command names.</param>
    public Guard<TFacts, TCommand> IsFree<TCommand>(string id, Source source, Func<TCommand, string> named)
        where TCommand : Command => new(
            id, $"所报的“{Procedure.Text.Zh}”个案没有别的个案在等", $"no case waits for the named case of \"{Procedure.Text.En}\"", source,
            new(new("等前一个办完", "wait until the other one is done"), []), null, (in _, c, ledger) => !ledger.IsAwaited(Procedure.Id, named(c)))
        {
            FreeCaseOf = this,
        };

    internal string? CaseOf(TFacts facts) => caseOf(facts);
}
