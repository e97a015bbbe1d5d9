using System;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Shapes;

namespace PropertyService.Benchmarks;

/// <summary>What became of the records for one figure.</summary>
internal record struct Totals(long Counted, long Missed, long Excluded, long NotYetDue, long Unusable, long Outside)
{
    public static Totals Of(Figure figure)
    {
        var lineage = figure.Lineage;
        return new(lineage.Counted.Total, lineage.Missed.Total, lineage.Excluded.Total, lineage.NotYetDue.Total, lineage.Unusable.Total, lineage.Outside);
    }
}

/// <summary>The figures over requests as somebody would write them who needs these two and no other.</summary>
internal static class CountedByHand
{
    private static readonly Duration Limit = Duration.FromHours(24);
    private static readonly Instant Earliest = InstantShape.Earliest;
    private static readonly Instant End = InstantShape.End;

    /// <summary>K27, believing every record.</summary>
    public static Totals Responses(ServiceRequest[] requests, in Window window)
    {
        Totals totals = default;
        foreach (ref readonly var request in requests.AsSpan()) Response(request, window, ref totals);
        return totals;
    }

    /// <summary>K27, with the checks that the library makes of every record.</summary>
    public static Totals ResponsesOfSound(ServiceRequest[] requests, in Window window)
    {
        Totals totals = default;
        foreach (ref readonly var request in requests.AsSpan())
            if (IsSound(request, window.AsOf)) Response(request, window, ref totals);
            else totals.Unusable++;
        return totals;
    }

    /// <summary>K27 and K28 in one loop, with the same checks.</summary>
    public static (Totals Responses, Totals SeenThrough) BothOfSound(ServiceRequest[] requests, in Window window)
    {
        Totals responses = default, seen = default;
        foreach (ref readonly var request in requests.AsSpan())
        {
            if (IsSound(request, window.AsOf))
            {
                Response(request, window, ref responses);
                SeenThrough(request, window, ref seen);
            }
            else
            {
                responses.Unusable++;
                seen.Unusable++;
            }
        }

        return (responses, seen);
    }

    /// <summary>What a request is for K27, for those who group.</summary>
    public static Outcome ResponseOf(in ServiceRequest request, in Window window)
    {
        var due = request.ReceivedAt + Limit;
        if (!window.Has(due)) return Outcome.Outside;
        return request.Exclusion?.Why == ServiceRequests.Spam ? Outcome.Excluded
            : request.AnsweredAt is { } answered ? answered <= due ? Outcome.Counted : Outcome.Missed
            : due < window.AsOf ? Outcome.Missed : Outcome.NotYetDue;
    }

    private static void Response(in ServiceRequest request, in Window window, ref Totals totals) => Count(ResponseOf(request, window), ref totals);

    private static void SeenThrough(in ServiceRequest request, in Window window, ref Totals totals) => Count(
        request.DueAt is not { } due ? window.Has(request.ReceivedAt) ? Outcome.Unusable : Outcome.Outside
        : !window.Has(due) ? Outcome.Outside
        : request.Exclusion?.Why == ServiceRequests.Withdrawn ? Outcome.Excluded
        : request.ClosedAt is { } closed ? closed <= due ? Outcome.Counted : Outcome.Missed
        : due < window.AsOf ? Outcome.Missed : Outcome.NotYetDue,
        ref totals);

    private static void Count(Outcome outcome, ref Totals totals)
    {
        switch (outcome)
        {
            case Outcome.Counted: totals.Counted++; break;
            case Outcome.Missed: totals.Missed++; break;
            case Outcome.Excluded: totals.Excluded++; break;
            case Outcome.NotYetDue: totals.NotYetDue++; break;
            case Outcome.Unusable: totals.Unusable++; break;
            default: totals.Outside++; break;
        }
    }

    private static bool IsSound(in ServiceRequest request, Instant asOf) =>
        !string.IsNullOrWhiteSpace(request.Id) && IsInTime(request.ReceivedAt) && request.ReceivedAt <= asOf
        && IsAfter(request.AnsweredAt, request.ReceivedAt, asOf) && IsAfter(request.ClosedAt, request.ReceivedAt, asOf) && (request.DueAt is not { } due || IsInTime(due));

    private static bool IsAfter(Instant? moment, Instant received, Instant asOf) => moment is not { } at || (at >= received && IsInTime(at) && at <= asOf);

    private static bool IsInTime(Instant moment) => moment >= Earliest && moment < End;
}
