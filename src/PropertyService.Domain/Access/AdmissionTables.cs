using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using static PropertyService.Domain.Access.VisitorCategory;

namespace PropertyService.Domain.Access;

/// <summary>
/// The site's admission table (放行对照表), column by column: per category and post what is done with the document, whether
/// a card is issued, what is written down, who is told.
/// </summary>
public static class AdmissionTables
{
    /// <summary>What is done with the document (证件处理). C-01, L-01, N-05.</summary>
    public static readonly Parameter<Table<CategoryAt, IdPolicy>> IdHandling = Column(
        "visitor.idPolicy", "证件处理", "What is done with the document", AdmissionShapes.IdPolicy,
        static c => (c.Category, c.Post) switch
        {
            (_, PostKind.Lobby) => IdPolicy.None,
            (OfficeBusiness, _) => IdPolicy.Hold,
            (ResidentGuest or HouseViewer or Government or Sightseer or ClubhouseCustomer, _) => IdPolicy.RegisterOnly,
            _ => IdPolicy.None,
        },
        Source.Of("GC-1.3.A-3", "GC-1.3.A-5", "G1-1.B3-5", "G1-1.B3-6", "LA-T5-2", "C-01", "L-01", "N-05").ReadAs(
            "G1-1.B3-5 写在“其他非业主”之下，故门岗对看房客、公务、参观、会所客人也登记证件；短期施工人员见施工证流程",
            "G1-1.B3-5 stands under all other non-owners, so the gate registers viewers, officials, sightseers and clubhouse customers too; temporary workers are in contractor-pass"),
        [static _ => IdPolicy.Hold, static _ => IdPolicy.RegisterOnly, static _ => IdPolicy.None]);

    /// <summary>Whether a visitor card is issued (是否发访客卡). C-02.</summary>
    public static readonly Parameter<Table<CategoryAt, bool>> CardIssued = Column(
        "visitor.cardIssued", "是否发访客卡", "Whether a visitor card is issued", new BooleanShape(),
        static c => c is { Post: PostKind.Gate, Category: OfficeBusiness or ResidentGuest },
        Source.Of("GC-1.3.A-4", "GC-1.3.B-5", "C-02"),
        [static _ => true, static _ => false]);

    /// <summary>Whether the person is written down before being let in (是否登记). C-05, N-05.</summary>
    public static readonly Parameter<Table<CategoryAt, bool>> RecordRequired = Column(
        "visitor.recordRequired", "是否登记", "Whether the person is recorded", new BooleanShape(),
        static c => (c.Category, c.Post) switch
        {
            (KnownResident, _) => false,
            (Leader, PostKind.Gate) => false,
            (HouseViewer, PostKind.Lobby) => false,
            _ => true,
        },
        Source.Of("GC-1.3.A-3", "GC-1.3.B-4", "G1-1.B3-5", "G1-2.C-1", "LA-T2-4", "LA-T3-2", "LA-T4-2", "LA-T5-5", "LA-T6-2", "LA-T7-2", "LA-T8-2", "C-05", "N-05").ReadAs(
            "自称住户照 LA-T2-4 登记，C-05 的“住户不登记”只指熟识住户",
            "unknown residents are recorded by LA-T2-4; \"residents: false\" in C-05 means known ones"),
        [static _ => true, static _ => false]);

    /// <summary>Who is told, and when (通知对象与时点). C-06, N-04, N-09.</summary>
    public static readonly Parameter<Table<CategoryAt, Seq<Notice>>> Notify = Column(
        "visitor.notify", "通知对象与时点", "Who is told, and when", new ListShape<Notice>(Notice.Shape, 0, 5),
        static c => (c.Category, c.Post) switch
        {
            (OfficeBusiness or ResidentGuest, PostKind.Gate) => Seq.Of(Notice.Patrol, Notice.ControlRoom),
            (HouseViewer, _) => Seq.Of(Notice.Sales),
            (Government or Sightseer, _) => Seq.Of(Notice.DutyOfficerBefore),
            (CompanyStaff or Leader, PostKind.Gate) => Seq.Of(Notice.DutyOfficer),
            (ClubhouseCustomer, _) => Seq.Of(Notice.Clubhouse),
            _ => default,
        },
        Source.Of("G1-2.A-2", "G1-2.C-2", "G1-1.B3-7", "LA-T3-1", "LA-T6-1", "LA-T7-1", "GC-1.3.C-3", "C-06", "N-04", "N-09").ReadAs(
            "G1-1.B3 写在“其他非业主”之下：出示证件（B3-5）对其中各类都适用；跟进（B3-7）只用于没有别人接手的公务来访与住户访客。看房客由销售带看，公务与参观经值班人员准许，会所客人由会所接待，都已有人接手，缺省不再跟进；站点可在本表加上。渠道：看房客用对讲机，其余不限",
            "G1-1.B3 stands under all other non-owners. Showing a document (B3-5) is taken to hold for all of them; following up (B3-7) for those whom nobody else takes over, that is office business and residents' guests. Viewers are escorted by sales, officials and sightseers are permitted by the duty officer, clubhouse customers are received by the clubhouse; a site may add the follow-up here. Channel: radio for viewers, any for the others"),
        [
            static _ => default,
            static _ => Seq.Of(Notice.Patrol, Notice.ControlRoom),
            static c => c.Category == CompanyStaff ? Seq.Of(Notice.SquadLeader, Notice.DutyOfficer) : Seq.Of(Notice.SquadLeader, Notice.DutyOfficerBefore),
            static c => c.Category == CompanyStaff ? Seq.Of(Notice.Sales) : Seq.Of(Notice.Clubhouse),
        ]);

    /// <summary>Whether the duty officer is told of staff before they can ask that he be not told (G1-2.C-3).</summary>
    /// <param name="site">The site's policy.</param>
    internal static bool StaffAskedAbout(SitePolicy site) =>
        Entrances.Kinds.Samples.Any(post => site.Get(Notify)[new(CompanyStaff, post)].Contains(Notice.DutyOfficerBefore));

    /// <summary>By which channels the host is asked, per post (询问渠道). C-03.</summary>
    public static readonly Parameter<Table<PostKind, Seq<HostChannel>>> ConfirmChannel = ChannelColumn();

    private static Parameter<Table<PostKind, Seq<HostChannel>>> ChannelColumn()
    {
        var shape = new TableShape<PostKind, Seq<HostChannel>>(
            Entrances.Kinds, new ListShape<HostChannel>(AdmissionShapes.PostChannel, 1, 2),
            static p => p == PostKind.Gate ? Seq.Of(HostChannel.Intercom, HostChannel.Phone) : Seq.Of(HostChannel.Intercom));
        return new(
            "visitor.confirmChannel", "询问被访人的渠道", "By which channels the host is asked",
            shape.Sampled(shape.Default.With(PostKind.Lobby, Seq.Of(HostChannel.Intercom, HostChannel.Phone))), shape.Default,
            Source.Of("GC-1.3.A-2", "GC-1.3.B-2", "G1-2.E-1", "LA-T5-3", "LA-T2-1", "C-03").ReadAs(
                "经中控只用于特殊住户（resident.specialList），不在此选", "the control room is for special residents only (resident.specialList) and is no choice here"));
    }

    // The cells do not influence one another, so a search tries whole columns instead of each cell by itself.
    private static Parameter<Table<CategoryAt, T>> Column<T>(
        string id, string zh, string en, Shape<T> shape, System.Func<CategoryAt, T> usual, Source source, System.Func<CategoryAt, T>[] tried)
    {
        var table = new TableShape<CategoryAt, T>(VisitorCategories.Cells, shape, usual);
        return new(id, zh, en, table.Sampled(System.Array.ConvertAll(tried, t => Table.Of(VisitorCategories.Cells, t))), table.Default, source);
    }
}
