using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Whatever the records of a register, the period and the moment: blanking an id never makes a verdict met.</summary>
public sealed class DoubtLaws
{
    private const int Runs = 500;

    private static readonly string[] Periods = ["2026-10", "2026-10-05", "2026-10-06", "2026-W41", "2026-09", "2026-11", "2026-12", "2027-01"];

    private static readonly Gen<Instant> Moment = Gen.OneOf(Gen.Constant(Given.At("2027-12-31 00:00")), Gen.Choose(0, 40 * 24).Select(static hour => Given.At("2026-10-01 00:00") + Duration.FromHours(hour)));

    public static TheoryData<string> Registers => [.. Kpis.Registers.Select(static r => r.Id)];

    [Theory]
    [MemberData(nameof(Registers))]
    public void Blanking_an_id_never_makes_a_verdict_met(string register)
    {
        var kind = Kpis.Registers.Single(r => r.Id == register);
        ((ILaw)Activator.CreateInstance(typeof(LawOf<>).MakeGenericType(kind.GetType().GenericTypeArguments[0]), kind)!).Holds();
    }

    private interface ILaw
    {
        void Holds();
    }

    private sealed class LawOf<T>(RecordKind<T> kind) : ILaw
        where T : struct
    {
        private readonly AnyRecords<T> any = new(kind);

        public void Holds()
        {
            var kpis = Kpis.All.Where(k => k.Records == kind).ToArray();
            var seen = new HashSet<Verdict>();
            Prop.ForAll(Arb.From(from numbers in Gen.Choose(0, 1_000_000).ArrayOf() from at in Moment from period in Gen.Elements(Periods) from few in Gen.Choose(1, 4) select (numbers, at, period, few)), given =>
            {
                var records = any.From(given.numbers.Distinct().Take(given.few));
                var context = Given.Context(given.period, plan: Spoilt.PlanOf("x")) with { AsOf = given.at };
                var before = Verdicts(records);
                seen.UnionWith(before);
                for (var i = 0; i < records.Length; i++)
                {
                    var after = Verdicts([.. records[..i], Spoilt.Named(records[i], ""), .. records[(i + 1)..]]);
                    for (var k = 0; k < kpis.Length; k++)
                        Assert.False(before[k] != Verdict.Met && after[k] == Verdict.Met, $"{kpis[k]} of {given.period} as of {given.at} was {before[k]} and is met without {records[i]}, of {string.Join(" ", records)}.");
                }

                Verdict[] Verdicts(T[] some) => [.. new KpiRun(kpis, context).Add(kind, some).Figures().Select(static f => f.Verdict)];
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
            Assert.True(seen.Count > 1 || kpis.All(static k => k.Target is null), $"Every verdict was {string.Join(", ", seen)}: too much alike to say anything.");
        }
    }
}
