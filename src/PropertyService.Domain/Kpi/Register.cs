using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>What was handed over of one register: its records, and the lines that could not be read (一本登记).</summary>
internal abstract class Register(RecordKind kind, IReadOnlyList<(string Id, Datum Line)> unreadable)
{
    public RecordKind Kind => kind;

    public IReadOnlyList<(string Id, Datum Line)> Unreadable => unreadable;

    public abstract int Count { get; }

    public abstract void AddTo(KpiRun run);

    public abstract Datum Write();

    /// <summary>With the lines of another part of the same register.</summary>
    public abstract Register And(Register other);
}

/// <summary>The same with the type of its records.</summary>
internal sealed class Register<TRecord>(RecordKind<TRecord> kind, IReadOnlyList<TRecord> records, IReadOnlyList<(string Id, Datum Line)> unreadable) : Register(kind, unreadable)
    where TRecord : notnull
{
    public IReadOnlyList<TRecord> Records => records;

    private const int MostFaults = 1000;

    public override int Count => records.Count;

    public override void AddTo(KpiRun run) => run.Add(kind, records).AddUnreadable(kind, Unreadable.Select(static u => u.Id));

    public override Datum Write() => Datum.List(records.ConvertAll(kind.Write).Concat(Unreadable.Select(static u => u.Line)));

    public override Register And(Register other) => new Register<TRecord>(kind, [.. records, .. ((Register<TRecord>)other).Records], [.. Unreadable, .. other.Unreadable]);

    /// <summary>Reads the lines; one with faults is kept as it stands, under its id or else its place.</summary>
    public static Register<TRecord> Read(RecordKind<TRecord> kind, IReadOnlyList<Datum> lines, string path, ICollection<Fault> faults)
    {
        var (records, unreadable, found, more) = (new List<TRecord>(lines.Count), new List<(string, Datum)>(), new List<Fault>(), 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var place = "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
            if (kind.TryRead(lines[i], path + place, found, out var record)) records.Add(record);
            else unreadable.Add((IdOf(lines[i]) ?? kind.Id + place, lines[i]));
            foreach (var fault in found)
                if (faults.Count < MostFaults) faults.Add(fault);
                else more++;
            found.Clear();
        }

        if (more > 0) faults.Add(new(path, "more-faults", new($"另有 {more} 处，不再逐一列出", $"and {more} more, which are not listed")));

        return new(kind, records, unreadable);
    }

    private static string? IdOf(Datum line) =>
        line.Kind == DatumKind.Map && line.Find("id") is { Kind: DatumKind.Text } id && new TextShape(TextShape.ShortLimit).Check(id.AsText, "", null) ? id.AsText : null;
}
