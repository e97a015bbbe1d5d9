using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// What the host must do after an accepted decision, as data. The list is the transition's own and never allocated; the
/// values come from the decision when they are asked for.
/// </summary>
public abstract class Effect
{
    private protected Effect(string kind) => Kind = kind;

    /// <summary>The permanent kebab-case kind: <c>record</c>, <c>tell</c>, <c>say</c>, <c>enter</c>, <c>strike</c>, <c>take-over</c>, <c>convert</c>, <c>start</c>.</summary>
    public string Kind { get; }

    /// <summary>When it has something to do, where it does not have each time.</summary>
    public Wording? Provided { get; internal init; }

    /// <summary>What it does in general, as the documents print it.</summary>
    /// <param name="language">In which language.</param>
    public abstract string Describe(Language language);

    /// <summary>What it does after one decision.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public abstract Datum ValuesOf(Decision decision);

    /// <summary>What it does after one decision, for a person to read; null when it has nothing to do this time.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    /// <param name="language">In which language.</param>
    public virtual string? Show(Decision decision, Language language) => Describe(language);

    /// <summary>What a rule could notice it by: a book, a thing, a procedure, somebody told; null when no rule can.</summary>
    internal virtual string? Names => null;

    internal virtual void Fold(Decision decision, ref LedgerChange change)
    {
    }
}

/// <summary>Write to a register (登记): always the same one, one of several that the case chooses, or one only where the case says so.</summary>
public sealed class RecordEffect : Effect
{
    private readonly Func<Decision, Register?> choose;

    internal RecordEffect(IReadOnlyList<Register> registers, Func<Decision, Register?> choose)
        : base("record") => (Registers, this.choose) = (registers, choose);

    /// <summary>The forms that it can be.</summary>
    public IReadOnlyList<Register> Registers { get; }

    /// <summary>By what the form is chosen, where there are several.</summary>
    public Wording? ChosenBy { get; internal init; }

    /// <summary>Which form it is after one decision; null when nothing is written this time.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public Register? RegisterOf(Decision decision) => choose(decision);

    /// <inheritdoc/>
    public override string Describe(Language language) => language == Language.Zh
        ? (ChosenBy is null ? "" : ChosenBy.Zh + "，") + "登记入" + string.Join("或", Registers.Select(static r => r.Text.Zh))
        : (ChosenBy is null ? "" : ChosenBy.En + ", ") + "record in the " + string.Join(" or the ", Registers.Select(static r => r.Text.En));

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(("register", Datum.Of(choose(decision)?.Id)));

    /// <inheritdoc/>
    public override string? Show(Decision decision, Language language) => choose(decision) is not { } register
        ? null
        : language == Language.Zh ? "登记入" + register.Text.Zh : "record in the " + register.Text.En;
}

/// <summary>Tell somebody (通知).</summary>
public sealed class TellEffect : Effect
{
    private readonly Func<Decision, IEnumerable<Role>> recipients;
    private readonly Func<Decision, Wording>? about;
    private readonly Wording who;

    internal TellEffect(Func<Decision, IEnumerable<Role>> recipients, Wording who, Wording message, Func<Decision, Wording>? about = null)
        : base("tell") => (this.recipients, this.who, Message, this.about) = (recipients, who, message, about);

    /// <summary>What is told in general.</summary>
    public Wording Message { get; }

    /// <summary>What is told after one decision.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public Wording MessageOf(Decision decision) => about?.Invoke(decision) ?? Message;

    /// <summary>Who is told after one decision; nobody when the policy says so.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public IReadOnlyList<Role> RecipientsOf(Decision decision) => recipients(decision).ToArray();

    internal override string Names => Kind;

    /// <inheritdoc/>
    public override string Describe(Language language) => language == Language.Zh ? $"通知{who.Zh}：{Message.Zh}" : $"tell {who.En}: {Message.En}";

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(
        ("to", Datum.List(recipients(decision).Select(static r => Datum.Of(r.Id)))), ("message", Datum.Map(("zh", Datum.Of(MessageOf(decision).Zh)), ("en", Datum.Of(MessageOf(decision).En)))));

    /// <inheritdoc/>
    public override string? Show(Decision decision, Language language)
    {
        var names = RecipientsOf(decision).Select(r => r.Text.In(language)).ToArray();
        if (names.Length == 0) return null;
        return language == Language.Zh ? $"通知{string.Join("、", names)}：{MessageOf(decision).Zh}" : $"tell {string.Join(", ", names)}: {MessageOf(decision).En}";
    }
}

/// <summary>Say or do something (话术、礼节); never blocks.</summary>
/// <param name="script">What to say or do.</param>
public sealed class SayEffect(Script script) : Effect("say")
{
    /// <summary>What to say or do.</summary>
    public Script Script { get; } = script;

    /// <inheritdoc/>
    public override string Describe(Language language) => Script.Text.In(language);

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(("script", Datum.Of(Script.Id)));
}

/// <summary>Say or do one of several things; which one follows from the case or the site's policy. Never blocks.</summary>
public sealed class SayOneOfEffect : Effect
{
    private readonly Func<Decision, Script> choose;

    internal SayOneOfEffect(IReadOnlyList<Script> scripts, Func<Decision, Script> choose)
        : base("say") => (Scripts, this.choose) = (scripts, choose);

    /// <summary>What it can be.</summary>
    public IReadOnlyList<Script> Scripts { get; }

    /// <summary>What it is after one decision.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public Script ScriptOf(Decision decision) => choose(decision);

    /// <inheritdoc/>
    public override string Describe(Language language) => string.Join(language == Language.Zh ? "；或：" : "; or: ", Scripts.Select(s => s.Text.In(language)));

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(("script", Datum.Of(choose(decision).Id)));

    /// <inheritdoc/>
    public override string? Show(Decision decision, Language language) => choose(decision).Text.In(language);
}

/// <summary>Enter something in a site book, or strike it out.</summary>
public sealed class BookEffect : Effect
{
    private readonly Func<Decision, IEnumerable<string>> keys;
    private readonly Func<Decision, string> value;
    private readonly bool strike;

    internal BookEffect(Book book, Func<Decision, IEnumerable<string>> keys, Func<Decision, string> value, bool strike)
        : base(strike ? "strike" : "enter") => (Book, this.keys, this.value, this.strike) = (book, keys, value, strike);

    /// <summary>Which book.</summary>
    public Book Book { get; }

    internal override string Names => Book.Id;

    /// <inheritdoc/>
    public override string Describe(Language language) => (language, strike) switch
    {
        (Language.Zh, false) => "记入台账“" + Book.Text.Zh + "”",
        (Language.Zh, true) => "从台账“" + Book.Text.Zh + "”注销",
        (_, false) => "enter in the site book \"" + Book.Text.En + "\"",
        _ => "strike from the site book \"" + Book.Text.En + "\"",
    };

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(
        ("book", Datum.Of(Book.Id)), ("keys", Datum.List(keys(decision).Select(Datum.Of))), ("value", Datum.Of(strike ? null : value(decision))));

    /// <inheritdoc/>
    public override string? Show(Decision decision, Language language)
    {
        var all = string.Join(language == Language.Zh ? "、" : ", ", keys(decision));
        return all.Length == 0 ? null : Describe(language) + (language == Language.Zh ? "：" : ": ") + all;
    }

    internal override void Fold(Decision decision, ref LedgerChange change)
    {
        foreach (var key in keys(decision))
            change.Books = strike ? change.Books.Remove(BookKey.Of(Book.Id, key)) : change.Books.Set(BookKey.Of(Book.Id, key), value(decision));
    }
}

/// <summary>Whoever signs takes over every duty that other cases have open at the post, and the post itself (接管岗位与未结事项).</summary>
public sealed class TakeOverEffect : Effect
{
    private readonly Func<Decision, string> incoming;

    internal TakeOverEffect(Func<Decision, string> incoming)
        : base("take-over") => this.incoming = incoming;

    internal override string Names => "duties";

    /// <inheritdoc/>
    public override string Describe(Language language) => language == Language.Zh
        ? "接班人接管本岗位全部未结事项"
        : "the incoming person takes over every open duty at the post";

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(
        ("post", Datum.Of(decision.After.PostId)), ("by", Datum.Of(incoming(decision))));

    internal override void Fold(Decision decision, ref LedgerChange change)
    {
        if (decision.After.PostId is not { } post) return;
        var self = LedgerView.Self(decision.After);
        foreach (var key in change.Duties.KeysWith(new(MarkKind.Post, "", post)))
            if (!LedgerKey.IsOf(key, self)) change.Duties = change.Duties.Set(key, change.Duties.Entries[key] with { TakenOverBy = incoming(decision) });
    }
}

/// <summary>
/// A duty that another case has open about a thing is answered by this case from now on (义务转换): a key that is lost is no
/// longer owed back, its lock is to be changed instead. The host tells the other case.
/// </summary>
public sealed class ConvertEffect : Effect
{
    private readonly Thing thing;
    private readonly Func<Decision, string> item;

    internal ConvertEffect(Thing thing, Func<Decision, string> item)
        : base("convert") => (this.thing, this.item) = (thing, item);

    internal override string Names => thing.Id;

    /// <inheritdoc/>
    public override string Describe(Language language) => language == Language.Zh
        ? $"其他个案中关于该{thing.Text.Zh}的归还义务转入本个案"
        : $"any other case's duty to return this {thing.Text.En} is converted into this case";

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision) => Datum.Map(("thing", Datum.Of(thing.Id)), ("item", Datum.Of(item(decision))));

    internal override void Fold(Decision decision, ref LedgerChange change)
    {
        var self = LedgerView.Self(decision.After);
        foreach (var key in change.Duties.KeysWith(new(MarkKind.Item, thing.Id, item(decision))))
            if (!LedgerKey.IsOf(key, self)) change.Duties = change.Duties.Remove(key);
    }
}

/// <summary>Ask the host to open a case of another procedure (启动流程), and perhaps wait for what it comes to; or wait for one that is open already.</summary>
public sealed class StartEffect : Effect
{
    private readonly Wording text;
    private readonly Func<Decision, string?>? caseOf;
    private readonly Func<Decision, Command>? opening;

    internal StartEffect(Procedure procedure, Wording text)
        : base("start") => (Procedure, this.text) = (procedure, text);

    internal StartEffect(Link link, Wording text, Func<Decision, string?> caseOf, Func<Decision, Command>? opening, bool isOpen)
        : base(isOpen ? "await" : "start") => (Procedure, this.text, Link, this.caseOf, this.opening, IsOpen) = (link.Procedure, text, link, caseOf, opening, isOpen);

    /// <summary>The procedure to start.</summary>
    public Procedure Procedure { get; }

    /// <summary>As what the started case is awaited; null when nobody waits for it.</summary>
    public Link? Link { get; }

    /// <summary>Whether the case is open already, so that the host opens none.</summary>
    public bool IsOpen { get; }

    /// <summary>The id of the case, under which the host opens it; null where the host chooses one itself.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public string? CaseOf(Decision decision) => caseOf?.Invoke(decision);

    /// <summary>The command that opens the case, as far as this case knows it; null where the host must ask.</summary>
    /// <param name="decision">An accepted decision that has this effect.</param>
    public Command? OpeningOf(Decision decision) => opening?.Invoke(decision);

    internal override string Names => Procedure.Id;

    /// <inheritdoc/>
    public override string Describe(Language language) => IsOpen
        ? (language == Language.Zh ? $"等候流程“{Procedure.Text.Zh}”（{Procedure.Id}）已开立个案的“{Link!.Text.Zh}”：{text.Zh}" : $"wait for the \"{Link!.Text.En}\" of an open case of \"{Procedure.Text.En}\" ({Procedure.Id}): {text.En}")
        : language == Language.Zh
        ? $"启动流程“{Procedure.Text.Zh}”（{Procedure.Id}）：{text.Zh}{(Link is null ? "" : $"；等候其“{Link.Text.Zh}”")}"
        : $"start the procedure \"{Procedure.Text.En}\" ({Procedure.Id}): {text.En}{(Link is null ? "" : $"; wait for its \"{Link.Text.En}\"")}";

    /// <inheritdoc/>
    public override Datum ValuesOf(Decision decision)
    {
        List<KeyValuePair<string, Datum>> values = [new("procedure", Datum.Of(Procedure.Id))];
        if (CaseOf(decision) is { } linked) values.Add(new("case", Datum.Of(linked)));
        if (OpeningOf(decision) is { } command) values.AddRange([new("command", Datum.Of(command.Definition.Id)), new("data", command.Definition.Write(command))]);
        return Datum.Map(values);
    }

    internal override void Fold(Decision decision, ref LedgerChange change)
    {
        if (CaseOf(decision) is not { } linked) return;
        var awaited = new LedgerLink(Procedure.Id, linked, LedgerView.Self(decision.After), default);
        // A case waits for one case of a procedure at a time: the one that it started last.
        foreach (var key in change.Links.KeysWith(new(MarkKind.Owner, "", awaited.Owner)))
            if (change.Links.Entries[key].Procedure == awaited.Procedure) change.Links = change.Links.Remove(key);
        change.Links = change.Links.Set(awaited.Key, awaited);
        change.Books = change.Books.Set(BookKey.Of(Book.AwaitedCases.Id, awaited.Key), decision.After.Id);
    }
}
