using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>What a guard did at a post for a time (在岗状态). C-51.</summary>
public enum DutyState
{
    /// <summary>On post (在岗); of a fixed post, standing.</summary>
    OnPost,

    /// <summary>On post but seated (坐岗).</summary>
    Seated,

    /// <summary>Walking a round (巡逻途中).</summary>
    OnRound,

    /// <summary>Away without relief: the post stood empty, whatever other records say (离岗).</summary>
    Away,
}

/// <summary>What a guard did at a post for a time (值岗时段). SS-2.13, G6-3.1, SP-4.2.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Post">Which post or patrol, as on its roll: 1 to 80 characters.</param>
/// <param name="IsPatrol">Whether it is a patrol rather than a fixed post.</param>
/// <param name="Guard">Who: 1 to 80 characters.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
/// <param name="State">What the guard did.</param>
public readonly record struct DutyStretch(string Id, string Post, bool IsPatrol, string Guard, Instant From, Instant? To, DutyState State);

/// <summary>The register of times on post.</summary>
public static class DutyStretches
{
    private static readonly ChoiceShape<DutyState> States = new(
        (DutyState.OnPost, "on-post", "在岗", "on post"), (DutyState.Seated, "seated", "坐岗", "seated"),
        (DutyState.OnRound, "on-round", "巡逻途中", "on a round"), (DutyState.Away, "away", "离岗", "away"));

    private static readonly Field<DutyStretch, string> IdField = RecordFields.Id<DutyStretch>(static d => d.Id);
    private static readonly Field<DutyStretch, string> PostField = RecordFields.Name<DutyStretch>("post", "岗位", "Post", static d => d.Post);
    private static readonly Field<DutyStretch, bool> PatrolField = new("isPatrol", "巡逻岗", "Is a patrol", new BooleanShape(), static d => d.IsPatrol);
    private static readonly Field<DutyStretch, string> GuardField = RecordFields.Name<DutyStretch>("guard", "保安", "Guard", static d => d.Guard);
    private static readonly Field<DutyStretch, Instant> FromField = RecordFields.At<DutyStretch>("from", "起", "From", static d => d.From);
    private static readonly Field<DutyStretch, Instant?> ToField = RecordFields.MaybeAt<DutyStretch>("to", "止", "To", static d => d.To);
    private static readonly Field<DutyStretch, DutyState> StateField = new("state", "状态", "State", States, static d => d.State);

    /// <summary>The register.</summary>
    public static RecordKind<DutyStretch> Kind { get; } = new(
        "duty-stretches", "值岗时段", "Times on post",
        new(
            static v => new(v.Get(IdField), v.Get(PostField), v.Get(PatrolField), v.Get(GuardField), v.Get(FromField), v.Get(ToField), v.Get(StateField)),
            IdField, PostField, PatrolField, GuardField, FromField, ToField, StateField),
        static (in d) => d.Id, static (in d) => Moments.From(d.From).Then(d.To))
    {
        AsKnown = static (in d, at, out known) =>
        {
            known = d with { To = d.To.Until(at) };
            return d.From <= at;
        },
    };
}
