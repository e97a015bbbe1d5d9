using FsCheck;
using FsCheck.Fluent;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Random commands by random people at random moments, on three cases that share a ledger: 20,000 attempts on every procedure
/// in every run of the tests, another 20,000 each time. A failure prints the shortest sequence and the seed to repeat it.
/// </summary>
public sealed class RandomRuns
{
    private const int Runs = 400;
    private const int Length = 50;

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void The_laws_hold_along_random_runs(string procedure) => EveryProcedure.Of(procedure).Visit(new Trial());

    private sealed class Trial : IProcedureVisitor<bool>
    {
        public bool Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull
        {
            var accepted = 0;
            Prop.ForAll(Choice.Sequences(Length), sequence =>
            {
                var site = new Site<TFacts>(procedure);
                foreach (var choice in sequence) site.Try(choice);
                site.Replay();
                accepted += site.Accepted;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
            Assert.True(accepted > Runs * Length / 10, $"Only {accepted} of {Runs * Length} attempts were accepted; the runs say too little.");
            return true;
        }
    }
}
