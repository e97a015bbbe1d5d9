using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using Outcome = PropertyService.Domain.Kpi.Outcome;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Figures may be computed in parts: however records are divided and parts are joined, the figure is that of one pass.</summary>
public sealed class MergeLaws
{
    private const int Runs = 300;

    private static readonly SitePlan Plan = SitePlan.Empty.With(Trials.Roll, "a", "b").Without(new DayOff(Trials.Roll, "a", new(2026, 10, 7), new(Trials.Left, "closed", "Zhao")));

    private static readonly Gen<Trial> AnyTrial =
        from what in Gen.Choose(0, 6)
        from minute in Gen.Choose(0, 14 * 1440)
        from length in Gen.Choose(-10, 2000)
        from of in Gen.Elements("a", "a", "b", "c", "")
        from amount in Gen.Choose(-1, 300)
        from left in Gen.Choose(0, 5)
        select new Trial(
            "", what == 6 ? Outcome.Counted : (Outcome)what, Given.At("2026-10-01 00:00") + Duration.FromMinutes(minute),
            length % 7 == 0 ? null : Given.At("2026-10-01 00:00") + Duration.FromMinutes(minute + length), of, amount / 100m, left == 0 ? new(Trials.Left, "because", "Zhao") : null);

    private static readonly Gen<RepairOrder> AnyOrder =
        from kind in Gen.Choose(0, 1)
        from hour in Gen.Choose(-48, 45 * 24)
        from toArrive in Gen.Choose(-1, 5)
        from toFix in Gen.Choose(-1, 60)
        from promise in Gen.Choose(0, 80)
        from left in Gen.Choose(0, 6)
        select Order((RepairKind)kind, Given.At("2026-10-01 00:00") + Duration.FromHours(hour), toArrive, toFix, promise, left == 0);

    public static TheoryData<string> Measures => [.. All.Select(static k => k.Id)];

    private static Kpi<Trial>[] All =>
        [Trials.Ratio, Trials.Count, Trials.Hours, Trials.Daily, Trials.Weekly, Trials.Monthly, Trials.Time];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Parts_of_any_sort_of_figure_join_to_the_figure_of_one_pass(string id) =>
        Hold(All.Single(k => k.Id == id), Given.Context("2026-W41", "2026-10-10 12:00", Plan, lineage: 5), AnyTrial, static (t, i) => t with { Id = "t" + i });

    [Fact]
    public void Parts_of_repair_timeliness_join_to_the_figure_of_one_pass() =>
        Hold(CompanyKpis.RepairTimeliness, Given.Context("2026-10", "2026-11-02 12:00", lineage: 5), AnyOrder, static (o, i) => o with { Id = "o" + i });

    [Fact]
    public void Parts_of_the_checks_of_a_night_join_to_the_figure_of_one_pass() => Hold(
        NightCheckKpis.HalfHourlyChecks, Given.Context("2026-W41", "2026-10-11 12:00", SitePlan.Empty.With(Rolls.ShowFlats, "A", "B"), lineage: 5),
        from flat in Gen.Elements("A", "A", "B", "C") from kind in Gen.Elements(MarkKind.Begins, MarkKind.Check, MarkKind.Check, MarkKind.Check, MarkKind.Ends) from minute in Gen.Choose(0, 9000)
        select new ShowFlatMark("", flat, kind, Given.At("2026-10-04 12:00") + Duration.FromMinutes(minute)),
        static (m, i) => m with { Id = "m" + i });

    private static void Hold<TRecord>(Kpi<TRecord> kpi, KpiContext context, Gen<TRecord> any, System.Func<TRecord, int, TRecord> numbered)
        where TRecord : struct
    {
        var seen = new HashSet<string>();
        var arbitrary = Arb.From(from records in any.ArrayOf() from parts in Gen.Choose(0, 2).ArrayOf(records.Length) from keys in Gen.Choose(0, 1000).ArrayOf(records.Length) select (records, parts, keys));
        Prop.ForAll(arbitrary, at =>
        {
            var records = at.records.Select(numbered).ToArray();
            Tally<TRecord> Part(int part) => Of(kpi, context, records.Where((_, i) => at.parts[i] == part));
            var whole = Given.Text(Of(kpi, context, records).ToFigure());
            var turned = Given.Text(Of(kpi, context, records.Zip(at.keys).OrderBy(static p => p.Second).Select(static p => p.First)).ToFigure());
            var left = Given.Text(Joined(Joined(Part(0), Part(1)), Part(2)).ToFigure());
            var right = Given.Text(Joined(Part(0), Joined(Part(1), Part(2))).ToFigure());
            var round = Given.Text(Joined(Joined(Part(2), Part(1)), Part(0)).ToFigure());
            var nought = Given.Text(Joined(Joined(kpi.Start(context), Of(kpi, context, records)), kpi.Start(context)).ToFigure());
            seen.Add(whole.Split('\n')[0]);
            return whole == turned && whole == left && whole == right && whole == round && whole == nought;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        Assert.True(seen.Count > 5, "The records are too much alike to say anything.");
    }

    private static Tally<TRecord> Of<TRecord>(Kpi<TRecord> kpi, KpiContext context, IEnumerable<TRecord> records)
        where TRecord : struct
    {
        var tally = kpi.Start(context);
        foreach (var record in records) tally.Add(record);
        return tally;
    }

    private static T Joined<T>(T one, T other)
        where T : Tally
    {
        one.Merge(other);
        return one;
    }

    private static RepairOrder Order(RepairKind kind, Instant reported, int toArrive, int toFix, int promise, bool left) => default(RepairOrder) with
    {
        Kind = kind,
        ReportedAt = reported,
        AppointmentAt = promise % 9 == 0 ? null : reported + Duration.FromHours(3),
        PromiseGivenAt = promise > 40 ? reported + Duration.FromHours(promise % 40) : null,
        PromisedAt = promise > 40 ? reported + Duration.FromHours(promise) : null,
        ArrivedAt = toArrive == 5 ? null : reported + Duration.FromHours(toArrive),
        FixedAt = toFix > 50 ? null : reported + Duration.FromHours(toFix),
        Exclusion = left ? new(RepairOrders.Cancelled, "because", "Li") : null,
    };
}
