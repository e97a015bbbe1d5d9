using System.Collections.Generic;
using PropertyService.Domain;
using PropertyService.Domain.Results;

namespace PropertyService.Workflows.Chain;

/// <summary>What the verifier says.</summary>
internal static class Words
{
    public static Wording ChangedContent { get; } = new("这一笔的内容与其校验值不符：被改动", "what the entry says does not fit its hash: it was changed");

    public static Wording ChangedBeginning { get; } = new("第一笔不是接在所给的起点之后：被改动，或其前另有流水", "the first entry does not go on from where the journal begins: it was changed, or there were entries before it");

    public static Wording OpeningUnknown { get; } = new("这条明文不属于任何一笔：被改动，或属于别处", "the opening belongs to no entry: it was changed, or is of another journal");

    public static Wording ChangedWhole(int next) => new(
        $"第 {next} 笔所接的不是这一笔：被换过，校验值已重算", $"entry {next} rests on another entry than this one: it was put in its place, with a hash made anew");

    public static Wording ChangedBeforeHead(int number) => new(
        $"与印出的第 {number} 笔校验值不符：这一笔或其前的流水被重写", $"not the entry whose head was printed as number {number}: it, or entries before it, were written anew");

    public static Wording ChangedBehindHead(int before) => new(
        $"所接的不是印出校验值的第 {before} 笔：被重写，或属于别的流水", $"it rests on another entry than number {before}, whose head was printed: it was written anew, or is of another journal");

    public static Wording Removed(int first, int count, bool isTail) => (count, isTail) switch
    {
        (1, false) => new($"缺第 {first} 笔", $"entry {first} is missing"),
        (1, true) => new($"缺最后一笔（第 {first} 笔）：末尾被截", $"the last entry, {first}, is missing: the tail was cut off"),
        (_, false) => new($"缺第 {first} 至 {first + count - 1} 笔", $"entries {first} to {first + count - 1} are missing"),
        _ => new($"缺第 {first} 至 {first + count - 1} 笔：末尾被截", $"entries {first} to {first + count - 1} are missing: the tail was cut off"),
    };

    public static Wording Moved(int instead, int line) => new($"不在原位：该处（第 {line} 行）是第 {instead} 笔", $"not in its place: entry {instead} stands there, in line {line}");

    public static Wording Inserted(int number) => new(
        $"这一行自称第 {number} 笔，但没有哪一笔接在它之后：是插入的", $"the line says that it is entry {number}, but no entry rests on it: it was inserted");

    public static Wording Competing(int number) => new(
        $"有几行自称第 {number} 笔，没有什么能证明哪一行是真的：这一行按先后不取", $"several lines say that they are entry {number}, and nothing vouches for one of them: the first was taken, not this one");

    public static Wording ChangedStart(int number) => new(
        $"所给的起点不是印出的第 {number} 笔校验值", $"it does not go on from the entry whose head was printed as number {number}");

    public static Wording Unreadable(IReadOnlyList<Fault> faults) => new($"这一行不是流水：{faults[0].Message.Zh}", $"the line is no entry: {faults[0].Message.En}");
}
