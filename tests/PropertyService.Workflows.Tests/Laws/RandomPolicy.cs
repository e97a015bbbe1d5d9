using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>A site policy at random: each parameter that a procedure reads at its default, or drawn from the bounds of its shape.</summary>
internal static class RandomPolicy
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Asia/Urumqi", "UTC", "Europe/London", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"];

    /// <summary>What is drawn for a seed, without what contradicts something else; nothing but the defaults for seed 0.</summary>
    public static Datum Drawn(Catalogue catalogue, int seed)
    {
        if (seed == 0) return Datum.Map();
        var draw = new DrawnValues(new(seed), Zones);
        var parameters = catalogue.Procedures.SelectMany(static p => p.Parameters).Append(SiteParameters.TimeZone).Append(SiteParameters.ClockTolerance).Distinct();
        // Some sites decide nearly everything otherwise, some only little.
        var everyOne = 1 + (seed % 5);
        return WithoutFaults(catalogue, [.. parameters.Where(_ => draw.Chance(everyOne)).Select(p => new KeyValuePair<string, Datum>(p.Id, Draw(p, draw)))]);
    }

    public static SitePolicy Of(Catalogue catalogue, Datum values) => SitePolicy.Read(catalogue.Sections, values).Value;

    private static Datum Draw(Parameter parameter, DrawnValues draw) =>
        parameter == SiteParameters.TimeZone ? Datum.Of(draw.OneOf(Zones)) : draw.Of(parameter.Shape.Schema);

    private static Datum WithoutFaults(Catalogue catalogue, List<KeyValuePair<string, Datum>> values)
    {
        while (SitePolicy.Read(catalogue.Sections, Datum.Map(values)) is { IsOk: false } read)
            if (values.RemoveAll(v => read.Faults.Any(f => f.Path.StartsWith(v.Key, StringComparison.Ordinal))) == 0) values.RemoveAt(values.Count - 1);
        return Datum.Map(values);
    }
}
