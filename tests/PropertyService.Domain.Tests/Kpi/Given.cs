using System;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What the tests of figures begin with: a site in Shanghai, and times of its clock.</summary>
internal static class Given
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static readonly SitePolicy Policy = SitePolicy.Default(Kpis.Sections);

    /// <summary>A moment by the clock of Shanghai, such as <c>2026-10-05 09:00</c>.</summary>
    public static Instant At(string local) => Clock.Parse(local).Value.InZoneStrictly(Shanghai).ToInstant();

    /// <summary>Eight in the morning of a day in Shanghai.</summary>
    public static Instant Eight(LocalDate date) => date.At(new(8, 0)).InZoneStrictly(Shanghai).ToInstant();

    public static ReportingPeriod Period(string text) => ReportingPeriod.Parse(text).Value;

    /// <summary>A period asked for long after its end, unless another moment is given.</summary>
    public static KpiContext Context(string period, string asOf = "2027-12-31 23:59", SitePlan? plan = null, SitePolicy? policy = null, int lineage = 20) =>
        new(policy ?? Policy, Period(period), At(asOf), plan ?? SitePlan.Empty, lineage);

    /// <summary>An urgent repair reported at a time, with nothing done yet.</summary>
    public static RepairOrder Urgent(string id, string reported) => default(RepairOrder) with { Id = id, Kind = RepairKind.Urgent, ReportedAt = At(reported) };

    /// <summary>A repair agreed for a time, with nothing done yet.</summary>
    public static RepairOrder Scheduled(string id, string reported, string? agreed) =>
        default(RepairOrder) with { Id = id, Kind = RepairKind.Scheduled, ReportedAt = At(reported), AppointmentAt = agreed is null ? null : At(agreed) };

    public static Figure Of<TRecord>(Kpi<TRecord> kpi, KpiContext context, params TRecord[] records)
        where TRecord : notnull => new KpiRun([kpi], context).Add(kpi.RecordsOf, records).Figures()[0];

    /// <summary>Everything a figure says, so that two can be compared.</summary>
    public static string Text(Figure figure) => FormattableString.Invariant(
        $"{figure.Kpi.Id} {figure.Verdict} {figure.Numerator:0.######}/{figure.Denominator:0.######} {figure.Passes} {figure.Interval} outside {figure.Lineage.Outside} in doubt {figure.Lineage.InDoubt}\n") +
        string.Join("\n", new[] { figure.Lineage.Counted, figure.Lineage.Missed, figure.Lineage.Excluded, figure.Lineage.NotYetDue, figure.Lineage.Unusable }.Select(Text));

    public static string Text(LineageList list) =>
        $"{list.Total} ({string.Join(", ", list.ByReason.Select(static r => r.Why + " " + r.Count))}) {string.Join(", ", list.First.Select(static e => $"{e.Id} {e.Why} {e.Exclusion?.Decider}"))}";
}
