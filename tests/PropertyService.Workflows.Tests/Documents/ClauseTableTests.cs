using System;
using System.Linq;
using PropertyService.Workflows.Documents;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

public class ClauseTableTests
{
    private static string[][] Lines => Generated.Text("clauses.csv").TrimEnd('\n').Split('\n').Select(static l => l.Split(',')).ToArray();

    [Fact]
    public void The_columns_are_the_agreed_ones_and_every_line_has_them()
    {
        Assert.Equal(["clause", "procedure", "element", "id", "proved_by", "laws"], Lines[0]);
        Assert.All(Lines, static l => Assert.Equal(6, l.Length));
        Assert.Equal(Lines.Length, Lines.Select(static l => string.Join(",", l.Take(4))).Distinct().Count());
    }

    [Fact]
    public void A_line_stands_for_every_clause_and_element_that_cites_it_and_for_nothing_else()
    {
        var cited = Chapter.All(Catalogue.Standard)
            .SelectMany(static p => p.Elements.SelectMany(e => e.Source.Clauses.Select(c => $"{c},{p.Id},{Elements.Name(e.Kind)},{e.Id}")))
            .Order(StringComparer.Ordinal);
        Assert.Equal(cited, Lines.Skip(1).Select(static l => string.Join(",", l.Take(4))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_proves_a_line_is_a_rule_that_holds_or_the_search()
    {
        foreach (var line in Lines.Skip(1).Where(static l => l[4] is not "" and not "search"))
        {
            var procedure = Catalogue.Standard.Find(line[1])!;
            var report = Verified.Report(procedure);
            foreach (var rule in line[4].Split(';'))
            {
                Assert.DoesNotContain(report.Findings, f => f.Rule == rule);
                Assert.True(SourceOf(procedure, rule).Clauses.Contains(line[0]), $"{rule} does not cite {line[0]}");
            }
        }
    }

    [Fact]
    public void Laws_that_hold_stand_beside_rows_conditions_and_duties_only()
    {
        var withLaws = Lines.Skip(1).Where(static l => l[5].Length > 0).ToArray();
        Assert.Equal(["duty", "guard", "row"], withLaws.Select(static l => l[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(withLaws, static l => l[4] == "search");
        foreach (var line in withLaws)
            foreach (var law in line[5].Split(';'))
            {
                Assert.Contains(Workflows.Verification.Laws.All, l => l.Id == law);
                Assert.DoesNotContain(Verified.Report(Catalogue.Standard.Find(line[1])!).Findings, f => f.Rule == law);
            }
    }

    private static Source SourceOf(Procedure procedure, string rule) =>
        procedure.Properties.FirstOrDefault(p => p.Id == rule)?.Source ?? procedure.JointProperties.Single(p => p.Id == rule).Source;
}
