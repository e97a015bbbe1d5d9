using System;
using System.IO;
using System.Linq;
using System.Text;
using GateDay;
using PropertyService.Domain;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using PropertyService.Workflows.Tests.Laws;
using Xunit;

namespace PropertyService.Workflows.Tests.Samples;

public class GateDayTests
{
    private const string Opening =
        """{"at":"2026-03-02T09:00:00+08:00","procedure":"key-loss","case":"KL-1","command":"report-loss","by":{"role":"front-desk","id":"fd-02"},"data":{"post":"desk","keyClass":"customer-room","key":"K-1"}}""";

    private static readonly Catalogue Catalogue = Catalogue.Standard;

    // What one day under the default policy cannot show, each with the reason.
    private static readonly (string Procedure, string Element, string Because)[] NotShown =
    [
        ("visitor-admission", "ask-visit/no-appointment", "only where the site sends visitors without an appointment away (visitor.onNoAppointment)"),
        ("visitor-admission", "lacks-an-appointment", "the condition of that row"),
        ("visitor-admission", "settle-lost-card/by-guard", "only where the guard settles lost cards (card.onLost)"),
        ("visitor-admission", "may-stay-unannounced", "in the way only where staff may not ask for it (staff.suppressNotice)"),
        ("visitor-admission", "is-asked-about-the-visit", "a report that no row takes is told the first of the rows that come equally close"),
        ("visitor-admission", "host-declines", "one of three answers, each of which has its row: it chooses, and is never in the way"),
        ("visitor-admission", "nobody-answers", "one of three answers, each of which has its row"),
        ("vehicle-admission", "settle-lost-card/by-guard", "only where the guard settles lost cards (card.onLost)"),
        ("vehicle-admission", "logged-as-the-site-asks", "in the way only where the site logs driver and passengers of card vehicles always (vehicle.cardVehicle.logFields)"),
        ("vehicle-admission", "slip-is-out", "where a case without a slip is open under the id, the other row is closer to being possible"),
        ("goods-release", "check-goods/part", "only where the site lets the matching part go (goods.onMismatch)"),
        ("goods-release", "part-may-go", "the condition of that row"),
        ("contractor-pass", "settle-lost-card/by-guard", "only where the guard settles lost cards (card.onLost)"),
        ("contractor-pass", "admit-on-permit", "only where long-term workers have a permit of one part (contractor.model)"),
        ("contractor-pass", "reason-is-given", "a request that no row takes is told the first of the rows that come equally close"),
        ("key-custody", "loss-has-a-case", "a request that no row takes is told the first of the rows that come equally close"),
        ("shift-handover", "duty-open", "the review settles the last duties itself, so that nothing can be owed when it ends the case"),
        ("shift-handover", "leftover-is-in-the-book", "a report that no row takes is told the first of the rows that come equally close"),
        ("complaint-handling", "draft-plan/as-it-is", "only where plans need no approval (complaint.planApproval)"),
        ("complaint-handling", "plan-needs-approval", "the condition of that row"),
        ("complaint-handling", "report-direct-call/referred-back", "only where managers may not be called directly (complaint.directEscalation)"),
        ("complaint-handling", "direct-calls-are-taken", "the condition of that row"),
        ("repair-order", "check-quality/passed-last", "only where the check is the last step of acceptance (repair.acceptance)"),
        ("repair-order", "sign-for-repair/signed", "only where the signature is not the last step of acceptance (repair.acceptance)"),
        ("repair-order", "is-last-step", "the condition of those rows"),
        ("repair-order", "promise-is-not-too-far", "only where the site sets a maximum for promises (repair.promiseMaxHours)"),
    ];

    private static string ShippedDay => Path.Combine(AppContext.BaseDirectory, "day.jsonl");

    [Fact]
    public void The_shipped_day_is_understood_to_the_last_line()
    {
        var day = RunShipped();
        Assert.True(day.UnderstoodAll);
        Assert.NotEmpty(day.Cases);
    }

    [Fact]
    public void The_shipped_day_shows_everything_of_every_procedure_but_what_one_day_cannot_show() => Assert.Equal(
        NotShown.Select(static n => n.Procedure + " " + n.Element).Order(StringComparer.Ordinal),
        RunShipped().Coverage.Gaps().SelectMany(static g => g.Rows.Concat(g.Codes).Concat(g.Guards).Select(e => g.Procedure.Id + " " + e)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_condition_that_only_chooses_between_two_rows_is_shown_once_both_were_taken()
    {
        const string stop = """{"at":"2026-03-02T09:00:00+08:00","procedure":"goods-release","case":"G-1","command":"stop-at-exit","by":{"role":"gate-guard","id":"g-12"},"data":{"post":"gate","carriage":{"carrier":"owner","lorry":false,"moving":false},"seen":{"largeOrValuable":false,"pieces":1,"value":0}}}""";
        var other = stop.Replace("G-1", "G-2", StringComparison.Ordinal).Replace("\"lorry\":false", "\"lorry\":true", StringComparison.Ordinal);
        Assert.Contains("comes-in-a-lorry", Missing(stop));
        Assert.DoesNotContain("comes-in-a-lorry", Missing(stop, other));
        Assert.Contains("goods-need-a-slip", Missing(stop, other));

        static System.Collections.Generic.IReadOnlyList<string> Missing(params string[] lines) => Run(lines).Coverage.Gaps().Single(static g => g.Procedure.Id == "goods-release").Guards;
    }

    [Fact]
    public void A_day_without_lines_shows_nothing_of_any_procedure()
    {
        var day = Run();
        Assert.All(day.Coverage.Gaps(), static gap =>
        {
            Assert.Equal(gap.Procedure.Rows.Select(static r => r.Id), gap.Rows);
            Assert.Contains("guard-unmet", gap.Codes);
            Assert.DoesNotContain("definition-fault", gap.Codes);
        });
        Assert.Equal(Catalogue.Procedures.Count, day.Coverage.Gaps().Count);
    }

    [Fact]
    public void The_journal_of_the_shipped_day_replays_to_the_same_cases()
    {
        var day = RunShipped();
        var journal = day.Journal.Select(static (entry, i) => (i + 1, Encoding.UTF8.GetBytes(JournalCodec.Write(entry).ToString())));
        var (site, wrong) = JournalFile.Replay(journal, Catalogue, Catalogue.DefaultPolicy(), Openings.None);
        Assert.Empty(wrong);
        Assert.NotEmpty(site.Ledger.Entries);
        Assert.Equal(day.Ledger.Duties, site.Ledger.Duties);
        Assert.Equal(day.Ledger.Entries, site.Ledger.Entries);
        Assert.Equal(day.Cases, site.Cases.Select(static c => c.Case).Where(static c => c.Version > 0));
        Assert.All(site.Cases, static c => Assert.Empty(c.Differences));
        // One is refused for its id, and stands in no log.
        Assert.Equal((day.Coverage.Accepted, 0, day.Coverage.Refused - 1), (site.Cases.Sum(static c => c.Decided), site.Cases.Sum(static c => c.Applied), site.Cases.Sum(static c => c.File.Evidence.Count)));
    }

    [Fact]
    public void A_journal_with_an_entry_taken_out_is_noticed()
    {
        var day = RunShipped();
        var journal = day.Journal.Where(static (_, i) => i != 2).Select(static (entry, i) => (i + 1, Encoding.UTF8.GetBytes(JournalCodec.Write(entry).ToString())));
        var (site, _) = JournalFile.Replay(journal, Catalogue, Catalogue.DefaultPolicy(), Openings.None);
        Assert.Contains(site.Cases, static c => c.Differences.Count > 0);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{\"at\":1,\"at\":2}")]
    [InlineData("key-loss|key-los")]
    [InlineData("report-loss|report-los")]
    [InlineData("report-loss|confirm-told")]
    [InlineData("front-desk|front-dusk")]
    [InlineData("\"K-1\"|5")]
    [InlineData(",\"key\":\"K-1\"|")]
    [InlineData("\"K-1\"|\"K-1\",\"colour\":\"red\"")]
    [InlineData("2026-03-02T09:00:00+08:00|2026-03-02")]
    public void A_bad_line_gives_one_message_with_its_number_and_the_rest_of_the_day_still_runs(string change)
    {
        var parts = change.Split('|');
        var bad = parts.Length == 1 ? change : Opening.Replace("KL-1", "KL-2", StringComparison.Ordinal).Replace(parts[0], parts[1], StringComparison.Ordinal);
        var steps = Steps(out var day, "# a comment", "", bad, Opening);
        var left = Assert.IsType<LeftOut>(steps[0]);
        Assert.StartsWith("第 3 行未执行：", left.Message, StringComparison.Ordinal);
        Assert.Contains("\nline 3 was left out: ", left.Message, StringComparison.Ordinal);
        Assert.True(Assert.IsType<Decided>(steps[1]).Decision.IsAccepted);
        Assert.Equal(2, steps.Length);
        Assert.Equal("KL-1", Assert.Single(day.Cases).Id);
        Assert.False(day.UnderstoodAll);
    }

    [Fact]
    public void A_bad_line_changes_no_case()
    {
        var before = Assert.Single(Run(Opening).Cases);
        var bad = Opening.Replace("report-loss", "hand-in-copy", StringComparison.Ordinal);
        Assert.Equal(before, Assert.Single(Run(Opening, bad).Cases));
    }

    [Fact]
    public void The_same_command_id_twice_is_answered_twice_and_done_once()
    {
        var line = Opening.Replace("{\"at\"", "{\"id\":\"tablet-1\",\"at\"", StringComparison.Ordinal);
        var steps = Steps(out var day, line, line);
        Assert.Equal([false, true], steps.Cast<Decided>().Select(static s => s.Repeated));
        Assert.Equal(1, Assert.Single(day.Cases).Version);
        Assert.Single(day.Journal);
    }

    [Fact]
    public void Broken_UTF_8_and_endless_lines_are_bad_lines_too()
    {
        byte[] file = [.. "\ufeff# note\r\n"u8, (byte)'"', 0xFF, (byte)'"', (byte)'\n', .. Encoding.UTF8.GetBytes(new string('x', 200_000)), (byte)'\n', .. Encoding.UTF8.GetBytes(Opening)];
        var (code, output, errors) = Launch(Options.Parse("-", "--json").Options!, file);
        Assert.Equal(App.SomethingWrong, code);
        Assert.Equal(["line 2", "line 3"], errors.Split('\n').Where(static l => l.StartsWith("line", StringComparison.Ordinal)).Select(static l => l[..6]));
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("{\"v\":1,\"line\":4,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_day_ends_well_in_both_languages_and_within_eighty_columns()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var (code, output, errors) = Launch(Options.Parse("--lang", language).Options!);
            Assert.Equal((App.Fine, ""), (code, errors));
            Assert.DoesNotContain('\u001b', output);
            Assert.Empty(language == "zh" ? Punctuation.HalfWidthIn(output) : []);
            Assert.All(output.Split('\n'), static line => Assert.True(new Spectre.Console.Rendering.Segment(line).CellCount() <= 80, line));
        }
    }

    [Fact]
    public void A_journal_is_written_and_replayed_from_a_file()
    {
        var journal = Path.GetTempFileName();
        try
        {
            Assert.Equal(App.Fine, Launch(Options.Parse("--json", "--journal", journal).Options!).Code);
            var (code, output, errors) = Launch(Options.Parse("--replay", journal, "--json").Options!);
            Assert.Equal((App.Fine, ""), (code, errors));
            Assert.Equal(RunShipped().Cases, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => CaseCodec.Read(Catalogue, l, Catalogue.DefaultPolicy()).Value));
        }
        finally
        {
            File.Delete(journal);
        }
    }

    [Fact]
    public void Under_another_policy_the_entries_of_the_procedures_that_read_what_changed_are_applied_as_recorded()
    {
        var policy = PolicyFile.Read(Catalogue, "{\"keyLoss.lockChangeHours\":1}").Value;
        var journal = RunShipped().Journal.Select(static (entry, i) => (i + 1, Encoding.UTF8.GetBytes(JournalCodec.Write(entry).ToString())));
        Assert.All(JournalFile.Replay(journal, Catalogue, policy, Openings.None).Site.Cases, static c =>
        {
            var reads = c.Case.Procedure == KeyLoss.Procedure;
            Assert.Equal(reads ? (0, c.Case.Version) : (c.Case.Version, 0), (c.Decided, c.Applied));
        });
    }

    [Theory]
    [InlineData("--lang", "fr")]
    [InlineData("--lang")]
    [InlineData("--policy")]
    [InlineData("--nonsense")]
    [InlineData("a", "b")]
    [InlineData("--replay", "a", "b")]
    [InlineData("a", "--journal", "a")]
    [InlineData("--replay", "a", "--clause", "GC-3.2-1")]
    [InlineData("--kpi", "a")]
    [InlineData("--period", "2026-10")]
    [InlineData("--kpi", "a", "--period", "October")]
    [InlineData("--kpi", "a", "--period", "2026-10", "--as-of", "2026-11-01")]
    [InlineData("--kpi", "a", "--period", "2026-10", "--csv", "--json")]
    [InlineData("--kpi", "a", "--period", "2026-10", "b")]
    [InlineData("--kpi", "a", "--period", "2026-10", "--journal", "b")]
    [InlineData("--csv")]
    [InlineData("--as-of", "2026-11-01T00:00:00+08:00")]
    public void Wrong_arguments_are_answered_in_both_languages(params string[] args)
    {
        var (options, wrong) = Options.Parse(args);
        Assert.Null(options);
        Assert.Equal(2, wrong!.Split('\n').Length);
    }

    [Fact]
    public void The_decisions_of_a_clause_or_a_case_can_be_asked_for()
    {
        var all = RunShipped().Journal.Count(static l => l.CaseId == "VA-0302-2");
        var (code, output, _) = Launch(Options.Parse("--json", "--clause", "GC-3.2-1", "--case", "VA-0302-2").Options!);
        Assert.Equal(App.Fine, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.True(lines.Length < all, "other clauses were behind the rest of the case");
        Assert.All(lines, static l => Assert.Contains("\"VA-0302-2\"", l, StringComparison.Ordinal));
        Assert.All(lines, static l => Assert.Contains("\"GC-3.2-1\"", l, StringComparison.Ordinal));
        Assert.Equal(App.CouldNotStart, Launch(Options.Parse("--clause", "GC-99").Options!).Code);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_wrong_policy_stop_the_program_before_the_day()
    {
        Assert.Equal(App.CouldNotStart, Launch(Options.Parse("no/such/day.jsonl").Options!).Code);
        Assert.Equal(App.CouldNotStart, Launch(Options.Parse("--policy", ShippedDay).Options!).Code);
    }

    [Fact]
    public void Chinese_breaks_anywhere_but_closing_punctuation_never_begins_a_line()
    {
        Assert.Equal(["锁换好", "了\uff0c登"], Lines("锁换好了\uff0c登", 7));
        Assert.Equal(["锁换好了\uff0c", "登"], Lines("锁换好了\uff0c登", 10));
        Assert.Equal(["见条款", "KM-5.0-2", "。"], Lines("见条款 KM-5.0-2。", 8));
        Assert.Equal(["a lock", "changed"], Lines("a lock changed", 8));
        Assert.Equal(["aaaa", "aa"], Lines("aaaaaa", 4));

        static string[] Lines(string text, int width) =>
            Wrapping.Wrap([new Ink(text)], width).Select(static l => string.Concat(l.Select(static i => i.Text))).ToArray();
    }

    private static DayRunner RunShipped()
    {
        var day = new DayRunner(Catalogue, Catalogue.DefaultPolicy());
        using var file = File.OpenRead(ShippedDay);
        foreach (var step in day.Run(ByteLines.Of(file, JsonLimits.Document.MaxBytes))) Assert.IsType<Decided>(step);
        return day;
    }

    private static DayRunner Run(params string[] lines)
    {
        Steps(out var day, lines);
        return day;
    }

    private static Step[] Steps(out DayRunner day, params string[] lines)
    {
        day = new DayRunner(Catalogue, Catalogue.DefaultPolicy());
        return day.Run(lines.Select(static (line, i) => (i + 1, Encoding.UTF8.GetBytes(line)))).ToArray();
    }

    private static (int Code, string Output, string Errors) Launch(Options options, byte[]? input = null)
    {
        using var stream = new MemoryStream(input ?? []);
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = App.Run(options, stream, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
