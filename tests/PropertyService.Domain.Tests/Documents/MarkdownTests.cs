using PropertyService.Domain.Documents;
using Xunit;

namespace PropertyService.Domain.Tests.Documents;

public class MarkdownTests
{
    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("proved_by _x_ [y](z)", "proved_by \\_x\\_ \\[y\\](z)")]
    public void No_text_is_taken_for_Markdown(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));
}
