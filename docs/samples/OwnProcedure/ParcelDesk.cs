using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace OwnProcedure;

/// <summary>A vendor's own procedure with his own clauses, parameter and register, beside those of the library.</summary>
internal static class ParcelDesk
{
    private static readonly State Waiting = new("waiting", "待领取", "Waiting", Source.Of("PX-1"));
    private static readonly State HandedOver = new("handed-over", "已交付", "Handed over", Source.Of("PX-2"), isEnd: true);
    private static readonly Register ParcelRegister = new("parcel-register", new("《包裹代收登记表》", "parcel register"), Source.Of("PX-1"));

    public static readonly Parameter<Duration> KeepFor = new(
        "parcel.keepHours", "保管时限", "Kept for", DurationShape.Hours(1, 240), Duration.FromHours(72), Source.Of("PX-3").OurFigure());

    private static readonly PolicySection Section = new("parcel", new("包裹代收", "Parcels"), [KeepFor]);

    private static readonly ClauseCatalogue Clauses = ClauseCatalogue.Standard.With(
        "PX", new("包裹代收规定", "Parcel rules"),
        Clause("PX-1", "代收的包裹逐件登记", "every parcel taken in is registered"),
        Clause("PX-2", "只交给收件户", "handed to the addressee only"),
        Clause("PX-3", "久放不领的报领班", "one that nobody fetches is reported to the lead"));

    private static readonly Duty<ParcelFacts> ToHandOver = new Duty<ParcelFacts>("parcel-to-hand-over", "包裹待交付", "parcel to be handed over", Source.Of("PX-2"))
        .HeldBy(Roles.FrontDesk).Within(KeepFor).OwedWhile(static f => f.Held).EscalatesTo(Roles.CsLead, Source.Of("PX-3"));

    private static readonly Guard<ParcelFacts, HandOver> IsAddressee = Guard.Over<ParcelFacts, HandOver>(
        "is-addressee", "领取户就是收件户", "it is the addressee's flat", Source.Of("PX-2"),
        static (in s, c) => c.To == s.Facts.Addressee, new("核对面单上的房号", "check the flat on the label"));

    public static Procedure<ParcelFacts> Procedure { get; } = Define();

    public static Catalogue Catalogue { get; } = Catalogue.Standard.With(Procedure, Section, Clauses);

    private static Procedure<ParcelFacts> Define()
    {
        var p = new ProcedureBuilder<ParcelFacts>(
            "parcel-desk", 1, new("包裹代收", "Parcel desk"), new("包裹不丢、不交错人。", "No parcel is lost or handed to the wrong flat."), Source.Of("PX-1", "PX-2"),
            ParcelFacts.Shape, ParcelFacts.Nothing, static f => f.Post?.Id);
        p.States(Waiting, HandedOver);
        p.Reads(KeepFor);
        p.Duties(ToHandOver);
        p.Open().On(ReceiveParcel.Kind).By(Roles.FrontDesk)
            .To(Waiting).Then(static (in s, c) => s.Facts with { Post = c.Post, Addressee = c.Addressee, Held = true })
            .Opens(ToHandOver).Records(ParcelRegister)
            .Cites("PX-1");
        p.From(Waiting).On(HandOver.Kind).By(Roles.FrontDesk).When(IsAddressee)
            .To(HandedOver).Then(static (in s, _) => s.Facts with { Held = false })
            .Closes(ToHandOver)
            .Cites("PX-2");
        p.Never(
            "handed-to-another-flat", "包裹交给了收件户以外的人", "a parcel handed to another flat", Source.Of("PX-2"),
            static (in step) => step.Entered(HandedOver) && ((HandOver)step.Command).To != step.Before.Addressee);
        return p.Build(Clauses);
    }

    private static Clause Clause(string id, string zh, string en) => new(id, "step", "parcel-desk", "front-desk", "-", new(zh, en), "machine");
}
