using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class DueColumnsTests
{
    private static readonly KpiContext October = Given.Context("2026-10", "2026-10-20 12:00");
    private static readonly Window Window = October.Window;

    private static readonly Gen<Instant> Moment =
        from near in Gen.Elements(Window.Start, Window.AsOf, Window.End)
        from hours in Gen.Choose(-60, 60)
        from ticks in Gen.Choose(-1, 1)
        select near + Duration.FromHours(hours) + Duration.FromTicks(ticks);

    private static readonly Gen<ServiceRequest> Request =
        from received in Moment
        from done in Gen.Elements<Duration?>(null, Duration.FromHours(-1), Duration.Zero, Duration.FromHours(24) - Duration.FromTicks(1), Duration.FromHours(24), Duration.FromHours(24) + Duration.FromTicks(1))
        from left in Gen.Elements(null, null, null, new Exclusion(ServiceRequests.Spam, "an advertisement", "Zhao"), new Exclusion(ServiceRequests.Withdrawn, "settled", "Zhao"))
        select new ServiceRequest("", "phone", received, received + done, null, null, left);

    [Fact]
    public void Columns_come_to_the_totals_and_the_figure_of_the_records()
    {
        var sum = default(Totals);
        Prop.ForAll(Request.ArrayOf().ToArbitrary(), requests =>
        {
            var records = requests.Select(static (r, i) => r with { Id = "r" + i }).ToArray();
            var figure = Given.Of(ServiceKpis.RequestResponses, October, records);
            var totals = Count(records);
            var counted = ServiceKpis.RequestResponses.FigureOf(October, totals);
            sum = sum.Plus(totals);
            return totals == figure.Lineage.Totals && totals == counted.Lineage.Totals
                && (figure.Numerator, figure.Denominator, figure.Value, figure.Passes) == (counted.Numerator, counted.Denominator, counted.Value, counted.Passes)
                && (figure.Verdict == counted.Verdict || (counted.Verdict == Verdict.Unproven && totals.Unusable > figure.Lineage.InDoubt));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.All([sum.Counted, sum.Missed, sum.Excluded, sum.NotYetDue, sum.Unusable, sum.Outside], static total => Assert.True(total > 50));
    }

    [Fact]
    public void A_moment_between_two_ticks_bounds_the_same_rows_as_in_records()
    {
        var context = Window with { AsOf = Window.AsOf + Duration.Epsilon };
        var due = Window.AsOf.ToUnixTimeTicks();
        Assert.Equal(new Totals(0, 1, 0, 1, 0, 0), DueColumns.Count([due, due + 1], [DueColumns.Never, DueColumns.Never], new RowMark[2], context));
        Assert.Equal(new Totals(0, 0, 0, 2, 0, 0), DueColumns.Count([due, due + 1], [DueColumns.Never, DueColumns.Never], new RowMark[2], Window));
    }

    [Fact]
    public void What_is_told_to_have_been_done_too_late_is_missed_though_both_lie_ahead_as_in_records()
    {
        var due = Window.AsOf + Duration.FromHours(1);
        Assert.Equal(Judgement.Missed, Judgement.InTime(due + Duration.FromHours(1), due, Window));
        Assert.Equal(new Totals(0, 1, 0, 0, 0, 0), DueColumns.Count([due.ToUnixTimeTicks()], [due.ToUnixTimeTicks() + 1], new RowMark[1], Window));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    [InlineData(DueColumns.Never)]
    public void Whatever_stands_in_a_column_of_times_is_at_most_outside(long due) =>
        Assert.Equal(new Totals(0, 0, 0, 0, 1, 2), DueColumns.Count([due, due, due], [0, DueColumns.Never, long.MinValue], [RowMark.TakesPart, RowMark.LeftOut, (RowMark)77], Window));

    [Fact]
    public void Columns_are_of_one_length() => Assert.Multiple(
        static () => Assert.Throws<ArgumentException>(static () => DueColumns.Count(new long[2], new long[1], new RowMark[2], Window)),
        static () => Assert.Throws<ArgumentException>(static () => DueColumns.Count(new long[2], new long[2], new RowMark[3], Window)));

    [Fact]
    public void A_period_that_ends_before_it_begins_has_nothing_in_it()
    {
        var reversed = Window with { Start = Window.End, End = Window.Start };
        long[] due = [Window.Start.ToUnixTimeTicks() - 1, Window.Start.ToUnixTimeTicks(), Window.AsOf.ToUnixTimeTicks(), Window.End.ToUnixTimeTicks(), long.MinValue, DueColumns.Never];
        Assert.Equal(new Totals(0, 0, 0, 0, 0, 6), DueColumns.Count(due, due, new RowMark[6], reversed));
        Assert.Equal(new Totals(2, 0, 0, 0, 0, 4), DueColumns.Count(due, due, new RowMark[6], Window));
        Assert.Equal(new Totals(0, 0, 0, 0, 1, 0), DueColumns.Count([due[1]], [due[1]], [RowMark.Unusable], reversed));
        Assert.Equal(new Totals(0, 0, 0, 0, 0, 6), DueColumns.Count(due, due, new RowMark[6], Window with { End = Window.Start }));
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, 0, 0)]
    [InlineData(0, -1, 0, 0, 0, 0)]
    [InlineData(0, 0, -1, 0, 0, 0)]
    [InlineData(0, 0, 0, -1, 0, 0)]
    [InlineData(0, 0, 0, 0, -1, 0)]
    [InlineData(0, 0, 0, 0, 0, -1)]
    public void Fewer_than_no_records_make_no_figure(long counted, long missed, long excluded, long notYetDue, long unusable, long outside) =>
        Assert.Equal("totals", Assert.Throws<ArgumentOutOfRangeException>(() => ServiceKpis.RequestResponses.FigureOf(October, new(counted, missed, excluded, notYetDue, unusable, outside))).ParamName);

    [Fact]
    public void No_records_at_all_make_a_figure_that_does_not_apply()
    {
        var figure = ServiceKpis.RequestResponses.FigureOf(October, default);
        Assert.Equal((Verdict.NotApplicable, null, 0L), (figure.Verdict, figure.Value, figure.Lineage.Outside));
        Assert.Throws<ArgumentNullException>(static () => ServiceKpis.RequestResponses.FigureOf(null!, default));
    }

    [Fact]
    public void Totals_of_a_time_in_which_the_register_was_not_kept_say_nothing()
    {
        var kept = October with { Plan = SitePlan.Empty.Keeping(ServiceRequests.Kind, new(2026, 10, 2)) };
        var (figure, counted) = (Given.Of(ServiceKpis.RequestResponses, kept, new ServiceRequest("r", "phone", Given.At("2026-10-05 09:00"), Given.At("2026-10-05 10:00"), null, null, null)), ServiceKpis.RequestResponses.FigureOf(kept, new(1, 0, 0, 0, 0, 0)));
        Assert.Equal((Verdict.NoData, Verdict.NoData), (figure.Verdict, counted.Verdict));
        var soon = kept with { Plan = SitePlan.Empty.Keeping(ServiceRequests.Kind, new(2026, 10, 1)) };
        Assert.Equal(Verdict.Met, ServiceKpis.RequestResponses.FigureOf(soon, new(1, 0, 0, 0, 0, 0)).Verdict);
        // Kept until the 20th, and asked for on the 20th: what was not kept later is not asked about yet.
        Assert.Equal(Verdict.Met, ServiceKpis.RequestResponses.FigureOf(October with { Plan = SitePlan.Empty.Keeping(ServiceRequests.Kind, new(2026, 1, 1), new(2026, 10, 20)) }, new(1, 0, 0, 0, 0, 0)).Verdict);
        Assert.Equal(Verdict.NoData, ServiceKpis.RequestResponses.FigureOf(October with { Plan = SitePlan.Empty.Keeping(ServiceRequests.Kind, new(2026, 1, 1), new(2026, 10, 19)) }, new(1, 0, 0, 0, 0, 0)).Verdict);
    }

    private static Totals Count(ServiceRequest[] records) => DueColumns.Count(
        Array.ConvertAll(records, static r => ServiceRequests.Kind.IsKnownAt(r, Window.AsOf, out _) ? (r.ReceivedAt + Duration.FromHours(24)).ToUnixTimeTicks() : DueColumns.Never),
        Array.ConvertAll(records, static r => ServiceRequests.Kind.IsKnownAt(r, Window.AsOf, out var then) ? then.AnsweredAt?.ToUnixTimeTicks() ?? DueColumns.Never : DueColumns.Never),
        Array.ConvertAll(records, static r => ServiceRequests.Kind.FaultOf(r, Window.AsOf) is { } fault && fault != RecordFaults.InTheFuture ? RowMark.Unusable : r.Exclusion?.Why == ServiceRequests.Spam ? RowMark.LeftOut : RowMark.TakesPart),
        Window);
}
