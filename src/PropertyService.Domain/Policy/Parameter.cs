using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Policy;

/// <summary>One thing that sites may decide differently: its name, bounds, default, and the clauses or conflict entry behind it.</summary>
public abstract class Parameter
{
    private protected Parameter(string id, string zh, string en, Source source) => (Id, Text, Source) = (id, new(zh, en), source);

    /// <summary>The permanent dotted name, as in the conflict list, such as <c>keyLoss.lockChangeHours</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public Wording Text { get; }

    /// <summary>Clauses, conflict entry, reading, and whether the default is ours.</summary>
    public Source Source { get; }

    /// <summary>Bounds or choices.</summary>
    public abstract Shape Shape { get; }

    internal abstract object DefaultValue { get; }

    internal abstract Datum Write(object value);

    internal abstract bool TryRead(Datum datum, ICollection<Fault> faults, out object value);

    internal abstract bool Check(object value, ICollection<Fault> faults);

    internal abstract IEnumerable<object> Alternatives { get; }

    internal abstract string Show(object value, Language language);
}

/// <summary>One thing that sites may decide differently, with its type. Read with <see cref="SitePolicy.Get{T}"/>.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="id">The permanent dotted name.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="shape">Bounds or choices.</param>
/// <param name="usual">The default.</param>
/// <param name="source">Clauses, conflict entry, reading.</param>
public sealed class Parameter<T>(string id, string zh, string en, Shape<T> shape, T usual, Source source) : Parameter(id, zh, en, source)
    where T : notnull
{
    /// <summary>The default.</summary>
    public T Default { get; } = usual;

    /// <inheritdoc/>
    public override Shape Shape => shape;

    internal override object DefaultValue { get; } = usual;

    internal override IEnumerable<object> Alternatives =>
        shape.Alternatives(Default).Where(v => !EqualityComparer<T>.Default.Equals(v, Default)).ToArray().ConvertAll(static v => (object)v);

    internal override Datum Write(object value) => shape.Write((T)value);

    internal override string Show(object value, Language language) => shape.Show((T)value, language);

    internal override bool TryRead(Datum datum, ICollection<Fault> faults, out object value)
    {
        var good = shape.TryRead(datum, Id, faults, out var read);
        value = read;
        return good;
    }

    internal override bool Check(object value, ICollection<Fault> faults) => shape.Check((T)value, Id, faults);
}

/// <summary>The parameters of one business area, and the rules that they must satisfy together.</summary>
/// <param name="Id">The permanent id, the part of the names before the first dot.</param>
/// <param name="Text">The name for people.</param>
/// <param name="Parameters">The parameters in the order in which they print.</param>
/// <param name="Contradiction">Says what is contradictory about a whole policy, or null when nothing is.</param>
public sealed record PolicySection(string Id, Wording Text, IReadOnlyList<Parameter> Parameters, Func<SitePolicy, Fault?>? Contradiction = null);
