using System.Linq;
using NodaTime;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>One record of each register as it should be; a test changes what it is about.</summary>
internal static class GuardSamples
{
    public static readonly KpiContext October = Given.Context("2026-10");

    public static readonly KpiContext November = Given.Context("2026-11");

    public static readonly KpiContext Day5 = Given.Context("2026-10-05");

    private static readonly Instant Nine = Given.At("2026-10-05 09:00");

    public static ReleasedGoods Release(string id) => new(id, Nine, CarriageClass.NonResident, new(false, 1, 0), "S1", true, "Zhao", "Zhao", Given.At("2026-10-05 09:05"));

    public static ReleaseSlip Slip(string id) => new(id, Given.At("2026-10-05 08:00"), Given.At("2026-10-06 23:59"), Given.At("2026-10-05 18:00"), null);

    public static PatrolPoint Point(string id) => new(id, "north", "gate", Nine, Given.At("2026-10-05 09:30"), Given.At("2026-10-05 09:10"), null);

    public static PatrolRound Round(string id) => new(id, "north", Nine, Given.At("2026-10-05 09:30"), Given.At("2026-10-05 09:10"), "north", null);

    public static Check Check(string id, string of, LocalDate date) => CheckBy(id, of, date, Roles.SecurityCaptain);

    public static Check CheckBy(string id, string of, LocalDate date, Role by) => new(id, of, Given.Eight(date), by);

    public static OrderFinding Order(string id, OrderProblem problem) => new(id, problem, Nine, "tower 1");

    public static DisciplineFinding Discipline(string id) => new(id, DisciplineBreach.Slept, Nine, "gate");

    public static GuardTest Test(string id, string guard, LocalDate date) => new(id, guard, Given.Eight(date), true, true, true);

    public static TrainingAttendance Attendance(string id, AttendanceMark mark) => new(id, "Zhao", Nine, mark, null);

    /// <summary>Hired on 5 September: one month ends on 5 October, three on 5 December. Of ten units, so many passed on the 20th.</summary>
    public static TrainingProgress Progress(string id, int passed) =>
        new(id, "Zhao", Given.At("2026-09-05 09:00"), null, 10, Seq.From(Enumerable.Repeat(Given.At("2026-09-20 09:00"), passed)));

    /// <summary>In post since 5 July: three months end on 5 October.</summary>
    public static HouseholdAnswer Answer(string id, int points) => new(id, "Zhao", Given.At("2026-07-05 09:00"), "1-101", Given.At("2026-10-01 09:00"), points, null);

    public static TrainingSession Session(string id) => new(id, "guards", Given.At("2026-10-05 18:00"), Nine);

    public static ShiftRecord Shift(string id, string shift, LocalDate date) =>
        new(id, shift, Given.Eight(date), "Zhao", true, false, date.At(new(17, 0)).InZoneStrictly(Given.Shanghai).ToInstant());

    public static DeskHandover Desk(string id) => new(id, Given.At("2026-10-05 08:00"), Given.At("2026-10-05 08:00"));

    public static Obligation Owed(string id, string? closed) => new(id, Nine, Judged.MaybeAt(closed));

    public static LostKey Key(string id, string? changed) => new(id, Nine, Judged.MaybeAt(changed));

    public static ResidentVisit Visit(string id, string household, LocalDate date) => new(id, household, Given.Eight(date), null);

    public static FeeNotice Notice(string id, string? sent) => new(id, "1-101", Given.At("2026-10-01 00:00"), Judged.MaybeAt(sent));

    /// <summary>The roster of the month after the one that begins on a date, approved on that date.</summary>
    public static DutyRoster Roster(string id, LocalDate date) =>
        new(id, date.PlusMonths(1).AtStartOfDayInZone(Given.Shanghai).ToInstant(), Given.Eight(date));

    public static WorksApplication Application(string id, string applied) => new(id, Given.At(applied), Given.At("2026-10-23 10:00"));

    public static WorksExit Exit(string id) => new(id, Nine, true, true, true);

    public static VisitorParty Party(string id, int people) => new(id, Nine, people);
}
