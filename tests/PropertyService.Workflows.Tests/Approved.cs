using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace PropertyService.Workflows.Tests;

/// <summary>
/// Approved files: what a test finds is compared with a file beside the tests. A difference leaves a <c>.received</c> file
/// beside it; <c>UPDATE_APPROVED=1</c> rewrites the approved one.
/// </summary>
internal static class Approved
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1";

    public static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved", name);

    public static string Read(string name) => File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)).Replace("\r\n", "\n", StringComparison.Ordinal) : "";

    public static void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        File.Delete(Received(name));
    }

    /// <summary>Fails when a text differs from its approved file, and says where and what to do.</summary>
    public static void Matches(string name, string text)
    {
        if (IsUpdating) Write(name, text);
        var approved = Read(name);
        if (approved == text)
        {
            File.Delete(Received(name));
            return;
        }

        File.WriteAllText(Received(name), text);
        var (old, now) = (approved.Split('\n'), text.Split('\n'));
        var at = 0;
        while (at < old.Length && at < now.Length && old[at] == now[at]) at++;
        Assert.Fail(
            $"Approved/{name} differs from line {at + 1} on.\n  approved: {(at < old.Length ? old[at] : "(end)")}\n  received: {(at < now.Length ? now[at] : "(end)")}\n"
            + $"The whole text is in {name}.received.txt; when the change is wanted, run the tests with UPDATE_APPROVED=1 and commit the file.");
    }

    private static string Received(string name) => PathOf(name) + ".received.txt";
}
