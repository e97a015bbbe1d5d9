using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>One of a closed list of values, each with a permanent id and a name in both languages.</summary>
/// <typeparam name="T">The values, usually an enumeration.</typeparam>
public sealed class ChoiceShape<T> : Shape<T>
    where T : notnull
{
    private readonly T[] values;
    private readonly Term[] terms;

    /// <summary>Declares the choices in order.</summary>
    /// <param name="choices">Value, id, Chinese name, English name.</param>
    public ChoiceShape(params (T Value, string Id, string Zh, string En)[] choices)
    {
        values = choices.ConvertAll(static c => c.Value);
        terms = choices.ConvertAll(static c => new Term(c.Id, new(c.Zh, c.En)));
        var ids = string.Join(" / ", terms.Select(static t => t.Id));
        Description = new("其一：" + ids, "one of " + ids);
    }

    /// <inheritdoc/>
    public override Wording Description { get; }

    /// <inheritdoc/>
    public override Wording Prose => terms.Length > MostInProse
        ? new($"{terms.Length} 个取值之一", $"one of {terms.Length} choices")
        : new(
            "其一：" + string.Join("、", terms.Select(static t => $"{t.Text.Zh}（{t.Id}）")),
            "one of " + string.Join(", ", terms.Select(static t => $"{t.Text.En} ({t.Id})")));

    /// <inheritdoc/>
    public override IReadOnlyList<Term> Terms => terms;

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.OneOf(terms);

    /// <inheritdoc/>
    public override IReadOnlyList<T> Samples => values;

    /// <summary>The id and name of a value.</summary>
    /// <param name="value">One of the choices.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the choices.</exception>
    public Term this[T value] => IndexOf(value) is >= 0 and var i ? terms[i] : throw new ArgumentOutOfRangeException(nameof(value), value, Description.En);

    /// <summary>Some of the choices, with the same ids and names.</summary>
    /// <param name="some">Which, in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of the choices.</exception>
    public ChoiceShape<T> Among(params T[] some) => new(Array.ConvertAll(some, v => (v, this[v].Id, this[v].Text.Zh, this[v].Text.En)));

    /// <inheritdoc/>
    public override bool Check(T value, string path, ICollection<Fault>? faults)
    {
        if (IndexOf(value) >= 0) return true;
        if (value is null) return Missing(path, faults);
        faults?.Add(Unknown(value.ToString() ?? "", path));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(T value) => Datum.Of(this[value].Id);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out T value)
    {
        value = values[0];
        if (datum.Kind != DatumKind.Text) return WrongType(datum, Description, path, faults);
        var i = Array.FindIndex(terms, t => string.Equals(t.Id, datum.AsText, StringComparison.Ordinal));
        if (i < 0)
        {
            faults.Add(Unknown(datum.AsText, path));
            return false;
        }

        value = values[i];
        return true;
    }

    /// <inheritdoc/>
    public override string Show(T value, Language language) => this[value].Text.In(language);

    internal int IndexOf(T value)
    {
        for (var i = 0; i < values.Length; i++)
            if (EqualityComparer<T>.Default.Equals(values[i], value)) return i;
        return -1;
    }

    private Fault Unknown(string found, string path)
    {
        found = Shown.Of(found, 40);
        return new(path, "unknown-value", new($"没有“{found}”这个取值；应为{Description.Zh}", $"'{found}' is not known; expected {Description.En}"));
    }
}
