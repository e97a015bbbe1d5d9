using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Repairs;
using RepairOrder = PropertyService.Domain.Kpi.Records.RepairOrder;

namespace GateDay;

/// <summary>A repair order as figures need it, kept up command by command.</summary>
internal static class RepairOrderRecord
{
    /// <summary>
    /// The order after a decision. Until it is classified it runs as an urgent one; one that turns out urgent runs from then,
    /// as its limits do. Once nobody was at home, it is left out of the figures about coming in time.
    /// </summary>
    public static RepairOrder After(RepairOrder o, Decision<RepairOrderFacts> d)
    {
        var (at, by) = (d.Submission.At, d.Submission.Actor.Id);
        o = d.Submission.Command switch
        {
            ReportRepair => new(d.Case.Id, RepairKind.Urgent, at, null, null, null, null, null, null, null, null, null, null, null, 0, null, null),
            ClassifyRepair { Urgency: Urgency.Scheduled } => o with { Kind = RepairKind.Scheduled },
            BecomeUrgent => o with { Kind = RepairKind.Urgent, ReportedAt = at },
            AgreeAppointment agreed => o with { AppointmentAt = agreed.Visit },
            ArriveOnSite => o with { ArrivedAt = o.ArrivedAt ?? at },
            FindNobodyHome => o with { Exclusion = new(RepairOrders.NoAccess, d.Submission.Command.Definition.Text.Zh, by) },
            PromiseDeadline promised => o with { PromiseGivenAt = o.PromiseGivenAt ?? at, PromisedAt = o.PromisedAt ?? promised.Until },
            FinishRepair => o with { FixedAt = at },
            CheckQuality check when o.Check is null => o with { Check = Found(check.Passed), FoundAt = at },
            SignForRepair sign when o.Signature is null => o with { Signature = Found(sign.HasSigned), FoundAt = o.FoundAt ?? at },
            PayReturnVisit => o with { VisitedAt = o.VisitedAt ?? at },
            CancelRepair cancelled => o with { Exclusion = new(ReasonOf(cancelled.Ground), d.Submission.Command.Definition.Text.Zh, by) },
            _ => o,
        };
        if (d.Case.Facts.WorkOwed) o = o with { FixedAt = null };
        if (d.Case.State == PropertyService.Workflows.Procedures.Repairs.RepairOrder.Accepted) o = o with { AcceptedAt = o.AcceptedAt ?? at };
        foreach (var duty in d.Opened)
            if (duty.Duty == RepairOrderDuties.ReturnVisit) o = o with { VisitDueAt = duty.Due };
        return o;
    }

    private static RepairFinding Found(bool good) => good ? RepairFinding.Passed : RepairFinding.Failed;

    private static Reason ReasonOf(CancellationGround ground) => ground switch
    {
        CancellationGround.AccessRefused => RepairOrders.NoAccess,
        CancellationGround.Duplicate => RepairOrders.Duplicate,
        _ => RepairOrders.Cancelled,
    };
}
