using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime.Text;
using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;

namespace PropertyService.Workflows.Engine;

/// <summary>Explains why a command is refused, or would be, and what would make it possible.</summary>
/// <param name="before">The case.</param>
/// <param name="submission">Who sends what and when.</param>
/// <param name="ledger">The site ledger.</param>
/// <param name="recordedUnmet">The conditions that stood in the way, where they were recorded: the ledger of that time is gone.</param>
/// <param name="payloadKnown">Whether the payload is the sender's own, or stands for any.</param>
internal sealed class Explaining<TFacts>(Case<TFacts> before, Submission submission, Ledger ledger, Seq<string>? recordedUnmet, bool payloadKnown = true)
    where TFacts : notnull
{
    private const int MostRoles = 6;

    private readonly CommandKind kind = submission.Command.Definition;
    private readonly Procedure<TFacts> procedure = (Procedure<TFacts>)before.Procedure;
    private readonly Lazy<Weighing<TFacts>> weighing = new(() => new(before, submission, ledger, payloadKnown));

    public Weighing<TFacts> Rows => weighing.Value;

    /// <summary>When the case was last recorded, on the site's clock.</summary>
    private string LastRecord => OffsetDateTimePattern.GeneralIso.Format(before.RecordedAt.InZone(before.Policy.Zone).ToOffsetDateTime());

    public Refusal Of(RefusalCode code) => code switch
    {
        RefusalCode.Malformed => Malformed(procedure.Deciding.FaultsOf(submission)),
        RefusalCode.UnknownCommand => Simple(
            code, new($"流程“{procedure.Text.Zh}”没有这个命令", $"the procedure {procedure.Text.En} has no such command"),
            new("可用命令：" + string.Join("、", procedure.Commands.Select(static c => c.Id)), "its commands: " + string.Join(", ", procedure.Commands.Select(static c => c.Id)))),
        RefusalCode.IdUsed => Simple(
            code, new($"命令编号 {submission.CommandId} 在本个案已用于另一条命令", $"the command id {submission.CommandId} stands for another command of this case"),
            new("重送时原样再送；新的命令另编新号", "send a repeated command as it was; give a new one an id of its own")),
        RefusalCode.VersionConflict => Simple(
            code, new($"发送者看到的是第 {submission.Version} 版，个案已是第 {before.Version} 版", $"the sender saw version {submission.Version}, the case is at version {before.Version}"),
            new("先看个案现状再决定", "look at the case as it is now and decide again")),
        RefusalCode.ClockBack => Simple(
            code, new(
                $"记录时间早于个案上一次记录（{LastRecord}）",
                $"it would be recorded before the case's last record ({LastRecord})"),
            new(
                "核对本岗时钟；过去发生的事用“发生时间”补报；若上一次记录的时钟走快，以那一时刻记录",
                "check the clock; what happened earlier is reported with the time at which it happened; where the clock ran ahead at the last record, record at that moment")),
        RefusalCode.ClockAhead => Simple(
            code, new("发生时间与记录时间不合（晚于记录时间，或请求的两个时间不同）", "the time at which it happened does not fit the time of recording (later, or different for a request)"),
            new("核对时间", "check the times")),
        RefusalCode.CaseEnded => Simple(code, new("个案已结束", "the case is over"), new("需要时另开个案", "open another case if needed")),
        RefusalCode.NotNow => NotNow(),
        RefusalCode.WrongRole => WrongRole(Rows.ForOthers),
        RefusalCode.GuardUnmet => GuardsUnmet(),
        RefusalCode.DutyOpen => StillOwed(procedure.Deciding.StillOwed(before, submission, ledger)),
        _ => Simple(
            code, new("两行规则同时适用，或规则违反引擎定律", "two rows apply at once, or a row breaks a law of the engine"),
            new("请告知流程维护人", "tell whoever maintains the procedure")),
    };

    /// <summary>The conditions in the way of the row that comes closest.</summary>
    public IReadOnlyList<Unmet> InTheWay() => WithRemedies(Uses()[0]);

    public Refusal StillOwed(IReadOnlyList<OpenDuty> owed) =>
        Because(RefusalCode.DutyOpen, new("尚未了结：" + Listed(owed, Language.Zh), "still owed: " + Listed(owed, Language.En)), owed.Select(ToSettle).Distinct().ToArray())
            with { Owed = owed, Clauses = Clauses(owed.Select(static d => d.Duty.Source)) };

    /// <summary>How a duty is settled from here: by which command, and by whom.</summary>
    private Wording ToSettle(OpenDuty open)
    {
        var ways = procedure.Rows.Where(r => r.From.Contains(before.State) && r.Closes.Any(c => c.Duty == open.Duty)).ToArray();
        if (ways.Length == 0) return new($"先了结“{open.Duty.Text.Zh}”", $"settle first: {open.Duty.Text.En}");
        return new(
            $"先了结“{open.Duty.Text.Zh}”：" + string.Join("或", ways.Select(static r => $"“{r.Command.Text.Zh}”").Distinct()) + By("，由", "、", Language.Zh) + (IsForAnybody() ? "" : "办理"),
            $"settle first: {open.Duty.Text.En}, by " + string.Join(" or ", ways.Select(static r => $"\"{r.Command.Text.En}\"").Distinct()) + By(", done by ", ", ", Language.En));

        bool IsForAnybody() => ways.Any(static r => r.By.Count > MostRoles);

        string By(string lead, string between, Language language) =>
            IsForAnybody() ? "" : lead + string.Join(between, ways.SelectMany(static r => r.By).Distinct().Select(r => r.Text.In(language)));
    }

    private Refusal Malformed(IReadOnlyList<Fault> faults) => Simple(
        RefusalCode.Malformed, new("内容不合格：" + string.Join("；", faults.Select(static f => f.Message.Zh)), "the payload is not acceptable: " + string.Join("; ", faults)),
        new("改正后再送", "correct it and send it again")) with { Faults = faults };

    private Refusal NotNow()
    {
        var states = procedure.Rows.Where(r => r.Command == kind).SelectMany(static r => r.From).Distinct().ToArray();
        return Simple(RefusalCode.NotNow, new("这一步不在此状态进行", "this step does not belong to this state"), new(
            "此步可在以下状态进行：" + string.Join("、", states.Select(static s => s.Text.Zh)),
            "it belongs to: " + string.Join(", ", states.Select(static s => s.Text.En))));
    }

    private Refusal WrongRole(IReadOnlyList<Transition> rows)
    {
        var roles = rows.SelectMany(static r => r.By).Distinct().ToArray();
        var role = submission.Actor.Role;
        return Simple(RefusalCode.WrongRole, new($"“{role.Text.Zh}”不能做这一步", $"the role {role.Text.En} may not do this"), new(
            "请由以下岗位办理：" + string.Join("、", roles.Select(static r => r.Text.Zh)),
            "may be done by: " + string.Join(", ", roles.Select(static r => r.Text.En)))) with { Roles = roles, Clauses = Clauses(rows.Select(static r => r.Source)) };
    }

    private Refusal GuardsUnmet()
    {
        var closest = Uses();
        var unmet = closest[0];
        // Where one thing more is all that each of several rows wants, each of these things would help.
        var helpful = unmet.Length == 1 ? closest.SelectMany(static u => u) : unmet;
        var asked = Asked();
        return new(
            RefusalCode.GuardUnmet,
            new(
                $"不能{asked.Zh}：" + Why(unmet, Language.Zh, "；", "不符合“", "碍于“", "”“", "”"),
                $"cannot {Lower(asked.En)}: " + Why(unmet, Language.En, "; ", "it is required that ", "it stands in the way that ", "; and that ", "")),
            Clauses(unmet.Select(static u => u.Guard.Source)), WithRemedies(unmet), [], [], [],
            WithRemedies(helpful).Select(static u => u.Help).Distinct().ToArray());
    }

    private IReadOnlyList<GuardUse[]> Uses()
    {
        if (recordedUnmet is not { } ids) return Rows.IsAllowed ? Rows.Closest : [[]];
        var uses = procedure.Deciding.RowsOf(before.State, kind).SelectMany(static r => r.When).ToArray();
        return [ids.Select(id => Array.Find(uses, u => u.Guard.Id == id)).OfType<GuardUse>().ToArray()];
    }

    private Unmet[] WithRemedies(IEnumerable<GuardUse> uses) => uses.Select(u => new Unmet(u, u.Guard.Remedy, (u.Guard as Guard<TFacts>)?.AwaitedCase?.Invoke(before.Facts))).ToArray();

    private Wording Asked() => new($"“{kind.Text.Zh}”（个案 {before.Id}，状态“{before.State.Text.Zh}”）", $"{kind.Text.En} (case {before.Id}, state {before.State.Text.En})");

    private Refusal Simple(RefusalCode code, Wording why, Wording help) => Because(code, why, [help]);

    private Refusal Because(RefusalCode code, Wording why, IReadOnlyList<Wording> help)
    {
        var asked = Asked();
        return new(code, new($"不能{asked.Zh}：{why.Zh}", $"cannot {Lower(asked.En)}: {why.En}"), default, [], [], [], [], help);
    }

    /// <summary>What should hold and does not, then what holds and should not.</summary>
    private static string Why(IReadOnlyList<GuardUse> unmet, Language language, string between, string missing, string inTheWay, string next, string end) => string.Join(
        between, unmet.GroupBy(static u => u.MustHold).OrderByDescending(static g => g.Key)
            .Select(g => (g.Key ? missing : inTheWay) + string.Join(next, g.Select(u => u.Guard.Text.In(language))) + end));

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text.Substring(1);

    private static Seq<string> Clauses(IEnumerable<Source> sources) => Seq.From(sources.SelectMany(static s => s.Clauses).Distinct());

    private static string Listed(IReadOnlyList<OpenDuty> owed, Language language) =>
        string.Join(language == Language.Zh ? "、" : ", ", owed.Select(d => d.Duty.Text.In(language) + (d.Item.Length == 0 ? "" : " " + d.Item)));
}
