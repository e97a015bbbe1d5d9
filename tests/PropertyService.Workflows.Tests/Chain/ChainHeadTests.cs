using PropertyService.Workflows.Chain;
using Xunit;

namespace PropertyService.Workflows.Tests.Chain;

public sealed class ChainHeadTests
{
    [Fact]
    public void A_head_is_printed_in_groups_and_read_back_however_it_was_typed()
    {
        var head = SealedDay.Shipped.Head;
        Assert.Matches("^[0-9]+:( [0-9a-f]{8}){8}$", head.ToString());
        foreach (var typed in new[] { head.ToString(), head.ToString().ToUpperInvariant(), head.ToString().Replace(" ", "", System.StringComparison.Ordinal), "  " + head + "\n" })
            Assert.Equal(head, ChainHead.Parse(typed).Value);
        Assert.Equal(ChainHead.Start, ChainHead.Parse(ChainHead.Start.ToString()).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("17")]
    [InlineData("17: 3f2a9c01")]
    [InlineData("-1: 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("x: 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0: 1000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1: g000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("99999999999: 1000000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_head_is_a_fault(string? text) => Assert.Equal("bad-head", Assert.Single(ChainHead.Parse(text!).Faults).Code);
}
