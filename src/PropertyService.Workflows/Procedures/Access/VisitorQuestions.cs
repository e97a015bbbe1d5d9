using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>A person stands at the post and is greeted (来人到岗，迎候).</summary>
/// <param name="Post">The gate or lobby.</param>
public sealed record Greet(Post Post) : Command
{
    private static readonly Field<Greet, Post> PostField = new("post", "岗位", "Post", Entrances.Shape, static c => c.Post);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<Greet> Kind = CommandKind.Report(
        "greet", "迎候", "Greet", new("人已到岗前，事实不能拒收", "the person stands at the post; the fact cannot be refused"),
        static v => new Greet(v.Get(PostField)), PostField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the guard takes the person for (辨别来人身份). G3-1.0, G3-1.2, G3-4.</summary>
/// <param name="As">The kind of person.</param>
public sealed record Classify(VisitorKind As) : Command
{
    private static readonly Field<Classify, VisitorKind> AsField = new("as", "来人类别", "Kind of person", VisitorKinds.Shape, static c => c.As);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<Classify> Kind = CommandKind.Request(
        "classify", "辨别身份", "Classify", new("由当值人员认定，按认定的类别处理", "the guard decides it, and the rules of that kind apply"),
        static v => new Classify(v.Get(AsField)), AsField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The person was taken for the wrong kind; classify again (辨别有误，重新辨别).</summary>
/// <param name="Why">The reason.</param>
public sealed record WithdrawClassification(string Why) : Command
{
    private static readonly Field<WithdrawClassification, string> WhyField = new("why", "缘由", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<WithdrawClassification> Kind = CommandKind.Request(
        "withdraw-classification", "更正辨别", "Withdraw the classification", new("未放行前可以更正；须写明缘由", "it may be corrected before admission; the reason is recorded"),
        static v => new WithdrawClassification(v.Get(WhyField)), WhyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the visitor says about the visit (询问来访事项). GC-1.3.A-1, GC-1.3.B-1, G1-1.B3-2, G1-1.B3-3, LA-T5-2.</summary>
/// <param name="Arranged">Whether the visitor says that the visit is arranged.</param>
/// <param name="Visitor">Who, as entered in the record; where two share a name, with something to tell them apart.</param>
/// <param name="Destination">Which flat or office.</param>
/// <param name="Host">Whom the visitor wishes to see; asked in the lobby.</param>
public sealed record AskVisit(bool Arranged, string Visitor, string Destination, string? Host = null) : Command
{
    private static readonly Field<AskVisit, bool> ArrangedField = new("arranged", "已约好", "Arranged", new BooleanShape(), static c => c.Arranged);
    private static readonly Field<AskVisit, string> VisitorField = new("visitor", "来人", "Visitor", new TextShape(TextShape.ShortLimit, "Li").Personal(), static c => c.Visitor);
    private static readonly Field<AskVisit, string> DestinationField = new("destination", "去向", "Destination", new TextShape(TextShape.ShortLimit, "3-1201").Personal(), static c => c.Destination);
    private static readonly Field<AskVisit, string?> HostField = new("host", "被访人", "Host", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "Chen").Personal()), static c => c.Host);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AskVisit> Kind = CommandKind.Report(
        "ask-visit", "询问来意", "Ask about the visit", new("访客已经答复", "the visitor has answered"),
        static v => new AskVisit(v.Get(ArrangedField), v.Get(VisitorField), v.Get(DestinationField), v.Get(HostField)), ArrangedField, VisitorField, DestinationField, HostField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the host, or the flat, answers (被访人答复). GC-1.3.A-2, GC-1.3.B-2, G1-2.E-1, LA-T2-1, LA-T5-3, LA-T5-4.</summary>
/// <param name="Channel">How the host was asked.</param>
/// <param name="Answer">What the host said.</param>
public sealed record ConfirmWithHost(HostChannel Channel, Answer Answer) : Command
{
    private static readonly Field<ConfirmWithHost, HostChannel> ChannelField = new("channel", "渠道", "Channel", AdmissionShapes.Channel, static c => c.Channel);
    private static readonly Field<ConfirmWithHost, Answer> AnswerField = new("answer", "答复", "Answer", AdmissionShapes.Answer, static c => c.Answer);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ConfirmWithHost> Kind = CommandKind.Report(
        "confirm-with-host", "询问被访人", "Confirm with the host", new("被访人已经答复", "the host has answered"),
        static v => new ConfirmWithHost(v.Get(ChannelField), v.Get(AnswerField)), ChannelField, AnswerField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Which of the data given agree with the resident data (比对住户资料). LA-T2-2. The data themselves are not stored.</summary>
/// <param name="Agreeing">What agrees.</param>
public sealed record MatchResidentData(Seq<ResidentDatum> Agreeing) : Command
{
    private static readonly Field<MatchResidentData, Seq<ResidentDatum>> AgreeingField = new("agreeing", "相符各项", "Agreeing data", new ListShape<ResidentDatum>(AdmissionShapes.Datum, 0, 3, Seq.Of(ResidentDatum.Name, ResidentDatum.Phone), Seq.Of(ResidentDatum.Name, ResidentDatum.IdDigits), Seq.Of(ResidentDatum.Name), Seq.Of(ResidentDatum.Phone)), static c => c.Agreeing);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<MatchResidentData> Kind = CommandKind.Report(
        "match-resident-data", "比对住户资料", "Match with the resident data", new("比对已有结果", "the comparison has a result"),
        static v => new MatchResidentData(v.Get(AgreeingField)), AgreeingField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What the duty officer of the management office answers (值班人员答复). LA-T6-1, LA-T7-1, G-05.</summary>
/// <param name="Answer">What the duty officer said.</param>
public sealed record AskDutyOfficer(Answer Answer) : Command
{
    private static readonly Field<AskDutyOfficer, Answer> AnswerField = new("answer", "答复", "Answer", AdmissionShapes.Answer.Sampled(Answer.Consents, Answer.Declines), static c => c.Answer);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AskDutyOfficer> Kind = CommandKind.Report(
        "ask-duty-officer", "请示值班人员", "Ask the duty officer", new("值班人员已经答复", "the duty officer has answered"),
        static v => new AskDutyOfficer(v.Get(AnswerField)), AnswerField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Whether the work card is there and in order, going in or out (查验工作证). GC-1.1-1, G1-2.C-1, LA-T4-1.</summary>
/// <param name="InOrder">Whether it is.</param>
public sealed record CheckWorkCard(bool InOrder) : Command
{
    private static readonly Field<CheckWorkCard, bool> InOrderField = new("inOrder", "有证且有效", "In order", new BooleanShape(), static c => c.InOrder);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckWorkCard> Kind = CommandKind.Report(
        "check-work-card", "查验工作证", "Check the work card", new("查验已有结果", "the check has a result"),
        static v => new CheckWorkCard(v.Get(InOrderField)), InOrderField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Whether the access permit is in order (查验出入证). LA-T8-1.</summary>
/// <param name="InOrder">Whether it is.</param>
public sealed record CheckPermit(bool InOrder) : Command
{
    private static readonly Field<CheckPermit, bool> InOrderField = new("inOrder", "有效", "In order", new BooleanShape(), static c => c.InOrder);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckPermit> Kind = CommandKind.Report(
        "check-permit", "查验出入证", "Check the permit", new("查验已有结果", "the check has a result"),
        static v => new CheckPermit(v.Get(InOrderField)), InOrderField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>On what ground a leader is recognised (认定领导或贵宾). G1-2.A-1, G3-2.3, LA-T3-0, LA-T3-1.</summary>
/// <param name="ListEntry">The entry of the list that the guard recognised the person by, if any.</param>
/// <param name="Notice">The management office's special notice, if any.</param>
public sealed record CheckLeader(string? ListEntry, string? Notice) : Command
{
    private static readonly Field<CheckLeader, string?> ListEntryField = new("listEntry", "名单条目", "Entry of the list", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "VIP-1").Personal()), static c => c.ListEntry);
    private static readonly Field<CheckLeader, string?> NoticeField = new("notice", "专门通知", "Special notice", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "N-1")), static c => c.Notice);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckLeader> Kind = CommandKind.Report(
        "check-leader", "认定领导", "Recognise the leader", new("认定已有结果", "the result is known"),
        static v => new CheckLeader(v.Get(ListEntryField), v.Get(NoticeField)), ListEntryField, NoticeField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A staff member asks that the office not be told (员工要求不报管理处). G1-2.C-3, L-05.</summary>
/// <param name="Reason">The reason given.</param>
public sealed record AskNotToAnnounce(string Reason) : Command
{
    private static readonly Field<AskNotToAnnounce, string> ReasonField = new("reason", "理由", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AskNotToAnnounce> Kind = CommandKind.Request(
        "ask-not-to-announce", "要求不报管理处", "Ask not to be announced", new("站点可以不许可", "a site may not allow it"),
        static v => new AskNotToAnnounce(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
