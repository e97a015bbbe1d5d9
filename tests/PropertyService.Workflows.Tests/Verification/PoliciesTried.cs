using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Each parameter is tried at each of its bounds: what is found there says so.</summary>
public sealed class PoliciesTried
{
    [Fact]
    public void Decisions_are_counted_under_all_policies_and_situations_under_the_usual_one()
    {
        var report = Verify(Of(static p => p.Reads(LoanHours, SecondLevelHours)));

        // One hour, 48 hours; none, 24 hours.
        Assert.Equal((5, 3, 12, 60L), (report.Policies, report.Situations, report.Decisions, report.TotalDecisions));
    }

    [Fact]
    public void Under_the_policy_only_nothing_else_is_tried_and_rows_without_use_are_no_finding()
    {
        var p = Of(static p =>
        {
            p.Reads(LoanHours);
            p.From(Asked).On(Take.Kind).AtDesk().When(If("never", static (in _) => false));
        });
        var report = new Verifier(Policy, [p]).VerifyUnderPolicy(p);

        Assert.Equal((1, 18L), (report.Policies, report.TotalDecisions));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void What_is_broken_elsewhere_is_a_finding_that_says_under_which_value()
    {
        var report = Verify(Of(static p =>
        {
            p.Reads(LoanHours);
            p.Never("long", "太久", "too long", Why, static (in s) => s.Entered(Over) && s.CaseAfter.Policy.Get(LoanHours) > Duration.FromHours(4));
            p.Never("always", "总是", "always", Why, static (in s) => s.Entered(Over));
        }));

        Assert.Equal(["always (): agree, finish", "long (under toy.loanHours = 48): agree, finish"], report.Findings.Select(static f => f.Line()).Order());
    }

    [Fact]
    public void What_exactly_is_broken_elsewhere_stands_before_it()
    {
        var report = Verify(Of(static p =>
        {
            p.Reads(LoanHours);
            p.Duties(RepairDuty);
            p.From(Asked).On(Take.Kind).AtDesk().When(If("short", static (in s) => s.Site.Get(LoanHours) == Duration.FromHours(1))).Then(static (in s, _) => s.Facts with { ToRepair = true });
            p.From(Asked).On(Vouch.Kind).AtDesk().Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(RepairDuty);
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(RepairDuty);
        }));

        Assert.Equal("law-5-owed-is-open (repair, under toy.loanHours = 1): agree, take", Assert.Single(report.Findings).Line());
    }

    [Fact]
    public void Of_several_values_the_first_that_breaks_it_is_named() =>
        Assert.Equal(
            "other (under toy.loanHours = 1): agree",
            Assert.Single(Verify(Of(static p =>
            {
                p.Reads(LoanHours);
                p.Never("other", "不同", "another", Why, static (in s) => s.CaseAfter.Policy.Get(LoanHours) != Duration.FromHours(4));
            })).Findings).Line());

    [Fact]
    public void A_row_that_fires_and_a_state_that_is_reached_only_elsewhere_are_no_dead_weight()
    {
        var p = Of(static p =>
        {
            p.Reads(LoanHours);
            p.States(Halfway);
            p.From(Asked).On(Take.Kind).To(Halfway).AtDesk().When(If("long", static (in s) => s.Site.Get(LoanHours) > Duration.FromHours(4)));
            p.From(Halfway).On(Vouch.Kind).To(Over).AtDesk();
        });

        Assert.Empty(Verify(p).Findings);
    }

    [Fact]
    public void A_site_that_has_decided_otherwise_may_leave_rows_without_use()
    {
        var p = Of(static p =>
        {
            p.Reads(LoanHours);
            p.From(Asked).On(Take.Kind).AtDesk().When(If("never", static (in _) => false));
        });

        Assert.Equal(["law-4-no-dead-weight"], new Verifier(Policy, [p]).Verify(p).Findings.Select(static f => f.Rule));
        Assert.Empty(new Verifier(Policy.With(LoanHours, Duration.FromHours(5)).Value, [p]).Verify(p).Findings);
        // A parameter of another procedure is none of its business.
        Assert.Equal(["law-4-no-dead-weight"], new Verifier(Policy.With(SecondLevelHours, Duration.FromHours(5)).Value, [p]).Verify(p).Findings.Select(static f => f.Rule));
    }

    [Fact]
    public void A_value_that_contradicts_the_rest_of_the_policy_is_passed_over()
    {
        var section = new PolicySection("toy", new("测试", "Toy"), [LoanHours, SecondLevelHours], static s => s.Get(LoanHours) > Duration.FromHours(24) ? new Fault("toy", "too-long", new("太久", "too long")) : null);
        var p = Of(static p => p.Reads(LoanHours));

        Assert.Equal(2, new Verifier(SitePolicy.Default([section]), [p]).Verify(p).Policies);
    }

    [Fact]
    public void The_policy_is_the_one_under_which_the_cases_are_searched()
    {
        var p = Of(static p =>
        {
            p.Reads(LoanHours);
            p.Never("five", "五", "five", Why, static (in s) => s.CaseAfter.Policy.Get(LoanHours) == Duration.FromHours(5));
        });

        Assert.Equal("five (): agree", Assert.Single(new Verifier(Policy.With(LoanHours, Duration.FromHours(5)).Value, [p]).Verify(p).Findings).Line());
    }

    [Fact]
    public void A_verifier_is_asked_for_its_own_procedures_only()
    {
        var (mine, other) = (Of(static _ => { }), Of(static _ => { }, "other"));
        var misuse = Assert.Throws<System.ArgumentException>(() => new Verifier(Policy, [mine]).Mutate(other));

        Assert.Equal("procedure", misuse.ParamName);
        Assert.StartsWith("The verifier was not made for the procedure 'other'.", misuse.Message, System.StringComparison.Ordinal);
    }
}
