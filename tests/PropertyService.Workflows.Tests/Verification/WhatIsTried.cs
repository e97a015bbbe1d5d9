using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Who tries what in a situation, and when it is said to have happened.</summary>
public sealed class WhatIsTried
{
    [Fact]
    public void Every_command_is_tried_with_each_payload_by_one_who_may_and_by_an_outsider()
    {
        var p = Small.Of(static p => p.From(Asked).On(Lend.Kind).AtDesk());

        Assert.Equal(
            [
                "1 agree {} front-desk p1", "2 agree {} visitor p1", "3 finish {} front-desk p1", "4 finish {} visitor p1",
                "5 lend {\"umbrella\":\"U-1\",\"hooks\":1} front-desk p1", "6 lend {\"umbrella\":\"U-1\",\"hooks\":1} visitor p1",
                "7 lend {\"umbrella\":\"U-2\",\"hooks\":1} front-desk p1", "8 lend {\"umbrella\":\"U-2\",\"hooks\":1} visitor p1",
            ],
            Tried(p));
    }

    [Fact]
    public void Of_roles_that_may_the_same_one_stands_for_all_unless_a_rule_looks_at_the_role() =>
        Assert.Equal(
            ["front-desk", "cs-manager", "visitor", "/", "front-desk", "cs-lead", "cs-manager", "visitor"],
            RolesOf(Taken(false)).Append("/").Concat(RolesOf(Taken(true))));

    [Theory]
    [InlineData(0, false, "gate-guard visitor")]
    [InlineData(0, true, "gate-guard visitor")]
    [InlineData(1, true, "front-desk gate-guard visitor")]
    [InlineData(2, true, "gate-guard patrol-guard visitor")]
    public void Where_everybody_may_one_who_is_not_named_otherwise_stands_for_all(int others, bool clockToo, string expected)
    {
        Role[][] named = [[], [Roles.FrontDesk], [Roles.GateGuard]];
        var p = Small.Of(p =>
        {
            p.From(Asked).On(Take.Kind).By(clockToo ? [.. Roles.Staff, Roles.System] : Roles.Staff).Cites("LA-5.1");
            if (others > 0) p.From(Asked).On(Take.Kind, "again").By(named[others]).Cites("LA-5.1");
        });

        Assert.Equal(expected, string.Join(" ", RolesOf(p)));
    }

    [Fact]
    public void Several_persons_are_tried_of_the_first_role_only()
    {
        var p = Small.Of(static p =>
        {
            p.SearchPersons(3);
            p.From(Asked).On(Take.Kind).By(Roles.CsLead).Cites("LA-5.1");
            p.From(Asked).On(Take.Kind, "again").By(Roles.CsManager).Cites("LA-5.1");
        });

        Assert.Equal(
            ["9 take {} cs-lead p1 1", "10 take {} cs-lead p2 2", "11 take {} cs-lead p3 3", "12 take {} cs-manager p1 1", "13 take {} visitor p1 1"],
            new Attempts<Loan>(p, Policy).All.Where(static a => a.Payload is Take).Select(static a => $"{Line(a)} {a.Person}"));
    }

    [Theory]
    [InlineData(null, "p1")]
    [InlineData("p1", "p1 p2")]
    [InlineData("p2", "p1 p2")]
    [InlineData("p3", "p1 p3")]
    public void Persons_whom_the_case_knows_are_tried_and_one_whom_it_does_not(string? known, string tried)
    {
        var p = Small.Of(static p => p.SearchPersons(3));
        var owner = new Case<Loan>(p, Policy, "c", Asked, Loan.Nothing with { Borrower = known }, [], 1, Nine);

        Assert.Equal(tried, string.Join(" ", new Attempts<Loan>(p, Policy).In(owner, Nine).Where(static t => t.Attempt.Payload is Finish && t.Attempt.Actor.Role != Roles.Visitor).Select(static t => t.Submission.Actor.Id)));
    }

    [Fact]
    public void What_looks_back_is_also_said_to_have_happened_earlier_by_each_time_of_the_policy_and_at_each_deadline_that_has_passed()
    {
        var p = Small.Of(static p =>
        {
            p.Reads(SecondLevelHours, LoanHours);
            p.From(Asked).On(ReportRepair.Kind).Closes(Small.RepairDuty).AtDesk();
            p.From(Asked).On(Vouch.Kind).Opens(Small.RepairDuty).AtDesk();
            p.Duties(Small.RepairDuty);
            p.SearchEarlier(ReportRepair.Kind);
        });
        OpenDuty[] duties =
        [
            new(Small.RepairDuty, "a", Nine - Duration.FromHours(1), 0), new(Small.RepairDuty, "b", Nine - Duration.FromHours(1), 0), new(Small.RepairDuty, "c", Nine, 0),
            new(Small.RepairDuty, "d", Nine + Duration.FromHours(1), 0), new(Small.RepairDuty, "e", Instant.MaxValue, 0),
        ];
        var owner = new Case<Loan>(p, Policy, "c", Asked, Loan.Nothing, duties, 1, Nine);
        var tried = new Attempts<Loan>(p, Policy).In(owner, Nine).ToArray();

        Assert.Equal(
            [null, -7200, -7201, -14400, -14401, -3600, -3599],
            tried.Where(static t => t.Attempt.Payload is ReportRepair && t.Attempt.Actor.Role == Roles.FrontDesk).Select(static t => (int?)(t.Submission.OccurredAt - Nine)?.TotalSeconds));
        Assert.All(tried.Where(static t => t.Attempt.Payload is not ReportRepair), static t => Assert.Null(t.Submission.OccurredAt));
        Assert.All(tried, static t => Assert.Equal(Nine, t.Submission.RecordedAt));
    }

    [Fact]
    public void Every_level_of_what_is_owed_is_tried_and_one_that_does_not_exist_by_the_clock_and_by_an_outsider()
    {
        var (lent, _) = LentAtNine();

        Assert.Equal(
            ["umbrella-back U-1 1 system", "umbrella-back U-1 1 visitor", "umbrella-back U-1 2 system", "umbrella-back U-1 2 visitor", "umbrella-back U-1 3 system", "umbrella-back U-1 3 visitor"],
            Escalations(Loans, lent));
    }

    [Fact]
    public void Nothing_is_escalated_without_deadline_or_without_level_and_what_is_about_the_case_itself_names_no_thing()
    {
        var levels = Loans.Duties[0];
        var owner = new Case<Loan>(Loans, Policy, "c", Lent, Loan.Nothing, [new(levels, "", Nine, 0), new(levels, "U-9", Instant.MaxValue, 0), new(Loans.Duties[1], "", Nine, 0)], 1, Nine);

        Assert.Equal(
            ["umbrella-back  1 system", "umbrella-back  1 visitor", "umbrella-back  2 system", "umbrella-back  2 visitor", "umbrella-back  3 system", "umbrella-back  3 visitor"],
            Escalations(Loans, owner));
        Assert.All(new Attempts<Loan>(Loans, Policy).In(owner, Nine).Select(static t => t.Submission.Command).OfType<Escalate>(), static e => Assert.Null(e.Item));
    }

    [Fact]
    public void An_escalation_is_no_attempt_of_its_own()
    {
        Assert.DoesNotContain(new Attempts<Loan>(Loans, Policy).All, static a => a.Payload is Escalate);
        var tried = new Attempts<Loan>(Loans, Policy).In(LentAtNine().Case, Nine).Where(static t => t.Attempt.Payload is Escalate).ToArray();
        Assert.All(tried, static t => Assert.Equal((0, 1, false, t.Submission.Actor), (t.Attempt.Number, t.Attempt.Person, t.Attempt.LooksBack, t.Attempt.Actor)));
        Assert.All(tried, static t => Assert.Equal(("p1", t.Attempt.Payload), (t.Attempt.Actor.Id, t.Submission.Command)));
    }

    private static Procedure<Loan> Taken(bool apart) => Small.Of(p =>
    {
        if (apart) p.SearchRolesApart(Take.Kind);
        p.From(Asked).On(Take.Kind).By(Roles.FrontDesk, Roles.CsLead, Roles.CsManager).Cites("LA-5.1");
        p.From(Asked).On(Take.Kind, "again").By(Roles.CsManager).Cites("LA-5.1");
    });

    private static IEnumerable<string> RolesOf(Procedure<Loan> p) => new Attempts<Loan>(p, Policy).All.Where(static a => a.Payload is Take).Select(static a => a.Actor.Role.Id);

    private static IEnumerable<string> Tried(Procedure<Loan> p) => new Attempts<Loan>(p, Policy).All.Select(Line);

    private static string Line(Attempt a) => $"{a.Number} {a.Payload.Definition.Id} {a.Payload.Definition.Write(a.Payload)} {a.Actor.Role} {a.Actor.Id}";

    private static IEnumerable<string> Escalations(Procedure<Loan> p, Case<Loan> owner) => new Attempts<Loan>(p, Policy).In(owner, Nine)
        .Where(static t => t.Attempt.Payload is Escalate).Select(static t => (Escalate: (Escalate)t.Submission.Command, t.Submission.Actor)).Select(static t => $"{t.Escalate.Duty} {t.Escalate.Item} {t.Escalate.Level} {t.Actor.Role}");
}
