using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>What stands in a mutated document where something sound stood, as JSON writes it; some of it is no JSON at all.</summary>
internal static class Hostile
{
    private const int Many = 100_000;

    /// <summary>Characters that readers stumble over: ends of things, half characters, marks that do not print.</summary>
    public static IReadOnlyList<char> Characters { get; } =
        ['\0', '\ud800', '\udfff', '\u202e', '\u200b', '\ufeff', '\u2028', '\u0085', '\n', '\r', '\t', '"', '\\', '{', '}', '[', ']', ',', ':', '-', '+', '.', 'e', '0', '9', 'Z', 'W', 'Q', 'İ', 'ſ', 'K', '/', '~', '#', ' '];

    /// <summary>Values in the place of others.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[[]]", "{\"\":0}", "\"\"", "\" \"", "nul", "",
        "0", "-0", "-0.0", "1", "-1", "0.1", "1.0", "2", "9", "10", "100", "5001", "100001", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775808",
        "1e3", "1E+0", "1e-1", "1e28", "1e29", "1e-28", "1e-29", "1e400", "1e-400", "1e99999999999", "0e99999", "79228162514264337593543950335", "79228162514264337593543950336",
        "1234567890123456789012345678", "0.1234567890123456789012345678", "12345678901234567890123456789", "01", "+1", ".5", "1.", "NaN", "Infinity", "0x1", "1_000",
        "\"\\ud800\"", "\"\\udc00\\ud83d\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u202eabc\"", "\"\\u2066a\"", "\"\\u200b\"", "\"\\ufeff\"", "\"\\u00e9\"", "\"a\\nb\"", "\"\\/\"", "\"/~~0~1\"", "\"\\x\"",
        "\"1\"", "\"0\"", "\"true\"", "\"gate\"", "\"gate-\"", "\"gate-2\"", "\"urgent\"", "\"unopened\"", "\"noted\"", "\"system\"", "\"escalate\"", "\"key-loss\"", "\"visitor-admission\"",
        "{\"$commitment\":\"x\"}", "{\"$commitment\":null}", "{\"$text\":[]}", "{\"$text\":[\"a\",{\"$escaped\":\"b\"},{\"$text\":[\"c\"]}]}", "{\"$escaped\":\"x\"}", "{\"$commitment\":\"" + "x" + Faces(32) + "\"}",
        .. new[]
        {
            "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+18:00", "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59-18:00", "1899-12-31T23:59:59Z", "1900-01-01T00:00:00Z",
            "2199-12-31T23:59:59Z", "2200-01-01T00:00:00+08:00", "2026-02-30T00:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T23:59:60Z", "2026-03-02T09:00:00", "2026-03-02T09:00:00+99:00",
            "2026-03-02T09:00:00.1234567891Z", "2026-03-02T09:00:00+08:00", "2027-03-02T09:00:00+08:00", "2026-03-02", "0001-01-01", "9999-12-31", "1900-01-01", "2199-12-31", "24:00", "00:00", "23:59", "2026-W53", "2026-Q4", "9999", "1900", "2199-12", "1900-W01", "2199-W52",
        }.Select(Quoted),
        Quoted(Faces(19) + "x" + Faces(30)), Quoted(new('字', 80)), Quoted(new('字', 81)), Quoted(new('x', 500)), Quoted(new('x', 501)),
        Nested("[", "]", 15), Nested("[", "]", 17), Nested("{\"a\":", "}", 21), Nested("[", "]", 10_000), Nested("[", "", 10_000), Nested("{\"a\":", "", 1000),
    ];

    /// <summary>Values that cost more to read, and come more rarely.</summary>
    public static IReadOnlyList<string> LargeValues { get; } =
    [
        Listed("0"), Listed("{}"), Listed("\"x\""), Listed("[]"), Quoted(new('x', 30_000)), Quoted(new('字', 30_000)), Quoted(new('x', 1 << 20)), new('9', Many), "0." + new string('1', Many), "1e" + new string('9', Many),
        "{" + string.Join(",", Enumerable.Range(0, 5000).Select(static i => "\"n" + i.ToString(CultureInfo.InvariantCulture) + "\":0")) + "}",
        "{" + string.Join(",", Enumerable.Repeat("\"a\":0", 5000)) + "}",
    ];

    /// <summary>Names in the place of others.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["\"\"", "\"v\"", "\"id\"", "\"at\"", "\"case\"", "\"data\"", "\"refused\"", "\"$commitment\"", "\"$text\"", "\"\\ud800\"", "\"\\u0000\"", "\"a.b[0]\"", Quoted(Faces(40)), Quoted("x" + Faces(40)), Quoted(new('n', 5000)), "1", "null"];

    private static string Quoted(string text) => "\"" + text + "\"";

    private static string Faces(int count) => string.Concat(Enumerable.Repeat("\U0001F600", count));

    private static string Nested(string open, string close, int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "0" + string.Concat(Enumerable.Repeat(close, levels));

    private static string Listed(string item) => "[" + string.Join(",", Enumerable.Repeat(item, Many)) + "]";
}
