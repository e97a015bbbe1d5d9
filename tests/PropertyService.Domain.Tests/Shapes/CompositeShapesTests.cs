using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Shapes;

public sealed class CompositeShapesTests
{
    private static readonly ListShape<string> Names = new(new TextShape(5), 1, 3);
    private static readonly ChoiceShape<int> Keys = new((1, "one", "一", "one"), (2, "two", "二", "two"));
    private static readonly TableShape<int, int> Limits = new(Keys, new IntegerShape(0, 9, new("次", "times")), static k => k);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_list_has_as_many_items_as_allowed(int count, bool taken)
    {
        var items = Enumerable.Repeat("x", count).ToArray();
        Assert.Equal(taken, Names.Check(Seq.From(items), "x", null));
        Assert.Equal(taken, SimpleShapesTests.Reads(Names, Datum.List(items.Select(Datum.Of))));
    }

    [Fact]
    public void Every_bad_item_of_a_list_is_named_by_its_place()
    {
        var faults = new List<Fault>();
        Assert.False(Names.TryRead(Datum.List([Datum.Of(""), Datum.Of("ok"), Datum.Of("much too long")]), "data.names", faults, out _));
        Assert.Equal(["data.names[0]", "data.names[2]"], faults.Select(static f => f.Path));
    }

    [Fact]
    public void A_million_items_are_refused_without_looking_at_each()
    {
        var fault = SimpleShapesTests.FaultOf(Names, Datum.List(Enumerable.Repeat(Datum.Of("x"), 1_000_000)));
        Assert.Equal(("x", "out-of-range"), (fault.Path, fault.Code));
    }

    [Fact]
    public void An_optional_value_may_be_nothing_but_not_anything()
    {
        var shape = new OptionalShape<string>(new TextShape(5));
        Assert.True(shape.Check(null, "x", null));
        Assert.False(shape.Check("", "x", null));
        Assert.True(SimpleShapesTests.Reads(shape, Datum.Null));
        Assert.False(SimpleShapesTests.Reads(shape, Datum.Of("")));
        Assert.Equal("none", shape.Show(null, Language.En));
        Assert.Equal("无", shape.Show(null, Language.Zh));
    }

    [Fact]
    public void A_table_keeps_the_default_of_what_is_left_out()
    {
        Assert.True(Limits.TryRead(Datum.Map(("two", Datum.Of(7))), "limits", [], out var read));
        Assert.Equal((1, 7), (read[1], read[2]));
        Assert.Equal("{\"one\":1,\"two\":7}", Limits.Write(read).ToString());
        Assert.Equal(Limits.Default.With(2, 7), read);
        Assert.NotEqual(Limits.Default, read);
        Assert.Throws<ArgumentOutOfRangeException>(() => read[3]);
    }

    [Fact]
    public void Every_fault_of_a_table_is_said_and_stays_short()
    {
        var faults = new List<Fault>();
        Assert.False(Limits.TryRead(Datum.Map(("one", Datum.Of(10)), ("three", Datum.Of(1)), (new string('k', 1 << 20), Datum.Of(1))), "limits", faults, out _));
        Assert.Equal(["out-of-range", "unknown-value", "unknown-value"], faults.Select(static f => f.Code));
        Assert.All(faults, static f => Assert.True(f.ToString().Length < 250));
    }

    [Fact]
    public void The_alternatives_of_a_table_give_each_value_to_every_choice()
    {
        var changed = Limits.Alternatives(Limits.Default).ToArray();
        Assert.Equal(["{\"one\":0,\"two\":0}", "{\"one\":9,\"two\":9}"], changed.Select(t => Limits.Write(t).ToString()));
    }

    [Fact]
    public void A_field_that_was_not_declared_cannot_be_asked_for()
    {
        var declared = new Field<string, string>("a", "甲", "a", new TextShape(5), static s => s);
        var stray = new Field<string, string>("b", "乙", "b", new TextShape(5), static s => s);
        var shape = new RecordShape<string>(v => v.Get(declared), declared);
        Assert.Equal("x", Assert.Single(shape.Samples));
        Assert.Throws<ArgumentException>(() => new RecordShape<string>(v => v.Get(stray), declared).Samples[0]);
    }

    [Fact]
    public void Samples_stand_in_for_values_without_changing_what_is_taken()
    {
        var shape = new TextShape(5).Sampled("p", "q");
        Assert.Equal(["p", "q"], shape.Samples);
        Assert.False(shape.Check("123456", "x", null));
    }
}
