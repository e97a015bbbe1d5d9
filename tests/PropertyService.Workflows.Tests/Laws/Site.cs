using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Three cases of a procedure that share a ledger, on which attempts are tried while the laws are checked.</summary>
internal sealed class Site<TFacts>
    where TFacts : notnull
{
    private static readonly RefusalCode[] ReportsMayMeet =
        [RefusalCode.Malformed, RefusalCode.UnknownCommand, RefusalCode.VersionConflict, RefusalCode.ClockBack, RefusalCode.ClockAhead];

    private readonly Procedure<TFacts> procedure;
    private readonly CaseFile[] files;
    private Ledger ledger = Ledger.Empty;
    private Instant now = Instant.FromUtc(2026, 3, 2, 1, 0);
    private int attempts;

    public Site(Procedure<TFacts> procedure)
    {
        this.procedure = procedure;
        files = Enumerable.Range(1, 3).Select(i => CaseFile.New(procedure, "case-" + i.ToString(CultureInfo.InvariantCulture), EveryProcedure.Policy)).ToArray();
    }

    public int Accepted { get; private set; }

    public void Try(Choice choice)
    {
        var file = files[choice.Case];
        var before = (Case<TFacts>)file.Case;
        now = choice.Later(now, before);
        var submission = choice.On(before, now, "c" + (++attempts).ToString(CultureInfo.InvariantCulture));
        var (wasCase, wasLedger) = (Snapshot(before), Snapshot(ledger));

        var (next, filed, repeated) = file.Decide(submission, ledger);
        var decision = (Decision<TFacts>)filed;
        var again = procedure.Decide(before, submission, ledger);

        Assert.False(repeated);
        Assert.True(Same(decision, again), "deciding twice gives two answers");
        Assert.Equal(wasCase, Snapshot(before));
        Assert.Equal(wasLedger, Snapshot(ledger));
        Assert.NotEqual(RefusalCode.DefinitionFault, decision.Code);
        if (decision.IsAccepted) CheckAccepted(decision);
        else CheckRefused(decision);
        CheckOutlook(before, decision);

        ledger = ledger.Apply(decision);
        files[choice.Case] = next;
    }

    /// <summary>Every journal gives its case: decided again, and applied as recorded when the fingerprint is another one.</summary>
    public void Replay()
    {
        foreach (var file in files)
        {
            var again = CaseFile.Replay(procedure, file.Case.Id, EveryProcedure.Policy, file.Journal);
            Assert.Empty(again.Differences);
            Assert.Equal((file.Journal.Count, 0), (again.Decided, again.Applied));
            Assert.Equal(file.Case, again.Case);
            var foreign = CaseFile.Replay(procedure, file.Case.Id, EveryProcedure.Policy, file.Journal.Select(static e => e with { ProcedureFingerprint = "another" }));
            Assert.Equal((0, file.Journal.Count), (foreign.Decided, foreign.Applied));
            Assert.Equal(file.Case, foreign.Case);
            ReplayDamaged(file.Journal);
        }
    }

    /// <summary>A journal with an entry missing, or in another order, is replayed as far as it goes; never with an exception, and what comes of it can be folded.</summary>
    private void ReplayDamaged(IReadOnlyList<JournalEntry> journal)
    {
        var gap = journal.Where((_, i) => i != attempts % journal.Count).ToArray();
        foreach (var damaged in new[] { gap, [.. journal.Reverse()], [.. gap.Select(static e => e with { ProcedureFingerprint = "another" })] })
        {
            var replay = CaseFile.Replay(procedure, "damaged", EveryProcedure.Policy, damaged);
            Assert.Equal(replay.Case.Version, replay.Decisions.Count);
            Assert.InRange(replay.Decisions.Count, 0, damaged.Length);
            _ = replay.Decisions.Aggregate(Ledger.Empty, static (all, decision) => all.Apply(decision));
        }
    }

    private void CheckAccepted(Decision<TFacts> decision)
    {
        Accepted++;
        var (before, after) = (decision.CaseBefore, decision.Case);
        Assert.Equal(before.Version + 1, after.Version);
        Assert.True(after.RecordedAt >= before.RecordedAt);
        Assert.False(after.IsEnded && after.Duties.Length > 0, "a case ended with a duty open");
        Assert.All(decision.Closed, d => Assert.Contains(decision.Transition!.Closes, c => c.Duty == d.Duty));
        foreach (var duty in procedure.TypedDuties)
            Assert.Equal(duty.Owed!(after.Facts).Order(StringComparer.Ordinal), after.ListDuties().Where(d => d.Duty == duty).Select(static d => d.Item));
        var step = new Step<TFacts>(decision, new StepLedgers().Begin(decision, ledger));
        foreach (var property in procedure.TypedProperties) Assert.False(property.IsBrokenBy(in step), property.Id);
        Assert.True(procedure.FactsShape.TryRead(procedure.FactsShape.Write(after.Facts), "facts", [], out var read));
        Assert.Equal(after.Facts, read);
        foreach (var effect in decision.Effects)
        {
            _ = effect.ValuesOf(decision);
            _ = effect.Show(decision, Language.Zh) + effect.Show(decision, Language.En);
        }
    }

    private static void CheckRefused(Decision<TFacts> decision)
    {
        Assert.Same(decision.Before, decision.After);
        if (decision.Submission.Command.Definition.Nature == CommandNature.Report && decision.Before.Version > 0)
            Assert.Contains(decision.Code!.Value, ReportsMayMeet);
        var refusal = decision.Explain();
        Assert.All([Language.Zh, Language.En], l => Assert.False(string.IsNullOrWhiteSpace(refusal.Text.In(l))));
        Assert.NotEmpty(refusal.WhatWouldHelp);
    }

    private void CheckOutlook(Case<TFacts> before, Decision<TFacts> decision)
    {
        var by = decision.Submission;
        if (by.OccurredAt is { } at && at != by.RecordedAt) return;
        if (decision.Code is RefusalCode.VersionConflict or RefusalCode.ClockBack or RefusalCode.ClockAhead or RefusalCode.Malformed) return;
        var outlook = procedure.Permitted(before, ledger, by.Actor, by.RecordedAt).Single(o => o.Command == by.Command.Definition);
        Assert.True(outlook.Verdict == OutlookVerdict.Depends || outlook.Verdict == OutlookVerdict.Allowed == decision.IsAccepted,
            $"{by.Command} by {by.Actor.Role} in {before.State}: the outlook says {outlook.Verdict}, the decision is {(decision.IsAccepted ? "accepted" : decision.Code.ToString())}");
    }

    private static bool Same(Decision<TFacts> a, Decision<TFacts> b) =>
        a.Code == b.Code && a.Transition == b.Transition && a.Case.Equals(b.Case) && a.Breaches.SequenceEqual(b.Breaches) && a.Reads.SequenceEqual(b.Reads);

    private static string Snapshot(Case<TFacts> one) =>
        one + one.FactsDatum.ToString() + one.RecordedAt + string.Join(";", one.ListDuties());

    private static string Snapshot(Ledger one) => string.Join("\n", one.Duties) + "\n" + string.Join("\n", one.Entries);
}
