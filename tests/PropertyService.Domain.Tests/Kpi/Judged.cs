using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What one record becomes in a figure, and what every figure of a sort has in common.</summary>
internal static class Judged
{
    public static Instant? MaybeAt(string? local) => local is null ? null : Given.At(local);

    public static Outcome Of<TRecord>(Kpi<TRecord> kpi, KpiContext context, TRecord record)
        where TRecord : notnull
    {
        var lineage = Given.Of(kpi, context, record).Lineage;
        return lineage.Counted.Total == 1 ? Outcome.Counted : lineage.Missed.Total == 1 ? Outcome.Missed : lineage.NotYetDue.Total == 1 ? Outcome.NotYetDue
            : lineage.Unusable.Total == 1 ? Outcome.Unusable : lineage.Excluded.Total == 1 ? Outcome.Excluded : Outcome.Outside;
    }

    /// <summary>Why the one record is left out or of no use.</summary>
    public static string WhyOf<TRecord>(Kpi<TRecord> kpi, KpiContext context, TRecord record)
        where TRecord : notnull
    {
        var lineage = Given.Of(kpi, context, record).Lineage;
        return Assert.Single(lineage.Excluded.First.Concat(lineage.Unusable.First)).Why!.Id;
    }

    /// <summary>A share of which all is asked: one in a thousand is too few, all is enough, nothing is no answer.</summary>
    public static void NeedsAll<TRecord>(Kpi<TRecord> kpi, KpiContext context, Func<string, TRecord> good, Func<string, TRecord> bad)
        where TRecord : notnull
    {
        var most = Enumerable.Range(0, 999).Select(i => good("a" + i)).ToArray();
        var below = Given.Of(kpi, context, [.. most, bad("b")]);
        Assert.Equal((Verdict.NotMet, "99.9", "b"), (below.Verdict, below.Value.ToString(), Assert.Single(below.Lineage.Missed.First).Id));
        var at = Given.Of(kpi, context, [.. most, good("b")]);
        Assert.Equal((Verdict.Met, "100.0", 1000L), (at.Verdict, at.Value.ToString(), at.Lineage.Counted.Total));
        HasNoAnswerWithout(kpi, context, Verdict.NotApplicable);
    }

    /// <summary>A count of which none is allowed: none is met only where the register was kept.</summary>
    public static void AllowsNone<TRecord>(Kpi<TRecord> kpi, KpiContext context, Func<string, TRecord> good, Func<string, TRecord> bad)
        where TRecord : notnull
    {
        var below = Given.Of(kpi, context, good("a"), bad("b"));
        Assert.Equal((Verdict.NotMet, "1.0", "b"), (below.Verdict, below.Value.ToString(), Assert.Single(below.Lineage.Counted.First).Id));
        Assert.Equal("2.0", Given.Of(kpi, context, bad("a"), bad("b")).Value.ToString());
        Assert.Equal(Verdict.Met, Given.Of(kpi, context, good("a"), good("b")).Verdict);
        HasNoAnswerWithout(kpi, context, Verdict.Met);
    }

    /// <summary>A record for each one of a roll in each unit: one too few is missed by name, and nothing is due before the unit has ended.</summary>
    public static void NeedsEach<TRecord>(CoverageKpi<TRecord> kpi, Func<string, string, LocalDate, TRecord> on)
        where TRecord : notnull
    {
        var (plan, names) = kpi.Rolls[0] == Rolls.Site ? (SitePlan.Empty, ["site"]) : (SitePlan.Empty.With(kpi.Rolls[0], "a", "b"), new[] { "a", "b" });
        var context = Given.Context(kpi.Each switch { PeriodUnit.Day => "2026-W41", PeriodUnit.Week => "2026-10", _ => "2026-Q4" }, plan: plan);
        var slots = names.SelectMany(n => Slots(kpi.Each, context.Period).Select(s => (Name: n, Slot: s))).ToArray();
        var records = slots.SelectMany((s, i) => Enumerable.Range(0, kpi.Times).Select(t => on($"r{i}-{t}", s.Name, s.Slot.First))).ToArray();
        var at = Given.Of(kpi, context, records);
        Assert.Equal((Verdict.Met, (decimal)slots.Length), (at.Verdict, at.Denominator));
        var below = Given.Of(kpi, context, records[..^1]);
        Assert.Equal((Verdict.NotMet, slots.Length - 1m), (below.Verdict, below.Numerator));
        Assert.Equal($"{slots[^1].Name} {slots[^1].Slot}", Assert.Single(below.Lineage.Missed.First).Id);
        var end = slots[^1].Slot.EndIn(Given.Shanghai);
        Assert.Equal(1, Given.Of(kpi, context with { AsOf = end - Duration.Epsilon }, records[..^1]).Lineage.NotYetDue.Total);
        Assert.Equal(1, Given.Of(kpi, context with { AsOf = end }, records[..^1]).Lineage.Missed.Total);
        HasNoAnswerWithout(kpi, context, Verdict.NotMet);
        if (names.Length == 2)
        {
            Assert.Equal(Verdict.NoData, Given.Of(kpi, context with { Plan = SitePlan.Empty }, records).Verdict);
            var stranger = Given.Of(kpi, context, on("x", "c", slots[0].Slot.First));
            Assert.Equal("not-on-the-roll", Assert.Single(stranger.Lineage.Unusable.First).Why!.Id);
        }
    }

    /// <summary>Days on which something is not asked.</summary>
    public static DayOff[] Off(Roll roll, string? of, Reason why, LocalDate first, LocalDate last) =>
        [.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(i => new DayOff(roll, of, first.PlusDays(i), new(why, "because", "Li")))];

    private static IEnumerable<ReportingPeriod> Slots(PeriodUnit each, ReportingPeriod period)
    {
        for (var slot = ReportingPeriod.Of(each, period.First); slot.After <= period.After; slot = ReportingPeriod.Of(each, slot.After)) yield return slot;
    }

    private static void HasNoAnswerWithout<TRecord>(Kpi<TRecord> kpi, KpiContext context, Verdict ofNothing)
        where TRecord : notnull
    {
        Assert.Equal(ofNothing, Given.Of(kpi, context).Verdict);
        Assert.Equal(Verdict.NoData, new KpiRun([kpi], context).Figures()[0].Verdict);
    }
}
