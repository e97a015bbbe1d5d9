namespace PropertyService.Domain.Results;

/// <summary>
/// A name from outside as it is said back to whoever sent it: short, and of whole characters. With half of one, the fault
/// could not be written as JSON that a strict reader takes.
/// </summary>
internal static class Shown
{
    private const char Replacement = '\ufffd';

    /// <summary>The text, cut where it is longer, with a mark in the place of each half character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How much of it is shown, in UTF-16 units.</param>
    public static string Of(string text, int longest)
    {
        if (text.Length > longest) text = text.Substring(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest) + "…";
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else text = text.Substring(0, i) + Replacement + text.Substring(i + 1);
        }

        return text;
    }
}
