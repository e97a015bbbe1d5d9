using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>
/// The file in which a site writes down what it has decided (站点参数文件): one JSON object whose names are parameter names,
/// such as <c>{"keyLoss.lockChangeHours": 12}</c>. What is left out keeps its default; what is unknown is a fault.
/// </summary>
public static class PolicyFile
{
    private const string Format = "v";

    /// <summary>Reads a policy file; every fault is reported together, each with the name of the parameter.</summary>
    /// <param name="catalogue">The procedures in use, with their parameters.</param>
    /// <param name="text">The file, at most 64 KiB.</param>
    /// <param name="zones">Where time zones come from; NodaTime's own data when left out.</param>
    public static Result<SitePolicy> Read(Catalogue catalogue, string text, IDateTimeZoneProvider? zones = null) => Read(catalogue.Sections, text, zones);

    /// <summary>Reads a policy file; every fault is reported together, each with the name of the parameter.</summary>
    /// <param name="sections">The parameters in use, such as those of measures (<see cref="Domain.Kpi.Kpis.Sections"/>) and a host's own.</param>
    /// <param name="text">The file, at most 64 KiB.</param>
    /// <param name="zones">Where time zones come from; NodaTime's own data when left out.</param>
    public static Result<SitePolicy> Read(IEnumerable<PolicySection> sections, string text, IDateTimeZoneProvider? zones = null)
    {
        var (value, faults) = JsonText.Parse(text, null);
        if (value is null) return new(faults);
        if (value.Kind == DatumKind.Map && value.Find(Format) is { } format)
        {
            Lines.Format.TryRead(format, Format, faults, out _);
            value = Datum.Map(value.AsMap.Where(static e => e.Key != Format));
        }

        var policy = SitePolicy.Read(sections, value, zones);
        return faults.Count == 0 ? policy : new([.. faults, .. policy.Faults]);
    }

    /// <summary>The whole policy as a file, one parameter a line, those with their default too.</summary>
    /// <param name="policy">The policy.</param>
    public static string Write(SitePolicy policy)
    {
        var text = new System.Text.StringBuilder("{\n  \"" + Format + "\": " + Lines.Version);
        foreach (var entry in policy.ToDatum().AsMap)
            text.Append(",\n  ").Append(Datum.Of(entry.Key)).Append(": ").Append(entry.Value);
        return text.Append("\n}\n").ToString();
    }
}
