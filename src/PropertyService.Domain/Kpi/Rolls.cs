namespace PropertyService.Domain.Kpi;

/// <summary>A list of what a site has of something, such as its fixed posts: what a figure is asked of, where the records alone do not say (名册).</summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">The name for people.</param>
public sealed record Roll(string Id, Wording Text)
{
    /// <summary>Why a record is of no use for a measure that asks a roll: it names something that does not stand on it (不在名册上).</summary>
    public static readonly Reason NotOnIt = new("not-on-the-roll", new("记录所指的不在名册上", "it names what does not stand on the roll"));

    /// <summary>Why one of a roll is missed though there is a record: it is not as asked, such as too late (有记录而不合要求).</summary>
    public static readonly Reason NotAsAsked = new("not-as-asked", new("有记录，但不合要求，如做迟了", "there is a record, but not as asked, such as too late"));

    /// <summary>Why one of a roll is missed of which nothing is told: no record says that it ever began (没有开始的记录).</summary>
    public static readonly Reason NeverBegun = new("never-begun", new("没有开始的记录，如从无闭馆记录", "no record says that it ever began, such as a closing"));
}

/// <summary>The rolls that the figures ask for.</summary>
public static class Rolls
{
    /// <summary>Fixed posts that are manned day and night (固定岗). SS-2.13, G6-3.1.</summary>
    public static readonly Roll FixedPosts = new("fixed-posts", new("固定岗", "fixed posts"));

    /// <summary>Patrols that are out day and night (巡逻岗). SP-4.2.</summary>
    public static readonly Roll Patrols = new("patrols", new("巡逻岗", "patrols"));

    /// <summary>Posts whose cleanliness is checked (检查卫生的岗位). OM-D.1.</summary>
    public static readonly Roll Posts = new("posts", new("岗位", "posts"));

    /// <summary>Buildings that have a lift (有电梯的楼). IN-B.4-5.</summary>
    public static readonly Roll LiftBuildings = new("lift-buildings", new("有电梯的楼", "buildings with a lift"));

    /// <summary>Zones of the cleaning plan (保洁区域). SS-2.11.</summary>
    public static readonly Roll CleaningZones = new("cleaning-zones", new("保洁区域", "cleaning zones"));

    /// <summary>Points where refuse is collected (垃圾收集点). SS-2.11, IN-P.6.</summary>
    public static readonly Roll RefusePoints = new("refuse-points", new("垃圾收集点", "refuse collection points"));

    /// <summary>Items of the daily patrol checklist (巡逻日检项目). OM-G.2.</summary>
    public static readonly Roll ChecklistItems = new("checklist-items", new("巡逻日检项目", "items of the patrol checklist"));

    /// <summary>Dormitories (宿舍). OM-E.1.</summary>
    public static readonly Roll Dormitories = new("dormitories", new("宿舍", "dormitories"));

    /// <summary>Guards on strength (在编保安). OM-A.3.</summary>
    public static readonly Roll Guards = new("guards", new("在编保安", "guards on strength"));

    /// <summary>Counts of each day: for each show flat one at opening and one at closing, such as "A opening" and "A closing" (开闭馆清点). SF-6.3.6-1.</summary>
    public static readonly Roll InventoryCounts = new("inventory-counts", new("开闭馆清点", "inventory counts"));

    /// <summary>Shifts of each day whose record is kept, such as "desk early" (班次). SH-2.2.</summary>
    public static readonly Roll Shifts = new("shifts", new("班次", "shifts"));

    /// <summary>Supervisors and above (主管及以上). SF-9.1-1.</summary>
    public static readonly Roll Supervisors = new("supervisors", new("主管及以上人员", "supervisors and above"));

    /// <summary>Show flats that open to visitors (样板房). SF-8.1-1.</summary>
    public static readonly Roll ShowFlats = new("show-flats", new("样板房", "show flats"));

    /// <summary>Households (住户). LA-T13V-1.</summary>
    public static readonly Roll Households = new("households", new("住户", "households"));

    /// <summary>The site itself, for what is asked once and not of each of several (站点). Always there.</summary>
    public static readonly Roll Site = new("site", new("站点", "the site"));
}
