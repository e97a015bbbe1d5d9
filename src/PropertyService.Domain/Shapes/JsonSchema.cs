using System.Collections.Generic;
using System.Linq;

namespace PropertyService.Domain.Shapes;

/// <summary>
/// The words of JSON Schema (2020-12) that shapes are written in: <c>type, enum, const, pattern, format, minLength, maxLength,
/// minimum, maximum, multipleOf, items, minItems, maxItems, properties, required, additionalProperties, oneOf,
/// $defs, $ref, title, description, default</c>. No others are used, so that a small validator is enough.
/// </summary>
internal static class JsonSchema
{
    public static Datum Text(int most, string pattern = "\\S") => Datum.Map(
        ("type", Datum.Of("string")), ("minLength", Datum.Of(1)), ("maxLength", Datum.Of(most)), ("pattern", Datum.Of(pattern)));

    public static Datum Whole(decimal min, decimal max) => Datum.Map(("type", Datum.Of("integer")), ("minimum", Datum.Of(min)), ("maximum", Datum.Of(max)));

    public static Datum OneOf(IEnumerable<Term> terms) => Datum.Map(("type", Datum.Of("string")), ("enum", Datum.List(terms.Select(static t => Datum.Of(t.Id)))));

    public static Datum List(Datum item, int min, int max) => Datum.Map(
        ("type", Datum.Of("array")), ("items", item), ("minItems", Datum.Of(min)), ("maxItems", Datum.Of(max)));

    public static Datum Const(string value) => Datum.Map(("const", Datum.Of(value)));

    /// <summary>An object with these properties and no others.</summary>
    public static Datum Object(IEnumerable<(string Name, Datum Schema, bool Required)> properties)
    {
        var all = properties.ToArray();
        return Datum.Map(
            ("type", Datum.Of("object")),
            ("properties", Datum.Map(all.Select(static p => new KeyValuePair<string, Datum>(p.Name, p.Schema)))),
            ("required", Datum.List(all.Where(static p => p.Required).Select(static p => Datum.Of(p.Name)))),
            ("additionalProperties", Datum.False));
    }

    /// <summary>The schema with a name in both languages before it.</summary>
    public static Datum Named(Wording text, Datum schema) => Datum.Map([new("title", Datum.Of(text.En)), new("description", Datum.Of(text.Zh)), .. schema.AsMap]);
}
