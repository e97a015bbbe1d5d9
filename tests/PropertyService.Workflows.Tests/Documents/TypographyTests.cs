using PropertyService.Workflows.Documents;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

public class TypographyTests
{
    [Theory]
    [InlineData("换锁,不只是配钥匙;先报告", "换锁，不只是配钥匙；先报告")]
    [InlineData("整数 1 至 9(级)", "整数 1 至 9（级）")]
    [InlineData("是或否(true / false)", "是或否（true / false）")]
    [InlineData("见《工作联络单》:第 3 项", "见《工作联络单》：第 3 项")]
    [InlineData("2026-03-02T09:00:00+08:00", "2026-03-02T09:00:00+08:00")]
    [InlineData("at 24 h (the lead), 1,000", "at 24 h (the lead), 1,000")]
    [InlineData("未闭合(括号", "未闭合(括号")]
    public void Punctuation_beside_Chinese_is_full_width_and_other_text_stays(string text, string expected) =>
        Assert.Equal(expected, Typography.Chinese(text));

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("proved_by _x_ [y](z)", "proved_by \\_x\\_ \\[y\\](z)")]
    public void No_text_is_taken_for_Markdown(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));
}
