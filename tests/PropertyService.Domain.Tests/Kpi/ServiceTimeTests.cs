using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>K24, K26, K30 and K31: what has to be so all the time.</summary>
public sealed class ServiceTimeTests
{
    private const int Minutes = 31 * 1440;

    private static readonly SitePlan Towers = SitePlan.Empty.With(Rolls.LiftBuildings, "tower 1").With(Rolls.Patrols, "patrol");

    private static readonly (TimeKpi<LineStretch> Kpi, ServiceLine Line, Parameter<Duration> PerDay)[] Lines =
    [
        (ServiceKpis.RepairIntakeOpen, ServiceLine.RepairIntake, KpiParameters.IntakePerDay),
        (ServiceKpis.ComplaintLineOpen, ServiceLine.ComplaintLine, KpiParameters.ComplaintLinePerDay),
    ];

    [Fact]
    public void A_line_is_open_every_minute_or_not()
    {
        foreach (var (kpi, line, _) in Lines)
        {
            var open = Open with { Line = line };
            Assert.Equal((Verdict.Met, 0), Of(Figure(kpi, [open])));
            Assert.Equal((Verdict.NotMet, 1), Of(Figure(kpi, [open with { To = At(31, 23, 59) }])));
            Assert.Equal((Verdict.NotMet, 60), Of(Figure(kpi, [open, open with { Id = "L2", From = At(5, 8), To = At(5, 9), IsOpen = false }])));
            Assert.Equal((Verdict.NotMet, Minutes), Of(Figure(kpi, [])));
            Assert.Equal((Verdict.NotMet, Minutes), Of(Figure(kpi, [open with { Line = Lines.Single(l => l.Kpi != kpi).Line }])));
            Assert.Equal(Verdict.NoData, new KpiRun([kpi], new(Usual, Month, At(41), SitePlan.Empty)).Figures().Single().Verdict);
            Assert.Equal((Verdict.Met, 0), Of(Figure(kpi, [open with { To = null }], asOf: At(10))));
            Assert.Equal("outside", Outcome(kpi, open with { From = At(32), To = null }));
        }
    }

    [Fact]
    public void Force_majeure_takes_time_off_repair_intake_and_not_off_the_complaint_line()
    {
        var storm = Open with { Id = "L2", From = At(5, 8), To = At(5, 10), IsOpen = false, Exclusion = Because(LineStretches.ForceMajeure) };
        var figure = Figure(ServiceKpis.RepairIntakeOpen, [Open with { To = At(5, 8) }, storm, Open with { Id = "L3", From = At(5, 10) }]);
        Assert.Equal((Verdict.Met, 0, Minutes - 120m, "force-majeure"), (figure.Verdict, Of(figure).Lacking, figure.Denominator, figure.Lineage.Excluded.First.Single().Why!.Id));
        var line = Figure(ServiceKpis.ComplaintLineOpen, [Open with { Line = ServiceLine.ComplaintLine }, storm with { Line = ServiceLine.ComplaintLine }]);
        Assert.Equal((Verdict.NotMet, 120), Of(line));
    }

    [Theory]
    [InlineData(16, 0, Verdict.Met)]
    [InlineData(15, 60, Verdict.NotMet)]
    [InlineData(17, 0, Verdict.Met)]
    public void With_16_hours_a_day_any_16_will_do_but_not_more_on_another_day(int hoursOnThe5th, int lacking, Verdict expected)
    {
        foreach (var (kpi, line, perDay) in Lines)
        {
            var open = Open with { Line = line };
            var figure = Figure(kpi, [open with { To = At(5) }, open with { Id = "L2", From = At(5, 3), To = At(5, 3 + hoursOnThe5th) }, open with { Id = "L3", From = At(6) }], With(perDay, Duration.FromHours(16)));
            Assert.Equal((expected, lacking, 31 * 16 * 60m), (figure.Verdict, Of(figure).Lacking, figure.Denominator));
            Assert.Equal(lacking == 0 ? [] : ["site 2026-10-05T00:00:00/2026-10-06T00:00:00"], figure.Lineage.Missed.First.Select(static e => e.Id));
        }
    }

    [Fact]
    public void Of_a_day_with_force_majeure_no_more_is_asked_than_is_left_of_it()
    {
        var storm = Open with { Id = "L2", From = At(5, 6), To = At(6, 12), IsOpen = false, Exclusion = Because(LineStretches.ForceMajeure) };
        var figure = Figure(ServiceKpis.RepairIntakeOpen, [Open with { To = At(5, 6) }, storm, Open with { Id = "L3", From = At(6, 13) }], With(KpiParameters.IntakePerDay, Duration.FromHours(16)));
        Assert.Equal((60, (29 * 960m) + (6 * 60) + (12 * 60)), (Of(figure).Lacking, figure.Denominator));
        Assert.Equal(["site 2026-10-06T12:00:00/2026-10-06T13:00:00"], figure.Lineage.Missed.First.Select(static e => e.Id));
    }

    [Fact]
    public void With_16_hours_a_day_a_day_is_asked_about_once_it_has_ended()
    {
        var policy = With(KpiParameters.IntakePerDay, Duration.FromHours(16));
        Assert.Equal(2 * 960m, Figure(ServiceKpis.RepairIntakeOpen, [Open with { To = null }], policy, At(3, 23, 59)).Denominator);
        Assert.Equal(3 * 960m, Figure(ServiceKpis.RepairIntakeOpen, [Open with { To = null }], policy, At(4)).Denominator);
        Assert.Equal(Verdict.NotApplicable, Figure(ServiceKpis.RepairIntakeOpen, [Open with { To = null }], policy, At(1, 12)).Verdict);
    }

    [Fact]
    public void One_of_the_lifts_of_a_building_runs_at_any_time()
    {
        var second = Lift with { Id = "V2", Lift = "lift B" };
        Assert.Equal((Verdict.Met, 0), Of(Lifts(Lift)));
        Assert.Equal((Verdict.Met, 0), Of(Lifts(Lift with { To = At(9) }, second with { From = At(9) })));
        Assert.Equal((Verdict.NotMet, 1), Of(Lifts(Lift with { To = At(9) }, second with { From = At(9, 0, 1) })));
        Assert.Equal((Verdict.Met, 0), Of(Lifts(Lift, second with { IsRunning = false })));
        Assert.Equal((Verdict.NotMet, Minutes), Of(Lifts(Lift with { IsRunning = false })));
        Assert.Equal("not-on-the-roll", Lifts(Lift with { Building = "tower 2" }).Lineage.Unusable.First.Single().Why!.Id);
        Assert.Equal(Verdict.NotApplicable, Figure(ServiceKpis.OneLiftRunning, [], plan: SitePlan.Empty.With(Rolls.LiftBuildings)).Verdict);
        Assert.Equal(Verdict.NoData, Figure(ServiceKpis.OneLiftRunning, [Lift]).Verdict);
    }

    [Fact]
    public void A_lift_that_stands_still_takes_only_from_itself()
    {
        var (still, second) = (Lift with { Id = "V2", From = At(5, 8), To = At(5, 10), IsRunning = false }, Lift with { Id = "V3", Lift = "lift B" });
        Assert.Equal((Verdict.NotMet, 120), Of(Lifts(Lift, still)));
        Assert.Equal((Verdict.Met, 0), Of(Lifts(Lift, still, second)));
        Assert.Equal((Verdict.Met, 0), Of(Lifts(still, second, Lift)));
        // While both stand still none runs, whatever the records of their running say.
        var figure = Lifts(Lift, still, second, still with { Id = "V4", Lift = "lift B", From = At(5, 9), To = At(5, 11) });
        Assert.Equal((Verdict.NotMet, 60), Of(figure));
        Assert.Equal("tower 1 2026-10-05T09:00:00/2026-10-05T10:00:00", Assert.Single(figure.Lineage.Missed.First).Id);
        Assert.Equal(["V1", "V3"], figure.Lineage.Counted.First.Select(static e => e.Id));
        Assert.Equal((Verdict.NotMet, 60), Of(Lifts(Lift, still, second with { From = At(5, 9) })));
    }

    [Fact]
    public void A_patrol_is_manned_round_the_clock_with_rounds_and_rests()
    {
        var patrol = Duty with { Post = "patrol", IsPatrol = true };
        var (round, rest) = (patrol with { To = At(9), State = DutyState.OnRound }, patrol with { Id = "W2", From = At(9), State = DutyState.Seated });
        var walking = With(KpiParameters.PatrolMannedBy, PatrolManning.Walking);
        Assert.Equal((Verdict.Met, 0), Of(Patrols(null, round, rest)));
        Assert.Equal((Verdict.NotMet, 1), Of(Patrols(null, round, rest with { From = At(9, 0, 1) })));
        Assert.Equal((Verdict.NotMet, 23 * 1440), Of(Patrols(walking, round, rest)));
        Assert.Equal((Verdict.NotMet, 23 * 1440), Of(Patrols(walking, round, rest with { State = DutyState.OnPost })));
        Assert.Equal((Verdict.Met, 0), Of(Patrols(walking, round with { To = At(32) })));
        foreach (var policy in new[] { Usual, walking })
            Assert.Equal((Verdict.NotMet, 60), Of(Patrols(policy, round with { To = At(32) }, patrol with { Id = "W3", From = At(5), To = At(5, 1), State = DutyState.Away })));
        Assert.Equal("outside", Outcome(ServiceKpis.PatrolRoundTheClock, Duty, plan: Towers));
        Assert.Equal("not-on-the-roll", Patrols(null, patrol with { Post = "patrol 2" }).Lineage.Unusable.First.Single().Why!.Id);
        Assert.Equal(Verdict.NoData, Figure(ServiceKpis.PatrolRoundTheClock, [patrol]).Verdict);
    }

    private static Figure Lifts(params LiftStretch[] stretches) => Figure(ServiceKpis.OneLiftRunning, stretches, plan: Towers);

    private static Figure Patrols(SitePolicy? policy, params DutyStretch[] stretches) => Figure(ServiceKpis.PatrolRoundTheClock, stretches, policy, plan: Towers);

    private static (Verdict Verdict, int Lacking) Of(Figure figure) => (figure.Verdict, (int)(figure.Denominator - figure.Numerator));
}
