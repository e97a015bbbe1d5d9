using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace PropertyService.Domain.Tests;

/// <summary>
/// Approved files: what a test finds is compared with a file in the folder Approved beside the test. A difference leaves a
/// <c>.received.txt</c> file beside it; <c>UPDATE_APPROVED=1</c> rewrites the approved one.
/// </summary>
internal static class Approved
{
    /// <summary>Fails when a text differs from its approved file, and says where to look and what to do.</summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Approved", name);
        var received = path + ".received.txt";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(path, text);
        if (File.Exists(path) && File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"Approved/{name} differs from {received}; when the change is wanted, run the tests with UPDATE_APPROVED=1 and commit the file.");
    }
}
