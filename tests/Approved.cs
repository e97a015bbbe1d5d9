using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace PropertyService.Tests;

/// <summary>
/// Approved files: what a test finds is compared with a file in the nearest folder Approved above the test. A difference leaves
/// a <c>.received.txt</c> file beside it; <c>UPDATE_APPROVED=1</c> rewrites the approved one.
/// </summary>
internal static class Approved
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1";

    public static string PathOf(string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        while (!Directory.Exists(Path.Combine(folder, "Approved"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"There is no folder Approved above {test}.");
        return Path.Combine(folder, "Approved", name);
    }

    public static string Read(string name, [CallerFilePath] string test = "") =>
        PathOf(name, test) is var path && File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : "";

    /// <summary>Fails when a text differs from its approved file, and says where to look and what to do.</summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "")
    {
        var path = PathOf(name, test);
        var received = path + ".received.txt";
        if (IsUpdating) File.WriteAllText(path, text);
        var approved = Read(name, test);
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        var (old, now) = (Lines(approved), Lines(text));
        var changes = old.Except(now).Select(static l => "  - " + l).Concat(now.Except(old).Select(static l => "  + " + l)).DefaultIfEmpty("  (the order of lines)").ToArray();
        File.WriteAllText(received, text);
        Assert.Fail(
            $"Approved/{name} differs from {received}:\n{string.Join("\n", changes.Take(40))}\n{(changes.Length > 40 ? $"  and {changes.Length - 40} more\n" : "")}"
            + "When the change is wanted, run the tests with UPDATE_APPROVED=1 and commit the file.");
    }

    /// <summary>The lines, each with what it stands below, so that a line of a long file says where it is from.</summary>
    private static List<string> Lines(string text)
    {
        var (lines, heading) = (new List<string>(), "");
        foreach (var line in text.Split('\n'))
        {
            var isBelow = line.Length > 0 && line[0] == ' ';
            if (!isBelow) heading = line;
            lines.Add(isBelow ? heading + ": " + line.Trim() : line);
        }

        return lines;
    }
}
