using System.Linq;
using NodaTime;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Two cases together tell ledgers apart only by what one of them was seen to ask about.</summary>
public sealed class LedgersToldApart
{
    private static readonly Ledger Entered = Ledger.Empty.With(Broken, "U-1", "x");
    private static readonly Ledger Out = Ledger.Empty.With(new LedgerDuty("small", "c", Loans.Duties[0], "U-1", Instant.MaxValue, "desk", null));
    private static readonly Ledger Linked = Ledger.Empty.With(new LedgerLink("q", "1", "small/c", default));

    [Fact]
    public void What_nobody_asks_about_makes_no_difference_but_who_waits_for_whom_does()
    {
        var ledgers = new AskedLedgers([Ledger.Empty]);

        Assert.Equal([0, 0, 0, 1, 0, 1], new[] { Ledger.Empty, Entered, Out, Linked, Ledger.Empty, Linked.With(Broken, "U-1", "x") }.Select(ledgers.Of));
    }

    [Theory]
    [InlineData("entry broken U-1", "0 1 0")]
    [InlineData("keys-with broken x", "0 1 0")]
    [InlineData("entry broken U-2", "0 0 0")]
    [InlineData("elsewhere umbrella U-1", "0 0 1")]
    [InlineData("count-at umbrella desk", "0 0 1")]
    [InlineData("elsewhere umbrella U-2", "0 0 0")]
    public void What_was_asked_about_tells_them_apart(string question, string numbers)
    {
        var ledgers = new AskedLedgers([Ledger.Empty]);
        Note(ledgers, question);

        Assert.False(ledgers.IsStale);
        Assert.Equal(numbers, string.Join(" ", new[] { Ledger.Empty, Entered, Out }.Select(ledgers.Of)));
    }

    [Theory]
    [InlineData("entry broken U-1", true, 1)]
    [InlineData("elsewhere umbrella U-1", true, 2)]
    [InlineData("entry broken U-2", false, 0)]
    public void What_is_asked_after_ledgers_were_numbered_makes_the_numbers_stale(string question, bool stale, int apart)
    {
        var ledgers = new AskedLedgers([Ledger.Empty]);
        var all = new[] { Ledger.Empty, Entered, Out };
        Assert.Equal([0, 0, 0], all.Select(ledgers.Of));

        Note(ledgers, question);
        Assert.Equal(stale, ledgers.IsStale);
        Note(ledgers, "entry broken U-9");
        Assert.Equal(stale, ledgers.IsStale);

        ledgers.Renew();
        Assert.False(ledgers.IsStale);
        Assert.Equal(all.Select((_, i) => i == apart ? 1 : 0).Select(n => apart == 0 ? 0 : n), all.Select(ledgers.Of));
        Note(ledgers, question);
        Assert.False(ledgers.IsStale);
    }

    [Fact]
    public void What_is_stale_stays_so_whatever_else_is_asked()
    {
        var ledgers = new AskedLedgers([Ledger.Empty]);
        _ = ledgers.Of(Entered.With(LentOut, "U-2", "y"));

        foreach (var question in new[] { "entry broken U-1", "entry lent-out U-2", "keys-with broken x" })
        {
            Note(ledgers, question);
            Assert.True(ledgers.IsStale);
        }
    }

    [Fact]
    public void What_was_known_to_be_asked_about_is_not_stale_when_it_is_asked_about_otherwise()
    {
        var ledgers = new AskedLedgers([Ledger.Empty]);
        Note(ledgers, "entry broken U-1");
        Note(ledgers, "elsewhere umbrella U-1");
        Assert.Equal([0, 1, 2], new[] { Ledger.Empty, Entered, Out }.Select(ledgers.Of));

        Note(ledgers, "keys-with broken x");
        Note(ledgers, "open-at post desk");
        Assert.False(ledgers.IsStale);
    }

    [Fact]
    public void Several_questions_asked_at_once_are_each_remembered()
    {
        var ledgers = new AskedLedgers([Ledger.Empty]);
        ledgers.Note([new("entry broken U-9", Datum.Null), new("entry broken U-9", Datum.Null), new("entry broken U-1", Datum.Null)]);

        Assert.Equal([0, 1], new[] { Ledger.Empty, Entered }.Select(ledgers.Of));
    }

    [Fact]
    public void Of_third_cases_each_ledger_that_can_be_told_apart_is_met_once_with_what_stands_in_the_ledger()
    {
        var ledgers = new AskedLedgers([Ledger.Empty, Entered, Out]);
        Assert.Equal(["q/1 small/c "], ledgers.Met(Linked).Select(static l => l.Text()));

        ledgers.Renew();
        Note(ledgers, "entry broken U-1");
        Assert.Equal(["q/1 small/c ", "broken U-1 x\nq/1 small/c "], ledgers.Met(Linked).Select(static l => l.Text()));
        Assert.Same(ledgers.Met(Linked), ledgers.Met(Linked));
    }

    private static void Note(AskedLedgers ledgers, string question) => ledgers.Note([new(question, Datum.Null)]);
}
