using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.Kpi;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public class PolicyFileTests
{
    private static readonly Catalogue Catalogue = Catalogue.Standard;

    [Fact]
    public void What_a_policy_file_leaves_out_keeps_its_default()
    {
        var policy = PolicyFile.Read(Catalogue, "{\"keyLoss.lockChangeHours\": 12}").Value;
        Assert.Equal(Duration.FromHours(12), policy.Get(KeyLossParameters.LockChangeWithin));
        Assert.Equal(KeyLossParameters.ReportWithin.Default, policy.Get(KeyLossParameters.ReportWithin));
        Assert.Equal(Catalogue.DefaultPolicy().Fingerprint, PolicyFile.Read(Catalogue, "{}").Value.Fingerprint);
    }

    [Fact]
    public void A_policy_that_is_written_and_read_is_the_same_policy()
    {
        var policy = PolicyFile.Read(Catalogue, "{\"keyLoss.lockChangeHours\": 12, \"keyLoss.notify\": {\"show-flat\": [\"cs-lead\"]}}").Value;
        var again = PolicyFile.Read(Catalogue, PolicyFile.Write(policy)).Value;
        Assert.Equal(policy.Fingerprint, again.Fingerprint);
        Assert.Equal(PolicyFile.Write(policy), PolicyFile.Write(again));
    }

    [Fact]
    public void All_faults_of_a_policy_file_are_reported_together()
    {
        var faults = PolicyFile.Read(Catalogue, """
            {"keyLoss.lockChangeHours": 0, "keyLoss.reportMinutes": "soon", "keyLoss.reportMinutes": 5,
             "site.timeZone": "Moon/Base", "keyLos.notify": {}, "keyLoss.notify": {"show-flat": ["cs-led"]}}
            """).Faults;
        Assert.Equal(
            [
                "keyLos.notify unknown-field", "keyLoss.lockChangeHours out-of-range", "keyLoss.notify.show-flat[0] unknown-value",
                "keyLoss.reportMinutes duplicate-name", "keyLoss.reportMinutes wrong-type", "site.timeZone unknown-value",
            ],
            faults.Select(static f => f.Path + " " + f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_policy_file_decides_about_the_figures_too()
    {
        var policy = PolicyFile.Read(Catalogue, "{\"kpi.repairClock\": \"arrival\", \"kpi.satisfiedFromPercent\": 80}").Value;
        Assert.Equal((RepairClock.Arrival, 80), (policy.Get(KpiParameters.RepairTimely), policy.Get(KpiParameters.SatisfiedFrom)));
        Assert.Equal("kpi.repairClok unknown-field", Assert.Single(PolicyFile.Read(Catalogue, "{\"kpi.repairClok\": \"arrival\"}").Faults.Select(static f => f.Path + " " + f.Code)));
    }

    [Fact]
    public void Every_parameter_of_a_measure_can_stand_in_a_policy_file()
    {
        var known = Catalogue.Sections.SelectMany(static s => s.Parameters).ToHashSet();
        Assert.All(Kpis.All.SelectMany(static k => k.Parameters), p => Assert.Contains(p, known));
        Assert.All(Kpis.Sections, s => Assert.Contains(s, Catalogue.Sections));
    }

    [Theory]
    [InlineData("[]", "wrong-type")]
    [InlineData("", "not-json")]
    [InlineData("{", "not-json")]
    public void A_file_that_is_no_object_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Single(PolicyFile.Read(Catalogue, text).Faults).Code);
}
