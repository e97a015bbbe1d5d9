using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>When somebody is told of a visitor (通知时点). C-06.</summary>
public enum NoticeTiming
{
    /// <summary>Before admission (放行前).</summary>
    Before,

    /// <summary>Straight after admission (放行后即时).</summary>
    After,
}

/// <summary>
/// Who is told of a visitor, and when (通知). A patrol guard or squad leader told after admission follows up and reports
/// back (N-04, N-09).
/// </summary>
/// <param name="Role">Who.</param>
/// <param name="Timing">When.</param>
public sealed record Notice(Role Role, NoticeTiming Timing)
{
    /// <summary>The duty officer, before. LA-T6-1, LA-T7-1.</summary>
    public static readonly Notice DutyOfficerBefore = new(Roles.DutyOfficer, NoticeTiming.Before);

    /// <summary>The duty officer, at once after. G1-2.A-2, G1-2.C-2.</summary>
    public static readonly Notice DutyOfficer = new(Roles.DutyOfficer, NoticeTiming.After);

    /// <summary>The patrol, who follows up. LA-T2-3, G1-1.B3-7.</summary>
    public static readonly Notice Patrol = new(Roles.PatrolGuard, NoticeTiming.After);

    /// <summary>The control room. G1-1.B3-7.</summary>
    public static readonly Notice ControlRoom = new(Roles.ControlRoom, NoticeTiming.After);

    /// <summary>The squad leader, who follows up. G1-2.C-3.</summary>
    public static readonly Notice SquadLeader = new(Roles.SquadLeader, NoticeTiming.After);

    /// <summary>The sales department, at once by radio. GC-1.3.C-3.</summary>
    public static readonly Notice Sales = new(Roles.SalesDept, NoticeTiming.After);

    /// <summary>The clubhouse. G-06.</summary>
    public static readonly Notice Clubhouse = new(Roles.Clubhouse, NoticeTiming.After);

    /// <summary>One of the notices named here, written such as <c>mgmt-duty-officer-before</c>.</summary>
    public static ChoiceShape<Notice> Shape { get; } = new(
        new[] { Patrol, ControlRoom, SquadLeader, DutyOfficer, DutyOfficerBefore, Sales, Clubhouse }
            .Select(static n => n.Timing == NoticeTiming.Before
                ? (n, n.Role.Id + "-before", "放行前告知" + n.Role.Text.Zh, n.Role.Text.En + " before admission")
                : (n, n.Role.Id + "-after", "放行后告知" + n.Role.Text.Zh, n.Role.Text.En + " after admission"))
            .ToArray());
}
