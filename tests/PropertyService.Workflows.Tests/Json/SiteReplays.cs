using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>The journal of a site over time: under several policies, and with a case that was moved to a newer definition.</summary>
public sealed class SiteReplays
{
    private const string Loss =
        """{"id":"c-1","at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"KL-1","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}""";

    private static readonly SitePolicy Then = Catalogue.Standard.DefaultPolicy();
    private static readonly SitePolicy Now = Then.With(KeyLossParameters.LockChangeWithin, Duration.FromHours(48)).Value;

    [Fact]
    public void A_case_of_an_earlier_policy_is_replayed_under_it_and_what_it_owes_is_due_as_it_was()
    {
        var service = new JsonService(Catalogue.Standard, Then);
        var decided = Read(service.Decide(service.New("key-loss", "KL-1"), "", Loss));

        var replayed = Read(new JsonService(Catalogue.Standard, Now, Then).Replay(decided.Find("entry")!.ToString()));

        Assert.Equal(decided.Find("case")!.ToString(), Assert.Single(replayed.Find("cases")!.AsList).ToString());
        Assert.Equal(decided.Find("ledger")!.ToString(), replayed.Find("ledger")!.ToString());
        Assert.Empty(replayed.Find("differences")!.AsList);
    }

    [Fact]
    public void Where_its_policy_is_not_at_hand_the_replay_says_so()
    {
        var service = new JsonService(Catalogue.Standard, Then);
        var decided = Read(service.Decide(service.New("key-loss", "KL-1"), "", Loss));

        var replayed = Read(new JsonService(Catalogue.Standard, Now).Replay(decided.Find("entry")!.ToString()));

        var difference = Assert.Single(replayed.Find("differences")!.AsList).Find("en")!.AsText;
        Assert.StartsWith("key-loss KL-1, the policy of its last entry", difference, StringComparison.Ordinal);
        Assert.Contains(decided.Find("case")!.Find("policyFingerprint")!.AsText, difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_was_moved_to_a_newer_definition_is_replayed_as_one()
    {
        var (was, now) = (Toy.Define("toy-loan", 1), Toy.Define("toy-loan", 2));
        var catalogue = Catalogue.Standard.With(now, Toy.Section).WithEarlier(was);
        var file = CaseFile.New(was, "loan-1", Toy.Policy);
        (file, _, _) = file.Decide(Toy.By(Toy.Desk, new Ask(Post.Desk, "b1"), Toy.Nine, "c1"), Ledger.Empty);
        (file, _, _) = file.Decide(Toy.By(Toy.Lead, new Agree(), Toy.Nine, "c2"), Ledger.Empty);
        var lines = file.Journal.Select(e => JournalCodec.Write(was, "loan-1", e)).ToList();
        file = CaseFile.Replay(now, "loan-1", Toy.Policy, file.Journal).File;
        (file, var lent, _) = file.Decide(Toy.By(Toy.Desk, new Lend("U-1", 1), Toy.Nine, "c3"), Ledger.Empty);
        lines.Add(JournalCodec.Write(now, "loan-1", file.Journal[^1]));

        var site = SiteReplay.Of([.. lines.Select(l => JournalCodec.Read(catalogue, l).Value)], Toy.Policy);

        var replay = Assert.Single(site.Cases);
        Assert.Empty(replay.Differences);
        Assert.Equal((1, 2), (replay.Decided, replay.Applied));
        Assert.Equal(file.Case, replay.Case);
        Assert.Equal(Ledger.Empty.Apply(lent).Duties, site.Ledger.Duties);
    }

    private static Datum Read(string text) => JsonText.Read(text, JsonLimits.Ledger).Value;
}
