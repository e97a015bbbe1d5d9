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

    private static readonly Instant Midnight = Given.At("2026-10-05 00:00");

    /// <summary>A record tells of the part that its amount names; of the whole where that is nought.</summary>
    private static readonly TimeKpi<Trial> OfParts = new(
        "T9", "分部", "Parts", Trials.Kind, Domain.Regulation.Source.None, new("分钟", "minutes"), new("分钟", "minutes"), Trials.Roll,
        static _ => static (in Trial t, in Window _, out Stretch stretch) =>
        {
            stretch = new(t.Of, t.At, t.Until, t.What == Outcome.Missed) { Part = t.Amount == 0 ? null : t.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture) };
            return Judgement.Counted;
        });

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
    public void A_gap_is_named_as_missed_and_its_record_is_not_listed_as_counted()
    {
        var figure = Given.Of(Trials.Time, Day(), Manned("x", "00:00", "24:00"), Manned("y", "10:00", "10:20") with { What = Outcome.Missed });
        Assert.Equal("1 () x  ", Given.Text(figure.Lineage.Counted));
        Assert.Equal("1 () a 2026-10-05T10:00:00/2026-10-05T10:20:00  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal(1, figure.Lineage.Outside);
    }

    [Fact]
    public void A_nanosecond_among_thousands_of_posts_and_a_month_is_not_all()
    {
        var posts = Enumerable.Range(1000, 2000).Select(static i => "p" + i).ToArray();
        var manned = posts.Select(static p => Trials.Good(p) with { Of = p, At = Given.At("2026-01-01 00:00"), Until = Given.At("2027-01-01 00:00") }).ToArray();
        var context = Given.Context("2026-12", plan: SitePlan.Empty.With(Trials.Roll, posts));
        Assert.Equal(Verdict.Met, Given.Of(Trials.Time, context, manned).Verdict);
        manned[^1] = manned[^1] with { Until = manned[^1].Until - Duration.Epsilon };
        var figure = Given.Of(Trials.Time, context, manned);
        Assert.Equal((Verdict.NotMet, false, "100.0"), (figure.Verdict, figure.Passes, figure.Value.ToString()));
        Assert.Equal(2000 * 31 * 1440m, figure.Denominator);
        // To the nanosecond, and not only less than all: 60,000 million nanoseconds are a minute.
        Assert.Equal(1, decimal.Round((figure.Denominator - figure.Numerator) * 60_000_000_000, 3));
        Assert.Equal("p2999 2026-12-31T23:59:59.999999999/2027-01-01T00:00:00", Assert.Single(figure.Lineage.Missed.First).Id);
    }

    [Fact]
    public void Minutes_are_exact_where_a_stretch_has_no_whole_minutes()
    {
        var figure = Given.Of(Trials.Time, Day(), Manned("x", "00:00", "12:00") with { Until = Given.At("2026-10-05 12:00") + Duration.FromSeconds(15) });
        Assert.Equal((720.25m, 1440m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Days_on_which_one_does_not_stand_on_the_roll_are_not_asked_about_and_not_named_as_left_out()
    {
        decimal Asked(LocalDate? from, LocalDate? until, string asOf = "2027-12-31 23:59") =>
            Given.Of(Trials.Time, Given.Context("2026-W41", asOf, Plan.Standing(Trials.Roll, "a", from, until))).Denominator / 1440;
        Assert.Equal(7, Asked(new(2026, 10, 5), new(2026, 10, 11)));
        Assert.Equal(5, Asked(new(2026, 10, 6), new(2026, 10, 10)));
        Assert.Equal(2, Asked(new(2026, 10, 10), null));
        Assert.Equal(0.5m, Asked(new(2026, 10, 6), null, "2026-10-06 12:00"));
        Assert.Equal(0, Asked(new(2026, 10, 12), null));
        var off = new DayOff(Trials.Roll, null, new(2026, 10, 5), new(Trials.Left, "closed", "Zhao"));
        var figure = Given.Of(Trials.Time, Given.Context("2026-W41", plan: Plan.Standing(Trials.Roll, "a", new(2026, 10, 6)).Without(off, off with { Date = new(2026, 10, 7) })), Manned("x", "00:00", "24:00"));
        Assert.Equal((0m, 5 * 1440m), (figure.Numerator, figure.Denominator));
        Assert.Equal("1 (left 1) a 2026-10-07 left Zhao", Given.Text(figure.Lineage.Excluded));
    }

    [Fact]
    public void Judgements_without_a_name_throw_nothing()
    {
        foreach (var judgement in new[] { Judgement.Excluded(Trials.Left), Judgement.Counted, Judgement.Outside, Judgement.NotYetDue, Judgement.Missed, Judgement.Unusable(Trials.Broken) })
        {
            var silent = new TimeKpi<Trial>(
                "T9", "无名", "Nameless", Trials.Kind, Domain.Regulation.Source.None, new("分钟", "minutes"), new("分钟", "minutes"), Trials.Roll,
                _ => (in Trial _, in Window _, out Stretch stretch) =>
                {
                    stretch = default;
                    return judgement;
                })
            { Excludes = [Trials.Left] };
            var lineage = Given.Of(silent, Day(), Trials.Good("x")).Lineage;
            Assert.Equal(judgement.Outcome == Outcome.Outside ? 1 : 0, lineage.Outside);
            Assert.Equal(judgement.Outcome is Outcome.Excluded or Outcome.Counted ? "1 (not-on-the-roll 1) x not-on-the-roll " : judgement.Outcome == Outcome.Unusable ? "1 (broken 1) x broken " : "0 () ", Given.Text(lineage.Unusable));
        }
    }

    [Fact]
    public void An_hour_that_comes_twice_names_its_gaps_with_the_offset()
    {
        var policy = SitePolicy.Read([], Datum.Map(("site.timeZone", Datum.Of("Europe/Berlin")))).Value;
        Instant At(int hour, int minute) => Instant.FromUtc(2026, 10, 24, 0, 0) + Duration.FromMinutes((60 * hour) + minute);
        var context = new KpiContext(policy, Given.Period("2026-10-25"), Given.At("2027-01-01 00:00"), Plan);
        var figure = Given.Of(
            Trials.Time, context, Trials.Good("x") with { At = At(22, 0), Until = At(24, 10) }, Trials.Good("y") with { At = At(24, 20), Until = At(25, 10) },
            Trials.Good("z") with { At = At(25, 20), Until = At(26, 10) }, Trials.Good("w") with { At = At(26, 20), Until = At(48, 0) });
        Assert.Equal(
            ["a 2026-10-25T02:10:00+01/2026-10-25T02:20:00+01", "a 2026-10-25T02:10:00+02/2026-10-25T02:20:00+02", "a 2026-10-25T03:10:00/2026-10-25T03:20:00"],
            figure.Lineage.Missed.First.Select(static e => e.Id));
    }

    [Fact]
    public void What_is_told_of_a_part_stays_with_that_part_minute_by_minute()
    {
        // A second way to the same: of each minute of the day, whether some part was so and neither it nor the whole was not.
        var random = new System.Random(17);
        for (var run = 0; run < 300; run++)
        {
            var (so, not, whole) = (new bool[4, 1440], new bool[4, 1440], new bool[1440]);
            var trials = Enumerable.Range(0, random.Next(1, 14)).Select(i =>
            {
                var (part, from, length, isGap) = (random.Next(4), random.Next(1440), random.Next(1, 700), random.Next(3) == 0);
                var to = System.Math.Min(1440, from + length);
                for (var minute = from; minute < to; minute++)
                    if (isGap && part == 0) whole[minute] = true;
                    else (isGap ? not : so)[part, minute] = true;
                return Trials.Good("t" + i) with { What = isGap ? Outcome.Missed : Outcome.Counted, Amount = part, At = Midnight + Duration.FromMinutes(from), Until = Midnight + Duration.FromMinutes(to) };
            }).ToArray();
            random.Shuffle(trials);
            var figure = Given.Of(OfParts, Day(), trials);
            Assert.Equal(Enumerable.Range(0, 1440).Count(m => !whole[m] && Enumerable.Range(0, 4).Any(p => so[p, m] && !not[p, m])), figure.Numerator);
        }
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
