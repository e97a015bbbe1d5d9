using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class CoverageTests
{
    private static readonly SitePlan Plan = SitePlan.Empty.With(Trials.Roll, "b", "a");

    [Fact]
    public void Each_of_the_roll_has_to_have_its_record_each_day()
    {
        var figure = Given.Of(Trials.Daily, Given.Context("2026-W41", plan: Plan), [.. Days("a", 5, 6, 7, 8, 9, 10, 11), .. Days("b", 5, 6, 7, 8, 9, 10)]);
        Assert.Equal((13m, 14m, Verdict.NotMet), (figure.Numerator, figure.Denominator, figure.Verdict));
        Assert.Equal("1 () b 2026-10-11  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal(Verdict.Met, Given.Of(Trials.Daily, Given.Context("2026-W41", plan: Plan), [.. Days("a", 5, 6, 7, 8, 9, 10, 11), .. Days("b", 5, 6, 7, 8, 9, 10, 11)]).Verdict);
    }

    [Fact]
    public void More_records_than_asked_make_up_for_no_other_day()
    {
        var figure = Given.Of(Trials.Daily, Given.Context("2026-10-05", plan: Plan), On("x", "a", "2026-10-05 08:00"), On("y", "a", "2026-10-05 09:00"));
        Assert.Equal((1m, 2m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void As_many_records_as_are_asked_make_a_week_good()
    {
        var context = Given.Context("2026-W41", plan: SitePlan.Empty.With(Trials.Roll, "a"));
        Assert.Equal(0, Given.Of(Trials.Weekly, context, Days("a", 5)).Numerator);
        Assert.Equal(1, Given.Of(Trials.Weekly, context, Days("a", 5, 11)).Numerator);
        Assert.Equal(1, Given.Of(Trials.Weekly, context, Days("a", 5, 6, 7)).Numerator);
    }

    [Fact]
    public void A_week_belongs_to_the_month_of_its_Sunday()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a");
        // October 2026 has the weeks that end on the 4th, 11th, 18th and 25th; the one from the 26th ends in November.
        var october = Given.Of(Trials.Weekly, Given.Context("2026-10", plan: plan), On("x", "a", "2026-09-28 08:00"), On("y", "a", "2026-10-04 23:59"), On("z", "a", "2026-10-26 08:00"));
        Assert.Equal((1m, 4m, 1L), (october.Numerator, october.Denominator, october.Lineage.Outside));
        Assert.Equal((52, 52), ((int)Given.Of(Trials.Weekly, Given.Context("2026", plan: plan)).Denominator, Enumerable.Range(1, 12).Sum(m => (int)Given.Of(Trials.Weekly, Given.Context($"2026-{m:00}", plan: plan)).Denominator)));
    }

    [Fact]
    public void A_month_is_asked_about_in_the_period_in_which_it_ends()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a");
        Assert.Equal(12, Given.Of(Trials.Monthly, Given.Context("2026", plan: plan)).Denominator);
        Assert.Equal(3, Given.Of(Trials.Monthly, Given.Context("2026-Q1", plan: plan)).Denominator);
        Assert.Equal(Verdict.NotApplicable, Given.Of(Trials.Monthly, Given.Context("2026-10-30", plan: plan)).Verdict);
        Assert.Equal(1, Given.Of(Trials.Monthly, Given.Context("2026-10-31", plan: plan), On("x", "a", "2026-10-01 08:00")).Numerator);
    }

    [Theory]
    [InlineData("2026-10-06 23:59", 1, 1)]
    [InlineData("2026-10-07 00:00", 2, 0)]
    public void A_day_is_missed_when_it_is_over(string asOf, int missed, int notYet)
    {
        var figure = Given.Of(Trials.Daily, Given.Context("2026-10-06", asOf, SitePlan.Empty.With(Trials.Roll, "a")));
        Assert.Equal((missed - 1, notYet), ((int)figure.Lineage.Missed.Total, (int)figure.Lineage.NotYetDue.Total));
    }

    [Fact]
    public void A_day_off_is_left_out_with_its_decider_unless_the_record_is_there()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a").Without(Off("a", 6), Off(null, 7));
        var figure = Given.Of(Trials.Daily, Given.Context("2026-W41", plan: plan), Days("a", 5, 7, 8, 9, 10, 11));
        Assert.Equal((6m, 6m), (figure.Numerator, figure.Denominator));
        Assert.Equal("1 (left 1) a 2026-10-06 left Zhao", Given.Text(figure.Lineage.Excluded));
    }

    [Fact]
    public void A_day_off_is_of_one_of_the_roll_and_for_a_reason_that_the_figure_knows()
    {
        var context = Given.Context("2026-10-06", plan: Plan.Without(Off("b", 6)));
        Assert.Equal((1L, 1L), (Given.Of(Trials.Daily, context).Lineage.Missed.Total, Given.Of(Trials.Daily, context).Lineage.Excluded.Total));
        var unknown = Plan.Without(Off(null, 6) with { Exclusion = new(Trials.Other, "because", "Zhao") });
        Assert.Equal(2, Given.Of(Trials.Daily, Given.Context("2026-10-06", plan: unknown)).Lineage.Missed.Total);
    }

    [Fact]
    public void A_week_is_left_out_only_when_each_of_its_days_is_off()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a");
        var six = plan.Without([.. Enumerable.Range(5, 6).Select(static d => Off("a", d))]);
        Assert.Equal(Verdict.NotMet, Given.Of(Trials.Weekly, Given.Context("2026-W41", plan: six)).Verdict);
        Assert.Equal(Verdict.NotApplicable, Given.Of(Trials.Weekly, Given.Context("2026-W41", plan: six.Without(Off("a", 11)))).Verdict);
    }

    [Fact]
    public void A_record_of_what_is_not_on_the_roll_is_of_no_use()
    {
        var figure = Given.Of(Trials.Daily, Given.Context("2026-10-05", plan: Plan), On("x", "c", "2026-10-05 09:00"), On("y", "c", "2026-11-05 09:00"), On("z", "c", "2026-09-05 09:00"));
        Assert.Equal(("1 (not-on-the-roll 1) x not-on-the-roll ", 2L), (Given.Text(figure.Lineage.Unusable), figure.Lineage.Outside));
    }

    [Fact]
    public void A_site_that_has_not_said_what_it_has_is_told_no_data_and_one_that_has_nothing_not_applicable()
    {
        Assert.Equal(Verdict.NoData, Given.Of(Trials.Daily, Given.Context("2026-10-05")).Verdict);
        Assert.Equal(Verdict.NotApplicable, Given.Of(Trials.Daily, Given.Context("2026-10-05", plan: SitePlan.Empty.With(Trials.Roll))).Verdict);
        Assert.Equal(Verdict.NoData, new KpiRun([Trials.Daily], Given.Context("2026-10-05", plan: Plan)).Figures()[0].Verdict);
    }

    [Fact]
    public void A_record_that_is_not_as_asked_is_named_as_the_reason_for_which_the_day_is_missed()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a");
        var late = On("x", "a", "2026-10-05 12:00") with { What = Outcome.Missed };
        var figure = Given.Of(Trials.Daily, Given.Context("2026-W41", "2026-10-07 00:00", plan), late);
        Assert.Equal("2 (not-as-asked 1) a 2026-10-05 not-as-asked , a 2026-10-06  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal((0m, 2m, 1L, 0L), (figure.Numerator, figure.Denominator, figure.Lineage.Outside, figure.Lineage.Unusable.Total));
        // As asked in time, it is there after all; the other one tells nothing then.
        var both = Given.Of(Trials.Daily, Given.Context("2026-10-05", plan: plan), late, On("y", "a", "2026-10-05 13:00"));
        Assert.Equal((1m, 1m, 1L), (both.Numerator, both.Denominator, both.Lineage.Outside));
        // Two of one thing in another's period, or of a stranger, say nothing of this one.
        Assert.Equal("1 () a 2026-10-06  ", Given.Text(Given.Of(Trials.Daily, Given.Context("2026-10-06", plan: plan), late).Lineage.Missed));
        Assert.Equal("1 (not-on-the-roll 1) x not-on-the-roll ", Given.Text(Given.Of(Trials.Daily, Given.Context("2026-10-05", plan: plan), late with { Of = "c" }).Lineage.Unusable));
        // A week needs two: one as asked and one not are one too few.
        var week = Given.Of(Trials.Weekly, Given.Context("2026-W41", plan: plan), late, On("y", "a", "2026-10-06 12:00"));
        Assert.Equal("1 (not-as-asked 1) a 2026-W41 not-as-asked ", Given.Text(week.Lineage.Missed));
    }

    [Fact]
    public void A_day_that_the_calendar_leaps_over_is_not_asked_about()
    {
        var policy = Given.Policy.With(Domain.Policy.SiteParameters.TimeZone, "Pacific/Apia").Value;
        Figure Of(Kpi<Trial> kpi, string period) => Given.Of(kpi, new KpiContext(policy, Given.Period(period), Given.At("2027-01-01 00:00"), SitePlan.Empty.With(Trials.Roll, "a")));
        Assert.Equal(Verdict.NotApplicable, Of(Trials.Daily, "2011-12-30").Verdict);
        Assert.Equal(30, Of(Trials.Daily, "2011-12").Denominator);
        Assert.DoesNotContain("a 2011-12-30", Of(Trials.Daily, "2011-W52").Lineage.Missed.First.Select(static e => e.Id));
        Assert.Equal((6m, 1m, 1m), (Of(Trials.Daily, "2011-W52").Denominator, Of(Trials.Weekly, "2011-W52").Denominator, Of(Trials.Daily, "2011-12-31").Denominator));
        Assert.Equal(30 * 1440, Of(Trials.Time, "2011-12").Denominator);
    }

    [Fact]
    public void A_day_week_or_month_is_asked_about_where_it_stands_on_the_roll_for_the_whole_of_it()
    {
        string Asked(Kpi<Trial> kpi, string period, LocalDate? from, LocalDate? until)
        {
            var figure = Given.Of(kpi, Given.Context(period, plan: SitePlan.Empty.With(Trials.Roll, "a").Standing(Trials.Roll, "a", from, until), lineage: 40));
            Assert.Equal((figure.Denominator, 0L), (figure.Lineage.Missed.Total, figure.Lineage.Excluded.Total));
            return string.Join(" ", figure.Lineage.Missed.First.Select(static e => e.Id[2..]));
        }

        Assert.Equal("2026-10-06 2026-10-07", Asked(Trials.Daily, "2026-W41", new(2026, 10, 6), new(2026, 10, 7)));
        // The weeks of October end on the 4th, 11th, 18th and 25th.
        Assert.Equal("2026-W41 2026-W42", Asked(Trials.Weekly, "2026-10", new(2026, 10, 5), new(2026, 10, 18)));
        Assert.Equal("2026-W42", Asked(Trials.Weekly, "2026-10", new(2026, 10, 6), new(2026, 10, 18)));
        Assert.Equal("2026-W41", Asked(Trials.Weekly, "2026-10", new(2026, 10, 5), new(2026, 10, 17)));
        Assert.Equal("2026-11", Asked(Trials.Monthly, "2026-Q4", new(2026, 10, 2), new(2026, 12, 30)));
        Assert.Equal("2026-10 2026-11 2026-12", Asked(Trials.Monthly, "2026-Q4", new(2026, 10, 1), new(2026, 12, 31)));
        Assert.Equal("", Asked(Trials.Daily, "2026-W41", new(2026, 10, 12), null));
    }

    [Fact]
    public void The_last_period_of_all_and_dates_beyond_it_throw_nothing()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a");
        var asOf = Moments.Latest - Duration.FromNanoseconds(1);
        foreach (var kpi in new[] { Trials.Daily, Trials.Weekly, Trials.Monthly })
            Assert.Equal(Verdict.NotMet, Given.Of(kpi, new(Given.Policy, Given.Period("2199"), asOf, plan), Trials.Good("x") with { At = asOf }).Verdict);
        var wild = new CoverageKpi<Trial>(
            "T9", "野", "Wild", Trials.Kind, Domain.Regulation.Source.None, new("有", "with"), new("应有", "due"), Trials.Roll, PeriodUnit.Month, 1,
            static _ => static (in Trial t, in Window _, out string of, out LocalDate date) =>
            {
                (of, date) = ("a", t.What == Outcome.Counted ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue);
                return Judgement.Counted;
            });
        Assert.Equal("2 (out-of-time 2) x out-of-time , y out-of-time ", Given.Text(Given.Of(wild, Given.Context("2026-10", plan: plan), Trials.Good("x"), Trials.Bad("y")).Lineage.Unusable));
    }

    [Fact]
    public void A_roll_names_each_once_and_in_order()
    {
        Assert.Equal(["a", "b"], SitePlan.Empty.With(Trials.Roll, "b", "a", "b").Of(Trials.Roll)!.Value);
        Assert.Null(SitePlan.Empty.Of(Trials.Roll));
        Assert.Equal(["site"], SitePlan.Empty.Of(Rolls.Site)!.Value);
        Assert.Throws<ArgumentException>(static () => SitePlan.Empty.With(Trials.Roll, " "));
        Assert.Throws<ArgumentException>(static () => SitePlan.Empty.With(Trials.Roll, new string('x', 81)));
    }

    private static DayOff Off(string? of, int day) => new(Trials.Roll, of, new(2026, 10, day), new(Trials.Left, "closed", "Zhao"));

    private static Trial On(string id, string of, string at) => Trials.Good(id) with { Of = of, At = Given.At(at) };

    private static Trial[] Days(string of, params int[] days) => [.. days.Select(d => On(of + d, of, $"2026-10-{d:00} 12:00"))];
}
