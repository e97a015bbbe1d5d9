using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>The rules that the engine adds to every procedure: what happens to reports that come out of place.</summary>
public static class EngineRules
{
    /// <summary>The id of the row under which a report is noted that no row of the present state provides for.</summary>
    public const string NotedRow = "noted";

    /// <summary>A report by somebody whose role does not report this (岗位不符的报告). Proposed.</summary>
    public static readonly Breach WrongRole = new(
        "wrong-role", new("报告人岗位不符", "reported by a role that does not report this"),
        Source.Proposed("事实不因由谁说出而不成立，但须留痕", "a fact is no less true for who tells it, but it must leave a trace"), null);

    /// <summary>A report that no row of the present state provides for (不合时序的报告). Proposed.</summary>
    public static readonly Breach OutOfOrder = new(
        "out-of-order", new("此状态下没有这一步", "no row of this state provides for it"),
        Source.Proposed("事实必须留痕；不合时序时记为违规，状态不变", "a fact must leave a trace; out of order it is noted as a breach and the state stays"), null);

    /// <summary>A report after the case has ended (结束后的报告). Proposed.</summary>
    public static readonly Breach AfterEnd = new(
        "after-end", new("个案已结束", "the case is over"),
        Source.Proposed("结束后的事实附记在原个案，需要处理时另开个案", "a fact after the end is noted on the case; what it asks for is done in another case"), null);

    internal static IReadOnlyList<Breach> All { get; } = [WrongRole, OutOfOrder, AfterEnd];

    internal static bool Contain(Breach breach) => All.Any(b => ReferenceEquals(b, breach));
}

/// <summary>The row that takes a report for which the present state has no row of its own: noted, nothing else changes.</summary>
internal sealed class NotedRow<TFacts> : Transition<TFacts>
    where TFacts : notnull
{
    internal NotedRow(IReadOnlyList<State> from)
        : base(NoCommand.Kind, from)
    {
        Id = EngineRules.NotedRow;
        When = Array.Empty<GuardUse>();
        Expects = Array.Empty<Expectation>();
        Opens = Closes = Array.Empty<DutyChange>();
        Source = EngineRules.OutOfOrder.Source;
    }

    internal override bool ChangesFacts => false;

    internal override void ForgetChange()
    {
    }

    internal override TFacts Change(in Situation<TFacts> s, Command command, LedgerView? ledger) => s.Facts;

    internal override Breach[] FindBreaches(in Situation<TFacts> s, Command command, LedgerView? ledger) =>
        [s.Case.IsEnded ? EngineRules.AfterEnd : EngineRules.OutOfOrder];

    internal override OpenDuty[] ChangeDuties(in Situation<TFacts> s, Command command, TFacts after, Breach[] breaches) => s.Case.DutyArray;

    private sealed record NoCommand : Command
    {
        public static readonly CommandKind<NoCommand> Kind = CommandKind.Report<NoCommand>(
            "noted", "附记", "Noted", new("任何报告", "any report"), static _ => new NoCommand());

        public override CommandKind Definition => Kind;
    }
}
