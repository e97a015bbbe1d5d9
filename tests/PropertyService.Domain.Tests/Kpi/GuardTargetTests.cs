using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;
using Xunit;
using Measure = PropertyService.Domain.Kpi.Kpi;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Every measure of guards, show flat and derived rules below its target and at it.</summary>
public sealed class GuardTargetTests
{
    private static readonly Measure[] All = [.. GuardKpis.All, .. TrainingKpis.All, .. ShowFlatKpis.All, .. DerivedKpis.All];

    private static readonly Instant Late = Given.At("2026-10-20 09:00");

    private static readonly Dictionary<string, Action> Trials = new()
    {
        ["K32"] = static () => Judged.NeedsAll(GuardKpis.ReleaseBySlip, October, Release, static id => Release(id) with { SlipNo = null }),
        ["K33"] = static () => Judged.AllowsNone(GuardKpis.SlipsLost, October, Slip, static id => Slip(id) with { AccountedAt = null }),
        ["K34"] = static () => Judged.NeedsAll(GuardKpis.ReleasesRecorded, October, Release, static id => Release(id) with { RecordedAt = null }),
        ["K35"] = static () => Judged.NeedsAll(GuardKpis.ReleasesSigned, October, Release, static id => Release(id) with { SignedBy = null }),
        ["K36"] = static () => Judged.NeedsAll(GuardKpis.PatrolSignIn, Day5, Point, static id => Point(id) with { SignedAt = null }),
        ["K37"] = static () => Judged.NeedsEach(GuardKpis.PatrolChecklist, Check),
        ["K38"] = static () => Judged.NeedsEach(GuardKpis.PostHygiene, Check),
        ["K39"] = static () => Judged.NeedsEach(GuardKpis.DormitoryCheck, Check),
        ["K40"] = static () => Judged.NeedsEach(GuardKpis.DormitoryRating, Check),
        ["K41"] = static () => Judged.NeedsEach(TrainingKpis.MonthlyTest, Test),
        ["K42"] = static () => Judged.AllowsNone(GuardKpis.FirePassages, Day5, static id => Order(id, OrderProblem.ItemsPiled), static id => Order(id, OrderProblem.FirePassageBlocked)),
        ["K43"] = static () => Judged.AllowsNone(GuardKpis.ItemsPiled, Day5, static id => Order(id, OrderProblem.FirePassageBlocked), static id => Order(id, OrderProblem.ItemsPiled)),
        ["K44"] = static () => Judged.AllowsNone(TrainingKpis.Attendance, October, static id => Attendance(id, AttendanceMark.OnTime), static id => Attendance(id, AttendanceMark.Late)),
        ["K45"] = static () => Judged.NeedsAll(TrainingKpis.PrePostContent, October, static id => Progress(id, 6), static id => Progress(id, 5)),
        ["K46"] = static () => Judged.NeedsAll(TrainingKpis.OnTheJobContent, Given.Context("2026-12"), static id => Progress(id, 8), static id => Progress(id, 7)),
        ["K47"] = static () =>
        {
            Figure Known(int good, int of) => Given.Of(TrainingKpis.HouseholdRecognition, October, [.. Enumerable.Range(0, of).Select(i => Answer("a" + i, i < good ? 5 : 4))]);
            Assert.Equal((Verdict.NotMet, false), (Known(700, 1000).Verdict, Known(700, 1000).Passes));
            Assert.Equal((Verdict.TooFewToSay, false), (Known(799, 1000).Verdict, Known(799, 1000).Passes));
            Assert.Equal((Verdict.TooFewToSay, true), (Known(800, 1000).Verdict, Known(800, 1000).Passes));
            Assert.Equal((Verdict.Met, true), (Known(840, 1000).Verdict, Known(840, 1000).Passes));
            Assert.Equal(Verdict.TooFewToSay, Known(9, 10).Verdict);
            Assert.Equal(Verdict.NotApplicable, Known(0, 0).Verdict);
        },
        ["K48"] = static () => Judged.NeedsAll(TrainingKpis.RegularTraining, October, Session, static id => Session(id) with { HeldAt = null }),
        ["K49"] = static () => Judged.NeedsEach(ShowFlatKpis.Inspections, static (id, of, date) => CheckBy(id, of, date, Roles.PropertySupervisor)),
        ["K51"] = static () => Judged.NeedsAll(ShowFlatKpis.PatrolOnTime, Day5, Round, static id => Round(id) with { StartedAt = null }),
        ["K52"] = static () => Judged.NeedsEach(ShowFlatKpis.InventoryCounts, Check),
        ["K53"] = static () => Judged.NeedsEach(ShowFlatKpis.EntranceCleaned, Check),
        ["K54"] = static () => Judged.NeedsEach(ShowFlatKpis.SupervisorReviews, Check),
        ["K55"] = static () => Judged.NeedsEach(ShowFlatKpis.FireEquipment, Check),
        ["K56"] = static () => Judged.NeedsEach(ShowFlatKpis.RectificationReview, Check),
        ["K57"] = static () => Judged.NeedsEach(ShowFlatKpis.ShiftRecords, Shift),
        ["K58"] = static () => Judged.NeedsEach(ShowFlatKpis.LeadReview, Shift),
        ["D01"] = static () => Judged.AllowsNone(DerivedKpis.DocumentsNotReturned, Day5, static id => Owed(id, "2026-10-05 18:00"), static id => Owed(id, null)),
        ["D02"] = static () => Judged.AllowsNone(DerivedKpis.CardsNotCollected, Day5, static id => Owed(id, "2026-10-05 18:00"), static id => Owed(id, null)),
        ["D03"] = static () => Judged.AllowsNone(DerivedKpis.DeputyPermitsLeft, Day5, static id => Owed(id, "2026-10-05 18:00"), static id => Owed(id, null)),
        ["D04"] = static () => Judged.AllowsNone(DerivedKpis.FollowUpsOpen, Day5, static id => Owed(id, "2026-10-05 18:00"), static id => Owed(id, null)),
        ["D05"] = static () => Judged.NeedsAll(DerivedKpis.DeskHandoverOnTime, October, Desk, static id => Desk(id) with { At = null }),
        ["D06"] = static () => Judged.NeedsEach(DerivedKpis.RosterOnTime, static (id, _, date) => Roster(id, date)),
        ["D07"] = static () => Judged.NeedsEach(DerivedKpis.VisitCoverage, Visit),
        ["D08"] = static () => Judged.NeedsAll(DerivedKpis.VisitRecordsHandedIn, October, static id => Visit(id, "a", new(2026, 10, 5)) with { HandedInAt = Late }, static id => Visit(id, "a", new(2026, 10, 5))),
        ["D09"] = static () => Judged.NeedsAll(DerivedKpis.WorksNotice, October, static id => Application(id, "2026-10-21 10:00"), static id => Application(id, "2026-10-21 10:01")),
        ["D10"] = static () => Judged.NeedsAll(DerivedKpis.WorksExitCheck, October, Exit, static id => Exit(id) with { ToolsChecked = false }),
        ["D13"] = static () => Judged.NeedsAll(DerivedKpis.FeeNotices, October, static id => Notice(id, "2026-10-05 23:59"), static id => Notice(id, "2026-10-06 00:00")),
        ["D15"] = static () => Judged.AllowsNone(DerivedKpis.DisciplineBreaches, October, static id => Discipline(id) with { At = Given.At("2026-11-01 00:00") }, Discipline),
    };

    public static TheoryData<string> Ids => [.. Trials.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_is_met_at_its_target_and_not_below(string id) => Trials[id]();

    [Fact]
    public void Every_one_from_K32_to_K58_and_D01_to_D15_is_there()
    {
        // K50 asks for gaps and stands apart.
        string[] ids = [.. Enumerable.Range(32, 27).Where(static n => n != 50).Select(static n => $"K{n}"), .. Enumerable.Range(1, 15).Select(static n => $"D{n:00}")];
        Assert.Equal(ids.Order(StringComparer.Ordinal), All.Select(static k => k.Id).Order(StringComparer.Ordinal));
        Assert.All(All, static k => Assert.Same(k, Kpis.Find(k.Id)));
    }

    [Fact]
    public void Each_is_asked_for_the_period_of_its_rule_and_says_which_period_and_figure_are_ours()
    {
        Assert.Equal("K36 K37 K38 K39 K42 K43 K49 K51 K52 K53 K57 K58 D01 D02 D03 D04 D11", Of(static k => k.Period == PeriodUnit.Day));
        Assert.Equal("K40 K54 K55", Of(static k => k.Period == PeriodUnit.Week));
        Assert.Equal("K32 K33 K34 K35 K41 K44 K45 K46 K47 K48 K56 D05 D06 D07 D08 D09 D10 D12 D13 D14 D15", Of(static k => k.Period == PeriodUnit.Month));
        Assert.Equal("K45 K46 K47 K48 D04 D05 D09 D10 D12 D14 D15", Of(static k => k.PeriodIsOurs));
        Assert.Equal("K45 K46 K48 D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D13 D15", Of(static k => k.Source.NotInSource));
        Assert.Equal("K47", Of(static k => k.IsSample));
        static string Of(Func<Measure, bool> holds) => string.Join(" ", All.Where(holds).Select(static k => k.Id).OrderBy(static id => id[0] == 'D').ThenBy(static id => id, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_measure_with_a_target_is_tried_and_three_have_none()
    {
        Assert.Equal(All.Where(static k => k.Target is not null).Select(static k => k.Id).Order(), Trials.Keys.Order());
        Assert.Equal(["D11", "D12", "D14"], All.Where(static k => k.Target is null).Select(static k => k.Id));
    }
}
