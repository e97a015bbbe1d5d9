using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>The moments of a record lie in order, and in the years from 1970 to before 2200.</summary>
public sealed class MomentsOfRecordsTests
{
    private static readonly Instant Late = Moments.Latest + Duration.FromDays(9);
    private static readonly Duration Tick = Duration.FromNanoseconds(1);

    [Fact]
    public void The_last_moment_that_a_record_may_name_lies_just_before_2200()
    {
        Assert.Null(Moments.None.Then(Moments.Latest - Tick).FaultAt(Late));
        Assert.Same(RecordFaults.OutOfTime, Moments.None.Then(Moments.Latest).FaultAt(Late));
        Assert.Null(Moments.From(Moments.Earliest).FaultAt(Late));
        Assert.Same(RecordFaults.OutOfTime, Moments.From(Moments.Earliest - Tick).FaultAt(Late));
    }

    [Theory]
    [InlineData(1969, 12, 30, false)]
    [InlineData(1969, 12, 31, true)]
    [InlineData(2026, 3, 2, true)]
    [InlineData(2200, 1, 1, true)]
    [InlineData(2200, 1, 2, false)]
    public void A_date_may_lie_a_day_outside_for_the_zones_in_which_it_is_another_day(int year, int month, int day, bool can) =>
        Assert.Equal(can, Moments.CanBeOn(new(year, month, day)));

    [Fact]
    public void One_moment_alone_that_has_just_come_is_not_after_it() =>
        Assert.Equal((false, true), (Moments.From(Moments.Earliest).IsAllAfter(Moments.Earliest), Moments.From(Moments.Earliest + Tick).IsAllAfter(Moments.Earliest)));
}
