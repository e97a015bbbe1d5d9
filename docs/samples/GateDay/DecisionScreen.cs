using System.Collections.Generic;
using System.Linq;
using NodaTime.Text;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace GateDay;

/// <summary>Shows decisions as they are made: one block each, the time and the verdict first, what follows from it indented.</summary>
internal sealed class DecisionScreen(Screen screen, ClauseCatalogue clauses)
{
    private const int Indent = 6;
    private const int MostClauses = 2;
    private const string Dim = "grey";

    public void ShowLegend() => screen.Write(0, new Ink(screen.T(
        "受理：照办。违规：照收，但记下违反了什么。附记：此时没有这一步，只记在案。拒绝：不办，说明原因和办法。条款编号与步骤见 docs/procedures/zh。--case 只看一个个案，--help 看全部用法。",
        "ok: done. breach: taken, and what it broke is noted. noted: no step for it now, only put on record. no: refused, with the reason and what helps. Clauses and steps: docs/procedures/en. --case ID shows one case, --lang zh|en the language, --help all there is."), Dim));

    public void Show(Decided step)
    {
        var decision = step.Decision;
        var (submission, owner) = (decision.Submission, decision.After);
        var kind = submission.Command.Definition;
        screen.TurnTo(submission.RecordedAt);
        var (word, colour) = Verdict(decision);
        var moved = ReferenceEquals(decision.Before.State, owner.State) ? "" : " → " + owner.State.Text.In(screen.Language);
        screen.WriteUnder(
            screen.Time(submission.RecordedAt) + " ",
            new(word, colour), new(" "), new(kind.Text.In(screen.Language), "bold"), new($" · {owner.Procedure.Text.In(screen.Language)} {owner.Id}"),
            new(moved, "cyan"), new($" · {submission.Actor.Role.Text.In(screen.Language)} {submission.Actor.Id}", Dim));
        if (step.Repeated)
        {
            screen.Write(Indent, new Ink(screen.T("这个编号已裁定过：答复照旧，什么也没有再发生", "this id was decided before: the same answer, and nothing happens again"), Dim));
            return;
        }

        var written = kind.Write(submission.Command);
        var payload = kind.Show(submission.Command, screen.Language).Zip(kind.Fields, (shown, field) => (shown.Field, shown.Value, field.Shape, Written: written.Find(field.Name)))
            .Where(static f => f.Written is not null)
            .Select(f => f.Field + screen.T("：", ": ") + (f.Shape is InstantShape ? screen.Clock(InstantPattern.ExtendedIso.Parse(f.Written!.AsText).Value) : f.Value)).ToArray();
        if (payload.Length > 0) screen.Write(Indent, new Ink(string.Join(screen.T("，", ", "), payload), Dim));
        foreach (var line in decision.IsAccepted ? Accepted(decision) : Refused(decision.Explain())) screen.Write(Indent, line);
    }

    private (string Word, string Colour) Verdict(Decision decision) => (decision.IsAccepted, IsNoted(decision), decision.Breaches.Count) switch
    {
        (false, _, _) => (screen.T("拒绝", "no"), "red"),
        (_, true, _) => (screen.T("附记", "noted"), "yellow"),
        (_, _, > 0) => (screen.T("违规", "breach"), "yellow"),
        _ => (screen.T("受理", "ok"), "green"),
    };

    private IEnumerable<Ink[]> Accepted(Decision decision)
    {
        var language = screen.Language;
        if (decision.Submission.OccurredAt is { } occurred && occurred != decision.Submission.RecordedAt)
            yield return [new(screen.T("发生于 ", "It happened at ") + screen.Clock(occurred), Dim)];
        foreach (var breach in decision.Breaches)
            yield return [new(Capital(breach.Show(language)), "yellow"), new(Bracketed(breach.Source), Dim)];
        foreach (var unmet in decision.InTheWay())
            yield return [new(Standing(unmet.Use), "yellow"), new(Bracketed(unmet.Use.Guard.Source), Dim)];
        foreach (var effect in decision.Effects)
            if (effect.Show(decision, language) is { } text) yield return [new((effect is SayEffect ? screen.T("提示：", "Prompt: ") : "") + Capital(text))];
        if (decision.Opened.Count > 0) yield return [new(screen.T("新增待办：", "Now owed: ") + screen.Join(decision.Opened.Select(screen.Duty)), "blue")];
        if (decision.Closed.Count > 0) yield return [new(screen.T("了结：", "Settled: ") + screen.Join(decision.Closed.Select(screen.Duty)), "green")];
        if (!IsNoted(decision)) yield return [new(screen.T("依据 ", "Under ") + Cited(decision.Transition!.Source) + screen.T($"，步骤 {decision.Transition.Id}", $", step {decision.Transition.Id}"), Dim)];
    }

    private IEnumerable<Ink[]> Refused(Refusal refusal)
    {
        yield return [new(Capital(refusal.Text.In(screen.Language)), "red")];
        yield return [new(screen.T("办法：", "What helps: ") + string.Join(screen.T("；", "; "), refusal.WhatWouldHelp.Select(w => w.In(screen.Language))))];
        foreach (var clause in refusal.Clauses.Take(MostClauses).Select(clauses.Find).OfType<Clause>())
            yield return [new(clause.Id + " " + clause.Text.In(screen.Language), Dim)];
        if (refusal.Clauses.Count > MostClauses) yield return [new(screen.T("另见 ", "See also ") + string.Join(", ", refusal.Clauses.Skip(MostClauses)), Dim)];
    }

    private string Standing(GuardUse use) => use.MustHold
        ? screen.T($"不符合“{use.Guard.Text.Zh}”", "It does not hold that " + use.Guard.Text.En)
        : screen.T($"碍于“{use.Guard.Text.Zh}”", "It stands in the way that " + use.Guard.Text.En);

    private string Cited(Source source) => source.Clauses.Count > 0 ? string.Join(", ", source.Clauses) : screen.T("本库建议，无条款", "our own proposal, no clause");

    private string Bracketed(Source source) => screen.T($"（{Cited(source)}）", $" ({Cited(source)})");

    private static bool IsNoted(Decision decision) => decision.Transition?.Id == EngineRules.NotedRow;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
