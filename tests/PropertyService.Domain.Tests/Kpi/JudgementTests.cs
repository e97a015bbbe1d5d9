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

    private static Window WindowAt(Instant asOf) => new(Given.At("2026-10-01 00:00"), Given.At("2026-11-01 00:00"), asOf, Given.Shanghai);
}
