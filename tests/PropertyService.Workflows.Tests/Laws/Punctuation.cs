using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Chinese is written with full-width punctuation, in the source as on the page: nothing converts it afterwards. Between
/// Latin letters and digits, as in times and lists of ids, a mark keeps its half width.
/// </summary>
public sealed partial class Punctuation
{
    [Theory]
    [InlineData("换锁，不只是配钥匙；先报告")]
    [InlineData("整数 1 至 9（级）")]
    [InlineData("时刻，例如 2026-03-02T09:00:00+08:00")]
    [InlineData("依据 KM-5.0-1, SF-11.6-1")]
    [InlineData("钥匙（key-loss）")]
    [InlineData("at 24 h (the lead), 1,000")]
    public void Full_width_punctuation_is_let_be(string text) => Assert.Empty(HalfWidthIn(text));

    [Theory]
    [InlineData("换锁,不只是配钥匙", "锁,不")]
    [InlineData("先报告; KM-5.0-1", "告; ")]
    [InlineData("《工作联络单》:3", "》:3")]
    [InlineData("1 至 9(级)", "9(级)")]
    [InlineData("钥匙(key-loss)", "匙(key-loss)")]
    [InlineData("是 (true / false)", "是 (true / false)")]
    public void Half_width_punctuation_beside_Chinese_is_found(string text, string found) => Assert.Equal([found], HalfWidthIn(text));

    internal static string[] HalfWidthIn(string chinese) => Beside().Matches(chinese).Select(static m => m.Value).ToArray();

    private const string Wide = @"[\u3400-\u9fff《》「」“”（）]";

    [GeneratedRegex($@"{Wide} ?[,;:!?].?|.?[,;:!?] ?{Wide}|.?\([^()]*{Wide}[^()]*\)|{Wide} ?\([^()]*\)|\([^()]*\) ?{Wide}", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
