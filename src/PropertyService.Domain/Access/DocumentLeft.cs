using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>A document that a temporary worker or a driver leaves at the gate by consent (押存的证件). Source GC-1.3.E-1, GC-2.3.A-2; legal flag L-01.</summary>
/// <param name="Kind">What kind of document.</param>
/// <param name="Number">Its number: 1 to 80 characters.</param>
public sealed record DocumentLeft(DocumentKind Kind, string Number)
{
    private static readonly Field<DocumentLeft, DocumentKind> KindField = new("kind", "证件种类", "Kind", AdmissionShapes.Document, static d => d.Kind);
    private static readonly Field<DocumentLeft, string> NumberField = new("number", "证件编号", "Number", new TextShape(TextShape.ShortLimit, "D-1").Personal(), static d => d.Number);

    /// <summary>The names and shapes of its fields; the samples are a work card and a resident identity card.</summary>
    public static Shape<DocumentLeft> Shape { get; } = new RecordShape<DocumentLeft>(
        static v => new(v.Get(KindField), v.Get(NumberField)), KindField, NumberField)
        .Sampled(new(DocumentKind.WorkCard, "D-1"), new(DocumentKind.IdentityCard, "D-1"));
}
