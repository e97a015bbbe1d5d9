using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>One row of a procedure: from which states, on which command, by whom, when, to which state, with what consequences.</summary>
public abstract class Transition
{
    private protected Transition(CommandKind command, IReadOnlyList<State> from) => (Command, From) = (command, from);

    /// <summary>The permanent id within the procedure: the command's id, and a suffix where several rows share the command.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>The command.</summary>
    public CommandKind Command { get; }

    /// <summary>The states in which it can happen.</summary>
    public IReadOnlyList<State> From { get; }

    /// <summary>The state it leads to; null when it stays where it is.</summary>
    public State? To { get; internal set; }

    /// <summary>Who may issue the command; empty means anybody, which is a fault of the definition.</summary>
    public IReadOnlyList<Role> By { get; internal set; } = [];

    /// <summary>The conditions, in order.</summary>
    public IReadOnlyList<GuardUse> When { get; internal set; } = [];

    /// <summary>For a report: what should hold, and is a breach where it does not; with the duty that then opens.</summary>
    public IReadOnlyList<Expectation> Expects { get; internal set; } = [];

    /// <summary>The duties it opens.</summary>
    public IReadOnlyList<DutyChange> Opens { get; internal set; } = [];

    /// <summary>The duties it closes.</summary>
    public IReadOnlyList<DutyChange> Closes { get; internal set; } = [];

    /// <summary>What the host must do.</summary>
    public IReadOnlyList<Effect> Effects { get; internal set; } = [];

    /// <summary>Where it comes from.</summary>
    public Source Source { get; internal set; } = Source.None;

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>What should hold when something is reported; where it does not, the report is accepted with a breach.</summary>
public abstract class Expectation
{
    private protected Expectation(Guard guard, Duty? otherwise) => (Guard, Otherwise) = (guard, otherwise);

    /// <summary>The rule.</summary>
    public Guard Guard { get; }

    /// <summary>The duty that opens on the breach, or null.</summary>
    public Duty? Otherwise { get; }
}

/// <summary>A duty that a transition opens or closes.</summary>
public abstract class DutyChange
{
    private protected DutyChange(Duty duty, bool setsDeadline, bool namesItem, Wording? provided) =>
        (Duty, SetsDeadline, NamesItem, Provided) = (duty, setsDeadline, namesItem, provided);

    /// <summary>The duty.</summary>
    public Duty Duty { get; }

    /// <summary>Whether the transition sets a deadline of its own in place of the duty's.</summary>
    public bool SetsDeadline { get; }

    /// <summary>Whether it is about one thing that the situation or the payload names, not about every thing.</summary>
    public bool NamesItem { get; }

    /// <summary>When it happens, where it does not each time.</summary>
    public Wording? Provided { get; }
}

internal abstract class Transition<TFacts> : Transition
    where TFacts : notnull
{
    private protected Transition(CommandKind command, IReadOnlyList<State> from)
        : base(command, from)
    {
    }

    internal bool ReadsLedger { get; private protected set; }

    /// <summary>The kinds of things that its effects name.</summary>
    internal IReadOnlyList<Thing> Things { get; init; } = [];

    /// <summary>What was written down twice where it can be said once only; a fault of the definition.</summary>
    internal IReadOnlyList<string> SaidTwice { get; init; } = [];

    internal bool Allows(Role role)
    {
        var by = (Role[])By;
        foreach (var allowed in by)
            if (allowed.Equals(role)) return true;
        return by.Length == 0;
    }

    /// <summary>Whether it changes what is known.</summary>
    internal abstract bool ChangesFacts { get; }

    internal abstract void ForgetChange();

    internal abstract TFacts Change(in Situation<TFacts> s, Command command, LedgerView? ledger);

    internal abstract OpenDuty[] ChangeDuties(in Situation<TFacts> s, Command command, TFacts after, Breach[] breaches);

    internal abstract Breach[] FindBreaches(in Situation<TFacts> s, Command command, LedgerView? ledger);

    internal Transition<TFacts> Mutated(Action<Transition<TFacts>> mutate)
    {
        var copy = (Transition<TFacts>)MemberwiseClone();
        mutate(copy);
        return copy;
    }
}

internal sealed class Row<TFacts, TCommand> : Transition<TFacts>
    where TFacts : notnull
    where TCommand : Command
{
    internal Row(CommandKind<TCommand> command, IReadOnlyList<State> from)
        : base(command, from)
    {
    }

    internal Reading<TFacts, TCommand, TFacts>? Then { get; set; }

    internal LedgerReading<TFacts, TCommand, TFacts>? ThenWithLedger { get; set; }

    internal void Freeze() => ReadsLedger = ThenWithLedger is not null || When.Any(static u => u.Guard.ReadsLedger) || Expects.Any(static e => e.Guard.ReadsLedger);

    internal override bool ChangesFacts => Then is not null || ThenWithLedger is not null;

    internal override void ForgetChange() => (Then, ThenWithLedger) = (null, null);

    internal override TFacts Change(in Situation<TFacts> s, Command command, LedgerView? ledger) =>
        Then is not null ? Then(in s, (TCommand)command)
        : ThenWithLedger is not null ? ThenWithLedger(in s, (TCommand)command, ledger!)
        : s.Facts;

    internal override Breach[] FindBreaches(in Situation<TFacts> s, Command command, LedgerView? ledger)
    {
        Breach[] found = [];
        foreach (var expected in (Expectation[])Expects)
        {
            var rule = (Expectation<TFacts, TCommand>)expected;
            if (!rule.Test.Holds(in s, command, ledger))
                found = [.. found, new(rule.Guard.Id, rule.Guard.Text, rule.Guard.Source, rule.By?.Invoke(in s, (TCommand)command))];
        }

        return found;
    }

    internal override OpenDuty[] ChangeDuties(in Situation<TFacts> s, Command command, TFacts after, Breach[] breaches)
    {
        var duties = s.Case.DutyArray;
        foreach (var close in (DutyChange[])Closes) duties = ((DutyChange<TFacts, TCommand>)close).Close(duties, in s, (TCommand)command);
        foreach (var open in (DutyChange[])Opens) duties = ((DutyChange<TFacts, TCommand>)open).Open(duties, in s, (TCommand)command);
        foreach (var expected in (Expectation[])Expects)
            if (expected.Otherwise is not null && Array.Exists(breaches, b => b.Rule == expected.Guard.Id))
                duties = ((Expectation<TFacts, TCommand>)expected).Follow!.Open(duties, in s, (TCommand)command);
        return duties;
    }
}

internal sealed class Expectation<TFacts, TCommand>(
    GuardOf<TFacts> test, Reading<TFacts, TCommand, Amount>? by, DutyChange<TFacts, TCommand>? follow) : Expectation(test, follow?.Duty)
    where TFacts : notnull
    where TCommand : Command
{
    internal GuardOf<TFacts> Test { get; } = test;

    internal Reading<TFacts, TCommand, Amount>? By { get; } = by;

    internal DutyChange<TFacts, TCommand>? Follow { get; } = follow;
}

internal sealed class DutyChange<TFacts, TCommand>(
    Duty<TFacts> duty, Reading<TFacts, TCommand, IEnumerable<string>>? items, Reading<TFacts, TCommand, string>? item, Reading<TFacts, TCommand, Instant?>? due,
    Wording? provided = null) : DutyChange(duty, due is not null, item is not null, provided)
    where TFacts : notnull
    where TCommand : Command
{
    internal OpenDuty[] Open(OpenDuty[] duties, in Situation<TFacts> s, TCommand c)
    {
        var until = (due is not null ? due(in s, c) : duty.Due?.Invoke(in s)) ?? Instant.MaxValue;
        if (items is null) return With(duties, new(duty, item is null ? "" : item(in s, c), until, 0));
        foreach (var one in items(in s, c)) duties = With(duties, new(duty, one, until, 0));
        return duties;
    }

    internal OpenDuty[] Close(OpenDuty[] duties, in Situation<TFacts> s, TCommand c)
    {
        var only = item?.Invoke(in s, c);
        var count = 0;
        foreach (var open in duties) count += open.Duty == Duty && (only is null || only == open.Item) ? 1 : 0;
        if (count == 0) return duties;
        var rest = new OpenDuty[duties.Length - count];
        var next = 0;
        foreach (var open in duties)
            if (open.Duty != Duty || (only is not null && only != open.Item)) rest[next++] = open;
        return rest;
    }

    private static OpenDuty[] With(OpenDuty[] duties, in OpenDuty opened)
    {
        var at = 0;
        while (at < duties.Length && OpenDuty.Compare(duties[at], opened) < 0) at++;
        if (at < duties.Length && OpenDuty.Compare(duties[at], opened) == 0) return duties;
        var result = new OpenDuty[duties.Length + 1];
        Array.Copy(duties, result, at);
        result[at] = opened;
        Array.Copy(duties, at, result, at + 1, duties.Length - at);
        return result;
    }
}
