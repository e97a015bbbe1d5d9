using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Domain.Results;

/// <summary>One thing wrong with an input: where, what kind, and in words what was found and what would be right.</summary>
/// <param name="Path">Where in the input, as a dotted path such as <c>data.goods[2].quantity</c>; empty for the whole.</param>
/// <param name="Code">A stable kebab-case code: <c>missing</c>, <c>unknown-field</c>, <c>wrong-type</c>, <c>out-of-range</c>, <c>unknown-value</c>, <c>bad-text</c>, <c>contradiction</c>; and for the text itself <c>not-json</c>, <c>too-large</c>, <c>too-deep</c>, <c>duplicate-name</c>; and <c>more-faults</c> where there are too many to list.</param>
/// <param name="Message">What was found and what is expected.</param>
public sealed record Fault(string Path, string Code, Wording Message)
{
    /// <summary>Path and English message on one line.</summary>
    public override string ToString() => Path.Length == 0 ? Message.En : Path + ": " + Message.En;
}

/// <summary>A value, or every fault that stands in its way. Never both.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Result<T>
{
    private readonly T? value;

    internal Result(T value) => (this.value, Faults) = (value, []);

    internal Result(IEnumerable<Fault> faults) => Faults = faults.ToArray();

    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Faults.Count == 0;

    /// <summary>All faults together; empty when there is a value.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The value.</summary>
    /// <exception cref="System.InvalidOperationException">There are faults instead; they are in the message.</exception>
    public T Value => IsOk ? value! : throw new System.InvalidOperationException("No value: " + string.Join("; ", Faults));
}
