using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Cases of several procedures that share a ledger, kept as a host keeps them, on which attempts are tried while the laws are checked.</summary>
internal sealed class Site
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private readonly Catalogue catalogue;
    private readonly SitePolicy policy;
    private readonly List<string>? told;
    private readonly List<KeptCase> cases = [];
    private readonly List<string> names = [];
    private readonly List<JournalLine> journal = [];
    private readonly RandomPayload payloads;
    private Ledger ledger = Ledger.Empty;
    private Ledger ledgerCopy = Ledger.Empty;
    private Instant now = Start;
    private int tried;

    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="policy">The site's policy.</param>
    /// <param name="procedures">One case each; of two of one procedure the ids differ, of two procedures they may be the same.</param>
    /// <param name="told">Where every attempt is told in words, if anywhere.</param>
    public Site(Catalogue catalogue, SitePolicy policy, IReadOnlyList<Procedure> procedures, List<string>? told)
    {
        (this.catalogue, this.policy, this.told) = (catalogue, policy, told);
        payloads = new(catalogue, names);
        foreach (var procedure in procedures) Keep(procedure, "case-" + (1 + cases.Count(c => c.File.Case.Procedure == procedure)).ToString(CultureInfo.InvariantCulture));
    }

    public int Tried => tried;

    public int Accepted { get; private set; }

    public int Awaited => ledger.Links.Count();

    public int Restarts { get; private set; }

    public HashSet<RefusalCode> Refused { get; } = [];

    public void Try(Choice choice)
    {
        if (choice.Restarts) Restart();
        var kept = cases[choice.Case % cases.Count];
        var before = kept.File.Case;
        now = choice.Later(now, before);
        var submission = choice.On(before, now, "c" + (++tried).ToString(CultureInfo.InvariantCulture), payloads);
        if (choice.Repeats.Id && kept.OnFile.Count > 0) Repeat(kept, choice, submission);
        told?.Add(Words.Of(tried, before, submission));

        var (next, decision, repeated) = kept.File.Decide(submission, ledger);
        told?.Add("   " + Words.Of(decision));
        Assert.False(repeated);
        var after = ledger.Apply(decision);
        Assert.True(ReferenceEquals(decision.Before, before), "the decision is about another case");
        StepLaws.Hold(decision, ledger, kept.Copy, ledgerCopy);
        Assert.Equal(kept.Text, CaseCodec.Write(before).ToString());
        RoundTrips.AreAlike(ledgerCopy, ledger);
        if (decision.IsAccepted) Accept(kept, next, decision, after);
        else Refuse(kept, next, decision, after);
    }

    /// <summary>What is true at the end of every run: the journal gives the cases and the ledger, under this definition or another one, and damaged as far as it goes.</summary>
    public void Finish()
    {
        Restart();
        foreach (var kept in cases)
        {
            JournalLaws.HoldUnderAnotherDefinition(kept.File);
            JournalLaws.HoldDamaged(kept.File, tried);
        }
    }

    private void Accept(KeptCase kept, CaseFile next, Decision decision, Ledger after)
    {
        Accepted++;
        ledger = after;
        ledgerCopy = RoundTrips.Of(catalogue, ledger);
        Write(kept, next, decision, JournalCodec.Write(decision.After.Procedure, decision.After.Id, CaseFile.EntryOf(decision)).ToString());
        // A host opens the case for which another one now waits.
        foreach (var link in ledger.Links.Where(l => cases.All(c => c.File.Case.Id != l.Case || c.File.Case.Procedure.Id != l.Procedure)).ToArray())
            Keep(catalogue.Find(link.Procedure)!, link.Case);
    }

    private void Refuse(KeptCase kept, CaseFile next, Decision decision, Ledger after)
    {
        Refused.Add(decision.Code!.Value);
        Assert.Same(decision.Before, decision.After);
        Assert.Same(ledger, after);
        if (CaseFile.EvidenceOf(decision) is { } evidence) Write(kept, next, decision, JournalCodec.Write(decision.After.Procedure, decision.After.Id, evidence).ToString());
        else Assert.Same(kept.File, next);
    }

    private void Write(KeptCase kept, CaseFile next, Decision decision, string line)
    {
        kept.Take(next, catalogue);
        kept.OnFile.Add(decision);
        journal.Add(RoundTrips.Of(catalogue, line, next, decision.IsAccepted));
    }

    private void Keep(Procedure procedure, string id)
    {
        cases.Add(new(CaseFile.New(procedure, id, policy), catalogue));
        if (!names.Contains(id)) names.Add(id);
    }

    /// <summary>The same command again gives the first decision, another one under its id none; neither changes anything.</summary>
    private void Repeat(KeptCase kept, Choice choice, Submission submission)
    {
        var first = kept.OnFile[choice.Payload % kept.OnFile.Count];
        var again = choice.Repeats.Command ? first.Submission : submission with { CommandId = first.Submission.CommandId };
        told?.Add($"   (sent first: command id {again.CommandId} once more)");
        var (file, decision, repeated) = kept.File.Decide(again, ledger);
        Assert.Same(kept.File, file);
        Assert.Equal(again.Repeats(first.Submission), repeated);
        if (!repeated)
        {
            Assert.True(decision.Code is RefusalCode.IdUsed or RefusalCode.Malformed or RefusalCode.UnknownCommand, "another command under a used id is answered " + decision.Code);
            Assert.Same(ledger, ledger.Apply(decision));
            Refused.Add(decision.Code!.Value);
            return;
        }

        Assert.True(choice.Repeats.Command || (again.Actor, again.Command) == (first.Submission.Actor, first.Submission.Command), "another command is taken for the first one");
        Assert.Equal(first.IsAccepted, decision.IsRepeated);
        Assert.Equal((first.Code, first.Transition, first.After), (decision.Code, decision.Transition, decision.After));
        Assert.Same(ledger, ledger.Apply(decision));
    }

    /// <summary>The host goes on with what its journal says.</summary>
    private void Restart()
    {
        told?.Add("   (the host starts again from its journal)");
        var replayed = SiteReplay.Of(journal, policy);
        RoundTrips.AreAlike(ledger, replayed.Ledger);
        foreach (var kept in cases.Where(static c => c.OnFile.Count > 0))
        {
            var (was, replay) = (kept.File, replayed.Cases.Single(r => r.Case.Id == kept.File.Case.Id && r.Case.Procedure == kept.File.Case.Procedure));
            Assert.Equal([], replay.Differences.Select(static d => d.En));
            Assert.Equal((was.Journal.Count, 0), (replay.Decided, replay.Applied));
            Assert.Equal(was.Case, replay.Case);
            Assert.Equal(was.Journal, replay.File.Journal);
            Assert.Equal(was.Evidence, replay.File.Evidence);
            kept.Take(replay.File, catalogue);
        }

        ledger = replayed.Ledger;
        Restarts++;
    }
}
