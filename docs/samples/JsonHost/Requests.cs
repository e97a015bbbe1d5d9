using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;

namespace JsonHost;

/// <summary>Requests of a program in another language: <c>{"call":"decide","case":{…},"ledger":{…},"command":{…}}</c> and its like.</summary>
internal sealed class Requests
{
    private readonly Dictionary<string, (string[] Members, Func<Datum, string> Answer)> calls;

    /// <param name="service">What answers them.</param>
    /// <param name="chain">What answers those about sealed journals.</param>
    public Requests(JsonService service, JsonChain chain)
    {
        var session = new JsonSession(service);
        calls = new(StringComparer.Ordinal)
        {
            ["new"] = (["procedure", "case"], r => service.New(Word(r, "procedure"), Word(r, "case"))),
            ["decide"] = (["case", "ledger", "command"], r => session.Decide(Document(r, "case"), Document(r, "ledger"), Document(r, "command"))),
            ["permitted"] = (["case", "ledger", "question"], r => session.Permitted(Document(r, "case"), Document(r, "ledger"), Document(r, "question"))),
            ["overdue"] = (["cases", "question"], r => service.Overdue(Document(r, "cases"), Document(r, "question"))),
            ["scorecard"] = (["records", "question"], r => service.Scorecard(Document(r, "records"), Document(r, "question"))),
            ["replay"] = (["journal"], r => session.Replay(Journal(r))),
            ["ledger"] = ([], _ => session.Ledger()),
            ["seal"] = (["head", "entry", "openings"], r => chain.Seal(Word(r, "head"), Document(r, "entry"), Stored(r, "openings"))),
            ["verify"] = (["chain", "openings", "heads", "from"], r => JsonChain.Verify(Stored(r, "chain"), Stored(r, "openings"), Stored(r, "heads"), Word(r, "from"))),
            ["unseal"] = (["chain", "openings"], r => chain.Unseal(Stored(r, "chain"), Stored(r, "openings"))),
        };
    }

    /// <summary>The answer to one line; faults where the line is no request. A member that is missing or not known is a fault, never passed over.</summary>
    /// <param name="line">One JSON object.</param>
    public string Answer(string line)
    {
        var json = JsonText.Read(line, JsonLimits.Request);
        if (!json.IsOk) return Faulty(json.Faults);
        var request = json.Value;
        if (request.Kind != DatumKind.Map) return Faulty([new("", "wrong-type", new("应为一个 JSON 对象", "expected a JSON object"))]);
        if (request.Find("call") is not { Kind: DatumKind.Text, AsText: var name } || !calls.TryGetValue(name, out var call))
            return Faulty([new("call", "unknown-value", new("应为 " + string.Join("、", calls.Keys), "expected one of " + string.Join(", ", calls.Keys)))]);
        Fault[] faults =
        [
            .. call.Members.Where(m => request.Find(m) is null or { Kind: DatumKind.Null }).Select(m => new Fault(m, "missing", new($"缺少“{m}”", $"'{m}' is missing"))),
            .. request.AsMap.Where(e => e.Key != "call" && !call.Members.Contains(e.Key)).Select(e => new Fault(e.Key, "unknown-field", new(
                $"{name} 没有这一项；应为 {string.Join("、", call.Members)}", $"{name} has no such member; expected {string.Join(", ", call.Members)}"))),
        ];
        return faults.Length > 0 ? Faulty(faults) : call.Answer(request);
    }

    /// <summary>Faults as an answer.</summary>
    /// <param name="faults">What is wrong.</param>
    public static string Faulty(IEnumerable<Fault> faults) => Datum.Map(("v", Datum.Of(1)), ("faults", Datum.List(faults.Select(static f => Datum.Map(
        ("path", Datum.Of(f.Path)), ("code", Datum.Of(f.Code)), ("text", Datum.Map(("zh", Datum.Of(f.Message.Zh)), ("en", Datum.Of(f.Message.En))))))))).ToString();

    private static string Document(Datum request, string name) => request.Find(name)!.ToString();

    private static string Word(Datum request, string name) => request.Find(name) is { Kind: DatumKind.Text } found ? found.AsText : Document(request, name);

    /// <summary>A stored file as one text, or its lines as a list of texts.</summary>
    private static string Stored(Datum request, string name) => request.Find(name) is { Kind: DatumKind.List } lines
        ? string.Concat(lines.AsList.Select(static l => (l.Kind == DatumKind.Text ? l.AsText : l.ToString()) + "\n"))
        : Word(request, name);

    /// <summary>The journal as text, one entry a line, or as a list of entries.</summary>
    private static string Journal(Datum request) =>
        request.Find("journal") is { Kind: DatumKind.List } entries ? string.Join("\n", entries.AsList.Select(static e => e.ToString())) : Word(request, "journal");
}
