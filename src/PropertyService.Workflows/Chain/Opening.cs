using System.Collections.Generic;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// A text of a sealed journal that may name a person (个人信息明文). The journal holds only its commitment, the SHA-256 of this
/// opening as it is written; who deletes the opening erases the text, and the journal stays as it is. The salt keeps anybody
/// from finding the text by trying.
/// </summary>
/// <param name="Procedure">The id of the procedure.</param>
/// <param name="Case">The id of the case.</param>
/// <param name="Salt">32 lower-case hexadecimal digits, drawn for this text alone.</param>
/// <param name="Text">The text.</param>
public sealed record Opening(string Procedure, string Case, string Salt, string Text)
{
    private const int SaltDigits = 32;

    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<Opening, int> FormatField = new("v", "格式版本", "Format version", Lines.Format, static _ => Lines.Version);
    private static readonly Field<Opening, string> ProcedureField = new("procedure", "流程", "Procedure", Short, static o => o.Procedure);
    private static readonly Field<Opening, string> CaseField = new("case", "个案", "Case", Short, static o => o.Case);
    private static readonly Field<Opening, string> SaltField = new("salt", "盐值", "Salt", Short, static o => o.Salt);
    private static readonly Field<Opening, Datum> TextField = new("text", "内容", "Text", PlainShape.Text, static o => Datum.Of(o.Text));

    internal static RecordShape<Opening> Shape { get; } = new(
        static v => new(v.Get(ProcedureField), v.Get(CaseField), v.Get(SaltField), v.Get(TextField).AsText), FormatField, ProcedureField, CaseField, SaltField, TextField);

    /// <summary>What stands for the text in the journal: the SHA-256 of <see cref="ToString"/>, 64 lower-case hexadecimal digits.</summary>
    public string Commitment => Digest.Of(ToString());

    /// <summary>The opening as it is stored, on one line: <c>{"v":1,"procedure","case","salt","text"}</c>.</summary>
    public override string ToString() => Shape.Write(this).ToString();

    /// <summary>Reads what <see cref="ToString"/> wrote. Other bytes for the same opening are a fault, for its commitment is taken over them.</summary>
    /// <param name="text">One line.</param>
    public static Result<Opening> Read(string text)
    {
        var json = JsonText.Read(text ?? "");
        if (!json.IsOk) return new(json.Faults);
        var faults = new List<Fault>();
        if (!Shape.TryRead(json.Value, "", faults, out var opening)) return new(faults);
        if (!Digest.IsHex(opening.Salt, SaltDigits))
            return new([new Fault("salt", "bad-text", new("盐值应为 32 位小写十六进制数", "a salt is 32 lower-case hexadecimal digits"))]);
        return opening.ToString() == text ? new(opening) : new([NotCanonical]);
    }

    internal static Fault NotCanonical { get; } = new("", "not-canonical", new("不是规定的写法（空白、次序、转义或数字写法不同）", "not written in the canonical way: white space, order, escapes or numbers differ"));
}
