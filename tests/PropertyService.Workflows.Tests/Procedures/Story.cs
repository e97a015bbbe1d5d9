using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>One case as it is lived: who does what, what came of it, what may not be done. Every line checks itself.</summary>
internal sealed class Story<TFacts>(Day day, Case<TFacts> opened)
    where TFacts : notnull
{
    private Duration ago;
    private Decision? last;

    public Day Day => day;

    public Case<TFacts> Case { get; private set; } = opened;

    /// <summary>Everything is accepted and breaks no rule.</summary>
    public Story<TFacts> Do(By by, params Command[] commands)
    {
        foreach (var command in commands) DoInBreachOf(by, command);
        return this;
    }

    /// <summary>A report is accepted and breaks exactly these rules.</summary>
    public Story<TFacts> DoInBreachOf(By by, Command command, params string[] rules)
    {
        var decision = Decide(by, command);
        Assert.True(decision.IsAccepted, decision.IsAccepted ? "" : decision.Explain().Text.En);
        Assert.Equal(rules, decision.Breaches.Select(static b => b.Rule));
        (Case, last) = (decision.Case, decision);
        day.Apply(decision);
        return this;
    }

    /// <summary>A request is refused because exactly these conditions stand in its way.</summary>
    public Story<TFacts> Cannot(By by, Command command, params string[] conditions)
    {
        var refusal = Refused(by, command, RefusalCode.GuardUnmet);
        Assert.Equal(conditions, refusal.Unmet.Select(static u => u.Use.Guard.Id));
        return this;
    }

    /// <summary>A request is refused because it does not belong here: not in this state, or not by this role.</summary>
    public Story<TFacts> Cannot(By by, Command command, RefusalCode code)
    {
        Refused(by, command, code);
        return this;
    }

    /// <summary>The case cannot end while exactly this is owed.</summary>
    public Story<TFacts> CannotEnd(By by, Command command, params string[] owed)
    {
        Assert.Equal(owed, Refused(by, command, RefusalCode.DutyOpen).Owed.Select(Show));
        return this;
    }

    /// <summary>The next thing was noticed, or happened, some time before it is recorded.</summary>
    public Story<TFacts> After(Duration delay)
    {
        ago = delay;
        return this;
    }

    public Story<TFacts> Is(State state)
    {
        Assert.Equal(state.Id, Case.State.Id);
        return this;
    }

    /// <summary>Exactly this is owed, by duty and thing such as <c>id-held D-1</c>.</summary>
    public Story<TFacts> Owes(params string[] duties)
    {
        Assert.Equal(duties, Case.ListDuties().Select(Show));
        return this;
    }

    /// <summary>An open duty is owed by this role.</summary>
    public Story<TFacts> IsOwedBy(Role role, string duty)
    {
        Assert.Equal(role, Case.ListDuties().Single(d => Show(d) == duty).Duty.HolderFor(Case));
        return this;
    }

    /// <summary>The last step tells exactly these.</summary>
    public Story<TFacts> Tells(params Role[] roles)
    {
        Assert.Equal(Ordered(roles), Ordered(last!.Effects.OfType<TellEffect>().SelectMany(e => e.RecipientsOf(last)).ToArray()));
        return this;
    }

    /// <summary>The last step is written down in exactly these books.</summary>
    public Story<TFacts> Records(params Register[] registers)
    {
        Assert.Equal(registers.Select(static r => r.Id), last!.Effects.OfType<RecordEffect>().Select(e => e.RegisterOf(last)?.Id).OfType<string>());
        return this;
    }

    /// <summary>The last step says this, maybe among other things.</summary>
    public Story<TFacts> Says(Script script)
    {
        var said = last!.Effects.OfType<SayEffect>().Select(static e => e.Script).Concat(last.Effects.OfType<SayOneOfEffect>().Select(e => e.ScriptOf(last)));
        Assert.Contains(script.Id, said.Select(static s => s.Id));
        return this;
    }

    /// <summary>The last step starts exactly these procedures.</summary>
    public Story<TFacts> Starts(params string[] procedures)
    {
        Assert.Equal(procedures, last!.Effects.OfType<StartEffect>().Where(static e => !e.IsOpen).Select(static e => e.Procedure.Id));
        return this;
    }

    /// <summary>The case that the last step asks the host to open, opened as it asks.</summary>
    public Story<TLinked> StartedCase<TLinked>(Procedure<TLinked> procedure, By by)
        where TLinked : notnull
    {
        var start = last!.Effects.OfType<StartEffect>().Single(e => e.Procedure == procedure);
        return day.Open(procedure, start.CaseOf(last)).Do(by, start.OpeningOf(last)!);
    }

    /// <summary>Whether a duty is overdue now.</summary>
    public bool IsOverdue(string duty) => Overdue.Among([Case], day.Now).Any(o => Show(o.Duty) == duty);

    /// <summary>Who is to be told now, and is, that a duty is overdue; nobody when it is not time.</summary>
    public Role[] ToldOf(string duty)
    {
        var overdue = Overdue.Among([Case], day.Now).SingleOrDefault(o => Show(o.Duty) == duty);
        if (overdue?.Next is null) return [];
        Do(Roles.System, overdue.Next);
        return last!.Effects.OfType<TellEffect>().SelectMany(e => e.RecipientsOf(last)).ToArray();
    }

    private Refusal Refused(By by, Command command, RefusalCode code)
    {
        var decision = Decide(by, command);
        Assert.Equal(code, decision.Code);
        Assert.Same(Case, decision.Case);
        return decision.Explain();
    }

    private Decision<TFacts> Decide(By by, Command command)
    {
        var submission = new Submission("command-" + day.Number(), command, by.Actor, day.Now, ago == Duration.Zero ? null : day.Now - ago);
        ago = Duration.Zero;
        return ((Procedure<TFacts>)Case.Procedure).Decide(Case, submission, day.Ledger);
    }

    private static string Show(OpenDuty duty) => duty.Item.Length == 0 ? duty.Duty.Id : duty.Duty.Id + " " + duty.Item;

    private static string[] Ordered(Role[] roles) => roles.Select(static r => r.Id).Order(StringComparer.Ordinal).ToArray();
}
