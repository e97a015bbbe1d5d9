using System.Collections.Generic;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Json;

/// <summary>A plain value of one kind that is looked into later, by whoever knows its shape; or of any kind.</summary>
internal sealed class PlainShape(DatumKind? kind) : Shape<Datum>
{
    public static PlainShape Map { get; } = new(DatumKind.Map);

    public static PlainShape Text { get; } = new(DatumKind.Text);

    public static PlainShape Any { get; } = new(null);

    public override Wording Description => kind switch
    {
        DatumKind.Map => new("对象", "an object"),
        DatumKind.Text => new("文字", "a text"),
        _ => new("任意值", "any value"),
    };

    public override Datum Schema => kind switch
    {
        DatumKind.Map => Datum.Map(("type", Datum.Of("object"))),
        DatumKind.Text => Datum.Map(("type", Datum.Of("string"))),
        _ => Datum.Map(),
    };

    public override IReadOnlyList<Datum> Samples { get; } = [kind == DatumKind.Text ? Datum.Of("") : Datum.Map()];

    public override bool Check(Datum value, string path, ICollection<Fault>? faults) =>
        kind is null || value.Kind == kind || WrongType(value, Description, path, faults ?? []);

    public override Datum Write(Datum value) => value;

    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Datum value)
    {
        value = datum;
        return Check(datum, path, faults);
    }
}
