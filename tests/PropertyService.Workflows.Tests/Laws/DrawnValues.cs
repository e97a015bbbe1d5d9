using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Values drawn at random from what a shape's schema allows: its bounds, and anything between them. A schema cannot say every
/// bound, so what is drawn may still be refused by the shape.
/// </summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="names">Texts that mean something where the value is used, such as the ids of cases.</param>
internal sealed class DrawnValues(Random random, IReadOnlyList<string> names)
{
    private static readonly string[] Odd = ["x", "例", "a/b~c", "1", "U-1", "𠮷", new('长', TextShape.ShortLimit)];

    public Datum Of(Datum schema)
    {
        if (schema.Find("enum") is { } choices) return OneOf(choices.AsList);
        return schema.Find("type")!.AsText switch
        {
            "boolean" => Datum.Of(Chance(2)),
            "integer" => Datum.Of(Number(schema, 1m)),
            "number" => Datum.Of(Number(schema, 0.001m)),
            "array" => Datum.List(Enumerable.Range(0, Count(schema)).Select(_ => Of(schema.Find("items")!))),
            "object" => Datum.Map(schema.Find("properties")!.AsMap.Where(p => IsRequired(schema, p.Key) || Chance(2)).Select(p => new KeyValuePair<string, Datum>(p.Key, Of(p.Value)))),
            _ => Datum.Of(Text(schema)),
        };
    }

    public bool Chance(int of) => random.Next(of) == 0;

    public T OneOf<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static bool IsRequired(Datum schema, string name) => schema.Find("required")!.AsList.Any(r => r.AsText == name);

    private decimal Number(Datum schema, decimal step)
    {
        var (min, max) = (schema.Find("minimum")!.AsNumber, schema.Find("maximum")!.AsNumber);
        return random.Next(6) switch
        {
            0 => min,
            1 => max,
            2 => Math.Min(max, min + (step * random.Next(4))),
            _ => min + (Math.Floor((max - min) / step * (decimal)random.NextDouble()) * step),
        };
    }

    private int Count(Datum schema)
    {
        var (min, max) = ((int)schema.Find("minItems")!.AsNumber, (int)schema.Find("maxItems")!.AsNumber);
        return Math.Min(max, min + random.Next(4));
    }

    private string Text(Datum schema)
    {
        switch (schema.Find("format")?.AsText)
        {
            case "date-time": return InstantPattern.ExtendedIso.Format(Site.Start + Duration.FromHours(random.Next(-100, 100)));
            case "date": return LocalDatePattern.Iso.Format(new LocalDate(2026, 3, 2).PlusDays(random.Next(-40, 40)));
        }

        var pattern = schema.Find("pattern")!.AsText;
        // A post is its kind, perhaps with a name of its own; the other pattern that is no plain text is a clock time.
        if (pattern.StartsWith("^(", StringComparison.Ordinal))
            return pattern.EndsWith("(-.+)?$", StringComparison.Ordinal) ? OneOf(pattern[2..pattern.IndexOf(')', StringComparison.Ordinal)].Split('|')) + OneOf(["", "", "-2"]) : OneOf(["00:00", "05:30", "23:59", "24:00"]);
        var text = Chance(3) ? OneOf(Odd) : OneOf(names);
        return text.Length > schema.Find("maxLength")!.AsNumber ? "x" : text;
    }
}
