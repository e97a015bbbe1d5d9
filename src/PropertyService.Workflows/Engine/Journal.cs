using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>One accepted command as it stands in the journal of a case (流水).</summary>
/// <param name="Sequence">1 for the first; the version of the case after it.</param>
/// <param name="Submission">The command as it came in.</param>
/// <param name="Transition">The id of the row that applied, or <c>noted</c>.</param>
/// <param name="Breaches">The ids of the rules it broke.</param>
/// <param name="Reads">What was read of the ledger.</param>
/// <param name="ProcedureFingerprint">The procedure under which it was decided.</param>
/// <param name="PolicyFingerprint">The policy under which it was decided.</param>
public sealed record JournalEntry(
    int Sequence, Submission Submission, string Transition, Seq<string> Breaches, Seq<LedgerRead> Reads, string ProcedureFingerprint, string PolicyFingerprint);

/// <summary>One refused attempt as it stands in the evidence log of a case (拒绝留痕). Of the same form; it changed nothing.</summary>
/// <param name="Submission">The command as it came in.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="Version">The version of the case at that time.</param>
/// <param name="Unmet">The ids of the conditions that stood in the way.</param>
/// <param name="Reads">What was read of the ledger.</param>
/// <param name="ProcedureFingerprint">The procedure under which it was decided.</param>
/// <param name="PolicyFingerprint">The policy under which it was decided.</param>
public sealed record EvidenceEntry(
    Submission Submission, RefusalCode Code, int Version, Seq<string> Unmet, Seq<LedgerRead> Reads, string ProcedureFingerprint, string PolicyFingerprint);

/// <summary>
/// How a journal was replayed, with all that a host needs to go on. The site ledger is rebuilt by folding
/// <see cref="Ledger.Apply"/> over the decisions of all cases in the order in which they were recorded.
/// </summary>
/// <param name="File">The case at its end with its journal, its evidence and its decisions by command id.</param>
/// <param name="Decisions">The accepted decisions, first to last.</param>
/// <param name="Decided">How many entries of the journal were decided again and agreed.</param>
/// <param name="Applied">How many were applied as recorded, because the procedure or the policy is another one or the new decision differs.</param>
/// <param name="Differences">
/// What does not fit, in words: entries and refused attempts whose new decision differs from the recorded one, and the entry
/// that could not be applied at all, at which the replay stopped; empty when all agree.
/// </param>
public sealed record Replay(CaseFile File, IReadOnlyList<Decision> Decisions, int Decided, int Applied, IReadOnlyList<Wording> Differences)
{
    /// <summary>The case at the end of the journal.</summary>
    public Case Case => File.Case;
}

/// <summary>
/// A case with its journal and its evidence log: what a host keeps. Immutable. Here a command that comes again under its id
/// gives the first decision back.
/// </summary>
public sealed class CaseFile
{
    private readonly ImmutableDictionary<string, Decision> decisions;
    private readonly ImmutableList<JournalEntry> journal;
    private readonly ImmutableList<EvidenceEntry> evidence;

    private CaseFile(Case current, ImmutableDictionary<string, Decision> decisions, ImmutableList<JournalEntry> journal, ImmutableList<EvidenceEntry> evidence) =>
        (Case, this.decisions, this.journal, this.evidence) = (current, decisions, journal, evidence);

    /// <summary>The case as it is now.</summary>
    public Case Case { get; }

    /// <summary>The accepted commands, first to last.</summary>
    public IReadOnlyList<JournalEntry> Journal => journal;

    /// <summary>The refused attempts, first to last.</summary>
    public IReadOnlyList<EvidenceEntry> Evidence => evidence;

    /// <summary>A file for a case that has not been opened yet.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="policy">The site's policy, which the case keeps.</param>
    public static CaseFile New(Procedure procedure, string caseId, SitePolicy policy) =>
        new(procedure.NewCase(caseId, policy), ImmutableDictionary.Create<string, Decision>(StringComparer.Ordinal), [], []);

    /// <summary>
    /// Decides a command and files the answer. A command that is on file under its id gives its first decision back and changes
    /// nothing; the ledger passes it over. Another one under its id is refused (<see cref="RefusalCode.IdUsed"/>, see
    /// <see cref="Submission.Repeats"/>). What is malformed, no command of the procedure or under a used id is answered but not
    /// filed, so that nothing of it is kept.
    /// </summary>
    /// <param name="submission">The command.</param>
    /// <param name="ledger">The site ledger.</param>
    /// <returns>The file afterwards, the decision, and whether it was on file already.</returns>
    public (CaseFile File, Decision Decision, bool Repeated) Decide(Submission submission, Ledger ledger)
    {
        var procedure = Case.Procedure;
        if (submission?.CommandId is not { } id || !decisions.TryGetValue(id, out var earlier))
        {
            var decision = procedure.DecideByName(Case, submission!, ledger);
            return (IsFiled(decision) ? With(decision) : this, decision, false);
        }

        return submission.Repeats(earlier.Submission) ? (this, earlier.Repeat(), true) : (this, procedure.RefuseUsedId(Case, submission, ledger), false);
    }

    /// <summary>
    /// Replays a journal: decides every entry again where the fingerprints match, else applies what was recorded. An entry
    /// that cannot be applied to the case is said, and nothing after it is replayed. Never throws for what a journal says.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="journal">The entries, first to last.</param>
    /// <param name="evidence">The refused attempts, first to last; with them a repeated attempt is refused again as it was.</param>
    public static Replay Replay(Procedure procedure, string caseId, SitePolicy policy, IEnumerable<JournalEntry> journal, IEnumerable<EvidenceEntry>? evidence = null) =>
        new Replaying(New(procedure, caseId, policy)).Run(journal, evidence ?? []);

    private CaseFile With(Decision decision) => decision.IsAccepted
        ? Accepted(decision, EntryOf(decision))
        : new(Case, decisions.Add(decision.Submission.CommandId, decision), journal, evidence.Add(EvidenceOf(decision)!));

    /// <summary>The journal entry of an accepted decision.</summary>
    /// <param name="decision">An accepted decision.</param>
    public static JournalEntry EntryOf(Decision decision) => new(
        decision.After.Version, decision.Submission, decision.Transition!.Id, Seq.From(decision.Breaches.Select(static b => b.Rule)),
        Seq.From(decision.Reads), decision.After.Procedure.Fingerprint, decision.After.Procedure.PolicyFingerprint(decision.After.Policy));

    /// <summary>The evidence entry of a refused decision; null for what is malformed, unknown or under a used id, of which nothing is kept.</summary>
    /// <param name="decision">A refused decision.</param>
    public static EvidenceEntry? EvidenceOf(Decision decision) => !IsFiled(decision) ? null : new(
        decision.Submission, decision.Code!.Value, decision.Before.Version, Seq.From(decision.InTheWay().Select(static u => u.Use.Guard.Id)),
        Seq.From(decision.Reads), decision.Before.Procedure.Fingerprint, decision.Before.Procedure.PolicyFingerprint(decision.Before.Policy));

    private static bool IsFiled(Decision decision) => decision.Code is not (RefusalCode.Malformed or RefusalCode.UnknownCommand or RefusalCode.IdUsed);

    /// <summary>The file with an accepted decision; of two with one command id the first is given back on a repeat.</summary>
    internal CaseFile Accepted(Decision decision, JournalEntry entry) =>
        new(decision.After, decisions.ContainsKey(entry.Submission.CommandId) ? decisions : decisions.Add(entry.Submission.CommandId, decision), journal.Add(entry), evidence);

    /// <summary>The file with a refused attempt, and its decision where the case of that time is known.</summary>
    internal CaseFile Refused(EvidenceEntry entry, Decision? decision) => new(
        Case, decision is null || decisions.ContainsKey(entry.Submission.CommandId) ? decisions : decisions.Add(entry.Submission.CommandId, decision), journal, evidence.Add(entry));
}
