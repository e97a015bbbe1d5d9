using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>A visit that was paid to a household (住户走访).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Household">Which, as on the roll of households: 1 to 80 characters.</param>
/// <param name="VisitedAt">When.</param>
/// <param name="HandedInAt">When the record was handed to the customer-service supervisor.</param>
public readonly record struct ResidentVisit(string Id, string Household, Instant VisitedAt, Instant? HandedInAt);

/// <summary>A fee notice that a household was to be sent (缴费通知).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Household">Which: 1 to 80 characters.</param>
/// <param name="BilledFrom">The beginning of the month or quarter that is billed.</param>
/// <param name="SentAt">When it was sent.</param>
public readonly record struct FeeNotice(string Id, string Household, Instant BilledFrom, Instant? SentAt);

/// <summary>The duty roster of one month (值班表).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="StartsAt">The beginning of the month for which it is.</param>
/// <param name="ApprovedAt">When it was approved.</param>
public readonly record struct DutyRoster(string Id, Instant StartsAt, Instant? ApprovedAt);

/// <summary>The registers of what is done for residents month by month.</summary>
public static class ResidentServices
{
    /// <summary>The flat is empty (空置).</summary>
    public static readonly Reason Vacant = new("vacant", new("空置户", "the flat is vacant"));

    private static readonly Field<ResidentVisit, string> VisitField = RecordFields.Id<ResidentVisit>(static v => v.Id);
    private static readonly Field<ResidentVisit, string> VisitedField = RecordFields.Name<ResidentVisit>("household", "住户", "Household", static v => v.Household);
    private static readonly Field<ResidentVisit, Instant> AtField = RecordFields.At<ResidentVisit>("visitedAt", "走访时间", "Visited at", static v => v.VisitedAt);
    private static readonly Field<ResidentVisit, Instant?> HandedInField = RecordFields.MaybeAt<ResidentVisit>("handedInAt", "上交时间", "Handed in at", static v => v.HandedInAt);

    private static readonly Field<FeeNotice, string> NoticeField = RecordFields.Id<FeeNotice>(static n => n.Id);
    private static readonly Field<FeeNotice, string> BilledField = RecordFields.Name<FeeNotice>("household", "住户", "Household", static n => n.Household);
    private static readonly Field<FeeNotice, Instant> FromField = RecordFields.At<FeeNotice>("billedFrom", "计费期起点", "Billed from", static n => n.BilledFrom);
    private static readonly Field<FeeNotice, Instant?> SentField = RecordFields.MaybeAt<FeeNotice>("sentAt", "发出时间", "Sent at", static n => n.SentAt);

    private static readonly Field<DutyRoster, string> RosterField = RecordFields.Id<DutyRoster>(static r => r.Id);
    private static readonly Field<DutyRoster, Instant> StartsField = RecordFields.At<DutyRoster>("startsAt", "值班月起点", "Starts at", static r => r.StartsAt);
    private static readonly Field<DutyRoster, Instant?> ApprovedField = RecordFields.MaybeAt<DutyRoster>("approvedAt", "批准时间", "Approved at", static r => r.ApprovedAt);

    /// <summary>Visits to households. LA-T13V-1.</summary>
    public static RecordKind<ResidentVisit> Visits { get; } = new(
        "resident-visits", "住户走访", "Resident visits",
        new(static v => new(v.Get(VisitField), v.Get(VisitedField), v.Get(AtField), v.Get(HandedInField)), VisitField, VisitedField, AtField, HandedInField),
        static (in v) => v.Id, static (in v) => Moments.From(v.VisitedAt).Then(v.HandedInAt))
    {
        AsKnown = static (in v, at, out known) =>
        {
            known = v with { HandedInAt = v.HandedInAt.Until(at) };
            return v.VisitedAt <= at;
        },
    };

    /// <summary>Fee notices. SP-3.1-1.</summary>
    public static RecordKind<FeeNotice> FeeNotices { get; } = new(
        "fee-notices", "缴费通知", "Fee notices",
        new(static v => new(v.Get(NoticeField), v.Get(BilledField), v.Get(FromField), v.Get(SentField)), NoticeField, BilledField, FromField, SentField),
        static (in n) => n.Id, static (in n) => Moments.None.Then(n.SentAt).Planned(n.BilledFrom))
    {
        AsKnown = static (in n, at, out known) =>
        {
            known = n with { SentAt = n.SentAt.Until(at) };
            return true;
        },
    };

    /// <summary>Duty rosters. LA-C.2-1.</summary>
    public static RecordKind<DutyRoster> Rosters { get; } = new(
        "duty-rosters", "值班表", "Duty rosters",
        new(static v => new(v.Get(RosterField), v.Get(StartsField), v.Get(ApprovedField)), RosterField, StartsField, ApprovedField),
        static (in r) => r.Id, static (in r) => Moments.None.Then(r.ApprovedAt).Planned(r.StartsAt))
    {
        AsKnown = static (in r, at, out known) =>
        {
            known = r with { ApprovedAt = r.ApprovedAt.Until(at) };
            return true;
        },
    };
}
