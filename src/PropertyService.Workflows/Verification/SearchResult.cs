using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>A law or property that the search saw broken, with the shortest way there.</summary>
/// <param name="Rule">The id of the law or property.</param>
/// <param name="Detail">What exactly, such as the duty; or null.</param>
/// <param name="Trace">The shortest sequence of accepted commands that breaks it.</param>
public sealed record Finding(string Rule, string? Detail, IReadOnlyList<TraceStep> Trace)
{
    /// <summary>The finding with its trace, one step a line.</summary>
    /// <param name="language">In which language.</param>
    public string Show(Language language) => Rule + (Detail is null ? "" : " (" + Detail + ")") + "\n"
        + string.Join("\n", Trace.Select((s, i) => $"  {i + 1}. {s.Show(language)}"));
}

/// <summary>The laws that hold for every procedure.</summary>
public static class Laws
{
    /// <summary>Law 2: no exception for any business reason.</summary>
    public const string Total = "law-2-total";

    /// <summary>Law 3: no two rows apply at once.</summary>
    public const string Deterministic = "law-3-deterministic";

    /// <summary>Law 4: every situation can still reach an end.</summary>
    public const string CanAlwaysEnd = "law-4-can-always-end";

    /// <summary>Law 4: every state is reached and every row fires under some verified policy.</summary>
    public const string NoDeadWeight = "law-4-no-dead-weight";

    /// <summary>Law 5: a duty is open exactly while it is owed.</summary>
    public const string OwedIsOpen = "law-5-owed-is-open";

    /// <summary>Outsiders ask for nothing themselves, and what they report leaves a trace.</summary>
    public const string OutsidersDoNotAct = "law-10-outsiders-do-not-act";

    /// <summary>The laws with their texts.</summary>
    public static IReadOnlyList<(string Id, Wording Text)> All { get; } =
    [
        (Total, new("任何命令在任何状态都有答复，绝不抛出异常", "every command in every state is answered, never with an exception")),
        (Deterministic, new("任何时候至多一行规则适用", "never do two rows apply at once")),
        (CanAlwaysEnd, new("任何情形都还能走到终点", "every situation can still reach an end")),
        (NoDeadWeight, new("每个状态都可到达，每行规则都可触发", "every state is reached and every row fires")),
        (OwedIsOpen, new("义务开立的时间恰是欠着的时间；有未了结义务不得结束", "a duty is open exactly while it is owed, and no case ends with one open")),
        (OutsidersDoNotAct, new("外来人员的请求一概不准，其报告必定留下违规记录", "no request of an outsider is accepted, and a report by one always leaves a breach")),
    ];
}

/// <summary>One step of a trace: who did what, what changed, under which clauses.</summary>
/// <param name="Submission">The command.</param>
/// <param name="Decision">The decision; null when the step threw.</param>
public sealed record TraceStep(Submission Submission, Decision? Decision)
{
    internal static TraceStep Of(Decision decision) => new(decision.Submission, decision);

    internal static TraceStep Asked(Case before, Submission submission) => new(submission, null);

    /// <summary>The step on one line.</summary>
    /// <param name="language">In which language.</param>
    public string Show(Language language)
    {
        var command = Submission.Command;
        var kind = command.Definition;
        var (comma, colon, open, close) = language == Language.Zh ? ("，", "：", "（", "）") : (", ", ": ", " (", ")");
        var payload = string.Join(comma, kind.Show(command, language).Select(static f => f.Field + "=" + f.Value));
        var text = $"{Submission.Actor.Role.Text.In(language)} {Submission.Actor.Id}{colon}{kind.Text.In(language)}{(payload.Length == 0 ? "" : open + payload + close)}";
        if (Decision is null) return text + " → !";
        if (!Decision.IsAccepted) return text + " → " + Refusals.Codes[Decision.Code!.Value].Text.In(language);
        return $"{text} → {Decision.After.State.Text.In(language)}{Changed(language)} [{Decision.Transition!.Source}]";
    }

    /// <summary>The facts that the step changed, as name and new value.</summary>
    public IReadOnlyList<(string Field, string Value)> ChangedFacts
    {
        get
        {
            if (Decision is null) return [];
            var before = Decision.Before.FactsDatum;
            var after = Decision.After.FactsDatum;
            return Decision.After.Procedure.Facts
                .Select(f => (f.Name, Old: before.Find(f.Name)?.ToString(), New: after.Find(f.Name)?.ToString()))
                .Where(static f => f.Old != f.New)
                .Select(static f => (f.Name, f.New ?? "-")).ToArray();
        }
    }

    private string Changed(Language language)
    {
        var facts = Decision!.After.Procedure.Facts;
        var parts = ChangedFacts.Select(c => facts.First(f => f.Name == c.Field).Text.In(language) + "=" + c.Value)
            .Concat(Decision.Opened.Select(d => "+" + d.Duty.Text.In(language)))
            .Concat(Decision.Closed.Select(d => "−" + d.Duty.Text.In(language)))
            .Concat(Decision.Breaches.Select(b => "!" + b.Text.In(language)));
        var all = string.Join(language == Language.Zh ? "；" : "; ", parts);
        return all.Length == 0 ? "" : " {" + all + "}";
    }
}

/// <summary>What one search came to.</summary>
internal sealed record SearchResult<TFacts>(
    int Situations, int Decisions, int Payloads, IReadOnlyList<Peer> Peers, HashSet<Transition> Fired, IReadOnlyList<State> Reached, HashSet<Milestone> Milestones,
    IReadOnlyList<Finding> Findings, string Digest, Func<State, TraceStep[]?> RunTo)
    where TFacts : notnull;
