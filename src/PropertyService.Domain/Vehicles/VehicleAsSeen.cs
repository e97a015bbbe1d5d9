using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Vehicles;

/// <summary>How a vehicle is built (车型).</summary>
public enum VehicleBuild
{
    /// <summary>A car (小车).</summary>
    Car,

    /// <summary>A lorry (货车).</summary>
    Lorry,

    /// <summary>A removal van on a house move (搬家车). G6-8.</summary>
    MovingVan,

    /// <summary>A special vehicle such as a fire engine or a crane (特种车). G6-8.</summary>
    Special,

    /// <summary>A coach, or whatever else is no car and no lorry (客车及其他车).</summary>
    Other,
}

/// <summary>What a vehicle carries, as far as rules ask (车载物). G6-7-2.</summary>
public enum VehicleCargo
{
    /// <summary>Nothing that is banned (没有禁运物).</summary>
    Ordinary,

    /// <summary>Inflammable or explosive (易燃易爆).</summary>
    InflammableOrExplosive,

    /// <summary>Toxic or harmful (有毒有害).</summary>
    ToxicOrHarmful,

    /// <summary>Polluting (会造成污染).</summary>
    Polluting,
}

/// <summary>Which mass is compared with the limit (吨位口径). C-16; the clause does not say.</summary>
public enum MassBasis
{
    /// <summary>Gross mass (总质量).</summary>
    Gross,

    /// <summary>Kerb mass (整备质量).</summary>
    Kerb,

    /// <summary>Payload (载质量).</summary>
    Payload,
}

/// <summary>The masses that stand on the vehicle or in its licence (车身或行驶证上的吨位), in tonnes to the kilogram, as far as they are known.</summary>
/// <param name="Gross">Gross mass: 0.001 to 200 t, or not known.</param>
/// <param name="Kerb">Kerb mass: 0.001 to 200 t, or not known.</param>
/// <param name="Payload">Payload: 0.001 to 200 t, or not known.</param>
public sealed record VehicleMass(decimal? Gross, decimal? Kerb, decimal? Payload)
{
    private static readonly OptionalValueShape<decimal> Tonnes = new(new DecimalShape(0.001m, 200, new("吨", "tonnes")));
    private static readonly Field<VehicleMass, decimal?> GrossField = new("gross", "总质量", "Gross mass", Tonnes, static m => m.Gross);
    private static readonly Field<VehicleMass, decimal?> KerbField = new("kerb", "整备质量", "Kerb mass", Tonnes, static m => m.Kerb);
    private static readonly Field<VehicleMass, decimal?> PayloadField = new("payload", "载质量", "Payload", Tonnes, static m => m.Payload);

    /// <summary>The names and shapes of its fields.</summary>
    public static RecordShape<VehicleMass> Shape { get; } = new(static v => new(v.Get(GrossField), v.Get(KerbField), v.Get(PayloadField)), GrossField, KerbField, PayloadField);

    /// <summary>The mass by one of the readings, in tonnes; null when it is not known.</summary>
    /// <param name="basis">Which.</param>
    public decimal? By(MassBasis basis) => basis switch
    {
        MassBasis.Kerb => Kerb,
        MassBasis.Payload => Payload,
        _ => Gross,
    };
}

/// <summary>What the guard sees of a vehicle before it comes in (车辆目测). Source G6-7-2, G6-8.</summary>
/// <param name="Build">How it is built.</param>
/// <param name="Cargo">What it carries.</param>
/// <param name="Mass">Its masses; may be left out for a car, which is plainly light.</param>
public sealed record VehicleAsSeen(VehicleBuild Build, VehicleCargo Cargo, VehicleMass? Mass)
{
    private static readonly Field<VehicleAsSeen, VehicleBuild> BuildField = new("build", "车型", "Build", VehicleShapes.Build, static v => v.Build);
    private static readonly Field<VehicleAsSeen, VehicleCargo> CargoField = new("cargo", "车载物", "Cargo", VehicleShapes.Cargo, static v => v.Cargo);
    private static readonly Field<VehicleAsSeen, VehicleMass?> MassField = new("mass", "吨位", "Mass", new OptionalShape<VehicleMass>(VehicleMass.Shape), static v => v.Mass);

    /// <summary>
    /// The names and shapes of its fields; the samples are a car, a lorry below the limit, one at it, a moving van and a special
    /// vehicle above it, and a car and a moving van with banned cargo.
    /// </summary>
    public static Shape<VehicleAsSeen> Shape { get; } = new RecordShape<VehicleAsSeen>(
        static v => new(v.Get(BuildField), v.Get(CargoField), v.Get(MassField)), BuildField, CargoField, MassField)
        .Sampled(
            new(VehicleBuild.Car, VehicleCargo.Ordinary, null), new(VehicleBuild.Lorry, VehicleCargo.Ordinary, new(3.9m, 1.9m, 2)),
            new(VehicleBuild.Lorry, VehicleCargo.Ordinary, new(4, 2, 2)), new(VehicleBuild.MovingVan, VehicleCargo.Ordinary, new(8, 4, 4)),
            new(VehicleBuild.Special, VehicleCargo.Ordinary, new(20, 14, 6)), new(VehicleBuild.Car, VehicleCargo.InflammableOrExplosive, null),
            new(VehicleBuild.MovingVan, VehicleCargo.Polluting, new(8, 4, 4)));
}

/// <summary>The shapes of what is seen of a vehicle.</summary>
public static class VehicleShapes
{
    /// <summary>How it is built.</summary>
    public static ChoiceShape<VehicleBuild> Build { get; } = new(
        (VehicleBuild.Car, "car", "小车", "car"),
        (VehicleBuild.Lorry, "lorry", "货车", "lorry"),
        (VehicleBuild.MovingVan, "moving", "搬家车", "moving van"),
        (VehicleBuild.Special, "special", "特种车", "special vehicle"),
        (VehicleBuild.Other, "other", "客车及其他车", "coach or other vehicle"));

    /// <summary>What it carries.</summary>
    public static ChoiceShape<VehicleCargo> Cargo { get; } = new(
        (VehicleCargo.Ordinary, "ordinary", "没有禁运物", "nothing that is banned"),
        (VehicleCargo.InflammableOrExplosive, "inflammable-or-explosive", "易燃易爆", "inflammable or explosive"),
        (VehicleCargo.ToxicOrHarmful, "toxic-or-harmful", "有毒有害", "toxic or harmful"),
        (VehicleCargo.Polluting, "polluting", "会造成污染", "polluting"));
}
