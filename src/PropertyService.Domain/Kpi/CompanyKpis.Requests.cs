using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;

namespace PropertyService.Domain.Kpi;

/// <content>Repairs and complaints.</content>
public static partial class CompanyKpis
{
    /// <summary>A scheduled order without an agreed time (预约单没有约定时间).</summary>
    public static readonly Reason NoAppointment = new("no-appointment", new("预约维修没有约定时间", "a scheduled order without an agreed time"));

    /// <summary>A finding without the time at which it was made (质检或签收没有时间).</summary>
    public static readonly Reason NoFindingTime = new("no-finding-time", new("有质检或签收结果，没有时间", "a check or signature without its time"));

    /// <summary>Repair timeliness (维修及时率). SS-2.4.</summary>
    public static readonly RatioKpi<RepairOrder> RepairTimeliness = new(
        "K08", "维修及时率", "Repair timeliness", RepairOrders.Kind,
        Source.Of("SS-2.4", "IN-B.4-1", "IN-B.4-2", "G-29", "N-37").ReadAs(
            "急修有到场、修复两个时限，跨月时按后一个归月；按时到场、又在时限与修好之前承诺了修复时刻的，以承诺为准；到场迟了的，承诺不改归期",
            "an urgent order has two limits; where they lie in two months the later one decides; of those reached in time a promise given before the limit and before the repair takes its place, and moves none that was reached late"),
        new("按时的单：急修到场与修复都在时限内，预约维修按约到场", "orders on time: urgent ones on site and repaired within their limits, scheduled ones visited as agreed"),
        new("本期到期的维修单", "orders that fall due in the period"),
        static policy =>
        {
            var (onSite, fixLimit, promise, appointment) = (policy.Get(RepairParameters.OnSiteWithin), new FixLimit(policy), new Promise(policy), new Appointment(policy));
            var clock = policy.Get(KpiParameters.RepairTimely);
            return (in RepairOrder o, in Window w) =>
            {
                if (o.Kind == RepairKind.Scheduled) return appointment.Of(o, w);
                var (arriveBy, limit) = (o.ReportedAt + onSite, fixLimit.Of(o));
                var fixBy = Instant.Max(limit, promise.Of(o, limit) ?? limit);
                var due = clock switch
                {
                    RepairClock.Arrival => arriveBy,
                    RepairClock.Completion => fixBy,
                    _ => Instant.Max(arriveBy, o.ArrivedAt <= arriveBy ? fixBy : limit),
                };
                if (!w.Has(due)) return Judgement.Outside;
                if (clock != RepairClock.Completion && Judgement.InTime(o.ArrivedAt, arriveBy, w) is { Outcome: not Outcome.Counted } early) return early;
                return clock == RepairClock.Arrival ? Judgement.Counted : Judgement.InTime(o.FixedAt, fixBy, w);
            };
        })
    {
        Target = Target.AtLeast(95),
        Excludes = [RepairOrders.Cancelled, RepairOrders.NoAccess, RepairOrders.Duplicate],
        Unusable = [NoAppointment],
        Parameters = [KpiParameters.RepairTimely, RepairParameters.OnSiteWithin, RepairParameters.FixedWithin, RepairParameters.PromiseMax, RepairParameters.Grace, KpiParameters.FixClock],
        Fields = ["kind", "reportedAt", "appointmentAt", "promiseGivenAt", "promisedAt", "arrivedAt", "fixedAt", "exclusion"],
    };

    /// <summary>Repair quality (维修质量合格率). SS-2.5.</summary>
    public static readonly RatioKpi<RepairOrder> RepairQuality = new(
        "K09", "维修质量合格率", "Repair quality pass rate", RepairOrders.Kind,
        Source.Of("SS-2.5", "RS-2.7", "SS-3.2.4-1", "C-42").ReadAs(
            "以首次质检为准，没有质检的以住户首次签收为准；返修单一律算不合格，没有质检签收的按修好之时、没修好的按报修之时归期",
            "the first quality check decides or, without one, the resident's first word; an order that does a repair again counts as failed, without a check or word when it was repaired or else reported"),
        new("首次即合格、且不是返修的单", "orders that passed the first time and do no repair again"),
        new("本期质检或签收的单，加上本期的返修单", "orders checked or signed in the period, and those of the period that do a repair again"),
        static _ => static (in RepairOrder o, in Window w) =>
            o.ReworkOf is not null ? Judge.Happened(o.FoundAt ?? o.FixedAt ?? o.ReportedAt, false, w)
            : (o.Check ?? o.Signature) is not { } finding ? Judgement.Outside
            : o.FoundAt is { } at ? Judge.Happened(at, finding == RepairFinding.Passed, w)
            : w.Has(o.FixedAt ?? o.ReportedAt) ? Judgement.Unusable(NoFindingTime) : Judgement.Outside)
    {
        Target = Target.AtLeast(95),
        Excludes = [RepairOrders.Cancelled],
        Unusable = [NoFindingTime],
        Fields = ["reportedAt", "fixedAt", "check", "signature", "foundAt", "reworkOf", "exclusion"],
    };

    /// <summary>Return visits (维修回访率). SS-2.6.</summary>
    public static readonly RatioKpi<RepairOrder> ReturnVisits = new(
        "K10", "维修回访率", "Repair return-visit rate", RepairOrders.Kind,
        Source.Of("SS-2.6", "IN-B.5", "IN-P.3-3", "C-41", "N-36").ReadAs(
            "每单都要回访，从验收起算；单上另写了应回访时间的，取两者中早的；逾期的回访不算",
            "every order is to be visited, counted from acceptance; where the order gives a time of its own the earlier one counts; a visit after its time does not count"),
        new("按期回访的单", "orders visited in time"),
        new("本期应回访的单", "accepted orders whose visit falls due in the period"),
        static policy =>
        {
            var (scope, within, attempts) = (policy.Get(RepairParameters.VisitScope), policy.Get(RepairParameters.VisitWithin), policy.Get(KpiParameters.VisitAttempts));
            return (in RepairOrder o, in Window w) =>
            {
                if (o.AcceptedAt is not { } accepted || (scope == ReturnVisitScope.Periodic && o.VisitDueAt is null)) return Judgement.Outside;
                var due = scope == ReturnVisitScope.Periodic ? o.VisitDueAt!.Value : Instant.Min(o.VisitDueAt ?? Instant.MaxValue, accepted + within);
                if (!w.Has(due)) return Judgement.Outside;
                return o.VisitedAt is null && attempts > 0 && o.VisitAttempts >= attempts ? Judgement.Counted : Judgement.InTime(o.VisitedAt, due, w);
            };
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [RepairOrders.Cancelled],
        Parameters = [RepairParameters.VisitScope, RepairParameters.VisitWithin, KpiParameters.VisitAttempts],
        Fields = ["acceptedAt", "visitDueAt", "visitedAt", "visitAttempts", "exclusion"],
    };

    /// <summary>Valid complaints handled (有效投诉处理率). SS-2.7-1, restated as SS-3.2.2.</summary>
    public static readonly RatioKpi<ComplaintCase> ComplaintsHandled = new(
        "K11", "有效投诉处理率", "Valid complaint handling rate", ComplaintCases.Kind,
        Source.Of("SS-2.7-1", "SS-3.2.2", "SS-3.2.1-2", "C-45", "N-33").ReadAs(
            "在答复时限之内答复并约定日期的，在约定日期到期；此外在答复时限到期。逾期办结不算",
            "a complaint that was replied to within the limit falls due at the date that the reply agrees, every other one at the reply limit; closed late does not count"),
        new("按期办结的有效投诉", "valid complaints closed in time"),
        new("本期到期的有效投诉", "valid complaints that fall due in the period"),
        static policy =>
        {
            var (basis, reply) = (policy.Get(KpiParameters.ComplaintHandled), policy.Get(ComplaintParameters.ReplyWithin));
            return (in ComplaintCase c, in Window w) =>
            {
                var replyBy = c.RegisteredAt + reply;
                var due = basis != HandledBasis.Replied && c.RepliedAt <= replyBy ? c.AgreedAt ?? replyBy : replyBy;
                if (!w.Has(due)) return Judgement.Outside;
                return basis switch
                {
                    HandledBasis.Closed when c.ClosedAt is not null => Judgement.Counted,
                    HandledBasis.Replied when c is { RepliedAt: { } replied, AgreedAt: not null } && replied <= due => Judgement.Counted,
                    _ => Judgement.InTime(c.ClosedAt, due, w),
                };
            };
        })
    {
        Target = Target.AtLeast(100),
        Excludes = [ComplaintCases.Invalid],
        Parameters = [KpiParameters.ComplaintHandled, ComplaintParameters.ReplyWithin],
        Fields = ["registeredAt", "repliedAt", "agreedAt", "closedAt", "exclusion"],
    };

    /// <summary>Complainants who signed as satisfied (投诉人签字满意率). SS-2.7-2, restated as SS-3.2.3.</summary>
    public static readonly RatioKpi<ComplaintCase> SignedSatisfaction = new(
        "K12", "投诉人签字满意率", "Complainants' signed satisfaction", ComplaintCases.Kind,
        Source.Of("SS-2.7-2", "SS-3.2.3", "N-32", "N-33").ReadAs(
            "分母为本期办结的全部有效投诉，拒绝签字和没有签字的也在内，另行列出，除非站点写明不计；匿名而没有签字的剔除",
            "of all valid complaints closed in the period, with those declined or unsigned in it and listed apart unless the site says otherwise; left out are anonymous ones without a signature"),
        new("签字满意的投诉", "complaints signed as satisfied"),
        new("本期办结的有效投诉", "valid complaints closed in the period"),
        static policy =>
        {
            var basis = policy.Get(KpiParameters.SignedSatisfaction);
            return (in ComplaintCase c, in Window w) =>
            {
                if (c.ClosedAt is not { } closed || !w.Has(closed)) return Judgement.Outside;
                if (c.Complainant != Complainant.Named && c.Signature is null) return Judgement.Excluded(ComplaintCases.Anonymous);
                return c.Signature switch
                {
                    ComplaintSignature.Satisfied => Judgement.Counted,
                    ComplaintSignature.Dissatisfied => Judgement.Missed,
                    ComplaintSignature.Declined => basis == SignedBasis.AllClosed ? Judgement.MissedFor(ComplaintCases.Declined) : Judgement.Excluded(ComplaintCases.Declined),
                    _ => basis == SignedBasis.SignedOnly ? Judgement.Excluded(ComplaintCases.NotSigned) : Judgement.MissedFor(ComplaintCases.NotSigned),
                };
            };
        })
    {
        Target = Target.AtLeast(95),
        Excludes = [ComplaintCases.Invalid, ComplaintCases.Anonymous, ComplaintCases.Declined, ComplaintCases.NotSigned],
        Parameters = [KpiParameters.SignedSatisfaction],
        Fields = ["complainant", "closedAt", "signature", "exclusion"],
    };
}
