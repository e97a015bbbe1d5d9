using System;
using System.Linq;
using System.Text.RegularExpressions;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

public class MermaidTests
{
    [Theory]
    [MemberData(nameof(Verified.Ids), MemberType = typeof(Verified))]
    public void The_whole_diagram_shows_every_state_and_all_diagrams_together_every_step(string id) => ShowsEverything(Catalogue.Standard.Find(id)!);

    [Fact]
    public void A_diagram_with_too_many_arrows_is_split_and_loses_none()
    {
        var procedure = Tangle(7);
        var diagrams = Mermaid.Of(procedure, Language.En);
        Assert.True(diagrams.Count > 2);
        ShowsEverything(procedure);
        var arrows = diagrams.Skip(1).Sum(static d => Regex.Count(d.Text, "--> s_"));
        Assert.Equal(procedure.Rows.Sum(static r => r.From.Count(f => f != r.To)), arrows);
        Assert.All(diagrams.Skip(1), static d => Assert.InRange(Regex.Count(d.Text, "--> s_"), 1, 14));
    }

    private static void ShowsEverything(Procedure procedure)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var diagrams = Mermaid.Of(procedure, language);
            Assert.All(procedure.States, s => Assert.Contains("\" as " + Mermaid.Id(s) + "\n", diagrams[0].Text, StringComparison.Ordinal));
            Assert.All(Enumerable.Range(1, procedure.Rows.Count), n => Assert.Contains(diagrams, d => Regex.IsMatch(d.Text, $": .*\\b{n}\\b")));
            Assert.All(diagrams, static d => Assert.All(d.Text.TrimEnd('\n').Split('\n').Skip(1), static l => Assert.Matches(
                "^  (state \"[^\"]+\" as s_[a-z0-9_]+|s_[a-z0-9_]+ : ↻ [0-9 ]+|(\\[\\*\\]|s_[a-z0-9_]+) --> (s_[a-z0-9_]+ : [^:;\"]+|\\[\\*\\]))$", l)));
        }
    }

    private static Procedure<Nowhere> Tangle(int size)
    {
        var ours = Source.Proposed("试例", "a sample");
        var states = Enumerable.Range(0, size).Select(i => new State("place-" + i, "地点" + i, "Place: " + i, ours)).ToArray();
        var end = new State("end", "终点", "End", ours, isEnd: true);
        var p = new ProcedureBuilder<Nowhere>("tangle", 1, new("乱麻", "Tangle"), new("试例", "a sample"), ours, new(static _ => new()), new(), static _ => null);
        p.States([.. states, end]);
        p.Open().On(Go.Kind, "in").By(Roles.GateGuard).To(states[0]).Proposed("试例", "a sample");
        foreach (var to in states) p.From([.. states.Where(s => s != to)]).On(Go.Kind, to.Id).By(Roles.GateGuard).To(to).Proposed("试例", "a sample");
        p.From(states).On(Go.Kind, "out").By(Roles.GateGuard).To(end).Proposed("试例", "a sample");
        return p.Build();
    }

    private sealed record Nowhere;

    private sealed record Go : Command
    {
        public static readonly CommandKind<Go> Kind = CommandKind.Request<Go>("go", "去", "Go; \"on\"", new("试例", "a sample"), static _ => new());

        public override CommandKind Definition => Kind;
    }
}
