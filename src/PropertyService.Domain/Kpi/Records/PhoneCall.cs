using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One call that came in (来电). HT-2.1-1, SD-4.7-1.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="RangAt">When it began to ring.</param>
/// <param name="AnsweredAt">When it was answered; null where the caller gave up.</param>
/// <param name="AbandonedAt">When the caller gave up.</param>
/// <param name="Rings">How often it rang until then, where the telephone counts: 0 to 99.</param>
public readonly record struct PhoneCall(string Id, Instant RangAt, Instant? AnsweredAt, Instant? AbandonedAt, int? Rings);

/// <summary>The register of calls.</summary>
public static class PhoneCalls
{
    /// <summary>The caller gave up within the limit (时限内挂断). From the record itself.</summary>
    public static readonly Reason AbandonedEarly = new("abandoned-early", new("来电人在规定响铃数内挂断", "the caller gave up within the limit"));

    private static readonly OptionalValueShape<int> Ringing = new(new IntegerShape(0, 99, new("声", "rings")));

    private static readonly Field<PhoneCall, string> IdField = RecordFields.Id<PhoneCall>(static c => c.Id);
    private static readonly Field<PhoneCall, Instant> RangField = RecordFields.At<PhoneCall>("rangAt", "来电时间", "Rang at", static c => c.RangAt);
    private static readonly Field<PhoneCall, Instant?> AnsweredField = RecordFields.MaybeAt<PhoneCall>("answeredAt", "接听时间", "Answered at", static c => c.AnsweredAt);
    private static readonly Field<PhoneCall, Instant?> AbandonedField = RecordFields.MaybeAt<PhoneCall>("abandonedAt", "挂断时间", "Abandoned at", static c => c.AbandonedAt);
    private static readonly Field<PhoneCall, int?> RingsField = new("rings", "响铃数", "Rings", Ringing, static c => c.Rings);

    /// <summary>The register.</summary>
    public static RecordKind<PhoneCall> Kind { get; } = new(
        "phone-calls", "来电", "Calls",
        new(
            static v => new(v.Get(IdField), v.Get(RangField), v.Get(AnsweredField), v.Get(AbandonedField), v.Get(RingsField)),
            IdField, RangField, AnsweredField, AbandonedField, RingsField),
        static (in c) => c.Id, static (in c) => Moments.From(c.RangAt).Then(c.AnsweredAt).And(Moments.From(c.RangAt).Then(c.AbandonedAt)))
    {
        // A call that still rings is none yet: nothing can be said of it.
        AsKnown = static (in c, at, out known) =>
        {
            known = c with { AnsweredAt = c.AnsweredAt.Until(at), AbandonedAt = c.AbandonedAt.Until(at) };
            return known.AnsweredAt is not null || known.AbandonedAt is not null;
        },
    };
}
