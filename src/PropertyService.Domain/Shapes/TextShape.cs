using System;
using System.Collections.Generic;
using System.Globalization;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Shapes;

/// <summary>
/// A short text from outside: not blank, no longer than its limit (in UTF-16 units), no control or text-direction
/// characters, no broken surrogate pairs. A megabyte of text is refused, not stored.
/// </summary>
/// <param name="maxLength">The longest text taken, inclusive.</param>
/// <param name="samples">Texts that stand for all others in a search.</param>
public sealed class TextShape(int maxLength, params string[] samples) : Shape<string>
{
    /// <summary>The longest id, number or name taken: 80 UTF-16 units. The sources give no limit.</summary>
    public const int ShortLimit = 80;

    /// <summary>The longest remark, reason or question taken: 500 UTF-16 units. The sources give no limit.</summary>
    public const int LongLimit = 500;

    /// <summary>The longest text taken, inclusive.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>Whether the text may name a person or say something of one (个人信息): a name, a plate, a room, a document number, free words.</summary>
    public bool IsPersonal { get; private init; }

    /// <summary>The same shape for texts that may name a person; a sealed journal holds them so that they can be erased.</summary>
    public TextShape Personal() => new(MaxLength, [.. Samples]) { IsPersonal = true };

    /// <inheritdoc/>
    public override Wording Description { get; } = new($"文字，1 至 {maxLength} 字符", $"text, 1 to {maxLength} characters");

    /// <inheritdoc/>
    public override Wording Prose => IsPersonal ? new(Description.Zh + "，个人信息", Description.En + ", personal") : Description;

    /// <inheritdoc/>
    public override Datum Schema => JsonSchema.Text(MaxLength);

    internal override Datum ReplacePersonal(Datum written, Func<string, Datum> personal) => IsPersonal ? personal(written.AsText) : written;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Samples { get; } = samples.Length == 0 ? ["x"] : samples;

    /// <inheritdoc/>
    public override bool Check(string value, string path, ICollection<Fault>? faults)
    {
        var wrong = WrongWith(value);
        if (wrong == Wrong.Nothing) return true;
        faults?.Add(new Fault(path, "bad-text", Words(wrong, value)));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(string value) => Datum.Of(value);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out string value)
    {
        value = "";
        if (datum.Kind != DatumKind.Text) return WrongType(datum, Description, path, faults);
        value = datum.AsText;
        return Check(value, path, faults);
    }

    private Wrong WrongWith(string value)
    {
        if (value is null) return Wrong.Missing;
        if (value.Length > MaxLength) return Wrong.TooLong;
        var blank = true;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is > ' ' and < '\u007f')
            {
                blank = false;
                continue;
            }

            if (char.IsControl(c) || IsDirectionMark(c)) return Wrong.Control;
            if (char.IsSurrogate(c) && (!char.IsHighSurrogate(c) || i + 1 == value.Length || !char.IsLowSurrogate(value[++i]))) return Wrong.Broken;
            blank &= char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
        }

        return blank ? Wrong.Blank : Wrong.Nothing;
    }

    private Wording Words(Wrong wrong, string value) => wrong switch
    {
        Wrong.Missing => new("缺少文字", "the text is missing"),
        Wrong.TooLong => new($"文字有 {value.Length} 字符，最多 {MaxLength}", $"the text has {value.Length} characters, at most {MaxLength} are taken"),
        Wrong.Control => new("文字含有控制字符", "the text has control characters"),
        Wrong.Broken => new("文字含有残缺字符", "the text has half a character"),
        _ => new("文字是空的", "the text is blank"),
    };

    private static bool IsDirectionMark(char c) => c is '\u061c' or '\u200e' or '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';

    private enum Wrong
    {
        Nothing,
        Missing,
        TooLong,
        Control,
        Broken,
        Blank,
    }
}
