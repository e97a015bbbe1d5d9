using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Checks again and again: what was never begun, what began long ago, and the rhythm before the period and in it.</summary>
public sealed class GapTests
{
    private static readonly SitePlan Plan = SitePlan.Empty.With(Rolls.ShowFlats, "A", "B");

    [Fact]
    public void Of_what_stands_on_the_roll_and_was_never_begun_one_is_missed()
    {
        var night = new[] { Mark("c", MarkKind.Begins, "2026-10-05 18:00"), Mark("x", MarkKind.Check, "2026-10-05 18:30"), Mark("o", MarkKind.Ends, "2026-10-05 18:45") };
        var figure = Figure("2026-10-05", Plan, night);
        Assert.Equal((1m, 2m, Verdict.NotMet), (figure.Numerator, figure.Denominator, figure.Verdict));
        Assert.Equal("1 (never-begun 1) B never-begun ", Given.Text(figure.Lineage.Missed));
        Assert.Equal("2 (never-begun 2) A never-begun , B never-begun ", Given.Text(Figure("2026-10-05", Plan).Lineage.Missed));
        Assert.Equal("2 (never-begun 2) ", Given.Text(Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", plan: Plan, lineage: 0)).Lineage.Missed));
        // Checks and an end without any beginning are none either.
        Assert.Equal("1 (never-begun 1) A never-begun ", Given.Text(Figure("2026-10-05", SitePlan.Empty.With(Rolls.ShowFlats, "A"), night[1..]).Lineage.Missed));
        // Nor is a beginning at the very end of the day.
        Assert.Equal("1 (never-begun 1) A never-begun ", Given.Text(Figure("2026-10-05", SitePlan.Empty.With(Rolls.ShowFlats, "A"), Mark("b", MarkKind.Begins, "2026-10-06 00:00")).Lineage.Missed));
        // A beginning before the period is one: after the end nothing was due.
        Assert.Equal(Verdict.NotApplicable, Figure("2026-10-06", SitePlan.Empty.With(Rolls.ShowFlats, "A"), night).Verdict);
    }

    [Fact]
    public void What_does_not_stand_on_the_roll_for_the_whole_period_is_not_asked_whether_it_was_begun()
    {
        string Missed(LocalDate? from, LocalDate? until) => Given.Text(Figure("2026-W41", SitePlan.Empty.With(Rolls.ShowFlats, "A").Standing(Rolls.ShowFlats, "A", from, until)).Lineage.Missed);
        Assert.Equal("1 (never-begun 1) A never-begun ", Missed(new(2026, 10, 5), new(2026, 10, 11)));
        Assert.Equal("0 () ", Missed(new(2026, 10, 6), null));
        Assert.Equal("0 () ", Missed(null, new(2026, 10, 10)));
    }

    [Fact]
    public void Of_two_checks_at_one_moment_the_one_with_the_greater_id_counts_in_whatever_order()
    {
        var (first, second) = (Mark("x1", MarkKind.Check, "2026-10-05 18:20"), Mark("x2", MarkKind.Check, "2026-10-05 18:20"));
        foreach (var checks in new[] { new[] { first, second }, [second, first] })
        {
            var figure = Figure("2026-10-05", SitePlan.Empty.With(Rolls.ShowFlats, "A"), [Mark("c", MarkKind.Begins, "2026-10-05 18:00"), .. checks, Mark("o", MarkKind.Ends, "2026-10-05 18:45")]);
            Assert.Equal("1 () x2  ", Given.Text(figure.Lineage.Counted));
        }
    }

    [Fact]
    public void A_check_that_falls_due_on_a_day_on_which_it_does_not_stand_on_the_roll_is_not_asked()
    {
        var plan = SitePlan.Empty.With(Rolls.ShowFlats, "A").Standing(Rolls.ShowFlats, "A", new(2026, 10, 6));
        var figure = Figure("2026-W41", plan, Mark("c", MarkKind.Begins, "2026-10-05 22:00"), Mark("x", MarkKind.Check, "2026-10-05 22:30"), Mark("y", MarkKind.Check, "2026-10-06 00:20"), Mark("o", MarkKind.Ends, "2026-10-06 01:00"));
        // Due at 23:00, 23:30 and midnight after x; y at 00:20 is late, and the next one is due at 00:50.
        Assert.Equal("2 () A 2026-10-06T00:00:00  , A 2026-10-06T00:50:00  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal((0m, 2m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void A_beginning_of_1970_is_gone_over_from_the_period_on()
    {
        // Were every half hour since then looked at for each of a thousand show flats, this would be a thousand million.
        var names = Enumerable.Range(0, 1000).Select(static i => "F" + i).ToArray();
        var begun = names.Select(static n => new ShowFlatMark("c" + n, n, MarkKind.Begins, Moments.Earliest + Duration.FromMinutes(7))).ToArray();
        var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context("2026-10-05", "2026-10-05 01:00", SitePlan.Empty.With(Rolls.ShowFlats, names), lineage: 2), begun);
        Assert.Equal("2000 () F0 2026-10-05T00:07:00  , F0 2026-10-05T00:37:00  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal("1000 () F0  , F1  ", Given.Text(figure.Lineage.NotYetDue));
    }

    [Fact]
    public void An_hour_that_comes_twice_names_what_was_missed_in_it_with_its_offset()
    {
        var policy = Given.Policy.With(SiteParameters.TimeZone, "Europe/Berlin").Value;
        var marks = new[] { new ShowFlatMark("c", "A", MarkKind.Begins, Instant.FromUtc(2026, 10, 24, 23, 20)), new ShowFlatMark("o", "A", MarkKind.Ends, Instant.FromUtc(2026, 10, 25, 2, 0)) };
        var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, new(policy, Given.Period("2026-10-25"), Instant.FromUtc(2027, 1, 1, 0, 0), SitePlan.Empty.With(Rolls.ShowFlats, "A")), marks);
        Assert.Equal(
            ["A 2026-10-25T01:50:00", "A 2026-10-25T02:20:00+01", "A 2026-10-25T02:20:00+02", "A 2026-10-25T02:50:00+01", "A 2026-10-25T02:50:00+02"],
            figure.Lineage.Missed.First.Select(static e => e.Id));
    }

    [Fact]
    public void The_rhythm_before_the_period_and_in_it_is_that_of_a_second_way_to_count()
    {
        var seen = new HashSet<(int, int)>();
        var start = Given.At("2026-10-03 00:00");
        // There is a beginning, for without one a check is missed of which this counting knows nothing. Then beginnings and ends
        // alternate by chance; minutes reach from two days before the period to a day after it.
        var mark = from kind in Gen.Elements(MarkKind.Begins, MarkKind.Ends, MarkKind.Check, MarkKind.Check, MarkKind.Check, MarkKind.Check) from minute in Gen.Choose(0, 4 * 1440) select (Kind: kind, Minute: minute);
        var arbitrary = Arb.From(
            from begun in Gen.Choose(0, 1) from marks in mark.ArrayOf() from every in Gen.Choose(10, 90) from tolerance in Gen.Choose(0, 30) from asOf in Gen.Choose(2 * 1440, 5 * 1440)
            select (Marks: marks.Prepend((Kind: MarkKind.Begins, Minute: begun)).DistinctBy(static m => m.Minute).ToArray(), every, tolerance, asOf));
        Prop.ForAll(arbitrary, at =>
        {
            var policy = Given.Policy.With(KpiParameters.ShowFlatCheckEvery, Duration.FromMinutes(at.every)).Value.With(KpiParameters.ShowFlatCheckTolerance, Duration.FromMinutes(at.tolerance)).Value;
            var context = new KpiContext(policy, Given.Period("2026-10-05"), start + Duration.FromMinutes(at.asOf), SitePlan.Empty.With(Rolls.ShowFlats, "A"));
            var figure = Given.Of(NightCheckKpis.HalfHourlyChecks, context, [.. at.Marks.Select((m, i) => new ShowFlatMark("m" + i, "A", m.Kind, start + Duration.FromMinutes(m.Minute)))]);
            var (made, missed, pending) = Count([.. at.Marks.Where(m => m.Minute <= at.asOf).OrderBy(static m => m.Minute)], at.every, at.tolerance, at.asOf);
            var expected = (made.Count(InPeriod), missed.Count(InPeriod), pending is { } due && InPeriod(due) ? 1 : 0);
            seen.Add((expected.Item1, expected.Item2));
            return expected == ((int)figure.Lineage.Counted.Total, (int)figure.Lineage.Missed.Total, (int)figure.Lineage.NotYetDue.Total);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
        Assert.True(seen.Count > 100, $"Only {seen.Count} different counts.");

        static bool InPeriod(int due) => due is >= 2 * 1440 and < 3 * 1440;
    }

    /// <summary>Night by night, every moment at which a check was due, from the first beginning on and without leaping over any.</summary>
    private static (List<int> Made, List<int> Missed, int? Pending) Count((MarkKind Kind, int Minute)[] marks, int every, int tolerance, int now)
    {
        var (made, missed, pending) = (new List<int>(), new List<int>(), (int?)null);
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind != MarkKind.Begins) continue;
            var close = Array.FindIndex(marks, i, static m => m.Kind == MarkKind.Ends);
            var (lasts, end) = (close < 0, close < 0 ? now : marks[close].Minute);
            var checks = marks.Where(m => m.Kind == MarkKind.Check && m.Minute > marks[i].Minute && m.Minute <= end).Select(static m => m.Minute).ToArray();
            Night(marks[i].Minute, end, checks, lasts);
            if (lasts) break;
            i = close;
        }

        return (made, missed, pending);

        void Night(int at, int end, int[] checks, bool lasts)
        {
            for (; ;)
            {
                var due = at + every + tolerance;
                var kept = checks.Where(c => c > at && c <= due).Append(-1).Max();
                if (kept >= 0 && (lasts || due < end))
                {
                    made.Add(due);
                    at = kept;
                    continue;
                }

                var late = checks.Where(c => c > due).Append(end).Min();
                for (; due < late; due += every) missed.Add(due);
                if (late < end)
                {
                    at = late;
                    continue;
                }

                // A check at the very moment asked for starts the clock anew.
                if (lasts) pending = checks.Contains(end) && end > at + every + tolerance ? end + every + tolerance : due;
                return;
            }
        }
    }

    private static Figure Figure(string period, SitePlan plan, params ShowFlatMark[] marks) => Given.Of(NightCheckKpis.HalfHourlyChecks, Given.Context(period, plan: plan), marks);

    private static ShowFlatMark Mark(string id, MarkKind kind, string at) => new(id, "A", kind, Given.At(at));
}
