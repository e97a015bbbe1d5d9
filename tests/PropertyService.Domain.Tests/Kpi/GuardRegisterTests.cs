using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>The registers of guards, show flat and derived rules: each reads what it writes, and says what is wrong with a record.</summary>
public sealed class GuardRegisterTests
{
    private static readonly LocalDate Monday = new(2026, 10, 5);

    private static readonly Dictionary<RecordKind, Action> Trials = new()
    {
        [GoodsReleases.Kind] = static () => Holds(GoodsReleases.Kind, Release("a") with { Class = CarriageClass.Lorry, SlipValid = false, SignedBy = "Li" }),
        [GoodsReleases.Slips] = static () => Holds(GoodsReleases.Slips, Slip("a") with { Exclusion = new(GoodsReleases.VoidSlip, "torn", "Li") }),
        [Patrols.Points] = static () => Holds(Patrols.Points, Point("a") with { Exclusion = new(Patrols.CancelledByLead, "drill", "Li") }),
        [Patrols.Rounds] = static () => Holds(Patrols.Rounds, Round("a") with { Walked = "south", Exclusion = new(Patrols.Weather, "typhoon", "Li") }),
        [Findings.Order] = static () => Holds(Findings.Order, Order("a", OrderProblem.ItemsPiled)),
        [Findings.Discipline] = static () => Holds(Findings.Discipline, Discipline("a")),
        [Trainings.Tests] = static () => Holds(Trainings.Tests, Test("a", "Zhao", Monday) with { Direction = false }),
        [Trainings.Attendance] = static () => Holds(Trainings.Attendance, Attendance("a", AttendanceMark.Absent) with { Exclusion = new(Trainings.ApprovedLeave, "ill", "Li") }),
        [Trainings.PrePost] = static () => Holds(Trainings.PrePost, Progress("a", 3) with { LeftAt = Given.At("2026-12-05 09:00") }),
        [Trainings.OnTheJob] = static () => Holds(Trainings.OnTheJob, Progress("a", 3)),
        [Trainings.Households] = static () => Holds(Trainings.Households, Answer("a", 4) with { Exclusion = new(ResidentServices.Vacant, "sold", "Li") }),
        [Trainings.Sessions] = static () => Holds(Trainings.Sessions, Session("a")),
        [Handovers.Shifts] = static () => Holds(Handovers.Shifts, Shift("a", "early", Monday)),
        [Handovers.Desk] = static () => Holds(Handovers.Desk, Desk("a") with { At = Given.At("2026-10-05 08:03") }),
        [Obligations.DocumentsHeld] = static () => Holds(Obligations.DocumentsHeld, Owed("a", "2026-10-05 18:00")),
        [Obligations.CardsOut] = static () => Holds(Obligations.CardsOut, Owed("a", "2026-10-05 18:00")),
        [Obligations.DeputyPermits] = static () => Holds(Obligations.DeputyPermits, Owed("a", "2026-10-05 18:00")),
        [Obligations.FollowUps] = static () => Holds(Obligations.FollowUps, Owed("a", "2026-10-05 18:00")),
        [Obligations.LostKeys] = static () => Holds(Obligations.LostKeys, Key("a", "2026-10-05 18:00")),
        [ResidentServices.Visits] = static () => Holds(ResidentServices.Visits, Visit("a", "1-101", Monday) with { HandedInAt = Given.At("2026-10-20 09:00") }),
        [ResidentServices.FeeNotices] = static () => Holds(ResidentServices.FeeNotices, Notice("a", "2026-10-03 09:00")),
        [ResidentServices.Rosters] = static () => Holds(ResidentServices.Rosters, Roster("a", Monday)),
        [ShowFlatWorks.Applications] = static () => Holds(ShowFlatWorks.Applications, Application("a", "2026-10-20 09:00")),
        [ShowFlatWorks.Exits] = static () => Holds(ShowFlatWorks.Exits, Exit("a") with { ToolsChecked = false }),
        [ShowFlatWorks.Visitors] = static () => Holds(ShowFlatWorks.Visitors, Party("a", 3)),
    };

    private static readonly RecordKind<Check>[] OfChecks =
    [
        Checks.PatrolChecklist, Checks.PostHygiene, Checks.Dormitory, Checks.DormitoryRating, Checks.ShowFlat, Checks.Inventory, Checks.EntranceCleaning, Checks.SupervisorReview, Checks.FireEquipment,
        Checks.RectificationReview,
    ];

    public static TheoryData<string> Ids => [.. Trials.Keys.Select(static k => k.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_reads_what_it_writes_and_says_what_is_wrong_with_an_empty_record(string id) => Trials.Single(t => t.Key.Id == id).Value();

    [Fact]
    public void Every_sort_of_check_has_a_register_of_its_own_with_the_same_fields()
    {
        foreach (var kind in OfChecks) Holds(kind, CheckBy("a", "gate", Monday, Roles.DeputyCaptain));
    }

    [Fact]
    public void Every_register_of_a_measure_is_tried_and_no_two_have_the_same_id()
    {
        RecordKind[] all = [.. Trials.Keys, .. OfChecks];
        Assert.Equal(all.Length, all.Append(RepairOrders.Kind).Select(static k => k.Id).Distinct(StringComparer.Ordinal).Count() - 1);
        Domain.Kpi.Kpi[] measures = [.. GuardKpis.All, .. TrainingKpis.All, .. ShowFlatKpis.All, .. DerivedKpis.All];
        Assert.Equal(all.Select(static k => k.Id).Order(StringComparer.Ordinal), measures.Select(static k => k.Records.Id).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A decision to leave something out is taken for the reasons of its register only, and with words and decider.</summary>
    [Fact]
    public void A_slip_is_not_void_for_the_weather()
    {
        Assert.Equal(["exclusion.why"], GoodsReleases.Slips.Checked(Slip("a") with { Exclusion = new(Patrols.Weather, "rain", "Li") }).Faults.Select(static f => f.Path));
        Assert.Equal(["exclusion.because", "exclusion.decider"], GoodsReleases.Slips.Checked(Slip("a") with { Exclusion = new(GoodsReleases.VoidSlip, " ", "") }).Faults.Select(static f => f.Path));
    }

    private static void Holds<TRecord>(RecordKind<TRecord> kind, TRecord record)
        where TRecord : struct
    {
        Assert.Equal(record, kind.Checked(record).Value);
        var (shape, faults) = ((Shape<TRecord>)kind.Shape, new List<Fault>());
        Assert.True(shape.TryRead(shape.Write(record), "", faults, out var back), string.Join("; ", faults));
        Assert.Equal(record, back);
        Assert.Equal(RecordFaults.NoId, kind.FaultOf(default, Given.At("2027-01-01 00:00")));
        Assert.Equal("id", kind.Checked(default).Faults[0].Path);
    }
}
