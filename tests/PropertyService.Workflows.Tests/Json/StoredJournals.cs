using System;
using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>
/// Journals as they were written once, byte for byte. They are never written anew: whatever is added to a procedure later,
/// they can be read and replayed.
/// </summary>
public sealed class StoredJournals
{
    // Before the command "ask" had a remark.
    private const string BeforeTheRemark = """
        {"v":1,"accepted":1,"submission":{"id":"c1","at":"2026-03-02T01:00:00Z","procedure":"toy-loan","case":"loan-1","command":"ask","by":{"role":"front-desk","id":"d1"},"data":{"post":"desk","borrower":"b1"}},"row":"ask","breaches":[],"reads":[],"procedureFingerprint":"of-then","policyFingerprint":"of-then"}
        {"v":1,"accepted":2,"submission":{"id":"c2","at":"2026-03-02T01:00:00Z","procedure":"toy-loan","case":"loan-1","command":"agree","by":{"role":"cs-lead","id":"l1"},"data":{}},"row":"agree","breaches":[],"reads":[],"procedureFingerprint":"of-then","policyFingerprint":"of-then"}
        {"v":1,"refused":"guard-unmet","submission":{"id":"c3","at":"2026-03-02T01:00:00Z","procedure":"toy-loan","case":"loan-1","command":"lend","by":{"role":"front-desk","id":"d1"},"data":{"umbrella":"U-2","hooks":1}},"caseVersion":2,"unmet":["whole"],"reads":[{"question":"elsewhere umbrella U-2","answer":false},{"question":"entry broken U-2","answer":"loan-9"}],"procedureFingerprint":"of-then","policyFingerprint":"of-then"}
        {"v":1,"accepted":3,"submission":{"id":"c4","at":"2026-03-02T01:00:00Z","procedure":"toy-loan","case":"loan-1","command":"lend","by":{"role":"front-desk","id":"d1"},"data":{"umbrella":"U-1","hooks":1}},"row":"lend","breaches":[],"reads":[{"question":"elsewhere umbrella U-1","answer":false},{"question":"entry broken U-1"}],"procedureFingerprint":"of-then","policyFingerprint":"of-then"}
        """;

    private static readonly Catalogue WithToy = Catalogue.Standard.With(Toy.Loans, Toy.Section);

    [Fact]
    public void A_journal_from_before_a_field_was_added_replays_to_the_same_case()
    {
        var lines = BeforeTheRemark.Split('\n').Select(static l => JournalCodec.Read(WithToy, l)).ToArray();
        Assert.All(lines, static l => Assert.True(l.IsOk, string.Join("; ", l.Faults)));
        Assert.Null(((Ask)lines[0].Value.Accepted!.Submission.Command).Remark);

        var site = SiteReplay.Of([.. lines.Select(static l => l.Value)], Toy.Policy);

        var replay = Assert.Single(site.Cases);
        Assert.StartsWith("the policy of its last entry (fingerprint of-then) was not handed in", Assert.Single(replay.Differences).En, StringComparison.Ordinal);
        Assert.Equal((0, 3, 1), (replay.Decided, replay.Applied, replay.File.Evidence.Count));
        Assert.Equal(Toy.LentAtNine().Case, replay.Case);
        Assert.Equal([("lent-out", "U-1", "loan-1")], site.Ledger.Entries);
    }

    [Fact]
    public void What_is_written_today_has_the_field_only_where_it_says_something()
    {
        var (file, _, _) = CaseFile.New(Toy.Loans, "loan-1", Toy.Policy).Decide(Toy.By(Toy.Desk, new Ask(Domain.People.Post.Desk, "b1"), Toy.Nine), Ledger.Empty);

        Assert.DoesNotContain("remark", JournalCodec.Write(Toy.Loans, "loan-1", file.Journal[0]).ToString(), StringComparison.Ordinal);
    }
}
