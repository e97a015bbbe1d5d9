using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using Xunit;

namespace PropertyService.Workflows.Tests.Chain;

/// <summary>What is left of a sealed journal when the texts that name persons are erased.</summary>
public sealed class ErasedJournals
{
    private static readonly SealedDay Day = SealedDay.Shipped;
    private static readonly Catalogue Catalogue = Catalogue.Standard;

    [Fact]
    public void With_its_openings_a_sealed_journal_reads_as_it_was_written()
    {
        for (var i = 0; i < Day.Lines.Count; i++)
        {
            var read = JournalChain.Read(Catalogue, Day.Lines[i], Day.Openings);
            Assert.True(read.IsOk, string.Join("; ", read.Faults));
            Assert.Empty(read.Value.Erased);
            Assert.Equal((i + 1, JournalCodec.Write(Day.Entries[i]).ToString()), (read.Value.Number, JournalCodec.Write(read.Value.Line).ToString()));
        }
    }

    [Fact]
    public void Nothing_that_was_told_of_persons_stands_in_the_sealed_lines()
    {
        // Who acts stands in the open, by number and not by name (some hold keys, too), and so do the items of the site's list.
        var staff = Day.Entries.Select(static l => l.Submission.Actor.Id).Concat(HandoverParameters.Template).ToHashSet(StringComparer.Ordinal);
        var texts = Day.Entries.SelectMany(ToldIn).Distinct().Where(t => t.Length > 1 && !staff.Contains(t)).ToArray();
        Assert.True(texts.Length > 50, "the day tells of persons");
        Assert.Equal([], Told(Day.Lines, texts));

        // Nor when nothing is known any more of what the case told before: each entry sealed as if all before were erased.
        using var salts = new CountedSalts();
        Assert.Equal([], Told(Day.Entries.Select(e => JournalChain.Seal(Catalogue, ChainHead.Start, e, Openings.None, salts).Line), texts));
    }

    /// <summary>The texts of a command that may name a person.</summary>
    private static List<string> ToldIn(JournalLine line)
    {
        var (told, kind) = (new List<string>(), line.Submission.Command.Definition);
        kind.ReplacePersonal(kind.Write(line.Submission.Command), text =>
        {
            told.Add(text);
            return Datum.Null;
        });
        return told;
    }

    /// <summary>The texts that stand in lines, alone or within what the ledger was asked and said.</summary>
    private static IEnumerable<string> Told(IEnumerable<string> lines, string[] texts)
    {
        foreach (var line in lines)
        {
            var entry = JsonText.Read(line, JsonLimits.Sealed).Value.Find("entry")!;
            var (reads, whole) = (entry.Find("reads")!.ToString(), entry.ToString());
            foreach (var text in texts.Where(t => whole.Contains("\"" + t + "\"", StringComparison.Ordinal) || reads.Contains(t, StringComparison.Ordinal))) yield return text + " in " + line;
        }
    }

    [Fact]
    public void A_journal_of_which_everything_was_erased_is_sound_and_replays_to_the_same_states()
    {
        var report = JournalChain.Verify(Day.Lines, [Day.Head], []);
        Assert.True(report.IsSound);
        Assert.NotEmpty(report.Erased);

        var (was, now) = (Replay(Day.Openings), Replay(Openings.None));

        Assert.Equal(was.Cases.Select(static c => (c.Case.Procedure.Id, c.Case.Id, c.Case.State.Id, c.Case.Version, c.Case.Duties.Length)), now.Cases.Select(static c => (c.Case.Procedure.Id, c.Case.Id, c.Case.State.Id, c.Case.Version, c.Case.Duties.Length)));
        Assert.All(was.Cases, static c => Assert.Equal((0, 0), (c.Applied, c.Differences.Count)));
        // Two rows of the day compare what was told with an item of the site's own list: an erased text is none of them.
        var different = Assert.Single(now.Cases, static c => c.Differences.Count > 0);
        Assert.Equal(2, different.Applied);
        Assert.All(different.Differences, static d => Assert.Matches("^entry [0-9]+: recorded answer-question/(un)?clear, decided again noted$", d.En));
    }

    [Fact]
    public void An_erased_text_reads_as_erased_the_same_wherever_the_case_has_it()
    {
        var visit = Day.Entries.First(static l => l.Submission.Command is HoldDocument && l.Accepted is not null);
        var number = ((HoldDocument)visit.Submission.Command).Number;
        var openings = Day.Openings.Without(o => o.Case == visit.CaseId && o.Text == number);

        var report = JournalChain.Verify(Day.Lines, [Day.Head], openings.Select(static o => o.ToString()));
        Assert.True(report.IsSound);
        Assert.Contains(report.Erased, e => Day.Entries[e.Entry - 1] == visit && e.Path == "submission.data.number");
        Assert.All(report.Erased, e => Assert.Equal(visit.CaseId, Day.Entries[e.Entry - 1].CaseId));

        var read = Day.Lines.Select(l => JournalChain.Read(Catalogue, l, openings).Value).ToArray();
        var erased = read.First(r => r.Line.CaseId == visit.CaseId && r.Line.Submission.Command is HoldDocument).Line;
        Assert.Matches("^\\[erased [0-9a-f]{16}\\]$", ((HoldDocument)erased.Submission.Command).Number);
        Assert.Equal(read.Count(static r => r.Erased.Count > 0), report.Erased.Select(static e => e.Entry).Distinct().Count());
        Assert.Contains(erased.Accepted!.Reads, r => r.Question.EndsWith(" " + ((HoldDocument)erased.Submission.Command).Number, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_persons_of_one_name_have_salts_of_their_own()
    {
        var same = Day.Openings.GroupBy(static o => o.Text).First(static g => g.Select(static o => o.Case).Distinct().Count() > 1);
        Assert.Equal(same.Count(), same.Select(static o => o.Commitment).Distinct().Count());
        Assert.Equal(Day.Openings.Count(), Day.Openings.Select(static o => o.Salt).Distinct().Count());
    }

    [Fact]
    public void An_opening_of_another_journal_is_a_finding()
    {
        var foreign = new Opening("visitor-admission", "V-1", new string('0', 32), "Zhang");
        var report = JournalChain.Verify(Day.Lines, [Day.Head], [.. Day.OpeningLines, foreign.ToString()]);
        Assert.Equal(ChainFindingKind.OpeningUnknown, Assert.Single(report.Findings).Kind);
    }

    [Fact]
    public void Openings_come_in_one_order_and_of_two_for_a_text_the_same_counts()
    {
        Opening[] two = [new("toy", "1", new('a', 32), "Li"), new("toy", "1", new('b', 32), "Li")];
        Assert.Equal(Openings.Of(two), Openings.Of(two.Reverse()));
        Assert.Equal(Openings.Of(two).Select(static o => o.Commitment).Order(StringComparer.Ordinal), Openings.Of(two).Select(static o => o.Commitment));
        Assert.Equal(Openings.Of(two).CommitmentOf("toy", "1", "Li"), Openings.Of(two.Reverse()).CommitmentOf("toy", "1", "Li"));
        Assert.Empty(Openings.Of(two).WithoutCase("toy", "1"));
    }

    [Fact]
    public void What_a_handover_was_shown_of_a_case_is_erased_with_it()
    {
        var shown = Day.Openings.First(static o => o.Procedure == "shift-handover" && o.Text.StartsWith("visitor-admission/", StringComparison.Ordinal));
        var parts = shown.Text.Split('/');
        var left = Day.Openings.WithoutCase(parts[0], parts[1]);
        Assert.DoesNotContain(left, o => o.Text.StartsWith(parts[0] + "/" + parts[1] + "/", StringComparison.Ordinal) || (o.Procedure == parts[0] && o.Case == parts[1]));
        Assert.Contains(left, o => o.Procedure == parts[0]);
    }

    [Fact]
    public void What_a_case_tells_twice_keeps_its_opening_also_in_a_later_run()
    {
        using var salts = new CountedSalts();
        var entry = Day.Entries.First(static l => l.Submission.Command is HoldDocument);
        var first = JournalChain.Seal(Catalogue, ChainHead.Start, entry, Openings.None, salts);
        var second = JournalChain.Seal(Catalogue, first.Head, entry, Openings.Of(first.Added.Select(static o => Opening.Read(o.ToString()).Value)), salts);
        Assert.NotEmpty(first.Added);
        Assert.Empty(second.Added);
        Assert.NotEmpty(JournalChain.Seal(Catalogue, first.Head, entry, Openings.None, salts).Added);
    }

    private static SiteReplay Replay(Openings openings) =>
        SiteReplay.Of([.. Day.Lines.Select(l => JournalChain.Read(Catalogue, l, openings).Value.Line)], Catalogue.DefaultPolicy());
}
