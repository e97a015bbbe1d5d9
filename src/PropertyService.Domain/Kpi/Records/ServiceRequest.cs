using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One request or question of a customer, by whatever channel (客户诉求). CD-2.1, IN-P.2-2.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Channel">By which channel: 1 to 80 characters.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="AnsweredAt">When a person first answered; an automatic receipt is no answer.</param>
/// <param name="DueAt">By when it is to be seen through.</param>
/// <param name="ClosedAt">When it was seen through.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct ServiceRequest(string Id, string Channel, Instant ReceivedAt, Instant? AnsweredAt, Instant? DueAt, Instant? ClosedAt, Exclusion? Exclusion);

/// <summary>The register of requests.</summary>
public static class ServiceRequests
{
    /// <summary>Not a request but an advertisement or the like (垃圾信息).</summary>
    public static readonly Reason Spam = new("spam", new("广告等垃圾信息", "spam"));

    /// <summary>Withdrawn by the customer (客户撤回).</summary>
    public static readonly Reason Withdrawn = new("withdrawn", new("客户撤回", "withdrawn by the customer"));

    private static readonly Field<ServiceRequest, string> IdField = RecordFields.Id<ServiceRequest>(static r => r.Id);
    private static readonly Field<ServiceRequest, string> ChannelField = RecordFields.Name<ServiceRequest>("channel", "渠道", "Channel", static r => r.Channel);
    private static readonly Field<ServiceRequest, Instant> ReceivedField = RecordFields.At<ServiceRequest>("receivedAt", "收到时间", "Received at", static r => r.ReceivedAt);
    private static readonly Field<ServiceRequest, Instant?> AnsweredField = RecordFields.MaybeAt<ServiceRequest>("answeredAt", "首次答复时间", "First answered at", static r => r.AnsweredAt);
    private static readonly Field<ServiceRequest, Instant?> DueField = RecordFields.MaybeAt<ServiceRequest>("dueAt", "应办结时间", "Due at", static r => r.DueAt);
    private static readonly Field<ServiceRequest, Instant?> ClosedField = RecordFields.MaybeAt<ServiceRequest>("closedAt", "办结时间", "Closed at", static r => r.ClosedAt);
    private static readonly Field<ServiceRequest, Exclusion?> ExclusionField = RecordFields.Exclusion<ServiceRequest>(static r => r.Exclusion, Spam, Withdrawn);

    /// <summary>The register.</summary>
    public static RecordKind<ServiceRequest> Kind { get; } = new(
        "service-requests", "客户诉求", "Requests",
        new(
            static v => new(v.Get(IdField), v.Get(ChannelField), v.Get(ReceivedField), v.Get(AnsweredField), v.Get(DueField), v.Get(ClosedField), v.Get(ExclusionField)),
            IdField, ChannelField, ReceivedField, AnsweredField, DueField, ClosedField, ExclusionField),
        static (in r) => r.Id, static (in r) => Moments.From(r.ReceivedAt).Then(r.AnsweredAt).And(Moments.From(r.ReceivedAt).Then(r.ClosedAt)).Planned(r.DueAt, r.ReceivedAt), static (in r) => r.Exclusion)
    {
        AsKnown = static (in r, at, out known) =>
        {
            known = r with { AnsweredAt = r.AnsweredAt.Until(at), ClosedAt = r.ClosedAt.Until(at) };
            return r.ReceivedAt <= at;
        },
    };
}
