using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>
/// The JSON Schema files (2020-12) of everything that other programs send and receive, from the shapes by which it is read
/// and written: of each procedure the commands and the case, and the site's policy, ledger, journal, records for the figures, and answers.
/// </summary>
internal static class SchemaDocuments
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "schemas";

    private static readonly Datum Words = Datum.Map(("type", Datum.Of("object")), ("properties", Datum.Map(("zh", Type("string")), ("en", Type("string")))),
        ("required", Texts("zh", "en")), ("additionalProperties", Datum.False));

    public static IEnumerable<Document> Write(Catalogue catalogue) =>
    [
        .. catalogue.Procedures.Select(p => File(p.Id + ".command", p.Text, Commands(catalogue, p))),
        .. catalogue.Procedures.Select(static p => File(p.Id + ".case", p.Text, Case(p))),
        File("policy", new("站点参数", "Site policy"), Policy(catalogue)),
        File("kpi-records", new("统计数据文件", "Records for the figures"), KpiRecordsFile.Schema(Kpis.All)),
        File("ledger", new("站点台账", "Site ledger"), LedgerLine.Shape.Schema),
        File("journal", new("流水的一行", "One line of the journal"), Datum.Map(("oneOf", Datum.List([Journal(AcceptedLine.Shape.Schema), Journal(RefusedLine.Shape.Schema)])))),
        File("sealed-journal", new("带校验值的流水的一行", "One line of a sealed journal"), SealedLine.Shape.Schema),
        File("opening", new("个人信息明文的一行", "One line of the openings of a sealed journal"), Opening.Shape.Schema),
        File("decision", new("决定", "Decision"), Decision()),
        File("permitted", new("可办理的命令", "What is permitted"), Permitted()),
        File("overdue", new("逾期事项", "What is overdue"), OverdueSchema()),
        File("scorecard", new("指标记分卡", "Scorecard"), ScorecardSchema()),
        File("faults", new("无法答复的原因", "Why no answer could be given"), Answer("faults", Faults())),
    ];

    private static Document File(string name, Wording title, Datum schema)
    {
        using var json = JsonDocument.Parse(Datum.Map(
        [
            new("$schema", Datum.Of("https://json-schema.org/draft/2020-12/schema")), .. JsonSchema.Named(title, schema).AsMap,
        ]).ToString());
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) json.WriteTo(writer);
        return new(Folder + "/" + name + ".schema.json", Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n");
    }

    /// <summary>One alternative for each command, told apart by its name.</summary>
    private static Datum Commands(Catalogue catalogue, Procedure procedure)
    {
        var usual = SubmissionLine.Shape.Schema.Find("properties")!.AsMap;
        var role = JsonSchema.OneOf(Roles.All.Concat(catalogue.Procedures.SelectMany(static p => p.Rows).SelectMany(static r => r.By)).Select(static r => new Term(r.Id, r.Text)).Distinct());
        var actor = With(usual.First(static p => p.Key == "by").Value, "role", role);
        return Datum.Map(("$defs", Datum.Map(("actor", actor))), ("oneOf", Datum.List(procedure.Commands.Select(command =>
        {
            var data = JsonSchema.Object(command.Fields.Select(static f => (f.Name, JsonSchema.Named(f.Text, f.Shape.Schema), IsRequired(f.Shape))));
            return JsonSchema.Named(command.Text, JsonSchema.Object(usual.Select(p => (p.Key, p.Key switch
            {
                "procedure" => JsonSchema.Const(procedure.Id),
                "command" => JsonSchema.Const(command.Id),
                "data" => data,
                "by" => Datum.Map(("$ref", Datum.Of("#/$defs/actor"))),
                _ => p.Value,
            }, p.Key is "at" or "procedure" or "case" or "command" or "by" || (p.Key == "data" && command.Fields.Any(static f => IsRequired(f.Shape)))))));
        }))));
    }

    private static Datum Case(Procedure procedure)
    {
        var duty = With(DutyLine.Shape.Schema, "duty", Enum(procedure.Duties.Select(static d => d.Id)));
        return With(With(With(With(CaseLine.Shape.Schema,
            "procedure", JsonSchema.Const(procedure.Id)),
            "state", Enum(procedure.States.Select(static s => s.Id).Prepend(State.Unopened.Id))),
            "facts", JsonSchema.Object(procedure.Facts.Select(static f => (f.Name, JsonSchema.Named(f.Text, f.Shape.Schema), IsRequired(f.Shape))))),
            "duties", List(procedure.Duties.Count == 0 ? Datum.False : duty));
    }

    private static Datum Policy(Catalogue catalogue) => JsonSchema.Object(
    [
        ("v", Lines.Format.Schema, false),
        .. catalogue.Sections.SelectMany(static s => s.Parameters).Select(static p => (
            p.Id, Datum.Map([.. JsonSchema.Named(p.Text, p.Shape.Schema).AsMap, new("default", p.Write(p.DefaultValue))]), false)),
    ]);

    private static Datum Journal(Datum line) => With(line, "submission", SubmissionLine.Shape.Schema);

    private static Datum Decision()
    {
        var breach = Object(("rule", Type("string")), ("clauses", List(Type("string"))), ("text", Words), ("by", Nullable(Object(("value", Type("number")), ("unit", Words)))));
        var effect = Datum.Map(("type", Datum.Of("object")),
            ("properties", Datum.Map(("kind", Enum(["record", "tell", "say", "enter", "strike", "take-over", "convert", "start", "await"])), ("text", Words))),
            ("required", Texts("kind", "text")));
        return JsonSchema.Object(
        [
            ("v", Lines.Format.Schema, true), ("line", Nullable(Type("integer")), true), ("id", Type("string"), true), ("procedure", Type("string"), true), ("case", Type("string"), true),
            ("command", Type("string"), true), ("accepted", Type("boolean"), true), ("code", Nullable(Refusals.Codes.Schema), true), ("row", Nullable(Type("string")), true),
            ("clauses", List(Type("string")), true), ("state", Type("string"), true), ("effects", List(effect), true), ("duties", List(DutyLine.Shape.Schema), true),
            ("breaches", List(breach), true), ("unmet", List(Unmet()), false), ("remedies", List(Words), false), ("text", Words, false),
        ]);
    }

    private static Datum Permitted() => Answer("commands", List(JsonSchema.Object(
    [
        ("command", Type("string"), true), ("nature", Enum(["request", "report"]), true), ("verdict", OutlookCodec.Verdicts.Schema, true), ("noted", Type("boolean"), true),
        ("roles", List(Type("string")), true), ("unmet", List(Unmet()), true), ("open", List(Type("string")), true),
        ("code", Refusals.Codes.Schema, false), ("clauses", List(Type("string")), false), ("remedies", List(Words), false), ("text", Words, false),
    ])));

    private static Datum OverdueSchema() => Answer("overdue", List(JsonSchema.Object(
    [
        ("procedure", Type("string"), true), ("case", Type("string"), true), ("duty", Type("string"), true), ("due", new InstantShape().Schema, true), ("lateMinutes", Type("integer"), true),
        ("item", Type("string"), false), ("escalate", Type("object"), false),
    ])));

    private static Datum ScorecardSchema()
    {
        var entry = JsonSchema.Object([("id", Type("string"), true), ("why", Type("string"), false), ("because", Type("string"), false), ("decider", Type("string"), false)]);
        var records = Object(("total", Type("integer")), ("first", List(entry)));
        (string, Datum, bool)[] figure =
        [
            ("period", new PeriodShape().Schema, true), ("value", Nullable(Type("number")), true), ("numerator", Type("number"), true), ("denominator", Nullable(Type("number")), true),
            ("passes", Nullable(Type("boolean")), true), ("interval", Nullable(Object(("low", Type("number")), ("high", Type("number")))), true), ("verdict", Verdicts.Shape.Schema, true),
            ("counted", records, true), ("missed", records, true), ("excluded", records, true), ("notYetDue", records, true), ("unusable", records, true),
            ("outside", Type("integer"), true), ("inDoubt", Type("integer"), true),
        ];
        var row = JsonSchema.Object(
        [
            ("id", Type("string"), true), ("name", Words, true), ("group", Type("string"), true), ("unit", KpiUnits.Shape.Schema, true),
            ("target", Nullable(Object(("is", TargetDirections.Shape.Schema), ("value", Type("number")))), true), ("clauses", List(Type("string")), true),
            .. figure, ("trend", Trends.Shape.Schema, true), ("earlier", List(JsonSchema.Object(figure)), true),
        ]);
        var scorecard = Object(
            ("period", new PeriodShape().Schema), ("asOf", new InstantShape().Schema), ("zone", Type("string")), ("policy", Type("string")), ("parameters", Type("object")), ("rows", List(row)));
        return Object(("v", Lines.Format.Schema), ("scorecard", scorecard), ("recordFaults", Faults()));
    }

    private static Datum Faults() => List(Object(("path", Type("string")), ("code", Type("string")), ("text", Words)));

    private static bool IsRequired(Shape shape) => !shape.MayBeAbsent;

    private static Datum Unmet() => Object(
        ("guard", Type("string")), ("mustHold", Type("boolean")), ("clauses", List(Type("string"))), ("text", Words), ("commands", List(Type("string"))),
        ("awaits", Nullable(Object(("procedure", Type("string")), ("case", Type("string"))))));

    private static Datum Answer(string name, Datum schema) => Object(("v", Lines.Format.Schema), (name, schema));

    private static Datum Object(params (string Name, Datum Schema)[] properties) => JsonSchema.Object(properties.Select(static p => (p.Name, p.Schema, true)));

    private static Datum Type(string name) => Datum.Map(("type", Datum.Of(name)));

    private static Datum List(Datum item) => Datum.Map(("type", Datum.Of("array")), ("items", item));

    private static Datum Enum(IEnumerable<string> ids) => Datum.Map(("enum", Texts([.. ids])));

    private static Datum Texts(params string[] texts) => Datum.List(texts.Select(Datum.Of));

    private static Datum Nullable(Datum schema) => Datum.Map(("oneOf", Datum.List([schema, Type("null")])));

    /// <summary>The schema of an object with one of its properties said more exactly.</summary>
    private static Datum With(Datum schema, string property, Datum exact) => Datum.Map(schema.AsMap.Select(e => e.Key != "properties" ? e : new(e.Key, Datum.Map(e.Value.AsMap.Select(p => p.Key != property
        ? p
        : new KeyValuePair<string, Datum>(p.Key, Datum.Map([.. p.Value.AsMap.Where(static w => w.Key is "title" or "description"), .. exact.AsMap])))))));
}
