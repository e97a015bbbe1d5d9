using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using JsonHost;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Samples;

public sealed class JsonHostTests
{
    private readonly Requests requests = new(new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy()), new(Catalogue.Standard, new CountedSalts()));

    [Fact]
    public void Every_request_of_the_page_is_answered_as_the_page_says()
    {
        var (owner, ledger, entry, sealedLine, asked) = (Datum.Null, Datum.Null, Datum.Null, Datum.Null, "");
        var shown = 0;
        foreach (var line in File.ReadLines(Page()).Where(static l => l.StartsWith("> ", StringComparison.Ordinal) || l.StartsWith("< ", StringComparison.Ordinal)))
        {
            if (line[0] == '>')
            {
                asked = line[2..].Replace("\"(case)\"", owner.ToString(), StringComparison.Ordinal).Replace("\"(ledger)\"", ledger.ToString(), StringComparison.Ordinal)
                    .Replace("\"(entry)\"", entry.ToString(), StringComparison.Ordinal).Replace("\"(line)\"", sealedLine.ToString(), StringComparison.Ordinal);
                continue;
            }

            var answer = JsonText.Read(requests.Answer(asked), JsonLimits.Ledger).Value;
            Assert.Null(Difference(JsonText.Read(line[2..]).Value, answer, "answer"));
            if (answer.Find("state") is not null) owner = answer;
            if (answer.Find("case") is { Kind: DatumKind.Map } after) (owner, ledger) = (after, answer.Find("ledger")!);
            entry = answer.Find("entry") ?? entry;
            sealedLine = answer.Find("line") ?? sealedLine;
            shown++;
        }

        Assert.Equal(9, shown);
    }

    [Fact]
    public void The_page_names_every_kind_of_effect()
    {
        var page = File.ReadAllText(Page());
        Assert.All(Catalogue.Standard.Procedures.SelectMany(static p => p.Rows).SelectMany(static r => r.Effects).Select(static e => e.Kind).Distinct(), k => Assert.Contains($"`{k}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"call\":\"open\"}")]
    [InlineData("{\"call\":\"decide\"}")]
    [InlineData("{\"call\":\"new\",\"procedure\":1,\"case\":{}}")]
    public void What_is_no_request_is_answered_with_faults(string line) =>
        Assert.NotEmpty(JsonText.Read(requests.Answer(line)).Value.Find("faults")!.AsList);

    [Theory]
    [InlineData("""{"call":"decide","case":{},"legder":{"v":1},"command":{}}""", "ledger missing, legder unknown-field")]
    [InlineData("""{"call":"permitted","case":{},"ledger":{"v":1}}""", "question missing")]
    [InlineData("""{"call":"replay"}""", "journal missing")]
    [InlineData("""{"call":"replay","jurnal":"x"}""", "journal missing, jurnal unknown-field")]
    [InlineData("""{"call":"new","procedure":"key-loss"}""", "case missing")]
    [InlineData("""{"call":"scorecard"}""", "records missing, question missing")]
    [InlineData("""{"call":"scorecard","records":{},"question":null}""", "question missing")]
    [InlineData("""{"call":"scorecard","records":{},"question":{},"policy":{}}""", "policy unknown-field")]
    [InlineData("""{"call":"new","procedure":"key-loss","case":"KL-7","post":"desk"}""", "post unknown-field")]
    public void A_member_that_is_missing_or_not_known_is_named(string line, string faults) =>
        Assert.Equal(faults, string.Join(", ", JsonText.Read(requests.Answer(line)).Value.Find("faults")!.AsList.Select(static f => f.Find("path")!.AsText + " " + f.Find("code")!.AsText)));

    [Fact]
    public void Figures_are_asked_for_as_the_service_is_asked()
    {
        const string Records = """{"version":1,"records":{"repair-orders":[{"id":"WX-1","kind":"urgent","reportedAt":"2026-10-05T09:00:00+08:00","visitAttempts":0},{"id":"WX-2"}]}}""";
        const string Question = """{"period":"2026-10","asOf":"2026-11-02T08:00:00+08:00","earlier":1}""";
        var answer = requests.Answer($$"""{"call":"scorecard","records":{{Records}},"question":{{Question}}}""");
        Assert.Equal(new JsonService(Catalogue.Standard, Catalogue.Standard.DefaultPolicy()).Scorecard(Records, Question), answer);
        var late = JsonText.Read(answer, JsonLimits.Records).Value.Find("scorecard")!.Find("rows")!.AsList.Single(static r => r.Find("id")!.AsText == "K08");
        Assert.Equal(("WX-1", "not-met"), (late.Find("missed")!.Find("first")!.AsList.Single().Find("id")!.AsText, late.Find("verdict")!.AsText));
        Assert.Contains("scorecard", JsonText.Read(requests.Answer("{}")).Value.Find("faults")!.AsList[0].Find("text")!.Find("en")!.AsText, StringComparison.Ordinal);
        Assert.Equal("question.period", JsonText.Read(requests.Answer("""{"call":"scorecard","records":{"version":1,"records":{}},"question":{"period":"10/2026","asOf":"2026-11-02T08:00:00Z"}}""")).Value.Find("faults")!.AsList.Single().Find("path")!.AsText);
    }

    [Fact]
    public void A_journal_is_taken_as_a_list_of_entries_too()
    {
        var owner = JsonText.Read(requests.Answer("""{"call":"new","procedure":"key-loss","case":"KL-7"}""")).Value;
        var answer = JsonText.Read(requests.Answer("""{"call":"decide","case":(case),"ledger":{"v":1},"command":{"id":"1","at":"2026-03-02T09:05:00+08:00","procedure":"key-loss","case":"KL-7","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}}""".Replace("(case)", owner.ToString(), StringComparison.Ordinal))).Value;
        var entry = answer.Find("entry")!;

        var asText = requests.Answer(Datum.Map(("call", Datum.Of("replay")), ("journal", Datum.Of(entry.ToString()))).ToString());
        Assert.Equal(asText, requests.Answer(Datum.Map(("call", Datum.Of("replay")), ("journal", Datum.List([entry]))).ToString()));
        Assert.Single(JsonText.Read(asText).Value.Find("cases")!.AsList);
    }

    /// <summary>Where the answer lacks something that is shown; what is not shown may be anything.</summary>
    private static string? Difference(Datum shown, Datum found, string path) => (shown.Kind, found.Kind) switch
    {
        (DatumKind.Map, DatumKind.Map) => shown.AsMap.Select(e => found.Find(e.Key) is { } inner ? Difference(e.Value, inner, path + "." + e.Key) : path + "." + e.Key + " is missing").FirstOrDefault(static d => d is not null),
        (DatumKind.List, DatumKind.List) => shown.AsList.Count > found.AsList.Count ? path + " is too short"
            : shown.AsList.Select((d, i) => Difference(d, found.AsList[i], $"{path}[{i}]")).FirstOrDefault(static d => d is not null),
        _ => shown.ToString() == found.ToString() ? null : $"{path}: shown {shown}, found {found}",
    };

    private static string Page([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "integration.md"));
}
