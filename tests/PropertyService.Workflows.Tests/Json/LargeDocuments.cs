using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>What is accepted can be read again: a handover lists every duty that is open at the post, up to five thousand.</summary>
public sealed class LargeDocuments
{
    private static readonly JsonService Service = new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy());

    [Fact]
    public void Five_thousand_open_duties_with_long_names_are_shown_stored_read_and_replayed()
    {
        var (owner, journal) = Relieved();

        var answer = Read(Service.Decide(owner, Ledger(5000), Command(3, "read-logs", "g-02", """{"shifts":2,"days":0}""")));

        Assert.Null(answer.Find("faults"));
        var stored = answer.Find("case")!.ToString();
        Assert.True(stored.Length > 1024 * 1024);
        Assert.True(CaseCodec.Read(Catalogue.Standard, stored, Catalogue.Standard.DefaultPolicy()).IsOk);
        var replayed = Read(Service.Replay(string.Join("\n", [.. journal, answer.Find("entry")!.ToString()])));
        Assert.Equal(stored, Assert.Single(replayed.Find("cases")!.AsList).ToString());
    }

    [Fact]
    public void What_could_not_be_read_again_is_not_accepted_and_the_answer_says_why()
    {
        var (owner, _) = Relieved();

        var answer = Read(Service.Decide(owner, Ledger(5001), Command(3, "read-logs", "g-02", """{"shifts":2,"days":0}""")));

        Assert.Equal(["command unreadable-result", "case.facts.shown out-of-range"], answer.Find("faults")!.AsList.Select(static f => f.Find("path")!.AsText + " " + f.Find("code")!.AsText));
    }

    [Fact]
    public void A_case_with_more_than_a_thousand_duties_is_read()
    {
        var (owner, ledger) = (Service.New("key-loss", "KL-1"), "");
        var first = Read(Service.Decide(owner, ledger, """{"id":"c-0","at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"KL-1","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}""")).Find("case")!;
        var copies = Enumerable.Range(1, 1500).Select(static i => "K-" + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var many = Datum.Map(first.AsMap.Select(e => e.Key switch
        {
            "facts" => new(e.Key, Datum.Map(e.Value.AsMap.Select(f => f.Key == "copiesOut" ? new(f.Key, Datum.List(copies.Select(Datum.Of))) : f))),
            "duties" => new(e.Key, Datum.List([.. e.Value.AsList, .. copies.Select(static c => Datum.Map(("duty", Datum.Of("copy-to-hand-in")), ("item", Datum.Of(c)), ("level", Datum.Of(0))))])),
            _ => e,
        }));

        Assert.Equal(1502, CaseCodec.Read(Catalogue.Standard, many.ToString(), Catalogue.Standard.DefaultPolicy()).Value.Duties.Length);
    }

    /// <summary>A handover at the gate to which the relief has come, and its journal.</summary>
    private static (string Case, IReadOnlyList<string> Journal) Relieved()
    {
        var prepared = Read(Service.Decide(Service.New("shift-handover", "S-1"), "", Command(1, "prepare-handover", "g-01", """{"post":"gate","shiftEnds":"2026-03-02T10:00:00+08:00","deskTidy":true,"logWritten":true}""")));
        var relieved = Read(Service.Decide(prepared.Find("case")!.ToString(), prepared.Find("ledger")!.ToString(), Command(2, "arrive-for-relief", "g-02", """{"afterRest":false}""")));
        return (relieved.Find("case")!.ToString(), [prepared.Find("entry")!.ToString(), relieved.Find("entry")!.ToString()]);
    }

    private static string Ledger(int open)
    {
        var item = new string('x', 300);
        return """{"v":1,"duties":[""" + string.Join(",", Enumerable.Range(1, open).Select(i =>
            $$"""{"procedure":"key-loss","case":"KL-{{i.ToString(CultureInfo.InvariantCulture)}}","duty":"lock-change","item":"{{item}}","post":"gate"}""")) + "]}";
    }

    private static string Command(int number, string command, string by, string data) =>
        $$"""{"id":"c-{{number.ToString(CultureInfo.InvariantCulture)}}","at":"2026-03-02T09:50:00+08:00","procedure":"shift-handover","case":"S-1","command":"{{command}}","by":{"role":"gate-guard","id":"{{by}}"},"data":{{data}}}""";

    private static Datum Read(string text) => JsonText.Read(text, JsonLimits.Request).Value;
}
