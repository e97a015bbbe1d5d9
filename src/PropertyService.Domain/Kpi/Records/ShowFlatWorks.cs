using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>An application for works in the show flat (施工申报).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="AppliedAt">When it was made.</param>
/// <param name="WorksFrom">When the works begin.</param>
public readonly record struct WorksApplication(string Id, Instant AppliedAt, Instant WorksFrom);

/// <summary>Workers who left the show flat, and what was checked before (施工离场).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="LeftAt">When they were let out.</param>
/// <param name="GoodsChecked">Whether what they carried was checked (携带物品).</param>
/// <param name="ToolsChecked">Whether their tools were (工具).</param>
/// <param name="PeopleChecked">Whether their number was (人数).</param>
public readonly record struct WorksExit(string Id, Instant LeftAt, bool GoodsChecked, bool ToolsChecked, bool PeopleChecked);

/// <summary>Visitors who came to the show flat together (参观批次).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="At">When they went up.</param>
/// <param name="People">How many they were: 1 to 999.</param>
public readonly record struct VisitorParty(string Id, Instant At, int People);

/// <summary>The registers of the show flat's works and visitors.</summary>
public static class ShowFlatWorks
{
    private static readonly Field<WorksApplication, string> ApplicationField = RecordFields.Id<WorksApplication>(static a => a.Id);
    private static readonly Field<WorksApplication, Instant> AppliedField = RecordFields.At<WorksApplication>("appliedAt", "申报时间", "Applied at", static a => a.AppliedAt);
    private static readonly Field<WorksApplication, Instant> FromField = RecordFields.At<WorksApplication>("worksFrom", "开工时间", "Works from", static a => a.WorksFrom);

    private static readonly Field<WorksExit, string> ExitField = RecordFields.Id<WorksExit>(static e => e.Id);
    private static readonly Field<WorksExit, Instant> LeftField = RecordFields.At<WorksExit>("leftAt", "离场时间", "Left at", static e => e.LeftAt);
    private static readonly Field<WorksExit, bool> GoodsField = new("goodsChecked", "查携带物品", "Goods checked", new BooleanShape(), static e => e.GoodsChecked);
    private static readonly Field<WorksExit, bool> ToolsField = new("toolsChecked", "查工具", "Tools checked", new BooleanShape(), static e => e.ToolsChecked);
    private static readonly Field<WorksExit, bool> PeopleField = new("peopleChecked", "查人数", "People checked", new BooleanShape(), static e => e.PeopleChecked);

    private static readonly Field<VisitorParty, string> PartyField = RecordFields.Id<VisitorParty>(static p => p.Id);
    private static readonly Field<VisitorParty, Instant> CameField = RecordFields.At<VisitorParty>("at", "到访时间", "At", static p => p.At);
    private static readonly Field<VisitorParty, int> SizeField = new("people", "人数", "People", new IntegerShape(1, 999, new("人", "people")), static p => p.People);

    /// <summary>Applications for works. SF-10.2.1-1.</summary>
    public static RecordKind<WorksApplication> Applications { get; } = new(
        "works-applications", "施工申报", "Works applications",
        new(static v => new(v.Get(ApplicationField), v.Get(AppliedField), v.Get(FromField)), ApplicationField, AppliedField, FromField),
        static (in a) => a.Id, static (in a) => Moments.From(a.AppliedAt).Planned(a.WorksFrom));

    /// <summary>Exits of workers. SF-5.7.4-2.</summary>
    public static RecordKind<WorksExit> Exits { get; } = new(
        "works-exits", "施工离场", "Works exits",
        new(static v => new(v.Get(ExitField), v.Get(LeftField), v.Get(GoodsField), v.Get(ToolsField), v.Get(PeopleField)), ExitField, LeftField, GoodsField, ToolsField, PeopleField),
        static (in e) => e.Id, static (in e) => Moments.From(e.LeftAt));

    /// <summary>Visitors of the show flat. SF-6.2.5.6-2.</summary>
    public static RecordKind<VisitorParty> Visitors { get; } = new(
        "show-flat-visitors", "样板房参观登记", "Show-flat visitors",
        new(static v => new(v.Get(PartyField), v.Get(CameField), v.Get(SizeField)), PartyField, CameField, SizeField),
        static (in p) => p.Id, static (in p) => Moments.From(p.At));
}
