using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Shifts;

/// <summary>What sites decide about shift handovers (交接班参数).</summary>
public static class HandoverParameters
{
    /// <summary>The keys of the post (钥匙), one of the items of the template.</summary>
    internal const string KeysItem = "钥匙";

    /// <summary>An item that is not in the template (照明), for the search to add to the list.</summary>
    internal const string FurtherItem = "照明";

    /// <summary>
    /// What stands in for the missing list, as the crew ticks it: log, keys, radios, held documents, issued cards, deputy
    /// permits, open follow-ups, equipment, cash and slips.
    /// </summary>
    internal static readonly Seq<string> Template = Seq.Of("值班记录", KeysItem, "对讲机", "押存证件", "已发访客卡", "副证", "待跟进事项", "设备", "现金及单据");

    private static readonly ListShape<string> ItemsShape = new(new TextShape(TextShape.ShortLimit, FurtherItem), 1, 40);

    private static readonly TableShape<PostKind, Seq<string>> ItemsTable = new(Post.Kinds, ItemsShape, static _ => Template);

    private static readonly TableShape<PostKind, int> LookbackTable = new(
        Post.Kinds, new IntegerShape(0, 14, new("班", "shifts")), static k => k == PostKind.Gate ? 2 : 1);

    private static readonly TableShape<PostKind, int> AfterRestTable = new(
        Post.Kinds, new IntegerShape(0, 14, new("天", "days")), static k => k == PostKind.Gate ? 2 : 0);

    private static readonly TableShape<PostKind, Role> ReviewerTable = new(Post.Kinds, Roles.Shape.Sampled(Roles.CsLead, Roles.SquadLeader), static k => k switch
    {
        PostKind.Gate or PostKind.ControlRoom => Roles.SquadLeader,
        PostKind.Lobby => Roles.LobbyLead,
        PostKind.ShowFlat => Roles.ShowFlatDutyLead,
        _ => Roles.CsLead,
    });

    private static readonly TableShape<PostKind, Role> SuperiorTable = new(Post.Kinds, Roles.Shape.Sampled(Roles.CsSupervisor, Roles.SecurityCaptain), static k => k switch
    {
        PostKind.Gate or PostKind.ControlRoom => Roles.SecurityCaptain,
        PostKind.ShowFlat => Roles.PropertySupervisor,
        _ => Roles.CsSupervisor,
    });

    /// <summary>
    /// What is checked together at a handover, per kind of post (交接检查项目). 1 to 40 items, in the site's own words: an item
    /// counts as checked when the marks name it exactly so. The source's list is missing (SH-2.4); gap G-11.
    /// </summary>
    public static readonly Parameter<Table<PostKind, Seq<string>>> CheckItems = new(
        "handover.checkItems", "交接检查项目", "Handover check items", ItemsTable, ItemsTable.Default, Source.Of("SH-2.4", "G-11").OurFigure().ReadAs(
            "条款只有标题，清单由站点提供；默认清单是 G-11 的样式，写法照现场勾选的用语",
            "the clause is a heading only and the site supplies the list; the default follows G-11, in the words that the crew ticks: log, keys, radios, held documents, issued cards, deputy permits, follow-ups, equipment, cash and slips"));

    /// <summary>How many earlier shifts the incoming person reads, per kind of post (回看班次). 0 to 14 shifts; gate 2, others 1. Source G1-4-2, SH-1.4; conflict C-30.</summary>
    public static readonly Parameter<Table<PostKind, int>> Lookback = new(
        "handover.lookback", "回看班次", "Shifts to read back", LookbackTable, LookbackTable.Default, Source.Of("G1-4-2", "SH-1.4", "C-30"));

    /// <summary>How many days of the log are read after a rest day, per kind of post (轮休后回看天数). 0 to 14 days; gate 2, others 0, where 0 means the same shifts as at any other time. Source G1-4-2, SH-1.4; conflict C-30.</summary>
    public static readonly Parameter<Table<PostKind, int>> LookbackDaysAfterRest = new(
        "handover.lookbackDaysAfterRest", "轮休后回看天数", "Days to read back after rest", AfterRestTable, AfterRestTable.Default,
        Source.Of("G1-4-2", "SH-1.4", "C-30").ReadAs(
            "轮休后的天数只有门岗的条款写；0 表示轮休后也按班次回看", "only the gate's clause has days after a rest; 0 means that the shifts are read as at any other time"));

    /// <summary>How long after the end of the shift a relief that has not come is reported (接班逾期上报). 0 to 240 minutes, default 15, not in the sources. Source SH-1.2; gap G-10.</summary>
    public static readonly Parameter<Duration> ReliefOverdue = new(
        "handover.reliefOverdueMinutes", "接班逾期上报", "Relief overdue after", DurationShape.Minutes(0, 240), Duration.FromMinutes(15), Source.Of("SH-1.2", "G-10").OurFigure());

    /// <summary>Within how many hours the leader reviews and signs (审阅时限). 1 to 72 hours, default 24. Source SH-2.3-2 (daily).</summary>
    public static readonly Parameter<Duration> ReviewWithin = new(
        "handover.reviewHours", "审阅时限", "Leader's review within", DurationShape.Hours(1, 72), Duration.FromHours(24),
        Source.Of("SH-2.3-2", "SH-4.2").ReadAs("“每日”读作签字后 24 小时内", "\"daily\" is read as within 24 hours of the signature"));

    /// <summary>Who reviews and signs, per kind of post (审阅人). Source SH-2.3-2, SF-6.3.12-2; conflict C-32.</summary>
    public static readonly Parameter<Table<PostKind, Role>> Reviewer = new(
        "handover.reviewer", "审阅人", "Reviewer", ReviewerTable, ReviewerTable.Default,
        Source.Of("SH-2.3-2", "SF-6.3.12-2", "C-32", "N-21").ReadAs(
            "条款只写客服领班与样板房当值负责人；门岗、大堂、中控由本级领班审阅是本库的选择",
            "the clauses name the customer-service lead and the show-flat duty lead; for gate, lobby and control room their own leaders are our choice"));

    /// <summary>The superior who decides when a relief declines to take over, per kind of post (裁决上级). Source SH-1.6-2.</summary>
    public static readonly Parameter<Table<PostKind, Role>> Superior = new(
        "handover.superior", "裁决上级", "Deciding superior", SuperiorTable, SuperiorTable.Default,
        Source.Of("SH-1.6-2", "C-31").OurFigure().ReadAs("条款只说“上级”，具体岗位由本库给出", "the clause says superior only; which role that is, is ours"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "handover", new("交接班", "Shift handover"), [CheckItems, Lookback, LookbackDaysAfterRest, ReliefOverdue, ReviewWithin, Reviewer, Superior]);
}
