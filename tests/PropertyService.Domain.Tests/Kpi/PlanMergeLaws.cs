using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;
using Outcome = PropertyService.Domain.Kpi.Outcome;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Two buildings, each computed with the plan of its own, come together to the figures of the whole with the plan of both.</summary>
public sealed class PlanMergeLaws
{
    private static readonly Instant Start = Given.At("2026-10-03 00:00");

    private static readonly Gen<Trial> AnyTrial =
        from what in Gen.Elements(Outcome.Counted, Outcome.Counted, Outcome.Counted, Outcome.Missed, Outcome.Excluded)
        from minute in Gen.Choose(0, 9 * 1440)
        from length in Gen.Choose(0, 4000)
        from of in Gen.Elements("a", "b", "c", "s", "z")
        select new Trial("", what, At(minute), At(minute + length), of, 1, null);

    private static readonly Gen<ShowFlatMark> AnyMark =
        from kind in Gen.Elements(MarkKind.Begins, MarkKind.Check, MarkKind.Check, MarkKind.Check, MarkKind.Ends)
        from minute in Gen.Choose(0, 9 * 1440)
        from of in Gen.Elements("a", "b", "c", "s", "z")
        select new ShowFlatMark("", of, kind, At(minute));

    private static readonly Gen<LiftStretch> AnyLift =
        from minute in Gen.Choose(0, 9 * 1440)
        from length in Gen.Choose(0, 4000)
        from of in Gen.Elements("a", "b", "c", "s", "z")
        from lift in Gen.Elements("1", "2")
        from runs in Gen.Choose(0, 3)
        select new LiftStretch("", of, lift, At(minute), At(minute + length), runs > 0);

    [Fact]
    public void Days_of_two_buildings_come_together() => Hold(Trials.Daily, AnyTrial, static (t, i) => t with { Id = "t" + i }, static t => t.Of);

    [Fact]
    public void Weeks_of_two_buildings_come_together() => Hold(Trials.Weekly, AnyTrial, static (t, i) => t with { Id = "t" + i }, static t => t.Of);

    [Fact]
    public void Times_of_two_buildings_come_together() => Hold(Trials.Time, AnyTrial, static (t, i) => t with { Id = "t" + i }, static t => t.Of);

    [Fact]
    public void Times_of_lifts_of_two_buildings_come_together() => Hold(ServiceKpis.OneLiftRunning, AnyLift, static (l, i) => l with { Id = "l" + i }, static l => l.Building);

    [Fact]
    public void Checks_of_two_buildings_come_together() => Hold(NightCheckKpis.HalfHourlyChecks, AnyMark, static (m, i) => m with { Id = "m" + i }, static m => m.ShowFlat);

    [Fact]
    public void Plans_and_policies_that_were_loaded_twice_are_those_of_one_site()
    {
        KpiRun Run(string id) => new KpiRun([Trials.Daily], Context(Load())).Add(Trials.Kind, [Trials.Good(id)]);
        Assert.NotSame(Load().Policy, Load().Policy);
        var figure = Run("x").Merge(Run("y")).Figures()[0];
        Assert.Equal((1m, 2m, 1m), (figure.Numerator, figure.Denominator, (decimal)figure.Lineage.Excluded.Total));
        Assert.Equal(Load().Plan, figure.Context.Plan);

        static (SitePolicy Policy, SitePlan Plan) Load() => (
            Given.Policy.With(KpiParameters.CallRings, 2).Value,
            SitePlan.Empty.With(Trials.Roll, "a", "b", "c").Standing(Trials.Roll, "b", new(2026, 10, 1)).Without(new DayOff(Trials.Roll, "c", new(2026, 10, 5), new(Trials.Left, "closed", "Zhao"))).Keeping(Trials.Kind, new(2026, 9, 1)));
        static KpiContext Context((SitePolicy Policy, SitePlan Plan) site) => Given.Context("2026-10-05", plan: site.Plan, policy: site.Policy);
    }

    [Fact]
    public void A_run_that_has_taken_in_another_one_goes_on_with_the_plan_of_both()
    {
        KpiRun Run(string of) => new([Trials.Daily], Given.Context("2026-10-05", plan: SitePlan.Empty.With(Trials.Roll, of)));
        var run = Run("a").Merge(Run("b")).Add(Trials.Kind, [Trials.Good("x"), Trials.Good("y") with { Of = "b" }, Trials.Good("z") with { Of = "c" }]);
        Assert.Equal(["a", "b"], run.Context.Plan.Of(Trials.Roll)!.Value);
        Assert.Equal((2m, 2m, 1L), (run.Figures()[0].Numerator, run.Figures()[0].Denominator, run.Figures()[0].Lineage.Unusable.Total));
    }

    private static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    private static void Hold<TRecord>(Kpi<TRecord> kpi, Gen<TRecord> any, System.Func<TRecord, int, TRecord> numbered, System.Func<TRecord, string> of)
        where TRecord : struct
    {
        var seen = new HashSet<string>();
        var arbitrary = Arb.From(
            from east in Plans.Of("a", "b", "s") from west in Plans.Of("c", "s") from records in any.ArrayOf() from parts in Gen.Choose(0, 1).ArrayOf(records.Length) from hour in Gen.Choose(0, 400)
            select (east, west, records, parts, hour));
        Prop.ForAll(arbitrary, at =>
        {
            var asOf = At(60 * at.hour);
            KpiContext Context(SitePlan plan) => new(Given.Policy, Given.Period("2026-W41"), asOf, plan, 8);
            KpiRun Run(SitePlan plan, IEnumerable<TRecord> some) => new KpiRun([kpi], Context(plan)).Add(kpi.RecordsOf, some);
            string Text(KpiRun run) => Given.Text(run.Figures()[0]);
            var records = at.records.Select(numbered).ToArray();
            // A record belongs to the building on whose roll it names something; where both or neither know the name, to either.
            bool IsEast(TRecord record, int i) => (Knows(at.east, record), Knows(at.west, record)) switch { (true, false) => true, (false, true) => false, _ => at.parts[i] == 0 };
            bool Knows(SitePlan plan, TRecord record) => plan.Of(kpi.Rolls[0]) is { } names && names.Contains(of(record));
            KpiRun East() => Run(at.east, records.Where(IsEast));
            KpiRun West() => Run(at.west, records.Where((r, i) => !IsEast(r, i)));
            var whole = Text(Run(at.east.And(at.west), records));
            seen.Add(whole.Split('\n')[0]);
            return whole == Text(East().Merge(West())) && whole == Text(West().Merge(East()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(seen.Count > 50, $"Only {seen.Count} different figures: the plans and records are too much alike to say anything.");
    }
}
