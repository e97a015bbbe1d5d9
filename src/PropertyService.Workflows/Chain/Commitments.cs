using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// Puts commitments in the place of the texts of an entry that may name a person, and the texts back. A commitment stands as
/// <c>{"$commitment":"…"}</c>; in what the ledger was asked and said, of which only a part is such a text, as
/// <c>{"$text":["elsewhere held-document ",{"$commitment":"…"}]}</c>.
/// </summary>
internal static class Commitments
{
    private const string Mark = "$commitment";
    private const string MarkInKey = "$escaped";
    private const string Parts = "$text";

    /// <summary>The entry with commitments, and the openings that are new.</summary>
    public static (Datum Entry, IReadOnlyList<Opening> Added) Hide(JournalLine line, Openings known, RandomNumberGenerator salts)
    {
        var texts = new PersonalTexts(line, known, salts);
        var kind = line.Submission.Command.Definition;
        var entry = InPlace(JournalCodec.Write(line), "submission", submission => InPlace(submission, "data", data => kind.ReplacePersonal(data, Committed)));
        return (InPlace(entry, "reads", reads => Datum.List(reads.AsList.Select(Read))), texts.Added);

        Datum Committed(string text) => Datum.Map((Mark, Datum.Of(texts.CommitmentOf(text))));

        Datum Read(Datum read)
        {
            var question = read.Find("question")!.AsText;
            var asked = InPlace(read, "question", _ => Hidden(question, LedgerView.KeyStart(question)));
            return InPlace(asked, "answer", answer => Answered(answer, LedgerView.IsOpenAt(question)));
        }

        Datum Answered(Datum answer, bool ofOthers) => answer.Kind switch
        {
            // What others owe has texts of other cases in it, which nobody can tell apart here.
            DatumKind.Text => ofOthers ? Committed(answer.AsText) : Hidden(answer.AsText, 0),
            DatumKind.List => Datum.List(answer.AsList.Select(d => Answered(d, ofOthers))),
            _ => answer,
        };

        Datum Hidden(string text, int from)
        {
            var key = text.Substring(from);
            var parts = texts.IsPersonal(key) ? [Committed(key)] : LedgerKey.Parts(key).Any(texts.IsPersonal) ? InKey(key) : texts.HasOneIn(key) ? [Committed(key)] : null;
            return parts is null ? Datum.Of(text) : Datum.Map((Parts, Datum.List(from == 0 ? parts : [Datum.Of(text.Substring(0, from)), .. parts])));
        }

        Datum[] InKey(string key) => [.. LedgerKey.Parts(key).SelectMany((part, i) =>
        {
            var shown = texts.IsPersonal(part) ? Datum.Map((MarkInKey, Datum.Of(texts.CommitmentOf(part)))) : Datum.Of(LedgerKey.Of(part));
            return i == 0 ? new[] { shown } : [Datum.Of("/"), shown];
        })];
    }

    /// <summary>The entry with its texts; one that was erased reads <c>[erased 3f2a9c01…]</c>, the same for the same text of a case.</summary>
    public static Datum Show(Datum entry, Openings openings) => Map(entry, "", (commitment, _) => openings.Find(commitment)?.Text ?? Erased(commitment));

    /// <summary>Where in an entry which commitments stand.</summary>
    public static IReadOnlyList<(string Path, string Commitment)> In(Datum entry)
    {
        var found = new List<(string Path, string Commitment)>();
        Map(entry, "", (commitment, path) =>
        {
            found.Add((path, commitment));
            return "";
        });
        return found;
    }

    /// <summary>What stands for an erased text: of the commitment, enough to tell it from any other.</summary>
    private static string Erased(string commitment) => "[erased " + commitment.Substring(0, 16) + "]";

    private static Datum Map(Datum datum, string path, Func<string, string, string> open)
    {
        if (datum.Kind == DatumKind.List) return Datum.List(datum.AsList.Select((d, i) => Map(d, JsonFaults.At(path, i), open)));
        if (datum.Kind != DatumKind.Map) return datum;
        if (CommitmentIn(datum, Mark) is { } commitment) return Datum.Of(open(commitment, path));
        if (CommitmentIn(datum, MarkInKey) is { } inKey) return Datum.Of(LedgerKey.Of(open(inKey, path)));
        if (datum.Find(Parts) is { Kind: DatumKind.List } parts) return Datum.Of(string.Concat(parts.AsList.Select(p => Map(p, path, open)).Where(static p => p.Kind == DatumKind.Text).Select(static p => p.AsText)));
        return Datum.Map(datum.AsMap.Select(e => new KeyValuePair<string, Datum>(e.Key, Map(e.Value, JsonFaults.Under(path, e.Key), open))));
    }

    /// <summary>What else stands under the name is no commitment, and no entry has it.</summary>
    private static string? CommitmentIn(Datum map, string mark) => map.Find(mark) is { Kind: DatumKind.Text, AsText: var text } && ChainHead.IsHash(text) ? text : null;

    private static Datum InPlace(Datum map, string name, Func<Datum, Datum> change) =>
        Datum.Map(map.AsMap.Select(e => e.Key == name ? new KeyValuePair<string, Datum>(name, change(e.Value)) : e));
}
