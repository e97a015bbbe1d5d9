using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime.Text;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;
using Xunit;
using Xunit.Abstractions;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Figures over records that nobody here wrote, compared with ones counted from the raw text by other means.</summary>
public sealed class CityRequestTests(ITestOutputHelper output)
{
    private static readonly DateTime SummerTime = new(2023, 3, 12, 2, 0, 0);

    [CityTheory]
    [InlineData("2023-02", "2023-04-15 00:00", null)]
    [InlineData("2023-03", "2023-04-15 00:00", null)]
    [InlineData("2023-03", "2023-03-01 20:00", null)]
    [InlineData("2023-03", "2023-04-15 00:00", 14)]
    [InlineData("2023-03", "2023-03-14 20:00", 14)]
    [InlineData("2023-W10", "2023-04-15 00:00", 7)]
    public void Figures_over_real_requests_are_those_counted_from_the_raw_text(string period, string asOf, int? dueAfterDays)
    {
        var now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(asOf).Value.InZoneStrictly(CityRequests.NewYork).ToInstant();
        var policy = Given.Policy.With(SiteParameters.TimeZone, CityRequests.NewYork.Id).Value;
        var context = new KpiContext(policy, Given.Period(period), now, SitePlan.Empty);
        var figures = new KpiRun([ServiceKpis.RequestResponses, ServiceKpis.RequestsSeenThrough], context).Add(ServiceRequests.Kind, CityRequests.Records(dueAfterDays)).Figures();
        var (start, end) = (context.Window.Start.ToDateTimeUtc(), context.Window.End.ToDateTimeUtc());
        var rows = CityRequests.Lines().Skip(1).Select(line => new Raw(line, dueAfterDays)).ToArray();

        var answers = Counted(rows, start, end, now.ToDateTimeUtc(), static r => (r.Created.AddHours(24), r.Updated));
        var closings = Counted(rows, start, end, now.ToDateTimeUtc(), static r => (r.Due, r.Closed));

        foreach (var (figure, expected) in figures.Zip([answers, closings]))
        {
            output.WriteLine($"{figure.Kpi.Id} {period} as of {asOf}: {figure.Value?.ToString() ?? "-"} {figure.Kpi.Unit}, {figure.Verdict}; {Said(figure.Lineage)}");
            Assert.Equal(expected, Said(figure.Lineage));
            Assert.Equal(2500, figure.Lineage.Outside + new[] { figure.Lineage.Counted, figure.Lineage.Missed, figure.Lineage.NotYetDue, figure.Lineage.Unusable }.Sum(static l => l.Total));
        }
    }

    /// <summary>What becomes of the rows, by date and time in UTC and nothing of the library.</summary>
    private static string Counted(IEnumerable<Raw> rows, DateTime start, DateTime end, DateTime asOf, Func<Raw, (DateTime? Due, DateTime? Done)> ask)
    {
        var seen = rows.Select(r => (Row: r, Ask: ask(r))).Select(r =>
            r.Row.Updated < r.Row.Created || r.Row.Closed < r.Row.Created ? "unusable ended-before-it-began"
            : r.Row.Created > asOf ? "outside"
            : r.Ask.Due is null && r.Row.Created >= start && r.Row.Created < end ? "unusable no-due-time"
            : r.Ask.Due is null || r.Ask.Due < start || r.Ask.Due >= end ? "outside"
            : r.Ask.Done <= r.Ask.Due && r.Ask.Done <= asOf ? "counted"
            : !(r.Ask.Done <= asOf) && r.Ask.Due >= asOf ? "not yet due"
            : "missed");
        return string.Join(", ", seen.CountBy(static s => s).Select(static s => s.Key + " " + s.Value.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    private static string Said(Lineage lineage) => string.Join(", ", new[] { ("counted", lineage.Counted.Total), ("missed", lineage.Missed.Total), ("not yet due", lineage.NotYetDue.Total), ("outside", lineage.Outside) }
        .Concat(lineage.Unusable.ByReason.Select(static r => ("unusable " + r.Why, r.Count))).Concat(lineage.Excluded.ByReason.Select(static r => ("excluded " + r.Why, r.Count)))
        .Where(static b => b.Item2 > 0).Select(static b => b.Item1 + " " + b.Item2.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));

    /// <summary>One line: its first columns from the left and its last from the right, since only between them a text can have a comma.</summary>
    private sealed class Raw
    {
        public Raw(string line, int? dueAfterDays)
        {
            var cells = line.Split(',');
            Created = At(cells[1])!.Value;
            (Closed, Updated, Due) = (At(cells[2]), At(cells[^3]), At(cells[^4]) ?? (dueAfterDays is { } days ? Created.AddDays(days) : null));
        }

        public DateTime Created { get; }

        public DateTime? Closed { get; }

        public DateTime? Updated { get; }

        public DateTime? Due { get; }

        private static DateTime? At(string local) => local.Length == 0 ? null
            : DateTime.ParseExact(local, "MM/dd/yyyy hh:mm:ss tt", CultureInfo.InvariantCulture) is var time && time < SummerTime ? time.AddHours(5) : time.AddHours(4);
    }
}
