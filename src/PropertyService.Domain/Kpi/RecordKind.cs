using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>One of the registers from which figures are computed, such as repair orders (记录种类).</summary>
public abstract class RecordKind
{
    private protected RecordKind(string id, string zh, string en) => (Id, Text) = (id, new(zh, en));

    /// <summary>The permanent kebab-case id, as in a file of records.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public Wording Text { get; }

    /// <summary>The names, texts and shapes of its fields.</summary>
    public abstract Shape Shape { get; }

    /// <summary>The names of its fields.</summary>
    public abstract IReadOnlyList<string> FieldNames { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>The names of its fields, what they are called, and what they may be.</summary>
    internal abstract IEnumerable<(string Name, Wording Text, Wording Prose)> Columns { get; }

    internal abstract Register Read(IReadOnlyList<Datum> lines, string path, ICollection<Fault> faults);
}

/// <summary>Says something of a record, which is not copied for it. Written <c>static (in r) => …</c>.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TValue">What is said.</typeparam>
/// <param name="record">The record.</param>
public delegate TValue Reading<TRecord, out TValue>(in TRecord record);

/// <summary>What was known of a record at an earlier moment. Written <c>static (in r, at, out known) => …</c>.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="at">The earlier moment.</param>
/// <param name="known">The record without what happened later.</param>
/// <returns>Whether there was such a record then.</returns>
public delegate bool AsKnown<TRecord>(in TRecord record, Instant at, out TRecord known);

/// <summary>One of the registers from which figures are computed, with the type of its records.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public sealed class RecordKind<TRecord> : RecordKind
    where TRecord : notnull
{
    // A record that is a struct is not put in a box to ask whether it is null, which unoptimised code does.
    private static readonly bool CanBeNull = default(TRecord) is null;

    private readonly Reading<TRecord, string> idOf;
    private readonly Reading<TRecord, Exclusion?> exclusionOf;
    private readonly Reading<TRecord, Moments> momentsOf;
    private readonly RecordShape<TRecord> shape;
    private readonly Reason?[] badFields;

    /// <summary>Declares a register.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The Chinese name.</param>
    /// <param name="en">The English name.</param>
    /// <param name="shape">Its fields.</param>
    /// <param name="idOf">The record's id.</param>
    /// <param name="momentsOf">The moments that a record names, in the order in which they must have happened.</param>
    /// <param name="exclusionOf">Who left the record out, and why; null where nobody did.</param>
    public RecordKind(
        string id, string zh, string en, RecordShape<TRecord> shape, Reading<TRecord, string> idOf, Reading<TRecord, Moments> momentsOf, Reading<TRecord, Exclusion?>? exclusionOf = null)
        : base(id, zh, en) => (this.shape, this.idOf, this.momentsOf, this.exclusionOf, badFields) = (shape, idOf, momentsOf, exclusionOf ?? (static (in _) => null), new Reason?[shape.Fields.Count]);

    /// <inheritdoc/>
    public override Shape Shape => shape;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FieldNames => [.. shape.Fields.Select(static f => f.Name)];

    /// <summary>The names and shapes of its fields.</summary>
    public IReadOnlyList<Field<TRecord>> Fields => shape.Fields;

    /// <summary>The record, or every fault of its fields together.</summary>
    /// <param name="record">The record.</param>
    public Result<TRecord> Checked(TRecord record)
    {
        var faults = new List<Fault>();
        return shape.Check(record, "", faults) ? new(record) : new(faults);
    }

    internal override IEnumerable<(string Name, Wording Text, Wording Prose)> Columns => shape.Fields.Select(static f => (f.Name, f.Text, f.Shape.Prose));

    internal override Register Read(IReadOnlyList<Datum> lines, string path, ICollection<Fault> faults) => Register<TRecord>.Read(this, lines, path, faults);

    internal bool TryRead(Datum line, string path, ICollection<Fault> faults, out TRecord record) => shape.TryRead(line, path, faults, out record);

    internal Datum Write(TRecord record) => shape.Write(record);

    /// <summary>The record's id.</summary>
    /// <param name="record">The record.</param>
    public string IdOf(in TRecord record) => idOf(record);

    /// <summary>Who left the record out, and why; null where nobody did.</summary>
    /// <param name="record">The record.</param>
    public Exclusion? ExclusionOf(in TRecord record) => exclusionOf(record);

    /// <summary>
    /// What was known of a record at an earlier moment; null where nobody can say, so that a record that tells of a later time
    /// than the one for which a figure is asked is of no use. Of a record that names one moment alone it need not be said.
    /// </summary>
    public AsKnown<TRecord>? AsKnown { get; init; }

    /// <summary>
    /// The record as it was known at a moment, without what happened later, so that figures of that moment come out as they did
    /// then; whatever cannot be told apart stays as it is.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="at">The moment.</param>
    /// <param name="known">The record as it was known.</param>
    /// <returns>Whether there was such a record then.</returns>
    public bool IsKnownAt(in TRecord record, Instant at, out TRecord known)
    {
        known = record;
        if (IsNull(record)) return true;
        var moments = momentsOf(record);
        if (moments.FaultAt(at) != RecordFaults.InTheFuture) return true;
        return !moments.IsAllAfter(at) && (AsKnown is null || AsKnown(record, at, out known));
    }

    /// <summary>Why the record can be used for no figure, or null: no id, times that cannot be, or a field out of its bounds.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The moment for which figures are asked.</param>
    public Reason? FaultOf(in TRecord record, Instant asOf)
    {
        if (FaultOfTimes(record, asOf) is { } fault) return fault;
        for (var i = 0; i < shape.Fields.Count; i++)
            if (!shape.Fields[i].Check(record, "", null)) return badFields[i] ??= RecordFaults.BadField(shape.Fields[i]);
        return null;
    }

    /// <summary>The first and the last time that a record names, of which a time that was never set is none; null where it names none.</summary>
    internal (Instant First, Instant Last)? TimesOf(in TRecord record)
    {
        if (IsNull(record)) return null;
        var (first, last) = (Instant.MaxValue, Instant.MinValue);
        for (var i = 0; i < shape.Fields.Count; i++)
        {
            var named = shape.Fields[i] switch { Field<TRecord, Instant> always => always.Get(record), Field<TRecord, Instant?> maybe => maybe.Get(record), _ => null };
            if (named is { } at && at > Moments.Earliest && at < Moments.Latest) (first, last) = (Instant.Min(first, at), Instant.Max(last, at));
        }

        return first > last ? null : (first, last);
    }

    internal static bool IsNull(in TRecord record) => CanBeNull && record is null;

    /// <summary>The same of a record whose fields were checked when it was made.</summary>
    internal Reason? FaultOfTimes(in TRecord record, Instant asOf) =>
        IsNull(record) || string.IsNullOrWhiteSpace(idOf(record)) ? RecordFaults.NoId : momentsOf(record).FaultAt(asOf);
}
