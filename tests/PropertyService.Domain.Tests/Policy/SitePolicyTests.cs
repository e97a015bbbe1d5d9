using System.Linq;
using NodaTime;
using NodaTime.TimeZones;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Policy;

public sealed class SitePolicyTests
{
    private static readonly PolicySection[] Sections = [KeyLossParameters.Section];

    [Fact]
    public void What_is_not_mentioned_has_its_default()
    {
        var policy = SitePolicy.Read(Sections, Datum.Map()).Value;
        Assert.Equal(Duration.FromHours(24), policy.Get(KeyLossParameters.LockChangeWithin));
        Assert.Equal("Asia/Shanghai", policy.Zone.Id);
        Assert.Equal(SitePolicy.Default(Sections).Fingerprint, policy.Fingerprint);
    }

    [Fact]
    public void A_parameter_name_in_two_sections_is_a_mistake_of_the_programmer()
    {
        var mine = new PolicySection("mine", new("自定", "Mine"), [KeyLossParameters.LockChangeWithin]);
        Assert.Contains(KeyLossParameters.LockChangeWithin.Id, Assert.Throws<System.ArgumentException>(() => SitePolicy.Default([.. Sections, mine])).Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(168, true)]
    [InlineData(169, false)]
    [InlineData(-1, false)]
    public void A_parameter_is_taken_between_its_bounds_from_a_file_and_from_code(int hours, bool taken)
    {
        Assert.Equal(taken, SitePolicy.Read(Sections, Datum.Map(("keyLoss.lockChangeHours", Datum.Of(hours)))).IsOk);
        Assert.Equal(taken, SitePolicy.Default(Sections).With(KeyLossParameters.LockChangeWithin, Duration.FromHours(hours)).IsOk);
    }

    [Fact]
    public void All_faults_are_said_together_each_with_its_path()
    {
        var faults = SitePolicy.Read(Sections, Datum.Map(
            ("keyLoss.lockChangeHours", Datum.Of(0)), ("keyLoss.reportMinutes", Datum.Of("soon")), ("keyloss.reportMinutes", Datum.Of(1)),
            ("site.timeZone", Datum.Of("Mars/Olympus")), ("keyLoss.notify", Datum.Map(("customer-room", Datum.List([])), ("no-such-class", Datum.Null))),
            (new string('k', 1 << 20), Datum.Null))).Faults;

        Assert.Equal(
            ["keyLoss.lockChangeHours out-of-range", "keyLoss.reportMinutes wrong-type", "keyloss.reportMinutes unknown-field", "keyLoss.notify.customer-room out-of-range",
                "keyLoss.notify.no-such-class unknown-value", new string('k', 60) + "… unknown-field", "site.timeZone unknown-value"],
            faults.Select(static f => f.Path + " " + f.Code));
        Assert.All(faults, static f => Assert.True(f.ToString().Length < 1000 && f.Message.Zh.Length > 0));
        Assert.StartsWith("there is no parameter 'keyloss.reportMinutes'; known: keyLoss.reportMinutes, ", faults[2].Message.En, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_object_is_refused() => Assert.False(SitePolicy.Read(Sections, Datum.List([])).IsOk);

    [Fact]
    public void A_contradiction_between_parameters_is_a_fault()
    {
        var strict = KeyLossParameters.Section with { Contradiction = static p => p.Get(KeyLossParameters.LockChangeWithin) > p.Get(KeyLossParameters.ReportWithin) ? null : new Fault("keyLoss", "contradiction", new("矛盾", "contradiction")) };
        Assert.True(SitePolicy.Read([strict], Datum.Map()).IsOk);
        Assert.Equal("contradiction", Assert.Single(SitePolicy.Default([strict]).With(KeyLossParameters.LockChangeWithin, Duration.FromHours(1)).Value
            .With(KeyLossParameters.ReportWithin, Duration.FromMinutes(60)).Faults).Code);
    }

    [Fact]
    public void A_policy_written_and_read_is_the_same_and_any_change_shows_in_its_fingerprint()
    {
        var policy = SitePolicy.Default(Sections);
        var changed = policy.With(KeyLossParameters.LockChangeWithin, Duration.FromHours(25)).Value;
        Assert.Equal(policy.Fingerprint, SitePolicy.Read(Sections, policy.ToDatum()).Value.Fingerprint);
        Assert.Equal(changed.Fingerprint, SitePolicy.Read(Sections, changed.ToDatum()).Value.Fingerprint);
        Assert.NotEqual(policy.Fingerprint, changed.Fingerprint);
        Assert.Equal(Duration.FromHours(24), policy.Get(KeyLossParameters.LockChangeWithin));
        Assert.Matches("^[0-9a-f]{64}$", policy.Fingerprint);
    }

    [Fact]
    public void Time_zones_come_from_the_host()
    {
        var bcl = SitePolicy.Default(Sections, new DateTimeZoneCache(TzdbDateTimeZoneSource.Default));
        Assert.Equal("Asia/Shanghai", bcl.Zone.Id);
        Assert.False(SitePolicy.Read(Sections, Datum.Map(("site.timeZone", Datum.Of("asia/shanghai")))).IsOk);
    }

    [Fact]
    public void Values_are_shown_in_both_languages()
    {
        var policy = SitePolicy.Default(Sections);
        Assert.Equal(("24 小时", "24 hours"), (policy.Show(KeyLossParameters.LockChangeWithin, Language.Zh), policy.Show(KeyLossParameters.LockChangeWithin, Language.En)));
        Assert.Contains(Roles.CsLead.Text.Zh, policy.Show(KeyLossParameters.Notify, Language.Zh), System.StringComparison.Ordinal);
    }
}
