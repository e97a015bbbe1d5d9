using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Json;

/// <summary>
/// Reads JSON text into plain values. Strict, because it comes from outside: a size and a depth limit, no name twice in one
/// object, no comments, no trailing commas, only numbers that a decimal holds exactly, only whole characters. Whatever is
/// wrong is a fault, never an exception. Writing is <see cref="Datum.ToString"/>.
/// </summary>
public static class JsonText
{
    internal static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one document.</summary>
    /// <param name="text">The text; a byte-order mark before it is passed over.</param>
    /// <param name="limits">How much is taken; <see cref="JsonLimits.Document"/> when left out.</param>
    public static Result<Datum> Read(string text, JsonLimits? limits = null) => Finish(Parse(text, limits));

    /// <summary>Reads one document.</summary>
    /// <param name="utf8">The bytes of the text; a byte-order mark before it is passed over.</param>
    /// <param name="limits">How much is taken; <see cref="JsonLimits.Document"/> when left out.</param>
    public static Result<Datum> Read(ReadOnlySpan<byte> utf8, JsonLimits? limits = null) => Finish(Parse(utf8, limits));

    /// <summary>What could be read, without the entries that have faults; no value where the text as a whole is unusable.</summary>
    internal static (Datum? Value, List<Fault> Faults) Parse(string text, JsonLimits? limits)
    {
        var most = (limits ?? JsonLimits.Document).MaxBytes;
        if (text.Length > most) return (null, [JsonFaults.TooLarge(most)]);
        try
        {
            return Parse(Strict.GetBytes(text), limits);
        }
        catch (EncoderFallbackException)
        {
            return (null, [JsonFaults.BrokenText("")]);
        }
    }

    private static (Datum? Value, List<Fault> Faults) Parse(ReadOnlySpan<byte> utf8, JsonLimits? limits)
    {
        limits ??= JsonLimits.Document;
        if (utf8.Length > limits.MaxBytes) return (null, [JsonFaults.TooLarge(limits.MaxBytes)]);
        if (utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF) utf8 = utf8.Slice(3);
        var faults = new List<Fault>();
        // The depth is checked here, so that it has a fault of its own; the reader itself needs no limit, it does not recurse.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            reader.Read();
            var value = Value(ref reader, new(), limits.MaxDepth, faults);
            reader.Read();
            return (value, faults);
        }
        catch (JsonException e)
        {
            return (null, [JsonFaults.NotJson(e.LineNumber ?? 0, e.BytePositionInLine ?? 0)]);
        }
    }

    private static Result<Datum> Finish((Datum? Value, List<Fault> Faults) parsed) =>
        parsed.Faults.Count == 0 ? new(parsed.Value!) : new(parsed.Faults);

    private static Datum? Value(ref Utf8JsonReader reader, Place here, int levels, List<Fault> faults)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return Datum.Null;
            case JsonTokenType.True: return Datum.True;
            case JsonTokenType.False: return Datum.False;
            case JsonTokenType.Number: return Number(ref reader, here, faults);
            case JsonTokenType.String: return Text(ref reader, here, faults) is { } text ? Datum.Of(text) : null;
            default:
                if (levels > 0) return reader.TokenType == JsonTokenType.StartArray ? List(ref reader, here, levels - 1, faults) : Map(ref reader, here, levels - 1, faults);
                here.Wrong(JsonFaults.TooDeep, faults);
                reader.Skip();
                return null;
        }
    }

    private static Datum List(ref Utf8JsonReader reader, Place here, int levels, List<Fault> faults)
    {
        var items = new List<Datum>();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            here.Enter(null, i);
            if (Value(ref reader, here, levels, faults) is { } item) items.Add(item);
            here.Leave();
        }

        return Datum.List(items);
    }

    private static Datum Map(ref Utf8JsonReader reader, Place here, int levels, List<Fault> faults)
    {
        var entries = new List<KeyValuePair<string, Datum>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader, here, faults);
            here.Enter(name ?? "", 0);
            var twice = name is not null && !names.Add(name);
            if (twice) here.Wrong(JsonFaults.Twice, faults);
            reader.Read();
            if (Value(ref reader, here, levels, faults) is { } value && name is not null && !twice) entries.Add(new(name, value));
            here.Leave();
        }

        return Datum.Map(entries);
    }

    private static string? Text(ref Utf8JsonReader reader, Place here, List<Fault> faults)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that a text is no UTF-8, or escapes half a character.
            here.Wrong(JsonFaults.BrokenText, faults);
            return null;
        }
    }

    private static Datum? Number(ref Utf8JsonReader reader, Place here, List<Fault> faults)
    {
        // Zero takes its plain form: a decimal can be minus zero, and would be written as such.
        if (reader.TryGetDecimal(out var number) && IsExact(reader.ValueSpan)) return Datum.Of(number == 0 ? 0 : number);
        here.Wrong(JsonFaults.BadNumber, faults);
        return null;
    }

    /// <summary>Whether a decimal holds the number without rounding: at most 28 digits, however it is written, at most 28 of them behind the point.</summary>
    private static bool IsExact(ReadOnlySpan<byte> number)
    {
        var (digits, behind, exponent, sign) = (0, 0, 0, 1);
        var (afterPoint, inExponent) = (false, false);
        foreach (var b in number)
        {
            if (b is (byte)'.') afterPoint = true;
            else if (b is (byte)'e' or (byte)'E') inExponent = true;
            else if (b is (byte)'-' && inExponent) sign = -1;
            else if (b is >= (byte)'0' and <= (byte)'9')
            {
                if (inExponent)
                {
                    exponent = Math.Min((exponent * 10) + b - '0', 1000);
                    continue;
                }

                if (afterPoint) behind++;
                if (b != '0' || digits > 0) digits++;
            }
        }

        behind -= sign * exponent;
        // A number without a fraction has a digit for each power of ten, as it is written without its exponent.
        return digits == 0 || (digits <= 28 && digits - behind <= 28 && behind <= 28);
    }

    /// <summary>Where in the document the reader is; written out only where something is wrong there.</summary>
    private sealed class Place
    {
        private readonly List<(string? Name, int Index)> steps = [];

        public void Wrong(Func<string, Fault> fault, List<Fault> faults)
        {
            if (faults.Count < JsonFaults.Most) faults.Add(fault(ToString()));
            else if (faults.Count == JsonFaults.Most) faults.Add(JsonFaults.More);
        }

        public void Enter(string? name, int index) => steps.Add((name, index));

        public void Leave() => steps.RemoveAt(steps.Count - 1);

        public override string ToString() =>
            steps.Aggregate("", static (path, step) => step.Name is { } name ? JsonFaults.Under(path, name) : JsonFaults.At(path, step.Index));
    }
}
