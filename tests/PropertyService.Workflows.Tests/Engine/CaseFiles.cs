using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class CaseFiles
{
    private static readonly Submission[] Life =
    [
        By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"),
        By(Lead, new Agree(), Nine, "c2"),
        By(Desk, new Lend("U-1", 1), Nine, "c3"),
        By(Desk, new Return("U-1", Condition.Broken), Nine + Duration.FromHours(5), "c4"),
        By(Visitor, new ReportRepair(), Nine + Duration.FromHours(6), "c5"),
        By(Desk, new Finish(), Nine + Duration.FromHours(6), "c6"),
    ];

    [Fact]
    public void The_same_command_id_again_gives_the_first_decision_back_and_changes_nothing()
    {
        var (file, first, _) = CaseFile.New(Loans, "loan-1", Policy).Decide(Life[0], Ledger.Empty);

        var (same, again, repeated) = file.Decide(Life[0] with { RecordedAt = Nine + Duration.FromHours(1), Version = 1 }, Ledger.Empty);

        Assert.True(repeated);
        Assert.Same(file, same);
        Assert.Equal((first.Submission, first.Transition, first.After, true), (again.Submission, again.Transition, again.After, again.IsRepeated));
        Assert.Single(same.Journal);
    }

    [Fact]
    public void A_decision_given_back_again_opens_nothing_in_the_ledger_that_was_closed_since()
    {
        var (file, ledger) = (CaseFile.New(Loans, "loan-1", Policy), Ledger.Empty);
        Submission[] course =
        [
            By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1"), By(Lead, new Agree(), Nine, "c2"),
            By(Desk, new Lend("U-1", 1), Nine, "c3"), By(Desk, new Return("U-1", Condition.Good), Nine, "c4"),
        ];
        foreach (var submission in course)
        {
            (file, var decision, _) = file.Decide(submission, ledger);
            ledger = ledger.Apply(decision);
        }

        var (_, again, _) = file.Decide(course[2], ledger);

        Assert.True(again.IsAccepted);
        Assert.Same(ledger, ledger.Apply(again));
        Assert.Same(ledger, ledger.Apply(CaseFile.Replay(Loans, "loan-1", Policy, file.Journal).File.Decide(course[2], ledger).Decision));
        Assert.Empty(ledger.Duties);
        Assert.Equal(2, ledger.Version);
    }

    [Fact]
    public void A_refused_attempt_stands_in_the_evidence_log_and_is_given_back_too()
    {
        var (file, _, _) = CaseFile.New(Loans, "loan-1", Policy).Decide(Life[0], Ledger.Empty);

        var (after, refused, _) = file.Decide(By(Desk, new Lend("U-1", 1), Nine, "early"), Ledger.Empty);
        var (_, again, repeated) = after.Decide(By(Desk, new Lend("U-1", 1), Nine, "early"), Ledger.Empty);

        Assert.Same(file.Case, after.Case);
        Assert.Single(after.Journal);
        var entry = Assert.Single(after.Evidence);
        Assert.Equal((RefusalCode.GuardUnmet, 1), (entry.Code, entry.Version));
        Assert.Equal(["agreed"], entry.Unmet.ToArray());
        Assert.True(repeated);
        Assert.Same(refused, again);
    }

    [Fact]
    public void What_is_malformed_or_unknown_is_answered_and_not_filed()
    {
        var file = CaseFile.New(Loans, "loan-1", Policy);

        var nameless = file.Decide(By(Desk, new Ask(Post.Desk, "b1"), Nine, id: null!), Ledger.Empty);
        var unknown = file.Decide(By(Desk, new PropertyService.Workflows.Procedures.Keys.ReportCopy("K-9"), Nine, "c1"), Ledger.Empty);

        Assert.Equal([RefusalCode.Malformed, RefusalCode.UnknownCommand], [nameless.Decision.Code!.Value, unknown.Decision.Code!.Value]);
        Assert.Same(file, nameless.File);
        Assert.Same(file, unknown.File);
    }

    [Fact]
    public void A_journal_replayed_under_the_same_fingerprints_is_decided_again()
    {
        var file = Filed();

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, file.Journal);

        Assert.Equal((6, 0), (replay.Decided, replay.Applied));
        Assert.Empty(replay.Differences);
        Assert.Equal(file.Case, replay.Case);
        Assert.Equal(["in-time", "undamaged"], file.Journal[3].Breaches.ToArray());
        Assert.Equal(["elsewhere umbrella U-1", "entry broken U-1"], file.Journal[2].Reads.Select(static r => r.Question));
    }

    [Fact]
    public void A_journal_of_another_definition_is_applied_as_recorded()
    {
        var file = Filed();
        var other = Define("toy-loan", 2);

        var replay = CaseFile.Replay(other, "loan-1", Policy, file.Journal);

        Assert.NotEqual(Loans.Fingerprint, other.Fingerprint);
        Assert.Equal((0, 6), (replay.Decided, replay.Applied));
        Assert.Equal(file.Case.FactsDatum.ToString(), replay.Case.FactsDatum.ToString());
        Assert.Equal((Over.Id, 6), (replay.Case.State.Id, replay.Case.Version));
    }

    [Fact]
    public void A_journal_that_was_tampered_with_says_at_which_entry()
    {
        var journal = Filed().Journal.ToArray();
        journal[1] = journal[1] with { Submission = journal[1].Submission with { Actor = Desk } };

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, journal);

        Assert.Equal(["entry 2: recorded agree, decided again refused wrong-role"], replay.Differences.Select(static d => d.En));
    }

    [Fact]
    public void An_entry_that_cannot_be_applied_is_said_and_nothing_after_it_is_replayed()
    {
        var journal = Filed().Journal.Select(static e => e with { ProcedureFingerprint = "another" }).ToArray();

        Stops([journal[0] with { Transition = "no-such-row" }, journal[1]], 0, "entry 1: no-such-row cannot be applied as recorded: there is no such row; the replay stops here");
        Stops([journal[0], journal[1] with { Transition = "finish" }, journal[2]], 1, "entry 2: finish cannot be applied as recorded: the row does not take the command agree; the replay stops here");
        Stops([journal[0], journal[1] with { Transition = "noted" }], 1, "entry 2: noted cannot be applied as recorded: the command agree is not noted; the replay stops here");
        Stops([journal[4] with { Sequence = 1, Transition = "noted" }, journal[1]], 0, "entry 1: noted cannot be applied as recorded: the row does not start from unopened; the replay stops here");
        Stops([.. journal[..3], journal[0] with { Sequence = 4 }], 3, "entry 4: ask cannot be applied as recorded: the row does not start from lent; the replay stops here");
        Stops([.. journal[..3], journal[5] with { Sequence = 4 }], 3, "entry 4: finish cannot be applied as recorded: the case would end with a duty open; the replay stops here");
    }

    [Fact]
    public void After_a_restart_a_repeated_command_id_gives_the_first_decision_back()
    {
        var lent = LentAtNine("U-7", "loan-7");
        var (file, _, _) = Filed("loan-1", lent.Ledger).File.Decide(By(Desk, new Finish(), Nine + Duration.FromHours(7), "late"), lent.Ledger);
        (file, _, _) = file.Decide(By(Desk, new Ask(Post.Desk, "b9"), Nine + Duration.FromHours(8), "after"), lent.Ledger);

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, file.Journal, file.Evidence);

        Assert.Empty(replay.Differences);
        Assert.Equal(file.Journal, replay.File.Journal);
        Assert.Equal(file.Evidence, replay.File.Evidence);
        foreach (var submission in file.Journal.Select(static e => e.Submission).Concat(file.Evidence.Select(static e => e.Submission)))
        {
            var (_, first, _) = file.Decide(submission, Ledger.Empty);
            var (same, again, repeated) = replay.File.Decide(submission with { RecordedAt = submission.RecordedAt + Duration.FromHours(9) }, Ledger.Empty);
            Assert.True(repeated);
            Assert.Same(replay.File, same);
            Assert.Equal((first.Code, first.After, first.Transition), (again.Code, again.After, again.Transition));
            Assert.Equal(first.Breaches, again.Breaches);
            if (!first.IsAccepted) Assert.Equal(first.Explain().Text, again.Explain().Text);
        }
    }

    [Fact]
    public void An_attempt_refused_because_of_the_ledger_is_explained_after_a_restart_as_it_was_before()
    {
        var lent = LentAtNine();
        var (file, _, _) = CaseFile.New(Loans, "loan-2", Policy).Decide(Life[0], lent.Ledger);
        (file, _, _) = file.Decide(Life[1], lent.Ledger);
        (file, var refused, _) = file.Decide(Life[2], lent.Ledger);

        var (_, again, _) = CaseFile.Replay(Loans, "loan-2", Policy, file.Journal, file.Evidence).File.Decide(Life[2], Ledger.Empty);

        Assert.Equal("not-out", Assert.Single(again.Explain().Unmet).Use.Guard.Id);
        Assert.Equal(refused.Explain().Text, again.Explain().Text);
        Assert.Equal(refused.InTheWay(), again.InTheWay());
    }

    [Fact]
    public void Evidence_is_decided_again_with_what_it_read_and_what_was_tampered_with_is_said()
    {
        var lent = LentAtNine();
        var (file, _, _) = CaseFile.New(Loans, "loan-2", Policy).Decide(Life[0], lent.Ledger);
        (file, _, _) = file.Decide(Life[1], lent.Ledger);
        (file, _, _) = file.Decide(Life[2], lent.Ledger);
        var entry = Assert.Single(file.Evidence);

        Assert.Equal(["elsewhere umbrella U-1"], entry.Reads.Select(static r => r.Question));
        Assert.Equal((Loans.Fingerprint, Loans.PolicyFingerprint(Policy)), (entry.ProcedureFingerprint, entry.PolicyFingerprint));
        Assert.Empty(Replayed(entry).Differences);
        Assert.Equal(["evidence c3: recorded guard-unmet, decided again lend"], Replayed(entry with { Reads = default }).Differences.Select(static d => d.En));
        Assert.Equal(["evidence c3: recorded wrong-role, decided again refused guard-unmet"], Replayed(entry with { Code = RefusalCode.WrongRole }).Differences.Select(static d => d.En));
        Assert.Empty(Replayed(entry with { Code = RefusalCode.WrongRole, ProcedureFingerprint = "another" }).Differences);

        Replay Replayed(EvidenceEntry evidence) => CaseFile.Replay(Loans, "loan-2", Policy, file.Journal, [evidence]);
    }

    [Fact]
    public void Evidence_of_a_version_that_never_was_is_said()
    {
        var replay = CaseFile.Replay(Loans, "loan-1", Policy, [], [new(Life[5], RefusalCode.DutyOpen, 3, default, default, Loans.Fingerprint, Loans.PolicyFingerprint(Policy))]);

        Assert.Equal(["evidence c6: the case never came to version 3"], replay.Differences.Select(static d => d.En));
        Assert.Single(replay.File.Evidence);
    }

    [Fact]
    public void The_ledger_is_rebuilt_from_the_decisions_of_all_cases_in_recorded_order()
    {
        var (one, ledger) = Filed("loan-1", Ledger.Empty);
        var (two, _, _) = CaseFile.New(Loans, "loan-2", Policy).Decide(Life[0], ledger);
        foreach (var submission in new[] { Life[1], Life[2] with { Command = new Lend("U-2", 1) }, By(new(Roles.FrontDesk, "d2"), new SignOn(), Nine + Duration.FromHours(1), "s") })
        {
            (two, var decision, _) = two.Decide(submission, ledger);
            Assert.True(decision.IsAccepted);
            ledger = ledger.Apply(decision);
        }

        var rebuilt = new[] { one, two }.SelectMany(static f => CaseFile.Replay(Loans, f.Case.Id, Policy, f.Journal).Decisions)
            .OrderBy(static d => d.Submission.RecordedAt).Aggregate(Ledger.Empty, static (all, decision) => all.Apply(decision));

        Assert.NotEmpty(ledger.Duties);
        Assert.NotEmpty(ledger.Entries);
        Assert.Equal(ledger.Duties, rebuilt.Duties);
        Assert.Equal(ledger.Entries, rebuilt.Entries);
    }

    [Fact]
    public void An_escalation_of_a_duty_that_is_gone_can_still_be_applied_as_recorded()
    {
        var opened = Filed().Journal[0];
        var told = opened with { Sequence = 2, Submission = By(Clock, new Escalate("renamed-duty", null, 1), Nine, "e1"), Transition = "escalate", ProcedureFingerprint = "another" };

        var replay = CaseFile.Replay(Loans, "loan-1", Policy, [opened, told]);

        Assert.Equal((2, 0), (replay.Case.Version, replay.Case.Duties.Length));
    }

    [Fact]
    public void What_was_read_of_the_ledger_is_replayed_from_the_journal()
    {
        var lent = LentAtNine();
        var (file, _, _) = CaseFile.New(Loans, "loan-2", Policy).Decide(Life[0], lent.Ledger);
        (file, _, _) = file.Decide(Life[1], lent.Ledger);
        (file, var refused, _) = file.Decide(Life[2], lent.Ledger);
        (file, _, _) = file.Decide(Life[2] with { CommandId = "c3b", Command = new Lend("U-2", 1) }, lent.Ledger);

        Assert.Equal(RefusalCode.GuardUnmet, refused.Code);
        Assert.Equal(file.Case, CaseFile.Replay(Loans, "loan-2", Policy, file.Journal).Case);
    }

    private static void Stops(JournalEntry[] journal, int version, string difference)
    {
        var replay = CaseFile.Replay(Loans, "loan-1", Policy, journal);

        Assert.Equal([difference], replay.Differences.Select(static d => d.En));
        Assert.Equal((version, version, version), (replay.Case.Version, replay.Decisions.Count, replay.File.Journal.Count));
    }

    private static CaseFile Filed() => Filed("loan-1", Ledger.Empty).File;

    private static (CaseFile File, Ledger Ledger) Filed(string caseId, Ledger ledger)
    {
        var file = CaseFile.New(Loans, caseId, Policy);
        foreach (var submission in Life)
        {
            (file, var decision, _) = file.Decide(submission, ledger);
            Assert.True(decision.IsAccepted);
            ledger = ledger.Apply(decision);
        }

        return (file, ledger);
    }
}
