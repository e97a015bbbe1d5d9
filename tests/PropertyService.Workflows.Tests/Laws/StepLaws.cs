using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>The laws of every decision.</summary>
internal static class StepLaws
{
    // All that a report may be refused for: never for breaking a rule.
    private static readonly RefusalCode[] ReportsMayMeet =
        [RefusalCode.Malformed, RefusalCode.UnknownCommand, RefusalCode.VersionConflict, RefusalCode.ClockBack, RefusalCode.ClockAhead];

    /// <param name="decision">What was decided.</param>
    /// <param name="ledger">The ledger on which it was.</param>
    /// <param name="sameCase">A case equal to the one before, and another object.</param>
    /// <param name="sameLedger">A ledger that is alike, and another object.</param>
    public static void Hold(Decision decision, Ledger ledger, Case sameCase, Ledger sameLedger)
    {
        var (before, submission, kind) = (decision.Before, decision.Submission, decision.Submission.Command.Definition);
        Assert.False(decision.Code == RefusalCode.DefinitionFault, "the definition is at fault: " + (decision.IsAccepted ? "" : decision.Explain().Text.En));
        Assert.True(Same(decision, before.Procedure.DecideByName(sameCase, submission, sameLedger)), "deciding again, on an equal case and ledger, gives another answer");
        var wellFormed = IsWellSent(submission) && kind.Check(submission.Command, null);
        if (before.Procedure.Commands.Contains(kind)) Assert.True(wellFormed == (decision.Code != RefusalCode.Malformed), wellFormed ? "what is well formed is refused as malformed" : "what is malformed is not refused as such");
        else Assert.True(decision.Code is RefusalCode.UnknownCommand or RefusalCode.Malformed, "a command that the procedure does not know is not refused as such");
        if (decision.IsAccepted) before.Procedure.Visit(new Accepted(decision, ledger));
        else Explained(decision);
        Foreseen(decision, ledger);
        var written = DecisionCodec.Write(decision).ToString();
        if (decision.Code is not (RefusalCode.Malformed or RefusalCode.UnknownCommand)) Assert.Equal(written, JsonText.Read(written).Value.ToString());
    }

    private static bool IsWellSent(Submission s) =>
        SubmissionLine.IsId(s.CommandId) && SubmissionLine.IsId(s.Actor?.Role?.Id!) && SubmissionLine.IsId(s.Actor!.Id)
        && s.Version is not < 0 && IsMoment(s.RecordedAt) && (s.OccurredAt is not { } occurred || IsMoment(occurred));

    private static bool IsMoment(NodaTime.Instant moment) => moment >= PropertyService.Domain.Shapes.InstantShape.Earliest && moment < PropertyService.Domain.Shapes.InstantShape.End;

    private static void Explained(Decision decision)
    {
        if (decision.Submission.Command.Definition.Nature == CommandNature.Report && decision.Before.Version > 0)
            Assert.Contains(decision.Code!.Value, ReportsMayMeet);
        Assert.Null(decision.Transition);
        Assert.Empty(decision.Breaches);
        var refusal = decision.Explain();
        Assert.Equal(decision.Code, refusal.Code);
        Assert.All([Language.Zh, Language.En], l => Assert.False(string.IsNullOrWhiteSpace(refusal.Text.In(l))));
        Assert.NotEmpty(refusal.WhatWouldHelp);
        if (decision.Code == RefusalCode.GuardUnmet) Assert.NotEmpty(refusal.Unmet);
        if (decision.Code == RefusalCode.DutyOpen) Assert.NotEmpty(refusal.Owed);
        if (decision.Code == RefusalCode.WrongRole) Assert.DoesNotContain(decision.Submission.Actor.Role, refusal.Roles);
        if (decision.Code == RefusalCode.Malformed) Assert.NotEmpty(refusal.Faults);
    }

    /// <summary>What a screen says beforehand is what is decided.</summary>
    private static void Foreseen(Decision decision, Ledger ledger)
    {
        var by = decision.Submission;
        if (by.OccurredAt is { } at && at != by.RecordedAt) return;
        if (decision.Code is RefusalCode.VersionConflict or RefusalCode.ClockBack or RefusalCode.ClockAhead or RefusalCode.Malformed or RefusalCode.UnknownCommand) return;
        var outlook = decision.Before.Procedure.PermittedByName(decision.Before, ledger, by.Actor, by.RecordedAt).Single(o => o.Command == by.Command.Definition);
        Assert.True(outlook.Verdict == OutlookVerdict.Depends || outlook.Verdict == OutlookVerdict.Allowed == decision.IsAccepted,
            $"the outlook says {outlook.Verdict}, the decision is {(decision.IsAccepted ? "accepted" : decision.Code.ToString())}");
    }

    private static bool Same(Decision a, Decision b) =>
        a.Code == b.Code && a.Transition == b.Transition && a.After.Equals(b.After) && a.Breaches.SequenceEqual(b.Breaches) && a.Reads.SequenceEqual(b.Reads)
        && DecisionCodec.Write(a).ToString() == DecisionCodec.Write(b).ToString();

    /// <summary>The laws of an accepted decision, and the properties of its procedure.</summary>
    private sealed class Accepted(Decision made, Ledger ledger) : IProcedureVisitor<bool>
    {
        public bool Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull
        {
            var decision = (Decision<TFacts>)made;
            var (before, after) = (decision.CaseBefore, decision.Case);
            Assert.Equal(before.Version + 1, after.Version);
            Assert.True(after.RecordedAt >= before.RecordedAt, "the time of recording went back");
            Assert.Equal((before.Id, before.Policy), (after.Id, after.Policy));
            Assert.False(after.IsEnded && after.Duties.Length > 0, "a case ended with a duty open");
            Assert.All(decision.Closed, d => Assert.Contains(decision.Transition!.Closes, c => c.Duty == d.Duty));
            foreach (var duty in procedure.TypedDuties)
            {
                var (owed, open) = (duty.Owed!(after.Facts).Order(StringComparer.Ordinal).ToArray(), after.ListDuties().Where(d => d.Duty == duty).Select(static d => d.Item).ToArray());
                Assert.True(owed.SequenceEqual(open), $"{duty.Text.En}: owed of [{string.Join(", ", owed)}], but open of [{string.Join(", ", open)}]");
            }

            var step = new Step<TFacts>(decision, new StepLedgers().Begin(decision, ledger));
            foreach (var property in procedure.TypedProperties) Assert.False(property.IsBrokenBy(in step), property.Text.En);
            return true;
        }
    }
}
