using System;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>The face for programs in other languages: what a hurried vendor sends, and what comes back.</summary>
public sealed class JsonServiceTests
{
    private const string Loss =
        """{"id":"c-1","at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"KL-1","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}""";

    private static readonly JsonService Service = new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy());

    [Fact]
    public void A_command_gives_decision_case_ledger_and_the_line_for_the_journal()
    {
        var answer = Read(Service.Decide(Service.New("key-loss", "KL-1"), "", Loss));

        Assert.Equal(["v", "decision", "case", "ledgerVersion", "ledger", "entry"], answer.AsMap.Select(static e => e.Key));
        Assert.Equal("reported", answer.Find("case")!.Find("state")!.AsText);
        Assert.Equal("key-loss", answer.Find("ledger")!.Find("duties")!.AsList[0].Find("procedure")!.AsText);
        Assert.Equal(1, answer.Find("entry")!.Find("accepted")!.AsNumber);
    }

    [Fact]
    public void A_refusal_leaves_case_and_ledger_as_they_were_and_goes_into_the_evidence()
    {
        var first = Read(Service.Decide(Service.New("key-loss", "KL-1"), "", Loss));
        var (owner, ledger) = (first.Find("case")!.ToString(), first.Find("ledger")!.ToString());

        var refused = Read(Service.Decide(owner, ledger, Loss.Replace("c-1", "c-2", StringComparison.Ordinal).Replace("report-loss", "issue-replacement", StringComparison.Ordinal)
            .Replace("""{"post":"desk","keyClass":"customer-room","key":"K-1"}""", """{"key":"K-9"}""", StringComparison.Ordinal).Replace("front-desk", "cs-lead", StringComparison.Ordinal)));

        Assert.Equal("guard-unmet", refused.Find("decision")!.Find("code")!.AsText);
        Assert.Equal((owner, ledger), (refused.Find("case")!.ToString(), refused.Find("ledger")!.ToString()));
        Assert.Equal("guard-unmet", refused.Find("entry")!.Find("refused")!.AsText);
    }

    [Fact]
    public void All_faults_of_all_documents_come_together()
    {
        var answer = Read(Service.Decide("""{"v":1}""", "[]", "{"));

        var paths = answer.Find("faults")!.AsList.Select(static f => f.Find("path")!.AsText).ToArray();
        Assert.Contains("case.procedure", paths);
        Assert.Contains("ledger", paths);
        Assert.Contains("command", paths);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"v\":1,\"v\":1}")]
    [InlineData("\ud800")]
    public void Nothing_that_comes_in_makes_it_throw(string? text)
    {
        foreach (var answer in new[]
        {
            Service.New(text!, text!), Service.Decide(text!, text!, text!), Service.Permitted(text!, text!, text!), Service.Overdue(text!, text!),
        })
            Assert.NotEmpty(Read(answer).Find("faults")!.AsList);
        Assert.True(Read(Service.Replay(text!)).Find("v")!.AsNumber == 1);
    }

    [Fact]
    public void A_command_for_another_case_is_said()
    {
        var answer = Read(Service.Decide(Service.New("key-loss", "KL-2"), "", Loss));

        Assert.Equal("command.case", Assert.Single(answer.Find("faults")!.AsList).Find("path")!.AsText);
    }

    [Fact]
    public void A_ledger_that_names_what_does_not_exist_is_refused_with_every_place()
    {
        const string ledger = """
            {"v":1,"duties":[{"procedure":"key-lost","case":"1","duty":"x"},{"procedure":"key-loss","case":"1","duty":"lock-chance"}],
             "entries":[{"book":"b","key":"k","value":"1"},{"book":"b","key":"k","value":"2"}],"links":[]}
            """;
        var answer = LedgerCodec.Read(Catalogue.Standard, ledger);

        Assert.Equal(["duties[0].procedure", "duties[1].duty", "entries"], answer.Faults.Select(static f => f.Path));
    }

    private static Datum Read(string text) => JsonText.Read(text, JsonLimits.Ledger).Value;
}
