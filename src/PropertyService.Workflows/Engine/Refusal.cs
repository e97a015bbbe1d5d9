using System.Collections.Generic;
using PropertyService.Domain;
using PropertyService.Domain.People;
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

    /// <summary>The command id stands for another command of the case (命令编号已用过).</summary>
    IdUsed,
}

/// <summary>A condition that stands in the way, and what would help.</summary>
/// <param name="Use">The guard and whether it must hold.</param>
/// <param name="Remedy">What would help.</param>
/// <param name="Awaited">The case of another procedure in which something has to happen first; null where it is none.</param>
public sealed record Unmet(GuardUse Use, Remedy Remedy, AwaitedCase? Awaited)
{
    /// <summary>What would help, with the case in which it has to happen.</summary>
    public Wording Help => Awaited is not { } other ? Remedy.Text : new(
        $"{Remedy.Text.Zh}（“{other.Procedure.Text.Zh}”个案 {other.Case}）", $"{Remedy.Text.En} (in case {other.Case} of \"{other.Procedure.Text.En}\")");
}

/// <summary>A case of another procedure for which a case waits.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Case">The case's id.</param>
public sealed record AwaitedCase(Procedure Procedure, string Case);

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

/// <summary>The refusal codes by name.</summary>
public static class Refusals
{
    /// <summary>The codes with their permanent ids and names.</summary>
    public static ChoiceShape<RefusalCode> Codes { get; } = new(
        (RefusalCode.Malformed, "malformed", "内容不合格", "malformed"),
        (RefusalCode.UnknownCommand, "unknown-command", "流程无此命令", "unknown command"),
        (RefusalCode.IdUsed, "id-used", "命令编号已用过", "command id used before"),
        (RefusalCode.VersionConflict, "version-conflict", "版本冲突", "version conflict"),
        (RefusalCode.ClockBack, "clock-back", "时间倒退", "clock went back"),
        (RefusalCode.ClockAhead, "clock-ahead", "时间超前", "clock is ahead"),
        (RefusalCode.CaseEnded, "case-ended", "个案已结束", "case ended"),
        (RefusalCode.NotNow, "not-now", "此时不能做", "not now"),
        (RefusalCode.WrongRole, "wrong-role", "岗位不符", "wrong role"),
        (RefusalCode.GuardUnmet, "guard-unmet", "条件不符", "condition not met"),
        (RefusalCode.DutyOpen, "duty-open", "尚有未了结义务", "duty open"),
        (RefusalCode.DefinitionFault, "definition-fault", "流程定义有误", "definition fault"));
}
