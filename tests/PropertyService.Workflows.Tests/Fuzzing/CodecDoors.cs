using System;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.People;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>Spoiled documents at the codecs: read or refused, within bounds, and what was read is written and read as the same.</summary>
public sealed class CodecDoors
{
    [Fact]
    public void Text_of_any_kind_is_read_or_refused() => Trials.Run(8000, static m => m.Text(m.Pick(Seeds.All), Seeds.All), static text =>
    {
        var read = Budget.Document.Of(text.Length, () => JsonText.Read(text));
        if (read.IsOk) Again(read.Value);
        return Sound(read);
    });

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused() => Trials.Run(4000, static m => m.Bytes(m.Pick(Seeds.All), Seeds.All), static bytes =>
    {
        var read = Budget.Document.Of(bytes.Length, () => JsonText.Read(bytes, JsonLimits.Request));
        if (read.IsOk) Again(read.Value);
        return Sound(read);
    }, Convert.ToHexString);

    [Fact]
    public void A_command_is_read_or_refused_and_decided_without_a_change_to_what_it_is_tried_on() => Trials.Run(4000, static m => m.Pick(Seeds.Attempts) is var a ? (Attempt: a, Text: m.Text(a.Command, Seeds.Commands)) : default, static t =>
    {
        var (attempt, text) = t;
        var read = Budget.Document.Of(text.Length, () => SubmissionCodec.Read(Catalogue.Standard, text));
        if (!Sound(read)) return false;
        var written = SubmissionCodec.Write(read.Value).ToString();
        Assert.Equal(written, SubmissionCodec.Write(SubmissionCodec.Read(Catalogue.Standard, written).Value).ToString());
        if (read.Value.Procedure != attempt.Before.Procedure) return true;
        var before = (CaseCodec.Write(attempt.Before).ToString(), attempt.LedgerText);
        var decision = read.Value.Procedure.DecideByName(attempt.Before, read.Value.Submission, attempt.Ledger);
        _ = attempt.Ledger.Apply(decision);
        if (!decision.IsAccepted) Assert.NotEmpty(decision.Explain().Text.En);
        Assert.Equal(before, (CaseCodec.Write(attempt.Before).ToString(), attempt.LedgerText));
        return true;
    }, static t => $"{t.Text}\non {t.Attempt.Before}");

    [Fact]
    public void A_case_is_read_or_refused() => Trials.Run(3000, static m => m.Text(m.Pick(Seeds.Cases), Seeds.Cases), static text =>
        Same(text, Budget.Document, static t => CaseCodec.Read(Catalogue.Standard, t, Seeds.Policy), static c => CaseCodec.Write(c).ToString()));

    [Fact]
    public void A_ledger_is_read_or_refused_and_answers_as_when_it_is_written_again() => Trials.Run(1000, static m => m.Pick(Seeds.Attempts) is var a ? (Attempt: a, Text: m.Text(a.LedgerText, Seeds.Ledgers)) : default, static t =>
    {
        if (!Same(t.Text, Budget.Document, static t => LedgerCodec.Read(Catalogue.Standard, t), static l => LedgerCodec.Write(l).ToString())) return false;
        var ledger = LedgerCodec.Read(Catalogue.Standard, t.Text).Value;
        Assert.Equal(Decided(ledger), Decided(LedgerCodec.Read(Catalogue.Standard, LedgerCodec.Write(ledger).ToString()).Value));
        return true;

        string Decided(Ledger on) => DecisionCodec.Write(t.Attempt.Before.Procedure.DecideByName(t.Attempt.Before, t.Attempt.Decision.Submission, on)).ToString();
    }, static t => t.Text);

    [Fact]
    public void A_line_of_a_journal_is_read_or_refused_and_sealed_and_read_as_it_was() => Trials.Run(4000, static m => m.Text(m.Pick(Seeds.Entries), Seeds.Entries), static text =>
    {
        if (!Same(text, Budget.Document, static t => JournalCodec.Read(Catalogue.Standard, t), static l => JournalCodec.Write(l).ToString())) return false;
        using var salts = new CountedSalts();
        var line = JournalCodec.Read(Catalogue.Standard, text).Value;
        var next = JournalChain.Seal(Catalogue.Standard, ChainHead.Start, line, Openings.None, salts);
        var unsealed = JournalChain.Read(Catalogue.Standard, next.Line, Openings.Of(next.Added));
        Assert.True(unsealed.IsOk, string.Join("; ", unsealed.Faults));
        Assert.Equal(JournalCodec.Write(line).ToString(), JournalCodec.Write(unsealed.Value.Line).ToString());
        return true;
    });

    [Fact]
    public void A_policy_is_read_or_refused() => Trials.Run(1000, static m => m.Text(m.Pick(Seeds.Policies), Seeds.Policies), static text =>
        Same(text, Budget.Document, static t => PolicyFile.Read(Catalogue.Standard, t), PolicyFile.Write));

    [Fact]
    public void Records_are_read_or_refused() => Trials.Run(600, static m => m.Text(m.Pick(Seeds.Records), Seeds.Records), static text =>
        Same(text, Budget.Document, static t => KpiRecordsCodec.Read(t), static r => KpiRecordsCodec.Write(r).ToString()));

    [Fact]
    public void A_period_is_read_or_refused() => Trials.Run(6000, static m => m.OneIn(2) ? m.Text("2026-W53", Periods) : m.Text(m.Pick(Periods), Periods), static text =>
        Same(text, Budget.Words, ReportingPeriod.Parse, static p => p.ToString()));

    [Fact]
    public void The_id_of_a_post_is_read_or_refused() => Trials.Run(2000, static m => m.Text(m.Pick(Posts), Posts), static text =>
    {
        if (Post.Parse(text) is not { } post) return false;
        Assert.Equal(text, post.ToString());
        return true;
    });

    private static readonly string[] Periods = ["2026", "2026-Q4", "2026-10", "2026-W41", "2026-10-05", "1900-W01", "2199-12-31"];

    private static readonly string[] Posts = ["gate", "gate-2", "lobby-a", "desk", "control-room", "show-flat"];

    private static void Again(Datum read) => Assert.Equal(read.ToString(), JsonText.Read(read.ToString(), JsonLimits.Request).Value.ToString());

    /// <summary>Whether it was read; what was read is written, and reads as the same.</summary>
    private static bool Same<T>(string text, Budget budget, Func<string, Result<T>> read, Func<T, string> write)
        where T : class
    {
        var first = budget.Of(text.Length, () => read(text));
        if (!Sound(first)) return false;
        var written = write(first.Value);
        var again = read(written);
        Assert.True(again.IsOk, $"was read, but not what was written of it: {string.Join("; ", again.Faults)}\n{written}");
        Assert.Equal(written, write(again.Value));
        return true;
    }

    /// <summary>Whether it was read; what was not has faults, each of which can be written.</summary>
    private static bool Sound<T>(Result<T> read)
        where T : class
    {
        if (read.IsOk) return true;
        Assert.NotEmpty(read.Faults);
        foreach (var fault in read.Faults.Take(100))
        {
            var shown = Datum.List([Datum.Of(fault.Path), Datum.Of(fault.Code), Datum.Of(fault.Message.Zh), Datum.Of(fault.Message.En)]).ToString();
            Assert.True(JsonText.Read(shown).IsOk, "a fault that cannot be read: " + shown);
        }

        return false;
    }
}
