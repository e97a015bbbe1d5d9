using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

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
    public static (Datum Entry, IReadOnlyList<Opening> Added) Hide(Catalogue catalogue, JournalLine line, Openings known, RandomNumberGenerator salts)
    {
        var texts = new PersonalTexts(line, known, salts);
        var kind = line.Submission.Command.Definition;
        var entry = InPlace(JournalCodec.Write(line), "submission", submission => InPlace(submission, "data", data => kind.ReplacePersonal(data, Committed)));
        return (InPlace(entry, "reads", reads => Datum.List(reads.AsList.Select(Read))), texts.Added);

        Datum Committed(string text) => Datum.Map((Mark, Datum.Of(texts.CommitmentOf(text))));

        Datum Read(Datum read)
        {
            var question = read.Find("question")!.AsText;
            // What others owe has texts of other cases in it, which nobody can tell apart here.
            if (LedgerView.IsOpenAt(question)) return InPlace(read, "answer", answer => EachText(answer, Committed));
            Func<string, int, Datum> hidden = catalogue.MayNamePersons(question) ? HiddenWhole : HiddenWhereTold;
            return InPlace(InPlace(read, "question", _ => hidden(question, LedgerView.KeyStart(question))), "answer", answer => EachText(answer, text => hidden(text, 0)));
        }

        // Of a key made of several texts each has its own commitment, as it has where it stands alone; a post is no person.
        Datum HiddenWhole(string text, int from)
        {
            var key = text.Substring(from);
            return Shown(text, from, !texts.IsPersonal(key) && IsOfSeveral(key) ? InKey(key, static part => Post.Parse(part) is null) : [Committed(key)]);
        }

        Datum HiddenWhereTold(string text, int from)
        {
            var key = text.Substring(from);
            if (texts.IsPersonal(key)) return Shown(text, from, [Committed(key)]);
            if (IsOfSeveral(key) && LedgerKey.Parts(key).Any(texts.IsPersonal)) return Shown(text, from, InKey(key, texts.IsPersonal));
            return texts.HasOneIn(key) ? Shown(text, from, [Committed(key)]) : Datum.Of(text);
        }

        Datum[] InKey(string key, Func<string, bool> hides) => [.. LedgerKey.Parts(key).SelectMany((part, i) =>
        {
            var shown = hides(part) ? Datum.Map((MarkInKey, Datum.Of(texts.CommitmentOf(part)))) : Datum.Of(LedgerKey.Of(part));
            return i == 0 ? new[] { shown } : [Datum.Of("/"), shown];
        })];
    }

    private static Datum Shown(string text, int from, Datum[] parts) => Datum.Map((Parts, Datum.List(from == 0 ? parts : [Datum.Of(text.Substring(0, from)), .. parts])));

    private static bool IsOfSeveral(string key) => LedgerKey.Parts(key) is { Length: > 1 } parts && LedgerKey.Of(parts) == key;

    private static Datum EachText(Datum answer, Func<string, Datum> hide) => answer.Kind switch
    {
        DatumKind.Text => hide(answer.AsText),
        DatumKind.List => Datum.List(answer.AsList.Select(d => EachText(d, hide))),
        _ => answer,
    };

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
