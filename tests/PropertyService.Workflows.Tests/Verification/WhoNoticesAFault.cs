using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Under which policy and beside which other cases a planted fault is looked for, and whether one property alone notices it.</summary>
public sealed class WhoNoticesAFault
{
    private static readonly Guard<Loan> Agreed = If("agreed", static (in s) => s.Facts.Agreed);

    [Fact]
    public void Of_a_property_one_fault_that_nothing_else_notices_is_marked()
    {
        var mutants = Mutants(Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(Agreed);
            p.From(Asked).On(Take.Kind, "again").By(Roles.CsLead).When(Agreed).Cites("LA-5.1");
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
            NeverTakenUnasked(p, "taken-unasked");
        }));

        Assert.Equal(["take: when agreed", "take/again: when agreed"], mutants.Where(static m => m.Killers.Any(static k => k.Rule == "taken-unasked")).Select(static m => m.Id));
        Assert.Equal(["take: when agreed"], mutants.Where(static m => m.ByOneOnly).Select(static m => m.Id));
        Assert.Equal("vouch: learns nothing", Assert.Single(mutants, static m => m.Killers.Count == 0).Id);
    }

    [Fact]
    public void The_very_first_fault_may_be_the_one() =>
        Assert.Equal(
            ["agree: when never"],
            Mutants(Bare(static p =>
            {
                p.States(Asked, Over);
                p.Open().On(Agree.Kind).To(Asked).AtDesk().When(If("never", static (in _) => false));
                p.Open().On(Vouch.Kind).To(Asked).AtDesk();
                p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
                p.Never("agreed", "同意", "agreed", Why, static (in s) => s.Command is Agree);
            })).Where(static m => m.ByOneOnly).Select(static m => m.Id));

    [Fact]
    public void A_fault_that_two_properties_notice_is_no_mark_of_either() =>
        Assert.DoesNotContain(
            Mutants(Of(static p =>
            {
                p.From(Asked).On(Take.Kind).AtDesk().When(Agreed);
                p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
                NeverTakenUnasked(p, "taken-unasked");
                NeverTakenUnasked(p, "taken-unasked-too");
            })),
            static m => m.ByOneOnly);

    [Theory]
    [InlineData(0, "take/r0: when agreed")]
    [InlineData(3, "take/r3: when agreed")]
    [InlineData(4, "")]
    public void Four_faults_that_a_property_notices_first_are_tried_for_one_that_it_notices_alone(int shared, string marked)
    {
        Role[] roles = [Roles.FrontDesk, Roles.CsLead, Roles.CsManager, Roles.CsStaff, Roles.DutyOfficer];
        var p = Of(p =>
        {
            for (var i = 0; i < roles.Length; i++)
            {
                var who = i < shared ? "in-debt" : "b1";
                p.From(Asked).On(Take.Kind, "r" + i).By(roles[i]).When(Agreed).Cites("LA-5.1").Then((in s, _) => s.Facts with { Borrower = who });
            }

            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
            NeverTakenUnasked(p, "taken-unasked");
            p.Never("ended-in-debt", "欠着结束", "ended in debt", Why, static (in s) => s.Entered(Over) && s.Before is { Borrower: "in-debt", Agreed: false });
        });

        Assert.Equal(marked, string.Join(" ", Mutants(p).Where(static m => m.ByOneOnly).Select(static m => m.Id)));
    }

    [Fact]
    public void A_fault_in_a_row_that_fires_under_another_policy_only_is_noticed_there()
    {
        var p = Of(static p =>
        {
            p.Reads(LoanHours);
            p.From(Asked).On(Take.Kind).AtDesk().When(If("long", static (in s) => s.Site.Get(LoanHours) > Duration.FromHours(4))).When(Agreed);
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true });
            NeverTakenUnasked(p, "taken-unasked");
        });
        var mutant = Assert.Single(Mutants(p), static m => m.Id == "take: when agreed");

        Assert.Equal("taken-unasked (): agree, take", Assert.Single(mutant.Killers).Line());
        Assert.Equal(Duration.FromHours(48), mutant.Killers[0].Trace[0].Decision!.After.Policy.Get(LoanHours));
        Assert.True(mutant.ByOneOnly);
    }

    [Fact]
    public void What_is_asked_only_once_a_condition_is_gone_meets_the_ledgers_of_others_too()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(If("never", static (in _) => false)).When(IfLedger("broken", static (in _, ledger) => ledger.Entry(Broken, "U-1") is not null));
            p.Never("taken", "取走", "taken", Why, static (in s) => s.Command is Take);
        });
        var other = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]), "other");

        Assert.Equal("taken", Assert.Single(Assert.Single(new Verifier(Policy, [p, other]).Mutate(p), static m => m.Id == "take: when never").Killers).Rule);
        Assert.Empty(Assert.Single(Mutants(p), static m => m.Id == "take: when never").Killers);
    }

    [Fact]
    public void What_others_left_is_met_by_the_faulty_procedure_as_by_the_right_one()
    {
        var p = Of(static p =>
        {
            p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("whole", static (in _, ledger) => ledger.Entry(Broken, "U-1") is null));
            p.From(Asked).On(Vouch.Kind).AtDesk().When(IfLedger("broken", static (in _, ledger) => ledger.Entry(Broken, "U-1") is not null));
            p.Never("taken-broken", "取走坏的", "taken when broken", Why, static (in s) => s.Command is Take && s.LedgerBefore.Entry(Broken.Id, "U-1") is not null);
        });
        var other = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]), "other");

        Assert.Empty(new Verifier(Policy, [p, other]).Verify(p).Findings);
        Assert.Equal("taken-broken (): agree, take", Assert.Single(Assert.Single(new Verifier(Policy, [p, other]).Mutate(p), static m => m.Id == "take: when whole").Killers).Line());
    }

    private static void NeverTakenUnasked(ProcedureBuilder<Loan> p, string id) =>
        p.Never(id, "未同意而取走", "taken without leave", Why, static (in s) => s.Command is Take && !s.Before.Agreed);

    private static IReadOnlyList<Mutant> Mutants(Procedure procedure) => new Verifier(Policy, [procedure]).Mutate(procedure);
}
