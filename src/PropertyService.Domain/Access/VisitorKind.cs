using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>
/// What a guard takes a person for (来人类别), in the words of G3-1.1, G3-1.2 and G6-5. Which rules follow is the
/// <see cref="VisitorCategory"/>, which the site's policy gives to each kind.
/// </summary>
public enum VisitorKind
{
    /// <summary>Owner or tenant known by sight (熟识住户). G1-2.B, LA-T1-1.</summary>
    KnownResident,

    /// <summary>Says he lives here and is not known (自称住户). LA-T2-1.</summary>
    UnknownResident,

    /// <summary>Resident whose access card is lost, not merely forgotten (门禁卡遗失的住户). G-02.</summary>
    ResidentLostCard,

    /// <summary>Company or developer leader, owners' committee leader (公司、开发商、业委会领导). G3-1.1.</summary>
    Leader,

    /// <summary>Head of a government body (政府部门领导). G3-1.1, C-08.</summary>
    GovernmentHead,

    /// <summary>Visitor to a resident (住户访客). G3-1.2, GC-1.3.B-1.</summary>
    ResidentGuest,

    /// <summary>Newspaper or milk delivery (送报、送奶). G3-1.2, LA-T8-1.</summary>
    NewspaperMilk,

    /// <summary>Meal delivery (送餐). G3-1.2.</summary>
    MealDelivery,

    /// <summary>Sightseer (参观者). G3-1.2, LA-T7-1.</summary>
    Sightseer,

    /// <summary>Decoration worker (装修人员). G3-1.2, LA-T8-1.</summary>
    Decoration,

    /// <summary>Clubhouse customer (会所客人). G3-1.2.</summary>
    ClubhouseCustomer,

    /// <summary>One-off installer (临时安装人员). G3-1.2.</summary>
    Installer,

    /// <summary>Caller on office business (公务来访). G3-1.2, GC-1.3.A-1.</summary>
    OfficeCaller,

    /// <summary>Civil servant on duty (公务人员). G3-1.2, LA-T6-1.</summary>
    CivilServant,

    /// <summary>Salesperson (推销人员). G3-1.2, GC-1.3.D-2.</summary>
    Solicitor,

    /// <summary>Scavenger (拾荒人员). G6-5.</summary>
    Scavenger,

    /// <summary>Hawker (摊贩). G6-5.</summary>
    Hawker,

    /// <summary>House viewer of the developer's sale (开发商售楼看房客). GC-1.3.C-1, C-12.</summary>
    HouseViewer,

    /// <summary>Agent with viewers of an owner's flat (中介带看). G3-1.2, C-12.</summary>
    AgentWithViewers,

    /// <summary>Hourly helper (钟点工). G3-1.2.</summary>
    HourlyHelper,

    /// <summary>Company staff (公司员工). G3-1.2, G1-2.C-1.</summary>
    CompanyStaff,

    /// <summary>Dismissed staff (离职员工). G3-1.2.</summary>
    DismissedStaff,

    /// <summary>Suspicious person (可疑人员). SD-1.4.</summary>
    Suspicious,
}

/// <summary>The shape of <see cref="VisitorKind"/>.</summary>
public static class VisitorKinds
{
    /// <summary>One of all kinds.</summary>
    public static ChoiceShape<VisitorKind> Shape { get; } = new(
        (VisitorKind.KnownResident, "known-resident", "熟识住户", "known resident"),
        (VisitorKind.UnknownResident, "unknown-resident", "自称住户", "unknown self-claimed resident"),
        (VisitorKind.ResidentLostCard, "resident-lost-card", "门禁卡遗失的住户", "resident whose access card is lost"),
        (VisitorKind.Leader, "leader", "公司、开发商、业委会领导", "company, developer or owners' committee leader"),
        (VisitorKind.GovernmentHead, "government-head", "政府部门领导", "head of a government body"),
        (VisitorKind.ResidentGuest, "resident-guest", "住户访客", "resident's guest"),
        (VisitorKind.NewspaperMilk, "newspaper-milk", "送报送奶人员", "newspaper or milk delivery"),
        (VisitorKind.MealDelivery, "meal-delivery", "送餐人员", "meal delivery"),
        (VisitorKind.Sightseer, "sightseer", "参观者", "sightseer"),
        (VisitorKind.Decoration, "decoration", "装修人员", "decoration worker"),
        (VisitorKind.ClubhouseCustomer, "clubhouse-customer", "会所客人", "clubhouse customer"),
        (VisitorKind.Installer, "installer", "临时安装人员", "one-off installer"),
        (VisitorKind.OfficeCaller, "office-caller", "公务来访者", "office caller"),
        (VisitorKind.CivilServant, "civil-servant", "公务人员", "civil servant on duty"),
        (VisitorKind.Solicitor, "solicitor", "推销人员", "solicitor"),
        (VisitorKind.Scavenger, "scavenger", "拾荒人员", "scavenger"),
        (VisitorKind.Hawker, "hawker", "摊贩", "hawker"),
        (VisitorKind.HouseViewer, "house-viewer", "售楼看房客", "house viewer (developer's sale)"),
        (VisitorKind.AgentWithViewers, "agent-with-viewers", "中介带看", "agent with viewers"),
        (VisitorKind.HourlyHelper, "hourly-helper", "钟点工", "hourly helper"),
        (VisitorKind.CompanyStaff, "company-staff", "公司员工", "company staff"),
        (VisitorKind.DismissedStaff, "dismissed-staff", "离职员工", "dismissed staff"),
        (VisitorKind.Suspicious, "suspicious", "可疑人员", "suspicious person"));

    /// <summary>The kinds for which the sources print no flow of their own (G-06).</summary>
    public static ChoiceShape<VisitorKind> WithoutFlow { get; } = Shape.Among(
        VisitorKind.MealDelivery, VisitorKind.ClubhouseCustomer, VisitorKind.Installer, VisitorKind.HourlyHelper, VisitorKind.DismissedStaff);

    /// <summary>The two kinds of people who look at flats (C-12).</summary>
    public static ChoiceShape<VisitorKind> Viewers { get; } = Shape.Among(VisitorKind.HouseViewer, VisitorKind.AgentWithViewers);

    /// <summary>The kinds that a site may ban (C-09).</summary>
    public static ChoiceShape<VisitorKind> Bannable { get; } = Shape.Among(
        VisitorKind.Solicitor, VisitorKind.Scavenger, VisitorKind.Hawker, VisitorKind.DismissedStaff, VisitorKind.MealDelivery, VisitorKind.Sightseer);
}
