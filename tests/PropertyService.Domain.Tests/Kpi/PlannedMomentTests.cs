using System;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>When something is due may lie ahead, but not before what it is due for has begun.</summary>
public sealed class PlannedMomentTests
{
    private static readonly Instant Asked = At(41);

    [Fact]
    public void What_is_due_before_it_began_is_a_fault_of_every_register_that_names_both()
    {
        NotBefore(ArchiveDocuments.Kind, Document with { FiledAt = null }, Document.CreatedAt, static (d, due) => d with { DueAt = due });
        NotBefore(ComplaintCases.Kind, Complaint, Complaint.RegisteredAt, static (c, due) => c with { AgreedAt = due });
        NotBefore(ServiceRequests.Kind, Request, Request.ReceivedAt, static (r, due) => r with { DueAt = due });
        NotBefore(RepairOrders.Kind, Scheduled, Scheduled.ReportedAt, static (o, due) => o with { AppointmentAt = due });
        NotBefore(RepairOrders.Kind, Urgent, Urgent.AcceptedAt!.Value, static (o, due) => o with { VisitDueAt = due });
        NotBefore(GoodsReleases.Slips, GuardSamples.Slip("a"), GuardSamples.Slip("a").IssuedAt, static (s, due) => s with { DueAt = due!.Value }, mayBeLeftOut: false);

        static void NotBefore<TRecord>(RecordKind<TRecord> kind, TRecord record, Instant began, Func<TRecord, Instant?, TRecord> due, bool mayBeLeftOut = true)
            where TRecord : notnull
        {
            Assert.Same(RecordFaults.EndedBeforeItBegan, kind.FaultOf(due(record, began - Duration.Epsilon), Asked));
            Assert.Null(kind.FaultOf(due(record, began), Asked));
            Assert.Null(kind.FaultOf(due(record, Asked + Duration.FromDays(1)), Asked));
            Assert.Same(RecordFaults.OutOfTime, kind.FaultOf(due(record, Moments.Latest), Asked));
            if (mayBeLeftOut) Assert.Null(kind.FaultOf(due(record, null), Asked));
        }
    }

    [Fact]
    public void A_figure_does_not_count_what_was_due_before_it_began()
    {
        var (document, request) = (Document with { DueAt = At(4), FiledAt = At(5) }, Request with { DueAt = At(4) });
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.Filing, document));
        Assert.Equal("unusable ended-before-it-began", Outcome(ServiceKpis.RequestsSeenThrough, request));
        Assert.Equal("unusable ended-before-it-began", Outcome(CompanyKpis.ComplaintsHandled, Complaint with { AgreedAt = At(5, 7) }));
        Assert.Equal("unusable ended-before-it-began", Outcome(ServiceKpis.ScheduledPunctual, Scheduled with { AppointmentAt = At(5, 7) }));
    }

    [Fact]
    public void A_plan_is_bound_by_what_has_happened_and_by_nothing_else()
    {
        var moments = Moments.From(At(5));
        Assert.Null(moments.Planned(At(5), At(5)).FaultAt(Asked));
        Assert.Null(moments.Planned(At(4), null).FaultAt(Asked));
        Assert.Null(moments.Planned(null, At(5)).FaultAt(Asked));
        Assert.Null(moments.Planned(At(4)).FaultAt(Asked));
        Assert.Same(RecordFaults.EndedBeforeItBegan, moments.Planned(At(4), At(5)).FaultAt(Asked));
        // The years are asked about first, and what was wrong before stays wrong.
        Assert.Same(RecordFaults.OutOfTime, moments.Planned(Moments.Earliest - Duration.Epsilon, At(5)).FaultAt(Asked));
        Assert.Same(RecordFaults.OutOfTime, Moments.From(Moments.Latest).Planned(At(4), At(5)).FaultAt(Asked));
        Assert.Same(RecordFaults.EndedBeforeItBegan, moments.Planned(At(4), At(5)).Planned(At(6), At(5)).Then(At(7)).FaultAt(Asked));
    }

    [Fact]
    public void A_plan_is_no_moment_that_has_come()
    {
        // A record that names one moment alone, and that after the one asked for, was none yet: a plan changes nothing of it.
        var coming = Moments.From(At(42));
        Assert.True(coming.Planned(At(43), At(42)).IsAllAfter(Asked));
        Assert.False(coming.Planned(At(41), At(42)).IsAllAfter(Asked));
        Assert.False(Moments.From(At(5)).Planned(At(43), At(5)).IsAllAfter(Asked));
        Assert.Same(RecordFaults.InTheFuture, coming.Planned(At(43), At(42)).FaultAt(Asked));
        Assert.Null(Moments.From(At(5)).Planned(At(43), At(5)).FaultAt(Asked));
        // What happened next is put in order with what happened before, not with the plan.
        Assert.Null(Moments.From(At(5)).Planned(At(20), At(5)).Then(At(6)).FaultAt(Asked));
    }
}
