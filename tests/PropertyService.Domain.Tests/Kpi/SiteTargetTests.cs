using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;
using Outcome = PropertyService.Domain.Kpi.Outcome;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Targets on which a site decides: K45 to K47, and those of a host's own.</summary>
public sealed class SiteTargetTests
{
    private static readonly SitePolicy OfPersons = Given.Policy.With(KpiParameters.ContentShare, ContentBasis.OfPersons).Value;

    /// <summary>At most as many per cent as a call may have rings: a target that only the policy knows.</summary>
    private static readonly RatioKpi<Trial> BySite = new(
        "T9", "随站点", "By site", Trials.Kind, Source.None, new("坏的", "bad"), new("全部", "all"), static _ => static (in t, in w) => w.Has(t.At) ? Judgement.Of(t.What == Outcome.Counted) : Judgement.Outside)
    {
        TargetBy = static policy => Target.AtMost(10 * policy.Get(KpiParameters.CallRings)), Parameters = [KpiParameters.CallRings],
    };

    // Ten persons of ten units each: of content everybody passes 6 of them, of persons 6 of them pass everything.
    [Theory]
    [InlineData(6, Verdict.Met, "60.0")]
    [InlineData(5, Verdict.NotMet, "50.0")]
    [InlineData(10, Verdict.Met, "100.0")]
    public void As_a_share_of_the_persons_60_per_cent_of_them_pass_everything(int persons, Verdict verdict, string value)
    {
        var figure = Given.Of(TrainingKpis.PrePostContent, October with { Policy = OfPersons }, [.. Enumerable.Range(0, 10).Select(i => Progress("a" + i, i < persons ? 10 : 9))]);
        Assert.Equal((verdict, value, Target.AtLeast(60)), (figure.Verdict, figure.Value.ToString(), figure.Target));
    }

    [Theory]
    [InlineData(8, Verdict.Met)]
    [InlineData(7, Verdict.NotMet)]
    public void After_three_months_80_per_cent_of_the_persons_pass_everything(int persons, Verdict verdict)
    {
        var figure = Given.Of(TrainingKpis.OnTheJobContent, Given.Context("2026-12", policy: OfPersons), [.. Enumerable.Range(0, 10).Select(i => Progress("a" + i, i < persons ? 10 : 9))]);
        Assert.Equal((verdict, Target.AtLeast(80)), (figure.Verdict, figure.Target));
    }

    [Fact]
    public void The_share_of_the_site_is_of_the_content_or_of_the_persons_and_never_of_both()
    {
        var (half, halfOfPersons) = (Given.Policy.With(KpiParameters.PrePostPercent, 50).Value, OfPersons.With(KpiParameters.PrePostPercent, 50).Value);
        Assert.Equal((Target.AtLeast(100), Target.AtLeast(50)), (TrainingKpis.PrePostContent.TargetUnder(half), TrainingKpis.PrePostContent.TargetUnder(halfOfPersons)));
        Assert.Equal((Outcome.Counted, Outcome.Missed), (Of(half, 5), Of(half, 4)));
        Assert.Equal((Outcome.Counted, Outcome.Missed), (Of(halfOfPersons, 10), Of(halfOfPersons, 9)));
        // What the other plan asks for is another parameter.
        Assert.Equal((Target.AtLeast(80), Target.AtLeast(60)), (TrainingKpis.OnTheJobContent.TargetUnder(halfOfPersons), TrainingKpis.PrePostContent.TargetUnder(OfPersons)));

        static Outcome Of(SitePolicy policy, int passed) => Judged.Of(TrainingKpis.PrePostContent, October with { Policy = policy }, Progress("a", passed));
    }

    [Theory]
    [InlineData(80, Verdict.Met)]
    [InlineData(85, Verdict.TooFewToSay)]
    [InlineData(90, Verdict.NotMet)]
    public void How_many_households_a_guard_knows_is_held_against_the_target_of_the_site(int percent, Verdict verdict)
    {
        var policy = Given.Policy.With(KpiParameters.HouseholdPercent, percent).Value;
        var figure = Given.Of(TrainingKpis.HouseholdRecognition, October with { Policy = policy }, [.. Enumerable.Range(0, 1000).Select(static i => Answer("a" + i, i < 850 ? 5 : 4))]);
        Assert.Equal((verdict, percent <= 85, Target.AtLeast(percent)), (figure.Verdict, figure.Passes, figure.Target));
        // Known on all five points stays what it is.
        Assert.Equal((850m, 1000m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Where_all_households_are_to_be_known_there_is_no_interval()
    {
        var figure = Given.Of(TrainingKpis.HouseholdRecognition, October with { Policy = Given.Policy.With(KpiParameters.HouseholdPercent, 100).Value }, Answer("a", 5));
        Assert.Equal((Verdict.Met, null), (figure.Verdict, figure.Interval));
    }

    [Theory]
    [InlineData(1, Verdict.NotMet)]
    [InlineData(2, Verdict.Met)]
    public void A_target_that_only_the_policy_knows_decides_the_verdict(int rings, Verdict verdict)
    {
        // One of five is 20 %.
        var figure = Given.Of(BySite, Given.Context("2026-10", policy: Rings(rings)), [Trials.Good("a"), .. Several("b", 4)]);
        Assert.Equal((verdict, Target.AtMost(10 * rings)), (figure.Verdict, figure.Target));
        Assert.Null(BySite.Target);
    }

    [Fact]
    public void Records_of_no_use_are_held_against_the_target_of_the_site()
    {
        Trial[] trials = [Trials.Good("a"), .. Several("b", 9), Trials.Good("c") with { Amount = -1 }];
        // 1 of 10, and with the one in doubt 2 of 11, which is more than 10 and less than 20 in a hundred.
        Assert.Equal((Verdict.Unproven, Verdict.Met), (Given.Of(BySite, Given.Context("2026-10", policy: Rings(1)), trials).Verdict, Given.Of(BySite, Given.Context("2026-10", policy: Rings(2)), trials).Verdict));
        // Of records that are all in doubt the target of the site decides too.
        Assert.Equal((Verdict.Unproven, Verdict.NotApplicable), (Given.Of(BySite, Given.Context("2026-10"), trials[^1]).Verdict, Given.Of(BySite, Given.Context("2026-10")).Verdict));
    }

    [Fact]
    public void A_scorecard_shows_the_target_of_the_site_and_goes_by_its_direction()
    {
        var records = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [Trials.Good("a"), .. Several("b", 4), .. Several("c", 4).Select(static t => t with { At = Given.At("2026-09-05 09:00") })]);
        var card = Scorecard.Of(records, Given.Context("2026-10", policy: Rings(2)), 1, [new("trials", new("试验", "Trials"), [BySite])]);
        // From nought to 20 %, which is met, and further away from a target of at most.
        Assert.Equal((Verdict.Met, Trend.Worse), (card.Rows[0].Figure.Verdict, card.Rows[0].Trend));
        Assert.Contains("| T9 | By site | ≤ 20 % | 20.0 % (1 / 5) | met | 0.0 % | worse +20.0 |", ScorecardMarkdown.Write(card, Language.En), StringComparison.Ordinal);
        Assert.Contains("| T9 | 随站点 | ≤ 20 ％ | 20.0 ％（1 / 5） | 达标 | 0.0 ％ | 变差 +20.0 |", ScorecardMarkdown.Write(card, Language.Zh), StringComparison.Ordinal);
        Assert.Contains(",T9,By site,%,≤ 20 %,20,1,5,yes,met,,,worse,20,", ScorecardCsv.Write(card, Language.En), StringComparison.Ordinal);
    }

    private static SitePolicy Rings(int rings) => Given.Policy.With(KpiParameters.CallRings, rings).Value;

    private static Trial[] Several(string id, int number) => [.. Enumerable.Range(0, number).Select(i => Trials.Bad(id + i))];
}
