using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Shapes;

public sealed class ClockAndDecimalShapesTests
{
    private static readonly DecimalShape Tonnes = new(0.5m, 100, new("吨", "tonnes"));
    private static readonly ClockTimeShape Opens = new(endsTheDay: false);
    private static readonly ClockTimeShape Shuts = new(endsTheDay: true);

    [Theory]
    [InlineData("0.49", false)]
    [InlineData("0.5", true)]
    [InlineData("3.99", true)]
    [InlineData("4.00", true)]
    [InlineData("3.999", true)]
    [InlineData("3.9999", false)]
    [InlineData("100", true)]
    [InlineData("100.01", false)]
    public void A_decimal_is_taken_between_its_bounds_with_at_most_three_places(string text, bool taken)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        List<Fault> faults = [];
        Assert.Equal(taken, Tonnes.Check(value, "x", null));
        Assert.Equal(taken, Tonnes.TryRead(Datum.Of(value), "x", faults, out _));
        Assert.Equal(taken ? 0 : 1, faults.Count);
    }

    [Theory]
    [InlineData("00:00", 0, 0)]
    [InlineData("24:00", 0, 0)]
    [InlineData("05:00", 5, 0)]
    [InlineData("23:59", 23, 59)]
    public void A_clock_time_is_read_from_00_00_to_24_00(string text, int hour, int minute)
    {
        Assert.True(Opens.TryRead(Datum.Of(text), "x", [], out var time));
        Assert.Equal(new LocalTime(hour, minute), time);
    }

    [Theory]
    [InlineData("24:01")]
    [InlineData("25:00")]
    [InlineData("5:00")]
    [InlineData("05:60")]
    [InlineData("05-00")]
    [InlineData("05:00:00")]
    [InlineData("")]
    public void Anything_else_is_no_clock_time(string text)
    {
        List<Fault> faults = [];
        Assert.False(Opens.TryRead(Datum.Of(text), "x", faults, out _));
        Assert.Equal("wrong-type", Assert.Single(faults).Code);
    }

    [Fact]
    public void Midnight_is_written_as_the_end_of_a_day_where_it_ends_one_and_seconds_are_not_taken()
    {
        Assert.Equal("00:00", Opens.Write(LocalTime.Midnight).AsText);
        Assert.Equal("24:00", Shuts.Write(LocalTime.Midnight).AsText);
        Assert.Equal("05:07", Shuts.Write(new LocalTime(5, 7)).AsText);
        Assert.False(Opens.Check(new LocalTime(5, 0, 1), "x", null));
        Assert.True(Opens.Check(new LocalTime(5, 0), "x", null));
    }
}
