using System.Linq;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What a figure says beside its verdict: the plain pass flag, and nothing of what nobody knows.</summary>
public sealed class VerdictTests
{
    private static readonly KpiContext October = Given.Context("2026-10", plan: Spoilt.Plan);

    public static TheoryData<string> Measures => [.. Kpis.All.Select(static k => k.Id)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Without_its_register_it_names_nothing_as_missed(string id) => SaysNothing(Kpis.Find(id)!.Begin(October).ToFigure());

    [Theory]
    [MemberData(nameof(Measures))]
    public void Over_an_empty_register_that_was_not_kept_for_the_whole_period_it_names_nothing_as_missed(string id)
    {
        var kpi = Kpis.Find(id)!;
        foreach (var plan in new[] { Spoilt.Plan.Keeping(kpi.Records, new(2026, 10, 2)), Spoilt.Plan.Keeping(kpi.Records, new(2026, 1, 1), new(2026, 10, 30)) })
        {
            var tally = kpi.Begin(October with { Plan = plan });
            tally.HandOver();
            SaysNothing(tally.ToFigure());
        }
    }

    [Fact]
    public void Bad_records_of_a_register_that_was_not_kept_are_not_named_as_missed()
    {
        var plan = Spoilt.Plan.Keeping(RepairOrders.Kind, new(2026, 10, 2)).Keeping(Findings.Order, new(2026, 10, 2));
        SaysNothing(Given.Of(ServiceKpis.UrgentOnSite, October with { Plan = plan }, Given.Urgent("a", "2026-10-05 09:00")));
        SaysNothing(Given.Of(GuardKpis.FirePassages, October with { Plan = plan }, GuardSamples.Order("a", OrderProblem.FirePassageBlocked)));
        Assert.Equal(Verdict.NotMet, Given.Of(ServiceKpis.UrgentOnSite, Given.Context("2026-11", plan: plan), Given.Urgent("a", "2026-11-05 09:00")).Verdict);
    }

    [Theory]
    [InlineData(1, 0, 0, Verdict.Met, true)]
    [InlineData(1, 2, 0, Verdict.NotMet, false)]
    [InlineData(1, 0, 2, Verdict.Unproven, true)]
    [InlineData(1, 2, 1, Verdict.NotMet, false)]
    [InlineData(0, 0, 1, Verdict.Unproven, null)]
    [InlineData(0, 0, 0, Verdict.NotApplicable, null)]
    public void The_pass_flag_is_of_the_value_alone_whatever_the_verdict(int good, int bad, int spoilt, Verdict verdict, bool? passes)
    {
        var figure = Given.Of(Trials.Ratio, October,
            [.. Enumerable.Range(0, good).Select(static i => Trials.Good("g" + i)), .. Enumerable.Range(0, bad).Select(static i => Trials.Bad("b" + i)), .. Enumerable.Repeat(Trials.Good(""), spoilt)]);
        Assert.Equal((verdict, passes, passes is null), (figure.Verdict, figure.Passes, figure.Value is null));
    }

    [Fact]
    public void The_pass_flag_stands_beside_what_is_too_few_to_say_and_is_none_without_a_target()
    {
        Assert.Equal((Verdict.TooFewToSay, true), Of(Trials.Sample(80, TargetDirection.AtLeast, 8, 10)));
        Assert.Equal((Verdict.TooFewToSay, false), Of(Trials.Sample(80, TargetDirection.AtLeast, 7, 10)));
        Assert.Equal((Verdict.NoTarget, null), Of(Given.Of(Trials.Hours, October, Trials.Good("a"))));
        Assert.Equal((Verdict.NoData, null), Of(new KpiRun([Trials.Ratio], October).Figures()[0]));
        static (Verdict, bool?) Of(Figure figure) => (figure.Verdict, figure.Passes);
    }

    [Fact]
    public void A_scorecard_for_spreadsheets_has_the_pass_flag_beside_unproven()
    {
        var records = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [Trials.Good("a"), Trials.Good(""), Trials.Good("")]);
        var lines = ScorecardCsv.Write(Scorecard.Of(records, Given.Context("2026-10"), 0, [new("trials", new("试验", "Trials"), [Trials.Ratio])]), Language.En).Split('\n').Select(static l => l.TrimEnd('\r').Split(',')).ToArray();
        string Cell(string column) => lines[1][System.Array.IndexOf(lines[0], column)];
        Assert.Equal(("yes", "unproven", "2", "1", "1"), (Cell("passes"), Cell("verdict"), Cell("in_doubt"), Cell("numerator"), Cell("denominator")));
    }

    private static void SaysNothing(Figure figure)
    {
        Assert.Equal((Verdict.NoData, null, null, null), (figure.Verdict, figure.Value, figure.Passes, figure.Interval));
        Assert.Equal((0L, 0, 0), (figure.Lineage.Missed.Total, figure.Lineage.Missed.First.Count, figure.Lineage.Missed.ByReason.Count));
        if (figure.Kpi.Denominator is null) Assert.Equal((0L, 0, 0m), (figure.Lineage.Counted.Total, figure.Lineage.Counted.First.Count, figure.Numerator));
        else Assert.Equal(figure.Numerator, figure.Denominator);
    }
}
