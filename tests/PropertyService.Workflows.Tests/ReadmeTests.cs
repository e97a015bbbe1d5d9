using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using Xunit;

namespace PropertyService.Workflows.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_samples_of_the_readme_compile_and_do_what_they_promise()
    {
        // sample
        var policy = Catalogue.Standard.DefaultPolicy();
        var desk = new Actor(Roles.CsStaff, "cs-11");
        var lead = new Actor(Roles.CsLead, "cl-01");
        var now = Instant.FromUtc(2026, 3, 2, 1, 0);

        var key = KeyLoss.Procedure.New("KL-1", policy);
        var loss = new Submission("c-1", new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-1101"), desk, now);
        var reported = KeyLoss.Procedure.Decide(key, loss, Ledger.Empty);
        var ledger = Ledger.Empty.Apply(reported);
        var replacement = new Submission("c-2", new IssueReplacement("K-1102"), lead, now);
        var refused = KeyLoss.Procedure.Decide(reported.Case, replacement, ledger);

        var why = refused.Explain();
        Console.WriteLine(why.Text.En);
        Console.WriteLine(string.Join("; ", why.WhatWouldHelp.Select(h => h.En)));
        Console.WriteLine(string.Join(", ", why.Clauses));
        // end

        string[] printed = [why.Text.En, string.Join("; ", why.WhatWouldHelp.Select(static h => h.En)), string.Join(", ", why.Clauses)];
        Assert.All(printed, static line => Assert.Contains(line, Readme, StringComparison.Ordinal));
        Assert.All(Usings(), static line => Assert.Contains(line, Readme, StringComparison.Ordinal));
        Assert.Contains(Sample("sample"), Lines(Readme), StringComparison.Ordinal);

        // keeping
        var file = CaseFile.New(KeyLoss.Procedure, "KL-2", policy);
        var journal = new List<string>();
        foreach (var command in new[] { loss, replacement })
        {
            (file, var decision, var repeated) = file.Decide(command, ledger);
            if (repeated) continue;
            if (decision.IsAccepted) ledger = ledger.Apply(decision);
            if (JournalLine.Of(decision) is { } entry) journal.Add(JournalCodec.Write(entry).ToString());
            // store in one transaction: CaseCodec.Write(file.Case), LedgerCodec.Write(ledger), and the new line of the journal
        }

        var read = journal.Select(line => JournalCodec.Read(Catalogue.Standard, line)).ToArray();
        if (read.Any(line => !line.IsOk)) throw new InvalidOperationException(string.Join("; ", read.SelectMany(line => line.Faults)));
        var site = SiteReplay.Of(read.Select(line => line.Value).ToArray(), policy);
        // end

        Assert.Equal([file.Case], site.Cases.Select(static c => c.Case));
        Assert.Equal(2, journal.Count);
        Assert.Contains(Sample("keeping"), Lines(Readme), StringComparison.Ordinal);
    }

    private static string Readme => File.ReadAllText(Path.Combine(Here(), "..", "..", "README.md"));

    private static string[] Source => File.ReadAllLines(Path.Combine(Here(), "ReadmeTests.cs"));

    /// <summary>What the sample needs: the usings above, but for those that only this test needs.</summary>
    private static string[] Usings() =>
        Source.Where(static l => l.StartsWith("using ", StringComparison.Ordinal) && l is not ("using System.IO;" or "using System.Runtime.CompilerServices;" or "using Xunit;")).ToArray();

    private static string Sample(string name)
    {
        var lines = Source;
        var from = Array.FindIndex(lines, l => l.Trim() == "// " + name) + 1;
        var to = Array.FindIndex(lines, from, static l => l.Trim() == "// end");
        return string.Join("\n", lines[from..to].Select(static l => l.Trim()));
    }

    private static string Lines(string text) => string.Join("\n", text.Split('\n').Select(static l => l.Trim()));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
