using NodaTime;
using PropertyService.Domain.Contractors;
using Xunit;

namespace PropertyService.Domain.Tests.Contractors;

public class TemporaryPeriodTests
{
    private static readonly LocalDate First = new(2026, 3, 2);

    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(0, 4, false)]
    [InlineData(1, 2, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 1, false)]
    public void Days_are_counted_from_the_first_entry_and_the_last_day_is_valid(int daysLater, int planned, bool fits) =>
        Assert.Equal(fits, TemporaryPeriod.Fits(First, First.PlusDays(daysLater), planned, 3));

    [Fact]
    public void Day_1_is_the_day_of_first_entry() => Assert.Equal(First, TemporaryPeriod.LastDay(First, 1));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void The_count_begins_anew_after_the_site_s_number_of_days(int daysLater, bool anew)
    {
        var today = First.PlusDays(daysLater);
        Assert.Equal(anew ? today : First, TemporaryPeriod.DayOne(First, today, 30));
    }

    [Fact]
    public void Without_an_entry_on_record_day_1_is_today() => Assert.Equal(First, TemporaryPeriod.DayOne(null, First, 30));

    [Fact]
    public void An_entry_that_lies_ahead_counts_for_nothing() => Assert.Equal(First, TemporaryPeriod.DayOne(First.PlusDays(1), First, 30));
}
