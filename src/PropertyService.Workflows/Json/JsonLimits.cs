using System;

namespace PropertyService.Workflows.Json;

/// <summary>How much JSON is taken from outside. What is larger is refused, not read.</summary>
public sealed record JsonLimits
{
    /// <summary>For commands and policies: 64 KiB, 16 levels.</summary>
    public static JsonLimits Document { get; } = new(64 * 1024, 16);

    /// <summary>For journal lines, which also hold what was read of the ledger: 32 MiB, 16 levels.</summary>
    public static JsonLimits Journal { get; } = new(32 * 1024 * 1024, 16);

    /// <summary>For lines of a sealed journal, in which commitments are longer than the texts for which they stand: 64 MiB, 20 levels.</summary>
    public static JsonLimits Sealed { get; } = new(64 * 1024 * 1024, 20);

    /// <summary>For cases, whose facts may list five thousand open duties: 32 MiB, 16 levels.</summary>
    public static JsonLimits Case { get; } = new(32 * 1024 * 1024, 16);

    /// <summary>For the ledger of a site, which remembers every dead key and used slip: 64 MiB, 16 levels.</summary>
    public static JsonLimits Ledger { get; } = new(64 * 1024 * 1024, 16);

    /// <summary>For the records of a site from which its figures are computed: 64 MiB, 16 levels. Sites with more use <see cref="Domain.Kpi.KpiRun"/>.</summary>
    public static JsonLimits Records { get; } = new(64 * 1024 * 1024, 16);

    /// <summary>For a request of several documents in one, such as a case with the ledger, or for a whole journal: 256 MiB, 20 levels.</summary>
    public static JsonLimits Request { get; } = new(256 * 1024 * 1024, 20);

    /// <summary>Sets the limits.</summary>
    /// <param name="maxBytes">The longest document taken, in bytes of UTF-8, inclusive; at least 2.</param>
    /// <param name="maxDepth">How many objects and lists may stand inside one another, inclusive; 1 to 64.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit lies outside its bounds.</exception>
    public JsonLimits(int maxBytes, int maxDepth)
    {
        if (maxBytes < 2) throw new ArgumentOutOfRangeException(nameof(maxBytes), maxBytes, "At least 2 bytes.");
        if (maxDepth is < 1 or > 64) throw new ArgumentOutOfRangeException(nameof(maxDepth), maxDepth, "1 to 64 levels.");
        (MaxBytes, MaxDepth) = (maxBytes, maxDepth);
    }

    /// <summary>The longest document taken, in bytes of UTF-8, inclusive.</summary>
    public int MaxBytes { get; }

    /// <summary>How many objects and lists may stand inside one another, inclusive.</summary>
    public int MaxDepth { get; }
}
