using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>What is permitted, and what is overdue, as JSON. Written only.</summary>
public static class OutlookCodec
{
    /// <summary>The verdicts by name.</summary>
    internal static ChoiceShape<OutlookVerdict> Verdicts { get; } = new(
        (OutlookVerdict.Allowed, "allowed", "可以", "allowed"), (OutlookVerdict.Refused, "refused", "不可以", "refused"), (OutlookVerdict.Depends, "depends", "取决于内容", "depends on the payload"));

    /// <summary>
    /// What would become of a command: <c>command, nature, verdict, noted, roles, unmet, open</c>, and of a refused one
    /// <c>code, clauses, remedies, text</c>. Noted is a report that would be accepted as out of order; unmet are the
    /// conditions in the way, open those that depend on the payload.
    /// </summary>
    /// <param name="outlook">The outlook.</param>
    public static Datum Write(Outlook outlook)
    {
        List<KeyValuePair<string, Datum>> entries =
        [
            new("command", Datum.Of(outlook.Command.Id)), new("nature", Datum.Of(outlook.Command.Nature == CommandNature.Request ? "request" : "report")),
            new("verdict", Verdicts.Write(outlook.Verdict)), new("noted", Datum.Of(outlook.OutOfOrder)),
            new("roles", DecisionCodec.Ids(outlook.Roles.Select(static r => r.Id))), new("unmet", Datum.List(outlook.Unmet.Select(DecisionCodec.UnmetOf))),
            new("open", DecisionCodec.Ids(outlook.Open.Select(static u => u.Guard.Id).Distinct())),
        ];
        if (outlook.Refusal is { } refusal)
        {
            entries.AddRange(
            [
                new("code", Refusals.Codes.Write(refusal.Code)), new("clauses", DecisionCodec.Ids(refusal.Clauses)),
                new("remedies", Datum.List(refusal.WhatWouldHelp.Select(DecisionCodec.TextOf))), new("text", DecisionCodec.TextOf(refusal.Text)),
            ]);
        }

        return Datum.Map(entries);
    }

    /// <summary>An overdue duty: <c>procedure, case, duty, due, lateMinutes</c>, with <c>item</c> where it is about a thing, and <c>escalate</c>, the payload of the command to send in the role system, where a level is due.</summary>
    /// <param name="overdue">The duty.</param>
    public static Datum Write(OverdueDuty overdue)
    {
        List<KeyValuePair<string, Datum>> entries =
        [
            new("procedure", Datum.Of(overdue.Case.Procedure.Id)), new("case", Datum.Of(overdue.Case.Id)), new("duty", Datum.Of(overdue.Duty.Duty.Id)),
            new("due", new InstantShape().Write(overdue.Duty.Due)), new("lateMinutes", Datum.Of((decimal)System.Math.Floor(overdue.Late.TotalMinutes))),
        ];
        if (overdue.Duty.Item.Length > 0) entries.Add(new("item", Datum.Of(overdue.Duty.Item)));
        if (overdue.Next is { } next) entries.Add(new("escalate", Escalate.Kind.Write(next)));
        return Datum.Map(entries);
    }
}
