using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What a decision reads of the ledger, live and from a journal, and what of the ledger a question is about.</summary>
public sealed class LedgerAnswers
{
    [Fact]
    public void What_a_journal_does_not_answer_is_nothing()
    {
        var view = new LedgerView([], LentAtNine().Case);

        Assert.Null(view.Entry(LentOut, "U-1"));
        Assert.Empty(view.KeysWith(LentOut, "loan-1"));
        Assert.False(view.IsElsewhere(Umbrella, "U-1"));
        Assert.Empty(view.OpenAt("desk"));
        Assert.Equal(0, view.CountAt(Umbrella, "desk"));
        Assert.False(view.IsOwedAt(Loans.Duties[0], "desk"));
        Assert.False(view.Owes("umbrella-back", "toy-loan", "loan-1"));
        Assert.Empty(view.Reached("toy-check", "check-1"));
        Assert.False(view.WasAwaited("toy-check", "check-1"));
        Assert.False(view.IsAwaited("toy-check", "check-1"));
        Assert.Equal(10, view.Reads.Count);
    }

    [Fact]
    public void What_a_journal_answers_is_read_from_it()
    {
        LedgerRead[] journal =
        [
            new("keys-with lent-out loan-1", Datum.List([Datum.Of("U-1")])),
            new("open-at post desk", Datum.List([Datum.Of("toy-loan/loan-1/umbrella-back/U-1")])),
            new("count-at umbrella desk", Datum.Of(3)),
            new("owed-at umbrella-back desk", Datum.True),
            new("owed-by umbrella-back toy-loan/loan-1", Datum.True),
            new("reached toy-check check-1", Datum.List([Datum.Of("archived"), Datum.Of("passed")])),
            new("reached toy-check check-2", Datum.Of("passed")),
            new("awaited toy-check check-1", Datum.True),
            new("awaited-now toy-check check-1", Datum.False),
        ];
        var view = new LedgerView(journal, LentAtNine().Case);

        Assert.Equal(["U-1"], view.KeysWith(LentOut, "loan-1"));
        Assert.Equal(["toy-loan/loan-1/umbrella-back/U-1"], view.OpenAt("desk"));
        Assert.Equal(3, view.CountAt(Umbrella, "desk"));
        Assert.True(view.IsOwedAt(Loans.Duties[0], "desk"));
        Assert.True(view.Owes("umbrella-back", "toy-loan", "loan-1"));
        Assert.Equal(["archived", "passed"], view.Reached("toy-check", "check-1"));
        // Older journals have the milestone that was reached last.
        Assert.Equal(["passed"], view.Reached("toy-check", "check-2"));
        Assert.True(view.WasAwaited("toy-check", "check-1"));
        Assert.False(view.IsAwaited("toy-check", "check-1"));
    }

    [Fact]
    public void Two_reads_are_equal_where_question_and_answer_are()
    {
        var read = new LedgerRead("count-at umbrella desk", Datum.Of(3));

        Assert.Equal(read, new LedgerRead("count-at umbrella desk", Datum.Of(3)));
        Assert.NotEqual(read, new LedgerRead("count-at umbrella desk", Datum.Of(4)));
        Assert.NotEqual(read, new LedgerRead("count-at umbrella lobby", Datum.Of(3)));
        Assert.False(read.Equals(null));
    }

    [Theory]
    [InlineData("entry lent-out U-1", true)]
    [InlineData("entry lent-out U-2", false)]
    [InlineData("entry broken U-1", false)]
    [InlineData("keys-with lent-out loan-1", true)]
    [InlineData("keys-with lent-out loan-2", false)]
    [InlineData("keys-with broken loan-1", false)]
    [InlineData("awaited toy-check check-1", false)]
    [InlineData("elsewhere umbrella U-1", false)]
    public void A_question_may_be_about_a_book_entry(string question, bool about) =>
        Assert.Equal(about, LedgerView.IsAbout(question, "lent-out", "U-1", "loan-1"));

    [Fact]
    public void Whether_a_case_was_ever_awaited_is_about_the_book_of_those() =>
        Assert.Equal(
            (true, false),
            (LedgerView.IsAbout("awaited toy-check check-1", Book.AwaitedCases.Id, "toy-check/check-1", "x"), LedgerView.IsAbout("awaited toy-check check-2", Book.AwaitedCases.Id, "toy-check/check-1", "x")));

    [Theory]
    [InlineData("elsewhere umbrella U-1", true)]
    [InlineData("elsewhere umbrella U-2", false)]
    [InlineData("elsewhere key U-1", false)]
    [InlineData("count-at umbrella desk", true)]
    [InlineData("count-at umbrella lobby", false)]
    [InlineData("count-at key desk", false)]
    [InlineData("open-at post desk", true)]
    [InlineData("open-at post lobby", false)]
    [InlineData("owed-at umbrella-back desk", true)]
    [InlineData("owed-at umbrella-back lobby", false)]
    [InlineData("owed-at repair desk", false)]
    [InlineData("owed-by umbrella-back toy-loan/loan-1", true)]
    [InlineData("owed-by umbrella-back toy-loan/loan-2", false)]
    [InlineData("owed-by repair toy-loan/loan-1", false)]
    [InlineData("entry lent-out U-1", false)]
    public void A_question_may_be_about_a_duty(string question, bool about) =>
        Assert.Equal(about, LedgerView.IsAbout(question, ("umbrella", "umbrella-back", "U-1", "desk", "toy-loan/loan-1")));

    [Fact]
    public void Who_asked_nothing_has_read_nothing() => Assert.Empty(new LedgerView(Ledger.Empty, LentAtNine().Case).Reads);

    [Theory]
    [InlineData("entry names U-1", true)]
    [InlineData("keys-with names loan-1", true)]
    [InlineData("entry lent-out U-1", false)]
    [InlineData("elsewhere card U-1", true)]
    [InlineData("elsewhere umbrella U-1", false)]
    [InlineData("open-at post desk", false)]
    [InlineData("owed-by card toy-loan/loan-1", false)]
    public void A_question_about_a_book_or_thing_that_may_name_persons_may_do_so_too(string question, bool may) =>
        Assert.Equal(may, LedgerView.MayNamePersons(question, static thing => thing == "card", static book => book == "names"));

    [Theory]
    [InlineData("entry lent-out U-1", "U-1")]
    [InlineData("entry lent-out an id with spaces", "an id with spaces")]
    public void The_key_of_a_question_is_the_rest_of_it(string question, string key) => Assert.Equal(key, question.Substring(LedgerView.KeyStart(question)));
}
