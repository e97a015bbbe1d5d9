using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>
/// One check that was made, of whatever kind its register is for (检查记录). A check that was not made has no record: the
/// site's rolls say what was to be checked.
/// </summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Of">What was checked, as it stands on the roll: 1 to 80 characters.</param>
/// <param name="At">When it was done.</param>
/// <param name="By">In which role somebody made it.</param>
public readonly record struct Check(string Id, string Of, Instant At, Role By);

/// <summary>The registers of checks, one for each kind.</summary>
public static class Checks
{
    private static readonly Field<Check, string> IdField = RecordFields.Id<Check>(static c => c.Id);
    private static readonly Field<Check, string> OfField = RecordFields.Name<Check>("of", "检查对象", "What was checked", static c => c.Of);
    private static readonly Field<Check, Instant> AtField = RecordFields.At<Check>("at", "检查时间", "At", static c => c.At);
    private static readonly Field<Check, Role> ByField = new("by", "检查人岗位", "By", Roles.Shape, static c => c.By);

    private static readonly RecordShape<Check> Shape = new(static v => new(v.Get(IdField), v.Get(OfField), v.Get(AtField), v.Get(ByField)), IdField, OfField, AtField, ByField);

    /// <summary>Items of the daily patrol checklist that were filled in (巡逻日检表). OM-G.2.</summary>
    public static RecordKind<Check> PatrolChecklist { get; } = Register("patrol-checklist", "巡逻日检表", "Daily patrol checklist");

    /// <summary>Checks of the cleanliness of posts (岗位卫生检查). OM-D.1.</summary>
    public static RecordKind<Check> PostHygiene { get; } = Register("post-hygiene-checks", "岗位卫生检查", "Post hygiene checks");

    /// <summary>Daily checks of dormitories (宿舍内务日检). OM-E.1.</summary>
    public static RecordKind<Check> Dormitory { get; } = Register("dormitory-checks", "宿舍内务日检", "Dormitory checks");

    /// <summary>Weekly ratings of dormitories (内务周评比). OM-E.2.</summary>
    public static RecordKind<Check> DormitoryRating { get; } = Register("dormitory-ratings", "内务周评比", "Dormitory ratings");

    /// <summary>Inspections of show flats (样板房巡查). SF-8.1-1.</summary>
    public static RecordKind<Check> ShowFlat { get; } = Register("show-flat-inspections", "样板房巡查", "Show-flat inspections");

    /// <summary>Counts of a show flat's inventory (开闭馆清点). SF-6.3.6-1.</summary>
    public static RecordKind<Check> Inventory { get; } = Register("inventory-counts", "开闭馆清点", "Inventory counts");

    /// <summary>When the entrance of a show flat was cleaned: the time is that of the end (门前清洁). SF-7.1.</summary>
    public static RecordKind<Check> EntranceCleaning { get; } = Register("entrance-cleaning", "门前清洁", "Entrance cleaning");

    /// <summary>Weekly patrols and reviews, each under the supervisor who made it (主管周巡检). SF-9.1-1.</summary>
    public static RecordKind<Check> SupervisorReview { get; } = Register("supervisor-reviews", "主管周巡检", "Supervisors' reviews");

    /// <summary>Weekly censuses of fire equipment (消防器材周普查). SF-8.8-2.</summary>
    public static RecordKind<Check> FireEquipment { get; } = Register("fire-equipment-censuses", "消防器材周普查", "Fire-equipment censuses");

    /// <summary>Monthly reviews of rectifications (整改月审). SF-9.2-2.</summary>
    public static RecordKind<Check> RectificationReview { get; } = Register("rectification-reviews", "整改月审", "Rectification reviews");

    private static RecordKind<Check> Register(string id, string zh, string en) => new(id, zh, en, Shape, static (in c) => c.Id, static (in c) => Moments.From(c.At));
}
