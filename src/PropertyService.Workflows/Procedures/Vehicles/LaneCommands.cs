using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>A vehicle stands in a lane (车辆占道). SD-1.9-2.</summary>
/// <param name="Post">The post that takes it up.</param>
/// <param name="Plate">The number plate: 1 to 80 characters.</param>
public sealed record ReportLaneBlocked(Post Post, string Plate) : Command
{
    private static readonly Field<ReportLaneBlocked, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Gate), static c => c.Post);
    private static readonly Field<ReportLaneBlocked, string> PlateField = new("plate", "车牌", "Plate", new TextShape(TextShape.ShortLimit, "A-1").Personal(), static c => c.Plate);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLaneBlocked> Kind = CommandKind.Report(
        "report-lane-blocked", "车辆占道", "Report a blocked lane", new("车已经停在道上", "it stands in the lane"),
        static v => new ReportLaneBlocked(v.Get(PostField), v.Get(PlateField)), PostField, PlateField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The vehicle in the lane is not moved although its driver was asked (劝而不挪). SD-1.9-3.</summary>
public sealed record ReportNotMoved : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportNotMoved> Kind = CommandKind.Report<ReportNotMoved>(
        "report-not-moved", "劝而不挪", "Report that it is not moved", new("车没有挪开", "it has not been moved"), static _ => new ReportNotMoved());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The lane is free again (车道已疏通). SD-1.9-3.</summary>
public sealed record ReportLaneCleared : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLaneCleared> Kind = CommandKind.Report<ReportLaneCleared>(
        "report-lane-cleared", "车道已疏通", "Report the lane cleared", new("车道已经通了", "the lane is free"), static _ => new ReportLaneCleared());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
