using System;
using System.Linq;
using System.Text;
using JsonHost;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>Spoiled documents at the calls by name: each is answered with JSON, the answer or the faults, whatever comes in.</summary>
public sealed class ServiceDoors
{
    /// <summary>What is said where an answer broke on a document: only a case can be such.</summary>
    private const string Contradiction = "the document contradicts itself";

    [Fact]
    public void A_new_case_is_made_or_refused() => Trials.Run(2000, static m => (Procedure: m.OneIn(2) ? "key-loss" : m.Text("key-loss", Seeds.Commands), Case: m.Text("KL-1", Seeds.Commands)), static t =>
        Answered(t.Procedure.Length + t.Case.Length, () => Seeds.Service.New(t.Procedure, t.Case)), static t => t.ToString());

    [Fact]
    public void A_decision_is_made_or_refused() => Trials.Run(1500, static m => Spoiled(m), static t =>
    {
        var answer = "";
        var taken = Answered(t.Length, () => answer = Seeds.Service.Decide(t.Case, t.Ledger, t.Command));
        if (t.IsSound) Assert.DoesNotContain(Contradiction, answer, StringComparison.Ordinal);
        return taken;
    }, static t => t.ToString());

    [Fact]
    public void What_is_permitted_is_told_or_refused() => Trials.Run(1000, static m => (Spoiled(m), Question: m.OneIn(2) ? Seeds.Questions[0] : m.Text(m.Pick(Seeds.Questions), Seeds.All)), static t =>
        Answered(t.Item1.Length + t.Question.Length, () => Seeds.Service.Permitted(t.Item1.Case, t.Item1.Ledger, t.Question)), static t => t.ToString());

    [Fact]
    public void What_is_overdue_is_told_or_refused() => Trials.Run(1000, static m => (Cases: m.Text("[" + m.Pick(Seeds.Cases) + "," + m.Pick(Seeds.Cases) + "]", Seeds.Cases), Question: m.OneIn(3) ? m.Text(Seeds.Questions[0], Seeds.All) : Seeds.Questions[0]), static t =>
        Answered(t.Cases.Length + t.Question.Length, () => Seeds.Service.Overdue(t.Cases, t.Question)), static t => t.ToString());

    [Fact]
    public void Figures_are_computed_or_refused() => Trials.Run(300, static m => (Records: m.Text(m.Pick(Seeds.Records), Seeds.Records), Question: m.OneIn(3) ? m.Text(m.Pick(Seeds.Questions), Seeds.Questions) : Seeds.Questions[2]), static t =>
        Answered(t.Records.Length + t.Question.Length, () => Seeds.Service.Scorecard(t.Records, t.Question)), static t => t.ToString());

    [Fact]
    public void A_journal_is_replayed_or_refused() => Trials.Run(1500, static m => m.Lines(m.Pick(Seeds.Journals), Seeds.Entries), static text =>
        Answered(text.Length, () => Seeds.Service.Replay(text)));

    [Fact]
    public void A_session_keeps_its_ledger_where_it_answers_with_faults()
    {
        var session = new JsonSession(Seeds.Service);
        Trials.Run(1500, static m => (Spoiled: Spoiled(m), Of: m.Below(3), Version: m.OneIn(2)), t =>
        {
            var kept = session.Ledger();
            var ledger = t.Version ? JsonText.Read(kept, JsonLimits.Request).Value.Find("ledger")!.Find("version")?.ToString() ?? "0" : t.Spoiled.Ledger;
            var taken = Answered(t.Spoiled.Length + kept.Length, () => t.Of switch
            {
                0 => session.Permitted(t.Spoiled.Case, ledger, Seeds.Questions[0]),
                1 => session.Replay(t.Spoiled.Command),
                _ => session.Decide(t.Spoiled.Case, ledger, t.Spoiled.Command),
            });
            if (!taken || t.Of == 0) Assert.Equal(kept, session.Ledger());
            return taken;
        }, static t => t.ToString());
    }

    [Fact]
    public void A_request_is_answered()
    {
        using var salts = new CountedSalts();
        var requests = new Requests(Seeds.Service, new(Catalogue.Standard, salts));
        Trials.Run(2500, static m => m.Text(Request(m), Seeds.All), line => Answered(line.Length, () => requests.Answer(line)));
    }

    /// <summary>An attempt of the day, of which one document or two are spoiled.</summary>
    private static (string Case, string Ledger, string Command, int Length, bool IsSound) Spoiled(Mutator m)
    {
        var attempt = m.Pick(Seeds.Attempts);
        var (owner, ledger, command, which) = (attempt.CaseText, attempt.LedgerText, attempt.Command, m.Below(7));
        if (which is 0 or 1 or 2) command = m.Text(command, Seeds.Commands);
        if (which is 2 or 3 or 4) owner = m.Text(owner, Seeds.Cases);
        if (which is 4 or 5) ledger = m.Text(ledger, Seeds.Ledgers);
        if (which == 6) ledger = m.OneIn(2) ? "" : m.Pick(Seeds.Ledgers);
        return (owner, ledger, command, owner.Length + ledger.Length + command.Length, which is not (2 or 3 or 4));
    }

    private static string Request(Mutator m)
    {
        var (attempt, day, records) = (m.Pick(Seeds.Attempts), m.Pick(Seeds.Chains), m.Pick(Seeds.Records));
        var (chain, openings) = (Datum.List(day.Lines.Select(Datum.Of)), Datum.List(day.OpeningLines.Select(Datum.Of)));
        return m.Below(10) switch
        {
            0 => """{"call":"new","procedure":"key-loss","case":"KL-7"}""",
            1 or 2 => $$"""{"call":"decide","case":{{attempt.CaseText}},"ledger":{{attempt.LedgerText}},"command":{{attempt.Command}}}""",
            3 => $$"""{"call":"permitted","case":{{attempt.CaseText}},"ledger":{"v":1},"question":{{Seeds.Questions[0]}}}""",
            4 => $$"""{"call":"overdue","cases":[{{attempt.CaseText}}],"question":{{Seeds.Questions[0]}}}""",
            5 when m.OneIn(5) => $$"""{"call":"scorecard","records":{{records}},"question":{{Seeds.Questions[2]}}}""",
            5 or 6 => $$"""{"call":"replay","journal":[{{string.Join(",", m.Pick(Seeds.Journals))}}]}""",
            7 => $$"""{"call":"seal","head":"{{day.Head}}","entry":{{m.Pick(Seeds.Entries)}},"openings":{{openings}}}""",
            8 => $$"""{"call":"verify","chain":{{chain}},"openings":{{openings}},"heads":["{{day.Head}}"]}""",
            _ => $$"""{"call":"unseal","chain":{{chain}},"openings":{{openings}}}""",
        };
    }

    /// <summary>Whether the answer is no list of faults; in any case it is JSON that can be read, and not beyond all bounds.</summary>
    internal static bool Answered(int size, Func<string> call)
    {
        var answer = Budget.Document.Of(size, call);
        var read = JsonText.Read(answer, JsonLimits.Request);
        Assert.True(read.IsOk, string.Join("; ", read.Faults));
        Assert.Equal("1", read.Value.Find("v")?.ToString());
        if (read.Value.Find("faults") is not { } faults) return true;
        Assert.NotEmpty(faults.AsList);
        return false;
    }
}
