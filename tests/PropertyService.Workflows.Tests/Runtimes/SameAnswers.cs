using System;
using System.IO;
using System.Linq;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Runtimes;

/// <summary>Every runtime gives the same answers, byte for byte: each compares its own with one approved file.</summary>
public sealed class SameAnswers
{
    [Fact]
    public void A_day_through_every_procedure_is_answered_as_on_every_other_runtime()
    {
        var day = new DayInJson(Path.Combine(Repository, "docs", "samples"));

        Approved.Matches("day-in-json.txt", string.Concat(day.Answers().Select(static a => a + "\n")));

        Assert.Equal(Catalogue.Standard.Procedures.Select(static p => p.Id).OrderBy(static p => p, StringComparer.Ordinal), day.Procedures);
    }

    private static string Repository => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Approved.PathOf(""))!, "..", ".."));
}
