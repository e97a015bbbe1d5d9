using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>One row of a procedure, as it is written down.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
public sealed class RowBuilder<TFacts, TCommand>
    where TFacts : notnull
    where TCommand : Command
{
    private readonly CommandKind<TCommand> command;
    private readonly State[] from;
    private readonly string id;
    private readonly List<Role> by = [];
    private readonly List<GuardUse> when = [];
    private readonly List<Expectation> expects = [];
    private readonly List<DutyChange> opens = [];
    private readonly List<DutyChange> closes = [];
    private readonly List<Effect> effects = [];
    private readonly List<Thing> things = [];
    private readonly List<string> saidTwice = [];
    private State? to;
    private Source source = Source.None;
    private Reading<TFacts, TCommand, TFacts>? then;
    private LedgerReading<TFacts, TCommand, TFacts>? thenWithLedger;

    internal RowBuilder(ProcedureBuilder<TFacts> procedure, State[] from, CommandKind<TCommand> command, string? suffix)
    {
        (this.command, this.from) = (command, from);
        id = suffix is null ? command.Id : command.Id + "/" + suffix;
        procedure.Add(Freeze);
    }

    /// <summary>Who may ask, or who reports.</summary>
    /// <param name="roles">The roles.</param>
    public RowBuilder<TFacts, TCommand> By(params Role[] roles)
    {
        by.AddRange(roles);
        return this;
    }

    /// <summary>It must hold.</summary>
    /// <param name="guard">The condition.</param>
    public RowBuilder<TFacts, TCommand> When(Guard<TFacts> guard) => With(guard, true);

    /// <summary>It must hold.</summary>
    /// <param name="guard">The condition.</param>
    public RowBuilder<TFacts, TCommand> When(Guard<TFacts, TCommand> guard) => With(guard, true);

    /// <summary>It must not hold.</summary>
    /// <param name="guard">The condition.</param>
    public RowBuilder<TFacts, TCommand> Unless(Guard<TFacts> guard) => With(guard, false);

    /// <summary>It must not hold.</summary>
    /// <param name="guard">The condition.</param>
    public RowBuilder<TFacts, TCommand> Unless(Guard<TFacts, TCommand> guard) => With(guard, false);

    /// <summary>A report should satisfy this; where it does not, it is accepted with a breach.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">By how much it was broken.</param>
    /// <param name="otherwise">The duty that then opens.</param>
    public RowBuilder<TFacts, TCommand> Expects(Guard<TFacts> rule, Reading<TFacts, TCommand, Amount>? by = null, Duty<TFacts>? otherwise = null) =>
        WithExpectation(rule, by, otherwise);

    /// <summary>A report should satisfy this; where it does not, it is accepted with a breach.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">By how much it was broken.</param>
    /// <param name="otherwise">The duty that then opens.</param>
    public RowBuilder<TFacts, TCommand> Expects(Guard<TFacts, TCommand> rule, Reading<TFacts, TCommand, Amount>? by = null, Duty<TFacts>? otherwise = null) =>
        WithExpectation(rule, by, otherwise);

    /// <summary>The state it leads to. A row without one stays where it is.</summary>
    /// <param name="state">The state.</param>
    public RowBuilder<TFacts, TCommand> To(State state)
    {
        if (to is not null) saidTwice.Add("it says twice where it leads; keep one To");
        to = state;
        return this;
    }

    /// <summary>What is known afterwards.</summary>
    /// <param name="change">The new facts.</param>
    public RowBuilder<TFacts, TCommand> Then(Reading<TFacts, TCommand, TFacts> change)
    {
        CheckFirstChange();
        then = change;
        return this;
    }

    /// <summary>What is known afterwards, with something read off the ledger.</summary>
    /// <param name="change">The new facts.</param>
    public RowBuilder<TFacts, TCommand> ThenWithLedger(LedgerReading<TFacts, TCommand, TFacts> change)
    {
        CheckFirstChange();
        thenWithLedger = change;
        return this;
    }

    /// <summary>Opens a duty about the case itself, or about one thing.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="item">The id of the thing; the case itself when left out.</param>
    /// <param name="due">The deadline; the duty's own when left out.</param>
    public RowBuilder<TFacts, TCommand> Opens(Duty<TFacts> duty, Reading<TFacts, TCommand, string>? item = null, Reading<TFacts, TCommand, Instant?>? due = null)
    {
        opens.Add(new DutyChange<TFacts, TCommand>(duty, null, item, due));
        return this;
    }

    /// <summary>Opens a duty about each of several things, perhaps none.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="items">The ids of the things.</param>
    /// <param name="due">The deadline; the duty's own when left out.</param>
    /// <param name="provided">When there are any, in words.</param>
    public RowBuilder<TFacts, TCommand> OpensEach(
        Duty<TFacts> duty, Reading<TFacts, TCommand, IEnumerable<string>> items, Reading<TFacts, TCommand, Instant?>? due = null, Wording? provided = null)
    {
        opens.Add(new DutyChange<TFacts, TCommand>(duty, items, null, due, provided));
        return this;
    }

    /// <summary>Opens a duty about the case itself, where something is so.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="test">Whether it opens.</param>
    /// <param name="provided">When that is, in words.</param>
    public RowBuilder<TFacts, TCommand> OpensIf(Duty<TFacts> duty, Reading<TFacts, TCommand, bool> test, Wording provided) =>
        OpensEach(duty, (in s, c) => test(in s, c) ? Duty<TFacts>.Itself : [], provided: provided);

    /// <summary>Closes a duty about one thing, or about all things when none is named; nothing happens where none is open.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="item">The id of the thing; all when left out.</param>
    public RowBuilder<TFacts, TCommand> Closes(Duty<TFacts> duty, Reading<TFacts, TCommand, string>? item = null)
    {
        closes.Add(new DutyChange<TFacts, TCommand>(duty, null, item, null));
        return this;
    }

    /// <summary>Writes to a register.</summary>
    /// <param name="register">The form.</param>
    public RowBuilder<TFacts, TCommand> Records(Register register) => With(new RecordEffect([register], _ => register));

    /// <summary>Writes to one of several registers, which the case chooses.</summary>
    /// <param name="by">By what it is chosen.</param>
    /// <param name="choose">Which one.</param>
    /// <param name="registers">The forms that it can be.</param>
    public RowBuilder<TFacts, TCommand> RecordsOneOf(Wording by, Func<Decision<TFacts>, Register> choose, params Register[] registers) =>
        With(new RecordEffect(registers, d => choose((Decision<TFacts>)d)) { ChosenBy = by });

    /// <summary>Writes to a register only where the case or the policy says so.</summary>
    /// <param name="register">The form.</param>
    /// <param name="provided">When it is written, in words.</param>
    /// <param name="isDue">Whether it is written after one decision.</param>
    public RowBuilder<TFacts, TCommand> RecordsWhere(Register register, Wording provided, Func<Decision<TFacts>, bool> isDue) =>
        With(new RecordEffect([register], d => isDue((Decision<TFacts>)d) ? register : null) { Provided = provided });

    /// <summary>Tells one role.</summary>
    /// <param name="role">Who is told.</param>
    /// <param name="zh">What is told, in Chinese.</param>
    /// <param name="en">What is told, in English.</param>
    public RowBuilder<TFacts, TCommand> Tells(Role role, string zh, string en) =>
        With(new TellEffect(_ => [role], role.Text, new(zh, en)));

    /// <summary>Tells whoever the case or the policy names, perhaps nobody.</summary>
    /// <param name="who">Who that is, in general.</param>
    /// <param name="zh">What is told, in Chinese.</param>
    /// <param name="en">What is told, in English.</param>
    /// <param name="roles">The roles, from the decision and the payload.</param>
    public RowBuilder<TFacts, TCommand> Tells(Wording who, string zh, string en, Func<Decision<TFacts>, TCommand, IEnumerable<Role>> roles) =>
        With(new TellEffect(d => roles((Decision<TFacts>)d, (TCommand)d.Submission.Command), who, new(zh, en)));

    /// <summary>Something to say or do, which never blocks.</summary>
    /// <param name="scripts">The script lines.</param>
    public RowBuilder<TFacts, TCommand> Says(params Script[] scripts)
    {
        effects.AddRange(scripts.Select(static s => new SayEffect(s)));
        return this;
    }

    /// <summary>One of several things to say or do, which the case or the policy chooses.</summary>
    /// <param name="choose">Which one.</param>
    /// <param name="scripts">What it can be.</param>
    public RowBuilder<TFacts, TCommand> SaysOneOf(Func<Decision<TFacts>, Script> choose, params Script[] scripts) =>
        With(new SayOneOfEffect(scripts, d => choose((Decision<TFacts>)d)));

    /// <summary>Enters something in a site book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="keys">Under which keys, perhaps none.</param>
    /// <param name="value">What is entered; the id of the case when left out.</param>
    /// <param name="provided">When there are keys, in words, where there may be none.</param>
    public RowBuilder<TFacts, TCommand> Enters(
        Book book, Func<Decision<TFacts>, TCommand, IEnumerable<string>> keys, Func<Decision<TFacts>, TCommand, string>? value = null, Wording? provided = null) =>
        With(new BookEffect(
            book, d => keys((Decision<TFacts>)d, (TCommand)d.Submission.Command),
            d => value is null ? d.After.Id : value((Decision<TFacts>)d, (TCommand)d.Submission.Command), strike: false) { Provided = provided });

    /// <summary>Strikes something from a site book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="keys">Under which keys, perhaps none.</param>
    public RowBuilder<TFacts, TCommand> Strikes(Book book, Func<Decision<TFacts>, TCommand, IEnumerable<string>> keys) =>
        With(new BookEffect(book, d => keys((Decision<TFacts>)d, (TCommand)d.Submission.Command), static _ => "", strike: true));

    /// <summary>Somebody takes over the post's open duties.</summary>
    /// <param name="incoming">Who.</param>
    public RowBuilder<TFacts, TCommand> TakesOver(Func<Decision<TFacts>, string> incoming) =>
        With(new TakeOverEffect(d => incoming((Decision<TFacts>)d)));

    /// <summary>Another case's duty about a thing is answered by this case from now on.</summary>
    /// <param name="thing">The kind of thing.</param>
    /// <param name="item">Its id.</param>
    public RowBuilder<TFacts, TCommand> Converts(Thing thing, Func<Decision<TFacts>, string> item)
    {
        things.Add(thing);
        return With(new ConvertEffect(thing, d => item((Decision<TFacts>)d)));
    }

    /// <summary>Asks the host to open a case of another procedure.</summary>
    /// <param name="procedure">That procedure; it is defined first, so no two procedures start each other.</param>
    /// <param name="zh">Why, in Chinese.</param>
    /// <param name="en">Why, in English.</param>
    /// <exception cref="ArgumentNullException">There is no such procedure yet.</exception>
    public RowBuilder<TFacts, TCommand> Starts(Procedure procedure, string zh, string en) =>
        With(new StartEffect(procedure ?? throw new ArgumentNullException(nameof(procedure)), new(zh, en)));

    /// <summary>Asks the host to open the case of another procedure for which this case then waits; its id stands in the facts by then.</summary>
    /// <typeparam name="TLinked">The facts of that procedure.</typeparam>
    /// <param name="link">As what the case is awaited.</param>
    /// <param name="zh">Why, in Chinese.</param>
    /// <param name="en">Why, in English.</param>
    /// <param name="opening">The command that opens it, where this case knows all that it needs.</param>
    public RowBuilder<TFacts, TCommand> Starts<TLinked>(Link<TFacts, TLinked> link, string zh, string en, Func<Decision<TFacts>, TCommand, Command>? opening = null)
        where TLinked : notnull => With(new StartEffect(
            link ?? throw new ArgumentNullException(nameof(link)), new(zh, en), d => link.CaseOf(((Decision<TFacts>)d).Case.Facts),
            opening is null ? null : d => opening((Decision<TFacts>)d, (TCommand)d.Submission.Command), isOpen: false));

    /// <summary>Waits for a case of another procedure that is open already; its id stands in the facts by then.</summary>
    /// <typeparam name="TLinked">The facts of that procedure.</typeparam>
    /// <param name="link">As what the case is awaited.</param>
    /// <param name="zh">Why, in Chinese.</param>
    /// <param name="en">Why, in English.</param>
    public RowBuilder<TFacts, TCommand> Awaits<TLinked>(Link<TFacts, TLinked> link, string zh, string en)
        where TLinked : notnull => With(new StartEffect(
            link ?? throw new ArgumentNullException(nameof(link)), new(zh, en), d => link.CaseOf(((Decision<TFacts>)d).Case.Facts), null, isOpen: true));

    /// <summary>The clauses and entries that it encodes.</summary>
    /// <param name="ids">Clause ids, or conflict and correction entries.</param>
    public RowBuilder<TFacts, TCommand> Cites(params string[] ids)
    {
        source = source.And(ids);
        return this;
    }

    /// <summary>Why it is there although no clause asks for it.</summary>
    /// <param name="zh">The reason in Chinese.</param>
    /// <param name="en">The reason in English.</param>
    public RowBuilder<TFacts, TCommand> Proposed(string zh, string en)
    {
        source = source with { ProposedBecause = new(zh, en) };
        return this;
    }

    /// <summary>Which reading of the clauses it follows.</summary>
    /// <param name="zh">The reading in Chinese.</param>
    /// <param name="en">The reading in English.</param>
    public RowBuilder<TFacts, TCommand> ReadAs(string zh, string en)
    {
        source = source.ReadAs(zh, en);
        return this;
    }

    private void CheckFirstChange()
    {
        if (then is not null || thenWithLedger is not null) saidTwice.Add("it says twice what is known afterwards; keep one Then or ThenWithLedger");
    }

    private RowBuilder<TFacts, TCommand> With(Guard guard, bool mustHold)
    {
        when.Add(new(guard, mustHold));
        return this;
    }

    private RowBuilder<TFacts, TCommand> With(Effect effect)
    {
        effects.Add(effect);
        return this;
    }

    private RowBuilder<TFacts, TCommand> WithExpectation(GuardOf<TFacts> rule, Reading<TFacts, TCommand, Amount>? amount, Duty<TFacts>? otherwise)
    {
        expects.Add(new Expectation<TFacts, TCommand>(rule, amount, otherwise is null ? null : new(otherwise, null, null, null)));
        return this;
    }

    private Transition<TFacts> Freeze()
    {
        var row = new Row<TFacts, TCommand>(command, from)
        {
            Id = id, To = to, By = by.ToArray(), When = when.ToArray(), Expects = expects.ToArray(), Opens = opens.ToArray(), Closes = closes.ToArray(),
            Effects = effects.ToArray(), Source = source, Then = then, ThenWithLedger = thenWithLedger,
            Things = things.ToArray(), SaidTwice = saidTwice.ToArray(),
        };
        row.Freeze();
        return row;
    }
}
