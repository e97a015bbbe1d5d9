using System.Linq;
using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>How somebody attended a training (出勤).</summary>
public enum AttendanceMark
{
    /// <summary>On time (准时).</summary>
    OnTime,

    /// <summary>Late (迟到).</summary>
    Late,

    /// <summary>Absent (缺席).</summary>
    Absent,
}

/// <summary>The monthly test of one guard (月度测评): drill, vehicle direction, appearance.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Guard">Who was tested, as on the roll of guards: 1 to 80 characters.</param>
/// <param name="At">When, or when the last part was.</param>
/// <param name="Drill">Whether drill was tested (队列).</param>
/// <param name="Direction">Whether the direction of vehicles was tested (车辆指挥).</param>
/// <param name="Appearance">Whether appearance was tested (仪容).</param>
public readonly record struct GuardTest(string Id, string Guard, Instant At, bool Drill, bool Direction, bool Appearance);

/// <summary>The attendance that one training asked of one person (培训出勤).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Person">Who: 1 to 80 characters.</param>
/// <param name="At">When the training began.</param>
/// <param name="Mark">How the person attended.</param>
/// <param name="Exclusion">Who gave leave, and why.</param>
public readonly record struct TrainingAttendance(string Id, string Person, Instant At, AttendanceMark Mark, Exclusion? Exclusion);

/// <summary>How far one person has come with a training plan (培训进度).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Person">Who: 1 to 80 characters.</param>
/// <param name="HiredAt">When the service began.</param>
/// <param name="LeftAt">When it ended.</param>
/// <param name="Units">How many units the plan has: 1 to 999.</param>
/// <param name="PassedAt">When each unit was passed that was: no more than there are.</param>
public readonly record struct TrainingProgress(string Id, string Person, Instant HiredAt, Instant? LeftAt, int Units, Seq<Instant> PassedAt);

/// <summary>One household about which a guard was asked in the test at three months in post (住户熟悉度抽测).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Guard">Who was asked: 1 to 80 characters.</param>
/// <param name="InPostSince">Since when the guard has the post.</param>
/// <param name="Household">About which household: 1 to 80 characters.</param>
/// <param name="AskedAt">When; null while the test is to come.</param>
/// <param name="Points">How many were known of name, address, household, appearance and usual times: 0 to 5.</param>
/// <param name="Exclusion">Who left it out, and why.</param>
public readonly record struct HouseholdAnswer(string Id, string Guard, Instant InPostSince, string Household, Instant? AskedAt, int Points, Exclusion? Exclusion);

/// <summary>A training session that the plan asks for (计划培训).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Team">Whose: 1 to 80 characters.</param>
/// <param name="DueAt">By when the plan has it held.</param>
/// <param name="HeldAt">When it was held.</param>
public readonly record struct TrainingSession(string Id, string Team, Instant DueAt, Instant? HeldAt);

/// <summary>The registers of tests and training.</summary>
public static class Trainings
{
    /// <summary>How many things are to be known of a household: name, address, household, appearance, usual times. LA-T1-P.</summary>
    public const int PointsOfHousehold = 5;

    /// <summary>Leave was given (准假).</summary>
    public static readonly Reason ApprovedLeave = new("approved-leave", new("已准假", "leave was given"));

    private const int MostUnits = 999;

    private static readonly ChoiceShape<AttendanceMark> Marks = new(
        (AttendanceMark.OnTime, "on-time", "准时", "on time"), (AttendanceMark.Late, "late", "迟到", "late"), (AttendanceMark.Absent, "absent", "缺席", "absent"));

    private static readonly Field<GuardTest, string> TestField = RecordFields.Id<GuardTest>(static t => t.Id);
    private static readonly Field<GuardTest, string> TestedField = RecordFields.Name<GuardTest>("guard", "受测人", "Guard", static t => t.Guard);
    private static readonly Field<GuardTest, Instant> TestedAtField = RecordFields.At<GuardTest>("at", "测评时间", "At", static t => t.At);
    private static readonly Field<GuardTest, bool> DrillField = new("drill", "队列", "Drill", new BooleanShape(), static t => t.Drill);
    private static readonly Field<GuardTest, bool> DirectionField = new("direction", "车辆指挥", "Vehicle direction", new BooleanShape(), static t => t.Direction);
    private static readonly Field<GuardTest, bool> AppearanceField = new("appearance", "仪容", "Appearance", new BooleanShape(), static t => t.Appearance);

    private static readonly Field<TrainingAttendance, string> AttendanceField = RecordFields.Id<TrainingAttendance>(static a => a.Id);
    private static readonly Field<TrainingAttendance, string> AttendeeField = RecordFields.Name<TrainingAttendance>("person", "人员", "Person", static a => a.Person);
    private static readonly Field<TrainingAttendance, Instant> BeganField = RecordFields.At<TrainingAttendance>("at", "培训时间", "At", static a => a.At);
    private static readonly Field<TrainingAttendance, AttendanceMark> MarkField = new("mark", "出勤", "Mark", Marks, static a => a.Mark);
    private static readonly Field<TrainingAttendance, Exclusion?> LeaveField = RecordFields.Exclusion<TrainingAttendance>(static a => a.Exclusion, ApprovedLeave);

    private static readonly Field<TrainingProgress, string> ProgressField = RecordFields.Id<TrainingProgress>(static p => p.Id);
    private static readonly Field<TrainingProgress, string> LearnerField = RecordFields.Name<TrainingProgress>("person", "人员", "Person", static p => p.Person);
    private static readonly Field<TrainingProgress, Instant> HiredField = RecordFields.At<TrainingProgress>("hiredAt", "入职时间", "Hired at", static p => p.HiredAt);
    private static readonly Field<TrainingProgress, Instant?> LeftField = RecordFields.MaybeAt<TrainingProgress>("leftAt", "离职时间", "Left at", static p => p.LeftAt);
    private static readonly Field<TrainingProgress, int> UnitsField = new("units", "计划单元数", "Units of the plan", new IntegerShape(1, MostUnits, new("单元", "units")), static p => p.Units);
    private static readonly Field<TrainingProgress, Seq<Instant>> PassedField = new("passedAt", "达标时间", "Passed at", new ListShape<Instant>(new InstantShape(), 0, MostUnits), static p => p.PassedAt);

    private static readonly RecordShape<TrainingProgress> ProgressShape = new(
        static v => new(v.Get(ProgressField), v.Get(LearnerField), v.Get(HiredField), v.Get(LeftField), v.Get(UnitsField), v.Get(PassedField)),
        ProgressField, LearnerField, HiredField, LeftField, UnitsField, PassedField);

    private static readonly Field<HouseholdAnswer, string> AnswerField = RecordFields.Id<HouseholdAnswer>(static a => a.Id);
    private static readonly Field<HouseholdAnswer, string> AskedGuardField = RecordFields.Name<HouseholdAnswer>("guard", "受测人", "Guard", static a => a.Guard);
    private static readonly Field<HouseholdAnswer, Instant> SinceField = RecordFields.At<HouseholdAnswer>("inPostSince", "上岗时间", "In post since", static a => a.InPostSince);
    private static readonly Field<HouseholdAnswer, string> HouseholdField = RecordFields.Name<HouseholdAnswer>("household", "住户", "Household", static a => a.Household);
    private static readonly Field<HouseholdAnswer, Instant?> AskedField = RecordFields.MaybeAt<HouseholdAnswer>("askedAt", "抽测时间", "Asked at", static a => a.AskedAt);
    private static readonly Field<HouseholdAnswer, int> PointsField = new("points", "答对项数", "Points known", new IntegerShape(0, PointsOfHousehold, new("项", "points")), static a => a.Points);
    private static readonly Field<HouseholdAnswer, Exclusion?> VacantField = RecordFields.Exclusion<HouseholdAnswer>(static a => a.Exclusion, ResidentServices.Vacant);

    private static readonly Field<TrainingSession, string> SessionField = RecordFields.Id<TrainingSession>(static s => s.Id);
    private static readonly Field<TrainingSession, string> TeamField = RecordFields.Name<TrainingSession>("team", "班组", "Team", static s => s.Team);
    private static readonly Field<TrainingSession, Instant> DueField = RecordFields.At<TrainingSession>("dueAt", "计划完成时间", "Due at", static s => s.DueAt);
    private static readonly Field<TrainingSession, Instant?> HeldField = RecordFields.MaybeAt<TrainingSession>("heldAt", "举办时间", "Held at", static s => s.HeldAt);

    /// <summary>Monthly tests. OM-A.3.</summary>
    public static RecordKind<GuardTest> Tests { get; } = new(
        "guard-tests", "月度测评", "Monthly guard tests",
        new(static v => new(v.Get(TestField), v.Get(TestedField), v.Get(TestedAtField), v.Get(DrillField), v.Get(DirectionField), v.Get(AppearanceField)), TestField, TestedField, TestedAtField, DrillField, DirectionField, AppearanceField),
        static (in t) => t.Id, static (in t) => Moments.From(t.At));

    /// <summary>Attendance at training. OM-B.1.</summary>
    public static RecordKind<TrainingAttendance> Attendance { get; } = new(
        "training-attendance", "培训出勤", "Training attendance",
        new(static v => new(v.Get(AttendanceField), v.Get(AttendeeField), v.Get(BeganField), v.Get(MarkField), v.Get(LeaveField)), AttendanceField, AttendeeField, BeganField, MarkField, LeaveField),
        static (in a) => a.Id, static (in a) => Moments.From(a.At), static (in a) => a.Exclusion);

    /// <summary>Progress with the plan before the post (岗前培训). OM-B.2.</summary>
    public static RecordKind<TrainingProgress> PrePost { get; } = Progress("pre-post-progress", "岗前培训进度", "Pre-post training progress");

    /// <summary>Progress with the plan on the job (在岗培训). OM-B.3.</summary>
    public static RecordKind<TrainingProgress> OnTheJob { get; } = Progress("on-the-job-progress", "在岗培训进度", "On-the-job training progress");

    /// <summary>Tests of how well guards know the households. G2-1-3.</summary>
    public static RecordKind<HouseholdAnswer> Households { get; } = new(
        "household-answers", "住户熟悉度抽测", "Household recognition answers",
        new(
            static v => new(v.Get(AnswerField), v.Get(AskedGuardField), v.Get(SinceField), v.Get(HouseholdField), v.Get(AskedField), v.Get(PointsField), v.Get(VacantField)),
            AnswerField, AskedGuardField, SinceField, HouseholdField, AskedField, PointsField, VacantField),
        static (in a) => a.Id, static (in a) => Moments.From(a.InPostSince).Then(a.AskedAt), static (in a) => a.Exclusion)
    {
        AsKnown = static (in a, at, out known) =>
        {
            known = a with { AskedAt = a.AskedAt.Until(at) };
            return a.InPostSince <= at;
        },
    };

    /// <summary>Sessions that the plan asks for. SP-6.1.</summary>
    public static RecordKind<TrainingSession> Sessions { get; } = new(
        "training-sessions", "培训计划", "Training sessions",
        new(static v => new(v.Get(SessionField), v.Get(TeamField), v.Get(DueField), v.Get(HeldField)), SessionField, TeamField, DueField, HeldField),
        static (in s) => s.Id, static (in s) => Moments.None.Then(s.HeldAt).Planned(s.DueAt))
    {
        AsKnown = static (in s, at, out known) =>
        {
            known = s with { HeldAt = s.HeldAt.Until(at) };
            return true;
        },
    };

    private static RecordKind<TrainingProgress> Progress(string id, string zh, string en) => new(
        id, zh, en, ProgressShape, static (in p) => p.Id,
        static (in p) =>
        {
            var moments = Moments.From(p.HiredAt).Then(p.LeftAt);
            foreach (var passed in p.PassedAt) moments = moments.And(Moments.From(p.HiredAt).Then(passed));
            return moments;
        })
    {
        AsKnown = static (in p, at, out known) =>
        {
            known = p with { LeftAt = p.LeftAt.Until(at), PassedAt = Seq.From(p.PassedAt.Where(passed => passed <= at)) };
            return p.HiredAt <= at;
        },
    };
}
