using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>
/// State diagrams. Steps that change the state are arrows; the numbers of those that stay stand within the state. A diagram
/// with too many arrows is split: an overview with one arrow per pair of states, then the arrows by the state they leave.
/// </summary>
internal static class Mermaid
{
    private const int MostArrows = 25;
    private const int MostTogether = 14;

    /// <summary>One diagram; <paramref name="From"/> names the states whose arrows it shows, none for the whole procedure.</summary>
    internal sealed record Diagram(IReadOnlyList<State> From, string Text);

    public static IReadOnlyList<Diagram> Of(Procedure procedure, Language language)
    {
        var arrows = procedure.Rows
            .SelectMany((r, i) => r.From.Where(f => r.To is not null && r.To != f).Select(f => new Arrow(f, r.To!, i + 1, r.Command.Text)))
            .ToArray();
        if (arrows.Length <= MostArrows) return [new([], Draw(procedure, language, arrows, All(procedure), merged: false))];
        return
        [
            new([], Draw(procedure, language, arrows, All(procedure), merged: true)),
            .. Groups(procedure, arrows).Select(g => Part(procedure, language, arrows, g)),
        ];
    }

    public static string Id(State state) => "s_" + state.Id.Replace('-', '_');

    private static State[] All(Procedure procedure) => [State.Unopened, .. procedure.States];

    private static Diagram Part(Procedure procedure, Language language, Arrow[] arrows, State[] from)
    {
        var mine = arrows.Where(a => from.Contains(a.From)).ToArray();
        var shown = All(procedure).Where(s => from.Contains(s) || mine.Any(a => a.To == s)).ToArray();
        return new(from, Draw(procedure, language, mine, shown, merged: false));
    }

    private static IEnumerable<State[]> Groups(Procedure procedure, Arrow[] arrows)
    {
        var (group, count) = (new List<State>(), 0);
        foreach (var state in All(procedure))
        {
            var own = arrows.Count(a => a.From == state);
            if (own == 0) continue;
            if (group.Count > 0 && count + own > MostTogether)
            {
                yield return group.ToArray();
                (group, count) = ([], 0);
            }

            group.Add(state);
            count += own;
        }

        yield return group.ToArray();
    }

    private static string Draw(Procedure procedure, Language language, Arrow[] arrows, State[] shown, bool merged)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in shown.Where(static s => s != State.Unopened))
        {
            text.Append("  state \"").Append(Label(state.Text, language)).Append("\" as ").Append(Id(state)).Append('\n');
            var staying = procedure.Rows.Select(static (r, i) => (r, i)).Where(p => p.r.From.Contains(state) && (p.r.To is null || p.r.To == state)).Select(static p => p.i + 1).ToArray();
            if (staying.Length > 0) text.Append("  ").Append(Id(state)).Append(" : ↻ ").Append(Numbers(staying)).Append('\n');
        }

        foreach (var pair in arrows.GroupBy(static a => (a.From, a.To)))
        {
            if (merged) Line(pair.Key.From, pair.Key.To, Numbers(pair.Select(static a => a.Number)));
            else
            {
                foreach (var arrow in pair) Line(arrow.From, arrow.To, Numbers([arrow.Number]) + " " + Label(arrow.Text, language));
            }
        }

        foreach (var end in shown.Where(static s => s.IsEnd)) text.Append("  ").Append(Id(end)).Append(" --> [*]\n");
        return text.ToString();

        void Line(State from, State to, string label) =>
            text.Append("  ").Append(from == State.Unopened ? "[*]" : Id(from)).Append(" --> ").Append(Id(to)).Append(" : ").Append(label).Append('\n');
    }

    private static string Numbers(IEnumerable<int> numbers) => string.Join(" ", numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The characters that mean something to Mermaid give way to ones that do not.</summary>
    private static string Label(Wording text, Language language) =>
        text.In(language).Replace('"', '\'').Replace(':', '：').Replace(';', ',').Replace('#', '＃').Replace('<', '＜').Replace('>', '＞').Replace('{', '(').Replace('}', ')');

    private sealed record Arrow(State From, State To, int Number, Wording Text);
}
