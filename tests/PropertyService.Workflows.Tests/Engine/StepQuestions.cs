using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>What a property may ask of a step.</summary>
public sealed class StepQuestions
{
    private static readonly (Case<Loan> Case, Ledger Ledger) Agreed = Do(Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine), Lead, new Agree(), Nine);

    private static readonly Decision<Loan> Lending = Loans.Decide(Agreed.Case, By(Desk, new Lend("U-1", 1), Nine), Agreed.Ledger);

    private static readonly (Case<Loan> Case, Ledger Ledger) Out = (Lending.Case, Agreed.Ledger.Apply(Lending));

    [Fact]
    public void It_entered_a_state_where_it_was_not_there_before()
    {
        var again = Of(Out, new Lend("U-2", 1));

        Assert.True(Of(Lending, Agreed.Ledger).Entered(Lent));
        Assert.False(Of(Lending, Agreed.Ledger).Entered(Asked));
        Assert.False(again.Entered(Lent));
    }

    [Fact]
    public void It_tells_records_writes_and_starts_what_its_row_says()
    {
        var (lends, signsOn) = (Of(Lending, Agreed.Ledger), Of(Out, new SignOn()));

        Assert.Equal((true, false, false), (lends.Tells(Roles.CsLead), lends.Tells(Roles.CsManager), signsOn.Tells(Roles.CsLead)));
        Assert.Equal((true, false, false), (lends.Records(LoanRegister), lends.Records(new("other", new("别的", "other"), Why)), signsOn.Records(LoanRegister)));
        Assert.Equal((true, false, false), (lends.Writes(LentOut), lends.Writes(Broken), signsOn.Writes(LentOut)));
        Assert.Equal((true, false), (signsOn.Writes(Book.PostHolder), Of(Out, new Lend("U-2", 1)).Writes(Book.PostHolder)));
        Assert.False(lends.Starts("toy-check"));
    }

    [Fact]
    public void It_starts_a_case_of_the_procedure_that_its_row_names()
    {
        var brought = ToyPair.Parcels.Decide(ToyPair.Parcels.New("p-1", Policy), By(Desk, ToyPair.Parcels.FindCommand("bring")!.Samples[0], Nine), Ledger.Empty);
        var step = new Step<Parcel>(brought, new StepLedgers().Begin(brought, Ledger.Empty));

        Assert.Equal((true, false), (step.Starts("toy-check"), step.Starts("toy-parcel")));
    }

    [Fact]
    public void It_broke_the_rules_that_its_breaches_name_and_may_be_a_mere_note()
    {
        var broken = Of(Out, new Return("U-1", Condition.Broken));
        var noted = Of(Agreed, new Return("U-1", Condition.Good));

        Assert.Equal((true, false, false), (broken.Breached("undamaged"), broken.Breached("in-time"), broken.IsNoted));
        Assert.Equal((true, true), (noted.Breached("out-of-order"), noted.IsNoted));
    }

    [Fact]
    public void It_knows_the_ledger_before_and_after_and_whether_anybody_asked()
    {
        var ledgers = new StepLedgers().Begin(Lending, Agreed.Ledger);
        var step = new Step<Loan>(Lending, ledgers);

        Assert.False(ledgers.WereLookedAt);
        Assert.Empty(step.LedgerBefore.Duties);
        Assert.True(ledgers.WereLookedAt);
        ledgers.WereLookedAt = false;
        Assert.Equal(["umbrella-back"], step.LedgerAfter.Duties.Select(static d => d.Duty.Id));
        Assert.True(ledgers.WereLookedAt);
        Assert.Same(step.LedgerAfter, step.LedgerAfter);
        var returned = Loans.Decide(Out.Case, By(Desk, new Return("U-1", Condition.Good), Nine), Out.Ledger);
        Assert.Empty(ledgers.Begin(returned, Out.Ledger).After.Duties);
    }

    private static Step<Loan> Of((Case<Loan> Case, Ledger Ledger) on, Command command) => Of(Loans.Decide(on.Case, By(Desk, command, Nine), on.Ledger), on.Ledger);

    private static Step<Loan> Of(Decision<Loan> decision, Ledger ledger) => new(decision, new StepLedgers().Begin(decision, ledger));
}
