using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>Why a command is refused.</summary>
public enum RefusalCode
{
    /// <summary>The payload is outside its shape (内容不合格).</summary>
    Malformed,

    /// <summary>The procedure has no such command (流程无此命令).</summary>
    UnknownCommand,

    /// <summary>The case has changed since the sender saw it (版本冲突).</summary>
    VersionConflict,

    /// <summary>It would be recorded before the case's last record (时间倒退).</summary>
    ClockBack,

    /// <summary>It is said to have happened after it is recorded (时间超前).</summary>
    ClockAhead,

    /// <summary>The case is over (个案已结束).</summary>
    CaseEnded,

    /// <summary>The procedure has no such step in this state (此时不能做).</summary>
    NotNow,

    /// <summary>Somebody else may, this role may not (岗位不符).</summary>
    WrongRole,

    /// <summary>A condition is not met (条件不符).</summary>
    GuardUnmet,

    /// <summary>Something is still owed and the case would end (尚有未了结义务).</summary>
    DutyOpen,

    /// <summary>Two rows apply at once, or a row breaks a law: a fault of the definition, never a silent choice (流程定义有误).</summary>
    DefinitionFault,
}

/// <summary>A condition that stands in the way, and what would help.</summary>
/// <param name="Use">The guard and whether it must hold.</param>
/// <param name="Remedy">What would help.</param>
public sealed record Unmet(GuardUse Use, Remedy Remedy);

/// <summary>A refusal explained: what was asked, what failed, and what would make it possible.</summary>
/// <param name="Code">Why.</param>
/// <param name="Text">What was asked and what failed.</param>
/// <param name="Clauses">The clauses behind it.</param>
/// <param name="Unmet">The conditions that stand in the way, of the row that comes closest.</param>
/// <param name="Roles">The roles that may, when the role was wrong.</param>
/// <param name="Owed">What is still owed, when that is the reason.</param>
/// <param name="Faults">What is wrong with the payload, when that is the reason.</param>
/// <param name="WhatWouldHelp">What would make it possible.</param>
public sealed record Refusal(
    RefusalCode Code,
    Wording Text,
    Seq<string> Clauses,
    IReadOnlyList<Unmet> Unmet,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<OpenDuty> Owed,
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<Wording> WhatWouldHelp);

/// <summary>The refusal codes by name, and how refusals are explained.</summary>
public static class Refusals
{
    /// <summary>The codes with their permanent ids and names.</summary>
    public static ChoiceShape<RefusalCode> Codes { get; } = new(
        (RefusalCode.Malformed, "malformed", "内容不合格", "malformed"),
        (RefusalCode.UnknownCommand, "unknown-command", "流程无此命令", "unknown command"),
        (RefusalCode.VersionConflict, "version-conflict", "版本冲突", "version conflict"),
        (RefusalCode.ClockBack, "clock-back", "时间倒退", "clock went back"),
        (RefusalCode.ClockAhead, "clock-ahead", "时间超前", "clock is ahead"),
        (RefusalCode.CaseEnded, "case-ended", "个案已结束", "case ended"),
        (RefusalCode.NotNow, "not-now", "此时不能做", "not now"),
        (RefusalCode.WrongRole, "wrong-role", "岗位不符", "wrong role"),
        (RefusalCode.GuardUnmet, "guard-unmet", "条件不符", "condition not met"),
        (RefusalCode.DutyOpen, "duty-open", "尚有未了结义务", "duty open"),
        (RefusalCode.DefinitionFault, "definition-fault", "流程定义有误", "definition fault"));

    internal static Refusal Explain<TFacts>(RefusalCode code, Procedure<TFacts> procedure, Case<TFacts> before, Submission submission, Ledger ledger, Seq<string>? recordedUnmet)
        where TFacts : notnull
    {
        var kind = submission.Command.Definition;
        var asked = Asked(kind, before);
        switch (code)
        {
            case RefusalCode.Malformed:
                var faults = procedure.FaultsOf(submission);
                return Simple(code, asked, new("内容不合格：" + string.Join("；", faults.Select(static f => f.Message.Zh)), "the payload is not acceptable: " + string.Join("; ", faults)),
                    new("改正后再送", "correct it and send it again")) with { Faults = faults };
            case RefusalCode.UnknownCommand:
                return Simple(code, asked, new($"流程“{procedure.Text.Zh}”没有这个命令", $"the procedure {procedure.Text.En} has no such command"),
                    new("可用命令：" + string.Join("、", procedure.Commands.Select(static c => c.Id)), "its commands: " + string.Join(", ", procedure.Commands.Select(static c => c.Id))));
            case RefusalCode.VersionConflict:
                return Simple(code, asked, new($"发送者看到的是第 {submission.Version} 版，个案已是第 {before.Version} 版", $"the sender saw version {submission.Version}, the case is at version {before.Version}"),
                    new("先看个案现状再决定", "look at the case as it is now and decide again"));
            case RefusalCode.ClockBack:
                return Simple(code, asked, new("记录时间早于个案上一次记录", "it would be recorded before the case's last record"),
                    new("核对本岗时钟；过去发生的事用“发生时间”补报", "check the clock; what happened earlier is reported with the time at which it happened"));
            case RefusalCode.ClockAhead:
                return Simple(code, asked, new("发生时间与记录时间不合（晚于记录时间，或请求的两个时间不同）", "the time at which it happened does not fit the time of recording (later, or different for a request)"),
                    new("核对时间", "check the times"));
            case RefusalCode.CaseEnded:
                return Simple(code, asked, new("个案已结束", "the case is over"), new("需要时另开个案", "open another case if needed"));
            case RefusalCode.NotNow:
                var states = procedure.Rows.Where(r => r.Command == kind).SelectMany(static r => r.From).Distinct().ToArray();
                return Simple(code, asked, new("这一步不在此状态进行", "this step does not belong to this state"), new(
                    "此步可在以下状态进行：" + string.Join("、", states.Select(static s => s.Text.Zh)),
                    "it belongs to: " + string.Join(", ", states.Select(static s => s.Text.En))));
            case RefusalCode.WrongRole:
                var situation = new Situation<TFacts>(before, submission);
                var view = new LedgerView(ledger, before);
                var candidates = procedure.RowsOf(before.State, kind).ToArray();
                var fitting = candidates.Where(r => r.Holds(in situation, submission.Command, view)).ToArray();
                return WrongRole(kind, before, submission.Actor.Role, fitting.Length > 0 ? fitting : candidates);
            case RefusalCode.GuardUnmet:
                return GuardsUnmet(kind, before, Closest(procedure, before, submission, ledger, recordedUnmet));
            case RefusalCode.DutyOpen:
                return DutyOpen(kind, before, procedure.StillOwed(before, submission, ledger));
            default:
                return Simple(code, asked, new("两行规则同时适用，或规则违反引擎定律", "two rows apply at once, or a row breaks a law of the engine"),
                    new("请告知流程维护人", "tell whoever maintains the procedure"));
        }
    }

    /// <summary>The conditions in the way, of the row that comes closest; where they were recorded, those, since the ledger of that time is gone.</summary>
    internal static GuardUse[] Closest<TFacts>(Procedure<TFacts> procedure, Case<TFacts> before, Submission submission, Ledger ledger, Seq<string>? recordedUnmet = null)
        where TFacts : notnull
    {
        if (recordedUnmet is { } ids)
        {
            var uses = procedure.RowsOf(before.State, submission.Command.Definition).SelectMany(static r => r.When).ToArray();
            return ids.Select(id => Array.Find(uses, u => u.Guard.Id == id)).OfType<GuardUse>().ToArray();
        }

        var s = new Situation<TFacts>(before, submission);
        return procedure.RowsOf(before.State, submission.Command.Definition)
            .Where(r => r.Command.Nature == CommandNature.Report || r.Allows(submission.Actor.Role))
            .Select(r => r.UnmetUses(s, submission.Command, new LedgerView(ledger, before)).ToArray())
            .OrderBy(static u => u.Length).FirstOrDefault() ?? [];
    }

    internal static Refusal WrongRole(CommandKind kind, Case before, Role role, IReadOnlyList<Transition> rows)
    {
        var roles = rows.SelectMany(static r => r.By).Distinct().ToArray();
        return Simple(RefusalCode.WrongRole, Asked(kind, before), new($"“{role.Text.Zh}”不能做这一步", $"the role {role.Text.En} may not do this"), new(
            "请由以下岗位办理：" + string.Join("、", roles.Select(static r => r.Text.Zh)),
            "may be done by: " + string.Join(", ", roles.Select(static r => r.Text.En)))) with { Roles = roles, Clauses = Clauses(rows.Select(static r => r.Source)) };
    }

    internal static Refusal DutyOpen(CommandKind kind, Case before, IReadOnlyList<OpenDuty> owed) =>
        Simple(RefusalCode.DutyOpen, Asked(kind, before), new("尚未了结：" + Listed(owed, Language.Zh), "still owed: " + Listed(owed, Language.En)), new("先了结以上各项", "settle these first"))
            with { Owed = owed, Clauses = Clauses(owed.Select(static d => d.Duty.Source)) };

    internal static Refusal GuardsUnmet(CommandKind kind, Case before, IReadOnlyList<GuardUse> unmet)
    {
        var asked = Asked(kind, before);
        return new(
            RefusalCode.GuardUnmet,
            new(
                $"不能{asked.Zh}：" + Why(unmet, Language.Zh, "；", "不符合“", "碍于“", "”“", "”"),
                $"cannot {Lower(asked.En)}: " + Why(unmet, Language.En, "; ", "it is required that ", "it stands in the way that ", "; and that ", "")),
            Clauses(unmet.Select(static u => u.Guard.Source)),
            unmet.Select(static u => new Unmet(u, u.Guard.Remedy)).ToArray(), [], [], [],
            unmet.Select(static u => u.Guard.Remedy.Text).Distinct().ToArray());
    }

    private static Wording Asked(CommandKind kind, Case before) =>
        new($"“{kind.Text.Zh}”（个案 {before.Id}，状态“{before.State.Text.Zh}”）", $"{kind.Text.En} (case {before.Id}, state {before.State.Text.En})");

    /// <summary>What should hold and does not, then what holds and should not.</summary>
    private static string Why(IReadOnlyList<GuardUse> unmet, Language language, string between, string missing, string inTheWay, string next, string end) => string.Join(
        between, unmet.GroupBy(static u => u.MustHold).OrderByDescending(static g => g.Key)
            .Select(g => (g.Key ? missing : inTheWay) + string.Join(next, g.Select(u => u.Guard.Text.In(language))) + end));

    private static Refusal Simple(RefusalCode code, Wording asked, Wording why, Wording help) =>
        new(code, new($"不能{asked.Zh}：{why.Zh}", $"cannot {Lower(asked.En)}: {why.En}"), default, [], [], [], [], [help]);

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text.Substring(1);

    private static Seq<string> Clauses(IEnumerable<Source> sources) => Seq.From(sources.SelectMany(static s => s.Clauses).Distinct());

    private static string Listed(IReadOnlyList<OpenDuty> owed, Language language) =>
        string.Join(language == Language.Zh ? "、" : ", ", owed.Select(d => d.Duty.Text.In(language) + (d.Item.Length == 0 ? "" : " " + d.Item)));
}
