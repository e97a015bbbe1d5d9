using PropertyService.Domain.Documents;
using Xunit;

namespace PropertyService.Domain.Tests.Documents;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" edge", "\" edge\"")]
    [InlineData("", "")]
    [InlineData("   ", "\"   \"")]
    [InlineData("a=b", "a=b")]
    public void A_text_is_one_cell(string text, string cell) => Assert.Equal(cell + "\n", Row(text));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    public void A_text_that_a_spreadsheet_would_compute_begins_with_an_apostrophe(string text, string cell) => Assert.Equal(cell + "\n", Row(text));

    [Fact]
    public void A_number_is_written_as_one_and_nothing_as_an_empty_cell() => Assert.Equal("-1.25,,1000000,0.1\n", Row(-1.25m, null, 1_000_000m, 0.10m));

    private static string Row(params object?[] cells)
    {
        var csv = new Csv();
        csv.Row(cells);
        return csv.ToString();
    }
}
