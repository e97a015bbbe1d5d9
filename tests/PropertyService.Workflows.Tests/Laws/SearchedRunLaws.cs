using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Laws along the shortest run to each end and along the shortest runs by which mutants were noticed.</summary>
public sealed class SearchedRunLaws
{
    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_journal_replayed_gives_the_case(string id)
    {
        foreach (var run in Runs(id))
        {
            var last = run[^1].After;
            var again = CaseFile.Replay(EveryProcedure.Of(id), last.Id, last.Policy, run.Select(CaseFile.EntryOf));
            Assert.Empty(again.Differences);
            Assert.Equal(run.Count, again.Decided);
            Assert.Equal(last, again.Case);
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_journal_of_another_revision_is_applied_as_recorded_and_says_so(string id)
    {
        foreach (var run in Runs(id))
        {
            var foreign = run.Select(static d => CaseFile.EntryOf(d) with { PolicyFingerprint = "another" });
            var again = CaseFile.Replay(EveryProcedure.Of(id), run[^1].After.Id, run[^1].After.Policy, foreign);
            Assert.Equal((0, run.Count), (again.Decided, again.Applied));
            Assert.Equal(run[^1].After, again.Case);
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Deciding_by_name_is_deciding(string id)
    {
        foreach (var decision in Runs(id).SelectMany(static r => r))
        {
            var again = EveryProcedure.Of(id).Redecide(decision.Before, decision.Submission, decision.Reads);
            Assert.Equal((decision.Transition, decision.After), (again.Transition, again.After));
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Time_alone_closes_nothing(string id)
    {
        foreach (var after in Runs(id).SelectMany(static r => r).Select(static d => d.After).Where(static c => c.Duties.Length > 0))
        {
            var years = after.RecordedAt + Duration.FromDays(3650);
            var overdue = Overdue.Among([after], years);
            Assert.Equal(after.ListDuties().Where(static d => d.HasDeadline).OrderBy(static d => d.Due), overdue.Select(static o => o.Duty));
            foreach (var next in overdue.Select(static o => o.Next).OfType<Escalate>())
            {
                var told = EveryProcedure.Of(id).DecideByName(after, new("c", next, new(Domain.People.Roles.System, "clock"), years), Ledger.Empty);
                Assert.True(told.IsAccepted);
                Assert.Empty(told.Closed);
                Assert.Equal(after.ListDuties().Select(static d => (d.Duty, d.Item)), told.After.ListDuties().Select(static d => (d.Duty, d.Item)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_command_in_every_state_has_an_answer(string id)
    {
        var procedure = EveryProcedure.Of(id);
        var cases = Runs(id).SelectMany(static r => r).Select(static d => d.After).Prepend(procedure.NewCase("case", EveryProcedure.Policy)).DistinctBy(static c => c.State);
        foreach (var one in cases)
        {
            foreach (var command in procedure.Commands.SelectMany(static k => k.Samples))
            {
                foreach (var role in Domain.People.Roles.All)
                {
                    var at = one.Version == 0 ? Instant.FromUtc(2026, 3, 2, 1, 0) : one.RecordedAt;
                    var decision = procedure.DecideByName(one, new("c", command, new(role, "p1"), at), Ledger.Empty);
                    if (!decision.IsAccepted) Assert.False(string.IsNullOrWhiteSpace(decision.Explain().Text.Zh));
                }
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Decision>> Runs(string id) => Verified.Report(EveryProcedure.Of(id)).Examples
        .Select(static e => e.Run.Select(static s => s.Decision!).ToArray());
}
