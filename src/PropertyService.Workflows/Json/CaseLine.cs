using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>A case as it is written, before its names are looked up.</summary>
internal sealed record CaseLine(
    int Format, string Procedure, int Revision, string ProcedureFingerprint, string PolicyFingerprint,
    string Case, string State, int Version, Instant? RecordedAt, Datum Facts, Seq<DutyLine> Duties)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<CaseLine, int> FormatField = new("v", "格式版本", "Format version", Lines.Format, static l => l.Format);
    private static readonly Field<CaseLine, string> ProcedureField = new("procedure", "流程", "Procedure", Short, static l => l.Procedure);
    private static readonly Field<CaseLine, int> RevisionField = new("revision", "流程修订号", "Revision", Lines.Counts, static l => l.Revision);
    private static readonly Field<CaseLine, string> ProcedureFingerprintField = new("procedureFingerprint", "流程指纹", "Procedure fingerprint", Short, static l => l.ProcedureFingerprint);
    private static readonly Field<CaseLine, string> PolicyFingerprintField = new("policyFingerprint", "站点参数指纹", "Policy fingerprint", Short, static l => l.PolicyFingerprint);
    private static readonly Field<CaseLine, string> CaseField = new("case", "个案", "Case", Short, static l => l.Case);
    private static readonly Field<CaseLine, string> StateField = new("state", "状态", "State", Short, static l => l.State);
    private static readonly Field<CaseLine, int> VersionField = new("version", "版本", "Version", Lines.Counts, static l => l.Version);
    private static readonly Field<CaseLine, Instant?> RecordedAtField = new("recordedAt", "最后记录时间", "Last recorded at", new OptionalValueShape<Instant>(new InstantShape()), static l => l.RecordedAt);
    private static readonly Field<CaseLine, Datum> FactsField = new("facts", "事实", "Facts", PlainShape.Map, static l => l.Facts);
    private static readonly Field<CaseLine, Seq<DutyLine>> DutiesField = new("duties", "未了结义务", "Open duties", new ListShape<DutyLine>(DutyLine.Shape, 0, Lines.Most), static l => l.Duties);

    public static RecordShape<CaseLine> Shape { get; } = new(
        static v => new(
            v.Get(FormatField), v.Get(ProcedureField), v.Get(RevisionField), v.Get(ProcedureFingerprintField), v.Get(PolicyFingerprintField),
            v.Get(CaseField), v.Get(StateField), v.Get(VersionField), v.Get(RecordedAtField), v.Get(FactsField), v.Get(DutiesField)),
        FormatField, ProcedureField, RevisionField, ProcedureFingerprintField, PolicyFingerprintField,
        CaseField, StateField, VersionField, RecordedAtField, FactsField, DutiesField);
}

/// <summary>An open duty as it is written.</summary>
internal sealed record DutyLine(string Duty, string? Item, Instant? Due, int Level)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<DutyLine, string> DutyField = new("duty", "义务", "Duty", Short, static l => l.Duty);
    private static readonly Field<DutyLine, string?> ItemField = new("item", "物件", "Thing", new OptionalShape<string>(Lines.Key), static l => l.Item);
    private static readonly Field<DutyLine, Instant?> DueField = new("due", "期限", "Due", new OptionalValueShape<Instant>(new InstantShape()), static l => l.Due);
    private static readonly Field<DutyLine, int> LevelField = new("level", "已上报级次", "Levels told", new IntegerShape(0, 9, new("级", "levels")), static l => l.Level);

    public static RecordShape<DutyLine> Shape { get; } = new(
        static v => new(v.Get(DutyField), v.Get(ItemField), v.Get(DueField), v.Get(LevelField)), DutyField, ItemField, DueField, LevelField);
}

/// <summary>What the written forms have in common.</summary>
internal static class Lines
{
    /// <summary>The format that this library writes and reads.</summary>
    public const int Version = 1;

    /// <summary>The most duties of a case, and reads of a decision: more than the lists of five thousand in facts and payloads come to.</summary>
    public const int Most = 100_000;

    /// <summary>What a thing or a book entry is found by, which may be made of several texts.</summary>
    public static TextShape Key { get; } = new(LedgerKey.Longest);

    public static IntegerShape Format { get; } = new(Version, Version, new("格式版本", "format version"));

    public static IntegerShape Counts { get; } = new(0, int.MaxValue, new("次", "times"));
}
