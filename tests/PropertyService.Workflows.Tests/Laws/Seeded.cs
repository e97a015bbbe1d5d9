using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Random tests that are the same in every run, so that a failure is one of the change and not of the day. Another seed is
/// given in the environment: <c>LAWS_SEED=42 dotnet test --filter RandomRuns</c>.
/// </summary>
internal static class Seeded
{
    private const string Variable = "LAWS_SEED";

    private static ulong Seed => ulong.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20260302;

    /// <summary>Tries a test so many times; on a failure says the shortest one in its own words.</summary>
    public static void Check<T>(Arbitrary<T> any, int times, Action<T> test) => Prop.ForAll(any, test).Check(Config.Quick
        .WithMaxTest(times).WithRunner(new Telling()).WithReplay(FSharpOption<Replay>.Some(new(new Rnd(Seed), FSharpOption<int>.None))));

    private sealed class Telling : IRunner
    {
        public void OnStartFixture(Type fixture)
        {
        }

        public void OnArguments(int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult result)
        {
            if (result is TestResult.Failed failed)
                Assert.Fail($"With {Variable}={Seed}, after {failed.Item1.NumberOfTests} runs, made shorter {failed.Item1.NumberOfShrinks} times:\n{failed.Item3.Single()}");
            Assert.True(result.IsPassed, result.ToString());
        }
    }
}
