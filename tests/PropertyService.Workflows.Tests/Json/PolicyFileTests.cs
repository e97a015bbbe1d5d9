using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
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

    [Fact]
    public void A_host_that_only_figures_reads_a_file_with_the_sections_of_the_measures_and_its_own()
    {
        var mine = new PolicySection("mine", new("自定", "Mine"), [new Parameter<int>("mine.limit", "界限", "Limit", new IntegerShape(1, 9, new("件", "pieces")), 3, Source.Of("SS-2.4"))]);
        var read = PolicyFile.Read([.. Kpis.Sections, mine], """{"v":1,"site.timeZone":"Europe/Berlin","kpi.callRings":2,"mine.limit":4}""");
        Assert.Equal(("Europe/Berlin", 2, "4"), (read.Value.Zone.Id, read.Value.Get(KpiParameters.CallRings), read.Value.Show(mine.Parameters[0], Language.En)));
        Assert.Equal(SitePolicy.Default(Kpis.Sections).Fingerprint, PolicyFile.Read(Kpis.Sections, "{}").Value.Fingerprint);
        // What stands in no section of it is not known, and all faults come together.
        Assert.Equal(
            ["v out-of-range", "keyLoss.lockChangeHours unknown-field", "kpi.callRings out-of-range", "mine.limit unknown-field"],
            PolicyFile.Read(Kpis.Sections, """{"v":2,"keyLoss.lockChangeHours":12,"kpi.callRings":4,"mine.limit":4}""").Faults.Select(static f => f.Path + " " + f.Code));
        Assert.Equal("site.timeZone unknown-value", Assert.Single(PolicyFile.Read(Kpis.Sections, """{"site.timeZone":"Europe/Berlin"}""", new NodaTime.TimeZones.DateTimeZoneCache(new Nowhere())).Faults.Select(static f => f.Path + " " + f.Code)));
    }

    [Theory]
    [InlineData("[]", "wrong-type")]
    [InlineData("", "not-json")]
    [InlineData("{", "not-json")]
    public void A_file_that_is_no_object_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Single(PolicyFile.Read(Catalogue, text).Faults).Code);

    /// <summary>A host that knows no zones but UTC.</summary>
    private sealed class Nowhere : NodaTime.TimeZones.IDateTimeZoneSource
    {
        public string VersionId => "none";

        public System.Collections.Generic.IEnumerable<string> GetIds() => ["UTC"];

        public DateTimeZone ForId(string id) => DateTimeZone.Utc;

        public string GetSystemDefaultId() => "UTC";
    }
}
