using NodaTime;
using PropertyService.Domain.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

public sealed class JudgementTests
{
    private static readonly Instant Due = Given.At("2026-10-05 09:00");
    private static readonly Duration Tick = Duration.FromNanoseconds(1);

    [Fact]
    public void What_is_done_at_the_due_moment_is_in_time_and_a_nanosecond_later_is_not()
    {
        var window = WindowAt(Given.At("2026-11-01 00:00"));
        Assert.Equal(Judgement.Counted, Judgement.InTime(Due - Tick, Due, window));
        Assert.Equal(Judgement.Counted, Judgement.InTime(Due, Due, window));
        Assert.Equal(Judgement.Missed, Judgement.InTime(Due + Tick, Due, window));
    }

    [Fact]
    public void What_is_not_done_is_missed_once_its_due_moment_has_passed()
    {
        Assert.Equal(Judgement.NotYetDue, Judgement.InTime(null, Due, WindowAt(Due - Tick)));
        Assert.Equal(Judgement.NotYetDue, Judgement.InTime(null, Due, WindowAt(Due)));
        Assert.Equal(Judgement.Missed, Judgement.InTime(null, Due, WindowAt(Due + Tick)));
    }

    [Fact]
    public void A_window_holds_its_first_moment_and_not_the_one_after_its_end()
    {
        var window = WindowAt(Due);
        Assert.False(window.Has(Given.At("2026-10-01 00:00") - Tick));
        Assert.True(window.Has(Given.At("2026-10-01 00:00")));
        Assert.True(window.Has(Given.At("2026-11-01 00:00") - Tick));
        Assert.False(window.Has(Given.At("2026-11-01 00:00")));
        Assert.Equal(new LocalDate(2026, 10, 31), window.DateOf(Given.At("2026-11-01 00:00") - Tick));
    }

    [Theory]
    [InlineData("2026-10-31 10:00", "2026-10-31 09:00", true)]
    [InlineData("2026-10-01 10:00", "2026-09-30 09:00", true)]
    [InlineData("2026-11-01 10:00", "2026-10-31 09:00", true)]
    [InlineData("2026-11-02 10:00", "2026-11-01 09:00", false)]
    [InlineData("2026-09-30 10:00", "2026-09-29 09:00", false)]
    public void A_set_time_that_ends_before_it_begins_is_unusable_in_whichever_period_either_lies(string from, string to, bool belongs)
    {
        var judged = Judge.Within(Due, Given.At(from), Given.At(to), WindowAt(Due));

        Assert.Equal(belongs ? Judgement.Unusable(PropertyService.Domain.Kpi.Records.Patrols.WindowReversed) : Judgement.Outside, judged);
    }

    private static Window WindowAt(Instant asOf) => new(Given.At("2026-10-01 00:00"), Given.At("2026-11-01 00:00"), asOf, Given.Shanghai);
}
