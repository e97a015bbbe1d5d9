using System;
using System.IO;
using System.Linq;
using GateDay;
using Xunit;

namespace PropertyService.Workflows.Tests.Samples;

/// <summary>The sealed journal of a day in files, as the sample writes, verifies and replays it.</summary>
public sealed class GateDaySealTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sealed-day").FullName;

    private string Journal => Path.Combine(folder, "day.sealed.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_day_is_sealed_verified_against_its_printed_head_erased_and_replayed()
    {
        var (code, screen) = Launch("--lang", "en", "--seal", Journal);
        Assert.Equal(App.Fine, code);
        var lines = screen.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("The head of the journal, to be printed", lines[^2], StringComparison.Ordinal);
        var head = lines[^1].Trim();

        Assert.Equal((App.Fine, $"1232 entries, nothing was found; head {head}\n"), Launch("--lang", "en", "--verify", Journal, "--head", head));
        Assert.Contains("没有印存的校验值为最后一笔作证", Launch("--verify", Journal).Screen, StringComparison.Ordinal);

        var openings = File.ReadAllLines(Journal + ".openings");
        File.WriteAllText(Journal + ".openings", string.Concat(openings.Where(static o => !o.Contains("\"VA-0302-5\"", StringComparison.Ordinal)).Select(static o => o + "\n")));
        var (sound, erased) = Launch("--lang", "en", "--verify", Journal, "--head", head);
        Assert.Equal(App.Fine, sound);
        Assert.Contains("\nerased in entry ", erased, StringComparison.Ordinal);

        var (replayed, cases) = Launch("--lang", "en", "--replay", Journal);
        Assert.Equal(App.Fine, replayed);
        Assert.Contains(" 0 applied as recorded, 0 different", cases, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_was_altered_is_said_so_and_ends_with_another_exit_code()
    {
        Launch("--lang", "en", "--seal", Journal);
        var lines = File.ReadAllLines(Journal);
        lines[4] = lines[4].Replace("\"role\":\"", "\"role\":\"x", StringComparison.Ordinal);
        File.WriteAllText(Journal, string.Concat(lines.Where(static (_, i) => i != 9).Select(static l => l + "\n")));

        var (code, screen) = Launch("--lang", "en", "--verify", Journal);

        Assert.Equal(App.SomethingWrong, code);
        Assert.StartsWith("1231 entries, 2 found;", screen, StringComparison.Ordinal);
        Assert.Contains("entry 5 (line 5): what the entry says does not fit its hash: it was changed\nentry 10: entry 10 is missing\n", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--verify", "x", "--json")]
    [InlineData("--verify", "x", "--replay", "y")]
    [InlineData("--verify", "x", "--head", "17")]
    [InlineData("--head", "0: 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("--replay", "x", "--seal", "y")]
    [InlineData("x", "--seal", "x")]
    [InlineData("--seal")]
    public void What_does_not_go_together_is_said(params string[] arguments) => Assert.NotNull(Options.Parse(arguments).Wrong);

    private static (int Code, string Screen) Launch(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = App.Run(Options.Parse(arguments).Options!, Stream.Null, output, errors);
        return (code, output.ToString());
    }
}
