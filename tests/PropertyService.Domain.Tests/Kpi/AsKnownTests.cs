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

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>One record of each register, and what was known of it before all of it had happened.</summary>
public sealed class AsKnownTests
{
    private static readonly LocalDate Day = new(2026, 10, 5);

    /// <summary>Of registers whose records name several moments: a record, a moment, and what was known of it then.</summary>
    private static readonly Known[] Cut =
    [
        new Known<ArchiveDocument>(ArchiveDocuments.Kind, Document, At(19), Document with { FiledAt = null }, At(5)),
        new Known<ComplaintCase>(ComplaintCases.Kind, Complaint, At(5, 14), Complaint with { ClosedAt = null, Signature = null }, At(5, 8)),
        new Known<DutyStretch>(DutyStretches.Kind, Duty, At(31), Duty with { To = null }, At(1)),
        new Known<ReleasedGoods>(GoodsReleases.Kind, GuardSamples.Release("a"), At(5, 9, 4), GuardSamples.Release("a") with { RecordedAt = null }, At(5, 9)),
        new Known<ReleaseSlip>(GoodsReleases.Slips, GuardSamples.Slip("a"), At(5, 17), GuardSamples.Slip("a") with { AccountedAt = null }, At(5, 8)),
        new Known<ShiftRecord>(Handovers.Shifts, GuardSamples.Shift("a", "early", Day), At(5, 16), GuardSamples.Shift("a", "early", Day) with { LeadSignedAt = null }, At(5, 8)),
        new Known<DeskHandover>(Handovers.Desk, GuardSamples.Desk("a"), At(5, 7), GuardSamples.Desk("a") with { At = null }, null),
        new Known<LiftStretch>(LiftStretches.Kind, Lift, At(31), Lift with { To = null }, At(1)),
        new Known<LineStretch>(LineStretches.Kind, Open, At(31), Open with { To = null }, At(1)),
        .. new[] { Obligations.DocumentsHeld, Obligations.CardsOut, Obligations.DeputyPermits, Obligations.FollowUps }
            .Select(static kind => new Known<Obligation>(kind, GuardSamples.Owed("a", "2026-10-05 18:00"), At(5, 17), GuardSamples.Owed("a", null), At(5, 9))),
        new Known<LostKey>(Obligations.LostKeys, GuardSamples.Key("a", "2026-10-05 18:00"), At(5, 17), GuardSamples.Key("a", null), At(5, 9)),
        new Known<PatrolPoint>(Patrols.Points, GuardSamples.Point("a"), At(5, 9, 9), GuardSamples.Point("a") with { SignedAt = null }, null),
        new Known<PatrolRound>(Patrols.Rounds, GuardSamples.Round("a"), At(5, 9, 9), GuardSamples.Round("a") with { StartedAt = null, Walked = null }, null),
        new Known<PostEntry>(PostEntries.Kind, Entry with { TrainedAt = At(5, 9) }, At(5, 8), Entry with { TrainedAt = null, TestPassed = null, FirstSoloAt = null }, At(5, 8)),
        new Known<RepairOrder>(RepairOrders.Kind, Urgent with { PromiseGivenAt = At(5, 10), PromisedAt = At(7), VisitDueAt = At(8), VisitAttempts = 2 }, At(5, 9, 59),
            new("R1", RepairKind.Urgent, At(5, 8), ArrivedAt: At(5, 9), VisitDueAt: At(8), VisitAttempts: 2), At(5, 8)),
        new Known<ResidentVisit>(ResidentServices.Visits, GuardSamples.Visit("a", "1-101", Day) with { HandedInAt = At(20) }, At(19), GuardSamples.Visit("a", "1-101", Day), At(5, 8)),
        new Known<FeeNotice>(ResidentServices.FeeNotices, GuardSamples.Notice("a", "2026-10-05 12:00"), At(5, 11), GuardSamples.Notice("a", null), null),
        new Known<DutyRoster>(ResidentServices.Rosters, GuardSamples.Roster("a", new(2026, 10, 1)), At(1, 7), GuardSamples.Roster("a", new(2026, 10, 1)) with { ApprovedAt = null }, null),
        new Known<ServiceRequest>(ServiceRequests.Kind, Request, At(6), Request with { ClosedAt = null }, At(5, 8)),
        .. new[] { Trainings.PrePost, Trainings.OnTheJob }.Select(static kind => new Known<TrainingProgress>(
            kind, GuardSamples.Progress("a", 0) with { LeftAt = At(20), PassedAt = Seq.Of(At(7), At(5), At(9)) }, At(7), GuardSamples.Progress("a", 0) with { PassedAt = Seq.Of(At(7), At(5)) }, Given.At("2026-09-05 09:00"))),
        new Known<HouseholdAnswer>(Trainings.Households, GuardSamples.Answer("a", 5), At(1, 8), GuardSamples.Answer("a", 5) with { AskedAt = null }, Given.At("2026-07-05 09:00")),
        new Known<TrainingSession>(Trainings.Sessions, GuardSamples.Session("a"), At(5, 8), GuardSamples.Session("a") with { HeldAt = null }, null),
        // A call that still rings is none.
        new Known<PhoneCall>(PhoneCalls.Kind, Call with { AbandonedAt = At(5, 9) }, At(5, 8, 59), Call, At(5, 8) + Duration.FromSeconds(10)),
    ];

    /// <summary>Of registers whose records name one moment alone, which is all or nothing.</summary>
    private static readonly Known[] Whole =
    [
        One(SurveyAnswers.Kind, Answer, At(10)), One(Incidents.Kind, Accident, At(5)), One(CustomerFiles.Kind, File, At(30)), One(AssetInspections.Kind, Item, At(30)), One(PlantCounts.Kind, Batch, At(30)),
        One(ZoneCleanings.Kind, Cleaning, At(5, 9)), One(RefuseEmptyings.Kind, Emptying, At(5, 19)),
        .. new[] { Checks.PatrolChecklist, Checks.PostHygiene, Checks.Dormitory, Checks.DormitoryRating, Checks.ShowFlat, Checks.Inventory, Checks.EntranceCleaning, Checks.SupervisorReview, Checks.FireEquipment, Checks.RectificationReview }
            .Select(static kind => One(kind, GuardSamples.Check("a", "gate", Day), At(5, 8))),
        One(Findings.Order, GuardSamples.Order("a", OrderProblem.ItemsPiled), At(5, 9)), One(Findings.Discipline, GuardSamples.Discipline("a"), At(5, 9)),
        One(Trainings.Tests, GuardSamples.Test("a", "Zhao", Day), At(5, 8)), One(Trainings.Attendance, GuardSamples.Attendance("a", AttendanceMark.Late), At(5, 9)),
        One(ShowFlatMarks.Kind, new ShowFlatMark("a", "A", MarkKind.Check, At(5)), At(5)), One(ShowFlatWorks.Applications, GuardSamples.Application("a", "2026-10-05 09:00"), At(5, 9)),
        One(ShowFlatWorks.Exits, GuardSamples.Exit("a"), At(5, 9)), One(ShowFlatWorks.Visitors, GuardSamples.Party("a", 3), At(5, 9)),
    ];

    public static TheoryData<string> Registers => [.. Kpis.Registers.Select(static r => r.Id)];

    [Theory]
    [MemberData(nameof(Registers))]
    public void What_happened_later_was_not_known(string register) => Assert.Single(Cut.Concat(Whole), k => k.Kind.Id == register).Try();

    [Fact]
    public void A_check_without_its_time_stays_because_nobody_can_say_when_it_was_made()
    {
        var order = Urgent with { FoundAt = null, Check = RepairFinding.Failed };
        Assert.True(RepairOrders.Kind.IsKnownAt(order, At(5, 12), out var known));
        Assert.Equal(order with { AcceptedAt = null, VisitedAt = null }, known);
        Assert.Equal((Verdict.Unproven, "no-finding-time"), Found(order));
        Assert.Equal((Verdict.Unproven, "no-finding-time"), Found(order with { AcceptedAt = null, VisitedAt = null }));
        static (Verdict, string) Found(RepairOrder order)
        {
            var figure = Figure(CompanyKpis.RepairQuality, [order, Urgent with { Id = "sound", AcceptedAt = null, VisitedAt = null, FoundAt = At(5, 12) }], asOf: At(5, 12));
            return (figure.Verdict, Assert.Single(figure.Lineage.Unusable.First).Why!.Id);
        }
    }

    [Fact]
    public void A_record_that_is_not_there_yet_does_not_use_up_its_id()
    {
        var (later, now) = (Urgent with { ReportedAt = At(7), ArrivedAt = null, FixedAt = null, FoundAt = null, AcceptedAt = null, VisitedAt = null }, Urgent with { ArrivedAt = At(5, 10), FixedAt = null, FoundAt = null, AcceptedAt = null, VisitedAt = null });
        var figure = Figure(ServiceKpis.UrgentOnSite, [later, now], asOf: At(6));
        Assert.Equal((Verdict.Met, 0L, 1L), (figure.Verdict, figure.Lineage.Unusable.Total, figure.Lineage.Outside));
    }

    [Fact]
    public void A_register_that_cannot_say_what_was_known_has_records_of_no_use()
    {
        var trial = Trials.Good("a") with { Until = Given.At("2026-10-20 00:00") };
        var figure = Given.Of(Trials.Ratio, Given.Context("2026-10", "2026-10-10 00:00"), trial, Trials.Good("b"));
        Assert.Equal((Verdict.Met, "1 (in-the-future 1) a in-the-future ", 1L), (figure.Verdict, Given.Text(figure.Lineage.Unusable), figure.Lineage.InDoubt));
        Assert.Equal(Verdict.Unproven, Given.Of(Trials.Ratio, Given.Context("2026-10", "2026-10-10 00:00"), trial).Verdict);
    }

    private static Known<T> One<T>(RecordKind<T> kind, T record, Instant at)
        where T : notnull => new(kind, record, at, record, at);

    private abstract record Known(RecordKind Kind)
    {
        public abstract void Try();
    }

    /// <param name="Of">Of which register.</param>
    /// <param name="Today">A record as it stands today.</param>
    /// <param name="When">An earlier moment.</param>
    /// <param name="Then">What was known of it then.</param>
    /// <param name="Since">Since when there is such a record; null where it stands in a plan and always was there.</param>
    private sealed record Known<T>(RecordKind<T> Of, T Today, Instant When, T Then, Instant? Since) : Known(Of)
        where T : notnull
    {
        public override void Try()
        {
            Assert.True(Of.IsKnownAt(Today, When, out var known));
            Assert.Equal(Then, known);
            Assert.True(Of.IsKnownAt(Today, At(60), out var all));
            Assert.Equal(Today, all);
            Assert.Equal(Since is null, Of.IsKnownAt(Today, (Since ?? At(-300)) - Duration.Epsilon, out _));
            Assert.True(Of.IsKnownAt(Today, Since ?? At(-300), out _));
        }
    }
}
