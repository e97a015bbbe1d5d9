using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>A built procedure hands out its duties; whoever says more of one must not change it.</summary>
public sealed class DutyDefinitions
{
    [Fact]
    public void Saying_more_of_a_duty_leaves_the_duty_as_it_was()
    {
        var duty = new Duty<Loan>("deposit", "押金", "deposit to be paid", Toy.Why).HeldBy(Roles.FrontDesk);

        var more = duty.HeldBy(Roles.CsLead).About(Toy.Umbrella).OwedWhile(static _ => true)
            .DueAt("当日", "the same day", static (in s) => s.At + Duration.FromHours(1)).EscalatesTo(Roles.CsManager, Toy.Why);

        Assert.Equal(Roles.FrontDesk.Text, duty.Holder);
        Assert.Null(duty.Thing);
        Assert.Null(duty.Deadline);
        Assert.Empty(duty.Escalation);
        Assert.Equal(Roles.CsLead.Text, more.Holder);
        Assert.NotNull(more.Thing);
        Assert.NotNull(more.Deadline);
        Assert.Single(more.Escalation);
    }
}
