using System;
using System.Collections.Generic;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Json;

/// <summary>
/// The records from which figures are computed, as JSON (统计数据文件). What is wrong with the file as a whole refuses it, with
/// every fault and its path; what is wrong with one record, such as an unknown field, stands in <see cref="KpiRecords.Faults"/>
/// and makes that record unusable.
/// </summary>
public static class KpiRecordsCodec
{
    /// <summary>Reads a file of records.</summary>
    /// <param name="text">The file, at most 64 MiB.</param>
    /// <param name="kpis">The measures whose registers, rolls and reasons are known; those of the library when left out.</param>
    public static Result<KpiRecords> Read(string text, IReadOnlyList<Kpi>? kpis = null) => Of(JsonText.Read(text, JsonLimits.Records), kpis);

    /// <summary>Reads a file of records.</summary>
    /// <param name="utf8">The bytes of the file, at most 64 MiB.</param>
    /// <param name="kpis">The measures whose registers, rolls and reasons are known; those of the library when left out.</param>
    public static Result<KpiRecords> Read(ReadOnlySpan<byte> utf8, IReadOnlyList<Kpi>? kpis = null) => Of(JsonText.Read(utf8, JsonLimits.Records), kpis);

    /// <summary>The file; reading it gives the same figures.</summary>
    /// <param name="records">What a site hands over.</param>
    public static Datum Write(KpiRecords records) => KpiRecordsFile.Write(records);

    private static Result<KpiRecords> Of(Result<Datum> json, IReadOnlyList<Kpi>? kpis) => json.IsOk ? KpiRecordsFile.Read(json.Value, kpis) : new(json.Faults);
}
