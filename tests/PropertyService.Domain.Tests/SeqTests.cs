using System;
using System.Linq;
using Xunit;

namespace PropertyService.Domain.Tests;

public sealed class SeqTests
{
    [Fact]
    public void Sequences_are_equal_when_their_items_are_in_the_same_order()
    {
        Assert.True(Seq.Of("a", "b") == Seq.From("a b".Split(' ')));
        Assert.True(Seq.Of("a", "b") != Seq.Of("b", "a"));
        Assert.False(Seq.Of("a").Equals(Seq.Of("a", "a")));
        Assert.Equal(Seq.Of(1, 2).GetHashCode(), Seq.Of(1, 2).GetHashCode());
    }

    [Fact]
    public void The_default_is_the_empty_sequence()
    {
        Seq<int> none = default;
        Assert.Empty(none.ToArray());
        Assert.True(none == Seq.Of<int>());
        Assert.False(none.Contains(0));
        Assert.Equal(none.GetHashCode(), Seq.Of<int>().GetHashCode());
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
        Assert.True(none.Add(1).Remove(1) == none);
    }

    [Fact]
    public void Adding_and_removing_leave_the_original_alone()
    {
        var one = Seq.Of("a", "b", "a");
        Assert.Equal(4, one.Add("c").Count);
        Assert.True(one.Remove("a") == Seq.Of("b"));
        Assert.True(one.Remove("x") == one);
        Assert.Equal(3, one.Count);
    }

    [Fact]
    public void A_sequence_copies_what_it_is_made_of()
    {
        string[] items = ["a"];
        var (of, from) = (Seq.Of(items), Seq.From(items));
        items[0] = "changed";
        Assert.Equal(("a", "a"), (of[0], from[0]));
    }

    [Fact]
    public void A_collection_expression_makes_a_sequence_with_its_items()
    {
        Seq<string> two = ["a", "b"];
        Assert.True(two == Seq.Of("a", "b"));
        Seq<string> more = [.. two, "c"];
        Assert.Equal(3, more.Count);
    }
}
