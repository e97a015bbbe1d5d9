using System;
using NodaTime;
using NodaTime.Text;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// A figure while it is being computed. Two of the same measure and context can be merged; the order in which records come or
/// parts are merged changes nothing. Not safe for several threads: compute parts side by side and merge them.
/// </summary>
public abstract class Tally
{
    private protected Tally(Kpi kpi, KpiContext context)
    {
        (Kpi, Context, Window) = (kpi, context ?? throw new ArgumentNullException(nameof(context)), context.Window);
        if (context.AsOf < Moments.Earliest || context.AsOf >= Moments.Latest) throw new ArgumentOutOfRangeException(nameof(context), context.AsOf, "Figures are asked for moments of the years 1970 to 2199.");
        if (context.LineageLimit < 0) throw new ArgumentOutOfRangeException(nameof(context), context.LineageLimit, "The lineage limit is 0 or more.");
        (Counted, Missed, Excluded, NotYetDue, Unusable) = (NewBook(), NewBook(), NewBook(), NewBook(), NewBook());
    }

    /// <summary>The measure.</summary>
    public Kpi Kpi { get; }

    /// <summary>For which site, period and moment.</summary>
    public KpiContext Context { get; private set; }

    private protected readonly Window Window;
    private bool isHandedOver;

    private protected LineageBook Counted { get; }

    private protected LineageBook Missed { get; }

    private protected LineageBook Excluded { get; }

    private protected LineageBook NotYetDue { get; }

    private protected LineageBook Unusable { get; }

    private protected long Outside { get; set; }

    private protected long InDoubt { get; set; }

    /// <summary>Whether the register was handed over, be it empty, and kept in the period. Without it, nothing can be said.</summary>
    private protected bool HasRegister => isHandedOver && Context.Keeps(Kpi.Records);

    /// <summary>The figure so far.</summary>
    public abstract Figure ToFigure();

    /// <summary>Says that the register was handed over, be it empty: nothing in it then means that nothing happened.</summary>
    public void HandOver() => isHandedOver = true;

    /// <summary>Adds what another one has counted, of other records; what both plans say of the site holds for both.</summary>
    /// <param name="other">One of the same measure, policy, period and moment.</param>
    /// <exception cref="ArgumentException">It is of another measure, policy, period or moment, or is this one.</exception>
    public void Merge(Tally other)
    {
        if (!CanMerge(other ?? throw new ArgumentNullException(nameof(other))))
            throw new ArgumentException("Only two tallies of the same measure, policy, period, moment and lineage limit can be merged.", nameof(other));
        Merge(other, Context.Plan.And(other.Context.Plan));
    }

    /// <summary>The same of one that can be merged, under a plan that says what both plans say.</summary>
    internal void Merge(Tally other, SitePlan plan)
    {
        isHandedOver |= other.isHandedOver;
        Context = Context with { Plan = plan };
        Outside += other.Outside;
        InDoubt += other.InDoubt;
        Counted.Merge(other.Counted);
        Missed.Merge(other.Missed);
        Excluded.Merge(other.Excluded);
        NotYetDue.Merge(other.NotYetDue);
        Unusable.Merge(other.Unusable);
        MergeMore(other);
    }

    /// <summary>Counts a record that was none yet at the moment for which the figure is asked.</summary>
    internal void Skip() => Outside++;

    /// <summary>Counts a line of the register that is no record.</summary>
    internal void Reject(string id, Reason fault)
    {
        HandOver();
        InDoubt++;
        Unusable.Add(new(id, fault, null));
    }

    internal bool CanMerge(Tally other) => !ReferenceEquals(other, this) && ReferenceEquals(other.Kpi, Kpi) && other.Context.IsAlike(Context);

    private protected virtual void MergeMore(Tally other)
    {
    }

    private protected LineageBook NewBook() => new(Context.LineageLimit);

    /// <summary>The records behind the figure; books that are not named are those that were filled record by record.</summary>
    private protected Lineage LineageOf(LineageBook? counted = null, LineageBook? missed = null, LineageBook? excluded = null, LineageBook? notYetDue = null) => new(
        (counted ?? Counted).ToList(), (missed ?? Missed).ToList(), (excluded ?? Excluded).ToList(), (notYetDue ?? NotYetDue).ToList(), Unusable.ToList(), Outside, InDoubt);

    /// <summary>The figure so far, whose target is held against what is in doubt in the way of its sort.</summary>
    private protected Figure FigureOf(decimal numerator, decimal denominator, bool hasData, Lineage lineage) =>
        Figure.Of(Kpi, Context, numerator, denominator, hasData, lineage, target => Holds(target, numerator, denominator));

    /// <summary>Whether a target would be met if all records in doubt told against it.</summary>
    private protected abstract bool Holds(Target target, decimal numerator, decimal denominator);

    /// <summary>Whether a target would be met if so many more records, each one case, told against it.</summary>
    internal static bool HoldsAgainst(long more, Target target, decimal numerator, decimal? denominator)
    {
        var counted = target.Direction == TargetDirection.AtMost ? numerator + more : numerator;
        return target.IsMetBy(denominator is { } all ? new(100 * counted, all + more) : new(counted, 1));
    }

    /// <summary>A moment by the site's clock, as ids of what is missed name it.</summary>
    private protected string Local(Instant moment)
    {
        var at = moment.InZone(Window.Zone);
        // Once a year a zone with summer time has an hour twice; only then is the offset told.
        return Window.Zone.MapLocal(at.LocalDateTime).Count > 1 ? OffsetDateTimePattern.ExtendedIso.Format(at.ToOffsetDateTime()) : LocalDateTimePattern.ExtendedIso.Format(at.LocalDateTime);
    }
}

/// <summary>A figure while it is being computed, with the type of its records.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public abstract class Tally<TRecord> : Tally
    where TRecord : notnull
{
    private readonly Reason?[] excludes;

    private protected Tally(Kpi<TRecord> kpi, KpiContext context)
        : base(kpi, context) => (Records, excludes) = (kpi.RecordsOf, [.. kpi.Excludes]);

    private protected RecordKind<TRecord> Records { get; }

    /// <summary>Adds one record. Whatever is wrong with it, it is counted and named, and nothing is thrown.</summary>
    /// <param name="record">The record.</param>
    public void Add(in TRecord record)
    {
        HandOver();
        var fault = Records.FaultOf(record, Context.AsOf);
        if (fault is null) Take(record);
        else if (!ReferenceEquals(fault, RecordFaults.InTheFuture)) Reject(record, fault);
        else if (!Records.IsKnownAt(record, Context.AsOf, out var then)) Skip();
        else if (Records.FaultOf(then, Context.AsOf) is { } stays) Reject(then, stays);
        else Take(then);
    }

    /// <summary>Adds a record in which no fault was found, of a register that was handed over.</summary>
    internal void Take(in TRecord record)
    {
        var judgement = JudgementOf(record);
        if (judgement.Outcome == Outcome.Outside)
        {
            Outside++;
            return;
        }

        if (excludes.Length > 0 && judgement.Outcome != Outcome.Unusable && Records.ExclusionOf(record) is { } exclusion && Array.IndexOf(excludes, exclusion.Why) >= 0)
            judgement = Judgement.Excluded(exclusion.Why);
        Settle(record, judgement);
    }

    /// <summary>Counts a record that cannot be used for any figure, of a register that was handed over.</summary>
    internal void Reject(in TRecord record, Reason fault)
    {
        if (fault != Roll.NotOnIt && MayBelong(record)) InDoubt++;
        Note(Unusable, record, fault);
    }

    /// <summary>
    /// Whether a record that is of no use may yet belong to the period: one that names no time, or the period lies between the
    /// first and the last that it names, or it would concern the figure as it stands, such as one that falls due later than
    /// all of them. Where what it tells of lasts, the end is not to be believed. What names nothing but later moments than the
    /// one asked for was not known then, or not due.
    /// </summary>
    private bool MayBelong(in TRecord record)
    {
        if (Records.TimesOf(record) is not { } times) return true;
        if (times.First > Window.AsOf) return false;
        if (times.First < Window.End && (Lasts || times.Last >= Window.Start)) return true;
        if (!FallsDue) return false;
        try
        {
            return JudgementOf(record).Outcome != Outcome.Outside;
        }
        catch (Exception)
        {
            // A measure reckons with sound records alone; of this one nobody can say.
            return true;
        }
    }

    /// <summary>Whether a record may fall due in a period in which none of its times lies.</summary>
    private protected virtual bool FallsDue => false;

    /// <summary>Whether what a record tells of lasts until another moment, which in a spoilt record is not to be believed.</summary>
    private protected virtual bool Lasts => false;

    /// <summary>What a record is before anybody's decision to leave it out.</summary>
    private protected abstract Judgement JudgementOf(in TRecord record);

    /// <summary>Books a record that concerns the figure.</summary>
    private protected virtual void Settle(in TRecord record, Judgement judgement)
    {
        switch (judgement.Outcome)
        {
            case Outcome.Counted:
                Accept(record);
                break;
            case Outcome.Unusable:
                Reject(record, judgement.Why!);
                break;
            default:
                Note(judgement.Outcome == Outcome.Missed ? Missed : judgement.Outcome == Outcome.Excluded ? Excluded : NotYetDue, record, judgement.Why);
                break;
        }
    }

    /// <summary>Counts a record that is to be counted.</summary>
    private protected virtual void Accept(in TRecord record) => Note(Counted, record, null);

    private void Note(LineageBook book, in TRecord record, Reason? why)
    {
        book.Count(why);
        var id = RecordKind<TRecord>.IsNull(record) ? "" : Records.IdOf(record) ?? "";
        if (book.Keeps(id)) book.Keep(new(id, why, RecordKind<TRecord>.IsNull(record) || book != Excluded ? null : Records.ExclusionOf(record)));
    }
}
