using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>The rows of the admission table (放行类别): which rules a person is admitted under.</summary>
public enum VisitorCategory
{
    /// <summary>Known resident: by sight (熟识住户，认人放行). G1-2.B, LA-T1-1, LA-T1-2.</summary>
    KnownResident,

    /// <summary>Unknown self-claimed resident: the flat's permission, or a data match (自称住户). LA-T2-1, LA-T2-2.</summary>
    UnknownResident,

    /// <summary>Office business: the host's word, a held document, a card (公务来访). GC-1.3.A.</summary>
    OfficeBusiness,

    /// <summary>Resident's guest: the resident's consent (住户访客). GC-1.3.B, G1-2.E-1, LA-T5.</summary>
    ResidentGuest,

    /// <summary>House viewer: on to the clubhouse (看房客). GC-1.3.C-1.</summary>
    HouseViewer,

    /// <summary>Government personnel and others whom the duty officer permits (公务人员等，须值班人员准许). LA-T6-1.</summary>
    Government,

    /// <summary>Sightseers: the duty officer's permission (参观者). LA-T7-1.</summary>
    Sightseer,

    /// <summary>Permit holders (持证人员). LA-T8-1; at the gate G1-2.D-1.</summary>
    PermitHolder,

    /// <summary>Company staff: the work card (公司员工). GC-1.1-1, G1-2.C-1, LA-T4-1.</summary>
    CompanyStaff,

    /// <summary>Leaders and VIPs: by the list, or on special notice (领导、贵宾). G1-2.A-1, G3-2.3, LA-T3-0.</summary>
    Leader,

    /// <summary>Clubhouse customers: let through, the clubhouse is told (会所客人). G-06.</summary>
    ClubhouseCustomer,

    /// <summary>Banned: always turned away (禁入人员). GC-1.3.D-2, G6-5.</summary>
    Banned,

    /// <summary>Suspicious: saluted, stopped, kept out (可疑人员). SD-1.4.</summary>
    Suspicious,

    /// <summary>Got in without leave (未经放行而入内). Proposed.</summary>
    WithoutLeave,
}

/// <summary>A category at a kind of post: one cell of the site's tables.</summary>
/// <param name="Category">The category.</param>
/// <param name="Post">Gate or lobby.</param>
public readonly record struct CategoryAt(VisitorCategory Category, PostKind Post);

/// <summary>The shapes of <see cref="VisitorCategory"/> and its cells.</summary>
public static class VisitorCategories
{
    /// <summary>One of all categories.</summary>
    public static ChoiceShape<VisitorCategory> Shape { get; } = new(
        (VisitorCategory.KnownResident, "known-resident", "熟识住户", "known resident"),
        (VisitorCategory.UnknownResident, "unknown-resident", "自称住户", "unknown resident"),
        (VisitorCategory.OfficeBusiness, "office-business", "公务来访", "office business"),
        (VisitorCategory.ResidentGuest, "resident-guest", "住户访客", "resident's guest"),
        (VisitorCategory.HouseViewer, "house-viewer", "看房客", "house viewer"),
        (VisitorCategory.Government, "government", "公务人员等（须值班人员准许）", "government personnel and others by the duty officer's permission"),
        (VisitorCategory.Sightseer, "sightseer", "参观者", "sightseer"),
        (VisitorCategory.PermitHolder, "permit-holder", "持证人员", "permit holder"),
        (VisitorCategory.CompanyStaff, "company-staff", "公司员工", "company staff"),
        (VisitorCategory.Leader, "leader", "领导、贵宾", "leader or VIP"),
        (VisitorCategory.ClubhouseCustomer, "clubhouse-customer", "会所客人", "clubhouse customer"),
        (VisitorCategory.Banned, "banned", "禁入人员", "banned"),
        (VisitorCategory.Suspicious, "suspicious", "可疑人员", "suspicious person"),
        (VisitorCategory.WithoutLeave, "without-leave", "未经放行者", "entered without leave"));

    /// <summary>Every category that may be let in, at the gate and in the lobby, written such as <c>resident-guest-gate</c>.</summary>
    public static ChoiceShape<CategoryAt> Cells { get; } = new(Shape.Samples
        .Where(static c => c is not (VisitorCategory.Banned or VisitorCategory.Suspicious or VisitorCategory.WithoutLeave))
        .SelectMany(static c => Entrances.Kinds.Samples.Select(p => (
            new CategoryAt(c, p), Shape[c].Id + "-" + Entrances.Kinds[p].Id, Entrances.Kinds[p].Text.Zh + Shape[c].Text.Zh, Shape[c].Text.En + " at the " + Entrances.Kinds[p].Text.En)))
        .ToArray());

    /// <summary>The categories to which a site may assign a kind of person that has no flow of its own (G-06, C-12).</summary>
    public static ChoiceShape<VisitorCategory> Assignable { get; } = Shape.Among(
        VisitorCategory.ResidentGuest, VisitorCategory.OfficeBusiness, VisitorCategory.HouseViewer, VisitorCategory.Government, VisitorCategory.ClubhouseCustomer, VisitorCategory.Banned);
}
