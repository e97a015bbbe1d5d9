using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>From where an end can be reached, and when two situations or ledgers are one to a search.</summary>
public sealed class WaysAndNumbers
{
    [Theory]
    [InlineData("0>1 1>2", "2", "", -1)]
    [InlineData("0>1 1>2 1>3", "2", "", 3)]
    [InlineData("0>1 1>2 0>3 3>4 4>3", "2", "", 3)]
    [InlineData("0>1 1>2 0>3 3>4 4>3", "2", "3", 4)]
    [InlineData("0>1 1>2 0>3 3>4 4>3", "2", "3 4", -1)]
    [InlineData("0>1 1>0", "", "", 0)]
    [InlineData("0>1 1>2 2>0 2>3", "3", "", -1)]
    public void The_first_from_which_no_end_can_be_reached_is_named(string steps, string ends, string excused, int first)
    {
        var ways = steps.Split(' ').Select(static s => (From: s[0] - '0', To: s[2] - '0')).ToArray();
        var cameFrom = Enumerable.Range(0, 1 + ways.Max(static w => int.Max(w.From, w.To))).Select(i => ways.Where(w => w.To == i).Select(static w => w.From).ToList()).ToList();

        Assert.Equal(first, Ways.FirstWithoutEnd(cameFrom, i => ends.Contains((char)('0' + i)), i => !excused.Contains((char)('0' + i))));
    }

    [Fact]
    public void Situations_are_one_where_nothing_tells_them_apart()
    {
        var key = Key(Open());

        Assert.True(key.Equals(Key(Open())));
        Assert.True(key.Equals((object)Key(Open())));
        Assert.Equal(key.GetHashCode(), Key(Open()).GetHashCode());
        // Neither the case's id, nor how often something was accepted, nor when.
        Assert.True(key.Equals(Key(new(Loans, Policy, "other", Lent, Facts, Duties(), 7, Nine + NodaTime.Duration.FromHours(1)))));
    }

    [Fact]
    public void State_facts_moments_ledger_and_each_thing_owed_tell_situations_apart()
    {
        var back = Loans.Duties[0];
        SituationKey<Loan>[] others =
        [
            Key(Open(state: Asked)), Key(Open(facts: Facts with { Agreed = false })), Key(Open(version: 0)), Key(Open(), ranks: [0, 1001]), Key(Open(), ranks: [0]), Key(Open(), ledger: 2),
            Key(Open(duties: [])), Key(Open(duties: [new(back, "U-2", Nine, 1)])), Key(Open(duties: [new(back, "U-1", Nine, 2)])), Key(Open(duties: [new(Loans.Duties[1], "U-1", Nine, 1)])),
            Key(Open(duties: [new(back, "U-1", Nine, 1), new(back, "U-2", Nine, 0)])),
        ];

        Assert.All(others, o => Assert.False(Key(Open()).Equals(o)));
        Assert.Equal(others.Length, others.Distinct().Count());
        Assert.False(Key(Open()).Equals(null));
        Assert.False(Key(Open()).Equals("a text"));
    }

    [Fact]
    public void Situations_with_the_same_hash_are_told_apart_all_the_same()
    {
        var (one, other) = (Key(Open(), ranks: [0, 31]), Key(Open(), ranks: [1, 0]));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(other));

        var nothing = Key(Open(duties: []));
        var owing = Key(Open(duties: [new(Loans.Duties[0], "U-1", Nine, unchecked(nothing.GetHashCode() * -30))]));
        Assert.Equal(nothing.GetHashCode(), owing.GetHashCode());
        Assert.False(nothing.Equals(owing));
    }

    [Fact]
    public void A_ledger_is_written_with_what_tells_it_from_others()
    {
        var (_, ledger) = LentAtNine();
        LedgerLink[] links = [new("p", "c", "q/d", Seq.Of("m1", "m2"))];

        Assert.Equal("lent-out\tU-1\tloan-1\np/c\tq/d\tm1,m2\ntoy-loan/loan-1/umbrella-back/U-1\tdesk", LedgerKeys.TextOf(ledger.Entries, links, ledger.Duties));
    }

    [Fact]
    public void Ledgers_with_the_same_entries_and_links_have_one_number_whatever_is_owed()
    {
        var numbers = new LedgerKeys();
        var (_, lent) = LentAtNine();
        var linked = new Ledger(lent.DutyTable, lent.BookTable, lent.LinkTable.Set("p/c", new("p", "c", "q/d", default)));
        var reached = new Ledger(lent.DutyTable, lent.BookTable, lent.LinkTable.Set("p/c", new("p", "c", "q/d", Seq.Of("m"))));

        Assert.Equal([0, 1, 0, 1, 2, 3, 2], new[] { Ledger.Empty, lent, Ledger.Empty, LentAtNine().Ledger, linked, reached, linked }.Select(numbers.Of));
        Assert.Equal(1, numbers.Of(new(Ledger.Empty.DutyTable, lent.BookTable, lent.LinkTable)));
    }

    [Fact]
    public void What_has_the_same_text_has_the_same_number_and_each_text_is_written_once()
    {
        var (numbers, written) = (new Numbering(), new List<string>());
        var (a, b, again) = (new object(), new object(), new object());

        Assert.Equal([0, 1, 0, 1, 0], new[] { (a, "x"), (b, "y"), (again, "x"), (b, "y"), (a, "x") }.Select(o => numbers.Of(o.Item1, o.Item2, Write)));
        Assert.Equal(["x", "y", "x"], written);
        numbers.Clear();
        Assert.Equal(0, numbers.Of(b, "y", Write));
        Assert.Equal(1, numbers.Of(a, "x", Write));

        string Write(string text)
        {
            written.Add(text);
            return text;
        }
    }

    private static Loan Facts { get; } = Loan.Nothing with { Agreed = true };

    private static OpenDuty[] Duties() => [new(Loans.Duties[0], "U-1", Nine, 1)];

    private static Case<Loan> Open(State? state = null, Loan? facts = null, OpenDuty[]? duties = null, int version = 1) =>
        new(Loans, Policy, "c", state ?? Lent, facts ?? Facts with { }, duties ?? Duties(), version, Nine);

    private static SituationKey<Loan> Key(Case<Loan> owner, int[]? ranks = null, int ledger = 1) => new(owner, ranks ?? [0, 1000], ledger);
}
