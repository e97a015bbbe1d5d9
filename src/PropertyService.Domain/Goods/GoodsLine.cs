using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Goods;

/// <summary>One line of a goods release slip, or of a count at the exit (物品明细). Source GC-3.1-3, GC-3.1-6.</summary>
/// <param name="Name">What it is: 1 to 80 characters. The sources give no limit.</param>
/// <param name="Quantity">How many: 1 to 9,999; a line of nothing is not a line. The sources give no limit.</param>
public sealed record GoodsLine(string Name, int Quantity)
{
    private static readonly Field<GoodsLine, string> NameField = new("name", "品名", "Name", new TextShape(TextShape.ShortLimit, "沙发").Personal(), static l => l.Name);
    private static readonly Field<GoodsLine, int> QuantityField = new("quantity", "数量", "Quantity", new IntegerShape(1, 9_999, new("件", "pieces"), 2), static l => l.Quantity);

    /// <summary>The names and shapes of its fields.</summary>
    public static RecordShape<GoodsLine> Shape { get; } = new(static v => new(v.Get(NameField), v.Get(QuantityField)), NameField, QuantityField);
}

/// <summary>
/// Lists of goods and how they are compared (条物核对): by name and by total quantity under each name, whatever the order.
/// Names are compared character by character.
/// </summary>
public static class GoodsLines
{
    /// <summary>The most lines taken on one slip: 50. The sources give no limit.</summary>
    public const int MaxLines = 50;

    /// <summary>A list that is not empty; the sample is two sofas and one lamp.</summary>
    public static Shape<Seq<GoodsLine>> OnSlip { get; } = new ListShape<GoodsLine>(
        GoodsLine.Shape, 1, MaxLines, Seq.Of(new GoodsLine("沙发", 2), new GoodsLine("台灯", 1)));

    /// <summary>A list as counted at the exit, perhaps empty; the samples are the same goods, one piece less, one thing more, and other goods altogether.</summary>
    public static Shape<Seq<GoodsLine>> Counted { get; } = new ListShape<GoodsLine>(
        GoodsLine.Shape, 0, MaxLines,
        Seq.Of(new GoodsLine("台灯", 1), new GoodsLine("沙发", 2)),
        Seq.Of(new GoodsLine("沙发", 1), new GoodsLine("台灯", 1)),
        Seq.Of(new GoodsLine("沙发", 2), new GoodsLine("台灯", 1), new GoodsLine("电视机", 1)),
        Seq.Of(new GoodsLine("钢琴", 1)));

    /// <summary>Whether two lists name the same goods in the same quantities. Fewer goods than on the slip are a difference too.</summary>
    /// <param name="slip">The goods on the slip.</param>
    /// <param name="counted">The goods at the exit.</param>
    public static bool Match(Seq<GoodsLine> slip, Seq<GoodsLine> counted)
    {
        var (there, here) = (Totals(slip), Totals(counted));
        return there.Count == here.Count && there.All(t => here.TryGetValue(t.Key, out var quantity) && quantity == t.Value);
    }

    /// <summary>The goods that are both on the slip and at the exit, in the order of the slip; one line for each name.</summary>
    /// <param name="slip">The goods on the slip.</param>
    /// <param name="counted">The goods at the exit.</param>
    public static Seq<GoodsLine> Common(Seq<GoodsLine> slip, Seq<GoodsLine> counted)
    {
        var (there, here) = (Totals(slip), Totals(counted));
        return Seq.From(slip.Select(static l => l.Name).Distinct(StringComparer.Ordinal).Where(here.ContainsKey)
            .Select(name => new GoodsLine(name, Math.Min(there[name], here[name]))));
    }

    private static Dictionary<string, int> Totals(Seq<GoodsLine> lines) =>
        lines.GroupBy(static l => l.Name, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Sum(static l => l.Quantity), StringComparer.Ordinal);
}
