using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PropertyService.Domain.Documents;

/// <summary>
/// Writes a table for programs and spreadsheets (RFC 4180, lines ending in a line feed). A text that a spreadsheet would take
/// for a formula begins with an apostrophe. Nothing depends on the culture.
/// </summary>
internal sealed class Csv
{
    private const string Begins = "=+-@\t\r\n＝＋－＠";

    private readonly StringBuilder table = new();

    /// <summary>One line of texts (<see cref="string"/>) and numbers (<see cref="decimal"/>); nothing for null.</summary>
    public void Row(IEnumerable<object?> cells) => table.Append(string.Join(",", cells.Select(Cell))).Append('\n');

    public override string ToString() => table.ToString();

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string text)
    {
        // A spreadsheet passes over spaces before a formula.
        var first = text.FirstOrDefault(static c => c != ' ');
        if (first != '\0' && Begins.Contains(first)) text = "'" + text;
        return text.IndexOfAny([',', '"', '\n', '\r', ';', '\t']) >= 0 || text.Trim() != text ? "\"" + text.Replace("\"", "\"\"") + "\"" : text;
    }
}
