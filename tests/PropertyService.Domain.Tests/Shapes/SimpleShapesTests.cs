using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Shapes;

public sealed class SimpleShapesTests
{
    private static readonly IntegerShape Count = new(1, 99, new("件", "pieces"));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(98, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(int.MinValue, false)]
    [InlineData(int.MaxValue, false)]
    public void A_whole_number_is_taken_between_its_bounds(int value, bool taken)
    {
        Assert.Equal(taken, Count.Check(value, "x", null));
        Assert.Equal(taken, Reads(Count, Datum.Of(value)));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("99.0000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void A_number_that_is_not_whole_or_far_too_large_is_out_of_range(string number) =>
        Assert.Equal("out-of-range", FaultOf(Count, Datum.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))).Code);

    [Fact]
    public void A_whole_number_may_be_written_with_zeros_behind_the_point() => Assert.True(Reads(Count, Datum.Of(5.00m)));

    [Fact]
    public void Nought_is_shown_as_what_it_means_where_it_is_no_number_like_the_others()
    {
        var (hours, count) = (DurationShape.Hours(0, 9, new("不设上限", "no maximum")), new IntegerShape(0, 9, new("件", "pieces")) { Zero = new("由岗位判断", "left to the guard") });
        Assert.Equal(("不设上限", "no maximum"), (hours.Show(Duration.Zero, Language.Zh), hours.Show(Duration.Zero, Language.En)));
        Assert.Equal(("由岗位判断", "left to the guard"), (count.Show(0, Language.Zh), count.Show(0, Language.En)));
        Assert.Equal(("1 hours", "1"), (hours.Show(Duration.FromHours(1), Language.En), count.Show(1, Language.En)));
        Assert.Equal(("0 hours", "0"), (DurationShape.Hours(0, 9).Show(Duration.Zero, Language.En), new IntegerShape(0, 9, new("件", "pieces")).Show(0, Language.En)));
        // It is written as a number all the same.
        Assert.Equal(("0", "0"), (hours.Write(Duration.Zero).ToString(), count.Write(0).ToString()));
    }

    [Fact]
    public void A_value_of_another_kind_is_the_wrong_type_and_says_what_was_found()
    {
        Datum[] all = [Datum.Null, Datum.True, Datum.Of(1), Datum.Of("x"), Datum.List([]), Datum.Map()];
        Only(Count, 2);
        Only(new BooleanShape(), 1);
        Only(new TextShape(5), 3);
        Only(DurationShape.Minutes(0, 9), 2);
        Only(new ChoiceShape<int>((1, "x", "甲", "x")), 3);
        Only(new ListShape<int>(Count, 0, 3), 4);

        void Only<T>(Shape<T> shape, int taken)
        {
            for (var i = 0; i < all.Length; i++)
            {
                if (i == taken) Assert.True(Reads(shape, all[i]));
                else Assert.Equal("wrong-type", FaultOf(shape, all[i]).Code);
            }
        }
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(120, true)]
    [InlineData(90, false)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    [InlineData(-60, false)]
    public void A_duration_is_a_whole_number_of_its_unit_between_its_bounds(int minutes, bool taken)
    {
        var shape = DurationShape.Hours(1, 3);
        Assert.Equal(taken, shape.Check(Duration.FromMinutes(minutes), "x", null));
        Assert.Equal(taken, Reads(shape, Datum.Of(minutes / 60m)));
    }

    [Fact]
    public void Durations_are_read_exactly()
    {
        var shape = DurationShape.Minutes(0, 100_000);
        for (var i = 0; i <= 100_000; i += 7)
        {
            Assert.True(shape.TryRead(Datum.Of(i), "x", [], out var read));
            Assert.Equal(Duration.FromMinutes(i), read);
            Assert.Equal(Datum.Of(i).ToString(), shape.Write(read).ToString());
        }
    }

    [Fact]
    public void Days_are_written_as_days_of_twenty_four_hours()
    {
        var shape = DurationShape.Days(1, 31);
        Assert.Equal("31", shape.Write(Duration.FromHours(31 * 24)).ToString());
        Assert.True(Reads(shape, Datum.Of(1)));
        Assert.False(shape.Check(Duration.FromHours(36), "x", null));
        Assert.False(shape.Check(Duration.FromDays(32), "x", null));
    }

    [Theory]
    [InlineData("1969-12-31T23:59:59Z", false)]
    [InlineData("1970-01-01T00:00:00Z", true)]
    [InlineData("2199-12-31T23:59:59Z", true)]
    [InlineData("2200-01-01T00:00:00Z", false)]
    [InlineData("2026-03-02T09:00:00+08:00", true)]
    [InlineData("2026-03-02T09:00:00", false)]
    [InlineData("2026-02-30T09:00:00Z", false)]
    [InlineData("02/03/2026", false)]
    [InlineData("", false)]
    public void A_moment_has_an_offset_and_lies_in_its_years(string text, bool taken) => Assert.Equal(taken, Reads(new InstantShape(), Datum.Of(text)));

    [Fact]
    public void A_moment_without_offset_is_told_what_is_missing() =>
        Assert.Equal(("wrong-type", "x: the moment has no offset; it must end in +08:00 or Z"), (FaultOf(new InstantShape(), Datum.Of("2026-03-02T09:00:00")).Code, FaultOf(new InstantShape(), Datum.Of("2026-03-02T09:00:00")).ToString()));

    [Fact]
    public void A_moment_is_the_same_in_every_offset()
    {
        var shape = new InstantShape();
        Assert.True(shape.TryRead(Datum.Of("2026-03-02T09:00:00+08:00"), "x", [], out var here));
        Assert.True(shape.TryRead(shape.Write(here), "x", [], out var again));
        Assert.Equal((Instant.FromUtc(2026, 3, 2, 1, 0), here), (here, again));
    }

    [Theory]
    [InlineData("1969-12-31", false)]
    [InlineData("1970-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("2200-01-01", false)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-3-2", false)]
    public void A_day_exists_and_lies_in_its_years(string text, bool taken) => Assert.Equal(taken, Reads(new DateShape(), Datum.Of(text)));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(79, true)]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_text_is_taken_up_to_its_limit(int length, bool taken) => Assert.Equal(taken, new TextShape(80).Check(new string('字', length), "x", null));

    [Fact]
    public void A_check_without_a_list_of_faults_agrees_with_one_that_has_it()
    {
        foreach (var text in new[] { "", " ", "x", "a\tb", "\ud83d", "\u202e", new string('x', 81) })
        {
            var faults = new List<Fault>();
            Assert.Equal(new TextShape(80).Check(text, "x", faults), new TextShape(80).Check(text, "x", null));
            Assert.Equal(new TextShape(80).Check(text, "x", null), faults.Count == 0);
        }
    }

    [Fact]
    public void A_choice_is_written_by_its_id_and_a_value_that_is_none_is_refused()
    {
        var shape = new ChoiceShape<Language>((Language.Zh, "zh", "中文", "Chinese"), (Language.En, "en", "英文", "English"));
        Assert.Equal("\"en\"", shape.Write(Language.En).ToString());
        Assert.False(shape.Check((Language)7, "x", null));
        Assert.Throws<System.ArgumentOutOfRangeException>(() => shape.Write((Language)7));
        Assert.True(FaultOf(shape, Datum.Of(new string('z', 1 << 20))).ToString().Length < 200);
    }

    internal static bool Reads<T>(Shape<T> shape, Datum datum)
    {
        var faults = new List<Fault>();
        var good = shape.TryRead(datum, "x", faults, out _);
        Assert.Equal(good, faults.Count == 0);
        Assert.All(faults, static f => Assert.StartsWith("x", f.Path, System.StringComparison.Ordinal));
        return good;
    }

    internal static Fault FaultOf<T>(Shape<T> shape, Datum datum)
    {
        var faults = new List<Fault>();
        Assert.False(shape.TryRead(datum, "x", faults, out _));
        return faults.First();
    }
}
