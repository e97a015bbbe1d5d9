using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>A value or nothing; nothing is written as an absent field.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="inner">The shape of the value when there is one.</param>
public sealed class OptionalShape<T>(Shape<T> inner) : Shape<T?>
    where T : class
{
    internal override bool MayBeAbsent => true;

    /// <inheritdoc/>
    public override Wording Description { get; } = new(inner.Description.Zh + "（可不填）", inner.Description.En + " (may be left out)");

    /// <inheritdoc/>
    public override Wording Prose => new(inner.Prose.Zh + "，可不填", inner.Prose.En + ", may be left out");

    /// <inheritdoc/>
    public override IReadOnlyList<Term> Terms => inner.Terms;

    /// <inheritdoc/>
    public override Datum Schema => inner.Schema;

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) =>
        written.Kind == DatumKind.Null ? written : inner.ReplacePersonal(written, personal);

    /// <inheritdoc/>
    public override IReadOnlyList<T?> Samples { get; } = [null, .. inner.Samples];

    /// <inheritdoc/>
    public override bool Check(T? value, string path, ICollection<Fault>? faults) => value is null || inner.Check(value, path, faults);

    /// <inheritdoc/>
    public override Datum Write(T? value) => value is null ? Datum.Null : inner.Write(value);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out T? value)
    {
        value = null;
        if (datum.Kind == DatumKind.Null) return true;
        var read = inner.TryRead(datum, path, faults, out var present);
        value = present;
        return read;
    }

    /// <inheritdoc/>
    public override string Show(T? value, Language language) =>
        value is null ? base.Show(value, language) : inner.Show(value, language);
}

/// <summary>A value type or nothing; nothing is written as an absent field.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="inner">The shape of the value when there is one.</param>
public sealed class OptionalValueShape<T>(Shape<T> inner) : Shape<T?>
    where T : struct
{
    internal override bool MayBeAbsent => true;

    /// <inheritdoc/>
    public override Wording Description { get; } = new(inner.Description.Zh + "（可不填）", inner.Description.En + " (may be left out)");

    /// <inheritdoc/>
    public override Wording Prose => new(inner.Prose.Zh + "，可不填", inner.Prose.En + ", may be left out");

    /// <inheritdoc/>
    public override IReadOnlyList<Term> Terms => inner.Terms;

    /// <inheritdoc/>
    public override Datum Schema => inner.Schema;

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) =>
        written.Kind == DatumKind.Null ? written : inner.ReplacePersonal(written, personal);

    /// <inheritdoc/>
    public override IReadOnlyList<T?> Samples { get; } = [null, .. inner.Samples.ConvertAll(static s => (T?)s)];

    /// <inheritdoc/>
    public override bool Check(T? value, string path, ICollection<Fault>? faults) => value is not { } present || inner.Check(present, path, faults);

    /// <inheritdoc/>
    public override Datum Write(T? value) => value is { } present ? inner.Write(present) : Datum.Null;

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out T? value)
    {
        value = null;
        if (datum.Kind == DatumKind.Null) return true;
        var read = inner.TryRead(datum, path, faults, out var present);
        value = present;
        return read;
    }

    /// <inheritdoc/>
    public override string Show(T? value, Language language) =>
        value is { } present ? inner.Show(present, language) : base.Show(value, language);
}

/// <summary>Several values in order, between two counts, both inclusive.</summary>
/// <typeparam name="T">The values.</typeparam>
/// <param name="item">The shape of each value.</param>
/// <param name="min">The fewest taken.</param>
/// <param name="max">The most taken.</param>
/// <param name="samples">Lists that stand for all others in a search; one list of the first item sample when none are given.</param>
public sealed class ListShape<T>(Shape<T> item, int min, int max, params Seq<T>[] samples) : Shape<Seq<T>>
{
    // The most faults told of one list: a million items, each wrong in several ways, would take more memory than the host has.
    private const int MostFaults = 1000;

    /// <inheritdoc/>
    public override Wording Description { get; } = new($"列表，{min} 至 {max} 项，每项为{item.Description.Zh}", $"list of {min} to {max}, each {item.Description.En}");

    /// <inheritdoc/>
    public override Wording Prose => new($"{min} 至 {max} 项，每项：{item.Prose.Zh}", $"{min} to {max} items, each {item.Prose.En}");

    /// <inheritdoc/>
    public override IReadOnlyList<Term> Terms => item.Terms;

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.List(item.Schema, min, max);

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) =>
        Datum.List(written.AsList.Select(d => item.ReplacePersonal(d, personal)));

    /// <inheritdoc/>
    public override IReadOnlyList<Seq<T>> Samples { get; } = samples.Length == 0 ? [Seq.Of(item.Samples[0])] : samples;

    /// <summary>The empty list where it is allowed, one item fewer, and one more.</summary>
    /// <param name="usual">The default list.</param>
    public override IEnumerable<Seq<T>> Alternatives(Seq<T> usual)
    {
        if (min == 0 && usual.Count > 0) yield return default;
        if (usual.Count > Math.Max(min, 1)) yield return usual.Remove(usual[0]);
        foreach (var sample in item.Samples.Where(v => !usual.Contains(v)).Take(usual.Count < max ? 1 : 0)) yield return usual.Add(sample);
    }

    /// <inheritdoc/>
    public override bool Check(Seq<T> value, string path, ICollection<Fault>? faults)
    {
        var good = true;
        if (value.Count < min || value.Count > max)
        {
            faults?.Add(Range.Broken(value.Count, Description, path));
            good = false;
        }

        for (var i = 0; i < Math.Min(value.Count, max); i++)
            good &= item.Check(value[i], faults is null ? path : At(path, i), faults);
        return good;
    }

    /// <inheritdoc/>
    public override Datum Write(Seq<T> value) => Datum.List(value.ConvertAll(item.Write));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Seq<T> value)
    {
        value = default;
        if (datum.Kind != DatumKind.List) return WrongType(datum, Description, path, faults);
        if (datum.AsList.Count < min || datum.AsList.Count > max)
        {
            faults.Add(Range.Broken(datum.AsList.Count, Description, path));
            return false;
        }

        // Paths are written for the items that are wrong: nearly all are right, and there may be very many.
        var good = true;
        var list = datum.AsList;
        var items = new T[list.Count];
        var found = new List<Fault>();
        var most = faults.Count + MostFaults;
        for (var i = 0; i < items.Length; i++)
        {
            good &= item.TryRead(list[i], "", found, out items[i]);
            if (found.Count == 0) continue;
            foreach (var fault in found) faults.Add(fault with { Path = At(path, i) + (fault.Path.Length == 0 || fault.Path[0] is '[' or '.' ? "" : ".") + fault.Path });
            found.Clear();
            if (faults.Count < most || i + 1 == items.Length) continue;
            faults.Add(new(path, "more-faults", new("其余各项不再查看", "the items after these were not looked at")));
            break;
        }

        value = new Seq<T>(items);
        return good;
    }

    /// <inheritdoc/>
    public override string Show(Seq<T> value, Language language) => value.Count == 0
        ? (language == Language.Zh ? "无" : "none")
        : string.Join(Between(language), value.ConvertAll(v => item.Show(v, language)));

    /// <summary>Between items that have commas of their own stands something stronger.</summary>
    private string Between(Language language) => (language, item) switch
    {
        (Language.Zh, IRecordShape) => "；",
        (Language.Zh, _) => "、",
        (_, IRecordShape) => "; ",
        _ => ", ",
    };

    private static string At(string path, int i) => path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
}

/// <summary>A value for every choice of a closed list, such as a rule per visitor category. Total, immutable, value equality.</summary>
/// <typeparam name="TKey">The choices.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class Table<TKey, TValue> : IEquatable<Table<TKey, TValue>>
    where TKey : notnull
{
    private readonly ChoiceShape<TKey> keys;
    private readonly Seq<TValue> values;

    internal Table(ChoiceShape<TKey> keys, Seq<TValue> values) => (this.keys, this.values) = (keys, values);

    /// <summary>The value of a choice.</summary>
    /// <param name="key">One of the choices.</param>
    /// <exception cref="ArgumentOutOfRangeException">The key is none of the choices.</exception>
    public TValue this[TKey key] => keys.IndexOf(key) is >= 0 and var i
        ? values[i]
        : throw new ArgumentOutOfRangeException(nameof(key), key, keys.Description.En);

    /// <summary>The same table with one value changed.</summary>
    /// <param name="key">One of the choices.</param>
    /// <param name="value">Its new value.</param>
    public Table<TKey, TValue> With(TKey key, TValue value) =>
        Table.Of(keys, k => EqualityComparer<TKey>.Default.Equals(k, key) ? value : this[k]);

    /// <summary>Equal when every choice has an equal value.</summary>
    /// <param name="other">The other table.</param>
    public bool Equals(Table<TKey, TValue>? other) => other is not null && values.Equals(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Table<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() => values.GetHashCode();
}

/// <summary>Makes tables.</summary>
public static class Table
{
    /// <summary>A table that gives each choice its value.</summary>
    /// <typeparam name="TKey">The choices.</typeparam>
    /// <typeparam name="TValue">The values.</typeparam>
    /// <param name="keys">The choices.</param>
    /// <param name="value">The value of each.</param>
    public static Table<TKey, TValue> Of<TKey, TValue>(ChoiceShape<TKey> keys, Func<TKey, TValue> value)
        where TKey : notnull => new(keys, new(keys.Samples.ConvertAll(value)));
}

/// <summary>The shape of a table: an object in which every choice may be given; the ones left out keep the default.</summary>
/// <typeparam name="TKey">The choices.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <param name="keys">The choices.</param>
/// <param name="item">The shape of each value.</param>
/// <param name="usual">The default value of each choice.</param>
public sealed class TableShape<TKey, TValue>(ChoiceShape<TKey> keys, Shape<TValue> item, Func<TKey, TValue> usual) : Shape<Table<TKey, TValue>>
    where TKey : notnull
{
    /// <summary>The table in which every choice has its default value.</summary>
    public Table<TKey, TValue> Default { get; } = Table.Of(keys, usual);

    /// <inheritdoc/>
    public override Wording Description { get; } = new(
        $"每个取值（{string.Join("、", keys.Terms.Select(static t => t.Id))}）各一：{item.Description.Zh}",
        $"for each of {string.Join(", ", keys.Terms.Select(static t => t.Id))}: {item.Description.En}");

    /// <inheritdoc/>
    public override Wording Prose => new(
        $"{string.Join("、", keys.Terms.Select(static t => $"{t.Text.Zh}（{t.Id}）"))}各一：{item.Prose.Zh}",
        $"for each of {string.Join(", ", keys.Terms.Select(static t => $"{t.Text.En} ({t.Id})"))}: {item.Prose.En}");

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.Object(keys.Terms.Select(t => (t.Id, JsonSchema.Named(t.Text, item.Schema), false)));

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) =>
        Datum.Map(written.AsMap.Select(e => new KeyValuePair<string, Datum>(e.Key, item.ReplacePersonal(e.Value, personal))));

    /// <inheritdoc/>
    public override IReadOnlyList<Table<TKey, TValue>> Samples => [Default];

    /// <summary>For each alternative of any choice: the table that gives it to every choice.</summary>
    /// <param name="usual">The default table.</param>
    public override IEnumerable<Table<TKey, TValue>> Alternatives(Table<TKey, TValue> usual) => keys.Samples
        .SelectMany(key => item.Alternatives(usual[key])).Distinct().ToArray().ConvertAll(value => Table.Of(keys, _ => value));

    /// <inheritdoc/>
    public override bool Check(Table<TKey, TValue> value, string path, ICollection<Fault>? faults)
    {
        if (value is null) return Missing(path, faults);
        var good = true;
        foreach (var key in keys.Samples) good &= item.Check(value[key], path + "." + keys[key].Id, faults);
        return good;
    }

    /// <inheritdoc/>
    public override Datum Write(Table<TKey, TValue> value) =>
        Datum.Map(keys.Samples.ConvertAll(k => new KeyValuePair<string, Datum>(keys[k].Id, item.Write(value[k]))));

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Table<TKey, TValue> value)
    {
        value = Default;
        if (datum.Kind != DatumKind.Map) return WrongType(datum, Description, path, faults);
        var good = true;
        foreach (var entry in datum.AsMap)
        {
            var here = path + "." + Shown.Of(entry.Key, 40);
            if (!keys.TryRead(Datum.Of(entry.Key), here, faults, out var key) || !item.TryRead(entry.Value, here, faults, out var read))
            {
                good = false;
                continue;
            }

            value = value.With(key, read);
        }

        return good;
    }

    /// <inheritdoc/>
    public override string Show(Table<TKey, TValue> value, Language language) =>
        string.Join(language == Language.Zh ? "；" : "; ", keys.Samples.ConvertAll(k => keys.Show(k, language) + (language == Language.Zh ? "：" : ": ") + item.Show(value[k], language)));
}
