using System;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Where the days of a site begin and end, and for which moments figures are asked.</summary>
public sealed class MomentOfDayTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "2026-10-05", "2026-10-04T16:00:00Z", "2026-10-05T16:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    // Midnight does not exist: the day begins an hour later.
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z")]
    // Apia leapt over the 30th at the end of the 29th.
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z")]
    public void A_day_of_the_site_runs_from_its_first_moment_to_its_last(string zone, string day, string first, string after)
    {
        var window = new KpiContext(Given.Policy.With(SiteParameters.TimeZone, zone).Value, Given.Period("2026-10"), Given.At("2026-11-01 00:00")).Window;
        var date = Given.Period(day).First;
        Assert.Equal(first, Judge.FirstMomentOf(date, window).ToString());
        Assert.Equal(after, (Judge.LastMomentOf(date, window) + Duration.FromNanoseconds(1)).ToString());
    }

    [Fact]
    public void Figures_are_asked_for_moments_of_the_years_of_records()
    {
        foreach (var asOf in new[] { Instant.MinValue, Moments.Earliest - Duration.Epsilon, Moments.Latest, Instant.MaxValue })
            foreach (var kpi in new Kpi<Trial>[] { Trials.Ratio, Trials.Count, Trials.Hours, Trials.Daily, Trials.Time })
                Assert.Throws<ArgumentOutOfRangeException>(() => new KpiRun([kpi], Given.Context("2026-10") with { AsOf = asOf }));
        foreach (var asOf in new[] { Moments.Earliest, Moments.Latest - Duration.Epsilon })
            Assert.NotNull(Trials.Ratio.Start(Given.Context("2026-10") with { AsOf = asOf }));
    }
}
