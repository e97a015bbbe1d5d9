using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What was known at a moment: of every register, and of every figure over it.</summary>
public sealed class AsKnownLaws
{
    private const int Runs = 60;

    private static readonly SitePlan Plan = Spoilt.PlanOf("x", "y");

    private static readonly string[] Periods = ["2026-10", "2026-10-05", "2026-W41", "2026", "2026-09"];

    // Moments of the first weeks of October and some about them, on the hour and not.
    private static readonly Gen<Instant> Moment = Gen.Choose(-3 * 24, 40 * 24).Select(static hour => Given.At("2026-10-01 00:00") + Duration.FromHours(hour) + Duration.FromMinutes(hour % 3));

    private static readonly Gen<int[]> Numbers = Gen.Choose(0, 1_000_000).ArrayOf().Select(static numbers => numbers.Distinct().ToArray());

    public static TheoryData<string> Registers => [.. Kpis.Registers.Select(static r => r.Id)];

    [Theory]
    [MemberData(nameof(Registers))]
    public void A_record_as_it_was_known_names_nothing_later_and_is_sound_and_stays_as_it_is(string register) => Laws(register).OfRecords();

    [Theory]
    [MemberData(nameof(Registers))]
    public void Figures_of_an_earlier_moment_are_those_over_the_records_as_they_were_known_then(string register) => Laws(register).OfFigures();

    private static ILaws Laws(string register)
    {
        var kind = Kpis.Registers.Single(r => r.Id == register);
        return (ILaws)Activator.CreateInstance(typeof(LawsOf<>).MakeGenericType(kind.GetType().GenericTypeArguments[0]), kind)!;
    }

    private interface ILaws
    {
        void OfRecords();

        void OfFigures();
    }

    private sealed class LawsOf<T>(RecordKind<T> kind) : ILaws
        where T : notnull
    {
        private readonly AnyRecords<T> any = new(kind);

        public void OfRecords()
        {
            var (absent, whole, cut) = (0, 0, 0);
            Prop.ForAll(Arb.From(from numbers in Numbers from at in Moment from earlier in Moment select (numbers, at, earlier)), given =>
            {
                foreach (var record in any.From(given.numbers))
                {
                    var isThere = any.IsKnownAt(record, given.at, out var expected);
                    Assert.Equal(isThere, kind.IsKnownAt(record, given.at, out var known));
                    if (!isThere) absent++;
                    if (!isThere) continue;
                    if (expected.Equals(record)) whole++;
                    else cut++;
                    Assert.Equal(expected, known);
                    Assert.Null(kind.FaultOf(known, given.at));
                    Assert.True(kind.IsKnownAt(known, given.at, out var twice));
                    Assert.Equal(known, twice);
                    if (given.earlier > given.at) continue;
                    Assert.Equal(kind.IsKnownAt(record, given.earlier, out var early), kind.IsKnownAt(known, given.earlier, out var earlyOfKnown));
                    if (kind.IsKnownAt(record, given.earlier, out _)) Assert.Equal(early, earlyOfKnown);
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
            Assert.True(whole > 0 && absent + cut > 0, $"{whole} as they are, {cut} cut, {absent} not there: too few to say anything.");
        }

        public void OfFigures()
        {
            var (kpis, seen) = (Kpis.All.Where(k => k.Records == kind).ToArray(), new HashSet<string>());
            Prop.ForAll(Arb.From(from numbers in Numbers from at in Moment from period in Gen.Elements(Periods) select (numbers, at, period)), given =>
            {
                var today = any.From(given.numbers);
                var then = new List<T>();
                foreach (var record in today)
                    if (any.IsKnownAt(record, given.at, out var known)) then.Add(known);
                var context = Given.Context(given.period, plan: Plan) with { AsOf = given.at };
                var expected = new KpiRun(kpis, context).Add(kind, then).Figures().Select(f => Text(f, today.Length - then.Count)).ToArray();
                seen.UnionWith(expected.Where(_ => then.Count < today.Length || !then.SequenceEqual(today)));
                Assert.Equal(expected, new KpiRun(kpis, context).Add(kind, today).Figures().Select(static f => Text(f, 0)));
                Assert.Equal(expected, new KpiRun(kpis, context).Add(kind, today.Select(static r => r)).Figures().Select(static f => Text(f, 0)));
                Assert.Equal(expected, new KpiRun(kpis, context).AddChecked(kind, today).Figures().Select(static f => Text(f, 0)));
                Assert.Equal(expected, KpiRecords.Of(Plan).With(kind, today).Figures(kpis, context).Select(static f => Text(f, 0)));
                Assert.Equal(expected, kpis.Select(k => Text(Alone((Kpi<T>)k, context, today), 0)));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
            Assert.True(seen.Count > 5, "The figures are too much alike to say anything.");
        }

        // What was not there yet is counted as outside.
        private static string Text(Figure figure, int notThere) => Given.Text(figure with { Lineage = figure.Lineage with { Outside = figure.Lineage.Outside + notThere } });

        private static Figure Alone(Kpi<T> kpi, KpiContext context, T[] records)
        {
            var tally = kpi.Start(context);
            tally.HandOver();
            foreach (var record in records) tally.Add(record);
            return tally.ToFigure();
        }
    }
}
