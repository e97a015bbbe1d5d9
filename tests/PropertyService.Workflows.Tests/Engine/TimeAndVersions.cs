using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class TimeAndVersions
{
    [Theory]
    [InlineData(119, null)]
    [InlineData(120, null)]
    [InlineData(121, RefusalCode.ClockBack)]
    public void A_clock_may_be_behind_the_last_record_by_the_tolerance_and_no_more(int secondsBehind, RefusalCode? code)
    {
        var lent = LentAtNine();

        var decision = Loans.Decide(lent.Case, By(Desk, new Lend("U-2", 1), Nine - Duration.FromSeconds(secondsBehind)), lent.Ledger);

        Assert.Equal(Duration.FromMinutes(2), Policy.Get(SiteParameters.ClockTolerance));
        Assert.Equal(code, decision.Code);
        Assert.Equal(Nine, decision.Case.RecordedAt);
    }

    [Fact]
    public void A_site_that_tolerates_nothing_refuses_a_second()
    {
        var strict = Policy.With(SiteParameters.ClockTolerance, Duration.Zero).Value;
        var asked = Loans.Decide(Loans.New("loan-1", strict), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;

        Assert.Null(Loans.Decide(asked, By(Lead, new Agree(), Nine), Ledger.Empty).Code);
        Assert.Equal(RefusalCode.ClockBack, Loans.Decide(asked, By(Lead, new Agree(), Nine - Duration.FromSeconds(1)), Ledger.Empty).Code);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, RefusalCode.ClockAhead)]
    public void A_report_may_tell_of_the_past_but_not_of_the_future(int seconds, RefusalCode? code)
    {
        var lent = LentAtNine();
        var submission = By(Desk, new Return("U-1", Condition.Good), Nine, occurred: Nine + Duration.FromSeconds(seconds));

        Assert.Equal(code, Loans.Decide(lent.Case, submission, lent.Ledger).Code);
    }

    [Theory]
    [InlineData(-1, RefusalCode.ClockAhead)]
    [InlineData(0, null)]
    [InlineData(1, RefusalCode.ClockAhead)]
    public void A_request_happens_when_it_is_recorded(int seconds, RefusalCode? code)
    {
        var lent = LentAtNine();
        var submission = By(Desk, new Lend("U-2", 1), Nine, occurred: Nine + Duration.FromSeconds(seconds));

        Assert.Equal(code, Loans.Decide(lent.Case, submission, lent.Ledger).Code);
    }

    [Fact]
    public void A_report_of_yesterday_is_judged_by_when_it_happened()
    {
        var lent = LentAtNine();
        var nextDay = Nine + Duration.FromHours(24);

        var decision = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Good), nextDay, occurred: Nine + Duration.FromHours(4)), lent.Ledger);

        Assert.Empty(decision.Breaches);
        Assert.Equal(nextDay, decision.Case.RecordedAt);
    }

    [Theory]
    [InlineData(2, RefusalCode.VersionConflict)]
    [InlineData(3, null)]
    [InlineData(4, RefusalCode.VersionConflict)]
    [InlineData(null, null)]
    public void A_sender_who_saw_another_version_must_look_again(int? version, RefusalCode? code)
    {
        var lent = LentAtNine();

        var decision = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Good), Nine, version: version), lent.Ledger);

        Assert.Equal(code, decision.Code);
        if (code is not null) Assert.Contains("version 3", decision.Explain().Text.En, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_beyond_the_calendar_are_refused_and_throw_nothing()
    {
        foreach (var far in new[] { Instant.MinValue, Instant.MaxValue, Instant.FromUtc(1969, 12, 31, 23, 59), Instant.FromUtc(2200, 1, 1, 0, 0) })
        {
            var opened = Loans.Decide(Loans.New("loan-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), far), Ledger.Empty);
            var lent = LentAtNine();
            var returned = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Good), far), lent.Ledger);
            var earlier = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Good), Nine, occurred: far), lent.Ledger);

            Assert.Equal((RefusalCode.Malformed, RefusalCode.Malformed, RefusalCode.Malformed), (opened.Code, returned.Code, earlier.Code));
            Assert.Contains("1970", opened.Explain().Text.En, System.StringComparison.Ordinal);
        }
    }
}
