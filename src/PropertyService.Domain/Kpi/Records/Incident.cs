using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>Of which class an accident is; of one only (事故类别).</summary>
public enum IncidentClass
{
    /// <summary>Safety (安全). SS-1.2.</summary>
    Safety,

    /// <summary>Fire (火灾). SS-1.3.</summary>
    Fire,

    /// <summary>The management of equipment (设备管理). SS-1.4.</summary>
    Equipment,
}

/// <summary>How grave an accident is (事故等级).</summary>
public enum IncidentSeverity
{
    /// <summary>Not major (一般).</summary>
    Minor,

    /// <summary>Major, as the latest report says (重大).</summary>
    Major,
}

/// <summary>One accident (事故). SS-1.2 to SS-1.4. Severity and liability are what its report says; no clause defines them.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Class">Its class.</param>
/// <param name="Severity">How grave the latest report calls it.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Exclusion">Who found, in the final report, that the company is not liable or that it lay outside the area.</param>
public readonly record struct Incident(string Id, IncidentClass Class, IncidentSeverity Severity, Instant OccurredAt, Exclusion? Exclusion);

/// <summary>The register of accidents.</summary>
public static class Incidents
{
    /// <summary>The final report finds the company not liable (公司无责任).</summary>
    public static readonly Reason NotLiable = new("not-liable", new("最终报告认定公司无责任", "the final report finds the company not liable"));

    /// <summary>Outside the managed area (不在管理区域内).</summary>
    public static readonly Reason OutsideArea = new("outside-area", new("不在管理区域内", "outside the managed area"));

    private static readonly ChoiceShape<IncidentClass> Classes = new(
        (IncidentClass.Safety, "safety", "安全", "safety"), (IncidentClass.Fire, "fire", "火灾", "fire"), (IncidentClass.Equipment, "equipment", "设备管理", "equipment management"));

    private static readonly ChoiceShape<IncidentSeverity> Severities = new((IncidentSeverity.Minor, "minor", "一般", "minor"), (IncidentSeverity.Major, "major", "重大", "major"));

    private static readonly Field<Incident, string> IdField = RecordFields.Id<Incident>(static i => i.Id);
    private static readonly Field<Incident, IncidentClass> ClassField = new("class", "类别", "Class", Classes, static i => i.Class);
    private static readonly Field<Incident, IncidentSeverity> SeverityField = new("severity", "等级", "Severity", Severities, static i => i.Severity);
    private static readonly Field<Incident, Instant> OccurredField = RecordFields.At<Incident>("occurredAt", "发生时间", "Occurred at", static i => i.OccurredAt);
    private static readonly Field<Incident, Exclusion?> ExclusionField = RecordFields.Exclusion<Incident>(static i => i.Exclusion, NotLiable, OutsideArea);

    /// <summary>The register.</summary>
    public static RecordKind<Incident> Kind { get; } = new(
        "incidents", "事故", "Accidents",
        new(
            static v => new(v.Get(IdField), v.Get(ClassField), v.Get(SeverityField), v.Get(OccurredField), v.Get(ExclusionField)),
            IdField, ClassField, SeverityField, OccurredField, ExclusionField),
        static (in i) => i.Id, static (in i) => Moments.From(i.OccurredAt), static (in i) => i.Exclusion);
}
