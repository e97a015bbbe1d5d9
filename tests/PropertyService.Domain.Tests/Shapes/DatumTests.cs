using System;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Shapes;

/// <summary>The canonical text must never change: fingerprints are taken over it.</summary>
public sealed class DatumTests
{
    [Fact]
    public void The_canonical_text_is_what_it_always_was()
    {
        var datum = Datum.Map(
            ("b", Datum.List([Datum.Null, Datum.True, Datum.False])), ("a", Datum.Map()), ("名", Datum.Of("值\"\\/\n\t\u0001\u007f é")), ("n", Datum.Of(-12.50m)));
        Assert.Equal("{\"b\":[null,true,false],\"a\":{},\"名\":\"值\\\"\\\\/\\u000a\\u0009\\u0001\u007f é\",\"n\":-12.5}", datum.ToString());
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.000", "1")]
    [InlineData("100", "100")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_has_one_text(string number, string text) =>
        Assert.Equal(text, Datum.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void Broken_surrogates_are_escaped_and_whole_ones_are_not()
    {
        Assert.Equal("\"\U0001F600\"", Datum.Of("\U0001F600").ToString());
        Assert.Equal("\"a\\ud83d\"", Datum.Of("a\ud83d").ToString());
    }

    [Fact]
    public void A_long_text_is_written_in_time_that_grows_with_its_length()
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < 200_000; i++) text.Append("\U0001F600");
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(400_002, Datum.Of(text.ToString()).ToString().Length);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    [Fact]
    public void A_name_stands_once() => Assert.Throws<ArgumentException>(() => Datum.Map(("a", Datum.Null), ("a", Datum.True)));

    [Fact]
    public void A_value_is_asked_for_as_what_it_is()
    {
        Assert.Throws<InvalidOperationException>(() => Datum.Of(1).AsText);
        Assert.Throws<InvalidOperationException>(() => Datum.Null.AsMap);
        Assert.Equal(DatumKind.Null, Datum.Of((string?)null).Kind);
    }
}
