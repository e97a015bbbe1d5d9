using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Tests.Chain;

namespace PropertyService.Workflows.Tests.Runtimes;

/// <summary>One thing that was asked, and all that was answered.</summary>
internal readonly record struct Answer(string Name, string Text)
{
    /// <summary>The name and the SHA-256 of the text, so that a file of them stays small and still shows every changed byte.</summary>
    public override string ToString()
    {
        using var sha = SHA256.Create();
#pragma warning disable CA1850 // .NET Framework has no call that does it at once.
        return Name + " " + string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(Text)).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
#pragma warning restore CA1850
    }
}

/// <summary>
/// The sample's day, which touches every procedure, and the sample's records for the figures, through the JSON face of the
/// library as a program in another language would use it. Compiled into the tests of each runtime and into the AOT program.
/// </summary>
/// <param name="samples">The folder of the samples.</param>
internal sealed class DayInJson(string samples)
{
    private readonly JsonService service = new(Catalogue.Standard, Catalogue.Standard.DefaultPolicy());
    private readonly Dictionary<string, string> cases = new(StringComparer.Ordinal);
    private readonly List<string> journal = [];

    /// <summary>The procedures that answered, by id.</summary>
    public SortedSet<string> Procedures { get; } = new(StringComparer.Ordinal);

    /// <summary>What the day and the records are answered, and at its end what is left of it.</summary>
    public IEnumerable<Answer> Answers()
    {
        var session = new JsonSession(service);
        var (version, number, now) = (0, 0, "");
        foreach (var line in Lines("GateDay", "day.jsonl").Where(static l => l.Trim().Length > 0 && l[0] != '#'))
        {
            var command = JsonText.Read(line).Value;
            var (procedure, id, at) = (Word(command, "procedure"), Word(command, "case"), Word(command, "at"));
            var owner = cases.TryGetValue(procedure + " " + id, out var known) ? known : service.New(procedure, id);
            var ledger = version == 0 ? "" : version.ToString(CultureInfo.InvariantCulture);
            var permitted = session.Permitted(owner, ledger, Datum.Map(("at", Datum.Of(at)), ("by", command.Find("by")!)).ToString());
            var text = session.Decide(owner, ledger, WithId(command, ++number));
            var answer = JsonText.Read(text, JsonLimits.Ledger).Value;
            if (answer.Find("decision") is { } decision)
            {
                cases[procedure + " " + id] = answer.Find("case")!.ToString();
                version = (int)answer.Find("ledgerVersion")!.Find("after")!.AsNumber;
                if (answer.Find("entry") is { } entry) journal.Add(entry.ToString());
                if (decision.Find("accepted")!.AsBoolean) Procedures.Add(procedure);
            }

            now = at;
            yield return new($"{number:0000} {procedure} {id} {Word(command, "command")} {Outcome(answer)}", permitted + "\n" + text);
        }

        yield return new("cases", string.Join("\n", cases.OrderBy(static c => c.Key, StringComparer.Ordinal).Select(static c => c.Value)));
        yield return new("journal", string.Join("\n", journal));
        yield return new("ledger", session.Ledger());
        yield return new("overdue", service.Overdue("[" + string.Join(",", cases.Values) + "]", Datum.Map(("at", Datum.Of(now))).ToString()));
        yield return new("replay", service.Replay(string.Join("\n", journal)));
        foreach (var answer in SealedJournal().Concat(Figures())) yield return answer;
    }

    private IEnumerable<Answer> SealedJournal()
    {
        using var salts = new CountedSalts();
        var chain = new JsonChain(Catalogue.Standard, salts);
        var (head, lines, openings) = ("", "", new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var entry in journal)
        {
            var submission = JsonText.Read(entry, JsonLimits.Journal).Value.Find("submission")!;
            var key = Word(submission, "procedure") + " " + Word(submission, "case");
            var before = openings.TryGetValue(key, out var known) ? known : "";
            var answer = JsonText.Read(chain.Seal(head, entry, before), JsonLimits.Request).Value;
            (head, lines) = (Word(answer, "head"), lines + Word(answer, "line") + "\n");
            openings[key] = before + string.Concat(answer.Find("openings")!.AsList.Select(static o => o.AsText + "\n"));
        }

        var all = string.Concat(openings.OrderBy(static o => o.Key, StringComparer.Ordinal).Select(static o => o.Value));
        yield return new("sealed", lines + all + head);
        yield return new("verified", JsonChain.Verify(lines, all, head, ""));
        yield return new("unsealed", chain.Unseal(lines, all));
        yield return new("erased", JsonChain.Verify(lines, "", head, "") + chain.Unseal(lines, ""));
    }

    private IEnumerable<Answer> Figures()
    {
        var records = string.Join("\n", Lines("kpi", "records.json"));
        yield return new("scorecard", service.Scorecard(records, """{"period":"2026-10","asOf":"2026-11-02T08:00:00+08:00","earlier":2}"""));
        var read = KpiRecordsCodec.Read(records).Value;
        var period = ReportingPeriod.Parse("2026-10").Value;
        var scorecard = Scorecard.Of(read, new(Catalogue.Standard.DefaultPolicy(), period, Instant.FromUtc(2026, 11, 2, 0, 0), read.Plan), 2);
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            yield return new("scorecard page " + language, ScorecardMarkdown.Write(scorecard, language));
            yield return new("scorecard table " + language, ScorecardCsv.Write(scorecard, language));
            yield return new("scorecard records " + language, LineageCsv.Write(scorecard, language));
        }
    }

    private string[] Lines(string folder, string file) => File.ReadAllLines(Path.Combine(samples, folder, file), Encoding.UTF8);

    /// <summary>A line of the sample may leave its id out, which is then that of its number.</summary>
    private static string WithId(Datum command, int number) => command.Find("id") is not null
        ? command.ToString()
        : Datum.Map(command.AsMap.Append(new("id", Datum.Of($"line-{number}")))).ToString();

    private static string Outcome(Datum answer) => answer.Find("decision") switch
    {
        null => "faults",
        var decision when decision.Find("accepted")!.AsBoolean => decision.Find("row")!.AsText,
        var decision => decision.Find("code")!.AsText,
    };

    private static string Word(Datum command, string name) => command.Find(name)!.AsText;
}
