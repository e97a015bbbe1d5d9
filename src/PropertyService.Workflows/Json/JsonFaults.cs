using System.Globalization;
using PropertyService.Domain.Results;

namespace PropertyService.Workflows.Json;

/// <summary>What can be wrong with a JSON text as such, in words, and how paths are written.</summary>
internal static class JsonFaults
{
    /// <summary>The most faults told of one text: a few bytes make one, and its path may be long.</summary>
    public const int Most = 1000;

    private const int LongestName = 40;

    public static Fault More { get; } = new("", "more-faults", new("其余错误不再逐一列出", "what else is wrong is not listed"));

    public static Fault TooLarge(int most) => new("", "too-large", new($"文本超过 {most} 字节", $"the text is longer than {most} bytes"));

    public static Fault TooDeep(string path) => new(path, "too-deep", new("嵌套太深", "nested too deeply"));

    public static Fault BrokenText(string path) => new(path, "bad-text", new("文字含有残缺字符或不是 UTF-8", "the text has half a character or is not UTF-8"));

    public static Fault BadNumber(string path) => new(path, "out-of-range", new(
        "数字太大或位数太多（最多 28 位）", "the number is too large or has too many digits (at most 28)"));

    public static Fault Twice(string path) => new(path, "duplicate-name", new("这个名称出现了两次", "the name stands twice"));

    /// <summary>Where it breaks, counted from 0; a document of one line is spared its line number.</summary>
    public static Fault NotJson(long line, long position) => new("", "not-json", new(
        $"不是合格的 JSON（{(line == 0 ? "" : $"第 {line + 1} 行")}第 {position + 1} 字节处）",
        $"not well-formed JSON (at {(line == 0 ? "" : $"line {line + 1}, ")}byte {position + 1})"));

    public static string Under(string path, string name)
    {
        name = Shown.Of(name, LongestName);
        return path.Length == 0 ? name : path + "." + name;
    }

    public static string At(string path, int i) => path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
}
