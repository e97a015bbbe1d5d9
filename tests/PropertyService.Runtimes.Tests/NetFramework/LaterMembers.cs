using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace PropertyService.Runtimes.Tests.NetFramework;

/// <summary>What the linked tests take from basic types of .NET and .NET Framework lacks, with the same meaning.</summary>
internal static class LaterMembers
{
    private static readonly Func<long> Allocated = (Func<long>)typeof(GC)
        .GetMethod("GetAllocatedBytesForCurrentThread", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate(typeof(Func<long>));

    extension(string text)
    {
        public string Replace(string old, string by, StringComparison comparison) => IsOrdinal(comparison) ? text.Replace(old, by) : throw new NotSupportedException();

        public string[] Split(string separator) => text.Split([separator], StringSplitOptions.None);

        public bool Contains(string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;
    }

    extension(char)
    {
        public static bool IsAsciiLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
    }

    extension(Enum)
    {
        public static T[] GetValues<T>()
            where T : struct, Enum => [.. Enum.GetValues(typeof(T)).Cast<T>()];
    }

    extension(GC)
    {
        /// <summary>Not in the reference assemblies of 4.7.2, but in Mono and in 4.8.</summary>
        public static long GetAllocatedBytesForCurrentThread() => Allocated();
    }

    extension(Random random)
    {
        public void Shuffle<T>(T[] items)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    extension(Stopwatch)
    {
        public static TimeSpan GetElapsedTime(long since) => TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - since) / (double)Stopwatch.Frequency);
    }

    private static bool IsOrdinal(StringComparison comparison) => comparison == StringComparison.Ordinal;
}
