using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PropertyService.Domain.Shapes;

/// <summary>What kind of plain value a <see cref="Datum"/> is.</summary>
public enum DatumKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Named values, in the order given, no name twice.</summary>
    Map,
}

/// <summary>
/// A plain value between typed records and their written form: what JSON can say and nothing more. Immutable. Its
/// <see cref="ToString"/> is the canonical text over which fingerprints are taken: no white space, names in the order given.
/// </summary>
public sealed class Datum
{
    private readonly object? value;

    private Datum(DatumKind kind, object? value) => (Kind, this.value) = (kind, value);

    /// <summary>No value.</summary>
    public static Datum Null { get; } = new(DatumKind.Null, null);

    /// <summary>True.</summary>
    public static Datum True { get; } = new(DatumKind.Boolean, true);

    /// <summary>False.</summary>
    public static Datum False { get; } = new(DatumKind.Boolean, false);

    /// <summary>Which kind this is.</summary>
    public DatumKind Kind { get; }

    /// <summary>The truth value.</summary>
    public bool AsBoolean => (bool)Expect(DatumKind.Boolean);

    /// <summary>The number.</summary>
    public decimal AsNumber => (decimal)Expect(DatumKind.Number);

    /// <summary>The text.</summary>
    public string AsText => (string)Expect(DatumKind.Text);

    /// <summary>The values in order.</summary>
    public IReadOnlyList<Datum> AsList => (IReadOnlyList<Datum>)Expect(DatumKind.List);

    /// <summary>The named values in order.</summary>
    public IReadOnlyList<KeyValuePair<string, Datum>> AsMap => (IReadOnlyList<KeyValuePair<string, Datum>>)Expect(DatumKind.Map);

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static Datum Of(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    public static Datum Of(decimal value) => new(DatumKind.Number, value);

    /// <summary>A text, or <see cref="Null"/> for none.</summary>
    /// <param name="value">The value.</param>
    public static Datum Of(string? value) => value is null ? Null : new(DatumKind.Text, value);

    /// <summary>Values in order.</summary>
    /// <param name="values">The values.</param>
    public static Datum List(IEnumerable<Datum> values) => new(DatumKind.List, new List<Datum>(values).AsReadOnly());

    /// <summary>Named values in order.</summary>
    /// <param name="entries">Names and values; a name stands once.</param>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static Datum Map(IEnumerable<KeyValuePair<string, Datum>> entries)
    {
        var list = new List<KeyValuePair<string, Datum>>(entries);
        if (FirstTwice(list) is { } twice) throw new ArgumentException("The name '" + twice + "' stands twice.", nameof(entries));
        return new(DatumKind.Map, list.AsReadOnly());
    }

    /// <summary>Named values in order.</summary>
    /// <param name="entries">Names and values; a name stands once.</param>
    public static Datum Map(params (string Name, Datum Value)[] entries)
    {
        var list = new List<KeyValuePair<string, Datum>>(entries.Length);
        foreach (var (name, item) in entries) list.Add(new(name, item));
        return Map(list);
    }

    /// <summary>The value under a name, or null when the map has no such name.</summary>
    /// <param name="name">The name.</param>
    public Datum? Find(string name)
    {
        foreach (var entry in AsMap)
            if (string.Equals(entry.Key, name, StringComparison.Ordinal)) return entry.Value;
        return null;
    }

    /// <summary>The canonical text: JSON without white space, characters beyond ASCII as they are.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    private static string? FirstTwice(List<KeyValuePair<string, Datum>> entries)
    {
        // Most maps are small, and there are many of them: comparing a few names is quicker than hashing them.
        if (entries.Count > 16)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return entries.Select(static e => e.Key).FirstOrDefault(k => !seen.Add(k));
        }

        for (var i = 1; i < entries.Count; i++)
            for (var j = 0; j < i; j++)
                if (string.Equals(entries[i].Key, entries[j].Key, StringComparison.Ordinal)) return entries[i].Key;
        return null;
    }

    private object Expect(DatumKind kind) =>
        Kind == kind ? value! : throw new InvalidOperationException($"This value is {Kind}, not {kind}.");

    private void AppendTo(StringBuilder text)
    {
        switch (Kind)
        {
            case DatumKind.Null: text.Append("null"); break;
            case DatumKind.Boolean: text.Append(AsBoolean ? "true" : "false"); break;
            case DatumKind.Number: text.Append(AsNumber.ToString("0.############################", CultureInfo.InvariantCulture)); break;
            case DatumKind.Text: AppendQuoted(text, AsText); break;
            case DatumKind.List:
                text.Append('[');
                for (var i = 0; i < AsList.Count; i++)
                {
                    if (i > 0) text.Append(',');
                    AsList[i].AppendTo(text);
                }

                text.Append(']');
                break;
            default:
                text.Append('{');
                for (var i = 0; i < AsMap.Count; i++)
                {
                    if (i > 0) text.Append(',');
                    AppendQuoted(text, AsMap[i].Key);
                    text.Append(':');
                    AsMap[i].Value.AppendTo(text);
                }

                text.Append('}');
                break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) text.Append(c).Append(value[++i]);
            else if (c < ' ' || char.IsSurrogate(c)) text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        text.Append('"');
    }
}
