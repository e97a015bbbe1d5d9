using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2026", PeriodUnit.Year, "2026-01-01", 365)]
    [InlineData("2028", PeriodUnit.Year, "2028-01-01", 366)]
    [InlineData("2026-Q1", PeriodUnit.Quarter, "2026-01-01", 90)]
    [InlineData("2028-Q1", PeriodUnit.Quarter, "2028-01-01", 91)]
    [InlineData("2026-Q4", PeriodUnit.Quarter, "2026-10-01", 92)]
    [InlineData("2026-02", PeriodUnit.Month, "2026-02-01", 28)]
    [InlineData("2028-02", PeriodUnit.Month, "2028-02-01", 29)]
    [InlineData("2100-02", PeriodUnit.Month, "2100-02-01", 28)]
    [InlineData("2026-12", PeriodUnit.Month, "2026-12-01", 31)]
    [InlineData("2026-W01", PeriodUnit.Week, "2025-12-29", 7)]
    [InlineData("2026-W53", PeriodUnit.Week, "2026-12-28", 7)]
    [InlineData("2028-02-29", PeriodUnit.Day, "2028-02-29", 1)]
    public void A_period_is_read_from_its_text_and_written_as_it(string text, PeriodUnit unit, string first, int days)
    {
        var period = ReportingPeriod.Parse(text).Value;
        Assert.Equal((unit, first, days), (period.Unit, period.First.ToString("uuuu-MM-dd", null), period.Days));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("2026-")]
    [InlineData("2026-0")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-Q")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q1")]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-W5")]
    [InlineData("2026-02-29")]
    [InlineData("2026-04-31")]
    [InlineData("2026-10-05-01")]
    [InlineData(" 2026")]
    [InlineData("２０２６")]
    [InlineData("+026")]
    public void What_is_no_period_is_refused_with_examples(string? text)
    {
        var fault = Assert.Single(ReportingPeriod.Parse(text).Faults);
        Assert.Contains("2026-W41", fault.Message.En, StringComparison.Ordinal);
        Assert.Contains("2026-W41", fault.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_not_repeated_in_its_fault() =>
        Assert.True(ReportingPeriod.Parse(new string('9', 1 << 20)).Faults[0].Message.En.Length < 300);

    [Fact]
    public void Every_period_of_every_unit_is_read_back_and_holds_its_day()
    {
        var day = Gen.Choose(0, NodaTime.Period.DaysBetween(new(1900, 1, 1), new(2199, 12, 29)));
        var arbitrary = Arb.From(from d in day from u in Gen.Choose(0, 4) select (Day: new LocalDate(1900, 1, 1).PlusDays(d), Unit: (PeriodUnit)u));
        Prop.ForAll(arbitrary, static at =>
        {
            var period = ReportingPeriod.Of(at.Unit, at.Day);
            return ReportingPeriod.Parse(period.ToString()).Value == period && period.First <= at.Day && at.Day < period.After
                && ReportingPeriod.Of(at.Unit, period.After.PlusDays(-1)) == period;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-02-28")]
    [InlineData("2028-03-01", "2028-02-29")]
    [InlineData("2026-03", "2026-02")]
    [InlineData("2026-01", "2025-12")]
    [InlineData("2026-Q1", "2025-Q4")]
    [InlineData("2027-W01", "2026-W53")]
    [InlineData("2026-W01", "2025-W52")]
    [InlineData("2026", "2025")]
    public void The_period_before_is_of_the_same_unit(string text, string before) =>
        Assert.Equal(before, ReportingPeriod.Parse(text).Value.Previous().ToString());

    [Fact]
    public void A_period_lies_in_the_years_1900_to_2199()
    {
        foreach (var unit in Enum.GetValues<PeriodUnit>())
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Of(unit, new(1899, 12, 31)));
            Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Of(unit, new(2200, 1, 1)));
        }

        Assert.Throws<ArgumentOutOfRangeException>(static () => ReportingPeriod.Parse("1900").Value.Previous());
        Assert.Throws<ArgumentOutOfRangeException>(static () => ReportingPeriod.Of((PeriodUnit)9, new(2026, 1, 1)));
        // The last days of 2199 belong to the first week of 2200.
        Assert.Throws<ArgumentOutOfRangeException>(static () => ReportingPeriod.Of(PeriodUnit.Week, new(2199, 12, 30)));
    }

    [Theory]
    [InlineData("2026-10", "2026-09-30T16:00:00Z", "2026-10-31T16:00:00Z")]
    [InlineData("2026-10-05", "2026-10-04T16:00:00Z", "2026-10-05T16:00:00Z")]
    // Shanghai had summer time until 1991.
    [InlineData("1990-07-01", "1990-06-30T15:00:00Z", "1990-07-01T15:00:00Z")]
    public void A_period_runs_from_midnight_to_midnight_of_the_site(string text, string start, string end)
    {
        var period = ReportingPeriod.Parse(text).Value;
        Assert.Equal((start, end), (period.StartIn(Given.Shanghai).ToString(), period.EndIn(Given.Shanghai).ToString()));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Europe/Berlin", "2026-10-26", 24)]
    // Midnight itself does not exist on these days.
    [InlineData("America/Sao_Paulo", "2018-11-04", 23)]
    [InlineData("Asia/Beirut", "2023-03-26", 23)]
    // The whole day does not exist.
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    public void A_day_is_as_long_as_the_clock_of_the_site_makes_it(string zone, string day, int hours)
    {
        var site = DateTimeZoneProviders.Tzdb[zone];
        var period = ReportingPeriod.Parse(day).Value;
        Assert.Equal(Duration.FromHours(hours), period.EndIn(site) - period.StartIn(site));
        Assert.Equal(period.EndIn(site), ReportingPeriod.Day(period.After).StartIn(site));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Pacific/Apia")]
    public void The_days_of_a_year_follow_each_other_without_gap(string zone)
    {
        var (site, year) = (DateTimeZoneProviders.Tzdb[zone], ReportingPeriod.Parse("2011").Value);
        var at = year.StartIn(site);
        for (var day = ReportingPeriod.Day(year.First); day.First < year.After; day = ReportingPeriod.Day(day.After))
        {
            Assert.Equal(at, day.StartIn(site));
            at = day.EndIn(site);
        }

        Assert.Equal(year.EndIn(site), at);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-Q4")]
    [InlineData("2026-10")]
    [InlineData("2026-W41")]
    [InlineData("2026-10-05")]
    public void A_period_in_a_document_is_read_as_it_is_written_and_is_as_its_schema_says(string text)
    {
        var shape = new PeriodShape();
        var faults = new List<Fault>();
        Assert.True(shape.TryRead(Datum.Of(text), "question.period", faults, out var period));
        Assert.Equal((ReportingPeriod.Parse(text).Value, text), (period, shape.Write(period).AsText));
        Assert.Empty(faults);
        Assert.Matches(shape.Schema.Find("pattern")!.AsText, text);
        Assert.True(shape.Check(period, "", null));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("1899")]
    [InlineData("October")]
    [InlineData("")]
    public void What_is_no_period_is_a_fault_of_the_place_where_it_stands(string text)
    {
        var faults = new List<Fault>();
        Assert.False(new PeriodShape().TryRead(Datum.Of(text), "question.period", faults, out var instead));
        Assert.Equal("question.period unknown-value", faults.Single().Path + " " + faults[0].Code);
        Assert.NotNull(instead);
    }

    [Fact]
    public void A_period_is_a_text_and_has_to_be_there()
    {
        var (shape, faults) = (new PeriodShape(), new List<Fault>());
        Assert.False(shape.TryRead(Datum.Of(2026), "p", faults, out _));
        Assert.False(shape.Check(null!, "p", faults));
        Assert.False(shape.Check(null!, "p", null));
        Assert.Equal(["p wrong-type", "p missing"], faults.Select(static f => f.Path + " " + f.Code));
        Assert.All(shape.Samples, s => Assert.Matches(shape.Schema.Find("pattern")!.AsText, shape.Write(s).AsText));
    }
}
