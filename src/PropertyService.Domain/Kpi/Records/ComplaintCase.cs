using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>What came of asking the complainant to sign (投诉签字).</summary>
public enum ComplaintSignature
{
    /// <summary>Signed as satisfied (签字满意).</summary>
    Satisfied,

    /// <summary>Signed as not satisfied (签字不满意).</summary>
    Dissatisfied,

    /// <summary>Declined to sign (拒绝签字). N-32.</summary>
    Declined,
}

/// <summary>One complaint as figures need it (投诉). SS-2.7, SS-3.2. Unless somebody found it invalid, it is valid.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Complainant">Who complains, as far as it was said.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="RepliedAt">When it was replied to; for an invalid one, when that was explained (N-40).</param>
/// <param name="AgreedAt">By when, as the reply says, it is to be closed.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="Signature">What came of asking for a signature; null where there is none.</param>
/// <param name="Exclusion">Who found it invalid, and why (C-45).</param>
public readonly record struct ComplaintCase(
    string Id, Complainant Complainant, Instant RegisteredAt, Instant? RepliedAt, Instant? AgreedAt, Instant? ClosedAt, ComplaintSignature? Signature, Exclusion? Exclusion);

/// <summary>The register of complaints.</summary>
public static class ComplaintCases
{
    /// <summary>Found invalid (无效投诉). C-45.</summary>
    public static readonly Reason Invalid = new("invalid-complaint", new("判定为无效投诉", "found invalid"));

    /// <summary>No name, so nobody can sign (匿名). From the record itself.</summary>
    public static readonly Reason Anonymous = new("anonymous", new("匿名投诉，无人可签字", "anonymous: nobody can sign"));

    /// <summary>Neither name nor contact, so nobody can be replied to (匿名，无联系方式). From the record itself.</summary>
    public static readonly Reason NoContact = new("anonymous-without-contact", new("匿名且没有联系方式", "anonymous without a contact"));

    /// <summary>The complainant declined to sign (拒绝签字). N-32. From the record itself.</summary>
    public static readonly Reason Declined = new("declined-to-sign", new("投诉人拒绝签字", "the complainant declined to sign"));

    /// <summary>Closed without a signature (没有签字). From the record itself.</summary>
    public static readonly Reason NotSigned = new("not-signed", new("没有签字", "closed without a signature"));

    private static readonly OptionalValueShape<ComplaintSignature> Signatures = new(new ChoiceShape<ComplaintSignature>(
        (ComplaintSignature.Satisfied, "satisfied", "签字满意", "signed as satisfied"),
        (ComplaintSignature.Dissatisfied, "dissatisfied", "签字不满意", "signed as not satisfied"),
        (ComplaintSignature.Declined, "declined", "拒绝签字", "declined to sign")));

    private static readonly Field<ComplaintCase, string> IdField = RecordFields.Id<ComplaintCase>(static c => c.Id);
    private static readonly Field<ComplaintCase, Complainant> ComplainantField = new("complainant", "投诉人", "Complainant", ComplaintShapes.Complainant, static c => c.Complainant);
    private static readonly Field<ComplaintCase, Instant> RegisteredField = RecordFields.At<ComplaintCase>("registeredAt", "登记时间", "Registered at", static c => c.RegisteredAt);
    private static readonly Field<ComplaintCase, Instant?> RepliedField = RecordFields.MaybeAt<ComplaintCase>("repliedAt", "答复时间", "Replied at", static c => c.RepliedAt);
    private static readonly Field<ComplaintCase, Instant?> AgreedField = RecordFields.MaybeAt<ComplaintCase>("agreedAt", "约定办结时间", "Agreed date", static c => c.AgreedAt);
    private static readonly Field<ComplaintCase, Instant?> ClosedField = RecordFields.MaybeAt<ComplaintCase>("closedAt", "办结时间", "Closed at", static c => c.ClosedAt);
    private static readonly Field<ComplaintCase, ComplaintSignature?> SignatureField = new("signature", "签字", "Signature", Signatures, static c => c.Signature);
    private static readonly Field<ComplaintCase, Exclusion?> ExclusionField = RecordFields.Exclusion<ComplaintCase>(static c => c.Exclusion, Invalid);

    /// <summary>The register.</summary>
    public static RecordKind<ComplaintCase> Kind { get; } = new(
        "complaints", "投诉", "Complaints",
        new(
            static v => new(
                v.Get(IdField), v.Get(ComplainantField), v.Get(RegisteredField), v.Get(RepliedField), v.Get(AgreedField), v.Get(ClosedField), v.Get(SignatureField), v.Get(ExclusionField)),
            IdField, ComplainantField, RegisteredField, RepliedField, AgreedField, ClosedField, SignatureField, ExclusionField),
        static (in c) => c.Id, static (in c) => Moments.From(c.RegisteredAt).Then(c.RepliedAt).And(Moments.From(c.RegisteredAt).Then(c.ClosedAt)).Planned(c.AgreedAt, c.RegisteredAt), static (in c) => c.Exclusion)
    {
        AsKnown = static (in c, at, out known) =>
        {
            known = c with { RepliedAt = c.RepliedAt.Until(at), ClosedAt = c.ClosedAt.Until(at), Signature = c.ClosedAt > at ? null : c.Signature };
            return c.RegisteredAt <= at;
        },
    };
}
