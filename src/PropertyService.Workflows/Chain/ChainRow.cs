using System.Collections.Generic;
using PropertyService.Domain.Results;

namespace PropertyService.Workflows.Chain;

/// <summary>One line of a sealed journal as it was found; of what it says only what is compared is kept, for there may be millions.</summary>
internal sealed class ChainRow
{
    private readonly SealedLine? untrue;

    public ChainRow(int place, string text)
    {
        var faults = new List<Fault>();
        var line = SealedLine.Read(text ?? "", faults);
        (Place, Faults, IsReadable, IsCanonical) = (place, faults, line is not null, line?.ToString() == text);
        (Number, Previous, Stored, Computed) = (line?.Number ?? 0, line?.Previous ?? "", line?.Hash ?? "", line?.Computed() ?? "");
        Commitments = line is null ? [] : Chain.Commitments.In(line.Entry);
        untrue = IsTrue ? null : line;
    }

    /// <summary>Which line of the file, from 1.</summary>
    public int Place { get; }

    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether it is a sealed line at all.</summary>
    public bool IsReadable { get; }

    public bool IsCanonical { get; }

    public int Number { get; }

    public string Previous { get; }

    /// <summary>The hash that it gives.</summary>
    public string Stored { get; }

    /// <summary>The hash of what it says.</summary>
    public string Computed { get; }

    public IReadOnlyList<(string Path, string Commitment)> Commitments { get; }

    public bool IsTrue => Stored == Computed;

    public bool IsEntry { get; set; }

    public bool IsChanged { get; set; }

    /// <summary>The hash of a changed line if it went on from another one.</summary>
    public string? ComputedBehind(string previous) => untrue is null ? null : (untrue with { Previous = previous }).Computed();
}
