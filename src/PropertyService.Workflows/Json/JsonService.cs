using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>
/// Everything by name and JSON (面向其他程序的接口), for a program in whatever language: documents come in as text, documents go
/// out as text, and nothing is kept between two calls. Every answer has the format version <c>v</c>; one that could not be
/// given has <c>faults</c>, all of them together, and nothing else. Never throws for what a document says.
/// </summary>
/// <param name="catalogue">The procedures in use.</param>
/// <param name="policy">The site's policy in force.</param>
/// <param name="earlier">Policies under which cases were opened that are still open.</param>
public sealed class JsonService(Catalogue catalogue, SitePolicy policy, params SitePolicy[] earlier)
{
    private static readonly TextShape Id = new(TextShape.ShortLimit);

    private static readonly Fault NotAccepted = new("command", "unreadable-result", new(
        "命令未予受理：结果超出文件所能容纳，日后无法读回；个案与台账不变",
        "the command is not accepted: its result is more than the documents hold and could not be read again; case and ledger stay as they are"));

    private readonly SitePolicy[] policies = [policy, .. earlier];

    /// <summary>A case that has not been opened yet: a case document at version 0.</summary>
    /// <param name="procedure">The id of the procedure.</param>
    /// <param name="caseId">The id of the case, 1 to 80 characters, unique within the procedure on the site.</param>
    public string New(string procedure, string caseId)
    {
        var faults = new List<Fault>();
        return Netted("procedure", faults, () =>
        {
            var found = Names.Procedure(catalogue, procedure ?? "", "procedure", faults);
            return Id.Check(caseId, "case", faults) && found is not null ? CaseCodec.Write(found.NewCase(caseId, policy)) : null;
        });
    }

    /// <summary>
    /// Decides a command: <c>{"v","decision","case","ledgerVersion":{"before","after"},"ledger","entry"}</c>. Case and ledger are
    /// those to store in the place of the ones handed in, where the stored ledger is still at the version before; the entry is
    /// a line for the journal, absent where the command was malformed or unknown. A command whose id stands in the
    /// journal already is not decided again: the host gives the first answer back, or refuses it where it says something else. What could not be read again is not accepted, but
    /// a fault.
    /// </summary>
    /// <param name="owner">The case document.</param>
    /// <param name="ledger">The ledger document; empty for a site where nothing has happened yet.</param>
    /// <param name="command">The command document.</param>
    public string Decide(string owner, string ledger, string command)
    {
        var faults = new List<Fault>();
        return Decide(owner, ReadLedger(ledger, faults), command, faults, writesLedger: true).Answer;
    }

    internal (string Answer, Ledger? After) Decide(string owner, Ledger? before, string command, List<Fault> faults, bool writesLedger)
    {
        Ledger? after = null;
        var answer = Netted("case", faults, () =>
        {
            var found = ReadCase(owner, faults);
            var read = Under("command", SubmissionCodec.Read(found is null ? catalogue : catalogue.Under(found.Procedure.Fingerprint), command ?? ""), faults);
            if (read is not null && found is not null && (read.Procedure != found.Procedure || read.CaseId != found.Id))
                faults.Add(new("command.case", "contradiction", new(
                    $"命令是给 {read.Procedure.Id} {read.CaseId} 的，个案却是 {found.Procedure.Id} {found.Id}", $"the command is for {read.Procedure.Id} {read.CaseId}, but the case is {found.Procedure.Id} {found.Id}")));
            if (faults.Count > 0) return null;

            var decision = found!.Procedure.DecideByName(found, read!.Submission, before!);
            var next = before!.Apply(decision);
            var (document, entry) = (CaseCodec.Write(decision.After), (JournalLine.Of(decision) is { } line ? JournalCodec.Write(line) : null));
            if (decision.IsAccepted) CheckReadable(document, entry!, next, faults);
            if (faults.Count > 0) return null;
            List<KeyValuePair<string, Datum>> members =
            [
                new("v", Datum.Of(Lines.Version)), new("decision", DecisionCodec.Write(decision)), new("case", document),
                new("ledgerVersion", Datum.Map(("before", Datum.Of(before.Version)), ("after", Datum.Of(next.Version)))),
            ];
            if (writesLedger) members.Add(new("ledger", LedgerCodec.Write(next)));
            if (entry is not null) members.Add(new("entry", entry));
            after = next;
            return Datum.Map(members);
        });
        return after is not null && writesLedger && Encoding.UTF8.GetByteCount(answer) > JsonLimits.Ledger.MaxBytes
            ? (Netted("ledger", [NotAccepted, JsonFaults.TooLarge(JsonLimits.Ledger.MaxBytes) with { Path = "ledger" }], static () => null), null)
            : (answer, after);
    }

    /// <summary>
    /// For every command of a case what would become of it: <c>{"v","commands":[{"command","verdict",…}]}</c>, where the verdict
    /// is <c>allowed</c>, <c>refused</c> or <c>depends</c> on what the payload says. A refused one has <c>code, unmet, remedies,
    /// text</c> as a decision has.
    /// </summary>
    /// <param name="owner">The case document.</param>
    /// <param name="ledger">The ledger document; empty for a site where nothing has happened yet.</param>
    /// <param name="question">Who would ask and when: <c>{"by":{"role","id"},"at"}</c>.</param>
    public string Permitted(string owner, string ledger, string question)
    {
        var faults = new List<Fault>();
        return Permitted(owner, ReadLedger(ledger, faults), question, faults);
    }

    internal string Permitted(string owner, Ledger? before, string question, List<Fault> faults) => Netted("case", faults, () =>
    {
        var found = ReadCase(owner, faults);
        var asked = ReadQuestion(question, QuestionLine.Shape, faults);
        var role = asked?.By is { } by ? Names.Role(catalogue, by.Role, "question.by.role", faults) : null;
        if (asked is { By: null }) faults.Add(new("question.by", "missing", new("缺少办理人", "who would ask is missing")));
        return faults.Count > 0
            ? null
            : Datum.Map(("v", Datum.Of(Lines.Version)), ("commands", Datum.List(
                found!.Procedure.PermittedByName(found, before!, new(role!, asked!.By!.Id), asked.At).Select(OutlookCodec.Write))));
    });

    /// <summary>What is overdue: <c>{"v","overdue":[{"procedure","case","duty","item","due","lateMinutes","escalate"}]}</c>, the latest first.</summary>
    /// <param name="cases">A list of case documents.</param>
    /// <param name="question">From when to look: <c>{"at"}</c>.</param>
    public string Overdue(string cases, string question)
    {
        var faults = new List<Fault>();
        return Netted("cases", faults, () =>
        {
            var json = Under("cases", JsonText.Read(cases ?? "", JsonLimits.Request), faults);
            if (json is { Kind: not DatumKind.List }) faults.Add(new("cases", "wrong-type", new("应为个案的列表", "a list of cases is expected")));
            var found = json is { Kind: DatumKind.List } ? json.AsList.Select((c, i) => Under(JsonFaults.At("cases", i), CaseCodec.Read(catalogue, c, policies), faults)).OfType<Case>().ToArray() : [];
            var asked = ReadQuestion(question, QuestionLine.Shape, faults);
            return faults.Count > 0
                ? null
                : Datum.Map(("v", Datum.Of(Lines.Version)), ("overdue", Datum.List(Engine.Overdue.Among(found, asked!.At).Select(OutlookCodec.Write))));
        });
    }

    /// <summary>
    /// Computes the figures of a period: <c>{"v","scorecard","recordFaults"}</c>, as <see cref="ScorecardCodec"/> writes it. What
    /// is wrong with single records stands in <c>recordFaults</c>, and the figures count them as of no use.
    /// </summary>
    /// <param name="records">The records, as <see cref="KpiRecordsCodec"/> reads them.</param>
    /// <param name="question">For which period and moment: <c>{"period","asOf","earlier"}</c>, the last being how many periods before, 0 when left out.</param>
    public string Scorecard(string records, string question)
    {
        var faults = new List<Fault>();
        return Netted("records", faults, () =>
        {
            var read = Under("records", KpiRecordsCodec.Read(records ?? ""), faults);
            var asked = ReadQuestion(question, FiguresLine.Shape, faults);
            if (faults.Count > 0) return null;
            var scorecard = Domain.Kpi.Scorecards.Scorecard.Of(read!, new(policy, asked!.Period, asked.AsOf, read!.Plan), asked.Earlier ?? 0);
            return Datum.Map(("v", Datum.Of(Lines.Version)), ("scorecard", ScorecardCodec.Write(scorecard)), ("recordFaults", FaultsOf(read.Faults.Select(static f => f with { Path = "records." + f.Path }))));
        });
    }

    /// <summary>
    /// Rebuilds cases and ledger from the journal of the site: <c>{"v","cases","ledger","differences"}</c>. Differences say in
    /// words where an entry decided again comes out otherwise, and which case went on under a policy that is not at hand;
    /// empty when all agree.
    /// </summary>
    /// <param name="journal">The lines of the journal, of all cases, in the order in which they were recorded.</param>
    public string Replay(string journal) => ReplaySite(journal).Answer;

    internal (string Answer, Ledger? After) ReplaySite(string journal)
    {
        Ledger? after = null;
        var faults = new List<Fault>();
        var answer = Netted("journal", faults, () =>
        {
            var lines = (journal ?? "").Split('\n').Select(static (text, i) => (Text: text.Trim(), Number: i + 1)).Where(static l => l.Text.Length > 0)
                .Select(l => Under("line " + l.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), JournalCodec.Read(catalogue, l.Text), faults)).OfType<JournalLine>().ToArray();
            if (faults.Count > 0) return null;
            var site = SiteReplay.Of(lines, policy, earlier);
            after = site.Ledger;
            return Datum.Map(
                ("v", Datum.Of(Lines.Version)),
                ("cases", Datum.List(site.Cases.Select(static r => CaseCodec.Write(r.Case)))),
                ("ledger", LedgerCodec.Write(site.Ledger)),
                ("differences", Datum.List(site.Cases.SelectMany(static r => r.Differences.Select(d => DecisionCodec.TextOf(new($"{r.Case.Procedure.Id} {r.Case.Id}，{d.Zh}", $"{r.Case.Procedure.Id} {r.Case.Id}, {d.En}")))))));
        });
        return (answer, after);
    }

    internal Ledger? ReadLedger(string text, List<Fault> faults) =>
        string.IsNullOrEmpty(text) ? Ledger.Empty : Under("ledger", LedgerCodec.Read(catalogue, text), faults);

    /// <summary>An answer, or the faults; of a document on which the answer broke, that it does so.</summary>
    internal static string Netted(string path, List<Fault> faults, Func<Datum?> answer)
    {
        try
        {
            if (answer() is { } given) return given.ToString();
        }
        catch (Exception e) when (Untrusted.Raises(e))
        {
            faults.Add(new(path, "contradiction", new("文件所说自相矛盾，无从答复", "the document contradicts itself; no answer can be given on it")));
        }

        return Datum.Map(
            ("v", Datum.Of(Lines.Version)),
            ("faults", FaultsOf(faults))).ToString();
    }

    private static Datum FaultsOf(IEnumerable<Fault> faults) =>
        Datum.List(faults.Select(static f => Datum.Map(("path", Datum.Of(f.Path)), ("code", Datum.Of(f.Code)), ("text", DecisionCodec.TextOf(f.Message)))));

    /// <summary>What is accepted is stored, so it must be such that it can be read again.</summary>
    private void CheckReadable(Datum owner, Datum entry, Ledger ledger, List<Fault> faults)
    {
        Under("case", IsWithin(owner, JsonLimits.Case) is { } tooLarge ? new([tooLarge]) : CaseCodec.Read(catalogue, owner, policies), faults);
        Under("entry", IsWithin(entry, JsonLimits.Journal) is { } tooLong ? new([tooLong]) : JournalCodec.Read(catalogue, entry), faults);
        Under("ledger", LedgerCodec.CheckSize(ledger), faults);
        if (faults.Count > 0)
            faults.Insert(0, NotAccepted);
    }

    private static Fault? IsWithin(Datum document, JsonLimits limits) =>
        Encoding.UTF8.GetByteCount(document.ToString()) is var bytes && bytes > limits.MaxBytes ? JsonFaults.TooLarge(limits.MaxBytes) : null;

    private Case? ReadCase(string text, List<Fault> faults) => Under("case", CaseCodec.Read(catalogue, text ?? "", policies), faults);

    private static T? ReadQuestion<T>(string text, RecordShape<T> shape, List<Fault> faults)
        where T : class
    {
        if (Under("question", JsonText.Read(text ?? ""), faults) is not { } json) return null;
        return shape.TryRead(json, "question", faults, out var line) ? line : null;
    }

    /// <summary>The value, or its faults with the place before their paths.</summary>
    internal static T? Under<T>(string path, Result<T> result, List<Fault> faults)
        where T : class
    {
        if (result.IsOk) return result.Value;
        faults.AddRange(result.Faults.Select(f => f with { Path = f.Path.Length == 0 ? path : path + "." + f.Path }));
        return null;
    }
}

/// <summary>Who would ask and when, as it is written.</summary>
internal sealed record QuestionLine(ActorLine? By, Instant At)
{
    private static readonly Field<QuestionLine, ActorLine?> ByField = new("by", "办理人", "Actor", new OptionalShape<ActorLine>(ActorLine.Shape), static l => l.By);
    private static readonly Field<QuestionLine, Instant> AtField = new("at", "时间", "Moment", new InstantShape(), static l => l.At);

    public static RecordShape<QuestionLine> Shape { get; } = new(static v => new(v.Get(ByField), v.Get(AtField)), ByField, AtField);
}
