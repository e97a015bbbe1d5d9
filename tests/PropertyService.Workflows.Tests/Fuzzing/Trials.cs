using System;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>
/// Runs a door over so many spoiled documents. The documents are the same in every run; <c>FUZZ_SEED</c> gives others, and
/// <c>FUZZ_TIMES</c> so many times as many. A failure names the document, which the same seed makes again.
/// </summary>
internal static class Trials
{
    private const int Shown = 3000;

    private static readonly int Seed = Setting("FUZZ_SEED", 1);
    private static readonly int Times = Setting("FUZZ_TIMES", 1);

    /// <summary>Runs them.</summary>
    /// <typeparam name="T">Text or bytes.</typeparam>
    /// <param name="count">How many documents, with the usual settings.</param>
    /// <param name="make">Makes one.</param>
    /// <param name="isTaken">Hands it to the door; whether the door took it.</param>
    /// <param name="show">The document as it is shown where something fails.</param>
    /// <param name="door">Which door; the name of the test.</param>
    public static void Run<T>(int count, Func<Mutator, T> make, Func<T, bool> isTaken, Func<T, string> show, [CallerMemberName] string door = "")
    {
        var start = door.Aggregate(Seed, static (hash, c) => unchecked((hash * 31) + c));
        var taken = 0;
        for (var number = 0; number < count * Times; number++)
        {
            var document = make(new(unchecked(start + (number * 7919))));
            try
            {
                if (isTaken(document)) taken++;
            }
            catch (Exception e)
            {
                var shown = show(document);
                Assert.Fail($"Seed {Seed}, document {number}: {e}\n{(shown.Length > Shown ? shown[..Shown] + "…" : shown)}");
            }
        }

        Assert.True(taken >= count / 100 && taken <= count * Times * 0.99, $"{taken} of {count * Times} documents were taken: they say too little");
    }

    /// <summary>Runs texts.</summary>
    public static void Run(int count, Func<Mutator, string> make, Func<string, bool> isTaken, [CallerMemberName] string door = "") => Run(count, make, isTaken, static t => t, door);

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;
}

/// <summary>What a call may allocate: so much, and so much for each character or byte of what it is handed.</summary>
internal sealed record Budget(int Factor, long Constant)
{
    /// <summary>For documents: twice the most that was measured, 309 bytes for each of a policy of 5,000 unknown names, and 199 where a list of 100,000 stands in a sealed entry.</summary>
    public static Budget Document { get; } = new(600, 8 * 1024 * 1024);

    /// <summary>For a few words, which come to a fault or two.</summary>
    public static Budget Words { get; } = new(20, 64 * 1024);

    /// <summary>Makes the call and counts; what the tests themselves make once, as the day that <see cref="Seeds"/> runs, is made before.</summary>
    public T Of<T>(int size, Func<T> call)
    {
        RuntimeHelpers.RunClassConstructor(typeof(Seeds).TypeHandle);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = call();
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(spent <= Constant + ((long)Factor * size), $"{spent} bytes allocated for {size}: more than {Factor} for each and {Constant}");
        return result;
    }
}
