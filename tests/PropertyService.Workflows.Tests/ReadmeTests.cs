using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;

namespace PropertyService.Workflows.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_sample_of_the_readme_compiles_and_says_what_it_promises()
    {
        // sample
        var policy = Catalogue.Standard.DefaultPolicy();
        var desk = new Actor(Roles.CsStaff, "cs-11");
        var lead = new Actor(Roles.CsLead, "cl-01");
        var now = Instant.FromUtc(2026, 3, 2, 1, 0);

        var key = KeyLoss.Procedure.New("KL-1", policy);
        var reported = KeyLoss.Procedure.Decide(key, new("c-1", new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "8-1101"), desk, now), Ledger.Empty);
        var ledger = Ledger.Empty.Apply(reported);
        var refused = KeyLoss.Procedure.Decide(reported.Case, new("c-2", new IssueReplacement("8-1101"), lead, now), ledger);

        var why = refused.Explain();
        Console.WriteLine(why.Text.En);
        Console.WriteLine(string.Join("; ", why.WhatWouldHelp.Select(h => h.En)));
        // end

        Assert.Contains("the old lock is out of use", why.Text.En, StringComparison.Ordinal);
        Assert.Contains("KM-5.0-2", why.Clauses);
        Assert.Contains("have the lock changed first", why.WhatWouldHelp.Select(static h => h.En));
        Assert.Contains(Sample(), Lines(File.ReadAllText(Path.Combine(Here(), "..", "..", "README.md"))), StringComparison.Ordinal);
    }

    private static string Sample()
    {
        var lines = File.ReadAllLines(Path.Combine(Here(), "ReadmeTests.cs"));
        var from = Array.FindIndex(lines, static l => l.Trim() == "// sample") + 1;
        var to = Array.FindIndex(lines, static l => l.Trim() == "// end");
        return string.Join("\n", lines[from..to].Select(static l => l.Trim()));
    }

    private static string Lines(string text) => string.Join("\n", text.Split('\n').Select(static l => l.Trim()));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
