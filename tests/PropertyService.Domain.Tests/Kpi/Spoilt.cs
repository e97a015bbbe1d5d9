using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;
using Measure = PropertyService.Domain.Kpi.Kpi;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Of every measure with a target some records and one that decides on its verdict, to be spoilt in every way.</summary>
internal static class Spoilt
{
    /// <summary>Each roll has one name.</summary>
    public static readonly SitePlan Plan = PlanOf("a");

    private static readonly LocalDate Day = new(2026, 10, 5);
    private static readonly LocalDate Before = new(2026, 8, 31);

    public static IReadOnlyList<Case> Cases { get; } =
    [
        Breaks(CompanyKpis.Satisfaction, Answer with { Score = 0 }, Many(22, static i => Answer with { Id = "g" + i, Household = "h" + i, Score = 100 })),
        Breaks(CompanyKpis.SafetyAccidents, Accident, Accident with { Severity = IncidentSeverity.Minor }),
        Breaks(CompanyKpis.FireAccidents, Accident with { Class = IncidentClass.Fire }, Accident),
        Breaks(CompanyKpis.EquipmentAccidents, Accident with { Class = IncidentClass.Equipment }, Accident),
        Breaks(CompanyKpis.PrePostTraining, Entry with { TestPassed = false }, Entry),
        Breaks(CompanyKpis.Filing, Document with { FiledAt = null }, Document),
        Breaks(CompanyKpis.FilesComplete, File with { Household = "2", Present = default }, File),
        Breaks(CompanyKpis.RepairTimeliness, Urgent with { ArrivedAt = At(5, 10, 1) }, Urgent),
        Breaks(CompanyKpis.RepairQuality, Urgent with { Check = RepairFinding.Failed }, Urgent),
        Breaks(CompanyKpis.ReturnVisits, Urgent with { VisitedAt = null }, Urgent),
        Breaks(CompanyKpis.ComplaintsHandled, Complaint with { ClosedAt = At(6, 8, 1) }, Complaint),
        Breaks(CompanyKpis.SignedSatisfaction, Complaint with { Signature = ComplaintSignature.Dissatisfied }, Complaint),
        Breaks(CompanyKpis.FacilitiesIntact, Item with { Asset = "pump 2", InOrder = false }, Item),
        Breaks(CompanyKpis.BuildingsIntact, Item with { Asset = "roof 2", InOrder = false, Class = AssetClass.Building }, Item with { Class = AssetClass.Building }),
        Breaks(CompanyKpis.PlantsAlive, Batch with { Batch = "west lawn", Alive = 0 }, Batch),
        Completes(CompanyKpis.NoBlindSpots, Cleaning with { Zone = "a" }, Cleaning with { CleanedAt = At(4) }),
        Completes(CompanyKpis.RefuseRemoved, Emptying with { Point = "a" }, Emptying with { EmptiedAt = At(4) }),
        Breaks(CompanyKpis.RoadsIntact, Item with { Asset = "ramp 2", InOrder = false, Class = AssetClass.Road }, Item with { Class = AssetClass.Road }),
        Breaks(CompanyKpis.FixedPostsManned, Duty with { Post = "a", From = At(5, 9), To = At(5, 10), State = DutyState.Away }, Duty with { Post = "a" }),
        Breaks(ServiceKpis.UrgentOnSite, Urgent with { ArrivedAt = At(5, 10, 1) }, Urgent),
        Breaks(ServiceKpis.UrgentRepaired, Late, Urgent),
        Breaks(ServiceKpis.PromiseWhenLate, Late, Late with { PromiseGivenAt = At(6), PromisedAt = At(7) }),
        Breaks(ServiceKpis.RepairIntakeOpen, Open with { From = At(5, 9), To = At(5, 10), IsOpen = false }, Open),
        Breaks(ServiceKpis.ComplaintReplies, Complaint with { RepliedAt = At(6, 8, 1) }, Complaint),
        Breaks(ServiceKpis.ComplaintLineOpen, Open with { Line = ServiceLine.ComplaintLine, From = At(5, 9), To = At(5, 10), IsOpen = false }, Open with { Line = ServiceLine.ComplaintLine }),
        Breaks(ServiceKpis.RequestResponses, Request with { AnsweredAt = At(6, 8, 1) }, Request),
        Breaks(ServiceKpis.RequestsSeenThrough, Request with { ClosedAt = At(8, 0, 1) }, Request),
        Breaks(ServiceKpis.CallsAnswered, Call with { Rings = 4 }, Call),
        Breaks(ServiceKpis.OneLiftRunning, Lift with { Building = "a", From = At(5, 9), To = At(5, 10), IsRunning = false }, Lift with { Building = "a" }),
        Breaks(ServiceKpis.PatrolRoundTheClock, Duty with { Post = "a", IsPatrol = true, From = At(5, 9), To = At(5, 10), State = DutyState.Away }, Duty with { Post = "a", IsPatrol = true }),
        Breaks(GuardKpis.ReleaseBySlip, GuardSamples.Release("b") with { SlipNo = null }, GuardSamples.Release("g")),
        Breaks(GuardKpis.SlipsLost, GuardSamples.Slip("b") with { AccountedAt = null }, GuardSamples.Slip("g")),
        Breaks(GuardKpis.ReleasesRecorded, GuardSamples.Release("b") with { RecordedAt = null }, GuardSamples.Release("g")),
        Breaks(GuardKpis.ReleasesSigned, GuardSamples.Release("b") with { SignedBy = null }, GuardSamples.Release("g")),
        Breaks(GuardKpis.PatrolSignIn, GuardSamples.Point("b") with { SignedAt = null }, GuardSamples.Point("g")),
        Completes(GuardKpis.PatrolChecklist, Checked, CheckedBefore),
        Completes(GuardKpis.PostHygiene, Checked, CheckedBefore),
        Completes(GuardKpis.DormitoryCheck, Checked, CheckedBefore),
        Completes(GuardKpis.DormitoryRating, Checked, CheckedBefore),
        Completes(TrainingKpis.MonthlyTest, GuardSamples.Test("b", "a", Day), GuardSamples.Test("g", "a", Before)),
        Breaks(GuardKpis.FirePassages, GuardSamples.Order("b", OrderProblem.FirePassageBlocked), GuardSamples.Order("g", OrderProblem.ItemsPiled)),
        Breaks(GuardKpis.ItemsPiled, GuardSamples.Order("b", OrderProblem.ItemsPiled), GuardSamples.Order("g", OrderProblem.FirePassageBlocked)),
        Breaks(TrainingKpis.Attendance, GuardSamples.Attendance("b", AttendanceMark.Absent), GuardSamples.Attendance("g", AttendanceMark.OnTime)),
        Breaks(TrainingKpis.PrePostContent, GuardSamples.Progress("b", 5), GuardSamples.Progress("g", 6)),
        Breaks(TrainingKpis.OnTheJobContent, GuardSamples.Progress("b", 7), GuardSamples.Progress("g", 8)) with { Period = "2026-12" },
        Breaks(TrainingKpis.HouseholdRecognition, GuardSamples.Answer("b", 4) with { AskedAt = null }, Many(16, static i => GuardSamples.Answer("g" + i, 5))),
        Breaks(TrainingKpis.RegularTraining, GuardSamples.Session("b") with { HeldAt = null }, GuardSamples.Session("g")),
        Completes(ShowFlatKpis.Inspections, GuardSamples.CheckBy("b", "a", Day, Roles.PropertySupervisor), GuardSamples.CheckBy("g", "a", Day, Roles.PropertySupervisor)),
        Breaks(NightCheckKpis.HalfHourlyChecks, Mark("b", MarkKind.Begins, 21, 0), Mark("g", MarkKind.Begins, 20, 0), Mark("h", MarkKind.Check, 20, 30), Mark("i", MarkKind.Ends, 20, 45)),
        Breaks(ShowFlatKpis.PatrolOnTime, GuardSamples.Round("b") with { StartedAt = null }, GuardSamples.Round("g")),
        Completes(ShowFlatKpis.InventoryCounts, Checked, CheckedBefore),
        Completes(ShowFlatKpis.EntranceCleaned, Checked, CheckedBefore),
        Completes(ShowFlatKpis.SupervisorReviews, Checked, CheckedBefore),
        Completes(ShowFlatKpis.FireEquipment, Checked, CheckedBefore),
        Completes(ShowFlatKpis.RectificationReview, Checked, CheckedBefore),
        Completes(ShowFlatKpis.ShiftRecords, GuardSamples.Shift("b", "a", Day), GuardSamples.Shift("g", "a", Before)),
        Completes(ShowFlatKpis.LeadReview, GuardSamples.Shift("b", "a", Day), GuardSamples.Shift("g", "a", Before)),
        Breaks(DerivedKpis.DocumentsNotReturned, GuardSamples.Owed("b", null), GuardSamples.Owed("g", "2026-10-05 18:00")),
        Breaks(DerivedKpis.CardsNotCollected, GuardSamples.Owed("b", null), GuardSamples.Owed("g", "2026-10-05 18:00")),
        Breaks(DerivedKpis.DeputyPermitsLeft, GuardSamples.Owed("b", null), GuardSamples.Owed("g", "2026-10-05 18:00")),
        Breaks(DerivedKpis.FollowUpsOpen, GuardSamples.Owed("b", null), GuardSamples.Owed("g", "2026-10-05 18:00")),
        Breaks(DerivedKpis.DeskHandoverOnTime, GuardSamples.Desk("b") with { At = null }, GuardSamples.Desk("g")),
        Completes(DerivedKpis.RosterOnTime, GuardSamples.Roster("b", new(2026, 10, 1)), GuardSamples.Roster("g", new(2026, 8, 1))),
        Completes(DerivedKpis.VisitCoverage, GuardSamples.Visit("b", "a", Day), GuardSamples.Visit("g", "a", Before)),
        Breaks(DerivedKpis.VisitRecordsHandedIn, GuardSamples.Visit("b", "a", Day), GuardSamples.Visit("g", "a", Day) with { HandedInAt = At(20) }),
        Breaks(DerivedKpis.WorksNotice, GuardSamples.Application("b", "2026-10-21 10:01"), GuardSamples.Application("g", "2026-10-21 10:00")),
        Breaks(DerivedKpis.WorksExitCheck, GuardSamples.Exit("b") with { ToolsChecked = false }, GuardSamples.Exit("g")),
        Breaks(DerivedKpis.FeeNotices, GuardSamples.Notice("b", null), GuardSamples.Notice("g", "2026-10-05 23:59")),
        Breaks(DerivedKpis.DisciplineBreaches, GuardSamples.Discipline("b"), GuardSamples.Discipline("g") with { At = At(32) }),
    ];

    /// <summary>An urgent order, reported on the 5th at 8, that was repaired two days later.</summary>
    private static RepairOrder Late => Urgent with { FixedAt = At(7, 8), FoundAt = null, AcceptedAt = null, VisitedAt = null, Check = null, Signature = null };

    private static Check Checked => GuardSamples.Check("b", "a", Day);

    private static Check CheckedBefore => GuardSamples.Check("g", "a", Before);

    private static ShowFlatMark Mark(string id, MarkKind kind, int hour, int minute) => new(id, "a", kind, At(5, hour, minute));

    private static CaseOf<T> Breaks<T>(Kpi<T> kpi, T bad, params T[] good)
        where T : struct => new(kpi, Named(bad, "b"), [.. good.Select(static (g, i) => Named(g, "g" + i))], Verdict.Unproven);

    private static CaseOf<T> Completes<T>(Kpi<T> kpi, T last, T other)
        where T : struct => new(kpi, Named(last, "b"), [Named(other, "g0")], Verdict.NotMet);

    /// <summary>A plan with some names on every roll.</summary>
    public static SitePlan PlanOf(params string[] names) => Kpis.Rolls.Where(static r => r != Rolls.Site).Aggregate(SitePlan.Empty, (plan, roll) => plan.With(roll, names));

    public static T Named<T>(T record, string id)
        where T : struct => With(record, "Id", id);

    /// <summary>The same with another value of one property, whether it is sound or not: what no shape reads.</summary>
    private static T With<T>(T record, string property, object? value)
        where T : struct
    {
        object boxed = record;
        typeof(T).GetProperty(property)!.SetValue(boxed, value);
        return (T)boxed;
    }

    /// <summary>A measure with a record that breaks its target, or without which it is not met.</summary>
    internal abstract record Case(Measure Kpi)
    {
        /// <summary>The period asked for; that of the measure about 5 October when null.</summary>
        public string? Period { get; init; }

        public KpiContext Context => Given.Context(Period ?? ReportingPeriod.Of(Kpi.Period, Day).ToString(), plan: Plan);

        /// <summary>Tries every way in which the record can be spoilt.</summary>
        public abstract void NeverMet();
    }

    private sealed record CaseOf<T>(Kpi<T> Of, T Decides, T[] Others, Verdict Then) : Case(Of)
        where T : struct
    {
        private RecordKind<T> Records => Of.RecordsOf;

        public override void NeverMet()
        {
            var (without, with) = (Figure(Others), Figure([.. Others, Decides]));
            Assert.Equal(Then == Verdict.Unproven, without.Verdict == Verdict.Met);
            Assert.Equal(Then == Verdict.Unproven, with.Verdict is Verdict.NotMet or Verdict.TooFewToSay);
            Assert.Equal(Then == Verdict.NotMet, with.Verdict == Verdict.Met);
            foreach (var (how, spoilt) in Spoilings())
            {
                Assert.Equal(how, Records.FaultOf(spoilt, Context.AsOf)?.Id.Split(':')[0]);
                MustBe(Figure([.. Others, spoilt]), without, how);
                MustBe(Run(Others).Merge(Run([spoilt])).Figures()[0], without, how + ", merged");
                MustBe(Run([spoilt]).Merge(Run(Others)).Figures()[0], without, how + ", merged the other way");
                MustBe(Alone([.. Others, spoilt]), without, how + ", by itself");
            }

            MustBe(Figure([.. Others, Named(Decides, "g0")]), without, "duplicate-id");
            MustBe(Run(Others).AddUnreadable(Records, ["b"]).Figures()[0], without, "unreadable");
        }

        private void MustBe(Figure figure, Figure without, string how)
        {
            Assert.Equal((how, Then, 1L, 1L), (how, figure.Verdict, figure.Lineage.InDoubt, figure.Lineage.Unusable.Total));
            Assert.Equal((without.Numerator, without.Denominator, without.Passes), (figure.Numerator, figure.Denominator, figure.Passes));
        }

        private IEnumerable<(string How, T Record)> Spoilings()
        {
            yield return ("no-id", Named(Decides, " "));
            yield return ("bad-field", Named(Decides, new('x', 81)));
            foreach (var property in typeof(T).GetProperties())
            {
                if (property.PropertyType.IsEnum) yield return ("bad-field", With(Decides, property.Name, Enum.ToObject(property.PropertyType, 99)));
                if (property.PropertyType == typeof(string) && property.Name is not ("Id" or "SlipNo" or "SignedBy" or "Recorder" or "Walked" or "ReworkOf")) yield return ("bad-field", With(Decides, property.Name, ""));
                if (property.PropertyType == typeof(Exclusion)) yield return ("bad-field", With(Decides, property.Name, new Exclusion(Trials.Other, "", "")));
                if (property.PropertyType == typeof(Instant)) yield return ("out-of-time", With(Decides, property.Name, Instant.MinValue));
                if (property.PropertyType == typeof(Instant?) && WrongOrder(property.Name) is { } wrong) yield return ("ended-before-it-began", wrong);
            }
        }

        /// <summary>A minute before the first time of the record, where that is a fault.</summary>
        private T? WrongOrder(string property)
        {
            var first = typeof(T).GetProperties().Where(static p => p.PropertyType == typeof(Instant)).Select(p => (Instant)p.GetValue(Decides)!).First();
            var wrong = With(Decides, property, first - Duration.FromMinutes(1));
            return Records.FaultOf(wrong, Context.AsOf) == RecordFaults.EndedBeforeItBegan ? wrong : null;
        }

        private KpiRun Run(T[] records) => new KpiRun([Of], Context).Add(Records, records);

        private Figure Figure(T[] records) => Run(records).Figures()[0];

        private Figure Alone(T[] records)
        {
            var tally = Of.Start(Context);
            foreach (var record in records) tally.Add(record);
            return tally.ToFigure();
        }
    }
}
