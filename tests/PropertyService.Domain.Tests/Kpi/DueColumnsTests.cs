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

    private static Totals Count(ServiceRequest[] records) => DueColumns.Count(
        Array.ConvertAll(records, static r => ServiceRequests.Kind.IsKnownAt(r, Window.AsOf, out _) ? (r.ReceivedAt + Duration.FromHours(24)).ToUnixTimeTicks() : DueColumns.Never),
        Array.ConvertAll(records, static r => ServiceRequests.Kind.IsKnownAt(r, Window.AsOf, out var then) ? then.AnsweredAt?.ToUnixTimeTicks() ?? DueColumns.Never : DueColumns.Never),
        Array.ConvertAll(records, static r => ServiceRequests.Kind.FaultOf(r, Window.AsOf) is { } fault && fault != RecordFaults.InTheFuture ? RowMark.Unusable : r.Exclusion?.Why == ServiceRequests.Spam ? RowMark.LeftOut : RowMark.TakesPart),
        Window);
}
