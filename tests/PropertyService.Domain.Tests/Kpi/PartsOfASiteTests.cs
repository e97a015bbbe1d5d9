using System;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Records of two parts of a site handed over together, and figures asked with a plan.</summary>
public sealed class PartsOfASiteTests
{
    private static readonly KpiContext Day = Given.Context("2026-10-05");

    private static readonly KpiRecords East = KpiRecords.Of(SitePlan.Empty.With(Trials.Roll, "a").Keeping(Trials.Kind, new(2026, 10, 5))).With(Trials.Kind, [Trials.Good("x")]);

    [Fact]
    public void Records_of_two_parts_are_those_of_the_site_with_what_both_plans_say()
    {
        var west = KpiRecords.Of(SitePlan.Empty.With(Trials.Roll, "b").Standing(Trials.Roll, "b", new(2026, 10, 5))).With(Trials.Kind, [Trials.Good("y") with { Of = "b" }, Trials.Good("x")]).With(RepairOrders.Kind, []);
        foreach (var both in new[] { East.And(west), west.And(East) })
        {
            Assert.Equal(East.Plan.And(west.Plan), both.Plan);
            Assert.Equal([RepairOrders.Kind, Trials.Kind], both.Registers);
            Assert.Equal(3, both.Of(Trials.Kind).Count);
            var figure = both.Figures([Trials.Daily], Day)[0];
            Assert.Equal((2m, 2m), (figure.Numerator, figure.Denominator));
            // An id of both parts stands twice; the plan of the east holds for the west too.
            Assert.Equal("1 (duplicate-id 1) x duplicate-id ", Given.Text(figure.Lineage.Unusable));
            Assert.Equal(Verdict.NoData, both.Figures([Trials.Daily], Given.Context("2026-10-04"))[0].Verdict);
        }

        Assert.Equal((1, 2), (East.Of(Trials.Kind).Count, west.Of(Trials.Kind).Count));
    }

    [Fact]
    public void Lines_of_both_parts_that_could_not_be_read_are_counted_and_written()
    {
        KpiRecords Read(params Datum[] lines) => KpiRecordsFile.Read(Datum.Map(("version", Datum.Of(1)), ("records", Datum.Map(("trials", Datum.List(lines))))), [Trials.Ratio]).Value;
        var both = Read(Datum.Null, Datum.Of(7)).And(Read(Datum.Of("8")));
        Assert.Equal("3 (unreadable 3) trials[0] unreadable , trials[0] unreadable , trials[1] unreadable ", Given.Text(both.Figures([Trials.Ratio], Day)[0].Lineage.Unusable));
        Assert.Equal(["records.trials[0]", "records.trials[1]", "records.trials[0]"], both.Faults.Select(static f => f.Path));
        Assert.Equal("""[null,7,"8"]""", KpiRecordsFile.Write(both).Find("records")!.Find("trials")!.ToString());
    }

    [Fact]
    public void A_register_of_one_part_alone_is_that_of_both()
    {
        var other = KpiRecords.Of(SitePlan.Empty.With(Trials.Roll, "b"));
        foreach (var both in new[] { East.And(other), other.And(East) })
            Assert.Equal((1m, 2m), (both.Figures([Trials.Daily], Day)[0].Numerator, both.Figures([Trials.Daily], Day)[0].Denominator));
        Assert.Throws<ArgumentNullException>(() => East.And(null!));
    }

    [Fact]
    public void Figures_are_asked_with_the_plan_of_the_records_or_one_that_says_the_same()
    {
        var expected = Given.Text(East.Figures([Trials.Daily], Day)[0]);
        Assert.StartsWith("T4 Met 1/1", expected, StringComparison.Ordinal);
        // Put together anew, as from a file that was read twice.
        var again = SitePlan.Empty.Keeping(Trials.Kind, new(2026, 10, 5)).With(Trials.Roll, "a");
        foreach (var plan in new[] { SitePlan.Empty, East.Plan, again })
        {
            var figure = East.Figures([Trials.Daily], Day with { Plan = plan })[0];
            Assert.Equal(expected, Given.Text(figure));
            Assert.Equal(East.Plan, figure.Context.Plan);
        }

        foreach (var plan in new[] { SitePlan.Empty.With(Trials.Roll, "a"), again.With(Trials.Roll, "a", "b"), again.Standing(Trials.Roll, "a", new(2026, 10, 6)) })
            Assert.Contains("KpiRecords.Of(plan)", Assert.Throws<ArgumentException>(() => East.Figures([Trials.Daily], Day with { Plan = plan })).Message, StringComparison.Ordinal);
    }
}
