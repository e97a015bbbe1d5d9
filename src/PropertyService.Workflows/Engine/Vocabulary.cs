using System;
using PropertyService.Domain;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>A condition that a case can be in (状态). Compared by reference; declared once, on the procedure.</summary>
/// <param name="id">The permanent kebab-case id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="source">Where it comes from.</param>
/// <param name="isEnd">Whether a case in it is over.</param>
public sealed class State(string id, string zh, string en, Source source, bool isEnd = false)
{
    /// <summary>The condition of a case that has not been opened yet. Proposed.</summary>
    public static readonly State Unopened = new("unopened", "未开始", "Not opened", Source.Proposed("每个流程都从未开始算起", "every procedure begins before its first command"));

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; } = id;

    /// <summary>The name for people.</summary>
    public Wording Text { get; } = new(zh, en);

    /// <summary>Where it comes from.</summary>
    public Source Source { get; } = source;

    /// <summary>Whether a case in it is over.</summary>
    public bool IsEnd { get; } = isEnd;

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>
/// A kind of unique thing (物件) that exists once on a site whatever the case: a card, a key, a held document, a slip.
/// A duty about such a thing says where the thing is; one cannot be out twice.
/// </summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">The name for people.</param>
/// <param name="Is">Where it is while the duty is open.</param>
public sealed record Thing(string Id, Wording Text, Whereabouts Is)
{
    /// <summary>Whether its ids may name a person or say something of one (个人信息): a document's number, a plate, a name.</summary>
    public bool IsPersonal { get; init; }
}

/// <summary>Where a thing is while a duty about it is open.</summary>
public enum Whereabouts
{
    /// <summary>It lies at the post, like a held document (存放在岗).</summary>
    AtPost,

    /// <summary>The post handed it out, like a card (已发出在外).</summary>
    HandedOut,

    /// <summary>It is inside the site, like a vehicle (在区内).</summary>
    Inside,
}

/// <summary>A paper form (登记表) named in the regulations, to which a transition writes.</summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">The form's name.</param>
/// <param name="Source">Where it is named.</param>
public sealed record Register(string Id, Wording Text, Source Source);

/// <summary>What somebody should say or do at a step (话术、礼节). Never blocks anything.</summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">What to say or do, in our own words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Script(string Id, Wording Text, Source Source);

/// <summary>A list that the site keeps across cases, such as the slips already used (台账).</summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">The name for people.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Book(string Id, Wording Text, Source Source)
{
    /// <summary>Whether its keys or values may name a person or say something of one (个人信息).</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Who holds which post: written when a handover is signed or a post covered, struck when it is left empty. SH-1.7, SH-1.2.</summary>
    public static readonly Book PostHolder = new("post-holder", new("在岗人", "who holds the post"), Source.Of("SH-1.7", "SH-1.2"));

    /// <summary>Every case for which another one ever waited, by procedure and case; the value is the case that started it. Written by <see cref="StartEffect"/>. Proposed.</summary>
    public static readonly Book AwaitedCases = new("awaited-cases", new("曾被等候的个案", "cases that were ever awaited"), Source.Proposed(
        "编号只用一次，否则早已过去的个案会替新的答复", "an id is used once, or a case long past would answer for a new one"));
}

/// <summary>By how much a rule was broken.</summary>
/// <param name="Value">How many units.</param>
/// <param name="Unit">The unit.</param>
public sealed record Amount(decimal Value, Wording Unit)
{
    /// <summary>The amount for a person to read.</summary>
    /// <param name="language">In which language.</param>
    public string Show(Language language) => Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + " " + Unit.In(language);

    /// <summary>An amount of whole minutes, rounded up.</summary>
    /// <param name="time">The time; negative counts as none.</param>
    public static Amount Minutes(NodaTime.Duration time) => new(Math.Max(0, (decimal)Math.Ceiling(time.TotalMinutes)), new("分钟", "min"));
}

/// <summary>A rule broken by a reported fact, as data on the accepted decision.</summary>
/// <param name="Rule">The id of the rule: the guard that did not hold, or one of the engine's own rules.</param>
/// <param name="Text">
/// The rule that was broken, as it should have been: "the lock has been changed" where it had not; of the engine's own rules
/// what happened. Not for a screen: see <see cref="Show"/>.
/// </param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="By">By how much, where that can be measured.</param>
public sealed record Breach(string Rule, Wording Text, Source Source, Amount? By)
{
    /// <summary>What was not kept and by how much, for a person to read.</summary>
    /// <param name="language">In which language.</param>
    public string Show(Language language)
    {
        var text = EngineRules.Contain(this) ? Text : new($"未做到“{Text.Zh}”", $"not kept: {Text.En}");
        return text.In(language) + (By is null ? "" : new Wording("，超出 ", ", by ").In(language) + By.Show(language));
    }
}
