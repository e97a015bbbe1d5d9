using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>What is known about a person at an entrance (来人放行的事实).</summary>
/// <param name="Post">The gate or lobby.</param>
/// <param name="Category">Under which rules the person comes in.</param>
/// <param name="Visitor">Who, as entered in the record.</param>
/// <param name="Destination">Which flat or office.</param>
/// <param name="GateConfirmed">Whether the gate's message said that the resident consents (lobby).</param>
/// <param name="ByDataMatch">Whether a resident was cleared on a data match, with nobody home.</param>
/// <param name="Denial">Why the person is not let in.</param>
/// <param name="Unannounced">Whether the person asked that the office not be told.</param>
/// <param name="FellBack">Until admission: why no document is held although the site's rule says so. Who and why stand in the journal.</param>
/// <param name="Registered">Whether the person is in the visitor record.</param>
/// <param name="Document">The number of the document that is held.</param>
/// <param name="Card">The number of the visitor card that is out.</param>
/// <param name="LostCard">The number of a lost card that is not settled.</param>
/// <param name="LostDocument">The number of a document that was lost at the post and is not settled.</param>
/// <param name="FollowUp">Who has still to report back a follow-up.</param>
/// <param name="Inside">Whether the person is inside and has to be counted out.</param>
/// <param name="ExitCheckDue">Whether a staff member who is leaving has still to show the work card.</param>
public sealed record VisitorFacts(
    Post? Post, VisitorCategory? Category, string? Visitor, string? Destination, bool GateConfirmed, bool ByDataMatch, Denial? Denial, bool Unannounced,
    FallBackReason? FellBack, bool Registered, string? Document, string? Card, string? LostCard, string? LostDocument, FollowUpBy? FollowUp, bool Inside, bool ExitCheckDue)
{
    private static readonly OptionalShape<string> Text = new(new TextShape(TextShape.ShortLimit));
    private static readonly Field<VisitorFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(Entrances.Shape), static f => f.Post);
    private static readonly Field<VisitorFacts, VisitorCategory?> CategoryField = new("category", "放行类别", "Category", new OptionalValueShape<VisitorCategory>(VisitorCategories.Shape), static f => f.Category);
    private static readonly Field<VisitorFacts, string?> VisitorField = new("visitor", "来人", "Visitor", Text, static f => f.Visitor);
    private static readonly Field<VisitorFacts, string?> DestinationField = new("destination", "去向", "Destination", Text, static f => f.Destination);
    private static readonly Field<VisitorFacts, bool> GateConfirmedField = new("gateConfirmed", "门岗已确认", "Confirmed by the gate", new BooleanShape(), static f => f.GateConfirmed);
    private static readonly Field<VisitorFacts, bool> ByDataMatchField = new("byDataMatch", "凭资料比对", "On a data match", new BooleanShape(), static f => f.ByDataMatch);
    private static readonly Field<VisitorFacts, Denial?> DenialField = new("denial", "不予放行的原因", "Why not let in", new OptionalValueShape<Denial>(AdmissionShapes.Denial), static f => f.Denial);
    private static readonly Field<VisitorFacts, bool> UnannouncedField = new("unannounced", "要求不报管理处", "Not to be announced", new BooleanShape(), static f => f.Unannounced);
    private static readonly Field<VisitorFacts, FallBackReason?> FellBackField = new("fellBack", "改为只登记的原因", "Why no document is held", new OptionalValueShape<FallBackReason>(AdmissionShapes.FallBack), static f => f.FellBack);
    private static readonly Field<VisitorFacts, bool> RegisteredField = new("registered", "已登记", "Registered", new BooleanShape(), static f => f.Registered);
    private static readonly Field<VisitorFacts, string?> DocumentField = new("document", "押存的证件", "Document held", Text, static f => f.Document);
    private static readonly Field<VisitorFacts, string?> CardField = new("card", "在外的访客卡", "Card out", Text, static f => f.Card);
    private static readonly Field<VisitorFacts, string?> LostCardField = new("lostCard", "未结清的遗失卡", "Lost card not settled", Text, static f => f.LostCard);
    private static readonly Field<VisitorFacts, string?> LostDocumentField = new("lostDocument", "在岗遗失的证件", "Document lost at the post", Text, static f => f.LostDocument);
    private static readonly Field<VisitorFacts, FollowUpBy?> FollowUpField = new("followUp", "待回报的跟进", "Follow-up open", new OptionalValueShape<FollowUpBy>(AdmissionShapes.FollowUp), static f => f.FollowUp);
    private static readonly Field<VisitorFacts, bool> InsideField = new("inside", "人在区内", "Inside", new BooleanShape(), static f => f.Inside);
    private static readonly Field<VisitorFacts, bool> ExitCheckField = new("exitCheckDue", "离开时待查证", "Exit check due", new BooleanShape(), static f => f.ExitCheckDue);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<VisitorFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(CategoryField), v.Get(VisitorField), v.Get(DestinationField), v.Get(GateConfirmedField), v.Get(ByDataMatchField), v.Get(DenialField), v.Get(UnannouncedField),
            v.Get(FellBackField), v.Get(RegisteredField), v.Get(DocumentField), v.Get(CardField), v.Get(LostCardField), v.Get(LostDocumentField), v.Get(FollowUpField), v.Get(InsideField), v.Get(ExitCheckField)),
        PostField, CategoryField, VisitorField, DestinationField, GateConfirmedField, ByDataMatchField, DenialField, UnannouncedField,
        FellBackField, RegisteredField, DocumentField, CardField, LostCardField, LostDocumentField, FollowUpField, InsideField, ExitCheckField);

    /// <summary>What is known before the first command.</summary>
    public static VisitorFacts Nothing { get; } = new(null, null, null, null, false, false, null, false, null, false, null, null, null, null, null, false, false);

    /// <summary>Whether the post is a gate.</summary>
    internal bool AtGate => Post?.Kind == PostKind.Gate;

    /// <summary>Whether the post holds something of the visitor's, or the visitor something of the post's.</summary>
    internal bool SomethingTaken => (Document ?? Card ?? LostCard ?? LostDocument) is not null;

    /// <summary>Whether a document was taken, be it held or lost at the post since.</summary>
    internal bool DocumentTaken => (Document ?? LostDocument) is not null;

    /// <summary>What stays known of somebody who starts anew or goes without having been let in: where, and what is still owed.</summary>
    internal VisitorFacts Kept => Nothing with { Post = Post, Document = Document, Card = Card, LostCard = LostCard, LostDocument = LostDocument };

    /// <summary>The cell of the site's admission table; only for a category that may be let in.</summary>
    internal CategoryAt Cell => new(Category!.Value, Post!.Kind);

    /// <summary>The key of the gate's message for the lobby: who goes where.</summary>
    internal string MessageKey => Message(Visitor!, Destination!);

    /// <summary>The key of the gate's message for the lobby.</summary>
    internal static string Message(string visitor, string destination) => LedgerKey.Of(visitor, destination);
}
