using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class KpiRunTests
{
    private static readonly KpiContext October = Given.Context("2026-10");

    [Fact]
    public void The_second_record_with_an_id_is_of_no_use_and_named()
    {
        var figure = Given.Of(Trials.Ratio, October, Trials.Good("a"), Trials.Bad("a"), Trials.Bad("a"), Trials.Bad("b"));
        Assert.Equal((1m, 2m), (figure.Numerator, figure.Denominator));
        Assert.Equal("2 (duplicate-id 2) a duplicate-id , a duplicate-id ", Given.Text(figure.Lineage.Unusable));
    }

    [Fact]
    public void Duplicates_are_found_across_calls_and_only_within_one_register()
    {
        var figures = new KpiRun([Trials.Ratio, CompanyKpis.RepairTimeliness], October)
            .Add(Trials.Kind, [Trials.Good("a")]).Add(Trials.Kind, [Trials.Bad("a")]).Add(RepairOrders.Kind, [Given.Urgent("a", "2026-10-05 09:00")]).Figures();
        Assert.Equal((1L, 0L), (figures[0].Lineage.Unusable.Total, figures[1].Lineage.Unusable.Total));
        Assert.Equal(1, figures[1].Lineage.Missed.Total);
    }

    [Fact]
    public void A_faulty_record_does_not_use_up_its_id()
    {
        var figure = Given.Of(Trials.Ratio, October, Trials.Good("a") with { Amount = -1 }, Trials.Good("a"));
        Assert.Equal((1L, 1L), (figure.Lineage.Counted.Total, figure.Lineage.Unusable.Total));
    }

    [Fact]
    public void Of_a_register_known_to_be_good_only_the_times_are_looked_at()
    {
        var late = Trials.Good("b") with { Until = Given.At("2026-10-04 00:00") };
        var figure = new KpiRun([Trials.Ratio], October).AddChecked(Trials.Kind, [Trials.Good("a"), Trials.Good("a"), Trials.Good("c") with { Amount = -1 }, late]).Figures()[0];
        Assert.Equal((3m, 1L), (figure.Numerator, figure.Lineage.Unusable.Total));
    }

    [Fact]
    public void What_was_known_of_a_record_is_looked_at_as_a_whole_too_where_the_register_is_not_known_to_be_good()
    {
        RepairOrder[] told = [Given.Urgent("a", "2026-10-05 09:00") with { VisitAttempts = 100, VisitedAt = Given.At("2026-10-20 09:00") }];
        KpiRun Run() => new([CompanyKpis.RepairTimeliness], October with { AsOf = Given.At("2026-10-06 00:00") });
        Assert.Equal((1L, 0L), Totals(Run().Add(RepairOrders.Kind, told)));
        Assert.Equal((0L, 1L), Totals(Run().AddChecked(RepairOrders.Kind, told)));

        static (long Unusable, long Missed) Totals(KpiRun run) => (run.Figures()[0].Lineage.Unusable.Total, run.Figures()[0].Lineage.Missed.Total);
    }

    [Fact]
    public void A_register_is_gone_through_once_for_all_figures()
    {
        var gone = 0;
        var records = Enumerable.Range(0, 3).Select(i =>
        {
            gone++;
            return Trials.Good("t" + i);
        });
        var figures = new KpiRun([Trials.Ratio, Trials.Count, Trials.Hours], October).Add(Trials.Kind, records).Figures();
        Assert.Equal(3, gone);
        Assert.All(figures, static f => Assert.Equal(3, f.Lineage.Counted.Total));
    }

    [Fact]
    public void An_id_that_stands_in_two_parts_stops_the_merge_before_anything_is_added()
    {
        var (one, two) = (Run(Trials.Good("a")), Run(Trials.Good("b"), Trials.Good("a")));
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => one.Merge(two)).Message, StringComparison.Ordinal);
        Assert.Equal(1, one.Figures()[0].Numerator);
        Assert.Equal(3, one.Merge(Run(Trials.Good("c"), Trials.Good("d"))).Figures()[0].Numerator);
        Assert.Throws<ArgumentException>(() => one.Merge(Run(Trials.Good("d"))));
    }

    [Fact]
    public void Runs_of_other_figures_sites_or_moments_and_a_run_with_itself_are_not_merged()
    {
        var run = Run(Trials.Good("a"));
        KpiRun[] others =
        [
            run, new([Trials.Ratio, Trials.Count], October), new([Trials.Count], October), new([Trials.Ratio], Given.Context("2026-11")), new([Trials.Ratio], October with { LineageLimit = 1 }),
            new([Trials.Ratio], October with { AsOf = Given.At("2026-10-31 00:00") }), new([Trials.Ratio], October with { Policy = Given.Policy.With(KpiParameters.CallRings, 2).Value }),
        ];
        Assert.All(others, other => Assert.Throws<ArgumentException>(() => run.Merge(other)));
        Assert.Equal(1, run.Figures()[0].Numerator);
    }

    [Fact]
    public void Nothing_is_half_merged_where_the_last_figure_differs()
    {
        var mine = new KpiRun([Trials.Ratio, Trials.Count], October).Add(Trials.Kind, [Trials.Good("a")]);
        var other = new KpiRun([Trials.Ratio, Trials.Hours], October).Add(Trials.Kind, [Trials.Good("b")]);
        Assert.Throws<ArgumentException>(() => mine.Merge(other));
        Assert.Equal([1m, 1m], mine.Figures().Select(static f => f.Numerator));
    }

    [Fact]
    public void A_part_without_register_adds_nothing_and_a_part_with_an_empty_one_says_that_it_was_kept()
    {
        var none = new KpiRun([Trials.Count], October);
        Assert.Equal(Verdict.NoData, none.Merge(new KpiRun([Trials.Count], October)).Figures()[0].Verdict);
        Assert.Equal(Verdict.Met, none.Merge(new KpiRun([Trials.Count], October).Add(Trials.Kind, [])).Figures()[0].Verdict);
    }

    [Fact]
    public void A_lineage_limit_below_nought_is_a_mistake_of_the_programmer() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new KpiRun([Trials.Ratio], October with { LineageLimit = -1 }));

    [Fact]
    public void A_single_tally_judges_records_as_a_run_does()
    {
        var tally = Trials.Ratio.Start(October);
        tally.Add(Trials.Good("a"));
        tally.Add(default);
        tally.Add(Trials.Good("b") with { Of = "" });
        Assert.Equal("2 (bad-field:of 1, no-id 1)  no-id , b bad-field:of ", Given.Text(tally.ToFigure().Lineage.Unusable));
    }

    [Fact]
    public void A_record_takes_no_memory_whatever_is_wrong_with_it()
    {
        Trial[] trials = [Trials.Good("a"), Trials.Bad("b"), Trials.Good("c") with { Amount = -1 }, default, Trials.Good("d") with { Until = Given.At("2026-10-04 00:00") }, Trials.Good("e") with { Exclusion = new(Trials.Left, "because", "Zhao") }];
        var tally = Trials.Ratio.Start(October with { LineageLimit = 2 });
        AddAll(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AddAll(1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);

        void AddAll(int times)
        {
            for (var i = 0; i < times; i++)
                foreach (var trial in trials) tally.Add(trial);
        }
    }

    [Fact]
    public void An_array_is_gone_through_as_any_other_records_are()
    {
        Trial[] trials = [Trials.Good("a"), Trials.Bad("b"), default, Trials.Good("a")];
        var (array, others) = (Run(trials), new KpiRun([Trials.Ratio], October).Add(Trials.Kind, trials.Select(static t => t)));
        Assert.Equal(Given.Text(others.Figures()[0]), Given.Text(array.Figures()[0]));
    }

    private static KpiRun Run(params Trial[] trials) => new KpiRun([Trials.Ratio], October).Add(Trials.Kind, trials);
}
