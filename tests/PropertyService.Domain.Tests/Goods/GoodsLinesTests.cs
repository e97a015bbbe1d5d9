using System.Linq;
using PropertyService.Domain.Goods;
using Xunit;

namespace PropertyService.Domain.Tests.Goods;

public class GoodsLinesTests
{
    private static readonly Seq<GoodsLine> Slip = Seq.Of(new GoodsLine("sofa", 2), new GoodsLine("lamp", 1));

    [Fact]
    public void The_same_goods_in_another_order_match() =>
        Assert.True(GoodsLines.Match(Slip, Seq.Of(new GoodsLine("lamp", 1), new GoodsLine("sofa", 2))));

    [Fact]
    public void Quantities_under_one_name_are_added_up() =>
        Assert.True(GoodsLines.Match(Slip, Seq.Of(new GoodsLine("sofa", 1), new GoodsLine("lamp", 1), new GoodsLine("sofa", 1))));

    [Theory]
    [InlineData("sofa", 1)]
    [InlineData("sofa", 3)]
    [InlineData("Sofa", 2)]
    [InlineData("piano", 2)]
    public void One_piece_less_or_more_or_another_name_is_a_mismatch(string name, int quantity) =>
        Assert.False(GoodsLines.Match(Slip, Seq.Of(new GoodsLine(name, quantity), new GoodsLine("lamp", 1))));

    [Fact]
    public void No_goods_at_all_do_not_match_a_slip() => Assert.False(GoodsLines.Match(Slip, default));

    [Fact]
    public void What_may_go_is_never_more_than_either_the_slip_or_the_count()
    {
        var common = GoodsLines.Common(Slip, Seq.Of(new GoodsLine("piano", 1), new GoodsLine("lamp", 5), new GoodsLine("sofa", 1)));
        Assert.Equal(Seq.Of(new GoodsLine("sofa", 1), new GoodsLine("lamp", 1)), common);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9_999, true)]
    [InlineData(10_000, false)]
    public void A_line_holds_one_to_9999_pieces(int quantity, bool taken) =>
        Assert.Equal(taken, GoodsLine.Shape.Check(new GoodsLine("lamp", quantity), "", null));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_slip_holds_one_to_50_lines(int lines, bool taken) =>
        Assert.Equal(taken, GoodsLines.OnSlip.Check(Seq.From(Enumerable.Repeat(new GoodsLine("lamp", 1), lines)), "", null));
}
