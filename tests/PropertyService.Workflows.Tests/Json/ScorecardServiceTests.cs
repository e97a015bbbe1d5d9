using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Repairs;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>Figures by JSON: what a program in another language asks, and what comes back.</summary>
public sealed class ScorecardServiceTests
{
    /// <summary>Of October: one order in time, one late, one left out, one still to come, one that cannot be read; a sample of three households; a show flat that nobody looked after.</summary>
    private const string Records = """
        {"version":1,
         "plan":{"rolls":{"show-flats":["A"]},"kept":[{"register":"incidents","from":"2026-10-01"}]},
         "records":{
           "repair-orders":[
             {"id":"WX-1","kind":"urgent","reportedAt":"2026-10-05T09:00:00+08:00","arrivedAt":"2026-10-05T10:00:00+08:00","fixedAt":"2026-10-05T12:00:00+08:00","visitAttempts":0},
             {"id":"WX-2","kind":"urgent","reportedAt":"2026-10-05T09:00:00+08:00","arrivedAt":"2026-10-05T11:00:01+08:00","fixedAt":"2026-10-05T12:00:00+08:00","visitAttempts":0},
             {"id":"WX-3","kind":"urgent","reportedAt":"2026-10-05T09:00:00+08:00","visitAttempts":0,"exclusion":{"why":"cancelled-by-resident","because":"修好了","decider":"王班长"}},
             {"id":"WX-4","kind":"scheduled","reportedAt":"2026-10-05T09:00:00+08:00","appointmentAt":"2026-10-31T09:00:00+08:00","visitAttempts":0},
             {"id":"WX-5","kind":"soon","reportedAt":"2026-10-05T09:00:00+08:00","visitAttempts":0}],
           "incidents":[],
           "household-answers":[
             {"id":"H-1","guard":"Zhao","inPostSince":"2026-07-05T09:00:00+08:00","household":"1-101","askedAt":"2026-10-01T09:00:00+08:00","points":5},
             {"id":"H-2","guard":"Zhao","inPostSince":"2026-07-05T09:00:00+08:00","household":"1-102","askedAt":"2026-10-01T09:00:00+08:00","points":5},
             {"id":"H-3","guard":"Zhao","inPostSince":"2026-07-05T09:00:00+08:00","household":"1-103","askedAt":"2026-10-01T09:00:00+08:00","points":4}]}}
        """;

    private const string Question = """{"period":"2026-10","asOf":"2026-10-30T08:00:00+08:00","earlier":1}""";

    private static readonly SitePolicy Policy = Catalogue.Standard.DefaultPolicy();

    private static readonly JsonService Service = new(Catalogue.Standard, Policy);

    private static readonly Dictionary<string, Datum> Schemas = SchemaDocuments.Write(Catalogue.Standard).ToDictionary(static d => d.Path, static d => JsonText.Read(d.Text, JsonLimits.Records).Value);

    [Fact]
    public void A_measure_comes_with_everything_by_which_it_can_be_defended()
    {
        var answer = Answer(Records, Question);
        Assert.Equal(["v", "scorecard", "recordFaults"], answer.AsMap.Select(static e => e.Key));
        Assert.Equal(
            """
            {"id":"K08","name":{"zh":"维修及时率","en":"Repair timeliness"},"group":"company","unit":"percent","target":{"is":"at-least","value":95},"clauses":["SS-2.4","IN-B.4-1","IN-B.4-2"],"period":"2026-10","value":50,"numerator":1,"denominator":2,"passes":false,"interval":null,"verdict":"not-met","counted":{"total":1,"first":[{"id":"WX-1"}]},"missed":{"total":1,"first":[{"id":"WX-2"}]},"excluded":{"total":1,"first":[{"id":"WX-3","why":"cancelled-by-resident","because":"修好了","decider":"王班长"}]},"notYetDue":{"total":1,"first":[{"id":"WX-4"}]},"unusable":{"total":1,"first":[{"id":"WX-5","why":"unreadable"}]},"outside":0,"inDoubt":1,"trend":"unknown","earlier":[{"period":"2026-09","value":null,"numerator":0,"denominator":0,"passes":null,"interval":null,"verdict":"unproven","counted":{"total":0,"first":[]},"missed":{"total":0,"first":[]},"excluded":{"total":0,"first":[]},"notYetDue":{"total":0,"first":[]},"unusable":{"total":1,"first":[{"id":"WX-5","why":"unreadable"}]},"outside":4,"inDoubt":1}]}
            """,
            Row(answer, "K08").ToString());
        // Of a plain count there is no denominator; of October the register of incidents is kept, of September it is not.
        var accidents = Row(answer, "K02");
        Assert.Equal(("0", "null", "met", "no-data"), (accidents.Find("value")!.ToString(), accidents.Find("denominator")!.ToString(), Verdict(accidents), Verdict(accidents.Find("earlier")!.AsList[0])));
        // Two of three known: between 20.77 and 93.85 in a hundred, with 80 asked for.
        var known = Row(answer, "K47");
        Assert.Equal(("66.7", "false", "{\"low\":20.77,\"high\":93.85}", "too-few-to-say"), (known.Find("value")!.ToString(), known.Find("passes")!.ToString(), known.Find("interval")!.ToString(), Verdict(known)));
        Assert.Equal("null", Row(answer, "D14").Find("target")!.ToString());
    }

    [Fact]
    public void A_scorecard_says_for_which_site_period_and_moment_it_is_and_is_that_of_the_library()
    {
        var scorecard = Answer(Records, Question).Find("scorecard")!;
        Assert.Equal(["period", "asOf", "zone", "policy", "parameters", "rows"], scorecard.AsMap.Select(static e => e.Key));
        Assert.Equal(("2026-10", "2026-10-30T00:00:00Z", "Asia/Shanghai", Policy.Fingerprint), (Word(scorecard, "period"), Word(scorecard, "asOf"), Word(scorecard, "zone"), Word(scorecard, "policy")));
        Assert.Equal(Kpis.All.Select(static k => k.Id), scorecard.Find("rows")!.AsList.Select(static r => Word(r, "id")));
        Assert.Equal(Kpis.All.SelectMany(static k => k.Parameters).Select(static p => p.Id).Distinct().Order(StringComparer.Ordinal), scorecard.Find("parameters")!.AsMap.Select(static p => p.Key));
        var records = KpiRecordsCodec.Read(Records).Value;
        var context = new KpiContext(Policy, ReportingPeriod.Parse("2026-10").Value, Instant.FromUtc(2026, 10, 30, 0, 0));
        Assert.Equal(ScorecardCodec.Write(Scorecard.Of(records, context, 1)).ToString(), scorecard.ToString());
        Assert.All(Answer(Records, """{"period":"2026-10","asOf":"2026-10-30T08:00:00+08:00"}""").Find("scorecard")!.Find("rows")!.AsList, static r => Assert.Empty(r.Find("earlier")!.AsList));
    }

    [Fact]
    public void The_figures_are_those_of_the_policy_of_the_service()
    {
        var own = new JsonService(Catalogue.Standard, Policy.With(RepairParameters.OnSiteWithin, Duration.FromHours(1)).Value.With(KpiParameters.HouseholdPercent, 60).Value.With(KpiParameters.RepairTimely, RepairClock.Completion).Value);
        var answer = Read(own.Scorecard(Records, Question));
        Assert.Equal("2", Row(answer, "K08").Find("numerator")!.ToString());
        Assert.Equal(("""{"is":"at-least","value":60}""", "true"), (Row(answer, "K47").Find("target")!.ToString(), Row(answer, "K47").Find("passes")!.ToString()));
        Assert.Equal("1", answer.Find("scorecard")!.Find("parameters")!.Find("repair.urgent.onSiteHours")!.ToString());
    }

    [Fact]
    public void What_is_wrong_with_single_records_is_told_by_path_and_the_figures_come_all_the_same()
    {
        var answer = Answer(Records, Question);
        Assert.Equal(["records.records.repair-orders[4].kind unknown-value"], FaultsOf(answer, "recordFaults"));
        Assert.Equal("K09 K10 K20 K21 K22 K23", string.Join(" ", Kpis.All.Where(static k => k.Records.Id == "repair-orders" && k.Id != "K08").Select(k => Word(Row(answer, k.Id), "id"))));
        Assert.All(Kpis.All.Where(static k => k.Records.Id == "repair-orders"), k => Assert.Equal("1", Row(answer, k.Id).Find("inDoubt")!.ToString()));
        Assert.Empty(FaultsOf(Answer(Records.Replace("\"soon\"", "\"urgent\"", StringComparison.Ordinal), Question), "recordFaults"));
    }

    [Theory]
    [InlineData("{", Question, "records not-json")]
    [InlineData("[]", Question, "records wrong-type")]
    [InlineData("{\"version\":1}", Question, "records.records missing")]
    [InlineData("{\"version\":2,\"records\":{}}", Question, "records.version out-of-range")]
    [InlineData("{\"version\":1,\"records\":{\"repair-order\":[]}}", Question, "records.records.repair-order unknown-field")]
    [InlineData("{\"version\":1,\"plan\":{\"rolls\":{\"show-flat\":[]}},\"records\":{}}", Question, "records.plan.rolls.show-flat unknown-field")]
    [InlineData("{\"version\":1,\"plan\":{\"kept\":[{\"register\":\"incidents\",\"from\":\"2026-10-02\",\"until\":\"2026-10-01\"}]},\"records\":{}}", Question, "records.plan.kept[0].until out-of-range")]
    [InlineData("{\"version\":1,\"records\":{}}", "{", "question not-json")]
    [InlineData("{\"version\":1,\"records\":{}}", "[]", "question wrong-type")]
    [InlineData("{\"version\":1,\"records\":{}}", "{}", "question.period missing,question.asOf missing")]
    [InlineData("{\"version\":1,\"records\":{}}", "{\"period\":\"2026-13\",\"asOf\":\"2026-11-01T00:00:00Z\"}", "question.period unknown-value")]
    [InlineData("{\"version\":1,\"records\":{}}", "{\"period\":2026,\"asOf\":\"2026-11-01T00:00:00Z\"}", "question.period wrong-type")]
    [InlineData("{\"version\":1,\"records\":{}}", "{\"period\":\"2026\",\"asOf\":\"2200-01-01T00:00:00Z\"}", "question.asOf out-of-range")]
    [InlineData("{\"version\":1,\"records\":{}}", "{\"period\":\"2026\",\"asOf\":\"2026-11-01T00:00:00Z\",\"earlier\":61}", "question.earlier out-of-range")]
    [InlineData("{\"version\":1,\"records\":{}}", "{\"period\":\"2026\",\"asOf\":\"2026-11-01T00:00:00Z\",\"earlier\":-1}", "question.earlier out-of-range")]
    [InlineData("{\"version\":1,\"records\":{}}", "{\"period\":\"2026\",\"asOf\":\"2026-11-01T00:00:00Z\",\"ealier\":1}", "question.ealier unknown-field")]
    [InlineData("{\"version\":1,\"recods\":{}}", "{\"period\":\"2026-13\",\"asOf\":\"soon\"}", "records.recods unknown-field,records.records missing,question.period unknown-value,question.asOf wrong-type")]
    public void What_is_wrong_with_records_and_question_comes_together_by_path_and_nothing_else(string records, string question, string faults)
    {
        var answer = Answer(records, question);
        Assert.Equal(faults.Split(','), FaultsOf(answer, "faults"));
        Assert.Equal(["v", "faults"], answer.AsMap.Select(static e => e.Key));
        IsAs("faults", answer);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1e400")]
    [InlineData("{\"v\":1,\"v\":1}")]
    [InlineData("\ud800")]
    public void Nothing_that_comes_in_makes_it_throw(string? text)
    {
        foreach (var answer in new[] { Service.Scorecard(text!, text!), Service.Scorecard(Records, text!), Service.Scorecard(text!, Question) })
            IsRefusedByName(Read(answer));
    }

    [Fact]
    public void Parts_of_minutes_and_hours_that_have_no_last_digit_are_written_so_that_a_program_can_read_them()
    {
        const string Lost = """{"version":1,"records":{"lost-keys":[{"id":"K-1","reportedAt":"2026-10-05T09:00:00+08:00","lockChangedAt":"2026-10-05T15:20:00+08:00"}],"line-stretches":[]}}""";
        var answer = Answer(Lost, """{"period":"2026-10","asOf":"2026-10-30T08:00:01+08:00"}""");
        Assert.Equal(("6.333333333", "1", "6.3"), (Part("D12", "numerator"), Part("D12", "denominator"), Part("D12", "value")));
        // 29 days and 8 hours, and one second more.
        Assert.Equal(("0", "42240.016666667", "0"), (Part("K24", "numerator"), Part("K24", "denominator"), Part("K24", "value")));
        Assert.Equal("42240.016666667", Part("K26", "denominator"));

        string Part(string id, string name) => Row(answer, id).Find(name)!.ToString();
    }

    [Theory]
    [InlineData("1900", "1970-01-01T00:00:00Z")]
    [InlineData("1900-01-01", "2199-12-31T23:59:59Z")]
    [InlineData("1969-12-31", "1970-01-01T00:00:00Z")]
    [InlineData("2199", "2199-12-31T23:59:59.999999999Z")]
    [InlineData("2199-12-31", "1970-01-01T00:00:00Z")]
    [InlineData("2199-W52", "2199-12-31T23:59:59Z")]
    public void The_first_and_the_last_periods_are_answered_too(string period, string asOf)
    {
        var answer = Answer(Records, $$"""{"period":"{{period}}","asOf":"{{asOf}}","earlier":3}""");
        Assert.Equal(Kpis.All.Count, answer.Find("scorecard")!.Find("rows")!.AsList.Count);
        IsAs("scorecard", answer);
    }

    [Fact]
    public void Records_and_questions_with_any_character_changed_are_answered_as_the_schemas_say()
    {
        var random = new Random(20261005);
        var (answered, refused) = (0, 0);
        for (var i = 0; i < 150; i++)
        {
            var (records, question) = i % 3 == 0 ? (Records, Changed(Question)) : (Changed(Records), Question);
            var answer = Answer(records, question);
            if (answer.Find("faults") is null)
            {
                IsAs("scorecard", answer);
                answered++;
            }
            else
            {
                IsRefusedByName(answer);
                refused++;
            }
        }

        Assert.True(answered > 20 && refused > 20, $"{answered} answered, {refused} refused; the changes say too little");

        string Changed(string text)
        {
            var letters = text.ToCharArray();
            letters[random.Next(letters.Length)] = text[random.Next(text.Length)];
            return new(letters);
        }
    }

    [Fact]
    public void Answers_are_as_the_schema_says_of_every_verdict_and_the_schema_takes_nothing_else()
    {
        var shipped = Answer(File.ReadAllText(Shipped()), """{"period":"2026-10","asOf":"2026-11-02T08:00:00+08:00","earlier":2}""");
        Assert.Empty(FaultsOf(shipped, "recordFaults"));
        IsAs("scorecard", shipped);
        var october = Answer(Records, Question);
        IsAs("scorecard", october);
        Assert.Equal(
            Verdicts.Shape.Samples.Select(static v => Verdicts.Shape.Write(v).AsText).Order(StringComparer.Ordinal),
            new[] { shipped, october }.SelectMany(static a => a.Find("scorecard")!.Find("rows")!.AsList).SelectMany(static r => r.Find("earlier")!.AsList.Append(r)).Select(Verdict).Distinct().Order(StringComparer.Ordinal));
        foreach (var (was, now) in new[]
        {
            ("\"verdict\":\"met\"", "\"verdict\":\"great\""), ("\"inDoubt\":1", "\"inDoubt\":\"1\""), ("\"trend\":\"unknown\",", ""), ("\"recordFaults\"", "\"faults\""), ("\"asOf\":\"2026-10-30T00:00:00Z\"", "\"asOf\":\"2026-10-30\""),
            ("\"period\":\"2026-09\"", "\"period\":\"2026-9\""), ("\"total\":1", "\"total\":1.5"), ("\"id\":\"WX-1\"", "\"name\":\"WX-1\""), ("\"unit\":\"percent\"", "\"unit\":\"%\""),
        })
        {
            Assert.Contains(was, october.ToString(), StringComparison.Ordinal);
            Assert.NotEmpty(SchemaValidator.ErrorsOf(Schemas["schemas/scorecard.schema.json"], Read(october.ToString().Replace(was, now, StringComparison.Ordinal))));
        }
    }

    private static Datum Answer(string records, string question) => Read(Service.Scorecard(records, question));

    private static Datum Read(string answer) => JsonText.Read(answer, JsonLimits.Records).Value;

    private static Datum Row(Datum answer, string id) => answer.Find("scorecard")!.Find("rows")!.AsList.Single(r => Word(r, "id") == id);

    private static string Word(Datum map, string name) => map.Find(name)!.AsText;

    private static string Verdict(Datum figure) => Word(figure, "verdict");

    private static string[] FaultsOf(Datum answer, string name) => [.. answer.Find(name)!.AsList.Select(static f => Word(f, "path") + " " + Word(f, "code"))];

    private static void IsAs(string schema, Datum answer)
    {
        var errors = SchemaValidator.ErrorsOf(Schemas[$"schemas/{schema}.schema.json"], answer);
        Assert.True(errors.Count == 0, $"{schema}: {string.Join("\n", errors.Take(5))}\n{answer.ToString()[..Math.Min(2000, answer.ToString().Length)]}");
    }

    /// <summary>Faults that say what is wrong; a contradiction is what is said where something was thrown.</summary>
    private static void IsRefusedByName(Datum answer)
    {
        IsAs("faults", answer);
        Assert.NotEmpty(answer.Find("faults")!.AsList);
        Assert.DoesNotContain(answer.Find("faults")!.AsList, static f => Word(f, "code") == "contradiction");
    }

    private static string Shipped([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "samples", "kpi", "records.json"));
}
