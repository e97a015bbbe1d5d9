using System.Linq;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>What a journal gives under another definition, and when it is damaged.</summary>
internal static class JournalLaws
{
    /// <summary>Applied as recorded where the fingerprint is another one, it gives the same case.</summary>
    public static void HoldUnderAnotherDefinition(CaseFile file)
    {
        var one = file.Case;
        var foreign = CaseFile.Replay(one.Procedure, one.Id, one.Policy, file.Journal.Select(static e => e with { ProcedureFingerprint = "another" }));
        Assert.Equal((0, file.Journal.Count), (foreign.Decided, foreign.Applied));
        Assert.Equal(one, foreign.Case);
    }

    /// <summary>With an entry missing, or in another order, it is replayed as far as it goes; never with an exception, and what comes of it can be folded.</summary>
    public static void HoldDamaged(CaseFile file, int missing)
    {
        var journal = file.Journal;
        var gap = journal.Where((_, i) => i != missing % journal.Count).ToArray();
        foreach (var damaged in new[] { gap, [.. journal.Reverse()], [.. gap.Select(static e => e with { ProcedureFingerprint = "another" })] })
        {
            var replay = CaseFile.Replay(file.Case.Procedure, "damaged", file.Case.Policy, damaged);
            Assert.Equal(replay.Case.Version, replay.Decisions.Count);
            Assert.InRange(replay.Decisions.Count, 0, damaged.Length);
            _ = replay.Decisions.Aggregate(Ledger.Empty, static (all, decision) => all.Apply(decision));
        }
    }
}
