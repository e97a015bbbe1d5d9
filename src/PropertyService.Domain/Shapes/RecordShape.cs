using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>A named field of a record: its texts, its shape and how it is read off a value.</summary>
/// <typeparam name="TOwner">The record.</typeparam>
public abstract class Field<TOwner>
{
    private protected Field(string name, string zh, string en) => (Name, Text) = (name, new(zh, en));

    /// <summary>The permanent camelCase name, as written in files.</summary>
    public string Name { get; }

    /// <summary>The name for people.</summary>
    public Wording Text { get; }

    /// <summary>The shape of the field's values.</summary>
    public abstract Shape Shape { get; }

    internal abstract bool Check(TOwner owner, string path, ICollection<Fault>? faults);

    internal abstract Datum Write(TOwner owner);

    internal abstract bool TryRead(Datum datum, string path, ICollection<Fault> faults, out object? value);

    internal abstract IEnumerable<object?> SampleValues { get; }

    /// <summary>The field of one record, for a person to read.</summary>
    /// <param name="owner">The record.</param>
    /// <param name="language">In which language.</param>
    public abstract string Show(TOwner owner, Language language);
}

/// <summary>A named field of a record with its type.</summary>
/// <typeparam name="TOwner">The record.</typeparam>
/// <typeparam name="TValue">The field's type.</typeparam>
/// <param name="name">The permanent camelCase name, as written in files.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="shape">The shape of its values.</param>
/// <param name="get">Reads it off a record.</param>
public sealed class Field<TOwner, TValue>(string name, string zh, string en, Shape<TValue> shape, Func<TOwner, TValue> get) : Field<TOwner>(name, zh, en)
{
    /// <inheritdoc/>
    public override Shape Shape => shape;

    internal override IEnumerable<object?> SampleValues => shape.Samples.ConvertAll(static s => (object?)s);

    internal TValue Get(TOwner owner) => get(owner);

    internal override bool Check(TOwner owner, string path, ICollection<Fault>? faults) =>
        shape.Check(get(owner), faults is null ? "" : path + Name, faults);

    internal override Datum Write(TOwner owner) => shape.Write(get(owner));

    internal override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out object? value)
    {
        var good = shape.TryRead(datum, path + Name, faults, out var read);
        value = read;
        return good;
    }

    /// <inheritdoc/>
    public override string Show(TOwner owner, Language language) => shape.Show(get(owner), language);
}

/// <summary>The values read for the fields of a record, handed to the function that makes it.</summary>
/// <typeparam name="TOwner">The record.</typeparam>
public readonly struct FieldValues<TOwner>
{
    private readonly IReadOnlyList<Field<TOwner>> fields;
    private readonly object?[] values;

    internal FieldValues(IReadOnlyList<Field<TOwner>> fields, object?[] values) => (this.fields, this.values) = (fields, values);

    /// <summary>The value of one field.</summary>
    /// <typeparam name="TValue">The field's type.</typeparam>
    /// <param name="field">A field of this record.</param>
    /// <exception cref="ArgumentException">The field was not declared for the record.</exception>
    public TValue Get<TValue>(Field<TOwner, TValue> field)
    {
        for (var i = 0; i < fields.Count; i++)
            if (ReferenceEquals(fields[i], field)) return (TValue)values[i]!;
        throw new ArgumentException($"The field '{field?.Name}' is not declared for {typeof(TOwner).Name}.", nameof(field));
    }
}

/// <summary>Marks the shapes of records, of whatever type.</summary>
internal interface IRecordShape
{
}

/// <summary>A record with named fields. A field whose shape allows nothing may be absent; an unknown field is a fault.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class RecordShape<T> : Shape<T>, IRecordShape
    where T : notnull
{
    private readonly Field<T>[] fields;
    private readonly Func<FieldValues<T>, T> create;
    private readonly Lazy<T[]> samples;

    /// <summary>Declares the fields and how a record is made from them.</summary>
    /// <param name="create">Makes a record from the values of all fields.</param>
    /// <param name="fields">The fields in the order in which they are written.</param>
    public RecordShape(Func<FieldValues<T>, T> create, params Field<T>[] fields)
    {
        (this.create, this.fields) = (create, fields);
        Description = new(
            fields.Length == 0 ? "没有字段" : string.Join("、", fields.Select(static f => f.Text.Zh)),
            fields.Length == 0 ? "no fields" : string.Join(", ", fields.Select(static f => f.Name)));
        samples = new(() => Product(fields).ConvertAll(v => create(new(fields, v))));
    }

    /// <summary>The fields in the order in which they are written.</summary>
    public IReadOnlyList<Field<T>> Fields => fields;

    /// <inheritdoc/>
    public override Wording Description { get; }

    /// <inheritdoc/>
    public override Wording Prose => fields.Length == 0 ? Description : new(
        string.Join("、", fields.Select(static f => $"{f.Text.Zh}（{f.Shape.Prose.Zh}）")),
        string.Join(", ", fields.Select(static f => $"{f.Text.En} ({f.Shape.Prose.En})")));

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.Object(fields.Select(static f => (f.Name, JsonSchema.Named(f.Text, f.Shape.Schema), !f.Shape.MayBeAbsent)));

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) => Datum.Map(written.AsMap.Select(e =>
        new KeyValuePair<string, Datum>(e.Key, Array.Find(fields, f => f.Name == e.Key) is { } field ? field.Shape.ReplacePersonal(e.Value, personal) : e.Value)));

    /// <summary>Every combination of the fields' samples.</summary>
    public override IReadOnlyList<T> Samples => samples.Value;

    /// <inheritdoc/>
    public override bool Check(T value, string path, ICollection<Fault>? faults)
    {
        if (value is null) return Missing(path, faults);
        var good = true;
        foreach (var field in fields) good &= field.Check(value, faults is null ? "" : Prefix(path), faults);
        return good;
    }

    /// <inheritdoc/>
    public override Datum Write(T value) => Datum.Map(fields
        .Select(f => new KeyValuePair<string, Datum>(f.Name, f.Write(value)))
        .Where(static e => e.Value.Kind != DatumKind.Null));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out T value)
    {
        value = default!;
        if (datum.Kind != DatumKind.Map) return WrongType(datum, Description, path, faults);
        var before = faults.Count;
        var values = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var found = datum.Find(fields[i].Name);
            if (found is null && !fields[i].Shape.MayBeAbsent)
                faults.Add(new Fault(Prefix(path) + fields[i].Name, "missing", new($"缺少字段“{fields[i].Name}”（{fields[i].Text.Zh}）", $"the field '{fields[i].Name}' is missing ({fields[i].Text.En})")));
            else fields[i].TryRead(found ?? Datum.Null, Prefix(path), faults, out values[i]);
        }

        foreach (var entry in datum.AsMap)
            if (!Knows(entry.Key))
                faults.Add(UnknownField(entry.Key, path));
        if (faults.Count > before) return false;
        value = create(new(fields, values));
        return true;
    }

    /// <inheritdoc/>
    public override string Show(T value, Language language) =>
        string.Join(language == Language.Zh ? "，" : ", ", fields.Select(f => (f.Write(value).Kind == DatumKind.Text ? "" : f.Text.In(language) + " ") + f.Show(value, language)));

    private bool Knows(string name)
    {
        foreach (var field in fields)
            if (string.Equals(field.Name, name, StringComparison.Ordinal)) return true;
        return false;
    }

    private Fault UnknownField(string name, string path)
    {
        name = Shown.Of(name, 40);
        return new(Prefix(path) + name, "unknown-field", new(
            $"没有“{name}”这个字段；可用：{string.Join("、", fields.Select(static f => f.Name))}",
            $"there is no field '{name}'; known: {(fields.Length == 0 ? "none" : string.Join(", ", fields.Select(static f => f.Name)))}"));
    }

    private static string Prefix(string path) => path.Length == 0 ? "" : path + ".";

    private static object?[][] Product(Field<T>[] fields)
    {
        object?[][] rows = [[]];
        foreach (var field in fields)
            rows = rows.SelectMany(row => field.SampleValues.Select(v => (object?[])[.. row, v])).ToArray();
        return rows;
    }
}
