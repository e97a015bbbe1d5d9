using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Which moments a search stops at, and when two moments are one to it.</summary>
public sealed class MomentsThatMatter
{
    [Theory]
    [InlineData("10 20", 5, "0 1")]
    [InlineData("10 20", 10, "1000 1")]
    [InlineData("10 20", 15, "2000 1")]
    [InlineData("20 10", 15, "1 2000")]
    [InlineData("20 10", 20, "1001 2000")]
    [InlineData("10 10 30", 40, "2000 2000 2002")]
    [InlineData("", 5, "")]
    public void Now_is_known_by_how_it_stands_to_each_moment_and_they_to_each_other(string marks, int now, string ranks) =>
        Assert.Equal(ranks, string.Join(" ", Moments.Ranks(Seconds(marks), At(now))));

    [Theory]
    [InlineData("10 20", 5, 10)]
    [InlineData("20 10", 5, 10)]
    [InlineData("20 10", 10, 11)]
    [InlineData("10 20", 11, 20)]
    [InlineData("10 30 20", 15, 20)]
    [InlineData("20 10 10", 5, 10)]
    [InlineData("10 20", 20, 21)]
    [InlineData("10 20", 21, -1)]
    [InlineData("", 5, -1)]
    public void One_waits_to_the_next_moment_and_from_a_moment_to_just_after_it(string marks, int now, int until) =>
        Assert.Equal(until < 0 ? null : At(until), Moments.Wait(Seconds(marks), At(now)));

    [Fact]
    public void A_deadline_and_each_level_after_it_matter()
    {
        var (lent, _) = LentAtNine();

        Assert.Equal([Nine + Hours(4), Nine + Hours(4), Nine + Hours(6)], Marked(new(Loans, Policy), lent, Nine));
    }

    [Fact]
    public void Where_several_duties_have_a_deadline_a_case_that_opens_one_later_knows_which_comes_first()
    {
        var p = Twice(SecondLevelHours);
        var open = Case(p, new OpenDuty(p.Duties[0], "", Nine + Hours(4), 0));

        Assert.Equal([4, 0, 2], Marked(new(p, Policy), open, Nine).Select(HoursAfterNine));
        Assert.Equal([4], Marked(new(p, Policy), open, Nine + Hours(4)).Select(HoursAfterNine));
        Assert.Equal([4], Marked(new(p, Policy), open, Nine + Hours(5)).Select(HoursAfterNine));
        Assert.Equal([4, 0], Marked(new(Twice(LoanHours), Policy), open, Nine).Select(HoursAfterNine));
    }

    [Fact]
    public void A_duty_without_deadline_sets_no_moment()
    {
        var p = Twice(SecondLevelHours);
        var open = Case(p, new(p.Duties[0], "", Instant.MaxValue, 0), new(p.Duties[1], "", Nine + Hours(2), 0));

        Assert.Equal([2, -2, 0], Marked(new(p, Policy), open, Nine).Select(HoursAfterNine));
    }

    [Fact]
    public void Beside_another_case_its_deadlines_are_ordered_too()
    {
        var (lent, _) = LentAtNine();
        var other = Twice(SecondLevelHours);

        Assert.Equal([4, 4, 6, 0, 2], Marked(new(Loans, Policy, other), lent, Nine).Select(HoursAfterNine));
    }

    [Fact]
    public void Clock_times_of_the_site_matter_once_a_case_is_open_on_the_days_that_are_searched()
    {
        var p = Small.Of(static p => p.SearchClockTimes(2, LocalTime.Midnight, LocalTime.Noon));
        var moments = new Moments<Loan>(p, Policy);

        Assert.Empty(Marked(moments, p.New("c", Policy), Nine));
        // At the site it is nine in the morning of 2 March.
        Assert.Equal([15, 27, 39, 51], Marked(moments, Case(p), Nine).Select(HoursAfterNine));
    }

    [Fact]
    public void A_case_is_searched_before_at_and_after_its_deadline()
    {
        var p = Small.Of(static p =>
        {
            var due = Small.RepairDuty.Within(LoanHours);
            p.Duties(due);
            p.Reads(LoanHours);
            p.From(Asked).On(Lend.Kind).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(due).AtDesk();
            p.From(Asked).On(ReportRepair.Kind).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(due).AtDesk();
        });

        // Not open yet; open; over; and with the duty open before, at and after its deadline.
        Assert.Equal(6, Small.Searched(p).Situations);
    }

    private static Procedure<Loan> Twice(Domain.Policy.Parameter<Duration> second) => Small.Of(p =>
    {
        var (one, two) = (Small.RepairDuty.Within(LoanHours), new Duty<Loan>("second", "第二项", "second", Why).HeldBy(Roles.FrontDesk).OwedWhile(static f => f.Agreed).Within(second));
        p.Duties(one, two);
        p.Reads(LoanHours, SecondLevelHours);
        p.From(Asked).On(Lend.Kind).Opens(one).Opens(two).AtDesk();
        p.From(Asked).On(ReportRepair.Kind).Closes(one).Closes(two).AtDesk();
    });

    private static Case<Loan> Case(Procedure<Loan> p, params OpenDuty[] duties) => new(p, Policy, "c", Asked, Loan.Nothing, duties, 1, Nine);

    private static List<Instant> Marked(Moments<Loan> moments, Case<Loan> owner, Instant now)
    {
        var marks = new List<Instant>();
        moments.Mark(owner, now, marks);
        return marks;
    }

    private static Duration Hours(int hours) => Duration.FromHours(hours);

    private static double HoursAfterNine(Instant moment) => (moment - Nine).TotalHours;

    private static Instant At(int second) => Nine + Duration.FromSeconds(second);

    private static List<Instant> Seconds(string marks) => marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static m => At(int.Parse(m, System.Globalization.CultureInfo.InvariantCulture))).ToList();
}
