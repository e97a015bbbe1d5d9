using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>A time during which one lift ran or stood (电梯运行时段). IN-B.4-5. Without a record a lift is not known to run.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Building">Which building, as on the roll: 1 to 80 characters.</param>
/// <param name="Lift">Which lift: 1 to 80 characters.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
/// <param name="IsRunning">Whether it ran.</param>
public readonly record struct LiftStretch(string Id, string Building, string Lift, Instant From, Instant? To, bool IsRunning);

/// <summary>The register of lifts' running times.</summary>
public static class LiftStretches
{
    private static readonly Field<LiftStretch, string> IdField = RecordFields.Id<LiftStretch>(static l => l.Id);
    private static readonly Field<LiftStretch, string> BuildingField = RecordFields.Name<LiftStretch>("building", "楼", "Building", static l => l.Building);
    private static readonly Field<LiftStretch, string> LiftField = RecordFields.Name<LiftStretch>("lift", "电梯", "Lift", static l => l.Lift);
    private static readonly Field<LiftStretch, Instant> FromField = RecordFields.At<LiftStretch>("from", "起", "From", static l => l.From);
    private static readonly Field<LiftStretch, Instant?> ToField = RecordFields.MaybeAt<LiftStretch>("to", "止", "To", static l => l.To);
    private static readonly Field<LiftStretch, bool> RunningField = new("isRunning", "运行", "Running", new BooleanShape(), static l => l.IsRunning);

    /// <summary>The register.</summary>
    public static RecordKind<LiftStretch> Kind { get; } = new(
        "lift-stretches", "电梯运行时段", "Lifts' running times",
        new(
            static v => new(v.Get(IdField), v.Get(BuildingField), v.Get(LiftField), v.Get(FromField), v.Get(ToField), v.Get(RunningField)),
            IdField, BuildingField, LiftField, FromField, ToField, RunningField),
        static (in l) => l.Id, static (in l) => Moments.From(l.From).Then(l.To))
    {
        AsKnown = static (in l, at, out known) =>
        {
            known = l with { To = l.To.Until(at) };
            return l.From <= at;
        },
    };
}
