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

    [Fact]
    public void A_value_that_is_not_taken_is_answered_with_the_clauses_of_its_parameter_from_a_file_and_from_code()
    {
        const string En = "(source KM-5.0-2, SF-11.6-2, G-13, C-35)";
        const string Zh = "（依据 KM-5.0-2, SF-11.6-2, G-13, C-35）";
        Assert.Equal("KM-5.0-2 SF-11.6-2 G-13 C-35", string.Join(" ", KeyLossParameters.LockChangeWithin.Source.Clauses.Concat(KeyLossParameters.LockChangeWithin.Source.Entries)));
        foreach (var refused in new[]
        {
            SitePolicy.Default(Sections).With(KeyLossParameters.LockChangeWithin, Duration.FromHours(169)),
            SitePolicy.Read(Sections, Datum.Map(("keyLoss.lockChangeHours", Datum.Of(169)))),
            SitePolicy.Read(Sections, Datum.Map(("keyLoss.lockChangeHours", Datum.Of("soon")))),
        })
        {
            var fault = Assert.Single(refused.Faults);
            Assert.Equal("keyLoss.lockChangeHours", fault.Path);
            Assert.EndsWith(En, fault.Message.En, System.StringComparison.Ordinal);
            Assert.EndsWith(Zh, fault.Message.Zh, System.StringComparison.Ordinal);
            // Once, and not once more for having been read and checked.
            Assert.Equal(fault.Message.En.IndexOf(En, System.StringComparison.Ordinal), fault.Message.En.LastIndexOf(En, System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_fault_has_the_clauses_of_its_own_parameter_though_the_name_of_one_begins_the_other()
    {
        var zero = new IntegerShape(1, 9, new("件", "pieces"));
        var (one, longer) = (new Parameter<int>("mine.limit", "甲", "One", zero, 1, Regulation.Source.Of("SS-2.4")), new Parameter<int>("mine.limitAtNight", "乙", "Two", zero, 1, Regulation.Source.Of("SS-2.5")));
        var list = new Parameter<Seq<int>>("mine.list", "丙", "Three", new ListShape<int>(zero, 0, 3), default, Regulation.Source.Of("SS-2.6"));
        var faults = SitePolicy.Read(
            [new PolicySection("mine", new("自定", "Mine"), [one, longer, list])],
            Datum.Map(("mine.limitAtNight", Datum.Of(0)), ("mine.limit", Datum.Of(0)), ("mine.list", Datum.List([Datum.Of(0), Datum.Of(1), Datum.Of(10)])))).Faults;
        Assert.Equal(
            ["mine.limitAtNight (source SS-2.5)", "mine.limit (source SS-2.4)", "mine.list[0] (source SS-2.6)", "mine.list[2] (source SS-2.6)"],
            faults.Select(static f => f.Path + " " + f.Message.En[f.Message.En.IndexOf("(source", System.StringComparison.Ordinal)..]));
    }
}
