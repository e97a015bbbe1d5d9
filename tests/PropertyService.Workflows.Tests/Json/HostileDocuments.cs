using System;
using System.Collections.Generic;
using System.Linq;
using JsonHost;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using PropertyService.Workflows.Tests.Fuzzing;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>Case documents of a day with one fact taken out or put to another value: every call answers, whatever they say.</summary>
public sealed class HostileDocuments
{
    private const string Question = """{"at":"2027-01-01T00:00:00+08:00","by":{"role":"cs-lead","id":"l-1"}}""";

    private static readonly JsonService Service = new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy());

    /// <summary>Each accepted command of the day with the case and the ledger before it.</summary>
    private static readonly Lazy<(Datum Case, string Ledger, string Command)[]> Day = new(static () =>
        [.. Seeds.Attempts.Where(static a => a.Decision.IsAccepted).Select(static a => (Read(a.CaseText), a.LedgerText, a.Command))]);

    [Fact]
    public void A_key_that_is_in_no_facts_but_owed_is_a_fault_of_the_case()
    {
        var stored = Day.Value.First(static s => s.Case.Find("procedure")!.AsText == "key-custody" && s.Case.Find("state")!.AsText == "in-cabinet" && Word(s.Command, "command") == "issue-key");

        var answer = Read(Service.Decide(With(stored.Case, "key", null).ToString(), stored.Ledger, stored.Command));

        Assert.StartsWith("case", Assert.Single(answer.Find("faults")!.AsList).Find("path")!.AsText, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_fact_is_taken_out_or_changed_every_call_answers()
    {
        var requests = new Requests(Service, new(Catalogue.Standard, new CountedSalts()));
        var (answered, refused) = (0, 0);
        foreach (var (owner, ledger, command) in Day.Value.DistinctBy(static s => (s.Case.Find("procedure")!.AsText, s.Case.Find("state")!.AsText, Word(s.Command, "command"))).Where(static (_, i) => i % 2 == 0))
        {
            foreach (var (name, was) in owner.Find("facts")!.AsMap.Select(static f => (f.Key, f.Value)))
            {
                foreach (var value in Others(was))
                {
                    var hostile = With(owner, name, value).ToString();
                    var answer = requests.Answer($$"""{"call":"decide","case":{{hostile}},"ledger":{{ledger}},"command":{{command}}}""");
                    if (Read(answer).Find("faults") is null) answered++;
                    else refused++;
                    _ = Read(Service.Permitted(hostile, ledger, Question));
                    _ = Read(Service.Overdue("[" + hostile + "]", Question));
                }
            }
        }

        Assert.True(answered > 100 && refused > 100, $"{answered} answered, {refused} refused; the day says too little");
    }

    [Fact]
    public void A_journal_whose_entries_contradict_one_another_is_replayed_as_far_as_it_goes()
    {
        var journal = Day.Value.Select(static s => Read(Service.Decide(s.Case.ToString(), s.Ledger, s.Command)).Find("entry")!.ToString()).ToArray();
        for (var left = 0; left < journal.Length; left += 20)
        {
            var answer = Read(Service.Replay(string.Join("\n", journal.Where((_, i) => i != left))));
            Assert.NotNull(answer.Find("ledger"));
        }
    }

    private static IEnumerable<Datum?> Others(Datum was)
    {
        yield return null;
        if (was.Kind == DatumKind.Boolean) yield return Datum.Of(!was.AsBoolean);
        if (was.Kind == DatumKind.Text) yield return Datum.Of("another");
        if (was.Kind == DatumKind.Number) yield return Datum.Of(was.AsNumber + 1);
        if (was.Kind == DatumKind.List) yield return Datum.List([]);
    }

    private static Datum With(Datum owner, string fact, Datum? value) => Datum.Map(owner.AsMap.Select(e => e.Key != "facts" ? e : new(e.Key, Datum.Map(
        e.Value.AsMap.Where(f => f.Key != fact || value is not null).Select(f => f.Key == fact ? new(fact, value!) : f)))));

    private static string Word(string document, string name) => JsonText.Read(document).Value.Find(name)!.AsText;

    private static Datum Read(string text) => JsonText.Read(text, JsonLimits.Ledger).Value;
}
