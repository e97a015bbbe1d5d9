using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>Hold the visitor's document until the visitor leaves (押存证件). GC-1.3.A-3, L-01.</summary>
/// <param name="Document">What it is.</param>
/// <param name="Number">Its number, or the last digits of it.</param>
public sealed record HoldDocument(DocumentKind Document, string Number) : Command
{
    private static readonly Field<HoldDocument, DocumentKind> DocumentField = new("document", "证件种类", "Kind of document", AdmissionShapes.Document.Sampled(DocumentKind.WorkCard, DocumentKind.IdentityCard), static c => c.Document);
    private static readonly Field<HoldDocument, string> NumberField = new("number", "证件编号", "Number", new TextShape(TextShape.ShortLimit, "D-1").Personal(), static c => c.Number);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<HoldDocument> Kind = CommandKind.Request(
        "hold-document", "押存证件", "Hold a document", new("请求押存；有的证件依法不得押存", "asks to hold it; some documents may not be held"),
        static v => new HoldDocument(v.Get(DocumentField), v.Get(NumberField)), DocumentField, NumberField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>No document is held, although the site's rule says so (不押存，改为只登记). L-01, N-01.</summary>
/// <param name="Reason">Which reason.</param>
/// <param name="Why">In words.</param>
public sealed record FallBackToRegister(FallBackReason Reason, string Why) : Command
{
    private static readonly Field<FallBackToRegister, FallBackReason> ReasonField = new("reason", "原因", "Reason", AdmissionShapes.FallBack.Sampled(FallBackReason.NothingHoldable, FallBackReason.NoneCarried), static c => c.Reason);
    private static readonly Field<FallBackToRegister, string> WhyField = new("why", "说明", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<FallBackToRegister> Kind = CommandKind.Request(
        "fall-back-to-register", "改为只登记", "Fall back to registering only", new("须写明何人、何故", "who and why are recorded"),
        static v => new FallBackToRegister(v.Get(ReasonField), v.Get(WhyField)), ReasonField, WhyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Write the person down in the visitor record (登记). GC-1.3.B-4, G1-1.B3-5, LA-5.2.</summary>
/// <param name="Visitor">Who, as entered in the record; where the host was asked, the name the host was asked about.</param>
/// <param name="DocumentShown">Whether the person showed a valid document.</param>
public sealed record Register(string Visitor, bool DocumentShown) : Command
{
    private static readonly Field<Register, string> VisitorField = new("visitor", "来人", "Visitor", new TextShape(TextShape.ShortLimit, "Li", "Wang").Personal(), static c => c.Visitor);
    private static readonly Field<Register, bool> DocumentShownField = new("documentShown", "已出示证件", "Document shown", new BooleanShape(), static c => c.DocumentShown);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<Register> Kind = CommandKind.Request(
        "register", "登记", "Register", new("未获同意不得登记", "nobody is registered before consent"),
        static v => new Register(v.Get(VisitorField), v.Get(DocumentShownField)), VisitorField, DocumentShownField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Hand out a visitor card (发访客卡). GC-1.3.A-4, GC-1.3.B-5.</summary>
/// <param name="Card">Its number.</param>
public sealed record IssueCard(string Card) : Command
{
    private static readonly Field<IssueCard, string> CardField = new("card", "卡号", "Card", new TextShape(TextShape.ShortLimit, "C-1"), static c => c.Card);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<IssueCard> Kind = CommandKind.Request(
        "issue-card", "发访客卡", "Issue a visitor card", new("请求发卡", "asks for a card to be handed out"),
        static v => new IssueCard(v.Get(CardField)), CardField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Let the person in (放行).</summary>
public sealed record Admit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<Admit> Kind = CommandKind.Request<Admit>(
        "admit", "放行", "Admit", new("请求放行", "asks leave to go in"),
        static _ => new Admit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Send a house viewer to the clubhouse and point the way (引往会所). GC-1.3.C-1, GC-1.3.C-2.</summary>
public sealed record Redirect : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<Redirect> Kind = CommandKind.Request<Redirect>(
        "redirect", "引往会所", "Redirect to the clubhouse", new("请求转引看房客", "asks to send a viewer on"),
        static _ => new Redirect());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The person is not let in (婉拒劝返). GC-1.3.D-2, G1-2.E-2.</summary>
public sealed record TurnAway : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<TurnAway> Kind = CommandKind.Request<TurnAway>(
        "turn-away", "劝返", "Turn away", new("须有不予放行的原因", "there must be a ground"),
        static _ => new TurnAway());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The person no longer wants to come in (来人不再等候).</summary>
public sealed record GiveUp : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<GiveUp> Kind = CommandKind.Report<GiveUp>(
        "give-up", "放弃通行", "Give up", new("对方已经不等了", "nobody waits any longer"),
        static _ => new GiveUp());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Somebody went in without leave: walked past, or was waved through (未经放行而入内).</summary>
public sealed record ReportEntryWithoutLeave : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportEntryWithoutLeave> Kind = CommandKind.Report<ReportEntryWithoutLeave>(
        "report-entry-without-leave", "报告未经放行而入内", "Report entry without leave", new("已经进去了，事实不能拒收", "that is a fact, which cannot be refused"),
        static _ => new ReportEntryWithoutLeave());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
