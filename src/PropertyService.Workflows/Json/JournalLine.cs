using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>One line of a journal file: an accepted command of a case, or a refused attempt. Exactly one of the two is there.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="CaseId">The id of the case.</param>
/// <param name="Accepted">The journal entry, or null.</param>
/// <param name="Refused">The evidence entry, or null.</param>
public sealed record JournalLine(Procedure Procedure, string CaseId, JournalEntry? Accepted, EvidenceEntry? Refused)
{
    /// <summary>The command as it came in.</summary>
    public Submission Submission => Accepted?.Submission ?? Refused!.Submission;

    /// <summary>The line of a decision; null for a command that was malformed or unknown, of which nothing is kept.</summary>
    /// <param name="decision">What was decided.</param>
    public static JournalLine? Of(Decision decision)
    {
        var (procedure, id) = (decision.Before.Procedure, decision.Before.Id);
        if (decision.IsAccepted) return new(procedure, id, CaseFile.EntryOf(decision), null);
        return CaseFile.EvidenceOf(decision) is { } evidence ? new(procedure, id, null, evidence) : null;
    }
}

/// <summary>A journal entry as it is written, before its names are looked up.</summary>
internal sealed record AcceptedLine(
    int Format, int Sequence, Datum Submission, string Row, Seq<string> Breaches, Seq<ReadLine> Reads, string ProcedureFingerprint, string PolicyFingerprint)
{
    public const string Kind = "accepted";

    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<AcceptedLine, int> FormatField = new("v", "格式版本", "Format version", Lines.Format, static l => l.Format);
    private static readonly Field<AcceptedLine, int> SequenceField = new(Kind, "序号", "Sequence", Lines.Counts, static l => l.Sequence);
    private static readonly Field<AcceptedLine, Datum> SubmissionField = new("submission", "命令", "Command", PlainShape.Map, static l => l.Submission);
    private static readonly Field<AcceptedLine, string> RowField = new("row", "转移", "Row", Short, static l => l.Row);
    private static readonly Field<AcceptedLine, Seq<string>> BreachesField = new("breaches", "违规", "Breaches", new ListShape<string>(Short, 0, 100), static l => l.Breaches);
    private static readonly Field<AcceptedLine, Seq<ReadLine>> ReadsField = new("reads", "所读台账", "Ledger reads", ReadLine.Several, static l => l.Reads);
    private static readonly Field<AcceptedLine, string> ProcedureField = new("procedureFingerprint", "流程指纹", "Procedure fingerprint", Short, static l => l.ProcedureFingerprint);
    private static readonly Field<AcceptedLine, string> PolicyField = new("policyFingerprint", "站点参数指纹", "Policy fingerprint", Short, static l => l.PolicyFingerprint);

    public static RecordShape<AcceptedLine> Shape { get; } = new(
        static v => new(
            v.Get(FormatField), v.Get(SequenceField), v.Get(SubmissionField), v.Get(RowField), v.Get(BreachesField), v.Get(ReadsField), v.Get(ProcedureField), v.Get(PolicyField)),
        FormatField, SequenceField, SubmissionField, RowField, BreachesField, ReadsField, ProcedureField, PolicyField);
}

/// <summary>An evidence entry as it is written, before its names are looked up.</summary>
internal sealed record RefusedLine(
    int Format, RefusalCode Code, Datum Submission, int CaseVersion, Seq<string> Unmet, Seq<ReadLine> Reads, string ProcedureFingerprint, string PolicyFingerprint)
{
    public const string Kind = "refused";

    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<RefusedLine, int> FormatField = new("v", "格式版本", "Format version", Lines.Format, static l => l.Format);
    private static readonly Field<RefusedLine, RefusalCode> CodeField = new(Kind, "拒绝原因", "Refusal code", Refusals.Codes, static l => l.Code);
    private static readonly Field<RefusedLine, Datum> SubmissionField = new("submission", "命令", "Command", PlainShape.Map, static l => l.Submission);
    private static readonly Field<RefusedLine, int> VersionField = new("caseVersion", "当时个案版本", "Version of the case", Lines.Counts, static l => l.CaseVersion);
    private static readonly Field<RefusedLine, Seq<string>> UnmetField = new("unmet", "不符条件", "Unmet conditions", new ListShape<string>(Short, 0, 100), static l => l.Unmet);
    private static readonly Field<RefusedLine, Seq<ReadLine>> ReadsField = new("reads", "所读台账", "Ledger reads", ReadLine.Several, static l => l.Reads);
    private static readonly Field<RefusedLine, string> ProcedureField = new("procedureFingerprint", "流程指纹", "Procedure fingerprint", Short, static l => l.ProcedureFingerprint);
    private static readonly Field<RefusedLine, string> PolicyField = new("policyFingerprint", "站点参数指纹", "Policy fingerprint", Short, static l => l.PolicyFingerprint);

    public static RecordShape<RefusedLine> Shape { get; } = new(
        static v => new(
            v.Get(FormatField), v.Get(CodeField), v.Get(SubmissionField), v.Get(VersionField), v.Get(UnmetField), v.Get(ReadsField), v.Get(ProcedureField), v.Get(PolicyField)),
        FormatField, CodeField, SubmissionField, VersionField, UnmetField, ReadsField, ProcedureField, PolicyField);
}

/// <summary>A ledger read as it is written.</summary>
internal sealed record ReadLine(Datum Question, Datum? Answer)
{
    private static readonly Field<ReadLine, Datum> QuestionField = new("question", "问", "Question", PlainShape.Text, static r => r.Question);
    private static readonly Field<ReadLine, Datum?> AnswerField = new("answer", "答", "Answer", new OptionalShape<Datum>(PlainShape.Any), static r => r.Answer);

    private static RecordShape<ReadLine> Shape { get; } = new(static v => new(v.Get(QuestionField), v.Get(AnswerField)), QuestionField, AnswerField);

    public static ListShape<ReadLine> Several { get; } = new(Shape, 0, Lines.Most);

    public static Seq<ReadLine> Of(Seq<LedgerRead> reads) => Seq.From(reads.Select(static r => new ReadLine(Datum.Of(r.Question), r.Answer)));

    public LedgerRead ToRead() => new(Question.AsText, Answer ?? Datum.Null);
}
