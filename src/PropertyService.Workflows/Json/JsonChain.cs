using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>
/// Sealed journals by JSON (带校验值的流水), for a program in whatever language; answers as those of <see cref="JsonService"/>. Lines and
/// openings come and go as texts, for each byte of them counts.
/// </summary>
/// <param name="catalogue">The procedures in use.</param>
/// <param name="salts">Where salts are drawn from.</param>
public sealed class JsonChain(Catalogue catalogue, RandomNumberGenerator salts)
{
    private static readonly ChoiceShape<ChainFindingKind> Kinds = new(
        (ChainFindingKind.Changed, "changed", "改动", "changed"),
        (ChainFindingKind.Removed, "removed", "删除", "removed"),
        (ChainFindingKind.Inserted, "inserted", "插入", "inserted"),
        (ChainFindingKind.Moved, "moved", "调换", "moved"),
        (ChainFindingKind.NotCanonical, "not-canonical", "写法不同", "not canonical"),
        (ChainFindingKind.OpeningUnknown, "opening-unknown", "明文不符", "opening unknown"));

    /// <summary>Seals the next entry: <c>{"v","line","head","openings"}</c>, the last being the new ones.</summary>
    /// <param name="head">The head as the answer before gave it; empty for the first entry of a site.</param>
    /// <param name="entry">The entry as a decision gave it.</param>
    /// <param name="openings">The openings of the case, one a line.</param>
    public string Seal(string head, string entry, string openings)
    {
        var faults = new List<Fault>();
        return JsonService.Netted("entry", faults, () =>
        {
            var before = string.IsNullOrWhiteSpace(head) ? ChainHead.Start : JsonService.Under("head", ChainHead.Parse(head), faults);
            var line = JsonService.Under("entry", JournalCodec.Read(catalogue, entry ?? ""), faults);
            var known = ReadOpenings(openings, faults);
            if (before is null || line is null || faults.Count > 0) return null;
            var next = JournalChain.Seal(catalogue, before, line, known, salts);
            return Datum.Map(
                ("v", Datum.Of(Lines.Version)), ("line", Datum.Of(next.Line)), ("head", Datum.Of(next.Head.ToString())),
                ("openings", Datum.List(next.Added.Select(static o => Datum.Of(o.ToString())))));
        });
    }

    /// <summary>Looks for tampering: <c>{"v","head","entries","tailVouched","findings","erased"}</c>. What was tampered with is no fault but a finding.</summary>
    /// <param name="chain">The sealed lines as they are stored, each with its line feed.</param>
    /// <param name="openings">The openings as they are stored, each with its line feed; empty when all were erased.</param>
    /// <param name="heads">Heads that were printed before, one a line; empty for none.</param>
    /// <param name="from">The head from which the first line goes on; empty where the journal begins with it.</param>
    public static string Verify(string chain, string openings, string heads, string from)
    {
        var faults = new List<Fault>();
        return JsonService.Netted("chain", faults, () =>
        {
            var printed = (heads ?? "").Split('\n').Where(static h => !string.IsNullOrWhiteSpace(h)).Select(h => JsonService.Under("heads", ChainHead.Parse(h), faults)).OfType<ChainHead>().ToArray();
            var start = string.IsNullOrWhiteSpace(from) ? ChainHead.Start : JsonService.Under("from", ChainHead.Parse(from), faults);
            if (faults.Count > 0) return null;
            var report = JournalChain.Verify(LinesOf(chain), printed, LinesOf(openings), start);
            return Datum.Map(
                ("v", Datum.Of(Lines.Version)), ("head", Datum.Of(report.Head.ToString())), ("entries", Datum.Of(report.Entries)), ("tailVouched", Datum.Of(report.IsTailVouched)),
                ("unvouched", Datum.List(report.Unvouched.Select(static u => Datum.Map(("first", Datum.Of(u.First)), ("last", Datum.Of(u.Last)))))),
                ("findings", Datum.List(report.Findings.Select(static f => Datum.Map(
                [
                    new("kind", Kinds.Write(f.Kind)), new("entry", Datum.Of(f.Entry)),
                    .. f.Line is { } line ? new KeyValuePair<string, Datum>[] { new("line", Datum.Of(line)) } : [], new("text", DecisionCodec.TextOf(f.Text)),
                ])))),
                ("erased", Datum.List(report.Erased.Select(static e => Datum.Map(("entry", Datum.Of(e.Entry)), ("path", Datum.Of(e.Path)))))));
        });
    }

    /// <summary>Reads sealed lines back: <c>{"v","entries","erased"}</c>, the entries as the journal has them, for a replay. Says nothing of tampering.</summary>
    /// <param name="chain">The sealed lines, one a line.</param>
    /// <param name="openings">What has not been erased, one a line.</param>
    public string Unseal(string chain, string openings)
    {
        var faults = new List<Fault>();
        return JsonService.Netted("chain", faults, () =>
        {
            var known = ReadOpenings(openings, faults);
            var read = LinesOf(chain).Select((line, i) => JsonService.Under(JsonFaults.At("chain", i), JournalChain.Read(catalogue, line, known), faults)).OfType<UnsealedEntry>().ToArray();
            return faults.Count > 0 ? null : Datum.Map(
                ("v", Datum.Of(Lines.Version)), ("entries", Datum.List(read.Select(static r => JournalCodec.Write(r.Line)))),
                ("erased", Datum.List(read.SelectMany(static r => r.Erased.Select(e => Datum.Map(("entry", Datum.Of(r.Number)), ("path", Datum.Of(e))))))));
        });
    }

    private static Openings ReadOpenings(string openings, List<Fault> faults) =>
        Openings.Of((openings ?? "").Split('\n').Where(static l => l.Length > 0).Select((line, i) => JsonService.Under(JsonFaults.At("openings", i), Opening.Read(line), faults)).OfType<Opening>());

    private static IReadOnlyList<string> LinesOf(string text) => JournalChain.LinesOf(Encoding.UTF8.GetBytes(text ?? ""));
}
