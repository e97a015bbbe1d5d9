using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One cleaning of one zone of the cleaning plan (保洁记录). SS-2.11.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Zone">Which zone, as on the roll: 1 to 80 characters.</param>
/// <param name="CleanedAt">When it was done.</param>
public readonly record struct ZoneCleaning(string Id, string Zone, Instant CleanedAt);

/// <summary>One emptying of one collection point (垃圾清运). SS-2.11, IN-P.6.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Point">Which point, as on the roll: 1 to 80 characters.</param>
/// <param name="EmptiedAt">When it was emptied.</param>
public readonly record struct RefuseEmptying(string Id, string Point, Instant EmptiedAt);

/// <summary>The register of cleanings.</summary>
public static class ZoneCleanings
{
    /// <summary>The zone is closed (区域关闭); for a day off of the roll.</summary>
    public static readonly Reason Closed = new("zone-closed", new("区域关闭", "the zone is closed"));

    /// <summary>The plan does not name the zone for this day (计划无此日); for a day off of the roll.</summary>
    public static readonly Reason NotPlanned = new("not-planned", new("保洁计划没有安排这一天", "the plan does not name the zone for this day"));

    private static readonly Field<ZoneCleaning, string> IdField = RecordFields.Id<ZoneCleaning>(static c => c.Id);
    private static readonly Field<ZoneCleaning, string> ZoneField = RecordFields.Name<ZoneCleaning>("zone", "区域", "Zone", static c => c.Zone);
    private static readonly Field<ZoneCleaning, Instant> CleanedField = RecordFields.At<ZoneCleaning>("cleanedAt", "保洁时间", "Cleaned at", static c => c.CleanedAt);

    /// <summary>The register.</summary>
    public static RecordKind<ZoneCleaning> Kind { get; } = new(
        "zone-cleanings", "保洁记录", "Cleanings", new(static v => new(v.Get(IdField), v.Get(ZoneField), v.Get(CleanedField)), IdField, ZoneField, CleanedField),
        static (in c) => c.Id, static (in c) => Moments.From(c.CleanedAt));
}

/// <summary>The register of emptyings of refuse points.</summary>
public static class RefuseEmptyings
{
    /// <summary>There was no refuse (当日无垃圾); for a day off of the roll.</summary>
    public static readonly Reason NoRefuse = new("no-refuse", new("当日没有垃圾", "there was no refuse that day"));

    private static readonly Field<RefuseEmptying, string> IdField = RecordFields.Id<RefuseEmptying>(static c => c.Id);
    private static readonly Field<RefuseEmptying, string> PointField = RecordFields.Name<RefuseEmptying>("point", "收集点", "Point", static c => c.Point);
    private static readonly Field<RefuseEmptying, Instant> EmptiedField = RecordFields.At<RefuseEmptying>("emptiedAt", "清运时间", "Emptied at", static c => c.EmptiedAt);

    /// <summary>The register.</summary>
    public static RecordKind<RefuseEmptying> Kind { get; } = new(
        "refuse-emptyings", "垃圾清运", "Emptyings of refuse points", new(static v => new(v.Get(IdField), v.Get(PointField), v.Get(EmptiedField)), IdField, PointField, EmptiedField),
        static (in c) => c.Id, static (in c) => Moments.From(c.EmptiedAt));
}
