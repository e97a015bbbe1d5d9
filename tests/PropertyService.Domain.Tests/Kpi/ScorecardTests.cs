using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class ScorecardTests
{
    private static readonly KpiGroup[] Groups = [new("trials", new("试验", "Trials"), [Trials.Ratio, Trials.Count, Trials.Hours])];

    [Fact]
    public void A_scorecard_has_every_measure_in_order_with_the_periods_before()
    {
        var card = Scorecard.Of(Records(), Given.Context("2026-11"), 2, Groups);
        Assert.Equal(["T1", "T2", "T3"], card.Rows.Select(static r => r.Figure.Kpi.Id));
        Assert.All(card.Rows, static r => Assert.Equal(["2026-10", "2026-09"], r.Earlier.Select(static e => e.Context.Period.ToString())));
        Assert.All(card.Rows, static r => Assert.All(r.Earlier, e => Assert.Equal(r.Figure.Kpi, e.Kpi)));
        Assert.Equal(Kpis.All, Scorecard.Of(Records(), Given.Context("2026-11")).Rows.Select(static r => r.Figure.Kpi));
        Assert.Equal(Scorecard.Of(Records(), Given.Context("2026-11")).Rows.Count, Scorecard.Of(Records(), Given.Context("2026-11")).Count(Verdict.NoData));
    }

    [Theory]
    [InlineData(TargetDirection.AtLeast, 1, 2, Trend.Better)]
    [InlineData(TargetDirection.AtLeast, 2, 1, Trend.Worse)]
    [InlineData(TargetDirection.AtMost, 1, 2, Trend.Worse)]
    [InlineData(TargetDirection.AtMost, 2, 1, Trend.Better)]
    [InlineData(TargetDirection.AtMost, 2, 2, Trend.Same)]
    [InlineData(null, 1, 2, Trend.Up)]
    [InlineData(null, 2, 1, Trend.Down)]
    [InlineData(null, 2, 2, Trend.Same)]
    public void A_trend_is_better_when_it_moves_towards_the_target(TargetDirection? direction, int before, int now, Trend trend)
    {
        var kpi = Dated(direction is { } d ? new Target(d, 1) : null);
        var records = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [.. Several("b", before, "2026-09-10 09:00"), .. Several("n", now, "2026-10-10 09:00")]);
        var row = Scorecard.Of(records, Given.Context("2026-10"), 1, [new("trials", new("试验", "Trials"), [kpi])]).Rows[0];
        Assert.Equal((trend, (decimal?)(now - before)), (row.Trend, row.Change));
    }

    [Fact]
    public void Without_a_value_in_either_period_there_is_no_trend()
    {
        var kpi = Dated(Target.AtMost(0), Trials.Ratio);
        KpiGroup[] groups = [new("trials", new("试验", "Trials"), [kpi])];
        var records = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, Several("n", 1, "2026-10-10 09:00"));
        Assert.Equal((Trend.Unknown, null), TrendOf(Scorecard.Of(records, Given.Context("2026-10"), 0, groups)));
        Assert.Equal((Trend.Unknown, null), TrendOf(Scorecard.Of(records, Given.Context("2026-10"), 1, groups)));
        Assert.Equal((Trend.Unknown, null), TrendOf(Scorecard.Of(records, Given.Context("2026-11"), 1, groups)));
    }

    [Fact]
    public void Periods_before_are_as_many_as_asked_and_none_before_1900()
    {
        Assert.Empty(Scorecard.Of(Records(), Given.Context("1900"), 3, Groups).Rows[0].Earlier);
        Assert.Single(Scorecard.Of(Records(), Given.Context("1900-W02"), 3, Groups).Rows[0].Earlier);
        Assert.Equal(60, Scorecard.Of(Records(), Given.Context("2026-10-05"), 60, Groups).Rows[0].Earlier.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Scorecard.Of(Records(), Given.Context("2026-10"), 61, Groups));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scorecard.Of(Records(), Given.Context("2026-10"), -1, Groups));
    }

    [Fact]
    public void Figures_that_do_not_belong_together_make_no_scorecard()
    {
        var groups = Groups;
        IReadOnlyList<Figure> Of(KpiContext context) => Records().Figures(groups[0].Kpis, context);
        var (october, september) = (Of(Given.Context("2026-10")), Of(Given.Context("2026-09")));
        Assert.Single(Scorecard.Of(groups, [october, Records().Figures(groups[0].Kpis, october[0].Context with { Period = Given.Period("2026-09") })]).Rows[0].Earlier);
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups));
        Assert.Throws<ArgumentException>(() => Scorecard.Of([], october));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups, [.. october.Reverse()]));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups, [.. october.Take(2)]));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups, [.. october.Take(2), .. september.Skip(2)]));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups, september, october));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups, october, Of(Given.Context("2026-08"))));
        Assert.Throws<ArgumentException>(() => Scorecard.Of(groups, october, Of(Given.Context("2026-09", "2026-12-01 00:00"))));
    }

    [Fact]
    public void The_parameters_in_force_are_those_of_its_measures_each_once()
    {
        KpiGroup[] groups = [new("one", new("一", "One"), [CompanyKpis.RepairTimeliness]), new("two", new("二", "Two"), [NightCheckKpis.HalfHourlyChecks, ServiceKpis.UrgentOnSite])];
        Assert.Contains(ServiceKpis.UrgentOnSite.Parameters.Single(), CompanyKpis.RepairTimeliness.Parameters);
        Assert.Equal(
            CompanyKpis.RepairTimeliness.Parameters.Concat(NightCheckKpis.HalfHourlyChecks.Parameters).Select(static p => p.Id).Order(StringComparer.Ordinal),
            Scorecard.Of(Records(), Given.Context("2026-10"), 0, groups).Parameters.Select(static p => p.Id));
    }

    [Fact]
    public void What_would_come_out_under_another_policy_is_only_what_differs()
    {
        var records = Repairs();
        var context = Given.Context("2026-10");
        Assert.Empty(WhatIf.Of(records, context, SitePolicy.Default(Kpis.Sections)).Pairs);
        Assert.Empty(WhatIf.Of(records, context, SitePolicy.Default(Kpis.Sections)).Changed);

        var other = WhatIf.Of(records, context, Given.Policy.With(RepairParameters.FixedWithin, Duration.FromHours(8)).Value, [CompanyKpis.RepairTimeliness, NightCheckKpis.HalfHourlyChecks]);
        Assert.Equal([RepairParameters.FixedWithin], other.Changed);
        var pair = Assert.Single(other.Pairs);
        Assert.Equal(("K08", 1m, 0m), (pair.Before.Kpi.Id, pair.Before.Numerator, pair.After.Numerator));
        Assert.Equal((Verdict.NotMet, other.After), (pair.After.Verdict, pair.After.Context));
    }

    [Fact]
    public void What_differs_between_policies_is_named_in_the_order_of_ids()
    {
        var other = Given.Policy.With(RepairParameters.FixedWithin, Duration.FromHours(8)).Value.With(KpiParameters.ShowFlatCheckEvery, Duration.FromMinutes(10)).Value;
        foreach (var kpis in new Domain.Kpi.Kpi[][] { [CompanyKpis.RepairTimeliness, NightCheckKpis.HalfHourlyChecks], [NightCheckKpis.HalfHourlyChecks, CompanyKpis.RepairTimeliness] })
            Assert.Equal([KpiParameters.ShowFlatCheckEvery, RepairParameters.FixedWithin], WhatIf.Of(Repairs(), Given.Context("2026-10"), other, kpis).Changed);
    }

    [Fact]
    public void A_change_of_what_is_only_left_out_is_a_difference_too()
    {
        // Cancelled, and due in October or November as the limit says.
        var order = Given.Urgent("a", "2026-10-31 12:00") with { Exclusion = new(RepairOrders.Cancelled, "by telephone", "Li") };
        var records = KpiRecords.Of(SitePlan.Empty).With(RepairOrders.Kind, [order]);
        var pair = Assert.Single(WhatIf.Of(records, Given.Context("2026-10"), Given.Policy.With(RepairParameters.FixedWithin, Duration.FromHours(8)).Value, [CompanyKpis.RepairTimeliness]).Pairs);
        Assert.Equal((0L, 1L, Verdict.NotApplicable), (pair.Before.Lineage.Excluded.Total, pair.After.Lineage.Excluded.Total, pair.After.Verdict));
    }

    [Fact]
    public void Another_time_zone_is_another_policy()
    {
        var records = KpiRecords.Of(SitePlan.Empty).With(RepairOrders.Kind, [Given.Scheduled("a", "2026-10-30 12:00", "2026-11-01 02:00")]);
        var berlin = SitePolicy.Read(Kpis.Sections, Datum.Map(("site.timeZone", Datum.Of("Europe/Berlin")))).Value;
        var whatIf = WhatIf.Of(records, Given.Context("2026-10"), berlin, [CompanyKpis.RepairTimeliness]);
        Assert.Equal(["site.timeZone"], whatIf.Changed.Select(static p => p.Id));
        Assert.Equal(Verdict.NotMet, Assert.Single(whatIf.Pairs).After.Verdict);
    }

    [Fact]
    public void What_would_come_out_is_asked_of_the_plan_of_the_records()
    {
        var records = Repairs();
        var other = Given.Policy.With(KpiParameters.ShowFlatCheckEvery, Duration.FromMinutes(10)).Value;
        var without = WhatIf.Of(records, Given.Context("2026-10"), other, [NightCheckKpis.HalfHourlyChecks]);
        var with = WhatIf.Of(records, Given.Context("2026-10", plan: SitePlan.Empty.With(Rolls.ShowFlats, "A")), other, [NightCheckKpis.HalfHourlyChecks]);
        foreach (var whatIf in new[] { without, with })
        {
            // Closed from 18:00 to 19:00 with one check at 18:30: every ten minutes, two are missed before it and two after it.
            var pair = Assert.Single(whatIf.Pairs);
            Assert.Equal((records.Plan, records.Plan), (whatIf.Before.Plan, whatIf.After.Plan));
            Assert.Equal((Verdict.Met, 1m, 1m), (pair.Before.Verdict, pair.Before.Numerator, pair.Before.Denominator));
            Assert.Equal((Verdict.NotMet, 0m, 4m, whatIf.After), (pair.After.Verdict, pair.After.Numerator, pair.After.Denominator, pair.After.Context));
        }

        Assert.Throws<ArgumentException>(() => WhatIf.Of(records, Given.Context("2026-10", plan: SitePlan.Empty.With(Rolls.ShowFlats, "A", "B")), other));
    }

    [Fact]
    public void A_sample_that_would_pass_under_another_target_is_a_difference_though_it_stays_too_small()
    {
        var answers = Enumerable.Range(0, 10).Select(static i => GuardSamples.Answer("a" + i, i < 8 ? 5 : 4));
        var records = KpiRecords.Of(SitePlan.Empty).With(Trainings.Households, answers);
        var whatIf = WhatIf.Of(records, Given.Context("2026-10"), Given.Policy.With(KpiParameters.HouseholdPercent, 85).Value, [TrainingKpis.HouseholdRecognition]);
        var pair = Assert.Single(whatIf.Pairs);
        Assert.Equal((Verdict.TooFewToSay, true, Verdict.TooFewToSay, false), (pair.Before.Verdict, pair.Before.Passes, pair.After.Verdict, pair.After.Passes));
        Assert.Contains("| too few to say (the value meets the target) |", ScorecardMarkdown.Write(whatIf, Language.En), StringComparison.Ordinal);
        Assert.Contains("| too few to say (the value does not meet the target) |", ScorecardMarkdown.Write(whatIf, Language.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void A_scorecard_is_written_as_approved(Language language)
    {
        // A policy of few parameters, so that a new one elsewhere changes nothing here.
        var policy = SitePolicy.Default([RepairParameters.Section]);
        var card = Scorecard.Of(Repairs(), Given.Context("2026-10", "2026-11-02 08:00", policy: policy), 1, [.. Kpis.Groups.Where(static g => g.Id is "company" or "show-flat").Select(static g => g with { Kpis = [.. g.Kpis.Where(static k => k.Id is "K08" or "K50")] })]);
        Approved.Matches($"scorecard.{language}.md", ScorecardMarkdown.Write(card, language));
        Approved.Matches($"scorecard.{language}.csv", ScorecardCsv.Write(card, language));
        Approved.Matches($"what-if.{language}.md", ScorecardMarkdown.Write(WhatIf.Of(Repairs(), card.Context, policy.With(RepairParameters.FixedWithin, Duration.FromHours(8)).Value, [CompanyKpis.RepairTimeliness, NightCheckKpis.HalfHourlyChecks]), language));
    }

    [Fact]
    public void What_people_wrote_is_not_taken_for_Markdown_or_a_formula()
    {
        var evil = new RatioKpi<Trial>("=T1", "=cmd|比率", "+SUM(A1) | <b>", Trials.Kind, Source.None, new("好", "good"), new("全", "all"), static _ => static (in Trial _, in Window _) => Judgement.Missed) { Excludes = [Trials.Left] };
        var records = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [Trials.Good("a|b") with { Exclusion = new(Trials.Left, "x | [y](z)", "<i>Li</i>") }]);
        var card = Scorecard.Of(records, Given.Context("2026-10"), 0, [new("evil", new("恶", "Evil"), [evil])]);
        var page = ScorecardMarkdown.Write(card, Language.En);
        Assert.Contains("a\\|b (&lt;i&gt;Li&lt;/i&gt;: x \\| \\[y\\](z))", page, StringComparison.Ordinal);
        Assert.Contains("+SUM(A1) \\| &lt;b&gt;", page, StringComparison.Ordinal);
        var line = ScorecardCsv.Write(card, Language.En).Split('\n')[1];
        Assert.StartsWith("2026-10,2027-12-31 23:59,'=T1,'+SUM(A1) | <b>,", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-31 23:59", true)]
    [InlineData("2026-11-01 00:00", false)]
    public void A_page_says_that_its_period_still_runs(string asOf, bool runs) =>
        Assert.Equal(runs, ScorecardMarkdown.Write(Scorecard.Of(Records(), Given.Context("2026-10", asOf), 0, Groups), Language.En).Contains("The period is still running", StringComparison.Ordinal));

    [Fact]
    public void Of_a_count_what_was_counted_is_named()
    {
        var card = Scorecard.Of(Records(), Given.Context("2026-10"), 0, Groups);
        Assert.Contains("| T2 | counted | — | 1 | a |", ScorecardMarkdown.Write(card, Language.En), StringComparison.Ordinal);
        Assert.Contains("| T1 | 未达到 | — | 1 | b |", ScorecardMarkdown.Write(card, Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_written_depends_on_the_culture()
    {
        var card = Scorecard.Of(Repairs(), Given.Context("2026-10"), 1);
        var (page, table, culture) = (ScorecardMarkdown.Write(card, Language.Zh), ScorecardCsv.Write(card, Language.Zh), CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = new("tr-TR") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal((page, table), (ScorecardMarkdown.Write(card, Language.Zh), ScorecardCsv.Write(card, Language.Zh)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static (Trend, decimal?) TrendOf(Scorecard card) => (card.Rows[0].Trend, card.Rows[0].Change);

    private static KpiRecords Records() => KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [Trials.Good("a"), Trials.Bad("b")]);

    /// <summary>Three urgent orders of October: one repaired after 20 hours, one late, one cancelled; one of September, late; one malformed; a night of a show flat.</summary>
    private static KpiRecords Repairs() => KpiRecords.Of(SitePlan.Empty.With(Rolls.ShowFlats, "A"))
        .With(RepairOrders.Kind,
        [
            Given.Urgent("WX-2", "2026-10-05 09:00") with { ArrivedAt = Given.At("2026-10-05 10:00"), FixedAt = Given.At("2026-10-06 05:00") },
            Given.Urgent("WX-3", "2026-10-06 09:00") with { ArrivedAt = Given.At("2026-10-06 12:00"), FixedAt = Given.At("2026-10-06 13:00") },
            Given.Urgent("WX-4", "2026-10-07 09:00") with { Exclusion = new(RepairOrders.Cancelled, "修好了|不用来", "王班长") },
            Given.Urgent("WX-1", "2026-09-05 09:00"), Given.Urgent("WX-5", "2026-10-08 09:00") with { VisitAttempts = -1 },
        ])
        .With(ShowFlatMarks.Kind,
        [
            new("n1", "A", MarkKind.Begins, Given.At("2026-10-05 18:00")), new("n2", "A", MarkKind.Check, Given.At("2026-10-05 18:30")), new("n3", "A", MarkKind.Ends, Given.At("2026-10-05 19:00")),
        ]);

    private static Trial[] Several(string id, int number, string at) => [.. Enumerable.Range(0, number).Select(i => Trials.Good(id + i) with { At = Given.At(at) })];

    /// <summary>Counts the trials of a period.</summary>
    private static Kpi<Trial> Dated(Target? target, Kpi<Trial>? ratio = null)
    {
        Judge<Trial> judge = static (in Trial t, in Window w) => w.Has(t.At) ? Judgement.Counted : Judgement.Outside;
        return ratio is null
            ? new CountKpi<Trial>("T8", "件数", "Count", Trials.Kind, Source.None, new("好的", "good"), _ => judge) { Target = target }
            : new RatioKpi<Trial>("T8", "比率", "Ratio", Trials.Kind, Source.None, new("好的", "good"), new("全部", "all"), _ => judge) { Target = target };
    }
}
