using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// The moments of a record, handed over in the order in which they must have happened. A moment that is not known is passed
/// over. Written <c>static r =&gt; Moments.From(r.ReportedAt).Then(r.ArrivedAt).Then(r.FixedAt)</c>; what is only planned is
/// added with <see cref="Planned"/>.
/// </summary>
public readonly struct Moments
{
    /// <summary>The earliest moment that a record may name: the beginning of 1900 in UTC.</summary>
    public static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);

    /// <summary>The first moment that lies too late for a record: the beginning of 2200 in UTC.</summary>
    public static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    private readonly Instant latest;
    private readonly Reason? fault;

    private Moments(Instant latest, Reason? fault) => (this.latest, this.fault) = (latest, fault);

    /// <summary>Nothing has happened yet.</summary>
    public static Moments None => new(Earliest, null);

    /// <summary>The first moment.</summary>
    /// <param name="first">When it happened.</param>
    public static Moments From(Instant first) => With(first, first);

    /// <summary>The moment that must not lie before the ones so far.</summary>
    /// <param name="next">When it happened, or null.</param>
    public Moments Then(Instant? next) => next is not { } moment || fault is not null ? this
        : moment < latest ? new(latest, RecordFaults.EndedBeforeItBegan)
        : With(moment, moment);

    /// <summary>A moment that may lie before the last one, but not before the first years of records or after the last.</summary>
    /// <param name="moment">When it happened or is to happen, or null.</param>
    public Moments Planned(Instant? moment) => moment is not { } planned || fault is not null ? this : With(planned, latest);

    /// <summary>Moments that are in order among themselves, but not with the ones so far.</summary>
    /// <param name="others">The other moments.</param>
    public Moments And(Moments others) => new(Instant.Max(latest, others.latest), fault ?? others.fault);

    internal Reason? FaultAt(Instant asOf) => fault ?? (latest > asOf ? RecordFaults.InTheFuture : null);

    private static Moments With(Instant moment, Instant upTo) =>
        moment < Earliest || moment >= Latest ? new(upTo, RecordFaults.OutOfTime) : new(upTo, null);
}
