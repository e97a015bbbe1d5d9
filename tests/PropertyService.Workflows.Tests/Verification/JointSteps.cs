using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Engine.ToyPair;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Which steps of two cases together are taken: by those who may, as asked or otherwise, at every moment that matters to one of the two.</summary>
public sealed class JointSteps
{
    [Fact]
    public void The_awaited_case_is_opened_as_the_waiting_one_asks_and_also_otherwise()
    {
        var awaited = Opened(static row => row.By(Roles.FrontDesk));

        Assert.Equal(["as-asked (): bring, ask", "otherwise (): bring, ask"], Findings(awaited, static () => new Ask(Post.Desk, "b7")));
        Assert.Equal(["otherwise (): bring, ask"], Findings(awaited, null));
    }

    [Fact]
    public void Nobody_who_may_not_takes_a_step_of_either()
    {
        var awaited = Bare(static p =>
        {
            p.States(Asked, Over);
            p.Open().On(Return.Kind).By(Roles.CsLead).To(Asked).Then(static (in s, _) => s.Facts with { Borrower = s.Actor.Role.Id }).Cites("LA-5.1");
            p.From(Asked).On(ReportRepair.Kind).By(Roles.CsLead).Then(static (in s, _) => s.Facts with { Borrower = s.Actor.Role.Id }).Cites("LA-5.1");
            p.From(Asked).On(SignOn.Kind).By(Roles.Visitor).Cites("LA-5.1");
            p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
        });
        var p = Pair.Of(awaited, static (p, link) => p.Never(link, "by-others", static (in s) => s.LinkedAfter is { Version: > 0, Facts.Borrower: not "cs-lead" }), static () => new Return("U-7", Condition.Good));

        Assert.Empty(Pair.Run(p).Findings);
    }

    [Fact]
    public void Payloads_that_come_to_the_same_are_each_looked_at()
    {
        var awaited = Of(static p => p.From(Asked).On(Lend.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true }));
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.From(Waiting).On(Lend.Kind).To(Taken).AtDesk();
            p.Never(link, "second-of-linked", static (in s) => s.IsOfLinked && s.Command is Lend { Umbrella: "U-2" });
            p.Never(link, "second-of-own", static (in s) => !s.IsOfLinked && s.Command is Lend { Umbrella: "U-2" });
        });

        Assert.Equal(["second-of-linked (): bring, agree, lend", "second-of-own (): bring, lend"], Pair.Run(p).Findings.Select(static f => f.Line()).Order());
    }

    [Theory]
    [InlineData("book")]
    [InlineData("thing")]
    [InlineData("due")]
    [InlineData("state")]
    [InlineData("milestone")]
    public void Payloads_that_leave_something_else_behind_are_each_followed(string what)
    {
        var far = new Milestone<Loan>("far", "远", "far", Why, d => what == "milestone" && d.Submission.Command is Lend { Umbrella: "U-2" });
        var awaited = Of(p =>
        {
            var duty = RepairDuty;
            p.States(what == "state" ? [Halfway, Lent] : [Halfway]);
            // When exactly something is due matters only as before or after another moment: here midnight, in fifteen hours.
            p.SearchClockTimes(1, LocalTime.Midnight);
            p.Milestones(far, new Milestone<Loan>("near", "近", "near", Why, static d => d.Case.State == Halfway));
            p.Duties(duty);
            var lend = p.From(Asked).On(Lend.Kind).To(Halfway).AtDesk();
            if (what == "book") lend.Enters(Broken, static (_, c) => [c.Umbrella]);
            if (what == "due") lend.Opens(duty, due: static (in s, c) => s.At + Duration.FromHours(c.Umbrella == "U-2" ? 16 : 14));
            else lend.Opens(duty, (in _, c) => what == "thing" ? c.Umbrella : "");
            lend.When(Guard.Over<Loan, Lend>("first", "第一", "the first", Why, (in _, c) => what != "state" || c.Umbrella == "U-1", new("等", "wait")));
            if (what == "state") p.From(Asked).On(Lend.Kind, "second").To(Lent).AtDesk().Opens(duty).When(Guard.Over<Loan, Lend>("not-first", "非第一", "not the first", Why, static (in _, c) => c.Umbrella != "U-1", new("等", "wait")));
            p.FromAny(Asked).On(ReportRepair.Kind).AtDesk().Closes(duty);
            p.FromAny(Asked).On(Vouch.Kind).To(Over).AtDesk();
        });
        var p = Pair.Of(awaited, (p, link) =>
        {
            p.From(Waiting).On(Take.Kind).To(Taken).AtDesk().When(link.HasReached("has-reached", "已到", "has reached", Why, far, new("等", "wait")));
            p.From(Waiting).On(Vouch.Kind).To(Taken).AtDesk().When(Guard.OverLedger<Parcel>("entered", "已记", "entered", Why, static (in _, ledger) => ledger.Entry(Broken, "U-2") is not null, new("等", "wait")));
            p.Never(link, "second", (in s) => what switch
            {
                "book" => !s.IsOfLinked && s.Command is Vouch,
                "thing" => s.LinkedAfter is { } loan && loan.ListDuties().Any(static d => d.Item == "U-2"),
                "due" => s.LinkedAfter is { } loan && loan.ListDuties().Any(static d => d.Due == Nine + Duration.FromHours(16)) && !s.IsOfLinked,
                "state" => s.LinkedAfter?.State == Lent,
                _ => !s.IsOfLinked && s.Command is Take,
            });
        });

        Assert.Equal(["second"], Pair.Run(p).Findings.Select(static f => f.Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Time_passes_to_the_deadlines_of_either(bool ofAwaited)
    {
        var awaited = Of(p =>
        {
            var due = RepairDuty.Within(LoanHours);
            p.Duties(due);
            p.Reads(LoanHours);
            p.From(Asked).On(Vouch.Kind).AtDesk().Opens(due).Then(static (in s, _) => s.Facts with { ToRepair = true });
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Closes(due).Then(static (in s, _) => s.Facts with { ToRepair = false });
            p.From(Asked).On(Take.Kind).AtDesk().When(If("late", static (in s) => s.DueOf(s.Case.Procedure.Duties[0]) < s.At));
        });
        var p = Pair.Of(awaited, (p, link) =>
        {
            var due = new Duty<Parcel>("own-duty", "本项", "own", Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false).Within(SecondLevelHours);
            p.Duties(due);
            p.Reads(SecondLevelHours);
            p.From(Waiting).On(Vouch.Kind).AtDesk().Opens(due);
            p.From(Waiting).On(ReportRepair.Kind).AtDesk().Closes(due);
            p.From(Waiting).On(Take.Kind).AtDesk().When(Guard.Over<Parcel>("late", "逾期", "late", Why, static (in s) => s.DueOf(s.Case.Procedure.Duties[0]) < s.At, new("等", "wait")));
            p.Never(link, "taken", (in s) => s.Command is Take && s.IsOfLinked == ofAwaited);
        });
        var trace = Assert.Single(Pair.Run(p).Findings).Trace;

        Assert.Equal(Nine + Duration.FromHours(ofAwaited ? 4 : 2) + Duration.FromSeconds(1), trace[^1].Submission.RecordedAt);
        Assert.Equal(ofAwaited ? ["bring", "agree", "vouch", "take"] : ["bring", "vouch", "take"], trace.Commands());
    }

    [Fact]
    public void An_exception_is_a_finding_with_the_way_there_and_the_rest_is_searched_on()
    {
        var awaited = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().When(If("throws", static (in _) => throw new InvalidOperationException())));
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.States(Halfway);
            p.From(Waiting).On(Inspect.Kind).To(Halfway).AtDesk();
            p.From(Halfway).On(Vouch.Kind).To(Taken).AtDesk();
            p.Never(link, "never", static (in _) => false);
            p.Never(link, "later", static (in s) => !s.IsOfLinked && s.Command is Vouch);
        });

        Assert.Equal(["later (): bring, inspect, vouch", "law-2-total (InvalidOperationException): bring, agree"], Pair.Run(p).Findings.Select(static f => f.Line()).Order());
    }

    [Fact]
    public void What_exactly_is_broken_stands_before_together_with_whom_and_what_the_case_breaks_alone_is_not_said_again()
    {
        var awaited = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().When(If("throws", static (in _) => throw new InvalidOperationException())));

        Assert.Equal("law-2-total (InvalidOperationException, together with small): bring, agree", Assert.Single(Verify(Waits(false), awaited).Findings).Line());
        Assert.Equal("law-2-total (FormatException): bring, vouch", Verify(Waits(true), awaited).Findings[0].Line());

        Procedure<Parcel> Waits(bool throws) => Pair.Of(awaited, (p, link) =>
        {
            if (throws) p.From(Waiting).On(Vouch.Kind).AtDesk().When(Guard.Over<Parcel>("throws", "掷", "throws", Why, static (in _) => throw new FormatException(), new("等", "wait")));
            p.Never(link, "never", static (in _) => false);
        });
    }

    [Fact]
    public void Nothing_is_escalated_while_two_are_searched_together()
    {
        var awaited = Of(static p =>
        {
            var due = RepairDuty.Within(LoanHours).EscalatesTo(Roles.CsLead, Why);
            p.Duties(due);
            p.Reads(LoanHours);
            p.From(Asked).On(Vouch.Kind).AtDesk().Opens(due);
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Closes(due);
        });
        var p = Pair.Of(awaited, static (p, link) => p.Never(link, "escalated", static (in s) => s.Command is Escalate));

        Assert.Empty(Pair.Run(p).Findings);
    }

    private static Procedure<Loan> Opened(Func<RowBuilder<Loan, Ask>, RowBuilder<Loan, Ask>> by) => Bare(p =>
    {
        p.States(Asked, Over);
        by(p.Open().On(Ask.Kind)).To(Asked).Then(static (in s, c) => s.Facts with { Borrower = c.Borrower }).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
    });

    private static string[] Findings(Procedure<Loan> awaited, Func<Command>? opening) =>
        Pair.Run(Pair.Of(
            awaited,
            static (p, link) =>
            {
                p.Never(link, "as-asked", static (in s) => s.LinkedAfter is { Version: > 0, Facts.Borrower: "b7" });
                p.Never(link, "otherwise", static (in s) => s.LinkedAfter is { Version: > 0, Facts.Borrower: not "b7" });
            },
            opening)).Findings.Select(static f => f.Line()).Order().ToArray();
}
