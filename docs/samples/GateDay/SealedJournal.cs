using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PropertyService.Domain;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace GateDay;

/// <summary>A sealed journal in two files: the lines, which are only added to, and the openings, which can be deleted.</summary>
internal static class SealedJournal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes both files.</summary>
    /// <returns>The head to be printed.</returns>
    public static ChainHead Write(string path, IEnumerable<JournalLine> journal)
    {
        using var lines = new StreamWriter(path, append: false, Utf8) { NewLine = "\n" };
        using var beside = new StreamWriter(OpeningsOf(path), append: false, Utf8) { NewLine = "\n" };
        using var salts = RandomNumberGenerator.Create();
        var (head, openings) = (ChainHead.Start, Openings.None);
        foreach (var entry in journal)
        {
            var next = JournalChain.Seal(Catalogue.Standard, head, entry, openings, salts);
            (head, openings) = (next.Head, openings.With(next.Added));
            lines.WriteLine(next.Line);
            foreach (var opening in next.Added) beside.WriteLine(opening);
        }

        return head;
    }

    /// <summary>What has not been erased of the texts beside a journal; none where it has no such file.</summary>
    public static Openings OpeningsBeside(string path) => File.Exists(OpeningsOf(path))
        ? Openings.Of(JournalChain.LinesOf(File.ReadAllBytes(OpeningsOf(path))).Select(Opening.Read).Where(static o => o.IsOk).Select(static o => o.Value))
        : Openings.None;

    /// <summary>Says what was done to a sealed journal.</summary>
    public static int Verify(Options options, TextWriter output)
    {
        var path = options.Verify!;
        var openings = File.Exists(OpeningsOf(path)) ? JournalChain.LinesOf(File.ReadAllBytes(OpeningsOf(path))) : [];
        var report = JournalChain.Verify(JournalChain.LinesOf(File.ReadAllBytes(path)), options.Heads, openings);
        Say(new(
            $"{report.Entries} 笔，{(report.IsSound ? "未见改动" : $"{report.Findings.Count} 处不符")}；校验值 {report.Head}",
            $"{report.Entries} entries, {(report.IsSound ? "nothing was found" : $"{report.Findings.Count} found")}; head {report.Head}"));
        if (!report.IsTailVouched)
            Say(new("没有印存的校验值为最后一笔作证：末尾若被截或重写，看不出来", "no printed head vouches for the last entry: a tail cut off or written anew would not show"));
        foreach (var found in report.Findings)
            Say(new($"第 {found.Entry} 笔{(found.Line is { } line ? $"（第 {line} 行）" : "")}：{found.Text.Zh}", $"entry {found.Entry}{(found.Line is { } at ? $" (line {at})" : "")}: {found.Text.En}"));
        foreach (var range in report.Unvouched)
            Say(new($"第 {range.First} 至 {range.Last} 笔看似完好，但已没有什么为其作证", $"entries {range.First} to {range.Last} look right, but nothing vouches for them any more"));
        foreach (var entry in report.Erased.GroupBy(static e => e.Entry))
            Say(new($"第 {entry.Key} 笔已抹除：{string.Join("、", entry.Select(static e => e.Path))}", $"erased in entry {entry.Key}: {string.Join(", ", entry.Select(static e => e.Path))}"));
        return report.IsSound ? App.Fine : App.SomethingWrong;

        void Say(Wording text) => output.Write(text.In(options.Language) + "\n");
    }

    private static string OpeningsOf(string path) => path + ".openings";
}
