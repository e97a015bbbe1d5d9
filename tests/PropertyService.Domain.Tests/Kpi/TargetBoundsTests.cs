using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>A target lies within the bounds of a sample where the sample alone can say neither that it is met nor that it is missed.</summary>
public sealed class TargetBoundsTests
{
    [Theory]
    [InlineData("0.90", "0.95", true)]
    [InlineData("0.94", "1", true)]
    [InlineData("0.95", "0.99", false)]
    [InlineData("0.80", "0.949", false)]
    [InlineData("0.96", "0.99", false)]
    public void Of_what_must_reach_a_target_some_figures_do_and_some_do_not(string low, string high, bool within) =>
        Assert.Equal(within, Target.AtLeast(0.95m).IsWithin(Of(low, high)));

    [Theory]
    [InlineData("0.05", "0.10", true)]
    [InlineData("0.01", "0.06", true)]
    [InlineData("0.01", "0.05", false)]
    [InlineData("0.051", "0.10", false)]
    public void Of_what_must_not_exceed_a_target_some_figures_do_and_some_do_not(string low, string high, bool within) =>
        Assert.Equal(within, Target.AtMost(0.05m).IsWithin(Of(low, high)));

    [Fact]
    public void Where_there_are_no_bounds_there_is_nothing_to_be_within() => Assert.False(Target.AtLeast(0.95m).IsWithin(null));

    private static Bounds Of(string low, string high) => new(Number(low), Number(high));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
