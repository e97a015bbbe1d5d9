using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Kpi.Records;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>
/// Service requests of a city that stand beside the repository, as records. The file has no first answer: its time of the last
/// word on what was done stands for it, so that a share answered in time is the least that it can have been.
/// </summary>
internal static class CityRequests
{
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("MM/dd/uuuu hh:mm:ss tt");

    public static string Path { get; } = Beside();

    public static string[] Lines() => File.ReadAllLines(Path);

    /// <summary>The records; where the file has no due time, some days after receipt, if a host sets them.</summary>
    public static IEnumerable<ServiceRequest> Records(int? dueAfterDays)
    {
        var lines = Lines();
        var columns = Cells(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            var cells = Cells(line);
            string In(string column) => cells[columns.IndexOf(column)];
            var received = At(In("Created Date"))!.Value;
            yield return new(
                In("Unique Key"), In("Open Data Channel Type"), received, At(In("Resolution Action Updated Date")),
                At(In("Due Date")) ?? (dueAfterDays is { } days ? received + Duration.FromDays(days) : null), At(In("Closed Date")), null);
        }
    }

    private static Instant? At(string local) => local.Length == 0 ? null : Clock.Parse(local).Value.InZoneLeniently(NewYork).ToInstant();

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c != ',' || quoted) cell.Append(c);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    private static string Beside([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../../../shared/data/city-service-requests.csv"));
}

/// <summary>A test over the city's requests, which are not part of the repository; passed over where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CityTheoryAttribute : TheoryAttribute
{
    public CityTheoryAttribute()
    {
        if (!File.Exists(CityRequests.Path)) Skip = "There is no file ../shared/data/city-service-requests.csv beside the repository.";
    }
}
