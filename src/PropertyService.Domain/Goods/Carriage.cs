using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Goods;

/// <summary>Who carries the goods (携物人). Owner and tenant are told apart, for the goods may be the landlord's (N-17).</summary>
public enum CarrierKind
{
    /// <summary>The owner of the flat in person (业主本人).</summary>
    Owner,

    /// <summary>The tenant in person (租户本人).</summary>
    Tenant,

    /// <summary>Somebody who does not live there: a visitor, a helper, a driver (非住户).</summary>
    NonResident,

    /// <summary>A contractor's worker (施工人员).</summary>
    Contractor,
}

/// <summary>The kinds of carriage for which a site decides which goods need a slip (放行条适用范围的携带方式, C-24).</summary>
public enum CarriageClass
{
    /// <summary>An owner or tenant in person (住户本人).</summary>
    Resident,

    /// <summary>Somebody who does not live there (非住户).</summary>
    NonResident,

    /// <summary>A contractor's worker (施工人员).</summary>
    Contractor,

    /// <summary>A lorry, whoever drives it (货车).</summary>
    Lorry,
}

/// <summary>How goods leave: who carries them, whether in a lorry, whether it is a house move (携带方式).</summary>
/// <param name="Carrier">Who carries them.</param>
/// <param name="Lorry">Whether in a lorry, whose rear door must be opened (GC-3.2-1).</param>
/// <param name="Moving">Whether it is a house move (C-27).</param>
public sealed record Carriage(CarrierKind Carrier, bool Lorry, bool Moving)
{
    private static readonly Field<Carriage, CarrierKind> CarrierField = new("carrier", "携物人", "Carrier", GoodsShapes.Carrier, static c => c.Carrier);
    private static readonly Field<Carriage, bool> LorryField = new("lorry", "货车", "In a lorry", new BooleanShape(), static c => c.Lorry);
    private static readonly Field<Carriage, bool> MovingField = new("moving", "搬家", "House move", new BooleanShape(), static c => c.Moving);

    /// <summary>The names and shapes of its fields; the samples are an owner and a tenant on foot, and a contractor with a lorry in a house move.</summary>
    public static Shape<Carriage> Shape { get; } = new RecordShape<Carriage>(
        static v => new(v.Get(CarrierField), v.Get(LorryField), v.Get(MovingField)), CarrierField, LorryField, MovingField)
        .Sampled(new(CarrierKind.Owner, false, false), new(CarrierKind.Tenant, false, false), new(CarrierKind.Contractor, true, true));

    /// <summary>For which goods it needs a slip: a lorry counts as a lorry, whoever drives it.</summary>
    public CarriageClass Class => Lorry ? CarriageClass.Lorry : Carrier switch
    {
        CarrierKind.Owner or CarrierKind.Tenant => CarriageClass.Resident,
        CarrierKind.NonResident => CarriageClass.NonResident,
        _ => CarriageClass.Contractor,
    };
}

/// <summary>What the guard at the exit sees of goods that come without a slip, and judges of them (目测物品). Gap G-08.</summary>
/// <param name="LargeOrValuable">The guard's judgement that they are many, large or valuable.</param>
/// <param name="Pieces">How many pieces: 1 to 10,000.</param>
/// <param name="Value">What they are worth in yuan, as far as can be told, 0 when it cannot: 0 to 10,000,000.</param>
public sealed record SeenGoods(bool LargeOrValuable, int Pieces, int Value)
{
    private static readonly Field<SeenGoods, bool> LargeField = new("largeOrValuable", "大件或贵重", "Large or valuable", new BooleanShape(), static g => g.LargeOrValuable);
    private static readonly Field<SeenGoods, int> PiecesField = new("pieces", "件数", "Pieces", new IntegerShape(1, 10_000, new("件", "pieces")), static g => g.Pieces);
    private static readonly Field<SeenGoods, int> ValueField = new("value", "估值", "Value", new IntegerShape(0, 10_000_000, new("元", "yuan")), static g => g.Value);

    /// <summary>The names and shapes of its fields; the samples are a shopping bag, a piece judged valuable, and goods that only a site's figures bring into scope.</summary>
    public static Shape<SeenGoods> Shape { get; } = new RecordShape<SeenGoods>(
        static v => new(v.Get(LargeField), v.Get(PiecesField), v.Get(ValueField)), LargeField, PiecesField, ValueField)
        .Sampled(new(false, 1, 0), new(true, 1, 0), new(false, 10_000, 10_000_000));
}
