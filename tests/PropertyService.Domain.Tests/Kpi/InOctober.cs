using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Figures of October 2026 at a site in Shanghai, asked for on 10 November unless a test says otherwise.</summary>
internal static class InOctober
{
    public static readonly SitePolicy Usual = Given.Policy;

    public static readonly ReportingPeriod Month = Given.Period("2026-10");

    /// <summary>A moment of October by the site's clock; day 0 is the last of September, day 32 the first of November.</summary>
    public static Instant At(int day, int hour = 0, int minute = 0) => Instant.FromUtc(2026, 9, 30, 16, 0) + Duration.FromDays(day - 1) + Duration.FromMinutes((60 * hour) + minute);

    public static SitePolicy With<T>(Parameter<T> parameter, T value)
        where T : notnull => Usual.With(parameter, value).Value;

    public static Exclusion Because(Reason why) => new(why, "seen on site", "manager Li");

    public static Figure Figure<T>(Kpi<T> kpi, IEnumerable<T> records, SitePolicy? policy = null, Instant? asOf = null, SitePlan? plan = null, ReportingPeriod? period = null)
        where T : notnull =>
        Given.Of(kpi, new(policy ?? Usual, period ?? Month, asOf ?? At(41), plan ?? SitePlan.Empty), [.. records]);

    /// <summary>What one record, taken as checked, is for a figure, with its reason where it has one; of a figure that asks a roll, what is missed are gaps and no records.</summary>
    public static string Outcome<T>(Kpi<T> kpi, T record, SitePolicy? policy = null, Instant? asOf = null, SitePlan? plan = null)
        where T : notnull
    {
        var lineage = new KpiRun([kpi], new(policy ?? Usual, Month, asOf ?? At(41), plan ?? SitePlan.Empty)).AddChecked(kpi.RecordsOf, [record]).Figures().Single().Lineage;
        var books = new (string Name, LineageList List)[] { ("counted", lineage.Counted), ("missed", kpi.Rolls.Count == 0 ? lineage.Missed : new(0, [], [])), ("excluded", lineage.Excluded), ("not yet due", lineage.NotYetDue), ("unusable", lineage.Unusable) };
        var (name, list) = books.SingleOrDefault(static b => b.List.Total > 0);
        Assert.Equal(1, lineage.Outside + books.Sum(static b => b.List.Total));
        if (list is null) return "outside";
        var entry = Assert.Single(list.First);
        Assert.Equal(entry.Why is null ? [] : [(entry.Why, 1L)], list.ByReason);
        if (name == "excluded") Assert.Contains(entry.Why, kpi.Excludes);
        if (name == "unusable" && !RecordFaultIds.Contains(entry.Why!.Id)) Assert.Contains(entry.Why, kpi.Unusable);
        return entry.Why is null ? name : name + " " + entry.Why.Id;
    }

    private static readonly string[] RecordFaultIds =
        [RecordFaults.NoId.Id, RecordFaults.DuplicateId.Id, RecordFaults.EndedBeforeItBegan.Id, RecordFaults.InTheFuture.Id, RecordFaults.OutOfTime.Id];
}
