using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>The clock has passed the deadline of a duty: tell the next level (逾期上报). Accepted once per duty, thing and level.</summary>
/// <param name="Duty">The id of the duty.</param>
/// <param name="Item">The id of the thing, or null when the duty is about the case itself.</param>
/// <param name="Level">The level to tell, from 1.</param>
public sealed record Escalate(string Duty, string? Item, int Level) : Command
{
    private static readonly Field<Escalate, string> DutyField = new("duty", "义务", "Duty", new TextShape(TextShape.ShortLimit), static c => c.Duty);
    private static readonly Field<Escalate, string?> ItemField = new("item", "物件", "Thing", new OptionalShape<string>(new TextShape(TextShape.LongLimit)), static c => c.Item);
    private static readonly Field<Escalate, int> LevelField = new("level", "级次", "Level", new IntegerShape(1, 9, new("级", "level")), static c => c.Level);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<Escalate> Kind = CommandKind.Request(
        "escalate", "逾期上报", "Escalate", new("系统请求上报；同一级只报一次", "the system asks to tell the next level; each level is told once"),
        static v => new Escalate(v.Get(DutyField), v.Get(ItemField), v.Get(LevelField)), DutyField, ItemField, LevelField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The row that every procedure with escalated duties has beside its own.</summary>
internal sealed class EscalationRow<TFacts> : Transition<TFacts>
    where TFacts : notnull
{
    private static readonly Guard<TFacts, Escalate> DutyIsOpen = Guard.Over<TFacts, Escalate>(
        "duty-is-open", "该义务尚未了结", "the duty is open", Source.Proposed("了结的事不再上报", "what is settled is not escalated"),
        static (in s, c) => Find(s.Case, c) is not null, new("无需上报", "nothing to escalate"));

    private static readonly Guard<TFacts, Escalate> LevelIsDue = Guard.Over<TFacts, Escalate>(
        "level-is-due", "已到该级上报时间", "the time for this level has come", Source.Proposed("期限未到不上报", "nothing is escalated before its time"),
        static (in s, c) => Find(s.Case, c) is not { } open || c.Level > open.Duty.Escalation.Count || s.At > open.Duty.Escalation[c.Level - 1].At(open.Due, s.Site),
        new("等到期限过后", "wait until the deadline has passed"));

    private static readonly Guard<TFacts, Escalate> LevelIsNext = Guard.Over<TFacts, Escalate>(
        "level-is-next", "正是下一级，且有此级", "this is the next level, and it exists", Source.Proposed("每级只报一次，逐级上报", "each level is told once, in order"),
        static (in s, c) => Find(s.Case, c) is not { } open || (c.Level == open.Level + 1 && c.Level <= open.Duty.Escalation.Count),
        new("逐级上报；报过的不再报", "escalate level by level; what has been told is not told again"));

    internal EscalationRow(IReadOnlyList<State> from)
        : base(Escalate.Kind, from)
    {
        Id = Escalate.Kind.Id;
        By = new[] { Roles.System };
        When = new GuardUse[] { new(DutyIsOpen, true), new(LevelIsDue, true), new(LevelIsNext, true) };
        Expects = Array.Empty<Expectation>();
        Opens = Closes = Array.Empty<DutyChange>();
        Effects = [new TellEffect(
            static d => ((Escalate)d.Submission.Command) is var c && Find(d.Before, c) is { } open ? [open.Duty.Escalation[c.Level - 1].RoleFor(d.Before)] : [],
            new("上一级", "the next level"), new("有义务逾期未了结", "a duty is overdue"), static d => Overdue(d.Before, (Escalate)d.Submission.Command))];
        Source = Source.Proposed("期限过后由系统逐级上报；期限本身不了结任何义务", "after a deadline the system tells level after level; time itself closes nothing");
    }

    internal override bool ChangesFacts => false;

    internal override void ForgetChange()
    {
    }

    internal override TFacts Change(in Situation<TFacts> s, Command command, LedgerView? ledger) => s.Facts;

    internal override Breach[] FindBreaches(in Situation<TFacts> s, Command command, LedgerView? ledger) => [];

    internal override OpenDuty[] ChangeDuties(in Situation<TFacts> s, Command command, TFacts after, Breach[] breaches)
    {
        // A journal of another definition may name a duty that is gone; what was recorded is applied all the same.
        if (Find(s.Case, (Escalate)command) is not { } found) return s.Case.DutyArray;
        return s.Case.DutyArray.Select(d => d == found ? d with { Level = d.Level + 1 } : d).ToArray();
    }

    private static Wording Overdue(Case owner, Escalate command)
    {
        // The same journal may be asked what it told: of a duty that is gone, only the id is left.
        var (duty, item) = (Find(owner, command)?.Duty.Text ?? new(command.Duty, command.Duty), command.Item is null ? "" : " " + command.Item);
        return new($"逾期未了结：{duty.Zh}{item}（个案 {owner.Id}）", $"overdue: {duty.En}{item} (case {owner.Id})");
    }

    private static OpenDuty? Find(Case owner, Escalate command)
    {
        foreach (var open in owner.DutyArray)
            if (open.Duty.Id == command.Duty && open.Item == (command.Item ?? "") && open.HasDeadline) return open;
        return null;
    }
}
