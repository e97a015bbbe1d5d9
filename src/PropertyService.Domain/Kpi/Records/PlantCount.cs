using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>What one count found of one batch of plants (绿化清点). SS-2.10.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Batch">Which batch: 1 to 80 characters.</param>
/// <param name="Basis">In what it is counted.</param>
/// <param name="CountedAt">When.</param>
/// <param name="Planted">How much was planted: above 0.</param>
/// <param name="Alive">How much of it lives: 0 to <paramref name="Planted"/>.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct PlantCount(string Id, string Batch, PlantBasis Basis, Instant CountedAt, decimal Planted, decimal Alive, Exclusion? Exclusion);

/// <summary>The register of plant counts.</summary>
public static class PlantCounts
{
    /// <summary>Seasonal bedding (时令花卉).</summary>
    public static readonly Reason Seasonal = new("seasonal-bedding", new("时令花卉", "seasonal bedding"));

    private static readonly ChoiceShape<PlantBasis> Bases = new((PlantBasis.Plants, "plants", "株", "plants"), (PlantBasis.Area, "area", "平方米", "square metres"));
    private static readonly Wording Unit = new("株或平方米", "plants or square metres");

    private static readonly Field<PlantCount, string> IdField = RecordFields.Id<PlantCount>(static c => c.Id);
    private static readonly Field<PlantCount, string> BatchField = RecordFields.Name<PlantCount>("batch", "批次", "Batch", static c => c.Batch);
    private static readonly Field<PlantCount, PlantBasis> BasisField = new("basis", "计量", "Basis", Bases, static c => c.Basis);
    private static readonly Field<PlantCount, Instant> CountedField = RecordFields.At<PlantCount>("countedAt", "清点时间", "Counted at", static c => c.CountedAt);
    private static readonly Field<PlantCount, decimal> PlantedField = new("planted", "种植数", "Planted", new DecimalShape(0.01m, 10_000_000m, Unit), static c => c.Planted);
    private static readonly Field<PlantCount, decimal> AliveField = new("alive", "成活数", "Alive", new DecimalShape(0, 10_000_000m, Unit), static c => c.Alive);
    private static readonly Field<PlantCount, Exclusion?> ExclusionField = RecordFields.Exclusion<PlantCount>(static c => c.Exclusion, Seasonal);

    /// <summary>The register.</summary>
    public static RecordKind<PlantCount> Kind { get; } = new(
        "plant-counts", "绿化清点", "Plant counts",
        new(
            static v => new(v.Get(IdField), v.Get(BatchField), v.Get(BasisField), v.Get(CountedField), v.Get(PlantedField), v.Get(AliveField), v.Get(ExclusionField)),
            IdField, BatchField, BasisField, CountedField, PlantedField, AliveField, ExclusionField),
        static (in c) => c.Id, static (in c) => Moments.From(c.CountedAt), static (in c) => c.Exclusion);
}
