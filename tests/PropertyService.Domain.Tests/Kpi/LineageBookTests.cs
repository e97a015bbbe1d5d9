using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class LineageBookTests
{
    private static readonly Reason[] Reasons = [new("r1", new("一", "one")), new("r2", new("二", "two"))];

    [Fact]
    public void A_limit_of_nought_names_nothing_and_counts_everything()
    {
        var list = Filled(0, Entry("a", 0), Entry("b", 1), Entry("c", null));
        Assert.Equal("3 (r1 1, r2 1) ", Given.Text(list));
    }

    [Fact]
    public void The_smallest_ids_are_named_however_many_there_are()
    {
        var entries = Enumerable.Range(0, 1000).Select(static i => Entry(((i * 7919) % 1000).ToString("000", null), null)).ToArray();
        var list = Filled(3, entries);
        Assert.Equal(1000, list.Total);
        Assert.Equal(["000", "001", "002"], list.First.Select(static e => e.Id));
    }

    [Fact]
    public void Neither_the_order_of_entries_nor_of_parts_changes_a_book_even_where_ids_stand_twice()
    {
        var entry = from id in Gen.Choose(0, 5) from why in Gen.Choose(0, 2) from who in Gen.Choose(0, 2) select Entry("id" + id, why == 2 ? null : why, who);
        var arbitrary = Arb.From(from entries in entry.ArrayOf() from cut in Gen.Choose(0, 20) from limit in Gen.Choose(0, 6) select (entries, cut, limit));
        Prop.ForAll(arbitrary, static at =>
        {
            var whole = Given.Text(Filled(at.limit, at.entries));
            var turned = Given.Text(Filled(at.limit, [.. at.entries.Reverse()]));
            var (first, second) = (Book(at.limit, [.. at.entries.Take(at.cut)]), Book(at.limit, [.. at.entries.Skip(at.cut)]));
            second.Merge(first);
            return whole == turned && whole == Given.Text(second.ToList()) && whole == Given.Text(second.Copy().ToList());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static LineageEntry Entry(string id, int? why, int who = 0) =>
        new(id, why is { } w ? Reasons[w] : null, who == 0 ? null : new(Reasons[0], "because", "decider " + who));

    private static LineageList Filled(int limit, params LineageEntry[] entries) => Book(limit, entries).ToList();

    private static LineageBook Book(int limit, params LineageEntry[] entries)
    {
        var book = new LineageBook(limit);
        foreach (var entry in entries)
        {
            book.Count(entry.Why);
            // As a tally does: an entry is made only where its id would be kept.
            if (book.Keeps(entry.Id)) book.Keep(entry);
        }

        return book;
    }
}
