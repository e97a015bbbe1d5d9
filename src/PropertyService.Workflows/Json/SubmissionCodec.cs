using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>A command with the procedure and the case that it is meant for.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="CaseId">The id of the case, 1 to 80 characters.</param>
/// <param name="Submission">The command as it came in.</param>
public sealed record CaseSubmission(Procedure Procedure, string CaseId, Submission Submission);

/// <summary>
/// Commands as JSON: <c>{"at","procedure","case","command","by":{"role","id"},"data":{}}</c>, with <c>id</c>,
/// <c>occurredAt</c>, <c>version</c> and the format version <c>v</c> where wanted. Moments carry an offset or Z. Unknown names are faults, and all faults
/// are reported together.
/// </summary>
public static class SubmissionCodec
{
    /// <summary>Reads a command from text.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="text">One JSON object, at most 64 KiB.</param>
    /// <param name="commandId">The command id where the text has none; without it, a missing id is a fault.</param>
    public static Result<CaseSubmission> Read(Catalogue catalogue, string text, string? commandId = null)
    {
        var json = JsonText.Read(text);
        return json.IsOk ? Read(catalogue, json.Value, commandId) : new(json.Faults);
    }

    /// <summary>Reads a command from plain values.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="datum">The command.</param>
    /// <param name="commandId">The command id where the values have none; without it, a missing id is a fault.</param>
    public static Result<CaseSubmission> Read(Catalogue catalogue, Datum datum, string? commandId = null)
    {
        var faults = new List<Fault>();
        return TryRead(catalogue, datum, "", commandId, faults) is { } read && faults.Count == 0 ? new(read) : new(faults);
    }

    /// <summary>The command as plain values; reading them gives an equal command.</summary>
    /// <param name="command">The command.</param>
    public static Datum Write(CaseSubmission command)
    {
        var s = command.Submission;
        return SubmissionLine.Shape.Write(new(
            null, s.CommandId, s.RecordedAt, s.OccurredAt, command.Procedure.Id, command.CaseId, s.Version, s.Command.Definition.Id,
            new(s.Actor.Role.Id, s.Actor.Id), s.Command.Definition.Write(s.Command)));
    }

    internal static CaseSubmission? TryRead(Catalogue catalogue, Datum datum, string path, string? commandId, List<Fault> faults)
    {
        var readable = SubmissionLine.Shape.TryRead(datum, path, faults, out var line);
        if (!readable) return CheckNames(catalogue, datum, path, faults);
        var prefix = path.Length == 0 ? "" : path + ".";
        if ((line.Id ?? commandId) is not { } id)
        {
            faults.Add(new(prefix + "id", "missing", new("缺少命令编号", "the command id is missing")));
            id = "";
        }

        var role = Names.Role(catalogue, line.By.Role, prefix + "by.role", faults);
        if (Names.Procedure(catalogue, line.Procedure, prefix + "procedure", faults) is not { } procedure) return null;
        if (Names.Command(procedure, line.Command, prefix + "command", faults) is not { } kind) return null;
        var command = kind.Read(line.Data ?? Datum.Map(), prefix + "data");
        faults.AddRange(command.Faults);
        return role is not null && command.IsOk
            ? new(procedure, line.Case, new(id, command.Value, new(role, line.By.Id), line.At, line.OccurredAt, line.Version))
            : null;
    }

    /// <summary>Where the line as a whole cannot be read, its names are looked at all the same, so that all faults come together.</summary>
    private static CaseSubmission? CheckNames(Catalogue catalogue, Datum datum, string path, List<Fault> faults)
    {
        if (datum.Kind != DatumKind.Map) return null;
        var prefix = path.Length == 0 ? "" : path + ".";
        if (datum.Find("by") is { Kind: DatumKind.Map } by && by.Find("role") is { Kind: DatumKind.Text } role && SubmissionLine.IsId(role.AsText))
            Names.Role(catalogue, role.AsText, prefix + "by.role", faults);
        if (datum.Find("procedure") is not { Kind: DatumKind.Text } id || !SubmissionLine.IsId(id.AsText)) return null;
        if (Names.Procedure(catalogue, id.AsText, prefix + "procedure", faults) is not { } procedure) return null;
        if (datum.Find("command") is not { Kind: DatumKind.Text } name || !SubmissionLine.IsId(name.AsText)) return null;
        if (Names.Command(procedure, name.AsText, prefix + "command", faults) is not { } kind) return null;
        if (datum.Find("data") is null or { Kind: DatumKind.Map }) faults.AddRange(kind.Read(datum.Find("data") ?? Datum.Map(), prefix + "data").Faults);
        return null;
    }
}

/// <summary>A command as it is written, before its names are looked up.</summary>
internal sealed record SubmissionLine(
    int? Format, string? Id, Instant At, Instant? OccurredAt, string Procedure, string Case, int? Version, string Command, ActorLine By, Datum? Data)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<SubmissionLine, int?> FormatField = new("v", "格式版本", "Format version", new OptionalValueShape<int>(Lines.Format), static l => l.Format);
    private static readonly Field<SubmissionLine, string?> IdField = new("id", "命令编号", "Command id", new OptionalShape<string>(Short), static l => l.Id);
    private static readonly Field<SubmissionLine, Instant> AtField = new("at", "记录时间", "Recorded at", new InstantShape(), static l => l.At);
    private static readonly Field<SubmissionLine, Instant?> OccurredAtField = new("occurredAt", "发生时间", "Occurred at", new OptionalValueShape<Instant>(new InstantShape()), static l => l.OccurredAt);
    private static readonly Field<SubmissionLine, string> ProcedureField = new("procedure", "流程", "Procedure", Short, static l => l.Procedure);
    private static readonly Field<SubmissionLine, string> CaseField = new("case", "个案", "Case", Short, static l => l.Case);
    private static readonly Field<SubmissionLine, int?> VersionField = new("version", "版本", "Version", new OptionalValueShape<int>(Versions), static l => l.Version);
    private static readonly Field<SubmissionLine, string> CommandField = new("command", "命令", "Command", Short, static l => l.Command);
    private static readonly Field<SubmissionLine, ActorLine> ByField = new("by", "办理人", "Actor", ActorLine.Shape, static l => l.By);
    private static readonly Field<SubmissionLine, Datum?> DataField = new("data", "内容", "Payload", new OptionalShape<Datum>(PlainShape.Map), static l => l.Data);

    public static IntegerShape Versions => new(0, int.MaxValue, new("版", "version"));

    public static RecordShape<SubmissionLine> Shape { get; } = new(
        static v => new(
            v.Get(FormatField), v.Get(IdField), v.Get(AtField), v.Get(OccurredAtField), v.Get(ProcedureField), v.Get(CaseField), v.Get(VersionField), v.Get(CommandField), v.Get(ByField), v.Get(DataField)),
        FormatField, IdField, AtField, OccurredAtField, ProcedureField, CaseField, VersionField, CommandField, ByField, DataField);

    public static bool IsId(string text) => Short.Check(text, "", null);
}

/// <summary>An actor as it is written.</summary>
internal sealed record ActorLine(string Role, string Id)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<ActorLine, string> RoleField = new("role", "岗位", "Role", Short, static a => a.Role);
    private static readonly Field<ActorLine, string> IdField = new("id", "人员编号", "Staff id", Short, static a => a.Id);

    public static RecordShape<ActorLine> Shape { get; } = new(static v => new(v.Get(RoleField), v.Get(IdField)), RoleField, IdField);
}
