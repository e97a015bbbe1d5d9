using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>Of which class a thing that is inspected is (设施类别).</summary>
public enum AssetClass
{
    /// <summary>Public equipment and facilities (公共设备设施). SS-2.8.</summary>
    Facility,

    /// <summary>A part of a building (房屋建筑). SS-2.9.</summary>
    Building,

    /// <summary>A section of a road or car park (道路、停车场). SS-2.12.</summary>
    Road,
}

/// <summary>What one inspection found of one item of the inspection list (设施检查). SS-2.8, SS-2.9, SS-2.12.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Asset">Which item: 1 to 80 characters.</param>
/// <param name="Class">Its class.</param>
/// <param name="InspectedAt">When.</param>
/// <param name="InOrder">Whether it was in good order.</param>
/// <param name="Weight">Its value or area; needed where the site weighs by it. Above 0.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct AssetInspection(string Id, string Asset, AssetClass Class, Instant InspectedAt, bool InOrder, decimal? Weight, Exclusion? Exclusion);

/// <summary>The register of inspections.</summary>
public static class AssetInspections
{
    /// <summary>In a planned overhaul (计划检修). SS-2.8.</summary>
    public static readonly Reason Overhaul = new("planned-overhaul", new("正在计划检修", "in a planned overhaul"));

    /// <summary>Repaired under warranty (保修期内维修). SS-2.9.</summary>
    public static readonly Reason Warranty = new("warranty-repair", new("正在保修期内维修", "being repaired under warranty"));

    /// <summary>Closed for works (施工封闭). SS-2.12.</summary>
    public static readonly Reason ClosedForWorks = new("closed-for-works", new("因施工封闭", "closed for works"));

    /// <summary>One of the classes.</summary>
    public static ChoiceShape<AssetClass> Classes { get; } = new(
        (AssetClass.Facility, "facility", "公共设备设施", "public facilities"),
        (AssetClass.Building, "building", "房屋建筑", "buildings"),
        (AssetClass.Road, "road", "道路、停车场", "roads and car parks"));

    private static readonly OptionalValueShape<decimal> Weights = new(new DecimalShape(0.01m, 1_000_000_000m, new("元或平方米", "yuan or square metres")));

    private static readonly Field<AssetInspection, string> IdField = RecordFields.Id<AssetInspection>(static i => i.Id);
    private static readonly Field<AssetInspection, string> AssetField = RecordFields.Name<AssetInspection>("asset", "检查项", "Item", static i => i.Asset);
    private static readonly Field<AssetInspection, AssetClass> ClassField = new("class", "类别", "Class", Classes, static i => i.Class);
    private static readonly Field<AssetInspection, Instant> InspectedField = RecordFields.At<AssetInspection>("inspectedAt", "检查时间", "Inspected at", static i => i.InspectedAt);
    private static readonly Field<AssetInspection, bool> InOrderField = new("inOrder", "完好", "In good order", new BooleanShape(), static i => i.InOrder);
    private static readonly Field<AssetInspection, decimal?> WeightField = new("weight", "价值或面积", "Value or area", Weights, static i => i.Weight);
    private static readonly Field<AssetInspection, Exclusion?> ExclusionField = RecordFields.Exclusion<AssetInspection>(static i => i.Exclusion, Overhaul, Warranty, ClosedForWorks);

    /// <summary>The register.</summary>
    public static RecordKind<AssetInspection> Kind { get; } = new(
        "asset-inspections", "设施检查", "Inspections",
        new(
            static v => new(v.Get(IdField), v.Get(AssetField), v.Get(ClassField), v.Get(InspectedField), v.Get(InOrderField), v.Get(WeightField), v.Get(ExclusionField)),
            IdField, AssetField, ClassField, InspectedField, InOrderField, WeightField, ExclusionField),
        static (in i) => i.Id, static (in i) => Moments.From(i.InspectedAt), static (in i) => i.Exclusion);
}
