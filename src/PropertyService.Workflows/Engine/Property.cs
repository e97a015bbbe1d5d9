using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// What must never, or always, be so, in words and over facts and effects: a second statement of a rule that does not ask
/// the guard it checks. Searched exhaustively over every accepted step.
/// </summary>
public abstract class Property
{
    private protected Property(string id, Wording text, Source source) => (Id, Text, Source) = (id, text, source);

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>What must never, or always, be so.</summary>
    public Wording Text { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A property with the type of the facts.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public sealed class Property<TFacts> : Property
    where TFacts : notnull
{
    private readonly StepTest<TFacts> broken;

    internal Property(string id, Wording text, Source source, StepTest<TFacts> broken)
        : base(id, text, source) => this.broken = broken;

    internal bool IsBrokenBy(in Step<TFacts> step) => broken(in step);
}

/// <summary>Says something about one accepted step. Written <c>static (in step) => …</c>.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <param name="step">The step.</param>
public delegate bool StepTest<TFacts>(in Step<TFacts> step)
    where TFacts : notnull;

/// <summary>The site ledger around one step, which most properties do not look at.</summary>
internal sealed class StepLedgers
{
    private Decision? decision;
    private Ledger before = Ledger.Empty;
    private Ledger? after;

    /// <summary>Whether anybody has looked since this was last false.</summary>
    public bool WereLookedAt { get; set; }

    public Ledger Before
    {
        get
        {
            WereLookedAt = true;
            return before;
        }
    }

    public Ledger After
    {
        get
        {
            WereLookedAt = true;
            return after ??= before.Apply(decision!);
        }
    }

    /// <summary>Another step.</summary>
    public StepLedgers Begin(Decision made, Ledger ledger)
    {
        (decision, before, after) = (made, ledger, null);
        return this;
    }
}

/// <summary>One accepted step of a case: before, command, after.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public readonly struct Step<TFacts>
    where TFacts : notnull
{
    private readonly Decision<TFacts> decision;
    private readonly StepLedgers ledgers;

    internal Step(Decision<TFacts> decision, StepLedgers ledgers) => (this.decision, this.ledgers) = (decision, ledgers);

    /// <summary>What was known before.</summary>
    public TFacts Before => decision.CaseBefore.Facts;

    /// <summary>What is known after.</summary>
    public TFacts After => decision.Case.Facts;

    /// <summary>The case before.</summary>
    public Case<TFacts> CaseBefore => decision.CaseBefore;

    /// <summary>The case after.</summary>
    public Case<TFacts> CaseAfter => decision.Case;

    /// <summary>The command.</summary>
    public Command Command => decision.Submission.Command;

    /// <summary>Who sent it.</summary>
    public Actor Actor => decision.Submission.Actor;

    /// <summary>When it happened.</summary>
    public Instant At => decision.Submission.At;

    /// <summary>The decision, with effects and breaches.</summary>
    public Decision<TFacts> Decision => decision;

    /// <summary>The ledger before the step.</summary>
    public Ledger LedgerBefore => ledgers.Before;

    /// <summary>The ledger after the step.</summary>
    public Ledger LedgerAfter => ledgers.After;

    /// <summary>Whether the step entered a state it was not in before.</summary>
    /// <param name="state">The state.</param>
    public bool Entered(State state) => decision.Case.State == state && decision.CaseBefore.State != state;

    /// <summary>Whether it was a report that the state had no row for: noted as a breach, nothing else.</summary>
    public bool IsNoted => decision.Transition is NotedRow<TFacts>;

    /// <summary>Whether the step tells a role something.</summary>
    /// <param name="role">The role.</param>
    public bool Tells(Role role)
    {
        foreach (var effect in decision.Effects)
            if (effect is TellEffect tell && tell.RecipientsOf(decision).Contains(role)) return true;
        return false;
    }

    /// <summary>Whether the step writes to a register.</summary>
    /// <param name="register">The form.</param>
    public bool Records(Register register)
    {
        foreach (var effect in decision.Effects)
            if (effect is RecordEffect record && record.RegisterOf(decision) == register) return true;
        return false;
    }

    /// <summary>Whether the step enters something in a book of the site, or strikes it. Cheaper than to look at the ledger, which every other case can have changed.</summary>
    /// <param name="book">The book.</param>
    public bool Writes(Book book)
    {
        foreach (var effect in decision.Effects)
            if (effect is BookEffect entry && entry.Book == book) return true;
        return false;
    }

    /// <summary>Whether the step asks the host to open a case of a procedure.</summary>
    /// <param name="procedure">Its id.</param>
    public bool Starts(string procedure)
    {
        foreach (var effect in decision.Effects)
            if (effect is StartEffect start && start.Procedure.Id == procedure) return true;
        return false;
    }

    /// <summary>Whether the step broke a rule.</summary>
    /// <param name="rule">The id of the rule.</param>
    public bool Breached(string rule)
    {
        foreach (var breach in decision.Breaches)
            if (breach.Rule == rule) return true;
        return false;
    }
}
