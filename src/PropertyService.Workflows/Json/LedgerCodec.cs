using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>The site ledger as JSON, for the host's store. Reading what was written gives a ledger that answers alike.</summary>
public static class LedgerCodec
{
    /// <summary>The ledger as plain values.</summary>
    /// <param name="ledger">The ledger.</param>
    public static Datum Write(Ledger ledger) => LedgerLine.Shape.Write(new(
        Lines.Version, ledger.Version,
        Seq.From(ledger.Duties.Select(static d => new LedgerDutyLine(
            d.Procedure, d.Case, d.Duty.Id, d.Item.Length == 0 ? null : d.Item, d.Due == Instant.MaxValue ? null : d.Due, d.Post.Length == 0 ? null : d.Post, d.TakenOverBy))),
        Seq.From(ledger.Entries.Select(static e => new BookLine(e.Book, e.Key, e.Value))),
        Seq.From(ledger.Links.Select(static l => new LinkLine(l.Procedure, l.Case, l.Owner, l.Reached, null)))));

    /// <summary>Reads a ledger from text.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="text">One JSON object, at most 64 MiB.</param>
    public static Result<Ledger> Read(Catalogue catalogue, string text)
    {
        var json = JsonText.Read(text, JsonLimits.Ledger);
        return json.IsOk ? Read(catalogue, json.Value) : new(json.Faults);
    }

    /// <summary>Reads a ledger from plain values.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="datum">The ledger.</param>
    public static Result<Ledger> Read(Catalogue catalogue, Datum datum)
    {
        var faults = new List<Fault>();
        if (!LedgerLine.Shape.TryRead(datum, "", faults, out var line)) return new(faults);
        var duties = new List<KeyValuePair<string, LedgerDuty>>();
        for (var i = 0; i < line.DutyList.Count; i++)
        {
            var one = line.DutyList[i];
            if (Duty(catalogue, one, i, faults) is not { } duty) continue;
            var read = new LedgerDuty(one.Procedure, one.Case, duty, one.Item ?? "", one.Due ?? Instant.MaxValue, one.Post ?? "", one.TakenOverBy);
            duties.Add(new(read.Key, read));
        }

        var entries = line.EntryList.Select(static e => new KeyValuePair<string, string>(BookKey.Of(e.Book, e.Key), e.Value)).ToArray();
        var links = line.LinkList.Select(static l => l.ToLink()).Select(static l => new KeyValuePair<string, LedgerLink>(l.Key, l)).ToArray();
        Twice(duties, "duties", faults);
        Twice(entries, "entries", faults);
        Twice(links, "links", faults);
        return faults.Count > 0 ? new(faults) : new(new Ledger(Ledger.Empty.DutyTable.Of(duties), Ledger.Empty.BookTable.Of(entries), Ledger.Empty.LinkTable.Of(links), line.Version ?? 0));
    }

    /// <summary>Whether a ledger has no more entries than are read.</summary>
    internal static Result<Ledger> CheckSize(Ledger ledger) =>
        Math.Max(ledger.DutyTable.Entries.Count, Math.Max(ledger.BookTable.Entries.Count, ledger.LinkTable.Entries.Count)) is var count && count > LedgerLine.Most
            ? new([new("", "too-large", new($"台账超过 {LedgerLine.Most} 条", $"the ledger has more than {LedgerLine.Most} entries of one kind"))])
            : new(ledger);

    private static Duty? Duty(Catalogue catalogue, LedgerDutyLine line, int i, List<Fault> faults)
    {
        var found = catalogue.Find(line.Procedure)?.Duties.FirstOrDefault(d => d.Id == line.Duty);
        if (found is not null) return found;
        var path = JsonFaults.At("duties", i);
        return Names.Procedure(catalogue, line.Procedure, path + ".procedure", faults) is { } procedure ? Names.Duty(procedure, line.Duty, path + ".duty", faults) : null;
    }

    private static void Twice<T>(IReadOnlyCollection<KeyValuePair<string, T>> entries, string path, List<Fault> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in entries.Select(static e => e.Key).Where(k => !seen.Add(k)).Distinct())
            faults.Add(new(path, "contradiction", new($"“{Shown(key)}”出现两次", $"'{Shown(key)}' stands twice")));
    }

    private static string Shown(string key) => key.Replace('\n', ' ');
}

/// <summary>A ledger as it is written, before its names are looked up.</summary>
internal sealed record LedgerLine(int Format, int? Version, Seq<LedgerDutyLine>? Duties, Seq<BookLine>? Entries, Seq<LinkLine>? Links)
{
    public const int Most = 1_000_000;

    private static readonly Field<LedgerLine, int> FormatField = new("v", "格式版本", "Format version", Lines.Format, static l => l.Format);
    private static readonly Field<LedgerLine, int?> VersionField = new("version", "版本", "Version", new OptionalValueShape<int>(Lines.Counts), static l => l.Version);
    private static readonly Field<LedgerLine, Seq<LedgerDutyLine>?> DutiesField = new("duties", "未了结义务", "Open duties", Several(LedgerDutyLine.Shape), static l => l.Duties);
    private static readonly Field<LedgerLine, Seq<BookLine>?> EntriesField = new("entries", "台账条目", "Book entries", Several(BookLine.Shape), static l => l.Entries);
    private static readonly Field<LedgerLine, Seq<LinkLine>?> LinksField = new("links", "所等个案", "Awaited cases", Several(LinkLine.Shape), static l => l.Links);

    public static RecordShape<LedgerLine> Shape { get; } = new(
        static v => new(v.Get(FormatField), v.Get(VersionField), v.Get(DutiesField), v.Get(EntriesField), v.Get(LinksField)), FormatField, VersionField, DutiesField, EntriesField, LinksField);

    public Seq<LedgerDutyLine> DutyList => Duties ?? default;

    public Seq<BookLine> EntryList => Entries ?? default;

    public Seq<LinkLine> LinkList => Links ?? default;

    private static OptionalValueShape<Seq<T>> Several<T>(RecordShape<T> shape)
        where T : notnull => new(new ListShape<T>(shape, 0, Most));
}

/// <summary>A duty that is open somewhere, as it is written.</summary>
internal sealed record LedgerDutyLine(string Procedure, string Case, string Duty, string? Item, Instant? Due, string? Post, string? TakenOverBy)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<LedgerDutyLine, string> ProcedureField = new("procedure", "流程", "Procedure", Short, static l => l.Procedure);
    private static readonly Field<LedgerDutyLine, string> CaseField = new("case", "个案", "Case", Short, static l => l.Case);
    private static readonly Field<LedgerDutyLine, string> DutyField = new("duty", "义务", "Duty", Short, static l => l.Duty);
    private static readonly Field<LedgerDutyLine, string?> ItemField = new("item", "物件", "Thing", new OptionalShape<string>(Lines.Key), static l => l.Item);
    private static readonly Field<LedgerDutyLine, Instant?> DueField = new("due", "期限", "Due", new OptionalValueShape<Instant>(new InstantShape()), static l => l.Due);
    private static readonly Field<LedgerDutyLine, string?> PostField = new("post", "岗位", "Post", new OptionalShape<string>(Short), static l => l.Post);
    private static readonly Field<LedgerDutyLine, string?> TakenOverField = new("takenOverBy", "接管人", "Taken over by", new OptionalShape<string>(Short), static l => l.TakenOverBy);

    public static RecordShape<LedgerDutyLine> Shape { get; } = new(
        static v => new(v.Get(ProcedureField), v.Get(CaseField), v.Get(DutyField), v.Get(ItemField), v.Get(DueField), v.Get(PostField), v.Get(TakenOverField)),
        ProcedureField, CaseField, DutyField, ItemField, DueField, PostField, TakenOverField);
}

/// <summary>A book entry as it is written.</summary>
internal sealed record BookLine(string Book, string Key, string Value)
{
    private static readonly Field<BookLine, string> BookField = new("book", "台账", "Book", new TextShape(TextShape.ShortLimit), static l => l.Book);
    private static readonly Field<BookLine, string> KeyField = new("key", "条目", "Key", Lines.Key, static l => l.Key);
    private static readonly Field<BookLine, string> ValueField = new("value", "内容", "Value", Lines.Key, static l => l.Value);

    public static RecordShape<BookLine> Shape { get; } = new(static v => new(v.Get(BookField), v.Get(KeyField), v.Get(ValueField)), BookField, KeyField, ValueField);
}

/// <summary>An awaited case as it is written.</summary>
/// <param name="Procedure">The id of its procedure.</param>
/// <param name="Case">Its id.</param>
/// <param name="Owner">The case that waits.</param>
/// <param name="Milestones">What it has reached; null in an older ledger.</param>
/// <param name="Reached">What it reached last, in an older ledger; read only.</param>
internal sealed record LinkLine(string Procedure, string Case, string Owner, Seq<string>? Milestones, string? Reached)
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<LinkLine, string> ProcedureField = new("procedure", "流程", "Procedure", Short, static l => l.Procedure);
    private static readonly Field<LinkLine, string> CaseField = new("case", "个案", "Case", Short, static l => l.Case);
    private static readonly Field<LinkLine, string> OwnerField = new("owner", "等候的个案", "Waiting case", Lines.Key, static l => l.Owner);
    private static readonly Field<LinkLine, Seq<string>?> MilestonesField = new(
        "milestones", "已到各里程碑", "Milestones reached", new OptionalValueShape<Seq<string>>(new ListShape<string>(Short, 0, 100)), static l => l.Milestones);
    private static readonly Field<LinkLine, string?> ReachedField = new("reached", "最近所到里程碑（旧格式）", "Milestone reached last (older form)", new OptionalShape<string>(Short), static l => l.Reached);

    public static RecordShape<LinkLine> Shape { get; } = new(
        static v => new(v.Get(ProcedureField), v.Get(CaseField), v.Get(OwnerField), v.Get(MilestonesField), v.Get(ReachedField)), ProcedureField, CaseField, OwnerField, MilestonesField, ReachedField);

    public LedgerLink ToLink() => new(Procedure, Case, Owner, Milestones ?? (Reached is null ? default : Seq.Of(Reached)));
}
