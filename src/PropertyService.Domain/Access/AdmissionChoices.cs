using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>What is done with a visitor's document (证件处理). C-01.</summary>
public enum IdPolicy
{
    /// <summary>Held until the visitor leaves (押存). GC-1.3.A-3.</summary>
    Hold,

    /// <summary>Shown, registered and handed straight back (登记后当场交还). G1-1.B3-5, G1-1.B3-6.</summary>
    RegisterOnly,

    /// <summary>Not asked for (不要求).</summary>
    None,
}

/// <summary>The kinds of document that visitors and workers show (证件种类). L-01.</summary>
public enum DocumentKind
{
    /// <summary>Resident identity card, which nobody but the police may hold (居民身份证).</summary>
    IdentityCard,

    /// <summary>Work card of the visitor's employer (工作证).</summary>
    WorkCard,

    /// <summary>Driving licence (驾驶证).</summary>
    DrivingLicence,

    /// <summary>Certificate of a trade (职业、上岗证书).</summary>
    TradeCertificate,

    /// <summary>Any other document with a name and a photo (其他有效证件).</summary>
    Other,
}

/// <summary>Why no document is held although the site's rule says so (改为只登记的原因). L-01, N-01.</summary>
public enum FallBackReason
{
    /// <summary>Only documents were offered that may not be held (所出示证件依法不得押存).</summary>
    NothingHoldable,

    /// <summary>The visitor does not consent to leave it (访客不同意押存).</summary>
    Declined,

    /// <summary>The visitor carries none; a leader answers for it (未带证件，由带班人员负责).</summary>
    NoneCarried,
}

/// <summary>How the host is asked (询问渠道). C-03.</summary>
public enum HostChannel
{
    /// <summary>Telephone (电话). GC-1.3.A-2, GC-1.3.B-2.</summary>
    Phone,

    /// <summary>Intercom (对讲). G1-2.E-1, LA-T5-3, LA-T2-1.</summary>
    Intercom,

    /// <summary>Through the control room, for special residents (经中控). LA-T5-4.</summary>
    ControlRoom,
}

/// <summary>What the person who was asked said (答复).</summary>
public enum Answer
{
    /// <summary>Yes (同意).</summary>
    Consents,

    /// <summary>No (不同意).</summary>
    Declines,

    /// <summary>Nobody answers (无人应答).</summary>
    NobodyAnswers,
}

/// <summary>What a claim to live here can be matched on (住户资料比对项). LA-T2-2, L-07.</summary>
public enum ResidentDatum
{
    /// <summary>Name (姓名).</summary>
    Name,

    /// <summary>Telephone (电话).</summary>
    Phone,

    /// <summary>Last digits of the identity card (证件尾号).</summary>
    IdDigits,
}

/// <summary>Why a person is not let in (不予放行的原因).</summary>
public enum Denial
{
    /// <summary>The kind of person is banned (禁入类别). G6-5, GC-1.3.D-2.</summary>
    Banned,

    /// <summary>Suspicious (可疑). SD-1.4.</summary>
    Suspicious,

    /// <summary>No appointment, where the site asks for one (未预约). C-04.</summary>
    NoAppointment,

    /// <summary>The host or resident does not consent (对方不同意). GC-1.3.A-7, G1-2.E-2.</summary>
    HostDeclined,

    /// <summary>Nobody could be asked (联系不上). G1-2.E-2.</summary>
    NobodyAnswered,

    /// <summary>The resident data do not match (资料不符). G-03.</summary>
    NoMatch,

    /// <summary>The duty officer does not permit it (值班人员未准许). LA-T6-1, LA-T7-1.</summary>
    NotPermitted,

    /// <summary>Work card or permit missing or not in order (证件不符). GC-1.1-1, LA-T8-1.</summary>
    NotInOrder,

    /// <summary>Neither on the list nor announced (领导未能认定). G-05.</summary>
    NotRecognised,
}

/// <summary>Who follows up (跟进责任人). N-09.</summary>
public enum FollowUpBy
{
    /// <summary>The patrol, with the control room watching (巡逻，中控配合). G1-1.B3-7, LA-T2-3.</summary>
    Patrol,

    /// <summary>The squad leader on duty (当班分队长). G1-2.C-3.</summary>
    SquadLeader,
}

/// <summary>The shapes of what is said at an entrance.</summary>
public static class AdmissionShapes
{
    /// <summary>Hold, register only, none.</summary>
    public static ChoiceShape<IdPolicy> IdPolicy { get; } = new(
        (Access.IdPolicy.Hold, "hold", "押存至离开", "held until leaving"),
        (Access.IdPolicy.RegisterOnly, "register-only", "登记后当场交还", "registered and handed straight back"),
        (Access.IdPolicy.None, "none", "不要求", "not asked for"));

    /// <summary>Kind of document.</summary>
    public static ChoiceShape<DocumentKind> Document { get; } = new(
        (DocumentKind.IdentityCard, "identity-card", "居民身份证", "resident identity card"),
        (DocumentKind.WorkCard, "work-card", "工作证", "work card"),
        (DocumentKind.DrivingLicence, "driving-licence", "驾驶证", "driving licence"),
        (DocumentKind.TradeCertificate, "trade-certificate", "职业、上岗证书", "trade certificate"),
        (DocumentKind.Other, "other", "其他有效证件", "other valid document"));

    /// <summary>Reason for not holding a document.</summary>
    public static ChoiceShape<FallBackReason> FallBack { get; } = new(
        (FallBackReason.NothingHoldable, "nothing-holdable", "所出示证件不得押存", "nothing offered may be held"),
        (FallBackReason.Declined, "declined", "访客不同意押存", "the visitor declines to leave it"),
        (FallBackReason.NoneCarried, "none-carried", "未带证件", "no document carried"));

    /// <summary>Channel to the host.</summary>
    public static ChoiceShape<HostChannel> Channel { get; } = new(
        (HostChannel.Phone, "phone", "电话", "telephone"),
        (HostChannel.Intercom, "intercom", "对讲", "intercom"),
        (HostChannel.ControlRoom, "control-room", "经中控", "through the control room"));

    /// <summary>The channels that a post may use by itself; the control room is for special residents only (LA-T5-4).</summary>
    public static ChoiceShape<HostChannel> PostChannel { get; } = Channel.Among(HostChannel.Phone, HostChannel.Intercom);

    /// <summary>Yes, no, nobody answers.</summary>
    public static ChoiceShape<Answer> Answer { get; } = new(
        (Access.Answer.Consents, "consents", "同意", "consents"),
        (Access.Answer.Declines, "declines", "不同意", "declines"),
        (Access.Answer.NobodyAnswers, "nobody-answers", "无人应答", "nobody answers"));

    /// <summary>A datum to match.</summary>
    public static ChoiceShape<ResidentDatum> Datum { get; } = new(
        (ResidentDatum.Name, "name", "姓名", "name"),
        (ResidentDatum.Phone, "phone", "电话", "telephone"),
        (ResidentDatum.IdDigits, "id-digits", "证件尾号", "last digits of the identity card"));

    /// <summary>What a site may ask for beside the name; the name itself is no further datum (L-07, N-11).</summary>
    public static ChoiceShape<ResidentDatum> FurtherDatum { get; } = Datum.Among(ResidentDatum.Phone, ResidentDatum.IdDigits);

    /// <summary>Why somebody is not let in.</summary>
    public static ChoiceShape<Denial> Denial { get; } = new(
        (Access.Denial.Banned, "banned", "属禁入类别", "banned"),
        (Access.Denial.Suspicious, "suspicious", "可疑", "suspicious"),
        (Access.Denial.NoAppointment, "no-appointment", "未预约", "no appointment"),
        (Access.Denial.HostDeclined, "host-declined", "对方不同意", "the host does not consent"),
        (Access.Denial.NobodyAnswered, "nobody-answered", "联系不上", "nobody answers"),
        (Access.Denial.NoMatch, "no-match", "资料不符", "the data do not match"),
        (Access.Denial.NotPermitted, "not-permitted", "值班人员未准许", "the duty officer does not permit it"),
        (Access.Denial.NotInOrder, "not-in-order", "证件不符", "card or permit not in order"),
        (Access.Denial.NotRecognised, "not-recognised", "未能认定", "not recognised"));

    /// <summary>Who follows up.</summary>
    public static ChoiceShape<FollowUpBy> FollowUp { get; } = new(
        (FollowUpBy.Patrol, "patrol", "巡逻（中控配合）", "patrol, with the control room"),
        (FollowUpBy.SquadLeader, "squad-leader", "分队长", "squad leader"));
}
