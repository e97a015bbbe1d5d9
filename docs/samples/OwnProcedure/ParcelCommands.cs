using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace OwnProcedure;

/// <summary>What is known of a parcel. Facts hold no instants: the engine owns due times.</summary>
internal sealed record ParcelFacts(Post? Post, string? Addressee, bool Held)
{
    private static readonly Field<ParcelFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<ParcelFacts, string?> AddresseeField = new("addressee", "收件户", "Addressee", new OptionalShape<string>(new TextShape(80)), static f => f.Addressee);
    private static readonly Field<ParcelFacts, bool> HeldField = new("held", "在保管中", "Held", new BooleanShape(), static f => f.Held);

    public static RecordShape<ParcelFacts> Shape { get; } = new(
        static v => new(v.Get(PostField), v.Get(AddresseeField), v.Get(HeldField)), PostField, AddresseeField, HeldField);

    public static ParcelFacts Nothing { get; } = new(null, null, false);
}

/// <summary>A parcel has been left at the desk (收到包裹). The samples stand for all flats in the search: this one and another.</summary>
internal sealed record ReceiveParcel(Post Post, string Addressee) : Command
{
    private static readonly Field<ReceiveParcel, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<ReceiveParcel, string> AddresseeField = new("addressee", "收件户", "Addressee", new TextShape(80, "8-1101", "8-1102"), static c => c.Addressee);

    public static readonly CommandKind<ReceiveParcel> Kind = CommandKind.Report(
        "receive-parcel", "收到包裹", "Receive a parcel", new("包裹已在前台", "the parcel is at the desk"),
        static v => new ReceiveParcel(v.Get(PostField), v.Get(AddresseeField)), PostField, AddresseeField);

    public override CommandKind Definition => Kind;
}

/// <summary>May it be handed to this flat? (交付包裹)</summary>
internal sealed record HandOver(string To) : Command
{
    private static readonly Field<HandOver, string> ToField = new("to", "领取户", "To", new TextShape(80, "8-1101", "8-1102"), static c => c.To);

    public static readonly CommandKind<HandOver> Kind = CommandKind.Request(
        "hand-over", "交付包裹", "Hand the parcel over", new("请求交付", "asks for the parcel to be handed out"), static v => new HandOver(v.Get(ToField)), ToField);

    public override CommandKind Definition => Kind;
}
