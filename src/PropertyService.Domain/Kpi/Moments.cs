using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// The moments of a record, handed over in the order in which they must have happened. A moment that is not known is passed
/// over. Written <c>static r =&gt; Moments.From(r.ReportedAt).Then(r.ArrivedAt).Then(r.FixedAt)</c>; what happened in no order
/// with these is added with <see cref="And"/>, what is only planned with <see cref="Planned"/>.
/// </summary>
public readonly struct Moments
{
    /// <summary>The earliest moment that a record may name: the beginning of 1970 in UTC.</summary>
    public static readonly Instant Earliest = InstantShape.Earliest;

    /// <summary>The first moment that lies too late for a record: the beginning of 2200 in UTC.</summary>
    public static readonly Instant Latest = InstantShape.End;

    private static readonly LocalDate FirstDate = Earliest.InUtc().Date.PlusDays(-1);
    private static readonly LocalDate LastDate = Latest.InUtc().Date;

    private readonly Instant last;
    private readonly Instant latest;
    private readonly Reason? fault;

    private Moments(Instant last, Instant latest, Reason? fault) => (this.last, this.latest, this.fault) = (last, latest, fault);

    /// <summary>Nothing has happened yet.</summary>
    public static Moments None => new(Earliest, Earliest, null);

    /// <summary>The first moment.</summary>
    /// <param name="first">When it happened.</param>
    public static Moments From(Instant first) => new(first, first, OutOfTime(first));

    /// <summary>The moment that must not lie before the ones so far.</summary>
    /// <param name="next">When it happened, or null.</param>
    public Moments Then(Instant? next) => next is not { } moment || fault is not null ? this : new(moment, Instant.Max(latest, moment), OutOfTime(moment) ?? (moment < last ? RecordFaults.EndedBeforeItBegan : null));

    /// <summary>Moments that are in order among themselves, but not with the ones so far.</summary>
    /// <param name="others">The other moments.</param>
    public Moments And(Moments others) => new(last, Instant.Max(latest, others.latest), fault ?? others.fault);

    /// <summary>A moment that need not have come yet and stands in no order with the others, but lies in the years of records.</summary>
    /// <param name="plan">When it is to happen, or null.</param>
    public Moments Planned(Instant? plan) => plan is not { } moment || fault is not null ? this : new(last, latest, OutOfTime(moment));

    /// <summary>Whether a date can be that of a moment of a record, in whatever zone.</summary>
    internal static bool CanBeOn(LocalDate date) => date >= FirstDate && date <= LastDate;

    internal Reason? FaultAt(Instant asOf) => fault ?? (latest > asOf ? RecordFaults.InTheFuture : null);

    private static Reason? OutOfTime(Instant moment) => moment < Earliest || moment >= Latest ? RecordFaults.OutOfTime : null;
}
