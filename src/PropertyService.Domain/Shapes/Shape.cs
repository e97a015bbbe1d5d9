using System;
using System.Collections.Generic;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>
/// What values of a type look like, said once: how they are checked, written, read, named in two languages, and which of
/// them stand for all others when every behaviour is searched. No reflection is needed to read or write anything.
/// </summary>
public abstract class Shape
{
    /// <summary>Whether a field of this shape may be left out.</summary>
    internal virtual bool MayBeAbsent => false;

    /// <summary>A list of more choices than these is too long for a sentence.</summary>
    internal const int MostInProse = 12;

    private protected Shape()
    {
    }

    /// <summary>The bounds or choices in words, such as "text, 1 to 80 characters".</summary>
    public abstract Wording Description { get; }

    /// <summary>The JSON Schema of a value as it is written. Some bounds cannot be said in a schema; reading checks them all.</summary>
    public abstract Datum Schema { get; }

    /// <summary>The bounds or choices for a reader of documents: names beside ids, and a long list of choices only counted.</summary>
    public virtual Wording Prose => Description;

    /// <summary>The choices, for a shape that has a closed list of them; otherwise empty.</summary>
    public virtual IReadOnlyList<Term> Terms => [];

    /// <summary>The plain value with each text in it that may name a person replaced.</summary>
    /// <param name="written">A value of this shape as it is written.</param>
    /// <param name="personal">What stands in the place of such a text.</param>
    internal virtual Datum ReplacePersonal(Datum written, Func<string, Datum> personal) => written;
}

/// <summary>One choice of a closed list.</summary>
/// <param name="Id">The permanent kebab-case id, as written in files.</param>
/// <param name="Text">The name for people.</param>
public sealed record Term(string Id, Wording Text);

/// <summary>The shape of the values of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
public abstract class Shape<T> : Shape
{
    /// <summary>The values that stand for all others in an exhaustive search; never empty.</summary>
    public abstract IReadOnlyList<T> Samples { get; }

    /// <summary>
    /// The values worth trying for a site parameter beside its default: each alternative and each bound.
    /// </summary>
    /// <param name="usual">The default value.</param>
    public virtual IEnumerable<T> Alternatives(T usual) => Samples;

    /// <summary>Whether a value is within the shape; each fault is added to the list when there is one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where the value stands, for the fault.</param>
    /// <param name="faults">Where faults are collected; null when only the answer matters.</param>
    public abstract bool Check(T value, string path, ICollection<Fault>? faults);

    /// <summary>The plain value to write.</summary>
    /// <param name="value">A value within the shape.</param>
    public abstract Datum Write(T value);

    /// <summary>Reads a plain value; on a fault, adds it and answers false.</summary>
    /// <param name="datum">What was written.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">Where faults are collected.</param>
    /// <param name="value">The value, when the answer is true.</param>
    public abstract bool TryRead(Datum datum, string path, ICollection<Fault> faults, out T value);

    /// <summary>The value for a person to read.</summary>
    /// <param name="value">A value within the shape.</param>
    /// <param name="language">In which language.</param>
    public virtual string Show(T value, Language language)
    {
        var datum = Write(value);
        return datum.Kind switch
        {
            DatumKind.Null => language == Language.Zh ? "无" : "none",
            DatumKind.Boolean => (datum.AsBoolean, language) switch
            {
                (true, Language.Zh) => "是",
                (false, Language.Zh) => "否",
                (true, _) => "yes",
                _ => "no",
            },
            DatumKind.Text => datum.AsText,
            _ => datum.ToString(),
        };
    }

    /// <summary>The same shape with other representative values.</summary>
    /// <param name="samples">The values that stand for all others in a search.</param>
    public Shape<T> Sampled(params T[] samples) => new SampledShape<T>(this, samples);

    private protected static bool WrongType(Datum found, Wording expected, string path, ICollection<Fault> faults)
    {
        faults.Add(new Fault(path, "wrong-type", new(
            $"这里是{Kinds[(int)found.Kind].Zh}，应为：{expected.Zh}",
            $"found {Kinds[(int)found.Kind].En}, expected {expected.En}")));
        return false;
    }

    /// <summary>A value made in code may be null all the same, whatever its type says.</summary>
    private protected static bool Missing(string path, ICollection<Fault>? faults)
    {
        faults?.Add(new Fault(path, "missing", new("缺少内容", "the value is missing")));
        return false;
    }

    private static readonly Wording[] Kinds =
    [
        new("空值", "null"), new("真假值", "a truth value"), new("数字", "a number"), new("文字", "a text"), new("列表", "a list"), new("对象", "an object"),
    ];
}

/// <summary>A shape with representative values of its own.</summary>
internal sealed class SampledShape<T>(Shape<T> inner, T[] samples) : Shape<T>
{
    internal override bool MayBeAbsent => inner.MayBeAbsent;

    public override Wording Description => inner.Description;

    public override Wording Prose => inner.Prose;

    public override IReadOnlyList<Term> Terms => inner.Terms;

    public override Datum Schema => inner.Schema;

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) => inner.ReplacePersonal(written, personal);

    public override IReadOnlyList<T> Samples => samples;

    public override bool Check(T value, string path, ICollection<Fault>? faults) => inner.Check(value, path, faults);

    public override Datum Write(T value) => inner.Write(value);

    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out T value) => inner.TryRead(datum, path, faults, out value);

    public override string Show(T value, Language language) => inner.Show(value, language);
}
