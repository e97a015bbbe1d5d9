using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>A case among others: what they left in the ledger is met by every step that asks about it, and by no other.</summary>
public sealed class OtherCases
{
    private static readonly Guard<Loan> Whole = IfLedger("whole", static (in _, ledger) => ledger.Entry(Broken, "U-1") is null);

    [Fact]
    public void What_asks_the_ledger_is_tried_again_beside_another_case_of_the_same_procedure()
    {
        var report = Verify(Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(Whole).Enters(Broken, static (_, _) => ["U-1"]);
            p.Never("looks-at-no-ledger", "不看台账", "looks at no ledger", Why, static (in _) => false);
        }));

        // Not open; open and over, taken or not; in each six attempts; and taking, twice by the desk in an open case, beside one that has taken it.
        Assert.Equal((5, 30 + 2, 2), (report.Situations, report.Decisions, report.Ledgers));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void What_only_an_opening_asks_is_met_by_openings_only()
    {
        var p = Bare(static p =>
        {
            p.States(Asked, Over);
            p.Open().On(Agree.Kind).To(Asked).AtDesk().When(Whole);
            p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
            p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]);
            p.Never("broken-while-open", "坏着", "broken", Why, static (in s) => s.Command is Finish && s.LedgerBefore.Entry(Broken.Id, "U-1") == Verifier.PeerId);
        });
        var report = Verify(p);

        Assert.Equal((5, 30 + 1, 2), (report.Situations, report.Decisions, report.Ledgers));
        Assert.Empty(report.Findings);
        Assert.Equal([false, true], new Search<Loan>(p, Policy, digest: false).ExploreAmong(static () => []).Finish().Peers.Select(static l => l.AtOpeningOnly));
    }

    [Fact]
    public void What_an_open_case_asks_is_met_by_openings_too()
    {
        var p = Bare(static p =>
        {
            p.States(Asked, Over);
            p.Open().On(Agree.Kind).To(Asked).AtDesk().When(Whole);
            p.From(Asked).On(Take.Kind).AtDesk().When(Whole).Enters(Broken, static (_, _) => ["U-1"]);
            p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
        });

        Assert.Equal([false, false], new Search<Loan>(p, Policy, digest: false).ExploreAmong(static () => []).Finish().Peers.Select(static l => l.AtOpeningOnly));
        Assert.Equal((5, 30 + 3, 2), (Verify(p).Situations, Verify(p).Decisions, Verify(p).Ledgers));
    }

    [Fact]
    public void What_others_make_possible_is_followed_and_leads_on()
    {
        var p = Of(static p =>
        {
            p.States(Halfway);
            p.From(Asked).On(Take.Kind).To(Halfway).AtDesk().Unless(Whole);
            p.From(Halfway).On(Vouch.Kind).To(Over).AtDesk();
        });
        var breaking = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]), "other");
        var report = Verify(p, breaking);

        Assert.Empty(report.Findings);
        Assert.Equal((4, 32 + 1, 2), (report.Situations, report.Decisions, report.Ledgers));
        Assert.Equal("law-4-no-dead-weight (row take, row vouch, state halfway): ", Assert.Single(Verify(p).Findings).Line());
    }

    [Fact]
    public void What_two_others_leave_together_is_met_too()
    {
        var both = IfLedger("both", static (in _, ledger) => ledger.Entry(Broken, "U-1") is not null & ledger.Entry(LentOut, "U-2") is not null);
        var p = Of(p => p.From(Asked).On(Take.Kind).AtDesk().When(both));
        var (one, two) = (Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]), "one"), Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(LentOut, static (_, _) => ["U-2"]), "two"));

        Assert.Empty(Verify(p, one, two).Findings);
        Assert.Equal(4, Verify(p, one, two).Ledgers);
        Assert.Equal(18 + 3, Verify(p, one, two).Decisions);
        Assert.Equal("law-4-no-dead-weight (row take): ", Assert.Single(Verify(p, one).Findings).Line());
    }

    [Fact]
    public void What_is_owed_by_another_case_of_the_procedure_is_owed_elsewhere_and_ones_own_is_not()
    {
        var report = Verify(Of(static p =>
        {
            var duty = new Duty<Loan>("to-return", "归还", "to return", Why).HeldBy(Roles.FrontDesk).About(Umbrella).OwedWhile(static f => f.Agreed);
            p.Duties(duty);
            p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true }).Opens(duty);
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = false }).Closes(duty);
            p.From(Asked).On(Inspect.Kind).AtDesk().When(IfLedger("elsewhere", static (in _, ledger) => ledger.IsElsewhere(Umbrella, "")));
            p.From(Asked).On(ReportRepair.Kind).AtDesk().When(IfLedger("mine", static (in s, ledger) => s.Facts.Agreed && ledger.IsElsewhere(Umbrella, "") && !ledger.Owes("to-return", "small", Verifier.PeerId)));
        }));

        Assert.Equal("law-4-no-dead-weight (row report-repair): ", Assert.Single(report.Findings).Line());
    }

    [Fact]
    public void A_case_of_another_procedure_may_have_the_same_id_but_what_it_entered_is_not_ones_own()
    {
        var other = Of(static p =>
        {
            p.Duties(RepairDuty);
            p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(RepairDuty);
            p.From(Asked).On(Vouch.Kind).AtDesk().Closes(RepairDuty).Then(static (in s, _) => s.Facts with { ToRepair = false });
        }, "other");
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("mine", static (in s, ledger) => ledger.Entry(Broken, "U-1") == s.Case.Id));
            p.From(Asked).On(Inspect.Kind).AtDesk().When(IfLedger("theirs", static (in _, ledger) => ledger.Entry(Broken, "U-1") == Verifier.PeerId));
            p.From(Asked).On(Vouch.Kind).AtDesk().When(IfLedger("owed", static (in _, ledger) => ledger.Owes("repair", "other", SearchPlan.OtherCase)));
        });

        Assert.Equal("law-4-no-dead-weight (row take): ", Assert.Single(Verify(p, other).Findings).Line());
    }

    [Fact]
    public void A_case_that_another_procedure_waits_for_may_be_the_searched_one()
    {
        var awaited = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("awaited", static (in s, ledger) => ledger.IsAwaited("small", s.Case.Id))));
        var waiting = Pair.Of(awaited, static (_, _) => { });

        Assert.Empty(Verify(awaited, waiting).Findings);
        Assert.Equal("law-4-no-dead-weight (row take): ", Assert.Single(Verify(awaited).Findings).Line());
    }
}
