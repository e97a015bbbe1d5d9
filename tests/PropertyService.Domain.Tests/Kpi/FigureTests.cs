using System;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class FigureTests
{
    [Theory]
    [InlineData(1, 3, "0.3")]
    [InlineData(2, 3, "0.7")]
    [InlineData(1, 20, "0.1")]
    [InlineData(-1, 20, "-0.1")]
    [InlineData(9494, 100, "94.9")]
    [InlineData(9495, 100, "95.0")]
    [InlineData(25, 100, "0.3")]
    [InlineData(0, 7, "0.0")]
    public void A_fraction_is_shown_to_one_decimal_half_away_from_nought(int numerator, int denominator, string shown) =>
        Assert.Equal(shown, new Fraction(numerator, denominator).ToString());

    [Fact]
    public void A_fraction_is_shown_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("94.9", new Fraction(9494, 100).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_fraction_has_a_denominator_above_nought()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Fraction(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Fraction(1, -1));
        Assert.Equal("0.0", default(Fraction).ToString());
    }

    [Theory]
    [InlineData(9499, false)]
    [InlineData(9500, true)]
    [InlineData(9501, true)]
    public void A_figure_meets_at_least_a_target_from_the_target_on(int hundredths, bool met) =>
        Assert.Equal(met, Target.AtLeast(95).IsMetBy(new(hundredths, 100)));

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_figure_meets_at_most_a_target_up_to_the_target(int hundredths, bool met) =>
        Assert.Equal(met, Target.AtMost(2).IsMetBy(new(hundredths, 100)));

    [Fact]
    public void A_figure_is_compared_unrounded()
    {
        // 94.999 % is shown as 95.0 and is below 95 all the same; a third of 3 is a whole.
        var figure = new Fraction(94999, 1000);
        Assert.Equal((95.0m, false), (figure.Shown, Target.AtLeast(95).IsMetBy(figure)));
        Assert.True(Target.AtLeast(100).IsMetBy(new(100 * 3m, 3)));
    }

    // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3;
    // the others are the roots of n(p̂−p)² = z²p(1−p), worked out apart.
    [Theory]
    [InlineData(81, 263, 25.53, 36.62)]
    [InlineData(15, 148, 6.24, 16.05)]
    [InlineData(0, 20, 0, 16.11)]
    [InlineData(1, 29, 0.61, 17.18)]
    [InlineData(29, 30, 83.33, 99.41)]
    [InlineData(10, 10, 72.25, 100)]
    [InlineData(1, 1, 20.65, 100)]
    public void The_bounds_of_a_sample_are_those_of_Wilson(int counted, int of, double low, double high)
    {
        var bounds = Bounds.Wilson(counted, of);
        Assert.Equal(((decimal)low, (decimal)high), (decimal.Round(bounds.Low, 2), decimal.Round(bounds.High, 2)));
    }

    [Fact]
    public void There_are_no_bounds_of_what_is_no_share()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Bounds.Wilson(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Bounds.Wilson(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Bounds.Wilson(6, 5));
    }

    // The lower bound of 92 of 100 is 85.002 and of 91 is 83.8; the upper bound of 78 of 100 is 84.999 and of 79 is 85.8.
    [Theory]
    [InlineData(78, Verdict.NotMet, false)]
    [InlineData(79, Verdict.TooFewToSay, false)]
    [InlineData(84, Verdict.TooFewToSay, false)]
    [InlineData(85, Verdict.TooFewToSay, true)]
    [InlineData(91, Verdict.TooFewToSay, true)]
    [InlineData(92, Verdict.Met, true)]
    public void A_sample_says_met_or_not_met_only_where_its_bounds_do(int good, Verdict verdict, bool passes)
    {
        var figure = Trials.Sample(85, TargetDirection.AtLeast, good, 100);
        Assert.Equal((verdict, passes), (figure.Verdict, figure.Passes));
        Assert.NotNull(figure.Interval);
    }

    [Theory]
    [InlineData(8, Verdict.Met)]
    [InlineData(9, Verdict.TooFewToSay)]
    [InlineData(21, Verdict.TooFewToSay)]
    [InlineData(22, Verdict.NotMet)]
    public void A_sample_that_must_stay_below_is_judged_by_its_other_bound(int bad, Verdict verdict) =>
        Assert.Equal(verdict, Trials.Sample(15, TargetDirection.AtMost, bad, 100).Verdict);

    [Theory]
    [InlineData(4, Verdict.Met)]
    [InlineData(5, Verdict.Unproven)]
    public void Those_in_doubt_count_against_a_sample_that_must_stay_below(int inDoubt, Verdict verdict) =>
        Assert.Equal(verdict, Trials.Sample(15, TargetDirection.AtMost, 4, 100, inDoubt).Verdict);

    [Fact]
    public void Who_left_a_record_out_is_said_of_those_alone_that_are_left_out()
    {
        var known = new Exclusion(Trials.Other, "a reason that the figure does not know", "Li");
        Assert.Equal("1 () a  ", Given.Text(Given.Of(Trials.Ratio, Given.Context("2026-10"), Trials.Good("a") with { Exclusion = known }).Lineage.Counted));
    }

    [Fact]
    public void A_target_of_all_or_nothing_needs_no_bounds()
    {
        Assert.Null(Trials.Sample(100, TargetDirection.AtLeast, 100, 100).Interval);
        Assert.Equal(Verdict.Met, Trials.Sample(100, TargetDirection.AtLeast, 100, 100).Verdict);
        Assert.Equal(Verdict.NotMet, Trials.Sample(100, TargetDirection.AtLeast, 99, 100).Verdict);
        Assert.Null(Trials.Sample(0, TargetDirection.AtMost, 0, 100).Interval);
    }

    [Fact]
    public void Without_a_register_there_are_no_data_and_not_full_marks()
    {
        var none = new KpiRun([Trials.Ratio, Trials.Count], Given.Context("2026-10")).Figures();
        Assert.All(none, static f => Assert.Equal((Verdict.NoData, null, null), (f.Verdict, f.Value, f.Passes)));
    }

    [Fact]
    public void An_empty_register_makes_a_share_not_applicable_and_a_count_nought()
    {
        var kept = new KpiRun([Trials.Ratio, Trials.Count], Given.Context("2026-10")).Add(Trials.Kind, []).Figures();
        Assert.Equal((Verdict.NotApplicable, null, null), (kept[0].Verdict, kept[0].Value, kept[0].Passes));
        Assert.Equal((Verdict.Met, "0.0"), (kept[1].Verdict, kept[1].Value.ToString()));
    }

    [Fact]
    public void A_count_that_should_be_nought_fails_with_the_first_find() =>
        Assert.Equal(Verdict.NotMet, Given.Of(Trials.Count, Given.Context("2026-10"), Trials.Good("a")).Verdict);

    [Theory]
    [InlineData("2026-10-01 00:00", Verdict.NotApplicable)]
    [InlineData("2026-10-01 00:01", Verdict.Met)]
    public void A_period_that_has_not_begun_cannot_be_met(string asOf, Verdict verdict) =>
        Assert.Equal(verdict, Given.Of(Trials.Count, Given.Context("2026-10", asOf)).Verdict);

    [Fact]
    public void A_measure_without_target_has_a_value_and_no_verdict()
    {
        var figure = Given.Of(Trials.Hours, Given.Context("2026-10"), Trials.Good("a") with { Amount = 3 }, Trials.Good("b") with { Amount = 4 });
        Assert.Equal((Verdict.NoTarget, 3.5m, null), (figure.Verdict, figure.Value!.Value.Shown, figure.Passes));
    }

    [Fact]
    public void What_is_counted_missed_left_out_and_of_no_use_is_named()
    {
        var figure = Given.Of(
            Trials.Ratio, Given.Context("2026-10"),
            Trials.Good("c"), Trials.Good("a"), Trials.Bad("b"), Trials.Bad("x") with { Exclusion = new(Trials.Left, "the site was closed", "Wang") },
            Trials.Good("n") with { What = Outcome.NotYetDue }, Trials.Good("o") with { What = Outcome.Outside }, Trials.Good("u") with { What = Outcome.Unusable });
        Assert.Equal((2m, 3m), (figure.Numerator, figure.Denominator));
        Assert.Equal("2 () a  , c  ", Given.Text(figure.Lineage.Counted));
        Assert.Equal("1 () b  ", Given.Text(figure.Lineage.Missed));
        Assert.Equal("1 (left 1) x left Wang", Given.Text(figure.Lineage.Excluded));
        Assert.Equal("1 () n  ", Given.Text(figure.Lineage.NotYetDue));
        Assert.Equal("1 (broken 1) u broken ", Given.Text(figure.Lineage.Unusable));
        Assert.Equal(1, figure.Lineage.Outside);
    }

    [Fact]
    public void What_is_of_no_use_stays_so_when_somebody_left_it_out() =>
        Assert.Equal(1, Given.Of(Trials.Ratio, Given.Context("2026-10"), Trials.Good("u") with { What = Outcome.Unusable, Exclusion = new(Trials.Left, "because", "Wang") }).Lineage.Unusable.Total);

    [Fact]
    public void A_decision_for_a_reason_that_the_figure_does_not_know_leaves_nothing_out()
    {
        var figure = Given.Of(Trials.Ratio, Given.Context("2026-10"), Trials.Bad("b") with { Exclusion = new(Trials.Other, "because", "Wang") });
        Assert.Equal((1L, 0L), (figure.Lineage.Missed.Total, figure.Lineage.Excluded.Total));
    }

    [Fact]
    public void A_figure_shows_its_value_with_its_unit_and_a_verdict_its_name()
    {
        var figure = Given.Of(Trials.Ratio, Given.Context("2026-10"), Trials.Good("a"), Trials.Bad("b"));
        Assert.Equal(("50.0 ％", "50.0 %"), (figure.Show(Language.Zh), figure.Show(Language.En)));
        Assert.Equal("", (figure with { Value = null }).Show(Language.En));
        Assert.Equal(Enum.GetValues<Verdict>(), Verdicts.Shape.Samples);
        Assert.Equal(("not-met", "未达标"), (Verdicts.Shape[Verdict.NotMet].Id, Verdicts.Shape[Verdict.NotMet].Text.Zh));
    }
}
