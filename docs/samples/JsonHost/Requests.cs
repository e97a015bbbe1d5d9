using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;

namespace JsonHost;

/// <summary>Requests of a program in another language: <c>{"call":"decide","case":{…},"ledger":{…},"command":{…}}</c> and its like.</summary>
/// <param name="service">What answers them.</param>
internal sealed class Requests(JsonService service)
{
    private readonly JsonSession session = new(service);

    /// <summary>The answer to one line; faults where the line is no request.</summary>
    /// <param name="line">One JSON object.</param>
    public string Answer(string line)
    {
        var json = JsonText.Read(line, JsonLimits.Request);
        if (!json.IsOk || json.Value.Kind != DatumKind.Map) return Faulty("", "not-json", "不是一个 JSON 对象", "not a JSON object");
        var request = json.Value;
        return Word(request, "call") switch
        {
            "new" => service.New(Word(request, "procedure"), Word(request, "case")),
            "decide" => session.Decide(Document(request, "case"), Document(request, "ledger"), Document(request, "command")),
            "permitted" => session.Permitted(Document(request, "case"), Document(request, "ledger"), Document(request, "question")),
            "overdue" => service.Overdue(Document(request, "cases"), Document(request, "question")),
            "replay" => session.Replay(Word(request, "journal")),
            "ledger" => session.Ledger(),
            _ => Faulty("call", "unknown-value", "应为 new、decide、permitted、overdue、replay 或 ledger", "expected new, decide, permitted, overdue, replay or ledger"),
        };
    }

    private static string Document(Datum request, string name) => request.Find(name)?.ToString() ?? "";

    private static string Word(Datum request, string name) => request.Find(name) is { Kind: DatumKind.Text } found ? found.AsText : "";

    private static string Faulty(string path, string code, string zh, string en) => Datum.Map(("v", Datum.Of(1)), ("faults", Datum.List(
        [Datum.Map(("path", Datum.Of(path)), ("code", Datum.Of(code)), ("text", Datum.Map(("zh", Datum.Of(zh)), ("en", Datum.Of(en)))))]))).ToString();
}
