using System;
using System.Collections.Generic;
using PropertyService.Domain;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>What would make a refused command possible.</summary>
/// <param name="Text">The advice.</param>
/// <param name="Commands">The commands that would help, in the order in which to try them.</param>
public sealed record Remedy(Wording Text, IReadOnlyList<CommandKind> Commands);

/// <summary>A named, documented, cited proposition (条件) on which transitions depend.</summary>
public abstract class Guard
{
    private protected Guard(string id, string zh, string en, Source source, Remedy remedy) =>
        (Id, Text, Source, Remedy) = (id, new(zh, en), source, remedy);

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>The proposition.</summary>
    public Wording Text { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <summary>What would help where it stands in the way.</summary>
    public Remedy Remedy { get; }

    /// <summary>Whether it depends on the payload of the command.</summary>
    public abstract bool ReadsPayload { get; }

    /// <summary>Whether it depends on the ledger.</summary>
    public abstract bool ReadsLedger { get; }

    /// <summary>The link of which it says that the case named for it is new; null for every other proposition.</summary>
    internal Link? NewCaseOf { get; init; }

    /// <summary>The link for whose open case it says that nobody waits; null for any other proposition.</summary>
    internal Link? FreeCaseOf { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>A proposition over the case alone.</summary>
    /// <typeparam name="TFacts">The facts of the procedure.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The proposition in Chinese.</param>
    /// <param name="en">The proposition in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether it holds.</param>
    /// <param name="remedy">What would help where it stands in the way.</param>
    /// <param name="helps">The commands that would help.</param>
    public static Guard<TFacts> Over<TFacts>(string id, string zh, string en, Source source, Reading<TFacts, bool> test, Wording remedy, params CommandKind[] helps)
        where TFacts : notnull => new(id, zh, en, source, new(remedy, helps), test, null);

    /// <summary>A proposition over the case and the payload.</summary>
    /// <typeparam name="TFacts">The facts of the procedure.</typeparam>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The proposition in Chinese.</param>
    /// <param name="en">The proposition in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether it holds.</param>
    /// <param name="remedy">What would help where it stands in the way.</param>
    /// <param name="helps">The commands that would help.</param>
    public static Guard<TFacts, TCommand> Over<TFacts, TCommand>(string id, string zh, string en, Source source, Reading<TFacts, TCommand, bool> test, Wording remedy, params CommandKind[] helps)
        where TFacts : notnull
        where TCommand : Command => new(id, zh, en, source, new(remedy, helps), test, null);

    /// <summary>A proposition over the case and the ledger; a screen can say beforehand whether it holds.</summary>
    /// <typeparam name="TFacts">The facts of the procedure.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The proposition in Chinese.</param>
    /// <param name="en">The proposition in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether it holds.</param>
    /// <param name="remedy">What would help where it stands in the way.</param>
    /// <param name="helps">The commands that would help.</param>
    public static Guard<TFacts> OverLedger<TFacts>(string id, string zh, string en, Source source, LedgerReading<TFacts, bool> test, Wording remedy, params CommandKind[] helps)
        where TFacts : notnull => new(id, zh, en, source, new(remedy, helps), null, test);

    /// <summary>A proposition over the case, the payload and the ledger.</summary>
    /// <typeparam name="TFacts">The facts of the procedure.</typeparam>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The proposition in Chinese.</param>
    /// <param name="en">The proposition in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether it holds.</param>
    /// <param name="remedy">What would help where it stands in the way.</param>
    /// <param name="helps">The commands that would help.</param>
    public static Guard<TFacts, TCommand> OverLedger<TFacts, TCommand>(string id, string zh, string en, Source source, LedgerReading<TFacts, TCommand, bool> test, Wording remedy, params CommandKind[] helps)
        where TFacts : notnull
        where TCommand : Command => new(id, zh, en, source, new(remedy, helps), null, test);
}

/// <summary>A guard as the engine asks it.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public abstract class GuardOf<TFacts> : Guard
    where TFacts : notnull
{
    private protected GuardOf(string id, string zh, string en, Source source, Remedy remedy)
        : base(id, zh, en, source, remedy)
    {
    }

    internal abstract bool Holds(in Situation<TFacts> s, Command command, LedgerView? ledger);
}

/// <summary>A proposition over the case, and perhaps the ledger; it can guard any command.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public sealed class Guard<TFacts> : GuardOf<TFacts>
    where TFacts : notnull
{
    private readonly Reading<TFacts, bool>? test;
    private readonly LedgerReading<TFacts, bool>? ledgerTest;

    internal Guard(string id, string zh, string en, Source source, Remedy remedy, Reading<TFacts, bool>? test, LedgerReading<TFacts, bool>? ledgerTest)
        : base(id, zh, en, source, remedy) => (this.test, this.ledgerTest) = (test, ledgerTest);

    /// <inheritdoc/>
    public override bool ReadsPayload => false;

    /// <inheritdoc/>
    public override bool ReadsLedger => ledgerTest is not null;

    /// <summary>The case of another procedure on which it depends, from the facts; null where it depends on none.</summary>
    internal Func<TFacts, AwaitedCase?>? AwaitedCase { get; init; }

    internal override bool Holds(in Situation<TFacts> s, Command command, LedgerView? ledger) => test is not null ? test(in s) : ledgerTest!(in s, ledger!);
}

/// <summary>A proposition over the case, the payload of one kind of command, and perhaps the ledger.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
public sealed class Guard<TFacts, TCommand> : GuardOf<TFacts>
    where TFacts : notnull
    where TCommand : Command
{
    private readonly Reading<TFacts, TCommand, bool>? test;
    private readonly LedgerReading<TFacts, TCommand, bool>? ledgerTest;

    internal Guard(string id, string zh, string en, Source source, Remedy remedy, Reading<TFacts, TCommand, bool>? test, LedgerReading<TFacts, TCommand, bool>? ledgerTest)
        : base(id, zh, en, source, remedy) => (this.test, this.ledgerTest) = (test, ledgerTest);

    /// <inheritdoc/>
    public override bool ReadsPayload => true;

    /// <inheritdoc/>
    public override bool ReadsLedger => ledgerTest is not null;

    internal override bool Holds(in Situation<TFacts> s, Command command, LedgerView? ledger) =>
        test is not null ? test(in s, (TCommand)command) : ledgerTest!(in s, (TCommand)command, ledger!);
}

/// <summary>One use of a guard by a transition: it must hold, or must not.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="MustHold">True for "when", false for "unless".</param>
public sealed record GuardUse(Guard Guard, bool MustHold)
{
    /// <summary>The condition for a person to read.</summary>
    /// <param name="language">In which language.</param>
    public string Show(Language language) => (language, MustHold) switch
    {
        (_, true) => Guard.Text.In(language),
        (Language.Zh, _) => "并非：" + Guard.Text.Zh,
        _ => "not: " + Guard.Text.En,
    };
}
