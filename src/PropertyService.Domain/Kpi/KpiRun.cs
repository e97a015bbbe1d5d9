using System;
using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// Computes many figures, going through each register once. Parts (per building, per day) can be computed side by side and
/// merged; an id must then stand in one part only. Not safe for several threads.
/// </summary>
public sealed class KpiRun
{
    private readonly Tally[] tallies;
    private readonly Dictionary<RecordKind, HashSet<string>> ids = [];

    /// <summary>Begins to compute figures.</summary>
    /// <param name="kpis">Which.</param>
    /// <param name="context">For which site, period and moment.</param>
    public KpiRun(IEnumerable<Kpi> kpis, KpiContext context)
    {
        Context = context ?? throw new ArgumentNullException(nameof(context));
        tallies = (kpis ?? throw new ArgumentNullException(nameof(kpis))).Select(k => k.Begin(context)).ToArray();
    }

    /// <summary>For which site, period and moment.</summary>
    public KpiContext Context { get; private set; }

    /// <summary>
    /// Goes through a register, once. An empty one says that it was kept and nothing happened. Every field of every record is
    /// checked, and ids that stood on an earlier record are found, which takes memory for every id.
    /// </summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="kind">Which register.</param>
    /// <param name="records">Its records, or some of them, in any order.</param>
    public KpiRun Add<TRecord>(RecordKind<TRecord> kind, IEnumerable<TRecord> records)
        where TRecord : notnull
    {
        if (!ids.TryGetValue(kind ?? throw new ArgumentNullException(nameof(kind)), out var known)) ids[kind] = known = new(StringComparer.Ordinal);
        return Add(kind, records, known);
    }

    /// <summary>
    /// Goes through a register of records that were checked when they were made (<see cref="RecordKind{TRecord}.Checked"/>) and
    /// whose ids are unique, once: only their times are looked at, nothing is remembered, and it takes a fraction of the time.
    /// </summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="kind">Which register.</param>
    /// <param name="records">Its records, or some of them, in any order.</param>
    public KpiRun AddChecked<TRecord>(RecordKind<TRecord> kind, IEnumerable<TRecord> records)
        where TRecord : notnull => Add(kind, records, null);

    /// <summary>Counts lines of a register that could not be read.</summary>
    internal KpiRun AddUnreadable(RecordKind kind, IEnumerable<string> lines)
    {
        var mine = tallies.Where(t => t.Kpi.Records == kind).ToArray();
        foreach (var line in lines)
            foreach (var tally in mine) tally.Reject(line, RecordFaults.Unreadable);
        return this;
    }

    /// <summary>Adds what another run has computed of other records, such as those of another building; what both plans say of the site holds for both.</summary>
    /// <param name="other">A run of the same figures, policy, period and moment.</param>
    /// <exception cref="ArgumentException">It is of other figures, policy, period or moment, or an id stands in both.</exception>
    public KpiRun Merge(KpiRun other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        if (other.tallies.Length != tallies.Length || !tallies.Zip(other.tallies, static (mine, theirs) => mine.CanMerge(theirs)).All(static can => can))
            throw new ArgumentException("Only two runs of the same figures, policy, period, moment and lineage limit can be merged.", nameof(other));
        foreach (var entry in other.ids)
            if (ids.TryGetValue(entry.Key, out var known) && entry.Value.FirstOrDefault(known.Contains) is { } twice)
                throw new ArgumentException($"The record '{twice}' of {entry.Key} stands in both parts; divide the records so that each stands in one.", nameof(other));
        Context = Context with { Plan = Context.Plan.And(other.Context.Plan) };
        for (var i = 0; i < tallies.Length; i++) tallies[i].Merge(other.tallies[i], Context.Plan);
        foreach (var entry in other.ids)
        {
            if (!ids.TryGetValue(entry.Key, out var known)) ids[entry.Key] = known = new(StringComparer.Ordinal);
            known.UnionWith(entry.Value);
        }

        return this;
    }

    /// <summary>The figures so far, in the order in which they were asked for.</summary>
    public IReadOnlyList<Figure> Figures() => tallies.Select(static t => t.ToFigure()).ToArray();

    private KpiRun Add<TRecord>(RecordKind<TRecord> kind, IEnumerable<TRecord> records, HashSet<string>? known)
        where TRecord : notnull
    {
        _ = records ?? throw new ArgumentNullException(nameof(records));
        var mine = tallies.OfType<Tally<TRecord>>().Where(t => t.Kpi.Records == kind).ToArray();
        foreach (var tally in mine) tally.HandOver();
        if (records is TRecord[] array)
            foreach (ref readonly var record in new ReadOnlySpan<TRecord>(array)) Add(kind, record, known, mine);
        else
            foreach (var record in records) Add(kind, record, known, mine);
        return this;
    }

    private void Add<TRecord>(RecordKind<TRecord> kind, in TRecord record, HashSet<string>? known, Tally<TRecord>[] mine)
        where TRecord : notnull
    {
        var fault = FaultOf(kind, record, known is null);
        if (!ReferenceEquals(fault, RecordFaults.InTheFuture)) Take(kind, record, fault, known, mine);
        else if (kind.IsKnownAt(record, Context.AsOf, out var then)) Take(kind, then, FaultOf(kind, then, known is null), known, mine);
        else
            foreach (var tally in mine) tally.Skip();
    }

    private Reason? FaultOf<TRecord>(RecordKind<TRecord> kind, in TRecord record, bool isChecked)
        where TRecord : notnull => isChecked ? kind.FaultOfTimes(record, Context.AsOf) : kind.FaultOf(record, Context.AsOf);

    private static void Take<TRecord>(RecordKind<TRecord> kind, in TRecord record, Reason? fault, HashSet<string>? known, Tally<TRecord>[] mine)
        where TRecord : notnull
    {
        if (fault is null && known?.Add(kind.IdOf(record)) == false) fault = RecordFaults.DuplicateId;
        if (fault is null)
            foreach (var tally in mine) tally.Take(record);
        else
            foreach (var tally in mine) tally.Reject(record, fault);
    }
}
