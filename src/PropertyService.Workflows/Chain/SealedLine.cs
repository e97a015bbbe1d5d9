using System.Collections.Generic;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;

namespace PropertyService.Workflows.Chain;

/// <summary>A line of a sealed journal as it is written; the hash is taken over the line as it would be without it.</summary>
internal sealed record SealedLine(int Number, string Previous, Datum Entry, string? Hash)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<SealedLine, int> FormatField = new("v", "格式版本", "Format version", Lines.Format, static _ => Lines.Version);
    private static readonly Field<SealedLine, int> NumberField = new("number", "第几笔", "Number", new IntegerShape(1, int.MaxValue, new("笔", "entries")), static l => l.Number);
    private static readonly Field<SealedLine, string> PreviousField = new("previous", "上一笔校验值", "Hash of the entry before", Short, static l => l.Previous);
    private static readonly Field<SealedLine, Datum> EntryField = new("entry", "流水", "Entry", PlainShape.Map, static l => l.Entry);
    private static readonly Field<SealedLine, string?> HashField = new("hash", "校验值", "Hash", new OptionalShape<string>(Short), static l => l.Hash);

    public static RecordShape<SealedLine> Shape { get; } = new(
        static v => new(v.Get(NumberField), v.Get(PreviousField), v.Get(EntryField), v.Get(HashField)), FormatField, NumberField, PreviousField, EntryField, HashField);

    /// <summary>The line after a head.</summary>
    public static SealedLine After(ChainHead head, Datum entry)
    {
        var line = new SealedLine(checked(head.Number + 1), head.Hash, entry, null);
        return line with { Hash = line.Computed() };
    }

    /// <summary>What the hash must be for what the line says.</summary>
    public string Computed() => Digest.Of((this with { Hash = null }).ToString());

    public override string ToString() => Shape.Write(this).ToString();

    public static SealedLine? Read(string text, ICollection<Fault> faults)
    {
        var json = JsonText.Read(text, JsonLimits.Sealed);
        if (json.IsOk) return Shape.TryRead(json.Value, "", faults, out var line) ? line : null;
        foreach (var fault in json.Faults) faults.Add(fault);
        return null;
    }
}
