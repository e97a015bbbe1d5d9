using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>What sites decide about admitting persons (人员放行参数), beside the <see cref="AdmissionTables"/>.</summary>
public static class AdmissionParameters
{
    private static readonly TableShape<VisitorKind, VisitorCategory> FlowShape = new(
        VisitorKinds.WithoutFlow, VisitorCategories.Assignable,
        static k => k switch
        {
            VisitorKind.ClubhouseCustomer => VisitorCategory.ClubhouseCustomer,
            VisitorKind.DismissedStaff => VisitorCategory.Government,
            _ => VisitorCategory.ResidentGuest,
        });

    private static readonly TableShape<VisitorKind, VisitorCategory> ViewerShape = new(
        VisitorKinds.Viewers, VisitorCategories.Assignable.Sampled(VisitorCategory.HouseViewer, VisitorCategory.ResidentGuest),
        static k => k == VisitorKind.HouseViewer ? VisitorCategory.HouseViewer : VisitorCategory.ResidentGuest);

    private static readonly TableShape<PostKind, UnknownPath> UnknownShape = new(
        Entrances.Kinds, AdmissionPolicyShapes.UnknownPath, static _ => Access.UnknownPath.DataMatch);

    /// <summary>Under which rules kinds without a flow of their own come in (未写流程的来人类别). G-06; not in the sources.</summary>
    public static readonly Parameter<Table<VisitorKind, VisitorCategory>> DefaultFlow = new(
        "visitor.defaultFlow", "未写流程的来人类别", "Rules for kinds without a flow of their own",
        FlowShape.Sampled(
            FlowShape.Default.With(VisitorKind.DismissedStaff, VisitorCategory.Banned),
            FlowShape.Default.With(VisitorKind.MealDelivery, VisitorCategory.ClubhouseCustomer)),
        FlowShape.Default, Source.Of("G3-1.2", "G-06").OurFigure());

    /// <summary>Under which rules the two kinds of viewers come in (看房客类别). C-12.</summary>
    public static readonly Parameter<Table<VisitorKind, VisitorCategory>> ViewerKind = new(
        "viewer.kind", "看房客类别", "Rules for the two kinds of viewers",
        ViewerShape.Sampled(ViewerShape.Default.With(VisitorKind.AgentWithViewers, VisitorCategory.HouseViewer)), ViewerShape.Default,
        Source.Of("GC-1.3.C-1", "G3-1.2", "C-12", "G-06"));

    /// <summary>The kinds that are always turned away (禁入类别). C-09.</summary>
    public static readonly Parameter<Seq<VisitorKind>> BannedKinds = new(
        "visitor.bannedCategories", "禁入类别", "Kinds that are always turned away",
        new ListShape<VisitorKind>(VisitorKinds.Bannable, 0, 6).Sampled(Seq.Of(VisitorKind.Scavenger, VisitorKind.Hawker), Seq.Of(VisitorKind.Solicitor, VisitorKind.Scavenger, VisitorKind.Hawker, VisitorKind.MealDelivery)),
        Seq.Of(VisitorKind.Solicitor, VisitorKind.Scavenger, VisitorKind.Hawker),
        Source.Of("GC-1.3.D-2", "G6-5", "C-09").ReadAs("从名单中去掉的类别按住户访客处理", "a kind taken off the list comes in as a resident's guest"));

    /// <summary>Whether heads of government bodies count as VIPs (政府领导是否按贵宾). C-08.</summary>
    public static readonly Parameter<bool> GovernmentHeadsAreVip = new(
        "visitor.governmentHeadsAreVip", "政府领导是否按贵宾", "Heads of government bodies count as VIPs", new BooleanShape(), true,
        Source.Of("G3-1.1", "G1-2.A-1", "LA-T6-1", "C-08").ReadAs("仍须在名单上或有专门通知", "they must still stand on the list or be announced"));

    /// <summary>The entries of the VIP and leaders' list (贵宾与领导名单); empty until the site supplies it. G-33.</summary>
    public static readonly Parameter<Seq<string>> VipList = new(
        "vip.list", "贵宾与领导名单", "List of VIPs and leaders", new ListShape<string>(new TextShape(TextShape.ShortLimit, "VIP-1"), 0, 500), default,
        Source.Of("G1-2.A-1", "LA-T3-0", "G-33").OurFigure().ReadAs("原文所附名单缺失，由站点提供；为空时无人凭名单放行", "the lists are missing from the sources; the site supplies them, and an empty list admits nobody"));

    /// <summary>Flats whose residents are asked through the control room only (特殊住户名单). G-34.</summary>
    public static readonly Parameter<Seq<string>> SpecialResidents = new(
        "resident.specialList", "特殊住户名单", "Special residents", new ListShape<string>(new TextShape(TextShape.ShortLimit, "3-1201"), 0, 500), default,
        Source.Of("LA-T5-4", "G-34").OurFigure());

    /// <summary>Visitors and business vehicles without an appointment at the gate (门岗未预约的处理). C-04, G-04.</summary>
    public static readonly Parameter<NoAppointmentRule> OnNoAppointment = new(
        "visitor.onNoAppointment", "未预约的处理", "Visitors and vehicles without an appointment", AdmissionPolicyShapes.NoAppointment, NoAppointmentRule.AskHost,
        Source.Of("GC-1.3.A-7", "G1-2.E-2", "GC-1.3.B-1", "GC-2.3.A-1", "C-04", "G-04"));

    /// <summary>When nobody is home, per post (户内无人时的处理). C-13.</summary>
    public static readonly Parameter<Table<PostKind, UnknownPath>> UnknownResidentPath = new(
        "resident.unknownPath", "自称住户、户内无人", "Unknown resident, nobody home", UnknownShape, UnknownShape.Default, Source.Of("LA-T2-2", "G1-2.B", "G3-4", "C-13"));

    /// <summary>The data of which one must match beside the name (姓名之外须比对的一项). L-07, N-11.</summary>
    public static readonly Parameter<Seq<ResidentDatum>> MatchFields = new(
        "resident.matchFields", "姓名之外须比对的一项", "Data of which one must match beside the name",
        new ListShape<ResidentDatum>(AdmissionShapes.FurtherDatum, 0, 2).Sampled(Seq.Of(ResidentDatum.Phone), default),
        Seq.Of(ResidentDatum.Phone, ResidentDatum.IdDigits),
        Source.Of("LA-T2-2", "L-07", "N-11").OurFigure().ReadAs("条款只比对姓名，证明力不足；置空即照条款原样", "the clause matches the name only, which proves little; an empty list is the clause as printed"));

    /// <summary>When the resident data do not match (资料不符时的处理). G-03.</summary>
    public static readonly Parameter<MismatchRule> OnMismatch = new(
        "resident.onMismatch", "资料不符时的处理", "When the data do not match", AdmissionPolicyShapes.Mismatch, MismatchRule.RefuseAndTell,
        Source.Of("LA-T2-2", "G-03").OurFigure());

    /// <summary>A resident whose access card is lost (住户门禁卡遗失). G-02.</summary>
    public static readonly Parameter<VisitorCategory> ResidentCardOnLost = new(
        "residentCard.onLost", "住户门禁卡遗失", "Resident whose access card is lost", AdmissionPolicyShapes.LostResidentCard, VisitorCategory.UnknownResident,
        Source.Of("LA-T1-2", "LA-T1-3", "G-02").OurFigure());

    /// <summary>A leader whom nobody recognises (领导未能认定). G-05.</summary>
    public static readonly Parameter<UnrecognisedRule> OnUnrecognised = new(
        "leader.onUnrecognised", "领导未能认定", "A leader who is not recognised", AdmissionPolicyShapes.Unrecognised, UnrecognisedRule.AskDutyOfficer,
        Source.Of("LA-T3-1", "G-05").OurFigure());

    /// <summary>Whether staff may ask that the office not be told (员工可否要求不报). L-05.</summary>
    public static readonly Parameter<bool> SuppressNotice = new(
        "staff.suppressNotice", "员工可否要求不报管理处", "Staff may ask not to be announced", new BooleanShape(), true,
        Source.Of("G1-2.C-3", "L-05").ReadAs("须写明理由，并由分队长跟进", "the reason is recorded and the squad leader follows up"));

    /// <summary>The documents that may be held by consent (可押存的证件). L-01.</summary>
    public static readonly Parameter<Seq<DocumentKind>> HoldableDocuments = new(
        "visitor.holdableDocuments", "可押存的证件", "Documents that may be held",
        new ListShape<DocumentKind>(AdmissionShapes.Document, 0, 5).Sampled(default, Seq.Of(DocumentKind.IdentityCard, DocumentKind.WorkCard)),
        Seq.Of(DocumentKind.WorkCard, DocumentKind.DrivingLicence),
        Source.Of("GC-1.3.A-3", "GC-2.3.A-2", "GC-2.3.C-6", "L-01", "N-01").OurFigure().ReadAs("居民身份证不在其内；没有可押存的证件时改为只登记，并记明何人、何故", "without the resident identity card; where nothing may be held it is registered only, with who and why"));

    /// <summary>A lost visitor card, vehicle IC card or temporary works pass (访客卡、车辆 IC 卡、临时施工证遗失). G-01.</summary>
    public static readonly Parameter<LostCardRule> CardOnLost = new(
        "card.onLost", "访客卡、车辆 IC 卡、临时施工证遗失的处理", "Lost visitor card, vehicle card or works pass", AdmissionPolicyShapes.LostCard, LostCardRule.Leader,
        Source.Of("GC-1.3.A-6", "GC-1.3.E-2", "GC-2.3.A-6", "GC-2.3.C-5", "G-01").OurFigure());

    /// <summary>Whether the lobby records visitors whom the gate has confirmed (门岗已确认者是否仍登记). C-07.</summary>
    public static readonly Parameter<bool> RecordGateConfirmed = new(
        "lobby.recordGateConfirmed", "门岗已确认者大堂是否登记", "The lobby records visitors confirmed by the gate", new BooleanShape(), true, Source.Of("LA-T5-1", "LA-T5-5", "C-07"));

    /// <summary>The set phrase for solicitors (婉拒用语). C-09, L-04.</summary>
    public static readonly Parameter<RefusalPhrase> RefusalScript = new(
        "visitor.refusalScript", "对推销人员的婉拒用语", "Set phrase for solicitors", AdmissionPolicyShapes.Phrase, RefusalPhrase.NotNeeded,
        Source.Of("GC-1.3.D-3", "C-09", "L-04").ReadAs("“人不在”可能不实，故不作缺省", "\"not in\" may be untrue and is not the default"));

    /// <summary>How refusals are worded (拒绝的说法). C-10.</summary>
    public static readonly Parameter<RefusalStyle> Style = new(
        "script.refusalStyle", "拒绝的说法", "How refusals are worded", AdmissionPolicyShapes.Style, RefusalStyle.Redirect,
        Source.Of("GC-5.11", "SD-4.6", "G1-2.E-2", "C-10"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new("visitor", new("人员放行", "Admission of persons"),
    [
        AdmissionTables.IdHandling, AdmissionTables.CardIssued, AdmissionTables.RecordRequired, AdmissionTables.Notify, AdmissionTables.ConfirmChannel,
        HoldableDocuments, CardOnLost, OnNoAppointment, DefaultFlow, ViewerKind, BannedKinds, GovernmentHeadsAreVip, VipList, OnUnrecognised,
        UnknownResidentPath, MatchFields, OnMismatch, ResidentCardOnLost, SpecialResidents, RecordGateConfirmed, SuppressNotice,
        RefusalScript, Style,
    ], static site => AdmissionTables.StaffAskedAbout(site)
        ? new(AdmissionTables.Notify.Id, "contradiction", new(
            "公司员工放行前不得先告知值班人员：员工可要求不报（G1-2.C-3），先报则无从要求；改为放行后告知",
            "the duty officer must not be told of company staff before admission: staff may ask that he be not told (G1-2.C-3), which would come too late; tell him after admission"))
        : null);
}
