using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One check-point of a route that was to be signed at a set time (巡逻签到点).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Route">The route: 1 to 80 characters.</param>
/// <param name="Point">The check-point: 1 to 80 characters.</param>
/// <param name="DueFrom">From when it was to be signed.</param>
/// <param name="DueTo">Until when, inclusive.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="Exclusion">Which duty lead cancelled it, and why.</param>
public readonly record struct PatrolPoint(string Id, string Route, string Point, Instant DueFrom, Instant DueTo, Instant? SignedAt, Exclusion? Exclusion);

/// <summary>One round that was set for a time and a route (定时定线巡逻).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Route">The set route: 1 to 80 characters.</param>
/// <param name="DueFrom">From when it was to begin.</param>
/// <param name="DueTo">Until when it was to begin, inclusive.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Walked">The route that was walked.</param>
/// <param name="Exclusion">Who called it off for the weather, and in which words.</param>
public readonly record struct PatrolRound(string Id, string Route, Instant DueFrom, Instant DueTo, Instant? StartedAt, string? Walked, Exclusion? Exclusion);

/// <summary>The registers of patrols.</summary>
public static class Patrols
{
    /// <summary>The duty lead cancelled it (当班领班取消).</summary>
    public static readonly Reason CancelledByLead = new("cancelled-by-duty-lead", new("当班领班取消并说明原因", "cancelled by the duty lead, who gave a reason"));

    /// <summary>The weather forbade it (天气取消).</summary>
    public static readonly Reason Weather = new("weather", new("因天气取消", "called off for the weather"));

    /// <summary>The set time ends before it begins (时段颠倒).</summary>
    public static readonly Reason WindowReversed = new("window-reversed", new("规定时段的结束早于开始", "the set time ends before it begins"));

    private static readonly Field<PatrolPoint, string> IdField = RecordFields.Id<PatrolPoint>(static p => p.Id);
    private static readonly Field<PatrolPoint, string> RouteField = RecordFields.Name<PatrolPoint>("route", "路线", "Route", static p => p.Route);
    private static readonly Field<PatrolPoint, string> PointField = RecordFields.Name<PatrolPoint>("point", "签到点", "Check-point", static p => p.Point);
    private static readonly Field<PatrolPoint, Instant> FromField = RecordFields.At<PatrolPoint>("dueFrom", "应签到自", "Due from", static p => p.DueFrom);
    private static readonly Field<PatrolPoint, Instant> ToField = RecordFields.At<PatrolPoint>("dueTo", "应签到至", "Due until", static p => p.DueTo);
    private static readonly Field<PatrolPoint, Instant?> SignedField = RecordFields.MaybeAt<PatrolPoint>("signedAt", "签到时间", "Signed at", static p => p.SignedAt);
    private static readonly Field<PatrolPoint, Exclusion?> CancelledField = RecordFields.Exclusion<PatrolPoint>(static p => p.Exclusion, CancelledByLead);

    private static readonly Field<PatrolRound, string> RoundField = RecordFields.Id<PatrolRound>(static r => r.Id);
    private static readonly Field<PatrolRound, string> SetField = RecordFields.Name<PatrolRound>("route", "规定路线", "Set route", static r => r.Route);
    private static readonly Field<PatrolRound, Instant> BeginFromField = RecordFields.At<PatrolRound>("dueFrom", "应出发自", "Due from", static r => r.DueFrom);
    private static readonly Field<PatrolRound, Instant> BeginToField = RecordFields.At<PatrolRound>("dueTo", "应出发至", "Due until", static r => r.DueTo);
    private static readonly Field<PatrolRound, Instant?> StartedField = RecordFields.MaybeAt<PatrolRound>("startedAt", "出发时间", "Started at", static r => r.StartedAt);
    private static readonly Field<PatrolRound, string?> WalkedField = new("walked", "实际路线", "Route walked", new OptionalShape<string>(RecordFields.Short), static r => r.Walked);
    private static readonly Field<PatrolRound, Exclusion?> CalledOffField = RecordFields.Exclusion<PatrolRound>(static r => r.Exclusion, Weather);

    /// <summary>The register of check-points.</summary>
    public static RecordKind<PatrolPoint> Points { get; } = new(
        "patrol-points", "巡逻签到", "Patrol check-points",
        new(
            static v => new(v.Get(IdField), v.Get(RouteField), v.Get(PointField), v.Get(FromField), v.Get(ToField), v.Get(SignedField), v.Get(CancelledField)),
            IdField, RouteField, PointField, FromField, ToField, SignedField, CancelledField),
        static (in p) => p.Id,
        static (in p) => Moments.None.Then(p.SignedAt).Planned(p.DueFrom).Planned(p.DueTo),
        static (in p) => p.Exclusion)
    {
        AsKnown = static (in p, at, out known) =>
        {
            known = p with { SignedAt = p.SignedAt.Until(at) };
            return true;
        },
    };

    /// <summary>The register of rounds.</summary>
    public static RecordKind<PatrolRound> Rounds { get; } = new(
        "patrol-rounds", "定时定线巡逻", "Patrol rounds",
        new(
            static v => new(v.Get(RoundField), v.Get(SetField), v.Get(BeginFromField), v.Get(BeginToField), v.Get(StartedField), v.Get(WalkedField), v.Get(CalledOffField)),
            RoundField, SetField, BeginFromField, BeginToField, StartedField, WalkedField, CalledOffField),
        static (in r) => r.Id,
        static (in r) => Moments.None.Then(r.StartedAt).Planned(r.DueFrom).Planned(r.DueTo),
        static (in r) => r.Exclusion)
    {
        AsKnown = static (in r, at, out known) =>
        {
            known = r with { StartedAt = r.StartedAt.Until(at), Walked = r.StartedAt > at ? null : r.Walked };
            return true;
        },
    };
}
