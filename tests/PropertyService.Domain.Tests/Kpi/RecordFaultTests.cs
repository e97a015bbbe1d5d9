using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class RecordFaultTests
{
    private static readonly Instant AsOf = Given.At("2026-11-01 00:00");
    private static readonly Instant Noon = Given.At("2026-10-05 12:00");
    private static readonly Duration Tick = Duration.FromNanoseconds(1);

    [Fact]
    public void A_record_without_id_is_named_as_such()
    {
        Assert.Equal(RecordFaults.NoId, RepairOrders.Kind.FaultOf(default, AsOf));
        Assert.Equal(RecordFaults.NoId, RepairOrders.Kind.FaultOf(Given.Urgent(" ", "2026-10-05 09:00"), AsOf));
        Assert.Null(RepairOrders.Kind.FaultOf(Given.Urgent("a", "2026-10-05 09:00"), AsOf));
    }

    [Fact]
    public void A_record_that_is_null_is_of_no_use_and_named_without_an_id()
    {
        var kpi = new RatioKpi<Slip>("T9", "比率", "Ratio", Slip.Kind, Source.None, new("好的", "good"), new("全部", "all"), static _ => static (in _, in _) => Judgement.Counted);
        var lineage = Given.Of(kpi, Given.Context("2026-10"), new("a", Noon), null!).Lineage;
        Assert.Equal(("1 () a  ", "1 (no-id 1)  no-id ", 1L), (Given.Text(lineage.Counted), Given.Text(lineage.Unusable), lineage.InDoubt));
        Assert.True(Slip.Kind.IsKnownAt(null!, AsOf, out var known));
        Assert.Null(known);
    }

    [Fact]
    public void What_happened_later_does_not_lie_before()
    {
        Assert.Null(Moments.From(Noon).Then(Noon).FaultAt(AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, Moments.From(Noon).Then(Noon - Tick).FaultAt(AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, Moments.From(Noon).Then(Noon + Tick).Then(null).Then(Noon).FaultAt(AsOf));
        Assert.Null(Moments.From(Noon).Then(null).Then(null).FaultAt(AsOf));
    }

    [Fact]
    public void What_happened_in_an_order_of_its_own_is_not_compared_with_the_rest()
    {
        Assert.Null(Moments.From(Noon).Then(Noon + Tick).And(Moments.From(Noon).Then(Noon)).FaultAt(AsOf));
        Assert.Null(Moments.From(Noon).And(Moments.From(Noon).Then(Noon + Tick)).Then(Noon).FaultAt(AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, Moments.From(Noon).And(Moments.From(Noon).Then(Noon - Tick)).FaultAt(AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, Moments.From(Noon).Then(Noon - Tick).And(Moments.None).FaultAt(AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, Moments.From(Noon).Then(Noon + Tick).And(Moments.None).Then(Noon).FaultAt(AsOf));
        Assert.Null(Moments.None.Planned(AsOf + Tick).FaultAt(AsOf));
    }

    [Fact]
    public void What_happened_lies_no_later_than_the_moment_asked_for_and_what_is_planned_may()
    {
        Assert.Null(Moments.From(AsOf).FaultAt(AsOf));
        Assert.Equal(RecordFaults.InTheFuture, Moments.From(AsOf + Tick).FaultAt(AsOf));
        Assert.Equal(RecordFaults.InTheFuture, Moments.From(Noon).Then(AsOf + Tick).FaultAt(AsOf));
        Assert.Equal(RecordFaults.InTheFuture, Moments.From(Noon).And(Moments.From(AsOf + Tick)).Then(AsOf).FaultAt(AsOf));
        Assert.Null(Moments.From(Noon).Planned(AsOf + Tick).Planned(Noon - Tick).Planned(null).FaultAt(AsOf));
    }

    [Fact]
    public void No_moment_lies_before_1970_or_after_2199()
    {
        Assert.Null(Moments.From(Moments.Earliest).FaultAt(AsOf));
        Assert.Equal(RecordFaults.OutOfTime, Moments.From(Moments.Earliest - Tick).FaultAt(AsOf));
        Assert.Equal(RecordFaults.OutOfTime, Moments.From(Instant.MinValue).Then(Noon).FaultAt(AsOf));
        Assert.Equal(RecordFaults.OutOfTime, Moments.From(Noon).Then(Instant.MinValue).FaultAt(AsOf));
        Assert.Null(Moments.From(Noon).Planned(Moments.Latest - Tick).FaultAt(AsOf));
        Assert.Equal(RecordFaults.OutOfTime, Moments.From(Noon).Planned(Moments.Latest).FaultAt(AsOf));
        Assert.Equal(RecordFaults.OutOfTime, Moments.From(Noon).Planned(Instant.MaxValue).Then(Noon).FaultAt(AsOf));
    }

    [Fact]
    public void A_field_out_of_its_bounds_is_named()
    {
        var order = Given.Urgent("a", "2026-10-05 09:00");
        Assert.Equal("bad-field:visitAttempts", RepairOrders.Kind.FaultOf(order with { VisitAttempts = -1 }, AsOf)!.Id);
        Assert.Equal("bad-field:kind", RepairOrders.Kind.FaultOf(order with { Kind = (RepairKind)7 }, AsOf)!.Id);
        Assert.Equal("bad-field:id", RepairOrders.Kind.FaultOf(order with { Id = new string('x', 81) }, AsOf)!.Id);
        Assert.Equal("bad-field:exclusion", RepairOrders.Kind.FaultOf(order with { Exclusion = new(RepairOrders.Cancelled, "", "Wang") }, AsOf)!.Id);
        Assert.Equal(["visitAttempts"], System.Linq.Enumerable.Select(RepairOrders.Kind.Checked(order with { VisitAttempts = 100 }).Faults, static f => f.Path));
        Assert.True(RepairOrders.Kind.Checked(order with { VisitAttempts = 99 }).IsOk);
    }

    [Fact]
    public void The_times_of_a_repair_follow_each_other()
    {
        var order = Given.Urgent("a", "2026-10-05 09:00") with { ArrivedAt = Given.At("2026-10-05 10:00"), FixedAt = Given.At("2026-10-05 11:00") };
        Assert.Null(RepairOrders.Kind.FaultOf(order, AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, RepairOrders.Kind.FaultOf(order with { FixedAt = Given.At("2026-10-05 09:59") }, AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, RepairOrders.Kind.FaultOf(order with { AcceptedAt = Given.At("2026-10-05 10:59") }, AsOf));
        Assert.Equal(RecordFaults.EndedBeforeItBegan, RepairOrders.Kind.FaultOf(order with { PromiseGivenAt = Given.At("2026-10-05 08:59") }, AsOf));
        Assert.Equal(RecordFaults.InTheFuture, RepairOrders.Kind.FaultOf(order with { PromiseGivenAt = AsOf + Tick }, AsOf));
        Assert.Null(RepairOrders.Kind.FaultOf(order with { PromiseGivenAt = Given.At("2026-10-05 10:30"), PromisedAt = AsOf + Tick }, AsOf));
    }

    private sealed record Slip(string Id, Instant At)
    {
        private static readonly Field<Slip, string> IdField = new("id", "编号", "Id", new TextShape(TextShape.ShortLimit), static s => s.Id);
        private static readonly Field<Slip, Instant> AtField = new("at", "时间", "At", new InstantShape(), static s => s.At);

        public static readonly RecordKind<Slip> Kind = new(
            "slips", "条子", "Slips", new(static v => new(v.Get(IdField), v.Get(AtField)), IdField, AtField), static (in s) => s.Id, static (in s) => Moments.From(s.At));
    }
}
