using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>The record of one shift, from its being taken over to the lead's signature (交接班记录).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Shift">Which shift of the day, as on the roll of shifts: 1 to 80 characters.</param>
/// <param name="StartedAt">When the shift began and was to be taken over.</param>
/// <param name="Recorder">Who kept the record.</param>
/// <param name="Complete">Whether every item of it is marked.</param>
/// <param name="Refused">Whether the relief declined to take over (SH-1.6-2).</param>
/// <param name="LeadSignedAt">When the lead read and signed it.</param>
public readonly record struct ShiftRecord(string Id, string Shift, Instant StartedAt, string? Recorder, bool Complete, bool Refused, Instant? LeadSignedAt);

/// <summary>One handover between the service desk and the control room that was due on a working day (跨部门交接).</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="DueAt">When it was due: at one of the two set times.</param>
/// <param name="At">When it took place.</param>
public readonly record struct DeskHandover(string Id, Instant DueAt, Instant? At);

/// <summary>The registers of handovers.</summary>
public static class Handovers
{
    private static readonly Field<ShiftRecord, string> IdField = RecordFields.Id<ShiftRecord>(static s => s.Id);
    private static readonly Field<ShiftRecord, string> ShiftField = RecordFields.Name<ShiftRecord>("shift", "班次", "Shift", static s => s.Shift);
    private static readonly Field<ShiftRecord, Instant> StartedField = RecordFields.At<ShiftRecord>("startedAt", "开班时间", "Started at", static s => s.StartedAt);
    private static readonly Field<ShiftRecord, string?> RecorderField = new("recorder", "记录人", "Recorder", new OptionalShape<string>(RecordFields.Short), static s => s.Recorder);
    private static readonly Field<ShiftRecord, bool> CompleteField = new("complete", "逐项填齐", "Complete", new BooleanShape(), static s => s.Complete);
    private static readonly Field<ShiftRecord, bool> RefusedField = new("refused", "拒接", "Refused", new BooleanShape(), static s => s.Refused);
    private static readonly Field<ShiftRecord, Instant?> LeadField = RecordFields.MaybeAt<ShiftRecord>("leadSignedAt", "领班签字时间", "Lead signed at", static s => s.LeadSignedAt);

    private static readonly Field<DeskHandover, string> NumberField = RecordFields.Id<DeskHandover>(static h => h.Id);
    private static readonly Field<DeskHandover, Instant> DueField = RecordFields.At<DeskHandover>("dueAt", "应交接时间", "Due at", static h => h.DueAt);
    private static readonly Field<DeskHandover, Instant?> AtField = RecordFields.MaybeAt<DeskHandover>("at", "交接时间", "At", static h => h.At);

    /// <summary>The records of shifts.</summary>
    public static RecordKind<ShiftRecord> Shifts { get; } = new(
        "shift-records", "交接班记录", "Shift records",
        new(
            static v => new(v.Get(IdField), v.Get(ShiftField), v.Get(StartedField), v.Get(RecorderField), v.Get(CompleteField), v.Get(RefusedField), v.Get(LeadField)),
            IdField, ShiftField, StartedField, RecorderField, CompleteField, RefusedField, LeadField),
        static (in s) => s.Id, static (in s) => Moments.From(s.StartedAt).Then(s.LeadSignedAt))
    {
        AsKnown = static (in s, at, out known) =>
        {
            known = s with { LeadSignedAt = s.LeadSignedAt.Until(at) };
            return s.StartedAt <= at;
        },
    };

    /// <summary>The handovers between desk and control room.</summary>
    public static RecordKind<DeskHandover> Desk { get; } = new(
        "desk-handovers", "跨部门交接", "Desk handovers",
        new(static v => new(v.Get(NumberField), v.Get(DueField), v.Get(AtField)), NumberField, DueField, AtField),
        static (in h) => h.Id, static (in h) => Moments.None.Then(h.At).Planned(h.DueAt))
    {
        AsKnown = static (in h, at, out known) =>
        {
            known = h with { At = h.At.Until(at) };
            return true;
        },
    };
}
