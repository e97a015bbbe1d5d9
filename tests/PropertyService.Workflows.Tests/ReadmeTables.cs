using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using PropertyService.Domain.Kpi;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests;

/// <summary>The tables of the readme that say what there is: written from the definitions, by <c>UPDATE_APPROVED=1</c>.</summary>
public sealed class ReadmeTables
{
    [Fact]
    public void The_procedures_are_those_of_the_catalogue() => Matches("procedures",
    [
        "| procedure | 流程 | what it keeps | states | rows |", "|---|---|---|---|---|",
        .. Catalogue.Standard.Procedures.Select(static p => $"| [{p.Id}](docs/procedures/en/{p.Id}.md) | [{p.Text.Zh}](docs/procedures/zh/{p.Id}.md) | {p.Purpose.En} | {p.States.Count} | {p.Rows.Count} |"),
    ]);

    [Fact]
    public void The_measures_are_those_of_the_groups() => Matches("measures",
    [
        $"| {Kpis.All.Count} measures | 指标 | | how many |", "|---|---|---|---|",
        .. Kpis.Groups.Select(static g => $"| [{g.Text.En}](docs/procedures/en/kpi-{g.Id}.md) | [{g.Text.Zh}](docs/procedures/zh/kpi-{g.Id}.md) | {g.Kpis[0].Id} to {g.Kpis[^1].Id} | {g.Kpis.Count} |"),
    ]);

    private static void Matches(string name, IReadOnlyList<string> table, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md");
        var lines = File.ReadAllLines(path);
        var from = Array.IndexOf(lines, $"<!-- {name}: written by ReadmeTables -->") + 1;
        var to = Array.IndexOf(lines, "<!-- end -->", from);
        Assert.True(from > 0 && to >= from, "the readme has no place for this table");
        if (Approved.IsUpdating) File.WriteAllText(path, string.Join("\n", [.. lines[..from], .. table, .. lines[to..]]) + "\n");
        else Assert.Equal(table, lines[from..to]);
    }
}
