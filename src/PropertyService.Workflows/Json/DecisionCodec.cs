using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>
/// Decisions as JSON: what a gate product needs to act. Always <c>v, line, id, procedure, case, command, accepted, code, row,
/// clauses, state, effects, duties, breaches</c>, where <c>id</c> is the command id and <c>row</c> the step that applied, as
/// in the journal; a refusal also has <c>unmet, remedies, text</c>. State and duties are those after
/// the decision; an effect that has nothing to do this time is left out. Decisions are written only: what is kept of them is the journal.
/// </summary>
public static class DecisionCodec
{
    /// <summary>The decision as plain values.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="line">The line of the file that the command came from, from 1; null when it came from no file.</param>
    public static Datum Write(Decision decision, int? line = null)
    {
        var refusal = decision.IsAccepted ? null : decision.Explain();
        var clauses = refusal?.Clauses ?? decision.Transition!.Source.Clauses;
        var entries = new List<KeyValuePair<string, Datum>>
        {
            new("v", Datum.Of(Lines.Version)),
            new("line", line is { } number ? Datum.Of(number) : Datum.Null),
            new("id", Datum.Of(decision.Submission.CommandId)),
            new("procedure", Datum.Of(decision.After.Procedure.Id)),
            new("case", Datum.Of(decision.After.Id)),
            new("command", Datum.Of(decision.Submission.Command.Definition.Id)),
            new("accepted", Datum.Of(decision.IsAccepted)),
            new("code", decision.Code is { } code ? Refusals.Codes.Write(code) : Datum.Null),
            new("row", Datum.Of(decision.Transition?.Id)),
            new("clauses", Ids(clauses)),
            new("state", Datum.Of(decision.After.State.Id)),
            new("effects", Datum.List(decision.Effects.Where(e => e.Show(decision, Language.En) is not null).Select(e => EffectOf(e, decision)))),
            new("duties", Datum.List(decision.After.ListDuties().Select(static d => DutyLine.Shape.Write(CaseCodec.LineOf(d))))),
            new("breaches", Datum.List(decision.Breaches.Select(BreachOf))),
        };
        if (refusal is not null)
        {
            entries.Add(new("unmet", Datum.List(refusal.Unmet.Select(UnmetOf))));
            entries.Add(new("remedies", Datum.List(refusal.WhatWouldHelp.Select(TextOf))));
            entries.Add(new("text", TextOf(refusal.Text)));
        }

        return Datum.Map(entries);
    }

    private static Datum EffectOf(Effect effect, Decision decision) =>
        Datum.Map(
        [
            new("kind", Datum.Of(effect.Kind)), .. effect.ValuesOf(decision).AsMap,
            new("text", TextOf(new(effect.Show(decision, Language.Zh)!, effect.Show(decision, Language.En)!))),
        ]);

    private static Datum BreachOf(Breach breach) => Datum.Map(
        ("rule", Datum.Of(breach.Rule)), ("clauses", Ids(breach.Source.Clauses)), ("text", TextOf(new(breach.Show(Language.Zh), breach.Show(Language.En)))),
        ("by", breach.By is { } by ? Datum.Map(("value", Datum.Of(by.Value)), ("unit", TextOf(by.Unit))) : Datum.Null));

    internal static Datum UnmetOf(Unmet unmet) => Datum.Map(
        ("guard", Datum.Of(unmet.Use.Guard.Id)), ("mustHold", Datum.Of(unmet.Use.MustHold)), ("clauses", Ids(unmet.Use.Guard.Source.Clauses)),
        ("text", TextOf(unmet.Use.Guard.Text)), ("commands", Ids(unmet.Remedy.Commands.Select(static c => c.Id))),
        ("awaits", unmet.Awaited is { } other ? Datum.Map(("procedure", Datum.Of(other.Procedure.Id)), ("case", Datum.Of(other.Case))) : Datum.Null));

    internal static Datum TextOf(Wording text) => Datum.Map(("zh", Datum.Of(text.Zh)), ("en", Datum.Of(text.En)));

    internal static Datum Ids(IEnumerable<string> ids) => Datum.List(ids.Select(Datum.Of));
}
