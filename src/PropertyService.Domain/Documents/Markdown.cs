using System.Text;

namespace PropertyService.Domain.Documents;

/// <summary>The few pieces of Markdown that the pages are made of.</summary>
internal static class Markdown
{
    /// <summary>An empty cell.</summary>
    public const string Nothing = "—";

    /// <summary>A new line within a table cell or a list item.</summary>
    public const string Break = "<br>";

    public static string Anchor(string id) => $"<a id=\"{id}\"></a>";

    public static string Link(string text, string target) => $"[{text}]({target})";

    public static string Code(string text) => "`" + text + "`";

    public static string Bold(string text) => "**" + text + "**";

    /// <summary>A text that begins a line; nothing in it is taken for Markdown either.</summary>
    public static string Sentence(string text) => Escape(text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1));

    /// <summary>A text in which nothing is taken for Markdown or HTML.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '_' when i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]): result.Append(c); break;
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '\n' or '\r': result.Append(' '); break;
                case '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '~': result.Append('\\').Append(c); break;
                default: result.Append(c); break;
            }
        }

        return result.ToString();
    }
}
