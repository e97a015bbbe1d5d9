using System;
using System.Linq;
using JsonHost;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>The ledger by its version: to compare and swap, and to leave it out where the process has it.</summary>
public sealed class JsonSessions
{
    private static readonly JsonService Service = new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy());

    private readonly JsonSession session = new(Service);

    [Fact]
    public void Every_decision_that_changes_the_ledger_makes_a_new_version_of_it_and_a_refusal_none()
    {
        var first = Read(Service.Decide(Service.New("key-loss", "KL-1"), "", Loss("KL-1")));
        var second = Read(Service.Decide(Service.New("key-loss", "KL-2"), first.Find("ledger")!.ToString(), Loss("KL-2")));
        var refused = Read(Service.Decide(second.Find("case")!.ToString(), second.Find("ledger")!.ToString(), Loss("KL-2").Replace("\"case\"", "\"version\":0,\"case\"", StringComparison.Ordinal)));

        Assert.Equal(["{\"before\":0,\"after\":1}", "{\"before\":1,\"after\":2}"], new[] { first, second }.Select(static a => a.Find("ledgerVersion")!.ToString()));
        Assert.Equal(2, second.Find("ledger")!.Find("version")!.AsNumber);
        Assert.False(refused.Find("decision")!.Find("accepted")!.AsBoolean);
        Assert.Equal("{\"before\":2,\"after\":2}", refused.Find("ledgerVersion")!.ToString());
    }

    [Fact]
    public void A_ledger_given_by_its_version_is_the_kept_one_and_is_left_out_of_the_answer()
    {
        var whole = Read(Service.Decide(Service.New("key-loss", "KL-1"), "", Loss("KL-1")));
        whole = Read(Service.Decide(Service.New("key-loss", "KL-2"), whole.Find("ledger")!.ToString(), Loss("KL-2")));

        _ = session.Decide(Service.New("key-loss", "KL-1"), "", Loss("KL-1"));
        var answer = Read(session.Decide(Service.New("key-loss", "KL-2"), "1", Loss("KL-2")));

        Assert.Null(answer.Find("ledger"));
        Assert.Equal(whole.Find("ledgerVersion")!.ToString(), answer.Find("ledgerVersion")!.ToString());
        Assert.Equal(whole.Find("case")!.ToString(), answer.Find("case")!.ToString());
        Assert.Equal(whole.Find("ledger")!.ToString(), Read(session.Ledger()).Find("ledger")!.ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    public void A_version_that_is_not_kept_is_a_fault_and_changes_nothing(string version)
    {
        _ = session.Decide(Service.New("key-loss", "KL-1"), "", Loss("KL-1"));

        var fault = Assert.Single(Read(session.Decide(Service.New("key-loss", "KL-2"), version, Loss("KL-2"))).Find("faults")!.AsList);

        Assert.Equal(("ledger", "version-conflict"), (fault.Find("path")!.AsText, fault.Find("code")!.AsText));
        Assert.Equal(1, Read(session.Ledger()).Find("ledger")!.Find("version")!.AsNumber);
        Assert.Equal("version-conflict", Read(new JsonSession(Service).Permitted(Service.New("key-loss", "KL-1"), version, "{}")).Find("faults")!.AsList[0].Find("code")!.AsText);
    }

    [Fact]
    public void After_a_replay_the_ledger_need_not_be_sent_at_all()
    {
        var entry = Read(Service.Decide(Service.New("key-loss", "KL-1"), "", Loss("KL-1"))).Find("entry")!;
        var requests = new Requests(Service, new(Catalogue.Standard, new CountedSalts()));
        _ = requests.Answer(Datum.Map(("call", Datum.Of("replay")), ("journal", Datum.Of(entry.ToString()))).ToString());

        var answer = Read(requests.Answer($$"""{"call":"decide","case":{{Service.New("key-loss", "KL-2")}},"ledger":1,"command":{{Loss("KL-2")}}}"""));

        Assert.Equal("{\"before\":1,\"after\":2}", answer.Find("ledgerVersion")!.ToString());
        Assert.Equal(2, Read(requests.Answer("""{"call":"ledger"}""")).Find("ledger")!.Find("version")!.AsNumber);
    }

    [Theory]
    [InlineData("""{"v":1}""")]
    [InlineData("""{"v":1,"entries":[]}""")]
    public void The_short_form_of_an_empty_ledger_is_read(string ledger) =>
        Assert.Null(Read(Service.Decide(Service.New("key-loss", "KL-1"), ledger, Loss("KL-1"))).Find("faults"));

    private static string Loss(string id) =>
        """{"id":"c-1","at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"KL-1","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}"""
            .Replace("\"KL-1\"", "\"" + id + "\"", StringComparison.Ordinal).Replace("\"K-1\"", "\"K-" + id + "\"", StringComparison.Ordinal).Replace("c-1", "c-" + id, StringComparison.Ordinal);

    private static Datum Read(string text) => JsonText.Read(text, JsonLimits.Ledger).Value;
}
