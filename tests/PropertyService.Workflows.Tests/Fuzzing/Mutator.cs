using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;

namespace PropertyService.Workflows.Tests.Fuzzing;

/// <summary>Spoils real documents, the same way every time for the same seed: in their characters or bytes, and in what they say.</summary>
internal sealed class Mutator(int seed)
{
    private const int OneInLarge = 400;

    private readonly Random random = new(seed);

    public int Below(int count) => random.Next(count);

    public bool OneIn(int count) => random.Next(count) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A document spoiled in one place or a few.</summary>
    /// <param name="document">The document.</param>
    /// <param name="others">Documents from which foreign parts are taken.</param>
    public string Text(string document, IReadOnlyList<string> others)
    {
        do document = OneIn(3) || JsonText.Read(document, JsonLimits.Request) is not { IsOk: true } json ? Characters(document, others) : Edited(json.Value, others);
        while (OneIn(3));
        return document;
    }

    /// <summary>A file of lines, spoiled in one line, in their order or anywhere.</summary>
    public string Lines(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        if (OneIn(4)) return Characters(string.Join("\n", lines), others);
        if (lines.Count == 0 || OneIn(4)) return string.Join("\n", Damaged([.. lines], [.. others], () => Pick(others)));
        var spoiled = random.Next(lines.Count);
        return string.Join("\n", lines.Select((l, i) => i == spoiled ? Text(l, others) : l));
    }

    /// <summary>Bytes that may be no UTF-8 any more.</summary>
    public byte[] Bytes(string document, IReadOnlyList<string> others) => Damaged([.. Encoding.UTF8.GetBytes(document)], [.. Encoding.UTF8.GetBytes(Pick(others))], () => (byte)random.Next(256)).ToArray();

    private string Characters(string document, IReadOnlyList<string> others) =>
        new([.. Damaged([.. document], [.. Pick(others)], () => OneIn(2) ? Pick(Hostile.Characters) : (char)random.Next(' ', '\u007f'))]);

    private List<T> Damaged<T>(List<T> document, List<T> other, Func<T> any)
    {
        var (at, length) = Slice(document.Count);
        var (there, many) = Slice(other.Count);
        switch (random.Next(8))
        {
            case 0 when document.Count > 0: document[random.Next(document.Count)] = any(); break;
            case 1: document.Insert(random.Next(document.Count + 1), any()); break;
            case 2: document.RemoveRange(at, length); break;
            case 3: document.InsertRange(random.Next(document.Count + 1), document.GetRange(at, length)); break;
            case 4: document.InsertRange(at, other.GetRange(there, many)); break;
            case 5: document.RemoveRange(at, document.Count - at); break;
            case 6: return [.. document.Take(at), .. other.Skip(there)];
            default: document.Reverse(at, length); break;
        }

        return document;
    }

    private (int At, int Length) Slice(int count)
    {
        var at = random.Next(count + 1);
        return (at, random.Next(Math.Min(count - at, 1 << random.Next(12)) + 1));
    }

    private string Edited(Datum document, IReadOnlyList<string> others)
    {
        var (text, place) = (new StringBuilder(), random.Next(Places(document)));
        Write(document, ref place, text, others);
        return text.ToString();
    }

    private static int Places(Datum datum) => 1 + datum.Kind switch
    {
        DatumKind.List => datum.AsList.Sum(Places),
        DatumKind.Map => datum.AsMap.Sum(static e => Places(e.Value)),
        _ => 0,
    };

    private void Write(Datum datum, ref int left, StringBuilder text, IReadOnlyList<string> others)
    {
        if (left-- == 0) text.Append(Instead(datum, others));
        else if (left < 0 || datum.Kind is not (DatumKind.List or DatumKind.Map)) text.Append(datum);
        else if (datum.Kind == DatumKind.List)
        {
            for (var i = 0; i < datum.AsList.Count; i++)
            {
                text.Append(i == 0 ? '[' : ',');
                Write(datum.AsList[i], ref left, text, others);
            }

            text.Append(datum.AsList.Count == 0 ? "[]" : "]");
        }
        else
        {
            for (var i = 0; i < datum.AsMap.Count; i++)
            {
                text.Append(i == 0 ? '{' : ',').Append(Datum.Of(datum.AsMap[i].Key)).Append(':');
                Write(datum.AsMap[i].Value, ref left, text, others);
            }

            text.Append(datum.AsMap.Count == 0 ? "{}" : "}");
        }
    }

    /// <summary>What stands in the place of a value: a value from elsewhere, or itself with something missing, double or renamed.</summary>
    private string Instead(Datum datum, IReadOnlyList<string> others)
    {
        if (OneIn(OneInLarge)) return Pick(Hostile.LargeValues);
        if (datum.Kind == DatumKind.Map && !OneIn(3)) return "{" + string.Join(",", Members(datum, others)) + "}";
        if (datum.Kind == DatumKind.List && !OneIn(3)) return "[" + string.Join(",", Damaged([.. datum.AsList.Select(static d => d.ToString())], [Foreign(others)], () => Foreign(others))) + "]";
        if (datum.Kind == DatumKind.Text && OneIn(4)) return Datum.Of(Characters(datum.AsText, others)).ToString();
        if (datum.Kind == DatumKind.Number && OneIn(2)) return Datum.Of(datum.AsNumber + random.Next(-1, 2)).ToString();
        return OneIn(2) ? Pick(Hostile.Values) : Foreign(others);
    }

    private List<string> Members(Datum map, IReadOnlyList<string> others)
    {
        List<string> members = [.. map.AsMap.Select(static e => Datum.Of(e.Key) + ":" + e.Value)];
        var at = random.Next(members.Count + 1);
        var value = at < map.AsMap.Count ? map.AsMap[at].Value.ToString() : "0";
        switch (random.Next(5))
        {
            case 0 when at < members.Count: members.RemoveAt(at); break;
            case 1 when at < members.Count: members.Add(members[at]); break;
            case 2 when at < members.Count: members[at] = Pick(Hostile.Names) + ":" + value; break;
            case 3: members.Reverse(); break;
            default: members.Insert(at, Pick(Hostile.Names) + ":" + Foreign(others)); break;
        }

        return members;
    }

    /// <summary>Some part of another document.</summary>
    private string Foreign(IReadOnlyList<string> others)
    {
        if (JsonText.Read(Pick(others), JsonLimits.Request) is not { IsOk: true } json) return Pick(Hostile.Values);
        var part = json.Value;
        while (part.Kind is DatumKind.List or DatumKind.Map && !OneIn(6))
        {
            var inner = part.Kind == DatumKind.List ? part.AsList : [.. part.AsMap.Select(static e => e.Value)];
            if (inner.Count == 0) break;
            part = Pick(inner);
        }

        return part.ToString();
    }
}
