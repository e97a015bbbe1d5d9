using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One change made to a procedure to see whether a law or a property notices.</summary>
/// <param name="Id">Row id and what was taken away, such as <c>sign/incoming: when logs-read</c>.</param>
/// <param name="Text">What was taken away, for a person to read.</param>
/// <param name="Killers">What noticed first, with the shortest way there; empty for a survivor.</param>
/// <param name="ByOneOnly">Whether the search was carried to its end and nothing else noticed.</param>
public sealed record Mutant(string Id, Wording Text, IReadOnlyList<Finding> Killers, bool ByOneOnly)
{
    /// <summary>The id of the row that was changed.</summary>
    public string Row => Id.Substring(0, Id.IndexOf(": ", StringComparison.Ordinal));

    /// <summary>
    /// What was done to the row: <c>when</c>, <c>unless</c>, <c>expects</c>, <c>opens</c>, <c>closes</c>, <c>by</c>,
    /// <c>learns</c>, or the kind of an effect.
    /// </summary>
    public string Change => Id.Substring(Row.Length + 2, Id.LastIndexOf(' ') - Row.Length - 2);

    /// <summary>
    /// The id of the guard or duty that was taken away, of the effect's book, thing or procedure, or the number of the
    /// notice; <c>anybody</c> for a list of roles, <c>nothing</c> for a change of the facts.
    /// </summary>
    public string Part => Id.Substring(Id.LastIndexOf(' ') + 1);
}

/// <summary>A property of two cases after the parts that it names were taken away.</summary>
/// <param name="Property">The id of the property.</param>
/// <param name="Parts">What was taken away, as <see cref="JointProperty.BrokenWithout"/> names it.</param>
/// <param name="Text">What was taken away, for a person to read.</param>
/// <param name="Killers">The property with the shortest way there; empty when it still holds.</param>
public sealed record JointMutant(string Property, IReadOnlyList<string> Parts, Wording Text, IReadOnlyList<Finding> Killers);

internal static class Mutation
{
    public static IEnumerable<(string Id, Wording Text, Procedure<TFacts> Procedure)> MutantsOf<TFacts>(Procedure<TFacts> procedure)
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
                yield return Mutated($"{(use.MustHold ? "when" : "unless")} {use.Guard.Id}", Says("去掉条件", "without the condition", use.Show(Language.Zh), use.Show(Language.En)), r => r.When = Without(row.When, at));
            }

            for (var e = 0; e < row.Expects.Count; e++)
            {
                var at = e;
                var rule = row.Expects[e].Guard;
                yield return Mutated($"expects {rule.Id}", Says("不再核对", "no longer checked", rule.Text.Zh, rule.Text.En), r => r.Expects = Without(row.Expects, at));
            }

            for (var o = 0; o < row.Opens.Count; o++)
            {
                var at = o;
                var duty = row.Opens[o].Duty;
                yield return Mutated($"opens {duty.Id}", Says("不开立义务", "does not open the duty", duty.Text.Zh, duty.Text.En), r => r.Opens = Without(row.Opens, at));
            }

            for (var c = 0; c < row.Closes.Count; c++)
            {
                var at = c;
                var duty = row.Closes[c].Duty;
                yield return Mutated($"closes {duty.Id}", Says("不了结义务", "does not close the duty", duty.Text.Zh, duty.Text.En), r => r.Closes = Without(row.Closes, at));
            }

            var notices = 0;
            for (var f = 0; f < row.Effects.Count; f++)
            {
                var at = f;
                // What is written in a form, and what is said, changes nothing that any rule could see.
                if (row.Effects[f].Names is not { } named) continue;
                var part = row.Effects[f] is TellEffect ? (++notices).ToString(CultureInfo.InvariantCulture) : named;
                yield return Mutated($"{row.Effects[f].Kind} {part}", Says("去掉后果", "without the effect", row.Effects[f].Describe(Language.Zh), row.Effects[f].Describe(Language.En)), r => r.Effects = Without(row.Effects, at));
            }

            if (row.ChangesFacts) yield return Mutated("learns nothing", new("不更新事实", "the facts stay as they were"), static r => r.ForgetChange());
            yield return Mutated("by anybody", new("任何人都可办理", "anybody may"), static r => r.By = Array.Empty<Domain.People.Role>());

            (string, Wording, Procedure<TFacts>) Mutated(string what, Wording text, Action<Transition<TFacts>> mutate) =>
                (row.Id + ": " + what, text, procedure.WithRows(rows.Select(r => r == row ? row.Mutated(mutate) : r)));
        }
    }

    private static Wording Says(string zh, string en, string whatZh, string whatEn) => new($"{zh}“{whatZh}”", $"{en} \"{whatEn}\"");

    private static T[] Without<T>(IReadOnlyList<T> list, int at) => list.Where((_, i) => i != at).ToArray();
}
