using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class TimeTests
{
    private static readonly SitePlan Plan = SitePlan.Empty.With(Trials.Roll, "a");

    [Theory]
    [InlineData("00:00", "23:59", 1439, Verdict.NotMet)]
    [InlineData("00:01", "24:00", 1439, Verdict.NotMet)]
    [InlineData("00:00", "24:00", 1440, Verdict.Met)]
    public void Every_minute_of_the_day_has_to_be_covered(string from, string to, int minutes, Verdict verdict)
    {
        var figure = Given.Of(Trials.Time, Day(), Manned("x", from, to));
        Assert.Equal((minutes, 1440, verdict), ((int)figure.Numerator, (int)figure.Denominator, figure.Verdict));
    }

    [Fact]
    public void Stretches_that_overlap_or_touch_count_once_and_a_gap_is_named()
    {
        var figure = Given.Of(Trials.Time, Day(), Manned("z", "12:00", "24:00"), Manned("x", "00:00", "08:00"), Manned("y", "06:00", "11:30"), Manned("w", "08:00", "09:00"));
        Assert.Equal(1410, figure.Numerator);
        Assert.Equal("1 () a 2026-10-05T11:30:00/2026-10-05T12:00:00  ", Given.Text(figure.Lineage.Missed));
    }

    [Fact]
    public void A_recorded_gap_wins_over_a_shift_that_says_otherwise()
    {
        var figure = Given.Of(Trials.Time, Day(), Manned("x", "00:00", "24:00"), Manned("y", "10:00", "10:20") with { What = Outcome.Missed });
        Assert.Equal(1420, figure.Numerator);
    }

    [Fact]
    public void A_stretch_reaches_into_the_period_and_out_of_it()
    {
        var over = Trials.Good("x") with { At = Given.At("2026-09-01 00:00"), Until = Given.At("2026-12-01 00:00") };
        Assert.Equal(Verdict.Met, Given.Of(Trials.Time, Day(), over).Verdict);
        Assert.Equal(1, Given.Of(Trials.Time, Day(), over with { Until = Given.At("2026-10-05 00:00") }).Lineage.Outside);
        Assert.Equal(1, Given.Of(Trials.Time, Day(), over with { At = Given.At("2026-10-06 00:00") }).Lineage.Outside);
    }

    [Fact]
    public void What_still_lasts_counts_up_to_the_moment_asked_for_and_only_that_time_is_asked_about()
    {
        var lasting = Trials.Good("x") with { At = Given.At("2026-10-05 06:00") };
        var figure = Given.Of(Trials.Time, Given.Context("2026-10-05", "2026-10-05 12:00", Plan), lasting);
        Assert.Equal((360m, 720m), (figure.Numerator, figure.Denominator));
        Assert.Equal((1080m, 1440m), (Given.Of(Trials.Time, Day(), lasting).Numerator, Given.Of(Trials.Time, Day(), lasting).Denominator));
    }

    [Fact]
    public void A_day_on_which_the_clock_changes_is_as_long_as_it_is()
    {
        var policy = SitePolicy.Read([], Datum.Map(("site.timeZone", Datum.Of("Europe/Berlin")))).Value;
        foreach (var (day, hours) in new[] { ("2026-03-29", 23), ("2026-10-25", 25) })
            Assert.Equal(hours * 60, Given.Of(Trials.Time, new(policy, Given.Period(day), Given.At("2027-01-01 00:00"), Plan)).Denominator);
    }

    [Fact]
    public void A_day_off_is_not_asked_about_and_is_named_once_it_has_begun()
    {
        var plan = Plan.Without(new DayOff(Trials.Roll, null, new(2026, 10, 5), new(Trials.Left, "closed", "Zhao")), new DayOff(Trials.Roll, null, new(2026, 10, 7), new(Trials.Left, "closed", "Zhao")));
        var figure = Given.Of(Trials.Time, Given.Context("2026-W41", "2026-10-07 00:00", plan), Manned("x", "00:00", "24:00"));
        Assert.Equal((0m, 1440m), (figure.Numerator, figure.Denominator));
        Assert.Equal("1 (left 1) a 2026-10-05 left Zhao", Given.Text(figure.Lineage.Excluded));
    }

    [Fact]
    public void One_missing_of_the_roll_counts_as_never_covered_and_one_beyond_it_is_of_no_use()
    {
        var figure = Given.Of(Trials.Time, Given.Context("2026-10-05", plan: Plan.With(Trials.Roll, "a", "b")), Manned("x", "00:00", "24:00"), Manned("y", "00:00", "24:00") with { Of = "c" });
        Assert.Equal((1440m, 2880m), (figure.Numerator, figure.Denominator));
        Assert.Equal("1 (not-on-the-roll 1) y not-on-the-roll ", Given.Text(figure.Lineage.Unusable));
        Assert.Equal(Verdict.NoData, Given.Of(Trials.Time, Given.Context("2026-10-05")).Verdict);
    }

    [Fact]
    public void Stretches_added_in_any_order_are_those_added_one_by_one_by_minute()
    {
        // A second way to the same: a row of 200 minutes, each covered or not.
        var random = new System.Random(7);
        for (var run = 0; run < 500; run++)
        {
            var (so, not, spans, taken) = (new bool[200], new bool[200], new Spans(), new Spans());
            for (var i = 0; i < 12; i++)
            {
                var (from, to, gap) = (random.Next(200), random.Next(200), random.Next(4) == 0);
                for (var minute = from; minute < to; minute++) (gap ? not : so)[minute] = true;
                (gap ? taken : spans).Add(Minute(from), Minute(to));
            }

            var missing = spans.Missing(Minute(20), Minute(180), taken).All.Sum(static s => (int)(s.To - s.From).TotalMinutes);
            Assert.Equal(Enumerable.Range(20, 160).Count(m => !so[m] || not[m]), missing);
            Assert.All(spans.All.Zip(spans.All.Skip(1)), static pair => Assert.True(pair.First.To < pair.Second.From));
        }
    }

    private static Instant Minute(int minute) => Instant.FromUnixTimeSeconds(60 * minute);

    private static KpiContext Day() => Given.Context("2026-10-05", plan: Plan);

    private static Trial Manned(string id, string from, string to) =>
        Trials.Good(id) with { At = Given.At("2026-10-05 " + from), Until = to == "24:00" ? Given.At("2026-10-06 00:00") : Given.At("2026-10-05 " + to) };
}
