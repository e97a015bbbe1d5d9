using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>What a file of records says of the site itself, what may be wrong with it, and how many faults are named.</summary>
public sealed class PlanFileTests
{
    private static readonly Kpi<Trial>[] Measures = [Trials.Ratio, Trials.Daily, Trials.Time];

    [Fact]
    public void What_a_plan_says_is_written_and_read_again()
    {
        var plan = SitePlan.Empty.With(Trials.Roll, "a", "b", "c")
            .Standing(Trials.Roll, "a", new(2026, 10, 6)).Standing(Trials.Roll, "b", null, new(2026, 10, 9)).Standing(Trials.Roll, "c", new(2026, 10, 5), new(2026, 10, 5))
            .Without(new DayOff(Trials.Roll, "a", new(2026, 10, 7), new(Trials.Left, "closed", "Zhao")), new DayOff(Trials.Roll, null, new(2026, 10, 8), new(Trials.Left, "flood", "Qian")))
            .Keeping(Trials.Kind, new(2026, 10, 1), new(2026, 10, 31));
        var records = KpiRecords.Of(plan).With(Trials.Kind, [Trials.Good("x")]);
        var written = KpiRecordsFile.Write(records);
        Assert.Equal(
            """{"rolls":{"trial-roll":["a","b","c"]},"standing":[{"roll":"trial-roll","of":"a","from":"2026-10-06"},{"roll":"trial-roll","of":"b","until":"2026-10-09"},{"roll":"trial-roll","of":"c","from":"2026-10-05","until":"2026-10-05"}],"daysOff":[{"roll":"trial-roll","of":"a","date":"2026-10-07","exclusion":{"why":"left","because":"closed","decider":"Zhao"}},{"roll":"trial-roll","date":"2026-10-08","exclusion":{"why":"left","because":"flood","decider":"Qian"}}],"kept":[{"register":"trials","from":"2026-10-01","until":"2026-10-31"}]}""",
            written.Find("plan")!.ToString());
        var read = KpiRecordsFile.Read(written, Measures).Value;
        Assert.Equal(plan, read.Plan);
        Assert.Equal(written.ToString(), KpiRecordsFile.Write(read).ToString());
        foreach (var period in new[] { "2026-W41", "2026-11" })
            Assert.Equal(records.Figures(Measures, Given.Context(period)).Select(Given.Text), read.Figures(Measures, Given.Context(period)).Select(Given.Text));
    }

    [Fact]
    public void Of_a_roll_that_the_site_has_not_told_all_is_written_and_read_again_too()
    {
        var plan = SitePlan.Empty.Standing(Trials.Roll, "a", new(2026, 10, 6)).Without(new DayOff(Trials.Roll, "b", new(2026, 10, 7), new(Trials.Left, "closed", "Zhao")));
        Assert.Equal(plan, KpiRecordsFile.Read(KpiRecordsFile.Write(KpiRecords.Of(plan)), Measures).Value.Plan);
    }

    [Fact]
    public void Every_line_of_the_plan_that_is_wrong_is_named_with_its_path()
    {
        Assert.Equal(
            ["plan.standing[3].roll unknown-value", "plan.standing[3].of missing", "plan.standing[4].since unknown-field", "plan.standing[5].from wrong-type", "plan.standing[1].of unknown-value", "plan.standing[2].until out-of-range"],
            Faults("standing", Line("a"), Line("x"), Line("a", ("from", "2026-10-06"), ("until", "2026-10-05")), Datum.Map(("roll", Datum.Of("no-roll"))), Line("a", ("since", "2026-10-05")), Line("a", ("from", "2026-02-30"))));
        Assert.Equal(
            ["plan.daysOff[1].exclusion.why unknown-value", "plan.daysOff[2].exclusion.decider missing", "plan.daysOff[0].of unknown-value"],
            Faults("daysOff", Off("x", "left"), Off("a", "other"), Datum.Map(("roll", Datum.Of("trial-roll")), ("date", Datum.Of("2026-10-05")), ("exclusion", Datum.Map(("why", Datum.Of("left")), ("because", Datum.Of("closed")))))));
        Assert.Equal(["plan.kept[0].until out-of-range"], Faults("kept", Kept("trials", ("from", "2026-10-06"), ("until", "2026-10-05"))));
        Assert.Equal(["plan.kept[0].register unknown-value"], Faults("kept", Kept("trails", ("from", "2026-10-06"))));
        Assert.Equal(["plan.kept[0].from missing"], Faults("kept", Kept("trials")));
        foreach (var list in new[] { "standing", "daysOff", "kept" })
            Assert.Equal([$"plan.{list} wrong-type"], KpiRecordsFile.Read(File((list, Datum.Map())), Measures).Faults.Select(Text));
        Assert.Empty(Faults("standing", Line("a", ("from", "2026-10-05"), ("until", "2026-10-05"))));
    }

    [Fact]
    public void A_name_that_is_unknown_is_named_with_the_ones_that_are_known()
    {
        var fault = Assert.Single(KpiRecordsFile.Read(File(("standing", Datum.List([Line("aa")]))), Measures).Faults);
        Assert.Equal("there is no roll 'aa'; known: a, b", fault.Message.En);
    }

    [Fact]
    public void Tens_of_thousands_of_names_with_as_many_lines_are_read()
    {
        // Were the plan made anew for each line, this would be thousands of millions of steps.
        var names = Enumerable.Range(0, 50_000).Select(static i => "n" + i).ToArray();
        var file = Datum.Map(
            ("version", Datum.Of(1)),
            ("plan", Datum.Map(
                ("rolls", Datum.Map(("trial-roll", Datum.List(names.Select(Datum.Of))))),
                ("standing", Datum.List(names.Select(static n => Line(n, ("from", "2026-10-05"))))), ("daysOff", Datum.List(names.Select(static n => Off(n, "left")))))),
            ("records", Datum.Map()));
        var plan = KpiRecordsFile.Read(file, Measures).Value.Plan;
        Assert.Equal((50_000, 50_000, 50_000), (plan.Of(Trials.Roll)!.Value.Count, plan.Standings.Count, plan.DaysOff.Count));
        Assert.Equal(50_000, plan.And(SitePlan.Empty.With(Trials.Roll, names)).Of(Trials.Roll)!.Value.Count);
    }

    [Fact]
    public void Of_a_long_roll_or_after_many_faults_nobody_looks_for_what_may_have_been_meant()
    {
        string[] Messages(int names, int lines)
        {
            var roll = Datum.List(Enumerable.Range(0, names).Select(static i => Datum.Of("n" + i)));
            var plan = Datum.Map(("rolls", Datum.Map(("trial-roll", roll))), ("standing", Datum.List(Enumerable.Range(0, lines).Select(static i => Line("x" + i)))));
            return [.. KpiRecordsFile.Read(Datum.Map(("version", Datum.Of(1)), ("plan", plan), ("records", Datum.Map())), Measures).Faults.Select(static f => f.Message.En)];
        }

        Assert.Equal("there is no roll 'x0'; nearest: n0, n1, n10, n2", Messages(1000, 1)[0]);
        Assert.Equal("'x0' does not stand on the roll trial-roll", Messages(1001, 1)[0]);
        Assert.Equal(["there is no roll 'x999'; known: n0, n1", "'x1000' does not stand on the roll trial-roll"], Messages(2, 1001)[^2..]);
        // Were each of these compared with each of those, this would be millions of millions of steps.
        Assert.Equal(30_000, Messages(50_000, 30_000).Length);
    }

    [Fact]
    public void A_reason_is_known_to_a_measure_of_the_roll_or_to_none()
    {
        // Both measures know a reason, each of another roll: neither reason is one for the other's roll.
        var flats = new CoverageKpi<Trial>(
            "T9", "样板房", "Flats", Trials.Kind, Domain.Regulation.Source.None, new("有", "with"), new("应有", "due"), Rolls.ShowFlats, PeriodUnit.Day, 1,
            static _ => static (in Trial t, in Window w, out string of, out LocalDate date) =>
            {
                (of, date) = (t.Of, w.DateOf(t.At));
                return Judgement.Counted;
            })
        { Excludes = [Trials.Other] };
        var deaf = new TimeKpi<Trial>(
            "T10", "班次", "Shifts", Trials.Kind, Domain.Regulation.Source.None, new("有", "with"), new("应有", "due"), Rolls.Shifts,
            static _ => static (in Trial t, in Window _, out Stretch stretch) =>
            {
                stretch = new(t.Of, t.At, t.Until, false);
                return Judgement.Counted;
            });
        var off = Datum.List([Off(null, "left"), Off(null, "other"), Off(null, "other", "show-flats"), Off(null, "left", "show-flats"), Off(null, "left", "shifts")]);
        var faults = KpiRecordsFile.Read(File(("daysOff", off)), [Trials.Daily, flats, deaf]).Faults;
        Assert.Equal(["plan.daysOff[1].exclusion.why unknown-value", "plan.daysOff[3].exclusion.why unknown-value", "plan.daysOff[4].exclusion.why unknown-value"], faults.Select(Text));
        Assert.Equal(
            ["no measure of the roll trial-roll knows this reason; expected left", "no measure of the roll show-flats knows this reason; expected other", "no measure of the roll shifts knows this reason; they leave out no day"],
            faults.Select(static f => f.Message.En));
    }

    [Fact]
    public void The_schema_of_the_plan_says_what_may_stand_in_it()
    {
        var plan = KpiRecordsFile.Schema(Measures).Find("properties")!.Find("plan")!.Find("properties")!;
        Assert.Equal(["daysOff", "kept", "rolls", "standing"], plan.AsMap.Select(static p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["trial-roll"], plan.Find("rolls")!.Find("properties")!.AsMap.Select(static p => p.Key));
        foreach (var (list, most, required) in new[] { ("standing", 100_000, "of, roll"), ("daysOff", 100_000, "date, exclusion, roll"), ("kept", 1, "from, register") })
        {
            var items = plan.Find(list)!.Find("items")!;
            Assert.Equal(most, plan.Find(list)!.Find("maxItems")!.AsNumber);
            Assert.Equal(required, string.Join(", ", items.Find("required")!.AsList.Select(static r => r.AsText).Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Of_more_than_a_thousand_faults_the_first_are_named_and_how_many_more_there_are()
    {
        var thousand = KpiRecordsFile.Read(Lines(1000), Measures).Value;
        Assert.Equal((1000, "records.trials[999] wrong-type"), (thousand.Faults.Count, Text(thousand.Faults[^1])));
        var more = KpiRecordsFile.Read(Lines(1237), Measures).Value;
        Assert.Equal((1001, "records.trials[999] wrong-type", "records.trials more-faults"), (more.Faults.Count, Text(more.Faults[999]), Text(more.Faults[1000])));
        Assert.Equal(("另有 237 处，不再逐一列出", "and 237 more, which are not listed"), (more.Faults[1000].Message.Zh, more.Faults[1000].Message.En));
        Assert.Equal(1237, more.Figures([Trials.Ratio], Given.Context("2026-10"))[0].Lineage.Unusable.Total);
    }

    [Fact]
    public void A_thousand_faults_are_named_of_all_registers_together()
    {
        var lines = Datum.List(Enumerable.Repeat(Datum.Null, 700));
        var file = Datum.Map(("version", Datum.Of(1)), ("records", Datum.Map(("trials", lines), ("show-flat-nights", lines))));
        var faults = KpiRecordsFile.Read(file, [Trials.Ratio, NightCheckKpis.HalfHourlyChecks]).Value.Faults;
        Assert.Equal(1001, faults.Count);
        Assert.Equal("and 400 more, which are not listed", faults.Single(static f => f.Code == "more-faults").Message.En);
    }

    [Fact]
    public void Faulty_lines_take_little_memory_once_a_thousand_are_named()
    {
        long Allocated(int lines)
        {
            var file = Lines(lines);
            _ = KpiRecordsFile.Read(file, Measures);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = KpiRecordsFile.Read(file, Measures).Value;
            var after = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(read);
            return after - before;
        }

        Assert.Equal(1001, KpiRecordsFile.Read(Lines(50_000), Measures).Value.Faults.Count);
        // The faults of one line are made to be counted; no more than those of one line are kept beside the thousand.
        Assert.InRange(Allocated(40_000) - Allocated(20_000), 0, 20_000 * 2000);
    }

    [Fact]
    public void A_register_handed_over_again_takes_the_place_of_all_its_faults()
    {
        var read = KpiRecordsFile.Read(Lines(1237), Measures).Value;
        Assert.Empty(read.With(Trials.Kind, [Trials.Good("x")]).Faults);
        Assert.Equal(1001, read.With(RepairOrders.Kind, []).Faults.Count);
    }

    private static string[] Faults(string list, params Datum[] lines) => [.. KpiRecordsFile.Read(File((list, Datum.List(lines))), Measures).Faults.Select(Text)];

    private static string Text(Fault fault) => fault.Path + " " + fault.Code;

    private static Datum File((string Name, Datum Value) entry) => Datum.Map(
        ("version", Datum.Of(1)), ("plan", Datum.Map(("rolls", Datum.Map(("trial-roll", Datum.List([Datum.Of("a"), Datum.Of("b")])))), entry)), ("records", Datum.Map()));

    private static Datum Lines(int faulty) => Datum.Map(("version", Datum.Of(1)), ("records", Datum.Map(("trials", Datum.List(Enumerable.Repeat(Datum.Null, faulty))))));

    private static Datum Line(string of, params (string Name, string Value)[] more) =>
        Datum.Map([("roll", Datum.Of("trial-roll")), ("of", Datum.Of(of)), .. more.Select(static m => (m.Name, Datum.Of(m.Value)))]);

    private static Datum Kept(string register, params (string Name, string Value)[] more) => Datum.Map([("register", Datum.Of(register)), .. more.Select(static m => (m.Name, Datum.Of(m.Value)))]);

    private static Datum Off(string? of, string why, string roll = "trial-roll") => Datum.Map(
    [
        ("roll", Datum.Of(roll)), .. of is null ? Array.Empty<(string, Datum)>() : [("of", Datum.Of(of))], ("date", Datum.Of("2026-10-05")),
        ("exclusion", Datum.Map(("why", Datum.Of(why)), ("because", Datum.Of("closed")), ("decider", Datum.Of("Zhao")))),
    ]);
}
