using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One change made to a procedure to see whether a law or a property notices.</summary>
/// <param name="Id">Row id and what was taken away, such as <c>sign/incoming: when logs-read</c>.</param>
/// <param name="Killers">What noticed, with the shortest way there; empty for a survivor.</param>
public sealed record Mutant(string Id, IReadOnlyList<Finding> Killers);

internal static class Mutation
{
    public static IEnumerable<(string Id, Procedure<TFacts> Procedure)> MutantsOf<TFacts>(Procedure<TFacts> procedure)
        where TFacts : notnull
    {
        var rows = procedure.Parts.Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Command == Escalate.Kind) continue;
            for (var g = 0; g < row.When.Count; g++)
            {
                var at = g;
                var use = row.When[g];
                yield return Mutated($"{(use.MustHold ? "when" : "unless")} {use.Guard.Id}", r => r.When = Without(row.When, at));
            }

            for (var e = 0; e < row.Expects.Count; e++)
            {
                var at = e;
                yield return Mutated($"expects {row.Expects[e].Guard.Id}", r => r.Expects = Without(row.Expects, at));
            }

            for (var o = 0; o < row.Opens.Count; o++)
            {
                var at = o;
                yield return Mutated($"opens {row.Opens[o].Duty.Id}", r => r.Opens = Without(row.Opens, at));
            }

            for (var c = 0; c < row.Closes.Count; c++)
            {
                var at = c;
                yield return Mutated($"closes {row.Closes[c].Duty.Id}", r => r.Closes = Without(row.Closes, at));
            }

            yield return Mutated("by anybody", static r => r.By = Array.Empty<Domain.People.Role>());

            (string, Procedure<TFacts>) Mutated(string what, Action<Transition<TFacts>> mutate) =>
                (row.Id + ": " + what, procedure.WithRows(rows.Select(r => r == row ? row.Mutated(mutate) : r)));
        }
    }

    private static T[] Without<T>(IReadOnlyList<T> list, int at) => list.Where((_, i) => i != at).ToArray();
}
