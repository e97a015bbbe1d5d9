using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using PropertyService.Workflows.Tests.Laws;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>What is sent and received is what the schema files say, and what they do not say is refused.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<string, Datum> Schemas = SchemaDocuments.Write(Catalogue.Standard)
        .ToDictionary(static d => d.Path, static d => JsonText.Read(d.Text, JsonLimits.Case).Value);

    private static readonly JsonService Service = new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy());

    [Fact]
    public void A_sealed_day_and_its_openings_are_as_the_schemas_say()
    {
        foreach (var line in SealedDay.Shipped.Lines) IsAs("sealed-journal", line);
        foreach (var opening in SealedDay.Shipped.OpeningLines) IsAs("opening", opening);
    }

    [Fact]
    public void A_whole_day_of_every_procedure_runs_through_documents_that_are_as_the_schemas_say()
    {
        var (cases, ledger, journal) = (new Dictionary<string, string>(StringComparer.Ordinal), "", new List<string>());
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "day.jsonl")).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            var command = Datum.Map([new("v", Datum.Of(1)), .. JsonText.Read(line).Value.AsMap.Where(static e => e.Key != "id"), new("id", Datum.Of("c-" + ++number))]);
            var (procedure, id) = (command.Find("procedure")!.AsText, command.Find("case")!.AsText);
            var key = procedure + " " + id;
            if (!cases.ContainsKey(key)) cases[key] = Service.New(procedure, id);
            IsAs(procedure + ".case", cases[key]);

            var answer = JsonText.Read(Service.Decide(cases[key], ledger, command.ToString()), JsonLimits.Ledger).Value;
            Assert.True(answer.Find("faults") is null, $"{line}\n{answer}");
            var decision = answer.Find("decision")!;
            if (decision.Find("code") is not { Kind: DatumKind.Text, AsText: "malformed" or "unknown-command" }) IsAs(procedure + ".command", command.ToString());
            IsAs("decision", decision.ToString());
            (cases[key], ledger) = (answer.Find("case")!.ToString(), answer.Find("ledger")!.ToString());
            IsAs(procedure + ".case", cases[key]);
            if (answer.Find("entry") is { } entry)
            {
                IsAs("journal", entry.ToString());
                journal.Add(entry.ToString());
            }
        }

        IsAs("ledger", ledger);
        var replayed = JsonText.Read(Service.Replay(string.Join("\n", journal)), JsonLimits.Ledger).Value;
        Assert.Equal(ledger, replayed.Find("ledger")!.ToString());
        Assert.Empty(replayed.Find("differences")!.AsList);
        var open = replayed.Find("cases")!.AsList;
        Assert.All(open, c => Assert.Equal(cases[c.Find("procedure")!.AsText + " " + c.Find("case")!.AsText], c.ToString()));

        var overdue = Service.Overdue(Datum.List(open).ToString(), """{"at":"2027-01-01T00:00:00+08:00"}""");
        IsAs("overdue", overdue);
        foreach (var one in open)
            IsAs("permitted", Service.Permitted(one.ToString(), ledger, """{"at":"2027-01-01T00:00:00+08:00","by":{"role":"gate-guard","id":"g-1"}}"""));
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_payload_that_stands_for_others_is_as_the_schema_says(string procedure)
    {
        foreach (var command in EveryProcedure.Of(procedure).Commands.SelectMany(static c => c.Samples))
        {
            IsAs(procedure + ".command", Datum.Map(
                ("at", Datum.Of("2026-03-02T09:00:00+08:00")), ("procedure", Datum.Of(procedure)), ("case", Datum.Of("1")), ("command", Datum.Of(command.Definition.Id)),
                ("by", Datum.Map(("role", Datum.Of("gate-guard")), ("id", Datum.Of("g-1")))), ("data", command.Definition.Write(command))).ToString());
        }
    }

    [Fact]
    public void A_policy_file_is_as_the_schema_says() => IsAs("policy", PolicyFile.Write(Catalogue.Standard.DefaultPolicy()));

    [Theory]
    [InlineData("""{"v":1,"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"1","command":"find-old-key","by":{"role":"cs-lead","id":"l-1"},"extra":1}""", "extra")]
    [InlineData("""{"v":2,"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"1","command":"find-old-key","by":{"role":"cs-lead","id":"l-1"}}""", "v")]
    [InlineData("""{"v":1,"at":"2026-03-02 09:00","procedure":"key-loss","case":"1","command":"find-old-key","by":{"role":"cs-lead","id":"l-1"}}""", "at")]
    [InlineData("""{"v":1,"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"1","command":"report-copy","by":{"role":"cs-lead","id":"l-1"},"data":{"kopy":"C-1"}}""", "data.kopy")]
    [InlineData("""{"v":1,"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"1","command":"report-copy","by":{"role":"nobody","id":"l-1"},"data":{"copy":"C-1"}}""", "by.role")]
    [InlineData("""{"v":1,"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"1","command":"open-sesame","by":{"role":"cs-lead","id":"l-1"}}""", "command")]
    public void What_the_schema_does_not_say_is_refused_by_the_schema_and_by_name(string command, string path)
    {
        Assert.NotEmpty(SchemaValidator.ErrorsOf(Schemas["schemas/key-loss.command.schema.json"], JsonText.Read(command).Value));

        var answer = JsonText.Read(Service.Decide(Service.New("key-loss", "1"), "", command.Replace("\"v\":", "\"id\":\"c-1\",\"v\":", StringComparison.Ordinal))).Value;
        IsAs("faults", answer.ToString());
        Assert.Contains("command." + path, answer.Find("faults")!.AsList.Select(static f => f.Find("path")!.AsText));
    }

    private static void IsAs(string schema, string document)
    {
        var errors = SchemaValidator.ErrorsOf(Schemas[$"schemas/{schema}.schema.json"], JsonText.Read(document, JsonLimits.Ledger).Value);
        Assert.True(errors.Count == 0, $"{schema}: {string.Join("\n", errors)}\n{document}");
    }
}
