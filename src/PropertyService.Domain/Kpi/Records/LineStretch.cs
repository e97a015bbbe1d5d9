using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>By which way the company can be reached (受理渠道).</summary>
public enum ServiceLine
{
    /// <summary>Where repairs are reported (报修受理). SS-3.1.1-1.</summary>
    RepairIntake,

    /// <summary>The complaint line (投诉专线). SS-3.2.1-1.</summary>
    ComplaintLine,
}

/// <summary>A time during which a line was open, or broken down (线路时段). SS-3.1.1-1, SS-3.2.1-1.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Line">Which line.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
/// <param name="IsOpen">Whether it was open; if not, it was closed whatever other records say.</param>
/// <param name="Exclusion">Who left the time out of the figures, and why.</param>
public readonly record struct LineStretch(string Id, ServiceLine Line, Instant From, Instant? To, bool IsOpen, Exclusion? Exclusion);

/// <summary>The register of times during which lines were open.</summary>
public static class LineStretches
{
    /// <summary>Force majeure (不可抗力).</summary>
    public static readonly Reason ForceMajeure = new("force-majeure", new("不可抗力", "force majeure"));

    private static readonly ChoiceShape<ServiceLine> Lines = new(
        (ServiceLine.RepairIntake, "repair-intake", "报修受理", "repair intake"), (ServiceLine.ComplaintLine, "complaint-line", "投诉专线", "complaint line"));

    private static readonly Field<LineStretch, string> IdField = RecordFields.Id<LineStretch>(static l => l.Id);
    private static readonly Field<LineStretch, ServiceLine> LineField = new("line", "渠道", "Line", Lines, static l => l.Line);
    private static readonly Field<LineStretch, Instant> FromField = RecordFields.At<LineStretch>("from", "起", "From", static l => l.From);
    private static readonly Field<LineStretch, Instant?> ToField = RecordFields.MaybeAt<LineStretch>("to", "止", "To", static l => l.To);
    private static readonly Field<LineStretch, bool> OpenField = new("isOpen", "开通", "Open", new BooleanShape(), static l => l.IsOpen);
    private static readonly Field<LineStretch, Exclusion?> ExclusionField = RecordFields.Exclusion<LineStretch>(static l => l.Exclusion, ForceMajeure);

    /// <summary>The register.</summary>
    public static RecordKind<LineStretch> Kind { get; } = new(
        "line-stretches", "线路时段", "Times of lines",
        new(
            static v => new(v.Get(IdField), v.Get(LineField), v.Get(FromField), v.Get(ToField), v.Get(OpenField), v.Get(ExclusionField)),
            IdField, LineField, FromField, ToField, OpenField, ExclusionField),
        static (in l) => l.Id, static (in l) => Moments.From(l.From).Then(l.To), static (in l) => l.Exclusion)
    {
        AsKnown = static (in l, at, out known) =>
        {
            known = l with { To = l.To.Until(at) };
            return l.From <= at;
        },
    };
}
