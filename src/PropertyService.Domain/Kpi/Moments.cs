using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// The moments of a record, handed over in the order in which they must have happened. A moment that is not known is passed
/// over. Written <c>static r =&gt; Moments.From(r.ReportedAt).Then(r.ArrivedAt).Then(r.FixedAt)</c>; what happened in no order
/// with the rest is added with <see cref="Beside"/>, what is only planned with <see cref="Planned"/>.
/// </summary>
public readonly struct Moments
{
    /// <summary>The earliest moment that a record may name: the beginning of 1970 in UTC.</summary>
    public static readonly Instant Earliest = InstantShape.Earliest;

    /// <summary>The first moment that lies too late for a record: the beginning of 2200 in UTC.</summary>
    public static readonly Instant Latest = InstantShape.End;

    private static readonly LocalDate FirstDate = Earliest.InUtc().Date.PlusDays(-1);
    private static readonly LocalDate LastDate = Latest.InUtc().Date;

    private readonly Instant first;
    private readonly Instant last;
    private readonly Instant latest;
    private readonly Reason? fault;

    private Moments(Instant first, Instant last, Instant latest, Reason? fault) => (this.first, this.last, this.latest, this.fault) = (first, last, latest, fault);

    /// <summary>The first moment.</summary>
    /// <param name="first">When it happened.</param>
    public static Moments From(Instant first) => new(first, first, first, OutOfTime(first));

    /// <summary>The moment that must not lie before the ones so far.</summary>
    /// <param name="next">When it happened, or null.</param>
    public Moments Then(Instant? next) => next is not { } moment || fault is not null ? this : new(first, moment, Instant.Max(latest, moment), FaultOf(moment, last));

    /// <summary>A moment that must not lie before the first one, but may lie before or after the others.</summary>
    /// <param name="other">When it happened, or null.</param>
    public Moments Beside(Instant? other) => other is not { } moment || fault is not null ? this : new(first, last, Instant.Max(latest, moment), FaultOf(moment, first));

    /// <summary>A moment that need not have come yet and stands in no order with the others, but lies in the years of records.</summary>
    /// <param name="plan">When it is to happen, or null.</param>
    public Moments Planned(Instant? plan) => plan is not { } moment || fault is not null ? this : new(first, last, latest, OutOfTime(moment));

    /// <summary>Whether a date can be that of a moment of a record, in whatever zone.</summary>
    internal static bool CanBeOn(LocalDate date) => date >= FirstDate && date <= LastDate;

    internal Reason? FaultAt(Instant asOf) => fault ?? (latest > asOf ? RecordFaults.InTheFuture : null);

    private static Reason? FaultOf(Instant moment, Instant notBefore) => OutOfTime(moment) ?? (moment < notBefore ? RecordFaults.EndedBeforeItBegan : null);

    private static Reason? OutOfTime(Instant moment) => moment < Earliest || moment >= Latest ? RecordFaults.OutOfTime : null;
}
