using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>
/// Journals and evidence logs as JSON Lines (流水与拒绝留痕): one entry a line, format version 1, exact moments. Reading what
/// was written gives equal entries. <c>{"v":1,"accepted":1,"submission":{…},"row":…}</c> is the first accepted command of its
/// case; <c>{"v":1,"refused":"guard-unmet","submission":{…}}</c> is an attempt that changed nothing.
/// </summary>
public static class JournalCodec
{
    /// <summary>A journal entry as plain values.</summary>
    /// <param name="procedure">The procedure of the case.</param>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="entry">The entry.</param>
    public static Datum Write(Procedure procedure, string caseId, JournalEntry entry) => AcceptedLine.Shape.Write(new(
        Lines.Version, entry.Sequence, SubmissionCodec.Write(new(procedure, caseId, entry.Submission)), entry.Transition, entry.Breaches,
        ReadLine.Of(entry.Reads), entry.ProcedureFingerprint, entry.PolicyFingerprint));

    /// <summary>An evidence entry as plain values. A case file keeps none of a command that is malformed or unknown, so every entry can be read back.</summary>
    /// <param name="procedure">The procedure of the case.</param>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="entry">The entry.</param>
    public static Datum Write(Procedure procedure, string caseId, EvidenceEntry entry) => RefusedLine.Shape.Write(new(
        Lines.Version, entry.Code, SubmissionCodec.Write(new(procedure, caseId, entry.Submission)), entry.Version, entry.Unmet,
        ReadLine.Of(entry.Reads), entry.ProcedureFingerprint, entry.PolicyFingerprint));

    /// <summary>A line as plain values.</summary>
    /// <param name="line">An entry of either kind.</param>
    public static Datum Write(JournalLine line) => line.Accepted is { } accepted
        ? Write(line.Procedure, line.CaseId, accepted)
        : Write(line.Procedure, line.CaseId, line.Refused!);

    /// <summary>Reads one line.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="text">One JSON object, at most 32 MiB.</param>
    public static Result<JournalLine> Read(Catalogue catalogue, string text)
    {
        var json = JsonText.Read(text, JsonLimits.Journal);
        return json.IsOk ? Read(catalogue, json.Value) : new(json.Faults);
    }

    /// <summary>Reads one entry from plain values.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="datum">The entry.</param>
    public static Result<JournalLine> Read(Catalogue catalogue, Datum datum)
    {
        var faults = new List<Fault>();
        var read = datum.Kind == DatumKind.Map && datum.Find(RefusedLine.Kind) is not null
            ? ReadRefused(catalogue, datum, faults)
            : ReadAccepted(catalogue, datum, faults);
        return read is not null && faults.Count == 0 ? new(read) : new(faults);
    }

    private static JournalLine? ReadAccepted(Catalogue catalogue, Datum datum, List<Fault> faults)
    {
        if (!AcceptedLine.Shape.TryRead(datum, "", faults, out var line)) return null;
        if (SubmissionCodec.TryRead(catalogue.Under(line.ProcedureFingerprint), line.Submission, "submission", null, faults) is not { } read) return null;
        CheckRow(read, line.Row, faults);
        return new(read.Procedure, read.CaseId, new(
            line.Sequence, read.Submission, line.Row, line.Breaches, ReadReads(line.Reads, faults), line.ProcedureFingerprint, line.PolicyFingerprint), null);
    }

    private static JournalLine? ReadRefused(Catalogue catalogue, Datum datum, List<Fault> faults)
    {
        if (!RefusedLine.Shape.TryRead(datum, "", faults, out var line)) return null;
        return SubmissionCodec.TryRead(catalogue.Under(line.ProcedureFingerprint), line.Submission, "submission", null, faults) is { } read
            ? new(read.Procedure, read.CaseId, null, new(
                read.Submission, line.Code, line.CaseVersion, line.Unmet, ReadReads(line.Reads, faults), line.ProcedureFingerprint, line.PolicyFingerprint))
            : null;
    }

    private static Seq<LedgerRead> ReadReads(Seq<ReadLine> lines, List<Fault> faults)
    {
        for (var i = 0; i < lines.Count; i++)
            if (!IsAnswer(lines[i].Answer ?? Datum.Null)) faults.Add(new(JsonFaults.At("reads", i) + ".answer", "wrong-type", new("台账不会这样回答", "no ledger answers like this")));
        return Seq.From(lines.Select(static l => l.ToRead()));
    }

    /// <summary>What a ledger can answer: nothing, a truth value, a text, a count or texts.</summary>
    private static bool IsAnswer(Datum answer) => answer.Kind switch
    {
        DatumKind.Map => false,
        DatumKind.Number => Lines.Counts.TryRead(answer, "", [], out _),
        DatumKind.List => answer.AsList.All(static d => d.Kind == DatumKind.Text),
        _ => true,
    };

    /// <summary>A replay may apply the row as it is recorded, so the row must exist and take this command.</summary>
    private static void CheckRow(CaseSubmission read, string id, List<Fault> faults)
    {
        if (id == EngineRules.NotedRow) return;
        var row = read.Procedure.Rows.FirstOrDefault(r => r.Id == id);
        if (row is null)
            faults.Add(new("row", "unknown-value", new($"流程“{read.Procedure.Id}”没有“{id}”这一行", $"the procedure {read.Procedure.Id} has no row '{id}'")));
        else if (row.Command != read.Submission.Command.Definition)
            faults.Add(new("row", "contradiction", new($"“{id}”这一行不受理该命令", $"the row {id} does not take this command")));
    }
}
