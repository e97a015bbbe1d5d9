using System;
using System.IO;
using System.Linq;
using System.Text;
using GateDay;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>Spoiled days and journals at the sample programs.</summary>
public sealed class SampleDoors
{
    [Fact]
    public void A_day_is_run_to_its_end() => Trials.Run(500, static m => Day(m), static bytes =>
    {
        using var file = new MemoryStream(bytes);
        var day = new DayRunner(Catalogue.Standard, Seeds.Policy);
        var steps = Budget.Document.Of(bytes.Length, () => day.Run(ByteLines.Of(file, JsonLimits.Document.MaxBytes)).ToArray());
        Assert.All(steps.OfType<LeftOut>(), static l => Assert.NotEmpty(l.Message));
        Assert.All(day.Journal, static l => Assert.True(JournalCodec.Read(Catalogue.Standard, JournalCodec.Write(l).ToString()).IsOk));
        Assert.All(day.Cases, static c => Assert.Equal(c, CaseCodec.Read(Catalogue.Standard, CaseCodec.Write(c).ToString(), Seeds.Policy).Value));
        Assert.Equal(LedgerCodec.Write(day.Ledger).ToString(), LedgerCodec.Write(LedgerCodec.Read(Catalogue.Standard, LedgerCodec.Write(day.Ledger).ToString()).Value).ToString());
        Assert.True(KpiRecordsCodec.Read(KpiRecordsCodec.Write(day.Records.Records()).ToString()).IsOk);
        return steps.OfType<Decided>().Any();
    }, Encoding.UTF8.GetString);

    [Fact]
    public void A_day_is_shown_to_its_end() => Trials.Run(150, static m => (Bytes: Day(m), Json: m.OneIn(3), Language: m.OneIn(2) ? "zh" : "en"), static t =>
    {
        using var file = new MemoryStream(t.Bytes);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var options = Options.Parse(t.Json ? ["-", "--json"] : ["-", "--lang", t.Language]).Options!;
        return App.Run(options, file, output, errors) == App.Fine;
    }, static t => Encoding.UTF8.GetString(t.Bytes));

    [Fact]
    public void A_journal_is_replayed_as_far_as_it_goes() => Trials.Run(1000, static m => m.Pick(Seeds.Chains) is var day && m.OneIn(2)
        ? (Openings: m.OneIn(3) ? Openings.None : day.Openings, Bytes: Stored(m, m.Lines(day.Lines, Seeds.SealedLines)))
        : (Openings: Openings.None, Bytes: Stored(m, m.Lines(m.Pick(Seeds.Journals), Seeds.Entries))), static t =>
    {
        using var file = new MemoryStream(t.Bytes);
        var (site, wrong) = Budget.Document.Of(t.Bytes.Length, () => JournalFile.Replay(ByteLines.Of(file, JsonLimits.Sealed.MaxBytes), Catalogue.Standard, Seeds.Policy, t.Openings));
        foreach (var owner in site.Cases.Where(static r => r.Differences.Count == 0).Select(static r => r.Case))
        {
            var read = CaseCodec.Read(Catalogue.Standard, CaseCodec.Write(owner).ToString(), Seeds.Policy);
            Assert.True(read.IsOk, $"{string.Join("; ", read.Faults)}\n{CaseCodec.Write(owner)}");
            Assert.Equal(owner, read.Value);
        }

        Assert.True(LedgerCodec.Read(Catalogue.Standard, LedgerCodec.Write(site.Ledger).ToString()).IsOk);
        return wrong.Count == 0;
    }, static t => Encoding.UTF8.GetString(t.Bytes));

    [Fact]
    public void Figures_of_records_are_written_in_every_form() => Trials.Run(150, static m => Stored(m, m.Text(m.Pick(Seeds.Records), Seeds.Records)), static bytes =>
    {
        var read = KpiRecordsCodec.Read(bytes);
        if (!read.IsOk) return false;
        var scorecard = Scorecard.Of(read.Value, new(Seeds.Policy, ReportingPeriod.Parse("2026-10").Value, NodaTime.Instant.FromUtc(2026, 11, 2, 0, 0), read.Value.Plan), 1);
        foreach (var language in new[] { Language.Zh, Language.En })
            Assert.NotEmpty(ScorecardMarkdown.Write(scorecard, language) + ScorecardCsv.Write(scorecard, language) + LineageCsv.Write(scorecard, language));
        return true;
    }, Encoding.UTF8.GetString);

    [Fact]
    public void The_words_of_a_command_line_are_understood_or_refused() => Trials.Run(3000, static m => m.Lines(["--head", m.Pick(Seeds.Chains).Head.ToString(), "--verify", "x", "--kpi", "y", "--period", "2026-10", "--as-of", "2026-11-01T00:00:00+08:00", "--lang", "zh"], ["--json", "-", "--csv", "--clause", "--head"]), static text =>
    {
        var (options, wrong) = Options.Parse(text.Split('\n'));
        Assert.True(options is null != wrong is null);
        return wrong?.Contains("--kpi", StringComparison.Ordinal) ?? true;
    });

    private static byte[] Stored(Mutator m, string text) => m.OneIn(3) ? m.Bytes(text, Seeds.SealedLines) : Encoding.UTF8.GetBytes(text);

    private static byte[] Day(Mutator m)
    {
        var lines = m.Pick(Seeds.Days);
        return m.OneIn(3) ? m.Bytes(string.Join("\n", lines), Seeds.Commands) : Encoding.UTF8.GetBytes(m.Lines(lines, Seeds.Commands));
    }
}
