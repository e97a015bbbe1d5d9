using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>
/// Runs a day: every line goes to its case by name, and what was decided is folded into the ledger. This is all that a gate
/// product has to do, apart from keeping what it gets and carrying out the effects.
/// </summary>
internal sealed class DayRunner(Catalogue catalogue, SitePolicy policy)
{
    private readonly Dictionary<(string Procedure, string Case), CaseFile> files = [];
    private readonly List<(string Procedure, string Case)> order = [];

    /// <summary>What is true across the cases.</summary>
    public Ledger Ledger { get; private set; } = Ledger.Empty;

    /// <summary>What the day has shown of the catalogue.</summary>
    public Coverage Coverage { get; } = new(catalogue);

    /// <summary>What registers would hold of the day.</summary>
    public DayRecords Records { get; } = new();

    /// <summary>The last moment that was recorded.</summary>
    public Instant Now { get; private set; }

    /// <summary>Whether any line was decided.</summary>
    public bool HasBegun => Journal.Count > 0;

    /// <summary>Accepted entries and refused attempts, in the order of the day.</summary>
    public List<JournalLine> Journal { get; } = [];

    /// <summary>Whether every line was understood.</summary>
    public bool UnderstoodAll { get; private set; } = true;

    /// <summary>The cases that were opened, in the order in which they came up.</summary>
    public IEnumerable<Case> Cases => order.Select(k => files[k].Case).Where(static c => c.Version > 0);

    /// <summary>Runs the lines one by one, as they are asked for.</summary>
    public IEnumerable<Step> Run(IEnumerable<(int Number, byte[] Bytes)> lines)
    {
        foreach (var (number, bytes) in lines)
        {
            if (ByteLines.IsSilent(bytes)) continue;
            var step = RunLine(number, bytes);
            UnderstoodAll &= step is Decided;
            yield return step;
        }
    }

    private Step RunLine(int number, byte[] bytes)
    {
        var json = JsonText.Read(bytes);
        if (!json.IsOk) return LeftOut.Because(number, json.Faults);
        var read = SubmissionCodec.Read(catalogue, json.Value, "line-" + number);
        if (!read.IsOk) return LeftOut.Because(number, read.Faults);

        var (procedure, caseId, submission) = read.Value;
        var key = (procedure.Id, caseId);
        var known = files.TryGetValue(key, out var file);
        file ??= CaseFile.New(procedure, caseId, policy);
        if (file.Case.Version == 0 && !Opens(procedure, submission.Command.Definition)) return NeverOpened(number, procedure, caseId);

        var (next, decision, repeated) = file.Decide(submission, Ledger);
        if (!known) order.Add(key);
        files[key] = next;
        if (repeated) return new Decided(number, decision, true);
        Ledger = Ledger.Apply(decision);
        Coverage.Note(decision);
        Records.Note(decision);
        if (JournalLine.Of(decision) is { } line) Journal.Add(line);
        if (submission.RecordedAt > Now) Now = submission.RecordedAt;
        return new Decided(number, decision, false);
    }

    private static bool Opens(Procedure procedure, CommandKind command) => OpeningCommands(procedure).Contains(command);

    private static IEnumerable<CommandKind> OpeningCommands(Procedure procedure) =>
        procedure.Rows.Where(static r => r.From.Contains(State.Unopened)).Select(static r => r.Command).Distinct();

    private static LeftOut NeverOpened(int number, Procedure procedure, string caseId)
    {
        var opening = OpeningCommands(procedure).Select(static c => c.Id).ToArray();
        return new(number, new(
            $"个案“{caseId}”（{procedure.Text.Zh}）从未开立；先用 {string.Join("、", opening)} 开立",
            $"the case '{caseId}' of {procedure.Id} was never opened; open it with {string.Join(" or ", opening)}"));
    }
}
