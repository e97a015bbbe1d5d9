using System;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class KpiRecordsTests
{
    private static readonly Kpi<Trial>[] Measures = [Trials.Ratio, Trials.Daily, Trials.Time];

    [Fact]
    public void What_is_written_is_read_back_and_gives_the_same_figures()
    {
        var records = KpiRecords.Of(SitePlan.Empty.With(Trials.Roll, "b", "a").Without(new DayOff(Trials.Roll, "a", new(2026, 10, 7), new(Trials.Left, "closed", "Zhao")), new DayOff(Trials.Roll, null, new(2026, 10, 8), new(Trials.Left, "flood", "Qian"))))
            .With(Trials.Kind, [Trials.Good("a"), Trials.Bad("b") with { Until = Given.At("2026-10-05 10:30"), Amount = 2.5m, Exclusion = new(Trials.Left, "rain", "Sun") }]);
        var written = KpiRecordsFile.Write(records);
        var read = KpiRecordsFile.Read(written, Measures).Value;
        Assert.Equal(written.ToString(), KpiRecordsFile.Write(read).ToString());
        Assert.Equal(records.Of(Trials.Kind), read.Of(Trials.Kind));
        Assert.Equal(records.Plan.DaysOff, read.Plan.DaysOff);
        var context = Given.Context("2026-W41");
        Assert.Equal(records.Figures(Measures, context).Select(Given.Text), read.Figures(Measures, context).Select(Given.Text));
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void A_file_looks_like_this()
    {
        var records = KpiRecords.Of(SitePlan.Empty.With(Rolls.ShowFlats, "A")).With(RepairOrders.Kind, [Given.Urgent("WX-1", "2026-10-05 09:00") with { ArrivedAt = Given.At("2026-10-05 10:00") }]);
        Assert.Equal(
            """{"version":1,"plan":{"rolls":{"show-flats":["A"]},"standing":[],"daysOff":[],"kept":[]},"records":{"repair-orders":[{"id":"WX-1","kind":"urgent","reportedAt":"2026-10-05T01:00:00Z","arrivedAt":"2026-10-05T02:00:00Z","visitAttempts":0}]}}""",
            KpiRecordsFile.Write(records).ToString());
        Assert.Equal("A", Assert.Single(KpiRecordsFile.Read(KpiRecordsFile.Write(records)).Value.Plan.Of(Rolls.ShowFlats)!.Value));
    }

    [Fact]
    public void A_faulty_record_is_not_dropped_but_counted_as_of_no_use_and_its_faults_are_named()
    {
        var read = KpiRecordsFile.Read(File(Line("a"), Line("b", ("what", Datum.Of("no-such"))), Datum.Of(7), Line("c", ("colour", Datum.Of("red"))), Line("d", ("amount", Datum.Of(-1))), Datum.Map(("id", Datum.Of(new string('x', 81)))), Line("e", ("at", Datum.Null))), Measures).Value;
        Assert.Equal(
            ["records.trials[1].what unknown-value", "records.trials[2] wrong-type", "records.trials[3].colour unknown-field", "records.trials[4].amount out-of-range",
                "records.trials[5].id bad-text", "records.trials[5].what missing", "records.trials[5].at missing", "records.trials[5].of missing", "records.trials[5].amount missing", "records.trials[6].at wrong-type"],
            read.Faults.Select(static f => f.Path + " " + f.Code));
        var figure = read.Figures(Measures, Given.Context("2026-10"))[0];
        Assert.Equal((1m, 1m), (figure.Numerator, figure.Denominator));
        Assert.Equal("6 (unreadable 6) b unreadable , c unreadable , d unreadable , e unreadable , trials[2] unreadable , trials[5] unreadable ", Given.Text(figure.Lineage.Unusable));
        // What cannot be read is written as it stood.
        Assert.Equal(read.Faults.Count, KpiRecordsFile.Read(KpiRecordsFile.Write(read), Measures).Value.Faults.Count);
    }

    [Fact]
    public void What_is_wrong_with_the_file_refuses_it_with_every_fault()
    {
        var off = Datum.Map(("roll", Datum.Of("no-roll")), ("date", Datum.Of("2026-02-30")), ("exclusion", Datum.Map(("why", Datum.Of("whim")), ("because", Datum.Of(" ")))));
        var file = Datum.Map(
            ("version", Datum.Of(2)), ("plans", Datum.Null),
            ("plan", Datum.Map(("rolls", Datum.Map(("trial-roll", Datum.List([Datum.Of("a"), Datum.Of("")])), ("no-roll", Datum.List([])), ("site", Datum.List([])))), ("daysOff", Datum.List([off])), ("more", Datum.Null))),
            ("records", Datum.Map(("trials", Datum.Map()), ("trails", Datum.List([])))));
        Assert.Equal(
            ["plans unknown-field", "version out-of-range", "plan.more unknown-field", "plan.rolls.no-roll unknown-field", "plan.rolls.site unknown-field", "plan.rolls.trial-roll[1] bad-text",
                "plan.daysOff[0].roll unknown-value", "plan.daysOff[0].date wrong-type", "plan.daysOff[0].exclusion.why unknown-value", "plan.daysOff[0].exclusion.because bad-text",
                "plan.daysOff[0].exclusion.decider missing", "records.trails unknown-field", "records.trials wrong-type"],
            KpiRecordsFile.Read(file, Measures).Faults.Select(static f => f.Path + " " + f.Code));
        Assert.Equal(["version missing", "records missing"], KpiRecordsFile.Read(Datum.Map(), Measures).Faults.Select(static f => f.Path + " " + f.Code));
        Assert.Equal([" wrong-type"], KpiRecordsFile.Read(Datum.List([]), Measures).Faults.Select(static f => f.Path + " " + f.Code));
        Assert.Equal(["plan wrong-type", "records wrong-type"], KpiRecordsFile.Read(Datum.Map(("version", Datum.Of(1)), ("plan", Datum.Of(1)), ("records", Datum.Of(1))), Measures).Faults.Select(static f => f.Path + " " + f.Code));
    }

    [Fact]
    public void The_site_itself_is_no_roll_to_be_told_but_may_have_a_day_off()
    {
        var each = new CoverageKpi<Trial>(
            "T9", "站点", "Site", Trials.Kind, Domain.Regulation.Source.None, new("有", "with"), new("应有", "due"), Rolls.Site, PeriodUnit.Day, 1,
            static _ => static (in Trial _, in Window _, out string of, out NodaTime.LocalDate date) =>
            {
                (of, date) = ("site", new(2026, 10, 5));
                return Judgement.Counted;
            })
        { Excludes = [Trials.Left] };
        Datum Plan(string name, Datum value) => Datum.Map(("version", Datum.Of(1)), ("plan", Datum.Map((name, value))), ("records", Datum.Map(("trials", Datum.List([])))));
        Assert.Equal(["plan.rolls.site unknown-field"], KpiRecordsFile.Read(Plan("rolls", Datum.Map(("site", Datum.List([])))), [each]).Faults.Select(static f => f.Path + " " + f.Code));
        var off = Datum.Map(("roll", Datum.Of("site")), ("date", Datum.Of("2026-10-05")), ("exclusion", Datum.Map(("why", Datum.Of("left")), ("because", Datum.Of("flood")), ("decider", Datum.Of("Qian")))));
        var read = KpiRecordsFile.Read(Plan("daysOff", Datum.List([off])), [each]).Value;
        Assert.Equal("1 (left 1) site 2026-10-05 left Qian", Given.Text(read.Figures([each], Given.Context("2026-10-05"))[0].Lineage.Excluded));
        Assert.Equal(KpiRecordsFile.Write(read).ToString(), KpiRecordsFile.Write(KpiRecordsFile.Read(KpiRecordsFile.Write(read), [each]).Value).ToString());
    }

    [Fact]
    public void A_day_off_for_a_reason_that_no_measure_of_the_roll_knows_says_which_they_know()
    {
        CoverageKpi<Trial> Each(params Reason[] excludes) => new(
            "T9", "站点", "Site", Trials.Kind, Domain.Regulation.Source.None, new("有", "with"), new("应有", "due"), Rolls.Site, PeriodUnit.Day, 1,
            static _ => static (in Trial _, in Window _, out string of, out NodaTime.LocalDate date) =>
            {
                (of, date) = ("site", new(2026, 10, 5));
                return Judgement.Counted;
            })
        { Excludes = excludes };
        // Another measure has the reason, so that it can be read, but not of this roll.
        Fault Faulty(params Reason[] excludes)
        {
            var off = Datum.Map(("roll", Datum.Of("site")), ("date", Datum.Of("2026-10-05")), ("exclusion", Datum.Map(("why", Datum.Of("left")), ("because", Datum.Of("flood")), ("decider", Datum.Of("Qian")))));
            var file = Datum.Map(("version", Datum.Of(1)), ("plan", Datum.Map(("daysOff", Datum.List([off])))), ("records", Datum.Map(("trials", Datum.List([])))));
            return Assert.Single(KpiRecordsFile.Read(file, [Each(excludes), Trials.Daily]).Faults);
        }

        Assert.Equal(("plan.daysOff[0].exclusion.why", "unknown-value"), (Faulty().Path, Faulty().Code));
        Assert.EndsWith("不认这个理由；它们不剔除任何一天", Faulty().Message.Zh, System.StringComparison.Ordinal);
        Assert.EndsWith("knows this reason; they leave out no day", Faulty().Message.En, System.StringComparison.Ordinal);
        Assert.EndsWith("不认这个理由；应为 other", Faulty(Trials.Other).Message.Zh, System.StringComparison.Ordinal);
        Assert.EndsWith("knows this reason; expected other", Faulty(Trials.Other).Message.En, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_unknown_name_is_not_repeated_in_full() =>
        Assert.True(KpiRecordsFile.Read(Datum.Map((new string('n', 1 << 20), Datum.Null)), Measures).Faults[0].ToString().Length < 500);

    [Fact]
    public void A_register_that_was_not_handed_over_has_no_data_and_an_empty_one_has_none_to_show()
    {
        var none = KpiRecordsFile.Read(Datum.Map(("version", Datum.Of(1)), ("records", Datum.Map())), Measures).Value;
        Assert.Equal(Verdict.NoData, none.Figures([Trials.Count], Given.Context("2026-10"))[0].Verdict);
        Assert.Equal(Verdict.Met, KpiRecordsFile.Read(File(), Measures).Value.Figures([Trials.Count], Given.Context("2026-10"))[0].Verdict);
        Assert.Empty(none.Registers);
        Assert.Equal([Trials.Kind], KpiRecordsFile.Read(File(), Measures).Value.Registers);
    }

    [Fact]
    public void Only_unreadable_lines_still_mean_that_the_register_was_kept()
    {
        var figure = KpiRecordsFile.Read(File(Datum.Null), Measures).Value.Figures([Trials.Ratio], Given.Context("2026-10"))[0];
        Assert.Equal((Verdict.Unproven, 1L), (figure.Verdict, figure.Lineage.Unusable.Total));
    }

    [Fact]
    public void A_register_handed_over_again_takes_the_place_of_the_first_and_of_its_faults()
    {
        var read = KpiRecordsFile.Read(File(Line("a"), Datum.Null), Measures).Value;
        var again = read.With(Trials.Kind, [Trials.Bad("z")]);
        Assert.Equal((1, 1), (read.Faults.Count, read.Of(Trials.Kind).Count));
        Assert.Equal((0, "z"), (again.Faults.Count, again.Of(Trials.Kind)[0].Id));
        Assert.Equal(0, again.Figures([Trials.Ratio], Given.Context("2026-10"))[0].Lineage.Unusable.Total);
    }

    [Fact]
    public void A_faulty_record_made_in_code_is_named_when_figures_are_asked()
    {
        var figure = KpiRecords.Of(SitePlan.Empty).With(Trials.Kind, [Trials.Good("a"), Trials.Good("a"), Trials.Good("b") with { Amount = 101 }]).Figures([Trials.Ratio], Given.Context("2026-10"))[0];
        Assert.Equal("2 (bad-field:amount 1, duplicate-id 1) a duplicate-id , b bad-field:amount ", Given.Text(figure.Lineage.Unusable));
    }

    private static Datum File(params Datum[] lines) => Datum.Map(("version", Datum.Of(1)), ("plan", Datum.Map(("rolls", Datum.Map(("trial-roll", Datum.List([Datum.Of("a")])))))), ("records", Datum.Map(("trials", Datum.List(lines)))));

    private static Datum Line(string id, params (string Name, Datum Value)[] changed)
    {
        (string Name, Datum Value)[] usual = [("id", Datum.Of(id)), ("what", Datum.Of("Counted")), ("at", Datum.Of("2026-10-05T09:00:00+08:00")), ("of", Datum.Of("a")), ("amount", Datum.Of(1))];
        return Datum.Map([.. usual.Where(u => !changed.Any(c => c.Name == u.Name)), .. changed]);
    }
}
