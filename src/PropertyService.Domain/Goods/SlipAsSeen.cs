using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Goods;

/// <summary>What the guard reads off a slip at the exit (验条所见). Source GC-3.1-1, GC-3.1-2, GC-3.1-4.</summary>
/// <param name="SignatureGenuine">Whether the signature agrees with the specimen.</param>
/// <param name="Signer">Who signed.</param>
/// <param name="GoodsOf">Whose goods stand at the exit, as the carrier says: a flat, or a firm; 1 to 80 characters.</param>
/// <param name="Seal">Whose seal it bears; none when there is none.</param>
public sealed record SlipAsSeen(bool SignatureGenuine, Signer Signer, string GoodsOf, SlipIssuer? Seal)
{
    private static readonly Field<SlipAsSeen, bool> GenuineField = new("signatureGenuine", "签字真实", "Signature genuine", new BooleanShape(), static c => c.SignatureGenuine);
    private static readonly Field<SlipAsSeen, Signer> SignerField = new("signer", "签字人", "Signer", GoodsShapes.Signer, static c => c.Signer);
    private static readonly Field<SlipAsSeen, string> GoodsOfField = new("goodsOf", "物主", "Whose goods", new TextShape(TextShape.ShortLimit, "1-101").Personal(), static c => c.GoodsOf);
    private static readonly Field<SlipAsSeen, SlipIssuer?> SealField = new("seal", "盖章单位", "Seal", new OptionalValueShape<SlipIssuer>(GoodsShapes.Issuer), static c => c.Seal);

    /// <summary>The names and shapes of its fields; the samples are a slip in order and slips with one thing wrong, or doubtful, each.</summary>
    public static Shape<SlipAsSeen> Shape { get; } = new RecordShape<SlipAsSeen>(
        static v => new(v.Get(GenuineField), v.Get(SignerField), v.Get(GoodsOfField), v.Get(SealField)), GenuineField, SignerField, GoodsOfField, SealField)
        .Sampled(
            new(true, Signer.Owner, "1-101", SlipIssuer.ManagementCentre), new(false, Signer.Owner, "1-101", SlipIssuer.ManagementCentre),
            new(true, Signer.Tenant, "1-101", SlipIssuer.ManagementCentre), new(true, Signer.ContractorHead, "1-101", SlipIssuer.ManagementCentre),
            new(true, Signer.Other, "1-101", SlipIssuer.ManagementCentre), new(true, Signer.Owner, "2-202", SlipIssuer.ManagementCentre),
            new(true, Signer.Owner, "1-101", null));
}
