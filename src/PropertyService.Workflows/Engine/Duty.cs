using System;
using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// Something owed (待办义务): opened by one transition, closed by another, about one thing. A case cannot end while one is
/// open. Time never closes it; it may make it overdue.
/// </summary>
public abstract class Duty
{
    private protected Duty(string id, string zh, string en, Source source) => (Id, Text, Source) = (id, new(zh, en), source);

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>What is owed.</summary>
    public Wording Text { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <summary>Who owes it, in general.</summary>
    public Wording? Holder { get; private protected set; }

    /// <summary>The kind of unique thing it is about, when it is about one.</summary>
    public Thing? Thing { get; private protected set; }

    /// <summary>The deadline in words, when there is one.</summary>
    public Wording? Deadline { get; private protected set; }

    /// <summary>The parameter that sets the deadline, when one does.</summary>
    public Parameter? DeadlineParameter { get; private protected set; }

    /// <summary>Whom to tell, level by level, once it is overdue; and how long after the deadline.</summary>
    public IReadOnlyList<EscalationLevel> Escalation { get; private protected set; } = [];

    private protected Func<Case, Role>? HolderOf { get; set; }

    /// <summary>Who owes it in one case.</summary>
    /// <param name="owner">The case.</param>
    public Role HolderFor(Case owner) => HolderOf!(owner);

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>One level of escalation of an overdue duty.</summary>
public sealed class EscalationLevel
{
    private readonly Func<Case, Role> to;

    internal EscalationLevel(Wording who, Func<Case, Role> to, Parameter<Duration>? after, Source source) =>
        (Who, this.to, After, Source) = (who, to, after, source);

    /// <summary>Who is told, in general.</summary>
    public Wording Who { get; }

    /// <summary>How long after the deadline; no parameter means at once.</summary>
    public Parameter<Duration>? After { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <summary>Who is told for one case.</summary>
    /// <param name="owner">The case.</param>
    public Role RoleFor(Case owner) => to(owner);

    internal Instant At(Instant due, SitePolicy site) => After is null ? due : due + site.Get(After);
}

/// <summary>A duty of a procedure with the facts from which it follows. Each fluent member gives a copy that says more.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public sealed class Duty<TFacts> : Duty
    where TFacts : notnull
{
    /// <summary>Declares a duty; the fluent members say the rest.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">What is owed, in Chinese.</param>
    /// <param name="en">What is owed, in English.</param>
    /// <param name="source">Where it comes from.</param>
    public Duty(string id, string zh, string en, Source source)
        : base(id, zh, en, source)
    {
    }

    /// <summary>What a duty is about that is about the case itself.</summary>
    internal static IReadOnlyList<string> Itself { get; } = [""];

    internal Func<TFacts, IEnumerable<string>>? Owed { get; private set; }

    internal Reading<TFacts, Instant?>? Due { get; private set; }

    /// <summary>Says, apart from any transition, when it is owed: about the case itself.</summary>
    /// <param name="test">Whether it is owed.</param>
    public Duty<TFacts> OwedWhile(Func<TFacts, bool> test) => OwedFor(f => test(f) ? Itself : []);

    /// <summary>Says, apart from any transition, about which things it is owed.</summary>
    /// <param name="things">The ids of the things.</param>
    public Duty<TFacts> OwedFor(Func<TFacts, IEnumerable<string>> things)
    {
        var copy = Copy();
        copy.Owed = things;
        return copy;
    }

    /// <summary>Says, apart from any transition, about which single thing it is owed, null for none.</summary>
    /// <param name="thing">The id of the thing, or null.</param>
    public Duty<TFacts> OwedForOne(Func<TFacts, string?> thing) => OwedFor(f => thing(f) is { } one ? [one] : []);

    /// <summary>Who owes it.</summary>
    /// <param name="role">The role.</param>
    public Duty<TFacts> HeldBy(Role role) => HeldBy(role.Text, _ => role);

    /// <summary>Who owes it follows from the case.</summary>
    /// <param name="who">Who that is, in general.</param>
    /// <param name="holder">Who that is in one case.</param>
    public Duty<TFacts> HeldBy(Wording who, Func<Case<TFacts>, Role> holder)
    {
        var copy = Copy();
        (copy.Holder, copy.HolderOf) = (who, c => holder((Case<TFacts>)c));
        return copy;
    }

    /// <summary>The kind of unique thing it is about.</summary>
    /// <param name="thing">The kind of thing.</param>
    public Duty<TFacts> About(Thing thing)
    {
        var copy = Copy();
        copy.Thing = thing;
        return copy;
    }

    /// <summary>It is due a time after it was opened.</summary>
    /// <param name="time">The parameter with that time.</param>
    public Duty<TFacts> Within(Parameter<Duration> time)
    {
        var copy = DueAt("开立后 " + time.Id + " 内", "within " + time.Id + " of being opened", (in s) => s.At + s.Site.Get(time));
        copy.DeadlineParameter = time;
        return copy;
    }

    /// <summary>It is due at a moment that follows from the situation in which it is opened.</summary>
    /// <param name="zh">The deadline in words, in Chinese.</param>
    /// <param name="en">The deadline in words, in English.</param>
    /// <param name="due">The moment, or null for no deadline.</param>
    public Duty<TFacts> DueAt(string zh, string en, Reading<TFacts, Instant?> due)
    {
        var copy = Copy();
        (copy.Due, copy.Deadline) = (due, new(zh, en));
        return copy;
    }

    /// <summary>Once overdue, one more level is told. The engine adds the row for the command <c>escalate</c> itself.</summary>
    /// <param name="to">Who is told.</param>
    /// <param name="source">Where that comes from.</param>
    /// <param name="after">How long after the deadline; at once when left out.</param>
    public Duty<TFacts> EscalatesTo(Role to, Source source, Parameter<Duration>? after = null) => EscalatesTo(to.Text, _ => to, source, after);

    /// <summary>Once overdue, one more level is told; who that is follows from the case.</summary>
    /// <param name="who">Who is told, in general.</param>
    /// <param name="to">Who is told for one case.</param>
    /// <param name="source">Where that comes from.</param>
    /// <param name="after">How long after the deadline; at once when left out.</param>
    public Duty<TFacts> EscalatesTo(Wording who, Func<Case<TFacts>, Role> to, Source source, Parameter<Duration>? after = null)
    {
        var copy = Copy();
        copy.Escalation = [.. Escalation, new(who, c => to((Case<TFacts>)c), after, source)];
        return copy;
    }

    // A duty that a procedure was built with must not change under it.
    private Duty<TFacts> Copy() => (Duty<TFacts>)MemberwiseClone();
}

/// <summary>A duty that is open in a case.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Item">The id of the thing it is about; empty when it is about the case itself.</param>
/// <param name="Due">When it is due; <see cref="Instant.MaxValue"/> for never.</param>
/// <param name="Level">How many levels of escalation have been told.</param>
public readonly record struct OpenDuty(Duty Duty, string Item, Instant Due, int Level)
{
    /// <summary>Whether it has a deadline.</summary>
    public bool HasDeadline => Due != Instant.MaxValue;

    /// <summary>Whether the deadline has passed.</summary>
    /// <param name="now">The moment to look from.</param>
    public bool IsOverdue(Instant now) => now > Due;

    internal static int Compare(in OpenDuty a, in OpenDuty b)
    {
        var byDuty = string.CompareOrdinal(a.Duty.Id, b.Duty.Id);
        return byDuty != 0 ? byDuty : string.CompareOrdinal(a.Item, b.Item);
    }
}
