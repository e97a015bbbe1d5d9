using System;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What was counted for different questions is not added up.</summary>
public sealed class MergeMisuseTests
{
    [Fact]
    public void Tallies_of_other_measures_or_periods_are_refused()
    {
        var october = Given.Context("2026-10", "2026-11-02 00:00");
        var tally = Trials.Ratio.Start(october);

        foreach (var other in new Tally[] { Trials.Count.Start(october), Trials.Ratio.Start(Given.Context("2026-09", "2026-11-02 00:00")), Trials.Ratio.Start(Given.Context("2026-10", "2026-11-03 00:00")) })
            Assert.Equal("other", Assert.Throws<ArgumentException>(() => tally.Merge(other)).ParamName);
        tally.Merge(Trials.Ratio.Start(october));
    }

    [Fact]
    public void Where_there_is_no_data_a_count_is_none_of_one_and_a_share_none_of_none()
    {
        var october = Given.Context("2026-10", "2026-11-02 00:00");

        Assert.Equal((Verdict.NoData, 0m, 1m), Of(Trials.Count));
        Assert.Equal((Verdict.NoData, 0m, 0m), Of(Trials.Ratio));

        (Verdict, decimal, decimal) Of(Kpi<Trial> kpi) => kpi.Start(october).ToFigure() is var figure ? (figure.Verdict, figure.Numerator, figure.Denominator) : default;
    }
}
