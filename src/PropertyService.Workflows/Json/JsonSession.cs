using System.Collections.Generic;
using System.Globalization;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Json;

/// <summary>
/// A service that keeps the ledger of one site between two calls, so that it need not be sent and read each time. Where the
/// ledger is given by its version alone, such as <c>17</c>, the kept one is meant, and the answer to a decision leaves the
/// ledger out. A document is read as ever and kept from then on. For one caller at a time.
/// </summary>
/// <param name="service">What answers.</param>
public sealed class JsonSession(JsonService service)
{
    private Ledger? kept;

    /// <summary>Decides a command, as <see cref="JsonService.Decide(string, string, string)"/>.</summary>
    /// <param name="owner">The case document.</param>
    /// <param name="ledger">The ledger document, or the version of the kept one.</param>
    /// <param name="command">The command document.</param>
    public string Decide(string owner, string ledger, string command)
    {
        var faults = new List<Fault>();
        var before = LedgerOf(ledger, faults, out var isVersion);
        var (answer, after) = service.Decide(owner, before, command, faults, writesLedger: !isVersion);
        kept = after ?? kept;
        return answer;
    }

    /// <summary>What is permitted, as <see cref="JsonService.Permitted(string, string, string)"/>.</summary>
    /// <param name="owner">The case document.</param>
    /// <param name="ledger">The ledger document, or the version of the kept one.</param>
    /// <param name="question">Who would ask and when.</param>
    public string Permitted(string owner, string ledger, string question)
    {
        var faults = new List<Fault>();
        return service.Permitted(owner, LedgerOf(ledger, faults, out _), question, faults);
    }

    /// <summary>Rebuilds cases and ledger, as <see cref="JsonService.Replay"/>, and keeps the ledger.</summary>
    /// <param name="journal">The lines of the journal.</param>
    public string Replay(string journal)
    {
        var (answer, after) = service.ReplaySite(journal);
        kept = after ?? kept;
        return answer;
    }

    /// <summary>The kept ledger: <c>{"v","ledger"}</c>; that of a site where nothing has happened yet before the first call.</summary>
    public string Ledger() => Datum.Map(("v", Datum.Of(Lines.Version)), ("ledger", LedgerCodec.Write(kept ?? Engine.Ledger.Empty))).ToString();

    private Ledger? LedgerOf(string ledger, List<Fault> faults, out bool isVersion)
    {
        isVersion = int.TryParse(ledger, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        if (!isVersion) return service.ReadLedger(ledger, faults);
        if (kept?.Version == version) return kept;
        faults.Add(new("ledger", "version-conflict", new(
            $"所存台账是{(kept is null ? "空的" : "第 " + Text(kept.Version) + " 版")}，不是第 {Text(version)} 版；请送来整份台账",
            $"{(kept is null ? "no ledger is kept" : "the kept ledger is at version " + Text(kept.Version))}, not version {Text(version)}; send the whole document")));
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
