using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NodaTime.Text;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>
/// A JSON Schema validator for the words that the schemas of this library use, and for no others: an unknown word is an error.
/// The libraries that do this cannot be restored here, or take a licence that the project does not.
/// </summary>
internal static class SchemaValidator
{
    /// <summary>What is wrong with a value, with the path to it; empty when it is valid.</summary>
    public static IReadOnlyList<string> ErrorsOf(Datum schema, Datum value) => Errors(schema, schema, value, "$").ToArray();

    private static IEnumerable<string> Errors(Datum root, Datum schema, Datum value, string path)
    {
        if (schema.Kind == DatumKind.Boolean) return schema.AsBoolean ? [] : [path + ": nothing is allowed here"];
        return schema.AsMap.SelectMany(word => Errors(root, schema, word.Key, word.Value, value, path));
    }

    private static IEnumerable<string> Errors(Datum root, Datum schema, string word, Datum says, Datum value, string path) => word switch
    {
        "$schema" or "$defs" or "title" or "description" or "default" => [],
        "type" => IsOfType(says.AsText, value) ? [] : [$"{path}: {value} is no {says.AsText}"],
        "const" => Same(says, value) ? [] : [$"{path}: {value} is not {says}"],
        "enum" => says.AsList.Any(v => Same(v, value)) ? [] : [$"{path}: {value} is none of {says}"],
        "pattern" => value.Kind != DatumKind.Text || Regex.IsMatch(value.AsText, says.AsText, RegexOptions.None, TimeSpan.FromSeconds(1)) ? [] : [$"{path}: {value} does not match {says}"],
        "format" => value.Kind != DatumKind.Text || IsOfFormat(says.AsText, value.AsText) ? [] : [$"{path}: {value} is no {says.AsText}"],
        "minLength" => value.Kind != DatumKind.Text || value.AsText.Length >= says.AsNumber ? [] : [$"{path}: {value} is too short"],
        "maxLength" => value.Kind != DatumKind.Text || value.AsText.Length <= says.AsNumber ? [] : [$"{path}: {value} is too long"],
        "minimum" => value.Kind != DatumKind.Number || value.AsNumber >= says.AsNumber ? [] : [$"{path}: {value} is less than {says}"],
        "maximum" => value.Kind != DatumKind.Number || value.AsNumber <= says.AsNumber ? [] : [$"{path}: {value} is more than {says}"],
        "multipleOf" => value.Kind != DatumKind.Number || value.AsNumber % says.AsNumber == 0 ? [] : [$"{path}: {value} is no multiple of {says}"],
        "minItems" => value.Kind != DatumKind.List || value.AsList.Count >= says.AsNumber ? [] : [$"{path}: too few items"],
        "maxItems" => value.Kind != DatumKind.List || value.AsList.Count <= says.AsNumber ? [] : [$"{path}: too many items"],
        "items" => value.Kind != DatumKind.List ? [] : value.AsList.SelectMany((v, i) => Errors(root, says, v, $"{path}[{i}]")),
        "properties" => value.Kind != DatumKind.Map ? [] : says.AsMap.SelectMany(p => value.Find(p.Key) is { } found ? Errors(root, p.Value, found, path + "." + p.Key) : []),
        "required" => value.Kind != DatumKind.Map ? [] : says.AsList.Where(n => value.Find(n.AsText) is null).Select(n => $"{path}: {n.AsText} is missing"),
        "additionalProperties" => value.Kind != DatumKind.Map || says.AsBoolean ? [] : value.AsMap.Where(e => schema.Find("properties")!.Find(e.Key) is null).Select(e => $"{path}: {e.Key} is unknown"),
        "oneOf" => OneOf(root, says, value, path),
        "$ref" => Errors(root, root.Find("$defs")!.Find(says.AsText["#/$defs/".Length..])!, value, path),
        _ => throw new NotSupportedException($"The schema uses the word '{word}', which no document says that it uses."),
    };

    private static IEnumerable<string> OneOf(Datum root, Datum schemas, Datum value, string path)
    {
        var errors = schemas.AsList.Select(s => Errors(root, s, value, path).ToArray()).ToArray();
        var good = errors.Count(static e => e.Length == 0);
        if (good == 1) return [];
        return good > 1 ? [$"{path}: {good} alternatives fit, one should"] : [$"{path}: no alternative fits", .. errors.OrderBy(static e => e.Length).First()];
    }

    private static bool IsOfType(string type, Datum value) => type switch
    {
        "object" => value.Kind == DatumKind.Map,
        "array" => value.Kind == DatumKind.List,
        "string" => value.Kind == DatumKind.Text,
        "boolean" => value.Kind == DatumKind.Boolean,
        "number" => value.Kind == DatumKind.Number,
        "integer" => value.Kind == DatumKind.Number && value.AsNumber == decimal.Truncate(value.AsNumber),
        "null" => value.Kind == DatumKind.Null,
        _ => throw new NotSupportedException($"There is no type '{type}'."),
    };

    private static bool IsOfFormat(string format, string text) => format switch
    {
        "date-time" => OffsetDateTimePattern.ExtendedIso.Parse(text).Success,
        "date" => LocalDatePattern.Iso.Parse(text).Success,
        "time" => LocalTimePattern.ExtendedIso.Parse(text).Success,
        _ => throw new NotSupportedException($"There is no format '{format}'."),
    };

    private static bool Same(Datum a, Datum b) => a.Kind == b.Kind && a.ToString() == b.ToString();
}
