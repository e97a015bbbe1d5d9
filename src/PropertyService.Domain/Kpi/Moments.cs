using System.Runtime.CompilerServices;
using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// The moments of a record, handed over in the order in which they must have happened. A moment that is not known is passed
/// over. Written <c>static r =&gt; Moments.From(r.ReportedAt).Then(r.ArrivedAt).Then(r.FixedAt)</c>; what happened in no order
/// with these is added with <see cref="And"/>, what is only planned with <see cref="Planned(Instant?)"/>.
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
    private readonly Wrong wrong;
    private readonly bool isOne;

    private Moments(Instant last, Instant latest, Wrong wrong, bool isOne = false) => (this.last, this.latest, this.wrong, this.isOne) = (last, latest, wrong, isOne);

    private enum Wrong : byte
    {
        Nothing,
        Years,
        Order,
    }

    /// <summary>Nothing has happened yet.</summary>
    public static Moments None => new(Earliest, Earliest, Wrong.Nothing);

    /// <summary>The first moment.</summary>
    /// <param name="first">When it happened.</param>
    public static Moments From(Instant first) => new(first, first, IsInYears(first) ? Wrong.Nothing : Wrong.Years, isOne: true);

    /// <summary>The moment that must not lie before the ones so far.</summary>
    /// <param name="next">When it happened, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Moments Then(Instant? next)
    {
        if (next is not { } moment || wrong != Wrong.Nothing) return this;
        var now = moment >= last && moment < Latest ? Wrong.Nothing : IsInYears(moment) ? Wrong.Order : Wrong.Years;
        return new(moment, moment > latest ? moment : latest, now);
    }

    /// <summary>Moments that are in order among themselves, but not with the ones so far.</summary>
    /// <param name="others">The other moments.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Moments And(Moments others) => new(last, others.latest > latest ? others.latest : latest, wrong != Wrong.Nothing ? wrong : others.wrong);

    /// <summary>A moment that need not have come yet and stands in no order with the others, but lies in the years of records.</summary>
    /// <param name="plan">When it is to happen, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Moments Planned(Instant? plan) => new(last, latest, wrong == Wrong.Nothing && plan is { } moment && !IsInYears(moment) ? Wrong.Years : wrong, isOne);

    /// <summary>A moment that need not have come yet, such as when something is due, but lies in the years of records and not before another one.</summary>
    /// <param name="plan">When it is to happen, or null.</param>
    /// <param name="notBefore">Before what it cannot lie; null where that has not happened.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Moments Planned(Instant? plan, Instant? notBefore)
    {
        var planned = Planned(plan);
        return planned.wrong == Wrong.Nothing && plan < notBefore ? new(last, latest, Wrong.Order, isOne) : planned;
    }

    /// <summary>Whether it is one moment alone, and that lies after another.</summary>
    internal bool IsAllAfter(Instant asOf) => isOne && wrong == Wrong.Nothing && latest > asOf;

    /// <summary>Whether a date can be that of a moment of a record, in whatever zone.</summary>
    internal static bool CanBeOn(LocalDate date) => date >= FirstDate && date <= LastDate;

    internal Reason? FaultAt(Instant asOf) => wrong switch
    {
        Wrong.Years => RecordFaults.OutOfTime,
        Wrong.Order => RecordFaults.EndedBeforeItBegan,
        _ => latest > asOf ? RecordFaults.InTheFuture : null,
    };

    private static bool IsInYears(Instant moment) => moment >= Earliest && moment < Latest;
}
