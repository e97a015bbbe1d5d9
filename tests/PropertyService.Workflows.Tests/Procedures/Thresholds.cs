using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>A number in the site's policy that no test tries from both sides is a number that nobody has checked.</summary>
public sealed class Thresholds
{
    [Fact]
    public void Every_number_that_a_procedure_reads_is_tried_below_at_and_above_its_default_and_another_value()
    {
        var defaults = Catalogue.Standard.DefaultPolicy().ToDatum();
        var expected = Catalogue.Standard.Procedures
            .SelectMany(p => p.Parameters.Select(q => (Of: (p.Id, q.Id), Numbers: Numbers(defaults.Find(q.Id)!))))
            .Where(static e => e.Numbers.Length > 0).ToDictionary(static e => e.Of, static e => e.Numbers);
        var tried = Tried();

        Assert.Equal(Named(expected.Keys), Named(tried.Keys));
        Assert.All(expected, e =>
        {
            var rows = tried[e.Key];
            var values = rows.Select(static r => r.Value).Distinct().ToArray();
            Assert.True(e.Value.All(values.Contains), $"{e.Key}: every default is tried, {string.Join(", ", e.Value)}");
            Assert.True(values.Except(e.Value).Any(), $"{e.Key}: a value that is no default is tried");
            Assert.All(values, v => Assert.True(
                // A figure of 0 is switched off: there is nothing below it or at it, and it must not bite above.
                (v == 0 ? [1] : new[] { -1, 0, 1 }).All(beyond => rows.Contains((v, beyond))), $"{e.Key}: {v} is tried below, at and above"));
        });
    }

    private static string[] Named(IEnumerable<(string Procedure, string Parameter)> pairs) =>
        pairs.Select(static p => p.Procedure + " " + p.Parameter).Order(StringComparer.Ordinal).ToArray();

    private static decimal[] Numbers(Datum usual) => usual.Kind switch
    {
        DatumKind.Number => [usual.AsNumber],
        DatumKind.Map => usual.AsMap.Select(static e => e.Value).Where(static v => v.Kind == DatumKind.Number).Select(static v => v.AsNumber).Distinct().ToArray(),
        _ => [],
    };

    private static Dictionary<(string Procedure, string Parameter), (decimal Value, int Beyond)[]> Tried() =>
        typeof(Thresholds).Assembly.GetTypes().SelectMany(static t => t.GetMethods())
            .Select(static m => (Method: m, Threshold: m.GetCustomAttribute<ThresholdAttribute>())).Where(static m => m.Threshold is not null)
            .SelectMany(static m => m.Method.GetCustomAttributes<InlineDataAttribute>().SelectMany(d => d.GetData(m.Method)).Select(row => (m.Threshold!.Of, Row: ((decimal)(int)row[0], (int)row[1]))))
            .GroupBy(static r => r.Of).ToDictionary(static g => g.Key, static g => g.Select(static r => r.Row).ToArray());
}
