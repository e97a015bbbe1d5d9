using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Complaints;
using PropertyService.Workflows.Procedures.Contractors;
using PropertyService.Workflows.Procedures.Goods;
using PropertyService.Workflows.Procedures.Keys;
using PropertyService.Workflows.Procedures.Repairs;
using PropertyService.Workflows.Procedures.Shifts;
using PropertyService.Workflows.Procedures.Vehicles;
using Repair = PropertyService.Domain.Kpi.Records.RepairOrder;

namespace GateDay;

/// <summary>
/// The records of a day from which figures can be computed, taken from its decisions one by one: a host that keeps such
/// registers of its own does not need this. What a day cannot tell stands in no register here.
/// </summary>
internal sealed class DayRecords
{
    // Whose follow-ups a patrol was asked for; GC-2.3.C-4, LA-T2-3, G1-1.B3-7.
    private static readonly HashSet<(Procedure, string)> FollowUps =
    [
        (VisitorAdmission.Procedure, "patrol-follow-up"), (ContractorPass.Procedure, "follow-up"), (VehicleAdmission.Procedure, "vehicle-follow-up"),
    ];

    private static readonly (RecordKind<Obligation> Kind, System.Func<OpenDuty, Procedure, bool> Is)[] Owed =
    [
        (Obligations.DocumentsHeld, static (d, _) => d.Duty.Thing == Things.HeldDocument),
        (Obligations.CardsOut, static (d, _) => d.Duty.Thing == Things.VisitorCard || d.Duty.Thing == Things.VehicleCard),
        (Obligations.DeputyPermits, static (d, _) => d.Duty.Thing == Things.DeputyPermit),
        (Obligations.FollowUps, static (d, p) => FollowUps.Contains((p, d.Duty.Id))),
    ];

    private readonly Dictionary<string, Repair> repairs = [];
    private readonly Dictionary<string, ComplaintCase> complaints = [];
    private readonly Dictionary<string, ShiftRecord> shifts = [];
    private readonly Dictionary<string, LostKey> losses = [];
    private readonly Dictionary<string, SeenGoods> seen = [];
    private readonly List<ReleasedGoods> releases = [];
    private readonly List<(RecordKind<Obligation> Kind, string Key, Obligation Record)> owed = [];

    /// <summary>The registers that a day keeps. An empty one says that nothing happened.</summary>
    public static IReadOnlyList<RecordKind> Registers { get; } =
        [RepairOrders.Kind, ComplaintCases.Kind, GoodsReleases.Kind, Handovers.Shifts, Obligations.LostKeys, .. Owed.Select(static o => o.Kind)];

    /// <summary>The measures that a day supports: those of its registers that need no roll of the site.</summary>
    public static IReadOnlyList<KpiGroup> Groups { get; } =
        [.. Kpis.Groups.Select(static g => g with { Kpis = [.. g.Kpis.Where(IsSupported)] }).Where(static g => g.Kpis.Count > 0)];

    public static bool IsSupported(Kpi kpi) => Registers.Contains(kpi.Records) && kpi.Rolls.Count == 0;

    /// <summary>The records so far.</summary>
    public KpiRecords Records() => Owed.Aggregate(
        KpiRecords.Of(SitePlan.Empty)
            .With(RepairOrders.Kind, repairs.Values).With(ComplaintCases.Kind, complaints.Values).With(GoodsReleases.Kind, releases)
            .With(Handovers.Shifts, shifts.Values).With(Obligations.LostKeys, losses.Values),
        (records, one) => records.With(one.Kind, owed.Where(o => o.Kind == one.Kind).Select(static o => o.Record)));

    /// <summary>Takes from a decision what registers would hold of it; nothing from what was refused or only noted.</summary>
    public void Note(Decision decision)
    {
        if (!decision.IsAccepted || decision.Transition!.Id == EngineRules.NotedRow) return;
        var (id, at, by) = (decision.After.Id, decision.Submission.At, decision.Submission.Actor.Id);
        switch (decision)
        {
            case Decision<RepairOrderFacts> d: repairs[id] = RepairOrderRecord.After(repairs.GetValueOrDefault(id), d); break;
            case Decision<ComplaintFacts> d: complaints[id] = After(complaints.GetValueOrDefault(id), d); break;
            case Decision<GoodsReleaseFacts> d: NoteGoods(d, id, at, by); break;
            case Decision<ShiftHandoverFacts> d: shifts[id] = After(shifts.GetValueOrDefault(id), d); break;
            case Decision<KeyLossFacts> { Submission.Command: ReportLoss } when !losses.ContainsKey(id): losses[id] = new(id, at, null); break;
            case Decision<KeyLossFacts> d when d.Case.State == KeyLoss.LockChanged && d.CaseBefore.State != KeyLoss.LockChanged: losses[id] = losses[id] with { LockChangedAt = at }; break;
        }

        NoteOwed(decision, at);
    }

    private static ComplaintCase After(ComplaintCase c, Decision<ComplaintFacts> d)
    {
        var (at, before, after) = (d.Submission.At, d.CaseBefore.Facts, d.Case.Facts);
        c = d.Submission.Command switch
        {
            RegisterComplaint => new(d.Case.Id, after.Complainant!.Value, at, null, null, null, null, null),
            AgreeDate agreed => c with { AgreedAt = agreed.Until },
            DecideValidity { Valid: false } found => c with { Exclusion = new(ComplaintCases.Invalid, found.Reason, d.Submission.Actor.Id) },
            DecideValidity => c with { Exclusion = null },
            RecordSignature signed => c with { Signature = signed.Satisfied ? ComplaintSignature.Satisfied : ComplaintSignature.Dissatisfied },
            ReportUnsigned { Ground: UnsignedGround.Declined } => c with { Signature = ComplaintSignature.Declined },
            ReopenComplaint => c with { ClosedAt = null, Signature = null },
            _ => c,
        };
        var answered = d.Submission.Command is GiveReply && ((before.ReplyOwed && !after.ReplyOwed) || (before.ExplanationOwed && !after.ExplanationOwed));
        return c with { RepliedAt = answered ? c.RepliedAt ?? at : c.RepliedAt, ClosedAt = d.Case.State == ComplaintHandling.Closed ? c.ClosedAt ?? at : c.ClosedAt };
    }

    /// <summary>A shift begins where the one before it ends; who prepares the handover keeps its record.</summary>
    private static ShiftRecord After(ShiftRecord s, Decision<ShiftHandoverFacts> d) => (d.Submission.Command switch
    {
        PrepareHandover prepared => new(d.Case.Id, prepared.Post.Id, prepared.ShiftEnds, d.Submission.Actor.Id, false, false, null),
        DeclineTakeover => s with { Refused = true },
        ReviewHandover => s with { LeadSignedAt = d.Submission.At },
        _ => s,
    }) is var next && d.Case.State == ShiftHandover.BothSigned ? next with { Complete = true } : next;

    /// <summary>
    /// Goods that a guard signed for. What needs no slip passes and is no release; what left without one is no release either
    /// and stands among the breaches. A slip was issued for them, so that they count as goods that need one.
    /// </summary>
    private void NoteGoods(Decision<GoodsReleaseFacts> d, string id, Instant at, string by)
    {
        if (d.Submission.Command is StopAtExit stopped) seen[id] = stopped.Seen;
        if (d.Submission.Command is not SignAndRelease || d.CaseBefore.Facts is not { Carriage: { } carriage } facts) return;
        var goods = seen.GetValueOrDefault(id) ?? new SeenGoods(true, facts.Lines.Sum(static l => l.Quantity), 0);
        releases.Add(new(id + "/" + (releases.Count + 1), at, carriage.Class, goods, facts.Slip, facts.Slip is not null, by, by, d.Submission.RecordedAt));
    }

    /// <summary>Since when and until when something is owed; a change of its deadline is no new one. Ids name no document and no card.</summary>
    private void NoteOwed(Decision decision, Instant at)
    {
        var (procedure, opened, closed) = (decision.After.Procedure, decision.Opened, decision.Closed);
        foreach (var duty in closed.Where(c => !opened.Any(o => IsSame(o, c))))
        {
            var i = owed.FindLastIndex(o => o.Key == KeyOf(decision.After, duty) && o.Record.ClosedAt is null);
            if (i >= 0) owed[i] = owed[i] with { Record = owed[i].Record with { ClosedAt = at } };
        }

        foreach (var duty in opened.Where(o => !closed.Any(c => IsSame(o, c))))
            foreach (var (kind, _) in Owed.Where(o => o.Is(duty, procedure)))
                owed.Add((kind, KeyOf(decision.After, duty), new(decision.After.Id + "/" + duty.Duty.Id + "/" + (owed.Count + 1), at, null)));
    }

    private static bool IsSame(OpenDuty one, OpenDuty other) => one.Duty == other.Duty && one.Item == other.Item;

    private static string KeyOf(Case owner, OpenDuty duty) => owner.Procedure.Id + "/" + owner.Id + "/" + duty.Duty.Id + "/" + duty.Item;
}
