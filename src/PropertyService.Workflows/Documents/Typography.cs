using System.Text;

namespace PropertyService.Workflows.Documents;

/// <summary>
/// Chinese texts carry half-width punctuation in the source; printed, the marks beside Chinese characters are full-width,
/// as Chinese readers expect them.
/// </summary>
internal static class Typography
{
    private const string Half = ",;:!?";
    private const string Full = "，；：！？";

    public static string Chinese(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var mark = Half.IndexOf(text[i]);
            if (mark >= 0 && (IsWide(text, i - 1) || IsWide(text, i + 1)))
            {
                result.Append(Full[mark]);
                if (i + 1 < text.Length && text[i + 1] == ' ') i++;
            }
            else if (text[i] is '(' or ')' && IsWidePair(text, i)) result.Append(text[i] == '(' ? '（' : '）');
            else result.Append(text[i]);
        }

        return result.ToString();
    }

    private static bool IsWidePair(string text, int at)
    {
        var (open, close) = text[at] == '(' ? (at, text.IndexOf(')', at)) : (text.LastIndexOf('(', at), at);
        if (open < 0 || close < 0) return false;
        for (var i = open - 1; i <= close + 1; i++)
            if (IsWide(text, i)) return true;
        return false;
    }

    private static bool IsWide(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is (>= '\u3400' and <= '\u9fff') or '》' or '《' or '”' or '“' or '）' or '（' or '」';
}
