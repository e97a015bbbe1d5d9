using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>The transitions: all in one table, then each in full.</summary>
internal static class StepsSection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.StepsIntro);
        w.Table(
            [Texts.Step, Texts.By, Texts.From, Texts.To, Texts.Condition, Texts.Source, Texts.Marks],
            w.Procedure.Rows.Select(r => new[] { w.Row(r), w.Roles(r.By), From(w, r), w.State(r.To), string.Join(Markdown.Break, Demands(w, r)), Citations.Ids(w, r.Source), Citations.Marks(w, r.Source) }));
        foreach (var row in w.Procedure.Rows)
        {
            w.Heading(3, w.Number(row) + ". " + w.Say(row.Command.Text) + " " + Markdown.Code(row.Id), Elements.Anchor(ElementKind.Row, row.Id));
            w.Bullets(Lines(w, row));
        }
    }

    private static IEnumerable<string> Demands(ProcedureWriter w, Transition row) =>
    [
        .. row.When.Select(w.Guard),
        .. row.To is { IsEnd: true } ? [w.Labelled(Texts.When, w.Say(Texts.NothingOwed))] : Array.Empty<string>(),
        .. row.Expects.Select(e => w.Labelled(Expected(row, e, Texts.Shoulds), w.Guard(e.Guard))),
    ];

    private static IEnumerable<string> Lines(ProcedureWriter w, Transition row)
    {
        yield return w.Labelled(Texts.Command, Markdown.Link(w.Say(row.Command.Text), "#command-" + row.Command.Id) + w.Then + w.Say(CommandsSection.Nature(row.Command)));
        yield return w.Labelled(Texts.By, w.Roles(row.By));
        yield return w.Labelled(Texts.StateChange, From(w, row) + " → " + w.State(row.To));
        foreach (var use in row.When) yield return w.Guard(use);
        foreach (var expected in row.Expects)
            yield return w.Labelled(Expected(row, expected, Texts.Expects), w.Guard(expected.Guard) + (expected.Otherwise is null ? "" : w.Then + w.Labelled(Texts.Otherwise, w.Duty(expected.Otherwise))));
        foreach (var open in row.Opens) yield return Provided(w, w.Labelled(Texts.Opens, w.Duty(open.Duty)), open.Provided);
        foreach (var close in row.Closes) yield return w.Labelled(Texts.Closes, w.Duty(close.Duty));
        foreach (var effect in row.Effects) yield return Provided(w, Effect(w, effect), effect.Provided);
        yield return w.Labelled(Texts.Source, w.Source(row.Source));
        yield return w.Labelled(Texts.ProvedBy, w.Proof(new(ElementKind.Row, row.Id, row.Command.Text, row.Source)));
    }

    /// <summary>A row that is taken only where an expectation fails is always a breach.</summary>
    private static Wording Expected(Transition row, Expectation expectation, Wording otherwise) =>
        row.When.Any(u => u.Guard == expectation.Guard && !u.MustHold) ? Texts.BreachHere : otherwise;

    private static string Effect(ProcedureWriter w, Effect effect) => effect switch
    {
        RecordEffect record => w.Labelled(Texts.Records, w.List(Elements.OfEffect(record).Select(form => Markdown.Link(w.Say(form.Text), "#" + form.Anchor)))) + (record.ChosenBy is { } by ? w.Then + w.Say(by) : ""),
        SayEffect say => w.Labelled(Texts.Says, Form(say, w.Say(say.Script.Text))),
        BookEffect => Form(effect, Markdown.Sentence(effect.Describe(w.Language))),
        _ => Markdown.Sentence(effect.Describe(w.Language)),
    };

    private static string Provided(ProcedureWriter w, string what, Wording? provided) => provided is null ? what : what + w.Then + w.Labelled(Texts.OnlyIf, w.Say(provided));

    private static string Form(Effect effect, string text) => Markdown.Link(text, "#" + Elements.OfEffect(effect)[0].Anchor);

    private static string From(ProcedureWriter w, Transition row) =>
        row.From.Count > 1 && w.Procedure.States.All(s => s.IsEnd || row.From.Contains(s)) && row.From.All(static s => !s.IsEnd && s != State.Unopened)
            ? w.Say(Texts.AnyOpenState)
            : w.List(row.From.Select(w.State));
}
