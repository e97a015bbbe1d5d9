using System.Collections.Generic;
using System.Linq;
using Spectre.Console.Rendering;

namespace GateDay;

/// <summary>A piece of text in one style of the terminal; no style is the usual one.</summary>
internal readonly record struct Ink(string Text, string Style = "");

/// <summary>
/// Breaks text into lines of the terminal. Chinese has no spaces to break at, so a line may end after any wide character,
/// except that closing punctuation never begins a line; Latin words stay whole.
/// </summary>
internal static class Wrapping
{
    private const string NeverFirst = "\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff09\u201d\u300b\u300d,.;:!?)";
    private const string NeverLast = "\uff08\u201c\u300a\u300c(";

    /// <summary>The lines, each no wider than the width, as pieces of text in their styles.</summary>
    public static IEnumerable<IReadOnlyList<Ink>> Wrap(IEnumerable<Ink> text, int width)
    {
        var line = new List<Ink>();
        var used = 0;
        foreach (var word in Words(text))
        {
            var wide = word.Sum(Width);
            if (used > 0 && used + wide > width)
            {
                yield return Merged(line);
                (line, used) = ([], 0);
            }

            foreach (var letter in word.SkipWhile(l => used == 0 && l.Text == " "))
            {
                if (used > 0 && used + Width(letter) > width)
                {
                    yield return Merged(line);
                    (line, used) = ([], 0);
                }

                line.Add(letter);
                used += Width(letter);
            }
        }

        if (line.Count > 0) yield return Merged(line);
    }

    /// <summary>What must not be torn apart: a Latin word, or a wide character with the punctuation around it. A space goes with what follows it.</summary>
    private static IEnumerable<List<Ink>> Words(IEnumerable<Ink> text)
    {
        var word = new List<Ink>();
        foreach (var letter in text.SelectMany(static i => i.Text.EnumerateRunes().Select(r => new Ink(r.ToString(), i.Style))))
        {
            if (word.Count > 0 && MayBreakBefore(word[^1], letter))
            {
                yield return word;
                word = [];
            }

            word.Add(letter);
        }

        if (word.Count > 0) yield return word;
    }

    private static bool MayBreakBefore(Ink last, Ink next) =>
        !NeverFirst.Contains(next.Text) && !NeverLast.Contains(last.Text) && last.Text != " " && (next.Text == " " || Width(last) == 2 || Width(next) == 2);

    private static int Width(Ink letter) => new Segment(letter.Text).CellCount();

    private static List<Ink> Merged(List<Ink> letters)
    {
        var merged = new List<Ink>();
        foreach (var letter in letters)
        {
            if (merged.Count > 0 && merged[^1].Style == letter.Style) merged[^1] = letter with { Text = merged[^1].Text + letter.Text };
            else merged.Add(letter);
        }

        return merged;
    }
}
