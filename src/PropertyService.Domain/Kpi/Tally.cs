using System;
using System.Collections.Generic;
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
        if (context.LineageLimit < 0) throw new ArgumentOutOfRangeException(nameof(context), context.LineageLimit, "The lineage limit is 0 or more.");
        (Counted, Missed, Excluded, NotYetDue, Unusable) = (NewBook(), NewBook(), NewBook(), NewBook(), NewBook());
    }

    /// <summary>The measure.</summary>
    public Kpi Kpi { get; }

    /// <summary>For which site, period and moment.</summary>
    public KpiContext Context { get; }

    private protected readonly Window Window;

    private protected LineageBook Counted { get; }

    private protected LineageBook Missed { get; }

    private protected LineageBook Excluded { get; }

    private protected LineageBook NotYetDue { get; }

    private protected LineageBook Unusable { get; }

    private protected long Outside { get; set; }

    /// <summary>Whether the register was handed over, be it empty. Without it, nothing can be said.</summary>
    private protected bool HasRegister { get; private set; }

    /// <summary>The figure so far.</summary>
    public abstract Figure ToFigure();

    /// <summary>Says that the register was handed over, be it empty: nothing in it then means that nothing happened.</summary>
    public void HandOver() => HasRegister = true;

    /// <summary>Adds what another one has counted, of other records.</summary>
    /// <param name="other">One of the same measure and context.</param>
    /// <exception cref="ArgumentException">It is of another measure or context, or is this one.</exception>
    public void Merge(Tally other)
    {
        if (!CanMerge(other ?? throw new ArgumentNullException(nameof(other))))
            throw new ArgumentException("Only two tallies of the same measure, site, period and moment can be merged.", nameof(other));
        HasRegister |= other.HasRegister;
        Outside += other.Outside;
        Counted.Merge(other.Counted);
        Missed.Merge(other.Missed);
        Excluded.Merge(other.Excluded);
        NotYetDue.Merge(other.NotYetDue);
        Unusable.Merge(other.Unusable);
        MergeMore(other);
    }

    /// <summary>Counts a line of the register that is no record.</summary>
    internal void Reject(string id, Reason fault)
    {
        HandOver();
        Unusable.Add(new(id, fault, null));
    }

    internal bool CanMerge(Tally other) => !ReferenceEquals(other, this) && ReferenceEquals(other.Kpi, Kpi) && other.Context.Equals(Context);

    private protected virtual void MergeMore(Tally other)
    {
    }

    private protected LineageBook NewBook() => new(Context.LineageLimit);

    /// <summary>The records behind the figure; books that are not named are those that were filled record by record.</summary>
    private protected Lineage LineageOf(LineageBook? counted = null, LineageBook? missed = null, LineageBook? excluded = null, LineageBook? notYetDue = null) => new(
        (counted ?? Counted).ToList(), (missed ?? Missed).ToList(), (excluded ?? Excluded).ToList(), (notYetDue ?? NotYetDue).ToList(), Unusable.ToList(), Outside);

    /// <summary>A moment by the site's clock, as ids of what is missed name it.</summary>
    private protected string Local(Instant moment) => LocalDateTimePattern.ExtendedIso.Format(moment.InZone(Window.Zone).LocalDateTime);
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
        if (Records.FaultOf(record, Context.AsOf) is { } fault) Reject(record, fault);
        else Take(record);
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
    internal void Reject(in TRecord record, Reason fault) => Note(Unusable, record, fault);

    /// <summary>What a record is before anybody's decision to leave it out.</summary>
    private protected abstract Judgement JudgementOf(in TRecord record);

    /// <summary>Books a record that concerns the figure.</summary>
    private protected virtual void Settle(in TRecord record, Judgement judgement)
    {
        if (judgement.Outcome == Outcome.Counted) Accept(record);
        else Note(BookOf(judgement.Outcome), record, judgement.Why);
    }

    /// <summary>Counts a record that is to be counted.</summary>
    private protected virtual void Accept(in TRecord record) => Note(Counted, record, null);

    private LineageBook BookOf(Outcome outcome) => outcome switch
    {
        Outcome.Counted => Counted,
        Outcome.Missed => Missed,
        Outcome.Excluded => Excluded,
        Outcome.NotYetDue => NotYetDue,
        _ => Unusable,
    };

    private void Note(LineageBook book, in TRecord record, Reason? why)
    {
        book.Count(why);
        var id = record is null ? "" : Records.IdOf(record) ?? "";
        if (book.Keeps(id)) book.Keep(new(id, why, record is null ? null : Records.ExclusionOf(record)));
    }
}

/// <summary>The same of a measure that asks a roll.</summary>
internal abstract class RollTally<TRecord>(Kpi<TRecord> kpi, KpiContext context) : Tally<TRecord>(kpi, context)
    where TRecord : notnull
{
    private readonly HashSet<string> names = new(context.Plan.Of(kpi.Rolls[0]) ?? default, StringComparer.Ordinal);

    /// <summary>What stands on the roll, in order.</summary>
    private protected Seq<string> Names => Context.Plan.Of(Kpi.Rolls[0]) ?? default;

    /// <summary>Whether the register was handed over and the site has said what stands on the roll.</summary>
    private protected bool HasData => HasRegister && Context.Plan.Of(Kpi.Rolls[0]) is not null;

    private protected bool IsOnTheRoll(string name) => names.Contains(name);

    /// <summary>Why one of the roll is not asked about on a day, for a reason that the measure knows; null when it is.</summary>
    private protected Exclusion? OffOn(string name, LocalDate date) => Context.Plan.ExclusionOf(Kpi.Rolls[0], name, date, Kpi.Excludes);
}

/// <summary>Counts records.</summary>
internal sealed class CountingTally<TRecord>(Kpi<TRecord> kpi, KpiContext context, Judge<TRecord> judge, bool atEnd = false) : Tally<TRecord>(kpi, context)
    where TRecord : notnull
{
    public override Figure ToFigure() => Figure.Of(
        Kpi, Context, Counted.Total, Kpi.Denominator is not null ? Counted.Total + Missed.Total : atEnd && Window.AsOf < Window.End ? 0 : 1, HasRegister, LineageOf());

    private protected override Judgement JudgementOf(in TRecord record) => judge(record, Window);
}

/// <summary>Adds up what records amount to; what is missed amounts to nothing.</summary>
internal sealed class AmountTally<TRecord>(Kpi<TRecord> kpi, KpiContext context, Measure<TRecord> measure, int parts) : Tally<TRecord>(kpi, context)
    where TRecord : notnull
{
    private decimal sum;
    private decimal amount;

    public override Figure ToFigure() => Figure.Of(Kpi, Context, sum / parts, Kpi.Denominator is null ? 1 : Counted.Total + Missed.Total, HasRegister, LineageOf());

    private protected override Judgement JudgementOf(in TRecord record) => measure(record, Window, out amount);

    private protected override void Accept(in TRecord record)
    {
        sum += amount;
        base.Accept(record);
    }

    private protected override void MergeMore(Tally other) => sum += ((AmountTally<TRecord>)other).sum;
}
