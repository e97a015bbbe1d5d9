// Reads the report of dotnet-stryker: how many planted faults of each file were noticed, and those that were not. Fails where
// one of them is not in the approved list, or where a listed one is noticed.
//   dotnet run .ci/survivors.cs REPORT APPROVED
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

using var report = JsonDocument.Parse(File.ReadAllText(args[0]));
var approved = File.ReadLines(args[1]).Skip(1).Select(static line => line.Split('\t')).Select(static row => (File: row[0], What: row[1] + "\t" + row[2] + "\t" + row[3])).ToHashSet();
var (killed, survived, unlisted, tried) = (0, 0, new List<string>(), new HashSet<(string, string)>());
foreach (var file in report.RootElement.GetProperty("files").EnumerateObject())
{
    var name = file.Name[(file.Name.LastIndexOf("/PropertyService.", StringComparison.Ordinal) + 1)..];
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    var (noticed, missed) = (0, new List<(string What, int Line)>());
    foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        var status = mutant.GetProperty("status").GetString();
        if (status is "Killed" or "Timeout") noticed++;
        else if (status is not ("Survived" or "NoCoverage")) continue;
        var line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
        var what = lines[line - 1].Trim() + "\t" + Original(mutant.GetProperty("location")) + "\t" + OneLine(mutant.GetProperty("replacement").GetString()!);
        tried.Add((name, what));
        if (status is "Survived" or "NoCoverage") missed.Add((what, line));
    }

    if (noticed + missed.Count == 0) continue;
    Console.WriteLine($"{name}: {noticed} of {noticed + missed.Count} noticed, {missed.Count(m => approved.Contains((name, m.What)))} of the others explained");
    unlisted.AddRange(missed.Where(m => !approved.Contains((name, m.What))).Select(m => $"{name}:{m.Line}\t{m.What}"));
    tried.ExceptWith(missed.Select(m => (name, m.What)));
    (killed, survived) = (killed + noticed, survived + missed.Count);

    string Original(JsonElement location)
    {
        var (start, end) = (location.GetProperty("start"), location.GetProperty("end"));
        var (from, to) = (start.GetProperty("line").GetInt32() - 1, end.GetProperty("line").GetInt32() - 1);
        var text = string.Join('\n', lines[from..(to + 1)]);
        return OneLine(text[(start.GetProperty("column").GetInt32() - 1)..(text.Length - lines[to].Length + end.GetProperty("column").GetInt32() - 1)]);
    }
}

var gone = approved.Where(tried.Contains).Select(static a => $"{a.File}\t{a.What}").ToArray();
Console.WriteLine($"{killed} of {killed + survived} noticed ({100.0 * killed / Math.Max(1, killed + survived):F1} %)");
if (unlisted.Count > 0) Console.Error.WriteLine($"\nNot noticed, and not explained in {args[1]}:\n{string.Join('\n', unlisted)}");
if (gone.Length > 0) Console.Error.WriteLine($"\nNoticed now, to be taken out of {args[1]}:\n{string.Join('\n', gone)}");
return unlisted.Count + gone.Length > 0 ? 1 : 0;

static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
