using System;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Shapes;

namespace PropertyService.Benchmarks;

/// <summary>The figures over requests as somebody would write them who needs these two and no other.</summary>
internal static class CountedByHand
{
    private static readonly Duration Limit = Duration.FromHours(24);
    private static readonly Instant Earliest = InstantShape.Earliest;
    private static readonly Instant End = InstantShape.End;

    /// <summary>K27, believing every record.</summary>
    public static Totals Responses(ServiceRequest[] requests, in Window window)
    {
        Counts counts = default;
        foreach (ref readonly var request in requests.AsSpan()) counts.Add(ResponseOf(request, window));
        return counts.Totals;
    }

    /// <summary>K27, with the checks that the library makes of every record.</summary>
    public static Totals ResponsesOfSound(ServiceRequest[] requests, in Window window)
    {
        Counts counts = default;
        foreach (ref readonly var request in requests.AsSpan()) counts.Add(IsSound(request, window.AsOf) ? ResponseOf(request, window) : Outcome.Unusable);
        return counts.Totals;
    }

    /// <summary>K27 and K28 in one loop, with the same checks.</summary>
    public static (Totals Responses, Totals SeenThrough) BothOfSound(ServiceRequest[] requests, in Window window)
    {
        Counts responses = default, seen = default;
        foreach (ref readonly var request in requests.AsSpan())
        {
            var isSound = IsSound(request, window.AsOf);
            responses.Add(isSound ? ResponseOf(request, window) : Outcome.Unusable);
            seen.Add(isSound ? SeenThrough(request, window) : Outcome.Unusable);
        }

        return (responses.Totals, seen.Totals);
    }

    /// <summary>K27 over columns without a branch: how many were counted, and of how many.</summary>
    public static (long Counted, long Of) Responses(long[] due, long[] done, RowMark[] marks, long start, long end)
    {
        long counted = 0, of = 0;
        for (var i = 0; i < due.Length; i++)
        {
            var takes = (marks[i] == RowMark.TakesPart ? 1 : 0) & (due[i] >= start ? 1 : 0) & (due[i] < end ? 1 : 0);
            of += takes;
            counted += takes & (done[i] <= due[i] ? 1 : 0);
        }

        return (counted, of);
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

    private static Outcome SeenThrough(in ServiceRequest request, in Window window) =>
        request.DueAt is not { } due ? window.Has(request.ReceivedAt) ? Outcome.Unusable : Outcome.Outside
        : !window.Has(due) ? Outcome.Outside
        : request.Exclusion?.Why == ServiceRequests.Withdrawn ? Outcome.Excluded
        : request.ClosedAt is { } closed ? closed <= due ? Outcome.Counted : Outcome.Missed
        : due < window.AsOf ? Outcome.Missed : Outcome.NotYetDue;

    private static bool IsSound(in ServiceRequest request, Instant asOf) =>
        !string.IsNullOrWhiteSpace(request.Id) && IsInTime(request.ReceivedAt) && request.ReceivedAt <= asOf
        && IsAfter(request.AnsweredAt, request.ReceivedAt, asOf) && IsAfter(request.ClosedAt, request.ReceivedAt, asOf) && (request.DueAt is not { } due || IsInTime(due));

    private static bool IsAfter(Instant? moment, Instant received, Instant asOf) => moment is not { } at || (at >= received && IsInTime(at) && at <= asOf);

    private static bool IsInTime(Instant moment) => moment >= Earliest && moment < End;

    private struct Counts
    {
        private long counted, missed, excluded, notYetDue, unusable, outside;

        public readonly Totals Totals => new(counted, missed, excluded, notYetDue, unusable, outside);

        public void Add(Outcome outcome)
        {
            switch (outcome)
            {
                case Outcome.Counted: counted++; break;
                case Outcome.Missed: missed++; break;
                case Outcome.Excluded: excluded++; break;
                case Outcome.NotYetDue: notYetDue++; break;
                case Outcome.Unusable: unusable++; break;
                default: outside++; break;
            }
        }
    }
}
