using System;
using System.Globalization;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Policy;

namespace PropertyService.Benchmarks;

/// <summary>Made-up records of three months around the one that is asked for; each has an id of its own.</summary>
internal static class History
{
    private const int Days = 90;

    public static readonly KpiContext Month = new(
        SitePolicy.Default(Kpis.Sections), ReportingPeriod.Of(PeriodUnit.Month, new(2026, 10, 1)), Instant.FromUtc(2027, 1, 15, 0, 0), SitePlan.Empty);

    private static readonly Instant First = Instant.FromUtc(2026, 9, 1, 0, 0);
    private static readonly Exclusion Spam = new(ServiceRequests.Spam, "an advertisement", "Zhao");
    private static readonly Exclusion Withdrawn = new(ServiceRequests.Withdrawn, "settled among neighbours", "Zhao");
    private static readonly Exclusion Cancelled = new(RepairOrders.Cancelled, "not needed any more", "Zhao");

    public static ServiceRequest[] Requests(int count)
    {
        var random = new Random(1);
        var requests = new ServiceRequest[count];
        for (var i = 0; i < count; i++)
        {
            var received = Some(random);
            requests[i] = new(
                Id("r", i), "phone", received, random.Next(20) == 0 ? null : received + Within(random, 30), random.Next(50) == 0 ? null : received + Duration.FromDays(1 + random.Next(10)),
                random.Next(10) == 0 ? null : received + Within(random, 200), random.Next(100) switch { 0 => Spam, 1 => Withdrawn, _ => null });
        }

        return requests;
    }

    /// <summary>What K27 asks of requests: when the answer was due and when it came.</summary>
    public static (long[] Due, long[] Done, RowMark[] Marks) Columns(ServiceRequest[] requests) => (
        Array.ConvertAll(requests, static r => (r.ReceivedAt + Duration.FromHours(24)).ToUnixTimeTicks()),
        Array.ConvertAll(requests, static r => r.AnsweredAt?.ToUnixTimeTicks() ?? DueColumns.Never),
        Array.ConvertAll(requests, static r => r.Exclusion?.Why == ServiceRequests.Spam ? RowMark.LeftOut : RowMark.TakesPart));

    public static RepairOrder[] Orders(int count)
    {
        var random = new Random(2);
        var orders = new RepairOrder[count];
        for (var i = 0; i < count; i++)
        {
            var reported = Some(random);
            var arrived = reported + Within(random, 3);
            var mended = arrived + Within(random, 40);
            orders[i] = default(RepairOrder) with
            {
                Id = Id("o", i),
                Kind = (RepairKind)random.Next(2),
                ReportedAt = reported,
                AppointmentAt = reported + Within(random, 4),
                PromiseGivenAt = random.Next(10) == 0 ? reported + Within(random, 20) : null,
                PromisedAt = reported + Duration.FromHours(60),
                ArrivedAt = arrived,
                FixedAt = mended,
                Check = random.Next(4) == 0 ? null : RepairFinding.Passed,
                Signature = random.Next(30) == 0 ? RepairFinding.Failed : RepairFinding.Passed,
                FoundAt = mended,
                AcceptedAt = mended + Within(random, 20),
                VisitedAt = mended + Duration.FromHours(20) + Within(random, 200),
                Exclusion = random.Next(100) == 0 ? Cancelled : null,
            };
        }

        return orders;
    }

    private static Instant Some(Random random) => First + Duration.FromSeconds(random.Next(Days * 24 * 3600));

    private static Duration Within(Random random, int hours) => Duration.FromSeconds(random.Next(hours * 3600));

    private static string Id(string kind, int number) => kind + number.ToString("00000000", CultureInfo.InvariantCulture);
}
