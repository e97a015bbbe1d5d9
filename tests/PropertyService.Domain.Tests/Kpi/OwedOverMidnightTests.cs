using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Access;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.GuardSamples;
using Outcome = PropertyService.Domain.Kpi.Outcome;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>D01 to D04: what stood open at one of the midnights that end the days of a period, as it was known when asked.</summary>
public sealed class OwedOverMidnightTests
{
    private static readonly CountKpi<Obligation>[] All = [DerivedKpis.DocumentsNotReturned, DerivedKpis.CardsNotCollected, DerivedKpis.DeputyPermitsLeft, DerivedKpis.FollowUpsOpen];

    // Opened on the 5th at 9.
    [Theory]
    [InlineData("2026-10", "2026-10-05 23:59", Outcome.Outside)]
    [InlineData("2026-10", "2026-10-06 00:00", Outcome.Outside)]
    [InlineData("2026-10", "2026-10-06 00:01", Outcome.Counted)]
    [InlineData("2026-W41", "2026-10-09 12:00", Outcome.Counted)]
    [InlineData("2026-Q4", "2026-10-09 12:00", Outcome.Counted)]
    [InlineData("2026", "2026-10-09 12:00", Outcome.Counted)]
    [InlineData("2026-W42", "2026-10-12 23:59", Outcome.Outside)]
    [InlineData("2026-W42", "2026-10-13 00:01", Outcome.Counted)]
    [InlineData("2026-09", null, Outcome.Outside)]
    public void In_a_longer_period_any_of_its_midnights_will_do(string period, string? closed, Outcome outcome) =>
        Assert.All(All, kpi => Assert.Equal(outcome, Judged.Of(kpi, Given.Context(period), Owed("a", closed))));

    [Fact]
    public void What_stood_open_for_weeks_counts_once_in_a_month_and_on_every_one_of_its_days()
    {
        var card = Owed("a", "2026-10-08 12:00");
        Assert.Equal(1m, Given.Of(DerivedKpis.CardsNotCollected, October, card).Numerator);
        Assert.Equal(
            ["2026-10-05", "2026-10-06", "2026-10-07"],
            Enumerable.Range(1, 31).Select(static d => $"2026-10-{d:00}").Where(d => Given.Of(DerivedKpis.CardsNotCollected, Given.Context(d), card).Numerator == 1));
    }

    [Theory]
    [InlineData("2026-10-05 12:00", Outcome.NotYetDue)]
    [InlineData("2026-10-05 23:59", Outcome.NotYetDue)]
    [InlineData("2026-10-06 00:00", Outcome.Counted)]
    [InlineData("2026-10-20 00:00", Outcome.Counted)]
    public void A_figure_of_an_earlier_moment_knows_nothing_of_what_was_closed_later(string asOf, Outcome outcome)
    {
        var context = October with { AsOf = Given.At(asOf) };
        Assert.Equal(outcome, Judged.Of(DerivedKpis.DocumentsNotReturned, context, Owed("a", null)));
        Assert.Equal(outcome, Judged.Of(DerivedKpis.DocumentsNotReturned, context, Owed("a", "2026-10-20 00:01")));
        Assert.Equal(Outcome.Outside, Judged.Of(DerivedKpis.DocumentsNotReturned, context, Owed("a", null) with { OpenedAt = context.AsOf + Duration.Epsilon }));
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    // Its clocks change on 25 October, and on 8 November and 7 March those of the other, at midnight.
    [InlineData("Europe/Berlin")]
    [InlineData("America/Havana")]
    public void It_is_what_somebody_finds_who_looks_at_every_midnight(string zone)
    {
        var policy = Given.Policy.With(SiteParameters.TimeZone, zone).Value.With(FollowUpParameters.Timeout, Duration.FromMinutes(90)).Value;
        var site = DateTimeZoneProviders.Tzdb[zone];
        var (start, seen) = (new LocalDate(2026, 10, 23).AtStartOfDayInZone(site).ToInstant(), new Dictionary<Outcome, int>());
        var minutes = Gen.OneOf(Gen.Choose(0, 20 * 1440), from day in Gen.Choose(0, 20) from off in Gen.Choose(-91, 61) select (day * 1440) + off);
        var any = from opened in minutes from closed in minutes from asOf in Gen.OneOf(minutes, from later in Gen.Choose(0, 1000) select opened + later) from period in Gen.Elements("2026-10-24", "2026-10-25", "2026-W43", "2026-W44", "2026-10", "2026-11") select (opened, closed, asOf, period);
        Prop.ForAll(any.ToArbitrary(), at =>
        {
            var context = new KpiContext(policy, Given.Period(at.period), Moment(at.asOf));
            var owed = new Obligation("a", Moment(at.opened), at.closed < at.opened ? null : Moment(at.closed));
            seen[Looked(owed, context, Duration.Zero)] = seen.GetValueOrDefault(Looked(owed, context, Duration.Zero)) + 1;
            return Judged.Of(DerivedKpis.CardsNotCollected, context, owed) == Looked(owed, context, Duration.Zero)
                && Judged.Of(DerivedKpis.FollowUpsOpen, context, owed) == Looked(owed, context, Duration.FromMinutes(90));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
        Assert.All([Outcome.Outside, Outcome.NotYetDue, Outcome.Counted], o => Assert.True(seen.GetValueOrDefault(o) > 50, $"Too few are {o}."));

        Instant Moment(int minute) => start + Duration.FromMinutes(minute);
    }

    /// <summary>The same, by going through the midnights of the period one after another.</summary>
    private static Outcome Looked(Obligation owed, KpiContext context, Duration time)
    {
        if (owed.OpenedAt > context.AsOf) return Outcome.Outside;
        var closed = owed.ClosedAt <= context.AsOf ? owed.ClosedAt : null;
        var outcome = Outcome.Outside;
        for (var date = context.Period.First; date < context.Period.After; date = date.PlusDays(1))
        {
            var midnight = date.PlusDays(1).AtStartOfDayInZone(context.Policy.Zone).ToInstant();
            if (owed.OpenedAt + time >= midnight || closed <= midnight) continue;
            if (midnight <= context.AsOf) return Outcome.Counted;
            outcome = Outcome.NotYetDue;
        }

        return outcome;
    }
}
