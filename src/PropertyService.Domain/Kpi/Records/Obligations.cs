using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>Something that was owed from one moment until another: a document to give back, a card to take in (待了事项).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="ClosedAt">Until when; null while it is owed.</param>
public readonly record struct Obligation(string Id, Instant OpenedAt, Instant? ClosedAt);

/// <summary>The loss of one key (钥匙遗失).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="ReportedAt">When the loss was reported.</param>
/// <param name="LockChangedAt">When the lock was changed; null while the old one is in use.</param>
public readonly record struct LostKey(string Id, Instant ReportedAt, Instant? LockChangedAt);

/// <summary>The registers of what is owed.</summary>
public static class Obligations
{
    private static readonly Field<Obligation, string> IdField = RecordFields.Id<Obligation>(static o => o.Id);
    private static readonly Field<Obligation, Instant> OpenedField = RecordFields.At<Obligation>("openedAt", "开始时间", "Opened at", static o => o.OpenedAt);
    private static readonly Field<Obligation, Instant?> ClosedField = RecordFields.MaybeAt<Obligation>("closedAt", "了结时间", "Closed at", static o => o.ClosedAt);

    private static readonly RecordShape<Obligation> Shape = new(static v => new(v.Get(IdField), v.Get(OpenedField), v.Get(ClosedField)), IdField, OpenedField, ClosedField);

    private static readonly Field<LostKey, string> LossField = RecordFields.Id<LostKey>(static k => k.Id);
    private static readonly Field<LostKey, Instant> ReportedField = RecordFields.At<LostKey>("reportedAt", "报失时间", "Reported at", static k => k.ReportedAt);
    private static readonly Field<LostKey, Instant?> ChangedField = RecordFields.MaybeAt<LostKey>("lockChangedAt", "换锁时间", "Lock changed at", static k => k.LockChangedAt);

    /// <summary>Documents of visitors and drivers that the gate held (押存证件). GC-1.3.A-5, GC-2.3.A-7.</summary>
    public static RecordKind<Obligation> DocumentsHeld { get; } = Register("documents-held", "押存证件登记", "Documents held");

    /// <summary>Cards that were handed out at the gate (已发的卡). GC-1.3.A-6, GC-2.3.A-6.</summary>
    public static RecordKind<Obligation> CardsOut { get; } = Register("cards-out", "发卡登记", "Cards out");

    /// <summary>Deputy permits that were left at the gate (留存副证). G1-2.D-5.</summary>
    public static RecordKind<Obligation> DeputyPermits { get; } = Register("deputy-permits", "副证登记", "Deputy permits");

    /// <summary>Follow-ups that a patrol was asked for (跟进事项). LA-T2-3, G1-1.B3-7.</summary>
    public static RecordKind<Obligation> FollowUps { get; } = Register("follow-ups", "跟进登记", "Follow-ups");

    /// <summary>Lost keys. KM-5.0-2.</summary>
    public static RecordKind<LostKey> LostKeys { get; } = new(
        "lost-keys", "钥匙遗失登记", "Lost keys",
        new(static v => new(v.Get(LossField), v.Get(ReportedField), v.Get(ChangedField)), LossField, ReportedField, ChangedField),
        static (in k) => k.Id, static (in k) => Moments.From(k.ReportedAt).Then(k.LockChangedAt))
    {
        AsKnown = static (in k, at, out known) =>
        {
            known = k with { LockChangedAt = k.LockChangedAt.Until(at) };
            return k.ReportedAt <= at;
        },
    };

    private static RecordKind<Obligation> Register(string id, string zh, string en) => new(id, zh, en, Shape, static (in o) => o.Id, static (in o) => Moments.From(o.OpenedAt).Then(o.ClosedAt))
    {
        AsKnown = static (in o, at, out known) =>
        {
            known = o with { ClosedAt = o.ClosedAt.Until(at) };
            return o.OpenedAt <= at;
        },
    };
}
