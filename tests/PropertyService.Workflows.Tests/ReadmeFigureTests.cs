using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Specifications;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests;

public class ReadmeFigureTests
{
    [Fact]
    public void The_sample_of_the_measures_compiles_and_does_what_it_promises()
    {
        // figures
        var sitePolicy = PolicyFile.Read(Catalogue.Standard, """{"site.timeZone":"Asia/Shanghai","repair.urgent.onSiteHours":1}""").Value;
        var reported = Instant.FromUtc(2026, 10, 5, 1, 0);
        RepairOrder[] orders =
        [
            new("WX-1", RepairKind.Urgent, reported, ArrivedAt: reported + Duration.FromMinutes(50), FixedAt: reported + Duration.FromHours(3)),
            new("WX-2", RepairKind.Urgent, reported, Exclusion: new(RepairOrders.NoAccess, "nobody at home", "Wang, duty manager")),
        ];
        var plan = SitePlan.Empty.With(Rolls.FixedPosts, "main gate").Keeping(RepairOrders.Kind, from: new LocalDate(2026, 8, 1));
        var records = KpiRecords.Of(plan).With(RepairOrders.Kind, orders).With(Incidents.Kind, []);   // kept, and nothing happened
        var october = new KpiContext(sitePolicy, ReportingPeriod.Parse("2026-10").Value, AsOf: Instant.FromUtc(2026, 11, 2, 0, 0));

        var scorecard = Scorecard.Of(records, october, earlier: 2, Kpis.GroupsOf(records.Registers));
        Console.WriteLine(ScorecardMarkdown.Write(scorecard, Language.Zh));      // or ScorecardCsv, LineageCsv, ScorecardCodec
        var late = records.Figures([CompanyKpis.RepairTimeliness], october)[0].Lineage.Missed;      // which orders, by id

        var due = Specify.In<RepairOrder>(order => order.ReportedAt, october.Window);
        Console.WriteLine(due.In(orders).Count());      // the same condition, due.Condition, goes to a database
        // end

        Assert.Empty(late.First);
        var verdicts = scorecard.Rows.ToDictionary(static r => r.Figure.Kpi.Id, static r => (r.Figure.Verdict, Earlier: r.Earlier.Select(static f => f.Verdict).ToArray()));
        Assert.Equal(Verdict.Met, verdicts["K08"].Verdict);
        Assert.Equal([Verdict.NotApplicable, Verdict.NotApplicable], verdicts["K08"].Earlier);
        Assert.Equal(Verdict.Met, verdicts["K02"].Verdict);
        Assert.Equal(2, due.In(orders).Count());
        Assert.Equal("Wang, duty manager", scorecard.Rows.Single(static r => r.Figure.Kpi.Id == "K08").Figure.Lineage.Excluded.First.Single().Exclusion!.Decider);

        var readme = File.ReadAllLines(Path.Combine(Here(), "..", "..", "README.md"));
        var sample = File.ReadAllLines(Path.Combine(Here(), "ReadmeFigureTests.cs")).SkipWhile(static l => l.Trim() != "// figures").Skip(1).TakeWhile(static l => l.Trim() != "// end")
            .Select(static l => l.Length >= 8 ? l[8..] : l);
        Assert.Contains(string.Join("\n", sample), string.Join("\n", readme), StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
