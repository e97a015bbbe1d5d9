using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>A ledger that other cases can have left behind.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="AtOpeningOnly">Whether it is there when a case opens, and gives way to the empty one then.</param>
internal sealed record Peer(Ledger Ledger, bool AtOpeningOnly)
{
    /// <summary>No other case has left anything behind.</summary>
    public static Peer None { get; } = new(Ledger.Empty, false);
}

/// <summary>
/// Which ledgers of other cases a procedure is searched against. A decision sees nothing of other cases but the answers to
/// what it asks. So it is enough that for each way in which the questions of one decision are answered together, one of the
/// ledgers answers them so; the fewest that do are taken, and also what two cases of two procedures leave behind together.
/// </summary>
/// <param name="self">The searched case as the ledger knows it.</param>
internal sealed class PeerLedgers(string self)
{
    /// <summary>The ledgers still missing, those first that answer most.</summary>
    /// <param name="asked">What was asked, the questions of each decision together.</param>
    /// <param name="left">What other cases can have left behind, a list for each procedure.</param>
    /// <param name="taken">The ledgers that are searched already.</param>
    /// <param name="most">How many more are taken at most.</param>
    public IReadOnlyList<Ledger> Missing(IReadOnlyList<string[]> asked, IReadOnlyList<IReadOnlyList<Ledger>> left, IEnumerable<Ledger> taken, int most)
    {
        var ways = left.Select(ledgers => Ways(ledgers, asked)).ToArray();
        var candidates = ways.SelectMany(static w => w).ToList();
        for (var i = 0; i < ways.Length; i++)
            for (var j = i + 1; j < ways.Length; j++)
                candidates.AddRange(Ways(ways[i].SelectMany(a => ways[j].Select(b => a.Ledger.With(b.Ledger))), asked));
        var open = new HashSet<string>(candidates.SelectMany(static w => w.Answers), StringComparer.Ordinal);
        foreach (var (_, answers) in Ways(taken, asked)) open.ExceptWith(answers);
        List<Ledger> missing = [];
        while (open.Count > 0 && missing.Count < most)
        {
            var (ledger, answers) = candidates.OrderByDescending(w => w.Answers.Count(open.Contains)).First();
            missing.Add(ledger);
            open.ExceptWith(answers);
        }

        return missing;
    }

    private List<(Ledger Ledger, string[] Answers)> Ways(IEnumerable<Ledger> ledgers, IReadOnlyList<string[]> asked) => ledgers
        .Select(l => (Ledger: l, Answers: asked.Select(q => string.Join("\n", q.Select(one => one + " " + Briefly(one, LedgerView.Answer(one, l, self))))).ToArray()))
        .GroupBy(static w => string.Join("\n", w.Answers), StringComparer.Ordinal).Select(static g => g.First()).ToList();

    /// <summary>Of what is owed at a post it matters to the rules whether there is any, and of a count whether it is nought; of every other list what stands in it.</summary>
    private static string Briefly(string question, Datum answer) => answer.Kind switch
    {
        DatumKind.List when LedgerView.IsOpenAt(question) => answer.AsList.Count == 0 ? "none" : "some",
        DatumKind.Number => answer.AsNumber == 0 ? "none" : "some",
        _ => answer.ToString(),
    };
}
