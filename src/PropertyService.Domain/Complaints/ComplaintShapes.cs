using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Complaints;

/// <summary>What a complaint is about, which says who deals with it (投诉范围). SF-8.6, SF-9.2-1, N-31.</summary>
public enum ComplaintArea
{
    /// <summary>The service for residents, with customer service (住户服务). CM-3.2.1, CP-3.3.</summary>
    Residence,

    /// <summary>A visit to the show flat, with the property department (样板房参观). SF-8.6, SF-9.2-1.</summary>
    ShowFlat,
}

/// <summary>How a complaint came in (投诉渠道). SS-3.2.1-1, CR-19, SF-8.6.</summary>
public enum ComplaintChannel
{
    /// <summary>The complaint line, open day and night (投诉专线). SS-3.2.1-1, C-66.</summary>
    Line,

    /// <summary>Any other telephone (其他电话). CR-19, SS-3.2.5-1.</summary>
    Phone,

    /// <summary>Network: app, chat group, mail (网络). CR-19.</summary>
    Network,

    /// <summary>In person at a desk or post (当面). CM-3.2.1.</summary>
    InPerson,

    /// <summary>From a visitor at the show flat (样板房现场). SF-8.6.</summary>
    ShowFlat,
}

/// <summary>Who complains, as far as it was said (投诉人).</summary>
public enum Complainant
{
    /// <summary>With name and address: can be answered and can sign (留名).</summary>
    Named,

    /// <summary>No name, but a way to answer: can be answered, does not sign (匿名，留有联系方式).</summary>
    AnonymousWithContact,

    /// <summary>Neither name nor contact: can be answered by a notice only (匿名，无联系方式).</summary>
    Anonymous,
}

/// <summary>When a leader approves the plan for a complaint (方案审批). C-44.</summary>
public enum PlanApproval
{
    /// <summary>Always (一律审批). CP-3.3.3, SF-9.2-1.</summary>
    Always,

    /// <summary>When it grants compensation or concerns the show flat (涉及补偿或样板房). G5-2.4-1, SF-9.2-1.</summary>
    CompensationOrShowFlat,

    /// <summary>Never: straight to the department (不审批). CM-3.2.2, CC-3.2, G5-2.4-3.</summary>
    Never,
}

/// <summary>How far compensation has come (补偿). G5-2.4-1.</summary>
public enum Compensation
{
    /// <summary>None is planned or owed (无).</summary>
    None,

    /// <summary>In a plan that has not been approved (方案待批).</summary>
    Planned,

    /// <summary>Promised and not given yet (已定待付).</summary>
    Owed,
}

/// <summary>How a reply was given (答复方式). SS-3.2.1-2.</summary>
public enum ReplyMeans
{
    /// <summary>To the complainant: spoken to, or in writing to the address or contact left (答复本人).</summary>
    ToComplainant,

    /// <summary>By a notice where the complaint came in, without personal data (公示).</summary>
    Posted,
}

/// <summary>Why there is no signature (未签字的原因). N-32.</summary>
public enum UnsignedGround
{
    /// <summary>The complainant declines to sign (拒绝签字).</summary>
    Declined,

    /// <summary>The complainant does not respond (未有回应).</summary>
    NoResponse,
}

/// <summary>The shapes of what is said about complaints.</summary>
public static class ComplaintShapes
{
    /// <summary>One of the two areas.</summary>
    public static ChoiceShape<ComplaintArea> Area { get; } = new(
        (ComplaintArea.Residence, "residence", "住户服务", "residents' service"),
        (ComplaintArea.ShowFlat, "show-flat", "样板房参观", "show-flat visit"));

    /// <summary>One of the channels.</summary>
    public static ChoiceShape<ComplaintChannel> Channel { get; } = new(
        (ComplaintChannel.Line, "line", "投诉专线", "complaint line"),
        (ComplaintChannel.Phone, "phone", "其他电话", "other telephone"),
        (ComplaintChannel.Network, "network", "网络", "network"),
        (ComplaintChannel.InPerson, "in-person", "当面", "in person"),
        (ComplaintChannel.ShowFlat, "show-flat", "样板房现场", "at the show flat"));

    /// <summary>Who complains.</summary>
    public static ChoiceShape<Complainant> Complainant { get; } = new(
        (Complaints.Complainant.Named, "named", "留名", "named"),
        (Complaints.Complainant.AnonymousWithContact, "anonymous-with-contact", "匿名，留有联系方式", "anonymous with a contact"),
        (Complaints.Complainant.Anonymous, "anonymous", "匿名，无联系方式", "anonymous without a contact"));

    /// <summary>When a leader approves the plan.</summary>
    public static ChoiceShape<PlanApproval> PlanApproval { get; } = new(
        (Complaints.PlanApproval.Always, "always", "一律审批", "always"),
        (Complaints.PlanApproval.CompensationOrShowFlat, "compensation-or-showflat", "涉及补偿或样板房时审批", "for compensation or the show flat"),
        (Complaints.PlanApproval.Never, "never", "不审批", "never"));

    /// <summary>How far compensation has come.</summary>
    public static ChoiceShape<Compensation> Compensation { get; } = new(
        (Complaints.Compensation.None, "none", "无", "none"),
        (Complaints.Compensation.Planned, "planned", "方案待批", "planned"),
        (Complaints.Compensation.Owed, "owed", "已定待付", "owed"));

    /// <summary>How a reply was given.</summary>
    public static ChoiceShape<ReplyMeans> Means { get; } = new(
        (ReplyMeans.ToComplainant, "to-complainant", "答复本人", "to the complainant"),
        (ReplyMeans.Posted, "posted", "公示", "posted"));

    /// <summary>Why there is no signature.</summary>
    public static ChoiceShape<UnsignedGround> Ground { get; } = new(
        (UnsignedGround.Declined, "declined", "拒绝签字", "declined"),
        (UnsignedGround.NoResponse, "no-response", "未有回应", "no response"));

    /// <summary>The departments to which a complaint may be passed.</summary>
    public static ChoiceShape<Role> Department { get; } = Roles.Shape.Among(
        Roles.EngineeringDept, Roles.SecurityDept, Roles.CleaningSupervisor, Roles.PropertyDept, Roles.MgmtOffice, Roles.SalesDept, Roles.Clubhouse);

    /// <summary>The managers whom a resident may call directly. SS-3.2.4-2.</summary>
    public static ChoiceShape<Role> Manager { get; } = Roles.Shape.Among(Roles.EngineeringManager, Roles.CompanyManager);
}
